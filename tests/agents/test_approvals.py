"""Suggest and confirm: plans for a person of the house, and what becomes of what they decide."""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from talking import HOUSE, NOW, Talk

from agents.desk import Desk
from agents.desk.bounds import Bounds
from contracts.book import AlreadyDecided, MandateBroken, NotPossible, OrderBook, StaleOrder


class Office(Talk):
    """A customer and a manager at the desk of the sample world."""

    def decides(self, approval, approved=True, by="kim", **how):
        return self.desk.decide(approval, approved, by=by, now=self.now(), **how)

    def told(self):
        """What was said last without being asked."""
        return self.desk.transcript(self.customer)[-1]

    def mandate(self, approval):
        deal = self.book.approval(approval).deal
        bounds = Bounds(self.book, HOUSE)
        return bounds.mandate(deal.order, based_on=deal.based_on, today=NOW.date())


@pytest.fixture
def acme(book):
    return Office(book, "acme")


@pytest.fixture
def lanhai(book):
    return Office(book, "lanhai")


def large(talk):
    """An agreed deal over the sum that a person must see."""
    return talk.says("Please make it 9000 blue mugs on SO-1024", "yes").results[0].approval


def stuck(talk):
    """A bargain that went to the end without a deal."""
    reply = talk.says("SO-2051的办公椅便宜10%可以吗")
    while reply.results[0].status == "bargaining":
        reply = talk.says("再便宜点")
    return reply.results[0].approval


def wanted(talk):
    """A bargain in the middle of which a person is asked for."""
    return talk.says("SO-2051的办公椅便宜3%可以吗，付款改成月结60天", "帮我转人工").results[0].approval


@pytest.mark.parametrize(
    ("ask", "who", "why"),
    [(large, "acme", "large_sum"), (stuck, "lanhai", "no_deal"), (wanted, "lanhai", "person_wanted")],
)
def test_a_person_gets_plans_that_are_permitted_efficient_and_different(book, ask, who, why):
    talk = Office(book, who)
    approval = ask(talk)
    plans = talk.desk.plans(approval)
    assert book.approval(approval).why == why
    assert len(plans) == 3
    mandate = talk.mandate(approval)
    assert all(mandate.permits(plan.terms) == () for plan in plans)
    assert all(plan.worth_to_us >= 0 for plan in plans)
    assert len({plan.terms for plan in plans}) == 3
    assert any("payment" in plan.trades or "delivery" in plan.trades for plan in plans)
    step = Decimal("0.02") * plans[0].order.total
    for one, other in pairwise([*plans, plans[0]]):
        assert not (
            one.worth_to_us > other.worth_to_us + step
            and one.worth_to_customer > other.worth_to_customer + step
        )


def test_what_the_customer_agreed_to_is_written_when_it_is_approved_and_they_hear_of_it(acme):
    approval = large(acme)
    assert acme.book.order("SO-1024").lines[0].quantity == 500
    acme.decides(approval)
    assert acme.book.order("SO-1024").lines[0].quantity == 9000
    notice = acme.told()
    assert notice.text is None
    assert "Good news" in notice.reply.text and "9,000 pieces" in notice.reply.text


def test_another_plan_is_offered_to_the_customer_and_written_with_their_yes(acme):
    approval = large(acme)
    plan = next(plan for plan in acme.desk.plans(approval) if plan.trades)
    acme.decides(approval, terms=plan.terms)
    assert acme.book.order("SO-1024").lines[0].quantity == 500
    offered = acme.told().reply
    assert offered.card.kind == "confirm"
    done = acme.says(offered.card.options[0].say, to=offered.card.id)
    assert [result.status for result in done.results] == ["done"], done.text
    order = acme.book.order("SO-1024")
    assert (order.total, order.payment, order.delivery) == (
        plan.order.total,
        plan.terms.payment,
        plan.terms.delivery,
    )


def test_a_bargain_without_a_deal_ends_in_one_with_a_plan(lanhai):
    approval = stuck(lanhai)
    plan = lanhai.desk.plans(approval)[0]
    lanhai.decides(approval, terms=plan.terms)
    assert "同事亲自看过了" in lanhai.told().reply.text
    assert lanhai.says("好的").results[0].status == "done"
    assert lanhai.book.order("SO-2051").total == plan.order.total


def test_a_plan_that_the_customer_does_not_want_is_not_written(lanhai):
    approval = stuck(lanhai)
    lanhai.decides(approval, terms=lanhai.desk.plans(approval)[0].terms)
    assert lanhai.says("不用了").results[0].status == "closed"
    assert len(lanhai.book.history("SO-2051")) == 2


