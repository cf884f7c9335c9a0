"""The rules: what a single file can't know of itself. One `check_…` function for each rule or field."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from amcc.checks.rules import corpus, safety
from amcc.checks.rules.addresses import ADDRESS_CHECKS
from amcc.geography import places
from amcc.problems.problem import Problem, did_you_mean, nearest
from amcc.records.front_matter import Document, FieldPath, leaves
from amcc.records.model import WEB_ADDRESS, Community
from amcc.records.reader import Item, Project, load_project
from amcc.records.references import ID_LINK, citations, image_targets, link_targets, raw_html

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


# A place can't be judged while its state is not known.
RESTS_ON = {"anchor_city.name": "anchor_city.state"}


def check_project(root: Path, today: datetime.date | None = None) -> list[Problem]:
    """Return every problem of the project below `root`, sorted by file, line and column.

    Dates in the future are told only when `today` is given.
    """
    project = load_project(root)
    found = problems_of(project)
    return sorted({*found, *corpus.check_future_dates(project, today)}) if today else found


def problems_of(project: Project) -> list[Problem]:
    """Return the problems of single files and those that only show when all files are seen together."""
    found = set(project.problems)
    for check in PROJECT_CHECKS:
        found.update(check(project))
    for item in project.items():
        found.update(_item_problems(item, project))
    for broken in project.broken:
        if broken.item.data is not None:
            found.update(
                problem
                for problem in _item_problems(broken.item, project)
                if not _is_below(problem.field, broken.mended)
                and not _is_below(RESTS_ON.get(problem.field, problem.field), broken.mended)
            )
    return sorted(found)


def _is_below(field: str, paths: Collection[str]) -> bool:
    return any(field == path or field.startswith((f"{path}.", f"{path}[")) for path in paths)


def _item_problems(item: Item[Any], project: Project) -> Iterator[Problem]:
    if isinstance(item.data, Community):
        for check_record in RECORD_CHECKS:
            yield from check_record(item, project)
    for check_item in ITEM_CHECKS:
        yield from check_item(item, project)


def check_required_files(project: Project) -> Iterator[Problem]:
    """The vocabularies, the mission statement and the timeline exist."""
    for name in ("sectors", "areas", "lead_kinds", "programs"):
        path = f"communities/_vocabulary/{name}.yml"
        if not (project.root / path).exists():
            yield Problem(path, 1, 1, "C314", "this file is missing; it holds allowed values")
    for path in ("content/data/mission-statement.yml", "content/data/timeline.yml"):
        if not (project.root / path).exists():
            yield Problem(path, 1, 1, "C314", "this file is missing; the mission and history pages show it")


def check_unique_summaries(project: Project) -> Iterator[Problem]:
    """No two pages have the same summary, since it is their description for search engines."""
    seen: dict[str, str] = {}
    for item in project.items():
        summary = item.data.summary
        if summary in seen:
            yield item.document.problem(
                "C316", ("summary",), f"the same summary stands in {seen[summary]}; say what differs"
            )
        seen.setdefault(summary, item.document.file)


def check_former_slugs(project: Project) -> Iterator[Problem]:
    """A former slug belongs to one record and is no present slug."""
    owner: dict[str, str] = {}
    for slug, item in project.communities.items():
        for index, former in enumerate(item.data.former_slugs):
            other = f"communities/{former}.md" if former in project.communities else owner.get(former)
            if other:
                message = f"'{former}' already belongs to {other}; a slug is used once and for ever"
                yield item.document.problem("C317", ("former_slugs", index), message, found=former)
            owner.setdefault(former, f"communities/{slug}.md")


def check_redirects(project: Project) -> Iterator[Problem]:
    """An old address begins and ends with a slash or `*`, stands once, and leads to a page, not to another old address."""
    sources = [redirect.from_ for redirect in project.redirects]
    for index, redirect in enumerate(project.redirects):
        document = project.redirect_list.document if project.redirect_list else None
        if document is None:
            return
        if not re.match(r"/([^\s/*]+/)*\*?\Z", redirect.from_):
            message = f"'{redirect.from_}' must begin with / and end with / or *"
            yield document.problem("C319", (index, "from"), message, found=redirect.from_)
        if redirect.from_ in sources[:index]:
            yield document.problem(
                "C319", (index, "from"), f"'{redirect.from_}' stands twice; keep one", found=redirect.from_
            )
        if not re.match(r"/(?![/\\])[^\s\\:]*\Z", redirect.to):
            message = f"'{redirect.to}' must be a path of this site, such as /mission/"
            yield document.problem("C319", (index, "to"), message, found=redirect.to)
        if redirect.to in sources:
            message = f"'{redirect.to}' is itself an old address; write where that one leads"
            yield document.problem("C319", (index, "to"), message, found=redirect.to)


def check_file_name(item: Item[Any], project: Project) -> Iterator[Problem]:
    """The file name is the slug: small letters, digits and single hyphens."""
    if not SLUG.match(item.slug):
        message = f"the file name '{item.slug}.md' can't be an address; use small letters, digits and single hyphens"
        yield Problem(item.document.file, 1, 1, "C310", message, found=item.slug)


def check_sources_are_defined(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Every source key that a field or the body uses stands under `sources`."""
    known = item.document.data.get("sources", {})
    if not isinstance(known, dict):
        return
    for path, key in _used_keys(item.document.data):
        if key not in known:
            yield _unknown(item.document, "C305", path, key, known, "a key under 'sources'")
    for mention in citations(item.document.body):
        if mention.target not in known:
            suggestion = nearest(mention.target, known)
            message = f"[@{mention.target}] is not a key under 'sources'{did_you_mean(suggestion)}"
            yield _in_body(
                item.document,
                mention.line,
                mention.column,
                "C308",
                message,
                found=mention.target,
                suggestion=suggestion,
            )


