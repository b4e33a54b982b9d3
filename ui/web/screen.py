"""A screen: one page of Gradio, and the calls that it answers.

The page that everybody of a role is sent is the same, and it holds nothing of anyone: an HTML component whose
script asks the server for everything else. Each answer is HTML that was rendered for who asked. (Nothing that
people wrote goes through Gradio's own templates: those are evaluated in the browser, `${...}` included.)
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import fastapi
import gradio as gr
from pydantic import ConfigDict, ValidationError, validate_call

from contracts.book import AlreadyDecided, BookBusy, BookError, StaleOrder, Unknown
from contracts.explain import mistake_of
from contracts.mistake import FieldError, Mistake
from contracts.request import Language
from ui.web.accounts import Role
from ui.web.visits import Gate, Visit
from ui.web.words import say, say_mistake, words

_log = logging.getLogger("parley.web")
_SHELL = '<div id="page" class="page" data-page="{name}" aria-busy="true"></div>'
_START = "window.Parley.start(element, server)"


class Refused(Exception):
    """What was asked is not done; `word` names the text that says why."""

    def __init__(self, word: str, **facts: object) -> None:
        super().__init__(word)
        self.word, self.facts = word, facts


@dataclass(frozen=True)
class Answer:
    """What a call gives the page."""

    put: Mapping[str, str] = field(default_factory=dict)
    """HTML by the id of the element that it goes into."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """For the page's script."""
    say: str = ""
    """A short note that passes."""

    def to_json(self) -> dict[str, Any]:
        return {"ok": True, "put": dict(self.put), "data": dict(self.data), "say": self.say}


Handler = Callable[..., Answer]
"""Takes a `Visit`, and by name what the page sends; its signature is checked against what comes."""


@dataclass(frozen=True)
class Screen:
    """A page, whom it is for, and what can be asked of it."""

    name: str
    roles: tuple[Role, ...]
    calls: Mapping[str, Handler]
    quiet: tuple[str, ...] = ()
    """Calls that the page makes by itself, which keep no session going."""

    def blocks(self, gate: Gate) -> gr.Blocks:
        """The page as Gradio shows it."""
        made: gr.Blocks
        with gr.Blocks(title="Parley", analytics_enabled=False, fill_width=True) as made:
            gr.HTML(
                value="",
                html_template=_SHELL.format(name=self.name),
                js_on_load=_START,
                apply_default_css=False,
                server_functions=[self._server_function(gate)],
            )
        return made

    def _server_function(self, gate: Gate) -> Callable[[Any, gr.Request], dict[str, Any]]:
        checked = {name: validate_call(config=_CHECKED)(handler) for name, handler in self.calls.items()}

        def call(said: Any, request: gr.Request) -> dict[str, Any]:
            return self._answer(said, request, gate, checked)

        return call

    def _answer(
        self, said: Any, request: gr.Request | fastapi.Request, gate: Gate, checked: Mapping[str, Handler]
    ) -> dict[str, Any]:
        cookies, accepts = dict(request.cookies), request.headers.get("accept-language", "")
        name = str(said.get("do")) if isinstance(said, dict) else ""
        account = gate.account(cookies, active=name not in self.quiet)
        if account is None:
            return _refusal("signed_out", say("ended", "en"), go="/login?ended=true")
        visit = gate.visit(account, cookies, accepts)
        if account.role not in self.roles:
            return _refusal("not_for_you", say("not_for_you", visit.language))
        given = said.get("with") if isinstance(said, dict) else None
        if name not in checked or not isinstance(given, dict) or "visit" in given or not _can_be_kept(given):
            return _refusal("bad_request", say("bad_request", visit.language))
        return answered(lambda: checked[name](visit, **given), visit)


_CHECKED = ConfigDict(arbitrary_types_allowed=True)


def answered(do: Callable[[], Answer], visit: Visit) -> dict[str, Any]:
    """What a call gives, or why it gives nothing, in the language of who asked."""
    try:
        return do().to_json()
    except Refused as refused:
        return _refusal(refused.word, say(refused.word, visit.language, **refused.facts))
    except ValidationError as error:
        return _not_valid(_as_labelled(mistake_of(error), visit.language), visit)
    except FieldError as error:
        return _not_valid(error.mistake, visit)
    except Unknown:
        return _refusal("not_there", say("not_there", visit.language))
    except (StaleOrder, AlreadyDecided):
        return _refusal("changed_meanwhile", say("changed_meanwhile", visit.language))
    except BookBusy:
        return _refusal("too_many", say("too_many", visit.language))
    except BookError as error:
        _log.warning("refused by the book: %s", error)
        return _refusal("failed", say("failed", visit.language))
    except Exception:  # the door of the page: it records, and the person reads a sentence
        _log.exception("a call failed")
        return _refusal("failed", say("failed", visit.language))


def _can_be_kept(given: dict[str, Any]) -> bool:
    """Whether all of it can be written down: JSON may name halves of characters that are none."""
    try:
        json.dumps(given, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _as_labelled(mistake: Mistake, language: Language) -> Mistake:
    """With the field called as it is on the page."""
    return replace(mistake, where=words(language).get(mistake.where, mistake.where))


def _not_valid(mistake: Mistake, visit: Visit) -> dict[str, Any]:
    why = say_mistake(mistake, visit.language)
    return _refusal("not_valid", say("not_valid", visit.language, why=why))


def _refusal(why: str, said: str, *, go: str = "") -> dict[str, Any]:
    return {"ok": False, "why": why, "say": said, "go": go}
