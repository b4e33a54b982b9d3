"""Wishes with a quantity: lines that change, and lines that are new."""

import itertools
import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from nlp.clauses import Clause
from nlp.en.vocabulary import PAST
from nlp.frames.counting import counts_itself, counts_papers, find_counts, is_target, pair_counts, takes_away
from nlp.frames.lines import add_bare_line, add_lines
from nlp.frames.naming import (
    choose_run,
    described_before,
    item_ahead,
    joined_runs,
    named_order,
    remember_topic,
    value_at,
)
from nlp.frames.prices import goes_on_pricing
from nlp.frames.splits import is_share
from nlp.frames.talk import Talk
from nlp.moods import has_act, is_reason
from nlp.pieces import Piece
from nlp.quantities import Measure
from nlp.telling import is_fraction, only_scales, tells_surplus
from nlp.terms import Fields
from nlp.wording import words

_FOLD = re.compile(r"(\d+(?:\.\d+)?)-?fold$")
_LISTS = ("place_order", "add_item", "request_quote")
_SCALES = (
    ("doubled", Decimal(2)),
    ("halved", Decimal("0.5")),
    ("tripled", Decimal(3)),
    ("quadrupled", Decimal(4)),
    ("quartered", Decimal("0.25")),
)
_SCALE_LABELS = tuple(label for label, _ in _SCALES)


def read_quantities(talk: Talk, clause: Clause) -> bool:
    """Reads what is to become how many: 螺母改成500个, `add 20 lamps`, `double the tea`."""
    if goes_on_pricing(talk, clause):
        return False
    if _is_report(clause) or _counts_whole(talk, clause) or counts_papers(talk, clause):
        remember_topic(talk, clause)
        return False
    scale = (
        _find_scale(clause)
        or _find_whole_share(clause)
        or _find_share(clause)
        or _find_further_share(talk, clause)
    )
    if scale is not None and not (clause.has("deliver", "send_to") and _tells_of_rest(talk, clause)):
        return _scale_line(talk, clause, *scale)
    counts = find_counts(clause)
    if not counts:
        return _fill_up(talk, clause) or add_bare_line(talk, clause)
    if clause.kinds("money", "percent") and not any(p.kind == "qty" for p in counts) and not clause.items:
        return False
    if _complete_line(talk, clause, counts) or _limits_swap(talk, clause, counts):
        return True
    intent, mode = _choose_intent(talk, clause, counts)
    if intent is None:
        return False
    if intent in _LISTS:
        return add_lines(talk, clause, intent)
    return change_counts(talk, clause, counts, mode)


def _fill_up(talk: Talk, clause: Clause) -> bool:
    """Adds what was just told to be missing, takes off what is too much: 联轴器少订了4个，补上; 多写了2箱茶，扣掉."""
    before = talk.before(clause)
    if before is None or clause.items or not before.items or talk.moods[before.index] != "told":
        return False
    if clause.has("add") and before.has("decrease", "new_line"):
        intent, mode = ("add_item", "set") if before.has("new_line") else ("change_quantity", "add")
    elif clause.has("decrease", "remove") and before.has("increase"):
        intent, mode = "change_quantity", "subtract"
    else:
        return False
    counts = find_counts(before)
    if not counts and intent == "add_item":
        talk.add(intent, clause, {"item": talk.named(before, before.items[-1])})
    for item, count in pair_counts(talk, before, counts):
        fields: Fields = {"item": item} if item else {}
        talk.add(intent, clause, fields | {"quantity": talk.reader.quantity(count, mode)}, at=count.start)
        talk.set_item(clause, item)
    return any(draft.clause == clause.index for draft in talk.drafts)


def _counts_whole(talk: Talk, clause: Clause) -> bool:
    """Whether the count is of the whole, some of which changes, or of the rest: 订的60台台灯，其中20台…，剩下40台还是白色."""
    if clause.has("rest") and clause.has("still", "same"):
        return True
    behind = talk.after(clause)
    if behind is not None and is_share(behind) and clause.has("order", "order_strong", "increase"):
        return False
    return (
        behind is not None and behind.has("among") and not clause.has("change", "increase", "decrease", "add")
    )


def _is_report(clause: Clause) -> bool:
    """Holds where a quantity is told rather than wished: `20 arrived broken`, `I typed 30 by mistake`."""
    told = clause.has("defect", "worn") or (clause.has("received") and not clause.kinds("date"))
    if not (has_act(clause) or clause.has("order", "exchange")) and _tells_share(clause):
        return True
    if _came_short(clause):
        return True
    past = not clause.texts.isdisjoint(PAST) and not has_act(clause)
    if past and any(_tells_past(clause, at) for at in range(len(clause.pieces))):
        return True
    return clause.has("slip") or (told and not _wishes(clause))


