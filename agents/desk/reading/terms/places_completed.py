"""What is to be added to the address of an order, which stays otherwise: a floor, a name at the door."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from agents.desk.find import Dossier
from agents.desk.places import joined, part_of_a_house, with_a_part
from agents.desk.propose import Setting
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.stretches import Span, is_read_from
from agents.desk.reading.terms.calendar import MONTH, WEEKDAY
from contracts.request import Action, Address, ChangeAddress, PlaceOrder, Request, RequestQuote

_PART = (
    r"(?:unit|suite|apt\.?|apartment|flat|floor|level|room|building|block|wing|gate|dock|door|entrance|c/o"
    r"|care of|attn\.?|house number|company name|postcode|zip(?: code)?)"
)
_HOUSE = r"(?:shop|store|office|warehouse|branch|depot|plant|factory|site|outlet)"
_ADDS = (
    re.compile(
        r"\badd(?:ing)? (?P<what>[^.;!?\n]+?) (?:to|in|into|on) (?:the |our |my |its )?"
        r"(?:delivery |shipping )?address\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:(?:missing|lacks|lacking|left out|forgot|without|needs)\b[^.,;:!?\n]*\b{_PART}"
        rf"|{_PART}(?: number)? is missing)\b[^.,;:!?\n]*[.,;:-]+\s*"
        r"(?:it(?:'s| is)|that(?:'s| is)|should be)?\s*(?P<what>[^.,;!?\n]*?)(?: please)?\s*(?=[.,;!?\n]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"地址(?:的?[后後]面|[里裡]|上面?)?(?:[还還]?要|再|[请請]|[帮幫]忙|麻[烦煩]|需要)*"
        r"(?:加上|加[个個]|加一?下|[补補]充(?:一下)?|[补補]上|添上|[写寫]上|[注註]明)[:：，,]?\s*[“「\"]?"
        r"(?P<what>[^“”「」\"，,。；;！!？?\n]+)"
    ),
    re.compile(
        r"(?:地址|[门門]牌|[楼樓][层層号號]|房[号號])(?:漏|少|缺|[没沒])(?:了|[写寫]"
        r"|填)*[^，,。\n]{0,6}[，,]\s*"
        r"(?:[应應][该該])?(?:是|加上|[补補]上)\s*(?P<what>[^，,。；;！!？?\n]+)"
    ),
)
_CHANGES = re.compile(
    r"\b(?:same|usual) (?:delivery |shipping )?(?:address|place|building)(?: as (?:before|ever|usual))?,?"
    r" ?(?:but|only|just|except|with|on)?\b[^.;!?\n]{0,24}?(?=\b(?:floor|level|unit|suite|room)\b"
    r"|\d+(?:st|nd|rd|th) floor)[^.,;!?\n]*"
    r"|\b(?:change|make|switch|update|move)\b[^.,;!?\n]{0,24}\b(?:floor|unit|suite|room)(?: number)?"
    r" (?:to|from \w+ to) (?P<alone>[^.,;!?\n]*)"
    r"|(?:原[来來本]?的?(?:地[址方点點]|址)|[老旧舊]地[方址点點]|同一?[个個]?地[址方点點])[，,]?(?:的"
    r"|[改换換搬]?[到成为為在是])?(?=\d|[一二三四五六七八九十])"
    r"[^，,。；;！!？?\s]*"
    r"|(?:[楼樓][层層]|[层層]数|房[间間]?[号號]|[门門]牌[号號]?)(?:[也要都请請][改换換]?"
    r"|[改换換变變])?(?:[成为為到是]|[改换換变變][成为為到])(?P<zh_alone>[^，,。；;！!？?\s]*)"
    r"|(?:地址)?[请請也都要就]*[改换換变變搬送寄][成为為到去]?(?P<house>\d{1,3}(?:[栋棟座]|[号號]?[楼樓]"
    r"|单元|單元)(?!的)[^，,。；;！!？?\s]*)"
    r"|地址[请請也都要就]*[改换換变變]?[成为為到是](?P<rooms>\d{1,4}[楼樓层層室房][^，,。；;！!？?\s]*)"
    r"|(?<![\d元块])\d{1,3}[楼樓层層](?:[改换換搬变變])(?:[成为為到去])(?P<instead>\d{1,3}[楼樓层層])",
    re.IGNORECASE,
)
"""That a part of the house of an address is another one, which stays otherwise."""
_GOES_TO = re.compile(
    r"(?:^|(?<=[.,;:!] )|(?<=\band )|(?<=\bbut )|(?<=\bas )|(?<=\bno ))"
    r"(?:it|they|this|that|these|those|everything|all|the (?:goods|order|delivery|new order|\w+ order))"
    r" (?:(?:should|must|has to|have to|needs? to|is to|are to|will|would) )?(?:all )?"
    r"(?:(?:be )?(?:going|sent|shipped|delivered)|goe?s?|ships?) to"
    rf" (?=[^.;!?\n]*\d|(?:(?:our|my|the) )?(?:[\w'’-]+ ){{0,3}}?{_HOUSE}\b)(?![^.;!\n]*\?)",
    re.IGNORECASE,
)
"""That goods go to a place with a figure in it, or to what a customer has: it goes to Main Street 5."""
_GOES_TO_ZH = re.compile(
    r"(?:(?<=^)|(?<=[，,。；;！!\s\d单單]))(?P<ahead>(?:[货貨都就先]|直接|全部|[请請]|麻[烦煩]|[帮幫][我忙]"
    r"|[给給]|改)*)(?P<sent>[送寄发發运運])[货貨]?"
    r"(?=(?:[我咱][们們]?|公司)?的?[^，,。；;！!？?\s\d到去往给給]{0,6}?"
    r"(?:[仓倉][库庫]|库房|庫房|[工分][厂廠]|的[厂廠]|[门門]?店|[门門]市|公司|[办辦]公室|[总總]部|工地"
    r"|家[里裡]|[老原]地方)"
    r"(?:[那这這][边邊里裡儿兒]|去|[吧啊哦了好]|就[行好])*[，,。；;！!\s]*(?:$|(?<=[，,。；;！!\s])))"
)
"""The same, with no word before what a customer has there: 送仓库那边吧."""
_STREET_IS = re.compile(
    r"(?:^|(?<=[.,;:!] )|(?<=\band )|(?<=\bbut )|(?<=\bno ))(?:(?:[Tt]he|[Oo]ur|[Ii]ts) )?"
    r"(?:(?:correct|right|new|delivery|shipping|full) )*"
    r"(?:[Ss]treet|[Rr]oad|[Aa]ddress)(?: name| and number| address)?"
    r"(?::| (?:is|should be|must be|reads|is called)) *(?:(?:just|only|actually|simply|really|now|called) )*"
    r"(?=[A-Z\u00c0-\u00de][^.;!?\n]*\d|\d{1,4}[a-z]? [A-Z\u00c0-\u00de])(?![^.;!\n]*\?)"
    r"|(?:^|(?<=[，。；,;!！\s不]))(?:正[确確]的?|[对對]的?|[应應][该該]的?|新的?|收[货貨件]的?)*"
    r"(?:路名|街名|街道名?|道路|地址)(?:[应應][该該]|只|其[实實]|[确確][实實])*(?:就?只?是|就叫|叫)(?:只是)?"
    r"(?=[\u3400-\u9fff]{2,16}?[路街道巷弄段]\w{0,4}\d{1,5}[号號弄])(?![^。；\n]*[？?吗嗎])"
)
"""How the street of an address is told: the street is just Neuer Wall 40; 路名就是体育西路40号."""
_AN_ADDRESS = re.compile(
    r"\s*(?![^\d]*\b(?i:to|at|it|us|please|deliver|ship|send|use|is|address)\b)"
    r"[A-Z\u00c0-\u00de][\w'’. -]{2,40} \d{1,4}[a-z]?, ?\d{4,6} [A-Z\u00c0-\u00de][\w' -]+[.!]?\s*"
)
"""A street with its number, a postcode and a town: Torgauer Strasse 5, 04315 Leipzig."""
_TO_A_TOWN = re.compile(
    r"\b(?P<before>[\w-]+) (?:(?:all|straight|directly) )?to"
    rf"(?: (?:our|the|my|new))*(?: {_HOUSE} in)? (?P<town>(?!(?:Mrs?|Ms|Dr|Miss)\b)[A-Z][a-z][\w'’-]+"
    rf"(?: [A-Z][a-z][\w'’-]+(?= {_HOUSE}))?)(?P<house> {_HOUSE})?"
    r"(?=\W*(?:$|[.,;!?]|\b(?:please|pls|and|but|by|on|at|for|with|asap|price)\b))"
)
"""That goods go to a town: 240 white mugs to Bremen; 50 flasks sent to Perth."""
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|terrace|drive|dr|way|place|square|court|boulevard|blvd|crescent"
    r"|parade|highway|close|quay|wharf)"
)
_IN_A_TOWN = re.compile(
    r"(?:\b(?P<street>[A-Z\u00c0-\u00de][\w'’.-]{2,}) \d{1,3}[a-z]?"
    rf"|\b\d{{1,4}}[a-z]? (?:[A-Z][\w'’.-]* ){{1,3}}(?i:{_STREET}\.?))"
    r"(?P<in> in )(?:\d{4,6} )?"
    rf"(?!(?:{MONTH}|{WEEKDAY})\b)(?P<town>[A-Z\u00c0-\u00de][\w'’-]+)"
)
"""The town behind a street: Torstrasse 140 in 10119 Berlin; 240 St Georges Terrace in Perth."""
_TO_A_TOWN_ZH = re.compile(
    r"[送寄运運发發](?:[货貨])?[到去往至]?(?P<town>(?!多少)[\u3400-\u9fff]{2,5}?)"
    r"(?=[那这這]?[边邊里裡]?(?:一共|[总總]共|大概|的)*(?:多少|要|[价價]|什[么麼]|怎[么麼]|[几幾]"
    r"|[，,。;；！!？?\s]|$))"
)
"""That goods may go to a town: 300盒手套送苏州多少钱."""
_SENDS = re.compile(r"(?:deliver|ship|sen[dt]|go)\w*|it|them|all|those|these", re.IGNORECASE)
_LONGEST = 30
"""Characters of what an address is completed with; what is longer is one of its own."""


def with_the_town(
    request: Request, text: str, before: Request | None, dossier: Dossier, setting: Setting, *, read: Read
) -> Request:
    """The request; new goods that a text sends to a town where no order goes, or asks the price of, as those
    for that: the address there that the message `before` named, or one that is to be asked for."""
    if not request.actions:
        return _sent_to_a_town(request, text, dossier, setting)
    placed = any(isinstance(one, PlaceOrder | RequestQuote) for one in request.actions)
    if not placed or any(getattr(one, "address", None) for one in request.actions):
        return request
    named = _town_named(text, setting, read)
    if named is None:
        return request
    town = named[0].casefold()
    if _is_known(town, dossier):
        return request
    before_it = (getattr(one, "address", None) for one in (before.actions if before else ()))
    told = next((one for one in before_it if one and one.text and town in one.text.casefold()), None)
    address = told or Address(text="".join(named))
    return request.with_actions(
        tuple(
            one.model_copy(update={"address": address}) if isinstance(one, PlaceOrder | RequestQuote) else one
            for one in request.actions
        )
    )


def _sent_to_a_town(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request, of which nothing was read; of a text that sends an order to a town where none goes, with
    the wish for that: ship 1031 to Leipzig."""
    hit = _TO_A_TOWN.search(text)
    if hit is None or not re.fullmatch(
        r"it|them|all|(?:so-?)?\d{3,}|(?:order|delivery)s?", hit["before"], re.I
    ):
        return request
    town = hit["town"]
    is_day = re.match(rf"(?:{MONTH}|{WEEKDAY})\b", town.casefold())
    if is_day or setting.goods.knows(town) or _is_known(town.casefold(), dossier):
        return request
    address = Address(text=f"{town}{hit['house'] or ''}")
    order = order_spoken_of(text, dossier, setting)
    wish = ChangeAddress(order=order, address=address, evidence=(hit.span("town"),))
    return request.with_actions((wish,))


