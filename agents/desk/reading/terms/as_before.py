"""Terms that are to be as they were, or as they are with the customer: 付款照旧, 送老地址, as usual."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from agents.desk.find import Dossier, lines_named, orders_holding
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded, takes_back
from agents.desk.reading.goods.halves import FIELDS
from agents.desk.reading.orders.likewise import as_it_stands
from agents.desk.reading.orders.naming import (
    order_with_goods_in,
    order_with_their_goods,
    orders_with_goods,
    with_numbers_for_goods,
    with_numbers_for_goods_paid_alike,
)
from agents.desk.reading.stretches import IN_A_CLAUSE, Span, blanked, in_small_letters
from contracts.order import POSSIBLE_AT, Order
from contracts.request import (
    Action,
    AddItem,
    Address,
    ChangeAddress,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Intent,
    Payment,
    PlaceOrder,
    Price,
    Request,
)

_LEADS = r"\b(?:and|but|with|on(?= (?:the |our |my )?(?:same |usual )?(?:payment )?(?:terms|conditions)\b))\b"
_CLAUSE = re.compile(
    rf"(?:(?!{_LEADS})(?:{IN_A_CLAUSE}))+[.,!?;，。！？；\n]*"
    rf"|{_LEADS}(?:(?!{_LEADS})(?:{IN_A_CLAUSE}))*[.,!?;，。！？；\n]*",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:everything|anything|nothing|all|the) (?:else|rest|other (?:things|terms))\b"
    r"|\bthe rest\b|\botherwise\b|其[他它余餘]|[别別]的|[余餘]下"
)
"""What is not named."""
_PLACE = re.compile(r"(?:[老原旧舊]|(?:[原本][来來]|以前|之前|平[时時]|上次)的?)(?:地方|那[边邊裡里])")
_BY = r"(?:[参參比依仿][照考]|[按照同用依]|沿用)(?:着|著|于|於)?"
"""That terms are taken from what follows."""
_AS_BEFORE = re.compile(
    r"\b(?:(?:as|like) (?:usual|always|before|ever|last time|(?:it|they) (?:is|are|was|were)(?: before)?"
    r"|(?:for|on|in|with)? ?(?:(?:the|our|my) (?:last|previous|other) (?:\w+ )?(?:order|one)s?"
    r"|(?:(?:the|our|my|order) )*@))"
    r"|same (?:\w+ )?as (?:usual|always|before|ever|last time|(?:for|on|in|with)? ?"
    r"(?:(?:the|our|my) (?:last|previous|other) (?:\w+ )?(?:order|one)s?|(?:(?:the|our|my|order) )*@))"
    r"|(?:terms|conditions) (?:of|from|as) (?:(?:order|the|my|our) )*@"
    r"|(?:as per|per|following) (?:(?:order|the|my|our) )*@"
    r"|same (?:as )?|usual|old|original|previous|unchanged|stays?|remains?|no changes?)(?![a-z])"
    rf"|{_BY}[订訂]?[单單]?@(?:那?[订訂]?[单單])?(?:的|[来來走算]|[办辦]理?|一[样樣致]|相同|[就即]可"
    rf"|[就也]?[行好])*"
    r"(?![a-z\u3400-\u9fff])"
    r"|[跟和与與][订訂]?[单單]?@(?:那?[订訂]?[单單])?的?(?:一[样樣致]|相同|同一?[天日])"
    r"|照[旧舊]|照原(?:[来來本])?|不[变變]|不[用要]?[改动動]|[别別][动動改]|[一同][样樣]|相同|一致"
    r"|同一?[天日]|老[样樣]子|原[样樣]"
    r"|以前|之前|上[次回一][单單张張]?|平[时時常]|往常|[原本]先?[来來本]|原先|一直|[老原旧舊](?!人|板)"
)
_LIKE_BEFORE = re.compile(
    r"\b(?:the )?(?:same|just)? ?(?:as|like) (?:before|it was|they were)\b"
    r"|[跟和同与與像照](?:之前|以前|原[来來]|原先|上[次回])的?(?:一[样樣]|相同|一致|[样樣]子)"
)
"""That something is to be as it was, and not what."""
_GOES_BACK = re.compile(r"\bback\b|恢[复復]|[还還]原|改回")
"""That all of it is to be undone."""
_FILLERS = re.compile(
    r"\b(?:yes|yeah|yep|sure|day|still|should|keeps?|leave|use|make|send|deliver|ship|push|move|bring|shift"
    r"|forward|have|it|them|to|on|with|for|the|my|our|your|please|pls|thanks?|just"
    r"|actually|no|ok(?:ay)?|then|again|after all|and|but|is|are|be|should|can|will|terms|method|at|of"
    r"|conditions|in|as|so|we|i|want|would|like|rather|back|put|set|go(?:es)?|change|order)\b"
    r"|[还還]是|就[行好是]?|[改换換变變推挪移延调調][成为為到]|[来來]|都|也|[请請]|把|[按照跟和同与與用]"
    r"|[送寄发發]|[到去回]|[维維保]持|恢[复復]|[是要吧了好那给給改换換行先仍的啊哈我喔哦呀啦嘛]"
    r"|\b(?:both|orders|wait|sorry|arrives?|comes?|delivered)\b|等等|等一下|[两兩][张張个個]?[订訂]?[单單]"
    r"|[参參比依仿][照考]|算了|方式|[条條]件|可以|[继繼][续續]|我[们們]|全部|一切|[订訂]?[单單]|[货貨]|即可"
    r"|\W"
)
"""What may stand beside a field and that it is to be as it was."""
_BACK = re.compile(r"\b(?:back|again|revert|restore|after all)\b|[改换換回][回到]|恢[复復]|[还還][是原]|算了")
_MISTAKEN = re.compile(
    r"\b(?:i )?(?:misread|mixed up|mistook|(?:got|had|was|is) wrong|wrong)\b"
    r"|[我们們]*[看弄搞记記写寫说說][错錯]了?"
)
"""That something which is named before it is to be as it was was a mistake."""
_STAYS = re.compile(r"\b(?:unchanged|stays?|remains?|no changes?)\b|不[用要必需]*[变變改动動]|[别別][动動改]")
"""That a term is left as it is now."""
_NUMBER = re.compile(r"(?:#\s*|(?<![a-z])[a-z]{1,4}-?)?(?<!\d)(?P<number>\d+)")
_TERMS = re.compile(r"\b(?:terms|conditions)\b|[条條](?:件|款)")
"""Terms of which none is named are those of payment."""
_SAME_DAY = re.compile(r"\bsame (?:day|date|time)\b|同一?[天日]")
_IN_THE_SAME = (
    r"\b(?:(?:in|on|by|with) )?(?:the )?"
    r"(?:same (?:batch|shipment|delivery|truck|lorry|load|consignment|run|container)"
    r"(?: (?:as|with))?|one (?:batch|truck|lorry|load) (?:as|with))"
)
"""That goods come with what follows: on the same truck as the teapots."""
_AT_ONCE = r"(?:一起|一并|一[塊块]|一同|同一?(?:批次?|[车車船趟柜櫃])|拼[车車])"
"""That goods come with what stands before: 跟2048同一批."""
_CALLED_AN_ORDER = re.compile(r"那?[张張个個批]?[单單]|那?批[货貨]?")
"""That company is an order called by its goods: 跟椅子那单一起走."""
_VEHICLE = re.compile(r"\b(?:truck|lorry)\b|[车車]", re.IGNORECASE)
_BY_ROAD = Delivery(method="road")
"""What a truck is read as that only carries the goods of an order."""
_COMPANY = re.compile(
    r"(?:\b(?:together|along|combined?|deliver\w*|ship\w*|sen[dt]|in one (?:go|shipment|delivery)) with"
    rf"|{_IN_THE_SAME}) "
    r"(?:the |my |our |order )*@ *(?:stuff|order|goods|delivery|shipment|one|things)?"
    rf"|[跟和与與同][订訂]?[单單]?@ *[的]?(?:那?[一个個张張批])?[订訂]?[单單货貨]?的?{_AT_ONCE}"
)
"""That goods are to come together with those of another order."""
_IN_COMPANY = re.compile(
    r"(?:\b(?:(?:come|delivered|deliver|ship|shipped|send|sent|put)(?: (?:it|them|that|those|all))?"
    r"(?: (?:together|along))?"
    rf"|together|along) with|{_IN_THE_SAME})"
    r" (?:the |my |our |order )*(?P<en>[^,.;!?]{2,30})"
    r"|[跟和与與同随隨](?:着)?(?P<zh>[^，,。；;]{1,12}?)(?:那?[一个個张張批][单單货貨]?|那?[订訂]?[单單])?的?"
    rf"{_AT_ONCE}(?:送|发|發|到|交|出|[来來走]|[运運])[货貨]?",
    re.IGNORECASE,
)
"""With what goods are to come together."""
_TOGETHER = re.compile(
    r"\b(?:ship|shipped|deliver|delivered|send|sent|come|all)(?: (?:it|them|that|all|everything|both))* "
    r"(?:together|in one (?:go|shipment|delivery))\b"
    r"|(?:一起|一并|一塊|一块|一同|合并|合併)(?:送|发|發|到|交|[来來]|出|[运運])[货貨]?",
    re.IGNORECASE,
)
"""That all of which a text speaks is to come together."""
_OF_GOODS = re.compile(r"\b(?:the|our|my) (?:last|previous) (?P<goods>[a-z]{3,}) (?:order|one)\b")
_NO_WISH = r"(?<!['’]d )(?<!would )"
"""Before "like", where it compares."""
_SOURCE = re.compile(
    rf"\b{_NO_WISH}(?:as|like|of|from|per|following)(?: (?:for|on|in|with|to|per|the|my|our|order))* ?@"
    rf"|(?:[跟和与與像]|{_BY})[订訂]?[单單]?@"
)
"""That what is wanted is taken from the order that is named, rather than wanted of it."""
_TAKES = re.compile(
    r"\b(?:same|like|as|from)\b|[一同][样樣致]|相同|同一?[天日]|[按照同依]|沿用|[参參]考", re.IGNORECASE
)
"""How a clause may take terms from an order."""
_AN_ORDER = r"(?:the |my |our |order |for |on |of )*@ *(?:order|one|delivery|shipment)?(?![a-z])"
_THE_ORDER = r"[订訂]?[单單]?@ *(?:那?[一个個张張批]?[订訂]?[单單])?的?"
_LIKE_IT = r"(?:一[样樣]|相同|一致|走|[来來])?(?=\W|$|[吧了啊哦就])"
_GOES_TO = re.compile(
    rf"\b(?:to|at|use) (?:the )?(?:same |delivery |shipping )*(?:address|place) (?:as |of |from ){_AN_ORDER}"
    rf"|\b(?:to )?(?:the )?same (?:delivery |shipping )?(?:address|place) as {_AN_ORDER}"
    r"|(?:[改换換]?(?:[送寄发發运運][货貨]?(?:[到往去至给給])?|[到往去至]|[用按照跟同和]))"
    rf"{_THE_ORDER}(?:[收送交][货貨])?地址(?:一[样樣]|相同|送|就?[行好可]以?)*(?=\W|$|[吧了啊哦])"
    r"|的?(?:[收送交][货貨])?地址[也都就要请請]*(?:[改换換][成为為到]?)?(?:[跟和同与與]|[按照])"
    rf"{_THE_ORDER}{_LIKE_IT}"
)
"""That goods go where those of another order do."""
_PAID_AS = re.compile(
    r"\b(?:we |i |is |are |and |be |to )*(?:paid|pay|payable|billed|invoiced|settled?)"
    r"(?: (?:it|them|for it|this))? (?:(?:in )?(?:the )?(?:same )?way |(?:just |the |same )*(?:as|like) )"
    r"{1,2}(?:in |with )?"
    rf"{_AN_ORDER}(?: (?:is|was)(?: paid)?)?"
    r"|(?:付法|付|[结結]算|[结結][账帳])(?:方式)?[也都就]?(?:[跟和同与與]|[按照])"
    rf"{_THE_ORDER}(?:方式)?{_LIKE_IT}"
    rf"|(?:[跟和同与與]|[按照]){_THE_ORDER}(?:一[样樣]|相同|同[样樣]|方式|[办辦]法)的?(?:方式"
    rf"|[办辦]法)?[来來去]?"
    r"(?:付款?|[结結]算|[结結][账帳])"
)
"""That goods are paid as those of another order are."""
_ADDED = re.compile(r"\badd(?:ing)? (?!\d)|[后後]面|[补補加写寫注註添][上充]", re.IGNORECASE)
"""That something is added to what an order has."""
_SENTENCES = re.compile(r"[.!?;。！？；\n](?!\d)")
_OF_ANOTHER: tuple[tuple[type[Action], re.Pattern[str]], ...] = (
    (ChangeAddress, _GOES_TO),
    (ChangePayment, _PAID_AS),
)
"""By what they change: terms that are taken from another order, whatever the rest of their clause says."""
_LAST = r"(?:上一?[次回批][订訂买買]?|上一?[单單张張](?:[订訂][单單])?|之前|以前)"
_CALLED_LAST = (
    rf"(?:{_LAST}的?{{0}}"
    rf"|{{0}}的?{_LAST})(?:的?那?[一个個]?[张張批次]?[订訂]?[单單])?(?=[一相同的是都走用，,。]|$)"
    r"|\b(?:(?:the|our|my) )?(?:last|previous) (?:[a-z]+ )?{0}s? (?:order|one)\b"
)
_LAST_TIME = re.compile(rf"{_LAST}|\b(?:last|previous)\b", re.IGNORECASE)
"""When it was that goods were ordered before."""
_TELLS = re.compile(
    r"的?(?:付款(?:方式|[条條]件)?)?都?(?:[是走用]的?|按)+(?=[^，,。]*(?:[结結付款]|[订訂定]金))"
    r"| (?:was|were|is|had|has)\b(?=[^,.;]*\b(?:net|deposit|terms|prepaid|up ?front)\b)",
    re.IGNORECASE,
)
"""How a clause tells how an order before is paid."""
_LIKE = re.compile(
    rf"(?:,\s*)?\b{_NO_WISH}(?:just )?(?:like|same as|as)(?: (?:for|on|in|with|the|my|our|order))* ?@ *"
    r"|(?:[按照像]|(?<!@)(?<![订訂单單])[跟和同与與](?=[^，,。;；]*(?:[样樣]|一致|相同)))"
    r"[订訂]?[单單]?@ *(?:一?[样樣]|那[样樣单單])?"
)
"""A comparison with that order, beside a value."""
OF_LAST_TIME = re.compile(
    r"(?:[上][次回]|之前|以前)(?:[买買订訂]?[过過]?的|那[批种種款])(?=[^，,。；;]{1,12}?(?:再"
    r"|加)(?:[订訂来來要买買]|下[单單]))"
)
"""That goods are ordered anew which were bought before, which tells nothing else of them."""
_AS_EVER = re.compile(
    r"\b(?:the )?(?:same )?(?:as|like)"
    r" (?:usual|always|before|last time|(?:the |our |my )?last (?:order|one))\b"
    r"|\b(?:as )?(?:the|our|my) usual\b"
    r"|[按照跟和同与與像依](?:着|著)?老[样樣]子"
    r"|[跟和同与與像](?:着|著)?(?:上[次回]|上一?[单單张張]|以前|之前|平[时時]|往常)的?(?:一[样樣]|一致|相同)"
)
"""A comparison with what was before, beside a value."""
_TWO = 2
_KEPT = tuple((kind, words) for kind, words in FIELDS if kind is not ChangePrice)
"""A price that stays is read where prices are talked of; one of another order is taken from that."""
_FIELDS = re.compile("|".join(words for _, words in _KEPT))
_PRICE = re.compile(rf"{dict(FIELDS)[ChangePrice]}|(?<=[\u3400-\u9fff])[价價]")
_ASKED = re.compile(
    r"\b(?:that|this|these|those|if|get|pay|paid|could|would|will|does|do|did|was|were|an?|unit|cost|still"
    r"|you|me|us)\b"
    r"|[能可会會行][不否以]?|[还還]|[吗嗎么麼呢]|[给給]|[算卖賣]|[您你他][们們]?|[单單]|[请請][问問]"
)
"""What may stand beside a price and that it is to be as it was, where that is asked."""


@dataclass(frozen=True)
class AsBefore:
    """What a clause wants as it was."""

    kinds: tuple[type[Action], ...]
    """What changes those terms; none: all that is not named."""
    order: str | None
    """The order whose terms they are to be."""
    back: bool
    """Whether they are to be so again."""
    goods: str | None = None
    """The goods of the last order that had them, whose terms they are to be."""
    source: bool = False
    """Whether they are taken from the order that is named."""
    of: str | None = None
    """The order that takes them from that, where it is named before it."""
    beside: str = ""
    """What else the clause says."""


def said_as_before(text: str, orders: Sequence[str]) -> list[AsBefore]:
    """What a text wants as it was, clause by clause. `orders`: the customer's."""
    return [kept for _, kept in _clauses(text, orders)]


