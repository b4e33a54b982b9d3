"""The client against a server that does everything a server can do wrong."""

import time
from contextlib import contextmanager, suppress
from decimal import Decimal
from threading import Thread
from typing import Literal

import pytest
from pydantic import BaseModel

from evals.stub_server import (
    NEVER,
    fails,
    floods,
    hangs_up,
    is_silent,
    says,
    sends,
    stub,
    stub_that,
    trickles,
    trickles_headers,
)
from models import ModelSettings, NoAnswer, open_client

ASKED = [{"role": "system", "content": "You name colours."}, {"role": "user", "content": "One, please."}]
BLUE = {"colour": "blue"}


class Colour(BaseModel):
    colour: Literal["red", "blue"]
    shade: str | None = None


@contextmanager
def client_of(server, **settings):
    client = open_client(ModelSettings(name="stub", base_url=server.url, api_key="sk-secret-1", **settings))
    try:
        yield client
    finally:
        client.close()


@contextmanager
def asking(*acts, **settings):
    with stub(*acts) as server, client_of(server, **settings) as client:
        yield client, server


def reason_of(client, shape=Colour):
    with pytest.raises(NoAnswer) as caught:
        client.answer_as(shape, ASKED)
    return caught.value.reason


def test_an_answer_comes_in_the_shape_asked_for():
    with asking(says(BLUE)) as (client, server):
        assert client.answer_as(Colour, ASKED) == Colour(colour="blue")
    schema = server.requests[0]["response_format"]["json_schema"]
    assert schema["strict"]
    assert schema["schema"]["required"] == ["colour", "shade"]
    assert server.headers[0]["authorization"] == "Bearer sk-secret-1"


def test_a_text_is_given_as_it_is():
    with asking(says(" A warm blue.\n")) as (client, server):
        assert client.answer(ASKED) == "A warm blue."
    assert "response_format" not in server.requests[0]


@pytest.mark.parametrize(
    "text",
    [
        '```json\n{"colour": "blue"}\n```',
        '<think>red {"colour": "red"}?</think>{"colour": "blue"}',
        'so {"colour": "red"}? no.</think> {"colour": "blue"}',
        'Here you are: {"colour": "blue",} Anything else?',
        '{"note": 1} {"colour": "blue"}',
        '{"colour": "blue"}' + " " * 5000,
    ],
)
def test_json_is_found_in_what_models_write_around_it(text):
    with asking(says(text)) as (client, server):
        assert client.answer_as(Colour, ASKED).colour == "blue"
    assert len(server.requests) == 1


def test_a_wrong_answer_may_be_mended_once():
    with asking(says({"colour": "green"}), says(BLUE)) as (client, server):
        assert client.answer_as(Colour, ASKED).colour == "blue"
    assert "colour: Input should be 'red' or 'blue'" in server.requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize("text", ["no", "{", '{"colour": 7}', "", None, "[" * 100_000, '{"a":' * 20_000])
def test_an_answer_that_stays_wrong_is_none(text):
    with asking(says(text)) as (client, server):
        assert reason_of(client) == "unreadable"
    assert len(server.requests) <= 2
    assert client.usage.failures == {"unreadable": 1}


def test_an_answer_cut_short_is_none_unless_all_of_it_is_there():
    with asking(says('{"colour": "bl', finish="length")) as (client, server):
        assert reason_of(client) == "truncated"
    assert len(server.requests) == 1
    with asking(says('{"colour": "blue"}     ', finish="length")) as (client, _):
        assert client.answer_as(Colour, ASKED).colour == "blue"


@pytest.mark.parametrize("act", [says(None, refusal="I can't."), says("", finish="content_filter")])
def test_a_refusal_is_no_answer(act):
    with asking(act) as (client, _):
        assert reason_of(client) == "refusal"


@pytest.mark.parametrize("act", [fails(500), fails(503), fails(429), fails(429, retry_after="0"), hangs_up])
def test_a_failure_that_may_pass_is_tried_once_more(act):
    with asking(act, says(BLUE)) as (client, server):
        assert client.answer_as(Colour, ASKED).colour == "blue"
    assert len(server.requests) == 2
    with asking(act, says(BLUE), retries=0) as (client, server):
        assert reason_of(client) in ("server", "rate_limited", "connection")


def test_a_server_that_asks_for_more_time_than_there_is_is_not_waited_for():
    with asking(fails(429, retry_after="3600")) as (client, server):
        started = time.monotonic()
        assert reason_of(client) == "rate_limited"
        assert time.monotonic() - started < client.settings.deadline_seconds
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_denial_is_final_and_tells_no_key(status):
    with (
        asking(fails(status, "Incorrect key sk-secret-1")) as (client, server),
        pytest.raises(NoAnswer) as caught,
    ):
        client.answer(ASKED)
    assert caught.value.reason == "denied"
    assert "sk-secret-1" not in str(caught.value)
    assert len(server.requests) == 1


def test_a_redirect_is_not_followed():
    with asking(sends(b"{}", status=307, location="http://127.0.0.1:9/v1")) as (client, _):
        assert reason_of(client) == "denied"


@pytest.mark.parametrize(
    "payload", [b"", b"not json", b"[]", b"null", b'{"choices": [3]}', b'{"choices": null}', b"\xff\xfe"]
)
def test_a_response_that_is_none_is_unreadable(payload):
    with asking(sends(payload)) as (client, _):
        assert reason_of(client) == "unreadable"


def test_a_packed_response_is_not_unpacked():
    with asking(sends(b"bomb", content_encoding="gzip")) as (client, _):
        assert reason_of(client) == "unreadable"


