"""The pictures of the documentation: `python tests/web/screenshots.py docs` makes them anew."""

import sys
import tempfile
from pathlib import Path

from conftest import CHROMIUM, FLAGS, Server, password_of
from PIL import Image
from playwright.sync_api import sync_playwright

from evals.report import write_reports
from evals.runs import carry_out
from evals.suite import Settings
from evals.suites import SUITES

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}
TALL = {"width": 1280, "height": 1170}


def enter(browser, server, name, *, to="", locale="en-GB", dark=False, size=DESKTOP):
    context = browser.new_context(
        locale=locale,
        viewport=size,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        timezone_id="Asia/Shanghai",
        has_touch=size == PHONE,
    )
    page = context.new_page()
    page.goto(f"{server.url}/login?to={to}")
    page.fill("#name", name)
    page.fill("#password", password_of(name))
    page.click("#enter")
    page.wait_for_selector("#page > *")
    return page


def say(page, *texts):
    for text in texts:
        made = page.locator("#turns .turn").count()
        page.fill("#message", text)
        page.press("#message", "Enter")
        page.wait_for_function(f"document.querySelectorAll('#turns .turn').length > {made}")


def press(page):
    """The first button of the card that is open."""
    made = page.locator("#turns .turn").count()
    page.locator(".options:not([data-over]) button").first.click()
    page.wait_for_function(f"document.querySelectorAll('#turns .turn').length > {made}")


def take(page, file):
    """A picture in few colours: that is small and looks the same."""
    page.wait_for_timeout(600)
    page.screenshot(path=file)
    Image.open(file).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)


def chat(browser, server, folder):
    page = enter(browser, server, "acme")
    say(page, "Please make it 600 blue mugs on SO-1024, and deliver by 15 January.")
    press(page)
    say(page, "Can you do 6% less on SO-1024 if we pay within 30 days?")
    page.locator(".mine-order[data-order='SO-1024'] summary").click()
    take(page, folder / "web-chat.png")
    page = enter(browser, server, "lanhai", locale="zh-CN", dark=True, size=PHONE)
    say(page, "SO-2051的办公椅改成50把，能便宜8%吗？", "再让一点吧，405一把行不行")
    take(page, folder / "web-chat-phone.png")


def approvals(browser, server, folder):
    page = enter(browser, server, "northwind")
    say(page, "Please make it 9000 packs of copier paper on SO-4417")
    press(page)
    page = enter(browser, server, "manager", size=TALL)
    page.click("#queue .row")
    page.wait_for_selector(".plan-card")
    take(page, folder / "web-approvals.png")


def table(browser, server, folder):
    page = enter(browser, server, "analyst", locale="zh-CN")
    page.click("#setup button.primary")
    page.wait_for_selector(".ending", timeout=60_000)
    take(page, folder / "web-table.png")


def orders(browser, server, folder):
    page = enter(browser, server, "manager", to="/orders/", dark=True)
    page.click(".row:has-text('SO-1024')")
    page.wait_for_selector("article.order")
    take(page, folder / "web-orders.png")


def evaluations(browser, server, folder):
    run = server.folder / "eval-runs" / "bargain"
    settings = Settings(sample=1800)
    write_reports([carry_out(SUITES["bargain"], settings, run, jobs=0)], run)
    page = enter(browser, server, "analyst", to="/evaluations/")
    page.click("#list .row")
    page.frame_locator("#shown iframe").locator("h1").wait_for()
    take(page, folder / "web-evaluations.png")


def main(folder):
    with tempfile.TemporaryDirectory() as place, sync_playwright() as running:
        server = Server(Path(place)).start()
        browser = running.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            for picture in (chat, approvals, table, orders, evaluations):
                picture(browser, server, folder)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
