"""The frame around each page: navigation, language, who is in. It is there before Gradio has started."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.types import Scope

from ui.web import words
from ui.web.door import Door, theme_of
from ui.web.guard import account_of
from ui.web.render import render
from ui.web.visits import OPEN_TO, language_of

_SCRIPT = re.compile(r"<script\b")
_BODY = re.compile(r"<body\b[^>]*>")
_HEAD = re.compile(r"</head>")
_HTML = re.compile(r'<html\s+lang="en"')
_OG = re.compile(r'\s*<meta\s+(?:property|name)="(?:og|twitter):[^>]*>')
_FOREIGN = re.compile(r'\s*<link rel="manifest"[^>]*>')


def framer(door: Door) -> Callable[[str, Scope, str], str]:
    """Puts the frame around Gradio's page, and the nonce on every script in it."""

    def frame(page: str, scope: Scope, nonce: str) -> str:
        request, account = Request(scope), account_of(scope)
        language = language_of(request.cookies, request.headers.get("accept-language", ""))
        _, token = door.form_token(request)
        here = scope["path"].strip("/")
        facts = {
            "account": account,
            "here": here,
            "pages": [name for name, roles in OPEN_TO.items() if account.role in roles],
            "token": token,
            "languages": words.SHORT,
            "names": words.NAMES,
            "theme": theme_of(request),
            "words": words.words(language),
            "title": f"{words.say(here, language)} · Parley",
        }
        head, around = (render(name, language, **facts) for name in ("head.html", "frame.html"))
        page = _OG.sub("", _FOREIGN.sub("", page))
        page = _HTML.sub(f'<html lang="{language}"', page, count=1)
        page = _HEAD.sub(lambda _: f"{head}</head>", page, count=1)
        page = _BODY.sub(lambda found: found.group() + around, page, count=1)
        return _SCRIPT.sub(f'<script nonce="{nonce}"', page)

    return frame
