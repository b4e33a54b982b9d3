"""Text to requests. `parse` is the whole face of this package."""

from nlp.parsing import parse

__all__ = ["parse"]
