"""What the conversion of one item reads and collects."""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag

from .addresses import Addresses
from .export import Export, Item
from .limits import Limits
from .media import Copy, Library


@dataclass
class Work:
    """One item being converted: where to look things up, and what came up on the way."""

    item: Item
    export: Export
    library: Library
    addresses: Addresses
    limits: Limits
    soup: BeautifulSoup = field(default_factory=lambda: BeautifulSoup("", "html.parser"))
    notes: list[str] = field(default_factory=list)
    copies: dict[str, Copy] = field(default_factory=dict)

    def note(self, text: str) -> None:
        """Remember for the report what was changed, left out or needs a look; each thing once."""
        if text not in self.notes:
            self.notes.append(text)

    def new(self, name: str, *children: Tag | str, **attributes: str) -> Tag:
        """Make an element of the item's tree."""
        tag = self.soup.new_tag(name, attrs=attributes)
        tag.extend(children)
        return tag
