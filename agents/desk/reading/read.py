"""The first node of the desk: the request that a message makes, to someone who knows what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from agents.desk.reading.amounts.budgets import as_many_as_fit
from agents.desk.reading.apart.clause_by_clause import with_each_clause
from agents.desk.reading.apart.left_out import with_sentences_left_out
from agents.desk.reading.apart.several import wishes_apart
from agents.desk.reading.apart.told_of import with_a_question_told_of
from agents.desk.reading.apart.untaken import untaken
from agents.desk.reading.asked.asking import (
    change_to_come,
    how_big_goods_are,
    question_to_come,
    the_price_quoted,
    the_same_question,
    what_is_looked_for,
    whether_a_sum_is_so,
    whether_an_order_is_so,
    whether_in_time,
    which_costs_less,
)
from agents.desk.reading.asked.beside_wishes import other_days, questions_and_wishes
from agents.desk.reading.asked.left_unheard import left_unheard
from agents.desk.reading.asked.questions import asked_in_parts
from agents.desk.reading.card.answering import (
    address_for_invoices_alone,
    agreed_by_us,
    all_but_for,
    answer_to_a_closed_card,
    as_before_or_not,
    as_many_of_it,
    asked_supposing_it,
    decision,
    for_both_lots,
    for_some_of_the_goods,
    left_as_it_was,
    not_on_that_day,
    of_no_goods,
    others_that_stay,
    paid_as_before_after_all,
    prices_of_new_goods,
    so_many_kept,
    some_at_another_time,
    some_dropped,
    some_refused,
    what_it_came_to,
    whether_it_is_so,
    whether_prices_change,
    whether_terms_stay,
)
from agents.desk.reading.card.answers import folded
from agents.desk.reading.card.lapsed import with_terms_shown
from agents.desk.reading.card.others_likewise import with_others_likewise
from agents.desk.reading.card.yes_and_more import (
    answer_and_more,
    not_asked_for,
    with_what_is_to_be_told,
    yes_and_an_invoice,
    yes_and_another_wish,
    yes_and_more_of_others,
    yes_beside_a_question,
    yes_by_a_day,
    yes_that_is_held,
    yes_with_a_proviso,
    yes_with_an_aside,
    yes_with_what_is_kept,
)
from agents.desk.reading.manners import said_once_more
from agents.desk.reading.orders.as_passed_on import with_what_was_passed_on
from agents.desk.reading.orders.of_orders import (
    all_to_one_place,
    asked_for_otherwise,
    asked_whether_together,
    come_together,
    instead_of_what_is_ordered,
    no_cancellation_wanted,
    of_a_payment_too_much,
    of_each_part,
    of_none_of_the_orders,
    of_the_order_handed_over,
    of_what_was_handed_over,
    only_a_part_to_go,
    put_on_hold,
    wanted_back,
)
from agents.desk.reading.orders.put_down_wrong import put_down_wrong
from agents.desk.reading.orders.undone import with_a_change_undone
from agents.desk.reading.outcome import ReadAll, nothing_read, says_nothing
from agents.desk.reading.set_apart import (
    of_a_place_that_holds_later,
    on_the_answer_of_a_person,
    with_a_cap,
    with_a_condition_for_a_person,
    with_a_condition_that_holds,
    with_a_fallback,
    with_a_new_order_else,
    with_a_payment_told,
    with_an_invoice_address,
    with_goods_let_go_if_late,
    with_new_goods_in_parts,
    with_what_a_person_decides,
    with_what_is_for_people,
    with_what_was_told_before,
)
from agents.desk.reading.situation import Parse, Situation, as_said
from agents.desk.reading.understood import is_of_the_wish_before
from agents.desk.state import Conversation, Message
from agents.desk.talk import only_greets
from agents.desk.view import View


@dataclass(frozen=True)
class Reader:
    """Reads messages with `parse`."""

    view: View
    parse: Parse

    def read(self, state: Conversation) -> Conversation:
        """The request; a message that asks nothing by itself is taken as the answer to a question."""
        return self._of(as_said(state, self.view), state)

    def read_text(self, state: Conversation, text: str) -> Conversation:
        """What the message would say with another text."""
        return self._of(Message(**{**state["message"], "text": text}), state)

    def nothing(self, state: Conversation) -> Conversation:
        """What a message says in which nothing is read."""
        situation = Situation.of(state, view=self.view, parse=self.parse)
        return {**nothing_read(situation), "untaken": [], "message": state["message"]}

    def _of(self, message: Message, state: Conversation) -> Conversation:
        situation = Situation.of({**state, "message": message}, view=self.view, parse=self.parse)
        said: Conversation = {**nothing_read(situation), **_read_whole(situation)}
        return {**said, "untaken": untaken(said, situation, _read_whole), "message": message}


def _read_whole(situation: Situation) -> Conversation:
    """What a message says, a question that it only tells of apart."""
    return with_a_question_told_of(situation, _read_apart)


def _read_apart(situation: Situation) -> Conversation:
    """What a message says, wishes that stand by themselves each read alone."""
    return wishes_apart(situation, _read) or _read(situation)


def _read(situation: Situation) -> Conversation:
    """What the node writes of a message; of one of which nothing is understood, of what it says behind the
    words that only lead to that."""
    said = _read_as_it_is(situation)
    goods = situation.setting(situation.spoken).goods.words_in(folded(situation.text))
    if not says_nothing(said) or (goods and is_of_the_wish_before(situation)):
        return said
    for text in said_once_more(situation.message["text"]):
        message = Message(**{**situation.message, "text": text})
        again = _read_as_it_is(replace(situation, message=message))
        if not says_nothing(again):
            return again
    return said


def _read_as_it_is(situation: Situation) -> Conversation:
    """What the node writes of a message, whatever it begins with."""
    said: Conversation = {**nothing_read(situation), **_first(situation)}
    asked, left = asked_in_parts(said["unheard"] or left_unheard(said, situation))
    said = {**said, "unheard": left, "questions": list(dict.fromkeys([*said["questions"], *asked]))}
    said = of_the_order_handed_over(said, situation, _first)
    said = with_what_was_passed_on(with_terms_shown(said, situation), situation)
    return with_each_clause(with_sentences_left_out(said, situation, _read), situation, _read)


def _greeting(situation: Situation) -> Conversation | None:
    """Nothing, of a message that only says hello: how's business?"""
    return Conversation() if only_greets(situation.message["text"]) else None


