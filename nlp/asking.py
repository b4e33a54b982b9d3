"""How likely a message asks for anything at all, by its words and pairs of words.

Two logistic models, fitted by `python -m evals.asking`: one for messages out of the blue, one for those while an
offer is on the table.
"""

import math
import re
from functools import cache
from typing import NamedTuple

from nlp.clauses import Clause
from nlp.signs import Weights, log_odds, read_weights, signs_in
from nlp.statements import spoken
from nlp.telling import said_in
from nlp.wording import words


class Model(NamedTuple):
    """Where its weights lie, and which chance is enough."""

    file: str
    least: float
    """A message that asks with a smaller chance than this asks nothing,"""
    plainly: float
    """but for a clause that asks with this chance by itself."""


BY_MAIL = Model("asking.txt", 0.45, 0.99)
AT_TABLE = Model("asking_at_table.txt", 0.4, 0.99)


def may_ask(clauses: list[Clause]) -> bool:
    """Whether the clauses of a message may ask for something: one bids, or their words are like those of wishes."""
    said = [said_in(clause) for clause in clauses]
    return _sounds_like_it(said, BY_MAIL) or any(map(bids, said))


def may_move(clauses: list[Clause]) -> bool:
    """Whether the clauses of a message may say something of the offer on the table, or ask for something else: one
    puts a price forward, or their words are like those of who does so."""
    said = [said_in(clause) for clause in clauses]
    return any(map(puts_forward, said)) or _sounds_like_it(said, AT_TABLE)


def puts_forward(said: str) -> bool:
    """Whether a clause puts a figure forward, however much is told beside it: `how about $?`, $行吗."""
    return bool(_PUTS_FORWARD.search(said))


def _sounds_like_it(said: list[str], model: Model) -> bool:
    return chance_of_asking(said, model) >= model.least or any(
        chance_of_asking([one], model) >= model.plainly for one in said
    )


_FIGURE = "[#$]"
"""What stands for numbers and money in what is said."""
_PUTS_FORWARD = re.compile(
    rf"\b(?:how|what) about\b.{{0,12}}{_FIGURE}|\bhow (?:does|do|would|is)\b.{{0,16}}{_FIGURE}.{{0,24}}\bsound"
    rf"|\bwould you (?:consider|take|accept|do|go|be willing)\b.{{0,20}}{_FIGURE}"
    r"|\b(?:i|we)(?:'d| would|'?ll| will| can| could|'m| am| are|'re)? (?:offer|give you|go|pay|do|take|buy (?:it|them)|willing|able"
    rf"|prepared|happy)\b.{{0,36}}{_FIGURE}"
    rf"|\b(?:can|could|will|would) you (?:please )?(?:do|take|accept|go|let me have|come down|sell|meet me at)\b.{{0,24}}{_FIGURE}"
    rf"|\bif you(?:'ll| will| can| could)? (?:come|go|drop|lower|do|meet)\b.{{0,20}}{_FIGURE}"
    rf"|\b(?:have|sell|let|pick|get) (?:it|them|this)\b.{{0,8}}\bfor {_FIGURE}|\b(?:all|both|everything) for {_FIGURE}"
    rf"|^\W*{_FIGURE}(?: (?:and|plus|with|if|for)\b|\W*$)|\bif (?:we|you) (?:can )?(?:agree|settle) (?:on|at)\b.{{0,8}}{_FIGURE}"
    rf"|{_FIGURE} (?:would be|is|seems) (?:more |a )?(?:fair|reasonable)\b"
    rf"|{_FIGURE}(?:块|塊|元|美元|美金|刀|一[个個件盒包把])?(?:怎么样|怎麼樣|如何|(?:可以|行|成|能|好|卖|賣)(?:不行|不可以)?[吗嗎么麼不])"
)


def bids(said: str) -> bool:
    """Whether a clause opens with what is to be done: `double the mugs`, `a quarter more mugs`."""
    opening = spoken(said)[:2]
    share = opening[:1] == ["%"] and opening[-1] in ("more", "fewer")
    return share or not _BIDDING.isdisjoint(opening[:1])


_BIDDING = words(
    "cancel delete increase decrease reduce double triple halve cut trim raise remove swap replace amend update bump round "
    "change make substitute exchange switch postpone reschedule"
)


def chance_of_asking(said: list[str], model: Model = BY_MAIL) -> float:
    """Between 0 and 1."""
    return 1 / (1 + math.exp(-log_odds(signs_in(said), _weights_of(model.file))))


@cache
def _weights_of(file: str) -> Weights:
    return read_weights(file)
