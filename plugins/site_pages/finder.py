"""Fills the context with filters and county answers, and writes their pages and the small files scripts load."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from amcc import urls
from amcc.counties.answers import COUNTY, CountyAnswers, CountyState
from amcc.counties.files import compact, name_files, state_data
from amcc.counties.messages import NEAREST_MEANS, NOBODY, UNPLACED
from amcc.pages.head import Feed, MetaMaker, PageMeta
from amcc.pages.views import Ref
from amcc.search.directory_filter import filter_facets, filter_index, filter_totals
from amcc.search.full_text import SEARCH
from amcc.search.tags import search_tags


class FinderGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Makes the county pages, the search page and the files behind them; runs after the directory's generator."""

    def generate_context(self) -> None:
        """Put filters and county answers into the shared context, and the new pages into `page_meta`."""
        directory = self.context["directory"]
        self.county_states = CountyAnswers(directory).states()
        index = compact(filter_index(directory))
        index_name = f"assets/communities.{hashlib.sha256(index).hexdigest()[:10]}.json"
        names = name_files()
        self.prefixes = tuple(names)
        self.files = {index_name: index, **dict(self._county_files(names))}
        self.context.update(
            {
                "filter_facets": filter_facets(directory),
                "filter_totals": filter_totals(directory),
                "filter_index_url": f"/{index_name}",
                "county_states": self.county_states,
                "county_total": f"{sum(state.count for state in self.county_states):,}",
                "county_prefixes": "".join(self.prefixes),
                "county_words": {"nearest_means": NEAREST_MEANS, "nobody": NOBODY, "unplaced": UNPLACED},
            }
        )
        metas = self.context["page_meta"]
        metas.update({meta.url: meta for meta in self._metas()})
        self.context["search_tags"] = search_tags(directory, metas.values())

    def _county_files(self, names: dict[str, dict[str, Any]]) -> Iterator[tuple[str, bytes]]:
        for state in self.county_states:
            yield f"{state.url.strip('/')}.json", compact(state_data(state))
        for prefix, named in names.items():
            yield f"county/names/{prefix}.json", compact(named)

    def _metas(self) -> Iterator[PageMeta]:
        feeds = tuple(Feed(title, f"/{path}") for title, path in self.settings["COMMUNITY_FEEDS"])
        maker = MetaMaker(self.settings["SITENAME"], self.settings["SITEURL"], feeds)
        yield maker.make(
            COUNTY,
            "county",
            "Is my county covered?",
            "Find your county or city, and which manufacturing communities have a region that holds it, or are nearest to it.",
        )
        for state in self.county_states:
            yield self._state_meta(maker, state)
        yield maker.make(
            SEARCH,
            "search",
            "Search",
            "Search every profile, best-practice article, page and news post of this site, by words, kind, state and sector.",
        )

    def _state_meta(self, maker: MetaMaker, state: CountyState) -> PageMeta:
        return maker.make(
            state.url,
            "county-state",
            f"Counties of {state.state.name}",
            f"Every county and county equivalent of {state.state.name}, with the manufacturing communities whose region holds it, or the nearest ones.",
            (Ref("Is my county covered?", COUNTY),),
        )

    def generate_output(self, writer: Any) -> None:
        """Write the pages and the files."""
        self._write(writer, "county", COUNTY)
        for state in self.county_states:
            self._write(writer, "county_state", state.url, county_state=state)
        self._write(writer, "search", SEARCH)
        for name, content in self.files.items():
            target = Path(self.output_path) / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def _write(self, writer: Any, template: str, url: str, **context: Any) -> None:
        meta = self.context["page_meta"][url]
        writer.write_file(
            urls.save_as(url),
            self.get_template(template),
            self.context,
            relative_urls=False,
            url=url.lstrip("/"),
            meta=meta,
            **meta.as_context(),
            **context,
        )
