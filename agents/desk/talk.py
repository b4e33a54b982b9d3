"""Small talk: what a message that asks nothing is answered with."""

from __future__ import annotations

import re

from agents.desk.reading.asked.questions import SIMPLIFIED, is_question
from agents.desk.reading.card.answers import drops_a_change, drops_an_offer, folded, verdict
from agents.desk.reading.card.leaving import leaves
from agents.desk.reading.manners import ADDRESSED
from agents.desk.speaker import Speaker
from contracts.request import Language

_THANKS = re.compile(r"谢|多谢|感谢|辛苦|謝|\bthank|\bthx\b|\bcheers\b|appreciate", re.IGNORECASE)
_HOW_ARE_YOU = (
    r"how(?:'s| is| are|'re| r|s)? ?(?:you|u|it|things|everything|life|business|your day)"
    r"(?: (?:all|guys|doing|going|keeping|today|been|this (?:morning|afternoon|evening)))*(?=\W*(?:$|[,.!?]))"
    r"|how do you do|what'?s up"
    r"|(?:[你您][们們]?)?(?:最近|近[来來]|今天)?(?:[过過]得|生意|身[体體])?(?:[还還])?(?:[你您][们們]?好|都好|好|忙|[顺順]利)"
    r"(?:不好|不忙)?[吗嗎么麼](?<!^好[吗嗎么麼])(?<!^[还還]好[吗嗎么麼])"
    r"|(?:[你您][们們]?)?(?:最近|近[来來])(?:[过過]得|生意)?(?:怎[么麼][样樣]|如何|可好)|吃[饭飯]?了[吗嗎没沒]"
)
"""How it is asked after one's health."""
_ASKS_AFTER_US = re.compile(rf"(?:^|(?<=[\s,.!?，。！？~])){_HOW_ARE_YOU}", re.IGNORECASE)
_CALLED = r"(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
_INTRODUCED = (
    rf"(?:this is|my name(?: is|'s)|i'?m|i am) {_CALLED}(?: here)?(?: (?:from|of|at|with) {_CALLED})?\b"
    rf"|{_CALLED} (?:here|speaking)\b(?: from {_CALLED})?"
    r"|我(?:是|叫)(?:[\u4e00-\u9fff]{2,8}的)?(?:[小老阿][\u4e00-\u9fff]|[陈陳李王张張刘劉杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林罗羅高"
    r"郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭田董袁潘蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方邹鄒熊秦邱江尹"
    r"薛阎段雷侯龙史陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\u4e00-\u9fff]{1,2})(?:先生|小姐|女士|[经經]理)?(?=\W|$)"
)
"""Who it is that writes."""
_GREETING = re.compile(
    rf"^\W*(?:(?:{ADDRESSED}|{_INTRODUCED}|[亲親]?在不(?:在)?"
    r"|(?:你好|您好|早|喂|请问|請問|[还還]?在[吗嗎么]|有人[吗嗎在]*)[啊呀哈哦]?"
    r"|(?:is )?any(?:one|body)(?: (?:there|here))?|nice to meet you"
    rf"|(?:are )?(?:you |still )+there|{_HOW_ARE_YOU}|(?:and|so))[\s,.!?，。！？~]*)+$",
    re.IGNORECASE,
)
_WISHES_WELL = re.compile(
    r"\b(?:happy|merry|joyful|blessed) (?:(?:lunar|chinese|belated) )?(?:new year|christmas|xmas|easter"
    r"|thanksgiving|holidays?|hanukkah|diwali|eid|weekend|mid-?autumn\w*|\w+ festival)\b"
    r"|\bseason'?s greetings\b"
    r"|[\u4e00-\u9fff]{2}(?:快[乐樂]|愉快|安康|大吉)|恭喜[发發][财財]|[万萬]事如意|[过過]年好|祝[你您][们們]?[^，。,.!！?？]{1,8}",
    re.IGNORECASE,
)
"""How one wishes others a good time."""
_GIVES_UP = re.compile(
    r"^\W*no,? thank(?:s| you)(?:\W+(?:then|anyway|though|after all))*\W*$"
    r"|算了|不谈了|不談了|不用了|不要了|不[买買订訂做]了|^\W*先?不下[单單]"
    r"|到此为止|到此為止|拉倒|放[弃棄]|(?:[找去][别別]|[换換]一?)家|forget it"
    r"|never ?mind|leave (?:it|everything)|\b(?:i|we) give up\b"
    r"|call it off|no deal|not interested|\b(?:i|we)(?:'ll| will|'d)? walk\b"
    r"|\bwalk(?:ing)? away|(?:buy|order|go|look) elsewhere|\b(?:i|we)(?:'m| am|'re| are) (?:out|off|done)\b",
    re.IGNORECASE,
)
_PRESSES = re.compile(
    r"(?:再|能|可)?(?:便宜|让|讓|少(?![点點些]\W*\d)|降|优惠|優惠|低)(?:一?[点點些下]|[一两兩]?[个個]点)|太[贵貴]|[贵貴]了"
    r"|(?:别人|別人|别家|別家|人家|其他家|其它家|同行|隔壁|对手|對手).{0,8}(?:才|只要|只[卖賣]|便宜|更低|低)"
    r"|\b(?:competitors?|elsewhere|(?:another|other) (?:suppliers?|vendors?|company|companies)|others)\b"
    r"|[点點些]小?[贵貴]|不便宜|偏[贵貴]|想想?[办辦]法|通融|(?<!不)打(?:[个個点點]|[几幾多][少]?)?折(?!\d)"
    r"|\b(?:ca(?:n't|nnot|n)|could(?:n't)?) (?:you|we)(?: really| not)? do (?:anything|something)\b"
    r"|\b(?:anything|something|what)\b.{0,24}\b(?:about|on|with) (?:the |your |that )?(?:unit )?price\b"
    r"|(?:[价價]格?|[单單][价價])[^，。；]{0,4}(?:再[谈談商][一]?[谈談量]?|[谈談]一?[谈談]|商量|好(?:一?[点點些])|[谈談]不[谈談]|有[没沒]有空[间間]|松[动動])"
    r"|\bwhat (?:can|could|would|will) you (?:do|offer|give)"
    r"(?: (?:me|us))?(?: (?:for (?:me|us)|then|instead|on (?:the|that) price))*(?=\W*$)"
    r"|[能可][以]?(?:[给給做让讓]到?|[优優]惠)(?:我[们們]?)?(?:什[么麼]|多少)(?:[价價]|[钱錢]|[优優]惠)?[呢啊]?(?=\W*$)"
    r"|\b(?:match|beat) (?:that|it|this|them|theirs|their (?:price|offer))\b"
    r"|\bsplit the difference\b|\bmeet (?:you |us )?in the middle\b|折中|中[间間][价價]|各[让讓退]"
    r"|\b(?:cheaper|lower|better (?:price|offer|deal)|do (?:(?:a (?:bit|little)|any|slightly) )?better"
    r"|come down|too (?:expensive|much|high)"
    r"|sharpen your pencil|meet me halfway|bit (?:less|much|high|steep)|too (?:pricey|steep|dear)"
    r"|little (?:less|more off))\b",
    re.IGNORECASE,
)
_LONGEST_PUSH = 60
_LONGEST_THANKS = 24
_OF_NO_LANGUAGE = re.compile(
    r"(?<![A-Za-z])(?:[A-Za-z]*-?\d[A-Za-z\d_-]*|[A-Z]+(?:-[A-Z]+)+|[A-Z]{2,4}"
    r"|(?i:ok(?:ay)?|yes|no|deal|h(?:i|ello)|(?:bye)+|thanks?|thx|pls|option|plan))(?![A-Za-z])"
)
"""Numbers of orders and goods, abbreviations, and English words that people of any language write."""
_CLAUSE = re.compile(r"[^.!?。！？,，;；\n]+[.!?。！？]?")
_GOODBYE = re.compile(
    r"再见|再見|拜拜|明天[见見]|回[头頭]?[聊见見]|晚安|\bbye\b|\bgood ?night\b"
    r"|\bsee you(?: (?:soon|later|tomorrow|around|again|next week))*\W*$|\btake care\W*$"
    r"|(?:have|enjoy) (?:a|your|the) (?:nice|good|great|lovely|wonderful|pleasant|rest of|day|weekend"
    r"|evening)"
    r"|that(?:'s| is|’s) all (?:i|we) (?:need|want)(?:ed)?\b"
    r"|[没沒]有?(?:[别別]的|其他)(?:[问問][题題]|事)?了|[没沒]事了",
    re.IGNORECASE,
)
_PARTING = (_GOODBYE, _WISHES_WELL, _THANKS)
"""What is said at the end of a talk."""


