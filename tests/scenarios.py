"""The scenario of the contract, and others made from it."""

from pathlib import Path

from contracts.scenario import Scenario, read_scenario

MUGS_FILE = Path(__file__).parent.parent / "examples" / "mugs.yaml"
MUGS = MUGS_FILE.read_text(encoding="utf-8")


def mugs(*changes: tuple[str, str]) -> Scenario:
    """The mugs of the contract, with some of their text replaced."""
    return read_scenario(mugs_text(*changes))


def mugs_text(*changes: tuple[str, str]) -> str:
    text = MUGS
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text
