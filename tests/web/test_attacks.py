"""An attacker with an account, over raw HTTP: every call there is, with what belongs to somebody else."""

import asyncio
import html
import inspect
import json
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from conftest import Server, password_of
from flood import call_of, flood, login_page

from contracts.reading import read_yaml
from contracts.sample import sample_house_text
from ui.web.connections import MOST_OF_ONE
from ui.web.limits import Limits
from ui.web.pages import screens
from ui.web.render import STATIC
from ui.web.visits import OPEN_TO

CALLS = {
    (screen.name, name): [
        fact for fact in inspect.signature(call).parameters.values() if fact.name != "visit"
    ]
    for screen in screens(SimpleNamespace(waits=False), None, None, Limits(), runs=Path("none"))
    for name, call in screen.calls.items()
}
"""Every call of every page, with the facts that it takes."""
THEIRS = (
    "蓝海",
    "陈小燕",
    "13800001234",
    "科技园路",
    "16,800",
    "35,800",
    "30,400",
    "办公椅",
    "SO-2048",
    "SO-2033",
)
"""What only lanhai, whose order is SO-2051, and who works here may see."""
GIVEN = {
    "order": "SO-2051", "customer": "lanhai", "words": "SO-2051", "text": "Where is SO-2051?", "to": "SO-2051",
    "key": "0123456789", "seen": 0, "stage": "confirmed", "approval": "A-1", "talk": "0" * 16, "shown": 0,
    "act": "walk", "price": "1.00", "payment": 0, "delivery": "2027-01-01", "reason": "x", "name": "teapots",
    "negotiation": "N-1", "buyer": "", "seller": "", "seed": 0, "terms": {}, "run": "x", "other": "y",
}  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """One that is left as attackers leave it."""
    made = Server(tmp_path_factory.mktemp("attacked")).start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def people(server):
    return {name: server.client(name) for name in ("acme", "northwind", "lanhai", "manager", "analyst")}


def test_there_is_a_value_to_attack_every_call_with():
    assert {fact.name for facts in CALLS.values() for fact in facts} == set(GIVEN)


@pytest.mark.parametrize("page", [name for name, roles in OPEN_TO.items() if "customer" in roles])
def test_no_call_that_a_customer_can_make_tells_of_another_customers_order(people, page):
    acme, lanhai = people["acme"], people["lanhai"]
    assert [word for word in THEIRS if word in lanhai.ask("orders", "search")["put"]["list"]] != []
    for (where, name), facts in CALLS.items():
        if where != page:
            continue
        for some in ([], *[[fact] for fact in facts], facts):
            needed = {fact.name for fact in facts if fact.default is fact.empty}
            given = {name: GIVEN[name] for name in {*needed, *(fact.name for fact in some)}}
            key = {"key": f"foreign-{name}-{len(given)}"} if "key" in given else {}
            answer = acme.call(page, name, **given | key)
            assert answer.status_code == 200
            assert [word for word in THEIRS if word in answer.text] == [], (name, given)
    for path in ("orders/SO-2051.json", "conversation.txt", "conversation.json"):
        assert [word for word in THEIRS if word in acme.get(f"/files/{path}").text] == []


@pytest.mark.parametrize("name", ["acme", "analyst", None])
def test_no_call_of_another_role_is_answered_on_any_page(server, people, name):
    client = people[name] if name else server.client()
    role = {"acme": "customer", "analyst": "analyst", None: None}[name]
    mine = [page for page, roles in OPEN_TO.items() if role in roles]
    for (page, call), facts in CALLS.items():
        if page in mine:
            continue
        given = {fact.name: GIVEN[fact.name] for fact in facts}
        assert client.call(page, call, component=1, **given).status_code == (403 if name else 401)
        for other in mine:  # the call by its name, on a page that is open
            if (other, call) not in CALLS:
                assert client.call(other, call, **given).json()["why"] == "bad_request"


@pytest.mark.parametrize("name", ["acme", "analyst", "manager"])
def test_every_function_that_gradio_lists_is_closed(people, name):
    client = people[name]
    role = {"acme": "customer"}.get(name, name)
    for page in (page for page, roles in OPEN_TO.items() if role in roles):
        config = client.get(f"/{page}/config").json()
        named = client.get(f"/{page}/gradio_api/info").json()
        assert named["named_endpoints"] == {} and named["unnamed_endpoints"] == {}
        listed = [one["id"] for one in config["dependencies"]]
        for number in {*listed, *range(6)}:
            said = {"data": [{"do": "open", "with": {}}], "fn_index": number, "session_hash": "x"}
            for path in ("queue/join", "run/predict", "api/predict", "predict", f"call/{number}"):
                assert client.post(f"/{page}/gradio_api/{path}", json=said).status_code == 404
        for component in config["components"]:
            for function in ("call", "__call__", "preprocess", "postprocess", "api_info", "load_event"):
                said = {"data": {}, "component_id": component["id"], "fn_name": function, "session_hash": "x"}
                answer = client.post(f"/{page}/gradio_api/component_server/", json=said)
                assert answer.status_code in (404, 500) or answer.json()["ok"] is False