@pytest.mark.parametrize("act", [is_silent, trickles, trickles_headers, floods])
def test_no_turn_outlasts_its_deadline(act):
    with asking(act, deadline_seconds=0.4) as (client, _):
        started = time.monotonic()
        assert reason_of(client) in ("deadline", "unreadable", "connection")
        assert time.monotonic() - started < NEVER


def test_all_questions_of_a_turn_share_one_deadline():
    with asking(is_silent, deadline_seconds=0.4) as (client, server):
        with client.turn():
            assert reason_of(client) == "deadline"
            assert reason_of(client) == "deadline"
        assert len(server.requests) <= 1


def test_a_server_that_rejects_schemas_is_asked_in_other_forms_and_remembered():
    def choose(body):
        kind = body.get("response_format", {}).get("type", "text")
        return says(BLUE) if kind == "text" else fails(400, f"unsupported response_format {kind}")

    with stub_that(choose) as server, client_of(server) as client:
        assert client.answer_as(Colour, ASKED).colour == "blue"
        assert len(server.requests) == 3
        assert "JSON schema" in server.requests[2]["messages"][0]["content"]
        client.answer_as(Colour, ASKED)
        assert len(server.requests) == 4


def test_a_form_that_is_configured_is_kept_to():
    with asking(fails(422, "no response_format"), output="json_object") as (client, server):
        assert reason_of(client) == "rejected"
    assert [body["response_format"] for body in server.requests] == [{"type": "json_object"}]


def test_parameters_that_a_server_rejects_are_left_out_from_then_on():
    def choose(body):
        if "max_tokens" in body:
            return fails(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        return fails(400, "'temperature' does not support 0") if "temperature" in body else says(BLUE)

    with stub_that(choose) as server, client_of(server) as client:
        client.answer_as(Colour, ASKED)
        client.answer_as(Colour, ASKED)
    assert len(server.requests) == 4
    assert server.requests[3]["response_format"]["type"] == "json_schema"


def test_a_server_that_rejects_everything_is_asked_a_few_times_only():
    with asking(fails(400, "max_completion_tokens temperature response_format")) as (client, server):
        assert reason_of(client) == "rejected"
    assert len(server.requests) == 5


@pytest.mark.parametrize(
    ("keeps_to", "form"), [("json_schema", "json_schema"), ("json_object", "json_object"), ("text", "text")]
)
def test_a_probe_finds_the_form_that_the_server_keeps_to(keeps_to, form):
    def choose(body):
        kind = body.get("response_format", {}).get("type", "text")
        return says({"colour": "ultramarine-7"}) if kind == keeps_to else says("Blue!")

    with stub_that(choose) as server, client_of(server, output="probe") as client:
        assert client.probe() == form


def test_the_server_is_probed_once_before_the_first_question():
    with asking(says({"colour": "ultramarine-7"}), says(BLUE), output="probe") as (client, server):
        client.answer_as(Colour, ASKED)
        client.answer_as(Colour, ASKED)
    assert len(server.requests) == 3


def test_a_server_that_keeps_failing_is_left_alone_for_a_while():
    now = [0.0]
    with stub(fails(500)) as server:
        settings = ModelSettings(name="stub", base_url=server.url, retries=0)
        client = open_client(settings, clock=lambda: now[0])
        reasons = [reason_of(client) for _ in range(5)]
        assert reasons == ["server"] * 3 + ["circuit_open"] * 2
        now[0] = 31.0
        assert [reason_of(client), reason_of(client)] == ["server", "circuit_open"]
        assert len(server.requests) == 4
        client.close()


def test_tokens_and_cost_are_counted():
    with asking(says(BLUE, usage=(1000, 100)), input_price="2", output_price="10") as (client, _):
        client.answer_as(Colour, ASKED)
        client.answer_as(Colour, ASKED)
    assert client.usage.to_json() == {
        "requests": 2,
        "input_tokens": 2000,
        "output_tokens": 200,
        "estimated": 0,
        "cost": "0.006",
        "failures": {},
    }


def test_tokens_that_the_server_does_not_tell_are_reckoned():
    with asking(says(BLUE, usage=None)) as (client, _):
        client.answer_as(Colour, ASKED)
    assert client.usage.estimated == 1
    assert client.usage.input_tokens > 10


def test_nothing_is_asked_that_the_budget_might_not_cover():
    prices = {"input_price": "1", "output_price": "1000", "max_answer_tokens": 100}
    with asking(says(BLUE, usage=(0, 100)), budget="0.25", **prices) as (client, server):
        client.answer(ASKED)
        assert client.usage.cost == Decimal("0.1")
        client.answer(ASKED)
        assert reason_of(client) == "over_budget"
    assert len(server.requests) == 2


def test_many_threads_at_once_stay_within_the_budget():
    prices = {"input_price": "0", "output_price": "1000", "max_answer_tokens": 100}
    with asking(says(BLUE, usage=(0, 100)), budget="0.5", **prices) as (client, server):

        def ask():
            with suppress(NoAnswer):
                client.answer(ASKED)

        threads = [Thread(target=ask) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert client.usage.cost == Decimal("0.5")
    assert len(server.requests) == 5


def test_the_environment_of_the_package_changes_nothing(monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "from-the-environment")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with stub(says(BLUE)) as server:
        client = open_client(ModelSettings(name="stub", base_url=server.url))
        client.answer(ASKED)
        client.close()
    assert "from-the-environment" not in str(server.headers)


def test_a_client_that_is_closed_answers_at_once():
    with asking(says(BLUE)) as (client, _):
        pass
    assert reason_of(client) == "connection"
