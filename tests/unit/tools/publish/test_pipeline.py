"""The steps in their order, and that a step that fails delivers nothing."""

import datetime
import shutil

import pytest

from amcc.checks import check_project
from amcc.problems.problem import Problem
from tools.build.build import BuildError
from tools.publish import pipeline
from tools.publish.errors import PublishError
from tools.publish.lock import locked
from tools.publish.manifest import read_manifest
from tools.publish.releases import RELEASE_NAME
from tools.publish.targets.folder import FolderTarget

NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
STEPS = ["check", "build", "verify", "compress", "manifest", "compare", "deliver"]


@pytest.fixture
def target(tmp_path):
    return FolderTarget(tmp_path / "srv")


@pytest.fixture
def small_site(sites):
    return sites.make(1)


@pytest.fixture
def project(tmp_path, root, small_site, monkeypatch):
    """The real project's files, with a build that makes a small site and a verification that finds nothing."""
    folder = tmp_path / "project"
    for name in ("communities", "content"):
        shutil.copytree(root / name, folder / name)
    monkeypatch.setattr(
        pipeline, "build_site", lambda _, output, settings: shutil.copytree(small_site, output)
    )
    monkeypatch.setattr(pipeline, "check_project", lambda _: [])
    monkeypatch.setattr(pipeline, "verify_site", lambda *_: [])
    monkeypatch.setattr(pipeline, "compress_site", lambda _: 0)
    return folder


@pytest.fixture
def run(project, target):
    def publish(dry_run=False, now=NOW):
        lines = []
        try:
            pipeline.publish(project, target, lines.append, now, dry_run)
        except PublishError as error:
            lines.append(str(error))
        return lines

    return publish


def steps_in(lines):
    return [line.split()[0] for line in lines if line.endswith(" s") and line.split()[0] in STEPS]


def test_every_step_is_named_and_the_site_goes_live(run, target, small_site):
    lines = run()

    assert steps_in(lines) == STEPS
    assert lines[-1].startswith("Live: release 20260102T030405Z-")
    assert target.live() == read_manifest(small_site)


def test_dry_run_says_what_would_change_and_delivers_nothing(run, target, project, monkeypatch):
    run()
    live = target.live()
    build = pipeline.build_site

    def build_with_changes(root, output, settings):
        build(root, output, settings)
        (output / "page-1" / "index.html").write_text("new")
        (output / "new").mkdir()
        (output / "new" / "index.html").write_text("new")
        (output / "404.html").unlink()

    monkeypatch.setattr(pipeline, "build_site", build_with_changes)
    lines = run(dry_run=True)

    assert [line for line in lines if line.startswith("  ")] == [
        "  added /new/",
        "  changed /page-1/",
        "  removed /404.html",
    ]
    assert "added: 1 pages, 0 other files" in lines
    assert lines[-1] == "Dry run: nothing was delivered."
    assert target.live() == live


def broken_record(project, monkeypatch):
    monkeypatch.setattr(pipeline, "check_project", check_project)
    record = project / "communities" / "greater-peoria.md"
    record.write_text(
        record.read_text("utf-8").replace("---\n", "---\nno_such_field: 1\nnor_this: 2\n", 1), "utf-8"
    )


def broken_build(project, monkeypatch):
    def fail(*_):
        raise BuildError("no home page")

    monkeypatch.setattr(pipeline, "build_site", fail)


@pytest.mark.parametrize(
    ("break_it", "words", "last"),
    [
        (broken_record, ["no_such_field", "nor_this", "Problems in the records and the content: 2"], "check"),
        (broken_build, ["no home page", "Problems in the build: 1"], "build"),
    ],
)
def test_anything_wrong_leaves_the_live_site_alone(run, target, project, monkeypatch, break_it, words, last):
    run()
    live = target.live()
    break_it(project, monkeypatch)
    lines = run(now=NOW + datetime.timedelta(days=1))

    assert steps_in(lines)[-1] == last
    assert [word for word in words if word not in lines[-1]] == []
    assert target.live() == live


def test_site_with_faults_is_refused(run, target, monkeypatch):
    faults = [Problem("/a/index.html", 3, 1, "dead-link", "x"), Problem("/b/index.html", 1, 1, "title", "y")]
    monkeypatch.setattr(pipeline, "verify_site", lambda *_: faults)
    lines = run()

    assert lines[-1].splitlines() == [
        "/a/index.html:3:1: dead-link x",
        "/b/index.html:1:1: title y",
        "Problems in the built site: 2. Nothing was delivered.",
    ]
    assert target.live() is None


def test_second_publication_of_the_same_checkout_stops(run, target, project):
    with locked(project / pipeline.FOLDER / ".lock"):
        lines = run()

    assert lines[-1].startswith("Another publication is running here")
    assert target.live() is None


def test_a_site_that_is_made_ready_lies_there_with_its_name_and_is_delivered_to_nobody(project, small_site):
    lines = []
    name = pipeline.make_ready(project, lines.append, NOW)

    assert read_manifest(project / "build/publish/site") == read_manifest(small_site)
    assert (project / "build/publish/release").read_text() == f"{name}\n"
    assert RELEASE_NAME.fullmatch(name)
    assert steps_in(lines) == ["check", "build", "verify", "manifest"]
