"""What a message says that only a person can answer, and that wishes nothing of the goods it names: how big a
truck they need, a warning what is to follow if they are late again."""

from __future__ import annotations

import re
from collections.abc import Callable

from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.asked.unheard import clauses_of, says_something
from agents.desk.reading.card.answers import folded, has_condition
from agents.desk.reading.stretches import SENTENCE, Span

_SHOULD = re.compile(r"^\W*(?:and |but |so )?should\b", re.IGNORECASE)
"""How a clause begins that supposes something, as a question does."""
WordsIn = Callable[[str], str | None]
"""The words of a text that name goods."""

_VEHICLE = (
    r"(?:trucks?|vans?|lorr(?:y|ies)|vehicles?|trailers?|cars?|pickups?|containers?|pallets?|crates?|skids?)"
)
_ROOM = (
    r"(?:warehouses?|rooms?|space|storage|shel(?:f|ves)|floor|area"
    r"|garages?|cellars?|forklifts?|doors?|lifts?)"
)
_HANDLED_EN = (
    rf"\b(?:how|what|which) (?:big|large|long|wide|high|tall|much|size|sort|kind|type)(?: of)?(?: an?| the)?"
    rf" (?:\w+ )?(?:{_VEHICLE}|{_ROOM})\b"
    r"|\bhow (?:heavy|bulky)\b|\bweigh(?:s|t|ts|ing)?\b|\b(?:(?:what|how much) volume|volume of|cbm|cubic)\b"
    rf"|\bhow many (?:\w+ )?(?:{_VEHICLE}|people|men|hands|workers|helpers|trips|cartons|parcels|kilos?|kgs?"
    r"|tons?|tonnes?)\b(?![^.;!?]*\b(?:order(?:ed)?|bought|have i|did)\b)"
    rf"|\b(?:fit|fits|go|goes|squeeze|load)(?: \w+)?? (?:in|on|into|onto|inside|through)"
    rf"(?: (?:the|our|my|an?|one|two|just|single|small|normal|standard|\d+|\w+))*? (?:{_VEHICLE}|{_ROOM}"
    rf"|boot)\b"
    rf"|\b(?:{_VEHICLE}|{_ROOM})\b (?:be )?(?:big|large|wide|high|strong) enough\b"
    rf"|\b(?:can|will|does|would|could)\b[^.;!?]{{0,24}}\b{_VEHICLE} (?:take|hold|carry)\b"
    r"|\b(?:people|men|hands|forklift|tail ?lift|pallet truck)\b[^.;!?]*\b(?:unload|carry|lift|move|load)\b"
)
_VEHICLE_ZH = (
    r"(?:[货貨卡面包小大拖]{0,2}[车車]|[托栈棧卡][盘盤板]|货柜|貨櫃|[集装裝货貨]{2}箱|柜子?|[车車]厢)"
)
_ROOM_ZH = r"(?:[仓倉][库庫]?|地方|空[间間]|[场場]地|房[间間子]|面[积積]|位置|[电電]梯|[货貨]架|[叉][车車])"
_HANDLED_ZH = (
    rf"多[大长長高宽寬少]的?(?:{_VEHICLE_ZH}|{_ROOM_ZH})|(?:什[么麼]|[哪何][种種]"
    rf"|啥)(?:[样樣]的?)?(?:{_VEHICLE_ZH})"
    r"|多[重沉]|重量|毛重|[净淨]重|[体體][积積]|(?:[几幾]|多少)(?:公斤|千克|斤|[吨噸]|kg|立方"
    r"|[个個]?方(?!案)|平方|平米|坪)"
    rf"|(?:[几幾]|多少)[辆輛台个個块塊张張]?(?:{_VEHICLE_ZH}|工?人|搬[运運]工)|[几幾][车車趟]"
    r"|[装裝放塞拉载載運运堆摆擺搬抬扛][得不][下完动動了进進走上]"
    rf"|(?:[装裝放塞拉载載堆摆擺])[^，,。；;]{{0,4}}[一1][个個辆輛台块塊]?(?:{_VEHICLE_ZH}|[车車板])"
)
_HANDLED = re.compile(f"{_HANDLED_EN}|{_HANDLED_ZH}")
"""How goods are carried, stacked and weighed, which the list does not tell."""
_ASKED_SO = re.compile(r"\b(?:how|what|which)\b|[几幾]|多[少大重沉长長高宽寬]|[吗嗎么麼不呢?？]\W*$")
"""That it is asked, without a mark for that."""
_ONLY_COUNTS = re.compile(
    r"(?<![A-Za-z\d.-])\d[\d,]*\s?(?:[把盒包个個件只支隻张張台箱套条條]|\b(?:pcs|pieces|boxes|packs"
    r"|units)\b)?"
    r"|\b(?:for|with|and|about|regarding|of|hi|hello|hey|quick|question)\b|[关關][于於]"
    r"|[请請]?想?[问問]一?下?|的[话話]?"
)
"""How many goods there are, and what leads to a question."""
_WISHED = re.compile(
    r"\b(?:please|pls|more|another|extra)\b|[请請](?![问問])|要|[订訂买買购購加][购購买買]?|[来來]"
)
"""That goods are wished for."""