def without_terms_as_before(text: str, orders: Sequence[str]) -> str:
    """A text with spaces for the clauses that want something as it was; the number of the order of which one
    leaves that as it is stays where the rest has none: 2048发票抬头不变，税号换成…"""
    places = [place for place, _ in _clauses(text, orders)]
    rest = blanked(text, places)
    numbers = "|".join(sorted({re.sub(r"\D", "", one) for one in orders} - {""})) or "(?!)"
    number = re.compile(rf"(?<![\w-])(?:so-?)?(?:{numbers})(?!\d)", re.IGNORECASE)
    if number.search(rest) or not re.search(r"\w", rest):
        return rest
    for start, end in places:
        hit = number.search(text, start, end)
        if hit and _STAYS.search(folded(text[start:end])):
            rest = f"{rest[: hit.start()]}{hit[0]}{rest[hit.end() :]}"
    return rest


def without_the_rest_as_before(text: str, orders: Sequence[str]) -> str:
    """A text with spaces for the clauses that want all which is not named as it was, unless that is all."""
    left = blanked(text, [place for place, said in _clauses(text, orders) if not said.kinds])
    return left if re.search(r"\w", left) else text


def wants_something_as_before(text: str) -> bool:
    """Whether a clause of a text wants no more than to have it as before, and does not say what."""
    clauses = (folded(hit[0]) for hit in _CLAUSE.finditer(text))
    return any(
        _LIKE_BEFORE.search(clause)
        and not _GOES_BACK.search(clause)
        and not _FILLERS.sub("", _LIKE_BEFORE.sub(" ", clause))
        for clause in clauses
    )