def _came_short(clause: Clause) -> bool:
    """Whether so many came of so many that were ordered: 我们订300盒只收到280盒."""
    came = clause.first("received")
    if came is None or clause.has("please", "ask_request", "change"):
        return False
    ordered, got = (
        any(p.kind in ("qty", "num") for p in side) for side in (clause.pieces[:came], clause.pieces[came:])
    )
    return ordered and got


def _tells_share(clause: Clause) -> bool:
    """Whether of so many things it is told what some of them do: 12台打印机中有2台卡纸."""
    at = clause.first("among")
    if at is None or at + 1 == len(clause.pieces):
        return False
    whole, part = (any(p.kind == "qty" for p in side) for side in (clause.pieces[:at], clause.pieces[at:]))
    return whole and part and clause.pieces[-1].kind not in ("qty", "num")


def _wishes(clause: Clause) -> bool:
    """Whether a word asks for more or less, or to order."""
    return clause.has("change", "decrease", "increase") or any(
        p.has("order") and not p.has("order_label") for p in clause.pieces
    )


def _tells_past(clause: Clause, at: int) -> bool:
    """Whether a verb at `at` tells what happened; not the `chopped` of `30 tins of chopped tomatoes`."""
    piece = clause.pieces[at]
    if piece.kind != "name" or piece.text not in PAST:
        return False
    inside = any(run[0] <= at < run[1] - 1 for run in clause.items)
    before = clause.pieces[at - 1] if at else None
    set_apart = before is not None and (before.kind in ("num", "qty", "name") or before.text in _BEFORE_NAMES)
    return not (inside and set_apart)


_BEFORE_NAMES = words("of the a an some our my with for these those")


def _complete_line(talk: Talk, clause: Clause, counts: list[Piece]) -> bool:
    """Gives the quantity to the draft just before that lacks one: what was corrected, or 苹果，20箱."""
    last = talk.last
    if last is None or clause.index - last.clause > 2 or len(counts) != 1:
        return False
    if last.sentence != clause.sentence and not _only_counts(clause, last.sentence):
        return False
    if last.intent not in (*_LISTS, "change_quantity") or "quantity" in last.fields:
        return False
    names = [talk.named(clause, run).casefold() for run in clause.items]
    if (names and last.fields.get("item", "").casefold() not in names) or (has_act(clause) and not names):
        return False
    last.fields["quantity"] = talk.reader.quantity(counts[0])
    last.spans.append((clause.start, clause.end))
    return True


def _limits_swap(talk: Talk, clause: Clause, counts: list[Piece]) -> bool:
    """`the sensors become probes, but only 6 of them`: how many the swap just made is of."""
    last = talk.last
    near = last is not None and last.intent == "substitute_item" and clause.index - last.clause == 1
    if last is None or not near or clause.items or len(counts) != 1 or not clause.word("only", "just"):
        return False
    last.fields["quantity"] = talk.reader.quantity(counts[0])
    last.spans.append((clause.start, clause.end))
    return True


def _only_counts(clause: Clause, sentence: int) -> bool:
    """Whether the clause is the sentence behind `sentence`, and says nothing but how many: `Just the one.`"""
    if clause.sentence != sentence + 1 or clause.items:
        return False
    return all(
        p.kind in ("qty", "num") or p.has("function", "please", "will_do", "is_fine") for p in clause.pieces
    )


def _tells_of_rest(talk: Talk, clause: Clause) -> bool:
    """Whether the next clause tells what becomes of the rest: `only send half now, the rest in May`."""
    behind = talk.after(clause)
    return behind is not None and behind.has("rest", "rest_part")


def _find_scale(clause: Clause) -> tuple[int, Decimal] | None:
    """The index of a word of scale and its factor: `double`, 减半, `one and a half times`."""
    for label, factor in _SCALES if clause.has(*_SCALE_LABELS) else ():
        at = clause.first(label)
        if at is not None and _is_scaled(clause, label):
            if clause.pieces[at].text in _FOLDS and at and clause.pieces[at - 1].has("increase"):
                return at, 1 + factor
            more = at > 0 and clause.pieces[at - 1].has("increase")
            again = label == "halved" and (more or clause.word("again") or clause.word(*_GROWS))
            return at, 1 + factor if again else factor
    for at, piece in enumerate(clause.pieces if "code" in clause.sorts else ()):
        fold = _FOLD.match(piece.text) if piece.kind == "code" else None
        if fold:
            return at, Decimal(fold[1])
    if not (clause.has("times", "multiplied") or clause.word("×", "x", "*")):
        return None
    for at, (count, times) in enumerate(itertools.pairwise(clause.pieces)):
        if count.kind == "num" and times.has("times") and not _is_frequency(clause, at + 2):
            more = at > 0 and clause.pieces[at - 1].has("increase")
            return at, count.value + more
        if times.kind in ("num", "qty") and _multiplies(clause, at):
            return at, times.value if times.kind == "num" else times.value.value
    return None


_FOLDS = words("两倍 三倍 四倍")