def handling_asked(text: str, words_in: WordsIn) -> list[Span]:
    """The clauses of a text that ask how goods are carried or weighed, with the clause before that only says
    how many of which."""
    clauses, found = list(clauses_of(text)), list[Span]()
    for place, (start, end) in enumerate(clauses):
        said = folded(text[start:end])
        if not (_HANDLED.search(said) and (_ASKED_SO.search(said) or is_question(said))):
            continue
        if has_condition(said):
            continue
        before = clauses[place - 1] if place else None
        counted = before is not None and _only_counts(text[slice(*before)], words_in)
        found.append((before[0] if before and counted else start, end))
    return found


def _only_counts(clause: str, words_in: WordsIn) -> bool:
    """Whether a clause, which ends no sentence, says no more than how many there are of some goods."""
    said = folded(clause)
    goods = words_in(said)
    if not goods or clause.rstrip()[-1:] not in (",", "，", "：", ":") or _WISHED.search(said):
        return False
    rest = _ONLY_COUNTS.sub(" ", said)
    for word in goods.split():
        rest = rest.replace(word, " ")
    return not says_something(rest)


_LATE_EN = (
    r"(?:\b(?:any|even|much|no) later\b|(?<!too )\blate\b|\b(?:day|week)s? late\b|\bdelay(?:s|ed)?\b"
    r"|\bslip(?:s|ped)?\b"
    r"|\boverdue\b|\bbehind schedule\b|\b(?:miss(?:es)?|pass(?:es)?) (?:the|that|its|this) (?:date|day"
    r"|deadline)\b"
    r"|\b(?:not|n['’]t|unless)\b[^,.;!?]{0,32}\b(?:on|in) time\b)"
)
_LATE_ZH = (
    r"(?:再(?:晚|拖|[迟遲]|延|推|不[到来來发發送交]|[没沒]到)|[迟遲](?:到|交|[发發])|延[误誤期迟遲]|拖延"
    r"|逾期|晚[到交]|[误誤]期"
    r"|不[能会會]?(?:按[时時期]|准[时時]|準時|如期|[及]時)|[没沒](?:按[时時期]|准[时時]|準時|如期)"
    r"|晚[一1半两兩二]?天)"
)
_LATE = re.compile(f"{_LATE_EN}|{_LATE_ZH}")
"""That goods come later than they were to."""
_SUPPOSED = re.compile(
    r"\b(?:if|should|unless|in case|(?:any|even|another|one more|a further)(?: (?:later|delay))?)\b"
    r"|如果|要是|若|[万萬]一|假如|的[话話]|再|就"
)
"""That it is no more than supposed."""
_WE = (
    r"\b(?:we|i|you)(?:['’](?:ll|d|re)| will| would| are)?"
    r"(?: (?:really|then|all|just|also|have to|going to|better|had|need to|must))*"
)
_FOLLOWS_EN = (
    rf"{_WE} (?:\w+ ){{0,4}}?(?:discounts?|cheaper|lower|penalt(?:y|ies)|compensat\w+|refunds?|deduct\w*"
    rf"|charge|claim"
    r"|money (?:off|back)|credit notes?|price (?:reduction|cut)s?|reduction|\d+(?:\.\d+)? ?(?:%"
    r"|percent)(?: off)?)"
    rf"|{_WE} (?:cancel(?:ling)?|look elsewhere|go elsewhere|buy elsewhere|leave|refuse|reject|switch"
    rf"|complain"
    r"|(?:find|use|take) (?:another|other|someone|our)|(?:not|won['’]t) (?:accept|take|pay|order))\b"
    r"|\b(?:there(?:['’]ll| will) be|expect) (?:\w+ ){0,3}(?:penalt(?:y|ies)|discounts?|deductions?"
    r"|trouble)\b"
)
_FOLLOWS_ZH = (
    r"打?[\d一二三四五六七八九]*折(?!叠|疊)"
    r"|便宜|降[价價\d]|[价價]格?(?:要|得|就"
    r"|必[须須])[^，,。；;]{0,4}(?:降|[谈談]|[减減])|扣[款钱錢\d]?|[罚罰]|[赔賠]|[违違][约約]金|[优優]惠"
    r"|[减減][价價]|取消|不要了|退[货貨款]|投[诉訴]|[换換](?:一?[个個家])?供[应應]商|[换換][别別]家"
    r"|[找去][别別]家|拒收|不付"
)
_FOLLOWS = re.compile(f"{_FOLLOWS_EN}|{_FOLLOWS_ZH}")
"""What is to follow."""


def warnings_in(text: str) -> list[Span]:
    """The sentences of a text that warn what is to follow if goods come late, rather than ask for that."""
    found = []
    for hit in SENTENCE.finditer(text):
        said = folded(hit[0])
        late, follows = _LATE.search(said), _FOLLOWS.search(said)
        supposed = late and _SUPPOSED.search(said)
        if supposed and follows and not is_question(_SHOULD.sub("", hit[0])):
            found.append(hit.span())
    return found
