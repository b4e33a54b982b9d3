"""Questions whether terms stay as they are, behind what waits for a yes: 付款方式不变吧？ price unchanged?

They are no yes, no wish, and no matter for a person: the book, or what is proposed, tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, orders_holding
from agents.desk.places import landmark_of
from agents.desk.plan import Step
from agents.desk.proposal import Proposal, alike, bare, says_again
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.asked.questions import Question, asks_when, is_question
from agents.desk.reading.asked.unheard import says_something
from agents.desk.reading.card.answers import asks_back, asks_if_right, folded
from agents.desk.reading.card.asides import asks_which, is_tag
from agents.desk.reading.card.confirmed import (
    SENTENCE,
    THE_REST,
    figures_of,
    numbers_in,
    repeats,
    ways_to_say,
    without_what_stays,
)
from agents.desk.reading.goods.halves import FIELDS
from agents.desk.reading.manners import without_thanks
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.stretches import (
    CLAUSE,
    Span,
    blanked,
    in_small_letters,
    is_read_from,
    without_numbers_of,
)
from agents.desk.reading.terms.calendar import MONTH, WEEKDAY
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    QueryOrder,
    Request,
)

_TOLD_BY: dict[type[Action], Question] = {
    ChangePayment: "own_payment",
    ChangeAddress: "own_address",
    ChangeContact: "own_contact",
    ChangeInvoice: "own_invoice",
    ChangeDelivery: "stays",
    ChangePrice: "own_prices",
    ChangeQuantity: "details",
}
"""The question that is answered with such a term of an order."""
_LOOKS = ("query_order", "accept", "request_quote")
_ASKS = re.compile(
    r"(?:[吧吗嗎嘛么麼呢]|[是对對]不[是对對]"
    r"|\b(?:right|correct|yes|(?:is|does|do|will|has|have|are)(?:n't)? (?:it|that|they)))?\W*[?？]\W*$"
    r"|(?:[吧吗嗎嘛么麼]|[对對]不[对對])\W*$"
)
_STAYS = re.compile(
    r"[不没沒](?:[会會用要需必有])*(?:[变變改动動调調影][动動变變化过過响響]?|推[迟遲]|[延顺順晚][后後迟遲期到]?)|[还還]是|照[旧舊]|一[样樣]|[原本](?:[来來样樣]|先)?的"
    r"|\b(?:(?:the )?same|unchanged|stay(?:s|ing)?|remain(?:s|ing)?|still|as (?:is|before|now|it is|planned)"
    r"|(?:(?:does|do|will|is|has|did|wo|wont|doesnt)(?:n't| not)|not|n't|no|won't)"
    r" (?:be |get |(?:have|need) to )?(?:chang(?:es?|ed|ing)|touch(?:ed)?|delayed|postponed"
    r"|affected|later|slip(?:s|ping)?))\b"
)
_BESIDE = re.compile(
    r"\b(?:and|but|so|then|just|to|check|confirm|the|my|our|this|that|it|order|terms?|does|do|will|is|are"
    r"|be|of|for|with|right|correct|they|have|has|all|both|method|conditions|on|at|usd|cny|eur)\b|n't\b"
    rf"|\b(?:{MONTH}|{WEEKDAY})\b|\d+(?:st|nd|rd|th)\b|[年月日号號元块塊在定]|美元|美金|人民[币幣]"
    r"|[那这這的都也就呢会會是对對吧吗嗎嘛么麼啊哦应應该該请請问問想确確认認跟和与與]|[订訂]?[单單]|方式|[条條]件|[时時][间間]|[以之]前|没[错錯]|\W"
)
"""What may stand around a term and that it stays."""


_ON_TIME = re.compile(
    r"\b(?:will|does|do|is|are|can)\b[^.;!?]{0,60}"
    r"\b(?:on time|on schedule|as (?:planned|scheduled|promised))\W*\?"
    r"|(?:[准準][时時]|按[时時]|如期|按期)[^，。,;；]{0,6}(?:[吗嗎么麼嘛]|[?？])"
)


def on_time_asked(text: str) -> list[Span]:
    """Where a text asks whether goods come on time, which the day of their order tells."""
    return [hit.span() for hit in _ON_TIME.finditer(in_small_letters(text))]


_GUESSES_A_DAY = re.compile(
    r"(?:就|快|[应應][该該]|大概|估[计計]|差不多|[会會]|能|可以)+[^，,。；;！!？?改提推延]{0,6}?"
    r"(?:[送收交]?到|[收交][货貨])(?:[货貨了的])*(?:[吧]|[对對是][吧嗎吗]|[没沒][错錯]吧)"
    r"|(?:[送收交]?到|[收交][货貨])(?:[货貨了的])*(?:[对對是]吧|[对對][吗嗎])\W*$"
    r"|^[^能可行]*(?:[送收交]?到|[收交][货貨])(?:[货貨了的])*[吗嗎]\W*$"
    r"|\b(?:i|we) (?:guess|suppose|assume|take it|believe|think|expect|presume)\b[^.;!?]*"
    r"\b(?:arriv\w*|com(?:e|es|ing)|(?:be|is|are) (?:here|there|delivered)|gets? here|due)\b[^.;!?]*"
    r"|\b(?:arriv\w*|com(?:e|es|ing)|(?:be|is|are) (?:here|there|delivered)|gets? here|due)\b[^.;!?]*"
    r"(?:,? (?:right|correct|yes|no|(?:does|is|wo|are|do)n['’]?t (?:it|they)"
    r"|(?:i|we) (?:guess|suppose|assume|take it|believe|think|expect|presume)))\W*(?:\?|$)"
)
"""That a customer guesses when goods come: 后天就到了吧？ it arrives next week, doesn't it?"""
_WANTS_A_DAY = re.compile(
    r"[改要想提推延挪换換让讓请請]|那就|麻[烦煩]|最好|必[须須]|希望|[赶趕]"
    r"|\b(?:can|could|would|chang|mov|push|postpon|want|need|like|please|make|made|set|instead|rather|if|possib)\w*"
)
"""What makes a wish of it."""