def _multiplies(clause: Clause, at: int) -> bool:
    """Whether the sign at `at` multiplies how many there are: 数量×2, 数量乘以2."""
    sign = clause.pieces[at]
    return (
        at > 0 and (sign.text in ("×", "x", "*") and clause.pieces[at - 1].has("count_word"))
    ) or sign.has("multiplied")


def _find_share(clause: Clause) -> tuple[int, Decimal] | None:
    """The index of a share by which a quantity changes, and the factor: 数量减少20%, 核减三成, `20% more lamps`."""
    at = next((i for i, p in enumerate(clause.pieces) if p.kind == "percent"), None)
    if at is None or clause.has(
        "price_word", "unit_price", "total_price", "discount_unit", "wish_cheaper", "quote"
    ):
        return None
    share = clause.pieces[at].value
    if not isinstance(share, Decimal):
        return None
    if clause.has("count_word", "counts_by") or clause.word("quantity") or _tenths_of_goods(clause, at):
        down = clause.has("decrease") or (clause.has("lower") and not clause.has("increase"))
        up = clause.has("increase", "raise")
    else:
        word = _share_word(clause, at)
        down = word is not None and word.has("decrease")
        up = word is not None and not down
    if down:
        return at, 1 - share / 100
    return (at, 1 + share / 100) if up else None


def _find_whole_share(clause: Clause) -> tuple[int, Decimal] | None:
    """The index of the share of goods that is enough, and the factor: 三分之一就行, 手套只要三分之二, `a third is enough`."""
    at = value_at(clause, "percent")
    if at is None or not (only_scales(clause) or _is_rest(clause, at)):
        return None
    return at, clause.pieces[at].value / 100


def _is_rest(clause: Clause, at: int) -> bool:
    """Whether the fraction at `at` tells how many of some goods there are to be: 数量减为三分之二, `we only need two thirds of the gloves`."""
    if not is_fraction(clause.pieces[at]) or clause.has(*_OF_PRICES) or clause.kinds("money", "qty", "net"):
        return False
    becomes = clause.has("count_word") and clause.has("change")
    behind = clause.pieces[at + 1].text if at + 1 < len(clause.pieces) else ""
    only = clause.word("only", "just") and (clause.has("order") or behind == "of")
    enough = clause.has("only_so", "suffices") or behind in (
        "will do",
        "就行",
        "就够",
        "就够了",
        "就好",
        "即可",
    )
    return becomes or bool(clause.items and (only or enough))


_OF_PRICES = (
    "price_word",
    "unit_price",
    "total_price",
    "pay",
    "deposit",
    "balance",
    "wish_cheaper",
    "prepaid",
)


def _find_further_share(talk: Talk, clause: Clause) -> tuple[int, Decimal] | None:
    """The share of a further thing or order, the verb being said before: `increase SO-1 by 20% and SO-2 by 10%`."""
    at, last = value_at(clause, "percent"), talk.last
    if at is None or last is None:
        return None
    by = at > 0 and clause.pieces[at - 1].text == "by" and at + 1 == len(clause.pieces)
    more = any(p.text in _MORE_OR_LESS for p in clause.pieces[at + 1 : at + 2])
    near = last.clause == clause.index - 1 and last.sentence == clause.sentence
    scaled = last.intent == "change_quantity" and last.fields.get("quantity", {}).get("mode") == "scale"
    named = clause.kinds("order") or clause.items
    if not (near and scaled and named and (by or more)) or (by and has_act(clause)):
        return None
    share = clause.pieces[at].value / 100
    grows = last.fields["quantity"]["value"] > 1 if by else not clause.word("fewer", "less")
    return at, 1 + share if grows else 1 - share


def _tenths_of_goods(clause: Clause, at: int) -> bool:
    """苹果加三成."""
    return clause.pieces[at].text.endswith("成") and bool(clause.items) and clause.has("add_to")


def _share_word(clause: Clause, at: int) -> Piece | None:
    """The word that makes the share at `at` one of goods: `20% more of everything`, `increase the lamps by 20%`, 每样加10%."""
    behind = clause.pieces[at + 1] if at + 1 < len(clause.pieces) else None
    if behind is not None and behind.text in _MORE_OR_LESS:
        if clause.has("order") and not clause.has("accept", "pay") and clause.kinds("order"):
            return behind
        return behind if _counts_what_follows(clause, at + 2, behind) else None
    before = clause.pieces[at - 1] if at else None
    if before is None:
        return None
    if before.text in _SHARED and (before.has("increase") or clause.items or clause.word(*_EVERY)):
        paid = clause.has("accept", "pay", "first_person") or clause.word(*_PAYERS)
        return None if paid else before
    return _verb_before(clause, at - 1) if before.text == "by" or before.text.endswith(" by") else None


