"""From clauses to actions: which intents a clause carries, and which of its values belong to each."""

from nlp.clauses import Clause
from nlp.drafts import Draft, Talk
from nlp.moods import (
    has_act,
    in_item,
    is_handover,
    is_idle,
    is_question,
    is_reason,
    is_term,
    negated,
    negated_at,
)
from nlp.pieces import Piece
from nlp.terms import Fields, Reader
from nlp.wording import words


class Frames:
    """Reads the clauses of one message in order."""

    def __init__(self, clauses: list[Clause], reader: Reader) -> None:
        self.clauses, self.reader = clauses, reader
        self.drafts: list[Draft] = []
        self.talk = Talk()
        self.has_order = any(clause.kinds("order") for clause in clauses) or any(
            clause.has("order_noun")
            and not clause.has("order_strong")
            and any(
                p.has("order_noun")
                and p.text
                not in words(
                    "货 东西 it one item items line lines both that this them they "
                    "all order delivery everything 单 "
                    "load goods purchase"
                )
                for p in clause.pieces
            )
            for clause in clauses
        )

    def read(self) -> list[Draft]:
        """The drafts of all actions, in the order of the message."""
        for clause in self.clauses:
            self._read(clause)
        return self.drafts

    def _add(self, intent: str, clause: Clause, fields: Fields | None = None, at: int | None = None) -> Draft:
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

    def _item(self, clause: Clause, run: tuple[int, int]) -> str:
        first, last = clause.pieces[run[0]], clause.pieces[run[1] - 1]
        return self.reader.written(first.start, last.end)

    # what a clause is about, in the order in which it is tried

    def _read(self, clause: Clause) -> None:
        if is_idle(clause, self.clauses):
            self._remember_topic(clause)
            return
        if self.talk.mode == "removed" and clause.mark == ":":
            self.talk.mode = None
            return
        if is_handover(clause):
            if not any(draft.intent == "handover" for draft in self.drafts):
                self._add("handover", clause)
            return
        if self._split(clause):
            return
        for read in (self._return, self._cancel, self._quote, self._query):
            if read(clause):
                return
        if self._announce(clause) or self._was_new(clause):
            return
        found = self._substitute(clause) or self._remove(clause) or self._quantities(clause)
        found = self._price(clause) or found
        found = self._payment(clause) or found
        found = self._delivery(clause) or found
        found = self._invoice(clause) or found
        found = self._address(clause) or found
        if not found:
            self._remember_topic(clause)

    def _announce(self, clause: Clause) -> bool:
        """A heading such as 加一条： opens a list; its lines follow."""
        if clause.items or clause.kinds(*_TERMS) or clause.index + 1 >= len(self.clauses):
            return False
        following = self.clauses[clause.index + 1]
        if not following.items:
            return False
        after_next = self.clauses[clause.index + 2 : clause.index + 3]
        counted = any(c.kinds("qty", "num") for c in [following, *after_next])
        opens = following.mark in (":", "\n", ",", "-", ".", "。") and counted
        if clause.has("new_line", "add") and opens:
            self.talk.mode = "add_item"
            return True
        ordering = clause.has("order_strong") or (clause.has("order") and following.mark in (":", "\n"))
        known = clause.kinds("order") or clause.has("change_alone")
        if ordering and not known and following.kinds("qty", "num"):
            self.talk.mode = "place_order"
            return True
        return False

    def _was_new(self, clause: Clause) -> bool:
        """之前没订到, `they are not on it yet`: makes what was just added a line of its own."""
        last = self.drafts[-1] if self.drafts else None
        if not clause.has("new_line") or clause.items or clause.kinds(*_TERMS) or last is None:
            return False
        if last.intent != "change_quantity" or last.fields.get("quantity", {}).get("mode") not in (
            "add",
            "set",
        ):
            return False
        if clause.index - last.clause > 1:
            return False
        last.intent = "add_item"
        last.fields["quantity"] = last.fields["quantity"] | {"mode": "set"}
        return True

    def _remember_topic(self, clause: Clause) -> None:
        run = self._choose(clause, None)
        if (
            run is not None
            and not is_reason(clause)
            and (clause.has("order_noun", "function") or clause.kinds("order") or len(clause.items) == 1)
        ):
            self.talk.item = self._item(clause, run)
            self.talk.item_sentence = clause.sentence
            self.talk.item_taken = False

    def _topic(self, clause: Clause) -> str | None:
        if self.talk.item and clause.sentence - self.talk.item_sentence <= 1:
            return self.talk.item
        return None

    def _set_item(self, clause: Clause, item: str | None) -> None:
        if item:
            self.talk.item, self.talk.item_sentence, self.talk.item_taken = item, clause.sentence, True

    # choosing the words that name the thing

    def _choose(self, clause: Clause, anchor: int | None) -> tuple[int, int] | None:
        """The run of words nearest to `anchor` (a quantity or a verb) by how things are named beside it."""
        best, best_score = None, -99.0
        for run in clause.items:
            score = self._nearness(clause, run, anchor)
            if score > best_score:
                best, best_score = run, score
        return best if best_score > -6 else None

    def _nearness(self, clause: Clause, run: tuple[int, int], anchor: int | None) -> float:
        pieces = clause.pieces
        before = pieces[run[0] - 1] if run[0] else None
        score = 0.0
        if before is not None:
            if before.text in words("of 把 将 的 里的 里 中的 上的"):
                score += 2
            if before.text in ("than", "as"):
                score -= 9
            if before.text in words("the my those that 那 这 那个 那批 这批 our these"):
                score += 1.5
            if before.text in words(
                "because | cause | cos | as | since | because of | due | from | 因为 | 由于 | by | at"
            ):
                score -= 5
            if before.text in ("for",) and anchor is None:
                score -= 1
        if anchor is not None:
            distance = run[0] - anchor - 1 if run[0] > anchor else anchor - run[1]
            score += 3 - 0.7 * distance
            if run[0] > anchor and distance == 0:
                score += 1.5
        if all(p.kind == "spec" for p in pieces[run[0] : run[1]]):
            score -= 3
        behind = pieces[run[1]] if run[1] < len(pieces) else None
        if behind is not None and behind.has("order_noun") and behind.text[:1] >= "\u4e00":
            score -= 9
        return score - 0.05 * run[0]

    # handling of each kind of wish

    def _divides(self, clause: Clause) -> bool:
        """先发300台，其余200台12月再发: a split without the word."""
        rest = self.clauses[clause.index + 1 : clause.index + 3]
        counted = bool(clause.kinds("qty")) and clause.has("first_part") and self.talk.split is None
        return counted and any(c.has("rest_part") and c.kinds("qty", "num") for c in rest) and self.has_order

    def _split(self, clause: Clause) -> bool:
        if self._divides(clause):
            self.talk.split = self._add("split_delivery", clause, {"parts": []})
            self._parts(clause)
            return True
        if clause.has("split") and not negated(clause, "split") and not clause.has("hypothetical"):
            fields: Fields = {}
            run = self._choose(clause, None)
            item = self._item(clause, run) if run else self._topic(clause)
            if item and (not run or not is_reason(clause)):
                fields["item"] = item
            total = [p for p in clause.kinds("qty", "num") if not self._is_part(clause, p)]
            self.talk.split = self._add("split_delivery", clause, fields)
            self.talk.split.fields["parts"] = []
            if len(total) == 1 and not clause.kinds("date", "address", "method"):
                self.talk.split.fields["quantity"] = self.reader.quantity(total[0])
            else:
                self._parts(clause)
            return True
        if (
            self.talk.split is not None
            and clause.kinds("qty", "num", "date", "address", "method")
            and (clause.has("rest_part") or not clause.has("change", "increase", "lower"))
            and not clause.has("cancel", "query", "return", "remove")
            and not clause.kinds("money", "percent", "zhe", "net", "deposit", "tax", "title")
        ):
            self._parts(clause)
            return True
        if self.talk.split is not None and clause.has("cancel", "query", "return", "change", "remove"):
            self.talk.split = None
        return False

    def _is_part(self, clause: Clause, piece: Piece) -> bool:
        return any(p.text in ("第一", "first", "第一批") for p in clause.pieces)

    def _parts(self, clause: Clause) -> None:
        """Adds the parts told in `clause`: each starts at its quantity."""
        draft = self.talk.split
        if draft is None:
            return
        draft.spans.append((clause.start, clause.end))
        parts: list[Fields] = draft.fields["parts"]
        starts = [
            i
            for i, p in enumerate(clause.pieces)
            if p.kind == "qty"
            or (p.kind == "num" and not (i and clause.pieces[i - 1].text in ("第", "line")))
        ]
        starts = [
            i
            for i in starts
            if not (clause.pieces[i].kind == "qty" and clause.pieces[i].text in ("一批", "两批", "一次"))
        ]
        if not starts:
            rest = _part_terms(clause.pieces, self.reader)
            if rest:
                if parts and not clause.word(
                    *words(
                        "第二 | 第二批 | second | rest | 其余 | 剩下的 | 剩下 | 余下的 | "
                        "the rest | other | remaining | "
                        "remainder | 另一批 | 剩余 | 后一批 | 再"
                    )
                ):
                    parts[-1] |= {key: value for key, value in rest.items() if key not in parts[-1]}
                else:
                    parts.append(rest)
            return
        lead = clause.pieces[: starts[0]]
        for n, start in enumerate(starts):
            stop = starts[n + 1] if n + 1 < len(starts) else len(clause.pieces)
            segment = clause.pieces[start:stop]
            if n == 0:
                segment = [*lead, *segment]
            part = {"quantity": self.reader.quantity(clause.pieces[start])} | _part_terms(
                segment, self.reader
            )
            if parts and "quantity" not in parts[-1] and clause.mark in (",", ":", "") and len(starts) == 1:
                parts[-1] = part | parts[-1]
            else:
                parts.append(part)

    def _return(self, clause: Clause) -> bool:
        wanted = clause.has("return") and not negated(clause, "return")
        exchange = clause.has("exchange") and (
            clause.has("defect", "received")
            or self._delivered_before(clause)
            or clause.word(*words("换货 换新 换新的 调换 换一个 补发 重发 换一台 换个新的"))
        )
        before = self.clauses[clause.index - 1] if clause.index else None
        worn = clause.has("worn") or (
            before is not None and before.sentence == clause.sentence and before.has("worn")
        )
        pronoun = (
            clause.has("replace")
            and clause.word("them", "it", "these", "those")
            and self._delivered_before(clause)
        )
        exchange = (
            exchange or (worn and clause.has("replace", "exchange")) or (pronoun and not clause.has("with"))
        )
        if clause.has("if") and clause.has("ask_request", "question") and not clause.kinds("order"):
            return False
        if not (wanted or exchange) or clause.has("hypothetical") or is_question(clause, "return"):
            return False
        self.talk.mode = None
        fields: Fields = {}
        run = self._choose(clause, clause.first("return", "exchange"))
        item = self._item(clause, run) if run and not is_reason(clause) else None
        if item is None:
            item = self._described_before(clause)
        if item:
            fields["item"] = item
        quantity = self._count(clause) or self._count_before(clause)
        if quantity:
            fields["quantity"] = quantity
        replacement = self._exchanged_for(clause) if exchange or clause.has("exchange") else None
        if replacement:
            fields["replacement"] = replacement
            if fields.get("item") == replacement:
                item = self._described_before(clause)
                fields.pop("item")
                if item:
                    fields["item"] = item
        for draft in self.drafts:
            if draft.intent == "return_item" and draft.sentence == clause.sentence:
                draft.fields |= fields | draft.fields
                return True
        self._add("return_item", clause, fields)
        self._set_item(clause, item)
        return True

    def _exchanged_for(self, clause: Clause) -> str | None:
        at = clause.first("exchange", "replace", "with")
        for verb in ("for", "换成", "换", "成", "with", "调换成", "换为"):
            for i, piece in enumerate(clause.pieces):
                if piece.text == verb:
                    at = i
        if at is None:
            return None
        run = next((run for run in clause.items if run[0] > at and run[0] - at <= 4), None)
        return self._item(clause, run) if run else None

    def _delivered_before(self, clause: Clause) -> bool:
        return any(
            c.has("defect", "received", "worn") for c in self.clauses if abs(c.index - clause.index) <= 2
        )

    def _described_before(self, clause: Clause) -> str | None:
        for other in reversed(self.clauses[: clause.index]):
            if clause.sentence - other.sentence > 1:
                break
            run = self._choose(other, None)
            if run is not None:
                run = other.items[0] if other.has("defect", "received", "worn") else run
                return self._item(other, run)
        for other in self.clauses[clause.index + 1 : clause.index + 3]:
            run = self._choose(other, None)
            if run is not None and other.has("defect", "received"):
                return self._item(other, other.items[0])
        return self._topic(clause)

    def _count(self, clause: Clause) -> Fields | None:
        pieces = [p for p in clause.kinds("qty", "num") if not p.has("half")]
        pieces = [p for p in pieces if not (p.kind == "num" and in_item(clause, p))]
        pieces = [p for p in pieces if not in_item(clause, p)]
        return self.reader.quantity(pieces[-1]) if pieces else None

    def _count_before(self, clause: Clause) -> Fields | None:
        around = [*reversed(self.clauses[: clause.index]), *self.clauses[clause.index + 1 : clause.index + 3]]
        for other in around:
            if abs(other.sentence - clause.sentence) > 1 or not other.has("defect", "received", "worn"):
                continue
            found = self._count(other)
            if found:
                return found
        return None

    def _cancel(self, clause: Clause) -> bool:
        at = clause.first("cancel")
        void = (
            clause.has("order_void")
            and not clause.items
            and not clause.kinds("qty")
            and (
                bool(clause.kinds("order"))
                or (
                    clause.has("order_noun", "order_label")
                    and not clause.word(*words("it one ones item items line"))
                )
            )
        )
        if at is None and not void:
            return False
        if at is not None and (
            negated(clause, "cancel") or clause.has("hypothetical") or is_question(clause, "cancel")
        ):
            return at is not None and not clause.kinds("date", "qty", "span", "money")
        if at is not None and not clause.items and clause.word("line", "那行", "这行", "item"):
            ahead = self._item_ahead(clause)
            if ahead is not None:
                self._add("remove_item", clause, {"item": ahead})
                return True
        if at is not None and clause.items:
            run = self._choose(clause, at)
            named = clause.kinds("order") or clause.has("order_noun", "order_label")
            if (
                run is not None
                and not is_reason(clause)
                and (not named or abs(run[0] - at) <= 2 or abs(at - run[1]) <= 1)
                and not clause.word(
                    *words(
                        "whole | entire | 整单 | 整单取消 | whole order | "
                        "取消订单 | 撤单 | 全部取消 | 取消整单"
                    )
                )
            ):
                return self._remove_run(clause, run)
        if void and at is None and any(d.intent == "cancel_order" for d in self.drafts):
            return True
        if any(
            d.intent == "cancel_order" and d.sentence == clause.sentence and not clause.kinds("order")
            for d in self.drafts
        ):
            return True
        if (
            void
            and at is None
            and any(
                c.has("cancel") and not negated(c, "cancel")
                for c in self.clauses[clause.index + 1 : clause.index + 3]
            )
        ):
            return False
        self.talk.mode = None
        self._add("cancel_order", clause)
        return True

    def _remove_run(self, clause: Clause, run: tuple[int, int]) -> bool:
        item = self._item(clause, run)
        quantity = next(
            (
                p
                for i, p in enumerate(clause.pieces)
                if p.kind in ("qty", "num") and not run[0] <= i < run[1] and not in_item(clause, p)
            ),
            None,
        )
        self.talk.mode = None
        if quantity is not None and not (quantity.kind == "num" and quantity.text in ("1", "一")):
            self._add(
                "change_quantity",
                clause,
                {"item": item, "quantity": self.reader.quantity(quantity, "subtract")},
            )
        else:
            self._add("remove_item", clause, {"item": item})
        self._set_item(clause, item)
        return True

    def _quote(self, clause: Clause) -> bool:
        listing = self.talk.mode == "request_quote"
        priced = (
            clause.has("price_word", "lead")
            and not self.has_order
            and not clause.kinds("money", "percent", "zhe")
        )
        asked = (
            priced
            and clause.word("for", "on", "of", "多少", "?", "吗", "what")
            and bool(clause.items)
            and not clause.has("max", "min", "lower", "raise")
        )
        if (
            ((clause.has("quote") and not clause.has("too")) or asked)
            and not (self.has_order and clause.kinds("order") and not clause.word("报价", "quote"))
            and not clause.has("hypothetical")
        ):
            at = clause.first("quote", "price_word")
            if clause.word(
                *words("have any | do you have | have | 有没有 | cost of | 价格 | what does | what would")
            ) and not (clause.items or clause.kinds("qty")):
                return False
            if clause.pieces[at or 0].text in words("available stock availability estimate") and not (
                clause.items
            ):
                return False
            if clause.word("best price", "your best price") and self.has_order:
                return False
            self.talk.mode = "request_quote"
            previous = [d for d in self.drafts if d.intent == "request_quote"]
            if not self._lines(clause, "request_quote"):
                before = self._listed_before(clause)
                if not before and not previous and not any(c.items for c in self.clauses):
                    self._add("request_quote", clause)
            return True
        if (
            listing
            and (clause.kinds("qty", "num", "date", "incoterm", "method", "net") or clause.items)
            and not (clause.has("query", "cancel") and not clause.kinds("method"))
        ):
            if self._lines(clause, "request_quote"):
                return True
            return self._share(clause)
        return False

    def _listed_before(self, clause: Clause) -> bool:
        """Turns what stood just before into the lines of a quote: `500 SKU-88: in stock?`."""
        for other in reversed(self.clauses[: clause.index]):
            if clause.index - other.index > 2:
                return False
            already = [d for d in self.drafts if d.clause == other.index]
            if already:
                for draft in already:
                    if draft.intent in ("place_order", "add_item", "change_quantity"):
                        draft.intent = "request_quote"
                return True
            if other.items and not is_idle(other, self.clauses):
                return bool(self._lines(other, "request_quote"))
        return False

    def _query(self, clause: Clause) -> bool:
        at = clause.first("query")
        if clause.has("hypothetical"):
            return False
        if at is None:
            at = self._asked_state(clause)
            if at is None:
                return False
        word = clause.pieces[at].text
        strong = len(clause.kinds("order")) or clause.has("question") or clause.has("order_noun")
        if self.talk.mode in ("request_quote", "place_order") and not clause.kinds("order"):
            return False
        if clause.kinds("date", "span") and word in words("能到吗 到了吗 能送到吗"):
            return False
        if word in words(
            "催 查 late status track shipped trace locate lost stuck dispatched delivered 状态 物流 tracking "
            "动态 进度"
        ) and not (strong or self.has_order):
            return False
        if (
            word
            in words(
                "shipped | when is | when are | late | dispatched | when do | how is | when does | hows | "
                "how's | overdue | lost | held up | stuck | 催 | when will | "
                "跟踪 | 进展 | status | on track | "
                "in transit"
            )
            and clause.kinds("date", "method", "qty")
            and not clause.has("question")
            and clause.has("change", "deliver")
        ):
            return False
        if clause.kinds("incoterm", "method") and not clause.has("question", "when") and word.isascii():
            return False
        if (
            clause.has("change", "shift_earlier", "shift_later")
            and clause.kinds("date", "span", "address", "qty")
            and not clause.has("question")
        ):
            return False
        if word == "催" and clause.kinds("span", "date"):
            return False
        if word in ("查", "late") and not (
            clause.kinds("order") or clause.has("order_noun") or clause.has("order_label")
        ):
            return False
        fields: Fields = {}
        run = self._choose(clause, at)
        if (
            run is not None
            and not is_reason(clause)
            and not self._is_parcel(clause, run)
            and not any(p.has("defect") for p in clause.pieces)
        ):
            before = clause.pieces[run[0] - 1] if run[0] else None
            if (
                (
                    before is not None
                    and before.text in words("的 the my our those 那个 那批 那 里的 of 买的 订的 are is")
                )
                or run[0] == 0
                or abs(run[0] - at) <= 1
                or abs(at - run[1]) <= 1
            ):
                fields["item"] = self._item(clause, run)
        for draft in self.drafts:
            same_orders = not clause.kinds("order") or {p.value for p in clause.kinds("order")} == set(
                draft.orders
            )
            if (
                draft.intent == "query_order"
                and (draft.sentence == clause.sentence or not clause.kinds("order"))
                and same_orders
            ):
                return True
        self.talk.mode = None
        self._add("query_order", clause, fields)
        return True

    def _asked_state(self, clause: Clause) -> int | None:
        """The word of a question on the state of an order, put together: 什么时候…到, 发货了没."""
        if clause.kinds("date", "span", "qty", "money", "percent", "address"):
            return None
        known = self.has_order or clause.has("order_noun")
        when = clause.first("when")
        if when is not None and known and clause.pieces[when].text == "where" and clause.word("is", "are"):
            return when
        if when is not None and known and clause.has("deliver", "progress"):
            return when
        progress = clause.first("progress")
        if progress is None or not known or clause.has("ask_request", "change"):
            return None
        behind = clause.pieces[progress + 1 :]
        if clause.pieces[progress].text[:1] >= "\u4e00" and behind and behind[-1].text != "的":
            ends = [p for p in behind if p.text != "?" and p.text not in words("呀 啊 呢 哦")]
            return (
                progress
                if ends and (ends[-1].has("whether") or (ends[-1].text == "了" and behind[-1].text == "?"))
                else None
            )
        opens = next(
            (p for p in clause.pieces if not p.has("order_label") and p.kind != "order"), clause.pieces[0]
        )
        asks = any(
            p.text in words("has have did is are was were hasn't isn't havent") for p in clause.pieces[:3]
        )
        return (
            progress
            if asks and (clause.pieces[-1].text == "?" or opens.text in words("has did have is"))
            else None
        )

    def _is_parcel(self, clause: Clause, run: tuple[int, int]) -> bool:
        return self._item(clause, run).lower() in words("parcel package delivery shipment 包裹 快件 货 stuff")

    def _substitute(self, clause: Clause) -> bool:
        pieces = clause.pieces
        for at, piece in enumerate(pieces):
            if not piece.has("replace", "change", "instead_of") or piece.kind != "word":
                continue
            if negated_at(clause, at):
                continue
            found = self._swap_zh(clause, at) if piece.text[:1] >= "\u4e00" else self._swap_en(clause, at)
            if found is None:
                continue
            item, replacement = found
            if replacement is None:
                continue
            fields: Fields = {}
            if item is not None:
                fields["item"] = item
            fields["replacement"] = replacement
            quantity = self._swapped_count(clause, at)
            if quantity:
                fields["quantity"] = quantity
            last = self.drafts[-1] if self.drafts else None
            if (
                last is not None
                and last.intent == "substitute_item"
                and (item is None or item == last.fields.get("item"))
                and last.sentence == clause.sentence
                and clause.index - last.clause <= 2
            ):
                last.fields["replacement"] = replacement
                return True
            draft = self._add("substitute_item", clause, fields)
            self.talk.mode = None
            if item is None:
                draft.sure = 0.7
            self._set_item(clause, item)
            return True
        return False

    def _swapped_count(self, clause: Clause, at: int) -> Fields | None:
        counts = [
            p
            for i, p in enumerate(clause.pieces)
            if p.kind in ("qty", "num")
            and not in_item(clause, p)
            and (
                p.kind == "qty"
                or (i + 1 < len(clause.pieces) and (clause.pieces[i + 1].text == "of" or i > at))
                or p.has("numeral")
            )
        ]
        if not counts or clause.word("all"):
            return None
        return self.reader.quantity(counts[0])

    def _swap_zh(self, clause: Clause, at: int) -> tuple[str | None, str | None] | None:
        pieces = clause.pieces
        if pieces[at].text in words(
            "按 定在 放在 放到 安排在 安排到 挪 挪到 移到 应该是 提到 加到 减到 降到"
        ):
            return None
        if pieces[at].has("instead_of"):
            left = self._run_before(clause, at)
            right = self._run_after(clause, at)
            return (self._item(clause, right), self._item(clause, left)) if left and right else None
        right = self._run_after(clause, at)
        if right is None or right[0] - at > 3:
            return None
        if any(p.has("change") for p in pieces[right[1] :]):
            return None
        corrected = bool(self.drafts) and self.drafts[-1].intent == "substitute_item"
        if len(pieces[at].text) == 1 and self._run_before(clause, at) is None and not corrected:
            return None
        if right[1] < len(pieces) and pieces[right[1]].text == "了" and len(pieces[at].text) == 1:
            return None
        between = pieces[at + 1 : right[0]]
        if any(
            p.kind in words("address person title phone date money percent zhe")
            or p.has(
                "pay_method",
                "phone_label",
                "recipient_label",
                "invoice_word",
                "title_label",
                "address_label",
                "tax_label",
                "prepaid",
                "balance",
            )
            for p in between
        ):
            return None
        if any(
            p.kind in words("address person title date money percent zhe net deposit phone method incoterm")
            for p in pieces[at + 1 :]
        ) and not pieces[at].has("replace"):
            return None
        if (
            pieces[right[0]].kind in ("num", "code")
            and pieces[at].text in ("改", "换")
            and not pieces[right[0]].text.isascii()
        ):
            return None
        first = pieces[right[0]]
        counts = [p for p in between if p.kind == "qty"]
        if counts and pieces[at].text in words("改 改成 改为 改到 改要") and clause.has("quantity"):
            return None
        if first.kind == "qty" and right[1] - right[0] == 1:
            return None
        left = self._run_before(clause, at)
        if left is None and counts and not pieces[at].has("replace"):
            return None
        item = self._item(clause, left) if left else self._topic(clause) or self._disliked_before(clause)
        if any(
            p.has(
                "phone_label",
                "recipient_label",
                "title_label",
                "invoice_word",
                "address_label",
                "tax_label",
                "pay_change",
                "price_word",
                "incoterm_change",
                "ship_word",
            )
            for p in pieces[:at]
        ):
            return None
        if (
            item is None
            and not self.has_order
            and not any(d.intent == "substitute_item" for d in self.drafts)
        ):
            return None
        return item, self._item(clause, right)

    def _disliked_before(self, clause: Clause) -> str | None:
        for other in reversed(self.clauses[: clause.index]):
            if clause.index - other.index > 2:
                break
            if other.items and not is_reason(other):
                return self._item(other, other.items[0])
        return None

    def _swap_en(self, clause: Clause, at: int) -> tuple[str | None, str | None] | None:
        pieces = clause.pieces
        verb = pieces[at]
        object_run = self._run_after(clause, at)
        link = next(
            (
                i
                for i in range(at + 1, len(pieces))
                if pieces[i].text in words("for with to by into")
                and (object_run is None or i >= object_run[1] or i < object_run[0])
            ),
            None,
        )
        instead = next((i for i, p in enumerate(pieces) if p.has("instead_of")), None)
        if verb.has("replace") and link is not None:
            right = self._run_after(clause, link)
            if right is not None and right[0] - link <= 4 and not is_term(pieces[link + 1 : right[0]]):
                if object_run is not None and object_run[0] < link:
                    if (
                        verb.text in words("change changed switch switching")
                        and pieces[right[0]].kind == "num"
                    ):
                        return None
                    return self._item(clause, object_run), self._item(clause, right)
                if any(
                    p.text in words("it them that those this") for p in pieces[at + 1 : link]
                ) and self._topic(clause):
                    return self._topic(clause), self._item(clause, right)
        if instead is not None and verb.has("change", "replace", "order", "instead_of"):
            left = self._run_before(clause, instead)
            right = self._run_after(clause, instead)
            if (
                left is not None
                and right is not None
                and not clause.kinds("qty", "num", "date", "method", "money")
            ):
                return self._item(clause, right), self._item(clause, left)
        return None

    def _run_after(self, clause: Clause, at: int) -> tuple[int, int] | None:
        return next((run for run in clause.items if run[0] > at), None)

    def _run_before(self, clause: Clause, at: int) -> tuple[int, int] | None:
        runs = [run for run in clause.items if run[1] <= at]
        if not runs:
            return None
        if len(runs) > 1 and all(p.kind == "spec" for p in clause.pieces[runs[-1][0] : runs[-1][1]]):
            return runs[-2]
        return runs[-1]

    def _remove(self, clause: Clause) -> bool:
        at = clause.first("remove", "dont_want")
        if at is None:
            at = self._taken_off(clause)
        if at is None or clause.has("hypothetical"):
            return False
        piece = clause.pieces[at]
        if piece.has("remove") and negated_at(clause, at):
            return False
        if (piece.has("lower") and clause.kinds("money", "percent", "zhe")) or (
            piece.has("shift_later") and clause.kinds("span")
        ):
            return False
        if clause.kinds("method", "date", "address") and piece.has("dont_want") and not clause.items:
            return False
        if piece.text in words("leave lose pull drop cut without skip forget") and not clause.items:
            return False
        if any(self._is_target(clause, i) for i, p in enumerate(clause.pieces) if p.kind in ("qty", "num")):
            return False
        run = self._choose(clause, at)
        if run is not None and is_reason(clause):
            run = None
        if (
            run is not None
            and piece.has("dont_want")
            and not piece.has("remove")
            and any(p.kind == "dead" for p in clause.pieces[at : at + 3])
        ):
            return False
        following = self.clauses[clause.index + 1 : clause.index + 2]
        if (
            run is None
            and piece.has("remove")
            and following
            and following[0].mark == ":"
            and following[0].items
        ):
            for each in following[0].items:
                self._remove_run(following[0], each)
            self.talk.mode = "removed"
            return True
        if run is None:
            topic = self._topic(clause)
            if topic is None or (clause.kinds("qty", "num") and not piece.has("remove")):
                return False
            quantity = self._count(clause)
            if quantity:
                self._add(
                    "change_quantity", clause, {"item": topic, "quantity": quantity | {"mode": "subtract"}}
                )
            else:
                self._add("remove_item", clause, {"item": topic})
            return True
        runs = [run]
        for other in clause.items:
            if other != run and self._is_list(clause, run, other):
                runs.append(other)
        for each in sorted(runs):
            self._remove_run(clause, each)
        return True

    def _is_list(self, clause: Clause, run: tuple[int, int], other: tuple[int, int]) -> bool:
        first, second = sorted((run, other))
        between = clause.pieces[first[1] : second[0]]
        return (
            bool(between)
            and all(p.text in words("and 和 跟 与 及 the & 以及 还有 、 all both my") for p in between)
            and any(p.text in words("and 和 跟 与 及 & 以及 还有") for p in between)
        )

    def _taken_off(self, clause: Clause) -> int | None:
        """`take the desk lamp off`: a verb with its particle behind the object."""
        at = clause.first("take")
        if at is None or not clause.word("off", "out", "out of") or clause.kinds("money", "percent"):
            return None
        if clause.kinds("qty", "num") and not clause.items:
            return None
        off = next(i for i, p in enumerate(clause.pieces) if p.text in ("off", "out", "out of"))
        return at if off > at + 1 and any(at < run[0] < off for run in clause.items) else None

    def _quantities(self, clause: Clause) -> bool:
        told = clause.has("defect", "worn") or (clause.has("received") and not clause.kinds("date"))
        if clause.has("slip") or (told and not clause.has("change", "decrease", "increase", "order")):
            return False
        scale = next(
            (
                (label, factor)
                for label, factor in (("doubled", 2), ("halved", "0.5"), ("tripled", 3), ("quadrupled", 4))
                if clause.has(label)
            ),
            None,
        )
        if scale is not None and self._is_scaled(clause, scale[0]):
            return self._scale(clause, scale)
        counts = self._counts(clause)
        if not counts:
            return self._bare_line(clause)
        if clause.kinds("money", "percent") and not any(p.kind == "qty" for p in counts) and not clause.items:
            return False
        if self._complete(clause, counts):
            return True
        intent, mode = self._quantity_intent(clause, counts)
        if intent is None:
            return False
        if intent in ("place_order", "add_item", "request_quote"):
            return self._lines(clause, intent)
        return self._change_counts(clause, counts, mode)

    def _complete(self, clause: Clause, counts: list[Piece]) -> bool:
        """Gives the quantity to the draft just before that lacks one: what was corrected, or 苹果，20箱."""
        last = self.drafts[-1] if self.drafts else None
        if (
            last is None
            or last.sentence != clause.sentence
            or clause.index - last.clause > 2
            or len(counts) != 1
        ):
            return False
        if (
            last.intent not in words("add_item place_order request_quote change_quantity")
            or "quantity" in last.fields
        ):
            return False
        names = [self._item(clause, run).casefold() for run in clause.items]
        if (names and last.fields.get("item", "").casefold() not in names) or (
            has_act(clause) and names == []
        ):
            return False
        last.fields["quantity"] = self.reader.quantity(counts[0])
        last.spans.append((clause.start, clause.end))
        return True

    def _is_scaled(self, clause: Clause, label: str) -> bool:
        if label == "halved" and clause.word("half"):
            return clause.has("change", "decrease", "remove") and not clause.kinds(
                "qty", "num", "percent", "span"
            )
        if clause.word(*words("一半 两倍 三倍 double triple doubled")) and not clause.has(
            "change", "increase", "decrease", "remove", "order", "quantity", "function"
        ):
            return bool(clause.items) or clause.kinds("order") != []
        return True

    def _scale(self, clause: Clause, scale: tuple[str, object]) -> bool:
        from nlp.terms import decimal

        at = clause.first(scale[0])
        run = self._choose(clause, at)
        item = (
            self._item(clause, run)
            if run and not is_reason(clause)
            else self._topic(clause) or self._described_before(clause)
        )
        item = item or self._named_order(clause)
        fields: Fields = {"item": item} if item else {}
        fields["quantity"] = {"value": decimal(scale[1]), "mode": "scale"}
        self._add("change_quantity", clause, fields)
        self._set_item(clause, item)
        return True

    def _counts(self, clause: Clause) -> list[Piece]:
        """The quantities of a clause that are no part of a name, price or list number."""
        out = []
        for i, piece in enumerate(clause.pieces):
            if piece.kind == "qty" or (piece.kind == "num" and not piece.has("half")):
                after = clause.pieces[i + 1] if i + 1 < len(clause.pieces) else None
                before = clause.pieces[i - 1] if i else None
                if in_item(clause, piece) or (
                    piece.kind == "num" and after is not None and after.kind == "per"
                ):
                    continue
                if piece.kind == "num" and (
                    (
                        before is not None
                        and (
                            before.has(
                                "price_word", "unit_price", "total_price", "not_order_label", "spec_number"
                            )
                            or before.text in ("at", "@", "line")
                        )
                    )
                    or (after is not None and after.has("total_price", "currency"))
                ):
                    continue
                if (
                    piece.kind == "num"
                    and i == 0
                    and clause.mark in ("\n", "")
                    and after is not None
                    and after.text in (".", ")")
                ):
                    continue
                if (
                    piece.kind == "num"
                    and clause.mark in ("\n", "", ":", ";")
                    and len(clause.pieces) == 1
                    and piece.value < 20
                ):
                    continue
                batch = (
                    piece.text == "一"
                    and after is not None
                    and after.text in words("批 款 种 样 些 次 单 行 条 个")
                )
                if batch or (
                    piece.kind == "num"
                    and clause.has("unit_price", "price_word")
                    and clause.has("lower", "raise", "change")
                ):
                    continue
                if piece.kind == "qty" and piece.text in words("一批 一条 一行 一次 一单"):
                    continue
                out.append(piece)
        return out

    def _quantity_intent(self, clause: Clause, counts: list[Piece]) -> tuple[str | None, str]:
        """The intent of a clause with a quantity, and the mode when it changes one."""
        if clause.has("past") and not clause.has("change", "decrease", "increase", "add", "order"):
            return None, ""
        at = clause.pieces.index(counts[0])
        strong_order = clause.has("order_strong") and not clause.kinds("order")
        if strong_order and not clause.has("again"):
            self.talk.mode = "place_order"
            return "place_order", "set"
        if clause.word("take", "knock") and clause.word("off", "out") and not self._is_target(clause, at):
            return "change_quantity", "subtract"
        if clause.has("decrease") and self._is_by(clause, at, "decrease"):
            return "change_quantity", "subtract"
        if self._forgot_before(clause) and not (clause.items or clause.has("change", "remove")):
            self.talk.mode = "add_item"
            return "add_item", "set"
        if clause.has("new_line") and clause.items and not clause.word("more", "another"):
            self.talk.mode = "add_item"
            return "add_item", "set"
        if (
            clause.has("again")
            and not (clause.has("change") and clause.has("to") and not clause.has("increase"))
            and not self._is_target(clause, at)
        ):
            if self.talk.mode == "place_order" or (
                not self.has_order
                and not self.drafts
                and clause.items
                and clause.word("再来", "another")
                and not clause.has("change")
            ):
                self.talk.mode = "place_order"
                return "place_order", "set"
            if self.talk.mode == "add_item" and clause.items and clause.word("再加", "再来", "再要"):
                return "add_item", "set"
            if clause.items or self._topic(clause) or True:
                return "change_quantity", "add"
        if (
            clause.has("add")
            and not self._is_target(clause, at)
            and (self.has_order or clause.has("order_noun") or not clause.has("increase") or self.drafts)
        ):
            if clause.items and not self._is_named_first(clause):
                self.talk.mode = "add_item"
                return "add_item", "set"
            if clause.has("increase"):
                return "change_quantity", "add"
        if clause.has("increase") and not self._is_target(clause, at):
            return "change_quantity", "add"
        if clause.has("change") or self._is_target(clause, at):
            return "change_quantity", "set"
        if self.talk.mode in ("place_order", "add_item", "request_quote") and (
            clause.items or clause.kinds("qty")
        ):
            if not (clause.items or self._unclaimed_topic(clause)) and any(
                "quantity" in d.fields for d in self.drafts[-1:]
            ):
                return None, ""
            return self.talk.mode, "set"
        if clause.has("order") or (not self.has_order and clause.items):
            if self.has_order and not clause.has("order_strong"):
                return "change_quantity", "set"
            self.talk.mode = "place_order"
            return "place_order", "set"
        if self.has_order and (clause.items or self._topic(clause)) and not clause.kinds("date", "span"):
            return "change_quantity", "set"
        if self._topic(clause) and not self.has_order and not self.drafts and clause.kinds("qty"):
            self.talk.mode = "place_order"
            return "place_order", "set"
        return None, ""

    def _is_named_first(self, clause: Clause) -> bool:
        """Whether a Chinese clause names the line before the verb: 螺母加1000个 adds to that line."""
        at = clause.first("add")
        verb = clause.pieces[at] if at is not None else None
        if (
            verb is None
            or at is None
            or verb.text not in ("加", "增加", "追加", "补", "添")
            or clause.has("new_line")
        ):
            return False
        return any(run[1] == at for run in clause.items) and not any(run[0] > at for run in clause.items)

    def _forgot_before(self, clause: Clause) -> bool:
        """Whether the clause before says that the thing was left off: 忘了订垃圾袋了，补上15卷."""
        before = self.clauses[clause.index - 1] if clause.index else None
        return (
            before is not None
            and before.has("new_line")
            and bool(before.items)
            and clause.has("add", "increase")
        )

    def _is_by(self, clause: Clause, at: int, label: str) -> bool:
        """Whether the quantity at `at` is by how much: not behind `to`."""
        if clause.has("more", "again") and not clause.has("less"):
            return False
        return not self._is_target(clause, at)

    def _is_target(self, clause: Clause, at: int) -> bool:
        """Whether the quantity is what it becomes."""
        j = at - 1
        while j >= 0 and clause.pieces[j].text in words("the 只 just only 约 about a total of 就"):
            j -= 1
        if j < 0:
            return False
        before = clause.pieces[j]
        return before.text in words("to 成 到 为 at") or (
            before.text.endswith(("成", "到", "为", "至", " to"))
            and before.has("change", "replace", "to", "decrease")
        )

    def _change_counts(self, clause: Clause, counts: list[Piece], mode: str) -> bool:
        pairs = self._pairs(clause, counts)
        if not pairs:
            return False
        for item, count in pairs:
            fields: Fields = {}
            name = item or self._topic(clause) or self._named_order(clause) or self._item_ahead(clause)
            if name:
                fields["item"] = name
            fields["quantity"] = self.reader.quantity(count, mode)
            last = self.drafts[-1] if self.drafts else None
            if (
                (
                    last is not None
                    and last.intent == "change_quantity"
                    and last.sentence == clause.sentence
                    and item is None
                    and last.fields.get("quantity", {}).get("mode") == mode
                    and not clause.has("and")
                )
                and mode == "set"
                and clause.index - last.clause <= 2
                and "item" in last.fields
            ):
                last.fields["quantity"] = fields["quantity"]
                continue
            draft = self._add("change_quantity", clause, fields, at=count.start)
            if name is None:
                draft.sure = 0.8
            self._set_item(clause, name)
        return True

    def _named_order(self, clause: Clause) -> str | None:
        """The name by which an order is called: 保温杯那单."""
        for other in self.clauses[: clause.index + 1]:
            for run in other.items:
                behind = other.pieces[run[1]] if run[1] < len(other.pieces) else None
                if behind is not None and behind.has("order_noun") and behind.text[:1] >= "\u4e00":
                    return self._item(other, run)
        return None

    def _item_ahead(self, clause: Clause) -> str | None:
        """A name that comes later: `make it 12. The item is HX-220`."""
        for other in self.clauses[clause.index + 1 : clause.index + 3]:
            if (
                other.items
                and not has_act(other)
                and not other.kinds("qty", "money", "address", "person")
                and (
                    other.kinds("order")
                    or any(p.has("not_order_label") for p in other.pieces)
                    or (other.sentence == clause.sentence and len(other.pieces) <= 5 and not is_reason(other))
                )
            ):
                return self._item(other, other.items[0])
        return None

    def _pairs(self, clause: Clause, counts: list[Piece]) -> list[tuple[str | None, Piece]]:
        """Each quantity with the name nearest to it; names are used once."""
        out: list[tuple[str | None, Piece]] = []
        if len(counts) == 1 and len(clause.items) > 1 and clause.word(*words("各 各要 各来 each both")):
            return [(self._item(clause, run), counts[0]) for run in clause.items]
        free = list(clause.items) if not is_reason(clause) else []
        indexes = [next(i for i, p in enumerate(clause.pieces) if p is count) for count in counts]
        leading = self._names_lead(clause, indexes)
        for n, (count, at) in enumerate(zip(counts, indexes, strict=True)):
            scored = sorted(
                ((self._pair_score(clause, run, at, indexes, n, leading), run) for run in free), reverse=True
            )
            if scored and scored[0][0] > (-3 if len(counts) > 1 or len(clause.items) > 1 else -9):
                free.remove(scored[0][1])
                out.append((self._item(clause, scored[0][1]), count))
            elif len(counts) == 1 or count.kind == "qty":
                out.append((None, count))
        if len(out) > 1:
            out = [pair for pair in out if pair[0] is not None] or out[:1]
        return out

    def _names_lead(self, clause: Clause, indexes: list[int]) -> bool:
        return any(run[1] <= indexes[0] and indexes[0] - run[1] <= 3 for run in clause.items)

    def _pair_score(
        self, clause: Clause, run: tuple[int, int], at: int, indexes: list[int], n: int, leading: bool
    ) -> float:
        score = self._nearness(clause, run, at)
        crossed = sum(min(run[0], at) < other < max(run[1], at) for other in indexes)
        score -= 3 * crossed
        if leading and len(indexes) > 1:
            score += 2 if run[1] <= at else -1
        return score

    def _bare_line(self, clause: Clause) -> bool:
        """A new line without a number: `I'd like to order the oak shelf`."""
        if not clause.items or is_reason(clause):
            return False
        at = (
            clause.first("add")
            if self.has_order
            and clause.has("new_line", "add")
            and not clause.kinds("money", "percent", "zhe")
            else None
        )
        if (
            at is not None
            and clause.has("add")
            and not clause.kinds("date", "address", "phone", "person", "tax", "title", "net", "span")
        ):
            run = self._choose(clause, at)
            if run is not None and abs(run[0] - at) <= 3:
                item = self._item(clause, run)
                self._add("add_item", clause, {"item": item})
                self._set_item(clause, item)
                return True
        strong = clause.first("order_strong")
        if strong is not None and not clause.kinds("order") and not clause.has("query", "past"):
            run = self._choose(clause, strong)
            listed = any(d.intent == "place_order" for d in self.drafts)
            if run is not None and run[0] > strong and not listed and len(self._item(clause, run)) > 1:
                following = self.clauses[clause.index + 1] if clause.index + 1 < len(self.clauses) else None
                if following is not None and following.kinds("qty", "num") and following.mark in (":", "\n"):
                    self.talk.mode = "place_order"
                    return True
                if following is not None and following.kinds("qty") and not following.items:
                    self.talk.mode = "place_order"
                    self._remember_topic(clause)
                    return True
                self.talk.mode = "place_order"
                self._add("place_order", clause, {"item": self._item(clause, run)})
                self._set_item(clause, self._item(clause, run))
                return True
        if strong is not None:
            self.talk.mode = "place_order"
        return False

    def _lines(self, clause: Clause, intent: str) -> bool:
        """Adds one draft for each line named in the clause."""
        counts = self._counts(clause)
        made = False
        shared = self._shared(clause)
        if counts:
            for item, count in self._pairs(clause, counts):
                fields: Fields = {}
                name = (
                    item
                    or self._unclaimed_topic(clause)
                    or (self._topic(clause) if not self.talk.item_taken else None)
                )
                if name is None and intent != "place_order" and item is None:
                    name = self._topic(clause) or self._item_ahead(clause)
                if name is None and intent == "place_order":
                    name = self._item_ahead(clause) or self._described_before(clause)
                if name:
                    fields["item"] = name
                fields["quantity"] = self.reader.quantity(count)
                last = self.drafts[-1] if self.drafts else None
                if (
                    last is not None
                    and last.intent == intent
                    and item is None
                    and "quantity" not in last.fields
                    and (name is None or last.fields.get("item") == name or name == self.talk.item)
                ):
                    last.fields["quantity"] = fields["quantity"]
                    made = True
                    continue
                if (
                    last is not None
                    and last.intent == intent
                    and name is not None
                    and last.fields.get("item") == name
                    and "quantity" in last.fields
                ):
                    last.fields["quantity"] = fields["quantity"]
                    made = True
                    continue
                draft = self._add(intent, clause, fields | shared, at=count.start)
                if name is None:
                    draft.sure = 0.6
                self._set_item(clause, name)
                made = True
            self._spread(clause, intent, shared)
            return made
        run = self._choose(clause, clause.first("quote", "order", "add"))
        if run is not None and all(p.kind == "spec" for p in clause.pieces[run[0] : run[1]]):
            return False
        if run is not None and not is_reason(clause):
            item = self._item(clause, run)
            following = self.clauses[clause.index + 1] if clause.index + 1 < len(self.clauses) else None
            if intent == "request_quote" and item.lower() in ("price", "quotation", "quote"):
                return False
            last = self.drafts[-1] if self.drafts else None
            if last is not None and last.intent == intent and "item" not in last.fields:
                last.fields["item"] = item
                return True
            if (
                following is not None
                and following.kinds("qty")
                and not following.items
                and clause.sentence == following.sentence
            ):
                self._remember_topic(clause)
                return True
            self._add(intent, clause, {"item": item} | shared)
            self._set_item(clause, item)
            return True
        return False

    def _spread(self, clause: Clause, intent: str, shared: Fields) -> None:
        """Puts terms said with the last line on the lines before it in the sentence: A, B and C tomorrow."""
        lines = [d for d in self.drafts if d.intent == intent and d.sentence == clause.sentence]
        terms = {key: value for key, value in shared.items() if key in ("delivery", "payment", "address")}
        if not lines or any(d.clause < clause.index and set(terms) & set(d.fields) for d in lines):
            return
        for draft in lines:
            for key, value in terms.items():
                draft.fields.setdefault(key, value)

    def _unclaimed_topic(self, clause: Clause) -> str | None:
        return (
            self.talk.item
            if self.talk.item and not self.talk.item_taken and clause.sentence - self.talk.item_sentence <= 1
            else None
        )

    def _shared(self, clause: Clause) -> Fields:
        """The terms that a clause with new lines gives them."""
        out: Fields = {}
        price = self.reader.price(
            clause,
            wanted=clause.has("unit_price", "total_price") or any(p.kind == "per" for p in clause.pieces),
        )
        delivery, payment = self.reader.delivery(clause), self.reader.payment(clause)
        if price:
            out["price"] = price
        if delivery:
            out["delivery"] = delivery
        if payment:
            out["payment"] = payment
        address = self._address_fields(clause)
        if address:
            out["address"] = address
        return out

    def _share(self, clause: Clause) -> bool:
        """Terms that follow new lines stand on each of them."""
        lines = [d for d in self.drafts if d.intent in ("place_order", "request_quote")]
        shared = self._shared(clause)
        if not lines or not shared:
            return False
        for draft in lines:
            for key, value in shared.items():
                draft.fields[key] = value if key == "price" else draft.fields.get(key, {}) | value
            draft.spans.append((clause.start, clause.end))
        return True

    def _is_new(self, clause: Clause) -> bool:
        """Whether terms in the clause go to lines that are being ordered or quoted."""
        return (
            self.talk.mode in ("place_order", "request_quote")
            and bool(self.drafts)
            and self.drafts[-1].intent in ("place_order", "request_quote")
            and not clause.kinds("order")
        )

    def _price(self, clause: Clause) -> bool:
        asked = clause.has(
            "price_word", "unit_price", "total_price", "lower", "raise", "discount_unit", "max", "min", "free"
        ) or any(p.kind == "per" for p in clause.pieces)
        values = clause.kinds("percent", "zhe", "money")
        if not values:
            vague = (
                clause.has("wish_cheaper", "meet")
                and (self.has_order or not clause.has("quote"))
                and not clause.has("order_strong")
                and not clause.kinds("qty", "span", "date")
                and not clause.has("reject", "past")
            )
            numbers = list(self._numbers(clause))
            priced = (clause.has("price_word", "unit_price", "total_price") and numbers) or (
                any(p.kind == "per" for p in clause.pieces) and numbers
            )
            if not priced:
                if (
                    vague
                    and not any(
                        d.intent == "change_price" and d.sentence == clause.sentence for d in self.drafts
                    )
                    and not negated(clause, "wish_cheaper")
                ):
                    self._merge("change_price", clause, {})
                    return True
                return False
        if clause.has("same") and not clause.has("lower", "raise") and not clause.has("change"):
            return False
        if clause.has("past") and not asked:
            return False
        if self._is_new(clause):
            return self._share(clause) if not self._just_made(clause) else True
        if any(
            d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in self.drafts
        ):
            return True
        price = self.reader.price(clause, wanted=True)
        if price is None:
            return False
        price = price | self._basis_before(clause, price)
        fields: Fields = {"price": price}
        run = self._choose(clause, self._value_at(clause, "money", "percent", "zhe", "num"))
        made_here = any(d.clause == clause.index for d in self.drafts)
        if run is not None and not made_here and not is_reason(clause):
            fields["item"] = self._item(clause, run)
        elif (
            price.get("basis") == "unit"
            and self._topic(clause)
            and (made_here or clause.sentence == self.talk.item_sentence)
        ):
            fields["item"] = self.talk.item
        elif run is None and clause.word(*words("it them those they")) and self._topic(clause):
            fields["item"] = self._topic(clause)
        self._merge("change_price", clause, fields)
        return True

    def _basis_before(self, clause: Clause, price: Fields) -> Fields:
        """The basis that the clause before names: 总价抹个零，按48000元算."""
        before = self.clauses[clause.index - 1] if clause.index else None
        if "basis" in price or "amount" not in price or before is None or before.sentence != clause.sentence:
            return {}
        if before.kinds("money", "percent", "zhe") or len(before.pieces) > 8:
            return {}
        if before.has("total_price"):
            return {"basis": "total"}
        return {"basis": "unit"} if before.has("unit_price") else {}

    def _just_made(self, clause: Clause) -> bool:
        return any(
            d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in self.drafts
        )

    def _numbers(self, clause: Clause) -> list[Piece]:
        taken = [d.fields.get("quantity", {}).get("value") for d in self.drafts if d.clause == clause.index]
        return [p for p in clause.kinds("num") if not in_item(clause, p) and p.value not in taken]

    def _value_at(self, clause: Clause, *kinds: str) -> int | None:
        return next((i for i, p in enumerate(clause.pieces) if p.kind in kinds), None)

    def _payment(self, clause: Clause) -> bool:
        payment = self.reader.payment(clause)
        if not payment:
            return False
        if self._is_new(clause):
            return self._share(clause) if not self._just_made(clause) else True
        if self._just_made(clause):
            return True
        self._merge("change_payment", clause, {"payment": payment})
        return True

    def _delivery(self, clause: Clause) -> bool:
        delivery = self.reader.delivery(clause)
        if not delivery:
            return False
        if is_question(clause, "deliver") and not clause.has("ask_request"):
            return False
        if self._is_new(clause):
            return self._share(clause) if not self._just_made(clause) else True
        if self._just_made(clause) and any(
            d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in self.drafts
        ):
            return True
        if not self._means_delivery(clause, delivery):
            return False
        fields: Fields = {"delivery": delivery}
        at = self._value_at(clause, "date", "span", "method", "incoterm")
        run = self._choose(clause, at)
        other = any(d.clause == clause.index for d in self.drafts)
        if run is not None and not other and not is_reason(clause) and self._is_subject(clause, run):
            fields["item"] = self._item(clause, run)
        elif (
            run is None
            and not other
            and clause.word(*words("it them those they"))
            and self._topic(clause)
            and not clause.kinds("order")
            and self.talk.item_taken
            and clause.sentence == self.talk.item_sentence
            and not self.has_order
        ):
            fields["item"] = self._topic(clause)
        self._merge("change_delivery", clause, fields)
        return True

    def _is_subject(self, clause: Clause, run: tuple[int, int]) -> bool:
        """Whether the run names what travels: not a reason, a place or a way."""
        before = clause.pieces[run[0] - 1] if run[0] else None
        if before is not None and before.text in words(
            "at by in is has under until because via through with"
        ):
            return False
        if before is not None and before.text in ("to", "for"):
            return False
        text = self._item(clause, run).lower()
        return text not in words("gate warehouse parcel package shipment freight 仓位 仓库")

    def _means_delivery(self, clause: Clause, delivery: Fields) -> bool:
        """A method, an incoterm or a shift speaks for itself; a date needs a word of delivery."""
        if clause.has("same") and not clause.has("change", "deliver"):
            return clause.word("is fine", "are fine", "works") and bool(self.drafts or self.has_order)
        if {"method", "incoterm", "shift_days", "lead_days"} & set(delivery):
            return True
        if clause.has(
            "deliver",
            "change",
            "lead",
            "shift_later",
            "shift_earlier",
            "send_to",
            "order_noun",
            "pickup_verb",
        ) or clause.kinds("order"):
            return not clause.has("past") or clause.has("change", "deliver")
        earlier = [
            c for c in self.clauses[max(0, clause.index - 2) : clause.index] if c.sentence == clause.sentence
        ]
        corrects = any(
            (c.has("deliver", "change") and c.kinds("dead")) or c.has("shift_earlier", "shift_later")
            for c in earlier
        )
        near = corrects or any(
            d.intent == "change_delivery" and clause.index - d.clause <= 2 for d in self.drafts
        )
        return near or (
            self.has_order
            and not is_reason(clause)
            and not clause.has("past_day", "query")
            and clause.has("function", "is fine")
            and clause.word(
                *words(
                    "works | 可以 | is fine | 就行 | 就可以 | 行 | need | needed | "
                    "any time | any time between | "
                    "i need | we need | 好 | 吧 | got | by | ok | 最好 | before | 必须"
                )
            )
        )

    def _invoice(self, clause: Clause) -> bool:
        invoice: Fields = {}
        for piece in clause.kinds("title"):
            invoice["title"] = self.reader.written(*piece.value)
        for piece in clause.kinds("tax"):
            invoice["tax_id"] = self.reader.written(piece.start, piece.end)
        if not invoice:
            wish = (
                clause.has("invoice_word", "title_label", "tax_label")
                and clause.has("change", "defect")
                and not clause.has("query", "same")
                and not clause.kinds("money", "address", "phone", "person", "qty")
                and not clause.has("quote", "hypothetical")
            )
            if wish and not any(d.intent == "change_invoice" for d in self.drafts):
                self._merge("change_invoice", clause, {})
                return True
            return False
        if self._is_new(clause):
            for draft in self.drafts:
                if draft.intent == "place_order":
                    draft.fields["invoice"] = draft.fields.get("invoice", {}) | invoice
            return True
        self._merge("change_invoice", clause, {"invoice": invoice})
        return True

    def _address_fields(self, clause: Clause) -> Fields:
        out: Fields = {}
        for piece in clause.kinds("address"):
            out["text"] = self.reader.written(*piece.value)
        for piece in clause.kinds("person"):
            out["recipient"] = self.reader.written(*piece.value)
        for piece in clause.kinds("phone"):
            out["phone"] = self.reader.written(piece.start, piece.end)
        return out

    def _address(self, clause: Clause) -> bool:
        address = self._address_fields(clause)
        if not address:
            wish_address = (
                clause.has("address_label")
                and clause.has("change", "defect")
                and not clause.has("same", "hypothetical")
                and not negated(clause, "change")
            )
            wish_contact = (
                not any(d.clause == clause.index for d in self.drafts)
                and clause.has("recipient_label", "phone_label")
                and clause.has("change_alone")
                and not clause.has("same", "hypothetical", "handover")
                and not negated(clause, "change")
            )
            if (
                wish_address
                and not clause.kinds("order_label")
                and not any(c.kinds("address") for c in self.clauses)
            ):
                self._merge("change_address", clause, {})
                return True
            if wish_contact and not any(c.kinds("phone", "person") for c in self.clauses):
                self._merge("change_contact", clause, {})
                return True
            return False
        if self._is_new(clause) or self._just_made(clause):
            if not self._just_made(clause):
                self._share(clause)
            return True
        if "text" in address and negated(clause, "send_to") and not clause.has("change"):
            return False
        changed = next(
            (
                d
                for d in reversed(self.drafts)
                if d.intent == "change_address" and clause.index - d.clause <= 4
            ),
            None,
        )
        if changed is not None and "text" not in address and not clause.kinds("order"):
            changed.fields["address"] = changed.fields.get("address", {}) | address
            changed.spans.append((clause.start, clause.end))
            return True
        if "text" in address:
            contact = next(
                (
                    d
                    for d in reversed(self.drafts)
                    if d.intent == "change_contact" and clause.index - d.clause <= 4
                ),
                None,
            )
            if contact is not None and not clause.kinds("order"):
                contact.intent = "change_address"
                contact.fields["address"] = address | contact.fields.get("address", {})
                contact.spans.append((clause.start, clause.end))
                return True
        self._merge("change_address" if "text" in address else "change_contact", clause, {"address": address})
        return True

    def _merge(self, intent: str, clause: Clause, fields: Fields) -> None:
        """Adds the fields to the draft of that intent for the same order, or makes a new one."""
        orders = [p.value for p in clause.kinds("order")]
        for draft in reversed(self.drafts):
            if draft.intent != intent or (
                draft.clause == clause.index and intent == "change_price" and "item" in fields
            ):
                continue
            if orders and draft.orders and set(orders) != set(draft.orders):
                break
            if self._orders_between(draft.clause, clause.index, orders, draft):
                break
            if (
                intent == "change_price"
                and draft.fields.get("price")
                and fields.get("item") != draft.fields.get("item")
                and fields.get("item")
            ):
                break
            for key, value in fields.items():
                if isinstance(value, dict):
                    draft.fields[key] = (
                        _joined(draft.fields.get(key, {}), value)
                        if key != "price" or not draft.fields.get("price")
                        else value
                    )
                else:
                    draft.fields.setdefault(key, value)
            draft.spans.append((clause.start, clause.end))
            draft.orders = draft.orders or orders
            return
        draft = self._add(intent, clause, dict(fields))
        draft.orders = orders

    def _orders_between(self, first: int, last: int, orders: list[str], draft: Draft) -> bool:
        named = {p.value for c in self.clauses[first : last + 1] for p in c.kinds("order")}
        return len(named) > 1


_TERMS = (
    "qty",
    "num",
    "money",
    "percent",
    "zhe",
    "date",
    "span",
    "method",
    "incoterm",
    "net",
    "deposit",
    "address",
)


def _joined(old: Fields, new: Fields) -> Fields:
    """Both; a new window replaces the old one as a whole."""
    if {"earliest", "latest"} & set(new) and not (
        set(new) & {"earliest", "latest"}
        and len({"earliest", "latest"} & set(new)) == 1
        and len({"earliest", "latest"} & set(old)) == 1
    ):
        old = {key: value for key, value in old.items() if key not in ("earliest", "latest")}
    return old | new


def _part_terms(pieces: list[Piece], reader: Reader) -> Fields:
    from nlp.terms import delivery_of

    out: Fields = {}
    delivery = delivery_of(pieces, reader)
    if delivery:
        out["delivery"] = delivery
    address: Fields = {}
    for piece in pieces:
        if piece.kind == "address":
            address["text"] = reader.written(*piece.value)
        elif piece.kind == "person":
            address["recipient"] = reader.written(*piece.value)
        elif piece.kind == "phone":
            address["phone"] = reader.written(piece.start, piece.end)
    if address:
        out["address"] = address
    return out
