"""Acceptance and refusal at the table, and wishes for a better price that name none."""

from nlp import stances
from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.haggling import puts_forward
from nlp.terms import Fields
from nlp.turns import Turn
from nlp.wording import words

_THEN = words("and | then | 就 | 那就 | 我就 | 我们就 | 那我 | 马上 | 立刻")
_PROPOSALS = words(
    "make it | give us | how about | let's say | what about | 给我 | 算 | 按 | 出 | make that | give me"
)
_BUT = words("but 但 但是 不过 only just 可是 只是")
_THANKS = words("谢谢 | thanks | thank you | 辛苦 | 辛苦了 | got it | 收到 | noted")
_MOVED = ("lower", "raise", "max", "min", "increase", "change", "if")


def accepts(turns: list[Turn], fields: Fields) -> bool:
    """Whether the words take the terms on the table, and only say `fields` again."""
    if any(_limits(turn) for turn in turns):
        return False
    only_price = set(fields) <= {"price", "item"} and "amount" in fields.get("price", {})
    if "bound" in fields.get("price", {}) and not any(_is_echo(turn.clause) for turn in turns):
        return False
    agreeing = [turn for turn in turns if turn.clause.has("accept_strong") or stances.agrees(turn.said)]
    theirs = [turn for turn in turns if stances.repeats_theirs(turn.said)]
    goes_on = any(
        turn.fields for turn in turns if turn not in theirs
    )  # with terms of its own: 其他还是月底交货
    if theirs and any(turn not in theirs or not goes_on for turn in agreeing):
        return True
    if only_price and any(_is_echo(turn.clause) or _is_sealed(turn, turns) for turn in turns):
        return True
    if _proposes(turns):
        return False
    if only_price and _repeats(turns):
        return True
    if only_price and any(
        t.fields and puts_forward(t.said) and not _agrees_plainly(t, only_price=True) for t in turns
    ):
        return False
    strong = [turn for turn in turns if _agrees_plainly(turn, only_price=only_price)]
    strong = [turn for turn in strong if not turn.fields or all(t is turn or not t.fields for t in turns)]
    return bool(strong) and not any(turn.clause.has(*_MOVED) for turn in turns)


def _is_sealed(turn: Turn, turns: list[Turn]) -> bool:
    """Whether the price in the turn is theirs, or agreed to in so many words right behind: 11块2，我们同意."""
    if not turn.fields:
        return False
    if stances.repeats_theirs(turn.said):
        return not turn.clause.word("?", "but", "但")
    behind = next((t for t in turns if t.clause.index == turn.clause.index + 1), None)
    if behind is None or behind.fields or behind.clause.mark in _THEN or behind.clause.word(*_THEN):
        return False
    agreed = [p for p in behind.clause.pieces if not p.has("function", "first_person")]
    return bool(agreed) and all(p.text in _AGREEING for p in agreed)


_AGREEING = words("同意 接受 agree accept agreed accepted approved")


def _limits(turn: Turn) -> bool:
    """Whether the clause takes back or conditions what is agreed: `but net 60`, `if you deliver`."""
    if stances.leaves_others(turn.said) and not turn.fields:
        return True
    return stances.is_conditional(turn.clause) or bool(turn.fields and _turns_away(turn.clause))


def _turns_away(clause: Clause) -> bool:
    return clause.mark in _BUT or clause.pieces[0].text in _BUT or clause.word("but", "但", "但是", "不过")


def _agrees_plainly(turn: Turn, *, only_price: bool) -> bool:
    """Whether the clause agrees, not in a question, and takes nothing at a price of its own."""
    clause = turn.clause
    if clause.has("not", "reject", "denied_accept", "ask_request") or clause.word("?"):
        return False
    return (
        clause.has("accept_strong") or (only_price and stances.agrees(turn.said) and not turn.fields)
    ) and (not _takes_at_price(clause))


def _takes_at_price(clause: Clause) -> bool:
    """`I'll take it for 185`: a price of one's own."""
    strong = [p for p in clause.pieces if p.has("accept_strong")]
    taken = bool(strong) and all(p.text.endswith(("take it", "take that")) for p in strong)
    could = clause.word("accept") and clause.word(*_COULD) and not clause.has("offer") and not _opens(clause)
    return bool((taken or could) and clause.kinds("money", "num"))


_COULD = words("could | would | might | can | i'd | we'd | gan | willing to")