_MORE_OR_LESS = words("more fewer less extra additional")
_SHARED = words(
    "加 加个 多 多加 增加 再加 再加个 再多加 追加 再多 多要 多订 再要 再订 增 加订 少 少要 少订 减 减少 削减 砍"
)
"""Verbs of how many before a share; 降 and 涨 are of prices."""
_EVERY = words("每样 每 各 everything every each all")
_PAYERS = words("我 我们 我方 我司 咱 给你 给您 给你们 愿意 接受 同意 可以")
_GROWS = words("increase raise up bump boost grow enlarge extend expand")
_SHRINKS = words("reduce decrease cut trim")
"""Verbs of how many before goods; what is lowered or dropped by a share is a price."""


def _counts_what_follows(clause: Clause, at: int, word: Piece) -> bool:
    """Whether the words at `at` are the goods that are more or fewer: `of the lamps`, `on every line`, `pieces`."""
    led = next((i for i in range(at, len(clause.pieces)) if clause.pieces[i].text not in _LEADING), None)
    if led is None:
        return False
    if any(run[0] == led for run in clause.items):
        return not clause.pieces[at].has("on_order")
    if clause.pieces[led].has("unit"):
        return True
    every = clause.pieces[led].text in _EVERY or clause.pieces[led - 1].text in _EVERY
    return every and (word.text != "less" or clause.pieces[at].text == "of")


_LEADING = words("of the our my on across for in every each all")


def _verb_before(clause: Clause, at: int) -> Piece | None:
    """The verb of how many in front of goods or, where they grow, of an order: `increase the lamps by 20%`."""
    for i, piece in enumerate(clause.pieces[:at]):
        if piece.text in _GROWS | _SHRINKS or piece.text.removesuffix(" by") in _GROWS:
            goods = any(run[0] > i for run in clause.items)
            of_order = piece.text in _GROWS and (clause.kinds("order") or clause.has("order_noun"))
            return piece if goods or of_order or clause.word(*_EVERY) else None
    return None


def _is_frequency(clause: Clause, at: int) -> bool:
    """Whether the times before `at` are those of a period or a habit: `three times a week`."""
    behind = clause.pieces[at] if at < len(clause.pieces) else None
    if behind is None:
        return False
    return behind.has("each", "past", "span", "date_by", "if") or behind.kind in ("date", "span")


def _is_scaled(clause: Clause, label: str) -> bool:
    """Whether a word of scale is the wish itself: `double the tea`, 减半; not `half a box`, `double bed`."""
    only = clause.word("only", "just", "只", "仅") and not clause.kinds("date", "method", "address", "qty")
    only = (
        only and not clause.has("pay", "balance", "split") and not clause.word("now", "today", "first", "先")
    )
    if label == "halved" and clause.word("一半") and clause.has("deliver", "send_to", "pay", "balance"):
        return only or clause.has("change", "decrease", "remove")
    if label == "halved" and clause.word("一半") and clause.has("cancel"):
        return True
    if label == "halved" and clause.word("half"):
        counted = clause.kinds("qty", "num", "percent", "span")
        wanted = clause.has("order") and clause.word("only", "just") and not clause.has("split", "deliver")
        wanted = wanted or (only and clause.has("deliver"))
        wanted = wanted or clause.has("suffices", "is_fine") or only_scales(clause)
        wanted = wanted or clause.word("will do", "would do")
        wanted = wanted or (clause.word("only", "just") and clause.has("please"))
        return (wanted or clause.has("change", "decrease", "remove")) and not counted
    if _is_of_name(clause, clause.first(label) or 0):
        return False
    if clause.has("scale_size") and not clause.has(
        "change", "increase", "decrease", "remove", "order", "function"
    ):
        return bool(clause.items or clause.kinds("order"))
    return True


def _is_of_name(clause: Clause, at: int) -> bool:
    """Whether the Chinese word of scale at `at` is a part of the name of what is counted: 双份咖啡杯20个."""
    word, behind = clause.pieces[at], clause.pieces[at + 1 : at + 2]
    leads = bool(behind) and behind[0].kind == "char" and behind[0].start == word.end
    return leads and not word.text.isascii() and bool(clause.kinds("qty"))


def _scale_line(talk: Talk, clause: Clause, at: int, factor: Decimal) -> bool:
    """Makes a change by `factor` of the line named beside the word of scale at `at`, or of the topic."""
    run = choose_run(clause, at)
    if run and not is_reason(clause):
        item: str | None = talk.named(clause, run)
    else:
        item = talk.topic(clause) or described_before(talk, clause)
    item = item or named_order(talk, clause)
    items = [talk.named(clause, each) for each in joined_runs(clause, run)] if run else []
    for name in items if item in items else [item]:
        fields: Fields = {"item": name} if name else {}
        talk.add("change_quantity", clause, fields | {"quantity": {"value": factor, "mode": "scale"}})
        talk.set_item(clause, name)
    return True


def _choose_intent(talk: Talk, clause: Clause, counts: list[Piece]) -> tuple[str | None, str]:
    """The intent of a clause with a quantity, and the mode when it changes one: the first wish that holds.

    A list that the clause opens goes on in the clauses behind it.
    """
    at = clause.pieces.index(counts[0])
    for holds, intent, mode in _WISHES:
        if holds(talk, clause, at):
            if intent == _LISTED:
                intent = talk.mode
            if intent in _LISTS:
                talk.mode = intent
            return intent, mode
    return None, ""