def _is_known(town: str, dossier: Dossier) -> bool:
    """Whether a town, or person, is of an address of the customer's."""
    orders = (one.address for one in dossier.orders if one.address)
    places = [*orders, *([dossier.customer.address] if dossier.customer.address else [])]
    return any(town in part.casefold() for one in places for part in (one.text, one.recipient) if part)


def _town_named(text: str, setting: Setting, read: Read) -> tuple[str, str] | None:
    """The town to which a text sends goods, and what the customer has there."""
    if hit := _TO_A_TOWN.search(text):
        town, before = hit["town"], hit["before"]
        is_goods = setting.goods.knows(before) and not setting.goods.knows(town)
        is_day = re.match(rf"(?:{MONTH}|{WEEKDAY})\b", town.casefold())
        return (town, hit["house"] or "") if not is_day and (is_goods or _SENDS.fullmatch(before)) else None
    for hit in _TO_A_TOWN_ZH.finditer(text):
        meant = read(f"送到{hit['town']}").actions
        if len(meant) == 1 and isinstance(meant[0], ChangeAddress) and meant[0].address:
            return (hit["town"], "") if meant[0].address.text == hit["town"] else None
    return None


def with_the_town_of_a_street(text: str, knows: Callable[[str], bool]) -> str:
    """A text with a comma, for its word, between a street and the town in which that is; `knows`: whether
    words name goods."""

    def told(hit: re.Match[str]) -> str:
        if knows(hit["town"]) or (hit["street"] and knows(hit["street"])):
            return hit[0]
        start, end = (place - hit.start() for place in hit.span("in"))
        return f"{hit[0][:start]},{' ' * (end - start - 1)}{hit[0][end:]}"

    return _IN_A_TOWN.sub(told, text)


