"""A mail that is pasted or forwarded does what its words to the house do, and nothing else."""

import time

import pytest
from talking import Talk, sample_book

from agents.desk.reading.mails import without_the_mail

HEAD = "From: Jane Doe <jane@acme.example>\nTo: orders@parley.example\nSubject: {}\n\n"
FORWARDED = (
    "---------- Forwarded message ---------\nFrom: Tom Reed <tom@acme.example>\n"
    "Date: Mon, Nov 23, 2026 at 8:55 AM\nSubject: {}\nTo: Jane Doe <jane@acme.example>\n\n\n"
)
SIGNED = "\n\nBest regards,\nJane Doe\nProcurement Manager\nAcme Ltd\nTel: +44 20 7946 0958"
KOPF = "发件人：王强 <wang@lanhai.example>\n发送时间：2026年11月23日 8:20\n收件人：陈小燕\n主题：{}\n\n"
SIGNED_ZH = "\n\n此致\n敬礼\n\n陈小燕\n采购部\n蓝海贸易有限公司\n电话：021-5555 0188"
CONFIDENTIAL = "\n\nThis e-mail is confidential and intended solely for the addressee."
MAILS = [
    (
        "acme",
        HEAD.format("SO-1024 change")
        + "Hi team,\n\nPlease raise the blue mugs to 650."
        + SIGNED
        + CONFIDENTIAL,
        "SO-1024: Please raise the blue mugs to 650.",
    ),
    (
        "northwind",
        FORWARDED.format("order SO-4417") + "Can you get the delivery pushed back by two weeks?\n\nTom",
        "SO-4417: Can you get the delivery pushed back by two weeks?",
    ),
    (
        "acme",
        "FYI\n\nBegin forwarded message:\n\n" + HEAD.format("Re: SO-1024") + "Please deliver on 10 January.",
        "SO-1024: Please deliver on 10 January.",
    ),
    (
        "acme",
        "Please do this.\n\n" + FORWARDED.format("mugs") + "Raise the blue mugs on SO-1024 to 700.\n\nTom",
        "Raise the blue mugs on SO-1024 to 700.",
    ),
    (
        "acme",
        "Hi, can you confirm this works?\n\n" + HEAD.format("SO-1024") + "Deliver it a week later please.",
        "SO-1024: Deliver it a week later please.",
    ),
    (
        "northwind",
        "See below, please also add 20 glass teapots to SO-4417.\n\n"
        + FORWARDED.format("SO-4417")
        + "Please have it delivered on 20 December.\n\nTom",
        "SO-4417: Please have it delivered on 20 December.\nplease also add 20 glass teapots to SO-4417.",
    ),
    (
        "acme",
        HEAD.format("Please cancel SO-1024") + "As per subject. Thanks.\n\nJane",
        "Please cancel SO-1024",
    ),
    ("acme", "Re: SO-1024\n\nwhen will it arrive?\n\nSent from my iPhone", "SO-1024: when will it arrive?"),
    (
        "acme",
        "please action\n\n> From: Tom Reed\n> Sent: Monday\n> Subject: SO-1024\n>\n> Pay on delivery, please.",
        "SO-1024: Pay on delivery, please.",
    ),
    (
        "acme",
        "please push SO-1024 back by a week." + SIGNED + "\n\nP.S. please also raise the blue mugs to 650.",
        "please push SO-1024 back by a week.\n\nP.S. please also raise the blue mugs to 650.",
    ),
    (
        "northwind",
        "Subject: New order\n\nItem | Qty\nSteel flask 500 ml | 200\nNitrile gloves | 300 boxes" + SIGNED,
        "New order\n\nItem | Qty\nSteel flask 500 ml | 200\nNitrile gloves | 300 boxes",
    ),
    (
        "lanhai",
        KOPF.format("SO-2048 数量变更") + "您好：\n\n礼盒请改成250盒。" + SIGNED_ZH,
        "SO-2048: 礼盒请改成250盒。",
    ),
    ("lanhai", "见下\n\n" + KOPF.format("SO-2051") + "椅子推迟一周送。", "SO-2051: 椅子推迟一周送。"),
    (
        "lanhai",
        "按客户要求改，谢谢\n\n-----原始邮件-----\n" + KOPF.format("SO-2051") + "椅子数量改为35把。\n\n王强",
        "SO-2051: 椅子数量改为35把。",
    ),
    (
        "lanhai",
        "这个能做吗？\n\n" + KOPF.format("SO-2048") + "我们想改成月结45天。",
        "SO-2048: 我们想改成月结45天。",
    ),
    ("lanhai", KOPF.format("取消SO-2051") + "如题，谢谢。\n\n陈小燕", "取消SO-2051"),
    ("lanhai", "主题：Re: SO-2033\n\n什么时候能到？\n\n发自我的华为手机", "SO-2033: 什么时候能到？"),
    (
        "lanhai",
        "主题：新订单\n\n茶叶礼盒 50盒\n玻璃茶壶 30把"
        + SIGNED_ZH
        + "\n\n本邮件可能含有保密信息，误收请删除。",
        "新订单\n\n茶叶礼盒 50盒\n玻璃茶壶 30把",
    ),
    ("lanhai", "客户要求见下：\n> SO-2051的椅子改成黑色", "SO-2051的椅子改成黑色"),
    (
        "chenguang",
        "請按以下處理\n\n寄件者: 陳經理\n寄件日期: 2026年11月22日\n收件者: 林美玲\n主旨: SO-3071\n\n改到12月28日送。",
        "SO-3071: 改到12月28日送。",
    ),
]
ANSWERS = [
    ("acme", "change the blue mugs on SO-1024 to 650", "Yes, go ahead."),
    ("acme", "change the blue mugs on SO-1024 to 650", "No, please leave it as it is."),
    ("acme", "change the blue mugs on SO-1024 to 650", "Make it 700 instead please."),
    ("acme", "cancel SO-1024", "Thanks!"),
    ("acme", "3.30 each on SO-1024", "ok, 3.55 on delivery, deal"),
    ("lanhai", "SO-2048的礼盒改成250盒", "好的，就这样。"),
    ("lanhai", "SO-2048的礼盒改成250盒", "还是260盒吧"),
    ("lanhai", "SO-2048的礼盒改成250盒", "那总价多少？"),
    ("lanhai", "取消SO-2048", "谢谢！"),
    ("chenguang", "取消SO-3071", "不用取消了，謝謝"),
]
STYLES = [
    "{said}\n\nOn Mon, 23 Nov 2026 at 09:31, Parley <orders@parley.example> wrote:\n\n{marked}",
    "{said}\n\nOn Mon, Nov 23, 2026 at 9:31 AM Parley Orders Desk\n<orders@parley.example> wrote:\n{marked}",
    "{said}\n\nSent from my iPhone\n\n> On 23 Nov 2026, at 09:31, Parley <orders@parley.example> wrote:\n> \n{marked}",
    "{said}\n\nKind regards,\nJane Doe\nAcme Ltd | Procurement\n\n________________________________\n"
    "From: Parley <orders@parley.example>\nSent: Monday, November 23, 2026 9:31 AM\nTo: Jane Doe\n"
    "Subject: RE: SO-1024\n\n{ours}",
    "{said}\n\n-----Original Message-----\nFrom: Parley\nSent: 23 November 2026 09:31\nTo: Jane\n\n{ours}",
    "{marked}\n\n{said}",
    "{said}\n\n在 2026年11月23日 09:31，Parley <orders@parley.example> 写道：\n\n{marked}",
    "{said}\n\nParley <orders@parley.example> 於 2026年11月23日 週一 上午9:31寫道：\n{marked}",
    "{said}\n\n陈小燕\n蓝海贸易 采购部\n手机：138 0013 8000\n\n------------------ 原始邮件 ------------------\n"
    '发件人: "Parley" <orders@parley.example>;\n发送时间: 2026年11月23日(星期一)\n主题: 回复：订单\n\n{ours}',
]


