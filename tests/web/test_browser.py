"""The web as people see it: a real browser, walked through as they would."""

import json
import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import HOSTILE, password_of

from contracts.book import OrderBook
from contracts.catalogue import Customer, Product
from contracts.events import Deal
from contracts.order import subject_of, terms_of
from contracts.party import Party
from contracts.request import Address
from ui.web.sessions import IDLE

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
READABLE = Path(__file__).with_name("readable.js").read_text(encoding="utf-8")


def say(page, text):
    """Sends a message, and gives the turn that it makes when it is answered."""
    made = page.locator("#turns .turn").count()
    page.fill("#message", text)
    page.press("#message", "Enter")
    page.wait_for_function(f"document.querySelectorAll('#turns .turn').length > {made}")
    return page.locator("#turns .turn").nth(made)


def press(page, label=None):
    """Presses a button of the card that is open, the first when it is not named; gives the turn it makes."""
    made = page.locator("#turns .turn").count()
    buttons = page.locator(".options:not([data-over]) button")
    (buttons.get_by_text(label, exact=True) if label else buttons.first).click()
    page.wait_for_function(f"document.querySelectorAll('#turns .turn').length > {made}")
    return page.locator("#turns .turn").nth(made)


def card_of(turn):
    """What a card says: its kind, its rows as (what, before, after), and its buttons."""
    return turn.locator(".offer").evaluate(
        """it => [
            it.className.split(' ')[1],
            [...it.querySelectorAll('.changes > div')].map(row => ['dt', 'del', 'ins'].map(part =>
                [...(row.querySelector(part)?.childNodes || [])].filter(n => n.nodeType === 3).map(n => n.data).join('').trim())),
            [...it.querySelectorAll('.options:not([data-over]) button')].map(button => button.innerText.split('\\n')[0])]"""
    )


def words_of(turn):
    """What the customer wrote, without the labels over it."""
    return turn.locator(".mine .words").evaluate(
        "it => [...it.childNodes].map(n => n.firstChild ? n.firstChild.data : n.data).join('')"
    )


def mine(page, order):
    """The order beside the chat, in words."""
    return page.locator(f".mine-order[data-order='{order}'] summary").text_content()


def test_an_english_customer_changes_an_order_and_sees_what_was_understood(server, enter):
    page = enter(server, "northwind")
    turn = say(page, "Please make it 300 boxes of nitrile gloves on SO-4417.")
    labels = dict(
        turn.locator("ruby.value").evaluate_all(
            "all => all.map(it => [it.querySelector('rt').innerText, it.firstChild.data])"
        )
    )
    assert labels["order"] == "SO-4417" and labels["quantity"] == "300"
    assert "changing the quantity · SO-4417" in turn.locator(".read").inner_text()
    assert words_of(turn) == "Please make it 300 boxes of nitrile gloves on SO-4417."
    kind, rows, buttons = card_of(turn)
    assert (kind, rows) == ("confirm", [["Nitrile gloves", "250 boxes", "300 boxes"]])
    assert buttons == ["Yes, go ahead", "No, leave it"]
    say(page, "let me think")
    press(page, "Yes, go ahead")
    assert page.locator(".options:not([data-over])").count() == 0
    assert "× 300" in mine(page, "SO-4417")
    page.locator(".mine-order[data-order='SO-4417'] summary").click()
    assert "300 boxes" in page.locator(".mine-order[data-order='SO-4417'] .history").inner_text()


