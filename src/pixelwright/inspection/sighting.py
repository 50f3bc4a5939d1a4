"""A fault as a detector sees it in one window, before anybody tried to mend it.

Knows nothing of selectors, other windows or browsers.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change that may mend a fault."""

    part: int
    """Number of the part whose element gets the declarations."""
    declarations: tuple[tuple[str, str], ...] = ()
    markup: str = ""
    """What to change in the markup, where no style will do."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing that is wrong with one part."""

    kind: FindingKind
    part: int
    """Number of the part that is to blame."""
    box: Box
    """Where it shows."""
    what: str
    strength: float
    """How bad it is of its kind, 0 to 1."""
    confidence: float = 1.0
    name: str = ""
    expected: str = ""
    measured: str = ""
    remedies: tuple[Remedy, ...] = ()
    """The likeliest first."""
    culprits: tuple[str, ...] = ()
    """CSS properties that can have caused it."""
    group: str = ""
    """Sightings of one kind and group are one finding; by default each part is its own."""
    count: int = 1
    others: tuple[int, ...] = ()
    """Parts that are to blame in the same way, where several sightings became one."""

    @property
    def parts(self) -> tuple[int, ...]:
        """All parts that are to blame, the worst first."""
        return tuple(dict.fromkeys((self.part, *self.others)))

    @property
    def key(self) -> tuple[FindingKind, str]:
        """Tells it from others, in all windows."""
        return self.kind, self.group or str(self.part)
