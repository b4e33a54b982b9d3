"""What stands around what a message says: greetings, excuses, thanks, who signs it, smileys, and words that
only lead up to it (by the way, we have talked about it: ...)."""

from __future__ import annotations

import re

from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE

ADDRESSED = (
    r"(?:hi+|hello+|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|morning|afternoon|evening"
    r"|greetings|dear(?= (?:team|all|sirs?|madam)\b))"
    r"(?: (?:there|all|again|everyone|everybody|team|sir|madam|sirs|both|guys|folks|friends?|parley"
    r"|to you|dear|you"
    r"|(?:sales|support|order|customer|service|desk)(?: (?:team|desk|service))?))*"
    r"|(?:各位|[亲親](?:[爱愛]的)?|老[师師]|[老小]?[\u4e00-\u9fff](?=[经經]理|[总總]))*(?:[经經]理|[总總])?"
    r"(?:你好|您好|[你您][们們]好|大家好|早上?好?|上午好|中午好|下午好|晚上好|哈[喽嘍囉啰]|嗨|[亲親]|在[吗嗎])[啊呀哦]?"
)
"""How someone is greeted."""
_OF_THE_TROUBLE = (
    r"(?:(?:i'?m |we'?re )?(?:so |very |really )?(?:sorry|apologies|excuse me)|my apologies)"
    r" (?:for|to|about) (?:the |all the |any )?"
    r"(?:bother(?:ing)?|trouble|hassle|inconvenience|disturb(?:ing)?|messing)"
    r"(?: you)?(?: around| about)?(?: (?:once )?(?:again|more))?(?: with this| so late| so often)?"
    r"|(?:it'?s )?me again|(?:i|we) hope (?:you|that you|this|all)[a-z' ]{0,40}(?:well|fine|good|great)"
    r"|how are you(?: (?:doing|today))*"
    r"|(?:just )?(?:an? )?(?:quick|short|small) (?:one|q|qn|question|query|thing)"
    r"|one quick (?:thing|question)"
    r"|(?:[实實]在|很|真是?)?(?:不好意思|抱歉|[对對]不起)[啊呀哈]?[，, ]*(?:[又再]?(?:要|得|[来來])?)?"
    r"(?:打[扰擾]|麻[烦煩]|[叨]扰)(?:一下|[你您][们們]?)?了?[啊哈]?"
    r"|(?:又|再|[来來])?(?:打[扰擾])(?:一下|[你您][们們]?)*了?[啊哈]?|(?:又|[还還])?是我[啊哈]?"
)
_LEADS_UP = (
    r"(?:so|well|anyway|oh|um+|hm+|by the way|btw|fyi|just so you know)"
    r"|as (?:discussed|agreed|said|mentioned|promised)"
    r"(?: (?:with|by|on|in) (?:\w+ ){0,3}\w+| (?:before|earlier))?"
    r"|(?:we|i)(?:'ve| have)? (?:just |now |also )*(?:talked|discussed|spoken|checked|thought|looked)"
    r"(?: (?:it|this|that|about|over|into|through|internally|together|again|with (?:my|our|the) \w+))*"
    r"|(?:my|our) (?:boss|manager|team|colleagues?|clients?|customers?|director|finance(?: team)?)"
    r" (?:says?|said|decided|tells? me|told me|has decided|have decided)"
    r"|[嗯恩呃哦噢喔额]+|[对對]了|那[个個]|是[这這][样樣]的?|[这這]不"
    r"|(?:我)?(?:跟|和|同|[给給])?(?:[你您][们們]?)?(?:[说說][个個]?(?:一?下|[声聲])|[汇匯][报報]一?下)"
    r"|(?:我[们們]?)?(?:[这這][边邊]|[刚剛]才?|[内內]部|又|也|[经經][过過])*(?:[商讨討][量论論]|沟通|研究|核[实實算]|考[虑慮]|合[计計]|[问問])"
    r"(?:[过過]|好)?(?:了(?:一?下|半天|很久)?|[过過](?:了)?)"
    r"|(?:我[们們]?)?(?:公司)?(?:[领領][导導]|老[板闆]|[经經]理|[财財][务務]|客[户戶]|[总總]部|采[购購]|同事|上[级級]|[\u4e00-\u9fff][总總])"
    r"(?:那[边邊]|[这這][边邊])?(?:[刚剛]才?|今天)?(?:[说說講讲]|的意思(?:是)?|(?:决|決)?定|要求|交代|[发發][话話])了?"
)
_WISHES = (
    r"(?:have|enjoy) (?:a |your |the )?(?:nice|good|great|lovely|pleasant|rest of)?[a-z ]{0,20}"
    r"(?:day|week|weekend|evening|afternoon|morning|one)"
    r"|祝(?:[你您][们們]?|[贵貴]司)?(?:好|安好?|商[祺安]|工作[顺順]利|生意[兴興]隆|[周週]末愉快|[顺順]利)|[周週]末愉快"
)
_THANKS = (
    r"(?:(?:many|big|very|so much|much|and|ok) )*"
    r"(?:thanks?|thank you|thx|tks|ty|much appreciated|appreciated|cheers)"
    r"(?: (?:you|very|so|much|lots|a lot|a million|again|in advance|ahead|once|more|for everything"
    r"|for (?:your|the|all your) (?:\w+ ){0,2}(?:help|support|patience|reply|answer|understanding|time)))*"
    r"|(?:i|we) (?:really |would )?appreciate (?:it|that|your help)"
    r"|(?:先|多|非常|十分|太|很)?(?:[谢謝]+|感[谢謝]|感激)(?:[你您][们們]?)?(?:了|啦|[哈啊]|不[尽盡])?"
    r"|(?:[你您][们們]?)?辛苦(?:[你您][们們]?)?(?:了|啦)?"
    r"|就?(?:麻[烦煩]|拜[托託]|有[劳勞])(?:[你您][们們]?)?(?:了|啦|[哈啊])"
)
_SIGNED = re.compile(
    r"\n\s*(?:(?:with )?(?:best|kind|warm|many|kindest|warmest)(?: (?:regards|wishes|thanks))?"
    r"|regards|sincerely"
    r"|yours(?: (?:sincerely|faithfully|truly))?|br|rgds|cheers|此致(?:\s*敬[礼禮])?|[顺順][颂頌]商[祺安])"
    r"[ ,.!，。！]*(?:\n[ \t]*[^\W\d]+(?:[ .-]+[^\W\d]+){0,3}[ \t]*){0,2}\s*$",
    re.IGNORECASE,
)
"""How a mail ends: a greeting, and no more than a name or two below."""
_SIGNED_BEHIND = re.compile(
    r"(?<=[。！!\s])[ \u3000]*(?:[\u4e00-\u9fff]{1,10}(?:公司|[部處处科課课組组室司]) *)*"
    r"[\u4e00-\u9fff]{2,4} *(?:敬[上啟启]|[謹谨]上|拜上|[顿頓]首)\W*$"
)
"""Who signs a mail in the line of its words: 採購部 林怡君 敬上."""
_TO_WHOM = re.compile(r"^\s*dear [^,:!?\n\d]{1,40}[,:!\n]", re.IGNORECASE)
"""How a mail begins."""
_SMILEYS = re.compile(
    r"(?![🤔🤨🙄😕🫤])[\U0001F300-\U0001F448\U0001F44B\U0001F44D\U0001F44F-\U0001FAFF\u2600-\u26FF\u2728\uFE0F\u200D]"
    r"|(?<=.)\[[\u4e00-\u9fff]{1,4}\]|(?<=[\w.!?。！？])[~～]+(?=\s|$)|(?<=\s)[:;]-?[)D](?=\s|$)"
)
"""Signs of mood, but for those of doubt, pictures, and pictures written out, as [微笑]; a thumb up is one
beside words alone."""
_AT_THE_END = re.compile(
    rf"\s+(?:{_OF_THE_TROUBLE}|{_WISHES})\W*$|(?<=[\u4e00-\u9fff])(?<!哈)哈\W*$", re.IGNORECASE
)
"""What is polite at the end of a sentence that says something."""
_THANKS_AT_THE_END = re.compile(
    r"(?<!\bno)(?<!\bwith)(?<!\ba)(?<!\bthe)(?<!\bof)(?<!\bsay)"
    r"\s+(?:many )?(?:thanks?|thank you|thx|tks)(?: (?:you|very much|so much|a lot|again|in advance))*\W*$"
    r"|(?<=[^\W_])(?:[谢謝]{2}(?:[你您][们們]?)?|辛苦了|麻[烦煩][你您]?了)\W*$",
    re.IGNORECASE,
)
_FIGURE_ENDED = re.compile(r"(?<=\d)\.(?=\s*$)")
"""The full stop behind a figure that is all of a text."""
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
_OPENING = re.compile(rf"\W*(?:(?:{ADDRESSED}|{_OF_THE_TROUBLE})\W*)+")
_LEADING_UP = re.compile(rf"\W*(?:{_LEADS_UP})\W*")
_LEADING_TO = re.compile(
    rf"(?:(?:{ADDRESSED}|{_OF_THE_TROUBLE}|{_LEADS_UP}|q|questions?|query|quick)[\s,.!]*)+"
    r"(?:[:：]\s*|\s[-–—]+\s+)(?=\S)",
    re.IGNORECASE,
)
"""The same before a dash or a colon: quick q - how long do flasks take?"""
_CLOSING = re.compile(rf"\W*(?:{_OF_THE_TROUBLE}|{_WISHES})\W*")
_THANKFUL = re.compile(rf"\W*(?:{_THANKS})\W*")
_MAIL = r"(?:e-?mails?|mails?|messages?|letters?|notes?|calls?|requests?)"
_MAIL_ZH = r"(?:[邮郵]件|微信|[短]?信息?|消息|[来來]信|[电電][话話]|留言)"
_OF_A_MAIL = re.compile(
    r"^\W*(?:(?:i'?m|i am|we'?re|we are|this is|just|only|a|to|quick|quickly|i|we|writing) )*"
    r"(?:follow(?:ing)?[- ]?up|chas(?:e|ing)(?: up)?|get(?:ting)? back|com(?:e|ing) back|further"
    r"|refer(?:ring)?|(?:in|with) (?:reference|regard)s?)(?: (?:on|to|about|with|regarding))*"
    rf" (?:my|our) (?:\w+(?:'s)? )?{_MAIL}"
    r"(?: (?:(?:from|of|on|sent|i sent|we sent|dated|to you) )*"
    r"(?:yesterday|the other day|this morning|earlier|(?:last |this )?[a-z]+day|last \w+"
    r"|\d+(?:st|nd|rd|th)?(?: of)?(?: [a-z]{3,9})?))?"
    r"(?:\s*[:;,.–—-]+\s*|\s+(?=(?:about|regarding|concerning|re)\b))"
    r"|^\W*(?:想|再)*(?:跟[进進]|接着?|[继繼]|[续續]|回[复覆復]|[关關][于於]|[补補]充)(?:一下)?(?:我[们們]?|[刚剛]才?|之前|上次"
    r"|昨[天日]|前[天幾几]天?|(?:上[个個]?)?(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]?|早上|[给給發发寄]|[你您][们們]?|的)*"
    rf"(?:那?封)?{_MAIL_ZH}\s*[:：，,。；;]\s*",
    re.IGNORECASE,
)
"""That a mail follows up on one of before, up to what it says of its own: further to my mail."""
_TOPIC = re.compile(r"(?:about|regarding|concerning|re)\b[^.,:;!?]*\W*", re.IGNORECASE).fullmatch
_IF_NOT_YET = re.compile(
    r"(?P<asked>\b(?:has|have|had|is|are|was|were|did)\b[^.;!?\n]*"
    r"\b(?:already|yet|been|changed|updated|done)\b[^.;!?\n]*\?\s*)"
    r"(?:and |but )?if (?:not|it (?:has|was|is)(?:n't| not)(?: been)?(?: done)?)(?: yet| already| so)?\b[, ]*"
    r"(?:then\b[, ]*)?(?=please|pls|kindly|can|could|do|change|make|send|put|update|deliver|set)"
    r"|(?P<unasked>(?:^|(?<=[.;!?\n])\s*))if you (?:have|did)(?:n't| not)"
    r" (?:done|changed|updated|do|change|update)(?: (?:so|it|this|that))?(?: (?:yet|already))*,? "
    r"(?=please|pls|kindly|can|could)"
    r"|(?P<zh>[改换換变變更]\S{0,10}?了?[没沒吗嗎][有]?[?？]\s*)"
    r"(?:如果|要是|若)?[还還尚]?[没沒未]有?[改换換]?(?:的[话話])[，,]?(?=[请請麻帮幫就改换換送])",
    re.IGNORECASE,
)
"""What makes a wish hang on that it has not been done yet, which the order tells."""

