"""`parley config`: what counts, and where it comes from."""

import json
from pathlib import Path

import pytest

from evals.stub_server import fails, says, stub
from tests.scenarios import mugs_text
from tests.ui.test_cli import parley


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARLEY_CONFIG", raising=False)


def test_without_a_model_it_says_how_to_name_one():
    said = parley("config").stdout
    assert "PARLEY_MODEL_NAME" in said
    assert "deadline_seconds" in said


def test_settings_are_shown_with_their_source_and_without_secrets(tmp_path, monkeypatch):
    (tmp_path / "parley.toml").write_text('[model]\nname = "small"\napi_key = "sk-from-file"\n')
    monkeypatch.setenv("PARLEY_MODEL_RETRIES", "0")
    said = json.loads(parley("config", "--json").stdout)["model"]
    assert said["name"] == {"value": "small", "from": "parley.toml"}
    assert said["retries"] == {"value": 0, "from": "PARLEY_MODEL_RETRIES"}
    assert "sk-from-file" not in parley("config").stdout + parley("config", "--json").stdout


def test_a_wrong_setting_is_one_line(monkeypatch):
    monkeypatch.setenv("PARLEY_MODEL_RETRIES", "many")
    done = parley("config")
    assert done.exit_code == 1
    assert done.stderr.startswith("parley: retries (PARLEY_MODEL_RETRIES): ")


def test_the_server_may_be_probed(monkeypatch):
    monkeypatch.setenv("PARLEY_MODEL_NAME", "stub")
    with stub(says({"colour": "ultramarine-7"})) as server:
        monkeypatch.setenv("PARLEY_MODEL_BASE_URL", server.url)
        assert "keeps to json_schema" in parley("config", "--probe").stdout
    with stub(fails(401, "no key")) as server:
        monkeypatch.setenv("PARLEY_MODEL_BASE_URL", server.url)
        assert "denied" in parley("config", "--probe").stderr


def test_there_is_nothing_to_probe_without_a_model():
    assert parley("config", "--probe").exit_code == 1


def test_a_model_is_compared_with_the_rules(monkeypatch):
    dev = Path(__file__).parent.parent / "data" / "intake-dev.jsonl"
    asked = ("eval", "run", "intake", dev, "--option", "tag=voice", "--jobs", "0")
    parley(*asked, "--out", "rules")
    with stub(says({"actions": [{"intent": "cancel_order"}]})) as server:
        monkeypatch.setenv("PARLEY_MODEL_BASE_URL", server.url)
        said = parley(*asked, "--out", "model", "--model", "stub", "--option", "ask=always", "--json")
    metrics = {
        one["name"]: one for one in json.loads(said.stdout)["intake"]["metrics"] if one["group"] == "all"
    }
    assert metrics["tokens"]["value"] > 0
    found = json.loads(parley("eval", "compare", "rules", "model", "--json").stdout)
    assert {one["verdict"] for one in found if one["name"] == "exact"} <= {"same", "noise"}


def test_a_model_that_is_not_there_leaves_cases_that_could_not_be_run(monkeypatch):
    monkeypatch.setenv("PARLEY_MODEL_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("PARLEY_MODEL_RETRIES", "0")
    asked = (
        "eval",
        "run",
        "intake",
        "--sample",
        "6",
        "--model",
        "nobody",
        "--option",
        "ask=always",
        "--json",
    )
    said = json.loads(parley(*asked, "--jobs", "0").stdout)["intake"]
    assert sum(said["could_not_run"].values()) > 0
    assert all(reason.startswith("the model gave no answer") for reason in said["could_not_run"])


def test_a_local_model_without_weights_says_what_is_missing(tmp_path):
    done = parley("llm", "serve", "--weights", tmp_path / "gone.gguf")
    assert done.exit_code == 1
    assert "no such file of weights" in done.stderr


def by_model(folder):
    file = folder / "mugs.yaml"
    file.write_text(mugs_text(("strategy: parley", "strategy: llm")))
    return file


def test_a_side_may_be_played_by_a_model_that_is_set_up(tmp_path, monkeypatch):
    monkeypatch.setenv("PARLEY_MODEL_NAME", "stub")
    with stub(says({"act": "walk"})) as server:
        monkeypatch.setenv("PARLEY_MODEL_BASE_URL", server.url)
        shown = parley("negotiate", by_model(tmp_path)).stdout
        said = json.loads(parley("negotiate", by_model(tmp_path), "--json").stdout)
        kept = parley("negotiate", by_model(tmp_path), "--db", tmp_path / "p.db")
    assert "1 taken" in shown
    assert (said["reason"], said["choices"]) == ("walked_away", {"buyer": {"taken": 1}})
    assert "no deals kept" in kept.stderr


def test_without_a_model_none_can_play(tmp_path):
    said = parley("negotiate", by_model(tmp_path))
    assert said.exit_code == 1
    assert "a side plays 'llm'" in said.stderr
    assert "PARLEY_MODEL_NAME" in said.stderr


def test_a_model_is_compared_with_our_own_strategy_at_the_table(monkeypatch):
    asked = ("eval", "run", "bargain", "--option", "families=price_only", "--sample", "8", "--jobs", "0")
    assert "name it with --model" in parley(*asked, "--option", "strategies=llm").stderr
    with stub(says({"act": "accept"})) as server:
        monkeypatch.setenv("PARLEY_MODEL_BASE_URL", server.url)
        said = json.loads(parley(*asked, "--model", "stub", "--json").stdout)["bargain"]
    metrics = {(one["name"], one["group"]): one["value"] for one in said["metrics"]}
    assert metrics["violation_rate", "strategy: llm"] == 0
    assert metrics["utility", "strategy: llm"] < metrics["utility", "strategy: parley"]
    assert metrics["lead", "parley over llm"] > 0
