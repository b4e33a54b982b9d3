"""The guard: what every request passes before anything of ours or of Gradio's sees it.

In this order, the cheapest first: not too many, not too large, not sent by another site, and, for a page, of
a role that the page is for. What Gradio offers beyond what our pages use is not there.
"""

from __future__ import annotations

import asyncio
import json
import math
import re
import secrets
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.web.accounts import Account
from ui.web.limits import Buckets, Limits, UnderWay
from ui.web.render import render
from ui.web.visits import OPEN_TO, Gate, language_of
from ui.web.words import say

Frame = Callable[[str, Scope, str], str]
"""The page of Gradio, the request and a nonce in; the page as we send it out."""

_SAFE = ("GET", "HEAD", "OPTIONS")
_FORMS = ("/login", "/logout", "/language")
_GRADIO = re.compile(
    r"/?(?:"
    r"(?:assets|static|svelte)/[\w./-]+|theme\.css|config/?|gradio_api/(?:info|component_server)/?"
    r")?"
)
"""The part of Gradio that our pages use."""
_FILES = re.compile(rf"/static/|/(?:{'|'.join(OPEN_TO)})/(?:assets|static|svelte|theme\.css)")
_REPORT = re.compile(r"/files/evaluations/[^/]+\.html")
_REPORT_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
"""Of a report, which is shown in a frame of a page: no script, no fetch, and an origin that is nobody's."""
_POLICY = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "style-src": "'self' 'unsafe-inline'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-src": "'self'",
    "frame-ancestors": "'none'",
}
_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
}


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, *, gate: Gate, limits: Limits, frame: Frame) -> None:
        self._app, self._gate, self._limits, self._frame = app, gate, limits, frame
        self._addresses, self._files = Buckets(limits.address), Buckets(limits.files)
        self._sessions = Buckets(limits.session)
        self._of_accounts = UnderWay(limits.account_at_once)
        self._of_addresses = UnderWay(limits.address_at_once)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._guarded(scope, receive, send)
        else:  # we use no web sockets
            await send({"type": "websocket.close", "code": 1008})

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        buckets = self._files if _FILES.match(scope["path"]) else self._addresses
        if seconds := buckets.take(address_of(scope)):
            await _too_many(seconds, scope, send)
            return
        nonce = secrets.token_urlsafe(16)
        sending = self._with_headers(scope, send, nonce)
        refused = self._refused(scope)
        if refused:
            await refused(scope, sending)
            return
        if scope["method"] not in _SAFE:
            try:
                async with asyncio.timeout(self._limits.body_seconds):
                    body = await _whole_body(receive, most=self._most_bytes(scope))
            except TimeoutError:
                await _refuse(408, "too_slow", connection="close")(scope, sending)
                return
            if body is None:
                await _refuse(413, "too_large")(scope, sending)
                return
            receive = _replayed(body, receive)
        with self._under_way(scope) as room:
            if not room:
                await _too_many(1, scope, sending)
            elif _is_page(scope):
                await self._app(_plainly(scope), receive, self._framed(scope, sending, nonce))
            else:
                await self._app(scope, receive, sending)

    def _under_way(self, scope: Scope) -> AbstractContextManager[bool]:
        """That it is worked on, by whose it is; files take no thread for long."""
        if _FILES.match(scope["path"]):
            return nullcontext(True)
        if "account" in scope.get("state", {}):
            return self._of_accounts.one(account_of(scope).name)
        return self._of_addresses.one(address_of(scope))

    def _refused(self, scope: Scope) -> Callable[[Scope, Send], Awaitable[None]] | None:
        """How a request is refused, when it is."""
        headers = Headers(scope=scope)
        if not headers.get("content-length", "0").isdigit():
            return _refuse(400, "bad_request")
        if int(headers.get("content-length", "0")) > self._most_bytes(scope):
            return _refuse(413, "too_large")
        if scope["method"] not in _SAFE and not _comes_from_us(headers, scope):
            return _refuse(403, "other_site")
        return self._not_for_them(scope, headers)

    def _not_for_them(
        self, scope: Scope, headers: Headers
    ) -> Callable[[Scope, Send], Awaitable[None]] | None:
        page, _, rest = scope["path"].removeprefix("/").partition("/")
        if page not in OPEN_TO:
            return None
        cookies = cookies_of(headers)
        account = self._gate.account(cookies)
        if account is None:
            return _send_to_login if _is_page(scope) else _refuse(401, "signed_out")
        if account.role not in OPEN_TO[page]:
            return _refuse(403, "not_for_you")
        if not _GRADIO.fullmatch(rest):
            return _refuse(404, "not_there")
        if not _FILES.match(scope["path"]) and (seconds := self._sessions.take(account.name)):
            return lambda scope, send: _too_many(seconds, scope, send)
        scope.setdefault("state", {})["account"] = account
        return None

    def _most_bytes(self, scope: Scope) -> int:
        return self._limits.form_bytes if scope["path"] in _FORMS else self._limits.body_bytes

    def _with_headers(self, scope: Scope, send: Send, nonce: str) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers["content-security-policy"] = _policy(nonce, evaluates=_is_page(scope))
                if _REPORT.fullmatch(scope["path"]):
                    headers["content-security-policy"] = _REPORT_POLICY
                    headers["x-frame-options"] = "SAMEORIGIN"
                if self._gate.https:
                    headers["strict-transport-security"] = "max-age=31536000"
                headers["cache-control"] = _kept(scope["path"])
                if "server" in headers:
                    del headers["server"]
            await send(message)

        return sending

    def _framed(self, scope: Scope, send: Send, nonce: str) -> Send:
        """Gradio's page with our frame around it."""
        started: list[Message] = []
        body = bytearray()

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                started.append(message)
                return
            body.extend(message.get("body", b""))
            if message.get("more_body"):
                return
            whole = bytes(body)
            if started[0]["status"] == 200 and scope["method"] == "GET":
                whole = self._frame(whole.decode(), scope, nonce).encode()
                MutableHeaders(scope=started[0])["content-length"] = str(len(whole))
            await send(started[0])
            await send({"type": "http.response.body", "body": whole})

        return sending


