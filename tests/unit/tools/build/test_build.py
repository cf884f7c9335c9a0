"""A build replaces the previous one only when nothing is wrong."""

import pytest

from tools.build.build import BuildError, build_site

pytestmark = pytest.mark.build

SETTINGS = """
SITENAME = "Small"
SITEURL = ""
TIMEZONE = "UTC"
PATH = "content"
PLUGINS = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "a project"
    (folder / "content" / "pages").mkdir(parents=True)
    (folder / "content" / "pages" / "mission.md").write_text("Title: Mission\n\nFirst words.\n")
    (folder / "pelicanconf.py").write_text(SETTINGS)
    return folder


def files_in(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_good_build_replaces_everything(project):
    output = project / "output"
    output.mkdir()
    (output / "left-over.html").touch()
    build_site(project, output)

    assert "First words." in (output / "pages" / "mission.html").read_text()
    assert not (output / "left-over.html").exists()


def test_broken_build_changes_nothing(project):
    output = project / "output"
    build_site(project, output)
    before = files_in(output)
    (project / "content" / "pages" / "mission.md").write_text(
        "Title: Mission\n\n[dead]({filename}/no-such.md)\n"
    )

    with pytest.raises(BuildError, match=r"no-such\.md"):
        build_site(project, output)
    assert files_in(output) == before
    assert {path.name for path in project.iterdir()} == {"content", "output", "pelicanconf.py"}


def test_build_without_a_home_page_is_refused(project):
    (project / "pelicanconf.py").write_text(f"{SETTINGS}\nDIRECT_TEMPLATES = []\n")

    with pytest.raises(BuildError, match="no home page"):
        build_site(project, project / "output")
