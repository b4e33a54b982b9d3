"""A yes beside a side question, and a package that is named: the yes holds, and the question is answered."""

import pytest
from talking import Talk, sample_book, statuses

GLOVES, BOXES, FLASKS = (
    "Please set the gloves on SO-4417 to 260",
    "SO-2048礼盒改成250盒",
    "3071的保溫瓶改成500個",
)
OF = {GLOVES: ("northwind", "SO-4417"), BOXES: ("lanhai", "SO-2048"), FLASKS: ("chenguang", "SO-3071")}
MUGS, GIFTS = "3.20 each on SO-1024 please", "SO-2048的礼盒单价150可以吗"


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "yes thats fine. can i still take them off later?"),
        (GLOVES, "ok do it. what happens if one of the boxes is damaged on the way?"),
        (GLOVES, "Right, do it. Can I still add paper later?"),
        (GLOVES, "Go ahead. By the way, are you closed over New Year?"),
        (BOXES, "可以的,谢谢!顺便问下250盒大概几方,一车装得下吗"),
        (BOXES, "嗯可以。你们春节放假到几号?"),
        (FLASKS, "可以喔,另外晚交的話倉租要另外算嗎"),
        (FLASKS, "沒問題,如果要改地址的話最晚什麼時候說?"),
    ],
)
def test_a_yes_holds_and_the_question_behind_it_goes_to_a_person(book, wish, text):
    customer, order = OF[wish]
    talk = Talk(book, customer)
    talk.says(wish)
    assert statuses(talk.says(text)) == ["done", "passed_on"]
    assert talk.revisions(order) == 2


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "Yes please. Does that change the delivery date?"),
        (BOXES, "可以,就这样。对了交期会受影响吗?"),
        (FLASKS, "可以,那交期還是12月21號嗎?"),
    ],
)
def test_a_question_that_can_be_answered_is_answered_from_the_order_as_it_is_now(book, wish, text):
    customer, order = OF[wish]
    reply = Talk(book, customer).says(wish, text)
    assert statuses(reply) == ["done", "told"]
    assert f"{book.order(order).total:,.0f}" in reply.results[1].text


def test_what_falls_due_is_told_of_the_deal_that_was_just_made(book):
    reply = Talk(book, "acme").says(MUGS, "option 3. When do I have to pay?")
    assert statuses(reply) == ["done", "told"]
    assert "1,760.00" in reply.results[1].text


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "Yes, if you can keep the date"),
        (GLOVES, "Yes but will the date stay the same?"),
        (GLOVES, "Looks good. Can I get back to you tomorrow?"),
        (GLOVES, "Yes. Or can you make it 270?"),
        (GLOVES, "fine, why is it so expensive?"),
        (GLOVES, "sure, is there a discount?"),
        (BOXES, "好,有优惠吗?"),
        (BOXES, "好,我再想想行吗"),
        (BOXES, "行,不过会不会晚到?"),
        (BOXES, "好的,月底前能到的话?"),
        (FLASKS, "可以,單價能便宜一點嗎?"),
    ],
)
def test_a_yes_that_hangs_on_its_question_books_nothing(book, wish, text):
    customer, order = OF[wish]
    talk = Talk(book, customer)
    talk.says(wish, text)
    assert talk.revisions(order) == 1