_ASKED_TO = re.compile(
    r"\W*(?:(?:no|but|well|sorry)\W+)*(?:i|we)(?:'ve|'d|’ve|’d| have| had)?(?: just| only| actually)? asked"
    r"(?: you)? to (?P<wish>(?:change|move|push|postpone|bring|add|put|set|make|cut|reduce|raise|increase"
    r"|lower|decrease|cancel|remove|drop|take|swap|replace|deliver|ship|send|order|update)\b(?! (?:me|us)\b)"
    r"(?:(?!\b(?:but|nobody|nothing|still|last|yesterday|ago|before|never|already|why|when|not)\b)"
    r"[^.;!?\n])+)[.!?]*\s*"
    r"|\W*我[们們]?(?:[刚剛]才|[刚剛]|之前)?(?:是|的)?要求(?:的是)?(?P<zh>[把改将將][^。；;!！?？\n,，没沒]+)[。！!]*\s*",
    re.IGNORECASE,
)
"""A wish that is told as one of before, and nothing else: I asked to change the paper to 350 packs."""


def what_it_says(text: str) -> str:
    """A text less what is only manners at its beginning and its end, its figures as wide as letters; all of
    it where it says no more.

    Thanks before what it says stay, and so do they beside a short answer: they tell how that is meant.
    """
    said = re.sub(r"[ \t\u3000\xa0]+", " ", text.translate(_NARROW))
    said = _TO_WHOM.sub("", _SIGNED.sub("", _SIGNED_BEHIND.sub("", said)))
    said = _IF_NOT_YET.sub(lambda hit: hit["asked"] or hit["zh"] or hit["unasked"] or "", said)
    if asked := _ASKED_TO.fullmatch(said):
        said = f"please {asked['wish']}" if asked["wish"] else f"请{asked['zh']}"
    said = said[lead.end() :] if (lead := _LEADING_TO.match(said)) else said
    found = [said, *(_less(said, thanks=thanks) for thanks in (False, True))]
    found = [*found, *(own for one in found if (own := _OF_A_MAIL.sub("", one)) != one and not _TOPIC(own))]
    left = next((one for one in reversed(found) if _says_something(one)), text)
    return left if any(map(str.isalpha, left)) else _FIGURE_ENDED.sub("", left)


