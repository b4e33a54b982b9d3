"""Polite questions that ask for something to be done."""

import pytest

from tests.nlp.reading_actions import assert_asked

PASSIVES = [
    ("Hello, would it be possible to have KT-9034 shipped by air rather than by sea?", ["change_delivery|KT-9034|air"]),
    ("Would it be possible to get KT-9034 delivered on 4 December?", ["change_delivery|KT-9034|12-04..12-04"]),
    ("Is it possible to have the chairs on KT-9034 swapped for stools?", ["substitute_item|KT-9034|chairs|>stools"]),
    ("Can you have the chairs on KT-9034 swapped for benches?", ["substitute_item|KT-9034|chairs|>benches"]),
    ("Hi, can you have the office chairs on order 38820 swapped for mesh back chairs?",
     ["substitute_item|38820|office chairs|>mesh back chairs"]),
    ("could we have the red pens on KT-9034 replaced with blue pens please", ["substitute_item|KT-9034|red pens|>blue pens"]),
    ("Could it be arranged that KT-9034 is sent to 8 Canal Road, Leeds?", ["change_address|KT-9034|8 Canal Road, Leeds"]),
    ("Could it be arranged for KT-9034 to arrive by 4 December?", ["change_delivery|KT-9034|..12-04"]),
    ("Is there any chance of getting KT-9034 moved to next week?", ["change_delivery|KT-9034|11-23..11-29"]),
    ("Is there any chance KT-9034 could be brought forward by three days?", ["change_delivery|KT-9034|-3"]),
    ("Any chance of having the lamps on KT-9034 increased to 60?", ["change_quantity|KT-9034|lamps|60 set"]),
    ("Is there a way to have 10 lamps taken off KT-9034?", ["change_quantity|KT-9034|lamps|10 subtract"]),
    ("I was wondering whether KT-9034 could be split into two deliveries.", ["split_delivery|KT-9034"]),
    ("We would be grateful if KT-9034 could be shipped by rail.", ["change_delivery|KT-9034|rail"]),
    ("It would be great if the lamps on KT-9034 could be reduced to 20.", ["change_quantity|KT-9034|lamps|20 set"]),
    ("Would you be so kind as to have the invoice for KT-9034 made out to Baxter Ltd?", ["change_invoice|KT-9034|Baxter Ltd"]),
    ("May I ask that the vases be removed from KT-9034?", ["remove_item|KT-9034|vases"]),
    ("May I ask you to have the vases removed from KT-9034?", ["remove_item|KT-9034|vases"]),
    ("We'd like to have KT-9034 cancelled.", ["cancel_order|KT-9034"]),
    ("I need the delivery of KT-9034 pushed back by a week.", ["change_delivery|KT-9034|7"]),
    ("We need to have the quantity of lamps on KT-9034 raised to 80.", ["change_quantity|KT-9034|lamps|80 set"]),
    ("Do you think you could get KT-9034 here by Friday?", ["change_delivery|KT-9034|..11-20"]),
    ("Would you mind having KT-9034 sent by courier instead?", ["change_delivery|KT-9034|express"]),
    ("Would it be feasible to pay KT-9034 by letter of credit?", ["change_payment|KT-9034|lc"]),
    ("Might it be possible for the price on KT-9034 to come down by 5%?", ["change_price|KT-9034|-5"]),
    ("Would there be any possibility of a 5% discount on KT-9034?", ["change_price|KT-9034|-5"]),
    ("Can I get a status update on KT-9034?", ["query_order|KT-9034"]),
    ("Could I have two faulty kettles from KT-9034 exchanged?", ["return_item|KT-9034|*"]),
    ("Would it be okay if the towels on KT-9034 were changed to white towels?", ["substitute_item|KT-9034|towels|>white towels"]),
    ("I would ask that KT-9034 not be shipped before 1 December.", ["change_delivery|KT-9034|12-01..*"]),
    ("能否安排KT-9034改走空运？", ["change_delivery|KT-9034|air"]),
    ("有没有可能把KT-9034提前三天送到？", ["change_delivery|KT-9034|-3"]),
    ("不知道方不方便把KT-9034的台灯换成落地灯", ["substitute_item|KT-9034|台灯|>落地灯"]),
    ("可不可以麻烦贵司将KT-9034的收货人改为李娜", ["change_contact|KT-9034|李娜"]),
    ("想请你们看看KT-9034能不能分两批送", ["split_delivery|KT-9034"]),
    ("是否可以把KT-9034的台灯增加到60个", ["change_quantity|KT-9034|台灯|60 piece set"]),
    ("KT-9034的台灯能否给换成落地灯？", ["substitute_item|KT-9034|台灯|>落地灯"]),
    ("麻烦把KT-9034往后挪一挪，挪一个礼拜就行", ["change_delivery|KT-9034|7"]),
    ("KT-9034的收货人改一改，改成李娜", ["change_contact|KT-9034|李娜"]),
    ("I wonder whether it's still possible to add 3 hammocks to SO-77.", ["add_item|SO-77|hammocks|3 set"]),
    ("Please quote us 300 paper cups, DAP Lyon.", ["request_quote|paper cups|300 set|DAP Lyon"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PASSIVES)
def test_a_polite_question_asks_for_what_it_wants_done(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
