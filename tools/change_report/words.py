"""Every field of a record, an article, a post, a page and a vocabulary, in the words a reader knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from amcc import urls
from amcc.facets import facet_url
from amcc.geography import places
from amcc.pages.wording import BASIS, EVENTS, PRACTICE_KINDS, date_words, dollars
from amcc.records.contents import Article, NewsPost, Term
from amcc.records.model import Community, Region
from amcc.records.reader import Item, Project
from tools.change_report.model import Fact, Field, Thing

REGION_KINDS = {
    "counties": "a list of counties",
    "statewide": "one whole state",
    "multi-statewide": "several whole states",
    "planning-regions": "Connecticut's planning regions",
    "cities": "single cities",
    "not-published": "not published",
}
MEMBERSHIP = {
    "confirmed": "a source calls it a member of AMCC",
    "not-stated": "no source says whether it is a member",
}
SURENESS = {"high": "high", "medium": "medium", "low": "low"}

KINDS_OF_TERMS = {
    "sectors": "sector",
    "areas": "value of the Big 6",
    "lead_kinds": "kind of lead",
    "programs": "program",
}
IDENTITY = "identity: the name by which readers and other sites know it"
LEAD = "lead: who speaks for the community"
REGION = "region: the places that the directory says are covered"
MONEY = "designations and amounts: check them against the source"
MEMBER = "membership: only a source can confirm it"
CONFIRMED = "confirmation: it must come from somebody who knows the community"


def things(project: Project) -> dict[tuple[str, str], Thing]:
    """Return everything of a project in plain words, by kind and slug."""
    found: list[Thing] = [record(item, project) for item in project.communities.values()]
    found += [_article(item, project) for item in project.articles.values()]
    found += [_post(item) for item in project.news.values()]
    found += [
        _text_thing("page", item, urls.page_url(item.slug), _plain_fields(item.data))
        for item in project.pages.values()
    ]
    found += [
        _text_thing("Big 6 area", item, facet_url("area", item.slug), _plain_fields(item.data))
        for item in project.areas.values()
    ]
    found += list(_data_files(project))
    return {(thing.kind, thing.slug): thing for thing in found}


def record(item: Item[Community], project: Project) -> Thing:
    """Return a community record in plain words."""
    data, words = item.data, _Words(project)
    fields = (
        _one("Name", data.name, IDENTITY),
        _one("Short name", data.short_name, IDENTITY),
        _one("Other names", data.name_note),
        _one("Summary", data.summary),
        *_lead_fields(data, words),
        Field("Partners", tuple(Fact(name) for name in data.partners)),
        _one("Note on the partners", data.partners_note),
        _sources_of("Partners' sources", data.partners_sources),
        *_region_fields(data.region),
        _one("City on the map", _city(data)),
        Field("Sectors", tuple(words.sector(use) for use in data.sectors)),
        Field("Designations and awards", tuple(map(words.designation, data.designations)), look=MONEY),
        Field("Continues", tuple(Fact(words.community(slug), key=slug) for slug in data.predecessors)),
        Field("Related", tuple(map(words.related, data.related))),
        Field("What it did", tuple(map(words.practice, data.practices))),
        Field("Links", tuple(_link(link) for link in data.links)),
        _one("Membership", MEMBERSHIP[data.membership.status], MEMBER),
        _one("Note on the membership", data.membership.note, MEMBER),
        _sources_of("Sources of the membership", data.membership.sources),
        Field("Not known", tuple(Fact(q.text, _details(sources=q.sources)) for q in data.open_questions)),
        _one("Confidence", SURENESS[data.confidence]),
        _one("Last confirmed", _verified(data), CONFIRMED),
        Field("Earlier addresses", tuple(Fact(urls.community_url(slug)) for slug in data.former_slugs)),
        _source_list(data.sources),
    )
    return _text_thing("community", item, urls.community_url(item.slug), fields, title=data.name)


class _Words:
    """Words for values that name other parts of the project."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def community(self, slug: str) -> str:
        item = self.project.communities.get(slug)
        return item.data.short_name if item else slug

    def label(self, terms: Mapping[str, Term], slug: str) -> str:
        return terms[slug].label if slug in terms else slug

    def lead_kind(self, slug: str) -> str:
        return self.label(self.project.vocabularies.lead_kinds, slug)

    def area(self, slug: str | None) -> str:
        return self.label(self.project.vocabularies.areas, slug) if slug else ""

    def sector(self, use: Any) -> Fact:
        label = self.label(self.project.vocabularies.sectors, use.sector)
        return Fact(label, _details(as_the_source_words_it=use.as_described, sources=use.sources), use.sector)

    def designation(self, use: Any) -> Fact:
        program = self.label(self.project.vocabularies.programs, use.program)
        text = f"{program}: {EVENTS[use.event].lower()}, {date_words(use.date)}"
        details = _details(
            amount=dollars(use.amount) + f" (${use.amount:,})" if use.amount else None,
            whole_project=dollars(use.project_total) if use.project_total else None,
            round=str(use.round) if use.round else None,
            until=date_words(use.until) if use.until else None,
            part=use.role,
            note=use.note,
            sources=use.sources,
        )
        return Fact(text, details)

    def related(self, use: Any) -> Fact:
        text = self.community(use.community) if use.community else str(use.name)
        details = _details(
            reason=use.reason,
            program=self.label(self.project.vocabularies.programs, use.program) if use.program else None,
            date=date_words(use.date) if use.date else None,
            award=use.award,
            sources=use.sources,
        )
        return Fact(text, details, use.community or "")

    def practice(self, use: Any) -> Fact:
        details = _details(
            kind=PRACTICE_KINDS[use.kind],
            area=self.area(use.area) or None,
            years=str(use.years) if use.years else None,
            sources=use.sources,
        )
        return Fact(use.text, details)

    def finding(self, use: Any) -> Fact:
        details = _details(
            kind=PRACTICE_KINDS[use.kind],
            community=self.community(use.community) if use.community else None,
            sources=use.sources,
        )
        return Fact(use.text, details)