def _is_told(_talk: Talk, clause: Clause, _at: int) -> bool:
    """上次是20箱, `we had 20 last time`."""
    return clause.has("past") and not clause.has("change", "decrease", "increase", "add", "order")


def _orders_anew(_talk: Talk, clause: Clause, _at: int) -> bool:
    """我想订20箱, `I'd like to order 20 lamps`."""
    return clause.has("order_strong") and not clause.kinds("order") and not clause.has("again")


def _moves_likewise(talk: Talk, clause: Clause, at: int, *, mode: str) -> bool:
    """Whether the verb before is meant again, of another line or order: `raise the mugs on SO-1 by 20 and the hats by 30`."""
    last = talk.last
    if last is None or last.sentence != clause.sentence or not at or clause.pieces[at - 1].text != "by":
        return False
    moved = last.intent == "change_quantity" and last.fields.get("quantity", {}).get("mode") == mode
    return moved and clause.index - last.clause == 1 and not has_act(clause)


def _takes_some(talk: Talk, clause: Clause, at: int) -> bool:
    """`take 5 off`, `knock 10 lamps and 2 chairs off`, `20 mugs off SO-1`, 减20箱, `20 fewer`."""
    if is_target(clause, at):
        return False
    joined = [c for c in (talk.before(clause), clause, talk.after(clause)) if c is not None]
    joined = [c for c in joined if c.sentence == clause.sentence and c.kinds("qty", "num")]
    takes = clause.has("take_some") or (clause.has("off_some") and joined[0].has("take_some"))
    if takes and (clause.has("off_some") or (joined[-1].has("off_some") and joined[-1].mark in ("and", ","))):
        return True
    off = clause.find(("off",))
    if off is not None and at < off and any(run[1] == off for run in clause.items):
        return talk.has_order and not clause.has("replace", "order", "discount_unit")
    return takes_away(clause, at)


def _lets_go(_talk: Talk, clause: Clause, at: int) -> bool:
    """`three of the five can go`: how many are not wanted any more."""
    gone = clause.first("gone")
    return gone is not None and at < gone and not is_target(clause, at)


def _is_minus(talk: Talk, clause: Clause, at: int) -> bool:
    """数量-150只, `make SO-1 -5 lamps`; not the dash of `lamps - 5` and `lamp-5`, nor of a list."""
    signed = at > 0 and clause.pieces[at - 1].text == "-"
    if not signed or (at == 1 and clause.mark in ("", "\n")):
        return False
    if at > 1 and clause.pieces[at - 2].has("count_word"):
        return True
    joined = clause.pieces[at - 1].end == clause.pieces[at].start
    apart = at == 1 or clause.pieces[at - 2].end < clause.pieces[at - 1].start
    return talk.has_order and joined and apart


def _is_plus(talk: Talk, clause: Clause, at: int) -> bool:
    """数量+300只, 灯泡+300只."""
    signed = at > 0 and clause.pieces[at - 1].text == "+"
    return signed and (talk.has_order or clause.has("count_word"))


def _forgot_before(talk: Talk, clause: Clause, _at: int) -> bool:
    """The clause before says that the thing was left off: 忘了订垃圾袋了，补上15卷."""
    before = talk.before(clause)
    if before is None or clause.has("change", "remove") or not before.has("new_line"):
        return False
    topic = talk.topic(clause) if not clause.items and not before.items else None
    if bool(clause.items) == bool(before.items) and (topic is None or clause.kinds("date")):
        return False
    return clause.has("add", "increase") or not has_act(clause)


def _lacked_before(talk: Talk, clause: Clause, _at: int) -> bool:
    """`There are no door stops on BT-1170 and we can't open without them. 16 please.`: of what the order was said to lack."""
    if clause.items or clause.has("increase", "decrease", "again"):
        return False
    told = [c for c in talk.behind(clause, 2) if c.items and clause.sentence - c.sentence <= 1]
    return any(_lacks(c) and talk.topic(clause) in [talk.named(c, run) for run in c.items] for c in told)


def _lacks(clause: Clause) -> bool:
    """Whether the clause says that an order has none of a thing: `no door stops on BT-1170`, `BT-1170 lacks door stops`."""
    for start, end in clause.items:
        if clause.pieces[end - 1].text in _HARM:
            continue
        before, behind = clause.pieces[max(0, start - 5) : start], clause.pieces[end : end + 2]
        none = any(p.has("not") or p.text in _LACKING for p in before[-3:])
        on_it = any(p.kind == "order" for p in (*behind, *before))
        if none and on_it:
            return True
    return False


_HARM = words(
    "damage damages breakage breakages scratches scratch fault faults complaint complaints trace sign signs marks dents leaks"
)
_LACKING = words("no without lacks lacking misses missing")


