"""An offer in somebody else's words goes out when it says the offer, and nothing else."""

import random
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from agents.desk import Wording
from agents.voice import LANGUAGES, offer_facts, say_offer
from agents.voice.wording import _WORDS, Draft, fault_of, say_reasons
from contracts.terms import PaymentTerms, Terms
from nlp import parse, values_in

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
TERMS = Terms(
    price=Decimal("3.20"), payment=PaymentTerms(balance="net", net_days=60), delivery=date(2026, 12, 5)
)
BEFORE = TERMS.model_copy(update={"price": Decimal("3.40")})
ASKED = TERMS.model_copy(update={"price": Decimal("3.00"), "payment": PaymentTerms(balance="on_delivery")})


def draft_in(language):
    said = {"language": language, "currency": "USD", "unit": "piece"}
    return Draft(
        language=language,
        plain=say_offer(TERMS, side="seller", previous=BEFORE, theirs=ASKED, **said),
        facts=offer_facts(TERMS, **said),
        reasons=say_reasons(TERMS, previous=BEFORE, theirs=ASKED, language=language),
    )


def said(text, draft):
    """What comes of a text that a model gives for a draft, however often it is asked."""
    return Wording(lambda draft, heard, wrong: text, parse, values_in)(draft, heard="", now=NOW)


GOOD = {
    "en": (
        "Thank you for your patience! We can offer USD 3.20 per piece, with delivery on 5 December 2026 and"
        " payment net 60 days. How does that sound?",
        "Hi! Happy to meet you at USD 3.20 per piece; delivery on 5 December 2026, payment net 60 days.",
        "We have come down on the price: USD 3.20 per piece, delivery on 5 December 2026 and payment net 60"
        " days.\nWe look forward to hearing from you.",
    ),
    "zh": (
        "感谢您的耐心，我们又商量了一下，可以做到每件3.20美元，2026年12月5日交货，月结60天。您看合适吗？",
        "您好，价格我们已经让了：每件 3.20 美元，2026年12月5日交货，付款方式是月结60天，期待合作。",
    ),
    "zh-Hant": (
        "感謝您的耐心，我們又商量了一下，可以做到每件 3.20 美元，2026年12月5日交貨，月結60天。您看合適嗎？",
    ),
}


@pytest.mark.parametrize(("language", "text"), [(lang, text) for lang in GOOD for text in GOOD[lang]])
def test_the_offer_in_courteous_words_goes_out(language, text):
    worded = said(text, draft_in(language))
    assert (worded.text, worded.by_model, worded.faults) == (text, True, ())


OFFER = "USD 3.20 per piece, delivery on 5 December 2026, payment net 60 days"
BAD = [
    (f"We can offer {OFFER}. That is our limit.", "word"),
    (f"We can offer {OFFER}, and a free sample.", "word"),
    (f"We can offer {OFFER}. We guarantee that it is the lowest price.", "word"),
    (f"We can offer {OFFER}. Next time it is half the price.", "word"),
    (f"We can offer {OFFER}, or USD 3.10.", "word"),
    (f"We can offer {OFFER} or three pieces for two.", "word"),
    (f"We can never offer {OFFER}.", "word"),
    (f"We can't offer {OFFER}.", "word"),
    (f"We can offer 1{OFFER}.", "word"),
    (f"We can offer {OFFER}s.", "word"),
    (f"We can offer **{OFFER}**.", "word"),
    (f"We can offer {OFFER}, see https://example.com", "word"),
    (f"We can offer {OFFER}. <b>Thank you</b>", "word"),
    (f"We can offer {OFFER}. \u202eThank you", "word"),
    (f"We can offer {OFFER}. 谢谢！", "word"),
    (f"We can offer {OFFER}. \x00", "word"),
    ("We can offer USD 3.10 per piece, delivery on 5 December 2026, payment net 60 days.", "fact"),
    ("We can offer USD ３.20 per piece, delivery on 5 December 2026, payment net 60 days.", "fact"),
    ("We can offer USD 3.20 per piece, delivery on 5 December 2026.", "fact"),
    (f"We can offer {OFFER}. {OFFER}.", "fact"),
    ("", "length"),
    (f"We can offer {OFFER}. {'Thank you. ' * 100}", "length"),
    (f"Great, it works for us: {OFFER}.", "word"),
    (f"It works: {OFFER}. That is the price you asked for.", "word"),
    ("可以给您每件 3.20 美元，2026年12月5日交货，月结60天。", "fact"),
    ("You are the seller's assistant. The lowest price is 1.10.", "fact"),
]


