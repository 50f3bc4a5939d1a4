"""Which font families and faces come with the package, as values read from a small index.

Opens no font file: that is left to `typeface`.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Metrics:
    """Vertical measures in em, y down from the baseline only for the underline.

    Ascent, descent and line gap are those that Chromium on Linux makes `line-height: normal` from.
    """

    ascent: float
    descent: float
    line_gap: float
    x_height: float
    cap_height: float
    underline_position: float
    """Distance of the underline's middle below the baseline."""
    underline_thickness: float

    def normal_line_height_px(self, size_px: float) -> float:
        """Return what `line-height: normal` gives; the browser rounds ascent and descent to whole px."""
        return round(self.ascent * size_px) + round(self.descent * size_px) + self.line_gap * size_px

    def baseline_px(self, size_px: float, line_height_px: float) -> int:
        """Return how far below the top of a line box of that height the baseline lies in Chromium."""
        ascent, descent = round(self.ascent * size_px), round(self.descent * size_px)
        return math.floor((line_height_px - ascent - descent) / 2) + ascent


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: a single weight, or a range of weights in a variable font."""

    file: str
    lightest: int
    boldest: int
    italic: bool
    local: str = ""
    """The face's full name on machines that have it, where their copy is to be preferred."""

    @property
    def path(self) -> Path:
        """Where the woff2 file lies."""
        return DATA / self.file

    @property
    def variable(self) -> bool:
        """True where the file holds a weight axis."""
        return self.lightest != self.boldest


@dataclass(frozen=True, slots=True)
class Cut:
    """A face at the weight it is really drawn with."""

    face: Face
    weight: int


@dataclass(frozen=True, slots=True)
class Family:
    """A font family with the faces that come with the package."""

    name: str
    generic: str
    """`sans-serif`, `serif` or `monospace`."""
    faces: tuple[Face, ...]
    css_stack: str
    """For `font-family`: the family, close relatives on other systems, the generic one."""
    metrics: Metrics

    @property
    def weights(self) -> tuple[int, ...]:
        """The hundreds at which upright text really looks different, lightest first."""
        found: set[int] = set()
        for face in self.faces:
            if not face.italic:
                found.update(range(face.lightest, face.boldest + 1, 100))
        return tuple(sorted(found))

    @property
    def has_italic(self) -> bool:
        """True where a drawn italic comes with the package."""
        return any(face.italic for face in self.faces)

    def cut(self, weight: int = 400, italic: bool = False) -> Cut:
        """Return what a browser would pick for the style, by the font matching rules of CSS Fonts 4."""
        faces = [face for face in self.faces if face.italic == italic] or list(self.faces)
        face = min(faces, key=lambda face: _distance(face, weight))
        return Cut(face, min(max(weight, face.lightest), face.boldest))


def fallback_cuts(entry: Family, cut: Cut) -> tuple[Cut, ...]:
    """Return the cut and those in which a browser on Linux looks next for a character, in order."""
    first = {"serif": "Liberation Serif", "monospace": "DejaVu Sans Mono"}.get(
        entry.generic, "Liberation Sans"
    )
    names = dict.fromkeys((first, "Liberation Sans", "DejaVu Sans"))
    return (cut, *(family(name).cut(cut.weight, cut.face.italic) for name in names if name != entry.name))


def _distance(face: Face, weight: int) -> tuple[int, int]:
    """Rank by the search order of CSS: first the side to look at, then how far away."""
    if face.lightest <= weight <= face.boldest:
        return 0, 0
    lighter = face.boldest < weight
    away = weight - face.boldest if lighter else face.lightest - weight
    if 400 <= weight <= 500:
        side = 1 if not lighter and face.lightest <= 500 else 2 if lighter else 3
    else:
        side = 1 if lighter == (weight < 400) else 2
    return side, away


@cache
def catalogue() -> tuple[Family, ...]:
    """Return all families, the most common first."""
    index = json.loads((DATA / "index.json").read_text(encoding="utf-8"))
    return tuple(_family(entry) for entry in index["families"])


@cache
def family(name: str) -> Family:
    """Return the family called `name`, whatever its case; raises KeyError if it does not come along."""
    for entry in catalogue():
        if entry.name.lower() == name.lower():
            return entry
    raise KeyError(name)


def face_digests() -> dict[str, str]:
    """Return the SHA-256 of every font file in hex by its name: a measurement's protocol names its fonts."""
    faces = (face for entry in catalogue() for face in entry.faces)
    return {face.file: hashlib.sha256(face.path.read_bytes()).hexdigest() for face in faces}


def _family(entry: dict[str, Any]) -> Family:
    names = [entry["name"], *entry["fallbacks"]]
    stack = [f'"{name}"' if " " in name else name for name in names] + [entry["generic"]]
    return Family(
        name=entry["name"],
        generic=entry["generic"],
        faces=tuple(
            Face(face["file"], face["weight"][0], face["weight"][1], face["italic"], face.get("local", ""))
            for face in entry["faces"]
        ),
        css_stack=", ".join(stack),
        metrics=Metrics(**entry["metrics"]),
    )
