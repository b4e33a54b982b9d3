"""Text to requests: `parse` reads, `Written` tells what of another reading stands in the text."""

from nlp.grounding import Written
from nlp.parsing import parse
from nlp.values import values_in

__all__ = ["Written", "parse", "values_in"]
