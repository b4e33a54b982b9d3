"""What the desk says that a model may word: offers, with what has to be in them and what may be told."""

from __future__ import annotations

from collections.abc import Sequence

from agents.desk.haggle import Haggle, last_of
from agents.desk.speaker import Speaker
from agents.graph import Said
from agents.voice import offer_facts
from agents.voice.wording import Draft, say_final, say_reasons
from contracts.terms import Terms


def offer_draft(
    plain: str, offers: Sequence[Said], haggle: Haggle, speaker: Speaker, *, more: str
) -> Draft | None:
    """The last offer of the house, as `plain` says it and with `more` behind it; `None` when it is the
    customer's own.
    """
    ours, theirs = last_of(offers, "seller"), last_of(offers, "buyer")
    if ours is None or ours == theirs:
        return None
    rules, language = haggle.rules, speaker.language
    facts = (
        *((haggle.asked.id,) if haggle.asked.id in plain else ()),
        *((say_final(language),) if len(offers) > rules.rounds - 2 else ()),
        *offer_facts(ours, currency=rules.currency, unit=rules.unit, language=language),
    )
    reasons = (
        *say_reasons(ours, previous=_before_last(offers), theirs=theirs, language=language),
        *(name for name in speaker.lines(haggle.asked) if not any(map(str.isdigit, name))),
    )
    reasons = tuple(dict.fromkeys(reasons))
    return Draft(language=language, plain=plain, facts=facts, reasons=reasons, more=more)


def _before_last(offers: Sequence[Said]) -> Terms | None:
    """What the house offered before its last offer."""
    made = [said for said in offers if said["by"] == "seller"]
    return Terms.model_validate(made[-2]["terms"]) if len(made) > 1 else None