def _first(situation: Situation) -> Conversation:
    """What a message is read as."""
    found = (read(situation) for read in _KINDS)
    return next(one for one in found if one is not None)


def _with_the_rest(
    read: Callable[[Situation, ReadAll], Conversation | None],
) -> Callable[[Situation], Conversation | None]:
    """A reader that reads what is left of a message, beside what it knows itself, as a message."""
    return lambda situation: read(situation, _first)


_KINDS: tuple[Callable[[Situation], Conversation | None], ...] = (
    decision,
    answer_to_a_closed_card,
    _greeting,
    left_as_it_was,
    _with_the_rest(with_what_is_to_be_told),
    question_to_come,
    change_to_come,
    address_for_invoices_alone,
    _with_the_rest(only_a_part_to_go),
    as_many_of_it,
    _with_the_rest(with_a_change_undone),
    _with_the_rest(with_what_is_for_people),
    _with_the_rest(with_what_a_person_decides),
    _with_the_rest(with_an_invoice_address),
    _with_the_rest(with_a_condition_that_holds),
    _with_the_rest(with_a_cap),
    _with_the_rest(with_a_new_order_else),
    _with_the_rest(with_goods_let_go_if_late),
    _with_the_rest(with_a_fallback),
    _with_the_rest(with_new_goods_in_parts),
    _with_the_rest(with_what_was_told_before),
    for_both_lots,
    agreed_by_us,
    _with_the_rest(yes_with_what_is_kept),
    whether_terms_stay,
    _with_the_rest(whether_prices_change),
    _with_the_rest(asked_supposing_it),
    _with_the_rest(what_it_came_to),
    whether_it_is_so,
    _with_the_rest(whether_a_sum_is_so),
    as_before_or_not,
    _with_the_rest(paid_as_before_after_all),
    _with_the_rest(not_on_that_day),
    come_together,
    asked_whether_together,
    of_each_part,
    others_that_stay,
    prices_of_new_goods,
    some_refused,
    _with_the_rest(some_dropped),
    for_some_of_the_goods,
    _with_the_rest(all_but_for),
    some_at_another_time,
    so_many_kept,
    as_many_as_fit,
    _with_the_rest(not_asked_for),
    _with_the_rest(yes_by_a_day),
    _with_the_rest(yes_with_a_proviso),
    on_the_answer_of_a_person,
    of_a_place_that_holds_later,
    with_a_condition_for_a_person,
    _with_the_rest(asked_for_otherwise),
    put_down_wrong,
    of_a_payment_too_much,
    _with_the_rest(with_a_payment_told),
    no_cancellation_wanted,
    put_on_hold,
    instead_of_what_is_ordered,
    wanted_back,
    of_none_of_the_orders,
    all_to_one_place,
    of_what_was_handed_over,
    other_days,
    _with_the_rest(with_others_likewise),
    _with_the_rest(yes_and_another_wish),
    yes_with_an_aside,
    _with_the_rest(yes_beside_a_question),
    whether_in_time,
    of_no_goods,
    which_costs_less,
    what_is_looked_for,
    how_big_goods_are,
    whether_an_order_is_so,
    answer_and_more,
    yes_and_an_invoice,
    the_same_question,
    _with_the_rest(the_price_quoted),
    _with_the_rest(yes_and_more_of_others),
    yes_that_is_held,
    questions_and_wishes,
)
"""What a message may be, as what it is read; the first that it is holds."""