def _end(customer, messages):
    """The last reply, and what is in the book then."""
    with sample_book() as book:
        talk = Talk(book, customer)
        ours = ""
        for message in messages:
            marked = "\n".join(f"> {line}" for line in ours.split("\n"))
            ours = talk.says(message.replace("{ours}", ours).replace("{marked}", marked)).text
        return ours, [order.model_dump_json() for order in book.orders()]


@pytest.mark.parametrize(("customer", "mail", "words"), MAILS)
def test_a_mail_does_what_its_words_do(customer, mail, words):
    assert _end(customer, [mail]) == _end(customer, [words])


@pytest.mark.parametrize(("customer", "first", "said"), ANSWERS)
def test_what_the_house_said_is_no_wish_where_an_answer_quotes_it(customer, first, said):
    plain = _end(customer, [first, said])
    for style in STYLES:
        assert _end(customer, [first, style.replace("{said}", said)]) == plain, style


def test_an_order_is_named_at_the_head_of_half_a_wish():
    first = "Hello team,\n\nregarding our order SO-4417, could you please change the quantity?" + SIGNED
    reply, _ = _end("northwind", [first, "just the paper, 550 packs"])
    assert "from 600 packs to 550 packs" in reply


def test_the_mail_itself_is_kept_in_the_transcript():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says(MAILS[0][1])
        assert [said.text for said in talk.desk.transcript("acme")] == [MAILS[0][1]]


