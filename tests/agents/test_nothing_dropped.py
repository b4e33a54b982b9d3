"""What is wished beside a change ends in the change, in an answer, or with a person: never in silence."""

import pytest
from talking import Talk, statuses

PAPER = "2048的纸改150包"
MUGS = "Make SO-1024 600 mugs"


@pytest.mark.parametrize(
    ("customer", "change", "beside"),
    [
        ("lanhai", "2048的礼盒加到250", "送货前一天打电话给我"),
        ("lanhai", PAPER, "到货前短信通知"),
        ("lanhai", PAPER, "货要装木箱"),
        ("lanhai", PAPER, "司机要带身份证进园区"),
        ("lanhai", "2051改60把", "周末不收货"),
        ("lanhai", "2048礼盒加50", "外箱上写上蓝海"),
        ("lanhai", PAPER, "托盘要用塑料的"),
        ("lanhai", PAPER, "下午不要送"),
        ("lanhai", PAPER, "仓库只收整托盘的货"),
        ("chenguang", "3071改500個", "外箱要貼標籤"),
        ("chenguang", "3071改500個", "司機到之前先聯絡倉庫"),
        ("lanhai", PAPER, "上次那批纸有20包受潮了"),
        ("chenguang", "3071改500個", "上一批有兩個裂了"),
        ("lanhai", PAPER, "邮箱zhaoqiang@lanhai.cn"),
        ("lanhai", PAPER, "送货前打电话13900001111"),
        ("acme", MUGS, "goods must be in wooden crates"),
        ("acme", MUGS, "we are closed at weekends"),
        ("acme", MUGS, "the van must fit a low gate"),
        ("acme", MUGS, "every carton needs our label on it"),
        ("acme", MUGS, "the last boxes arrived cracked"),
    ],
)
def test_what_is_said_of_the_delivery_beside_a_change_is_given_to_a_person(book, customer, change, beside):
    comma = ", " if customer == "acme" else "，"
    reply = Talk(book, customer).says(f"{change}{comma}{beside}")

    assert statuses(reply) == ["passed_on", "proposed"]
    assert beside in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", f"{PAPER}，送到东莞市厚街镇康乐南路88号"),
        ("lanhai", f"{PAPER}，货到付款"),
        ("lanhai", f"{PAPER}，1月5号送到"),
        ("lanhai", f"{PAPER}，客户那边催得紧"),
        ("lanhai", f"{PAPER}，发货日期不变"),
        ("chenguang", "3071改500個，其他都不變"),
        ("acme", f"{MUGS}, delivered two weeks later"),
        ("acme", f"{MUGS}, deliver to Speicherstrasse 4, 20457 Hamburg"),
        ("acme", f"{MUGS}, Petra is on holiday this week"),
    ],
)
def test_terms_and_news_beside_a_change_are_not_given_to_a_person(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "2048改货到付款，礼盒单价降一点"),
        ("lanhai", "2048改货到付款，价格给优惠"),
        ("lanhai", "2048推迟两周，单价降一点"),
        ("lanhai", "2048改货到付款，单价优惠些"),
        ("chenguang", "3071改全額預付，單價降一點"),
        ("chenguang", "3071改500個，價格能不能低一點"),
        ("acme", "1024: make it 600 mugs and pay on delivery, unit price a bit lower"),
        ("acme", "1024: make it 600 mugs, with a better price"),
    ],
)
def test_a_lower_price_that_is_not_named_is_asked_for(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["asked"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "2048改货到付款，单价不用降"),
        ("lanhai", "2048改货到付款，单价不变"),
        ("acme", "1024: make it 600 mugs, the price was lower than expected"),
    ],
)
def test_a_word_about_the_price_that_wishes_nothing_asks_nothing(book, customer, text):
    assert statuses(Talk(book, customer).says(text))[-1] == "proposed"


