"""Changes to single elements as values, read from words. Knows no layout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from pixelwright.chat.wright.changes import phrases
from pixelwright.chat.wright.changes.colours import colour_in


class Property(StrEnum):
    """What of an element is changed."""

    FILL = "background"
    INK = "text colour"
    COLOUR = "colour"
    """The fill of what is painted, else the ink."""
    SIZE = "font size"
    WEIGHT = "font weight"
    RADIUS = "corner radius"
    TEXT = "text"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: of which element, what, and to what."""

    target: str
    """Words that name the element; for a text, the text itself."""
    what: Property
    value: str
    """A colour in hex, a length like `18px` or `120%`, a weight, a text."""
    words: str

    def __str__(self) -> str:
        if self.what is Property.REMOVED:
            return f"{self.target}: removed"
        return f"{self.target or 'page'}: {self.what} {self.value}"


_WEIGHTS = {"bold": 700, "bolder": 700, "semibold": 600, "semi-bold": 600, "lighter": 300, "fett": 700}
_WEIGHTS |= {"gras": 700, "negrita": 700}
_STEP, _SMALL_STEP, _LARGE_STEP = 25, 12, 60
"""Percent by which “bigger” enlarges."""
_ROUND_PX, _FULL_PX = 12, 999
_FACTORS = {"px": 1.0, "rem": 16.0, "pt": 4 / 3}
_NO_SIZE = re.compile(r"(?i)radius|rounded|margin|padding|gap|width|height|wide|tall|high")
"""Lengths that are none of letters."""

Found = tuple[Edit, int]
"""A change, and where the words that ask for it end."""


def edits_of(words: str) -> tuple[tuple[Edit, ...], str]:
    """Return the changes that are asked for, and the words that are left."""
    edits: list[Edit] = []
    rest: list[str] = []
    waiting = clauses_of(words)
    while waiting:
        clause = waiting.pop(0)
        found = next((each for read in _READERS if (each := read(clause)) is not None), None)
        if found is None:
            rest.append(clause)
            continue
        edits.append(found[0])
        more = re.match(r"\s*,?\s*(?:and|und|et|y)\s+(.+)$", clause[found[1] :], re.IGNORECASE)
        if more is not None:
            waiting.insert(0, more[1] if re.match(rf"(?i){phrases.CHANGE}\b", more[1]) else f"make {more[1]}")
    return tuple(edits), ". ".join(rest)


def clauses_of(words: str) -> list[str]:
    """Split into what may be wishes of their own; what stands in quotes stays whole."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match.group())
        return f"\0{len(held) - 1}\0"

    parts = phrases.CLAUSE_END.split(re.sub(r"[\"“][^\"”\n]{1,200}[\"”]", hold, words))
    told = (re.sub(r"\0(\d+)\0", lambda match: held[int(match[1])], part or "") for part in parts)
    return [part.strip(" ,!.") for part in told if part.strip(" ,!.")]


def _swapped(clause: str) -> Found | None:
    match = phrases.SWAP.search(clause)
    return (Edit(match[1].strip(), Property.TEXT, match[2].strip(), clause), match.end()) if match else None


def _said(clause: str) -> Found | None:
    match = phrases.TEXT_OF.search(clause)
    return (
        (Edit(match["target"].strip(), Property.TEXT, match[2].strip(), clause), match.end())
        if match
        else None
    )


def _removed(clause: str) -> Found | None:
    match = phrases.REMOVE.search(clause)
    return (Edit(_bare(match["target"]), Property.REMOVED, "", clause), match.end()) if match else None


def _sized(clause: str) -> Found | None:
    if _NO_SIZE.search(clause):
        return None
    match = phrases.SIZE_OF.search(clause) or phrases.SIZE.search(clause)
    if match is not None:
        return Edit(_bare(match["target"]), Property.SIZE, _size(match), clause), match.end()
    match = phrases.BIGGER.search(clause)
    if match is None:
        return None
    much = (match["much"] or "").strip()
    step = _LARGE_STEP if much in ("much", "viel") else _SMALL_STEP if much else _STEP
    smaller = re.search(r"(?i)small|klein|petit|peque|小", match["way"])
    share = 100 * 100 / (100 + step) if smaller else 100 + step
    return Edit(_bare(match["target"]), Property.SIZE, f"{share:.0f}%", clause), match.end()


def _size(match: re.Match[str]) -> str:
    length, unit = float(match["length"]), match["unit"].lower()
    if unit in _FACTORS:
        return f"{length * _FACTORS[unit]:g}px"
    return f"{length * (100 if unit == 'em' else 1):g}%"


def _weighted(clause: str) -> Found | None:
    match = phrases.BOLD.search(clause)
    if match is None:
        return None
    weight = _WEIGHTS.get(match["weight"].lower(), 400)
    return Edit(_bare(match["target"]), Property.WEIGHT, str(weight), clause), match.end()


def _rounded(clause: str) -> Found | None:
    match = phrases.RADIUS.search(clause) or phrases.RADIUS_OF.search(clause)
    if match is not None:
        return Edit(_bare(match["target"]), Property.RADIUS, f"{match['length']}px", clause), match.end()
    match = phrases.ROUND.search(clause)
    if match is None:
        return None
    sharp = match["round"].lower() in ("square", "sharp")
    length = 0 if sharp else _FULL_PX if (match["more"] or "").strip().lower() == "fully" else _ROUND_PX
    return Edit(_bare(match["target"]), Property.RADIUS, f"{length}px", clause), match.end()


def _painted(clause: str) -> Found | None:
    for pattern in (phrases.PAINT_OF, phrases.PAINT_CHINESE, phrases.PAINT):
        match = pattern.search(clause)
        colour = colour_in(match["value"]) if match is not None else None
        if match is not None and colour is not None:
            return _paint(match, colour, clause), match.end()
    return None


def _paint(match: re.Match[str], colour: str, clause: str) -> Edit:
    part, target = (match["part"] or "").lower(), _bare(match["target"])
    if target.lower() in ("background", "page background", "hintergrund", "背景", "background color"):
        return Edit("page", Property.FILL, colour, clause)
    if re.match(r"background|fill|hintergrund|fondo|背景", part):
        return Edit(target, Property.FILL, colour, clause)
    if re.match(r"text|font|文字", part):
        return Edit(target, Property.INK, colour, clause)
    return Edit(target, Property.COLOUR, colour, clause)


def _bare(target: str) -> str:
    target = re.sub(rf"^(?:{phrases.THE}\s+)+", "", target.strip(), flags=re.IGNORECASE)
    return re.sub(r"(?i)\s+(?:to be|to|be|colou?r|please)$", "", target).strip(" '\"“”")


_READERS = (_swapped, _said, _removed, _rounded, _sized, _weighted, _painted)
"""What is tried on each clause, the most telling first."""
