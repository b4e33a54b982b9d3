"""The first start, and what is said when there can be none."""

import re
import socket

from starlette.testclient import TestClient
from typer.testing import CliRunner

from ui.cli import app
from ui.web.serving import served


def test_a_port_that_is_taken_is_told_in_one_line_before_anything_is_made(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port, db = taken.getsockname()[1], tmp_path / "parley.db"
        done = CliRunner().invoke(app, ["serve", "--port", str(port), "--db", str(db)])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert f"Cannot serve at 127.0.0.1:{port}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_first_start_prints_accounts_that_open_behind_https(tmp_path, capsys):
    with served(tmp_path / "parley.db", runs=tmp_path, https=True) as made, TestClient(made) as client:
        client.base_url, client.headers["origin"] = "https://desk.example", "https://desk.example"
        accounts = re.findall(r"^  (\w+) +([a-z0-9-]{19}) +(\w+)", capsys.readouterr().out, re.MULTILINE)
        assert {role for _, _, role in accounts} == {"customer", "manager", "analyst"}
        for name, password, _ in accounts:
            page = client.get("/login")
            token = re.search(r'name="token" value="(\w+)"', page.text)[1]
            said = {"name": name, "password": password, "token": token}
            answer = client.post("/login", data=said, follow_redirects=False)
            assert answer.status_code == 303
            (session,) = [one for one in answer.headers.get_list("set-cookie") if "session" in one]
            assert session.startswith("__Host-parley_session=") and "Secure" in session
            assert "strict-transport-security" in answer.headers
            client.cookies.clear()
    with served(tmp_path / "parley.db", runs=tmp_path):
        assert capsys.readouterr().out == ""
