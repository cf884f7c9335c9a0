"""Which items of an export become content files, under which name, and which do not, and why."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from urllib.parse import unquote

from amcc import urls
from amcc.addresses.reserved import RESERVED_NAMES
from amcc.facets import OWN_PAGES
from amcc.text import slug_of

from .errors import ItemProblem
from .export import Export, Item
from .html import TooComplex, text_of

Folder = Literal["news", "pages"]
LONGEST_NAME = 200
FOLDERS: dict[str, Folder] = {"post": "news", "page": "pages"}
PUBLISHED = frozenset({"publish"})
DRAFTS: dict[str, str] = {
    "draft": "",
    "pending": "it was waiting for review; kept as a draft",
    "future": "it was scheduled and not yet public; kept as a draft",
}
# States of items that nobody could read.
CLOSED: dict[str, str] = {
    "private": "it was private; publish it in WordPress first if everybody may read it",
    "trash": "it was in the trash",
    "auto-draft": "it was never saved",
    "inherit": "it is an old version",
}
# Post types that hold WordPress's own settings; their number is told, nothing else.
SETTINGS = frozenset(
    {
        "nav_menu_item", "revision", "customize_changeset", "custom_css", "oembed_cache", "user_request", "wp_block",
        "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
    }
)  # fmt: skip


def reference_to(folder: Folder, slug: str) -> str:
    """Return the id by which texts link to a content file."""
    return f"{'news' if folder == 'news' else 'page'}:{slug}"


@dataclass(frozen=True)
class Candidate:
    """An item that becomes a content file."""

    item: Item
    folder: Folder
    slug: str
    title: str
    date: date
    draft: bool
    notes: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The content file, below the project's root."""
        return f"content/{self.folder}/{self.slug}.md"

    @property
    def reference(self) -> str:
        """The id for links inside the site."""
        return reference_to(self.folder, self.slug)

    @property
    def url(self) -> str:
        """The address on the new site."""
        return f"/{self.date:%Y/%m/%d}/{self.slug}/" if self.folder == "news" else f"/{self.slug}/"


@dataclass(frozen=True)
class LeftOut:
    """An item that becomes no content file, why, and the draft for a person that was put beside, if any."""

    item: Item
    reason: str
    beside: str = ""


@dataclass
class Selection:
    """What becomes of each item."""

    candidates: list[Candidate] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    settings: Counter[str] = field(default_factory=Counter)
    comments: Counter[str] = field(default_factory=Counter)


def select_items(
    export: Export, known: dict[tuple[Folder, int], str], *, skip_refused: bool = False
) -> Selection:
    """Choose the items to convert; `known` has the slugs that earlier imports gave, which stay.

    An item made to harm raises an ItemProblem, or is left out when `skip_refused`.
    """
    selection = Selection()
    taken: dict[Folder, set[str]] = {"news": set(), "pages": set()}
    for (folder, _), slug in known.items():
        taken[folder].add(slug)
    for item in sorted(export.items, key=lambda one: (one.get("wp:post_date"), one.id)):
        selection.comments += item.comments
        reason = why_not(item)
        if item.kind in SETTINGS:
            selection.settings[item.kind] += 1
        elif reason:
            selection.left_out.append(LeftOut(item, reason))
        elif item.kind in FOLDERS:
            try:
                _check_number(selection, export, item)
                _add_candidate(selection, export, item, known, taken)
            except ItemProblem as problem:
                if not skip_refused:
                    raise
                selection.left_out.append(LeftOut(item, problem.reason))
    return selection


def _check_number(selection: Selection, export: Export, item: Item) -> None:
    """Raise when another item that becomes a file has this number, by which a later import knows it."""
    if any(one.item.id == item.id for one in selection.candidates):
        raise export.problem(item, "another item has the same number; give one export at a time")


def why_not(item: Item) -> str:
    """Return why an item does not become a content file, or an empty string."""
    if item.kind == "attachment" or item.kind in SETTINGS:
        return ""
    if item.kind not in FOLDERS:
        return (
            f"the post type '{item.kind}' has no place on this site" if item.kind else "it has no post type"
        )
    return _why_closed(item) or _why_useless(item)


def _why_closed(item: Item) -> str:
    """Return why an item is not for everybody, or an empty string."""
    if item.get("wp:post_password"):
        return "it was protected by a password"
    if item.status in PUBLISHED or item.status in DRAFTS:
        return ""
    return CLOSED.get(item.status, f"its state '{item.status}' is unknown")


def _why_useless(item: Item) -> str:
    """Return what an item lacks to become a content file, or an empty string."""
    if not item.content.strip():
        return "it has no text"
    if item.date is None:
        return f"its date '{item.get('wp:post_date')}' is none; set one in WordPress"
    return ""


def _add_candidate(
    selection: Selection,
    export: Export,
    item: Item,
    known: dict[tuple[Folder, int], str],
    taken: dict[Folder, set[str]],
) -> None:
    """Give an item its name and add it."""
    folder = FOLDERS[item.kind]
    title = _title_of(export, item)
    wanted = _wanted_slug(export, item, title)
    slug = known.get((folder, item.id)) or _free_slug(wanted, taken[folder])
    taken[folder].add(slug)
    if folder == "pages" and (slug in RESERVED_NAMES or urls.page_url(slug) in OWN_PAGES):
        reason = f"the address /{slug}/ belongs to the site; rename the page in WordPress"
        selection.left_out.append(LeftOut(item, reason))
        return
    notes = [DRAFTS[item.status]] if DRAFTS.get(item.status) else []
    if slug != wanted:
        notes.append(f"its name '{wanted}' is taken by another item; it is now '{slug}'")
    assert item.date is not None  # why_not has seen to it
    draft = item.status not in PUBLISHED
    selection.candidates.append(Candidate(item, folder, slug, title, item.date, draft, tuple(notes)))


def _title_of(export: Export, item: Item) -> str:
    """Return the title as plain text; items without one get a plain name."""
    try:
        return text_of(item.get("title")) or f"Untitled {item.kind} {item.id}"
    except TooComplex as error:
        raise export.problem(item, str(error)) from error


def _wanted_slug(export: Export, item: Item, title: str) -> str:
    """Return the item's slug in plain characters; refuse one that is a path."""
    name = unquote(item.get("wp:post_name"))
    if "/" in name or "\\" in name or "\0" in name or name.strip(".") != name:
        raise export.problem(
            item, f"its name {name!r} is a path that leads elsewhere; do not trust this export"
        )
    return slug_of(name, LONGEST_NAME) or slug_of(title, LONGEST_NAME) or f"{item.kind}-{item.id}"


def _free_slug(wanted: str, taken: set[str]) -> str:
    """Return the slug, with a number behind it when it is taken."""
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