def presses(text: str) -> bool:
    """Whether a text asks for a better offer without saying which."""
    return len(text) <= _LONGEST_PUSH and bool(_PRESSES.search(text))


def gives_up(text: str) -> bool:
    """Whether a refusal ends the bargain, rather than asking for more."""
    return bool(_GIVES_UP.search(text)) or drops_a_change(text) or drops_an_offer(text)


def answer_language(text: str, read: Language, spoken: Language) -> Language:
    """What to answer in: the language of the text where it shows one, else the one the customer speaks."""
    letters = any(letter.isalpha() for letter in _OF_NO_LANGUAGE.sub("", text))
    either_script = read == "zh" and spoken == "zh-Hant" and not SIMPLIFIED & {*text}
    return spoken if not letters or either_script else read


def is_small_talk(text: str) -> bool:
    """Whether a text is a greeting, thanks, good wishes or a farewell, and asks nothing beside."""
    if not any(words.search(text) for words in (_GREETING, *_PARTING)):
        return False
    clauses = (one for one in _CLAUSE.findall(text) if not any(words.search(one) for words in _PARTING))
    return bool(_GREETING.search(text)) or not any(map(is_question, clauses))


def only_greets(text: str) -> bool:
    """Whether a text says no more than hello, or asks after one's health."""
    return bool(_GREETING.search(text))