def _one(label: str, value: str | None, look: str = "") -> Field:
    return Field(label, (Fact(value),) if value else (), single=True, look=look)


def _details(**named: Any) -> tuple[tuple[str, str], ...]:
    """Return the details that have a value, with their names in words."""
    found = []
    for name, value in named.items():
        text = ", ".join(value) if isinstance(value, tuple) else value
        if text:
            found.append((name.replace("_", " "), text))
    return tuple(found)


def _lead_fields(data: Community, words: _Words) -> Iterator[Field]:
    yield _one("Lead", data.lead.name, LEAD)
    yield _one("Kind of lead", words.lead_kind(data.lead.kind), LEAD)
    yield _one("Website of the lead", data.lead.website, LEAD)
    yield _one("Note on the lead", data.lead.note)
    yield _sources_of("Sources of the lead", data.lead.sources)


def _region_fields(region: Region) -> Iterator[Field]:
    yield _one("How the region is known", REGION_KINDS[region.kind], REGION)
    yield Field("States", tuple(Fact(_state(code), key=code) for code in region.states), look=REGION)
    yield Field("Counties", tuple(_places(region.counties)), look=REGION)
    yield Field("Cities", tuple(_places(region.cities)), look=REGION)
    yield _one("Whether the list is complete", "complete" if region.complete else "not complete", REGION)
    yield _one("What the list rests on", BASIS[region.basis] if region.basis else None)
    yield _one("Confidence in the region", SURENESS[region.confidence])
    yield _one("Note on the region", region.note)
    yield _sources_of("Sources of the region", region.sources)


def _places(places: Mapping[str, Iterable[str]]) -> Iterator[Fact]:
    for code, names in sorted(places.items()):
        for name in sorted(names):
            yield Fact(f"{name}, {code}", key=f"{code} {name}")


def _state(code: str) -> str:
    state = places.state_by_code(code)
    return state.name if state else code


def _city(data: Community) -> str | None:
    city = data.anchor_city
    if city is None:
        return None
    return f"{city.name}, {city.state}" + (f" ({city.basis})" if city.basis else "")


def _verified(data: Community) -> str | None:
    return f"{date_words(data.verified.date.isoformat())}, by {data.verified.by}" if data.verified else None


def _link(link: Any) -> Fact:
    return Fact(link.label, (("address", link.url), ("kind", link.kind)), link.url)


def _sources_of(label: str, keys: Iterable[str]) -> Field:
    return Field(label, tuple(Fact(key, key=key) for key in keys))


def _source_list(sources: Mapping[str, Any]) -> Field:
    facts = (
        Fact(
            source.title,
            _details(
                address=source.url, opened=source.accessed.isoformat() if source.accessed else None, key=key
            ),
            key,
        )
        for key, source in sources.items()
    )
    return Field("Sources", tuple(facts))