_PUT_THERE = re.compile(
    r"\b(?:put|use|set|enter|take|have|write)(?: down)? (?P<place>\d+[a-z]?(?: [A-Z][\w.'’-]+){1,4},"
    r"[^.;!?\n]*?\b\d{4,6}\b)"
    r"(?:,? (?:on|onto|for|as|in|to) (?:the |its |our )?(?:(?P<order>(?:[A-Za-z]{1,4}-?)?\d{4,})"
    r"|it|that|this|there"
    r"|(?:this|that) order|order|(?:delivery )?address)\b|,? (?:for now|for the time being|please)\b)*"
)
"""That the words of an address are put on an order."""


def _sent_there(hit: re.Match[str]) -> str:
    return f"deliver {hit['order'] or 'it'} to {hit['place']}"


def with_where_it_goes(text: str) -> str:
    """A text with the wish for a delivery where it tells where goods go: the address is wrong, it goes to
    Main Street 5; or is an address, and nothing else."""
    if _AN_ADDRESS.fullmatch(text):
        return f"deliver it to {text.strip()}"
    text = _PUT_THERE.sub(_sent_there, text)
    text = _GOES_TO_ZH.sub(lambda hit: f"{hit['ahead'].lstrip('货貨')}{hit['sent']}到", text)
    return _STREET_IS.sub(_delivered_to, _GOES_TO.sub("deliver it to ", text))