def only_thanks(text: str) -> bool:
    """Whether a short text says no more than thanks, which is no answer to what waits for one."""
    talks = is_small_talk(text) and len(text) <= _LONGEST_THANKS
    return talks and not any(words.search(text) for words in (_GREETING, _GOODBYE, _WISHES_WELL))


def small_talk(text: str, speaker: Speaker, *, open: bool, example: str) -> str:
    """A short answer in kind; where nothing was understood, how to say what is wanted, of order `example`.

    `open`: something waits for the customer's answer.
    """
    if _GREETING.search(text):
        return speaker.say("how_i_am" if _ASKS_AFTER_US.search(text) else "greeting")
    if _WISHES_WELL.search(text):
        return speaker.say("same_to_you")
    if open:
        return speaker.say("take_your_time")
    if _GOODBYE.search(text):
        return speaker.say("goodbye")
    if _THANKS.search(text) and verdict(text) != "no":
        return speaker.say("thanks")
    return speaker.say(
        "all_right" if verdict(text) or leaves(text, new=False) else "not_understood", order=example
    )


_LEAVES_IT_TO_US = re.compile(
    r"(?:\W|\b(?:well|hm+|oh|ok(?:ay)?|so|just|then|please|really|it'?s|that'?s|honestly)\b)*"
    r"(?:you (?:tell me|decide|choose|pick(?: one)?|know best|name (?:it|one|a price))|up to you"
    r"|your (?:call|choice|decision)|whichever|no preference|as you (?:like|wish|see fit)"
    r"|whatever(?: (?:works|suits|is best|you (?:think|like|want|prefer)))*(?: (?:for )?you)?"
    r"|(?:either|any)(?: one)? (?:is|will|works)(?: fine| do| ok(?:ay)?)?|i (?:don't|do not) (?:mind|care))"
    r"(?:\W|\b(?:then|please|thanks?|really)\b)*"
    r"|(?:\W|[那就都]|[还還]是|[这這][个個])*"
    r"(?:(?:[你您][们們]?|[贵貴](?:司|公司))(?:那[边邊])?"
    r"(?:看(?:[着著])?(?:[办辦]|定|[选選]|[来來])?|[决決]?定|[做作]主|安排|[选選挑]|[说說]了算|推[荐薦]|建[议議]"
    r"|[报報开開][个個]?[价價])"
    r"|[听聽随隨由任][你您][们們]?(?:的|便|[选選挑定])?|[随隨][便意]|[无無]所[谓謂]|(?:怎[么麼])?都(?:行|好|可以))"
    r"(?:\W|[吧了呗唄啊呢的好就]|即可)*"
)
"""That the writer leaves a choice to the house, and says no more."""


def leaves_it_to_us(text: str) -> bool:
    """Whether a text does no more than leave to the house what it was asked: you decide; 你们定吧."""
    return bool(_LEAVES_IT_TO_US.fullmatch(folded(text)))
