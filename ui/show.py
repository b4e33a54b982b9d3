"""Contracts as readable pages for a terminal of 100 columns, coloured where it can."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from agents.desk import Card, Reply
from agents.desk.goods import Goods
from agents.desk.speaker import Speaker
from agents.desk.tell import changes
from agents.graph import Said
from agents.negotiation import Outcome
from agents.voice import say_money, say_payment, say_quantity
from contracts.catalogue import Customer
from contracts.events import Approval, Event
from contracts.order import Order, Revision
from contracts.request import Language
from contracts.scenario import Scenario
from contracts.terms import Terms
from parley import Places

_SIDES = {"buyer": "cyan", "seller": "magenta"}
_WIDTH = 100
_NUMBER_AND_WORD = re.compile(r"(?<=[\d%]) (?=[\u4e00-\u9fff])")
_STATUS = {
    "done": "green",
    "proposed": "yellow",
    "bargaining": "magenta",
    "asked": "yellow",
    "waiting": "yellow",
    "passed_on": "yellow",
    "closed": "red",
    "told": "blue",
}

_BY_MODEL: dict[Language, str] = {"en": "worded by a model", "zh": "由模型措辞", "zh-Hant": "由模型措辭"}


def _unbroken(text: str) -> str:
    """Text in which a number and the Chinese word after it stay on one line."""
    return _NUMBER_AND_WORD.sub("", text)


def _without(action: dict[str, Any], field: str) -> str:
    return json.dumps({key: value for key, value in action.items() if key != field}, ensure_ascii=False)


def _console() -> Console:
    """Standard output; as wide as the terminal is, and 100 columns where there is none."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=_WIDTH)


