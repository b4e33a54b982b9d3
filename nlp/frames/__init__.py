"""From clauses to actions: which intents a clause carries, and which of its values belong to each."""

from nlp.clauses import LINE_ACTS, Clause
from nlp.drafts import Draft
from nlp.frames.changes import read_quantities
from nlp.frames.deliveries import read_delivery, read_payment
from nlp.frames.details import completes_address, read_address, read_invoice
from nlp.frames.lines import give_heading, read_heading, read_new_line
from nlp.frames.listing import read_kept, read_likewise, read_listed, spread
from nlp.frames.naming import name_last, remember_topic
from nlp.frames.prices import bargains, read_price
from nlp.frames.queries import read_query
from nlp.frames.quotes import read_quote
from nlp.frames.removals import read_cancel, read_removal
from nlp.frames.results import tells_result
from nlp.frames.returns import read_return
from nlp.frames.rows import read_row
from nlp.frames.splits import read_split, settle_totals
from nlp.frames.swaps import read_substitution
from nlp.frames.talk import Talk
from nlp.frames.transfers import read_transfer
from nlp.frames.unsaid import read_unsaid
from nlp.frames.vague import read_vague
from nlp.frames.withdrawals import drop_corrected, read_narrowed, read_withdrawal
from nlp.moods import calls_head, is_handover, is_idle
from nlp.telling import misses
from nlp.terms import Reader
from nlp.wording import words

__all__ = ["read_frames"]

_WHOLE = (
    read_listed,
    read_likewise,
    read_kept,
    read_transfer,
    read_split,
    read_return,
    read_cancel,
    read_quote,
    read_query,
    read_heading,
    read_new_line,
)
"""Each takes a clause as a whole or leaves it; tried in this order."""
_TERMS = (read_price, read_payment, read_delivery, read_invoice, read_address)
"""Each takes what it finds; a clause may hold several."""


_SURELY_PERSON = ("handover_call", "handover_strong")


def read_frames(clauses: list[Clause], reader: Reader, *, only: list[Clause] | None = None) -> list[Draft]:
    """The drafts of `clauses`, or of those in `only` among them, in the order of the message."""
    talk = Talk(clauses, reader)
    for clause in clauses if only is None else only:
        _read_clause(talk, clause)
        spread(talk, clause)
    if only is None:
        read_unsaid(talk)
        read_vague(talk)
        drop_corrected(talk)
        settle_totals(talk)
        give_heading(talk)
        _fold_terms(talk)
    return talk.drafts


def _fold_terms(talk: Talk) -> None:
    """Gives a new order, where no other is spoken of, the delivery that was asked for before it: 能18号到的话来12个."""
    lines = [draft for draft in talk.drafts if draft.intent == "place_order"]
    if talk.has_order or not lines:
        return
    for draft in [
        d
        for d in talk.drafts
        if d.intent == "change_delivery" and d.at < lines[0].at and "item" not in d.fields
    ]:
        talk.drafts.remove(draft)
        for line in lines:
            line.fields.setdefault("delivery", draft.fields["delivery"])


def _read_clause(talk: Talk, clause: Clause) -> None:
    """Reads one clause: as idle, as the head of what was removed, as a call for a person, as a wish."""
    if talk.moods[clause.index] == "void" or read_row(talk, clause) or _excepts(talk, clause):
        return
    if read_narrowed(talk, clause) or tells_result(talk, clause):
        pass
    elif is_idle(clause, talk.clauses):
        remember_topic(talk, clause)
    elif talk.mode == "removed" and clause.mark == ":":
        talk.mode = None
    elif read_withdrawal(talk, clause):
        pass
    elif is_handover(clause) and (
        talk.moods[clause.index] != "told" or clause.has(*_SURELY_PERSON) or calls_head(clause)
    ):
        if not any(draft.intent == "handover" for draft in talk.drafts):
            talk.add("handover", clause)
    elif talk.moods[clause.index] != "asked":
        _read_aside(talk, clause)
    elif not any(read(talk, clause) for read in _WHOLE):
        _read_changes(talk, clause)


