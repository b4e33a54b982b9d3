"""Customers who write to the desk of the sample world."""

from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from functools import cache

from langgraph.checkpoint.memory import InMemorySaver

from agents.desk import Desk
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.sample import fill, sample_house_text
from nlp import parse

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
HOUSE = read_house(sample_house_text())


@cache
def _filled():
    """The bytes of a book that holds the sample world."""
    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        return book._connections._shared.conn.serialize()


@contextmanager
def sample_book(path=":memory:"):
    """The book of the sample world; in the end all in it must add up."""
    with OrderBook(path) as book:
        if path == ":memory:":
            book._connections._shared.conn.deserialize(_filled())
        else:
            fill(book, now=NOW)
        yield book
        assert book.verify() == []


class Talk:
    """A customer, one message a minute, and the book in which it ends."""

    def __init__(self, book, customer):
        self.book, self.customer, self.minutes, self.saver = book, customer, 0, InMemorySaver()
        self.restart()

    def restart(self):
        self.desk = Desk(self.book, HOUSE, parse=parse, checkpointer=self.saver)

    def now(self):
        self.minutes += 1
        return NOW + timedelta(minutes=self.minutes)

    def says(self, *texts, to=None, key=None, later=timedelta(0)):
        """The reply to the last of the texts."""
        for text in texts:
            now = self.now() + later
            reply = self.desk.handle(text, customer=self.customer, now=now, to=to, key=key)
        return reply

    def presses(self, label, reply):
        option = next(option for option in reply.card.options if option.label == label)
        return self.says(option.say, to=reply.card.id)

    def revisions(self, order):
        return len(self.book.history(order))


def statuses(reply):
    """How each result of a reply ended."""
    return [result.status for result in reply.results]