@pytest.mark.parametrize(
    ("opening", "text", "place"),
    [
        (GIFTS, "方案1可以,定", 0),
        (GIFTS, "方案3吧,定了", 2),
        (GIFTS, "算了,那方案3", 2),
        (GIFTS, "不是,我说选方案3全款预付35100", 2),
        (GIFTS, "算了不砍价了,选2", 1),
        (GIFTS, "行吧,方案二就方案二,成交", 1),
        (GIFTS, "好啦好啦,那就方案2,麻烦了", 1),
        (GIFTS, "老板同意了,走方案3,全款", 2),
        (MUGS, "Option 3 then, done.", 2),
        (MUGS, "Let's go with number 2. When will it ship?", 1),
        (MUGS, "We go for the last one, thanks, by the way do you also sell plates?", 2),
    ],
)
def test_a_package_is_chosen_in_everyday_words(book, opening, text, place):
    talk = Talk(book, "lanhai" if opening == GIFTS else "acme")
    offered = talk.says(opening)
    assert statuses(talk.says(text))[0] == "done"
    total = book.order(offered.results[0].order).total
    each = book.order(offered.results[0].order).lines[0].unit_price
    assert any(
        f"{price:,f}".rstrip("0").rstrip(".") in offered.card.changes[place].after for price in (total, each)
    )


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (MUGS, "My boss says option 3, upfront. Book it."),
        (MUGS, "not option 2, option 3"),
    ],
)
def test_a_package_that_is_named_beside_other_words_is_asked_about_by_itself(book, opening, text):
    talk = Talk(book, "lanhai" if opening == GIFTS else "acme")
    talk.says(opening)
    assert talk.says(text).card.kind != "packages"
    assert statuses(talk.says("ok")) == ["done"]
    order = book.order("SO-2048" if opening == GIFTS else "SO-1024")
    assert order.payment.deposit_percent == 100


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (GIFTS, "方案3，算了，不买了"),
        (GIFTS, "方案2得全款预付啊"),
        (GIFTS, "方案1还是方案2好?"),
        (GIFTS, "方案1可以,不过尾款能货到付吗"),
        (MUGS, "option 3? forget it"),
        (MUGS, "Your last price?"),
        (MUGS, "is that your last offer"),
        (MUGS, "the last one?"),
        (GIFTS, "最后的价格"),
        (GIFTS, "最后报价"),
        (MUGS, "option 2 is too expensive"),
        (MUGS, "option 2, can you do 3.50?"),
    ],
)
def test_a_package_that_is_only_talked_of_books_nothing(book, opening, text):
    talk = Talk(book, "lanhai" if opening == GIFTS else "acme")
    talk.says(opening, text)
    assert talk.revisions("SO-2048" if opening == GIFTS else "SO-1024") == 1


@pytest.mark.parametrize(
    "text",
    [
        "done",
        "sold!",
        "done deal",
        "I said yes, book it",
        "ok, done, thanks. We'll talk about the teapots later.",
    ],
)
def test_a_deal_is_done_in_everyday_words(book, text):
    assert statuses(Talk(book, "acme").says(MUGS, "3.50 upfront", text))[0] == "done"


@pytest.mark.parametrize("text", ["Done? Not at that price.", "I'm done here", "done with you"])
def test_what_is_done_with_is_no_deal(book, text):
    talk = Talk(book, "acme")
    talk.says(MUGS, "3.50 upfront", text)
    assert talk.revisions("SO-1024") == 1


@pytest.mark.parametrize(
    ("wish", "text", "done"),
    [
        (GLOVES, "Yes please, we will pay later as agreed", True),
        (GLOVES, "Perfect. I'll send the address later.", True),
        (GLOVES, "I'll decide later", False),
        (GLOVES, "later", False),
        (BOXES, "好,地址我晚点再发", True),
        (BOXES, "先放着吧,等老板回来再定", False),
        (BOXES, "好的250盒", True),
        (BOXES, "没错,加到250", True),
        (BOXES, "好的260盒", False),
        (BOXES, "总共250盒", False),
        (FLASKS, "好，500個沒錯", True),
    ],
)
def test_what_comes_later_or_is_said_again_leaves_a_yes_a_yes(book, wish, text, done):
    customer, order = OF[wish]
    talk = Talk(book, customer)
    talk.says(wish, text)
    assert (talk.revisions(order) == 2) is done


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "I'd rather leave it for now, waiting for my boss"),
        (GLOVES, "let's not do it, I'll call you"),
        (BOXES, "不要了,我打电话吧"),
        (FLASKS, "那先不改了,等同事回覆"),
        (FLASKS, "我說先不改"),
    ],
)
def test_what_is_taken_back_is_closed_in_the_language_of_the_customer(book, wish, text):
    customer, _ = OF[wish]
    reply = Talk(book, customer).says(wish, text)
    assert statuses(reply) == ["closed"]
    assert reply.language == {"northwind": "en", "lanhai": "zh", "chenguang": "zh-Hant"}[customer]


