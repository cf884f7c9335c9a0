"""From beginning to end in a scratch repository: a first change that goes wrong in eight ways, and a new profile."""

import json
import re
import shutil
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from tests.paths import ROOT

RECORD = "communities/chicago-metro-metal.md"
NEW = "communities/lower-example-makers.md"
SUMMARY = "Two made-up counties of Illinois <script>alert(1)</script> that this test invents to see their page built."


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """Return a copy of the project in a repository of its own, with one commit on `main`."""
    folder = tmp_path_factory.mktemp("scratch") / "project"
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).exists() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def git(folder, *arguments):
    identity = ["-c", "user.name=Test", "-c", "user.email=test@site.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A change")


def invoke(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def replace(path, *changes):
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


# Long: one story, told in its order.
def test_a_first_time_contributor_breaks_a_record_in_eight_ways_reads_the_summary_and_fixes_them(repository):
    git(repository, "switch", "-q", "-f", "-C", "first-change", "main")
    path = repository / RECORD
    good = path.read_text(encoding="utf-8")
    source = re.search(r"(?m)^    sources:\n      - ([\w-]+)$", good)[1]
    replace(
        path,
        ("      - Kendall\n", "      - Kendal\n"),
        ("  complete: true", "  complete: yes"),
        (re.search(r"(?m)^    date: .*2014-05-28.*$", good)[0], "    date: May 28, 2014"),
        ("short_name: ", "short_nmae: "),
        ("  kind: local-government", "  kind: local-goverment"),
        (f"    sources:\n      - {source}\n", f"    sources:\n      - {source}x\n"),
        ("\n## ", "\nA <b>bold</b> word.\n\n## "),
        ("\nconfidence: high\n", "\nconfidence: very high\n"),
    )
    commit(repository)

    told = invoke(repository, "check", "--since", "main", "--format", "markdown")
    data = json.loads(invoke(repository, "check", "--since", "main", "--format", "json").stdout)

    assert told.returncode == 1
    problems = data["problems"]
    errors = {problem["line"] for problem in problems if problem["severity"] == "error"}
    lines = path.read_text(encoding="utf-8").split("\n")
    before = good.split("\n")
    assert {problem["file"] for problem in problems} == {RECORD}
    assert len({problem["code"] for problem in problems}) >= 8
    for problem in problems:
        assert f"line {problem['line']} (" in told.stdout and problem["help"] in told.stdout

    # The contributor pastes what the summary offers, and picks an allowed value where it lists them.
    for problem in sorted(problems, key=lambda p: p["line"]):
        if problem["paste"] and problem["code"] != "C201":
            lines[problem["line"] - 1] = problem["paste"]
        elif problem["code"] == "C210":
            assert "high" in problem["allowed"]
            lines[problem["line"] - 1] = "confidence: high"
    path.write_text("\n".join(lines), encoding="utf-8")
    again = invoke(repository, "check", "--since", "main")

    assert again.returncode == 0, again.stdout
    assert "No problem found in this change." in again.stdout
    fixed = path.read_text(encoding="utf-8").replace("A **bold** word.\n\n", "").split("\n")
    assert len(errors) >= 8
    # Nothing is left of the change but the quotes around the date and the bold word.
    assert [
        line for line, old in zip(fixed, before, strict=True) if line.replace("'", "") != old.replace("'", "")
    ] == []


# Long: one story, told in its order.
def test_a_new_profile_goes_from_its_command_to_the_built_page(repository):
    git(repository, "switch", "-q", "-f", "-C", "new-profile", "main")
    made = invoke(repository, "new", "Lower Example Makers")
    assert made.returncode == 0, made.stderr
    assert f"{NEW} is made. To fill in:" in made.stdout
    assert "summary: found nothing; a text is expected here" in made.stdout
    assert invoke(repository, "check", "--since", "main").returncode == 1

    path = repository / NEW
    replace(
        path,
        ("\nshort_name:\n", "\nshort_name: Lower Example\n"),
        ("\nsummary:\n", f"\nsummary: {SUMMARY}\n"),
        ("\n  name:\n", "\n  name: University of Example\n"),
        ("\n  kind:\n", "\n  kind: university\n"),
        ("\n  sources:\n", "\n  sources: [first-source]\n"),
        ("\n  kind:\n", "\n  kind: counties\n"),
        ("\n  # counties: {AL: [Baldwin, Mobile]}\n", "\n  counties: {IL: [Cook, Kendall]}\n"),
        ("\n  complete:\n", "\n  complete: true\n"),
        ("\n  # basis: named-by-community\n", "\n  basis: named-by-community\n"),
        ("\n  # sources: [eda-2016]\n", "\n  sources: [first-source]\n"),
        ("\n  - sector:\n", "\n  - sector: metals-and-castings\n"),
        ("\n    title:\n", "\n    title: A made-up gazette\n"),
        ("\n    url:\n", "\n    url: https://gazette.example/\n"),
        ("\nconfidence:\n", "\nconfidence: low\n"),
    )
    commit(repository)
    checked = invoke(repository, "check", "--since", "main")
    assert checked.returncode == 0, checked.stdout
    assert invoke(repository, "confirm", "lower-example-makers", "--date", "2026-11-01").returncode == 0
    built = invoke(repository, "build")
    assert built.returncode == 0, built.stdout + built.stderr

    page = BeautifulSoup(
        (repository / "output/communities/lower-example-makers/index.html").read_text(encoding="utf-8"),
        "html.parser",
    )
    assert page.h1.get_text() == "Lower Example Makers"
    assert page.select_one(".intro__summary").get_text() == SUMMARY
    assert not [
        script
        for script in page.find_all("script")
        if script.get("type") != "application/ld+json" and not script.get("src")
    ]
    assert "November 1, 2026" in page.select_one(".record").get_text()
    links = {link.get_text(): link["href"] for link in page.select(".record a")}
    assert links["Edit this profile"].endswith(f"/edit/main/{NEW}")
    assert links["Report a mistake"].endswith("?template=correct-a-profile.yml&record=Lower+Example+Makers")
    assert links["History"].endswith(f"/commits/main/{NEW}")
    for listing in ("communities", "states/illinois", "sectors/metals-and-castings"):
        text = (repository / "output" / listing / "index.html").read_text(encoding="utf-8")
        assert "/communities/lower-example-makers/" in text and "<script>alert" not in text
    stale = BeautifulSoup(
        (repository / "output/contribute/stale/index.html").read_text(encoding="utf-8"), "html.parser"
    )
    assert stale.select("tbody tr")[-1].th.get_text() == "Lower Example Makers"
