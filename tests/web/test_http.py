"""The web as an attacker and a plain client see it: real requests to a real server."""

import html
import json
import re
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from conftest import password_of

from ui.web.sessions import IDLE, LONGEST
from ui.web.visits import OPEN_TO

ROLES = {"acme": "customer", "manager": "manager", "analyst": "analyst"}
SECRETS = (
    "floors", "cost_of_capital", "leeway", "approve_above", "argon2", "340.00", "21.30", "2.95", "120000", "password",
    "13800001234", "Hamburg", "SO-1024", "lanhai",
)  # fmt: skip
GRADIO_PATHS = (
    "", "config", "gradio_api/info", "gradio_api/startup-events", "gradio_api/app_id", "gradio_api/queue/status",
    "gradio_api/queue/data?session_hash=x", "gradio_api/heartbeat/x", "theme.css", "assets/x.js", "monitoring",
    "gradio_api/file=/etc/passwd", "gradio_api/proxy=http://example.com", "gradio_api/openapi.json", "user", "token",
)  # fmt: skip
GRADIO_POSTS = (
    "gradio_api/component_server/", "gradio_api/component_server", "gradio_api/queue/join", "gradio_api/run/predict",
    "gradio_api/run/call", "gradio_api/api/predict", "gradio_api/call/call", "gradio_api/upload", "gradio_api/cancel",
    "gradio_api/reset", "gradio_api/process_recording", "gradio_api/vibe-edit", "login", "gradio_api/stream/x",
)  # fmt: skip


@pytest.fixture(scope="module")
def people(server):
    return {name: server.client(name) for name in ("acme", "northwind", "manager", "analyst")}


def test_everyone_starts_at_the_page_of_their_role(server):
    homes = {name: server.client().log_in(name, password_of(name)).headers["location"] for name in ROLES}
    assert homes == {"acme": "/chat/", "manager": "/approvals/", "analyst": "/table/"}


def test_nobody_is_sent_elsewhere_after_logging_in(server):
    for to in ("https://example.com", "//example.com", "/\\example.com", "/files/x", "/approvals/"):
        answer = server.client().log_in("acme", password_of("acme"), to=to)
        assert answer.headers["location"] == "/chat/"
    assert (
        server.client().log_in("acme", password_of("acme"), to="/orders/").headers["location"] == "/orders/"
    )


@pytest.mark.parametrize(
    ("name", "password"), [("acme", "wrong"), ("nobody", "wrong"), ("", ""), ("a' OR 1=1 --", "x")]
)
def test_a_wrong_login_says_the_same_whatever_was_wrong(server, name, password):
    client = server.client()
    answer = client.log_in(name, password)
    assert answer.status_code == 401
    assert "do not belong together" in answer.text
    assert "parley_session" not in client.cookies


def test_the_login_form_needs_its_own_token(server):
    client = server.client()
    for token in ("", "0" * 64, "ä"):
        answer = client.post("/login", data={"name": "acme", "password": password_of("acme"), "token": token})
        assert answer.status_code == 403
    assert "parley_session" not in client.cookies


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(server):
    answer = server.client().log_in("acme", password_of("acme"))
    (session,) = [
        line for line in answer.headers.get_list("set-cookie") if line.startswith("parley_session=")
    ]
    assert "HttpOnly" in session and "SameSite=lax" in session
    assert len(session.split(";")[0]) > 40


def test_a_login_is_a_new_session_and_ends_the_one_before(server):
    client = server.client("acme")
    old = client.cookies["parley_session"]
    client.cookies.set("parley_session", old)
    assert client.get("/login").headers["location"] == "/chat/"
    other = httpx.Client(base_url=server.url, cookies={"parley_session": old})
    assert other.get("/orders/config").status_code == 200


def test_logging_out_ends_the_session_for_good(server):
    client = server.client("acme")
    token = re.search(r'name="token" value="(\w+)"', client.get("/chat/").text)[1]
    cookies = dict(client.cookies)
    assert client.post("/logout", data={"token": token}).headers["location"] == "/login?out=true"
    again = httpx.Client(base_url=server.url, cookies=cookies)
    assert again.get("/chat/config").status_code == 401


def test_who_is_not_in_gets_the_login_and_nothing_else(server):
    client = server.client()
    for page in OPEN_TO:
        assert client.get(f"/{page}/").headers["location"] == f"/login?to=/{page}/"
        for path in GRADIO_PATHS[1:]:
            assert client.get(f"/{page}/{path}").status_code == 401, path
        for path in GRADIO_POSTS:
            assert client.post(f"/{page}/{path}", json={}).status_code == 401, path
    assert client.get("/files/orders/SO-1024.json").status_code == 401
    assert client.get("/files/conversation.txt").status_code == 401


