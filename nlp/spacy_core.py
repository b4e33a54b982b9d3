"""What the reader takes of spaCy, imported without spaCy's command line: that is a third of its loading time.

`spacy/__init__.py` imports the command line for one function, `spacy.info`. A stand-in takes its place
until spaCy is loaded, and is gone afterwards: whoever needs `spacy.cli` later imports the real one.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


@contextmanager
def _without_command_line() -> Iterator[None]:
    stands_in = [name for name in _COMMAND_LINE if "spacy" not in sys.modules]
    for name in stands_in:
        sys.modules[name] = ModuleType(name)
        sys.modules[name].__dict__.update(__path__=[], info=_info)
    try:
        yield
    finally:
        for name in stands_in:
            del sys.modules[name]


def _info(*args: object, **kwargs: object) -> object:
    """`spacy.info`, by way of the real command line."""
    from spacy.cli.info import info

    return info(*args, **kwargs)  # type: ignore[arg-type]


with _without_command_line():
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

__all__ = ["Doc", "PhraseMatcher", "Vocab"]
