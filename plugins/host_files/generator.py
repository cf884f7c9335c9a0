"""Writes the files for hosts and crawlers once all pages are there."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican

from host_files.changes import last_changes, newest_commit_day
from host_files.policy import policy_for_pages
from host_files.servers import headers_file
from host_files.sitemap import file_days, newest, page_days, sitemap
from site_pages.project import registry_of, views_of

CONTACT_SETTING = "SECURITY_CONTACT"
# A security.txt without an end is invalid; a year after the newest commit, somebody should have looked at it.
SECURITY_TEXT_LASTS = datetime.timedelta(days=365)


def add_policy(pelican: Pelican) -> None:
    """Give templates the content security policy, for hosts that send no headers."""
    settings: dict[str, Any] = pelican.settings
    settings["JINJA_GLOBALS"] = {
        **settings["JINJA_GLOBALS"],
        "content_security_policy": policy_for_pages(),
    }


def write_host_files(pelican: Pelican) -> None:
    """Write them all to the top of the output folder."""
    settings: dict[str, Any] = pelican.settings
    output = Path(pelican.output_path)
    for name, text in host_files(settings).items():
        (output / name).parent.mkdir(exist_ok=True)
        (output / name).write_text(text, encoding="utf-8")


def host_files(settings: dict[str, Any]) -> dict[str, str]:
    """Return the text of each file by its name."""
    project, site_url = views_of(settings).project, settings["SITEURL"]
    pages = registry_of(settings).indexed
    days = page_days(pages, file_days(project, last_changes(project.root)))
    files = {
        ".nojekyll": "",
        "CNAME": f"{urlsplit(site_url).hostname}\n",
        "_headers": headers_file(),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n",
        "sitemap.xml": sitemap(pages, days, site_url),
    }
    if day := newest_commit_day(project.root) or newest(days.values()):
        files[".well-known/security.txt"] = security_text(
            site_url, settings[CONTACT_SETTING], day + SECURITY_TEXT_LASTS
        )
    return files


def security_text(site_url: str, contact: str, expires: datetime.date) -> str:
    """Return security.txt after RFC 9116; the contact is a page, never a person."""
    return (
        f"Contact: {site_url}{contact}\n"
        f"Expires: {expires}T00:00:00Z\n"
        "Preferred-Languages: en\n"
        f"Canonical: {site_url}/.well-known/security.txt\n"
    )