def test_a_chinese_customer_on_a_phone_is_asked_back_and_haggles_to_a_deal(server, enter):
    page = enter(server, "lanhai", locale="zh-CN", **PHONE)
    assert page.evaluate("document.documentElement.lang") == "zh"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    asked = card_of(say(page, "帮我把订单推迟一周交货"))
    assert asked == ["question", [], ["SO-2048", "SO-2051", "SO-2033"]]
    kind, rows, _ = card_of(press(page, "SO-2051"))
    assert kind == "confirm" and [what for what, _, _ in rows] == ["交货日期"]
    press(page)
    offers = [say(page, text) for text in ("SO-2051的办公椅能不能便宜8%？", "再让一点吧，400一把行不行")]
    (first, _, _), (_, _, buttons) = map(card_of, offers)
    assert first == "packages"
    assert buttons == ["方案1", "方案2", "我考虑一下", "不谈了"]
    total = page.locator(".choices:not([data-over]) .choice").nth(1).locator("b").inner_text()
    press(page, "方案2")
    assert total.removesuffix(" 元") in mine(page, "SO-2051")
    page.click("#toggle-mine")
    page.wait_for_selector("#aside", state="visible")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_manager_in_a_second_browser_decides_and_the_order_follows(server, enter):
    customer, manager = enter(server, "acme"), enter(server, "manager")
    say(customer, "Please make it 9000 blue mugs on SO-1024")
    press(customer)
    manager.click("#queue .row")
    plans = manager.locator(".plan-card")
    plans.nth(2).wait_for()
    assert plans.count() == 3 and manager.locator(".plane .plan").count() == 3
    assert all("9,000" in text for text in plans.all_inner_texts())
    assert plans.nth(0).locator(".differs").count() == 0 and plans.nth(1).locator(".differs").count() > 0
    manager.click("summary:has-text('Other terms')")
    manager.fill("input[name=price]", "0.10")
    manager.click("text=Check and approve")
    manager.wait_for_selector("#notes .wrong")
    assert manager.locator("#notes").inner_text().startswith("This cannot be agreed: the price is beyond")
    day = plans.nth(1).locator("div:has(> dt:text-is('Delivery date')) ins").inner_text()
    plans.nth(1).locator("button").click()
    manager.wait_for_selector(".note-line")
    assert "manager" in manager.locator(".note-line").inner_text()
    assert manager.locator(".plan-card button").count() == 0
    customer.wait_for_selector(".said.news")
    offered = customer.locator("#turns .turn").last
    (moved,) = [row for row in card_of(offered)[1] if row[0] == "Delivery date"]
    assert moved[2] == day != moved[1]
    press(customer)
    assert "× 9,000" in mine(customer, "SO-1024")


def test_the_server_is_restarted_in_the_middle_and_nothing_is_lost(own_server, enter):
    page = enter(own_server, "chenguang", locale="zh-TW")
    say(page, "SO-3071能便宜5%嗎？")
    own_server.stop(kill=True)
    page.fill("#message", "成交")
    page.press("#message", "Enter")
    page.wait_for_selector(".unsent button")
    assert page.locator("#notes .wrong").inner_text().startswith("連不上")
    own_server.start()
    page.click(".unsent button")
    page.wait_for_selector("#turns .turn >> nth=1")
    assert page.locator("#pending .turn").count() == 0
    page.reload()
    page.wait_for_selector("#message")
    assert page.locator("#turns .turn").count() >= 2
    assert "4,960" not in mine(page, "SO-3071")
    own_server.later(IDLE.total_seconds() + 60)
    page.fill("#message", "謝謝，下次見")
    page.press("#message", "Enter")
    page.wait_for_selector("#name")
    page.fill("#name", "chenguang")
    page.fill("#password", password_of("chenguang"))
    page.press("#password", "Enter")
    page.wait_for_selector(".unsent button")
    assert page.locator("#pending .words").inner_text() == "謝謝，下次見"


def test_a_restart_keeps_a_draft_a_card_that_waits_and_an_approval_that_is_open(own_server, enter):
    asking, drafting, manager = (enter(own_server, name) for name in ("northwind", "acme", "manager"))
    say(asking, "Please make it 9000 packs of copier paper on SO-4417")
    press(asking)
    say(drafting, "Please make it 600 blue mugs on SO-1024")
    drafting.fill("#message", "and if that is done, deliver")
    manager.click("#queue .row")
    manager.click("summary:has-text('Decline')")
    manager.fill("textarea[name=reason]", "half a reason")
    own_server.stop(kill=True)
    plan = manager.locator(".plan-card button").first
    plan.click()
    manager.wait_for_selector("#notes .wrong")
    assert "cannot be reached" in manager.locator("#notes").inner_text()
    own_server.start()
    assert manager.input_value("textarea[name=reason]") == "half a reason"
    plan.click()
    manager.wait_for_selector(".note-line")
    press(drafting, "Yes, go ahead")
    assert "× 600" in mine(drafting, "SO-1024")
    assert drafting.input_value("#message") == "and if that is done, deliver"
    asking.wait_for_selector(".said.news")
    assert "× 9,000" in mine(asking, "SO-4417")


