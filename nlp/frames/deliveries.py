"""Wishes for another payment or delivery."""

import re

from nlp.clauses import Clause
from nlp.frames.lines import is_new, just_made, share_terms
from nlp.frames.merging import merge
from nlp.frames.naming import begun_before, choose_run, headed, taken_up, value_at
from nlp.frames.talk import Talk
from nlp.moods import is_question, is_reason
from nlp.telling import defers_payment, wants_by
from nlp.terms import Fields
from nlp.wording import words
from nlp.zh.money import CHARGES


def read_payment(talk: Talk, clause: Clause) -> bool:
    """Terms of payment: 改成月结60天, `pay 30% upfront`."""
    payment = talk.reader.payment(clause)
    if not payment and defers_payment(clause):
        merge(talk, "change_payment", clause, {})
        return True
    if not payment or _asks_how(talk, clause) or clause.word(*_CHARGES):
        return False
    if just_made(talk, clause) or _tells_of_credit(talk, clause, payment):
        return True
    if is_new(talk, clause):
        return share_terms(talk, clause)
    item = headed(talk, clause)
    merge(talk, "change_payment", clause, ({"item": item} if item else {}) | {"payment": payment})
    return True


def _tells_of_credit(talk: Talk, clause: Clause, payment: Fields) -> bool:
    """Whether the clause says no more than what the days of credit just asked for come to: `net 30, we prefer to pay after delivery`."""
    asked = talk.last if talk.last and talk.last.intent == "change_payment" else None
    if asked is None or payment != {"balance": "on_delivery"} or "net_days" not in asked.fields["payment"]:
        return False
    since = talk.clauses[asked.clause + 1 : clause.index + 1]
    if any(c.has("correct") for c in since) or clause.word(*_PAID_AT_THE_DOOR):
        return False
    asked.spans.append((clause.start, clause.end))
    return True


_PAID_AT_THE_DOOR = words(
    "cod | c.o.d | cash on delivery | on delivery | upon delivery | pay on delivery | payment on delivery | 货到付款 | 货到付现"
)
"""Terms that leave no days, by name."""
_CHARGES = CHARGES | {"freight"}
"""Who pays these and when is no term of payment of the goods."""


def _asks_how(talk: Talk, clause: Clause) -> bool:
    """Whether it is only asked how one may pay, of no order: `can I pay by card?`, 可以刷卡吗."""
    if talk.has_order or talk.drafts or clause.kinds("net", "deposit") or len(talk.clauses) > 1:
        return False
    led = clause.pieces[0].text in _MAY_I
    return (led and clause.pieces[-1].text == "?") or clause.pieces[-1].has("whether")


_MAY_I = words("can i | can we | could i | could we | may i | may we | can")


def read_delivery(talk: Talk, clause: Clause) -> bool:
    """A time or a way of delivery: 下周五前送到, `ship by air`."""
    delivery = turned(clause, talk.reader.delivery(clause))
    if _is_vehicle(clause) or _is_parcel(clause) or _is_done_without(clause):
        delivery.pop("method", None)
    if (
        not delivery
        or defers_payment(clause)
        or is_question(clause)
        or _dates_contact(clause, delivery)
        or _numbers_door(talk, clause)
    ):
        return False
    if delivery == {"method": "pickup"}:
        delivery = _day_of_visit(talk, clause) | delivery
    if just_made(talk, clause) or was_due(talk, clause):
        return True
    if is_new(talk, clause):
        return share_terms(talk, clause)
    if not _means_delivery(talk, clause, delivery):
        return False
    item = travelling(talk, clause, "date", "span", "method", "incoterm")
    fields: Fields = {"item": item} if item else {}
    said = value_at(clause, "date", "span", "method", "incoterm")
    at = clause.pieces[said].start if said is not None else None
    merge(talk, "change_delivery", clause, fields | {"delivery": delivery}, at=at)
    return True


def was_due(talk: Talk, clause: Clause) -> bool:
    """Whether the day only tells when goods should have come: `it was supposed to be here on the 25th`, or any day that should have been behind a question for them."""
    asked = talk.last
    if clause.has("please", "ask_request", "not_value", "slip"):
        return False
    told = " ".join(p.text for p in clause.pieces)
    if _SHOULD_HAVE_COME.search(told):
        return not any(c.kinds("dead") for c in (clause, talk.after(clause)) if c is not None)
    if asked is None or asked.intent != "query_order":
        return False
    return clause.sentence - asked.sentence <= 1 and bool(_DUE.search(told))


