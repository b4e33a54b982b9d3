"""The application: everything is passed in, nothing is read from the surroundings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import gradio as gr
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from agents.desk import Desk
from contracts.book import OrderBook
from ui.web.accounts import Accounts
from ui.web.door import Door
from ui.web.frame import framer
from ui.web.guard import Guard
from ui.web.limits import Limits
from ui.web.pages import downloads, screens
from ui.web.pages.talks import Talks
from ui.web.render import STATIC, render
from ui.web.screen import Screen
from ui.web.sessions import Sessions
from ui.web.store import Store
from ui.web.visits import Clock, Gate, language_of
from ui.web.words import say

_FONTS = ("system-ui", "sans-serif")
_WHY = {401: "signed_out", 403: "not_for_you", 404: "not_there"}


@dataclass(frozen=True)
class Parts:
    """What the application stands on."""

    desk: Desk
    book: OrderBook
    store: Store
    accounts: Accounts
    talks: Talks
    clock: Clock
    runs: Path
    """Where the runs of evaluations lie."""
    limits: Limits = field(default_factory=Limits)
    https: bool = False
    """Whether people reach it through https."""


def create_app(parts: Parts) -> FastAPI:
    """The web of one desk, as an ASGI application."""
    sessions = Sessions(parts.store)
    gate = Gate(sessions, parts.clock, https=parts.https)
    door = Door(parts.accounts, sessions, gate)
    app = FastAPI(title="Parley", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(door.routes())
    app.include_router(downloads(parts.desk, parts.book, parts.talks, gate, runs=parts.runs))
    app.get("/health")(_healthy(parts.book))
    app.mount("/static", StaticFiles(directory=STATIC))
    _mount(app, screens(parts.desk, parts.book, parts.talks, parts.limits, runs=parts.runs), gate)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _refused)
    app.add_middleware(Guard, gate=gate, limits=parts.limits, frame=framer(door))
    return app


def _mount(app: FastAPI, pages: Sequence[Screen], gate: Gate) -> None:
    for screen in pages:
        gr.mount_gradio_app(
            app,
            screen.blocks(gate),
            path=f"/{screen.name}",
            auth_dependency=_let_in(screen, gate),
            theme=gr.themes.Base(font=list(_FONTS), font_mono=["ui-monospace", "monospace"]),
            footer_links=[],
            run_history=False,
            ssr_mode=False,
            mcp_server=False,
            enable_monitoring=False,
            show_error=False,
            max_file_size=1,
        )


def _let_in(screen: Screen, gate: Gate) -> Callable[[Request], str | None]:
    """The name of whom the page is for, and `None` for everyone else: Gradio then answers 401."""

    def let_in(request: Request) -> str | None:
        account = gate.account(request.cookies)
        return account.name if account and account.role in screen.roles else None

    return let_in


async def _refused(request: Request, error: Exception) -> Response:
    """Why a request is not answered, to a person as a page and to a script as JSON."""
    status = error.status_code if isinstance(error, HTTPException) else 422
    word = _WHY.get(status, "bad_request")
    language = language_of(request.cookies, request.headers.get("accept-language", ""))
    if "text/html" not in request.headers.get("accept", ""):
        return JSONResponse({"ok": False, "why": word, "say": say(word, language)}, status)
    if status == 401:
        return RedirectResponse("/login?ended=true", 303)
    return HTMLResponse(render("refused.html", language, word=word), status)


def _healthy(book: OrderBook) -> Callable[[], Response]:
    def health() -> Response:
        """Whether the book can be read."""
        book.find_event("health")
        return JSONResponse({"ok": True})

    return health