def test_two_agents_bargain_at_the_table_and_a_person_takes_a_seat(server, enter):
    page = enter(server, "analyst")
    page.click("#setup button.primary")
    page.wait_for_selector(".offer-of")
    page.fill("#pace", "10")
    page.wait_for_selector(".ending.agreed")
    offers = page.locator(".offer-of").count()
    assert page.locator("#path circle").count() == offers
    assert page.locator(".frontier").count() == 1 and page.locator("path.nash").count() == 1
    with page.expect_download() as saved:
        page.click(".controls .menu summary")
        page.click(".controls .menu a >> nth=1")
    lines = saved.value.path().read_text().splitlines()
    assert len(lines) == offers + 1 and lines[0].startswith("number,by,price")
    page.select_option("select[name=buyer]", "person")
    page.click("#setup button.primary")
    page.wait_for_selector(".seat")
    page.fill(".seat input[name=price]", "8000.00")
    page.select_option(".seat select[name=payment]", "1")
    page.click(".seat button.primary")
    page.wait_for_selector(".offer-of.seller")
    page.wait_for_selector(".seat [data-do=accept]")
    page.click(".seat [data-do=accept]")
    page.wait_for_selector(".ending.agreed")


def test_a_bargain_that_is_watched_goes_on_where_the_server_was_killed(own_server, enter):
    page = enter(own_server, "analyst")
    page.click("#setup button.primary")
    page.wait_for_selector(".offer-of >> nth=2")
    own_server.stop(kill=True)
    page.wait_for_selector("#notes .wrong")
    seen = page.locator(".offer-of .terms").all_inner_texts()
    own_server.start()
    page.reload()
    page.wait_for_selector(".offer-of >> nth=2")
    again = page.locator(".offer-of .terms").all_inner_texts()
    assert again[: len(seen)] == seen and len(again) <= len(seen) + 1
    page.fill("#pace", "10")
    page.click("#play")
    page.wait_for_selector(".ending")
    assert page.locator("#path circle").count() == page.locator(".offer-of").count() > len(again)


def test_a_scenario_with_a_mistake_is_explained_and_stays(server, enter):
    page = enter(server, "analyst")
    page.click("#scenario summary")
    text = page.input_value("#text").replace("currency: USD", "currency: XXX", 1)
    page.fill("#text", text)
    page.click("#setup button.primary")
    page.wait_for_selector("#notes .wrong")
    assert "currency: 'XXX' is no currency" in page.locator("#notes").inner_text()
    assert page.input_value("#text") == text
    chinese = enter(server, "analyst", locale="zh-CN")
    chinese.click("#scenario summary")
    chinese.fill("#text", text)
    chinese.click("#setup button.primary")
    chinese.wait_for_selector("#notes .wrong")
    assert "currency：'XXX' 不是现行货币；请写 ISO 4217 代码" in chinese.locator("#notes").inner_text()


