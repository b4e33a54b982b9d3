from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher
from typer.testing import CliRunner

from parley import init
from ui.cli import app
from ui.web.accounts import Account, AccountError, Accounts, LockedOut, NotLetIn, new_password
from ui.web.sessions import IDLE, LONGEST, Sessions
from ui.web.store import NotThatFile, Store

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HERE, THERE = "192.0.2.1", "192.0.2.2"
GOOD = "steep-oolong-tea"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "accounts.db")
    yield made
    made.close()


@pytest.fixture
def accounts(store):
    made = Accounts(store, hasher=CHEAP)
    made.add("kim", GOOD, role="manager", now=NOW)
    return made


def fail(accounts, name, times, *, address=HERE, now=NOW):
    for _ in range(times):
        with pytest.raises(NotLetIn):
            accounts.check(name, "wrong", address=address, now=now)


def test_the_right_password_opens_the_account_and_another_does_not(accounts):
    assert accounts.check("kim", GOOD, address=HERE, now=NOW) == Account(name="kim", role="manager")
    for name, password in (("kim", "wrong"), ("nobody", GOOD), ("kim", ""), ("", "")):
        with pytest.raises(NotLetIn):
            accounts.check(name, password, address=HERE, now=NOW)


def test_neither_passwords_nor_tokens_are_in_the_file(accounts, store):
    token = Sessions(store).begin(accounts.check("kim", GOOD, address=HERE, now=NOW), now=NOW)
    stored = b"".join(file.read_bytes() for file in store.path.parent.iterdir())
    assert GOOD.encode() not in stored
    assert token.encode() not in stored
    assert b"$argon2id$" in stored


def test_only_the_owner_can_read_the_file(store):
    assert store.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("known", [True, False])
def test_five_failures_lock_out_for_known_and_unknown_names_alike(accounts, known):
    name = "kim" if known else "nobody"
    fail(accounts, name, 5)
    with pytest.raises(LockedOut) as locked:
        accounts.check(name, GOOD, address=HERE, now=NOW)
    assert locked.value.seconds == 30


def test_each_further_failure_doubles_the_wait_and_the_wait_is_as_long_as_was_said(accounts):
    fail(accounts, "kim", 5)
    at = NOW + timedelta(seconds=30)
    fail(accounts, "kim", 1, now=at)
    with pytest.raises(LockedOut) as locked:
        accounts.check("kim", GOOD, address=HERE, now=at)
    assert locked.value.seconds == 60
    assert accounts.check("kim", GOOD, address=HERE, now=at + timedelta(seconds=60)).name == "kim"
    fail(accounts, "kim", 4, now=at + timedelta(seconds=61))


def test_a_guesser_locks_out_himself_and_nobody_at_another_address(accounts):
    fail(accounts, "kim", 5)
    assert accounts.check("kim", GOOD, address=THERE, now=NOW).name == "kim"


def test_an_address_that_guesses_many_names_is_locked_out_of_all(accounts):
    for number in range(50):
        fail(accounts, f"guess{number}", 1)
    with pytest.raises(LockedOut):
        accounts.check("kim", GOOD, address=HERE, now=NOW)


def test_guesses_at_the_same_time_are_all_counted(accounts):
    def guess(_):
        try:
            accounts.check("kim", "wrong", address=HERE, now=NOW)
        except (NotLetIn, LockedOut) as error:
            return type(error)

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(guess, range(30)))
    assert outcomes.count(NotLetIn) == 5


@pytest.mark.parametrize(
    ("name", "password", "role", "customer", "said"),
    [
        ("kim", GOOD, "manager", None, "already"),
        ("Kim Lee", GOOD, "manager", None, "cannot be a name"),
        ("lee", "short", "manager", None, "10 to 200"),
        ("lee", "aaaaaaaaaaaa", "manager", None, "too easy"),
        ("leeson", "1leesonleeson", "manager", None, "too easy"),
        ("lee", GOOD, "customer", None, "names a customer"),
        ("lee", GOOD, "manager", "acme", "names a customer"),
    ],
)
def test_an_account_that_cannot_be_made_says_why(accounts, name, password, role, customer, said):
    with pytest.raises(AccountError, match=said):
        accounts.add(name, password, role=role, customer=customer, now=NOW)