@pytest.mark.parametrize(
    ("customer", "question", "change"),
    [
        ("chenguang", "保溫瓶有黑色的嗎？", "沒有的話改500個就好"),
        ("lanhai", "有没有大号的礼盒？", "礼盒加到250"),
        ("acme", "do you have the blue mugs in green?", "make it 600 on 1024"),
    ],
)
def test_a_question_for_goods_of_another_kind_is_given_to_a_person(book, customer, question, change):
    reply = Talk(book, customer).says(f"{question} {change}")
    assert statuses(reply)[0] == "passed_on"
    assert question.rstrip("？?") in reply.text


@pytest.mark.parametrize(
    ("customer", "question"),
    [
        ("lanhai", "有没有大号的礼盒？"),
        ("chenguang", "保溫瓶有沒有1公升的？"),
        ("lanhai", "有木头的办公椅吗"),
        ("acme", "do you sell the blue mug in green?"),
    ],
)
def test_no_price_of_other_goods_answers_for_a_kind_that_is_not_sold(book, customer, question):
    assert statuses(Talk(book, customer).says(question)) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "question"),
    [
        ("lanhai", "有没有黑色的办公椅？"),
        ("acme", "do you have the white mug?"),
    ],
)
def test_a_kind_that_is_sold_is_quoted(book, customer, question):
    assert statuses(Talk(book, customer).says(question)) == ["told"]


def test_a_number_to_call_before_delivery_changes_no_contact(book):
    before = book.order("SO-1024").address
    Talk(book, "acme").says("make it 600 on 1024, call +49 40 999888 before delivery", "yes")
    assert book.order("SO-1024").address == before


@pytest.mark.parametrize("text", ["2051电话改成13900001111", "2051联系电话13900001111"])
def test_a_new_number_of_the_contact_is_one(book, text):
    Talk(book, "lanhai").says(text, "好")
    assert book.order("SO-2051").address.phone == "13900001111"


@pytest.mark.parametrize(
    "posted",
    ["发票寄东莞市厚街镇康乐南路88号", "发票寄到东莞市厚街镇康乐南路88号", "寄到东莞市厚街镇康乐南路88号"],
)
def test_where_an_invoice_is_posted_is_given_to_a_person(book, posted):
    before = book.order("SO-2051").address
    reply = Talk(book, "lanhai").says(f"2051请开发票，抬头蓝海供应链，{posted}", "好")
    assert "passed_on" in statuses(reply) or book.order("SO-2051").address == before
    assert any(event.kind == "person_asked_for" for event in book.events())
    assert book.order("SO-2051").address == before


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("lanhai", ["椅子那单颜色不换了。数量35把。送到B座3楼前台。"], ["改为 35 件", "B座3楼前台"]),
        (
            "acme",
            ["bring the teapots on SO-1031 down to 160", "Colleague said 180 is what we need. Keep 17 December."],
            ["to 180 pieces"],
        ),
        (
            "acme",
            ["Make the mugs 450 on SO-1031", "I never said anything about the date, keep 17 December. The rest is right"],
            ["17 December", "to 450 pieces"],
        ),
    ],
)  # fmt: skip
def test_what_a_sentence_wishes_is_not_dropped_for_the_others(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)

    assert statuses(reply)[-1] == "proposed"
    assert [part for part in shown if part not in reply.text] == []


@pytest.mark.parametrize(
    ("customer", "text", "beside"),
    [
        (
            "acme",
            "The invoice for 1002 never reached us, please send it again. Also on 1024 we need 50 fewer mugs.",
            "“The invoice for 1002 never reached us, please send it again”",
        ),
        ("lanhai", "2033的发票一直没收到，麻烦再寄一份。另外2048加20盒礼盒", "“2033的发票一直没收到，麻烦再寄一份”"),
    ],
)  # fmt: skip
def test_what_goes_to_a_person_is_told_once_and_a_paper_is_no_goods(book, customer, text, beside):
    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on", "proposed"]
    assert beside in reply.text
