"""Pelican gets its texts from the checked project and writes no page itself."""

import pytest

from content_reader.reader import FrontMatterReader
from site_pages.project import REGISTRY_SETTING, VIEWS_SETTING
from tests.paths import FIXTURES

CONTENT = FIXTURES / "project" / "content"


@pytest.fixture
def reader(views, registry):
    """Return a reader over the small project."""
    return FrontMatterReader({VIEWS_SETTING: views, REGISTRY_SETTING: registry, "PATH": str(CONTENT)})


def test_article_has_the_address_and_template_of_its_page(reader):
    html, metadata = reader.read(str(CONTENT / "practices" / "weld-together.md"))

    assert (metadata["url"], metadata["template"]) == ("practices/weld-together/", "practice")
    assert metadata["category"].name == "practices"
    assert f"{metadata['date']:%Y-%m-%d}" == "2026-01-15"
    assert (metadata["save_as"], metadata["status"]) == ("", "published")
    assert 'href="#source-gazette"' in html


def test_page_has_the_template_that_it_chooses(reader):
    _, metadata = reader.read(str(CONTENT / "pages" / "our-history.md"))

    assert metadata["template"] == "timeline"
    assert "date" not in metadata


def test_text_without_a_page_is_skipped(reader, registry, monkeypatch):
    monkeypatch.setattr(registry, "of_source", lambda file: None)
    _, metadata = reader.read(str(CONTENT / "pages" / "about.md"))

    assert metadata["status"] == "skip"
    assert "url" not in metadata


def test_links_by_id_lead_to_pages(reader):
    html, _ = reader.read(str(CONTENT / "news" / "town-hall.md"))

    assert '<a href="/practices/weld-together/">welders</a>' in html
