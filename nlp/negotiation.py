"""Messages while an offer is on the table: offers, acceptance, refusal, and ordinary wishes beside them."""

from dataclasses import replace
from itertools import pairwise

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames import read_frames
from nlp.haggling import settle, unmask
from nlp.moods import is_handover, negated
from nlp.pieces import Pieces
from nlp.telling import is_beside
from nlp.terms import Fields, Reader
from nlp.wording import words

_PROPOSALS = words("make it | give us | how about | let's say | what about | 给我 | 算 | 按 | 出")
_THEN = words("and | then | 就 | 那就 | 我就 | 我们就 | 那我 | 马上 | 立刻")
_ALTERNATIVE = ("or", "或者", "要么", "或", "要不", "alternatively", "otherwise", "要不然")


class Bargaining:
    """Reads the clauses of one message as moves at the table."""

    def __init__(self, clauses: list[Clause], reader: Reader) -> None:
        self.clauses, self.reader = clauses, reader

    def read(self) -> list[Draft]:
        """The drafts of the message, in its order."""
        drafts: list[Draft] = []
        for clause in self.clauses:
            unmask(clause)
        rest = settle(self._ordinary(drafts))
        offers = self._offers([clause for clause in rest if not is_beside(clause)])
        drafts.extend(offers)
        if not offers:
            verdict = self._verdict(rest) or self._wish(rest)
            if verdict is not None:
                drafts.append(verdict)
        return sorted(drafts, key=lambda draft: draft.at)

    def _ordinary(self, drafts: list[Draft]) -> list[Clause]:
        """Takes out what is no move: a person asked for, a new contact or address, a question on an order."""
        rest: list[Clause] = []
        side: list[Clause] = []
        for clause in self.clauses:
            if is_handover(clause):
                if any(draft.intent == "handover" for draft in drafts):
                    continue
                drafts.append(
                    Draft(
                        "handover",
                        clause.index,
                        clause.sentence,
                        clause.start,
                        {},
                        [(clause.start, clause.end)],
                    )
                )
            elif _is_side(clause, [c for c in self.clauses if c.sentence == clause.sentence]):
                side.append(clause)
            else:
                rest.append(clause)
        if side:
            found = read_frames(self.clauses, self.reader, only=side)
            drafts.extend(draft for draft in found if draft.intent != "change_price")
        return rest

    def _offers(self, clauses: list[Clause]) -> list[Draft]:
        offers: list[Draft] = []
        current: list[Clause] = []
        for clause in clauses:
            split_at = next((i for i, p in enumerate(clause.pieces) if p.text in _ALTERNATIVE and i), None)
            starts = clause.mark in _ALTERNATIVE or (
                bool(clause.pieces) and clause.pieces[0].text in _ALTERNATIVE
            )
            if (
                split_at is not None
                and _valued(clause.pieces[:split_at])
                and _valued(clause.pieces[split_at:])
            ):
                current.append(_part(clause, 0, split_at))
                offers.extend(self._offer(current))
                current = [_part(clause, split_at, len(clause.pieces))]
                continue
            if starts and current and any(_valued(c.pieces) for c in current) and _valued(clause.pieces):
                offers.extend(self._offer(current))
                current = []
            current.append(clause)
        offers.extend(self._offer(current))
        return offers

    def _offer(self, clauses: list[Clause]) -> list[Draft]:
        """One proposal with all its terms, or nothing when none is named."""
        fields: Fields = {}
        start = None
        for clause in clauses:
            if _is_past(clause) or clause.has("denied_accept"):
                continue
            found = self._terms(clause, fields)
            if found:
                start = clause.start if start is None else start
                for key, value in found.items():
                    fields[key] = (
                        fields.get(key, {}) | value if isinstance(value, dict) and key != "price" else value
                    )
        if not {"price", "delivery", "payment", "quantity", "invoice"} & set(fields):
            return []
        if set(fields) <= {"quantity", "item"} and not any(
            c.has("order", "increase", "again", "change", "raise", "lower")
            or c.word(*words("take 要 下 拿"))
            or len(c.pieces) <= 3
            for c in clauses
        ):
            return []
        if self._accepts(clauses, fields):
            return []
        first = clauses[0]
        return [
            Draft(
                "offer",
                first.index,
                first.sentence,
                start if start is not None else first.start,
                fields,
                [(c.start, c.end) for c in clauses],
            )
        ]

    def _accepts(self, clauses: list[Clause], fields: Fields) -> bool:
        """Whether the words take the terms on the table, and only repeat a value."""
        if set(fields) <= {"price", "item"} and _repeats(clauses):
            return True
        if self._proposes(clauses):
            return False
        strong = [
            c
            for c in clauses
            if c.has("accept_strong")
            and not c.has("not", "reject", "denied_accept", "ask_request")
            and not c.word("?")
            and not _takes_at_price(c)
            and not _is_conditional(c)
            and not c.word(*words("but 但 不过 可以接受加价"))
        ]
        if not strong:
            return False
        conditional = any(
            c.has("but")
            or _is_conditional(c)
            or (
                c.word(
                    *words(
                        "and | then | but then | just | 如果 | 行就 | 可以的话 | "
                        "就签 | 就成交 | 马上 | 今天就 | 就定 | "
                        "就成"
                    )
                )
                and c.has("if")
            )
            for c in clauses
        )
        if conditional:
            return False
        return not any(c.has("lower", "raise", "max", "min", "increase", "change", "if") for c in clauses)

    def _proposes(self, clauses: list[Clause]) -> bool:
        """Whether a value is put forward although words of agreement follow: `450 and we have a deal`."""
        closing = [c.index for c in clauses if c.has("accept_strong") and len(c.pieces) == 1]
        for n, clause in enumerate(clauses):
            valued = _valued(clause.pieces)
            if closing == [clause.index + 1] and clause.pieces[-1].text == "?":
                continue
            refused = any(c.kinds("dead") or c.has("too", "reject") for c in clauses[: n + 1])
            asks = clause.has("ask_request") or clause.word("?", "would", "accept?")
            if valued and (refused or asks or clause.has("meet", "exact_most") or clause.word(*_PROPOSALS)):
                return True
            later = clauses[n + 1 :]
            if valued and any(c.has("accept_strong") and (c.mark in _THEN or c.word(*_THEN)) for c in later):
                return True
        return False

    def _terms(self, clause: Clause, known: Fields) -> Fields:
        out: Fields = {}
        numbers = [p for p in clause.kinds("num") if not p.has("half")]
        if (
            clause.kinds("percent", "zhe", "money")
            or (any(p.kind == "per" for p in clause.pieces) and numbers)
            or numbers
        ):
            price = self.reader.price(clause, wanted=True)
            if price is not None and not self._is_count(clause, price):
                out["price"] = price
        counts = [
            p
            for i, p in enumerate(clause.pieces)
            if p.kind == "qty" and not (i + 1 < len(clause.pieces) and clause.pieces[i + 1].kind == "per")
        ]
        counts = counts or _ordered(clause)
        if (
            not counts
            and numbers
            and "price" not in out
            and "price" in known
            and clause.has("order", "increase", "again", "change")
        ):
            counts = numbers[-1:]
        if counts:
            mode = "add" if clause.has("again", "increase") and not clause.has("doubled") else "set"
            out["quantity"] = self.reader.quantity(counts[-1], mode)
        delivery, payment = self.reader.delivery(clause), self.reader.payment(clause)
        if delivery and not self._is_waiting(clause):
            out["delivery"] = delivery
        if payment:
            out["payment"] = payment
        if out:
            out |= self._item(clause)
        return out

    def _priced(self, clause: Clause) -> bool:
        return clause.has("price_word", "unit_price", "total_price", "exact_most", "max", "min", "meet")

    def _is_count(self, clause: Clause, price: Fields) -> bool:
        """A bare number behind a word of ordering is how many."""
        if "amount" not in price or clause.kinds("money") or any(p.kind == "per" for p in clause.pieces):
            return False
        again = [i for i, p in enumerate(clause.pieces) if p.has("again")]
        beside = [i for i in again if any(p.kind == "num" for p in clause.pieces[max(0, i - 1) : i + 2])]
        return bool(beside) and not self._priced(clause)

    def _is_waiting(self, clause: Clause) -> bool:
        """`back to you on Monday`, 明天给你答复: a day of the talk, not of the delivery."""
        if clause.kinds("method", "incoterm", "span"):
            return False
        return clause.has("answer_later", "accept_strong") or (
            clause.word(*words("签 签合同 就签 today 今天"))
            and not clause.has("deliver")
            and not clause.kinds("span", "method")
        )

    def _item(self, clause: Clause) -> Fields:
        for run in clause.items:
            first, last = clause.pieces[run[0]], clause.pieces[run[1] - 1]
            before = clause.pieces[run[0] - 1] if run[0] else None
            behind = clause.pieces[run[1]] if run[1] < len(clause.pieces) else None
            counted = before is not None and (
                before.kind in ("qty", "count")
                or before.has("again")
                or before.text in words("of | the | 那 | 这 | for the | back")
            )
            leads = (
                run[0] <= 1
                and behind is not None
                and (
                    behind.kind in ("per", "qty", "money")
                    or behind.text in words("回收价 价格 单价 我 我们 at")
                )
            )
            followed = (behind is not None and behind.kind in ("per",)) or (
                behind is not None and behind.text in ("at", "for")
            )
            if counted or leads or (followed and before is not None and before.has("function")):
                name = self.reader.written(first.start, last.end)
                if name.lower() not in words("price buyer final order director halfway middle"):
                    return {"item": name}
        return {}

    def _verdict(self, clauses: list[Clause]) -> Draft | None:
        """Acceptance or refusal; the last word counts."""
        verdict: tuple[str, Clause] | None = None
        for clause in clauses:
            if clause.has("denied_accept") or (
                clause.has("answer_later") and not clause.has("accept_strong", "reject")
            ):
                if verdict is None or clause.has("answer_later"):
                    return None
                continue
            if clause.has("reject") or (
                clause.has("not") and clause.has("accept", "accept_strong") and self._denies(clause)
            ):
                verdict = ("reject", clause)
            elif (
                clause.has("accept")
                and not clause.has("question")
                and not clause.has("if")
                and not _is_past(clause)
                and self._agrees(clause, verdict, clauses)
            ):
                verdict = ("accept", clause)
        if verdict is None:
            return None
        intent, clause = verdict
        return Draft(intent, clause.index, clause.sentence, clause.start, {}, [(clause.start, clause.end)])

    def _wish(self, clauses: list[Clause]) -> Draft | None:
        """A wish for a better price that names none."""
        for clause in clauses:
            if clause.has("wish_cheaper") and not clause.has("past", "answer_later"):
                return Draft(
                    "change_price",
                    clause.index,
                    clause.sentence,
                    clause.start,
                    {},
                    [(clause.start, clause.end)],
                )
        return None

    def _denies(self, clause: Clause) -> bool:
        at = clause.first("accept", "accept_strong")
        return at is not None and any(p.has("not") for p in clause.pieces[max(0, at - 3) : at])

    def _agrees(self, clause: Clause, verdict: tuple[str, Clause] | None, clauses: list[Clause]) -> bool:
        """Weak words such as 好 and `ok` agree only when nothing else is said, or beside strong ones."""
        if verdict is not None and verdict[0] == "reject":
            return clause.has("accept_strong")
        if clause.has("accept_strong"):
            return True
        busy = any(
            c.has("answer_later", "wish_cheaper", "quote", "reject", "denied_accept")
            or c.has("question")
            or c.kinds("span")
            or _describes(c)
            for c in clauses
        )
        thanks = any(
            c.word(*words("谢谢 | thanks | thank you | 辛苦 | 辛苦了 | got it | 收到 | noted"))
            for c in clauses
        )
        return not busy and not thanks and len(clause.pieces) <= 5


