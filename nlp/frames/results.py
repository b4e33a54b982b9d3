"""What a line comes to by the change just asked for, told in English and no wish of its own."""

import itertools

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.talk import Talk
from nlp.wording import words

_NEAR = 2
"""Clauses at most from the change on in which its result is told."""
_OPENERS = words("so and then i.e. ie which thus hence therefore")
_POINTERS = words("that that's that'd that'll thats this it it's which")
_COMES_TO = words(
    "leaves leaving makes making brings bringing gives giving takes taking total totals totalling totaling comes ends"
)
_IN_ALL = words("in all | in total | altogether | all together | total | overall")
_OBLIGES = words("should must ought needs need want wanted meant")
"""Words of a wish: `that should be 12` puts right what was said before."""
_LEAVES = words("leave leaves leaving")


def tells_result(talk: Talk, clause: Clause) -> bool:
    """Whether the clause only tells what comes of the change before it: `that leaves us with 85`, `which makes 85 in all`."""
    last = talk.last
    if last is None or clause.index - last.clause > _NEAR or not _moves_count(last, clause):
        return False
    if len(clause.kinds("num", "qty")) + len(clause.kinds("money")) != 1 or clause.kinds("order", "date"):
        return False
    if clause.has("please", "ask_request", "not_value", "correct", "if", "max", "min"):
        return False
    said = [word for piece in clause.pieces for word in piece.text.split(" ")]
    if not _OBLIGES.isdisjoint(said):
        return False
    names = [talk.named(clause, run) for run in clause.items]
    if any(name not in (last.fields.get("item") or "") and name not in _COMES_TO for name in names):
        return False
    opened = list(itertools.dropwhile(_OPENERS.__contains__, said))[:1]
    return bool(opened) and (
        opened[0] in _POINTERS
        or opened[0] in _COMES_TO
        or clause.mark == "which"
        or (not names and not _IN_ALL.isdisjoint(clause.texts))
    )


def _moves_count(last: Draft, clause: Clause) -> bool:
    """Whether the last wish is for more or fewer of a line, or for so many where others are said to be left."""
    mode = last.fields.get("quantity", {}).get("mode")
    if last.intent == "change_quantity" and mode == "set":
        return any(not _LEAVES.isdisjoint(piece.text.split(" ")) for piece in clause.pieces)
    return mode in ("add", "subtract") or last.intent == "add_item"
