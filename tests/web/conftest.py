"""A running server for the tests of the web, and people who are logged in to it."""

import contextlib
import json
import multiprocessing
import re
import shutil
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
import starting

HERE = Path(__file__).parent
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["ui.web.app", "nlp", "langgraph.checkpoint.sqlite", "uvicorn"])
"""What takes long to import, and is then there for every server that is started."""
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


HOSTILE = (
    '<img src=//evil.example/x onerror="window.hit=1"><script>window.hit=1</script>'
    " ${window.hit=1} {{constructor}} **bold** [a](javascript:window.hit=1) \u202ekcab"
)


def password_of(name):
    return f"{name[:-1]}-pass-1234"


@dataclass
class Server:
    """A server of its own process, over files of its own."""

    folder: Path
    crowd: int = 0
    """Customers beside those of the small world."""
    strict: bool = False
    """Whether one address may ask no more than it may elsewhere."""
    port: int = 0
    process: multiprocessing.process.BaseProcess | None = field(default=None, repr=False)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def db(self):
        return self.folder / "parley.db"

    def start(self):
        if not self.port:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
        (self.folder / "clock").write_text("0")
        files = (self.port, self.db, self.folder / "clock", self.folder / "log", self.crowd, self.strict)
        self.process = FORKS.Process(target=starting.start, args=files, daemon=True)
        self.process.start()
        for _ in range(1200):
            assert self.process.is_alive(), self.log()
            with contextlib.suppress(httpx.TransportError):
                return httpx.get(f"{self.url}/health").raise_for_status() and self
            time.sleep(0.05)
        raise AssertionError("the server did not start")

    def stop(self, *, kill=False):
        (self.process.kill if kill else self.process.terminate)()
        self.process.join(10)

    def later(self, seconds):
        (self.folder / "clock").write_text(str(seconds))

    def log(self):
        written = self.folder / "log"
        return written.read_text() if written.exists() else ""

    def client(self, name=None, *, language="en", address=None):
        """Somebody's browser, as far as http goes; logged in when named."""
        made = Client(self.url, language, address)
        if name:
            answer = made.log_in(name, password_of(name))
            assert answer.status_code == 303, (answer.status_code, answer.text, self.log())
        return made


class Client(httpx.Client):
    """A browser without a screen: it keeps cookies and says where it comes from."""

    def __init__(self, url, language, address=None):
        super().__init__(
            base_url=url,
            headers={"origin": url, "accept-language": language},
            timeout=30,
            transport=httpx.HTTPTransport(local_address=address),
        )
        self.components = {}

    def log_in(self, name, password, **more):
        page = self.get("/login", params={"to": more.get("to", "")})
        token = re.search(r'name="token" value="(\w+)"', page.text)
        form = {"name": name, "password": password, "token": token[1] if token else "", **more}
        return self.post("/login", data=form)

    def component(self, page):
        if page not in self.components:
            config = self.get(f"/{page}/config").json()
            self.components[page] = next(it["id"] for it in config["components"] if it["type"] == "html")
        return self.components[page]

    def call(self, page, do, *, component=None, **given):
        """The raw answer to a call of a page."""
        said = {
            "data": {"do": do, "with": given},
            "component_id": self.component(page) if component is None else component,
            "fn_name": "call",
            "session_hash": "test",
        }
        return self.post(f"/{page}/gradio_api/component_server/", json=said)

    def ask(self, page, do, **given):
        """What a call of a page gives, when it is done."""
        answer = self.call(page, do, **given).json()
        assert answer.get("ok"), answer
        return answer


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    made = Server(tmp_path_factory.mktemp("web")).start()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def evaluated(server):
    """Runs that lie where the server looks: one, the same with another strategy, and one of hostile messages."""
    from evals.report import write_reports
    from evals.runs import carry_out
    from evals.suite import Settings
    from evals.suites import SUITES

    folder = server.folder / "eval-runs"
    few = (("strategies", "linear,conceder"), ("families", "price_only,many_issues"))
    messages = folder / "messages.jsonl"
    folder.mkdir()
    messages.write_text(
        json.dumps(
            {
                "id": HOSTILE,
                "text": HOSTILE,
                "now": "2026-11-23T09:30:00+08:00",
                "gold": {"language": "en", "actions": [{"intent": "cancel_order"}]},
            }
        )
    )
    asked = {
        "one": ("bargain", Settings(sample=48, options=few)),
        "two": ("bargain", Settings(sample=48, options=few)),
        "hostile": ("intake", Settings(file=messages)),
    }
    for name, (suite, settings) in asked.items():
        run = carry_out(SUITES[suite], settings, folder / name, jobs=0)
        write_reports([run], folder / name)
    (folder / "unfinished").mkdir()
    shutil.copy(folder / "one" / "manifest.json", folder / "unfinished")
    (folder / "broken").mkdir()
    (folder / "broken" / "manifest.json").write_text("{")
    return folder


@pytest.fixture
def own_server(tmp_path):
    """One that a test may stop, start and shift in time."""
    made = Server(tmp_path).start()
    yield made
    if made.process.is_alive():
        made.stop(kill=True)


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        pytest.skip("no chromium here and none could be installed (apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


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
        page.set_default_timeout(20_000)
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