_IN_AGREEMENT = words(
    "is | 's | are | it | fine | good | just | for me | with me | for us | 也 | 的 | 就 | 这个价 | 了 | 吧"
)
_GRANTED = words("fine good ok okay acceptable 没问题 可以 行 成 同意 接受 能接受 好 好的 ok的 中 没意见")


def _repeats(clauses: list[Clause]) -> bool:
    """Whether a price is only repeated in agreement: `3.20 it is`, 3块2没问题, 好，3块2就3块2."""
    valued = [c for c in clauses if c.kinds("money", "num")]
    if len(valued) != 1 or any(c.has("if", "only_if", "but") or c.word("?", "吗", "么") for c in clauses):
        return False
    clause = valued[0]
    amounts = [i for i, p in enumerate(clause.pieces) if p.kind in ("money", "num")]
    after = [
        p for p in clause.pieces[amounts[-1] + 1 :] if p.kind != "per" and p.text not in ("each", "then")
    ]
    said = " ".join(p.text for p in after)
    if len(amounts) == 2:
        values = [clause.pieces[i].value for i in amounts]
        return values[0] == values[1] and clause.pieces[amounts[0] + 1].text in ("就", "便")
    if said == "it is":
        return True
    granted = bool(after) and (after[-1].text in _GRANTED or after[-1].has("accept_strong"))
    return granted and amounts[-1] == 0 and all(p.text in _IN_AGREEMENT for p in after[:-1])


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


