"""What the reader takes of spaCy, imported without the rest: pipelines, training, the command line.

`spacy/__init__.py` imports all of spaCy, which costs as much again as what is needed here. It is left to run
when somebody asks the package for anything else; until then its modules can be imported by their names.
"""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any


class _Unopened(ModuleType):
    """A package whose `__init__` has not run yet."""

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        if self.__dict__.get("_is_closed") or spec is None or spec.loader is None:
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.loader.exec_module(self)
        return getattr(self, name)


def _put_unopened(package: str) -> None:
    """Puts the package among the modules without running it, unless it is there already."""
    spec = find_spec(package)
    if package in sys.modules or spec is None:
        return
    module = module_from_spec(spec)
    module.__class__ = _Unopened
    module.__dict__["_is_closed"] = True
    sys.modules[package] = module


_put_unopened("spacy")
import_module("spacy.tokens")  # which the others need first
from spacy.matcher import PhraseMatcher  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402

sys.modules["spacy"].__dict__.pop("_is_closed", None)

__all__ = ["Doc", "PhraseMatcher", "Vocab"]
