"""Questions beside the wishes of the contract: answered from the book, the catalogue and the house, or passed on."""

import re

import pytest
from talking import HOUSE, Talk, sample_book

from agents.desk.reading.asked.questions import questions_in, remark, words_of_question
from contracts.request import Request

KINDS = {
    "catalogue": ["What do you sell?", "what products do you have?", "Can you send me your catalogue?", "你们都有什么产品", "贵司卖些什么？", "你們有哪些產品", "发个产品目录给我"],
    "payment_ways": ["what payment terms do you offer?", "Which payment methods are possible?", "How can I pay?", "你们有哪些付款方式", "账期最长多久", "付款條件有哪些", "is it possible to pay in instalments?", "可以分期吗"],
    "payment_method": ["can I pay by card?", "do you accept PayPal?", "is cash ok?", "可以微信支付吗", "可以刷卡嗎", "收支票吗", "支付宝可以吗"],
    "shipping_cost": ["how much is shipping?", "What are the freight costs?", "is delivery included?", "運費多少", "包邮吗", "运费怎么算"],
    "totals": ["what is the total of all my open orders?", "how much do I owe you?", "我的订单加起来多少钱", "我们一共欠多少"],
    "orders": ["where are my orders", "What did I order last month?", "show me all my orders", "what have we bought so far?", "我的订单都到哪了", "我上个月订了什么", "我們訂過哪些東西"],
    "how_many": ["how many teapots did we order?", "how many chairs have we bought from you?", "我们订了多少茶壶", "手套一共订了多少盒"],
    "details": ["what's on SO-1031?", "show me SO-1031", "SO-2048里有什么", "SO-3071的明細"],
    "due": ["when do I have to pay SO-1024?", "When is the balance due?", "When do you need the deposit by?", "When is it due?", "until when do we have to pay it?", "SO-2048的货款什么时候付", "什麼時候要付尾款"],
    "deposit": ["How much is the deposit?", "And the deposit, what is it now?", "could you tell me how the deposit changes?", "deposit amount?", "What is the balance?", "定金多少", "訂金要付多少", "那尾款呢"],
    "transit": ["How long do the mugs take from here to Hamburg, roughly?", "Just the transit time please.", "how long does delivery take?", "海运大概要多久", "從深圳到漢堡要幾天", "路上要多久"],
    "copy": ["Can I get a copy of the changed contract?", "please send the contract as a PDF", "Can I get the invoice copy for 1024?", "能发一份合同给我吗", "訂單的電子版有嗎"],
    "note": ["please tell the driver to ring at gate 3", "it's a note for the driver: gate 3", "让司机到了打电话", "麻煩司機先打電話"],
    "gift": ["add 2 gift boxes to it free of charge", "throw in ten for free", "能免费送几个吗", "再送我两盒"],
    "can_change": ["What can I change on SO-1031?", "what else can be changed?", "SO-2048还能改什么", "哪些可以改"],
    "earliest": ["ASAP", "how soon can you deliver?", "What is the earliest date you can deliver?", "最快什么时候能到", "交期要多久", "尽快"],
    "agreed": ["what did we agree on?", "what was agreed?", "我们谈好了什么", "上次說定了什麼"],
    "prepaying": ["pay SO-1024 up front, what's the discount?", "how much off if I pay SO-1024 in advance?", "is there any discount for prepayment?", "预付的话优惠多少", "全款能便宜吗"],
    "lowest": ["what is your lowest price?", "is that your best offer?", "how low can you go?", "最低多少", "给个实价", "底價多少", "有沒有折扣"],
    "moves": ["what moves the price?", "why is net 60 so expensive for you?", "how can I get the price down?", "为什么这么贵", "怎样才能便宜", "價格怎麼算的", "how did you come up with that?", "what if we took more?", "要是多订一些呢"],
    "which_option": ["option 1 or 2, which is better?", "which one would you recommend?",  "哪个方案更划算", "有什麼區別"],
    "sure": ["really?", "Are you serious?", "真的吗", "確定嗎"],
    "table": ["how much would that cost", "what's the total?", "can you repeat your offer?", "一共多少钱", "這樣要多少錢", "what are my options again?", "还有别的方案吗"],
    "help": ["help", "What can you do?", "帮助", "你能做什么"],
    "who": ["who are you? are you a bot?", "am I talking to a human?", "who is this?", "你是机器人吗", "你是誰"],
    "colleague": ["Alright. Who will that be?", "when can I expect to hear from them?", "how soon will your colleague call me back?", "so who's ringing me back and when", "谁会给我回电话？", "是哪位同事？", "什么时候会联系我？", "多久會回覆我們？"],
    "making": ["When does production start?", "when does 4417 go into production?", "2051什么时候开始生产？", "幾號投產？"],
    "until_when": ["until when do I have to decide?", "By when do we have to let you know about cancelling 1024?", "What is the latest day to tell you?", "我最晚什麼時候要決定？", "什么时候之前要告诉你们决定？"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_a_question_is_known_by_its_kind(kind, text):
    assert questions_in(text, Request(language="en"))[0] == [kind]


NO_QUESTIONS = [
    "What about a deposit of 20%?", "Can we lower the deposit?", "no deposit please, net 30", "定金能不能降到20%", "定金改成多少可以", "copy that",
    "send it to the driver's entrance, 5 Dock Road", "收件人改成张师傅", "Please change order SO-1024 to 300 pieces.", "Switch SO-1024 to payment by card, please", "Can we pay SO-1024 by card?",
    "If I prepay, give me 3% off SO-1024", "the best price I can pay is 3.40", "our final offer is 3.40", "cancel all my orders",
    "what would 500 teapots cost?", "Where is SO-1024?", "how much are 100 grey chairs?", "ship it to Hamburg instead",
    "SO-2048改成微信支付可以吗", "预付的话给我便宜3%", "最低价380我就下单", "500个茶壶多少钱", "SO-2048到哪了", "我要订50个茶壶", "订单都取消",
    "尽快发货，SO-2048改成220盒", "Can you deliver SO-1024 a week earlier?", "send 200 teapots to 5 Dock Road", "成交", "ok", "no",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_QUESTIONS)
def test_a_wish_is_no_question(text):
    assert questions_in(text, Request(language="en"))[0] == []


def asked(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "acme",
            "What do you sell?",
            ["Blue mug 350 ml (USD 3.60 per piece)", "Tea gift box (USD 23.50 per box)"],
        ),
        ("lanhai", "你们有哪些产品", ["玻璃茶壶1.2L（每件 69 元）"]),
        (
            "acme",
            "how many teapots did we order?",
            ["320 pieces", "SO-1031 (200 pieces)", "SO-1002 (120 pieces)"],
        ),
        ("lanhai", "我们一共订过多少手套", ["800 盒"]),
        ("acme", "What is the total of all my open orders?", ["USD 4,780.00"]),
        ("acme", "where are my orders", ["SO-1024", "SO-1031", "SO-1002", "delivered"]),
        ("chenguang", "我的訂單都到哪了", ["SO-3071", "已下單"]),
        ("acme", "what's on SO-1031?", ["Glass teapot 1.2 l (200 pieces)", "net 60 days", "Lagerstrasse"]),
        ("northwind", "What can I change on SO-4410?", ["changing the contact"]),
        ("acme", "do you take cash?", ["do not take payment by cash", "PayPal"]),
        ("chenguang", "可以刷卡嗎", ["可以用信用卡付款"]),
        ("acme", "how soon can you deliver SO-1024?", ["26 December 2026", "5 December 2026"]),
        ("acme", "are you a bot?", ["not a person", "colleague"]),
        ("lanhai", "你是真人吗", ["不是真人"]),
        ("acme", "when do I have to pay SO-1024?", ["USD 1,800.00 (24 February 2027)"]),
        ("lanhai", "SO-2051的尾款什么时候付", ["11,760 元", "5,040 元"]),
    ],
)
def test_what_is_known_is_told(customer, text, told):
    reply = asked(customer, text)

    assert {result.status for result in reply.results} == {"told"}
    assert [said for said in told if said not in reply.text] == []


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Do you ship to Brazil?"),
        ("lanhai", "能开增值税专用发票吗"),
        ("acme", "send me the invoice for SO-1031"),
        ("acme", "Please send samples"),
        ("northwind", "Please hold SO-4417"),
        ("acme", "merge my two orders"),
        ("chenguang", "你們有現場可以參觀嗎"),
        ("acme", "is your paper FSC certified?"),
        ("lanhai", "你们节假日上班吗"),
        ("acme", "can I get a copy of the invoice?"),
    ],
)
def test_what_is_not_known_is_passed_on(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(text)

        assert [result.status for result in reply.results] == ["passed_on"]
        assert reply.card is None
        assert [event.data["said"] for event in book.events() if event.kind == "person_asked_for"] == [text]


def test_a_question_beside_a_wish_is_answered_with_it():
    reply = asked("acme", "Make SO-1024 600 pieces, and can I pay by card?")

    assert [result.status for result in reply.results] == ["told", "proposed"]
    assert [row.what for row in reply.card.changes] == ["Blue mug 350 ml"]


def test_paying_sooner_is_not_proposed_for_nothing():
    for text in ("pay SO-1024 up front, what's the discount?", "how much off if I pay SO-1024 in advance?"):
        reply = asked("acme", text)
        assert reply.card is None
        assert "the sooner you pay" in reply.text


BARGAINS = {
    "acme": ("can we get SO-1024 at 3.30 per mug?", "1) USD"),
    "lanhai": ("SO-2051椅子单价398行不行", "1) 每件"),
    "chenguang": ("SO-3071保溫瓶單價6塊可以嗎", "每件 6"),
}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "is that your best offer?"),
        ("acme", "what is your lowest price?"),
        ("acme", "what moves the price?"),
        ("acme", "why is net 60 so expensive for you?"),
        ("acme", "option 1 or 2, which is better?"),
        ("acme", "really?"),
        ("acme", "how much would that cost"),
        ("acme", "hmm blah foo"),
        ("lanhai", "最低多少"),
        ("lanhai", "为什么这么贵"),
        ("lanhai", "哪个方案划算"),
        ("chenguang", "怎樣才能便宜"),
        ("chenguang", "底價多少"),
    ],
)
def test_in_a_bargain_the_offer_is_explained_and_stays(customer, text):
    opening, offer = BARGAINS[customer]
    with sample_book() as book:
        talk = Talk(book, customer)
        first = talk.says(opening)
        reply = talk.says(text)

        assert offer in reply.text
        assert reply.card.id == first.card.id
        assert reply.card.options == first.card.options
        (negotiation,) = book.negotiations()
        assert len(negotiation.offers) == 2