@pytest.mark.parametrize(
    ("customer", "wish", "text", "says"),
    [
        ("northwind", "ship 4417 by rail please", "never mind rail then, road is fine", "road"),
        ("lanhai", "2048改海运", "海运算了,铁路也行", "铁路"),
        ("acme", "Move SO-1024 to 2 January", "never mind 2 January, 4 January is fine", "4 January 2027"),
        ("acme", "Add 20 white mugs to SO-1024", "forget the white mugs, blue ones are fine", "Blue mug"),
    ],
)
def test_what_will_do_instead_is_proposed(book, customer, wish, text, says):
    reply = Talk(book, customer).says(wish, text)
    assert statuses(reply) == ["proposed"] and says in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "text", "address"),
    [
        ("chenguang", "SO-3071改到12月28日送", "好，就這樣。地址不用變對吧？", "南京東路"),
        ("lanhai", "SO-2048改到12月28日送", "好的。送货地址没变吧？", "科技园路"),
        ("lanhai", "SO-2048改到12月28日送", "可以。地址还是原来的吧？", "科技园路"),
        ("acme", "Move SO-1031 a week later", "yes, and the address is unchanged, correct?", "Lagerstrasse"),
        ("acme", "Move SO-1031 a week later", "Yes please. The address stays the same, right?", "Lagerstrasse"),
        ("northwind", "Set SO-4417 to 650 packs of paper", "ok do it. The delivery address doesn't change, does it?", "Dockside Road"),
    ],
)  # fmt: skip
def test_whether_the_address_stays_is_told_behind_a_yes(customer, wish, text, address):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(wish)
        reply = talk.says(text)
        assert address in reply.text, reply.text
        assert not any(result.status == "passed_on" for result in reply.results)
        assert "done" in statuses(reply), statuses(reply)


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "with 260, what happens to the deposit we paid?"),
        (GLOVES, "wait what happens with the deposit we already paid, thats more than 30% now"),
        (GLOVES, "hold on, what do you do with the money we already sent?"),
        (FLASKS, "等一下，已經付的訂金怎麼處理？"),
        (GLOVES, "at 260 boxes, do we still get the free pallet?"),
        (BOXES, "250盒的话，包装盒上的烫金字还做不做？"),
        ("SO-2048改到12月28日", "改到12月28日的话，你们仓库收不收仓储费？"),
        (FLASKS, "訂金我們已經付了啊，500個的話，已付的2480怎麼算？"),
        ("3071尾款改成月結30天", "訂金我們已經付了啊，月結30天的話，已付的2480怎麼算？"),
    ],
)
def test_a_question_that_supposes_what_is_proposed_goes_to_a_person_and_is_no_yes(book, wish, text):
    customer, order = OF.get(wish) or next(of for of in OF.values() if of[1][3:] in wish)
    talk = Talk(book, customer)
    talk.says(wish)
    reply = talk.says(text)
    assert "passed_on" in statuses(reply)
    assert reply.card
    assert talk.revisions(order) == 1


def test_a_question_that_supposes_what_is_proposed_and_can_be_answered_is_no_yes(book):
    talk = Talk(book, "acme")
    talk.says("reduce 1024 to 300")
    reply = talk.says("with 300, when does it arrive?")
    assert reply.card
    assert "26 December" in reply.text
    assert talk.revisions("SO-1024") == 1


@pytest.mark.parametrize(
    ("customer", "wish", "text", "told", "asks"),
    [
        ("northwind", "add 50 packs to 4417", "no, 700", "to 700 packs", ""),
        ("northwind", "add 50 packs to 4417", "400 packs, who pays the freight?", "to 400 packs", "freight"),
        (
            "northwind",
            "add 50 packs to 4417",
            "700 packs, when will it arrive?",
            "to 700 packs",
            "planned for",
        ),
        (
            "acme",
            "push 1031 to January 20",
            "make it the 25th. Is freight included?",
            "25 January",
            "freight",
        ),
        ("lanhai", "2048加20盒茶叶礼盒", "30盒吧，运费谁出？", "改为 230 盒", "公路运输"),
        ("lanhai", "2048加20盒", "30盒吧，总价多少？", "改为 230 盒", "40,840"),
        ("chenguang", "3071延到1月20號", "25號吧，運費誰出？", "2027年1月25日", "公路運輸"),
    ],
)
def test_what_is_put_right_beside_a_question_is_shown_anew(book, customer, wish, text, told, asks):
    talk = Talk(book, customer)
    reply = talk.says(wish, text)
    assert told in reply.text and asks in reply.text
    assert statuses(reply)[-1] == "proposed"
