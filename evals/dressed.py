"""Conversations with the desk in another dress: what is polite, sloppy or beside the point around a message
changes nothing of what ends in the book.

    python -m evals.dressed [FILE] [--sample N] [--each N] [--seed S] [--json]

FILE holds one conversation a line, as JSON: the id of a `customer` of the sample world, and their `messages`;
those of `evals/data/conversations.jsonl` when it is not given. A sample of them is held as it stands and
again, each time with one message in one of the dresses of its language. Where the orders in the book differ
at the end, or whether something waits for a yes, both are printed.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from langgraph.checkpoint.memory import InMemorySaver

from agents.desk import Desk
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.order import Order
from contracts.sample import fill, sample_house_text
from nlp import parse
from nlp.text import language_of

CONVERSATIONS = Path(__file__).parent / "data" / "conversations.jsonl"
_NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

Dress = Callable[[str], str]


def _around(frame: str) -> Dress:
    """What puts a message into a frame, which ends or goes on behind it as sentences do."""
    before, _, behind = frame.partition("{}")

    def dressed(text: str) -> str:
        ended = text.rstrip(".。") if behind[:1] in set("，~！") else text
        if behind[:1] == " " and text[-1] not in ".!?":
            ended = f"{text}."
        return f"{before}{ended}{behind}"

    return dressed


def _without_full_stop(text: str) -> str:
    return text.rstrip(".。")


def _with_a_slip(text: str) -> str:
    """The message with two letters of its longest common word the wrong way round."""
    words = re.findall(r"(?<![\w@.-])[a-z]{7,}(?![\w@])", text)
    if not words:
        return text
    word = max(words, key=len)
    middle = len(word) // 2
    slip = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return text.replace(word, slip, 1)


DRESSES: Mapping[str, Mapping[str, Dress]] = {
    "en": {
        "greeting": _around("Hi, {}"),
        "mail": _around("Hello team,\n\n{}\n\nBest regards,\nAnna Berg"),
        "good day": _around("Good morning! {} Have a nice day!"),
        "apology": _around("Sorry to bother you again. {}"),
        "excuse": _around("Dear Mr. Weber, {} Sorry for the trouble."),
        "thanks": _around("{} Thank you in advance."),
        "lead-in": _around("Anyway, {}"),
        "by the way": _around("So, {}"),
        "background": _around("We have just talked about it internally. {}"),
        "smiley": _around("{} \U0001f642"),
        "no full stop": _without_full_stop,
        "small letter": lambda text: text[0].lower() + text[1:],
        "capitals": str.upper,
        "no apostrophes": lambda text: text.replace("'", ""),
        "curly apostrophes": lambda text: text.replace("'", "’"),
        "wide spaces": lambda text: text.replace(". ", ".  "),
        "slip": _with_a_slip,
    },
    "zh": {
        "greeting": _around("你好，{}"),
        "formal": _around("王经理您好！{}，谢谢"),
        "dear": _around("亲，{}"),
        "good day": _around("早上好，{}，辛苦了"),
        "apology": _around("不好意思又打扰您了，{}"),
        "excuse": _around("{}，麻烦了"),
        "traditional": _around("老師您好，{}，謝謝您"),
        "by the way": _around("对了，{}"),
        "lead-in": _around("那个，{}"),
        "well": _around("嗯，{}~"),
        "background": _around("我们内部商量了一下，{}"),
        "boss": _around("领导说，{}"),
        "sticker": _around("{}[微笑]"),
        "smiley": _around("{}\U0001f642"),
        "shout": _around("{}！！"),
        "no full stop": _without_full_stop,
        "narrow commas": lambda text: text.replace("，", ","),
        "spaces": lambda text: text.replace("，", " ").rstrip("。"),
        "wide digits": lambda text: text.translate(_WIDE),
    },
}
"""The dresses of each language, by name."""


@dataclass(frozen=True)
class Talk:
    """What a customer of the sample world wrote, in order."""

    customer: str
    messages: tuple[str, ...]

    def with_dressed(self, place: int, dress: Dress) -> "Talk":
        """The same with one message in a dress."""
        messages = (*self.messages[:place], dress(self.messages[place]), *self.messages[place + 1 :])
        return Talk(self.customer, messages)


@dataclass(frozen=True)
class End:
    """How a conversation ends: the orders in the book, whether something waits for a yes, the last reply."""

    orders: Mapping[str, str]
    """Each order of the book as JSON, by its id."""
    waits: bool
    said: str

    def is_as(self, other: "End") -> bool:
        """Whether both end alike, whatever was said."""
        return (self.orders, self.waits) == (other.orders, other.waits)


@dataclass(frozen=True)
class Difference:
    """A conversation that ends otherwise in another dress."""

    dress: str
    dressed: Talk
    plain: End
    other: End


def _without_money(order: Order) -> str:
    """An order less what it comes to: what the house concedes in a bargain is drawn anew each time."""
    lines = {"__all__": {"unit_price", "amount"}}
    return order.model_dump_json(exclude={"lines": lines, "total": True, "instalments": True})


class World:
    """The sample world, as new for each conversation."""

    def __init__(self) -> None:
        self._house = read_house(sample_house_text())

    def end_of(self, talk: Talk) -> End:
        """How a conversation ends. Raises UnknownCustomer."""
        with OrderBook(":memory:") as book:
            fill(book, now=_NOW)
            desk = Desk(book, self._house, parse=parse, checkpointer=InMemorySaver())
            reply = None
            for minute, message in enumerate(talk.messages, start=1):
                now = _NOW + timedelta(minutes=minute)
                reply = desk.handle(message, customer=talk.customer, now=now)
            orders = {order.id: _without_money(order) for order in book.orders()}
            if reply is None:
                return End(orders, waits=False, said="")
            return End(orders, bool(reply.card and reply.card.options), reply.text)


def dresses_for(text: str) -> str:
    """Whose dresses fit a message."""
    return "en" if language_of(text) == "en" else "zh"


def read_talks(path: Path) -> list[Talk]:
    """The conversations of a file, in order. Raises `OSError`, and `ValueError` with the line."""
    talks = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            talk = Talk(str(row["customer"]), tuple(map(str, row["messages"])))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"line {number} is no conversation: {error!r}") from None
        if not talk.messages or not all(message.strip() for message in talk.messages):
            raise ValueError(
                f"line {number} is no conversation: it needs messages, each of which says something"
            )
        talks.append(talk)
    return talks


def dressed_anew(talk: Talk, each: int, chance: random.Random) -> Iterator[tuple[str, Talk]]:
    """A conversation with one of its messages in so many dresses that change it, by their names."""
    place = chance.randrange(len(talk.messages))
    dresses = DRESSES[dresses_for(talk.messages[place])]
    others = {name: talk.with_dressed(place, dress) for name, dress in dresses.items()}
    fitting = [name for name, other in others.items() if other != talk]
    for name in chance.sample(fitting, min(each, len(fitting))):
        yield name, others[name]


def differences(
    talks: Sequence[Talk], *, each: int, chance: random.Random, held: Counter[str]
) -> Iterator[Difference]:
    """Where conversations end otherwise in another dress; counts in `held` how often each dress was worn."""
    world = World()
    for talk in talks:
        plain = world.end_of(talk)
        for name, other in dressed_anew(talk, each, chance):
            end, held[name] = world.end_of(other), held[name] + 1
            if not end.is_as(plain):
                yield Difference(name, other, plain, end)


def _print_difference(found: Difference) -> None:
    book = "the book" if found.plain.orders != found.other.orders else "what waits for a yes"
    print(f"\n{found.dress}: {book} differs for {found.dressed.customer}")
    for message in found.dressed.messages:
        print(f"  > {message}")
    print(f"  as it stands: {found.plain.said}\n  in that dress: {found.other.said}")


def _told(held: Counter[str], differ: Counter[str]) -> dict[str, Any]:
    """How many were held in each dress, and how many of them end otherwise."""
    by_dress = {name: {"held": held[name], "differ": differ[name]} for name in sorted(held)}
    return {"held": held.total(), "differ": differ.total(), "dresses": by_dress}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("file", type=Path, nargs="?", default=CONVERSATIONS, help="one conversation a line")
    parser.add_argument("--sample", type=int, default=100, help="so many conversations")
    parser.add_argument("--each", type=int, default=3, help="so many dresses for each")
    parser.add_argument("--seed", type=int, default=0, help="draws the sample and the dresses")
    parser.add_argument("--json", action="store_true", help="print figures alone, as JSON")
    options = parser.parse_args()
    try:
        talks = read_talks(options.file)
    except (OSError, ValueError) as error:
        sys.exit(f"cannot read {options.file}: {error}")
    chance, held, differ = random.Random(options.seed), Counter[str](), Counter[str]()
    sample = chance.sample(talks, min(options.sample, len(talks)))
    for found in differences(sample, each=options.each, chance=chance, held=held):
        differ[found.dress] += 1
        if not options.json:
            _print_difference(found)
    told = _told(held, differ)
    print(
        json.dumps(told, indent=1) if options.json else f"\n{told['differ']} of {told['held']} end otherwise"
    )


if __name__ == "__main__":
    main()
