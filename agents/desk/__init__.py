"""From a customer's message to a committed order and an answer in their language."""

from agents.desk.graph import Desk
from agents.desk.results import Card, Reply, Result

__all__ = ["Card", "Desk", "Reply", "Result"]