def _opens(clause: Clause) -> bool:
    return clause.pieces[0].has("accept")


def _repeats(turns: list[Turn]) -> bool:
    """Whether a price is only repeated in agreement: `ok 3.20 it is`, 3块2没问题, 行，就180吧."""
    valued = [n for n, turn in enumerate(turns) if turn.clause.kinds("money", "num")]
    if len(valued) != 1 or any(turn.clause.word("?", "吗", "么") for turn in turns):
        return False
    turn, before = turns[valued[0]], turns[valued[0] - 1] if valued[0] else None
    if _is_approved(turn):
        return True
    said = stances.after_accord(turn.said)
    opened = before is not None and stances.opens_accord(before.said) and len(turns) <= valued[0] + 3
    rest = said if said else turn.said if opened else None
    return rest is not None and _is_bare_price(turn.clause, rest)


def _is_echo(clause: Clause) -> bool:
    """3块2就3块2, `180 it is`."""
    amounts = [i for i, p in enumerate(clause.pieces) if p.kind in ("money", "num")]
    if not amounts or clause.word("?"):
        return False
    after = clause.pieces[amounts[-1] + 1 :]
    said = " ".join(p.text for p in after if p.kind != "per" and p.text not in ("each", "then"))
    if said == "it is":
        return True
    values = [clause.pieces[i].value for i in amounts]
    return len(amounts) == 2 and values[0] == values[1] and clause.pieces[amounts[0] + 1].text in ("就", "便")


def _is_approved(turn: Turn) -> bool:
    """`3.20 is fine by us`, `yes, I can accept $1500`, 180可以."""
    clause = turn.clause
    if clause.has("not", "reject", "ask_request") and not clause.word("可以", "能"):
        return False
    if (
        puts_forward(turn.said)
        and stances.after_accord(turn.said) is None
        and not clause.has("accept_strong")
    ):
        return False
    return stances.agrees(turn.said) and not turn.refuses and not _takes_at_price(clause)


def _is_bare_price(clause: Clause, said: str) -> bool:
    """Whether `said`, the end of the clause, is a price with nothing but small words around it."""
    amounts = [p for p in clause.pieces if p.kind in ("money", "num")]
    written = said.find(amounts[0].text) if len(amounts) == 1 else -1
    if written < 0 or not stances.closes_accord(said[written + len(amounts[0].text) :]):
        return False
    return said[:written].strip(" ,﹐就那按是:-") in (
        "",
        "then",
        "so",
        "at",
        "for",
        "it's",
        "let's say",
        "make it",
    )


def _proposes(turns: list[Turn]) -> bool:
    """Whether a value is put forward although words of agreement follow: `450 and we have a deal`."""
    closing = [t.clause.index for t in turns if t.clause.has("accept_strong") and len(t.clause.pieces) == 1]
    sealed = max((n for n, turn in enumerate(turns) if _agrees_then(turn)), default=-1)
    refused = False
    for n, turn in enumerate(turns):
        refused = refused or bool(turn.clause.kinds("dead")) or turn.refuses
        clause = turn.clause
        if not turn.fields or (closing == [clause.index + 1] and clause.pieces[-1].text == "?"):
            continue
        asks = clause.has("ask_request") or clause.word("?", "would", "accept?")
        if refused or asks or clause.has("meet", "exact_most") or clause.word(*_PROPOSALS):
            return True
        if sealed > n or _closes_on(turn):
            return True
    return False


def _agrees_then(turn: Turn) -> bool:
    """Whether the clause agrees to what goes before it: `and we have a deal`."""
    clause = turn.clause
    then = clause.mark in _THEN or clause.word(*_THEN)
    return then and (clause.has("accept", "accept_strong") or stances.agrees(turn.said))


def _closes_on(turn: Turn) -> bool:
    """Whether agreement follows on the value in the clause itself: `45 and it's yours`, 3块1就签."""
    clause = turn.clause
    amounts = [i for i, p in enumerate(clause.pieces) if p.kind in ("money", "num", "percent", "zhe", "net")]
    return (
        any(p.text in words("and then 就 我就") for p in clause.pieces[amounts[-1] + 1 :])
        if amounts
        else False
    )


