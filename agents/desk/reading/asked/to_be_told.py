"""What the house is to tell or send later, and on which no yes hangs: let us know if anything changes;
出货前通知我们."""

from __future__ import annotations

import re

from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import Span

_CLAUSE = re.compile(r"[^,.;!?，。；！？\n]+[,.;!?，。；！？\n]*")
"""A clause with what ends it."""
_LEAD_EN = (
    r"(?:(?:and|but|also|plus|oh|just|then|so|only|please|pls|plz|kindly|do|ideally|though)\b[\s,]*"
    r"|(?:make sure|be sure|remember|(?:do ?n[o']?t|do not|never) forget) (?:you |that you |to )?"
    r"|(?:can|could|would|will) (?:you|someone|somebody)(?: (?:please|also|just|kindly))*[\s,]+"
    r"|(?:i|we)(?:'d| would) (?:like|want|appreciate it if|be (?:glad|grateful|happy) if)"
    r" (?:you (?:to|could|would)|to)[\s,]+|would appreciate it if you could |you(?:'ll| will| can)? )*"
)
_WHOM = (
    r"(?:me|us|him|her|them|everyone"
    r"|(?!(?:off|back|it|that|this|for|in|on|to|up|and|if|when|number)\b)(?:the |our |my )?[a-z]+)"
)
_A_WORD = r"(?:line|note|message|mail|e-?mail|text|update|confirmation|photos?|pictures?|tracking(?: \w+)?)"
_TELLS = (
    rf"(?:let {_WHOM} know|keep {_WHOM} (?:posted|updated|informed|in the loop|up to date)"
    rf"|(?:tell|notify|inform|alert|warn|remind|call|ring|phone|text|e-?mail|write(?: to)?) {_WHOM}"
    rf"|(?:update|message|ping) (?:me|us)"
    rf"|give {_WHOM} (?:a (?:quick )?(?:call|ring|shout|heads[- ]up|warning)|(?:some )?notice|word)"
    rf"|(?:drop|send|shoot) {_WHOM} (?:(?:a|an|the|some) )?(?:quick |short )?{_A_WORD}"
    rf"|(?:send|forward|share) (?:(?:a|an|the) )?(?:quick |short )?{_A_WORD}|(?:be|get) in touch"
    r"|(?:(?:i|we)(?:'d| would) )?(?:appreciate|love|like|want|need) (?:an?|some) (?:quick |short )?"
    rf"(?:heads[- ]?up|notice|word|{_A_WORD})"
    r"|confirm(?: (?:to|with|for) (?:me|us))?(?= (?:once|when|as soon as|after)\b))",
    r"(?:通知|告[诉訴知]|知[会會]|提醒|[说說讲講]一?[声聲下]|[联聯][系繫絡]|打(?:[个個])?[电電][话話]|[来來][电電]"
    r"|[给給](?:我[们們]?)?[个個]?(?:消息|信[儿兒]?|[电電][话話])|同步|反[馈饋]|回(?:[复覆]|我)"
    r"|拍[^，。；,;]{0,4}?[照视視频頻]|[发發][给給]?我"
    r"|[发發回给給][^，。；,;]{0,6}?(?:消息|短信|[邮郵]件|微信|[单單][号號]|[确確][认認]))",
)
"""How the house is asked to tell, in English and in Chinese."""
_EVENT = re.compile(
    r"\b(?:chang\w*|delay\w*|late|ships?|shipp\w+|leav\w+|left|dispatch\w*|arriv\w*|ready|sent|gone"
    r"|on (?:its|the|their) way|goes? out|depart\w*|problems?|issues?|wrong|trucks?|vans?|drivers?|in advance"
    r"|ahead|before(?:hand)?"
    r"|comes? (?:up|in|out)|coming|happens?|news|done|booked|packed|finished|produced|underway|deliver\w*"
    r"|in (?:good )?time|moves?|slips?|loaded|collected|cleared)\b"
    r"|(?:出|[发發]|送|到|交|提|[装裝])[货貨車车]|[发發寄]出|出[库庫]|[到送][达達]|[变變][动動更]|延[误誤期迟遲]|完成"
    r"|有[^，。；,;]{0,4}?(?:[变變][动動化]?|[问問][题題]|消息|[进進]展|情[况況]|[结結]果|更新)"
    r"|(?:做|[备備]|改|弄|安排|生[产產]|[写寫]|[办辦]|[处處]理)(?:好|完|出[来來])"
    r"|提[前早]|及[时時]|[随隨][时時]|第一[时時][间間]|事先|(?:快[递遞]|物流)[单單]?[号號]?"
)
"""What it is that is to be told, or when."""
_ASKS = re.compile(
    r"\b(?:if|whether) (?:you|we|i|that|this|it)(?:'s| is|'d)? (?:can|could|would|will|works?|ok(?:ay)?"
    r"|possible|fine|are|doable|suits?|need|want|agree)\b|\b(?:price|cost|discount|how much|which|what|why)\b"
    r"|[吗嗎么麼]|[能可]不[能可]以?[^通告知联聯打]*?[到提早改便]|多少|[价價]|便宜"
)
"""That it is rather asked whether something can be."""
_A_NUMBER = re.compile(r"\d(?! ?(?:days?|hours?|h\b|weeks?|[天小]|[个個](?:小[时時]|工作日)))")
"""A figure that is none of how long before."""
_TOLD = re.compile(rf"(?P<en>{_LEAD_EN}\b{_TELLS[0]}\b)|{_TELLS[1]}")
_STANDING = re.compile(r"\bkeep \w+ (?:posted|updated|informed|in the loop|up to date)\b")
"""What says by itself that it is of what happens later."""
_WHEN_FIRST = re.compile(
    rf"\W*{_LEAD_EN}(?:if|when|whenever|once|as soon as|before|after|in case|should"
    r"|the (?:day|moment|minute))\b"
    r"|[^，。；]*(?:[后後前时時了]|的[话話]|有[^，。；]{1,8})\W*$"
)
"""How a clause begins that tells of what, before the one that asks to be told."""
_YES_BEFORE_ZH = re.compile(
    r"\s*(?:(?:好的?|可以的?|行|嗯+|[没沒][问問][题題]|[对對]的?)[啊呀了吧]*(?=[^，。；\W])|但是?|不[过過])*"
)
"""A yes, or a word that goes on, that no mark parts from what follows."""


