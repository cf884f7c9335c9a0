"""The map of the country with every community on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from functools import cache

from amcc.geography.places import STATES, State
from amcc.maps import captions
from amcc.maps.country import SPECK, TOLERANCE, DrawnTopology, draw, state_of, state_rings
from amcc.maps.labels import fit_label
from amcc.maps.marks import TARGET, TIER_WIDTHS, dots, footprint, lay_out, point_of
from amcc.maps.model import COUNTY_KINDS, KeyEntry, Label, MapCommunity, NationalMap, RegionShape
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH
from amcc.maps.shapes import Box, Point, bounds, lines_data, overlap, rings_data
from amcc.maps.topology import load_counties

STATE_LABEL_SIZE = 11.0

# Room around the small dot of a community that is not in the shown set.
DOT = 4.0

KEY = (
    KeyEntry("counties", "Counties in a region"),
    KeyEntry("state", "A whole state"),
    KeyEntry("states", "Several whole states"),
    KeyEntry("city", "Home city"),
    KeyEntry("area", "Center of the region"),
)

# Around Alaska and around Hawaii, clear of the southern border.
INSET_LINES = "M0 462h158l46 48h90l58 40v60M204 510v36l22 64"


def national_map(
    communities: Sequence[MapCommunity], highlighted: Collection[str] | None = None, map_id: str = "us-map"
) -> NationalMap:
    """Return the map with every community, or with only the highlighted ones as areas and links, by slug.

    The others of a highlighted map stay as small dots, so that the set is seen as part of the whole. Raise ValueError
    for a community of which no city, county or state is known.
    """
    ordered = tuple(sorted(communities, key=lambda community: (community.name.casefold(), community.slug)))
    chosen = None if highlighted is None else frozenset(highlighted)
    return _national_map(ordered, chosen, map_id)


@cache
def _national_map(
    communities: tuple[MapCommunity, ...], highlighted: frozenset[str] | None, map_id: str
) -> NationalMap:
    shown = tuple(c for c in communities if highlighted is None or c.slug in highlighted)
    drawn = draw_footprints(tuple((community.slug, footprint(community)) for community in shown))
    slugs = frozenset(community.slug for community in shown)
    others = [point_of(community) for community in communities if community.slug not in slugs]
    points = [point_of(community) for community in shown]
    shapes = tuple(region_shapes(shown, drawn))
    tiers = tuple(lay_out(name, width, shown, points, map_id) for name, width in TIER_WIDTHS.items())
    styles = {shape.style for shape in shapes} | {mark.style for mark in tiers[-1].marks}
    return NationalMap(
        id=map_id,
        width=NATION_WIDTH,
        height=NATION_HEIGHT,
        title=captions.national_title(len(shown), highlighted is not None),
        description=captions.national_description(shown, len(communities)),
        land=rings_data(drawn.rings(drawn.topology.areas)),
        state_lines=lines_data(drawn.state_lines()),
        inset_lines=INSET_LINES,
        state_labels=state_labels(points, others),
        regions=shapes,
        others=dots(others),
        key=tuple(entry for entry in KEY if entry.style in styles),
        tiers=tiers,
    )


def draw_footprints(footprints: tuple[tuple[str, frozenset[str]], ...]) -> DrawnTopology:
    """Return the country cut along the lines of states and footprints, by slug, and nowhere else.

    Its areas are keyed by the state and the slugs of the communities in it."""
    owners: dict[str, list[str]] = {}
    for slug, fips in footprints:
        for code in fips:
            owners.setdefault(code, []).append(slug)
    owned: dict[Hashable, tuple[str, ...]] = {
        code: (state_of(code), *sorted(slugs)) for code, slugs in owners.items()
    }
    groups = {**counties_without_owner(), **owned}
    return draw(load_counties().grouped(groups.__getitem__), TOLERANCE, SPECK)


@cache
def counties_without_owner() -> dict[Hashable, tuple[str, ...]]:
    """Return the group of each county in which there is no community: the rest of its state."""
    return {code: (state_of(code),) for code in load_counties().areas}


def region_shapes(communities: Sequence[MapCommunity], drawn: DrawnTopology) -> Iterable[RegionShape]:
    """Yield the regions, whole states first, then from large to small, so that none hides another."""
    owners: dict[tuple[str, frozenset[str]], list[MapCommunity]] = {}
    for community in communities:
        if counties := footprint(community):
            owners.setdefault((region_style(community), counties), []).append(community)
    keys_of: dict[str, list[Hashable]] = defaultdict(list)
    for key in drawn.topology.areas:
        for slug in key[1:]:  # type: ignore[index]
            keys_of[slug].append(key)
    order = {"states": 0, "state": 1, "counties": 2}
    for (style, _), members in sorted(
        owners.items(), key=lambda item: (order[item[0][0]], -len(item[0][1]), item[1][0].slug)
    ):
        slugs = {community.slug for community in members}
        keys = {key for slug in slugs for key in keys_of[slug]}
        only = members[0] if len(members) == 1 else None
        yield RegionShape(
            d=rings_data(drawn.rings(keys)),
            style=style,
            slugs=tuple(sorted(slugs)),
            name=captions.listed([community.name for community in members]),
            url=only.url if only else "",
        )


def region_style(community: MapCommunity) -> str:
    """Return how a community's region is filled."""
    if community.kind in COUNTY_KINDS:
        return "counties"
    return "state" if len(community.states) == 1 else "states"


def state_labels(points: Sequence[Point], others: Sequence[Point]) -> tuple[Label, ...]:
    """Return the postal codes of the states that are large enough and have room beside the marks."""
    reach = 0.5 * TARGET * NATION_WIDTH / TIER_WIDTHS["wide"]
    taken = [(x - reach, y - reach, x + reach, y + reach) for x, y in points]
    taken += [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in others]
    boxes = state_boxes()
    labels = (
        state_label(state, tuple(box for box in taken if overlap(box, boxes[state.fips])))
        for state in STATES
        if state.fips in boxes
    )
    return tuple(label for label in labels if label)


@cache
def state_label(state: State, taken: tuple[Box, ...]) -> Label | None:
    """Return the label of a state with these marks in its way, on many maps the same few or none."""
    return fit_label(state.code, state_rings(state.fips), STATE_LABEL_SIZE, taken, spacing=1.2)


@cache
def state_boxes() -> dict[str, Box]:
    """Return the box around each state that is large enough to be drawn."""
    outlines = {state.fips: state_rings(state.fips) for state in STATES}
    return {
        fips: bounds(point for ring in rings for point in ring) for fips, rings in outlines.items() if rings
    }