def _excepts(talk: Talk, clause: Clause) -> bool:
    """Whether the clause is of all lines but one, which no action can name: 除了茶叶，其他全部退掉."""
    if clause.texts.isdisjoint(_BUT | _BUT_EN | _OTHERS | _ALL_EN):
        return False
    before, behind = talk.before(clause), talk.after(clause)
    dropped = clause.has("remove", "dont_want", "return", "cancel", "gone")
    led = before is not None and before.sentence == clause.sentence and bool(before.word(*_BUT))
    if before is not None and before.has("order_noun", "order_label"):
        led = led and bool(dropped)  # all orders but one: whoever knows the orders can tell which
    if (
        dropped
        and (clause.word(*_BUT, *_BUT_EN) or (behind and _names_kept(clause, behind)))
        and _drops_all(clause)
    ):
        return True
    others = clause.word(*_OTHERS) or (
        behind is not None and behind.word(*_OTHERS) and not behind.has("same") and not dropped
    )
    return (clause.word(*_BUT) and others and not clause.kinds("qty")) or (led and clause.word(*_OTHERS))


def _drops_all(clause: Clause) -> bool:
    """Whether what is dropped is all but something: `everything except the paper can go`, 除了纸都不要了."""
    chinese = clause.word(*_BUT)
    named = _ALL if chinese else _ALL_EN
    return any(
        p.text in named or (chinese and p.text.startswith(("都不", "全不", "全都不"))) for p in clause.pieces
    )


def _names_kept(clause: Clause, behind: Clause) -> bool:
    """Whether what is spared is named behind: `cancel everything` before `but the paper`."""
    spared = behind.mark == "but" and behind.sentence == clause.sentence and bool(behind.items)
    return spared and clause.pieces[-1].text in _ALL_EN and behind.labels.isdisjoint(LINE_ACTS)


_ALL = words("都 全 全都 全部 统统 一律")
_ALL_EN = words("everything all")
_BUT_EN = words("except | except for | apart from | other than | but | excluding | save for")
_BUT = words("除了 除去 除开 除")
_OTHERS = words("其他 其它 其余 其他的 其余的 别的 剩下的 剩下 全部")


def _read_aside(talk: Talk, clause: Clause) -> None:
    """Reads a clause that asks for no change: a question on a price or an order, the tale of a late order."""
    if clause.has("new_line") and read_heading(talk, clause):
        return
    wondered = talk.moods[clause.index] == "wondered"
    if wondered and bargains(talk, clause) and read_price(talk, clause):
        return
    priced = clause.has("quote") and bool(clause.kinds("qty", "num")) and not clause.word("our", "own", "moq")
    if (wondered or priced) and not clause.kinds("percent", "money") and read_quote(talk, clause):
        return
    if _names_contact(talk, clause) and not wondered and read_address(talk, clause):
        return
    asks_state = wondered or (misses(clause) and not clause.has("tax_label", "invoice_word", "title_label"))
    if not (read_new_line(talk, clause) or (asks_state and read_query(talk, clause))):
        remember_topic(talk, clause)


def _names_contact(talk: Talk, clause: Clause) -> bool:
    """Whether the clause tells where one moved, a telephone, or a name where one was asked for: `the recipient is wrong: it's Ana Silva`."""
    if clause.kinds("address") and clause.has("moves") and talk.has_order:
        return True
    before = talk.before(clause)
    asked = before is not None and before.sentence == clause.sentence and before.has("recipient_label")
    return bool(clause.kinds("phone") or (asked and clause.kinds("person")))


def _read_changes(talk: Talk, clause: Clause) -> None:
    """Reads one wish for a line and any number of terms; a clause without either leaves its topic."""
    found = (
        completes_address(clause)
        or read_substitution(talk, clause)
        or read_removal(talk, clause)
        or read_quantities(talk, clause)
    )
    for read in _TERMS:
        found = read(talk, clause) or found
    if not (found or name_last(talk, clause)):
        remember_topic(talk, clause)