_SAID_AGAIN = re.compile(
    r"\s*(?:(?:(?:no|nope|sorry|wait|hang on|look|listen|well|so|oh|ok(?:ay)?|but|and)\b\W*)*"
    r"(?:what (?:i|we) (?:(?:actually|really) )?(?:meant|mean|said|want(?:ed)?|was asking for|am asking)"
    r"(?: to say| here)? (?:is|was)(?: that| to)?"
    r"|(?:i|we)(?:'m| am)? (?:just |only )*(?:mean|meant|said|say|saying)(?: to say)?"
    r"(?: that)?|(?:like|as) i said|that'?s not what i (?:meant|said|asked)(?: for)?)\b"
    r"|(?:no|nope)(?=\W+no\b)"
    r"|(?:(?:不是的?|不|不对|不對|哎呀?|唉|等等|那个|那個)[\s，,、。！!]*)*(?:我(?:[们們])?(?:的)?意思(?:就)?是[说說]?|我(?:[们們])?(?:是[说說指要想]的?(?:是)?|[说說]的?(?:就)?是?)"
    r"|就是[说說]|[没沒]事[儿兒]?|不是不是|我不是[说說]了[吗嗎嘛])|不是(?=[，,。！!\s]))"
    r"[\s，,、：:。！!;-]*(?=\S)",
    re.IGNORECASE,
)
"""What leads to something that is said once more, in other words: no, what I meant was ...; 我的意思是。"""