def _names_new_line(_talk: Talk, clause: Clause, _at: int) -> bool:
    """加一条：垫圈200个, `20 hooks, not on it yet`."""
    return clause.has("new_line") and bool(clause.items) and not clause.has("one_more")


def _is_again(clause: Clause, at: int) -> bool:
    """再来20箱, `another 20`; not `change to 20 more boxes`, where `to` gives what it becomes."""
    another = clause.pieces[at].text.startswith("another") and (clause.has("add") or clause.kinds("order"))
    again = clause.has("again") or bool(another)
    if not again or is_target(clause, at):
        return False
    return not (clause.has("change") and clause.has("to")) or clause.has("increase")


def _lists_again(talk: Talk, clause: Clause, at: int) -> bool:
    """再来20箱橙子 in a list of what is ordered, or as the first thing that is said."""
    if not _is_again(clause, at):
        return False
    first = not talk.has_order and not talk.drafts
    opens = first and clause.items and clause.has("again_new") and not clause.has("change")
    return talk.mode == "place_order" or bool(opens) or (first and _runs_out(talk, clause))


def _runs_out(talk: Talk, clause: Clause) -> bool:
    """Whether a thing was just told to be used up or sold, and no order is spoken of: A4纸快见底了，再来20箱."""
    told = [c for c in talk.behind(clause, 2) if clause.sentence - c.sentence <= 1 and c.items]
    return any(c.word(*_USED_UP) or any(p.text.startswith(_RUNNING_OUT) for p in c.pieces) for c in told)


_RUNNING_OUT = (
    "running low",
    "running out",
    "running short",
    "getting low",
    "down to the last",
    "nearly out",
    "almost out",
    "快",
    "见底",
    "又见底",
)
_USED_UP = words(
    "out | i'm out | we're out | down | last | sold | gone | empty | cakes | low | finished | 用完 | 用完了 | 卖完 | 卖完了 | 没了 | 见底 | 断货 | 吃完 | 吃完了 | 用光 | 用光了 | 卖光 | 卖光了 | 不多了 | 告急 | 所剩无几"
)


def _adds_again(talk: Talk, clause: Clause, at: int) -> bool:
    """再加垫圈200个 in a list of lines to add."""
    return (
        talk.mode == "add_item" and bool(clause.items) and clause.has("again_line") and _is_again(clause, at)
    )


def _wants_again(_talk: Talk, clause: Clause, at: int) -> bool:
    """再来20箱, `20 more`."""
    return _is_again(clause, at)


def _adds_line(talk: Talk, clause: Clause, at: int) -> bool:
    """加垫圈200个, `include 200 washers`; not 螺母加1000个, which adds to that line."""
    if not clause.has("add") or is_target(clause, at):
        return False
    if clause.word("put", "take", "bring") and clause.word("up by", "up"):
        return False
    known = talk.has_order or clause.has("order_noun") or not clause.has("increase") or talk.drafts
    return bool(known and clause.items) and not _is_named_first(clause)


def _is_named_first(clause: Clause) -> bool:
    """Whether a Chinese clause names the line before the verb: 螺母加1000个 adds to that line."""
    at = clause.first("add")
    if at is None or not clause.pieces[at].has("add_to") or clause.has("new_line"):
        return False
    led = any(
        run[1] <= at and all(p.has("spreads", "function") for p in clause.pieces[run[1] : at])
        for run in clause.items
    )
    return led and not any(run[0] > at for run in clause.items)


def _counts_added(talk: Talk, clause: Clause, at: int) -> bool:
    """还少一样东西，刮板，给加12把: how many of what was named as new."""
    waits = talk.mode == "add_item" and not clause.items and talk.unclaimed_topic(clause) is not None
    return waits and not is_target(clause, at)


def _adds_to_order(talk: Talk, clause: Clause, at: int) -> bool:
    """`add 50 to SO-1024`: more of what an order has, as nothing else is named."""
    unnamed = talk.has_order and not clause.items
    return unnamed and clause.has("add") and not is_target(clause, at)


def _adds_to_line(_talk: Talk, clause: Clause, at: int) -> bool:
    """`add 20 to the jacks on SO-1024`: more of a line that is there."""
    behind = clause.pieces[at + 1 : at + 3]
    led = [piece.text for piece in behind] in _TO_A_LINE
    return led and clause.has("add") and any(run[0] == at + 3 for run in clause.items)


_TO_A_LINE = [[to, shown] for to in ("to", "onto") for shown in ("the", "our", "my", "those", "these")]


def _increases(_talk: Talk, clause: Clause, at: int) -> bool:
    """加20箱, `increase by 20`."""
    return clause.has("increase") and not is_target(clause, at)


