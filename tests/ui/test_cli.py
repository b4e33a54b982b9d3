"""The command line as its users meet it: what it prints, how it fails, what it leaves behind."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.scenarios import MUGS_FILE, mugs_text
from ui.cli import app

NOW = ["--now", "2026-11-23T09:30+08:00"]
PARLEY = Path(sys.executable).with_name("parley")


def parley(*args, stdin=None):
    done = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, catch_exceptions=False)
    assert done.exit_code == 0 or done.stderr.count("\n") == 1 or done.exit_code == 2, done.stderr
    return done


def process(*args, stdin=b"", **kwargs):
    return subprocess.run([PARLEY, *map(str, args)], input=stdin, capture_output=True, timeout=60, **kwargs)


def says(db, customer, text, *, minute=30):
    """The desk's answer to a message that comes at a minute past nine."""
    at = f"2026-11-23T09:{minute}+08:00"
    return json.loads(parley("desk", text, "--customer", customer, "--db", db, "--json", "--now", at).stdout)


@pytest.fixture
def db(tmp_path):
    file = tmp_path / "p.db"
    assert parley("init", "--sample", "--db", file, *NOW).exit_code == 0
    return file


def test_help_names_every_command_and_each_explains_itself():
    said = process("--help").stdout.decode()
    for command in ("parse", "negotiate", "desk", "orders", "approvals", "init", "demo"):
        assert command in said
        explained = parley(command, "--help").stdout
        assert "Usage" in explained
        assert len(explained) > 200


def test_help_loads_nothing_heavy():
    code = "import sys; sys.argv=['parley','--help']; from ui.cli import main\ntry: main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stderr.split()
    assert not {"langgraph", "spacy", "numpy", "pydantic", "sqlite_utils", "babel", "openai", "models"} & set(
        loaded
    )


def test_parse_prints_the_request():
    done = parley("parse", "Please change the blue mugs on SO-1024 to 300", *NOW)
    action = json.loads(done.stdout)["actions"][0]
    assert (action["intent"], action["order"], action["quantity"]["value"]) == (
        "change_quantity",
        "SO-1024",
        300,
    )


def test_parse_reads_standard_input_when_no_message_is_given():
    assert json.loads(parley("parse", *NOW, stdin="你好\n").stdout) == {"language": "zh", "actions": []}


def test_parse_takes_lines_and_goes_on_after_a_bad_one():
    rows = [
        {"id": "a", "text": "订单SO-1024取消", "now": "2026-11-23T09:30+08:00", "context": None},
        {"id": "b", "text": "Deal.", "now": "2026-11-23T09:30+08:00", "context": "negotiation"},
    ]
    lines = [json.dumps(rows[0]), "{not json", json.dumps({"id": "c"}), "", json.dumps(rows[1])]
    done = process("parse", "--jsonl", stdin="\n".join(lines).encode())
    read = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert [(row["id"], row["request"]["actions"][0]["intent"]) for row in read] == [
        ("a", "cancel_order"),
        ("b", "accept"),
    ]
    assert [line[:15] for line in done.stderr.decode().splitlines()] == ["parley: line 2:", "parley: line 3:"]


@pytest.mark.parametrize(
    "text", [b"\xff\xfe broken", "half an emoji \ud83d".encode("utf-8", "surrogatepass"), b"\x00\x01", b""]
)
def test_parse_answers_any_bytes(text):
    done = process("parse", stdin=text)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["actions"] == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["parse", "x", "--now", "yesterday"], "--now: says 'yesterday'"),
        (["parse", "x", "--now", "0000-00-00"], "--now: says '0000-00-00'"),
        (["parse", "x", "--jsonl"], "not both"),
        (["negotiate", "x.yaml", "--approve", "me"], "--approve: says 'me'; write buyer or seller"),
    ],
)
def test_a_bad_call_is_explained_in_a_line_and_exits_with_2(args, said):
    done = parley(*args)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert said in done.stderr


@pytest.mark.parametrize(
    "args", [["nonsense"], ["parse", "--nonsense"], ["negotiate"], ["parse", "x", "--context", "y"]]
)
def test_a_call_that_is_not_understood_is_one_line_and_exits_with_2(args):
    done = process(*args)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"--help" in done.stderr


def test_negotiate_prints_one_json_object():
    done = parley("negotiate", MUGS_FILE, "--json", "--seed", "3")
    outcome = json.loads(done.stdout)
    assert outcome["agreed"] is True
    assert outcome["reason"] == "agreed"
    assert outcome["rounds"] == len(outcome["offers"])
    assert {"by", "terms", "text"} <= set(outcome["offers"][0])
    assert outcome["terms"] == outcome["offers"][-1]["terms"]
    assert outcome["order"]["total"] == f"{500 * float(outcome['terms']['price']):.2f}"
    assert json.loads(parley("negotiate", MUGS_FILE, "--json", "--seed", "3").stdout) == outcome


