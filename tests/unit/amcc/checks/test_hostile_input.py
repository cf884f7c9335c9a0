"""Hostile input of all kinds: refused with a clear problem, or rendered inert; nothing crashes the checker."""

import datetime
import json
import re
import shutil
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from amcc.checks import check_project
from amcc.checks.kinds import PROBLEM_KINDS
from amcc.checks.reports import RENDERERS, Outcome, find_lines
from amcc.checks.reports.text import render_text
from amcc.pages.markdown import Citation, render_markdown
from amcc.records.reader import load_project
from tests.paths import FIXTURES

RECORD = (FIXTURES / "project/communities/acme-guild.md").read_text()
CITED = {
    "gazette-2014": Citation(
        1, "gazette-2014", '"><script>alert(1)</script>', "https://a.example/", None, "a"
    )
}
ELEMENTS = {
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "br",
        "hr",
        "blockquote",
        "pre",
        "code",
        "ul",
        "ol",
        "li",
        "em",
    ),
    *("strong", "a", "sup", "img", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"href", "rel", "aria-label", "class", "id", "src", "alt", "start"}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def cases(name, divider="\n"):
    lines = (FIXTURES / "hostile" / name).read_text().split("\n", 1)[1]
    return [case for case in lines.rstrip("\n").split(divider) if case]


BODIES, FIELDS, ADDRESSES = cases("bodies.txt", "\n%%%\n"), cases("fields.txt"), cases("addresses.txt")


def dangers(html):
    """Return what in the HTML could run, load from elsewhere or lay itself over the page."""
    found = []
    for element in BeautifulSoup(html, "html.parser").find_all(True):
        if element.name not in ELEMENTS:
            found.append(element.name)
        for name, value in element.attrs.items():
            if name not in ATTRIBUTES:
                found.append(name)
            if name == "href" and not is_harmless(value):
                found.append(value)
            if name == "src" and not re.fullmatch(r"(\{static\})?/images/[\w./-]+", value):
                found.append(value)
    return found + CONTROL.findall(html)


def is_harmless(address):
    if address.startswith(("#", "/")):
        return not re.match(r"[/\\]{2}", address) and "\\" not in address
    return urlsplit(address).scheme in {"http", "https"}


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(FIXTURES / "project", tmp_path / "project")


def check(project, text):
    """Return the problems of the record with this text, having shown them in every form."""
    (project / "communities" / "acme-guild.md").write_text(text, encoding="utf-8")
    problems = check_project(project, datetime.date(2026, 11, 22))
    lines = text.count("\n") + 1
    for problem in problems:
        assert problem.code in PROBLEM_KINDS
        assert len(problem.message) > 15 and "Traceback" not in problem.message
        assert 1 <= problem.line <= lines and problem.column >= 1
    show_in_every_form(Outcome(find_lines(problems, project, "https://site.example")))
    return problems


def show_in_every_form(outcome):
    json.loads(RENDERERS["json"](outcome)), json.loads(RENDERERS["sarif"](outcome))
    for shown in (
        render_text(outcome, colored=False),
        RENDERERS["markdown"](outcome),
        RENDERERS["github"](outcome),
    ):
        assert not CONTROL.search(shown)
    commands = [line for line in RENDERERS["github"](outcome).split("\n") if line]
    assert all(line.startswith(("::error file=", "::warning file=")) for line in commands)
    for shown in (render_text(outcome, colored=False), RENDERERS["markdown"](outcome)):
        assert not re.search(r"(?m)^\s*::", shown)
    summary = MarkdownIt("commonmark", {"html": True}).render(RENDERERS["markdown"](outcome))
    allowed = {*ELEMENTS, "details", "summary"}
    assert {element.name for element in BeautifulSoup(summary, "html.parser").find_all(True)} <= allowed


def test_there_are_many():
    assert len({*BODIES}) + len({*FIELDS}) + len({*ADDRESSES}) >= 300


def test_the_look_for_dangers_finds_them():
    html = """<p style="x" onclick="x">a</p><script></script><a href="javascript:x">b</a><a href="//x">c</a>
    <img src="https://x.example/y.png"><svg></svg><a href="/\\x">d</a>\u202e"""
    assert dangers(html) == [
        "style", "onclick", "script", "javascript:x", "//x", "https://x.example/y.png", "svg", "/\\x", "\u202e",
    ]  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=lambda body: ascii(body)[:40])
def test_a_hostile_body_is_inert_even_if_no_check_had_seen_it(body):
    assert dangers(render_markdown(body, CITED, {})) == []
    assert dangers(render_markdown(f"Text before {body} and after.", CITED, {})) == []


# What is only text, or a proper link with rubbish beside it: no rule is needed, and the page shows it inert.
MERE_TEXT = re.compile(
    r"`<script>alert\(1\)</script>`$|\{: onclick|\{\{|\{%|\[TOC\]|&lt;script|&#60;script|\\<script|'\"--$|\[@\]$"
    r"|onclick='?=?'?alert\(1\)\)$|\[y\]: https://evil|<https://evil|a &#0;|a &#xD800;|a &#x110000;"
)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: ascii(body)[:40])
def test_a_hostile_body_is_refused_unless_it_is_mere_text(body, project):
    problems = check(project, f"{RECORD}\n\n{body}\n")

    assert any(problem.severity == "error" for problem in problems) or MERE_TEXT.search(body)


