"""Text to requests: `parse` reads, `Written` tells what of another reading stands in the text."""

from nlp.grounding import Written
from nlp.parsing import parse

__all__ = ["Written", "parse"]
