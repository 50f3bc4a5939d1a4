"""What is seen through one window, of a page or in a picture, as values that all detectors share.

Knows nothing of where it was seen: what only a browser can tell is empty for a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster


class Role(StrEnum):
    """What a part is to the person who looks."""

    TEXT = "text"
    CONTROL = "control"
    PICTURE = "picture"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Cut:
    """How far something is cut off at each side, in px."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0
    window_left: float = 0
    """Beyond the left edge of the page, where nobody can scroll."""
    window_right: float = 0
    """Beyond the right edge of a page that does not scroll."""
    by: int = -1
    """Number of the part that cuts it off."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Something that lies over a part when it is in the middle of the window."""

    by: int
    """Number of the part that lies over it."""
    share: float
    """Of the points that were looked at, 0 to 1."""
    solid: bool
    """False where it only takes the clicks."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text."""

    text: str
    lines: tuple[Box, ...]
    size_px: float
    weight: int = 400
    ink: Colour | None = None
    ground: Colour | None = None
    """None where it has no single colour, or nobody knows."""
    block: int = -1
    """Number of the block that it flows in: texts of one block make room for one another."""
    ellipsis: int = -1
    """Number of the part that ends it with three dots."""
    broken: tuple[str, ...] = ()
    """Words that go on in the next line."""
    cuts: tuple[Cut | None, ...] = ()
    """One a line; None where a speck is left of it for screen readers."""
    baseline_px: float | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """The file that a picture shows."""

    natural: tuple[float, float]
    """Its own size in px."""
    inner: tuple[float, float]
    """The size that it is shown in, before any transformation."""
    missing: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is seen."""

    number: int
    """Its identity, the same in all windows."""
    role: Role
    box: Box
    parent: int = -1
    """Number of the part around it; -1 for none."""
    tag: str = ""
    shape: str = ""
    """Equal for parts that are meant to look alike."""
    label: str = ""
    style: Mapping[str, str] = field(default_factory=dict)
    """Computed CSS; empty in a picture."""
    fill: Colour | None = None
    painted: bool = False
    """True where it has a ground or a border of its own."""
    bordered: tuple[bool, bool, bool, bool] = (False, False, False, False)
    """Top, right, bottom, left."""
    interactive: bool = False
    exempt: bool = False
    """A link within a sentence."""
    disabled: bool = False
    target: Box | None = None
    """What a click may hit, where it is interactive."""
    rigid_px: float = 0
    """How wide it is whatever is around it, where it sticks out of the window; 0 where it gives way."""
    cut: Cut | None = None
    cover: Cover | None = None
    words: Words | None = None
    image: Image | None = None

    @property
    def in_flow(self) -> bool:
        """Tell whether neighbours make room for it."""
        return self.style.get("position", "static") not in ("absolute", "fixed")

    @property
    def is_on_page(self) -> bool:
        """Tell whether it is not beyond the page's top and left edges, where things wait to be shown."""
        return self.box.right > 1 and self.box.bottom > 1

    def px(self, name: str) -> float:
        """Return a computed length, 0 where it is none."""
        value = self.style.get(name, "")
        try:
            return float(value.removesuffix("px"))
        except ValueError:
            return 0.0


@dataclass(frozen=True)
class View:
    """All that is seen through a window."""

    parts: tuple[Part, ...]
    width_px: float
    height_px: float
    page: Box
    """From the top left corner to where the content ends, beyond the window too."""
    raster: Raster | None = None
    rendered: bool = False
    """True for a page, False for a picture."""

    @cached_property
    def _by_number(self) -> dict[int, Part]:
        return {part.number: part for part in self.parts}

    @cached_property
    def _children(self) -> dict[int, list[Part]]:
        found: dict[int, list[Part]] = {}
        for part in self.parts:
            found.setdefault(part.parent, []).append(part)
        return found

    @cached_property
    def texts(self) -> tuple[tuple[Part, Words], ...]:
        """All texts with their words, in document order; those beyond the page's top and left are hidden."""
        return tuple((part, part.words) for part in self.parts if part.words is not None and part.is_on_page)

    @cached_property
    def blocks(self) -> tuple[tuple[tuple[Part, Words], ...], ...]:
        """The texts that flow in one block each, together; in a picture every line by itself."""
        found: dict[int, list[tuple[Part, Words]]] = {}
        for part, words in self.texts:
            found.setdefault(words.block if words.block >= 0 else part.number, []).append((part, words))
        return tuple(tuple(texts) for texts in found.values())

    def part(self, number: int) -> Part | None:
        """Return the part with this number, None where it is not seen."""
        return self._by_number.get(number)

    def children(self, number: int) -> list[Part]:
        """Return what lies in a part, texts too, in document order."""
        return self._children.get(number, [])

    def around(self, part: Part) -> Iterator[Part]:
        """Yield what is around a part, the innermost first."""
        outer = self.part(part.parent)
        while outer is not None:
            yield outer
            outer = self.part(outer.parent)

    def within(self, part: Part, number: int) -> bool:
        """Tell whether a part is the one with this number or lies in it."""
        return part.number == number or any(outer.number == number for outer in self.around(part))