def without_others_as_before(text: str, orders: Sequence[str], asked: Collection[Intent]) -> str:
    """A text with spaces for the clauses that leave something as it is of which nothing was `asked`; of a new
    order all is."""
    if "place_order" in asked:
        return text
    kept = [
        place
        for place, said in _clauses(text, orders)
        if said.kinds and said.order is None and _STAYS.search(folded(text[slice(*place)]))
        if not {kind.model_fields["intent"].default for kind in said.kinds} & {*asked}
    ]
    return blanked(text, kept)


def says_only_as_before(text: str, orders: Sequence[str]) -> bool:
    """Whether a text says nothing but that something is to be as it was."""
    return bool(said_as_before(text, orders)) and not without_terms_as_before(text, orders).strip()


def wants_the_price_of_before(text: str) -> bool:
    """Whether a text asks for no more than the price of before, or whether it is that."""
    said = " ".join(_PRICE.sub(" ", folded(text)).split())
    beside = _AS_BEFORE.sub(" ", said)
    wanted = beside != said and _PRICE.search(folded(text))
    return bool(wanted) and not _FILLERS.sub("", _ASKED.sub(" ", beside))


def without_sources(text: str, orders: Sequence[str]) -> str:
    """A text with spaces for the orders, and what was before, that it names only to take terms from: net 60
    like 1002, 付款跟上次一样月结60天."""
    text = blanked(text, [place for place, kept in _clauses(text, orders) if kept.source])
    numbers = {re.sub(r"\D", "", one) for one in orders}
    for clause in _CLAUSE.finditer(text):
        said = _marked(clause[0], numbers)
        names_a_term = _FIELDS.search(said) or _PRICE.search(said)
        found = _LIKE.search(said) or (_AS_EVER.search(said) if names_a_term else None)
        if found and re.search(r"\d", said[: found.start()] + said[found.end() :]):
            text = blanked(text, [(clause.start() + found.start(), clause.start() + found.end())])
    return text