def test_orders_are_found_and_opened_with_the_keyboard(server, enter):
    page = enter(server, "manager", to="/orders/")
    page.wait_for_selector("#list .row")
    page.keyboard.press("/")
    page.keyboard.type("chair")
    page.wait_for_function("document.querySelectorAll('#list .row').length < 9")
    page.keyboard.press("Control+A")
    page.keyboard.type("SO-4410")
    page.wait_for_function("document.querySelector('#list').innerText.includes('SO-4410')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("article[data-order='SO-4410']")
    assert page.url.endswith("#SO-4410")
    assert "Shipped" in page.locator(".history").inner_text()


def hostile_world(server):
    """A customer, a product and an order that are called by markup, and an account of theirs."""
    now = datetime.now().astimezone()
    party = Party(id="acme", name=HOSTILE, country="GB")
    with OrderBook(server.db) as book:
        book.add_customer(Customer(party=party, contact=HOSTILE, address=Address(text=HOSTILE)))
        prices = {"USD": Decimal("3.60")}
        book.add_product(Product(sku="MUG-BLUE", names={"en": HOSTILE}, unit="piece", list_prices=prices))
        like = book.order("SO-1024")
        lines = tuple(line.model_copy(update={"name": HOSTILE}) for line in like.lines)
        order = like.changed(id="SO-9001", buyer=party, lines=lines, address=Address(text=HOSTILE))
        deal = Deal(order=order, terms=terms_of(order), subject=subject_of(order), reasons=("place_order",))
        book.commit(deal, key="hostile", now=now, buyer=None, seller=None)


def test_markup_in_messages_and_in_names_is_text_on_every_page(own_server, enter):
    hostile_world(own_server)
    asked = []

    def opened(name, to=""):
        page = enter(own_server, name, to=to)
        page.on("request", lambda request: asked.append(request.url))
        return page

    customer = opened("acme")
    assert words_of(say(customer, HOSTILE)) == HOSTILE.replace("\u202e", "")
    say(customer, "Please make it 9000 on SO-9001")
    press(customer)
    say(customer, f"I want to talk to a person. {HOSTILE}")
    customer.reload()
    customer.wait_for_selector("#message")
    customer.locator(".mine-order summary").first.click()
    manager = opened("manager")
    manager.click("#queue .row")
    manager.click("summary:has-text('Decline')")
    manager.fill("textarea[name=reason]", HOSTILE)
    manager.click(".other-ways button.danger")
    manager.wait_for_selector(".note-line")
    customer.wait_for_selector(".said.news")
    orders, table = opened("manager", "/orders/"), opened("manager", "/table/")
    orders.click(".row:has-text('SO-9001')")
    orders.wait_for_selector("article.order")
    text = table.input_value("#text").replace("Seeblick Hotels AG", json.dumps(HOSTILE))
    text = re.sub(
        r"name: (Glass teapot 1.2 l|\"[^\"]*Hengda[^\"]*\")", lambda _: f"name: {json.dumps(HOSTILE)}", text
    )
    table.click("#scenario summary")
    table.fill("#text", text)
    table.click("#setup button.primary")
    table.wait_for_selector(".offer-of >> nth=1")
    for page, places in ((customer, 6), (manager, 3), (orders, 4), (table, 4)):
        assert page.evaluate("window.hit") is None
        assert page.locator("#page img, #page script, #page iframe, #page b:text-is('bold')").count() == 0
        assert page.locator("a[href^='javascript']").count() == 0
        shown = page.locator("#page").inner_text()
        assert shown.count("<img src=//evil.example/x") >= places, shown
        assert "\u202e" not in shown
    assert [url for url in asked if not url.startswith(own_server.url)] == []


HELD = """() => {
    const call = Parley.server.call;
    Parley.server.call = (said) => new Promise((go) => (window.go = () => go(call(said))));
    window.jumps = 0;
    new PerformanceObserver((list) => {
        for (const one of list.getEntries()) window.jumps += one.value;
    }).observe({ type: "layout-shift" });
}"""
"""Holds calls back until `go`; counts what jumps, as a share of the window."""


def test_a_message_is_seen_at_once_and_its_answer_comes_sentence_by_sentence(server, enter):
    page = enter(server, "northwind", reduced_motion="no-preference")
    page.evaluate(HELD)
    page.fill("#message", "What would 100 blue mugs cost?")
    page.press("#message", "Enter")
    assert page.locator("#pending .mine").inner_text() == "What would 100 blue mugs cost?"
    assert page.locator("#pending .typing").is_visible() and page.input_value("#message") == ""
    page.wait_for_selector("#progress:not([hidden])")
    page.evaluate("go()")
    parts = page.locator("#turns .turn").last.locator(".answer .comes")
    parts.first.wait_for(state="attached")
    delays = [float(one[:-2]) for one in parts.evaluate_all("all => all.map(it => it.style.animationDelay)")]
    assert len(delays) >= 3 and delays == sorted(set(delays))
    assert page.locator("#pending .turn").count() == 0
    page.wait_for_selector("#progress", state="hidden")
    assert "USD 360.00" in page.locator("#turns .turn").last.inner_text()
    assert page.evaluate("jumps") < 0.01


def test_a_long_answer_is_shown_from_its_beginning(server, enter):
    page = enter(server, "northwind", viewport={"width": 390, "height": 420})
    turn = say(page, "I would like 300 white mugs, 200 blue mugs and 100 glass teapots by 20 January.")
    top, height = turn.evaluate(
        "it => [it.getBoundingClientRect().top - it.closest('#feed').getBoundingClientRect().top, it.offsetHeight]"
    )
    assert height > page.evaluate("document.querySelector('#feed').clientHeight")
    assert 0 <= top < 20
    press(page, "No, leave it")


def test_a_text_stays_when_the_page_is_left_and_when_it_is_too_long_and_says_so(server, enter):
    page = enter(server, "northwind")
    page.fill("#message", "half a sen")
    page.reload()
    page.wait_for_selector("#message")
    assert page.input_value("#message") == "half a sen"
    page.fill("#message", "x" * 8001)
    page.press("#message", "Enter")
    assert "8,001" in page.locator("#trouble").inner_text()
    assert len(page.input_value("#message")) == 8001
    page.fill("#message", "")


def test_the_login_says_what_is_wrong_keeps_the_name_and_locks_out(server, enter):
    page = enter(server, None, locale="zh-CN")
    for _ in range(5):
        page.fill("#name", "guessed")
        page.fill("#password", "wrong")
        page.click("#enter")
        page.wait_for_selector("#wrong")
    assert page.locator("#wrong").inner_text() == "用户名或密码不正确。"
    assert page.input_value("#name") == "guessed"
    page.fill("#password", "wrong")
    page.click("#enter")
    page.locator("#wrong", has_text="30 秒").wait_for()


def test_language_and_theme_are_switched_and_stay(server, enter):
    page = enter(server, "manager", to="/orders/", color_scheme="light")
    page.click(".bar .languages button[value='zh-Hant']")
    page.wait_for_selector("#list .row")
    assert page.evaluate("document.documentElement.lang") == "zh-Hant"
    assert "訂單" in page.locator(".bar").inner_text()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    darker = "light => getComputedStyle(document.body).backgroundColor !== light"
    page.wait_for_function(darker, arg=light)  # it fades
    page.reload()
    page.wait_for_selector("#list .row")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.wait_for_function("getComputedStyle(document.body).backgroundColor === 'rgb(20, 23, 26)'")


def prepare(page, where):
    """Shows what a page has to show."""
    if where == "chat":
        say(page, "Please make it 510 blue mugs on SO-1024")
        if page.locator("#toggle-mine").is_visible():
            page.click("#toggle-mine")
        page.locator(".mine-order summary").first.click()
    elif where == "table":
        page.click("#scenario summary")
        page.select_option("select[name=seller]", "person")
        page.click("#setup button.primary")
        page.wait_for_selector(".seat")
    else:
        page.locator(".row").first.click()
        page.wait_for_selector("article")
        for summary in page.locator("article details > summary").all():
            summary.click()


def tabbed(page):
    """What the Tab key goes to, one after the other, and whether it shows that it is there."""
    page.evaluate("document.querySelector('.skip').focus()")
    seen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        it = page.evaluate(
            """() => {
                const it = document.activeElement, style = getComputedStyle(it);
                if (it === document.body || !it.closest("#bar, #page, .skip")) return null;
                const all = [...document.querySelectorAll("*")];
                return [all.indexOf(it), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                    ? "" : it.outerHTML.slice(0, 100)];
            }"""
        )
        if it is None or (seen and it[0] < seen[-1][0]):
            return seen, it
        if not seen or it[0] != seen[-1][0]:  # a date takes several steps, and shows them itself
            seen.append(it)
    return seen, None


@pytest.mark.parametrize(
    ("name", "where", "more"),
    [
        ("acme", "chat", {}),
        ("manager", "approvals", {}),
        ("analyst", "table", {}),
        ("acme", "orders", {}),
        ("analyst", "evaluations", {}),
        ("analyst", "evaluations", {"locale": "zh-CN", **PHONE}),
        ("acme", "chat", {"locale": "zh-CN", **PHONE}),
    ],
)
def test_every_page_can_be_read_and_used_with_the_keyboard(server, evaluated, enter, name, where, more):
    if where == "approvals":
        say(enter(server, "northwind"), "Please make it 9200 packs of copier paper on SO-4417")
        press(enter(server, "northwind"))
    page = enter(server, name, to=f"/{where}/", **more)
    prepare(page, where)
    for theme in ("light", "dark"):
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
        page.wait_for_function("!document.getAnimations().some(it => it instanceof CSSTransition)")
        assert page.evaluate(READABLE) == []
    assert page.title().endswith("Parley")
    if not more:
        seen, stuck = tabbed(page)
        assert stuck is None and len(seen) > 8
        assert [hidden for _, hidden in seen if hidden] == []
    if where == "approvals":  # nothing is left waiting
        page.click(".other-ways button.danger")
        page.wait_for_selector(".note-line")


def test_nothing_of_gradios_own_looks_is_left(server, enter):
    page = enter(server, "acme")
    assert not re.search("gradio", page.locator("body").inner_text(), re.IGNORECASE)
    assert page.evaluate(
        "document.querySelectorAll('footer:not([style*=none])').length === 0 || getComputedStyle(document.querySelector('footer')).display === 'none'"
    )
