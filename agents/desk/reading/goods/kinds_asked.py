"""Goods that are asked for in a kind which nobody knows of: 有没有大号的礼盒, do you have the mugs in green.

No price of other goods answers that, so a person does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agents.desk.find import product_meant
from agents.desk.goods import colour_word, colours_in, in_strange_colours, is_same_word, names_in, plain_name
from agents.desk.proposal import less
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import CARRIER
from agents.desk.reading.asked.unheard import least_amounts_asked
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE, SENTENCE, Span, blanked, is_read_from
from contracts.catalogue import Product
from contracts.request import (
    Action,
    AddItem,
    ChangeDelivery,
    ChangeQuantity,
    Handover,
    PlaceOrder,
    Request,
    RequestQuote,
)

_ASKED = re.compile(
    r"(?:有[没沒]有|有无|有無|[卖賣做]不[卖賣做])(?P<before>[^，,。？?！!；;的]{1,6})的"
    r"|(?<![没沒])有(?![效关關时時什哪啥])(?P<kind>[^，,。？?！!；;的]{1,6})的?[^，,。？?！!；;]{0,6}[吗嗎么麼]"
    r"|\b(?:do|can) (?:you|u)(?: guys)?(?: also)? (?:have|sell|do|offer|make|get)\b"
    r"[^,.;!?]*?\bin (?P<en>[^,.;!?]{2,24})\?"
)
_ASKED_FOR = re.compile(
    r"\b(?:do|can) (?:you|u)(?: guys)?(?: also)? (?:have|sell|stock|carry|offer|make|supply)"
    r"(?: (?:any|some|also|the))* (?P<en>[a-z][a-z -]{2,40}?)(?= (?:in|on|for|at|with|to|from|of|or)\b|\W*$)"
    r"|\b(?:we|i)(?:'re| are|'m| am) (?:also )?(?:looking for|after|searching for|in need of)"
    r"(?: (?:any|some|the))* (?P<wanted>[a-z][a-z -]{2,40}?)"
    r"(?= (?:in|on|for|at|with|to|from|of|or|and)\b|\W*$)"
    r"|(?:有[没沒無无]有?|[卖賣做]不[卖賣做]|(?<![没沒])有(?![效关關时時])|[卖賣])"
    r"(?P<zh>[^，,。？?！!；;\da-z]{2,10}?)(?:[吗嗎么麼]|[?？]|$)"
)
"""Goods that are asked for, with what tells their kind before their name."""
_NO_KIND = re.compile(
    r"\b(?:stock|store|more|enough|many|some|good|nice|cheap\w*|those|these|my|our|plain|normal|regular|standard|ordinary|time|the|a|an|another|other|any|different|sizes?|colou?rs?|bulk|general|total|one|hand|december|january"
    r"|week\w*|month\w*|days?|we|your|this|that|range|shop|anything|something|besides|else)\b"
    r"|[现現][货貨]|[库庫]存|[货貨]|[别別其][他它的]?|[优優]惠|折|便宜|[发發]票|什[么麼]|哪|新|好|[颜顏]色|多少|[几幾]|更|可以|[问問][题題]|[办辦]法|消息|[进進]展|[动動][静靜]|[结結]果|可能|[这這那]|以[下内內]|左右|上下|\W|\d+[天周月日号號]"
)
"""What is asked for beside goods, or of any."""


_WHICH_COLOURS = re.compile(
    r"\b(?:what|which|any|other|different|more|how many)\b[^.;!?]*\bcolou?rs?\b"
    r"|(?:什[么麼]|哪[些几幾]?|[别別]的?|其[他它]的?|[几幾多少]+|[还還]有)[种種个個]?[^，。；]{0,2}[颜顏]色"
    r"|[颜顏]色[^，。；]{0,4}(?:哪|什[么麼]|[几幾]|[选選])"
)
"""That it is asked which colours there are."""
_WANTS = re.compile(r"\b(?:like|want|need|prefer|change|swap|make)\b|[想换換改]")
"""That one of them is wanted, rather."""
_HAS = re.compile(
    r"有[没沒無无]有|(?<![没沒])有.*(?:[吗嗎么麼]|[?？])|[卖賣]"
    r"|\b(?:have|any|sell|carry|stock|come in)\b.*\?"
)
"""That it is asked whether there are goods."""


_MADE_HERE = re.compile(r"(?:有|你[们們]|[贵貴]司|[您][们們]?)+出(?=[^，,。?？\d發发貨货]{1,12}[吗嗎么麼])")


def with_goods_asked_about(text: str) -> str:
    """A text with the question whether goods are sold where it asks whether they are made: 有出马克杯吗."""
    return _MADE_HERE.sub("有卖", text)


def kinds_nobody_knows(text: str, setting: Setting) -> list[Span]:
    """The clauses of a text that ask for goods in a kind or size that none of theirs has; which colours there
    are, the catalogue tells."""
    return [
        clause.span()
        for clause in CLAUSE.finditer(text)
        if len(colours_in(folded(clause[0]))) != 1
        if _asks_for_a_kind(folded(clause[0]), setting) or _names_a_kind(folded(clause[0]), setting)
    ]


def _asks_for_a_kind(clause: str, setting: Setting) -> bool:
    """Whether a clause asks for goods, and for a kind of them that it names beside: the mugs in green."""
    hit = _ASKED.search(clause)
    known = setting.goods.has_kind(clause) or setting.goods.words_in(clause)
    return bool(hit and known and _is_unknown(hit[hit.lastgroup or 0], setting))


def _names_a_kind(clause: str, setting: Setting) -> bool:
    """Whether a clause asks for goods with a word before their name that none has: ceramic teapots."""
    hit = _ASKED_FOR.search(clause)
    what = hit[hit.lastgroup or 0] if hit else ""
    names = [name for one in setting.goods.named(what) for name in names_in(one)] if what else []
    if not names:
        return False
    if hit and hit.lastgroup == "zh":
        own = [char for char in what if char not in "".join(map(folded, names)) and not _NO_KIND.search(char)]
        return len(own) > 1 and not _NO_KIND.search(what) and what[-1] not in own
    words, known = plain_name(what).split(), {word for name in names for word in plain_name(name).split()}
    told = [word for word in words if len(word) > 2 and not is_same_word(word, known)]
    if words[-1] in told and setting.goods.knows(words[-1]):
        told.remove(words[-1])
    return bool(told) and words[-1] not in told and not any(map(_NO_KIND.search, told))


def _is_unknown(kind: str, setting: Setting) -> bool:
    """Whether words that tell a kind are of no goods' names."""
    known = setting.goods.words_in(kind) if re.search(r"\d", kind) else setting.goods.knows(kind)
    return bool(kind.strip()) and not known and not _NO_KIND.search(kind)


