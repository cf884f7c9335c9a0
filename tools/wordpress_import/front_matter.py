"""The front matter of a content file, and the lead picture before its body."""

from collections.abc import Mapping
from typing import Any

from .convert import Body, convert_body
from .documents import cut, make_summary
from .export import Item
from .html import TooComplex, text_of
from .roles import DEFAULT_ROLE, is_author
from .selection import Candidate
from .work import Work

NO_CATEGORY = "uncategorized"


def unique_summary(summary: str, candidate: Candidate, summaries: set[str]) -> str:
    """Return a summary that no other page has, by putting title and date before one that repeats."""
    if summary in summaries:
        day = f"{candidate.date:%B} {candidate.date.day}, {candidate.date.year}"
        summary = cut(f"{candidate.title} ({day}): {summary}")
    summaries.add(summary)
    return summary


def with_lead_picture(work: Work, body: Body) -> str:
    """Return the body, with the item's lead picture before it unless the body shows it anyway."""
    attachment = work.library.attachment(work.item.meta.get("_thumbnail_id", ""))
    if attachment is None:
        return body.markdown
    lead = Item(work.item.line, {**work.item.fields, "content:encoded": "", "title": ""})
    address = attachment.get("wp:attachment_url")
    lead.fields["content:encoded"] = f'<img src="{address}">'
    picture = Work(lead, work.export, work.library, work.addresses, work.limits)
    markdown = convert_body(picture, drop_scripts=True).markdown
    shown = {copy.old for copy in work.copies.values()}
    if not picture.copies or shown & {copy.old for copy in picture.copies.values()}:
        return body.markdown
    work.copies.update(picture.copies)
    for note in picture.notes:
        work.note(note)
    return f"{markdown}\n{body.markdown}"


def front_matter(
    work: Work, candidate: Candidate, body: Body, roles: Mapping[str, str], default_role: str = DEFAULT_ROLE
) -> dict[str, Any]:
    """Return the front matter of a content file, in the order in which people read it."""
    item = candidate.item
    try:
        excerpt = text_of(item.fields.get("excerpt:encoded", ""))
    except TooComplex as error:
        raise work.export.problem(item, str(error)) from error
    origin = "Draft from" if candidate.draft else "Published on"
    ending = f"{origin} the former site, {candidate.date:%B} {candidate.date.day}, {candidate.date.year}."
    front: dict[str, Any] = {
        "title": candidate.title,
        "summary": make_summary(candidate.title, excerpt, body.paragraphs, ending),
        "date": candidate.date,
        "author": roles.get(item.get("dc:creator"), default_role),
    }
    if candidate.draft:
        front["status"] = "draft"
    if candidate.folder == "news":
        front |= _terms(work, item)
    if work.addresses.local_path(item.link) and not candidate.draft:
        front["original_url"] = item.link
    return front


def _terms(work: Work, item: Item) -> dict[str, list[str]]:
    """Return the categories and tags by name, each once; names of authors are left out."""
    found: dict[str, list[str]] = {}
    for domain, key in (("category", "categories"), ("post_tag", "tags")):
        names = [
            text_of(one.name or one.slug)
            for one in item.terms
            if one.domain == domain and one.slug != NO_CATEGORY
        ]
        if any(is_author(work.export, name) for name in names):
            work.note("a category or tag is the name of an author; left out")
        names = [name for name in dict.fromkeys(names) if name and not is_author(work.export, name)]
        if names:
            found[key] = names
    return found