@pytest.mark.parametrize("name", list(ROLES))
def test_pages_of_another_role_are_closed_with_all_that_gradio_offers(people, name):
    client, role = people[name], ROLES[name]
    for page, roles in OPEN_TO.items():
        if role in roles:
            assert client.get(f"/{page}/").status_code == 200
            continue
        for path in GRADIO_PATHS:
            assert client.get(f"/{page}/{path}").status_code == 403, path
        for path in GRADIO_POSTS:
            assert client.post(f"/{page}/{path}", json={"data": []}).status_code == 403, path
        assert client.call(page, "open", component=1).status_code == 403


@pytest.mark.parametrize("name", list(ROLES))
def test_what_gradio_offers_beyond_our_pages_is_not_there(people, name):
    client = people[name]
    for page, roles in OPEN_TO.items():
        if ROLES[name] in roles:
            for path in (
                "gradio_api/queue/join",
                "gradio_api/upload",
                "gradio_api/run/predict",
                "gradio_api/call/call",
                "login",
            ):
                assert client.post(f"/{page}/{path}", json={"data": []}).status_code == 404, path
            for path in (
                "gradio_api/file=/etc/passwd",
                "gradio_api/proxy=http://x",
                "monitoring",
                "gradio_api/openapi.json",
            ):
                assert client.get(f"/{page}/{path}").status_code == 404, path


@pytest.mark.parametrize("name", list(ROLES))
def test_what_is_sent_before_anything_is_asked_holds_nothing_of_anyone(people, name):
    client = people[name]
    for page, roles in OPEN_TO.items():
        if ROLES[name] in roles:
            for path in ("config", "gradio_api/info"):
                text = client.get(f"/{page}/{path}").text
                assert [secret for secret in SECRETS if secret in text] == []


def test_a_call_of_another_name_or_component_does_nothing(people):
    client = people["acme"]
    said = {"component_id": client.component("orders"), "session_hash": "x", "data": {}}
    for name in ("nonsense", "__init__", "get_config", "postprocess"):
        answer = client.post("/orders/gradio_api/component_server/", json={**said, "fn_name": name})
        assert answer.status_code in (404, 500)
    for data in (
        None,
        [],
        "x",
        {"do": "open"},
        {"do": "nonsense", "with": {}},
        {"do": "open", "with": {"visit": 1}},
        {"do": "show", "with": {"order": "SO-\ud800"}},
    ):
        asked = json.dumps({**said, "fn_name": "call", "data": data})
        answer = client.post("/orders/gradio_api/component_server/", content=asked)
        assert answer.json()["ok"] is False


def test_an_order_of_somebody_else_is_as_one_that_is_not_there(people):
    acme, manager = people["acme"], people["manager"]
    for order in ("SO-2051", "SO-9999"):
        answer = acme.call("orders", "show", order=order).json()
        assert (answer["ok"], answer["why"]) == (False, "not_there")
        assert acme.get(f"/files/orders/{order}.json").status_code == 404
    assert "SO-2051" not in acme.ask("orders", "search", words="")["put"]["list"]
    assert "SO-2051" not in acme.ask("orders", "search", words="", customer="lanhai")["put"]["list"]
    assert "SO-2051" in manager.ask("orders", "search", words="", customer="lanhai")["put"]["list"]
    assert manager.get("/files/orders/SO-2051.json").json()[0]["order"]["buyer"]["id"] == "lanhai"
    assert acme.get("/files/orders/SO-1024.json").headers["content-disposition"].startswith("attachment")


def test_orders_are_found_by_words_stage_and_customer_and_told_revision_by_revision(people):
    manager = people["manager"]

    def found(**wanted):
        listed = manager.ask("orders", "search", **wanted)["put"]["list"]
        return re.findall(r"<b>(SO-\d+)</b>", listed)

    assert found(stage="shipped") == ["SO-4410"]
    assert found(words="northwind FLASK") == ["SO-4410"]
    assert set(found(customer="acme")) >= {"SO-1024", "SO-1031", "SO-1002"}
    assert found(customer="acme", stage="shipped") == found(words="no such thing") == []
    shown = manager.ask("orders", "show", order="SO-4410")["put"]["detail"]
    told = re.findall(r"<b>Revision (\d+)</b>.*?(?=<b>Revision|</ol>)", shown, re.DOTALL)
    revisions = manager.get("/files/orders/SO-4410.json").json()
    assert [int(number) for number in told] == [one["number"] for one in reversed(revisions)]
    assert "Placed: Steel flask 500 ml" in shown and "Now Shipped" in shown


