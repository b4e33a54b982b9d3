"""Which words of a clause name the thing that it is about."""

import itertools

from nlp.clauses import ACTS, LINE_ACTS, Clause
from nlp.en.items import COLOURS
from nlp.en.moods import AUXILIARIES, DETERMINERS, HOUSES, PEOPLE
from nlp.frames.talk import Talk
from nlp.moods import has_act, is_reason
from nlp.pieces import Piece
from nlp.wording import words
from nlp.zh.items import COLOURS as COLOURS_ZH

_LEADS = (("leads_name", 2.0), ("compares", -9.0), ("leads_name_near", 1.5), ("leads_reason", -5.0))
"""What a word right before a run makes of it as the name of the thing, by its label."""


def choose_run(clause: Clause, anchor: int | None) -> tuple[int, int] | None:
    """The run of words nearest to `anchor` (a quantity or a verb) by how things are named beside it."""
    best, best_score = None, -99.0
    for run in clause.items:
        score = nearness(clause, run, anchor)
        if score > best_score:
            best, best_score = run, score
    return best if best_score > -6 else None


def nearness(clause: Clause, run: tuple[int, int], anchor: int | None) -> float:
    """How well the run names the thing that `anchor` speaks of: `of lamps`, 把台灯 well, `than lamps` ill."""
    pieces = clause.pieces
    score = 0.0
    if run[0]:
        before = pieces[run[0] - 1]
        score += sum([weight for label, weight in _LEADS if label in before.labels])
        if before.text == "for" and anchor is None:
            score -= 1
    if anchor is not None:
        distance = run[0] - anchor - 1 if run[0] > anchor else anchor - run[1]
        score += 3 - 0.7 * min(distance, _FAR)
        if run[0] > anchor and distance == 0:
            score += 1.5
    if _is_spec(clause, run) or _is_aside(clause, run):
        score -= 3
    if (
        _names_order(clause, run)
        or _speaks(clause, run)
        or _is_occasion(clause, run)
        or is_said_of(clause, run)
    ):
        score -= 9
    return score - 0.05 * run[0]


_FAR = 10
"""Pieces between a name and what is said of it, from where on more make no difference."""


