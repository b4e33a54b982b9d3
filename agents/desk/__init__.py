"""From a customer's message to a committed order and an answer in their language."""

from agents.desk.approve import Plan
from agents.desk.graph import Desk
from agents.desk.results import Card, Exchange, Reply, Result
from agents.desk.wording import Wording

__all__ = ["Card", "Desk", "Exchange", "Plan", "Reply", "Result", "Wording"]