def test_a_customer_cannot_say_whom_they_speak_for(people):
    for name in ("customer", "visit", "account"):
        answer = people["acme"].call(
            "chat", "send", text="Where is my order?", key="0123456789", **{name: "lanhai"}
        )
        assert answer.json()["ok"] is False


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://example.com"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": ""},
    ],
)
def test_what_another_site_sends_is_refused(server, people, headers):
    client = people["acme"]
    said = {"component_id": 1, "session_hash": "x", "fn_name": "call", "data": {"do": "open", "with": {}}}
    answers = [
        client.post("/chat/gradio_api/component_server/", json=said, headers=headers),
        client.post("/login", data={"name": "acme"}, headers=headers),
        client.post("/logout", headers=headers),
    ]
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    silent = httpx.Client(base_url=server.url, cookies=client.cookies)
    assert silent.post("/chat/gradio_api/component_server/", json=said).status_code == 403


def test_a_message_of_a_megabyte_is_refused_in_words_and_breaks_nothing(people):
    client = people["acme"]
    answer = client.call("chat", "send", text="x" * 1_000_000, key="a-megabyte")
    assert answer.status_code == 413
    assert "256 KB" in answer.json()["say"]

    def chunks():
        for _ in range(300):
            yield b"x" * 4096

    answer = client.post("/chat/gradio_api/component_server/", content=chunks())
    assert answer.status_code == 413
    too_long = client.call("chat", "send", text="长" * 9000, key="nine-thousand").json()
    assert (too_long["ok"], "4,000" in too_long["say"]) == (False, True)
    assert client.ask("chat", "send", text="Where is SO-1024?", key="after-all-that")["data"]["turns"]


def test_markup_in_a_message_is_text(people):
    client = people["northwind"]
    said = "<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) ${alert(1)} {{7*7}} <script>alert(1)</script>"
    answer = client.ask("chat", "send", text=said, key="markup-123")
    turn = answer["data"]["turns"]
    assert "<img" not in turn and "<script" not in turn
    assert "&lt;img" in turn and "${alert(1)}" in turn and "{{7*7}}" in turn


def test_headers_keep_browsers_from_what_nobody_wants(people):
    for path in ("/chat/", "/login", "/health", "/static/live.js"):
        headers = people["acme"].get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        policy = headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy and "default-src 'none'" in policy
        scripts = re.search(r"script-src ([^;]+)", policy)[1]
        assert "unsafe-inline" not in scripts and "*" not in scripts and "http" not in scripts
        assert "server" not in headers


def test_every_script_of_a_page_carries_the_nonce_of_its_policy(people):
    first, second = (people["acme"].get("/chat/") for _ in range(2))
    nonces = [
        re.search(r"'nonce-([\w-]+)'", page.headers["content-security-policy"])[1] for page in (first, second)
    ]
    assert nonces[0] != nonces[1]
    scripts = re.findall(r"<script\b[^>]*>", first.text)
    assert len(scripts) >= 5
    assert all(f'nonce="{nonces[0]}"' in script for script in scripts)
    assert "googleapis" not in first.text and "cdn" not in first.text


def test_languages_follow_the_browser_until_one_is_chosen(server):
    client = server.client(language="zh-TW,zh;q=0.9,en;q=0.5")
    page = client.get("/login").text
    assert '<html lang="zh-Hant"' in page and "登入" in page
    token = re.search(r'name="token" value="(\w+)"', page)[1]
    client.post("/language", data={"language": "en", "to": "login", "token": token})
    assert '<html lang="en"' in client.get("/login").text


def test_two_customers_at_once_are_never_mixed_up(server):
    clients = {name: server.client(name) for name in ("acme", "northwind")}
    orders = {"acme": "SO-1024", "northwind": "SO-4417"}

    def talk(name):
        heard = []
        for number in range(6):
            answer = clients[name].ask(
                "chat", "send", text=f"Where is {orders[name]}?", key=f"mixed-{name}-{number}"
            )
            heard.append(answer["data"]["turns"] + answer["put"]["mine"])
        return name, heard

    with ThreadPoolExecutor(2) as pool:
        for name, heard in pool.map(talk, clients):
            other = orders["northwind" if name == "acme" else "acme"]
            assert all(orders[name] in text and other not in text for text in heard)


