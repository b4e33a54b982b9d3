"""What is fitted to examples, and what becomes of answers that are held against the desk."""

import json

import numpy as np

from agents.desk.reading.by_example import likeliest, told_as
from evals.answered import is_carried_out, main
from evals.by_example import Example, fit, measured, read


def test_the_questions_of_others_are_told_by_what_few_examples_say():
    some = [one for one in read("questions", "en") if one.kind in ("colours", "received", "other")]
    fitted = [one for one in some if not one.held_out]
    held_out = [one for one in some if one.held_out]

    told = measured(held_out, fit(fitted, "en", ridge=0.1), "en")

    assert told["held_out"] == len(held_out)
    assert told["right"] > 0.9


def test_a_margin_is_to_the_next_that_is_answered_otherwise():
    kinds = [told_as("received"), "paid", "colours"]

    assert likeliest(np.array([0.9, 0.8, 0.1]), kinds) == ("paid", 0.8)


def test_a_yes_is_carried_out_and_a_yes_with_a_condition_is_not():
    said = {"yes, go ahead": True, "yes, but not before 10 January": False, "no, leave it": False}

    for text, done in said.items():
        assert is_carried_out(Example(text=text, kind="yes"), "en") is done


def test_what_is_carried_out_is_counted_by_kind(capsys):
    main(["--all", "--sample", "2"])

    counts = json.loads(capsys.readouterr().out)
    assert set(counts) == {"en", "zh"}
    assert sum(int(one.split(" of ")[1]) for one in counts["en"].values()) == 2
