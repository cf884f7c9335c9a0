"""Writes a page for every deleted record, and refuses a site on which a published address is gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from amcc import urls
from amcc.addresses.ledger import check_answers
from amcc.addresses.redirects import redirect_rules
from amcc.pages.head import Feed, MetaMaker, PageMeta
from amcc.pages.views import Ref
from amcc.pages.wording import date_words
from amcc.problems.problem import ProjectError
from amcc.records.contents import Retired
from site_pages.generator import PROJECT_SETTING


class RetiredGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Makes the pages that say what became of deleted records."""

    def generate_context(self) -> None:
        """Add the heads of the pages to those of all others, and links to them for the directory."""
        self.project = self.settings[PROJECT_SETTING]
        self.metas = {retired.slug: self._meta(retired) for retired in self.project.retired}
        self.context.setdefault("page_meta", {}).update({meta.url: meta for meta in self.metas.values()})
        self.context["retired_communities"] = [Ref(meta.heading, meta.url) for meta in self.metas.values()]

    def generate_output(self, writer: Any) -> None:
        """Write the page of each deleted record at its old address."""
        for retired in self.project.retired:
            meta = self.metas[retired.slug]
            item = self.project.communities.get(retired.successor)
            writer.write_file(
                urls.save_as(meta.url),
                self.get_template("tombstone"),
                self.context,
                relative_urls=False,
                url=meta.url.lstrip("/"),
                meta=meta,
                **meta.as_context(),
                retired=retired,
                date_words=date_words(retired.date.isoformat()),
                successor=Ref(item.data.name, urls.community_url(item.slug)) if item else None,
            )

    def _meta(self, retired: Retired) -> PageMeta:
        feeds = tuple(Feed(title, f"/{path}") for title, path in self.settings["COMMUNITY_FEEDS"])
        maker = MetaMaker(self.settings["SITENAME"], self.settings["SITEURL"], feeds)
        description = f"What became of the profile of {retired.name}, which is no longer in the directory."
        trail = (Ref("Communities", urls.DIRECTORY),)
        return maker.make(urls.community_url(retired.slug), "retired", retired.name, description, trail)


def check_output(pelican: Any) -> None:
    """Fail the build when an address of the ledger is no longer answered."""
    settings = pelican.settings
    patterns = [rule.source for rule in redirect_rules(settings[PROJECT_SETTING]) if rule.is_pattern]
    problems = check_answers(Path(settings["COMMUNITY_ROOT"]), Path(pelican.output_path), patterns)
    if problems:
        raise ProjectError(problems)
