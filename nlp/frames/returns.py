"""Wishes to send goods back or to have them exchanged."""

import itertools
from decimal import Decimal

from nlp.clauses import LINE_ACTS, Clause
from nlp.drafts import Draft
from nlp.frames.counting import read_count
from nlp.frames.naming import choose_run, described_before, run_after, run_before
from nlp.frames.talk import Talk
from nlp.moods import has_act, in_item, is_reason, negated
from nlp.pieces import Piece
from nlp.terms import Fields
from nlp.wording import words
from nlp.zh.acts import CAME


def read_return(talk: Talk, clause: Clause) -> bool:
    """收到的台灯坏了，退3台, `send the boots back and swap them for size 42`."""
    if _completes(talk, clause):
        return True
    exchange = _is_exchange(talk, clause)
    wanted = (clause.has("return") and not _is_refused(clause)) or _sends_back(clause)
    if not (wanted or exchange) or _only_asks(clause) or _is_of_invoice(clause):
        return False
    talk.mode = None
    talk.drafts = [draft for draft in talk.drafts if not _fetches(draft, clause)]
    item = _returned(talk, clause)
    fields: Fields = {"item": item} if item else {}
    around = _read_count_around(talk, clause)
    quantity = read_count(talk, clause) or around
    if quantity and around and quantity["value"] == around["value"]:
        quantity = around
    counted = _counted_before(talk, clause)
    if counted is not None:
        talk.drafts.remove(counted)
        fields = {key: value for key, value in counted.fields.items() if key == "item"} | fields
        quantity = quantity or counted.fields["quantity"]
    if quantity:
        fields["quantity"] = quantity
    replacement = _exchanged_for(talk, clause) if exchange or clause.has("exchange") else None
    if quantity and replacement == str(quantity["value"]):
        fields.pop("quantity")
    if replacement:
        fields["replacement"] = replacement
    if replacement and item == replacement:
        fields.pop("item")
        item = described_before(talk, clause)
        if item:
            fields["item"] = item
    for draft in talk.drafts:
        if draft.intent == "return_item" and draft.sentence == clause.sentence:
            draft.fields |= fields | draft.fields
            return True
    talk.add("return_item", clause, fields)
    talk.set_item(clause, item)
    return True


def _counted_before(talk: Talk, clause: Clause) -> Draft | None:
    """The count of what goes back, told before as a thing of the order: `two of the pumps leak, please take them back`."""
    last = talk.last
    if last is None or last.intent != "change_quantity" or clause.items or clause.kinds("order"):
        return None
    told = talk.clauses[last.clause]
    near = clause.sentence - told.sentence <= 1 and clause.index - told.index <= 2
    return last if near and not told.has(*LINE_ACTS, "order", "suffices") else None


def _is_refused(clause: Clause) -> bool:
    """`I don't want a refund`, 不退; not 不要了退给你们."""
    at = clause.first("return") or 0
    before = clause.pieces[max(0, at - 2) : at]
    return negated(clause, "return") or any(
        piece.has("dont_want") and not piece.text.endswith("了") for piece in before
    )


def _fetches(draft: Draft, clause: Clause) -> bool:
    """Whether the draft only has goods collected that go back: `please collect it and refund us`."""
    same = draft.intent == "change_delivery" and draft.sentence == clause.sentence
    return same and draft.fields.get("delivery") == {"method": "pickup"}


def _completes(talk: Talk, clause: Clause) -> bool:
    """Gives the return just asked for what is to come instead: `I want to return the boots. Size 43 in exchange`."""
    last = talk.last
    if last is None or last.intent != "return_item" or "replacement" in last.fields:
        return False
    if clause.index - last.clause > 2 or clause.has("return") or clause.kinds("order"):
        return False
    if any(not in_item(clause, piece) for piece in clause.kinds("qty", "num")):
        return False
    wanted = _in_return(talk, clause)
    if wanted is None and clause.pieces[0].has("exchange", "replace"):
        wanted = _exchanged_for(talk, clause)
    if wanted is None or wanted == last.fields.get("item"):
        return False
    last.fields["replacement"] = wanted
    last.spans.append((clause.start, clause.end))
    return True


def _sends_back(clause: Clause) -> bool:
    """`send those seven back`: a verb with its particle behind the object."""
    at = clause.find(_SENDING)
    behind = clause.pieces[at + 2 : at + 7] if at is not None else []
    return any(p.text == "back" for p in behind) and not clause.kinds("span", "date")


_SENDING = words("send ship give take bring hand")


