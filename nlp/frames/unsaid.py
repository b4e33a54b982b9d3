"""What a message asks without any word of asking: the last value it gives of an order, by its kind."""

from nlp.clauses import Clause
from nlp.frames.changes import change_counts
from nlp.frames.counting import find_counts
from nlp.frames.deliveries import turned
from nlp.frames.merging import merge
from nlp.frames.talk import Talk
from nlp.moods import is_idle, is_question

_SILENT = ("past", "query", "defect", "received", "same", "quote", "event_condition", "slip")
"""What tells of a value instead of wishing it."""


def read_unsaid(talk: Talk) -> None:
    """粉笔去年报的是200盒，160盒就够: the last asked clause with a value asks for it, where no clause asks anything."""
    if talk.drafts or talk.withdrawn or not any(clause.kinds("order") for clause in talk.clauses):
        return
    for clause in reversed(talk.clauses):
        open_to = talk.moods[clause.index] == "asked" and not is_idle(clause, talk.clauses)
        if open_to and not clause.has(*_SILENT) and not is_question(clause) and _read_value(talk, clause):
            return


def _read_value(talk: Talk, clause: Clause) -> bool:
    """Makes the action of the kind of value that the clause gives."""
    counts = find_counts(clause)
    if counts and not clause.kinds("money", "percent", "date", "phone"):
        return change_counts(talk, clause, counts, "set")
    delivery = turned(clause, talk.reader.delivery(clause))
    lead = {"lead_days", "shift_days"} & set(delivery)
    if delivery and (not lead or any(other.has("lead") for other in talk.behind(clause, 2))):
        merge(talk, "change_delivery", clause, {"delivery": delivery})
        return True
    return False