_SHOULD_HAVE_COME = re.compile(
    r"\b(?:was|were|been)\b.*\b(?:supposed|meant|promised|due|scheduled|expected)\b.*\b(?:here|come|arrive|arrived|delivered|reach|land|in)\b"
    r"|^(?:you|they|he|she|somebody|someone) (?:shipped|sent|delivered|brought|dropped)\b"
    r"|\bshould(?: have|'ve)(?: been)?\b.*\b(?:here|come|arrived|delivered|reached)\b"
)


_DUE = re.compile(
    r"\b(?:was|were|been)\b.*\b(?:supposed|meant|promised|due|scheduled|expected|planned|to be|to come|to arrive)\b"
    r"|\bshould(?: have|'ve)\b|\b(?:you|they) (?:promised|said|told us)\b|原本|本来|原先|说好|原定|原计划|当初|答应"
)


def _numbers_door(talk: Talk, clause: Clause) -> bool:
    """Whether 18号 is the number of a house that is put right, and no day: 门牌写错了，不是18号是118号."""
    if clause.has("deliver", "send_to", "date_label", "lead") or clause.kinds("span", "method", "incoterm"):
        return False
    near = [clause, *talk.behind(clause, 2)]
    wrong = any(c.has("address_label") and c.has("correct", "slip", "misput") for c in near)
    return wrong and all(p.text.endswith("号") and p.text[:-1].isdigit() for p in clause.kinds("date"))


def _dates_contact(clause: Clause, delivery: Fields) -> bool:
    """Whether the day only tells from when on somebody receives: `as of today Marta Ruiz signs for all goods`."""
    dated = set(delivery) <= {"earliest", "latest"} and not clause.has("deliver", "send_to", "change")
    return dated and bool(clause.kinds("person")) and clause.has("receives", "recipient_label")


def _is_vehicle(clause: Clause) -> bool:
    """Whether the way of shipping is a vehicle of which something is told: `if it isn't on the truck yet`, 货车进不了巷子."""
    at = value_at(clause, "method")
    if at is None:
        return False
    before, behind = clause.pieces[at - 1] if at else None, clause.pieces[at + 1 : at + 5]
    blocked = clause.pieces[at].text in _VEHICLES and any(p.has("not", "event_condition") for p in behind)
    led = before is not None and before.text in ("the", "your", "their", "a")
    counted = before is not None and (before.text == "one" or before.kind == "num")
    if (led and clause.pieces[at].text == "road") or (counted and clause.pieces[at].text in _VEHICLES):
        return True
    return (led and clause.has("if")) or (blocked and (before is None or led))


_VEHICLES = words("lorry truck van trucks courier plane boat ship vessel 货车 卡车 火车 飞机 快递")
"""Ways of shipping of which something is also told: `the lorry can't get down our lane`, 货车进不了巷子."""


def _is_done_without(clause: Clause) -> bool:
    """Whether the way of shipping is what is not needed: `no courier needed`, 不用叫快递了."""
    at = value_at(clause, "method")
    return at is not None and at > 0 and clause.pieces[at - 1].text in ("no", "without")


def _day_of_visit(talk: Talk, clause: Clause) -> Fields:
    """When one comes for the goods, told just before: 后天路过你们仓库，我顺道拉走."""
    for other in talk.behind(clause, 2):
        visits = other.word(*_VISITING) and len(other.kinds("date")) == 1
        if visits and other.sentence == clause.sentence and talk.moods[other.index] != "void":
            return talk.reader.delivery(other)
    return {}


_VISITING = words(
    "路过 经过 过去 去 到 来 在 顺路 去你 到你们 in town passing past area nearby there come coming over round near your"
)


def _is_parcel(clause: Clause) -> bool:
    """Whether 快递 is what is brought somewhere, not a way to bring it: 快递送我家, 快递寄到中山路8号."""
    at = next((i for i, p in enumerate(clause.pieces[:-2]) if p.text == "快递"), None)
    if at is not None and clause.pieces[at + 1].text in ("打", "联系", "打电话", "找", "电话", "要签收"):
        return True
    if at is None or not clause.pieces[at + 1].has("deliver", "send_to"):
        return False
    place = clause.pieces[at + 2]
    return place.kind == "address" or place.text in words("我家 家里 家 我这 公司 店里")


def turned(clause: Clause, delivery: Fields) -> Fields:
    """The delivery with the other end open where the words say so: `not before 1 April`."""
    at = value_at(clause, "date")
    if at is None or clause.pieces[at].text[:1] >= "\u4e00":
        return delivery
    ahead, date = clause.pieces[:at], clause.pieces[at]
    earliest, latest = delivery.get("earliest"), delivery.get("latest")
    if earliest is None and latest is not None and date.text.startswith(("before", "until", "till")):
        waits = any(p.has("not") or p.text in _WAITS for p in ahead)
        return (
            {k: v for k, v in delivery.items() if k != "latest"} | {"earliest": latest} if waits else delivery
        )
    if earliest is not None and earliest == latest and ahead:
        if ahead[0].has("earliest") or ahead[-1].has("earliest") or ahead[-1].text == "from the":
            return {key: value for key, value in delivery.items() if key != "latest"}
        if ahead[0].has("latest") or any(p.text == "before" for p in ahead[-5:]):
            return {key: value for key, value in delivery.items() if key != "earliest"}
    return delivery