class Page:
    """Writes to one console."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or _console()

    def title(self, text: str) -> None:
        self.console.print()
        self.console.print(Rule(Text(text, style="bold"), align="left", style="dim"))

    def note(self, text: str) -> None:
        self.console.print(Text(text, style="dim"))

    # Measurements

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Names on the left, figures on the right."""
        table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 3, 0, 0))
        for index, head in enumerate(heads):
            table.add_column(head, justify="right" if index else "left", no_wrap=True)
        for row in rows:
            table.add_row(*map(str, row))
        self.console.print(table)
        self.console.print()

    def miss(self, miss: dict[str, Any]) -> None:
        """A message that was not read as annotated."""
        self.title(miss["id"])
        self.console.print(Text(miss["text"]))
        for name in ("gold", "given"):
            for action in miss[name] or ["nothing"]:
                said = _without(action, "evidence") if isinstance(action, dict) else action
                self.console.print(Text.assemble((f"{name:<6}", "dim"), str(said)))

    # Bargains

    def scenario(self, scenario: Scenario) -> None:
        """What is bargained over. No bound of either side."""
        for line in scenario.lines:
            goods = say_quantity(line.quantity, line.unit, "en")
            self.console.print(f"[bold]{escape(line.name)}[/bold] × {goods}")
        buyer, seller = scenario.buyer.party, scenario.seller.party
        self.console.print(
            f"[cyan]{escape(buyer.name)}[/cyan] ({buyer.country}) buys,"
            f" [magenta]{escape(seller.name)}[/magenta] ({seller.country}) sells;"
            f" {scenario.rounds} offers at most, the {scenario.opens} opens."
        )
        self.console.print()

    def offer(self, said: Said, scenario: Scenario) -> None:
        """One offer of a transcript: its terms, and the words it was made in."""
        terms, side = Terms.model_validate(said["terms"]), said["by"]
        price = say_money(terms.price, scenario.currency, "en")
        facts = f"{price} · {say_payment(terms.payment, 'en')} · {terms.delivery}"
        self.console.print(Text.assemble((f"{side:<7}", f"bold {_SIDES[side]}"), (facts, "bold")))
        self.console.print(Padding(Text(_unbroken(said["text"])), (0, 0, 0, 7)))

    def outcome(self, outcome: Outcome, scenario: Scenario, *, db: Path | None) -> None:
        """How a bargain ended, and the order that came of it."""
        self.console.print()
        self.console.print(Text(outcome.closing, style="italic"))
        for side, choices in outcome.choices.items():
            told = ", ".join(f"{count} {fate.replace('_', ' ')}" for fate, count in choices.items())
            self.note(f"Of the model's choices for the {side}: {told}.")
        if not outcome.agreed:
            why = outcome.reason.replace("_", " ")
            self.console.print(f"[red]No deal[/red] after {outcome.rounds} offers ({why}).")
            return
        self.console.print(f"[green]Deal[/green] after {outcome.rounds} offers.")
        for side in outcome.waits_for:
            self.console.print(
                f"[yellow]It waits for a person of the {side}.[/yellow]"
                f" To approve it, run this again with --approve {side}."
            )
        if outcome.order:
            self.order(outcome.order)
            self.note(f"Committed to {db}." if db else "Not kept; give --db FILE to commit it to a book.")

    # The desk

    def message(self, text: str, *, who: str) -> None:
        self.console.print(Text.assemble((f"{who}: ", "bold cyan"), text))

    def reply(self, reply: Reply) -> None:
        """The desk's answer, and what it did."""
        self.console.print(Text.assemble(("Parley: ", "bold magenta"), _unbroken(reply.text)))
        if reply.worded_by:
            self.note(f"  {_BY_MODEL[reply.language]}")
        for result in reply.results:
            about = " ".join(reply.request.actions[index].intent for index in result.actions)
            where = f" {result.order}" if result.order else ""
            revision = f" revision {result.revision}" if result.revision else ""
            approval = f" approval {result.approval}" if result.approval else ""
            detail = f" {about}{where}{revision}{approval}".rstrip()
            style = _STATUS[result.status]
            self.console.print(Text.assemble("  ", (result.status, style), (detail, "dim")))
        if reply.card:
            self._card(reply.card)

    def _card(self, card: Card) -> None:
        """What is on the table, and what can be said to it."""
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 2))
        for row in card.changes:
            table.add_row(row.order, row.what, row.before or "", "→", row.after or "—")
        if card.total_after:
            table.add_row("", "Σ", card.total_before or "", "→", card.total_after)
        if card.changes:
            self.console.print(table)
        said = "   ".join(f"[ {option.label} ]" for option in card.options)
        self.console.print(Text(f"  {said}", style="dim"))

    # Orders

    def orders(self, orders: Sequence[Order]) -> None:
        table = Table(box=None, header_style="bold", pad_edge=False)
        for name in ("order", "customer", "stage", "delivery", "total", "goods"):
            table.add_column(name, justify="right" if name == "total" else "left", no_wrap=name != "goods")
        for order in orders:
            table.add_row(
                order.id,
                order.buyer.id,
                order.stage.replace("_", " "),
                str(order.delivery),
                say_money(order.total, order.currency, "en"),
                ", ".join(f"{line.sku} × {line.quantity:f}" for line in order.lines),
            )
        self.console.print(table if orders else Text("No orders.", style="dim"))

    def order(self, order: Order) -> None:
        """One order: lines, total, and what is paid when."""
        head = f"[bold]{order.id}[/bold] {order.stage.replace('_', ' ')}"
        self.console.print(f"{head}: {escape(order.seller.name)} to {escape(order.buyer.name)}")
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for line in order.lines:
            unit_price = (
                say_money(line.unit_price, order.currency, "en") if line.unit_price is not None else ""
            )
            goods = say_quantity(line.quantity, line.unit, "en")
            amount = say_money(line.amount, order.currency, "en")
            table.add_row(f"  {line.number}", f"{line.name} ({line.sku})", goods, unit_price, amount)
        table.add_row(
            "", "[bold]Total[/bold]", "", "", f"[bold]{say_money(order.total, order.currency, 'en')}[/bold]"
        )
        self.console.print(table)
        where = f" {order.incoterm} {order.place or ''}".rstrip() if order.incoterm else ""
        self.console.print(f"  Delivery {order.delivery}{where}. Payment {say_payment(order.payment, 'en')}:")
        for part in order.instalments if order.stage != "cancelled" else ():
            amount = say_money(part.amount, order.currency, "en")
            self.console.print(f"    {amount} {part.kind} by {part.due_on}")
        if order.address:
            self.console.print(
                f"  To {escape(', '.join(order.address.model_dump(exclude_none=True).values()))}"
            )

    def history(self, revisions: Sequence[Revision]) -> None:
        """Each revision, and what it changed."""
        speaker = Speaker("en", Goods())
        before: Order | None = None
        for revision in revisions:
            when = revision.committed_at.isoformat(sep=" ", timespec="minutes")
            why = ", ".join(reason.replace("_", " ") for reason in revision.reasons)
            self.console.print(f"[bold]{revision.number}[/bold] {when} {why}, {revision.order.stage}")
            for change in changes(before, revision.order, speaker) if before else []:
                self.console.print(
                    Text(f"    {change.what}: {change.before or '-'} -> {change.after or '-'}")
                )
            before = revision.order
        if before:
            self.order(before)

    def approvals(self, approvals: Sequence[Approval]) -> None:
        """The deals that wait, and what to type to decide on one."""
        for approval in approvals:
            why = ", ".join(approval.deal.reasons).replace("_", " ")
            asked = approval.asked_at.isoformat(sep=" ", timespec="minutes")
            self.console.print(f"[bold]{approval.id}[/bold] asked {asked}, for the {approval.side}: {why}")
            self.order(approval.deal.order)
            if approval.id.startswith("N-"):  # of a scenario, whose mandates are not kept here
                self.note(f"Approve: parley negotiate SCENARIO, as before, with --approve {approval.side}")
            else:
                self.note(f"Approve: parley approvals approve {approval.id} --by NAME; or decline")
        if approvals:
            self.note(f"{len(approvals)} wait.")
        else:
            self.note("Nothing waits for approval.")

    def handovers(self, events: Sequence[Event]) -> None:
        """What customers said that a person is to take up."""
        for event in events:
            when = event.at.isoformat(sep=" ", timespec="minutes")
            about = ", ".join(event.data["about"]).replace("_", " ")
            where = f" {event.order}" if event.order else ""
            self.console.print(f"[bold]{when}[/bold] {escape(event.data['customer'])}{where}: {about}")
            self.console.print(Text(f"    {event.data['said']}"))
        if not events:
            self.note("Nobody asked for a person.")

    def world(self, made: Places, customers: Sequence[Customer], orders: Sequence[Order]) -> None:
        """What `init` made, and what to type next."""
        self.console.print(f"Book    {made.book}: {len(customers)} customers, {len(orders)} orders")
        self.console.print(f"House   {made.house}: what may be sold at which price; private")
        if orders:
            newest = next((order for order in orders if order.stage == "placed"), orders[0])
            self.console.print(f"\nTry     parley orders list --db {made.book}")
            self.console.print(
                f'        parley desk "Where is {newest.id}?" --customer {newest.buyer.id} --db {made.book}'
            )