def notes_in(text: str) -> list[Span]:
    """Where a text says what is to be told or sent later, with what leads to that, by [start, end)."""
    clauses = list(_CLAUSE.finditer(folded(text))) if len(folded(text)) == len(text) else []
    found: list[Span] = []
    for place, clause in enumerate(clauses):
        said, before = clause[0], clauses[place - 1] if place else None
        told = _TOLD.search(said)
        if told is None or _ASKS.search(said, told.end() if told["en"] else 0) or _A_NUMBER.search(said):
            continue
        start = clause.start() + (told.start() if told["en"] else _behind_a_yes(said))
        if _EVENT.search(said) or _STANDING.search(said):
            found.append((start, clause.end()))
        elif before and _tells_of_what(before[0]):
            found.append((before.start() + _behind_a_yes(before[0]), clause.end()))
    return found


def _tells_of_what(clause: str) -> bool:
    """Whether a clause tells of what the one behind it asks to be told: once it ships, 有变动的话."""
    when = _WHEN_FIRST.match(clause) and _EVENT.search(clause)
    return bool(when) and not (_ASKS.search(clause) or _A_NUMBER.search(clause))


def _behind_a_yes(clause: str) -> int:
    """Where a clause goes on behind a yes that nothing parts from it."""
    yes = _YES_BEFORE_ZH.match(clause)
    return yes.end() if yes else 0