def with_colours_there_are(request: Request, text: str, before: Request | None, setting: Setting) -> Request:
    """The request; of a text that only asks in which colours there are goods, those of the message before
    where it names none, the question what these cost, which is answered with each of them."""
    said = folded(text)
    if not _WHICH_COLOURS.search(said) or re.search(r"\d", said) or colours_in(said) or _WANTS.search(said):
        return request
    if not {*request.intents} <= {"request_quote"}:
        return request
    asked = before.actions[-1].item if before and before.actions else None
    named = setting.goods.words_in(said) or setting.goods.words_in(folded(asked or "")) or ""
    item = " ".join(named.replace(colour_word(named) or " ", " ").split())
    if not item:
        return request.with_actions(())
    if len(_kinds_of(item, setting)) < 2:
        return request
    return request.with_actions((RequestQuote(item=item, evidence=((0, len(text)),)),))


def colours_nobody_knows(text: str, setting: Setting) -> list[Span]:
    """The clauses of a text that ask in which colours there are goods of which there is one kind."""
    return [
        clause.span()
        for clause in CLAUSE.finditer(text)
        if _WHICH_COLOURS.search(folded(clause[0])) and not re.search(r"\d", clause[0])
        if len(_kinds_of(setting.goods.words_in(folded(clause[0])) or "", setting)) == 1
    ]


def _kinds_of(item: str, setting: Setting) -> Sequence[Product]:
    """All goods of the kind of those with a name."""
    named = setting.goods.named(item) if item else []
    return setting.goods.kin_of(named[0]) if named else []


