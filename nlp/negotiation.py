"""Messages while an offer is on the table: offers, acceptance, refusal, and ordinary wishes beside them."""

from itertools import pairwise

from contracts.request import Laid
from nlp import stances
from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames import read_frames
from nlp.haggling import puts_forward, settle, unmask
from nlp.laid import count_goods, is_of_table
from nlp.moods import is_handover, negated
from nlp.offers import Offers
from nlp.telling import find_void
from nlp.terms import Reader
from nlp.turns import Turn, turns_of
from nlp.verdicts import accepts, verdict_of, wish_of
from nlp.wording import words


def read_moves(clauses: list[Clause], reader: Reader, laid: Laid | None) -> list[Draft]:
    """The drafts of a message at the table, in its order; `laid` is what lies there, as far as that is known."""
    void = find_void(clauses)
    for clause in clauses:
        unmask(clause)
    # Who names several terms does not advertise.
    named = len({piece.kind for clause in clauses for piece in clause.kinds("money", "date", "net")}) > 1
    meant = [clause for clause in clauses if named or clause.index not in void]
    beside, rest = _set_apart(meant, clauses, reader)
    turns = turns_of(count_goods(settle(rest), laid), reader)
    moves = _moves(turns, reader, laid)
    if _hangs(turns):
        moves = [move for move in moves if move.intent != "accept"]
    if stances.takes_leave(reader.text.folded) or any(_cancels(clause) for clause in clauses):
        moves = [move for move in moves if not _is_mere_yes(move, turns)]
    return sorted([*beside, *moves], key=lambda draft: draft.at)


def _hangs(turns: list[Turn]) -> bool:
    """Whether what is agreed hangs on a condition: `yes, if you include free shipping`, 包邮就成交."""
    clauses = [turn.clause for turn in turns if turn.clause.has("if", "only_if") or turn.clause.word("就")]
    return any(_is_hung(clause, i) for clause in clauses for i in range(len(clause.pieces)))


def _is_hung(clause: Clause, i: int) -> bool:
    """Whether the word at `i` makes a condition: not the 条件 of 按你们的条件, nor the 就 of 这个价就成交."""
    piece, behind = clause.pieces[i], clause.pieces[i + 1 : i + 2]
    if piece.text == "就" and behind and behind[0].has("accept_strong"):
        return any(p.text in _FREE or p.has("deliver", "add") for p in clause.pieces[:i])
    return piece.has("if", "only_if") and piece.text not in ("条件", "條件")


_FREE = words("包邮 包运费 免运费 免邮 免邮费 包运 包送 送样 免费")


def _cancels(clause: Clause) -> bool:
    """Whether the clause cancels what is on the table; not `yes, and cancel SO-1031`."""
    beside = clause.kinds("order") and (clause.mark in _BESIDE or clause.pieces[0].text in _BESIDE)
    return clause.has("cancel") and not beside and not negated(clause, "cancel")


_BESIDE = words("and also plus 另外 还有 顺便 另")


def _is_mere_yes(move: Draft, turns: list[Turn]) -> bool:
    """Whether the move is an `ok` that only opens what follows: `fine, cancel it then`, `ok bye`."""
    turn = next((turn for turn in turns if turn.clause.index == move.clause), None)
    if move.intent != "accept" or turn is None:
        return False
    return not (turn.clause.has("accept_strong") or stances.agrees(turn.said))


def _moves(turns: list[Turn], reader: Reader, laid: Laid | None) -> list[Draft]:
    """The offers of the turns, else what they say of the terms on the table."""
    offers = [] if _only_thinks(turns) or _takes_up(turns) else Offers(reader).read(turns)
    taken = len(offers) == 1 and is_of_table(offers[0].fields, laid) and accepts(turns, offers[0].fields)
    if offers and not taken:
        return offers
    if offers:
        offers[0].intent, offers[0].fields = "accept", {}
        return offers
    move = verdict_of(turns) or wish_of(turns)
    return [] if move is None else [move]


def _only_thinks(turns: list[Turn]) -> bool:
    """Whether the speaker has still to decide and proposes nothing: `let me sleep on it, net 45 is new to us`."""
    if not any(_thinks(turn) for turn in turns):
        return False
    return not any(
        puts_forward(turn.said)
        or stances.is_conditional(turn.clause)
        or turn.clause.has("ask_request", "please")
        for turn in turns
        if not stances.waits(turn.said)
    )


def _thinks(turn: Turn) -> bool:
    """Whether the clause says that its speaker has still to think; not `that's what I can put to my board`."""
    sums_up = turn.said.startswith(("that's", "that is", "this is", "which is"))
    theirs = turn.said.startswith(_TO_YOU)  # 您再考虑考虑 leaves the thinking to the other side
    return stances.waits(turn.said) and not (sums_up or theirs) and not turn.clause.has("correct", "not_act")


_TO_YOU = ("您", "你", "请", "請", "还请", "還請", "贵司", "貴司", "望")


def _takes_up(turns: list[Turn]) -> bool:
    """Whether the message only takes up what was named, and asks about it or puts it off: 你说的3块4啊，我再琢磨琢磨."""
    valued = [turn for turn in turns if turn.clause.kinds(*_NAMED)]
    put_off = len(valued) == 1 and valued[0].clause.has("if") and not turns[-1].clause.has("ask_request")
    if put_off and any(stances.waits(t.said) for t in turns if t.clause.index > valued[0].clause.index):
        return True
    if not valued or not stances.echoes(valued[0].said):
        return False
    named = {piece.text for piece in valued[0].clause.kinds(*_NAMED)}
    again = all(piece.text in named for turn in valued for piece in turn.clause.kinds(*_NAMED))
    return again and any(stances.waits(turn.said) or stances.asks(turn.said, turn.sentence) for turn in turns)


