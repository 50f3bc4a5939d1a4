"""Text: its type as declarations, and its lines as inline content. Knows nothing of boxes around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import number, px, style
from pixelwright.scene import Span, TextStyle
from pixelwright.tree import Correction, Text

LARGE_TYPE_PX = 32
"""Type above this shrinks with narrow windows."""
_SHRINK_BELOW_PX = 1024
_LEAST_APART = 3.0
"""Links whose colour stands out less from the text around them need another sign (WCAG 1.4.1)."""
_FAINT_LINE = "underline 1px color-mix(in srgb, currentcolor 40%, transparent)"
_UNSEEN_PX = 0.5
"""Letter spacing that changes the width of a whole line by less is left out."""

FamilyStack = Callable[[str], str]
"""Maps a family of the font catalogue to a CSS `font-family` value."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How text is drawn where nothing else is said: the style of most of the page."""

    family: str
    size_px: float
    line_ratio: float
    colour_hex: str
    weight: int = 400
    width_px: float = _SHRINK_BELOW_PX
    """How wide the design is."""


def size_value(size_px: float, width_px: float) -> str:
    """Return the font size; large type scales with windows narrower than a tablet and than the design."""
    size = round(size_px, 2)
    if size <= LARGE_TYPE_PX:
        return px(size)
    least = max(LARGE_TYPE_PX * 0.8, size * 0.55)
    slope = size / min(_SHRINK_BELOW_PX, width_px) * 100
    return f"clamp({px(round(least))}, {number(slope + 0.05, 1)}vw, {px(size)})"


def line_ratio(text: Text) -> float:
    """Return line height over font size, rounded so that the lines stay within 1/100 px."""
    size = round(text.style.size_px, 2) or 1.0
    for digits in (1, 2, 3, 4):
        ratio = round(text.line_height_px / size, digits)
        if abs(ratio * size - text.line_height_px) < 0.01:
            return ratio
    return round(text.line_height_px / size, 5)


def type_declarations(
    text: Text, page: Typography, families: FamilyStack, spacing_px: float = 0.0
) -> dict[str, str]:
    """Return what differs from the page's own type; `spacing_px` is added to the letter spacing."""
    look = text.style
    declared: dict[str, str] = {}
    if look.family != page.family:
        declared["font-family"] = families(look.family)
    if abs(look.size_px - page.size_px) > 0.01:
        declared["font-size"] = size_value(look.size_px, page.width_px)
    ratio = line_ratio(text)
    if ratio != page.line_ratio:
        declared["line-height"] = number(ratio, 5)
    declared |= _look(look, page.colour_hex, page.weight, spacing_px)
    longest = max(len(line.text) for line in text.lines)
    if not text.wraps and abs(look.letter_spacing_px + spacing_px) * longest < _UNSEEN_PX:
        declared.pop("letter-spacing", None)
    return declared


def _look(look: TextStyle, colour_hex: str, weight: int, spacing_px: float = 0.0) -> dict[str, str]:
    declared: dict[str, str] = {}
    if look.weight != weight:
        declared["font-weight"] = str(look.weight)
    if look.italic:
        declared["font-style"] = "italic"
    if look.underline:
        declared["text-decoration"] = "underline"
    spacing = round(look.letter_spacing_px + spacing_px, 2)
    if spacing:
        declared["letter-spacing"] = px(spacing)
    if look.colour.hex != colour_hex:
        declared["color"] = look.colour.hex
    return declared


def inline_content(
    text: Text, families: FamilyStack, correction: Correction, *, links: bool
) -> tuple[Element | str, ...]:
    """Return the spans as text and inline elements; `links` tells whether a link may stand here."""
    pieces: list[Element | str] = []
    hard = not text.wraps or correction.hard_breaks
    for spans in _paragraphs(text, hard=hard):
        if pieces:
            pieces.append(Element("br"))
        parted = _blanks_outside(spans, text.style)
        pieces += [_inline(span, text.style, families, links=links) for span in parted]
    return tuple(pieces)


