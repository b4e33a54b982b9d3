"""The chat with a model: who waits for it keeps nobody else waiting."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

from agents.desk import Desk, Wording
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.sample import fill, sample_house_text
from nlp import parse, values_in
from ui.web.accounts import Account
from ui.web.limits import Limits
from ui.web.pages.chat import Chat
from ui.web.visits import Visit

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CHEAPER = {
    "acme": "could the blue mugs on SO-1024 be 8% cheaper?",
    "lanhai": "SO-2051的办公椅便宜3%可以吗",
    "chenguang": "SO-3071的保溫瓶便宜5%可以嗎",
}


def visit(customer):
    return Visit(Account(name=customer, role="customer", customer=customer), "en", NOW)


def test_customers_whose_offers_are_being_worded_wait_side_by_side():
    together = Barrier(len(CHEAPER))

    def phrase(draft, *, heard, wrong):
        together.wait(60)  # nobody's words come before all are waited for
        return (", " if draft.language == "en" else "，").join(draft.facts)

    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        house = read_house(sample_house_text())
        desk = Desk(book, house, parse=parse, wording=Wording(phrase, parse, values_in))
        chat = Chat(desk, book, Limits())

        def send(customer):
            return chat.send(visit(customer), text=CHEAPER[customer], key=f"key-{customer}")

        with ThreadPoolExecutor(len(CHEAPER)) as pool:
            list(pool.map(send, CHEAPER))
        assert {desk.transcript(customer)[-1].reply.worded_by for customer in CHEAPER} == {"model"}