def with_colours_asked(request: Request, text: str, setting: Setting) -> Request:
    """The request; of a text that only asks whether goods come in a colour which none of theirs has, the
    question what these cost, which is answered with those there are: 保温杯有红色的吗."""
    said = folded(text)
    item, colour = setting.goods.words_in(said), colour_word(said)
    if (
        not (item and colour and _HAS.search(said))
        or len(colours_in(said)) > 1
        or not {*request.intents} <= {"request_quote"}
    ):
        return request
    goods = " ".join(item.replace(colour, " ").split())
    own = f"{colour} {goods}" if colour.isascii() else f"{colour}{goods}"
    named = [one.item for one in request.actions if one.item and colours_in(one.item)]
    if any(map(setting.goods.words_in, named)) or not in_strange_colours(own, setting.goods.named(goods)):
        return request
    evidence = ((0, len(text)),)
    return request.with_actions((RequestQuote(item=own, evidence=evidence),))


_OF_THOSE = re.compile(
    r"\b(?:they|them|those|these|it|that|one|ones|also|other)\b|\b(?:and|or|any|how about|what about)\b"
    r"|[它他她][们們]?|[这這那][个個些款种種]?|[也还還]|[有没沒做].*[吗嗎么麼嘛?？]|呢"
)
"""That goods are meant which were just talked of."""


def with_the_colour_of_those_asked(
    request: Request, text: str, before: Request | None, setting: Setting
) -> Request:
    """The request; of a text that names no goods and asks for one colour of those that the message before
    asked for, the question what those cost in it: do they come in black? 有黑色的吗."""
    said = folded(text)
    colour, asked = colour_word(said), [one for one in before.actions if one.item] if before else []
    goods = setting.goods.words_in(said.replace(colour, " ")) if colour else None
    if colour is None or goods or len(colours_in(said)) > 1 or not (asked and _OF_THOSE.search(said)):
        return request
    quotes = [one for one in asked if isinstance(one, RequestQuote)]
    if len(quotes) < len(asked) or len(asked) > 1 or not {*request.intents} <= {"request_quote"}:
        return request
    if re.search(r"\d", said) or not (re.search(r"[?？吗嗎呢]", said) or _HAS.search(said)):
        return request
    named = setting.goods.words_in(folded(quotes[0].item or "")) or ""
    item = " ".join(named.replace(colour_word(named) or " ", " ").split())
    own = f"{colour} {item}" if colour.isascii() else f"{colour}{item}"
    quote = RequestQuote(item=own, quantity=quotes[0].quantity, evidence=((0, len(text)),))
    return request.with_actions((quote,)) if item else request


_CHOSEN = re.compile(
    r"\W*(?:the )?(?P<colour>[a-z]+)(?: ones?)?\b,? (?P<number>\d+)(?: (?:of (?:them|those)|pcs|pieces))?"
    r"(?=[,.;])|\W*(?P<colour_zh>[\u4e00-\u9fff]色)的?[，,]?(?:要|来|來)?(?P<number_zh>\d+[个個件只])(?=[，,。；;])",
    re.IGNORECASE,
)
"""Which of some goods, and how many, as a message begins: white, 120 of them, ..."""
_IN_COMPANY = re.compile(
    r"\b(?:together|along|delivered|shipped|sent) with\b|\bsame terms\b|[和跟与與同].{0,8}一起", re.IGNORECASE
)


def with_the_goods_chosen_named(text: str, before: Request | None, setting: Setting) -> str:
    """The text; so many of a colour of the goods that the message before asked about, as those goods, where
    it orders them beside an order that there is: white, 120 of them, delivered along with 4417."""
    hit = _CHOSEN.match(text)
    asked = before.actions if before else ()
    if hit is None or len(asked) != 1 or not isinstance(asked[0], RequestQuote) or not asked[0].item:
        return text
    colour = colour_word(folded(hit["colour"] or hit["colour_zh"]))
    named = setting.goods.words_in(folded(asked[0].item))
    if not (colour and named) or colour_word(named) or not _IN_COMPANY.search(text[hit.end() :]):
        return text
    if hit["colour"]:
        return f"{hit['number']} {colour} {named}{text[hit.end() :]}"
    return f"{hit['number_zh']}{hit['colour_zh']}{named}{text[hit.end() :]}"