def _takes_at_price(clause: Clause) -> bool:
    """`I'll take it for 185`: a price of one's own."""
    strong = [p for p in clause.pieces if p.has("accept_strong")]
    taken = all(p.text.endswith(("take it", "take that")) for p in strong)
    return taken and bool(clause.kinds("money", "num"))


_POINTERS = words("的 这 这个 你们 你 上述 以上 所有")


def _is_conditional(clause: Clause) -> bool:
    """Whether a term depends on another; 条件 behind 的 or 这 is the terms themselves."""
    for i, piece in enumerate(clause.pieces):
        if piece.text == "条件" and i and clause.pieces[i - 1].text in _POINTERS:
            continue
        if piece.has("if", "only_if"):
            return True
    return False


def _ordered(clause: Clause) -> Pieces:
    """Bare numbers of goods: `500 at $3.80`, `also 500 mugs at 3.2`."""
    priced = bool(clause.kinds("money", "per"))
    out = []
    for i, piece in enumerate(clause.pieces[:-1]):
        if piece.kind == "num" and priced and clause.pieces[i + 1].text in ("at", "for", "@"):
            out.append(piece)
        elif piece.kind == "count" and _orders(clause, i):
            out.append(replace(piece, kind="num"))
    return out


_ORDERING = words("order order_strong again increase add")
_UNORDERED = words("with has have get got is are its it's there in")