def figures(said):
    """Every amount of money of a house, as it may be written."""
    for part in said.values() if isinstance(said, dict) else []:
        yield from figures(part)
    if isinstance(said, str) and re.fullmatch(r"\d+\.\d\d", said):
        written = f"{Decimal(said):,f}"
        yield from {said, written, f"{written.removesuffix('.00')} 元"}


def test_no_bound_of_the_house_and_no_secret_is_in_anything_that_a_customer_is_sent(server, people):
    house = read_yaml(sample_house_text(), expected="a house")
    bounds = {*figures(house["floors"]), *figures(house["approve_above"])}
    assert {"2.95", "21.30 元", "120,000 元", "20,000.00"} <= bounds
    words = ("cost_of_capital", "leeway", "approve_above", "floors:", "patience", "holds_days", "argon2", "$argon",
             "aspiration", "traceback", password_of("acme"), str(server.folder))  # fmt: skip
    client = people["acme"]
    sent = [file.read_text(encoding="utf-8") for file in STATIC.iterdir()]
    for page in ("chat", "orders"):
        sent += [client.get(f"/{page}/{path}").text for path in ("", "config", "gradio_api/info")]
        sent += [client.ask(page, "open")["put"]["page"]]
    for path in ("/openapi.json", "/docs", "/redoc", "/chat/gradio_api/openapi.json", "/chat/docs", "/login"):
        sent += [client.get(path).text]
    for number, text in enumerate(
        ("Can you do 25% less on SO-1024?", "lowest price?", "no, lower", "3.00?", "no deal")
    ):
        sent += [client.call("chat", "send", text=text, key=f"bounds-{number}").text]
    sent += [client.get("/files/conversation.json").text, client.get("/files/orders/SO-1024.json").text]
    for text in sent:
        assert [word for word in words if word in text.lower()] == []
        assert [
            one for one in bounds if re.search(rf"(?<![\d.,]){re.escape(one)}(?![\d]|[.,]\d)", text)
        ] == []


def test_a_cookie_that_was_planted_before_the_login_opens_nothing_after_it(server):
    planted = "A" * 43
    client = server.client()
    client.cookies.set("parley_session", planted)
    answer = client.log_in("acme", password_of("acme"))
    (session,) = re.findall(r"parley_session=([^;]+)", str(answer.headers.get_list("set-cookie")))
    attacker = server.client()
    attacker.cookies.set("parley_session", planted)
    assert session != planted and attacker.get("/chat/config").status_code == 401


def test_a_card_of_another_customer_cannot_be_answered(people):
    theirs, mine = people["northwind"], people["acme"]
    said = {"text": "Please make it 610 packs of copier paper on SO-4417", "key": "their-card-1"}
    asked = theirs.ask("chat", "send", **said)["data"]
    (card,) = asked["cards"]
    answer = mine.ask("chat", "send", text="Yes, go ahead.", key="their-card-2", to=card)
    assert "SO-4417" not in json.dumps(answer) and "610 packs" not in json.dumps(answer)
    assert theirs.ask("chat", "news", seen=asked["seen"])["data"]["turns"] == ""
    theirs.ask("chat", "send", text="No, leave it as it is.", key="their-card-3", to=card)
    assert "× 610" not in theirs.ask("chat", "mine")["put"]["mine"]


def test_an_approval_that_many_press_at_once_is_given_once(server, people):
    customer, manager = people["northwind"], people["manager"]
    for number, text in enumerate(("Please make it 9100 packs of copier paper on SO-4417", "yes")):
        customer.ask("chat", "send", text=text, key=f"pressed-{number}")
    waiting = manager.ask("approvals", "queue")["data"]["waiting"][-1]
    shown = manager.ask("approvals", "show", approval=waiting)["put"]["detail"]
    pick = json.loads(html.unescape(re.findall(r'data-do="pick" data-with="([^"]+)"', shown)[0]))
    managers = [server.client("manager") for _ in range(4)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: managers[n % 4].call("approvals", "pick", **pick).json(), range(8)))
    assert sorted(answer.get("why", "done") for answer in answers) == ["changed_meanwhile"] * 7 + ["done"]
    revisions = manager.get("/files/orders/SO-4417.json").json()
    assert [line["quantity"] for one in revisions for line in one["order"]["lines"]].count(9100) == 1


