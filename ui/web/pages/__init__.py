"""The pages: what each shows and what can be asked of it, and what can be downloaded."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from agents.desk import Desk
from contracts.book import OrderBook
from ui.web.limits import Limits
from ui.web.pages.approvals import Approvals
from ui.web.pages.chat import Chat
from ui.web.pages.evaluations import Evaluations
from ui.web.pages.files import Files
from ui.web.pages.orders import Orders
from ui.web.pages.table import Table
from ui.web.pages.talks import Talks
from ui.web.screen import Screen
from ui.web.visits import Gate


def screens(desk: Desk, book: OrderBook, talks: Talks, limits: Limits, *, runs: Path) -> list[Screen]:
    """Every page, each for its roles."""
    return [
        Chat(desk, book, limits).screen(),
        Approvals(desk, book).screen(),
        Table(book, talks).screen(),
        Orders(book).screen(),
        Evaluations(runs).screen(),
    ]


def downloads(desk: Desk, book: OrderBook, talks: Talks, gate: Gate, *, runs: Path) -> APIRouter:
    """What can be downloaded, and the reports of evaluations."""
    return Files(desk, book, talks, gate, runs=runs).routes()
