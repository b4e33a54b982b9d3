"""The web as people see it: a real browser, walked through as they would."""

import re

import pytest
from conftest import password_of

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WAIT = 20_000


@pytest.fixture(scope="module")
def browsers(chromium):
    """The browsers that were opened, by who logged in to what, and how they are set."""
    opened = {}
    yield opened
    for context in opened.values():
        context.close()


@pytest.fixture
def enter(chromium, browsers):
    """Opens a page of somebody who is logged in, in the browser of theirs; fails when it complained."""
    opened, complaints = [], []

    def opening(server, name, *, to="", **more):
        settings = {"locale": "en-GB", "timezone_id": "Asia/Shanghai", "reduced_motion": "reduce"} | more
        key = repr((server.url, name, settings))
        known = key in browsers
        if not known:
            browsers[key] = chromium.new_context(**settings)
        page = browsers[key].new_page()
        opened.append(page)
        page.set_default_timeout(WAIT)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None
        )
        page.goto(f"{server.url}/login?to={to}")
        if name and not known:
            page.fill("#name", name)
            page.fill("#password", password_of(name))
            page.press("#password", "Enter")
        if name:
            page.wait_for_selector("#page > *")
        return page

    yield opening
    for page in opened:
        page.close()
    assert complaints == []


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
            [...it.querySelectorAll('.options:not([data-over]) button')].map(button => button.innerText)]"""
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
    assert asked == ["question", [], ["SO-2051", "SO-2048", "SO-2033"]]
    kind, rows, _ = card_of(press(page, "SO-2051"))
    assert kind == "confirm" and [what for what, _, _ in rows] == ["交货日期"]
    press(page)
    offers = [say(page, text) for text in ("SO-2051的办公椅能不能便宜8%？", "再让一点吧，400一把行不行")]
    (first, _, _), (_, packages, buttons) = map(card_of, offers)
    assert first == "packages"
    assert buttons == ["方案1", "方案2", "我考虑一下", "不谈了"]
    press(page, "方案2")
    assert packages[1][-1].split(" · ")[1].removesuffix(" 元") in mine(page, "SO-2051")
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
    assert ["Delivery date", "31 December 2026", day] in card_of(offered)[1]
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


def test_markup_that_a_customer_writes_is_shown_as_it_is_and_does_nothing(server, enter):
    page = enter(server, "northwind")
    said = '<img src=x onerror="window.hit=1"> ${window.hit=1} {{constructor}} **bold**'
    turn = say(page, said)
    assert words_of(turn) == said
    assert page.evaluate("window.hit") is None
    page.reload()
    page.wait_for_selector("#message")
    assert page.evaluate("window.hit") is None


def test_a_text_that_is_too_long_stays_where_it_is_and_says_so(server, enter):
    page = enter(server, "northwind")
    page.fill("#message", "x" * 8001)
    page.press("#message", "Enter")
    assert "8,001" in page.locator("#trouble").inner_text()
    assert len(page.input_value("#message")) == 8001


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
    page.wait_for_function("document.querySelector('#wrong').innerText.includes('30 秒')")


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


@pytest.mark.parametrize(
    ("name", "page_of"),
    [("acme", "chat"), ("manager", "approvals"), ("analyst", "table"), ("acme", "orders")],
)
def test_everything_that_can_be_used_has_a_name(server, enter, name, page_of):
    page = enter(server, name, to=f"/{page_of}/")
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea')]
            .filter(it => !(it.getAttribute('aria-label') || it.title || it.textContent.trim() || it.labels?.length))
            .map(it => it.outerHTML.slice(0, 80))"""
    )
    assert nameless == []
    assert page.evaluate("document.querySelectorAll('[role=main]').length") == 1
    assert page.title().endswith("Parley")


def test_nothing_of_gradios_own_looks_is_left(server, enter):
    page = enter(server, "acme")
    assert not re.search("gradio", page.locator("body").inner_text(), re.IGNORECASE)
    assert page.evaluate(
        "document.querySelectorAll('footer:not([style*=none])').length === 0 || getComputedStyle(document.querySelector('footer')).display === 'none'"
    )
