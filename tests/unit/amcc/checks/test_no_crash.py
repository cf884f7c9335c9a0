"""Whatever lies in the folders, under whatever name: a problem in its place, never a crash."""

import os
import shutil

import pytest

from amcc.checks import check_project
from amcc.checks.reports import RENDERERS, Outcome, find_lines
from tests.paths import SMALL

RECORD = (SMALL / "communities/acme-guild.md").read_bytes()
PAGE = (SMALL / "content/pages/about.md").read_bytes()
BROKEN = [
    ("content/pages/deep/x.md", PAGE, "C320"),
    ("content/data/redirects.yml", b"- from: /../../zzz/\n  to: /about/\n", "C319"),
    ("content/data/redirects.yml", b"- from: /\n  to: /about/\n", "C319"),
    ("content/data/redirects.yml", b"- from: /*\n  to: /about/\n", "C319"),
    ("content/data/redirects.yml", b"- from: /old/\n  to: /nowhere/\n", "C319"),
    ("content/data/addresses.txt", b"/a/\xff\n", "C101"),
    ("content/data/addresses.txt", b"", "C405"),
    ("communities/_vocabulary/sectors.yml", b"\xff- slug: x\n", "C101"),
    ("communities/_template.md", b"\xff", "C101"),
    ("communities/_schema.json", b"\xff", "C101"),
    ("communities/\udcff.md", RECORD, "C310"),
    ("communities/=cmd|'x'!A0.md", RECORD, "C310"),
    ("communities/+1.md", RECORD, "C310"),
    ("communities/@x.md", RECORD, "C310"),
    ("communities/\x1b[2Jx.md", RECORD, "C320"),
    ("communities/a\n::error::b.md", RECORD, "C320"),
    ("communities/acme-guild.md", RECORD + b"\n" + b"- " * 1000 + b"x", "C341"),
    ("communities/acme-guild.md", RECORD + b"\n[a](https://[x) [b](http://x.example:99999999/)\n", "C313"),
]


@pytest.mark.parametrize(("file", "raw", "code"), BROKEN, ids=lambda value: ascii(value)[:40])
def test_it_is_told(tmp_path, file, raw, code):
    project = shutil.copytree(SMALL, tmp_path / "project")
    path = os.fsencode(project / file)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as stream:
        stream.write(raw)
    problems = check_project(project)

    assert (file, code) in {(problem.file, problem.code) for problem in problems}
    outcome = Outcome(find_lines(problems, project, "https://site.example"))
    for render in RENDERERS.values():
        shown = render(outcome).encode("utf-8")  # every name can be written, whatever it holds
        assert b"\x1b[2J" not in shown and not shown.startswith(b"::error::b")
        assert b"\n::error::b" not in shown


@pytest.mark.parametrize(
    "place", ["content/data/addresses.txt", "content/data/timeline.yml", "content/news/x.md"]
)
def test_a_folder_in_place_of_a_file_is_told(tmp_path, place):
    project = shutil.copytree(SMALL, tmp_path / "project")
    (project / place).unlink(missing_ok=True)
    (project / place).mkdir()
    assert (place, "C110") in {(problem.file, problem.code) for problem in check_project(project)}