_NAMED = ("money", "num", "net", "percent", "deposit", "span")


def _set_apart(
    meant: list[Clause], clauses: list[Clause], reader: Reader
) -> tuple[list[Draft], list[Clause]]:
    """What is no move (a person asked for, a new contact, a wish for an order), and the other clauses of `meant`."""
    rest: list[Clause] = []
    side: list[Clause] = []
    drafts: list[Draft] = []
    for clause in meant:
        if is_handover(clause):
            if not drafts:
                span = (clause.start, clause.end)
                drafts.append(Draft("handover", clause.index, clause.sentence, clause.start, {}, [span]))
        elif _is_signature(clause) and not _is_announced(clause, clauses):
            if clause.kinds("money", "num", "percent", "net"):
                rest.append(clause)
        elif _is_side(clause, [c for c in clauses if c.sentence == clause.sentence]):
            side.append(clause)
        else:
            rest.append(clause)
    found = read_frames(clauses, reader, only=side) if side else []
    return [*drafts, *(draft for draft in found if draft.intent != "change_price")], rest


_SENDING = words("to at deliver delivered ship shipped send address 送 发 寄 到 送到 发到 寄到 地址 收货地址")


def _is_signature(clause: Clause) -> bool:
    """Whether an address or a telephone stands for itself, as under a mail, and nothing is to go there."""
    if clause.has("deliver", "send_to", "address_label", "change", "recipient_label"):
        return False
    if clause.kinds("phone") and not clause.kinds("address"):
        return clause.mark == "\n" and len(clause.pieces) < 4
    return bool(clause.kinds("address")) and not clause.word(*_SENDING)


def _is_announced(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause before says what the address is for: `please send it to the yard: 6 Harbour Spur`."""
    before = clauses[clause.index - 1] if clause.index and clause.mark == ":" else None
    return before is not None and before.has("deliver", "send_to", "address_label", "change")


def _is_side(clause: Clause, sentence: list[Clause]) -> bool:
    """Whether the clause is about something else than the terms: contact, address, invoice, an order."""
    if clause.kinds("person", "phone", "address", "title", "tax"):
        return True
    if _is_quote(clause):
        return True
    if clause.has("quote", "if", "only_if", "hypothetical"):
        return False
    if clause.kinds("order") and clause.has("add") and clause.items and clause.kinds("num", "qty"):
        return True
    if clause.has("lower", "price_word", "unit_price", "total_price"):
        return False
    if clause.kinds("money", "percent", "zhe", "per", "net", "deposit"):
        return False
    depends = any(c.has("if", "only_if") or c.word("的话") for c in sentence)
    return _is_query(clause) or (not depends and _is_order_wish(clause))


_INTERROGATIVES = ("where", "when", "what", "how", "any ")


def _is_query(clause: Clause) -> bool:
    if not (clause.has("query") or (clause.has("progress") and clause.has("whether"))):
        return False
    asked = clause.has("question", "whether") or any(
        p.has("query") and (not p.text.isascii() or p.text.startswith(_INTERROGATIVES)) for p in clause.pieces
    )
    return asked and bool(clause.kinds("order") or clause.has("order_noun"))


def _is_quote(clause: Clause) -> bool:
    """Whether other goods are asked for: `what do you charge for 60 filters?`, 电子秤5台有货吗."""
    if not clause.has("quote"):
        return False
    asked = clause.has("question", "whether", "ask_request")
    asked = asked or any(p.has("quote") and p.text.endswith(("吗", "么", "没")) for p in clause.pieces)
    counted = clause.items and clause.kinds("qty", "num")
    return bool(asked and counted) and not clause.kinds("money", "percent", "zhe", "net", "deposit")


_OR_ELSE = words("否则 | 不然 | 要不然 | 要不 | 要么 | otherwise | or | or else | 就")
_FURTHER = words("too | also | as well | 也 | 再订 | 还想订 | 另外订 | 还要订")


def _is_order_wish(clause: Clause) -> bool:
    """Whether the clause changes, cancels, returns or places an order beside the one on the table."""
    counts = clause.kinds("qty", "num")
    if clause.has("cancel") and not negated(clause, "cancel"):
        return not clause.word(*_OR_ELSE) and (bool(clause.kinds("order")) or _cancels_whole(clause))
    if clause.has("return", "exchange") and not negated(clause, "return"):
        return bool(clause.items and counts)
    if clause.kinds("order") and clause.has("change", "remove", "replace", "decrease", "increase"):
        return bool(clause.items or clause.kinds("qty"))
    if clause.word("for") and any(
        "num" in (p.kind, q.kind) and "for" in (p.text, q.text) for p, q in pairwise(clause.pieces)
    ):
        return False
    orders = clause.word(*_FURTHER) and clause.has("order", "order_strong", "again")
    return bool(orders and clause.items and counts)


def _cancels_whole(clause: Clause) -> bool:
    named = clause.has("order_noun", "order_label")
    return named or any(p.has("cancel") and p.text.endswith("单") for p in clause.pieces)