def test_nothing_private_is_told_by_any_answer():
    private = {str(price) for floors in HOUSE.floors.values() for price in floors.values()}
    private |= {"0.08", "8%", "1.5%", "20,000", "120,000"}
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("can we get SO-1024 at 3.30 per mug?")
        told = " ".join(talk.says(text).text for texts in KINDS.values() for text in texts)

    assert [figure for figure in private if re.search(rf"(?<![\d.]){re.escape(figure)}(?!\d)", told)] == []


def test_what_others_charge_is_a_push():
    for text in ("别人家才380", "隔壁家更便宜"):
        assert asked("lanhai", "SO-2051椅子单价398行不行", text).results[0].status == "bargaining"


def test_with_a_proposal_open_its_cost_is_told_again():
    for text in ("how much would that cost", "what's the total?"):
        reply = asked("acme", "Please make it 650 blue mugs on SO-1024", text)
        assert "USD 2,340.00" in reply.text
        assert [result.status for result in reply.results] == ["told"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "你们经理在吗，我想跟他谈"),
        ("lanhai", "老板在吗"),
        ("lanhai", "我要跟你们经理谈"),
        ("chenguang", "我想請經理給個方案"),
        ("chenguang", "請你們主管跟我談"),
        ("acme", "is your boss there? I want to talk to him"),
        ("acme", "I want your manager to make me a proposal"),
    ],
)
def test_who_wants_a_person_in_a_bargain_is_heard(customer, text):
    reply = asked(customer, BARGAINS[customer][0], text)

    assert reply.results[0].status == "passed_on"
    assert reply.results[0].approval


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("complaint", "The mugs that arrived with SO-1002 are broken! This is unacceptable!"),
        ("complaint", "Your service is terrible."),
        ("complaint", "I am really disappointed with the gloves"),
        ("complaint", "你们这质量也太差了吧…"),
        ("complaint", "東西都爛掉了，我要投訴"),
        ("praise", "got the teapots today, all perfect"),
        ("praise", "we are very happy with the chairs"),
        ("praise", "货收到了，很满意"),
        ("praise", "收到货了，东西不错"),
        ("complaint", "the chairs wobble and one arm fell off"),
        ("praise", "品質很好，大家都很喜歡"),
        (None, "not perfect"),
        (None, "please change it"),
    ],
)
def test_complaints_and_praise_are_told_apart(kind, text):
    assert remark(text) == kind


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("acme", "Your service is terrible.", "very sorry"),
        ("lanhai", "你们这质量也太差了吧…", "非常抱歉"),
        ("chenguang", "服務太差了，我要投訴", "非常抱歉"),
    ],
)
def test_a_complaint_is_apologised_for_and_taken_up(customer, text, said):
    reply = asked(customer, text)

    assert reply.results[0].status == "passed_on"
    assert said in reply.text


@pytest.mark.parametrize(
    ("customer", "before"), [("acme", []), ("acme", ["can we get SO-1024 at 3.30 per mug?"]), ("lanhai", [])]
)
def test_who_is_not_understood_twice_hears_from_a_person(customer, before):
    with sample_book() as book:
        talk = Talk(book, customer)
        if before:
            talk.says(*before)
        first = talk.says("blah foo bar")
        talk.restart()
        second = talk.says("foo blah bar")
        third = talk.says("bar blah foo")

    assert [reply.results[0].status for reply in (first, second, third)] == ["told", "passed_on", "told"]


def test_a_question_leaves_what_waits_for_an_answer_open():
    reply = asked("acme", "change the quantity to 300", "what do you sell?", "SO-1024")

    assert [row.after for row in reply.card.changes] == ["300 pieces"]


def test_a_plain_answer_is_given_to_a_question_asked_twice():
    with sample_book() as book:
        talk = Talk(book, "acme")
        first, second = talk.says("what do you sell?"), talk.says("what do you sell?")

    assert first.text == second.text


def test_questions_that_ask_for_the_same_are_told_together():
    text = "which carrier and do you have a tracking number"
    assert words_of_question(text, "copy") == text
