"""From a customer's message to a committed order and an answer in their language."""

from agents.desk.graph import Desk
from agents.desk.results import Reply, Result

__all__ = ["Desk", "Reply", "Result"]
