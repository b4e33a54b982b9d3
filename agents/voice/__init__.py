"""What Parley says: contracts to text in Chinese and English. Words only; nothing is decided here."""

from agents.voice.desk import SLOTS, Change, say, say_button
from agents.voice.offers import offer_facts, say_accept, say_offer, say_price, say_terms, say_walk
from agents.voice.values import (
    LANGUAGES,
    say_date,
    say_days,
    say_field,
    say_intent,
    say_line,
    say_method,
    say_money,
    say_number,
    say_payment,
    say_quantity,
    say_stage,
    say_unit,
    say_way,
)

__all__ = [
    "LANGUAGES",
    "SLOTS",
    "Change",
    "offer_facts",
    "say",
    "say_accept",
    "say_button",
    "say_date",
    "say_days",
    "say_field",
    "say_intent",
    "say_line",
    "say_method",
    "say_money",
    "say_number",
    "say_offer",
    "say_payment",
    "say_price",
    "say_quantity",
    "say_stage",
    "say_terms",
    "say_unit",
    "say_walk",
    "say_way",
]
