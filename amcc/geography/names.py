"""How names are compared when readers type them."""

from __future__ import annotations

import re
import unicodedata

from amcc.geography import places

LEFT_OUT = str.maketrans("", "", "'’ʻ")


def name_key(name: str) -> str:
    """Return a name as readers' letters are compared: small, without accents, "St." as "saint", nothing else."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", letters.translate(LEFT_OUT))
    if words and words[0] in places.ABBREVIATIONS:
        words[0] = places.ABBREVIATIONS[words[0]]
    return "".join(words)