_OCCASION = r"(?:尾牙|春酒|[年展][会會]|活[动動]|[开開][业業]|婚[礼禮]|客[户戶]|[员員]工)"
"""For what or whom goods are, where they are given away."""
_NO_NAME = re.compile(
    rf"(?:(?:the|your|our|a) )?(?:{CARRIER}|(?:lorry|truck|van)s?|q)"
    rf"|{_OCCASION}"
    r"|(?:(?:the|your|our|a) )?(?:list(?: prices?)?|(?:written |order )?confirmations?|writing"
    r"|(?:show|sales ?)rooms?"
    r"|(?:head |sales )?offices?|(?:distribution |service )?cent(?:er|re)s?|branch(?:es)?|warehouses?"
    r"|factor(?:y|ies)"
    r"|(?:web ?shop|web ?site|app|account|newsletter|hotline|street|road|address|post ?code)s?)"
    r"|\S+@\S+|(?:(?:my|our|this) )?(?:e-?mails?|inbox(?:es)?|mailbox(?:es)?|samples?"
    r"|pro ?-?forma(?: invoices?)?)"
    r"|[我们們的]*(?:[邮郵信][箱件]|[微]信)|[样樣]品|形式[发發]票|[报報][价價][单單]|[订訂][单單]?明[细細]|[对對][账帳賬][单單]"
    r"|[书書]面(?:[确確][认認]|[说說]明|文件|回[复覆])?|[一二三两兩]?[联聯]式(?:[发發]票)?|[专專普增]票"
    r"|(?:哪|嫌|另|再|[还還]|[来來](?=[来來回])|怎|什|多少|[几幾]|不)[\u3400-\u9fff]{0,3}",
    re.IGNORECASE,
)
"""Who brings goods; where they are sold, and papers; words of one to four characters that begin as no name of
goods does: 哪笔, 另开, 嫌貴."""
_A_FIRM = re.compile(
    r".*\b(?:GmbH|AG|Ltd|Limited|Inc|LLC|Pty|Corp|Holdings?)\.?|.{2,}(?:公司|集[团團])", re.IGNORECASE
)
_OF_A_PLACE = re.compile(
    r"\b(?:street|road|address|house number|post ?code|zip)\b|地址|[门門]牌|"
    r"[A-Z\u00c0-\u00de][\w'’. -]{2,40} \d{1,4}[a-z]?, ?\d{4,6} [A-Z\u00c0-\u00de]"
)
"""How a clause is of an address."""
_TRAIT = re.compile(r"(?:牌子?|品牌|[厂廠][家牌]|型[号號]|款[式型]|[规規]格|[质質]量|材[质質料])")
"""What goods have, and are not called by."""


def without_words_for_goods(request: Request, text: str, knows: Callable[[str], bool]) -> Request:
    """The request, less what was read of words that name no goods; so many of them are of what is talked
    of. What asks for another trait of goods is for a person."""
    request = less(request, [i for i, one in enumerate(request.actions) if _is_a_place(one, text, knows)])

    def meant(action: Action) -> Action:
        asks = isinstance(action, RequestQuote) and _TRAIT.fullmatch(action.item or "")
        if asks:
            return Handover(evidence=action.evidence)
        counts = isinstance(action, ChangeQuantity | PlaceOrder | AddItem) and bool(action.quantity)
        counts = counts or isinstance(action, ChangeDelivery)
        return action.model_copy(update={"item": None}) if counts and _is_no_name(action, knows) else action

    request = _with_so_many_quoted(request)
    known = request.with_actions(tuple(map(meant, request.actions)))
    return less(known, [i for i, one in enumerate(known.actions) if _is_no_name(one, knows)])


def _with_so_many_quoted(request: Request) -> Request:
    """The request; so many for an occasion as of the goods whose price it asks for, where that is all it
    says: 尾牙要送客戶300份，茶葉禮盒多少錢."""
    if [*request.intents] != ["place_order", "request_quote"]:
        return request
    place, quote = request.actions
    if not isinstance(place, PlaceOrder) or not isinstance(quote, RequestQuote) or quote.quantity:
        return request
    if not (quote.item and place.item and re.fullmatch(_OCCASION, place.item)):
        return request
    return request.with_actions((quote.model_copy(update={"quantity": place.quantity}),))


_BEFORE_OTHERS = re.compile(r"[和跟与與及还還再另换換改除]|[订訂]?[单單]|不[要是]|\d")
"""What stands between goods and the number of others."""
_WHAT_FOR = re.compile(
    r"[试試送做卖賣抽发發开開展办辦备備][\u3400-\u9fff]{1,3}|[\u3400-\u9fff]{1,3}[用卖賣送奖獎]"
)
"""What goods are for, in a word: 試賣, 开业用."""


