"""The way to a server: the `openai` package, under a deadline that holds whatever the server does."""

import asyncio
import concurrent.futures
import threading
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import httpx2
import openai

from models.answers import Body, NoAnswer, Rejected, Reply, reply_of
from models.deadline import Deadline
from models.settings import ModelSettings

T = TypeVar("T")
_LARGEST = 2_000_000
"""Bytes of a response."""
_GRACE_SECONDS = 0.1
"""After the deadline, for the loop to end what it does; then it is left behind."""
_NOT_GIVEN = "not-needed"
"""Local servers need no key, and the package does."""


class _TooLarge(Exception):
    """The response is larger than any answer."""


class _Limited(httpx2.AsyncByteStream):
    """A body that ends in an error when it grows too large."""

    def __init__(self, body: Any) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._body:
            size += len(chunk)
            if size > _LARGEST:
                raise _TooLarge
            yield chunk

    async def aclose(self) -> None:
        await self._body.aclose()


async def _limit(response: httpx2.Response) -> None:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise _TooLarge  # a small body may unpack to any size
    response.stream = _Limited(response.stream)


class Wire:
    """A server behind HTTP.

    Requests run on a loop in a thread of its own. Timeouts of the package count from one byte to the next, so
    a server that trickles never meets them; a task that is cancelled ends at its deadline, headers or not.
    """

    def __init__(self, settings: ModelSettings) -> None:
        key = settings.api_key.get_secret_value() if settings.api_key else ""
        self._key = key
        self._loop = asyncio.new_event_loop()
        self._http = httpx2.AsyncClient(
            timeout=settings.deadline_seconds,
            follow_redirects=False,
            event_hooks={"response": [_limit]},
            headers={"accept-encoding": "identity"},
        )
        self._api = openai.AsyncOpenAI(
            api_key=key or _NOT_GIVEN,
            base_url=settings.base_url,
            max_retries=0,
            http_client=self._http,
        )
        self._api.organization = self._api.project = None  # else those of the environment go to any server
        self._thread = threading.Thread(target=self._loop.run_forever, name="model", daemon=True)
        self._thread.start()

    def send(self, body: Body, deadline: Deadline) -> Reply:
        """See models.answers.Server."""
        if not self._thread.is_alive():
            raise NoAnswer("connection", "the client is closed")
        return self._run(self._send(body, deadline.left), deadline.left + _GRACE_SECONDS)

    async def _send(self, body: Body, seconds: float) -> Reply:
        try:
            async with asyncio.timeout(seconds):
                raw = await self._api.chat.completions.with_raw_response.create(**body, timeout=seconds)
                return reply_of(raw.http_response.json())
        except TimeoutError:
            raise NoAnswer("deadline", f"no answer within {seconds:.1f} s") from None
        except openai.APIStatusError as error:
            raise self._said(error) from None
        except openai.APITimeoutError:
            raise NoAnswer("deadline", "the server did not answer in time") from None
        except _TooLarge:
            raise NoAnswer("unreadable", "the response is too large, or packed") from None
        except (openai.APIConnectionError, httpx2.HTTPError) as error:
            raise NoAnswer("connection", self._plain(error.__cause__ or error)) from None
        except (ValueError, RecursionError):
            raise NoAnswer("unreadable", "the response is not JSON") from None

    def _said(self, error: openai.APIStatusError) -> Exception:
        """What a status of 300 and more means."""
        status, message = error.status_code, self._plain(error)
        if status in (400, 422):
            return Rejected(message)
        if status == 429:
            return NoAnswer("rate_limited", message, retry_after=_seconds(error.response.headers))
        if status >= 500 or status in (408, 409):
            return NoAnswer("server", message, retry_after=_seconds(error.response.headers))
        return NoAnswer("denied", message)

    def _plain(self, error: BaseException) -> str:
        """The error on one line, cut, and without the key."""
        said = " ".join(str(error).split())[:500]
        return said.replace(self._key, "***") if self._key else said

    def _run(self, coroutine: Coroutine[Any, Any, T], seconds: float) -> T:
        future = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result(seconds)
        except concurrent.futures.TimeoutError:
            future.cancel()
            raise NoAnswer("deadline", "the request could not be ended in time") from None

    def close(self) -> None:
        """See models.answers.Server."""
        if self._thread.is_alive():
            with suppress(NoAnswer):  # a connection that won't close ends with the process
                self._run(self._api.close(), 1.0)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(1.0)
            if not self._loop.is_running():
                self._loop.close()


def _seconds(headers: Any) -> float | None:
    """What `Retry-After` asks for; a date in it is not worth waiting for."""
    try:
        seconds = float(headers.get("retry-after", ""))
    except ValueError:
        return None
    return seconds if 0 <= seconds < float("inf") else None
