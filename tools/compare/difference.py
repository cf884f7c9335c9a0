"""Where two builds differ, and the first place where two texts do."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 100  # characters of each side
LEAD = 30  # of them, those before the difference
NOTHING = "(nothing)"


@dataclass(frozen=True, order=True)
class Difference:
    """The first difference of one file: its address below the site, the place in it, and both sides."""

    address: str
    place: str
    before: str
    after: str

    def render(self) -> str:
        """Return the difference in four lines."""
        return f"{self.address}\n  {self.place}\n  - {self.before}\n  + {self.after}"


def first_difference(address: str, before: str, after: str) -> Difference | None:
    """Return the first line in which two texts differ, None when there is none."""
    if before == after:
        return None
    ours, theirs = before.split("\n"), after.split("\n")
    pairs = zip(ours, theirs, strict=False)
    shared = min(len(ours), len(theirs))
    number = next((index for index, (one, other) in enumerate(pairs) if one != other), shared)
    one = ours[number] if number < len(ours) else NOTHING
    other = theirs[number] if number < len(theirs) else NOTHING
    return Difference(address, f"line {number + 1}", *excerpts(one, other))


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Return both texts, cut to what stands around the first character that differs."""
    pairs = zip(before, after, strict=False)
    shared = min(len(before), len(after))
    start = max(0, next((index for index, (one, other) in enumerate(pairs) if one != other), shared) - LEAD)
    return excerpt(before, start), excerpt(after, start)


def excerpt(text: str, start: int) -> str:
    """Return a part of a text, with dots where something is left out."""
    end = start + SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if len(text) > end else ''}"