def _only_asks(clause: Clause) -> bool:
    """能退吗, `can I return it if it doesn't fit?`: asks whether one may."""
    supposed = clause.has("if") and clause.has("ask_request", "question") and not clause.kinds("order")
    return supposed or clause.has("hypothetical")


def _is_of_invoice(clause: Clause) -> bool:
    """发票被财务退回来了: it is the invoice that came back."""
    return clause.has("invoice_word", "title_label") and not clause.items and not clause.kinds("qty")


def _is_exchange(talk: Talk, clause: Clause) -> bool:
    """Whether another of the same is wanted for what came: 换新的, `exchange the broken lamp`."""
    if not (clause.has("replace", "exchange") or clause.word("换一下")):
        return False
    if _wants_new(clause):
        return True
    delivered = _tells_of_goods(talk, clause)
    if clause.has("received") and clause.has("replace") and clause.has("with"):
        return True
    if clause.has("replace") and _came(talk, clause):
        return True
    if clause.has("exchange") and (delivered or clause.has("exchange_strong")):
        return True
    near = [c for c in (clause, *talk.behind(clause, 2)) if c.sentence == clause.sentence]
    worn = any(c.has("worn") or (c.has("defect") and c.has("received", "sent_wrong")) for c in near)
    if worn and (clause.has("replace", "exchange") or clause.word("换一下")):
        return True
    pointed = clause.has("replace") and clause.has("pronoun_goods")
    before = talk.before(clause)
    broken = before is not None and before.has("defect") and not has_act(before)
    return pointed and ((delivered and not clause.has("with")) or broken)


def _wants_new(clause: Clause) -> bool:
    """Whether another one that is new or whole is all that is wanted: 想换台新的, 我想换一把新的."""
    at = clause.first("replace", "exchange")
    if at is None or clause.texts.isdisjoint(_NEW):
        return False
    between = list(itertools.takewhile(lambda p: p.text not in _NEW, clause.pieces[at + 1 :]))
    end = at + 2 + len(between)
    counted = all(p.has("unit", "function") or _counts(p) for p in between)
    return counted and all(p.has("function", "please", "question") for p in clause.pieces[end:])


_NEW = words("新的 好的 全新的")


def _came(talk: Talk, clause: Clause) -> bool:
    """Whether the thing that another is wanted for is said to have come: 昨天收到的蓝色水杯想换成绿色水杯."""
    at, before = clause.first("replace"), talk.before(clause)
    named = at is not None and any(run[0] > at for run in clause.items)
    if not named or clause.kinds("date", "method", "incoterm", "span", "address"):
        return False
    near = [clause, before] if before is not None and before.sentence == clause.sentence else [clause]
    return any(p.has("received") and CAME.search(p.text) for c in near for p in c.pieces)


def _returned(talk: Talk, clause: Clause) -> str | None:
    """The thing that goes back: named in the clause, or told of before."""
    run = choose_run(clause, clause.first("return", "exchange"))
    if run is not None and not is_reason(clause):
        return talk.named(clause, run)
    return _counted_thing(talk, clause) or described_before(talk, clause)


def _counted_thing(talk: Talk, clause: Clause) -> str | None:
    """The thing of which so many were told of as the clause points at: 20把椅子里有3把漏气，一坐就掉，这3把退掉."""
    pointed = next((b for a, b in itertools.pairwise(clause.pieces) if a.text in _THESE and _counts(b)), None)
    if pointed is None:
        return None
    for other in talk.behind(clause, _TOLD_REACH):
        at = next(
            (i for i, p in enumerate(other.pieces) if _counts(p) and _number(p) == _number(pointed)), None
        )
        if at is not None:
            return _named_as_whole(talk, other, at)
    return None


def _named_as_whole(talk: Talk, clause: Clause, at: int) -> str | None:
    """The thing that the count at `at` is a part of: 20把椅子里有3把, 收到20把椅子，有3把; else what it counts itself."""
    run = run_before(clause, at)
    before = talk.before(clause)
    if run is None and before is not None:
        whole = [p for p in before.pieces if _counts(p) and _number(p) > _number(clause.pieces[at])]
        run = choose_run(before, None) if whole else None
        clause = clause if run is None else before
    run = run or run_after(clause, at)
    return None if run is None else talk.named(clause, run)


def _counts(piece: Piece) -> bool:
    return piece.kind in ("qty", "num")


def _number(piece: Piece) -> Decimal:
    """How many a count is of, whatever its unit."""
    number: Decimal = piece.value.value if piece.kind == "qty" else piece.value
    return number


_THESE = words("这 那 这些 那些")
_TOLD_REACH = 4
"""Clauses in which it may have been told how many are bad."""


