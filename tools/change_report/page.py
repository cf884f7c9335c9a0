"""The report as one page without script, which needs nothing beside itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import (
    ChainableUndefined,
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
)

from amcc.checks.rules.region import check_anchor_city, check_region
from amcc.commands.check import SITE_URL
from amcc.maps import RegionMap, region_map
from amcc.pages.articles import Articles
from amcc.pages.drawings import draw_region, map_community
from amcc.pages.index import Directory
from amcc.pages.profile import make_profile
from amcc.records.reader import Project
from amcc.text import plain_name
from site_assets.css import bundle_css
from tools.change_report.markdown import ADDRESS_LABELS
from tools.change_report.model import EntryChange
from tools.change_report.report import CHANGE_LABELS, Report

HERE = Path(__file__).parent
THEME = Path(__file__).parents[2] / "themes" / "site"
# More profiles than these make the page too heavy; those of a big change are read in the built site.
MOST_PROFILES = 20
# The fields that the map of a region shows.
MAP_FIELDS = {
    "short_name",
    "region.kind",
    "region.states",
    "region.counties",
    "region.cities",
    "anchor_city.name",
    "anchor_city.state",
}
# The page holds profiles in frames of their own; their style sheet goes without fonts from elsewhere.
FONT_FACE = re.compile(r"@font-face\{[^}]*\}")
# Profiles link to the site by path; in the report such links must say which site.
OWN_LINK = re.compile(r'(<a\b[^>]*?\shref=")/(?!/)')
# The theme's skeleton, reduced to what stands between header and footer.
BARE = "{% block content %}{% endblock content %}"


@dataclass(frozen=True)
class Drawn:
    """One changed entry with what is shown of it beside words."""

    change: EntryChange
    before: RegionMap | None = None
    after: RegionMap | None = None
    profile: str | None = None


def report_page(report: Report) -> str:
    """Return the page of a report."""
    styles = bundle_css(THEME / "static" / "css" / "site.css")
    environment = _environment({})
    return environment.get_template("report.html").render(
        report=report,
        drawn=list(_drawn(report)),
        most_profiles=MOST_PROFILES,
        change_labels=CHANGE_LABELS,
        address_labels={kind: words.strip("*") for kind, words in ADDRESS_LABELS.items()},
        site_url=SITE_URL,
        styles=FONT_FACE.sub("", styles),
        own_styles=(HERE / "templates" / "report.css").read_text(encoding="utf-8"),
    )


def _environment(overrides: dict[str, str]) -> Environment:
    folders = [str(HERE / "templates"), str(THEME / "templates")]
    environment = Environment(
        loader=ChoiceLoader([DictLoader(overrides), FileSystemLoader(folders)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=ChainableUndefined if overrides else StrictUndefined,
    )
    environment.filters["plain_name"] = plain_name
    return environment


def _drawn(report: Report) -> Iterator[Drawn]:
    profiles = _Profiles(report)
    for change in report.changes:
        if change.kind != "community" or change.change_kind == "layout":
            yield Drawn(change)
            continue
        former = change.former_url.strip("/").rsplit("/", 1)[-1] or change.slug
        region = change.change_kind != "changed" or bool(MAP_FIELDS & {field.path for field in change.fields})
        before = _map(report.base, former, f"{change.slug}-before") if region else None
        after = _map(report.head, change.slug, f"{change.slug}-after") if region else None
        yield Drawn(change, before, after, profiles.html(change.slug))


def _map(project: Project, slug: str, map_id: str) -> RegionMap | None:
    """Return the region map of a record; none when its places are not known."""
    item = project.communities.get(slug)
    if item is None or any(problem.file == item.document.file for problem in _place_problems(project)):
        return None
    return region_map(map_community(slug, item.data), map_id)


def _place_problems(project: Project) -> list[Any]:
    items = project.communities.values()
    return [p for item in items for check in (check_region, check_anchor_city) for p in check(item, project)]


class _Profiles:
    """Renders profiles as the site will show them, while the project has no error."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.given = 0
        outcome = report.outcome
        found = [*outcome.findings, *outcome.before]
        self.possible = not any(finding.problem.severity == "error" for finding in found)

    @cached_property
    def directory(self) -> Directory:
        return Directory(self.report.head)

    @cached_property
    def articles(self) -> Articles:
        return Articles(self.directory)

    @cached_property
    def template(self) -> Any:
        return _environment({"base.html": BARE}).get_template("community.html")

    def html(self, slug: str) -> str | None:
        """Return the profile's content, or None when it can't or need not be shown."""
        if not self.possible or slug not in self.report.head.communities or self.given >= MOST_PROFILES:
            return None
        self.given += 1
        drawing = draw_region(slug, self.directory)
        profile = make_profile(slug, self.directory, self.articles, (), drawing)
        html = self.template.render(profile=profile)
        return OWN_LINK.sub(rf"\g<1>{SITE_URL}/", html)