def check_sources_are_used(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Every source is named by a field or cited in the body."""
    used = {key for _, key in _used_keys(item.document.data)} | {
        mention.target for mention in citations(item.document.body)
    }
    defined = item.document.data.get("sources", {})
    for key in defined if isinstance(defined, dict) else {}:
        if key not in used:
            message = (
                f"the source '{key}' is never used; cite it as [@{key}], name it in a field, or delete it"
            )
            yield item.document.problem(
                "C311", ("sources", key), message, at_key=True, found=key, severity="warning"
            )


def check_body_links(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Links by id lead to something that exists; other links are web addresses or parts of this page."""
    known = _ids(project)
    for mention in link_targets(item.document.body):
        match = ID_LINK.match(mention.target)
        if match and match[2] not in known[match[1]]:
            suggestion = nearest(match[2], known[match[1]])
            message = f"there is no {match[1]} '{match[2]}'{did_you_mean(suggestion)}"
            yield _in_body(
                item.document,
                mention.line,
                mention.column,
                "C307",
                message,
                found=mention.target,
                suggestion=f"{match[1]}:{suggestion}" if suggestion else None,
            )
        elif not match and not _allowed_target(mention.target):
            message = f"'{mention.target[:60]}' is not a link that may stand here; write https://…, #part or an id such as community:greater-peoria"
            yield _in_body(item.document, mention.line, mention.column, "C313", message, found=mention.target)


def check_images(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A picture is one of the site's own, so that no page makes a reader's browser call another host."""
    for mention in image_targets(item.document.body):
        if _allowed_target(mention.target) and not mention.target.startswith("{static}/images/"):
            message = f"'{mention.target[:60]}' is not a picture of this site; write {{static}}/images/…"
            yield _in_body(item.document, mention.line, mention.column, "C313", message, found=mention.target)


def check_no_raw_html(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A body is Markdown only."""
    for mention in raw_html(item.document.body):
        message = f"HTML ({mention.target[:40]}) is not allowed; write Markdown, or &lt; for a plain '<'"
        yield _in_body(item.document, mention.line, mention.column, "C309", message, found=mention.target)


def check_references(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Slugs of communities, areas and sectors that an item names exist."""
    vocabularies, communities = project.vocabularies, project.slugs("communities")
    known: dict[str, Collection[str]] = {
        "communities": communities,
        "community": communities,
        "predecessors": communities,
        "areas": vocabularies.areas,
        "area": vocabularies.areas,
        "sectors": vocabularies.sectors,
        "sector": vocabularies.sectors,
        "program": vocabularies.programs,
    }
    for path, value in leaves(item.document.data):
        names = [part for part in path if isinstance(part, str)]
        if not names or not known.get(names[-1]) or not isinstance(value, str):
            continue
        if value not in known[names[-1]]:
            record = known[names[-1]] is communities
            yield _unknown(
                item.document,
                "C306" if record else "C301",
                path,
                value,
                known[names[-1]],
                "a community's slug" if record else f"a value of {names[-1]}",
            )


def check_self_reference(item: Item[Community], project: Project) -> Iterator[Problem]:
    """A record is not its own predecessor and does not relate to itself."""
    for index, slug in enumerate(item.data.predecessors):
        if slug == item.slug:
            yield item.document.problem(
                "C318", ("predecessors", index), "a record can't be its own predecessor; delete it"
            )
    for index, related in enumerate(item.data.related):
        if related.community == item.slug:
            yield item.document.problem(
                "C318", ("related", index, "community"), "a record can't relate to itself; delete it"
            )


def check_lead_kind(item: Item[Community], project: Project) -> Iterator[Problem]:
    """The kind of the lead is a value of the lead kinds."""
    kind = item.data.lead.kind
    if project.vocabularies.lead_kinds and kind not in project.vocabularies.lead_kinds:
        yield _unknown(
            item.document, "C301", ("lead", "kind"), kind, project.vocabularies.lead_kinds, "a kind of lead"
        )


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


def check_anchor_city(item: Item[Community], project: Project) -> Iterator[Problem]:
    """The anchor city is in the place data, which gives its coordinates."""
    city = item.data.anchor_city
    if city is None:
        return
    yield from _check_state(item.document, ("anchor_city", "state"), city.state)
    if places.state_by_code(city.state) and not places.find_place(city.state, city.name):
        suggestion = places.suggest_place(city.state, city.name)
        message = (
            f"'{city.name}' is no place in {city.state} that the place data knows{did_you_mean(suggestion)}"
        )
        yield item.document.problem(
            "C304", ("anchor_city", "name"), message, found=city.name, suggestion=suggestion
        )


def check_repeats(item: Item[Community], project: Project) -> Iterator[Problem]:
    """Nothing stands twice in a list of sectors or partners."""
    for field, values in (
        ("sectors", [use.sector for use in item.data.sectors]),
        ("partners", list(item.data.partners)),
    ):
        for index, value in enumerate(values):
            if value in values[:index]:
                yield item.document.problem(
                    "C312", (field, index), f"'{value}' stands twice; keep one", found=value
                )


def _check_state(
    document: Document, path: FieldPath, code: str, *, at_key: bool = False
) -> Iterator[Problem]:
    if places.state_by_code(code) is None:
        codes = [state.code for state in places.states()]
        suggestion = nearest(code, codes)
        message = f"'{code}' is not a state's postal code{did_you_mean(suggestion)}"
        yield document.problem("C303", path, message, at_key=at_key, found=code, suggestion=suggestion)


def _check_places(
    document: Document, path: FieldPath, code: str, names: tuple[str, ...]
) -> Iterator[Problem]:
    cities = path[1] == "cities"
    for index, name in enumerate(names):
        found = places.find_place(code, name) if cities else places.find_county(code, name)
        if found is None:
            yield _unknown_place(document, (*path, index), code, name, cities=cities)
        elif name in names[:index]:
            yield document.problem("C312", (*path, index), f"'{name}' stands twice; keep one", found=name)


def _unknown_place(document: Document, path: FieldPath, code: str, name: str, *, cities: bool) -> Problem:
    if cities:
        suggestion = places.suggest_place(code, name)
        return document.problem(
            "C304",
            path,
            f"'{name}' is no place in {code} that the place data knows{did_you_mean(suggestion)}",
            found=name,
            suggestion=suggestion,
        )
    others = places.county_in_other_states(name)
    suggestion = None if others else places.suggest_county(code, name)
    elsewhere = f"; a county of that name is in {', '.join(others)}" if others else ""
    message = (
        f"'{name}' is not a county of {code} in the Census list of 2023{did_you_mean(suggestion)}{elsewhere}"
    )
    return document.problem("C302", path, message, found=name, suggestion=suggestion)


def _unknown(
    document: Document, code: str, path: FieldPath, value: str, known: Iterable[str], what: str
) -> Problem:
    allowed = tuple(known)
    suggestion = nearest(value, allowed)
    return document.problem(
        code,
        path,
        f"'{value}' is not {what}{did_you_mean(suggestion)}",
        found=value,
        allowed=allowed,
        suggestion=suggestion,
    )


def _in_body(document: Document, line: int, column: int, code: str, message: str, **more: Any) -> Problem:
    return Problem(document.file, document.body_line + line - 1, column, code, message, "body", **more)


def _used_keys(data: Any) -> Iterator[tuple[FieldPath, str]]:
    """Yield every place where a field names a source key; `sources` at the top defines them and is no use."""
    for path, value in leaves(data):
        names = [part for part in path if isinstance(part, str)]
        if len(path) > 1 and isinstance(path[-1], int) and names[-1] in {"sources", "partners_sources"}:
            yield path, str(value)


def _ids(project: Project) -> dict[str, Iterable[str]]:
    vocabularies = project.vocabularies
    return {
        "community": project.slugs("communities"),
        "practice": project.slugs("articles"),
        "news": project.slugs("news"),
        "page": project.slugs("pages"),
        "area": vocabularies.areas,
        "sector": vocabularies.sectors,
        "program": vocabularies.programs,
        "state": [state.code for state in places.states()],
    }


def _allowed_target(target: str) -> bool:
    # Browsers read a backslash as a slash, so `/\\` would lead to another host.
    if "\\" in target or target.startswith("//"):
        return False
    if target.startswith("{static}/"):
        return ".." not in target
    return target.startswith(("#", "/")) or WEB_ADDRESS.match(target) is not None


PROJECT_CHECKS: tuple[Callable[[Project], Iterator[Problem]], ...] = (
    check_required_files,
    check_unique_summaries,
    check_former_slugs,
    check_redirects,
    safety.check_files,
    safety.check_texts,
    *corpus.PROJECT_CHECKS,
    *ADDRESS_CHECKS,
)
RECORD_CHECKS: tuple[Callable[[Item[Community], Project], Iterator[Problem]], ...] = (
    check_self_reference,
    check_lead_kind,
    check_region,
    check_anchor_city,
    check_repeats,
)
ITEM_CHECKS: tuple[Callable[[Item[Any], Project], Iterator[Problem]], ...] = (
    check_file_name,
    check_sources_are_defined,
    check_sources_are_used,
    check_body_links,
    check_images,
    check_no_raw_html,
    check_references,
    safety.check_character_references,
)
