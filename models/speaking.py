"""Speaking with a model: it words what is fixed, and whoever asks holds the text against that."""

from collections.abc import Sequence
from typing import Protocol

from pydantic import BaseModel

from contracts.request import Language
from models.answers import NoAnswer
from models.prompts import mending_messages, speaking_messages
from models.reading import Model

_HEARD = 600
"""Characters of a message that are shown, to match its tone."""
_ECHO = 1000
"""Characters of a text that are shown to the model again."""
_NAMES: dict[Language, str] = {"en": "English", "zh": "Simplified Chinese", "zh-Hant": "Traditional Chinese"}


class Draft(Protocol):
    """What is fixed, and how it may be said."""

    @property
    def language(self) -> Language: ...
    @property
    def plain(self) -> str: ...
    @property
    def facts(self) -> Sequence[str]: ...
    @property
    def reasons(self) -> Sequence[str]: ...


class Said(BaseModel):
    """The answer that is asked for."""

    text: str


class ModelSpeaker:
    """Asks a model for the words. What comes back is anybody's: it has to be checked."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __call__(self, draft: Draft, *, heard: str, wrong: tuple[str, str] | None = None) -> str | None:
        """A text for the draft, or `None`. `heard` is what it answers; `wrong`, the text before this one and
        what is to mend in it.
        """
        asked = speaking_messages(
            draft.plain,
            facts=draft.facts,
            reasons=draft.reasons,
            heard=heard[:_HEARD],
            language=_NAMES[draft.language],
        )
        if wrong is not None:
            text, mend = wrong
            asked += mending_messages(text[:_ECHO], mend)
        try:
            return self._model.answer_as(Said, asked).text
        except NoAnswer:
            return None