def _sets(talk: Talk, clause: Clause, at: int) -> bool:
    """改成20箱, `make it 20`, `round up the mugs, so 600 blue`: what the quantity becomes."""
    before = talk.before(clause)
    rounded = clause.mark == "so" and before is not None and before.has("change") and bool(before.items)
    return clause.has("change") or is_target(clause, at) or (rounded and not find_counts(before or clause))


def _fills_field(talk: Talk, clause: Clause, at: int) -> bool:
    """`change nothing except the quantity, 480`: the number behind the name of the field."""
    before = talk.before(clause)
    named = before is not None and before.sentence == clause.sentence and before.pieces[-1].text in _FIELDS
    return named and talk.has_order and at == 0 and len(clause.pieces) <= _SHORT


_FIELDS = words("quantity qty amount count 数量 數量")


def _is_listed(talk: Talk, clause: Clause, _at: int) -> bool:
    """A further line of a list, named or counted: 苹果20箱、梨10箱."""
    return talk.mode in _LISTS and bool(clause.items or clause.kinds("qty"))


def _repeats_listed(talk: Talk, clause: Clause, at: int) -> bool:
    """A second count that no thing waits for: 苹果20箱，共20箱."""
    if clause.items or not _is_listed(talk, clause, at) or talk.unclaimed_topic(clause):
        return False
    if counts_itself(talk, clause.pieces[at]):
        return False
    return talk.last is not None and "quantity" in talk.last.fields


def _orders_of_known(talk: Talk, clause: Clause, _at: int) -> bool:
    """订单123，要20箱: how many an order that exists is to have."""
    return talk.has_order and clause.has("order") and not clause.has("order_strong")


def _suffices(talk: Talk, clause: Clause, at: int) -> bool:
    """`200 is enough`, 300个不够，得450个, `5 bags instead of 12`: what an order that exists is to have in the place of what it has."""
    if not talk.has_order or clause.has("query", "defect", "received"):
        return False
    if clause.has("suffices") or any(p.has("only_so") for p in clause.pieces[max(0, at - 2) : at]):
        return True
    before = talk.before(clause)
    near = [clause] if before is None or clause.sentence - before.sentence > 1 else [before, clause]
    counted = clause.pieces[at].kind == "qty"
    told = ("too", "instead_of", "slip", *(("not_value",) if counted else ()))
    return any(c.kinds("dead") and c.has(*told) for c in near) and (counted or not clause.items)


def _replaces_count(talk: Talk, clause: Clause, _at: int) -> bool:
    """`I'd like 700 mugs instead of 500`, 杯子不要500个了，要700个: how many there are to be for how many there were."""
    if talk.has_order or talk.mode in _LISTS or clause.has("order_strong", "correct", "quote"):
        return False
    before = talk.before(clause)
    if before is not None and tells_surplus(before, clause) and talk.topic(clause) and not clause.items:
        return True  # 手套太多，20双就够
    near = [clause, *(c for c in (before, talk.after(clause)) if c is not None)]
    return any(
        c.sentence == clause.sentence
        and (c.has("instead_of", "not_value", "dont_want") or _tells_what_was(c))
        and any(isinstance(p.value, (Decimal, Measure)) for p in c.kinds("dead"))
        and not c.has("correct")
        for c in near
    )


def _tells_what_was(clause: Clause) -> bool:
    """`was 500`, 原500个."""
    return len(clause.pieces) <= _SHORT and clause.pieces[0].has("origin")


_SHORT = 3


def _orders(talk: Talk, clause: Clause, _at: int) -> bool:
    """来20箱苹果, `200 washers please`."""
    return clause.has("order") or (not talk.has_order and bool(clause.items))


def _tells_of_known(talk: Talk, clause: Clause, at: int) -> bool:
    """订单123，苹果20箱: a thing and its count in an order that exists."""
    behind = talk.after(clause)
    conditioned = clause.kinds("order") and behind is not None and behind.has("only_if")
    named = clause.items or talk.topic(clause) or conditioned
    return talk.has_order and bool(named) and (not clause.kinds("date", "span") or _is_stated(clause, at))


def _is_stated(clause: Clause, at: int) -> bool:
    """Whether a count beside a day is a wish of its own: `600 mugs on SO-1 by 5 May`, 杯子600个5月5日前到.

    Not where it tells what is to come: `the 600 mugs on SO-1 by 5 May`, `send 600 mugs`, SO-1的600个杯子.
    """
    before = clause.pieces[at - 1] if at else None
    if clause.has(*_TELLING) or not clause.items or clause.pieces[-1].has("whether"):
        return False
    if clause.pieces[at].text[-1:] >= "\u4e00":
        return any(run[1] == at for run in clause.items)
    return not clause.has("deliver", "send_to") and (before is None or before.text not in _SHOWING)


_TELLING = ("past", "query", "received", "hypothetical", "event_condition", "if", "defect")
"""Labels of words that tell of goods rather than ask for a count of them."""
_SHOWING = words("the our my your those these all first last other for of are is be")
"""Before a count that tells which goods are meant."""


