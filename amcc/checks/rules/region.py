"""The rules about where a community is: states, counties and cities that the place data know."""

from __future__ import annotations

from collections.abc import Iterator

from amcc.checks.rule import record_rule
from amcc.geography import places
from amcc.problems import kinds
from amcc.problems.problem import Problem, nearest
from amcc.records.front_matter import Document, FieldPath
from amcc.records.model import Community
from amcc.records.reader import Item, Project


@record_rule
def check_region(item: Item[Community], project: Project) -> Iterator[Problem]:
    """Every state, county and city of the region exists and stands once."""
    region = item.data.region
    for index, code in enumerate(region.states):
        yield from _check_state(item.document, ("region", "states", index), code)
    for field in ("counties", "cities"):
        for code, names in getattr(region, field).items():
            yield from _check_state(item.document, ("region", field, code), code, at_key=True)
            if places.state_by_code(code):
                yield from _check_places(item.document, ("region", field, code), code, names)


@record_rule
def check_anchor_city(item: Item[Community], project: Project) -> Iterator[Problem]:
    """The anchor city is in the place data, which gives its coordinates."""
    city = item.data.anchor_city
    if city is None:
        return
    yield from _check_state(item.document, ("anchor_city", "state"), city.state)
    if places.state_by_code(city.state) and not places.find_place(city.state, city.name):
        yield _unknown_city(item.document, ("anchor_city", "name"), city.state, city.name)


def _check_state(
    document: Document, path: FieldPath, code: str, *, at_key: bool = False
) -> Iterator[Problem]:
    if places.state_by_code(code) is None:
        suggestion = nearest(code, [state.code for state in places.states()])
        yield document.problem(kinds.UNKNOWN_STATE, path, at_key=at_key, found=code, suggestion=suggestion)


def _check_places(
    document: Document, path: FieldPath, code: str, names: tuple[str, ...]
) -> Iterator[Problem]:
    cities = path[1] == "cities"
    for index, name in enumerate(names):
        found = places.find_place(code, name) if cities else places.find_county(code, name)
        if found is None:
            unknown = _unknown_city if cities else _unknown_county
            yield unknown(document, (*path, index), code, name)
        elif name in names[:index]:
            yield document.problem(kinds.STANDS_TWICE, (*path, index), found=name)


def _unknown_city(document: Document, path: FieldPath, code: str, name: str) -> Problem:
    suggestion = places.suggest_place(code, name)
    return document.problem(kinds.UNKNOWN_CITY, path, found=name, suggestion=suggestion, state=code)


def _unknown_county(document: Document, path: FieldPath, code: str, name: str) -> Problem:
    others = places.county_in_other_states(name)
    if others:
        return document.problem(
            kinds.COUNTY_OF_ANOTHER_STATE, path, found=name, state=code, others=", ".join(others)
        )
    suggestion = places.suggest_county(code, name)
    return document.problem(kinds.UNKNOWN_COUNTY, path, found=name, suggestion=suggestion, state=code)
