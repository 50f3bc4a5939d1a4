"""Whether two readings are the same text: what recognisers mix up is no difference."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

_ALIKE = 0.92
"""Reading errors leave at least so much of a text as it was."""
_SHORT = 12
"""In a shorter text a letter that differs is another word."""
_LONG, _NEARLY = 4, 0.75
"""Of a longer word as much is read right; shorter ones are too much like others."""
_READ, _RUN = 0.85, 4
"""So much of a text is read right within a longer one; shorter runs of letters are found in any text."""
_CUT = ".."
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


def nearly_same(one: str, other: str) -> bool:
    """Tell whether two words are one that was read with an error; numbers are read right."""
    first, second = _plain(one), _plain(other)
    if first == second:
        return True
    letters = min(len(first), len(second)) >= _LONG and not any(map(str.isdigit, one + other))
    return letters and SequenceMatcher(None, first, second, autojunk=False).ratio() >= _NEARLY


def has_words(whole: str, part: str) -> bool:
    """Tell whether a text can be read as part of a longer one; reading errors spoil a little of it."""
    there, sought = _plain(whole), _plain(part)
    if sought in there:
        return True
    blocks = SequenceMatcher(None, there, sought, autojunk=False).get_matching_blocks()
    read = sum(block.size for block in blocks if block.size >= _RUN)
    return len(sought) >= _SHORT and read >= _READ * len(sought)


def begins_alike(one: str, other: str) -> bool:
    """Tell whether one of two texts goes on where the other ends, or is cut off with an ellipsis."""
    first, second = (_plain(each).partition(_CUT)[0] for each in (one, other))
    return bool(first and second) and (first.startswith(second) or second.startswith(first))


def is_cut(text: str) -> bool:
    """Tell whether a text has an ellipsis."""
    return _CUT in _plain(text)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).lower().translate(_CONFUSED)
    return "".join(folded.split())