def _exchanged_for(talk: Talk, clause: Clause) -> str | None:
    """What is wanted instead: 换成42码, `exchange them for size 42`, `brass sconces in exchange`."""
    swapped = clause.first("exchange", "replace") or 0
    links = [
        i
        for i, piece in enumerate(clause.pieces)
        if piece.text in _LINKS
        or piece.text.endswith((" for", " with"))
        or (piece.text == "to" and i > swapped)
    ]
    for at in [*links[::-1], *([swapped] if clause.has("exchange", "replace", "with") else [])]:
        run = next((run for run in clause.items if run[0] > at and run[0] - at <= 4), None)
        if run is not None and (at in links or not clause.pieces[at].text.isascii()):
            return talk.named(clause, run)
        size = _size_behind(clause, at)
        if size is not None:
            return talk.reader.written(size.start, size.end)
    return _in_return(talk, clause) or _meant(talk, clause)


def _meant(talk: Talk, clause: Clause) -> str | None:
    """What should have come, told between what came and the wish: 发错了，我要的是单人床单，麻烦换一下."""
    both = next((c for c in talk.behind(clause, 3) if len(c.items) == 2 and _says_sent(c)), None)
    if both is not None and both.word(*_WANTED):
        return talk.named(both, both.items[1])
    near = [c for c in talk.behind(clause, 3) if clause.sentence - c.sentence <= 1 and len(c.items) == 1]
    if not near:
        return None
    wanted, told = near[0], talk.before(near[0])
    meant = wanted.pieces[0].has("becomes") or not wanted.texts.isdisjoint(_WANTED)
    came = (
        told is not None
        and told.items
        and (told.has("received", "sent_wrong") or not told.texts.isdisjoint(_SENT))
    )
    opens = wanted.pieces[0].has("becomes") and wanted.sentence == clause.sentence
    return talk.named(wanted, wanted.items[0]) if opens or (meant and came) else None


_WANTED = words(
    "我们要 我要 要的是 我们要的是 我要的是 应该是 订的是 我们订的是 我订的是 | 我们要的 | we need | i need | we want | we wanted | i wanted | "
    "we ordered | i ordered | ordered | wanted | need | needed | 订的 | 要的 | 该是"
)
_SENT = words(
    "delivered sent shipped brought supplied gave packed 发来 送来 寄来 送来的 发来的 寄来的 来的是 给的是"
)


def _size_behind(clause: Clause, at: int) -> Piece | None:
    """The size that alone stands for what is to come: `swap it for a 14`."""
    behind = clause.pieces[at + 1 : at + 3]
    sized = len(behind) == 2 and behind[0].text in ("a", "an") and behind[1].kind in ("num", "code")
    return behind[1] if sized else None


_LINKS = words("for with 换成 换 成 调换成 换为")


def _in_return(talk: Talk, clause: Clause) -> str | None:
    """The thing before `in exchange`: `size 43 in exchange please`."""
    at = clause.find(_IN_RETURN)
    run = run_before(clause, at) if at is not None else None
    return talk.named(clause, run) if run is not None and at is not None and at - run[1] <= 1 else None


_IN_RETURN = words("in exchange | instead | in its place | in their place | in place | in return")


def _tells_of_goods(talk: Talk, clause: Clause) -> bool:
    """Whether the clause or one near it tells of goods that came: 收到的, `arrived broken`."""
    before = talk.before(clause)
    if (
        before is not None
        and talk.moods[before.index] == "told"
        and before.word("don't", "doesn't", "won't", "didn't")
    ):
        return True
    near = talk.clauses[max(0, clause.index - 5) : clause.index + 3]
    return any(c.has("defect", "received", "worn") or _says_sent(c) for c in near)


def _says_sent(clause: Clause) -> bool:
    """`you sent grey curtains`: what the other side has sent."""
    if clause.texts.isdisjoint(_SENT):
        return False
    pairs = itertools.pairwise(clause.pieces)
    return any(
        (a.text in ("you", "you've") and b.text in _SENT) or (a.text in _SENT and b.text in ("us", "me"))
        for a, b in pairs
    )


def _read_count_around(talk: Talk, clause: Clause) -> Fields | None:
    """How many the message tells came broken: 3台坏了，要退."""
    for other in [*talk.behind(clause), *talk.ahead(clause)]:
        near = abs(other.sentence - clause.sentence) <= 1
        told = talk.moods[other.index] == "told" and not has_act(other)
        if near and (told or other.has("defect", "received", "worn")):
            found = read_count(talk, other)
            if found:
                return found
    return None