def _counts_topic(talk: Talk, clause: Clause, _at: int) -> bool:
    """苹果有吗？20箱: the count of what was named, as the first thing that is asked."""
    alone = not talk.has_order and not talk.drafts
    return alone and bool(talk.topic(clause)) and bool(clause.kinds("qty"))


_LISTED = "the intent of the list that goes on"
_WISHES: tuple[tuple[Callable[[Talk, Clause, int], bool], str | None, str], ...] = (
    (_is_told, None, ""),
    (_orders_anew, "place_order", "set"),
    (partial(_moves_likewise, mode="add"), "change_quantity", "add"),
    (partial(_moves_likewise, mode="subtract"), "change_quantity", "subtract"),
    (_takes_some, "change_quantity", "subtract"),
    (_lets_go, "change_quantity", "subtract"),
    (_is_minus, "change_quantity", "subtract"),
    (_is_plus, "change_quantity", "add"),
    (_forgot_before, "add_item", "set"),
    (_lacked_before, "add_item", "set"),
    (_names_new_line, "add_item", "set"),
    (_lists_again, "place_order", "set"),
    (_adds_again, "add_item", "set"),
    (_wants_again, "change_quantity", "add"),
    (_adds_to_line, "change_quantity", "add"),
    (_adds_line, "add_item", "set"),
    (_counts_added, "add_item", "set"),
    (_adds_to_order, "change_quantity", "add"),
    (_increases, "change_quantity", "add"),
    (_sets, "change_quantity", "set"),
    (_fills_field, "change_quantity", "set"),
    (_repeats_listed, None, ""),
    (_is_listed, _LISTED, "set"),
    (_orders_of_known, "change_quantity", "set"),
    (_suffices, "change_quantity", "set"),
    (_replaces_count, "change_quantity", "set"),
    (_orders, "place_order", "set"),
    (_tells_of_known, "change_quantity", "set"),
    (_counts_topic, "place_order", "set"),
)
"""What a quantity in a clause may be for: when it holds, the intent, the mode. The first that holds wins;
each is asked of the talk, the clause and the index of the first quantity."""


def change_counts(talk: Talk, clause: Clause, counts: list[Piece], mode: str) -> bool:
    """Makes a change of each line that is counted; the last word on a line wins."""
    pairs = pair_counts(talk, clause, counts)
    for item, count in pairs:
        quantity = talk.reader.quantity(count, mode)
        unit = _told_unit(talk, clause) if item is None and count.kind == "num" else None
        if unit:
            quantity["unit"] = unit
        if item is None and _restates(talk, clause, mode):
            told = talk.drafts[-1].fields["quantity"]
            same = told["value"] == quantity["value"] and "unit" in told
            talk.drafts[-1].fields["quantity"] = ({"unit": told["unit"]} if same else {}) | quantity
            continue
        name = (
            _lacking_near(talk, clause)
            or item
            or talk.topic(clause)
            or named_order(talk, clause)
            or item_ahead(talk, clause)
        )
        fields: Fields = {"item": name} if name else {}
        draft = talk.add("change_quantity", clause, fields | {"quantity": quantity}, at=count.start)
        if name is None:
            draft.sure = 0.8
        talk.set_item(clause, name)
    return bool(pairs)


def _lacking_near(talk: Talk, clause: Clause) -> str | None:
    """The thing of an order of which it was said just now that there is too little or too much: 客厅要28平，地板25平不够铺."""
    near = [
        c
        for c in (talk.after(clause), talk.before(clause))
        if c is not None and c.sentence == clause.sentence
    ]
    told = next((c for c in near if c.has("too") and c.kinds("dead") and len(c.items) == 1), None)
    if told is None or not told.kinds("order") or told.items[0][0] > (told.first("too") or 0):
        return None
    return talk.named(told, told.items[0])


def _told_unit(talk: Talk, clause: Clause) -> str | None:
    """The unit in which the thing was counted when it was told of: `I'd asked for 10 reams of paper. 15 please`."""
    for other in talk.behind(clause, 3):
        counted = other.kinds("qty")
        if len(counted) == 1 and other.items and talk.moods[other.index] == "told":
            same = any(talk.named(other, run) == talk.topic(clause) for run in other.items)
            unit = talk.reader.quantity(counted[0]).get("unit")
            return str(unit) if same and unit else None
    return None


def _restates(talk: Talk, clause: Clause, mode: str) -> bool:
    """Whether a nameless count is said of the line just changed: 苹果改成20箱，20箱就够; 减半…不对，减到20箱."""
    last, before = talk.last, talk.before(clause)
    if last is None or last.intent != "change_quantity" or "item" not in last.fields:
        return False
    if talk.turns_from(clause, last):
        return False
    corrects = clause.has("correct") or (before is not None and before.has("correct"))
    again = mode == "set" == last.fields.get("quantity", {}).get("mode")
    near = clause.sentence - last.sentence <= (1 if corrects else 0) and clause.index - last.clause <= 2
    return near and (again or corrects)
