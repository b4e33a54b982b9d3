"""What is asked or told beside a wish: of deposits and copies, of drivers and gifts, and by a thank-you."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("northwind", ["How much is the deposit on 4417?"], "USD 963.00 (21 November 2026)"),
        ("northwind", ["where is 4417?", "Thanks! And the deposit, what is it now?"], "USD 963.00"),
        ("northwind", ["SO-4417: 700 packs of paper", "how does the deposit change?"], "USD 1,056.00"),
        ("lanhai", ["2051定金要付多少?"], "5,040 元"),
        ("chenguang", ["請問3071這張單現在總金額是多少?訂金付了多少?"], "2,480 美元"),
        ("acme", ["How long do the mugs take from here to Hamburg, roughly?"], "12 days"),
        ("northwind", ["What's the very earliest you could get 4417 to us?"], "3 December 2026"),
        ("northwind", ["what's on order for us at the moment and when does each arrive?"], "SO-4410"),
        ("lanhai", ["请把我名下所有没发货的订单列一下"], "SO-2048"),
        ("northwind", ["What would rail cost?"], "rail freight"),
        ("acme", ["how many mugs are on 1031?"], "300 pieces of White mug"),
        ("northwind", ["where is SO-4410", "ok and when was the planned date again"], "29 November 2026"),
        ("acme", ["what quantity of blue mugs is on 1024 then?"], "500 pieces of Blue mug"),
        ("lanhai", ["2048还有几盒礼盒？"], "200 盒"),
        ("lanhai", ["2048還有幾包紙？"], "100 包"),
        ("lanhai", ["椅子订了几把来着"], "40 件"),
        ("acme", ["what's the cheapest thing you sell?"], "A4 copier paper 80 g (USD 3.10 per pack)"),
        ("acme", ["what's your most expensive item"], "Black office chair (USD 58.00 per piece) and Grey"),
        ("lanhai", ["你们最便宜的是什么？"], "A4复印纸80g（每包 22 元）"),
        ("lanhai", ["最貴的產品是哪個？"], "黑色辦公椅"),
        ("acme", ["150 teapots please", "how fast could you do it at the earliest?"], "8 December 2026"),
        ("acme", ["150 teapots please", "is that the earliest?"], "8 December 2026"),
        ("lanhai", ["订50把茶壶", "最快什么时候能到？"], "2026年12月8日"),
    ],
)
def test_what_is_known_is_told(book, customer, texts, told):
    reply = Talk(book, customer).says(*texts)
    assert told in reply.text
    assert not any(result.status in ("passed_on", "asked", "done") for result in reply.results)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Can I get a copy of the changed contract?"),
        ("northwind", "whats the tracking number for the flasks?"),
        ("northwind", "yes I know its shipped. I asked for the tracking no."),
        ("northwind", "where is my invoice for SO-4410?"),
        ("northwind", "保温杯的物流单号是多少？"),
        ("northwind", "保溫杯的物流單號給我一下"),
        ("acme", "And please tell the driver to ring at gate 3"),
        ("acme", "it's a note for the driver: gate 3"),
        ("northwind", "add 2 gift boxes to 4417 free of charge then?"),
        ("lanhai", "2048送货的时候让司机提前打电话给陈小燕"),
        ("chenguang", "能發一份3071的合同給我嗎"),
        ("acme", "Thanks, but can you paint them red?"),
    ],
)
def test_what_only_a_person_can_see_to_is_no_order_of_goods(book, customer, text):
    (result,) = Talk(book, customer).says(text).results
    assert result.status == "passed_on"


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "Can you ask the courier to use the back door, and change 1024 to 600?", "to 600 pieces"),
        ("lanhai", "2051加2把灰椅,另外让司机到了打门卫电话", "改为 42 件"),
    ],
)
def test_a_note_for_the_driver_leaves_the_wish_beside_it(book, customer, text, shown):
    reply = Talk(book, customer).says(text)
    assert [result.status for result in reply.results] == ["passed_on", "proposed"]
    assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        (
            "northwind",
            ["What's the very earliest you could get 4417 to us?", "let's say 15 December, would that work?"],
            "2026-12-15",
        ),
        ("lanhai", ["2051最快什么时候能到", "那12月15号行吗"], "2026-12-15"),
        ("chenguang", ["3071最快什麼時候能到", "12月15號呢"], "2026-12-15"),
    ],
)
def test_a_day_that_is_named_in_talk_of_an_order_is_one_for_it(book, customer, texts, day):
    talk = Talk(book, customer)
    (result,) = talk.says(*texts).results
    talk.says("yes" if customer == "northwind" else "可以")
    assert (result.status, book.order(result.order).delivery.isoformat()) == ("proposed", day)


@pytest.mark.parametrize("text", ["how about 300?", "what about it?", "那呢"])
def test_what_is_no_day_moves_nothing(book, text):
    reply = Talk(book, "northwind").says("where is 4417?", text)
    assert all(result.status != "proposed" for result in reply.results)


@pytest.mark.parametrize("text", ["Super, that's all I needed.", "thanks a lot, see you", "没别的事了,谢谢"])
def test_a_farewell_is_answered_in_kind(book, text):
    (result,) = Talk(book, "acme").says(text).results
    assert result.status == "told"
    assert "quite get" not in result.text


def test_who_says_so_is_no_goods(book):
    reply = Talk(book, "acme").says("where is 1024?", "my business partner really says make it seven hundred")
    assert "to 700 pieces" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "told", "shown"),
    [
        ("northwind", "gloves on 4417 to 300, and is the deposit affected?", "USD 963.00", "to 300 boxes"),
        ("lanhai", "请问2051订金多少,椅子加2把", "5,040 元", "改为 42 件"),
    ],
)
def test_a_deposit_is_told_beside_a_change(book, customer, text, told, shown):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert shown in reply.text


def test_two_questions_in_a_sentence_are_both_answered(book):
    reply = Talk(book, "northwind").says("when is the balance of 4417 due and can I pay by card?")
    assert "USD 2,247.00" in reply.text
    assert "pay by card" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "asked", "told"),
    [
        ("northwind", "is the paper FSC certified and do you have A3?", "FSC certified", "“A3”"),
        ("acme", "is the glass hardened and how much are 50 teapots?", "is the glass hardened", "USD 490.00"),
        (
            "acme",
            "are the mugs dishwasher safe and can you deliver 1024 a week later?",
            "are the mugs dishwasher safe",
            "2 January 2027",
        ),
        ("northwind", "手套有粉嗎，50個藍色馬克杯多少錢？", "手套有粉嗎", "180 美元"),
    ],
)
def test_of_two_questions_the_one_that_nobody_can_answer_goes_to_a_person(book, customer, text, asked, told):
    reply = Talk(book, customer).says(text)
    assert reply.results[0].status == "passed_on"
    assert asked in reply.results[0].text and told in reply.results[1].text


@pytest.mark.parametrize(
    ("customer", "texts", "told", "passed_on"),
    [
        (
            "northwind",
            [
                "where is SO-4410",
                "ok when was the planned date again, and can the driver ring Ruby an hour before?",
            ],
            "29 November 2026",
            "“can the driver ring Ruby an hour before”",
        ),
        (
            "acme",
            ["when does 1031 come? and can the driver use the back gate?"],
            "17 December 2026",
            "“can the driver use the back gate”",
        ),
        (
            "lanhai",
            ["2033到哪了？", "计划哪天到来着，司机能提前一小时打电话吗？"],
            "2026年12月2日",
            "“司机能提前一小时打电话吗",
        ),
        ("chenguang", ["3071什麼時候到？能不能請司機先打電話？"], "2026年12月21日", "「能不能請司機先打電話"),
    ],
)
def test_what_is_known_is_told_beside_what_is_for_a_person(book, customer, texts, told, passed_on):
    text = Talk(book, customer).says(*texts).text
    assert told in text and passed_on in text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Can you print our logo on the blue mugs? If so, add 100 to SO-1024."),
        ("northwind", "Are the gloves powder-free? If they are, add 50 boxes to 4417"),
        ("lanhai", "礼盒能印我们logo吗？行的话再加20盒"),
        ("chenguang", "保溫瓶可以印我們公司logo嗎？可以的話加訂200支，不行就維持原量"),
        ("acme", "Do you ship to Austria? If yes send 1024 to Mariahilfer Strasse 88, 1070 Wien"),
        ("acme", "Do you ship by rail? If yes, send 1024 by rail"),
        ("lanhai", "你们能送海南吗？能的话2051改送海南省海口市龙华区滨海大道10号"),
        ("chenguang", "你們能送澎湖嗎？可以的話3071改送澎湖縣馬公市中正路5號"),
    ],
)
def test_what_hangs_on_a_question_for_a_person_waits_with_it(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert reply.card is None
    assert text in reply.text


@pytest.mark.parametrize(
    ("customer", "told", "wish"),
    [
        (
            "acme",
            "My boss wants to know our total spend with you this year.",
            "Also drop 1031 by 50 teapots.",
        ),
        ("acme", "Our auditors need to know who owns your company.", "Also cancel 1024."),
        ("lanhai", "我同事想知道手套是不是食品级的。", "2051提前两天"),
        ("lanhai", "客户问你们手套有没有CE认证，", "顺便把2051的椅子加5把"),
        ("chenguang", "老闆想了解你們有沒有ISO認證。", "3071改成900支"),
    ],
)
def test_a_question_that_is_told_of_beside_a_wish_is_passed_on(book, customer, told, wish):
    reply = Talk(book, customer).says(f"{told} {wish}")
    assert told.strip(".。，") in reply.text and reply.card is not None
    assert {"passed_on", "proposed"} == {one.status for one in reply.results}