def test_negotiate_tells_the_story_and_commits_it(tmp_path):
    db = tmp_path / "n.db"
    said = parley("negotiate", MUGS_FILE, "--db", db).stdout
    assert "buyer" in said and "Deal" in said and str(db) in said
    (order,) = json.loads(parley("orders", "list", "--db", db, "--json").stdout)
    parley("negotiate", MUGS_FILE, "--db", db)
    assert json.loads(parley("orders", "list", "--db", db, "--json").stdout) == [order]


def test_a_deal_above_approve_above_waits_and_is_committed_once_approved(tmp_path):
    file, db = tmp_path / "s.yaml", tmp_path / "n.db"
    file.write_text(mugs_text(('approve_above: "5000.00"', 'approve_above: "1000.00"')))
    outcome = json.loads(parley("negotiate", file, "--db", db, "--json").stdout)
    assert (outcome["agreed"], outcome["order"], outcome["waits_for"]) == (True, None, ["buyer"])
    assert json.loads(parley("orders", "list", "--db", db, "--json").stdout) == []
    assert len(json.loads(parley("approvals", "list", "--db", db, "--json").stdout)) == 1
    outcome = json.loads(parley("negotiate", file, "--db", db, "--json", "--approve", "buyer").stdout)
    assert json.loads(parley("orders", "list", "--db", db, "--json").stdout) == [outcome["order"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (mugs_text(("currency: USD", "currency: XXX")), "currency: 'XXX' is no currency"),
        (mugs_text(("strategy: parley", "strategy: bluff")), "buyer.strategy: says 'bluff'; write one of"),
        ("{", "not YAML"),
        ("", "not a scenario"),
    ],
)
def test_a_bad_scenario_is_one_line_and_nothing_is_written(tmp_path, text, said):
    file, db = tmp_path / "bad.yaml", tmp_path / "n.db"
    file.write_text(text)
    done = parley("negotiate", file, "--db", db)
    assert done.exit_code == 1
    assert said in done.stderr
    assert str(file) in done.stderr
    assert not db.exists()


@pytest.mark.parametrize("file", ["missing.yaml", ".", "binary.yaml"])
def test_a_scenario_that_cannot_be_read_is_one_line(tmp_path, file):
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    done = parley("negotiate", tmp_path / file)
    assert done.exit_code == 1
    assert str(tmp_path / file) in done.stderr


def test_desk_changes_an_order_and_answers_in_the_customers_language(db):
    reply = says(db, "lanhai", "订单SO-2051的办公椅改成50把")
    assert reply["language"] == "zh"
    assert reply["results"][0]["status"] == "proposed"
    assert says(db, "lanhai", "好的", minute=31)["results"][0]["status"] == "done"
    order = json.loads(parley("orders", "show", "SO-2051", "--db", db, "--json").stdout)
    assert order["lines"][0]["quantity"] == 50
    history = parley("orders", "history", "SO-2051", "--db", db).stdout
    assert "40 pieces -> 50 pieces" in history


def test_a_bargain_at_the_desk_goes_on_in_another_process(db):
    first = process("desk", "SO-2051便宜5%行不行", "--customer", "lanhai", "--db", db, "--json", *NOW)
    assert json.loads(first.stdout)["results"][0]["status"] == "bargaining"
    second = process(
        "desk", "成交", "--customer", "lanhai", "--db", db, "--json", "--now", "2026-11-23T10:00+08:00"
    )
    assert json.loads(second.stdout)["results"][0]["status"] == "done"


def test_the_same_message_at_the_same_moment_is_done_once(db):
    for minute, text in (
        (30, "再加10把SO-2051的办公椅"),
        (31, "好的"),
        (31, "好的"),
        (30, "再加10把SO-2051的办公椅"),
    ):
        says(db, "lanhai", text, minute=minute)
    assert (
        json.loads(parley("orders", "show", "SO-2051", "--db", db, "--json").stdout)["lines"][0]["quantity"]
        == 50
    )