def _orders(clause: Clause, i: int) -> bool:
    """Whether the number of things at `i` is asked for, and not told."""
    before = clause.pieces[:i]
    if any(p.text in _UNORDERED for p in before):
        return False
    priced = bool(clause.kinds("money", "num", "percent", "zhe"))
    return any(p.has(*_ORDERING) for p in before) or (priced and all(p.has("function") for p in before))


def _part(clause: Clause, start: int, end: int) -> Clause:
    items = [(a - start, b - start) for a, b in clause.items if start <= a and b <= end]
    return Clause(clause.pieces[start:end], clause.sentence, clause.mark, clause.index, items)


def _valued(pieces: Pieces) -> bool:
    return any(
        p.kind in words("money num percent zhe date span net deposit qty method incoterm")
        or p.has("prepaid", "balance", "pay_method")
        for p in pieces
    )


def _is_past(clause: Clause) -> bool:
    return clause.has("past") and clause.word(
        *words(
            "last year | last time | 上次 | 上回 | 去年 | previously | last month | used to | 上一次 | "
            "当时 | ago | 上个月"
        )
    )


def _is_side(clause: Clause, sentence: list[Clause]) -> bool:
    """Whether the clause is about something else than the terms: contact, address, invoice, an order."""
    if clause.kinds("person", "phone", "address", "title", "tax"):
        return True
    if clause.has("quote", "if", "only_if", "hypothetical"):
        return False
    if clause.kinds("order") and clause.has("add") and clause.items and clause.kinds("num", "qty"):
        return True
    if clause.has("lower", "price_word", "unit_price", "total_price") or any(
        p.kind in words("money percent zhe per net deposit") for p in clause.pieces
    ):
        return False
    depends = any(c.has("if", "only_if") or c.word("的话") for c in sentence)
    return _is_query(clause) or (not depends and _is_order_wish(clause))


def _is_query(clause: Clause) -> bool:
    asked = clause.has("question") or any(p.has("query") and not p.text.isascii() for p in clause.pieces)
    return clause.has("query") and asked and bool(clause.kinds("order") or clause.has("order_noun"))


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
    if any(p.kind == "num" and q.text == "for" for p, q in pairwise(clause.pieces)):
        return False
    orders = clause.word(*_FURTHER) and clause.has("order", "order_strong", "again")
    return bool(orders and clause.items and counts)


def _cancels_whole(clause: Clause) -> bool:
    named = clause.has("order_noun", "order_label")
    return named or any(p.has("cancel") and p.text.endswith("单") for p in clause.pieces)