def _is_spec(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run is nothing but sizes: 500ml."""
    return all(p.kind == "spec" for p in clause.pieces[run[0] : run[1]])


def _is_aside(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run only describes the thing: 就是黑色那种."""
    behind = clause.pieces[run[1]] if run[1] < len(clause.pieces) else None
    return behind is not None and behind.text in words("那种 那款 这种 这款 那个") and run[0] > 0


def is_trait(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run is nothing but a Chinese colour, size or model: 黑色, L码."""
    pieces = clause.pieces[slice(*run)]
    sized = pieces[-1].text in ("码", "号") and len(pieces) < 3
    return sized or all(p.text in COLOURS_ZH or p.text.endswith("色") or p.kind == "spec" for p in pieces)


def is_kind(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run is nothing but a colour or a size, or `ones` of it: 黑色, `black ones`."""
    pieces = clause.pieces[slice(*run)]
    pieces = pieces[:-1] if len(pieces) > 1 and pieces[-1].text in ("one", "ones") else pieces
    return all(p.text in COLOURS for p in pieces) or is_trait(clause, run)


def _speaks(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run names who says so: 设计院又说要十台."""
    behind = [p.text for p in clause.pieces[run[1] : run[1] + 2]]
    if behind and behind[0] in words("又 也 那边 就"):
        behind.pop(0)
    return bool(behind) and behind[0] in words("说 讲 要求 通知 反馈 表示 叫 让")


def is_said_of(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run is what is said of a count before it: `175 should be safe`, `30 bags would be a relief`."""
    at = run[0] - 1
    at -= at > 0 and clause.pieces[at].text in ("a", "an", "quite", "more")
    if at < 1 or clause.pieces[at].text not in ("be", "is", "are") or run[1] - run[0] > 1:
        return False
    counted = any(p.kind in ("qty", "num", "money", "percent", "method") for p in clause.pieces[:at])
    return counted and clause.pieces[run[0]].kind == "name" and not clause.pieces[run[0]].text.endswith("s")


def _is_occasion(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run opens the clause as what the goods are for: `for the harvest lunch we'll want 80 kg of potatoes`."""
    behind = clause.pieces[run[1] : run[1] + 1]
    leads = run[0] in (1, 2) and clause.pieces[0].text == "for"
    return leads and any(p.has("first_person") for p in behind) and len(clause.items) > 1


def _names_order(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run tells which order is meant: 保温杯那单, 林场那批SL-7703; not 片碱那批."""
    behind = clause.pieces[run[1]] if run[1] < len(clause.pieces) else None
    if behind is None or not behind.has("order_noun") or behind.text[:1] < "\u4e00":
        return False
    called = [piece.kind for piece in clause.pieces[run[1] + 1 : run[1] + 2]] == ["order"]
    return called or behind.text not in _BATCHES


_BATCHES = words("那批 这批 那票 这票 那批货 这批货 那票货 这票货 那车 那车货 那柜 那柜货")
"""Behind goods these say which of them are meant, where 那单 says which order."""


def listed_before(talk: Talk, clause: Clause) -> list[Clause]:
    """The clauses that only name things in the list that ends with `clause`: 台灯、椅子、桌子各10张."""
    listed: list[Clause] = []
    last = clause
    while last.mark == "、" and last.index and not talk.clauses[last.index - 1].has(*ACTS):
        last = talk.clauses[last.index - 1]
        listed.append(last)
    return listed[::-1]


def begun_before(talk: Talk, clause: Clause) -> list[tuple[Clause, tuple[int, int]]]:
    """The things of the wish whose last thing opens the clause: the gloves of `ship the gloves and the chairs by air`."""
    before = talk.before(clause)
    if before is None or clause.mark != "and" or before.sentence != clause.sentence or not clause.items:
        return []
    led = clause.pieces[: clause.items[0][0]]
    acts = any(p.has("deliver", "order", *LINE_ACTS) and not p.has("lower", "raise") for p in clause.pieces)
    if acts or not all(p.has("list_and", "list_filler", "leads_name_near") for p in led):
        return []
    taken = any(draft.clause == before.index for draft in talk.drafts)
    ends = bool(before.items) and before.items[-1][1] == len(before.pieces)
    if taken or not ends or not before.has(*_OF_SEVERAL):
        return []
    return [(before, run) for run in joined_runs(before, before.items[-1])]


_OF_SEVERAL = ("deliver", "send_to", "order", "shift_later", "shift_earlier", "change")
"""Labels of verbs whose object may go on behind `and`."""
_NO_GOODS = PEOPLE | HOUSES


def remember_topic(talk: Talk, clause: Clause) -> None:
    """Makes the thing that the clause names the topic: 那个苹果, `about the lamps`; of people only where nothing else is named."""
    run = choose_run(clause, None)
    others = [each for each in clause.items if clause.pieces[each[1] - 1].text not in _NO_GOODS]
    if run is not None and run not in others:
        if not others and run[0] and clause.pieces[run[0] - 1].text in ("our", "my"):
            return
        run = others[-1] if others else run
    if (
        run is None
        or is_reason(clause)
        or _tells_why(talk, clause, run)
        or (run[0] > 0 and clause.pieces[run[0] - 1].text == "no" and not _has_none(clause, run))
        or _is_spec(clause, run)
        or all(p.text in COLOURS for p in clause.pieces[run[0] : run[1]])
    ):
        return
    if clause.has("order_noun", "function") or clause.kinds("order") or len(clause.items) == 1:
        talk.item = talk.named(clause, run)
        talk.item_sentence = clause.sentence
        talk.item_taken = False


def _tells_why(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run is what is told of behind `but`, before `so` says what is wanted of the topic: `we had 12, but the oranges are late so 7 will do`."""
    behind = talk.after(clause)
    follows = behind is not None and behind.sentence == clause.sentence and behind.mark in ("so", ",")
    if not follows or clause.kinds("order") or talk.topic(clause) is None or run[1] >= len(clause.pieces):
        return False
    led = any(p.text in ("but", "because", "as") for p in clause.pieces[: run[0]]) or clause.mark == "but"
    return led and clause.pieces[run[1]].text.split(" ")[0] in _TOLD_OF


_TOLD_OF = words("is are was were has have had came come went left moved isn't aren't got")


def headed(talk: Talk, clause: Clause) -> str | None:
    """The thing of an order that opens the sentence and of which nothing is said yet: 订单HG-1所涉水泵，请改走铁路."""
    if clause.kinds("order"):
        return None
    for other in talk.behind(clause, _HEADED):
        if other.sentence != clause.sentence or any(d.clause == other.index for d in talk.drafts):
            return None
        head = _head(talk, other)
        if head is not None and (talk.has_order or other.has("ba")):
            return talk.named(other, head)
    return None


_HEADED = 5
"""So many clauses at most stand between the thing and what is asked of it."""


def _head(talk: Talk, clause: Clause) -> tuple[int, int] | None:
    """The one thing of an order that the clause names in Chinese, doing no more: SO-1的台灯, 本校订单ED-3之课桌椅, 合同项下液压油（单号SO-1）."""
    ordered = value_at(clause, "order") or 0
    named = [run for run in clause.items if run[0] > ordered] or clause.items
    if not named or named != joined_runs(clause, named[0]) or is_reason(clause) or clause.has(*LINE_ACTS):
        return None
    start, end = named[0][0], named[-1][1]
    around = [*clause.pieces[ordered:start], *clause.pieces[end:]]
    if clause.pieces[start].text[:1] < "\u4e00" or not all(
        p.kind == "order" or p.has("order_label", "order_noun", "function", "ba", "deliver") for p in around
    ):
        return None
    ahead = talk.ahead(clause)
    bracketed = any(c.mark == "(" for c in ahead[:1]) and any(c.kinds("order") for c in ahead)
    led = start > 0 and clause.pieces[start - 1].has("leads_name", "leads_name_near", "of_contract")
    known = bracketed or bool(clause.kinds("order")) or clause.has("ba")
    return named[-1] if led and known else None


def _has_none(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether an order is told to have none of the thing: `no door stops on SO-1`, `it has no fixings`."""
    before = clause.pieces[run[0] - 2] if run[0] > 1 else None
    return bool(clause.kinds("order")) or (before is not None and before.text in ("has", "have", "had"))


def name_last(talk: Talk, clause: Clause) -> bool:
    """Gives the thing of an order that is named last to the wishes before it: 得450个，订单QY-3310的吸塑盒."""
    last = talk.last
    named = clause.kinds("order") and len(clause.items) == 1
    if not named or last is None or clause.sentence - last.sentence > 1 or clause.pieces[-1].kind == "qty":
        return False
    start, end = clause.items[0]
    around = [*clause.pieces[:start], *clause.pieces[end:]]
    led = start > 0 and clause.pieces[start - 1].text in _LEADING
    if not led or not all(
        p.kind == "order" or p.has("order_label", "order_noun", "function") for p in around
    ):
        return False
    open_drafts = [d for d in talk.drafts if "item" not in d.fields and d.intent in _OF_LINES]
    for draft in open_drafts:
        draft.fields["item"] = talk.named(clause, clause.items[0])
    return bool(open_drafts)


_LEADING = words("的 里的 上的 里 上 中的 那批 那款")
_OF_LINES = ("change_price", "change_quantity", "return_item", "remove_item", "split_delivery")


def described_before(talk: Talk, clause: Clause) -> str | None:
    """The thing that was told of in this sentence or the one before: 台灯收到坏了，要退货."""
    for other in sorted(talk.behind(clause), key=lambda c: not (c.has("received") and c.items)):
        if clause.sentence - other.sentence > 1:
            continue
        run = choose_run(other, None)
        if run is not None:
            whole = [each for each in other.items if not _is_spec(other, each)] or other.items
            return talk.named(other, whole[0] if other.has("defect", "received", "worn") else run)
    for other in talk.ahead(clause):
        if other.has("defect", "received") and choose_run(other, None) is not None:
            return talk.named(other, other.items[0])
    return talk.topic(clause)


def named_order(talk: Talk, clause: Clause) -> str | None:
    """The name by which an order is called: 保温杯那单."""
    for other in talk.clauses[: clause.index + 1]:
        for run in other.items:
            if _names_order(other, run):
                return talk.named(other, run)
    return None


def item_ahead(talk: Talk, clause: Clause) -> str | None:
    """A name that comes later: `make it 12. The item is HX-220`."""
    for other in talk.ahead(clause):
        if (
            not other.items
            or has_act(other)
            or other.has("too")
            or other.kinds("qty", "money", "address", "person")
        ):
            continue
        if other.kinds("order") and _is_of_other_order(clause, other):
            continue
        short = other.sentence == clause.sentence and len(other.pieces) <= 5 and not is_reason(other)
        if short or other.kinds("order") or other.has("not_order_label"):
            return talk.named(other, other.items[0])
    return None


def _is_of_other_order(clause: Clause, other: Clause) -> bool:
    """Whether each of the clauses names orders, and none is named in both."""
    named, others = ({p.value for p in each.kinds("order")} for each in (clause, other))
    return bool(named) and named.isdisjoint(others)


def taken_up(talk: Talk, clause: Clause) -> str | None:
    """The thing of an order that is all the clause before names, and of which this one goes on as `it`: `the toner on order 5, can it come by Friday?`"""
    before = talk.before(clause)
    if before is None or before.sentence != clause.sentence or len(before.items) != 1:
        return None
    if not before.kinds("order") or clause.kinds("order") or not _says_it(clause):
        return None
    start, end = before.items[0]
    led = start > 0 and before.pieces[start - 1].text.split(" ")[-1] in DETERMINERS
    around = [*before.pieces[:start], *before.pieces[end:]]
    alone = all(p.kind == "order" or p.has("order_label") or _leads_to_thing(p) for p in around)
    return talk.named(before, before.items[0]) if led and alone else None


def _says_it(clause: Clause) -> bool:
    """Whether a word of the clause is a pronoun or ends with one: `it`, `get them to`."""
    return clause.has("pronoun") or any(not _PRONOUNS.isdisjoint(p.text.split()) for p in clause.pieces)


def _leads_to_thing(piece: Piece) -> bool:
    """Whether the piece is a small word and no verb: `so the`, `about`."""
    return piece.has("function") and piece.text not in AUXILIARIES


_PRONOUNS = words("it them they those")


def run_after(clause: Clause, at: int) -> tuple[int, int] | None:
    """The first run behind `at`."""
    return next((run for run in clause.items if run[0] > at), None)


def run_before(clause: Clause, at: int) -> tuple[int, int] | None:
    """The last run before `at`, but for a size behind a name: 牛奶500ml换成."""
    runs = [run for run in clause.items if run[1] <= at]
    if len(runs) > 1 and _is_spec(clause, runs[-1]):
        return runs[-2]
    return runs[-1] if runs else None


def joined_runs(clause: Clause, run: tuple[int, int]) -> list[tuple[int, int]]:
    """`run` and those that are joined to it by nothing but `and`, in order: `the lamps and the chairs`."""
    at = clause.items.index(run)
    first = last = at
    while first and _is_joined(clause, clause.items[first - 1], clause.items[first]):
        first -= 1
    while last + 1 < len(clause.items) and _is_joined(clause, clause.items[last], clause.items[last + 1]):
        last += 1
    return clause.items[first : last + 1]


def _is_joined(clause: Clause, run: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether nothing but `and` and small words stands between the two runs: 台灯和椅子."""
    between = clause.pieces[run[1] : other[0]]
    joined = any(p.has("list_and") or p.text == "&" for p in between)
    return joined and all(
        p.has("list_and", "list_filler") or p.kind in ("ordinal", "order") or p.text in ("&", "、", "的")
        for p in between
    )


def value_at(clause: Clause, *kinds: str) -> int | None:
    """The index of the first piece of one of `kinds`."""
    if clause.sorts.isdisjoint(kinds):
        return None
    return next((i for i, p in enumerate(clause.pieces) if p.kind in kinds), None)


def is_moved(clause: Clause) -> bool:
    """Whether it is said to how much the price is to move: 便宜到380, `raise the price of SO-1 to 4`."""
    return any(p.has("to", "goes_to") and q.kind == "num" for p, q in itertools.pairwise(clause.pieces))