def test_a_deal_that_waits_is_listed_approved_and_done(db):
    says(db, "acme", "Please make it 9000 blue mugs on SO-1024")
    reply = says(db, "acme", "yes", minute=31)
    waiting = reply["results"][0]["approval"]
    assert waiting in parley("approvals", "list", "--db", db).stdout
    approved = parley("approvals", "approve", waiting, "--by", "kim", "--db", db, *NOW)
    assert "approved by kim" in approved.stdout
    assert (
        json.loads(parley("orders", "show", "SO-1024", "--db", db, "--json").stdout)["lines"][0]["quantity"]
        == 9000
    )
    assert "Nothing waits" in parley("approvals", "list", "--db", db).stdout
    again = parley("approvals", "approve", waiting, "--by", "lee", "--db", db, *NOW)
    assert again.exit_code == 1
    assert "kim" in again.stderr


def test_what_would_change_is_shown_with_what_can_be_said_to_it(db):
    said = parley("desk", "SO-2051的办公椅改成50把", "--customer", "lanhai", "--db", db, *NOW).stdout
    assert "40 件" in said and "50 件" in said
    assert "[ 可以，就这样 ]" in said


def test_what_a_person_is_to_take_up_is_listed(db):
    assert "Nobody" in parley("handovers", "--db", db).stdout
    parley("desk", "转人工", "--customer", "lanhai", "--db", db, *NOW)
    said = parley("handovers", "--db", db).stdout
    assert "lanhai" in said and "转人工" in said
    assert json.loads(parley("handovers", "--db", db, "--json").stdout)[0]["data"]["customer"] == "lanhai"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["desk", "hi", "--customer", "nobody"], "no customer 'nobody'"),
        (["orders", "show", "SO-9"], "no order 'SO-9'"),
        (["orders", "history", "SO-9"], "no order 'SO-9'"),
        (["approvals", "approve", "A-9", "--by", "kim"], "A-9"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(db, args, said):
    done = parley(*args, "--db", db)
    assert done.exit_code == 1
    assert said in done.stderr


@pytest.mark.parametrize(
    "args", [["orders", "list"], ["desk", "hi", "--customer", "acme"], ["orders", "show", "SO-1"]]
)
def test_a_book_that_is_not_there_is_not_made_by_looking_at_it(tmp_path, args):
    done = parley(*args, "--db", tmp_path / "none.db")
    assert done.exit_code == 1
    assert "parley init --sample" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_no_book_is_left_alone(tmp_path):
    other = tmp_path / "notes.db"
    other.write_text("dear diary" * 100)
    done = parley("orders", "list", "--db", other)
    assert done.exit_code == 1
    assert "notes.db" in done.stderr
    assert other.read_text() == "dear diary" * 100


def test_init_keeps_what_is_there_and_only_the_owner_can_read_what_it_makes(db):
    house = db.with_suffix(".house.yaml")
    made = [db, house, db.with_suffix(".checkpoints.db")]
    assert all(file.stat().st_mode & 0o077 == 0 for file in made)
    house.write_text(house.read_text().replace("rounds: 20", "rounds: 12"))
    says(db, "lanhai", "SO-2051的办公椅改成50把")
    says(db, "lanhai", "可以", minute=31)
    parley("init", "--sample", "--db", db, *NOW)
    assert "rounds: 12" in house.read_text()
    assert (
        json.loads(parley("orders", "show", "SO-2051", "--db", db, "--json").stdout)["lines"][0]["quantity"]
        == 50
    )


def test_a_house_file_with_a_mistake_is_named(db):
    house = db.with_suffix(".house.yaml")
    house.write_text(house.read_text().replace("lead_days: 10", "lead_days: soon"))
    done = parley("desk", "hi", "--customer", "acme", "--db", db)
    assert done.exit_code == 1
    assert "lead_days: says 'soon'; write a whole number" in done.stderr
    assert house.name in done.stderr


def test_no_bound_of_the_house_is_in_the_book_or_its_checkpoints_after_a_bargain(db):
    for text in ("SO-2051便宜5%行不行", "410一把", "成交"):
        parley("desk", text, "--customer", "lanhai", "--db", db)
    stored = b"".join(file.read_bytes() for file in db.parent.iterdir() if ".house." not in file.name)
    for private in (b"340.00", b"leeway", b"cost_of_capital", b"120000.00", b"floors"):
        assert private not in stored


def test_a_reader_that_goes_away_is_no_error(db):
    command = f"'{PARLEY}' orders list --db '{db}' | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert "Traceback" not in done.stderr


def test_the_demo_does_the_whole_job(tmp_path):
    done = process("demo", "--db", tmp_path / "demo.db", env={**os.environ, "COLUMNS": "100"})
    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert max(map(len, said.splitlines())) <= 100
    for part in ("Customers write", "bargain", "The orders", "Deal", "sound", "成交", "SO-3071"):
        assert part in said
    with sqlite3.connect(tmp_path / "demo.db") as db:
        assert db.execute("select count(*) from revisions").fetchone()[0] > 12
