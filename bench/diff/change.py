"""What becomes wrong with an element when a fault strikes it, as a value. Knows nothing of files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from bench.diff.candidates import Candidate
from pixelwright.colour import Colour


@dataclass(frozen=True, slots=True)
class Change:
    """Declarations that become others, or one edit of the document."""

    property: str
    """The longhand whose true and faulty values are told; a word of our own where there is none."""
    declarations: tuple[tuple[str, str], ...] = ()
    edit: str = ""
    """A function of edits.js."""
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """An element and all that are on its page."""

    element: Candidate
    page: Sequence[Candidate]

    @property
    def parent(self) -> Candidate | None:
        """The element around it, None where none is visible."""
        return self.page[self.element.parent] if self.element.parent >= 0 else None

    @property
    def children(self) -> list[Candidate]:
        """Its visible children."""
        return [self.page[place] for place in self.element.children]


Strike = Callable[[Site, Random], Change | None]
"""Returns what a fault of one kind would do to an element, None where it can do nothing to it."""


def declare(name: str, value: str, *others: tuple[str, str]) -> Change:
    """Return the change of one declaration, and of what must go with it."""
    return Change(name, ((name, value), *others))


def px(value: float) -> str:
    """Write a length as a person would."""
    return f"{round(value)}px"


def other_colour(colour: Colour, random: Random) -> str:
    """Return a colour that is clearly another one, as from another palette: ΔE 12 to 45."""
    tints = [Colour(200, 30, 60), Colour(20, 90, 200), Colour(20, 130, 70), Colour(240, 160, 0)]
    tints += [Colour(0, 0, 0), Colour(255, 255, 255), Colour(120, 120, 130)]
    mixed = [_mix(colour, tint, share) for tint in tints for share in (0.15, 0.3, 0.5, 0.8)]
    return random.choice([one for one in mixed if 12 <= colour.delta_e(one) <= 45]).hex


def _mix(one: Colour, other: Colour, share: float) -> Colour:
    return Colour(*(round(a + (b - a) * share) for a, b in zip(one, other, strict=True)))