def with_sources_numbered(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text with the numbers of the orders from which it takes terms, where it names them by their goods:
    付款和手套那单一样, payment as on the glove order."""
    for clause in reversed(list(_CLAUSE.finditer(text))):
        last = _with_the_last_numbered(clause[0], dossier, setting)
        takes = _TAKES.search(clause[0])
        named = last if last != clause[0] else with_numbers_for_goods(last, dossier, setting)
        if named == clause[0] and _OF_PAYING.search(folded(named)):
            named = with_numbers_for_goods_paid_alike(named, dossier, setting)
        taken = last != clause[0] if not takes else _takes_terms(named, dossier.ids)
        if named != clause[0] and (taken or _of_another(named, dossier.ids)):
            text = text[: clause.start()] + named + text[clause.end() :]
    return text


_OF_PAYING = re.compile(r"\b(?:pay\w*|paid|payments?)\b|付款?")
_OF_LAST = re.compile(r"上[次回批一]|\b(?:last|previous)\b")
"""That the order of before is meant, rather than what is on the table."""


def with_payments_of_others_told(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text with the terms of payment of the order that it takes them from, in words: 付款跟2048一样."""
    for (start, end), kept in reversed(list(_clauses(text, dossier.ids))):
        of_last = kept.order is None and _OF_LAST.search(folded(text[start:end]))
        order = _the_one_of_before(kept, dossier) if kept.source or of_last else None
        if order and kept.kinds == (ChangePayment,):
            paid = setting.speaker.payment(order.payment)
            text = f"{text[:start].rstrip()}, {paid}{text[end:]}"
    return text


def _of_another(text: str, orders: Sequence[str]) -> tuple[type[Action], Span] | None:
    """What of an order that it names a text takes over, and where it says so."""
    said = _marked(text, {re.sub(r"\D", "", one) for one in orders})
    found = ((kind, pattern.search(said)) for kind, pattern in _OF_ANOTHER)
    return next(((kind, hit.span()) for kind, hit in found if hit), None)


def _takes_terms(clause: str, orders: Sequence[str]) -> bool:
    """Whether a clause takes terms from an order that it names, or likens a value to them."""
    said = _marked(clause, {re.sub(r"\D", "", one) for one in orders})
    return bool(_as_before(folded(clause), orders) or (_FIELDS.search(said) and _LIKE.search(said)))


def _with_the_last_numbered(clause: str, dossier: Dossier, setting: Setting) -> str:
    """A clause that tells or takes terms, with the number of the last order of goods in the place of what
    calls it so: 付款按手套上一单的月结30天来, 上次礼盒是月结60天的."""
    words = setting.goods.words_in(clause) if _LAST_TIME.search(clause) else None
    for name in (words or "").split():
        held = orders_holding(name, dossier.orders, setting.speaker)
        ids = [one.id for one in held if one.stage != "cancelled"]
        hit = re.search(_CALLED_LAST.format(re.escape(name)), clause, re.IGNORECASE)
        if hit and ids and (_TAKES.search(clause) or _TELLS.match(clause[hit.end() :])):
            return clause[: hit.start()] + ids[0] + clause[hit.end() :]
    return clause


def without_company(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text with spaces for the orders with which goods are to come together."""
    said = _marked(text, {re.sub(r"\D", "", one) for one in dossier.ids})
    numbered = [found.span() for found in _COMPANY.finditer(said)]
    company = None if numbered else company_in(text, dossier, setting)
    called = company and _CALLED_AN_ORDER.search(text[slice(*company[0])])
    return blanked(text, [company[0]] if company and called else numbered)


def _marked(clause: str, numbers: Collection[str]) -> str:
    """A clause in small letters, the numbers of orders as marks of their length."""
    return _NUMBER.sub(
        lambda hit: "@".ljust(len(hit[0])) if hit["number"] in numbers else hit[0], in_small_letters(clause)
    )


def _clauses(text: str, orders: Sequence[str]) -> Iterator[tuple[Span, AsBefore]]:
    mistaken = ""
    for hit in _CLAUSE.finditer(text):
        said = folded(hit[0])
        taken = (
            None
            if _ADDED.search(_SENTENCES.split(text[: hit.end()].rstrip(" .。"))[-1])
            else _of_another(hit[0], orders)
        )
        if taken:
            kind, (start, end) = taken
            figures = re.findall(r"\d+", hit[0][start:end])
            named = next(one for one in orders if re.sub(r"\D", "", one) in figures)
            beside = blanked(hit[0], [(start, end)])
            alone = not _FILLERS.sub(
                "", _marked(beside, {re.sub(r"\D", "", one) for one in orders}).replace("@", " ")
            )
            span = hit.span() if alone else (hit.start() + start, hit.start() + end)
            yield span, AsBefore((kind,), named, back=False, source=True, beside=beside)
        elif kept := _as_before(said, orders) or (mistaken and _as_before(mistaken + said, orders)):
            yield hit.span(), kept
        mistaken = _MISTAKEN.sub(" ", said) if _MISTAKEN.search(said) else ""


def _as_before(clause: str, orders: Sequence[str]) -> AsBefore | None:
    """What a clause wants as it was, where it says no more than that."""
    numbers = {re.sub(r"\D", "", one): one for one in orders}
    named = list(dict.fromkeys(numbers[hit] for hit in re.findall(r"\d+", clause) if hit in numbers))
    of_goods = _OF_GOODS.search(clause)
    clause = _NUMBER.sub(lambda hit: "@" if hit["number"] in numbers else hit[0], clause)
    of = named.pop(0) if named[1:] and _takes_from_the_last(clause) else None
    clause = clause.replace("@", " ", 1) if of else clause
    place = _PLACE.search(clause)
    source = bool(_SOURCE.search(clause)) and bool(named)
    fields = FIELDS if source else _KEPT
    kinds = (ChangeAddress,) if place else tuple(kind for kind, words in fields if re.search(words, clause))
    if _SAME_DAY.search(clause) and named:
        kinds = (ChangeDelivery,)
    elif not kinds and _TERMS.search(clause):
        kinds = (ChangePayment,)
    if not (kinds or _REST.search(clause)) or named[1:] or re.search(r"[?？]\W*$", clause):
        return None
    beside = _REST.sub(" ", _FIELDS.sub(" ", _PLACE.sub(" ", clause)))
    beside = _PRICE.sub(" ", beside) if source else beside
    if not (place or _AS_BEFORE.search(beside)) or _FILLERS.sub("", _AS_BEFORE.sub(" ", beside)):
        return None
    return AsBefore(
        kinds,
        next(iter(named), None),
        bool(_BACK.search(clause)),
        of_goods["goods"] if of_goods else None,
        bool(_SOURCE.search(clause)),
        of,
    )


def _takes_from_the_last(clause: str) -> bool:
    """Whether a clause with marks for the numbers of orders takes terms from the last of two."""
    sources = [hit.end() - 1 for hit in _SOURCE.finditer(clause)]
    return clause.count("@") == _TWO and clause.rindex("@") in sources


def with_days_of_company(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that are ordered to come together with those of an order, on the day of that."""
    found = company_in(text, dossier, setting)
    order = found[1] if found else _changed_beside(request, text, dossier)
    if order is None:
        return request
    delivery = Delivery(earliest=order.delivery, latest=order.delivery)
    adds = order.stage in POSSIBLE_AT["add_item"]

    by_vehicle = bool(found and _VEHICLE.search(text[slice(*found[0])]))

    def ordered(action: Action) -> Action:
        if by_vehicle and isinstance(action, PlaceOrder) and action.delivery == _BY_ROAD:
            return action.model_copy(update={"delivery": delivery})
        if isinstance(action, AddItem) and action.order is None:
            here = action.model_copy(update={"order": order.id})
            return here if adds else PlaceOrder(item=action.item, quantity=action.quantity, delivery=delivery)
        new = isinstance(action, PlaceOrder) and action.delivery is None
        return action.model_copy(update={"delivery": delivery}) if new else action

    return request.with_actions(tuple(map(ordered, request.actions)))


def _changed_beside(request: Request, text: str, dossier: Dossier) -> Order | None:
    """The only order that a text changes, where it wants that to come together with what else it wants."""
    named = {one.order for one in request.actions if one.order and not isinstance(one, PlaceOrder)}
    if len(named) != 1 or not _TOGETHER.search(text):
        return None
    ids = dossier.by_figures(named.pop() or "")
    return next((one for one in dossier.open_orders if [one.id] == ids), None)


def company_in(text: str, dossier: Dossier, setting: Setting) -> tuple[Span, Order] | None:
    """Where a text tells with what its goods are to come together, and the only open order that this is."""
    hit = _IN_COMPANY.search(text)
    if hit is None:
        return None
    what = hit["en"] or hit["zh"]
    ids = dossier.by_figures(what) or orders_with_goods(setting.goods.words_in(what), dossier, setting)
    orders = [one for one in dossier.open_orders if one.id in ids]
    return (hit.span(), orders[0]) if len(orders) == 1 else None


def with_terms_of_before(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that are ordered anew on the terms that their text wants as they were."""
    text = without_company(text, dossier, setting)
    request = _with_terms_taken(request, text, dossier, setting)
    terms: dict[str, Action] = {one.intent: one for one in terms_of_before(text, dossier)}
    fields = {name: terms.get(f"change_{name}") for name in ("payment", "address", "delivery")}
    priced = _orders_with_the_price(text, dossier)

    def ordered(action: Action) -> Action:
        if not isinstance(action, PlaceOrder):
            return action
        said = {
            name: getattr(one, name) for name, one in fields.items() if one and getattr(action, name) is None
        }
        prices = _prices_of(action, priced, setting) if action.price is None else []
        return action.model_copy(update=said | ({"price": prices[0]} if prices else {}))

    return request.with_actions(tuple(map(ordered, request.actions)))


def _with_terms_taken(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that wants terms of one order as those of another are, with these for the order
    that it names before that, or the only one that it changes: 2051的付款条件同2048."""
    held = [orders_holding(one.item, dossier.open_orders, setting.speaker) for one in request.actions]
    changed = {order for one in request.actions if one.order for order in dossier.by_figures(one.order)}
    changed = changed or {orders[0].id for orders in held if len(orders) == 1}
    anew = "place_order" in request.intents
    only = changed.pop() if len(changed) == 1 and not anew else None
    only = only or (None if anew or changed else order_with_their_goods(request.actions, dossier, setting))
    taken: list[Action] = []
    for kept in said_as_before(text, [order.id for order in dossier.orders]):
        source = next((one for one in dossier.orders if one.id == kept.order and kept.source), None)
        has = {type(one): one for one in as_it_stands(source)} if source else {}
        of = kept.of or _order_beside(kept, request, dossier, setting) or only
        taken += (has[kind].model_copy(update={"order": of}) for kind in kept.kinds if of and kind in has)
    left = (one for one in request.actions if not (isinstance(one, ChangeAddress) and one.address is None))
    return request.with_actions((*left, *taken)) if taken else request


def _order_beside(kept: AsBefore, request: Request, dossier: Dossier, setting: Setting) -> str | None:
    """The order that the clause of what is wanted as it was names beside that; by its goods, where none are
    ordered anew."""
    named = dossier.by_figures(kept.beside)
    if named or "place_order" in request.intents:
        return named[0] if len(named) == 1 else None
    return order_with_goods_in(kept.beside, dossier, setting)


def _orders_with_the_price(text: str, dossier: Dossier) -> list[Order]:
    """The orders from which a text takes the price of what it wants."""
    said = said_as_before(text, [order.id for order in dossier.orders])
    taken = [_the_one_of_before(kept, dossier) for kept in said if ChangePrice in kept.kinds]
    return [order for order in taken if order]


def _prices_of(action: PlaceOrder, orders: Sequence[Order], setting: Setting) -> list[Price]:
    """The price of the goods that are ordered anew, on each of some orders that have them."""
    return [
        Price(amount=lines[0].unit_price, currency=order.currency, basis="unit")
        for order in orders
        if action.item
        and len(lines := lines_named(action.item, order, setting.speaker)) == 1
        and lines[0].unit_price is not None
    ]


def terms_of_before(text: str, dossier: Dossier) -> list[Action]:
    """The terms of an earlier order, or the usual address, that a text wants for a new one, as wishes."""
    found: list[Action] = []
    for kept in said_as_before(text, dossier.ids):
        order = _the_one_of_before(kept, dossier)
        for kind in kept.kinds:
            if kind is ChangePayment and order:
                found.append(ChangePayment(payment=_paid(order)))
            if kind is ChangeDelivery and order and kept.source:
                day = order.delivery
                found.append(ChangeDelivery(delivery=Delivery(earliest=day, latest=day)))
            if kind is ChangeAddress and (address := order.address if kept.order and order else None):
                found.append(ChangeAddress(address=Address.model_validate(address.model_dump())))
            elif kind is ChangeAddress and dossier.customer.address:
                usual = dossier.customer.address.model_dump()
                found.append(ChangeAddress(address=Address.model_validate(usual)))
    return found


def _the_one_of_before(kept: AsBefore, dossier: Dossier) -> Order | None:
    """The order that is named, or the newest; with those goods, where they are named."""
    named = dossier.order(kept.order)
    goods = (kept.goods or "").removesuffix("s")
    return named or next(
        (
            one
            for one in dossier.orders
            if one.stage != "cancelled" and any(goods in line.name.casefold() for line in one.lines)
        ),
        None,
    )


_TOLD_OF = re.compile(
    r"\b(?:last time|before|previous(?:ly)?|earlier|usual(?:ly)?|always"
    r"|(?:last|previous|other|old) (?:orders?|ones?))\b"
    r"|[之以]前|上[次回一]|[前往]次|原[来來先本]|一直|一向|[历歷]"
)
"""That a clause tells how it was with an order before."""
_USES_THAT = re.compile(
    r"\W*(?:(?:please|so|just|then|and|let's|we want|make it) )*(?:use that"
    r"|(?:the )?same(?: again| here| as then)?|like that|keep (?:it|that)(?: so)?)"
    r"(?: (?:again|please|here|too|then|this time|as well))*\W*"
    r"|\W*(?:就|[请請]|麻[烦煩]|[这這]次|[还還]是|也"
    r"|都)*[照按跟依同用][那这這原之]?[个個样樣前张張单單次来來]*(?:[来來走办辦]|一[样樣])?"
    r"(?:就[好行可以]+|吧|[了的]|即可)*\W*"
)
"""That a clause wants it as the one before it tells."""
_HOW_PAID = re.compile(r"(?P<share>\d+)\s*%|(?:\bnet[ -]?|月[结結]\s*)(?P<days>\d+)")
"""A figure of terms of payment."""


_ASKS_HOW = re.compile(r"^\W*(?:was|were|is|are|did|do|what|how)\b.*[?]|[吗嗎]|是不是|多少")
_RHETORIC = re.compile(r"n't\b|\bnot\b|(?<!是)不是|不都")
"""That a question tells rather than asks: wasn't it net 60?"""


def paid_as_told(text: str, dossier: Dossier, setting: Setting) -> tuple[str, Payment] | None:
    """The terms of payment of an earlier order, which a text tells by a figure of them, and the text without
    what it says of payments: 上次是50%的, last time it was net 60."""
    clauses = [(hit.span(), folded(hit[0])) for hit in _CLAUSE.finditer(text)]
    told = [(span, hit) for span, clause in clauses if (hit := _HOW_PAID.search(clause))]
    for (start, end), hit in told:
        ids = dossier.by_figures(with_numbers_for_goods(text[start:end], dossier, setting))
        clause = folded(text[start:end])
        if not (ids or _TOLD_OF.search(clause)) or (
            _ASKS_HOW.search(clause) and not _RHETORIC.search(clause)
        ):
            continue
        share, days = (int(hit[name] or 0) for name in ("share", "days"))
        for order in dossier.orders:
            paid = order.payment
            is_told = (paid.deposit_percent == share) if share else (paid.net_days == days)
            if is_told and (not ids or order.id in ids) and order.stage != "cancelled":
                leans = [span for span, clause in clauses if span[0] >= end and _USES_THAT.fullmatch(clause)]
                return blanked(text, [*(span for span, _ in told), *leans]), _paid(order)
    return None


def wants_other_terms(text: str, order: Order, dossier: Dossier) -> bool:
    """Whether a text wants terms of an earlier order that a new one, as it is proposed, does not have."""
    has = {type(one): _bare(one) for one in as_it_stands(order)}
    return any(one != has.get(type(one)) for one in map(_bare, terms_of_before(text, dossier)))


def _bare(action: Action) -> Action:
    return action.model_copy(update={"order": None})


def _paid(order: Order) -> Payment:
    return Payment(**order.payment.model_dump(exclude_none=True))


def set_back(request: Request, text: str, order: Order, history: Sequence[Order]) -> Request:
    """The request; of a text that wants terms of an order, or a number of its goods, as they were before they
    were changed last, for that. `history`: the order as it was, oldest first."""
    if _STAYS.search(folded(text)):
        return request
    kinds = {kind for one in said_as_before(text, [order.id]) for kind in one.kinds if one.order is None}
    now = {type(one): one for one in as_it_stands(order)}
    wishes = [was for kind in kinds if (was := _last_other(kind, now.get(kind), history))]
    if wishes:
        return request.with_actions((*request.actions, *wishes))
    return request.with_actions(
        tuple(_of_the_line_changed(one, text, order, history) for one in request.actions)
    )


def _last_other(kind: type[Action], now: Action | None, history: Sequence[Order]) -> Action | None:
    """What an order said last of a kind that is not what it says now."""
    for order in reversed(history):
        was = next((one for one in as_it_stands(order) if type(one) is kind), None)
        if was is not None and was != now:
            return was
    return None


def _of_the_line_changed(action: Action, text: str, order: Order, history: Sequence[Order]) -> Action:
    """The action; a number of goods that are not named, and that is to be so again, of the only line that had
    that number."""
    if not isinstance(action, ChangeQuantity) or action.item or action.order or not takes_back(text):
        return action
    had = {
        line.number
        for one in history
        for line in one.lines
        if action.quantity and line.quantity == action.quantity.value
    }
    lines = [line for line in order.lines if line.number in had and action.quantity]
    lines = [line for line in lines if action.quantity and line.quantity != action.quantity.value]
    if len(lines) != 1:
        return action
    return action.model_copy(update={"order": order.id, "item": lines[0].name})