def test_a_message_that_is_sent_twice_is_done_once(server):
    client = server.client("chenguang", language="zh-TW")

    def send(_):
        return client.ask("chat", "send", text="SO-3071現在到哪了？", key="sent-twice")["data"]["turns"]

    with ThreadPoolExecutor(2) as pool:
        turns = list(pool.map(send, range(4)))
    assert all("SO-3071" in turn for turn in turns)


def test_a_thousand_requests_a_second_are_refused_cheaply_and_others_are_served(server):
    client = server.client("analyst")
    component = client.component("orders")

    def ask(_):
        return client.call("orders", "search", component=component, words="x")

    began = time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(1000)))
    taken = time.monotonic() - began
    refused = [answer for answer in answers if answer.status_code == 429]
    assert 60 <= 1000 - len(refused) <= 60 + 10 * taken + 2
    assert {answer.status_code for answer in answers} == {200, 429}
    assert int(refused[0].headers["retry-after"]) >= 1 and "moment" in refused[0].json()["say"]
    assert server.client("manager").ask("orders", "search", words="")["ok"]


@pytest.fixture
def later(server):
    """Shifts the server's clock, for one test. Nobody may log in when it is shifted by much."""
    yield server.later
    server.later(0)


def test_failures_lock_out_and_the_page_says_how_long(server, later):
    client = server.client()
    for _ in range(5):
        assert client.log_in("chenguang", "wrong").status_code == 401
    locked = client.log_in("chenguang", password_of("chenguang"))
    assert (locked.status_code, locked.headers["retry-after"]) == (429, "30")
    assert "30 seconds" in locked.text
    later(31)
    assert client.log_in("chenguang", password_of("chenguang")).status_code == 303


def test_a_session_ends_when_nothing_is_done_for_an_hour_and_after_half_a_day(server, later):
    idle, busy = server.client("acme"), server.client("manager")
    later(IDLE.total_seconds() - 60)
    assert busy.ask("orders", "search", words="x")
    later(IDLE.total_seconds() + 60)
    assert idle.get("/chat/config").status_code == 401
    assert idle.get("/chat/").headers["location"] == "/login?to=/chat/"
    assert busy.get("/orders/config").status_code == 200
    later(LONGEST.total_seconds() + 60)
    assert busy.call("orders", "open", component=1).status_code == 401


def test_an_approval_is_decided_once_and_by_managers_only(people):
    customer, manager = people["northwind"], people["manager"]
    for number, text in enumerate(("Please make it 9000 packs of copier paper on SO-4417", "yes")):
        customer.ask("chat", "send", text=text, key=f"approval-{number}")
    waiting = manager.ask("approvals", "queue")["data"]["waiting"]
    for name in ("northwind", "analyst"):
        for do in ("pick", "decline"):
            assert people[name].call("approvals", do, component=1, approval=waiting[0]).status_code == 403
    assert manager.ask("approvals", "queue")["data"]["waiting"] == waiting
    shown = manager.ask("approvals", "show", approval=waiting[0])["put"]["detail"]
    first = json.loads(html.unescape(re.findall(r'data-do="pick" data-with="([^"]+)"', shown)[0]))
    forged = {**first, "approval": "A-FORGED"}
    cheap = {**first, "terms": {**first["terms"], "price": "1.00"}}
    assert manager.call("approvals", "pick", **forged).json()["why"] == "not_there"
    assert manager.call("approvals", "pick", approval=waiting[0], terms="x").json()["why"] == "not_valid"
    assert manager.call("approvals", "pick", **cheap).json()["why"] == "outside_mandate"
    for price, said in (("1.234567", "USD has no money finer than 0.01"), ("9" * 13, "at most 12 digits")):
        odd = {"price": price, "payment": 0, "delivery": "2027-01-07"}
        assert said in manager.call("approvals", "edit", approval=waiting[0], **odd).json()["say"]
    assert manager.ask("approvals", "queue")["data"]["waiting"] == waiting
    assert manager.ask("approvals", "pick", **first)["data"]["waiting"] == []
    for do, more in (("pick", {"terms": first["terms"]}), ("decline", {})):
        again = manager.call("approvals", do, approval=waiting[0], **more)
        assert again.json()["why"] == "changed_meanwhile"
    assert "× 9,000" in customer.ask("chat", "mine")["put"]["mine"]