def test_a_flood_of_one_client_writes_once_and_others_are_answered_meanwhile(server, people):
    flooding, other = server.client("guest"), people["manager"]
    component = flooding.component("chat")

    def flood(_):
        said = {"text": "SO-3071現在到哪了？", "key": "flooding-1"}
        return flooding.call("chat", "send", component=component, **said).status_code

    with ThreadPoolExecutor(8) as pool:
        flooded = [pool.submit(flood, number) for number in range(1000)]
        answered = [other.call("orders", "search", words="SO-3071").status_code for _ in range(5)]
    assert answered == [200] * 5
    assert {one.result() for one in flooded} == {200, 429}
    said = other.get("/health").json(), flooding.get("/files/conversation.json").json()
    assert said[0] == {"ok": True}
    assert [turn["text"] for turn in said[1]].count("SO-3071現在到哪了？") == 1


def test_a_flood_from_one_address_gains_nothing_and_leaves_others_alone(tmp_path):
    server = Server(tmp_path, strict=True).start()
    try:
        customer = server.client("acme")
        before = customer.get("/files/orders/SO-1024.json").json()
        wanted = {"text": "Please make it 900 blue mugs on SO-1024", "key": "flooding-2"}
        session, port = customer.cookies["parley_session"], server.port
        said = {"do": "send", "with": wanted}
        requests = [login_page(port), call_of(port, "chat", said), call_of(port, "chat", said, session=session),
                    call_of(port, "approvals", {"do": "queue", "with": {}}, session=session)]  # fmt: skip
        heard = asyncio.run(flood(port, each=40, requests=requests, others=5))
        assert heard["other"] == {200: 5}
        assert heard["flooding"].total() == 800
        assert {429} < set(heard["flooding"]) <= {200, 401, 403, 429}
        again = server.client("acme", address="127.0.0.2")
        turns = again.get("/files/conversation.json").json()
        assert [turn["text"] for turn in turns].count(wanted["text"]) <= 1
        assert again.get("/files/orders/SO-1024.json").json() == before
    finally:
        server.stop()


def test_who_sends_many_long_messages_at_once_keeps_nobody_waiting(server, people):
    flooding, other = server.client("guest"), people["manager"]
    component = flooding.component("chat")
    text = "".join(f"SO-3071 {number} pieces by Friday at 5% less and " for number in range(500, 580))

    def send(number):
        answer = flooding.call("chat", "send", component=component, text=text, key=f"at-once-{number}")
        return answer.status_code, answer.json().get("why", "")

    with ThreadPoolExecutor(20) as pool:
        sent = [pool.submit(send, number) for number in range(40)]
        answered = [other.call("orders", "search", words="SO-3071").json()["ok"] for _ in range(5)]
    heard = {one.result() for one in sent}
    assert answered == [True] * 5
    assert heard <= {(200, ""), (200, "too_many"), (429, "too_many")} and len(heard) > 1


def test_one_address_cannot_hold_all_connections_by_asking_nothing(server):
    def connect(address):
        return socket.create_connection(("127.0.0.1", server.port), timeout=20, source_address=(address, 0))

    held = [connect("127.0.0.3") for _ in range(MOST_OF_ONE)]
    with pytest.raises(ConnectionError), connect("127.0.0.3") as refused:
        refused.sendall(login_page(server.port))
        assert refused.recv(1) == b""
        raise ConnectionError("closed")
    with connect("127.0.0.4") as other:
        other.sendall(login_page(server.port))
        assert other.recv(12) == b"HTTP/1.1 200"
    for one in held:
        one.close()


@pytest.mark.parametrize(
    "cookie", ["a b=1", '{"x": 1}=2', 'x={"a":"b c"}', 'x="open', "x" * 9000 + "=1", "é=1"]
)
def test_cookies_of_other_applications_keep_nobody_out(server, people, cookie):
    session = people["acme"].cookies["parley_session"]
    headers = {"cookie": f"{cookie}; parley_session={session}".encode()}
    assert httpx.get(f"{server.url}/chat/config", headers=headers).status_code == 200


def test_what_does_not_fit_is_refused_in_words(server, people):
    client = server.client()
    for path, status in (("/login?out=x", 422), ("/logout", 405), ("/nonsense", 404)):
        answer = client.get(path, headers={"accept": "text/html"})
        assert answer.status_code == status and "To the start page" in answer.text
    assert client.log_in("x" * 101, "y").json()["why"] == "bad_request"
    lost = client.get("/files/orders/SO-1024.json", headers={"accept": "text/html"})
    assert lost.headers["location"] == "/login?ended=true"