def test_a_session_ends_when_nothing_is_done_and_at_last_in_any_case(accounts, store):
    sessions = Sessions(store)
    account = accounts.all()[0]
    token = sessions.begin(account, now=NOW)
    assert sessions.find(token, now=NOW + IDLE) == account
    assert sessions.find(token, now=NOW + IDLE + IDLE) == account
    assert sessions.find(token, now=NOW + 3 * IDLE + timedelta(seconds=1)) is None
    at, end = NOW, NOW + LONGEST
    while at < end:
        at += IDLE / 2
        sessions.find(token, now=at)
    assert sessions.find(token, now=end + timedelta(seconds=1)) is None


def test_looking_for_news_does_not_keep_a_session_going(accounts, store):
    sessions = Sessions(store)
    token = sessions.begin(accounts.all()[0], now=NOW)
    assert sessions.find(token, now=NOW + IDLE, active=False)
    assert sessions.find(token, now=NOW + IDLE + timedelta(seconds=1)) is None


def test_a_session_is_over_after_logging_out_a_new_password_or_removal(accounts, store):
    sessions, account = Sessions(store), accounts.all()[0]
    tokens = [sessions.begin(account, now=NOW) for _ in range(3)]
    sessions.end(tokens[0])
    assert [sessions.find(token, now=NOW) for token in tokens] == [None, account, account]
    accounts.change_password("kim", "another-good-one")
    assert [sessions.find(token, now=NOW) for token in tokens] == [None, None, None]
    token = sessions.begin(account, now=NOW)
    accounts.remove("kim")
    assert sessions.find(token, now=NOW) is None


def test_a_file_of_something_else_is_left_alone(tmp_path):
    other = tmp_path / "notes.db"
    other.write_text("dear diary" * 100)
    with pytest.raises(NotThatFile, match=r"notes\.db"):
        Store(other)
    assert other.read_text() == "dear diary" * 100


def test_made_up_passwords_can_be_taken_and_differ(accounts):
    made = {new_password() for _ in range(20)}
    assert len(made) == 20
    for number, password in enumerate(made):
        accounts.add(f"user{number}", password, role="analyst", now=NOW)


@pytest.fixture
def db(tmp_path):
    return init(tmp_path / "parley.db", now=NOW, sample=True).book


def parley(*args, stdin=None):
    return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)


def test_accounts_are_kept_from_the_command_line(db):
    added = parley("user", "add", "kim", "--role", "manager", "--db", db, stdin=f"{GOOD}\n")
    assert (added.exit_code, GOOD in added.stdout) == (0, False)
    made = parley(
        "user", "add", "chen", "--role", "customer", "--customer", "lanhai", "--generate", "--db", db
    )
    assert "password" in made.stdout
    listed = parley("user", "list", "--db", db).stdout.split()
    assert listed == ["chen", "customer", "lanhai", "kim", "manager"]
    assert parley("user", "passwd", "kim", "--generate", "--db", db).exit_code == 0
    assert parley("user", "remove", "chen", "--db", db).exit_code == 0
    assert "chen" not in parley("user", "list", "--json", "--db", db).stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["add", "x", "--role", "customer", "--customer", "nobody", "--generate"], "no customer 'nobody'"),
        (["add", "x", "--role", "customer", "--generate"], "names a customer"),
        (["remove", "nobody"], "no account 'nobody'"),
        (["passwd", "nobody", "--generate"], "no account 'nobody'"),
    ],
)
def test_what_cannot_be_done_with_an_account_is_one_line(db, args, said):
    done = parley("user", *args, "--db", db)
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert said in done.stderr