_WAITS = words("hold wait keep store back nothing no hang")


def travelling(talk: Talk, clause: Clause, *kinds: str) -> str | None:
    """The one thing that is to travel as the piece of one of `kinds` says: named or pointed at, or what opens the sentence.

    `ship the lamps by air`, `ship them by air`, SO-1的台灯，请走空运.
    """
    if any(d.clause == clause.index for d in talk.drafts):
        return None
    run = choose_run(clause, value_at(clause, *kinds))
    before = talk.before(clause)
    if before is not None and before.pieces[-1].text == "?" and before.has("shift_earlier", "shift_later"):
        return talk.unclaimed_topic(clause) if run is None else None
    if run is not None:
        begun = run == clause.items[0] and begun_before(talk, clause)
        named = bool(begun) or (not is_reason(clause) and _is_subject(talk, clause, run))
        return talk.named(clause, run) if named else None
    item = taken_up(talk, clause)
    if item is not None:
        return item
    pointed = clause.has("pronoun") and talk.item_taken and clause.sentence == talk.item_sentence
    if pointed and not clause.kinds("order") and not talk.has_order:
        return talk.topic(clause)
    return _brought_along(talk, clause) or _hurried(talk, clause) or headed(talk, clause)


def _hurried(talk: Talk, clause: Clause) -> str | None:
    """The thing that is urgent, as the clause before says: 椅子加急，12月15号前到."""
    before = talk.before(clause)
    if before is None or before.sentence != clause.sentence or not before.has("late_word"):
        return None
    return talk.unclaimed_topic(clause) if len(before.items) == 1 and not clause.kinds("order") else None


def _brought_along(talk: Talk, clause: Clause) -> str | None:
    """The one line of an order that was asked for in this sentence or the one before, where goods in plural are to come: `10 more of those, and get them here by Friday`."""
    if clause.kinds("order") or _THEM.isdisjoint(word for p in clause.pieces for word in p.text.split()):
        return None
    lines = {d.fields.get("item") for d in talk.drafts if clause.sentence - d.sentence <= 1}
    return talk.item if talk.item_taken and lines == {talk.item} else None


_THEM = words("them they those")


