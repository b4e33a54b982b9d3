"""The client: questions to a model, within the turn's deadline, the budget and the breaker."""

import copy
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from decimal import Decimal
from typing import Literal, Self

from pydantic import BaseModel, ValidationError

from models.answers import Body, NoAnswer, Rejected, Reply, Server
from models.breaker import Breaker
from models.deadline import Deadline, deadline_of_turn, turn
from models.jsontext import json_values
from models.meter import Meter, Usage
from models.settings import ModelSettings
from models.shapes import FORMS, Abilities, Form, Message, Shape, body_of

_AGAIN = ("connection", "server", "rate_limited")
"""Reasons for which a second try may help."""
_OUTAGES = (*_AGAIN, "deadline", "denied")
"""Reasons that speak of the server, and count for the breaker."""
_PAUSE_SECONDS = 0.2
_LONGEST_ECHO = 4000
"""Characters of a failed answer that are shown to the model again."""


class Client:
    """Asks one model. Safe to use from several threads.

    Whatever goes wrong is a NoAnswer: raised within the turn's deadline, and counted in `usage`.
    """

    def __init__(
        self,
        server: Server,
        settings: ModelSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._server, self._settings = server, settings
        self._clock, self._sleep = clock, sleep
        self._breaker = Breaker(clock=clock)
        self._meter = Meter(settings, budget=settings.budget)
        self._probing = threading.Lock()
        self._probed = settings.output != "probe"
        fixed = settings.output in FORMS
        self._form_is_fixed = fixed
        self._abilities = Abilities(form=settings.output) if fixed else Abilities()  # type: ignore[arg-type]

    @property
    def settings(self) -> ModelSettings:
        """How the model is reached, and what it may cost."""
        return self._settings

    @property
    def usage(self) -> Usage:
        """What was asked so far, and what it cost."""
        return self._meter.usage

    def share(self, *, tokens: int, budget: Decimal | None) -> Self:
        """The same client with an allowance of its own, in tokens and in the currency of the settings.

        Its `usage` is of what it asked itself; this one's counts that too.
        """
        share = copy.copy(self)
        share._meter = Meter(self._settings, budget=budget, tokens=tokens, parent=self._meter)
        return share

    def turn(self) -> AbstractContextManager[None]:
        """All that is asked inside is over within one deadline."""
        return turn(self._deadline())

    def answer(self, messages: Sequence[Message]) -> str:
        """The model's answer as text. The first of `messages` is the system's. Raises NoAnswer."""
        with self._counted():
            reply = self._ask(list(messages), None, deadline_of_turn() or self._deadline())
            return _whole(reply).text.strip()

    def answer_as(self, shape: type[Shape], messages: Sequence[Message]) -> Shape:
        """The model's answer as a `shape`, with one chance to mend it. Raises NoAnswer.

        Names of the fields of `shape` have to say what they mean: the model is shown them and their types.
        """
        with self._counted():
            deadline = deadline_of_turn() or self._deadline()
            self._probe_first(deadline)
            asked = list(messages)
            reply = self._ask(asked, shape, deadline)
            said = _read(reply, shape)
            if not isinstance(said, str):
                return said
            _whole(reply)
            asked += [
                {"role": "assistant", "content": reply.text[:_LONGEST_ECHO]},
                {
                    "role": "user",
                    "content": f"That can't be read: {said}. Give the whole JSON object, and no more.",
                },
            ]
            mended = _read(self._ask(asked, shape, deadline), shape)
            if isinstance(mended, str):
                raise NoAnswer("unreadable", mended)
            return mended

    def probe(self) -> Form:
        """The strongest form of structured output that the server takes and keeps to. Raises NoAnswer."""
        with self._counted():
            return self._probe(self._deadline())

    def close(self) -> None:
        """Lets go of the connections."""
        self._server.close()

    def _deadline(self) -> Deadline:
        return Deadline(self.settings.deadline_seconds, clock=self._clock)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        try:
            yield
        except NoAnswer as failure:
            self._meter.fail(failure.reason)
            raise

    def _probe_first(self, deadline: Deadline) -> None:
        if self._probed:
            return
        if not self._probing.acquire(timeout=max(deadline.left, 0)):
            raise NoAnswer("deadline", "the server is still being probed")
        try:
            if not self._probed:
                self._probe(deadline)
                self._probed = True
        finally:
            self._probing.release()

    def _probe(self, deadline: Deadline) -> Form:
        abilities = self._abilities
        forms = (abilities.form,) if self._form_is_fixed else FORMS
        for form in forms:
            self._abilities = Abilities(form, abilities.limit, abilities.temperature)
            if self._keeps_to_form(form, deadline):
                break
        return self._abilities.form

    def _keeps_to_form(self, form: Form, deadline: Deadline) -> bool:
        """Whether an answer comes in the form: by schema, one holds a word that only the schema tells."""
        reply = self._ask(_PROBE, _Probe, deadline)
        said = _read(reply, _Probe)
        return self._abilities.form == form and (form == "text" or not isinstance(said, str))

    def _ask(self, messages: list[Message], shape: type[BaseModel] | None, deadline: Deadline) -> Reply:
        """The reply to `messages`, in the best form that the server takes; what it rejects is remembered."""
        abilities = self._abilities
        while True:
            body = body_of(
                messages,
                model=self.settings.name or "",
                answer_tokens=self.settings.max_answer_tokens,
                abilities=abilities,
                shape=shape,
            )
            try:
                reply = self._send(body, deadline)
            except Rejected as error:
                fixed = self._form_is_fixed or shape is None
                less = abilities.without(str(error).lower(), form_is_fixed=fixed)
                if less is None:
                    raise NoAnswer("rejected", str(error)) from None
                abilities = less
            else:
                self._abilities = abilities
                return reply

    def _send(self, body: Body, deadline: Deadline) -> Reply:
        """The reply to one request, with a second try where that may help and the time is there."""
        for tries_left in range(self.settings.retries, -1, -1):
            try:
                return self._try(body, deadline)
            except NoAnswer as failure:
                pause = _PAUSE_SECONDS if failure.retry_after is None else failure.retry_after
                if failure.reason not in _AGAIN or not tries_left or pause >= deadline.left:
                    raise
                self._sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _try(self, body: Body, deadline: Deadline) -> Reply:
        if deadline.left <= 0:
            raise NoAnswer("deadline", "no time was left to ask")
        if not self._breaker.admits():
            raise NoAnswer("circuit_open", "the server failed too often; it is left alone for a while")
        reserved = self._meter.reserve(body, self.settings.max_answer_tokens)
        try:
            reply = self._server.send(body, deadline)
        except Rejected:
            self._meter.release(reserved)
            self._breaker.succeeded()
            raise
        except NoAnswer as failure:
            if failure.reason == "deadline":
                self._meter.settle(reserved, body, None)
            else:
                self._meter.release(reserved)
            if failure.reason in _OUTAGES:
                self._breaker.failed()
            raise
        self._meter.settle(reserved, body, reply)
        self._breaker.succeeded()
        return reply


def _read(reply: Reply, shape: type[Shape]) -> Shape | str:
    """The first JSON value in the reply that is of the shape, or else what is wrong, without its values."""
    wrong = "it holds no JSON object"
    for value in json_values(reply.text):
        try:
            return shape.model_validate(value)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            wrong = f"{'.'.join(map(str, first['loc'])) or 'the object'}: {first['msg']}"
    return wrong


def _whole(reply: Reply) -> Reply:
    """The reply, when the model came to its end. Raises NoAnswer."""
    if reply.refusal is not None or reply.finish == "content_filter":
        raise NoAnswer("refusal", "the model declined to answer")
    if reply.finish == "length":
        raise NoAnswer("truncated", "the answer was longer than max_answer_tokens")
    if not reply.text.strip():
        raise NoAnswer("unreadable", "the answer is empty")
    return reply


class _Probe(BaseModel):
    """A shape with a word that no model gives unless the schema is kept to."""

    colour: Literal["ultramarine-7"]


_PROBE: list[Message] = [
    {"role": "system", "content": "You name colours."},
    {"role": "user", "content": "Name one colour, in JSON."},
]


def open_client(settings: ModelSettings, *, clock: Callable[[], float] = time.monotonic) -> Client:
    """A client for the model that `settings` name. Raises SettingsError and OSError for a cassette."""
    from models.cassettes import Player, Recorder

    if settings.cassette is None:
        return Client(_wire(settings), settings, clock=clock)
    if settings.cassette_mode == "replay":
        return Client(Player(settings.cassette), settings, clock=clock)
    return Client(Recorder(_wire(settings), settings.cassette), settings, clock=clock)


def _wire(settings: ModelSettings) -> Server:
    from models.wire import Wire

    return Wire(settings)
