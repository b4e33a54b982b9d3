"""A server that speaks the protocol of `/chat/completions` and does as it is told, faults included."""

import json
import socket
import time
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

NEVER = 20
"""Seconds: a server that keeps one waiting does so for longer, and no deadline of a test is near it."""
Act = Callable[["Handler"], None]
"""What is done with one request."""


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the next act of the stub."""

    protocol_version = "HTTP/1.1"
    body: dict

    def do_POST(self):
        self.body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        try:
            self.server.stub.next_act(self)(self)
        except OSError:
            self.close_connection = True

    def log_message(self, *args):
        pass

    def send(self, status, data, **headers):
        self.send_bytes(status, json.dumps(data).encode(), **headers)

    def send_bytes(self, status, payload, **headers):
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(payload)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(payload)


def completion(text, *, finish="stop", refusal=None, usage=(20, 10)):
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


def says(text, **more) -> Act:
    """Answers with a text, or with JSON data as text."""
    said = text if isinstance(text, str) or text is None else json.dumps(text, ensure_ascii=False)
    return lambda handler: handler.send(200, completion(said, **more))


def fails(status, message="stub", **headers) -> Act:
    return lambda handler: handler.send(status, {"error": {"message": message}}, **headers)


def sends(payload, status=200, **headers) -> Act:
    """Sends bytes as they are."""
    return lambda handler: handler.send_bytes(status, payload, **headers)


def hangs_up(handler):
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def is_silent(handler):
    """Keeps even its headers back."""
    handler.server.stub.wait(2 * NEVER)


def trickles(handler):
    """Sends a byte of its body from time to time, and never comes to the end."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "100000")
    handler.end_headers()
    while not handler.server.stub.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def trickles_headers(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    number = 0
    while not handler.server.stub.wait(0.05):
        number += 1
        handler.wfile.write(f"x-{number}: y\r\n".encode())
        handler.wfile.flush()


def floods(handler):
    """Sends without an end, as fast as it can."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("connection", "close")
    handler.end_headers()
    while not handler.server.stub.closing:
        handler.wfile.write(b" " * 65536)


class Stub:
    """Does one act a request; the last one again and again. A function chooses by the request's body instead."""

    def __init__(self, acts):
        self._acts, self._lock = acts, Lock()
        self.requests = []
        """Bodies, in order."""
        self.headers = []
        self.closing = False
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads, self._server.block_on_close = True, False
        self._server.stub = self
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def next_act(self, handler):
        with self._lock:
            at = len(self.requests)
            self.requests.append(handler.body)
            self.headers.append({name.lower(): value for name, value in handler.headers.items()})
        return self._acts(handler.body) if callable(self._acts) else self._acts[min(at, len(self._acts) - 1)]

    def wait(self, seconds):
        """Whether the stub is to end; waits that long for it."""
        until = time.monotonic() + seconds
        while not self.closing and time.monotonic() < until:
            time.sleep(0.01)
        return self.closing

    def close(self):
        self.closing = True
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def stub(*acts):
    """A stub that does `acts`; one function of a body chooses among acts: `stub(chooser)` by `chooses`."""
    server = Stub(list(acts))
    try:
        yield server
    finally:
        server.close()


@contextmanager
def stub_that(choose):
    """A stub whose act is what `choose` makes of the request's body."""
    server = Stub(choose)
    try:
        yield server
    finally:
        server.close()
