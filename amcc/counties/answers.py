"""What the county pages show: one view for each state, with the answer for each of its counties."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from amcc import urls
from amcc.counties.coverage import Answer, Coverage, Footprint
from amcc.counties.messages import city_words, holder_words, miles_words, near_words
from amcc.geography import places
from amcc.geography.names import name_key
from amcc.geography.places import State
from amcc.pages.index import Directory
from amcc.pages.views import Ref
from amcc.records.model import Community
from amcc.text import counted


@dataclass(frozen=True)
class FoundCommunity:
    """A community in a county's answer: how large its region is, what ties it to this county, and how far it is."""

    community: Ref
    said: str
    here: str = ""
    miles: str | None = None


@dataclass(frozen=True)
class CountyRow:
    """A county with the communities that serve it; with the nearest ones when nobody does."""

    fips: str
    name: str
    anchor: str
    holders: tuple[FoundCommunity, ...]
    nearest: tuple[FoundCommunity, ...]


@dataclass(frozen=True)
class CountyState:
    """All counties of one state, by name."""

    state: State
    url: str
    counties: tuple[CountyRow, ...]
    held: int
    unplaced: tuple[Ref, ...]

    @property
    def count(self) -> int:
        """How many counties it has."""
        return len(self.counties)

    @property
    def summary(self) -> str:
        """How many of its counties communities serve."""
        if not self.held:
            return f"No community serves {self.state.name} yet. See who is nearest."
        rest = "" if self.held == self.count else " For the rest, see who is nearest."
        return f"Communities serve {self.held:,} of {counted(self.count, 'county', 'counties')}.{rest}"

    @property
    def said(self) -> tuple[FoundCommunity, ...]:
        """How large each region named in the answers is, those that serve a county first, each once."""
        found = [item for row in self.counties for item in row.holders]
        found += [item for row in self.counties for item in row.nearest]
        once = {(item.community, item.said): item for item in found if item.said}
        return tuple(once.values())


class CountyAnswers:
    """The answers for all counties in the words of the pages."""

    def __init__(self, directory: Directory) -> None:
        """Ask the coverage once for every county."""
        self.directory = directory
        self.coverage = Coverage(directory.manufacturing)
        self.held_words = self._words(holder_words)
        self.near_words = self._words(near_words)

    def _words(self, words: Callable[[Footprint, Community], str]) -> Mapping[str, str]:
        items = self.directory.communities
        return {slug: words(item, items[slug]) for slug, item in self.coverage.footprints.items()}

    def states(self) -> tuple[CountyState, ...]:
        """Return every state by name with its counties by name."""
        ordered = sorted(places.states(), key=lambda state: state.name)
        return tuple(self._state(state) for state in ordered)

    def _state(self, state: State) -> CountyState:
        counties = sorted(
            places.counties_of(state.code), key=lambda county: (name_key(county.full_name), county.fips)
        )
        rows = tuple(self._row(self.coverage.answers[county.fips]) for county in counties)
        unplaced = self.coverage.answers[counties[0].fips].unplaced
        held = sum(bool(row.holders) for row in rows)
        return CountyState(
            state, urls.county_state_url(state.slug), rows, held, tuple(map(self._ref, unplaced))
        )

    def _row(self, answer: Answer) -> CountyRow:
        holders = tuple(
            FoundCommunity(self._ref(item.slug), self.held_words[item.slug], city_words(item.cities))
            for item in answer.holders
        )
        nearest = tuple(
            FoundCommunity(self._ref(item.slug), self.near_words[item.slug], miles=miles_words(item.miles))
            for item in answer.nearest
        )
        fips, name = answer.county.fips, answer.county.full_name
        return CountyRow(fips, name, f"county-{fips}", holders, nearest)

    def _ref(self, slug: str) -> Ref:
        return Ref(self.directory.communities[slug].short_name, urls.community_url(slug))
