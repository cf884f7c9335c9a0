"""The pages on which readers look up a county, and the small files that their script loads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from typing import Any

from amcc import urls
from amcc.counties.answers import CountyAnswers, CountyState
from amcc.counties.files import compact, name_files, state_data
from amcc.counties.messages import NEAREST_MEANS, NOBODY, UNPLACED
from amcc.geography import places
from amcc.geography.places import State
from amcc.pages import page_kinds
from amcc.pages.navigation import COUNTY_QUESTION
from amcc.pages.registry import DataFile, Page
from amcc.pages.shared import SharedViews

LABELS = {"nearest_means": NEAREST_MEANS, "nobody": NOBODY, "unplaced": UNPLACED}


class CountyPages:
    """The pages and files of all counties; the answers are worked out when the first of them is shown."""

    def __init__(self, views: SharedViews) -> None:
        """Remember where the regions come from."""
        self.views = views

    @cached_property
    def states(self) -> dict[str, CountyState]:
        """The answers for each state, by its slug, in the order of the names."""
        return {item.state.slug: item for item in CountyAnswers(self.views.directory).states()}

    @cached_property
    def names(self) -> dict[str, dict[str, Any]]:
        """The names that can be typed, by their first letters."""
        return name_files()

    @property
    def prefixes(self) -> str:
        """All beginnings of names, one after the other, as the script reads them."""
        return "".join(self.names)

    def pages(self) -> Iterator[Page]:
        """Yield the page that asks for a county, then one for each state."""
        yield Page(
            page_kinds.COUNTY,
            urls.COUNTY,
            "county",
            COUNTY_QUESTION.label,
            "Look up your county or city and find the manufacturing community that serves it, or the ones nearest to it.",
            context=self._context,
        )
        for state in sorted(places.states(), key=lambda state: state.name):
            yield Page(
                page_kinds.COUNTY_STATE,
                urls.county_state_url(state.slug),
                "county_state",
                f"Counties of {state.name}",
                f"Every county and county equivalent of {state.name}, with the manufacturing communities that serve it, or the nearest ones.",
                (COUNTY_QUESTION,),
                context=partial(self._state_context, state),
            )

    def _context(self) -> dict[str, Any]:
        states = tuple(self.states.values())
        return {
            "county_states": states,
            "county_total": f"{sum(state.count for state in states):,}",
            "county_prefixes": self.prefixes,
            "county_words": LABELS,
        }

    def _state_context(self, state: State) -> dict[str, Any]:
        return {"county_state": self.states[state.slug], "county_words": LABELS}

    def files(self) -> Iterator[DataFile]:
        """Yield the answers of each state and the names by their first letters."""
        for state in self.states.values():
            yield DataFile(f"{state.url.strip('/')}.json", compact(state_data(state)))
        for prefix, named in self.names.items():
            yield DataFile(f"county/names/{prefix}.json", compact(named))