def said_once_more(text: str) -> tuple[str, ...]:
    """What a text says behind the words that only lead to what it says once more: as what was meant, and
    alone; nothing where it has no such words."""
    left = _SAID_AGAIN.sub("", text, count=1) if _SAID_AGAIN.match(text) else ""
    if not re.search(r"\w", left):
        return ()
    alone = said_once_more(left) or (left,)
    meant = f"我说的是{alone[-1]}" if re.search(r"[\u3400-\u9fff]", left) else f"I meant {alone[-1]}"
    return (meant, alone[-1]) if re.search(r"meant?\b|意思|[说說]", text) else alone


def without_thanks(text: str) -> str:
    """A text less the thanks with which it begins; all of it where it says no more."""
    clauses = list(CLAUSE.finditer(text))
    while len(clauses) > 1 and _THANKFUL.fullmatch(folded(clauses[0][0])):
        del clauses[0]
    return text[clauses[0].start() :] if clauses else text


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))


def _less(text: str, *, thanks: bool = False) -> str:
    """A text without the clauses at its ends that are manners; `thanks`: those at its end as well."""
    plain = _SMILEYS.sub("", text)
    clauses = list(CLAUSE.finditer(plain))
    while len(clauses) > 1 and _leads_up(clauses[0][0]):
        del clauses[0]
    closing = (_CLOSING, _THANKFUL) if thanks else (_CLOSING,)
    while clauses and any(words.fullmatch(folded(clauses[-1][0])) for words in closing):
        del clauses[-1]
    left = plain[clauses[0].start() : clauses[-1].end()] if clauses else ""
    left = _AT_THE_END.sub("", left)
    return (_THANKS_AT_THE_END.sub("", left) if thanks else left).strip(" ,，、~\n")