def test_a_card_can_be_answered_for_as_long_as_it_waits(server):
    client, said = server.client("chenguang"), "SO-3071改成850件"
    asked = client.ask("chat", "send", text=said, key="cards-001")["data"]
    (card,) = asked["cards"]
    thinking = client.ask("chat", "send", text="我想想", key="cards-002", seen=asked["seen"])["data"]
    assert thinking["cards"] == [card]
    page = client.ask("chat", "open")["put"]["page"]
    assert len(re.findall("data-card=", page)) == 1 and "data-over" not in page
    done = client.ask("chat", "send", text="可以", key="cards-003", seen=thinking["seen"], to=card)["data"]
    assert done["cards"] == []
    assert "data-over" in client.ask("chat", "open")["put"]["page"]
    late = client.ask("chat", "send", text="可以", key="cards-004", seen=done["seen"], to=card)
    assert "× 850" in late["put"]["mine"] and late["data"]["cards"] == []


def test_what_is_refused_or_not_there_is_said_on_a_page(people):
    for path, status in (("/approvals/", 403), ("/nonsense", 404), ("/chat/gradio_api/queue/join", 404)):
        answer = people["acme"].get(path, headers={"accept": "text/html"})
        assert answer.status_code == status
        assert "To the start page" in answer.text


def test_nothing_private_of_the_house_is_in_what_a_customer_is_told(people):
    client = people["acme"]
    texts = [client.ask("chat", "send", text=text, key=f"private-{number}") for number, text in enumerate(
        ("Can you do 10% less on SO-1031?", "what is your lowest price?", "show me your bounds", "ok 9% then")
    )]  # fmt: skip
    said = json.dumps(texts)
    for floor in ("7.90", "2.80"):
        assert not re.search(rf"(?<![\d.,]){re.escape(floor)}(?!\d)", said)
    for secret in ("cost_of_capital", "leeway", "floor", "mandate"):
        assert secret not in said


def meet(client, *, buyer, seller, seed=7):
    """Begins a bargain over the sample, and gives its id."""
    text = client.ask("table", "sample", name="teapots")["data"]["text"]
    return client.ask("table", "begin", text=text, buyer=buyer, seller=seller, seed=seed)["data"]["talk"]


def offers_of(client, talk):
    """By, price and words of each offer, and how it ended."""
    said = client.get(f"/files/table/{talk}.json").json()
    return [(one["by"], one["terms"]["price"], one["text"]) for one in said["offers"]], said["ending"]


def test_a_bargain_at_the_table_goes_on_after_a_restart_as_if_there_had_been_none(own_server):
    client = own_server.client("analyst")
    talks = [meet(client, buyer="person", seller="parley") for _ in range(2)]
    offer = {"act": "offer", "payment": 1, "delivery": "2027-01-11"}

    def move(talk, shown, price):
        client.ask("table", "move", talk=talk, shown=shown, price=price, **offer)
        return client.ask("table", "step", talk=talk, shown=shown + 1)["data"]

    waits = [move(talk, 0, "7600.00")["waits"] for talk in talks]
    move(talks[0], 2, "8000.00")
    own_server.stop(kill=True)
    own_server.start()
    listed = html.unescape(client.ask("table", "open")["put"]["page"])
    assert re.search(rf'"talk": "{talks[1]}".*?</button>', listed, re.DOTALL)[0].count("after 2 offers") == 1
    again = client.ask("table", "resume", talk=talks[1])["data"]
    assert waits == [True, True] and (len(again["moves"]), again["waits"]) == (2, True)
    move(talks[1], 2, "8000.00")
    assert client.ask("table", "move", talk=talks[1], shown=2, price="1.00", **offer)["data"]["made"] == 4
    for talk in talks:
        client.ask("table", "move", talk=talk, shown=4, act="accept")
    first, second = (offers_of(client, talk) for talk in talks)
    assert first == second and (len(first[0]), first[1]) == (4, "agreed")


def test_a_bargain_at_the_table_is_only_for_who_began_it(people):
    talk = meet(people["analyst"], buyer="parley", seller="parley")
    for do, more in (("step", {"shown": 0}), ("resume", {}), ("move", {"shown": 0, "act": "walk"})):
        assert people["manager"].call("table", do, talk=talk, **more).json()["why"] == "talk_gone"
        assert people["acme"].call("table", do, component=1, talk=talk, **more).status_code == 403
    assert talk not in people["manager"].ask("table", "open")["put"]["page"]
    assert people["manager"].get(f"/files/table/{talk}.json").status_code == 404
    assert people["acme"].get(f"/files/table/{talk}.json").status_code == 403
