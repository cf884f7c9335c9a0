"""The pages that say what became of deleted records."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from amcc import urls
from amcc.pages import page_kinds
from amcc.pages.registry import Page
from amcc.pages.shared import SharedViews
from amcc.pages.views import Ref
from amcc.pages.wording import date_words
from amcc.records.contents import Retired


def retired_pages(views: SharedViews) -> Iterator[Page]:
    """Yield a page at the last address of every deleted record."""
    for retired in views.project.retired:
        yield Page(
            page_kinds.RETIRED,
            urls.community_url(retired.slug),
            "retired",
            retired.name,
            f"What became of the profile of {retired.name}, which is no longer in the directory.",
            (Ref("Communities", urls.DIRECTORY),),
            context=partial(_context, views, retired),
            source="communities/_retired.yml",
        )


def _context(views: SharedViews, retired: Retired) -> dict[str, Any]:
    item = views.project.communities.get(retired.successor or "")
    return {
        "retired": retired,
        "date_words": date_words(retired.date.isoformat()),
        "successor": Ref(item.data.name, urls.community_url(item.slug)) if item else None,
    }


def retired_links(views: SharedViews) -> tuple[Ref, ...]:
    """Return links to the pages of deleted records, for the directory."""
    return tuple(Ref(retired.name, urls.community_url(retired.slug)) for retired in views.project.retired)
