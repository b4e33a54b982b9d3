"""The voice knows contracts and babel, and its tables hold nothing that an offer must not say."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import agents.voice
from agents.voice import LANGUAGES
from agents.voice.offers import _WORDS
from agents.voice.shapes import Stance

ROOM = Path(agents.voice.__file__).parent
NUMBER_WORDS = re.compile(
    r"\d|[〇一二两兩三四五六七八九十百千万萬]|\b(one|two|three|four|five|first|second|third|half|double|dozen)\b",
    re.IGNORECASE,
)
THREATS_AND_SECRETS = re.compile(
    r"limit|budget|bottom|cheapest|walk away|otherwise|or else|competitor|cost us|lose money"
    r"|底线|底線|底价|底價|预算|預算|成本|亏本|虧本|否则|否則|不然|别家|別家",
    re.IGNORECASE,
)


def phrases(table):
    """Every text of a table of words, however deep."""
    if isinstance(table, str):
        yield table
    else:
        for part in table.values() if hasattr(table, "values") else table:
            yield from phrases(part)


def test_it_imports_contracts_babel_and_pydantic_only():
    imported = set()
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0] if "agents" not in node.module else node.module[:12])
            elif isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}

    own = {"agents.voice", "contracts", "babel", "pydantic"}
    standard = {
        "re",
        "string",
        "typing",
        "functools",
        "collections",
        "dataclasses",
        "datetime",
        "decimal",
        "zlib",
    }
    assert imported <= own | standard


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_of_an_offer_brings_a_number_a_threat_or_a_secret(language):
    said = list(phrases(_WORDS[language]))

    assert [text for text in said if NUMBER_WORDS.search(text)] == []
    assert [text for text in said if THREATS_AND_SECRETS.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stance_has_words_that_do_not_repeat(language):
    sentences = _WORDS[language].sentences

    assert list(sentences) == list(get_args(Stance))
    assert all(len(set(texts)) == len(texts) >= 3 for texts in sentences.values())


def test_every_name_of_the_face_exists():
    assert all(hasattr(agents.voice, name) for name in agents.voice.__all__)
