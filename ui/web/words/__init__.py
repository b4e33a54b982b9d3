"""What the pages say, by name, in each language."""

from __future__ import annotations

from agents.voice import LANGUAGES
from contracts.mistake import ENGLISH, Mistake
from contracts.request import Language
from ui.web.words.en import WORDS as _EN
from ui.web.words.zh import WORDS as _ZH
from ui.web.words.zh_hant import WORDS as _ZH_HANT

_WORDS: dict[Language, dict[str, str]] = {"en": _EN, "zh": _ZH, "zh-Hant": _ZH_HANT}
NAMES: dict[Language, str] = {"en": "English", "zh": "简体中文", "zh-Hant": "繁體中文"}
SHORT: dict[Language, str] = {"en": "EN", "zh": "简", "zh-Hant": "繁"}

_MISTAKES = {
    language: {code: texts[f"wrong_{code}"] for code in ENGLISH} for language, texts in _WORDS.items()
}

__all__ = ["LANGUAGES", "NAMES", "SHORT", "say", "say_mistake", "words"]


def say(name: str, language: Language, /, **facts: object) -> str:
    """The text of that name. Raises KeyError when there is none, or a fact is missing."""
    text = _WORDS[language][name]
    return text.format(**facts) if facts else text


def say_mistake(mistake: Mistake, language: Language) -> str:
    """What is wrong with what was written, in one line."""
    return mistake.said(_MISTAKES[language])


def words(language: Language) -> dict[str, str]:
    """All texts of a language."""
    return _WORDS[language]