def _day_guessed(text: str) -> Span | None:
    """The clause of a text that guesses when goods come, and wants nothing of that."""
    for hit in CLAUSE.finditer(text):
        said = folded(hit[0])
        if _GUESSES_A_DAY.search(said) and not _WANTS_A_DAY.search(said):
            return hit.span()
    whole = folded(text)  # its tag is a clause of its own
    guesses = len(CLAUSE.findall(text)) == _WITH_A_TAG and _GUESSES_A_DAY.search(whole)
    return (0, len(text)) if guesses and not _WANTS_A_DAY.search(whole) else None


_WITH_A_TAG = 2
_HOW_IT_STANDS = re.compile(
    r"[进進](?:度|展)|[状狀][态態]|(?:什[么麼]|啥)情[况況]|(?:怎[么麼][样樣]|如何)了\W*$|^\D*(?:怎[么麼][样樣]|如何)\W*$|到(?:哪|什[么麼])一?(?:步|[里裡了]|程度)"
    r"|\b(?:progress|status|updates?|news|how far)\b"
)
"""That a text asks how an order stands."""


_SOME_DAYS_OFF = re.compile(
    r"(?<!最)(?:晚|早|提[前早]|推[迟遲]|延[后後迟遲期])[个個]?(?:[几幾]天|一?[点點]|些)"
    r"|\b(?:few|couple of|bit|little)(?: (?:days|weeks))? (?:later|earlier|sooner)\b"
)
"""That a text wants another day, and says no more of it than that."""


_PROMISED = re.compile(
    r"(?:^|(?<=[.,;!?\n]))\s*(?:(?:and|but|so|though)\b\s*)?(?:it |they |was |were )*"
    r"(?:supposed|meant|promised|due|scheduled|expected|planned|booked in)\b(?! to (?:pay|order|ask|tell))"
    r"(?![^.;!?\n]*\b(?:would|please|ideal\w*|prefer\w*|could|can)\b)"
    r"[^.,;!?\n]*?\b(?:here|come|arrive|land|reach|get|deliver\w*|be|for|in|on|by|this|next|last)\b[^.,;!?\n]*"
    r"|(?:(?<=^)|(?<=[，。；！？,;!?\s]))(?:[你您][们們]?|原[来來]|本[来來]|不是|之前|上次|当初|當初)*"
    r"(?:[说說](?:好|是|[过過])|[约約]好|原定|答[应應])[^，。；！？,;!?]*[到送交来來][货貨]?的[吗嗎呢啊]*",
    re.IGNORECASE,
)
"""When goods should have come: supposed to land this week; 说好星期五到的."""
_WHEN = r"(?:when|(?:which|what) (?:day|date|time|week))\b"
_VEHICLE = re.compile(
    rf"\b{_WHEN}[^.,;!?]{{0,16}}?(?P<en>\b(?:the|your|our|that) (?:truck|lorry|van|ship|boat|train|vessel))\b"
    r"(?! (?:cost|leaves?|freight|driver))"
    r"|(?P<zh>(?:卡|[货貨])[车車]|[船](?!期)|火[车車])(?=[^，。；！？]{0,4}(?:哪|什[么麼][时時]|[几幾][号號点點])[^，。；！？]{0,4}到)",
    re.IGNORECASE,
)
"""What brings goods, where it is asked when it comes."""


