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


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("I know it looks small, that is why I said I would bring it round myself... how about $38?", 38),
        (
            "The roof leaks a little and the garden is a jungle, my wife says. Would you consider doing 1550?",
            1550,
        ),
        ("How does 1350 sound? It is not much less than what you are asking.", 1350),
        (
            "My brother drove it for ten years before me and never had a scratch. All for $100 if you come today. Deal?",
            100,
        ),
        ("While the lamp is very nice I believe around 180$ would be more reasonable.", 180),
        ("Well, I tell you what, I am willing to go down on my price to $2000. How does that sound?", 2000),
        ("这个柜子我妈看了也喜欢，就是门有点松。250块怎么样？", 250),
    ],
)
def test_a_figure_put_forward_at_the_table_is_heard_amid_much_talk(text: str, amount: int):
    actions = parse(text, now=NOW, context="negotiation").actions

    assert amount in [getattr(getattr(one, "price", None), "amount", None) for one in actions]


@pytest.mark.parametrize(
    "text",
    [
        "My neighbour paid $300 for hers and hated it.",
        "We had 40 people here on Sunday, it was lovely.",
        "隔壁那家去年卖了250块，后来关门了。",
    ],
)
def test_talk_with_figures_at_the_table_moves_nothing(text: str):
    assert parse(text, now=NOW, context="negotiation").actions == ()
