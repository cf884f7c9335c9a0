"""Patterns that every part shares: characters that nobody sees."""

from __future__ import annotations

import re

# Pictures among the letters; a variation selector behind one of them, or a joiner between two, is part of it.
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
# Always hidden: C0 controls but tab, line feed and carriage return; C1; zero-width and bidirectional controls;
# fillers that show nothing; variation selectors; BOM inside; private use; what Unicode says is no character.
_ALWAYS_HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
HIDDEN_CHARACTER = re.compile(
    f"[{_ALWAYS_HIDDEN}]"
    f"|(?<![{_EMOJI}0-9#*])[\ufe0e\ufe0f]"
    "|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)"  # a digit takes one only on the picture of a key
    f"|(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
)
