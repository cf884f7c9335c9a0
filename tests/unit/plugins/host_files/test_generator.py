"""The files at the top of the site, from the list of all pages."""

import datetime

from host_files.generator import host_files, security_text
from site_pages.project import REGISTRY_SETTING, VIEWS_SETTING

DAY = datetime.date


def test_security_text_names_a_page_and_an_end():
    text = security_text("https://example.org", "/about/", DAY(2027, 1, 2))

    assert "Contact: https://example.org/about/\n" in text
    assert "Expires: 2027-01-02T00:00:00Z\n" in text


def test_files_of_a_project_without_a_history(views, registry):
    settings = {
        VIEWS_SETTING: views,
        REGISTRY_SETTING: registry,
        "SITEURL": "https://example.org",
        "SECURITY_CONTACT": "/about/",
    }
    files = host_files(settings)

    assert files["CNAME"] == "example.org\n"
    assert "Sitemap: https://example.org/sitemap.xml\n" in files["robots.txt"]
    assert "Expires: 2027-01-15T00:00:00Z\n" in files[".well-known/security.txt"]
    sitemap = files["sitemap.xml"]
    assert sitemap.count("<url>") == len(registry.indexed) == len(registry.pages) - 1
    assert "404" not in sitemap
    assert "<loc>https://example.org/2022/04/11/town-hall/</loc><lastmod>2022-04-11</lastmod>" in sitemap