@pytest.mark.parametrize(
    "text",
    [
        "Blue mugs on SO-1024\nFrom: 500\nTo: 650",
        "Please change the contact to\n\nTom Reed\n+44 7700 900123",
        "New address for SO-1024:\n\nUnit 4, Mill Road 12\nLeeds",
        "Hi,\n\nAgreed",
        "Hello,\n\nThanks!",
        "Please use the phone number in my signature.\n\nBest regards\nJane Doe\nTel: +44 20 7946 0958",
        "新地址如下：\n\n杭州市西湖区文三路88号\n李雷 13800138000",
        "20 mugs\nDate: 10 January",
    ],
)
def test_a_text_that_only_looks_like_a_mail_stays(text):
    assert without_the_mail(text, ours=list, orders=["SO-1024"], waits=False) == text


@pytest.mark.parametrize(
    "unit", [">", ">\n", "From: ", "From: a@b\n", "From: a\nTo: b\n\nx\n", "On 1 wrote:\n", "\n"]
)
def test_a_long_text_is_looked_through_once(unit):
    text, began = "hi\n" + unit * (200_000 // len(unit)), time.perf_counter()
    without_the_mail(text, ours=list, orders=["SO-1024"], waits=True)
    assert time.perf_counter() - began < 10


IN_ONE_LINE = [
    ("chenguang", "擬另訂購保溫瓶500支，希望1月15日前到貨。敬請報價。晨光國際 林怡君", "保溫瓶500ml 500 件"),
    ("lanhai", "贵司好，拟订购灰色办公椅20把，请报价。深圳蓝海贸易 陈小燕", "办公椅 20 件"),
    ("acme", "Please quote 300 white mugs. Acme Retail, Jonas Weber", "300 pieces of White mug"),
]


@pytest.mark.parametrize(("customer", "said", "told"), IN_ONE_LINE)
def test_who_signs_behind_the_last_sentence_of_a_line_is_no_goods(book, customer, said, told):
    assert told in Talk(book, customer).says(said).text


def test_a_name_that_is_told_is_no_signature(book):
    reply = Talk(book, "lanhai").says("2048发票抬头改成这个。深圳市蓝海贸易有限公司 陈小燕", "好的")
    assert "深圳市蓝海贸易有限公司" in reply.text or reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        (
            "northwind",
            "Hi team, following up on my mail from Thursday about the copier paper. An event fell through so we'd "
            "take 350 packs instead of 600, but only if the price per pack doesn't go up. Thanks, Dale",
            "from 600 packs to 350 packs",
        ),
        (
            "acme",
            "Following up on my mail: please change the white mugs to 220",
            "from 300 pieces to 220 pieces",
        ),
        ("lanhai", "跟进一下我周四的邮件：复印纸请改成300包，但每包价格不能涨", "由 100 包改为 300 包"),
        ("chenguang", "關於我上週的郵件，請把數量改成300", "由 800 件改為 300 件"),
    ],
)
def test_a_mail_that_follows_up_on_one_is_what_it_says_itself(book, customer, text, shown):
    reply = Talk(book, customer).says(text)
    assert shown in reply.text
    assert "17 December" not in reply.text
