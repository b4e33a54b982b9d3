"""The house is tested too: its arrows, its faces, its docs."""

import ast
import re
import shlex
import subprocess
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from typer.main import get_command

import parley
from ui.cli import app

ROOT = Path(__file__).parent.parent
FLOORS = {"contracts": 0, "nlp": 1, "models": 1, "agents": 1, "evals": 3, "parley": 2, "ui": 4}
MAY_NOT = {("nlp", "agents"), ("agents", "nlp"), ("nlp", "models"), ("models", "nlp"), ("models", "agents")}


def imports(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def sources():
    for room in FLOORS:
        folder = ROOT / room
        yield from (
            (room, file) for file in (folder.rglob("*.py") if folder.is_dir() else [ROOT / f"{room}.py"])
        )


@pytest.mark.parametrize(("room", "file"), list(sources()), ids=lambda value: getattr(value, "stem", value))
def test_arrows_run_down_only(room, file):
    for name in imports(file):
        other = name.split(".")[0]
        if other in FLOORS and other != room:
            assert FLOORS[other] <= FLOORS[room], f"{file} imports {name}"
            assert (room, other) not in MAY_NOT, f"{file} imports {name}"


def test_sqlite_lies_behind_one_door_each_for_the_book_and_for_accounts():
    of_accounts = ("store", "accounts", "sessions", "lockout")
    doors = {ROOT / "ui" / "web" / f"{name}.py" for name in of_accounts}
    for _, file in sources():
        if "contracts/book" not in file.as_posix() and file not in doors:
            used = {name.split(".")[0] for name in imports(file)}
            assert not used & {"sqlite3", "sqlite_utils"}, file


@pytest.mark.parametrize(
    "name", ["parley", "nlp", "agents.bargain", "agents.desk", "agents.voice", "contracts.book", "models"]
)
def test_every_name_of_a_face_is_there(name):
    module = import_module(name)
    assert len(set(module.__all__)) == len(module.__all__)
    for exported in module.__all__:
        assert getattr(module, exported) is not None


def test_the_public_face_has_what_is_promised():
    assert {"parse", "load_scenario", "negotiate", "OrderBook", "Desk"} <= set(parley.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = parley.nonsense


def commands_of(text):
    for line in text.splitlines():
        line = line.strip().split("#")[0].strip()
        if line.startswith("parley "):
            yield line


def test_every_command_in_the_readme_exists_with_its_options():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = list(commands_of(readme))
    assert len(lines) > 5
    for line in lines:
        command = get_command(app)
        words = shlex.split(line)[1:]
        while words and words[0] in getattr(command, "commands", {}):
            command = command.commands[words.pop(0)]
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, line


def test_every_link_of_the_docs_leads_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_constraints_are_names_and_versions_and_hold_every_dependency():
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!-]+", line) for line in lines)
    pinned = {re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in lines}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    assert {re.sub(r"[-_.]+", "-", re.split(r"[<>=~!\[]", name)[0]).lower() for name in wanted} <= pinned


def test_no_file_names_a_machine_or_a_registry():
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True
    ).stdout.split("\0")
    hosts = re.compile(r"(?<![\w.])/(home|root|work|Users)/|p[y]pi\.org|python" + r"hosted|registry\.npm")
    for name in filter(None, tracked):
        file = ROOT / name
        if file.suffix in {".py", ".md", ".toml", ".txt", ".yaml", ".yml", ""} and file.is_file():
            assert not hosts.search(file.read_text(encoding="utf-8", errors="replace")), name