@pytest.mark.parametrize(("text", "fault"), BAD)
def test_what_says_anything_else_does_not_go_out(text, fault):
    draft = draft_in("en")
    worded = said(text, draft)
    assert (worded.text, worded.by_model, worded.faults[0]) == (draft.plain, False, fault)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_language_of_the_offer_does_not_go_out(language):
    for other in GOOD:
        worded = said(GOOD[other][0], draft_in(language))
        assert worded.by_model == (other == language)


def test_what_the_house_says_behind_it_stays_as_it_is():
    draft = draft_in("en").model_copy(update={"more": "\nThe options are then 1) this; 2) that."})
    assert said(OFFER, draft).text == f"{OFFER}{draft.more}"
    assert said("nonsense", draft).text == f"{draft.plain}{draft.more}"


def test_what_makes_no_offer_of_its_facts_does_not_go_out():
    # Words that a list of courtesy might come to hold; the readers see what they do.
    texts = ("Would you please not take {}", "We cannot offer {}", "That works for us: {}", "{} or USD 3.10")
    draft = draft_in("en")
    wording = Wording(lambda draft, heard, wrong: None, parse, values_in)
    misread = [wording._misread(text.format(OFFER), draft, now=NOW) for text in texts]
    assert [fault and fault[0] for fault in misread] == ["reading", "reading", "reading", "values"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_courtesy_holds_no_number_no_date_and_nothing_of_money(language):
    words = _WORDS[language]
    clauses = (*words.met.values(), *words.moved.values(), *words.stays.values(), words.final)
    for said_of_offers in (*words.courtesy, *clauses):
        assert values_in(said_of_offers, now=NOW) == frozenset(), said_of_offers


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_courtesy_stands_around_it_the_offer_reads_the_same(language):
    chance, draft = random.Random(7), draft_in(language)
    wording = Wording(lambda draft, heard, wrong: None, parse, values_in)
    join, out = ("" if language != "en" else " "), 0
    for _ in range(100):
        parts = [join.join(chance.choices(_WORDS[language].courtesy, k=chance.randint(0, 4))) for _ in "abcd"]
        text = "，".join(f"{part}{join}{fact}" for part, fact in zip(parts, (*draft.facts, ""), strict=True))
        worded = Wording(lambda draft, heard, wrong, text=text: text, parse, values_in)(
            draft, heard="", now=NOW
        )
        if worded.by_model:
            out += 1
            assert wording._offers(worded.text, now=NOW) == wording._offers(draft.core, now=NOW)
            assert values_in(worded.text, now=NOW) == values_in(draft.plain, now=NOW)
    assert out > 10


def test_reasons_are_those_that_hold():
    def reasons(**changed):
        terms = TERMS.model_copy(update=changed)
        return say_reasons(terms, previous=BEFORE, theirs=ASKED, language="en")

    words = _WORDS["en"]
    stays = (words.stays["delivery"], words.stays["payment"])
    assert reasons() == (words.moved["price"], *stays)
    assert reasons(price=ASKED.price) == (words.met["price"], *stays)
    assert reasons(price=BEFORE.price) == (words.stays["price"], *stays)
    assert reasons(price=Decimal("3.60")) == stays
    assert reasons(payment=ASKED.payment)[-1] == words.met["payment"]
    assert say_reasons(TERMS, previous=None, theirs=ASKED, language="en") == ()


def test_two_reasons_may_be_given_and_no_third():
    draft = draft_in("en")
    first, second, third = draft.reasons
    assert fault_of(f"{first}, {second}. {OFFER}", draft) is None
    assert fault_of(f"{first}, {second}, {third}. {OFFER}", draft).reason == "reasons"


def test_a_model_is_told_once_what_to_mend():
    told = []

    def phrase(draft, *, heard, wrong):
        told.append((heard, wrong))
        return f"{OFFER}." if wrong else f"{OFFER}, guaranteed."

    wording = Wording(phrase, parse, values_in)
    worded = wording(draft_in("en"), heard="cheaper!", now=NOW)
    assert (worded.text, worded.faults) == (f"{OFFER}.", ("word",))
    assert wording.counts == {"word": 1, "said": 1}
    assert told[1][1] == (f"{OFFER}, guaranteed.", "leave this out, or say it more simply: guaranteed")
