"""The last door: what a rendered body may hold, whatever a check before has let through."""

from __future__ import annotations

import re

import nh3

from amcc.records.references import is_safe_address
from amcc.text import HIDDEN_CHARACTER

TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code"),
    *("ul", "ol", "li", "em", "strong", "a", "sup", "img"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "rel", "aria-label"},
    "img": {"src", "alt"},
    "ol": {"start"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
CLASSES = {"a": {"citation__link"}, "sup": {"citation"}}
# Pictures come from this site alone.
OWN_PICTURE = re.compile(r"(?:\{static\}/images|/images|/assets)/[\w./-]+\Z")

CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes={"http", "https"},
    link_rel=None,
    attribute_filter=lambda tag, name, value: value if _is_allowed(tag, name, value) else None,
)


def _is_allowed(tag: str, name: str, value: str) -> bool:
    if name == "href":
        return is_safe_address(value)
    return (tag, name) != ("img", "src") or (".." not in value and OWN_PICTURE.match(value) is not None)


def sanitize(html: str) -> str:
    """Return rendered HTML without anything that could run, load from elsewhere or hide."""
    # After cleaning, since that turns references such as `&#8238;` into the characters themselves.
    return HIDDEN_CHARACTER.sub("", CLEANER.clean(html))
