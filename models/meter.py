"""What asking costs: requests, tokens and money, and the budget that ends it."""

import math
import threading
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from models.answers import Body, NoAnswer, Reply
from models.settings import ModelSettings

_MILLION = 1_000_000
_BYTES_A_TOKEN = 3


@dataclass
class Usage:
    """What was asked, and what it used."""

    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    estimated: int = 0
    """Requests whose tokens the server did not tell; they are reckoned from the length of the texts."""
    cost: Decimal = Decimal(0)
    failures: Counter[str] = field(default_factory=Counter)
    """Questions that got no usable answer, by reason."""

    @property
    def tokens(self) -> int:
        """Both ways."""
        return self.input_tokens + self.output_tokens

    def to_json(self) -> dict[str, Any]:
        """As JSON data, the cost as text."""
        return {
            "requests": self.requests,
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "estimated": self.estimated,
            "cost": f"{self.cost:f}",
            "failures": dict(self.failures),
        }


class SetAside(NamedTuple):
    """The most that what is being asked may use."""

    cost: Decimal
    tokens: int


class Meter:
    """Counts requests, and keeps them within the budget: the most that one may cost is set aside first.

    What a meter counts its `parent` counts too, and keeps within its own budget.
    """

    def __init__(
        self,
        settings: ModelSettings,
        *,
        budget: Decimal | None,
        tokens: int | None = None,
        parent: "Meter | None" = None,
    ) -> None:
        self.usage = Usage()
        self._budget, self._tokens, self._parent = budget, tokens, parent
        self._prices = (settings.input_price or Decimal(0), settings.output_price or Decimal(0))
        self._set_aside = SetAside(Decimal(0), 0)
        self._lock = threading.Lock()

    def reserve(self, body: Body, answer_tokens: int) -> SetAside:
        """Sets aside the most that the request may cost. Raises NoAnswer over the budget."""
        given = _tokens_in(body["messages"])
        most = SetAside(self._cost(given, answer_tokens), given + answer_tokens)
        with self._lock:
            cost, tokens = self._set_aside.cost + most.cost, self._set_aside.tokens + most.tokens
            if self._budget is not None and self.usage.cost + cost > self._budget:
                raise NoAnswer("over_budget", f"{self._budget} are as good as spent")
            if self._tokens is not None and self.usage.tokens + tokens > self._tokens:
                raise NoAnswer("over_budget", f"{self._tokens} tokens are as good as used")
            if self._parent is not None:
                self._parent.reserve(body, answer_tokens)
            self._set_aside = SetAside(cost, tokens)
            self.usage.requests += 1
        return most

    def settle(self, reserved: SetAside, body: Body, reply: Reply | None) -> None:
        """Books what the request used; `None` is a request that was sent and whose answer never came."""
        told = reply is not None and None not in (reply.input_tokens, reply.output_tokens)
        given, got = _tokens_in(body["messages"]), 0
        if reply is not None:
            given = given if reply.input_tokens is None else reply.input_tokens
            got = _tokens_in(reply.text) if reply.output_tokens is None else reply.output_tokens
        self._give_back(reserved)
        with self._lock:
            self.usage.input_tokens += given
            self.usage.output_tokens += got
            self.usage.estimated += not told
            self.usage.cost += self._cost(given, got)
        if self._parent is not None:
            self._parent.settle(reserved, body, reply)

    def release(self, reserved: SetAside) -> None:
        """Gives back what was set aside for a request that the server did not take."""
        self._give_back(reserved)
        if self._parent is not None:
            self._parent.release(reserved)

    def fail(self, reason: str) -> None:
        """Counts a question without a usable answer."""
        with self._lock:
            self.usage.failures[reason] += 1
        if self._parent is not None:
            self._parent.fail(reason)

    def _give_back(self, reserved: SetAside) -> None:
        with self._lock:
            cost, tokens = self._set_aside
            self._set_aside = SetAside(cost - reserved.cost, tokens - reserved.tokens)

    def _cost(self, given: int, got: int) -> Decimal:
        return (given * self._prices[0] + got * self._prices[1]) / _MILLION


def _tokens_in(said: Any) -> int:
    """About how many tokens a text or messages are, rather too many than too few."""
    texts = [said] if isinstance(said, str) else [message["content"] for message in said]
    return sum(math.ceil(len(text.encode()) / _BYTES_A_TOKEN) + 4 for text in texts)
