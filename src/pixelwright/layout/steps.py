"""Lines of several entries with signs between them, as menus and trails have them, cut into their entries.

Knows lines of text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pixelwright.fonts import advance_px
from pixelwright.geometry import Box
from pixelwright.scene import Span, TextLine, TextStyle

_SIGN = re.compile(r"\s*[|\u00b7\u2022\u203a\u00bb]\s*|\s+[/>]\s+")
"""Strokes and signs that are part of no word stand close or apart; slashes only with blanks around."""
LONGEST_ENTRY = 26
MOST_WORDS = 4
LEAST_ENTRIES = 3
HOMES = frozenset({"home", "dashboard", "start", "startseite", "accueil", "inicio", "in\u00edcio"})
"""Where trails begin; slashes elsewhere mean "or"."""
LEADING_EM = 1.9
"""Lines of one paragraph are no farther apart."""
EDGE_PX = 4.0


def with_entries(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Return the lines, each that is entries with signs between them as a line an entry and a sign."""
    return tuple(part for line in lines for part in (_cut(line) if _is_trail(line, lines) else (line,)))


def _is_trail(line: TextLine, lines: Sequence[TextLine]) -> bool:
    text = line.text
    signs = [found for found in _SIGN.finditer(text) if found.start() > 0 and found.end() < len(text)]
    entries = [entry.strip() for entry in _SIGN.split(text)]
    from_home = entries[0].casefold() in HOMES
    if any("/" in found.group() for found in signs) and not from_home:
        return False
    if len(entries) < LEAST_ENTRIES - from_home or not all(map(_is_entry, entries)):
        return False
    return not any(_runs_on(line, other) for other in lines if other is not line)


def _is_entry(entry: str) -> bool:
    """A few words, no sentence, no figure alone."""
    short = 1 < len(entry) <= LONGEST_ENTRY and len(entry.split()) <= MOST_WORDS
    return short and entry[-1] not in ".,;:!?" and sum(map(str.isalpha, entry)) >= len(entry) / 2


def _runs_on(line: TextLine, other: TextLine) -> bool:
    """Tell whether two lines are of one paragraph."""
    apart = abs(line.baseline_px - other.baseline_px)
    near = 1 < apart <= LEADING_EM * line.style.size_px
    same = round(line.style.size_px) == round(other.style.size_px)
    edges = (line.ink.x - other.ink.x, line.ink.centre_x - other.ink.centre_x)
    return near and same and min(map(abs, edges)) <= EDGE_PX


def _cut(line: TextLine) -> Iterator[TextLine]:
    places = [(found.start(), found.end()) for found in _SIGN.finditer(line.text)]
    edges = [0, *(edge for place in places for edge in place), len(line.text)]
    for start, end in pairwise(edges):
        spans = tuple(_spans(line, start, end))
        if spans:
            yield replace(line, spans=spans, ink=Box.around(span.ink for span in spans))


def _spans(line: TextLine, start: int, end: int) -> Iterator[Span]:
    """The pieces of the line's spans between two characters, without blanks at their ends."""
    offset = 0
    for span in line.spans:
        piece = span.text[max(0, start - offset) : max(0, end - offset)]
        before = max(0, start - offset)
        offset += len(span.text)
        words = piece.strip()
        if words:
            before += len(piece) - len(piece.lstrip())
            yield Span(words, span.style, _ink(span, before, before + len(words)))


def _ink(span: Span, start: int, end: int) -> Box:
    """Where some characters of a span lie, by their share of its width."""
    whole = _width(span.text.strip(), span.style)
    lead = len(span.text) - len(span.text.lstrip())
    left = _width(span.text[lead:start], span.style) / whole if start > lead else 0.0
    right = _width(span.text[lead:end], span.style) / whole
    ink = span.ink
    return Box.from_edges(ink.x + left * ink.width, ink.y, ink.x + min(1.0, right) * ink.width, ink.bottom)


def _width(text: str, style: TextStyle) -> float:
    return max(1e-6, advance_px(text, style.family, style.size_px, style.weight, style.italic))
