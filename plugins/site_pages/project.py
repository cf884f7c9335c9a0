"""The project and its pages, read once for each build and kept in Pelican's settings for every plugin."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from amcc.addresses.ledger import check_answers
from amcc.checks import problems_of
from amcc.pages.edit_links import Repository
from amcc.pages.head import Feed, SiteSettings
from amcc.pages.registry import Registry
from amcc.pages.shared import SharedViews
from amcc.problems.problem import ProjectError
from amcc.records.reader import load_project
from amcc.site import register_pages

VIEWS_SETTING = "COMMUNITY_VIEWS"
REGISTRY_SETTING = "COMMUNITY_PAGES"


def views_of(settings: Mapping[str, Any]) -> SharedViews:
    """Return the views of the project that is being built."""
    views: SharedViews = settings[VIEWS_SETTING]
    return views


def registry_of(settings: Mapping[str, Any]) -> Registry:
    """Return the pages of the site that is being built."""
    registry: Registry = settings[REGISTRY_SETTING]
    return registry


def site_settings(settings: Mapping[str, Any]) -> SiteSettings:
    """Return what Pelican's settings say of the site."""
    feeds = tuple(Feed(title, f"/{path}") for title, path in settings["COMMUNITY_FEEDS"])
    repository = Repository(**settings["COMMUNITY_REPOSITORY"])
    contact = settings["COMMUNITY_CONTACT"]
    return SiteSettings(settings["SITENAME"], settings["SITEURL"], feeds, repository, contact)


def load_checked_project(pelican: Any) -> None:
    """Read the project, stop the build when anything in it is wrong, and begin its maps meanwhile."""
    settings = pelican.settings
    project = load_project(Path(settings["COMMUNITY_ROOT"]))
    errors = [problem for problem in problems_of(project) if problem.severity == "error"]
    if errors:
        raise ProjectError(errors)
    views = SharedViews(project, site_settings(settings))
    settings[REGISTRY_SETTING] = register_pages(views)
    settings[VIEWS_SETTING] = views
    views.begin_drawings()


def check_published_addresses(pelican: Any) -> None:
    """Fail the build when an address of the ledger is no longer answered."""
    settings = pelican.settings
    patterns = [rule.source for rule in registry_of(settings).redirects if rule.is_pattern]
    problems = check_answers(Path(settings["COMMUNITY_ROOT"]), Path(pelican.output_path), patterns)
    if problems:
        raise ProjectError(problems)
