"""Questions and answers on file."""

import json

import pytest

from evals.stub_server import fails, says, stub
from models import ModelSettings, NoAnswer, SettingsError, open_client
from tests.models.test_client import ASKED, BLUE, Colour


def settings_of(url, file, mode):
    return ModelSettings(
        name="stub", base_url=url, api_key="sk-secret-1", cassette=file, cassette_mode=mode, retries=0
    )


def test_what_was_recorded_is_replayed_without_a_server(tmp_path):
    file = tmp_path / "talk.jsonl"
    with stub(fails(400, "no json_schema, sk-secret-1"), says(BLUE)) as server:
        client = open_client(settings_of(server.url, file, "record"))
        said = client.answer_as(Colour, ASKED)
        client.close()

    replayed = open_client(settings_of("http://127.0.0.1:9/v1", file, "replay"))
    assert replayed.answer_as(Colour, ASKED) == said
    assert "sk-secret-1" not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    assert [set(json.loads(line)) for line in file.read_text().splitlines()] == [
        {"digest", "request", "rejected"},
        {"digest", "request", "reply"},
    ]


def test_what_was_not_recorded_is_no_answer(tmp_path):
    (tmp_path / "empty.jsonl").touch()
    client = open_client(settings_of("http://127.0.0.1:9/v1", tmp_path / "empty.jsonl", "replay"))
    with pytest.raises(NoAnswer, match="not_recorded"):
        client.answer(ASKED)


def test_a_broken_cassette_is_named_with_its_line(tmp_path):
    file = tmp_path / "broken.jsonl"
    file.write_text('{"digest": "x", "reply": {}}\nnonsense\n')
    with pytest.raises(SettingsError, match=r"broken\.jsonl, line 2"):
        open_client(settings_of("http://127.0.0.1:9/v1", file, "replay"))
