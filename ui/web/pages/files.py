"""Downloads, each for whom it belongs to."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from agents.desk import Desk
from contracts.book import OrderBook, UnknownOrder
from contracts.terms import Terms
from evals.report_page import in_theme
from evals.shelf import Shelved
from ui.web.door import theme_of
from ui.web.pages.evaluations import Evaluations
from ui.web.pages.orders import may_see
from ui.web.pages.talks import Talk, Talks
from ui.web.visits import OPEN_TO, Gate, Visit


class Files:
    """What can be downloaded, and the reports of evaluations."""

    def __init__(self, desk: Desk, book: OrderBook, talks: Talks, gate: Gate, *, runs: Path) -> None:
        self._desk, self._book, self._talks, self._gate = desk, book, talks, gate
        self._evaluations = Evaluations(runs)

    def routes(self) -> APIRouter:
        router = APIRouter(prefix="/files")
        router.get("/orders/{order_id}.json")(self.order)
        router.get("/conversation.txt")(self.conversation)
        router.get("/conversation.json")(self.conversation_data)
        router.get("/table/{talk_id}.json")(self.bargain)
        router.get("/table/{talk_id}.csv")(self.bargain_offers)
        router.get("/evaluations/{run}.html")(self.report)
        router.get("/evaluations/{run}.json")(self.metrics)
        router.get("/evaluations/{run}.csv")(self.metrics_table)
        return router

    def bargain(self, request: Request, talk_id: str) -> Response:
        """A bargain at the table, with both mandates: for who set it up."""
        text = json.dumps(self._talk(request, talk_id).to_json(), ensure_ascii=False, indent=2)
        return as_file(text, "bargain.json", "application/json")

    def bargain_offers(self, request: Request, talk_id: str) -> Response:
        """Its offers, a line each."""
        talk, text = self._talk(request, talk_id), io.StringIO()
        lines = csv.writer(text)
        lines.writerow(("number", "by", "price", "payment", "delivery", "buyer", "seller", "text"))
        for number, said in enumerate(talk.offers, start=1):
            terms, utility = Terms.model_validate(said["terms"]), talk.plane.utility(said)
            lines.writerow(
                (
                    number,
                    said["by"],
                    terms.price,
                    terms.payment.plain(),
                    terms.delivery,
                    *utility,
                    _plain(said["text"]),
                )
            )
        return as_file(text.getvalue(), "bargain.csv", "text/csv")

    def _talk(self, request: Request, talk_id: str) -> Talk:
        talk = self._talks.find(talk_id, self._visit(request, "table").account.name)
        if talk is None:
            raise HTTPException(404)
        return talk

    def report(self, request: Request, run: str) -> Response:
        """The report of an evaluation, to be shown: under the policy that the guard has for reports."""
        page = self._evaluation(request, run).report.read_text("utf-8")
        return HTMLResponse(in_theme(page, theme_of(request)))

    def metrics(self, request: Request, run: str) -> Response:
        """Its figures."""
        folder = self._evaluation(request, run).folder
        return as_file((folder / "metrics.json").read_text("utf-8"), "metrics.json", "application/json")

    def metrics_table(self, request: Request, run: str) -> Response:
        """The same, a line each."""
        folder = self._evaluation(request, run).folder
        return as_file((folder / "metrics.csv").read_text("utf-8"), "metrics.csv", "text/csv")

    def _evaluation(self, request: Request, run: str) -> Shelved:
        self._visit(request, "evaluations")
        found = self._evaluations.find(run)
        if found is None or not found.told:
            raise HTTPException(404)
        return found

    def conversation(self, request: Request) -> Response:
        """What was said, to be read."""
        visit = self._visit(request, "chat")
        me = self._book.customer(visit.customer).party.name
        said = []
        for turn in self._desk.transcript(visit.customer):
            when = f"{turn.at.astimezone():%Y-%m-%d %H:%M}"
            if turn.text is not None:
                said.append(f"[{when}] {me}\n{turn.text}\n")
            said.append(f"[{when}] Parley\n{turn.reply.text}\n")
        return as_file("\n".join(said), "conversation.txt", "text/plain")

    def conversation_data(self, request: Request) -> Response:
        """What was said and understood, as data."""
        visit = self._visit(request, "chat")
        said = [
            {"at": turn.at.isoformat(), "text": turn.text, "reply": turn.reply.to_json()}
            for turn in self._desk.transcript(visit.customer)
        ]
        text = json.dumps(said, ensure_ascii=False, indent=2)
        return as_file(text, "conversation.json", "application/json")

    def order(self, request: Request, order_id: str) -> Response:
        """All revisions of an order. One of somebody else is as one that is not there."""
        visit = self._visit(request, "orders")
        try:
            if not may_see(visit, self._book.order(order_id)):
                raise HTTPException(404)
            revisions = self._book.history(order_id)
        except UnknownOrder:
            raise HTTPException(404) from None
        said = [revision.model_dump(mode="json", exclude={"key"}) for revision in revisions]
        return as_file(json.dumps(said, ensure_ascii=False, indent=2), f"{order_id}.json", "application/json")

    def _visit(self, request: Request, page: str) -> Visit:
        """Who asks, when the page that it belongs to is for them."""
        account = self._gate.account(request.cookies, active=True)
        if account is None:
            raise HTTPException(401)
        if account.role not in OPEN_TO[page]:
            raise HTTPException(403)
        return self._gate.visit(account, request.cookies, request.headers.get("accept-language", ""))


def _plain(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t" and text else text


def as_file(text: str, name: str, kind: str) -> Response:
    """A file to save, never to be shown in place."""
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(text, media_type=f"{kind}; charset=utf-8", headers=headers)