def with_goods_before_their_number(request: Request, text: str, setting: Setting) -> Request:
    """The request; so many of what nobody sells, where the only goods that the clause names stand before the
    number and what stands behind it tells what for, as of those: 馬克杯白色的想先拿50個試賣."""

    def meant(action: Action) -> Action:
        item = action.item or ""
        counted = isinstance(action, PlaceOrder) and action.quantity
        if not counted or not _WHAT_FOR.fullmatch(item) or setting.goods.words_in(item):
            return action
        clauses = (hit[0] for hit in CLAUSE.finditer(text))
        before = re.compile(rf"^(?P<goods>.+?)\d[\d,]*\s*[\u3400-\u9fff]?{re.escape(item)}(?!的)")
        found = next((hit for one in clauses if (hit := before.match(one))), None)
        words = setting.goods.words_in(found["goods"]) if found else None
        if not found or not words or _BEFORE_OTHERS.search(found["goods"]):
            return action
        known = product_meant(words, setting.speaker) or product_meant(
            words.replace(" ", ""), setting.speaker
        )
        return action.model_copy(update={"item": known.name(setting.speaker.language) if known else words})

    return request.with_actions(tuple(map(meant, request.actions)))


_WARES = re.compile(
    r"\b(?:sell|carry|stock|offer|supply|buy|purchase|order(?!s)|need|want|looking for|add\w*|include"
    r"|quote|quotation|catalogue|products?"
    r"|price (?:of|for|on)|(?:do|have) you (?:have|got|do|make)|(?:would|'d) like|another|some|any)\b",
    re.IGNORECASE,
)
"""That a clause is about goods for sale, whatever they are called."""
_COUNTED = (
    r"\d[\d,.]*(?:\s*x)?(?: (?:more|extra|additional|new|other|of|the|those|these"
    r"|pcs|pieces|boxes|packs|sets|units|cartons?|cases?|rolls?|bags?|pallets?|dozens?))*\s*"
)
"""How so many goods are counted, before their name."""


def without_words_of_the_talk(request: Request, text: str, knows: Callable[[str], bool]) -> Request:
    """The request, in a talk about orders, less words that are like none of our goods and that the text
    neither counts nor asks for as goods: is there a storage cost? So many are of what is talked of."""

    def meant(action: Action) -> Action | None:
        item = action.item
        if not (item and item.isascii() and action.evidence) or knows(item):
            return action
        if not _is_said_in_passing(item, text):
            return action
        quantity = getattr(action, "quantity", None)
        if quantity is None or re.search(rf"{re.escape(item)} {quantity.value}(?![\d.])", text):
            return None if action.intent in _OF_UNKNOWN_GOODS else action
        return action.model_copy(update={"item": None})

    if any(one.if_granted for one in request.actions):
        return request
    kept = tuple(one for action in request.actions if (one := meant(action)) is not None)
    return request if kept == request.actions else request.with_actions(kept)


_OF_UNKNOWN_GOODS = ("request_quote", "add_item", "place_order", "change_quantity", "offer")


def _is_said_in_passing(item: str, text: str) -> bool:
    """Whether a text names something without counting it or speaking of goods for sale."""
    named = re.search(rf"(?<![\w-]){re.escape(item)}", text, re.IGNORECASE)
    if named is None or re.search(rf"{_COUNTED}$", text[: named.start()]):
        return False
    clauses = (hit for hit in CLAUSE.finditer(text) if hit.start() <= named.start() < hit.end())
    return not any(_WARES.search(hit[0]) for hit in clauses)


def _is_no_name(action: Action, knows: Callable[[str], bool]) -> bool:
    """Whether the words for the goods of an action name none."""
    return bool(action.item and _NO_NAME.fullmatch(action.item)) and not knows(action.item or "")


