"""The door: logging in and out, and choosing a language. Pages of our own, without Gradio."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from agents.voice import LANGUAGES
from contracts.request import Language
from ui.web import words
from ui.web.accounts import Account, Accounts, LockedOut, NotLetIn
from ui.web.guard import address_of
from ui.web.render import render
from ui.web.sessions import LONGEST, Sessions
from ui.web.visits import HOME, LANGUAGE_COOKIE, OPEN_TO, THEME_COOKIE, Gate, cookie_name, language_of

_FORM_COOKIE = "parley_form"
_A_YEAR = timedelta(days=365)

Token = Annotated[str, Form(alias="token", max_length=200)]


class Door:
    """Lets people in and out."""

    def __init__(self, accounts: Accounts, sessions: Sessions, gate: Gate) -> None:
        self._accounts, self._sessions, self._gate = accounts, sessions, gate
        self._form_cookie = cookie_name(_FORM_COOKIE, https=gate.https)

    def routes(self) -> APIRouter:
        router = APIRouter()
        router.get("/")(self.enter)
        router.get("/login")(self.show_login)
        router.post("/login")(self.log_in)
        router.post("/logout")(self.log_out)
        router.post("/language")(self.choose_language)
        return router

    def enter(self, request: Request) -> Response:
        """The page to start with; the login for whoever is not in."""
        account = self._gate.account(request.cookies)
        return RedirectResponse(f"/{HOME[account.role]}/" if account else "/login", 303)

    def show_login(self, request: Request, to: str = "", out: bool = False, ended: bool = False) -> Response:
        if account := self._gate.account(request.cookies):
            return RedirectResponse(_home(account, to), 303)
        note = "logged_out" if out else "ended" if ended else ""
        return self._login_page(request, to=to, note=words.say(note, _language(request)) if note else "")

    def log_in(
        self,
        request: Request,
        name: Annotated[str, Form(max_length=100)] = "",
        password: Annotated[str, Form(max_length=1000)] = "",
        to: Annotated[str, Form(max_length=200)] = "",
        token: Token = "",
    ) -> Response:
        """A new session, whatever session there was before; or the login again, saying why."""
        language = _language(request)
        if not self._is_ours(request, token):
            said = words.say("form_stale", language)
            return self._login_page(request, to=to, name=name, wrong=said, status=403)
        name = name.strip().lower()
        try:
            account = self._accounts.check(
                name, password, address=address_of(request.scope), now=self._gate.clock()
            )
        except NotLetIn:
            said = words.say("not_let_in", language)
            return self._login_page(request, to=to, name=name, wrong=said, status=401)
        except LockedOut as locked:
            said = words.say("locked_out", language, wait=_duration(locked.seconds, language))
            page = self._login_page(request, to=to, name=name, wrong=said, status=429)
            page.headers["retry-after"] = str(locked.seconds)
            return page
        self._end(request)
        answer = RedirectResponse(_home(account, to), 303)
        begun = self._sessions.begin(account, now=self._gate.clock())
        self._set(answer, self._gate.cookie, begun, lasts=LONGEST)
        return answer

    def log_out(self, request: Request, token: Token = "") -> Response:
        if not self._is_ours(request, token):
            return RedirectResponse("/", 303)
        self._end(request)
        answer = RedirectResponse("/login?out=true", 303)
        answer.delete_cookie(self._gate.cookie, secure=self._gate.https, httponly=True, samesite="lax")
        return answer

    def choose_language(
        self,
        request: Request,
        language: Annotated[str, Form(max_length=10)] = "",
        to: Annotated[str, Form(max_length=200)] = "",
        token: Token = "",
    ) -> Response:
        answer = RedirectResponse(_inside(to) or "/", 303)
        if language in LANGUAGES and self._is_ours(request, token):
            self._set(answer, LANGUAGE_COOKIE, language, lasts=_A_YEAR)
        return answer

    def form_token(self, request: Request) -> tuple[str, str]:
        """The secret of a browser's forms, new when it has none, and the token that forms carry of it."""
        secret = request.cookies.get(self._form_cookie) or secrets.token_urlsafe(32)
        return secret, _token(secret)

    def keep_secret(self, answer: Response, secret: str) -> None:
        self._set(answer, self._form_cookie, secret, lasts=_A_YEAR, strict=True)

    def _is_ours(self, request: Request, token: str) -> bool:
        """Whether a form that we rendered for this browser was sent."""
        secret = request.cookies.get(self._form_cookie, "")
        return bool(secret) and hmac.compare_digest(_token(secret).encode(), token.encode())

    def _end(self, request: Request) -> None:
        if begun := request.cookies.get(self._gate.cookie):
            self._sessions.end(begun)

    def _set(
        self, answer: Response, name: str, value: str, *, lasts: timedelta, strict: bool = False
    ) -> None:
        answer.set_cookie(
            name,
            value,
            max_age=int(lasts.total_seconds()),
            httponly=True,
            secure=self._gate.https,
            samesite="strict" if strict else "lax",
        )

    def _login_page(
        self, request: Request, *, to: str, name: str = "", note: str = "", wrong: str = "", status: int = 200
    ) -> HTMLResponse:
        secret, token = self.form_token(request)
        page = render(
            "login.html",
            _language(request),
            to=_inside(to),
            name=name,
            note=note,
            wrong=wrong,
            token=token,
            theme=theme_of(request),
            languages=words.NAMES,
        )
        answer = HTMLResponse(page, status)
        self.keep_secret(answer, secret)
        return answer


def theme_of(request: Request) -> str:
    """`dark` or `light` when one was chosen; empty: as the browser likes it."""
    chosen = request.cookies.get(THEME_COOKIE, "")
    return chosen if chosen in ("dark", "light") else ""


def _language(request: Request) -> Language:
    return language_of(request.cookies, request.headers.get("accept-language", ""))


def _home(account: Account, to: str) -> str:
    """Where somebody was going, when they may; else where their role starts."""
    wanted = _inside(to).strip("/")
    allowed = wanted in OPEN_TO and account.role in OPEN_TO[wanted]
    return f"/{wanted if allowed else HOME[account.role]}/"


def _inside(to: str) -> str:
    """`to` when it is a page of ours, and nothing otherwise: nobody is sent elsewhere from here."""
    page = to.strip("/")
    return f"/{page}/" if page in OPEN_TO else "/login" if page == "login" else ""


def _duration(seconds: int, language: Language) -> str:
    minutes = -(-seconds // 60)
    if seconds <= 90:
        return words.say("one_second" if seconds == 1 else "seconds", language, count=seconds)
    return words.say("one_minute" if minutes == 1 else "minutes", language, count=minutes)


def _token(secret: str) -> str:
    return hashlib.sha256(f"form:{secret}".encode()).hexdigest()