@pytest.mark.parametrize("line", FIELDS, ids=lambda line: ascii(line)[:40])
def test_a_hostile_field_is_refused_or_plain_text(line, project):
    field = line.split(":")[0]
    text, replaced = re.subn(rf"(?m)^{re.escape(field)}:.*$", lambda _: line, RECORD, count=1)
    problems = check(
        project, text if replaced else RECORD.replace("confidence: high", f"confidence: high\n{line}")
    )

    if not problems:
        record = load_project(project).communities["acme-guild"].data
        texts = [record.name, record.short_name, record.summary, *record.partners]
        assert all(isinstance(text, str) and not CONTROL.search(text) for text in texts)
        assert any(line.split(": ", 1)[1].strip("\"'[]").split(",")[0] in text for text in texts)


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: ascii(address)[:40])
def test_a_hostile_address_is_refused(address, project):
    problems = check(project, RECORD.replace("website: https://acme.example/", f'website: "{address}"'))

    assert {"C209", "C104", "C109", "C322", "C323", "C321"} & {problem.code for problem in problems}


def test_a_bomb_of_aliases_is_refused_at_once(project):
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 40))
    problems = check(project, f"---\nl0: &l0 [x]\n{levels}\n---\n")

    assert problems[0].code == "C112"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "---",
        "---\n",
        "---\n---\n",
        "---\n- a\n- b\n---\n",
        "---\ntext\n---\n",
        "---\n42\n---\n",
        "---\n" + "[" * 30000 + "\n---\n",
        "---\n" + "{a: " * 10000 + "\n---\n",
        "---\n" + "- " * 20000 + "x\n---\n",
        "---\n" + "a: " * 15000 + "\n---\n",
        "---\n" + "\n".join(f"f{n}: x" for n in range(800)) + "\n---\n",
        "---\nname: " + "x" * 60000 + "\n---\n",
        "---\nname: " + "9" * 60000 + "\n---\n",
        "---\n%YAML 9.9\n---\nname: x\n---\n",
        "---\n%TAG ! tag:evil.example,2026:\n---\n",
        "---\n...\n---\nname: x\n---\n",
        "---\nname: x\n---\n" + "[" * 50000,
        "---\nname: x\n---\n" + "(" * 50000,
        "---\nname: x\n---\n" + "*" * 50000,
        "---\nname: x\n---\n" + "[x](" * 12000,
        "---\nname: x\n---\n" + "![" * 25000,
        "---\nname: x\n---\n" + "> " * 400 + "x",
        "---\nname: x\n---\n" + "<" * 50000,
        "---\nname: x\n---\n" + "&" * 50000,
        "---\nname: x\n---\n" + "`" * 50000,
        "---\nname: x\n---\n" + "a@" * 25000,
        "---\nname: x\n---\n" + "1-" * 25000,
        "---\nname: x\n---\n" + "+1 " * 15000,
        "---\nname: x\n---\n" + "[ at ] " * 8000,
    ],
    ids=lambda text: f"{text[:20]!a}x{len(text)}",
)
def test_a_file_built_to_exhaust_the_checker_is_told_and_done_with(text, project):
    assert check(project, text)


def test_no_link_leads_out_of_the_folders(project, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text(RECORD)
    (project / "communities" / "linked.md").symlink_to(secret)
    (project / "communities" / "folder").symlink_to(tmp_path)
    (project / "content" / "images").symlink_to(tmp_path)
    (project / "content" / "pages" / "linked.md").symlink_to("/etc/passwd")

    found = {(problem.file, problem.code) for problem in check_project(project)}

    assert found == {
        ("communities/linked.md", "C110"),
        ("communities/folder", "C110"),
        ("content/images", "C110"),
        ("content/pages/linked.md", "C110"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "From 2010 to 2015 jobs grew; 2014-2016 and 2014-05-28 are dates.",
        "It received $5,000,000, later $312,555,010 and 312.5 million.",
        "FIPS 17143, 17179 and 17203; ZIP 61602-1234; vol. 312, no. 555.",
        "See [a page](https://acme.example/312-555-0100/a@b) and [one](https://acme.example/2019/312-555-0100).",
        "Section 846 (Public Law 115-232), 13 CFR 301.3, grant 08-79-05374.",
        "Call for proposals 2014: 12 of 70 were chosen; tel quel.",
        "5,000 of 312 555 people, 1,300,000,000 dollars, 100-200 jobs, 555-0100.",
        "Write the key [@gazette-2014] at the end; R&D; AT&T; C&D.",
    ],
)
def test_years_dollars_numbers_and_addresses_are_no_telephone_numbers(text, project):
    assert check(project, f"{RECORD}\n\n{text}\n") == []