def _paragraphs(text: Text, *, hard: bool) -> list[list[Span]]:
    lines = [[span for span in line.spans if span.text] for line in text.lines]
    if hard:
        return [_joined(line) for line in lines]
    flat: list[Span] = []
    for line in lines:
        if flat and line and not _glued(flat[-1].text, line[0].text):
            flat[-1] = replace(flat[-1], text=flat[-1].text.rstrip() + " ")
        flat += line
    return [_joined(flat)]


def _glued(before: str, after: str) -> bool:
    """Tell whether a line break between the two stands for nothing: after a hyphen, between CJK signs."""
    if before.endswith("-") and len(before) > 1 and before[-2].isalpha() and after[:1].islower():
        return True
    return bool(before and after) and _wide(before[-1]) and _wide(after[0])


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _joined(spans: list[Span]) -> list[Span]:
    """Merge neighbours of one style."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].style == span.style:
            merged[-1] = replace(merged[-1], text=merged[-1].text + span.text)
        else:
            merged.append(span)
    return merged


def _blanks_outside(spans: list[Span], main: TextStyle) -> list[Span]:
    """Give blanks at the ends of links and stressed words to the plain text beside them if equally wide."""
    parted = list(spans)
    for index, (span, after) in enumerate(pairwise(spans)):
        first, second = parted[index].text, after.text
        if not _equally_spaced(span.style, after.style) or main not in (span.style, after.style):
            continue
        if after.style == main:
            bare = first.rstrip()
            first, second = bare, first[len(bare) :] + second
        else:
            bare = second.lstrip()
            first, second = first + second[: len(second) - len(bare)], bare
        parted[index] = replace(span, text=first)
        parted[index + 1] = replace(after, text=second)
    return [span for span in parted if span.text]


def _equally_spaced(one: TextStyle, other: TextStyle) -> bool:
    return all(
        getattr(one, name) == getattr(other, name) for name in ("family", "size_px", "letter_spacing_px")
    )


def _inline(span: Span, main: TextStyle, families: FamilyStack, *, links: bool) -> Element | str:
    if span.style == main:
        return span.text
    look = _difference(span.style, main, families)
    heavier, slanted = span.style.weight >= 600 > main.weight, span.style.italic and not main.italic
    changed = span.style.underline != main.underline or span.style.colour != main.colour
    if (
        links
        and changed
        and not heavier
        and _is_word(span.text)
        and span.style.colour.delta_e(main.colour) > 10
    ):
        underlined = span.style.underline or main.underline
        if not underlined and span.style.colour.contrast(main.colour) < _LEAST_APART:
            look["text-decoration"] = _FAINT_LINE
        return Element("a", style(look), (("href", "#"),), (span.text,), "link", inline=True)
    if heavier:
        if span.style.weight == 700:
            look.pop("font-weight", None)
        return Element("strong", style(look), (), (span.text,), "strong", inline=True)
    if slanted:
        look.pop("font-style", None)
        return Element("em", style(look), (), (span.text,), "emphasis", inline=True)
    if not look:
        return span.text
    return Element("span", style(look), (), (span.text,), "accent", inline=True)


def _is_word(text: str) -> bool:
    return sum(sign.isalnum() for sign in text) >= 2


def _difference(look: TextStyle, main: TextStyle, families: FamilyStack) -> dict[str, str]:
    declared = _look(look, main.colour.hex, main.weight)
    if look.family != main.family:
        declared["font-family"] = families(look.family)
    if abs(look.size_px - main.size_px) > 0.3:
        declared["font-size"] = px(look.size_px)
        if look.size_px > main.size_px:
            # A larger run must not push its line apart: the line's height is the paragraph's.
            declared["line-height"] = "0"
    if main.italic and not look.italic:
        declared["font-style"] = "normal"
    if look.letter_spacing_px == main.letter_spacing_px:
        declared.pop("letter-spacing", None)
    elif not look.letter_spacing_px:
        declared["letter-spacing"] = "0"
    if look.underline == main.underline:
        declared.pop("text-decoration", None)
    return declared
