"""What is known of a message while its clauses are read in order."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.pointing import asks_of_placed, turns_to_another
from nlp.telling import Mood, buys, find_moods, said_in
from nlp.terms import Fields, Reader
from nlp.wording import words

_ORDERS_IN_PASSING = words(
    "货 东西 it one item items line lines both that this them they all order delivery everything 单 "
    "load goods purchase"
)


@dataclass(slots=True)
class Talk:
    """The clauses, the drafts made so far, and what earlier clauses leave behind for the next."""

    clauses: list[Clause]
    reader: Reader
    drafts: list[Draft] = field(default_factory=list)
    mode: str | None = None
    """The kind of list that goes on."""
    item: str | None = None
    """The thing under discussion."""
    item_sentence: int = -1
    item_taken: bool = False
    """Whether an action was made of it."""
    split: Draft | None = None
    """The split delivery whose parts are being told."""
    withdrawn: bool = False
    """Whether a wish was taken back."""
    moods: list[Mood] = field(init=False)
    """Of each clause, how it is meant."""
    has_order: bool = field(init=False)
    """Whether the message speaks of an order that exists."""
    lines_change: bool | None = None
    """Whether a line of its lists says what is to become of it, once that was asked."""
    told: list[Clause] = field(init=False)
    """The clauses that are no line of a list."""

    def __post_init__(self) -> None:
        """Looks through the whole message for an order."""
        self.moods = find_moods(self.clauses)
        self.told = [clause for clause in self.clauses if not clause.kinds("row")]
        new = bool(self.clauses) and buys(said_in(self.clauses[0]))
        self.has_order = any(
            clause.kinds("order") or (_speaks_of_order(clause) and not (new and clause.word(*_THIS_ONE)))
            for clause in self.clauses
        )

    def add(self, intent: str, clause: Clause, fields: Fields | None = None, at: int | None = None) -> Draft:
        """A new draft, said in `clause`."""
        draft = Draft(
            intent,
            clause.index,
            clause.sentence,
            clause.start if at is None else at,
            fields or {},
            [(clause.start, clause.end)],
        )
        self.drafts.append(draft)
        return draft

    @property
    def last(self) -> Draft | None:
        """The newest draft."""
        return self.drafts[-1] if self.drafts else None

    def before(self, clause: Clause) -> Clause | None:
        """The clause before `clause`."""
        return self.clauses[clause.index - 1] if clause.index else None

    def after(self, clause: Clause) -> Clause | None:
        """The clause behind `clause`."""
        behind = clause.index + 1
        return self.clauses[behind] if behind < len(self.clauses) else None

    def ahead(self, clause: Clause, count: int = 2) -> list[Clause]:
        """The next `count` clauses behind `clause`, or as many as there are."""
        return self.clauses[clause.index + 1 : clause.index + 1 + count]

    def behind(self, clause: Clause, count: int = 12) -> list[Clause]:
        """The last `count` clauses before `clause`, the nearest first."""
        return self.clauses[max(0, clause.index - count) : clause.index][::-1]

    def told_above(self, clause: Clause, count: int) -> list[Clause]:
        """The last `count` clauses before `clause` that are no line of a list, the nearest first."""
        stop = bisect_left(self.told, clause.index, key=_place)
        return self.told[max(0, stop - count) : stop][::-1]

    def told_below(self, clause: Clause, count: int) -> list[Clause]:
        """The next `count` clauses behind `clause` that are no line of a list."""
        start = bisect_right(self.told, clause.index, key=_place)
        return self.told[start : start + count]

    def named(self, clause: Clause, run: tuple[int, int]) -> str:
        """The words of a run as written; of the last thing named where the run points at it: 这个油, after 液压油."""
        first, last = clause.pieces[run[0]], clause.pieces[run[1] - 1]
        name = self.reader.written(first.start, last.end)
        shown = run[0] > 0 and clause.pieces[run[0] - 1].text in _POINTING
        return self.item if shown and self.item and self.item.endswith(name) else name

    def topic(self, clause: Clause) -> str | None:
        """The thing under discussion, when it was named in this sentence or the one before and not of another order."""
        if turns_to_another(clause):
            return None
        if self.item and clause.sentence - self.item_sentence <= 1 + (not self.item_taken):
            return self.item
        return None

    def turns_from(self, clause: Clause, last: Draft) -> bool:
        """Whether the clause names an order, and not that of the last wish: A-1改海运，A-2先别动."""
        own = {piece.value for piece in clause.kinds("order")}
        said = {piece.value for piece in self.clauses[last.clause].kinds("order")} | set(last.orders)
        return bool(own and said) and own.isdisjoint(said)

    def unclaimed_topic(self, clause: Clause) -> str | None:
        """The topic when no action was made of it."""
        return None if self.item_taken else self.topic(clause)

    def set_item(self, clause: Clause, item: str | None) -> None:
        """Makes `item` the topic, an action having been made of it."""
        if item:
            self.item, self.item_sentence, self.item_taken = item, clause.sentence, True


_POINTING = words("这个 那个 这款 那款 这种 那种 这批 那批 这些 该 这 那 此")
"""Before the last part of a name: the thing just named."""


_THIS_ONE = words("这单 这个单 这笔 这个订单 这张单 这笔订单 这批 这批货 此单 本单 此订单 本订单 该单")
"""Behind the wish for a new order these point at it."""


def _place(clause: Clause) -> int:
    return clause.index


def _speaks_of_order(clause: Clause) -> bool:
    """Whether an order that exists is meant: `the order I placed`, 上次那单; not `a new order`."""
    if clause.word("order", "po") and any(_is_on_it(clause, i) for i in range(2, len(clause.pieces))):
        return True
    if asks_of_placed(clause):
        return True
    if clause.has("order_strong") or not clause.has("order_noun"):
        return False
    return any(p.has("order_noun") and p.text not in _ORDERS_IN_PASSING for p in clause.pieces)


def _is_on_it(clause: Clause, at: int) -> bool:
    """Whether the order at `at` has lines: `on the order`, `to my order`."""
    on, shown, noun = clause.pieces[at - 2 : at + 1]
    led = on.text in ("on", "onto", "to", "in") and shown.text in ("the", "my", "our", "this", "that")
    return led and noun.text in ("order", "po") and not clause.has("order_strong")
