"""One message while it is acted on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from agents.desk.haggle import Haggle
from agents.desk.plan import Step
from agents.desk.proposal import Proposal
from agents.desk.propose import Setting
from agents.desk.speaker import Speaker
from contracts.request import Action, Request


@dataclass
class Turn:
    """One message while it is acted on."""

    text: str
    customer: str
    now: datetime
    request: Request
    setting: Setting
    haggle: Haggle | None
    """The bargain that is open; acting may open, close or replace it."""
    proposal: Proposal | None
    """What waits for a yes; acting may do, drop or replace it."""
    revises: bool
    """Whether the message says anew what waited for a yes."""
    instead: list[tuple[Step, str]] = field(default_factory=list)
    """What takes the place of wishes that are not possible, each with what was wished, in words."""

    @property
    def actions(self) -> tuple[Action, ...]:
        return self.request.actions

    @property
    def today(self) -> date:
        return self.setting.today

    @property
    def speaker(self) -> Speaker:
        return self.setting.speaker