def without_days_promised(text: str) -> str:
    """A text with spaces for what it only tells of when goods should have come, and with the goods for what
    brings them, where it asks when that comes: supposed to land this week; which day is the truck here?"""
    text = _VEHICLE.sub(_with_the_goods, text)
    told = [hit.span() for hit in _PROMISED.finditer(text) if _asks_before(text[: hit.start()])]
    return blanked(text, told)


def _with_the_goods(hit: re.Match[str]) -> str:
    """A question when that comes which brings goods, as one when those come."""
    if hit["zh"]:
        return ("貨" if "車" in hit["zh"] else "货").ljust(len(hit["zh"]))
    return hit[0][: -len(hit["en"])] + "it".ljust(len(hit["en"]))


def _asks_before(text: str) -> bool:
    """Whether the sentence or two that a text ends with ask how goods stand."""
    said = folded(text[-_NEAR:])
    return bool(is_question(said) or asks_when(said) or _HOW_IT_STANDS.search(said) or _WHERE.search(said))


_NEAR = 80
_WHERE = re.compile(r"\b(?:where|news|happen\w*|status|update)\b|呢[?？]|哪|怎[么麼]")


def with_days_only_asked(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that asks whether goods come on time, when, or how far they are, the question
    how their order stands, in the place of the wish for that day."""
    said = folded(text)
    guessed = _day_guessed(text)
    on_time = _ON_TIME.search(said) or guessed
    orders = dossier.by_figures(text)
    asks = asks_when(text) or _HOW_IT_STANDS.search(without_numbers_of(orders, said))
    if not request.actions and (on_time or (asks and not _SOME_DAYS_OFF.search(said))):
        if orders:
            return request.with_actions(
                tuple(QueryOrder(order=one, evidence=((0, len(text)),)) for one in orders)
            )
        named = filter(None, map(setting.goods.words_in, CLAUSE.findall(said)))
        held = [one for one in named if orders_holding(one, dossier.open_orders, setting.speaker)]
        return request.with_actions(
            tuple(QueryOrder(item=one, evidence=((0, len(text)),)) for one in dict.fromkeys(held))
        )
    if not on_time:
        return request
    return request.with_actions(
        tuple(
            QueryOrder(order=one.order, item=one.item, evidence=one.evidence)
            if isinstance(one, ChangeDelivery) and (not guessed or is_read_from(one, [guessed], unknown=True))
            else one
            for one in request.actions
        )
    )


_IS_IT_SO = re.compile(
    r"(?:[对對]吧|是吧|[没沒][错錯][吧吗嗎]|[对對][吗嗎么]|\b(?:right|correct|isn't it|aren't they"
    r"|is that (?:right|correct)|am i right))\W*$"
    r"|[确確][认認](?:一下|下)?[^，。,;；]{0,6}是不是"
    r"|\b(?:just|only) (?:confirming|checking|to (?:confirm|check))\b"
)
"""That a text asks whether what it says is so."""
_NO_CHANGE = re.compile(
    r"[并並]?[不没沒](?:是|有)?(?:[要想说說])*[改变變换換][^，。,;；]*"
    r"|\b(?:not|n't)\b[^,.;]{0,16}\b(?:chang\w+)\b[^,.;]*"
)
"""That no change is wanted."""
_ANOTHER = re.compile(
    r"[改换換调調推延挪减減]|提[前早]|取消|可以|[加想要]|能[不否]?"
    r"|\b(?:chang|mov|push|postpon|increas|reduc|add|cancel|want|need|like|make|made|set|send|instead|let"
    r"|new|anoth|if|can|could|please)\w*"
)
"""What makes more of a text than the question whether something is so."""
_BY_DELIVERY = re.compile(
    r"[到收交出发發][货貨][之以]?[后後前]|[货貨]到|\b(?:before|after|on|from) (?:delivery|shipment|arrival)\b"
    r"|[送收交][货貨](?=的?地[址点點])|\b(?:delivery|shipping)(?= address)"
)
"""The time of a payment, and what only tells which address is meant."""
_SAID_OF: tuple[tuple[type[Action], str], ...] = (
    (ChangePayment, r"\bnet \d|月[结結]|[定订訂]金|[尾余餘]款|[货貨]到付|\b(?:deposit|balance|paid|pay)\b"),
    (ChangePrice, r"[$€£¥]|\b(?:each|apiece|per|usd|cny|cost)\b|\d *[元块塊]|每[个個把盒包件箱套]"),
    (ChangeDelivery, r"\b(?:arriv\w+|deliver\w*|due|ship\w*)\b|[到送][货貨]|\d *[号號日](?:到|送|交)"),
    (
        ChangeQuantity,
        r"\d *[个個把盒包件箱套支只台]|\b\d+ (?:\w+ )?(?:box(?:es)?|pieces?|packs?|pcs|units?|cartons?)\b",
    ),
)
"""How a term is said that is not named."""
_TERMS = "|".join(words for _, words in (*FIELDS, *_SAID_OF[:1]))
"""How terms are called, those of payment by their parts as well."""


_KEEPS = re.compile(rf"[维維保]持(?:在|着)?|{_STAYS.pattern}|\b(?:keep(?:ing)?|leav(?:e|ing))\b")
"""That a term is to be as it is."""
_KEPT_AT = re.compile(
    r"\b(?:at|on|please|usd|cny|each|days?|unit|percent)\b|net(?= *\d)|月[结結]|[天日号號月元块塊个個/%$.]"
    r"|就?[好行可]以?[了吧]?|即可|[单單][价價]|美[元金]"
)
"""What stands beside the figure at which a term is kept."""
_NET = re.compile(r"\bnet \d|月[结結] ?\d")


def keeps_terms(text: str, proposal: Proposal) -> bool:
    """Whether a text says no more than that a term is kept, at the figure that it has in what is proposed."""
    said, orders = folded(text), [step.order for step in proposal.steps if step.order]
    kinds = [kind for kind, words in FIELDS if re.search(words, said)]
    kinds = kinds or ([ChangePayment] if _NET.search(said) else [])
    if len(kinds) != 1 or not _KEEPS.search(said) or not orders or "place_order" in proposal.request.intents:
        return False
    numbers = tuple(Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?", said))
    if not numbers or not all(numbers in ways_to_say(kinds[0], order) for order in orders):
        return False
    months = "|".join(f"{order.delivery:%B}|{order.delivery:%b}\\b" for order in orders).casefold()
    rest = re.sub("|".join((months, *(words for _, words in FIELDS))), " ", _KEEPS.sub(" ", said))
    if re.search(rf"\b(?:{MONTH}|{WEEKDAY})\b", rest):
        return False
    return not _BESIDE.sub("", _KEPT_AT.sub(" ", re.sub(r"\d+(?:\.\d+)?", " ", _NET.sub(" ", rest))))


def asks_what_is_so(text: str) -> list[Question]:
    """The questions of a text that says terms of an order and asks no more than whether they are so, or stay;
    empty for any other text."""
    said = _NO_CHANGE.sub(" ", folded(text))
    kinds = _kinds_said_to_be(said) if _IS_IT_SO.search(said) and not _ANOTHER.search(said) else []
    kinds = kinds or _kinds_asked_to_stay(folded(without_thanks(text)))
    kinds = kinds or (_kinds_said_to_be(said) if _IS_CHANGED.search(said) else [])
    return ["own_date" if kind is ChangeDelivery else _TOLD_BY[kind] for kind in kinds]


_CHANGED = r"(?:changed?|updated?|amended?|adjusted?|corrected)"
_IS_CHANGED = re.compile(
    r"(?:[改换換变變]|更[新改换換正])(?:[成为為到][^，,。;；?？]{1,16}?)?(?:好|完|[过過][来來]|掉|[动動])*了(?:[没沒]有?|[吗嗎么麼嘛])"
    r"[呢啊呀]?\W*$"
    r"|^\W*(?:(?:and|so|ok(?:ay)?)\W+)*(?:has|have|was|were|is|are|did)\b[^,;.!?]*"
    rf"\b{_CHANGED}\b(?:(?: (?:yet|already|now|on|for|of|at|order|orders|and|the|my|our|so-?\d+|\d{{4}}))*)"
    r"(?: to [^,;.!?]{1,24})?\W*\?\W*$"
    rf"|^\W*did you {_CHANGED} (?:the|my|our) [^,;.!?]*\?\W*$",
)
"""That it is asked whether something has been changed."""


def _kinds_said_to_be(said: str) -> list[type[Action]]:
    """The terms that a text names, or says."""
    named = _BY_DELIVERY.sub(" ", said)
    kinds = [kind for kind, words in FIELDS if re.search(words, named)]
    return kinds or [kind for kind, words in _SAID_OF if re.search(words, said)][:1]


def _kinds_asked_to_stay(said: str) -> list[type[Action]]:
    """The terms of which a text, that tells no figures, asks no more than whether they stay."""
    if not (_ASKS.search(said) or _TAG.search(said)) or not _STAYS.search(said) or re.search(r"\d", said):
        return []
    rest = _AS_IT_WAS.sub(" ", _TAG.sub(" ", re.sub(_TERMS, " ", _STAYS.sub(" ", said))))
    beside = _BESIDE.sub("", rest)
    return [] if beside else _kinds_said_to_be(said)


_AS_IT_WAS = re.compile(
    r"\b(?:as|we|they|unchanged|same|old)\b|[照按][着著]?|[老旧舊原][来來本先]?|[之以]前|了"
)
"""How it is said besides that something stays."""
_TAG = re.compile(
    r",? (?:(?:do|does|is|are|will) (?:we|it|they)|i (?:take it|assume|suppose|hope)|\bthen)\W*$"
)
"""What makes a question of what is said before it."""


_PUTS_OFF = re.compile(
    r"^\W*(?:wait|hold on|hang on|just a (?:moment|second)|等等|等一?下|稍等|慢[着著])(?:\W+(?:but|so"
    r"|那)\b)?\W*"
)
_SUPPOSING = re.compile(
    r"(?:如果|要是)?(?:[少多]|[减減加改][少多了]*)(?:[订訂买買拿要]|[数數]量)?(?:一?[点點些]|了)*(?:的[话話])?(?=[^改]{0,2}(?:[单單价價]|[，,]))|[这這][么麼样樣]|的[话話]"
    r"|\b(?:if|when) (?:i|we) (?:order|take|buy|get|have) (?:less|fewer|more)\b|\bin that case\b|\bthen\b"
    r"|\b(?:with|for|at) (?:less|fewer|more)\b|\bunit\b(?= price)|\bper (?:unit|piece|box|pack|set)\b"
)
"""What is supposed beside, of so many goods that are wanted anyway."""
_WHETHER_IT_CHANGES = re.compile(
    r"(?:[会會要](?:不[会會要])?|有[没沒]有|是不是|也|跟着|跟著)+(?:受(?:到)?影[响響]|[变變](?:化|[动動]|高|[贵貴])?|[涨漲](?:[价價])?|[上调調]+[涨漲整]?)"
    r"|\b(?:chang(?:es?|ed|ing)|go(?:es|ing)? up|rises?|increases?|be (?:affected|higher)|gets? higher)\b"
)


def _as_what_stays(text: str) -> str:
    """A text in small letters; where it asks whether a price changes with the amounts that are wanted, as the
    question whether it stays: 等等，少订的话单价会变吗."""
    said = folded(text)
    if not _OF_PRICE.search(said) or not _WHETHER_IT_CHANGES.search(said) or re.search(r"\d", said):
        return said
    stays = " stays" if said.isascii() else "不变"
    return _WHETHER_IT_CHANGES.sub(stays, _SUPPOSING.sub(" ", _PUTS_OFF.sub("", said)))


def changed_prices_asked(text: str) -> list[Span]:
    """The clauses of a text that ask no more than whether a price stays with what is wanted beside them, or
    changes."""
    found = list(prices_asked_to_stay(text))
    for hit in CLAUSE.finditer(text):
        said = _as_what_stays(hit[0])
        asks = said != folded(hit[0]) and prices_asked_to_stay(said)
        if asks and not any(start <= hit.start() < end for start, end in found):
            found.append(hit.span())
    return sorted(found)


def asks_what_stays(text: str, proposal: Proposal | None) -> list[Question] | None:
    """What a text asks that does no more than ask whether terms stay as they are; of terms that are proposed,
    or bargained over without a `proposal`, what that is. `None` for any other text."""
    said = _as_what_stays(text)
    kinds = [kind for kind, words in FIELDS if re.search(words, said)]
    if proposal and not {"change_payment", "place_order"} & {*proposal.request.intents}:
        kinds = kinds or [kind for kind, words in _SAID_OF[:1] if re.search(words, said)]
    if proposal and _asks_for_its_day(said, kinds):
        reasons = {reason for step in proposal.steps for reason in step.reasons}
        shown = "change_delivery" in reasons or "place_order" in proposal.request.intents
        return ["table"] if shown else ["stays"]
    if not (kinds and _ASKS.search(said) and _STAYS.search(said)):
        return None
    rest = re.sub(_TERMS, " ", _STAYS.sub(" ", said))
    steps = proposal.steps if proposal else ()
    beside = _BESIDE.sub("", re.sub(r"\d[\d,.]*", " ", rest))
    if beside or not {*numbers_in(rest)} <= _figures(steps):
        return None
    changed = {reason for step in steps for reason in step.reasons}
    told = [_TOLD_BY[kind] for kind in kinds if f"{kind.model_fields['intent'].default}" not in changed]
    new = proposal is None or "place_order" in proposal.request.intents
    if new and proposal and kinds == [ChangePrice]:
        return ["same_prices", "table"]
    return ["table"] if new or not told else told


_THE_DAY = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?\b{MONTH}\b(?: \d{{1,2}}(?:st|nd|rd|th)?)?"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b"
    r"|(?:\d{1,2}月)?\d{1,2}[日号號]|(?<![\d月])\d{1,2}月(?!\d)",
    re.IGNORECASE,
)
_COMES_WITH_MORE = re.compile(
    r"\b(?:come|arrive|hold|coming|arriving|delivered|delivery|make|you|can|even|as well"
    r"|with (?:the )?(?:extra|more|additional|added|new)\w*(?: ones| pieces| boxes| packs| quantity)?)\b"
    r"|[加改][了完]?之?[后後]|[加改]了|[到送交][货貨]?|日期|交期"
)
"""How it is said besides that goods come on their day, more of them as well."""


def _asks_for_its_day(said: str, kinds: Sequence[type[Action]]) -> bool:
    """Whether a text asks no more than whether goods still come on the day: still 17 December then?"""
    day = _THE_DAY.search(said) or re.search(r"日期|交期", said)
    if not day or {*kinds} - {ChangeDelivery} or not (_ASKS.search(said) and _STAYS.search(said)):
        return False
    rest = _COMES_WITH_MORE.sub(" ", _THE_DAY.sub(" ", _AS_IT_WAS.sub(" ", _STAYS.sub(" ", said))))
    return not _BESIDE.sub("", rest)


_MOVES = re.compile(
    rf"{_STAYS.pattern}|\b(?:chang(?:es?|ed)|gone up|go(?:es|ne)? up|increased?)\b|[涨漲变變]"
)
"""That a price stays, or does not."""
_OF_PRICE = re.compile(dict(FIELDS)[ChangePrice])


def prices_asked_to_stay(text: str) -> list[Span]:
    """The clauses of a text that ask no more than whether prices are what they were: 300盒，价格不变吧？"""
    found: list[Span] = []
    for hit in CLAUSE.finditer(text):
        tag = bool(found) and is_tag(hit[0])
        found = [*found[:-1], (found[-1][0], hit.end())] if tag else [*found, hit.span()]
    said = [(place, folded(text[slice(*place)])) for place in found]
    return [
        place
        for place, one in said
        if _OF_PRICE.search(one) and _ASKS.search(one) and _MOVES.search(one)
        if not says_something(
            _BESIDE.sub(" ", re.sub(r"\d[\d,.]*", " ", _MOVES.sub(" ", _OF_PRICE.sub(" ", one))))
        )
    ]


def asks_whether_it_is_so(text: str, plain: Request, proposal: Proposal) -> bool:
    """Whether a text, which reads as `plain` to anyone, asks back whether what is proposed is as it says, and
    wishes for nothing else: the total is 1,960, right?"""
    if not asks_back(text) or asks_which(text) or not repeats(text, proposal):
        return False
    said, items = folded(text), [one.item for one in proposal.request.actions if one.item]
    if _ANOTHER.search(said) and not asks_if_right(text):
        return False
    says_it = plain.actions or _STAYS.search(said) or any(folded(item) in said for item in items)
    asks = numbers_in(text) or is_tag(text) or (says_it and asks_if_right(text))
    return bool(asks) and all(
        one.intent in _LOOKS or _has_its_figures(one, proposal) or says_again(one, proposal.request)
        for one in plain.actions
    )


def _has_its_figures(wish: Action, proposal: Proposal) -> bool:
    """Whether a wish, all figures of which are proposed, says nothing else: it is for a day, a price or terms
    of payment, or only names goods of what is proposed."""
    says = bare(wish).model_dump(exclude_none=True, exclude={"intent", "order", "item"})
    if says:
        return isinstance(wish, ChangeDelivery | ChangePrice | ChangePayment)
    items = [one.item for one in proposal.request.actions if one.item]
    return any(alike(wish.item or "", item) for item in items) and wish.intent == "place_order"


_WANTS_THE_SAME = re.compile(
    r"^(?!.*\b(?:stay|remain|keep|leave|left|kept)).*(?:\bsame\b|[一同][样樣]|照[此这這])"
)
"""That what is proposed is wanted of another order, rather than that this stays the same."""


_STILL_AT = re.compile(
    r"\b(?:and|but|so|still|stay|remain|keep|leave|should|must|be|is|are|it|them|they|those|at|on|just|please"
    r"|as|now|before)s?\b"
    r"|[还還仍就按照是都也了吧的]|保持|[维維]持|原[来來样樣]|不[变變]|\W"
)
"""What stands beside the amount at which goods stay."""


def without_others_that_stay(text: str, proposal: Proposal | None, dossier: Dossier, setting: Setting) -> str:
    """The text with spaces for the clauses by which no more than orders or goods that are not proposed are to
    stay as they are, or as many: 没错。礼盒那单不用动, yes, and leave the teapots at 200."""
    touched = _touched(proposal, dossier) if proposal else set()

    def lines_of(words: str) -> list[OrderLine]:
        return [line for order in dossier.open_orders for line in lines_named(words, order, setting.speaker)]

    seen: set[Decimal] = set()

    def are_others(words: str) -> bool:
        lines = lines_of(words)
        are = bool(lines) and not {line.sku for line in lines} & touched
        seen.update(line.quantity for line in lines if are)
        return are

    standing = [one.address.text for one in dossier.open_orders if one.address and one.address.text]

    def goes_where_it_did(said: str) -> bool:
        named = THE_REST.search(said) and _AS_IT_DID.search(said)
        rest = _AS_IT_DID.sub("", THE_REST.sub("", said)).strip(" ,.;，。；")
        hit = _GOES_TO.fullmatch(rest) if named else None
        return hit is not None and landmark_of(hit["place"] or hit["place_en"], standing) is not None

    def says_no_more(words: str, amounts: Collection[Decimal], *, goes_on: bool) -> bool:
        counted = _without_counts(words, amounts)
        if re.search(r"\d", without_numbers_of(dossier.ids, counted)):
            return False
        if goes_on and counted != words and not _STILL_AT.sub("", folded(counted)):
            return True
        if goes_where_it_did(folded(counted)):
            return True
        left = without_what_stays(counted, proposal, are_others=are_others)
        return not re.search(r"\w", left) and not _WANTS_THE_SAME.search(folded(words))

    for hit in _NOT_POSSIBLE_THEN_NOT.finditer(text):
        of_others = are_others(setting.goods.words_in(folded(hit[0])) or "")
        if proposal and of_others and _DOES_THE_REST.fullmatch(rest := text.replace(hit[0], "", 1)):
            return "yes" if rest.isascii() else "可以"
        if proposal and of_others:
            text = text.replace(hit[0], " " * len(hit[0]), 1)
    stay = False
    for clause in filter(re.compile(r"\w").search, SENTENCE.findall(text)):
        here = lines_of(setting.goods.words_in(folded(clause)) or "")
        amounts = {line.quantity for line in here} or {*seen}
        readings = (clause, with_numbers_for_goods(clause, dossier, setting))
        stay = any(says_no_more(words, amounts, goes_on=bool(seen)) for words in readings) or (
            stay and bool(_IS_RIGHT.fullmatch(folded(clause)))
        )
        text = text.replace(clause, " " * len(clause), 1) if stay else text
    return text


_SAID_AGAIN = re.compile(
    r"\W*(?P<goods>[^\d，。,;；]{0,12}?)(?:那?[一]?[个個批张張][订訂单單]*|那[订訂]?[单單])?(?:的[话話])?"
    r"(?:(?:[还還]是|就|仍|[在按要])*(?P<day>\d{1,2})[号號日](?:就?最?[好行](?:了|的)?|就?可以|吧)+"
    r"|(?:[加减減]|[改换換])(?:就[好行可]以?|即可)[了吧]?)\W*"
    r"|\W*(?:(?:for |and )?(?:the |my |our )?(?P<en>[a-z ]{2,24}?)[, ]+)??(?:still |rather |on |for )*"
    r"the (?P<day_en>\d{1,2})(?:st|nd|rd|th) (?:(?:is|would be|works?|suits?) )?(?:us )?"
    r"(?:still )?(?:best|fine|better|good|please)\W*"
)
"""The goods or the day that are proposed, said once more."""


_STILL = re.compile(
    r"\b(?:still|stays?|remains?|unchanged|as before|(?:the )?same)\b"
    r"|[还還]是|仍[是然]|依[旧舊然]|照[旧舊]|不[变變]"
)


def says_what_stands(text: str, orders: Sequence[Order]) -> bool:
    """Whether a text only says that an order goes to whom, or where, it goes anyway: 联系人还是陈小燕."""
    said = folded(text)
    if not _STILL.search(said) or is_question(text):
        return False
    parts = (part for one in orders if (to := one.address) for part in (to.recipient, to.phone, to.text))
    return any(part and folded(part) in said for part in parts)


def says_it_again(text: str, proposal: Proposal, setting: Setting) -> bool:
    """Whether a text says no more than which goods are proposed, or the day on which these come."""
    hit = _SAID_AGAIN.fullmatch(folded(text))
    orders = [step.order for step in proposal.steps if step.order]
    if hit is None or not orders or "place_order" in proposal.request.intents:
        return False
    day = hit["day"] or hit["day_en"]
    goods = setting.goods.words_in(hit["goods"] or hit["en"] or "")
    if not (goods or (day and not (hit["goods"] or hit["en"]))):
        return False
    held = not goods or any(lines_named(goods, order, setting.speaker) for order in orders)
    return held and (not day or all(order.delivery.day == int(day) for order in orders))


_GOES_TO = re.compile(
    r"(?:[继繼][续續])?(?:[送寄发發][货貨]?[到往去给給]?|到|在)(?P<place>.+)"
    r"|(?:are |is |do )?(?:go(?:es|ing)?|ships?|come|sent|delivered|shipped)? ?(?:to )?(?P<place_en>.+)"
)
"""Where goods go."""
_NOT_POSSIBLE_THEN_NOT = re.compile(
    r"(?:^|(?<=[，,。；;！!\s]))[^，,。；;！!\s\d]{1,12}?(?:不了|不行|不能[减減加改动動退换換]|[没沒][法办辦]法?[减減加改动動退换換]?)"
    r"(?:的[话話])?[，,\s]*(?:那|就|也|便)*(?:算了|不[改动動减減加]了)[吧啦]?[，,。；;！!\s]*"
    r"|\bif (?:the |my |our )?[^.,;!?\d]{2,24} (?:can(?:no|['’])t be (?:changed|reduced|done|altered|touched)"
    r"|(?:is|are)(?:n['’]t| not) possible|(?:does|do)n['’]t work)[, ]*(?:then )?"
    r"(?:(?:never ?mind|forget (?:it|that|them)|so be it|leave (?:it|them|that))(?: then)?)[,.;! ]*",
    re.IGNORECASE,
)
"""That what is not possible of some goods is not wanted any more."""
_DOES_THE_REST = re.compile(
    r"[\s，,那就请請]*(?:其[他它余餘]|剩[下余餘]|另外|[别別])的?(?:[一二两兩三四几幾]?[项項个個样樣件单單处處])?的?"
    r"[都也就还還是]*(?:照(?:[办辦改做]|[说說]的[办辦改做]?)|[办辦改做]|可以|[没沒][问問][题題]|[行好])[了吧的啊]*\W*"
    r"|\W*(?:(?:and|but|then|just|please)\b\W*)*(?:do|make|change|go ahead with) (?:all )?(?:the )?"
    r"(?:rest|others?|other (?:one|change|order)s?)(?: (?:please|then|as planned))*\W*",
    re.IGNORECASE,
)
"""That all the rest is to be done, and no more."""
_AS_IT_DID = re.compile(
    r"[还還]是|仍[然旧舊]?|照[旧舊样樣常]|一[样樣]|\b(?:still|as (?:before|ever|usual|now))\b"
)
_IS_RIGHT = re.compile(
    r"\W*(?:所以|因[为為]|都|也|就|那些|它[们們])*(?:地址|[数數]量|日期|交期|[价價]格)?(?:都|也|就|[请請])*"
    r"(?:[不别別](?:用|要|必)?再?[改动動变變]了?|本[来來]就(?:是)?[对對]的?|[没沒]有?[错錯])\W*"
    r"|\W*(?:no changes?(?: (?:there|needed|please))*"
    r"|(?:they|that|those|it)(?:['’]s| is|['’]re| are) (?:already )?(?:right|correct|fine)"
    r"(?: as (?:it|they) (?:is|are))?)\W*"
)
"""That nothing of what is named before is to change, or why."""


def _without_counts(text: str, amounts: Collection[Decimal]) -> str:
    """The text without those of some amounts that it names."""
    return _COUNTED.sub(lambda hit: " " if number_of(hit["number"]) in amounts else hit[0], text)


_COUNTED = re.compile(
    r"(?<![a-z\d-])(?P<number>\d+(?:,\d{3})*)(?!\d)\s?"
    r"(?:[个個把盒包件箱套支只]|(?:pieces?|pcs|boxes|packs?|units?)\b)?"
)
"""So many goods."""


def _touched(proposal: Proposal, dossier: Dossier) -> set[str]:
    """The goods of which something is proposed: all of an order that changes as a whole."""
    skus: set[str] = set()
    for order in (step.order for step in proposal.steps if step.order):
        before = dossier.order(order.id)
        lines = {*(before.lines if before else ())} ^ {*order.lines}
        skus |= {line.sku for line in lines or order.lines}
    return skus


def _figures(steps: Sequence[Step]) -> set[Decimal]:
    """The figures of what is proposed."""
    return {one for step in steps if step.order for one in figures_of(step.order)}
