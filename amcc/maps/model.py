"""What goes into a map and what comes out: communities in, path data and positions for the templates out.

Nothing here is HTML. The macros in ``themes/site/templates/macros/map.html`` print these objects. What goes in has its
points as (longitude, latitude) in degrees; what comes out is in units of the view box, x to the right and y down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from amcc.geography.places import LonLat

# Kinds of a community's region, as its record states them.
COUNTY_KINDS = frozenset({"counties", "planning-regions"})
STATE_KINDS = frozenset({"statewide", "multi-statewide"})


@dataclass(frozen=True)
class NamedPoint:
    """A city with its point, named on a region map."""

    name: str
    point: LonLat


@dataclass(frozen=True)
class MapCommunity:
    """What a map needs to know of a community.

    ``states`` are the postal codes of every state that the community touches; ``county_fips`` its counties, where they
    are known; ``anchor`` the point of its anchor city, ``anchor_name`` its name; and ``cities`` those that stand for
    the region where no county list is known. ``known`` says how sure the counties are: all of them, at least these, or
    only likely.
    """

    slug: str
    name: str
    url: str
    states: tuple[str, ...]
    county_fips: tuple[str, ...]
    kind: str
    anchor: LonLat | None
    anchor_name: str = ""
    cities: tuple[NamedPoint, ...] = ()
    known: Literal["all", "some", "likely"] = "all"


@dataclass(frozen=True)
class Label:
    """A word on the map. ``anchor`` is the SVG text anchor.

    ``fit`` says at which size it fits: roomy (also much larger), normal, or small.
    """

    text: str
    x: float
    y: float
    anchor: str = "middle"
    fit: str = "normal"


@dataclass(frozen=True)
class RegionShape:
    """A region on the national map, of one community or of several; with a link if it is one community's alone."""

    d: str
    style: str  # counties | state | states
    slugs: tuple[str, ...]
    name: str
    url: str


@dataclass(frozen=True)
class Mark:
    """One community's mark: its link and where it is drawn."""

    slug: str
    name: str
    url: str
    style: str  # city | area: an area has no anchor city, the mark stands in its middle
    x: float
    y: float


@dataclass(frozen=True)
class Group:
    """Several marks in one, with a number; ``id`` is that of the group's entry in the list below the map."""

    id: str
    label: str
    x: float
    y: float
    members: tuple[Mark, ...]


@dataclass(frozen=True)
class Tier:
    """The marks as laid out for one range of widths.

    ``target`` is the diameter of a link in map units; ``leaders`` are lines from marks that had to move to where
    their communities are, and ``places`` dots at the ends of those lines.
    """

    name: str  # narrow | medium | wide
    target: float
    marks: tuple[Mark, ...]
    groups: tuple[Group, ...]
    leaders: str
    places: str
    dots: str


@dataclass(frozen=True)
class KeyEntry:
    """What a fill or a mark of the national map means."""

    style: str  # counties | state | states | city | area
    text: str


@dataclass(frozen=True)
class NationalMap:
    """The map of the country."""

    id: str
    width: int
    height: int
    title: str
    description: str
    land: str
    state_lines: str
    inset_lines: str
    state_labels: tuple[Label, ...]
    regions: tuple[RegionShape, ...]
    others: str
    key: tuple[KeyEntry, ...]
    tiers: tuple[Tier, ...]


@dataclass(frozen=True)
class SpotMap:
    """The country with the communities that a page draws on as dots, the others as small ones."""

    width: int
    height: int
    title: str
    land: str
    state_lines: str
    others: str
    dots: str


@dataclass(frozen=True)
class CityMark:
    """A city on a region map, with its label; an empty label where it would not fit."""

    name: str
    x: float
    y: float
    label: Label | None
    anchor: bool


@dataclass(frozen=True)
class ScaleBar:
    """A distance to read sizes from."""

    x: float
    y: float
    length: float
    label: str


@dataclass(frozen=True)
class Locator:
    """The country in small, with a frame around the region."""

    width: int
    height: int
    land: str
    x: float
    y: float
    frame_width: float
    frame_height: float


@dataclass(frozen=True)
class RegionMap:
    """The map of one community."""

    id: str
    width: int
    height: int
    title: str
    description: str
    land: str
    home: str
    county_lines: str
    state_lines: str
    region: str
    region_lines: str
    outline_only: bool
    county_labels: tuple[Label, ...]
    state_labels: tuple[Label, ...]
    cities: tuple[CityMark, ...]
    scale: ScaleBar
    locator: Locator

    @property
    def names_on_phones(self) -> bool:
        """Tell whether most of the county names also fit where the map is small; a few alone would mislead."""
        roomy = sum(label.fit == "roomy" for label in self.county_labels)
        return 2 * roomy > len(self.county_labels)