def test_an_edited_plan_is_held_to_the_mandate(lanhai):
    approval = stuck(lanhai)
    plan = lanhai.desk.plans(approval)[0]
    floor = HOUSE.floors["CHAIR-GREY"]["CNY"]
    with pytest.raises(MandateBroken) as refused:
        lanhai.decides(approval, terms=plan.terms.model_copy(update={"price": floor - 1}))
    assert str(floor) not in str(refused.value)
    assert lanhai.book.approval(approval).state == "pending"
    lanhai.decides(approval, terms=plan.terms.model_copy(update={"price": Decimal("415.00")}))
    assert "415 元" in lanhai.told().reply.text


def test_what_was_only_asked_for_cannot_be_approved_beyond_the_mandate(lanhai):
    with pytest.raises(MandateBroken):
        lanhai.decides(stuck(lanhai))


def test_a_declined_deal_is_told_with_its_reason(acme):
    acme.decides(large(acme), False, reason="we cannot make so many by then")
    assert "we cannot make so many by then" in acme.told().reply.text
    assert acme.book.order("SO-1024").lines[0].quantity == 500


def test_a_plan_that_has_expired_is_not_executed(acme):
    approval = large(acme)
    late = NOW + timedelta(days=HOUSE.holds_days, hours=1)
    with pytest.raises(NotPossible, match="was open until"):
        acme.desk.decide(approval, True, by="kim", now=late)
    assert acme.book.approval(approval).state == "pending"
    acme.desk.decide(approval, False, by="kim", now=late)


def test_a_plan_over_an_order_that_changed_meanwhile_is_not_executed(acme):
    approval = large(acme)
    acme.says("Please make it 600 blue mugs on SO-1024", "yes")
    with pytest.raises(StaleOrder, match="has changed since"):
        acme.decides(approval)
    assert acme.book.order("SO-1024").lines[0].quantity == 600


def test_an_offered_plan_over_an_order_that_changed_meanwhile_is_not_written(acme):
    approval = large(acme)
    plan = next(plan for plan in acme.desk.plans(approval) if plan.trades)
    acme.decides(approval, terms=plan.terms)
    acme.book.advance("SO-1024", "confirmed", key="elsewhere", now=acme.now())
    assert acme.says("yes").results[0].status == "told"
    assert acme.book.order("SO-1024").lines[0].quantity == 500


def test_of_two_who_decide_the_first_counts_and_the_customer_hears_once(acme):
    approval = large(acme)
    acme.decides(approval)
    with pytest.raises(AlreadyDecided):
        acme.decides(approval, False, by="lee")
    assert [turn.text for turn in acme.desk.transcript("acme")].count(None) == 1
    assert len(acme.book.history("SO-1024")) == 2


class Crash(Exception):
    pass


@pytest.mark.parametrize("effect", ["decide", "commit", "record"])
def test_a_crash_while_a_decision_is_done_is_made_good_with_the_next_message(acme, monkeypatch, effect):
    approval = large(acme)
    real, crashed = getattr(OrderBook, effect), []

    def crash_once(self, *args, **kwargs):
        done = real(self, *args, **kwargs)
        if not crashed:
            crashed.append(True)
            raise Crash
        return done

    if effect == "decide":  # the process is gone before it can do more
        monkeypatch.setattr(Desk, "_tell_decisions", lambda *args, **kwargs: None)
    monkeypatch.setattr(OrderBook, effect, crash_once)
    with pytest.raises(Crash):
        acme.decides(approval)
    monkeypatch.undo()
    acme.restart()
    acme.says("where is SO-1031?")
    assert acme.book.order("SO-1024").lines[0].quantity == 9000
    assert [turn.text for turn in acme.desk.transcript("acme")].count(None) == 1
    assert len(acme.book.history("SO-1024")) == 2


def test_nobody_reads_the_conversation_of_another(acme, lanhai):
    acme.says("where is SO-1031?")
    lanhai.says("SO-2051到哪了")
    assert [turn.text for turn in acme.desk.transcript("acme")] == ["where is SO-1031?"]
    assert [turn.text for turn in lanhai.desk.transcript("lanhai")] == ["SO-2051到哪了"]


def test_worths_and_bounds_are_in_no_conversation(lanhai):
    approval = stuck(lanhai)
    plans = lanhai.desk.plans(approval)
    lanhai.decides(approval, terms=plans[0].terms)
    told = repr(lanhai.desk.transcript("lanhai")) + repr(lanhai.book.events())
    assert "worth" not in told
    assert all(str(plan.worth_to_us) not in told for plan in plans)
    assert "340.00" not in told