def _article(item: Item[Article], project: Project) -> Thing:
    data, words = item.data, _Words(project)
    vocabularies = project.vocabularies
    fields = (
        _one("Title", data.title, IDENTITY),
        _one("Summary", data.summary),
        _one("Date", date_words(data.date.isoformat())),
        Field("Big 6 areas", tuple(Fact(words.area(slug), key=slug) for slug in data.areas)),
        Field("Communities", tuple(Fact(words.community(slug), key=slug) for slug in data.communities)),
        Field(
            "Sectors", tuple(Fact(words.label(vocabularies.sectors, slug), key=slug) for slug in data.sectors)
        ),
        _one("Years", ", ".join(map(str, data.years))),
        Field("Facts at a glance", tuple(map(words.finding, data.findings))),
        _source_list(data.sources),
    )
    return _text_thing("article", item, urls.practice_url(item.slug), fields)


def _post(item: Item[NewsPost]) -> Thing:
    return _text_thing("post", item, urls.news_url(item.data.date, item.slug), _plain_fields(item.data))


def _plain_fields(data: BaseModel) -> tuple[Field, ...]:
    """Return the fields of a model without words of its own, by their names."""
    fields = []
    for name in type(data).model_fields:
        value = getattr(data, name)
        if name == "sources":
            fields.append(_source_list(value))
        elif isinstance(value, tuple):
            fields.append(Field(_label(name), tuple(Fact(_flat(part)) for part in value)))
        else:
            text = _flat(value) if value not in (None, {}) else None
            fields.append(_one(_label(name), text, IDENTITY if name in {"title", "label"} else ""))
    return tuple(fields)


def _label(name: str) -> str:
    return name.rstrip("_").replace("_", " ").capitalize()


def _flat(value: Any) -> str:
    if isinstance(value, BaseModel):
        value = {name: part for name, part in value if part not in (None, (), {})}
    if isinstance(value, Mapping):
        return "; ".join(f"{_label(str(name))}: {_flat(part)}" for name, part in value.items())
    if isinstance(value, tuple):
        return ", ".join(map(_flat, value))
    return str(value)


def _data_files(project: Project) -> Iterator[Thing]:
    vocabularies = project.vocabularies
    for name in ("sectors", "areas", "lead_kinds", "programs"):
        file = f"communities/_vocabulary/{name}.yml"
        for term in getattr(vocabularies, name).values():
            kind = KINDS_OF_TERMS[name]
            url = "" if name == "lead_kinds" else facet_url(name.removesuffix("s"), term.slug)
            yield Thing(kind, term.slug, term.label, url, file, _plain_fields(term))
    if project.timeline:
        events = tuple(
            Fact(f"{event.date}: {event.title}", _details(text=event.text, sure=event.confidence))
            for event in project.timeline.data.events
        )
        yield Thing(
            "data file",
            "timeline",
            "Timeline",
            urls.page_url("our-history"),
            "content/data/timeline.yml",
            (Field("Events", events),),
        )
    if project.mission:
        mission = _plain_fields(project.mission.data)
        yield Thing(
            "data file",
            "mission-statement",
            "Mission statement",
            urls.page_url("mission"),
            "content/data/mission-statement.yml",
            mission,
        )
    moved = tuple(
        Fact(rule.from_, _details(leads_to=rule.to, reason=rule.reason), rule.from_)
        for rule in project.redirects
    )
    gone = tuple(
        Fact(
            entry.name,
            _details(taken_out=entry.date.isoformat(), reason=entry.reason, goes_on_as=entry.successor),
            entry.slug,
        )
        for entry in project.retired
    )
    yield Thing(
        "data file", "retired", "Deleted records", "", "communities/_retired.yml", (Field("Records", gone),)
    )
    yield Thing(
        "data file",
        "redirects",
        "Old addresses",
        "",
        "content/data/redirects.yml",
        (Field("Redirects", moved),),
    )


def _text_thing(kind: str, item: Item[Any], url: str, fields: tuple[Field, ...], title: str = "") -> Thing:
    return Thing(
        kind,
        item.slug,
        title or item.data.title,
        url,
        item.document.file,
        fields,
        paragraphs(item.document.body),
    )


def paragraphs(body: str) -> tuple[str, ...]:
    """Return the paragraphs and headings of a body, each as one line."""
    return tuple(" ".join(block.split()) for block in re.split(r"\n\s*\n", body) if block.strip())
