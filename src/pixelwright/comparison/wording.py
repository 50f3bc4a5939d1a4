"""Whether two readings are the same text: what recognisers mix up is no difference."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

_ALIKE = 0.92
"""Reading errors leave at least so much of a text as it was."""
_SHORT = 12
"""In a shorter text a letter that differs is another word."""
_CONFUSED = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "’": "'", "‘": "'", "–": "-", "—": "-"}
)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts read as the same, blanks, case and look-alikes apart."""
    first, second = _plain(one), _plain(other)
    if first == second:
        return True
    if min(len(first), len(second)) < _SHORT:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).lower().translate(_CONFUSED)
    return "".join(folded.split())
