"""A server that speaks the protocol of `/chat/completions` and does as it is told, faults included."""

import json
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any

NEVER = 20
"""Seconds: a server that keeps one waiting does so for longer; no deadline of a test is near it."""
Act = Callable[["Handler"], None]
"""What is done with one request."""


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the next act of the stub."""

    protocol_version = "HTTP/1.1"
    server: "_Server"
    body: dict[str, Any]

    def do_POST(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        try:
            self.server.stub.next_act(self)(self)
        except OSError:
            self.close_connection = True

    def log_message(self, *args: Any) -> None:
        """Says nothing."""

    def send(self, status: int, data: Any, **headers: str) -> None:
        """Answers with JSON data."""
        self.send_bytes(status, json.dumps(data).encode(), **headers)

    def send_bytes(self, status: int, payload: bytes, **headers: str) -> None:
        """Answers with bytes as they are; `_` in the name of a header stands for `-`."""
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(payload)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(payload)


def completion(
    text: str | None,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    usage: tuple[int, int] | None = (20, 10),
) -> dict[str, Any]:
    """A response of the protocol."""
    return {
        "id": "stub",
        "object": "chat.completion",
        "created": 0,
        "model": "stub",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": text, "refusal": refusal},
            }
        ],
        **({"usage": {"prompt_tokens": usage[0], "completion_tokens": usage[1]}} if usage else {}),
    }


def says(text: Any, **more: Any) -> Act:
    """Answers with a text, or with JSON data as text."""
    said = text if isinstance(text, str) or text is None else json.dumps(text, ensure_ascii=False)
    return lambda handler: handler.send(200, completion(said, **more))


def fails(status: int, message: str = "stub", **headers: str) -> Act:
    """Answers with an error."""
    return lambda handler: handler.send(status, {"error": {"message": message}}, **headers)


def sends(payload: bytes, status: int = 200, **headers: str) -> Act:
    """Sends bytes as they are."""
    return lambda handler: handler.send_bytes(status, payload, **headers)


def hangs_up(handler: Handler) -> None:
    """Ends the connection without a word."""
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def is_silent(handler: Handler) -> None:
    """Keeps even its headers back, until nobody waits for them."""
    handler.connection.settimeout(2 * NEVER)
    handler.connection.recv(1)
    handler.close_connection = True


def trickles(handler: Handler) -> None:
    """Sends a byte of its body from time to time, and never comes to the end."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "100000")
    handler.end_headers()
    while not handler.server.stub.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def trickles_headers(handler: Handler) -> None:
    """Sends a header from time to time, and never comes to the body."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    number = 0
    while not handler.server.stub.wait(0.05):
        number += 1
        handler.wfile.write(f"x-{number}: y\r\n".encode())
        handler.wfile.flush()


def floods(handler: Handler) -> None:
    """Sends without an end, as fast as it can."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("connection", "close")
    handler.end_headers()
    while not handler.server.stub.closing:
        handler.wfile.write(b" " * 65536)


class _Server(ThreadingHTTPServer):
    """Leaves the threads of connections behind when it is closed."""

    daemon_threads = True
    block_on_close = False
    stub: "Stub"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing: whoever asked may have hung up."""


class Stub:
    """Does one act a request, the last again and again; or what a function makes of a request's body."""

    def __init__(self, acts: Sequence[Act] | Callable[[dict[str, Any]], Act]) -> None:
        self._acts, self._lock = acts, Lock()
        self.requests: list[dict[str, Any]] = []
        """Bodies, in order."""
        self.headers: list[dict[str, str]] = []
        """By name, in lower case."""
        self._closing = Event()
        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.stub = self
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def url(self) -> str:
        """The `base_url` of a client."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def next_act(self, handler: Handler) -> Act:
        """What is done with the request that came."""
        with self._lock:
            at = len(self.requests)
            self.requests.append(handler.body)
            self.headers.append({name.lower(): value for name, value in handler.headers.items()})
        return self._acts(handler.body) if callable(self._acts) else self._acts[min(at, len(self._acts) - 1)]

    @property
    def closing(self) -> bool:
        """Whether it is to end."""
        return self._closing.is_set()

    def wait(self, seconds: float) -> bool:
        """Whether the stub is to end; waits that long for it."""
        return self._closing.wait(seconds)

    def close(self) -> None:
        """Ends it, and what it still sends."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def stub(*acts: Act) -> Iterator[Stub]:
    """A stub that does `acts` in their order."""
    server = Stub(list(acts))
    try:
        yield server
    finally:
        server.close()


@contextmanager
def stub_that(choose: Callable[[dict[str, Any]], Act]) -> Iterator[Stub]:
    """A stub whose act is what `choose` makes of the request's body."""
    server = Stub(choose)
    try:
        yield server
    finally:
        server.close()