def verdict_of(turns: list[Turn]) -> Draft | None:
    """Acceptance or refusal; the last word counts."""
    verdict: tuple[str, Turn] | None = None
    for turn in turns:
        clause = turn.clause
        if (
            clause.has("denied_accept")
            or stances.concedes(turn.said)
            or (_waits(turn) and not clause.has("accept_strong", "reject"))
        ):
            if verdict is None or _waits(turn) or stances.concedes(turn.said):
                return None
            continue
        if _refuses(turn):
            verdict = ("reject", turn)
        elif _accepts(turn, verdict, turns):
            verdict = ("accept", turn)
    if verdict is None:
        return None
    intent, turn = verdict
    clause = turn.clause
    spans = [(clause.start, clause.end)]
    if intent == "accept":
        spans += [(t.clause.start, t.clause.end) for t in turns if t.fields and t is not turn]
    return Draft(intent, clause.index, clause.sentence, clause.start, {}, spans)


def _waits(turn: Turn) -> bool:
    done = turn.clause.word(*_DONE) and not turn.clause.kinds("date")
    later = turn.clause.has("answer_later") and not done and not stances.was_considered(turn.said)
    return later or stances.waits(turn.said)


_DONE = words("过 过了 好了 完 完了 了")


def _refuses(turn: Turn) -> bool:
    """Whether the clause refuses what is on the table, and does not only ask or suppose."""
    clause = turn.clause
    if clause.word("?") or clause.has("if", "past") or stances.asks(turn.said, turn.sentence):
        return False
    if stances.was_near(turn.said) or (stances.agrees(turn.said) and not clause.has("reject", "not")):
        return False
    return clause.has("reject") or _denies(clause) or turn.refuses


def _denies(clause: Clause) -> bool:
    """Whether a word of agreement is negated: `we do not accept`."""
    at = clause.first("accept", "accept_strong")
    return at is not None and any(p.has("not") for p in clause.pieces[max(0, at - 3) : at])


def _accepts(turn: Turn, verdict: tuple[str, Turn] | None, turns: list[Turn]) -> bool:
    clause = turn.clause
    if clause.has("question", "if") or clause.word("?") or stances.asks(turn.said, turn.sentence):
        return False
    if clause.has("past") and not clause.has("accept_strong"):
        return False
    if clause.has("accept_strong") or stances.agrees(turn.said):
        return not clause.has("not") or stances.agrees(turn.said)
    if verdict is not None and verdict[0] == "reject":
        return False
    return clause.has("accept") and _is_short_yes(turn, turns)


def _is_short_yes(turn: Turn, turns: list[Turn]) -> bool:
    """Weak words such as 好 and `ok` agree only when nothing else is said, or beside small talk."""
    if not (stances.opens_accord(turn.said) or len(turn.clause.pieces) <= 3):
        return False
    return not any(_is_busy(other) for other in turns)


def _is_busy(turn: Turn) -> bool:
    """Whether the clause says something of its own, so that a `yes` beside it only goes with that."""
    clause = turn.clause
    if _waits(turn) or stances.asks(turn.said, turn.sentence) or clause.word(*_THANKS):
        return True
    if clause.has("wish_cheaper", "quote", "reject", "denied_accept", "question") or clause.kinds("span"):
        return True
    return _describes(clause)


_TELLING = words(
    "is | are | it's | its | was | were | has | have | had | hasn't | been | there | "
    "there's | i'm | am | 是 | 有 | 都是 | 没有"
)
_GOING_ON = words(
    "please | pls | i'll | we'll | i will | we will | let's | can you | could you | send | "
    "will | 请 | 麻烦 | 发"
)


def _describes(clause: Clause) -> bool:
    """Whether the clause tells of the thing or of another price: `it's a 1970 nova`."""
    if clause.has("accept_strong") or clause.word(*_GOING_ON):
        return False
    told = bool(clause.kinds("aside", "count"))
    return told or (clause.word(*_TELLING) and any(_is_named(clause, run) for run in clause.items))


def _is_named(clause: Clause, run: tuple[int, int]) -> bool:
    return any(piece.kind == "name" for piece in clause.pieces[run[0] : run[1]])


def wish_of(turns: list[Turn]) -> Draft | None:
    """A wish for a better price that names none."""
    for turn in turns:
        clause = turn.clause
        if clause.has("wish_cheaper") and not clause.has("past", "answer_later"):
            spans = [(clause.start, clause.end)]
            return Draft("change_price", clause.index, clause.sentence, clause.start, {}, spans)
    return None