def address_of(scope: Scope) -> str:
    """Where a request comes from; IPv6 by its network, for that is what one client has."""
    host = str((scope.get("client") or ("nowhere",))[0])
    return ":".join(host.split(":")[:4]) if ":" in host else host


def cookies_of(headers: Headers) -> dict[str, str]:
    """By name, as handlers read them; what other applications of this host set does not get in the way."""
    return cookie_parser(headers.get("cookie", ""))


def account_of(scope: Scope) -> Account:
    """Whom the guard let through to a page."""
    account: Account = scope["state"]["account"]
    return account


def _is_page(scope: Scope) -> bool:
    """Whether it asks for a page itself, and not for a part of one."""
    return scope["path"].strip("/") in OPEN_TO


def _plainly(scope: Scope) -> Scope:
    """The request without the offer to compress the answer."""
    headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": headers}


def _comes_from_us(headers: Headers, scope: Scope) -> bool:
    """Whether a page of ours sends it. Browsers say so by themselves; whoever says nothing is refused."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin is None:
        return site == "same-origin"
    sent = urlsplit(origin)
    return (sent.scheme, sent.netloc) == (scope["scheme"], headers.get("host", ""))


async def _whole_body(receive: Receive, *, most: int) -> bytes | None:
    """The body, whatever its headers say of its length; `None` when more comes than is taken, or not all."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body.extend(message.get("body", b""))
        if len(body) > most:
            return None
        if not message.get("more_body"):
            return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return waiting.pop() if waiting else await receive()

    return replayed


def _policy(nonce: str, *, evaluates: bool) -> str:
    """Gradio's pages need `unsafe-eval`: the script of an HTML component is made with `Function`."""
    scripts = f"'self' 'nonce-{nonce}' 'unsafe-eval'" if evaluates else "'self'"
    return "; ".join(f"{name} {value}" for name, value in {**_POLICY, "script-src": scripts}.items())


def _kept(path: str) -> str:
    """Gradio's files have their digest in the name; what is somebody's own is kept nowhere."""
    if "/assets/" in path:
        return "private, max-age=31536000, immutable"
    return "private, max-age=300" if _FILES.match(path) else "no-store"


def _refuse(status: int, word: str, **headers: str) -> Callable[[Scope, Send], Awaitable[None]]:
    """Says why, to a person as a page and to a script as JSON."""

    async def refuse(scope: Scope, send: Send) -> None:
        asked = Headers(scope=scope)
        language = language_of(cookies_of(asked), asked.get("accept-language", ""))
        if "text/html" in asked.get("accept", ""):
            page = render("refused.html", language, word=word)
            await _send(status, page.encode(), "text/html; charset=utf-8", send, headers)
            return
        said = json.dumps({"ok": False, "why": word, "say": say(word, language)}, ensure_ascii=False)
        await _send(status, said.encode(), "application/json; charset=utf-8", send, headers)

    return refuse


async def _too_many(seconds: float, scope: Scope, send: Send) -> None:
    await _refuse(429, "too_many", **{"retry-after": str(max(1, math.ceil(seconds)))})(scope, send)


async def _send_to_login(scope: Scope, send: Send) -> None:
    await _send(303, b"", "text/plain", send, {"location": f"/login?to={quote(scope['path'])}"})


async def _send(status: int, body: bytes, kind: str, send: Send, headers: dict[str, Any]) -> None:
    said = {"content-type": kind, "content-length": str(len(body)), **headers}
    raw = [(name.encode(), value.encode()) for name, value in said.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
