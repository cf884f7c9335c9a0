"""The pictures of the project, and no other file, reach the site."""

from types import SimpleNamespace

from content_reader.generator import PicturesGenerator
from site_pages.project import VIEWS_SETTING


def test_pictures_are_copied_and_links_stay_behind(tmp_path, views, monkeypatch):
    folder = tmp_path / "project" / "content" / "images" / "2026"
    folder.mkdir(parents=True)
    (folder / "shop.PNG").write_bytes(b"a picture")
    (folder / "page.html").write_text("no picture")
    (folder / "leak.png").symlink_to("/etc/passwd")
    generator = PicturesGenerator.__new__(PicturesGenerator)
    project = SimpleNamespace(root=tmp_path / "project")
    generator.settings = {VIEWS_SETTING: SimpleNamespace(project=project)}
    generator.output_path = str(tmp_path / "site")
    generator.generate_output(None)

    copied = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert [path.relative_to(tmp_path / "site").as_posix() for path in copied] == ["images/2026/shop.PNG"]
    assert copied[0].read_bytes() == b"a picture"
