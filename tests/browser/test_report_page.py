"""The page of a change's report: readable by everyone, with maps and profiles, and asking for nothing."""

import shutil

import pytest

from tools.change_report.page import report_page
from tools.change_report.report import make_report
from tools.change_report.trees import Tree

LEAD = "An Alliance of Another Name"


@pytest.fixture(scope="module")
def report_file(root, examples, tmp_path_factory):
    """A report on a change of one county and of the lead of a real record."""
    folder = tmp_path_factory.mktemp("report")
    for name in ("before", "after"):
        for data in ("communities", "content"):
            shutil.copytree(root / data, folder / name / data)
    example = examples.whole_list
    name = f"communities/{example.slug}.md"
    record = folder / "after" / name
    front, body = record.read_text("utf-8").split("\n---\n", 1)
    _, county = example.counties[0]
    front, prose = front.replace(f"      - {county}\n", "", 1), f"\n---\n{body}"
    record.write_text(front.replace(example.data["lead"]["name"], LEAD, 1) + prose, "utf-8")
    trees = [Tree(side, folder / side, {name: side}) for side in ("before", "after")]
    (folder / "report.html").write_text(report_page(make_report(*trees)))
    return folder / "report.html"


@pytest.fixture
def open_report(browser, report_file):
    """Open the report with everything unfolded; the test fails on any message and any request."""
    faults = []

    def open_it(width, **options):
        page = browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("request", lambda request: faults.append(request.url))
        page.goto(report_file.as_uri())
        for summary in page.locator("summary").all():
            summary.click()
        return page

    yield open_it
    assert set(faults) <= {report_file.as_uri()}


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_report, axe_in_both_schemes, width):
    page = open_report(width)

    assert axe_in_both_schemes(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_maps_before_and_after_and_the_profile_are_there(open_report, examples):
    page = open_report(1440)

    assert page.locator(".entry__maps .map--region").count() == 2
    profile = page.frame_locator("iframe")
    assert profile.locator("h1").inner_text() == examples.whole_list.data["name"]
    assert profile.locator(f"text={LEAD}").count() >= 1
    assert profile.locator("script").count() == 0


def test_a_script_in_the_page_would_not_run(browser, report_file, tmp_path):
    planted = tmp_path / "planted.html"
    planted.write_text(
        report_file.read_text().replace("</h1>", "</h1><script>document.title = 'ran'</script>", 1)
    )
    page = browser.new_page()
    page.goto(planted.as_uri())

    assert page.title() == "What this change does"
