"""Bargaining between two sides that see nothing of each other but offers."""

from agents.bargain.negotiators import STRATEGIES, Negotiator, UnknownStrategy, negotiator
from agents.bargain.preferences import InvalidPreferences, Outcome, Preferences
from agents.bargain.table import (
    Accept,
    IllegalMove,
    Move,
    Negotiating,
    Offer,
    Reason,
    Result,
    Seat,
    Table,
    Walk,
    bargain,
    elapsed,
    move_of,
    own_turns,
    play,
)

__all__ = [
    "STRATEGIES",
    "Accept",
    "IllegalMove",
    "InvalidPreferences",
    "Move",
    "Negotiating",
    "Negotiator",
    "Offer",
    "Outcome",
    "Preferences",
    "Reason",
    "Result",
    "Seat",
    "Table",
    "UnknownStrategy",
    "Walk",
    "bargain",
    "elapsed",
    "move_of",
    "negotiator",
    "own_turns",
    "play",
]
