"""Where a browser will put the pen and the line breaks of a text, by font arithmetic. Draws nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from pixelwright.fonts import advance_px, family, ink_extents
from pixelwright.geometry import Box
from pixelwright.scene import Span, TextLine
from pixelwright.tree import Align, Correction, Node, Text

_TOO_WIDE, _LETTERS = 0.15, 4
"""A line of so many letters set wider than its ink by more than this share was read in a wrong type."""


@lru_cache(maxsize=8192)
def _advance(text: str, name: str, size_px: float, weight: int, italic: bool, spacing_px: float) -> float:
    return advance_px(text, name, size_px, weight, italic, spacing_px)


@lru_cache(maxsize=4096)
def _bearing(text: str, name: str, size_px: float, weight: int, italic: bool) -> float:
    return ink_extents(text, name, size_px, weight, italic)[0]


def knows(name: str) -> bool:
    """Tell whether the family is in the catalogue, so that its text can be measured."""
    try:
        family(name)
    except KeyError:
        return False
    return True


def _span_px(span: Span, text: str) -> float:
    look = span.style
    return _advance(text, look.family, look.size_px, look.weight, look.italic, look.letter_spacing_px)


def line_advance(line: TextLine) -> float | None:
    """Return the width of the line in px, None where a font is unknown."""
    if not all(knows(span.style.family) for span in line.spans):
        return None
    trimmed = line.text.rstrip(" ")
    total = sum(_span_px(span, span.text) for span in line.spans)
    if len(trimmed) < len(line.text):
        last = line.spans[-1]
        total -= _span_px(last, " ") * (len(line.text) - len(trimmed))
    return total


def pen_start(line: TextLine) -> float | None:
    """Return the x of the pen where the line begins: its ink less the first glyph's bearing."""
    first = line.spans[0]
    look = first.style
    if not first.text.strip() or not knows(look.family):
        return None
    lead = len(first.text) - len(first.text.lstrip(" "))
    return line.ink.x - _bearing(
        first.text[lead : lead + 1], look.family, look.size_px, look.weight, look.italic
    )


def text_box(node: Node, text: Text, correction: Correction) -> Box:
    """Return the box that holds the text's own lines: as wide as what is set, not as its ink."""
    height = len(text.lines) * text.line_height_px
    top = node.box.y
    starts = [pen_start(line) for line in text.lines if line.spans]
    widths = [line_advance(line) for line in text.lines if line.spans]
    if not starts or None in starts or None in widths:
        return Box(node.box.x, top, node.box.width, height)
    known_starts = [start for start in starts if start is not None]
    known_widths = [width for width in widths if width is not None]
    if text.wraps and not correction.hard_breaks:
        left = min(known_starts) if text.align is Align.START else node.box.x
        room = node.box.right - left
        return Box(left, top, paragraph_width(text, room, known_widths), height)
    if text.align is Align.START or len(text.lines) == 1:
        return Box(min(known_starts), top, max(known_widths), height)
    return Box(node.box.x, top, max(node.box.width, max(known_widths)), height)


def paragraph_width(text: Text, room_px: float, widths: list[float]) -> float:
    """Return a width near `room_px` at which the lines break where they do."""
    least = max(widths)
    most = min((limit for limit in _limits(text, widths)), default=float("inf"))
    if most <= least:
        return least
    low, high = min(least + 1, (least + most) / 2), max(most - 1, (least + most) / 2)
    width = min(max(room_px, low), high)
    return float(round(width)) if least + 0.2 < round(width) < most - 0.2 else width


def breaks_by_itself(text: Text) -> bool:
    """Tell whether there is a width at which a browser breaks the lines where the picture does."""
    widths = [line_advance(line) for line in text.lines]
    if any(width is None for width in widths):
        return True
    known = [width for width in widths if width is not None]
    return min(_limits(text, known), default=float("inf")) > max(known) + 0.2


def _limits(text: Text, widths: list[float]) -> list[float]:
    """Return for each line but the last the width at which the next line's first word would still fit."""
    limits = []
    for width, before, after in zip(widths, text.lines, text.lines[1:], strict=False):
        word = after.text.lstrip().split(" ")[0]
        if not word or not before.spans or not after.spans:
            continue
        blank = _span_px(before.spans[-1], " ")
        limits.append(width + blank + _span_px(after.spans[0], _first_piece(word)))
    return limits


def _first_piece(word: str) -> str:
    """Return what a browser may move to the line before: a word up to its first inner hyphen."""
    head, hyphen, _ = word.partition("-")
    return head + hyphen if head and hyphen else word


def fitted(text: Text) -> Text:
    """Return the text in a type no larger than the width of its lines allows.

    Where a family was told wrong the height of the letters can ask for lines far wider than those seen.
    """
    long = [line for line in text.lines if len(line.text) >= _LETTERS]
    shares = [line.ink.width / width for line in long if (width := line_advance(line))]
    share = min(shares, default=1.0)
    if share > 1 - _TOO_WIDE:
        return text
    return replace(text, lines=tuple(_scaled(line, share) for line in text.lines))


def _scaled(line: TextLine, share: float) -> TextLine:
    spans = tuple(
        replace(
            span,
            style=replace(
                span.style,
                size_px=round(span.style.size_px * share, 2),
                letter_spacing_px=span.style.letter_spacing_px * share,
            ),
        )
        for span in line.spans
    )
    return replace(line, spans=spans)


def line_rise(text: Text) -> float:
    """Return by how much a larger run that claims no height of its own lifts the first line's top, in px.

    A run without line height stands as a line through the middle of its content area (CSS 2.2, 10.8): where
    that lies above the paragraph's own line box, the browser makes the line taller.
    """
    main = text.style
    if len(text.lines) != 1 or not knows(main.family):
        return 0.0
    own = _middle_px(main.family, main.size_px) + text.line_height_px / 2
    runs = [span.style for span in text.lines[0].spans if span.style.size_px > main.size_px + 0.3]
    middles = [_middle_px(look.family, look.size_px) for look in runs if knows(look.family)]
    return max(0.0, max(middles, default=0.0) - own)


def _middle_px(name: str, size_px: float) -> float:
    metrics = family(name).metrics
    return (round(metrics.ascent * size_px) - round(metrics.descent * size_px)) / 2
