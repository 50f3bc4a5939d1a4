"""Text that is too small, and words that are broken where no word may break."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, View, Words

_TINY_PX = 9.5
"""Capitals of such a text are under 7 px high; small print of real pages begins at 10 px."""
_READABLE_PX = 12
_READ_TINY_PX = 8.5
"""The size that is read from a picture may be a pixel too small."""
_COLUMN_LINES = 3
_LETTERS = 2.2
"""So many letters a line at most make a column of letters."""


def legibility(view: View) -> Iterator[Sighting]:
    """Yield texts that are unreadably small, then broken words, then columns of letters."""
    for part, words in view.texts:
        if part.cover is None and len(words.text) > 1 and any(letter.isalnum() for letter in words.text):
            yield from _tiny(view, part, words)
        if words.broken or _is_column(words):
            yield _broken(view, part, words)


def _tiny(view: View, part: Part, words: Words) -> Iterator[Sighting]:
    limit = _TINY_PX if view.rendered else _READ_TINY_PX
    raised = any(each.tag in ("sup", "sub") for each in view.around(part))
    if not 1 < words.size_px < limit or raised:
        return
    owner = part.parent if words.block >= 0 else part.number
    yield Sighting(
        FindingKind.TINY,
        owner,
        part.box,
        f"{quoted(words.text)} is only {words.size_px:g} px high.",
        min(1.0, 0.4 + (_TINY_PX - words.size_px) / 8),
        0.95 if view.rendered else 0.7,
        "font-size",
        f"{_READABLE_PX}px",
        f"{words.size_px:g}px",
        (Remedy(owner, (("font-size", f"{_READABLE_PX}px"),)),),
        ("font-size", "zoom"),
        f"{words.size_px:g} {part.style.get('font-weight', '')} {part.tag}" if view.rendered else "",
    )


def _is_column(words: Words) -> bool:
    """Tell whether a word runs down the page letter by letter."""
    rows = len({round(line.y) for line in words.lines})
    longest = max((len(word) for word in words.text.split()), default=0)
    letters = sum(not letter.isspace() for letter in words.text)
    return rows >= _COLUMN_LINES and longest >= 4 and letters / rows <= _LETTERS and words.text.isascii()


def _broken(view: View, part: Part, words: Words) -> Sighting:
    column = _is_column(words)
    block = words.block if view.part(words.block) is not None else part.number
    example = quoted(words.broken[0] if words.broken else words.text)
    what = (
        f"{quoted(words.text)} runs down in a column of letters."
        if column
        else f"The word {example} is broken."
    )
    return Sighting(
        FindingKind.BROKEN_WORD,
        block,
        part.box,
        what,
        1.0 if column else 0.6,
        0.9,
        "word-break",
        "normal",
        "",
        (
            Remedy(
                block, (("word-break", "normal"), ("overflow-wrap", "break-word"), ("line-break", "auto"))
            ),
            Remedy(block, (("width", "auto"), ("max-width", "none"))),
            Remedy(block, (("min-width", "min-content"), ("width", "auto"), ("word-break", "normal"))),
            Remedy(
                block, (("word-break", "normal"), ("overflow-wrap", "normal"), ("min-width", "min-content"))
            ),
        ),
        ("word-break", "overflow-wrap", "line-break", "width", "max-width"),
    )