def _is_a_place(action: Action, text: str, knows: Callable[[str], bool]) -> bool:
    """Whether the words for the goods of an action are those of a street or a town, or of a company."""
    item = (
        action.item
        if action.intent in ("place_order", "add_item", "request_quote", "change_quantity")
        else None
    )
    if not item or knows(item):
        return False
    if _A_FIRM.fullmatch(item):
        return True
    named = re.search(rf"(?<![\w'’-]){re.escape(item)}(?![\w'’-])", text)
    if named is None or not re.match(r"[A-Z\u00c0-\u00de]", item):
        return False
    clause = next(hit for hit in SENTENCE.finditer(text) if hit.start() <= named.start() < hit.end())
    led = re.search(r"\b(?:to|in|from|near|around|at|for)(?: the)? $", text[: named.start()])
    if re.search(r"\b(?:buy|order|get (?:it|them)|cheaper|sold) at $", text[: named.start()]):
        return False  # somebody else sells there
    return bool(led or _OF_A_PLACE.search(clause[0]))


_MADE = re.compile(
    r"[带帶印刻配贴貼附][^，。？?]|[定订訂客]制|[定訂客]製|包[装裝]|logo|[礼禮]品?[盒袋]"
    r"|\b(?:with|in) (?:an?|our|the|your)\b|\b(?:print|engrav|custom|brand|packag)\w*"
)
"""How goods are to be made, or what they are to have."""
_MAY_BE = re.compile(r"[可能][以够夠否]?|[做有]|行|要|\b(?:can|could|possible|do|is|are|want|need)\b|\?")


def without_quotes_of_what_they_have(request: Request, text: str, knows: Callable[[str], bool]) -> Request:
    """The request; of a text that asks for the price of goods which there are, without quotes of what these
    are to have, or to be made like: 350盒什么价？带我们logo的可以做吗."""
    quotes = [one for one in request.actions if isinstance(one, RequestQuote) and one.item]
    had = [one for one in quotes if not (one.quantity or knows(one.item or "")) and _is_made(one, text)]
    if not had or len(had) == len(quotes):
        return request
    return request.with_actions(tuple(one for one in request.actions if one not in had))


def _is_made(quote: RequestQuote, text: str) -> bool:
    """Whether the clauses that name what a quote is asked of only ask whether goods can be made so."""
    named = [folded(hit[0]) for hit in CLAUSE.finditer(text) if quote.item and quote.item in hit[0]]
    return bool(named) and all(_MADE.search(one) and _MAY_BE.search(one) for one in named)


_SLIGHTED = re.compile(
    r"嫌|不(?:好看|合适|合適|[喜要想太]|行|搭)|[难難]看|太(?!好)"
    r"|\b(?:don'?t|do not|doesn'?t|didn'?t|not|isn'?t|aren'?t|too|ugly|dislikes?|hates?)\b"
)
"""That something is not to somebody's liking."""


def without_goods_slighted(request: Request, text: str) -> Request:
    """The request; of a text that asks for several goods, without those of which it only says that they are
    not liked: 有没有黑色的办公椅？灰色的我们老板嫌不好看."""
    quotes = [one for one in request.actions if isinstance(one, RequestQuote) and not one.quantity]
    slighted = [one for one in quotes if _is_slighted(one, text)]
    if not slighted or len(slighted) == len(request.actions):
        return request
    return request.with_actions(tuple(one for one in request.actions if one not in slighted))


def _is_slighted(quote: RequestQuote, text: str) -> bool:
    """Whether all clauses that name what a quote is asked of say that it is not liked, and ask nothing."""
    named = [hit[0] for hit in CLAUSE.finditer(text) if quote.item and quote.item in hit[0]]
    return bool(named) and all(map(_slights, named))


def _slights(clause: str) -> bool:
    return bool(_SLIGHTED.search(folded(clause))) and not re.search(r"[?？吗嗎]", clause)


def without_colours_slighted(text: str) -> str:
    """A text with spaces for the clauses behind the first that only say of a colour that it is not liked."""
    clauses = list(CLAUSE.finditer(text))[1:]
    return blanked(text, [one.span() for one in clauses if colours_in(one[0]) and _slights(one[0])])


def without_quotes_of_others(request: Request, text: str, setting: Setting) -> Request:
    """The request without quotes that were read where goods are asked for in a kind that nobody knows, or how
    few of them can be ordered."""
    spans = [*kinds_nobody_knows(text, setting), *least_amounts_asked(text)]
    if not spans:
        return request
    kept = tuple(
        one for one in request.actions if one.intent != "request_quote" or not is_read_from(one, spans)
    )
    return request if len(kept) == len(request.actions) else request.with_actions(kept)
