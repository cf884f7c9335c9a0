"""Copies of the project with as many records as wanted: beyond the real ones they are made up, for measuring only."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from amcc.geography import places
from amcc.geography.places import County, Place
from amcc.records.reader import record_files

COPIED = ("communities", "content", "themes", "pelicanconf.py")
LINKED = ("amcc", "plugins")
# What names other records, or what only one record may have.
LEFT_OUT = ("anchor_city", "former_slugs", "links", "name_note", "predecessors", "related")
MOST_COUNTIES = 12
SUMMARY = "A made-up record for measuring the build, with {count} counties around {name} ({state}), and nothing in it is true."


def copy_project(root: Path, folder: Path, count: int) -> None:
    """Copy the project in `root` into an empty folder, with records made up until there are `count`."""
    for name in COPIED:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    for name in LINKED:
        (folder / name).symlink_to(root / name)
    records = folder / "communities"
    models = record_files(records)
    for slug, text in itertools.islice(made_up_records(models), max(0, count - len(models))):
        (records / f"{slug}.md").write_text(text, encoding="utf-8")


def made_up_records(models: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield slug and text of records: each is a real one, moved to another county; always the same ones."""
    chance = random.Random(1)
    counties = list(places.counties())
    chance.shuffle(counties)
    texts = [path.read_text(encoding="utf-8") for path in models]
    for county, text in zip(counties, itertools.cycle(texts), strict=False):
        _, front_matter, body = text.split("---\n", 2)
        record = moved(
            yaml.load(front_matter, yaml.CSafeLoader), body, county, chance.randint(1, MOST_COUNTIES)
        )
        yield (
            f"made-up-{county.fips}",
            f"---\n{dump(record)}---\n{body}",
        )


def moved(record: dict[str, Any], body: str, county: County, count: int) -> dict[str, Any]:
    """Return a record with the region moved to a county and its neighbors."""
    place = main_places().get(county.fips)
    around = sorted(
        places.counties_of(county.state),
        key=lambda other: (other.lat - county.lat) ** 2 + (other.lon - county.lon) ** 2,
    )[:count]
    kept = {key: value for key, value in record.items() if key not in LEFT_OUT}
    kept |= {
        "name": f"{county.full_name} ({county.state}) {county.fips}",
        "short_name": f"{county.full_name}, {county.state}"[:40],
        "summary": SUMMARY.format(count=len(around), name=county.full_name, state=county.state),
        "region": {
            "kind": "planning-regions" if county.state == "CT" else "counties",
            "counties": {county.state: [other.full_name for other in around]},
            "complete": True,
            "basis": "named-by-community",
            "sources": [next(iter(record["sources"]))],
        },
    }
    if place:
        kept["anchor_city"] = {"name": place.name, "state": place.state, "basis": "largest place"}
    used = dump({key: value for key, value in kept.items() if key != "sources"}) + body
    return kept | {"sources": {key: value for key, value in record["sources"].items() if key in used}}


@cache
def main_places() -> dict[str, Place]:
    """Return the largest place of each county, of those that their name alone finds."""
    found: dict[str, Place] = {}
    for place in sorted(places.places(), key=lambda place: -(place.population or 0)):
        if places.find_place(place.state, place.name) == place:
            found.setdefault(place.county, place)
    return found


def dump(data: Any) -> str:
    """Return data as YAML in the order in which they stand."""
    return yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
