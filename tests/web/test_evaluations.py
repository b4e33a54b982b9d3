"""The page of evaluations: who may see it, what lies there, and that no text of a case runs."""

import re

import pytest
from conftest import HOSTILE


@pytest.fixture(scope="module")
def people(server, evaluated):
    return {name: server.client(name) for name in ("acme", "manager", "analyst")}


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_a_report_is_for_those_who_work_here(server, people, kind):
    path = f"/files/evaluations/one.{kind}"
    assert server.client().get(path).status_code == 401
    assert people["acme"].get(path).status_code == 403
    assert people["manager"].get(path).status_code == people["analyst"].get(path).status_code == 200


def test_customers_can_call_nothing_of_the_page(people):
    for do in ("open", "show", "compare"):
        assert people["acme"].call("evaluations", do, component=1, run="one", other="two").status_code == 403


@pytest.mark.parametrize(
    "name",
    [
        "..",
        "%2e%2e",
        "..%2fparley",
        "one%2f..%2fone",
        "%2fetc%2fpasswd",
        "unfinished",
        "broken",
        "nothing",
        "%00",
        "messages.jsonl",
        "",
    ],
)
def test_a_name_is_one_of_the_runs_there_are_and_no_path(people, name):
    for kind in ("html", "json", "csv"):
        assert people["analyst"].get(f"/files/evaluations/{name}.{kind}").status_code == 404
    answer = people["analyst"].call("evaluations", "show", run=f"../eval-runs/{name}").json()
    assert (answer["ok"], answer["why"]) == (False, "not_there")


def test_a_report_is_shown_where_no_script_runs_and_nothing_is_fetched(people):
    headers = people["analyst"].get("/files/evaluations/one.html").headers
    policy = dict(
        part.split(" ", 1) if " " in part else (part, "")
        for part in headers["content-security-policy"].split("; ")
    )
    assert policy == {
        "sandbox": "",
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "frame-ancestors": "'self'",
    }
    assert headers["x-frame-options"] == "SAMEORIGIN" and headers["cache-control"] == "no-store"
    other = people["analyst"].get("/files/evaluations/one.csv").headers
    assert "sandbox" not in other["content-security-policy"] and other["content-disposition"].startswith(
        "attachment"
    )


def test_runs_are_listed_with_what_they_come_to(people):
    page = people["analyst"].ask("evaluations", "open")["put"]["page"]
    assert set(re.findall(r"&#34;run&#34;: &#34;(\w+)&#34;", page)) == {"one", "two", "hostile", "unfinished"}
    assert "4 runs" in page and "agreement rate" in page and "48 cases" in page and "no report yet" in page
    shown = people["analyst"].ask("evaluations", "show", run="unfinished")["put"]["detail"]
    assert "has no report yet" in shown and "iframe" not in shown
    chinese = people["analyst"].get("/evaluations/", headers={"accept-language": "zh"}).text
    assert "评测" in chinese


def test_two_runs_are_compared_and_those_that_cannot_be_say_why(people):
    analyst = people["analyst"]
    shown = analyst.ask("evaluations", "compare", run="one", other="two")["put"]["shown"]
    assert "the same, or within noise" in shown and "agreement rate" in shown
    why = analyst.call("evaluations", "compare", run="one", other="hostile").json()
    assert (why["ok"], why["why"]) == (False, "nothing_in_common")
    assert analyst.call("evaluations", "compare", run="one", other="gone").json()["why"] == "not_there"


def test_an_analyst_reads_a_report_and_compares_two(server, evaluated, enter):
    page = enter(server, "analyst", to="/evaluations/")
    page.click(".row:has-text('intake')")
    frame = page.frame_locator("#shown iframe")
    frame.locator("h1").wait_for()
    text = frame.locator("body").inner_text()
    assert "Does it understand our customers?" in text and page.url.endswith("#hostile")
    frame.locator("details.case summary").first.click()
    assert HOSTILE[:30] in frame.locator("body").inner_text()
    inside = next(one for one in page.frames if one.url.endswith("/hostile.html"))
    assert inside.evaluate("[origin, window.hit]") == ["null", None]
    assert page.evaluate("window.hit") is None
    paper = "getComputedStyle(document.body).backgroundColor"
    light = inside.evaluate(paper)
    with page.expect_response("**/hostile.html"):
        page.click("#theme")
    frame.locator("h1").wait_for()
    assert inside.evaluate(paper) != light
    page.click(".row:has(b:text-is('bargain')):has-text('agreement rate') >> nth=0")
    page.select_option("select[name=other]", index=1)
    page.click("form[data-do=compare] button")
    page.wait_for_selector(".comparison")
    assert "bargain" in page.locator(".comparison h2").inner_text()
    page.click("text=Show the report")
    page.frame_locator("#shown iframe").locator("h1").wait_for()


def test_a_report_that_was_tampered_with_can_do_nothing(server, evaluated, people, chromium):
    report = evaluated / "two" / "report.html"
    was = report.read_text()
    report.write_text("<!doctype html><h1>!</h1><script>parent.hit = 1; document.title = 'hit'</script>")
    context = chromium.new_context()
    cookies = [
        {"name": cookie.name, "value": cookie.value, "url": server.url}
        for cookie in people["analyst"].cookies.jar
    ]
    context.add_cookies(cookies)
    try:
        page = context.new_page()
        page.goto(f"{server.url}/evaluations/#two")
        page.frame_locator("#shown iframe").locator("h1").wait_for()
        assert page.evaluate("window.hit") is None
        page.goto(f"{server.url}/files/evaluations/two.html")
        assert (page.locator("h1").inner_text(), page.title()) == ("!", "")
    finally:
        report.write_text(was)
        context.close()