def _delivered_to(told: re.Match[str]) -> str:
    """The wish for a delivery, in the language that tells where to."""
    return "deliver it to " if told[0].isascii() else "送到"


def with_the_place_completed(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that wants something added to an address, the whole of it with that."""
    if changed := _CHANGES.search(text):
        return _with_the_part_changed(request, text, changed, dossier, setting)
    hit = next(filter(None, (pattern.search(text) for pattern in _ADDS)), None)
    what = hit["what"].strip(" '\"“”") if hit else ""
    if hit is None or not what or len(what) > _LONGEST:
        return request
    order, standing = _standing(request, text, dossier, setting)
    if standing is None:
        return request
    completed = ChangeAddress(
        order=order, address=Address(text=joined(what, standing)), evidence=(hit.span("what"),)
    )
    rest = (one for one in request.actions if not is_read_from(one, [hit.span()]))
    return request.with_actions((*rest, completed))


def _standing(
    request: Request, text: str, dossier: Dossier, setting: Setting
) -> tuple[str | None, str | None]:
    """The order that a text is about, where it tells that, and the only address where what it may be about
    goes."""
    named = next((one.order for one in request.actions if one.order), None)
    order = dossier.order(named or order_spoken_of(text, dossier, setting))
    meant = [order] if order else dossier.orders_for("change_address")
    standing = {one.address.text for one in meant if one.address and one.address.text}
    return (order.id if order else None), standing.pop() if len(standing) == 1 else None


def _with_the_part_changed(
    request: Request, text: str, hit: re.Match[str], dossier: Dossier, setting: Setting
) -> Request:
    """The request; of a text that names another floor or room of a house, the whole address with that, beside
    who takes the goods in there."""
    told = [one for one in request.actions if isinstance(one, ChangeAddress) and one.address]
    alone = next(filter(None, hit.groups()), None)
    digits = re.match(r"\d+$", alone or "")
    part = digits[0] if digits and hit["zh_alone"] else part_of_a_house(alone or text[hit.start() :])
    meant = dossier.by_figures(text)
    if part and len(meant) > 1 and not request.actions:
        return request.with_actions(tuple(_each_completed(part, meant, dossier, hit.span())))
    order, standing = _standing(request, text, dossier, setting)
    if part is None or standing is None or any(one.address and one.address.text for one in told):
        return request
    address, kept = Address(text=with_a_part(standing, part)), _beside(request, hit.span())
    if any(isinstance(one, PlaceOrder) for one in kept):
        placed = (
            one.model_copy(update={"address": address})
            if isinstance(one, PlaceOrder) and not one.address
            else one
            for one in kept
        )
        return request.with_actions(tuple(placed))
    changed = ChangeAddress(order=order, address=address, evidence=(hit.span(),))
    return request.with_actions((*kept, changed))


def _each_completed(part: str, meant: Collection[str], dossier: Dossier, place: Span) -> Iterator[Action]:
    """The wish for another floor or room of where it goes, for each of several orders."""
    for order in filter(None, map(dossier.order, meant)):
        if order.address and order.address.text:
            address = Address(text=with_a_part(order.address.text, part))
            yield ChangeAddress(order=order.id, address=address, evidence=(place,))


def _beside(request: Request, span: Span) -> list[Action]:
    """What a request wants that was not read from a stretch, nor is no more than another address."""
    return [
        one
        for one in request.actions
        if not is_read_from(one, [span])
        and not (isinstance(one, ChangeAddress) and one.address is None)
        and one.intent != "query_order"
    ]