def _is_subject(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run names what travels: not a reason, a place or a way."""
    before = clause.pieces[run[0] - 1] if run[0] else None
    if before is not None and before.has("leads_place"):
        return False
    if talk.named(clause, run).isascii() and not _is_set_in(clause, run):
        return False
    return talk.named(clause, run).lower() not in words(
        "gate warehouse parcel package shipment freight 仓位 仓库"
    )


def _is_set_in(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether an English run stands where goods do: `the gaskets on SO-1`, `ship lamps by air`, `lamps should come`."""
    before, after = clause.pieces[max(0, run[0] - 3) : run[0]], clause.pieces[run[1] : run[1] + 3]
    if after and after[0].kind == "date" and wants_by(clause):
        return not any(p.text in _PLACED for p in before)
    if after and after[0].has("on_order") and any(p.kind == "order" or p.has("order_label") for p in after):
        return True
    if before and (before[-1].has("other_side") or before[-2:][0].text in _ASIDE):
        return False
    led = any(
        p.has("deliver", "order", "change", "shift_later", "shift_earlier", "send_to")
        and p.text not in _REACHING
        for p in before
    )
    return led or any(
        p.has("deliver", "change", "gone", "send_to", "order") or p.kind == "method" for p in after
    )


_PLACED = words("in at on to into from with")
_ASIDE = words("on in at from under with")
"""Before `our side`: where something is, not what travels."""
_REACHING = words("reach reaches reached leave leaves enter")
"""Verbs whose object is a place."""


def _means_delivery(talk: Talk, clause: Clause, delivery: Fields) -> bool:
    """A method, an incoterm or a shift speaks for itself; a date needs a word of delivery."""
    held = clause.word("keep", "hold") and any(
        p.text.startswith(("until", "till")) for p in clause.kinds("date")
    )
    if clause.has("same") and not clause.has("change", "deliver") and not (held or _goes_with(talk, clause)):
        return clause.has("is_fine") and bool(talk.drafts or talk.has_order)
    if {"method", "incoterm", "shift_days", "lead_days"} & set(delivery):
        return True
    if clause.word("再送", "再发") or begun_before(talk, clause):
        return True
    if clause.has("pay") and not clause.has("deliver", "change", "shift_later", "shift_earlier"):
        return False
    if (
        held
        or wants_by(clause)
        or _hurried(talk, clause)
        or clause.has(*_DELIVERY_WORDS)
        or clause.kinds("order")
    ):
        return not clause.has("past") or clause.has("change", "deliver")
    return _goes_on_about_delivery(talk, clause) or _settles_date(talk, clause) or _ends_wish(talk, clause)


def _goes_with(talk: Talk, clause: Clause) -> bool:
    """Whether the way of shipping goes with an incoterm asked for: `make it CIF Felixstowe, by sea as before`."""
    last = talk.last
    return (
        bool(clause.kinds("method"))
        and last is not None
        and last.sentence == clause.sentence
        and "incoterm" in last.fields.get("delivery", {})
    )


def _ends_wish(talk: Talk, clause: Clause) -> bool:
    """Whether the day stands with a wish, or is all there is behind one in its sentence: `SO-1: 600 mugs, 5 May`."""
    last = talk.last
    if last is None or last.sentence != clause.sentence:
        return False
    if last.clause == clause.index:
        made = {d.intent for d in talk.drafts if d.clause == clause.index}
        counted = not made.isdisjoint(("change_quantity", "add_item"))
        bounded = any(p.value.earliest is None for p in clause.kinds("date"))
        return talk.has_order and (counted or ("change_price" in made and bounded)) and not clause.has("pay")
    return last.intent in _TERMED and all(
        p.kind == "date" or p.has("please", "list_and", "list_filler") for p in clause.pieces
    )


_TERMED = words(
    "change_quantity change_price change_payment change_address add_item remove_item substitute_item"
)


_DELIVERY_WORDS = (
    "deliver",
    "change",
    "lead",
    "shift_later",
    "shift_earlier",
    "send_to",
    "order_noun",
    "pickup_verb",
)


def _goes_on_about_delivery(talk: Talk, clause: Clause) -> bool:
    """A date right after a wish for delivery, or one put in the place of another: 周五送，不，周六; not 今天接受200元."""
    if clause.has("accept_strong"):
        return False
    earlier = talk.clauses[max(0, clause.index - 2) : clause.index]
    bare = all(p.kind in ("date", "dead") or p.has("function", "please") for p in clause.pieces)
    corrects = any(
        (c.has("deliver", "change") and c.kinds("dead")) or c.has("shift_earlier", "shift_later")
        for c in earlier
        if c.sentence == clause.sentence
        or (bare and c.index == clause.index - 1 and c.pieces[-1].text == "?")
    )
    return corrects or any(
        d.intent == "change_delivery" and clause.index - d.clause <= 2 for d in talk.drafts
    )


def _settles_date(talk: Talk, clause: Clause) -> bool:
    """A date that would do for the order spoken of, or a bound: `any day before Friday works`, `not before May`."""
    told = is_reason(clause) or clause.has("past_day", "query", "if")
    suits = clause.has("is_fine") or (clause.has("function") and clause.has("will_do"))
    bounded = any(p.text.startswith(_BOUNDS) for p in clause.kinds("date"))
    wished = clause.has("please") and all(
        p.kind in ("date", "dead") or p.has("function", "not") for p in clause.pieces
    )
    named = _is_named_date(talk, clause) or _adds_bound(talk, clause)
    return talk.has_order and not told and (suits or bounded or wished or named)


def _adds_bound(talk: Talk, clause: Clause) -> bool:
    """Whether a bound is all that the clause adds to a wish before it: `oh and by 12 February`, `also before Friday`."""
    last = talk.last
    if last is None or last.intent not in _TERMED or clause.sentence - last.sentence > _LATE_ON:
        return False
    dates = clause.kinds("date")
    return all(p.kind == "date" or p.has("function", "resume", "rest_part") for p in clause.pieces) and all(
        p.text.startswith(_LIMITS) for p in dates
    )


_LATE_ON = 2
"""Sentences from a wish on in which a bound may be added to it."""
_LIMITS = ("by", "before", "after", "from", "until", "till")


def _is_named_date(talk: Talk, clause: Clause) -> bool:
    """Whether the date stands behind the name of its field: `date: 5 May`, `new date 5 May`."""
    before = talk.before(clause)
    named = before is not None and clause.mark == ":"
    if before is not None and len(before.pieces) > _LONGEST_FIELD:
        named = named and before.pieces[-1].has("date_label")
    return clause.has("date_label") or bool(named and before and before.has("date_label"))


_LONGEST_FIELD = 4


_BOUNDS = (
    "not before",
    "no earlier",
    "not earlier",
    "no later",
    "not later",
    "no sooner",
    "not until",
    "not after",
)