def _leads_up(clause: str) -> bool:
    """Whether the first of several clauses is a greeting, an excuse, or only leads up to the next."""
    said = folded(clause)
    return bool(_OPENING.fullmatch(said) or _LEADING_UP.fullmatch(said))


_SUPPOSED = re.compile(
    r"(?:如果|要是|假如|若是?|[万萬]一)(?P<zh>[^，,。；;!！?？就才\n]*?)(?:的[话話])?"
    r"(?=[，,、\s]*[您你]?(?:[们們]?[那边邊])?(?:看|[觉覺]得)?"
    r"(?:可不?可?以|[行成好]|能行|[没沒][问問][题題]|ok|方便|怎[么麼][样樣])(?:不[行好成]?|[吗嗎么麼])?[呢吧?？]*\s*$)"
    r"|\b(?:(?:would|will) (?:it|that) be|is (?:it|that)) "
    r"(?:ok(?:ay)?|fine|all ?right|possible|a problem|feasible)"
    r"(?: for you)? if (?P<en>you|we) (?P<deed>[a-z]+)\b(?=[^.;!?\n]*\?)",
    re.IGNORECASE,
)
"""A wish that is put as something supposed, and asked whether it may be so."""
_DEEDS_THEN = {
    "added": "add",
    "made": "make",
    "brought": "bring",
    "delivered": "deliver",
    "moved": "move",
    "sent": "send",
    "shipped": "ship",
    "changed": "change",
}


def with_what_is_supposed_as_wished(text: str) -> str:
    """A text with what it supposes, and asks no more of than whether that may be, in the words of a wish:
    如果推迟到1月10号，可以吗; would it be ok if you delivered it on 5 January?"""

    def wished(hit: re.Match[str]) -> str:
        if hit["zh"]:
            return hit["zh"]
        return f"can {hit['en']} {_DEEDS_THEN.get(hit['deed'].casefold(), hit['deed'])}"

    return _SUPPOSED.sub(wished, text)
