"""How likely a message asks for anything, by its words."""

from datetime import datetime

import pytest

from nlp import parse
from nlp.asking import chance_of_asking, signs_in

NOW = datetime.fromisoformat("2026-12-01T10:00:00+08:00")


def test_signs_are_words_and_pairs_of_words_with_numbers_as_0():
    assert signs_in(["send 20 now"]) == {"send", "0", "now", "^ send", "send 0", "0 now", "now ^"}


def test_a_wish_is_likelier_to_ask_than_the_tale_of_the_same_thing():
    wish, tale = ["could you send # lamps please"], ["the # lamps look lovely in our hall"]

    assert chance_of_asking(wish) > 0.9 > 0.3 > chance_of_asking(tale)


@pytest.mark.parametrize(
    "text",
    [
        "The 25 stools for the canteen look wonderful, everybody loves them.",
        "那30把椅子摆在大厅里真好看，大家都喜欢",
        "Forwarded message: Dear partners, from 1 March our prices will rise by 3%.",
        "我们从2005年就跟你们合作，一直很满意",
    ],
)
def test_a_tale_with_numbers_asks_nothing(text: str):
    assert not parse(text, now=NOW).actions


def test_a_plain_wish_beside_a_tale_is_read():
    request = parse("It looks wonderful, everybody loves it. SO-1180 to 25 stools.", now=NOW)

    assert [action.order for action in request.actions] == ["SO-1180"]


def test_long_messages_weigh_like_short_ones():
    wish = ["could you send # lamps please"]

    assert chance_of_asking(wish * 50) == chance_of_asking(wish)
