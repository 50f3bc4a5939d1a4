"""What was measured, as values that become `report.json`. Measuring lives in `evaluation`."""

from __future__ import annotations

from dataclasses import dataclass, field

from pixelwright.geometry import Box

SCHEMA_VERSION = 1
"""Raised whenever a field of `report.json` changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """Under which conditions scores were taken; scores of different protocols do not compare."""

    metrics_version: str
    browser: str
    viewport: str
    fonts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """One figure. `baseline` is what a blank page would get, where that is worth knowing."""

    name: str
    value: float
    better: str = "higher"
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One visible difference, worst first in a report."""

    box: Box
    what: str
    """`position`, `size`, `colour`, `text`, `missing`, `extra` or `pixels`."""
    expected: str
    measured: str
    magnitude: float
    """How much it matters, for ordering: share of the page times strength."""


BREAKS = ("overflow", "clipped", "overlap")
"""Kinds of faults that break a page: it scrolls sideways, text is cut off, text lies over other things."""
TARGETS = ("target", "action")
"""Kinds of faults of what is to be hit: below 24 px with no room around; below 44 px on a phone."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that goes wrong in some windows."""

    kind: str
    """One of `BREAKS` or `TARGETS`."""
    selector: str
    words: str
    magnitude_px: float
    """By how much, at worst."""
    widths_px: tuple[int, ...]
    """The windows that have it."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """How one page did in windows of many widths."""

    widths_px: tuple[int, ...]
    failing_px: tuple[int, ...] = ()
    """Windows with any fault of `BREAKS`."""
    small_targets_px: tuple[int, ...] = ()
    """Windows with any fault of `TARGETS`."""
    faults: tuple[Fault, ...] = ()
    """The worst, those that break the page first."""

    @property
    def share(self) -> float:
        """The share of windows in which nothing breaks."""
        return 1 - len(self.failing_px) / len(self.widths_px)


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule of accessibility that elements of the page break."""

    rule: str
    impact: str
    """`critical`, `serious`, `moderate` or `minor`."""
    help: str
    selector: str
    """The first element."""
    count: int

    @property
    def grave(self) -> bool:
        """Tell whether it locks people out."""
        return self.impact in ("critical", "serious")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one wish that was said in words."""

    wish: str
    """What was understood; empty where nothing was."""
    words: str
    """The words that said it."""
    carried_out: bool
    note: str = ""
    """Why it was not, or a remark where it was."""


@dataclass(frozen=True, slots=True)
class ScoredView:
    """How close the same page comes to another picture of it."""

    name: str
    width_px: int
    height_px: int
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one page against one design."""

    scores: tuple[Score, ...]
    protocol: Protocol
    differences: tuple[Difference, ...] = ()
    warnings: tuple[str, ...] = ()
    stage_s: dict[str, float] = field(default_factory=dict)
    """Wall time of each stage in seconds, in order."""
    sweep: Sweep | None = None
    """How the page does in windows of all widths; None where nobody looked."""
    violations: tuple[Violation, ...] | None = None
    """What breaks rules of accessibility, gravest first; None where nobody looked."""

    proof: str = ""
    """What compiled the code, and checked it; empty where there is nothing to compile."""
    wishes: tuple[Outcome, ...] = ()
    """What became of what was asked for in words."""
    views: tuple[ScoredView, ...] = ()
    """The page against other pictures of it, such as one of a phone."""

    def score(self, name: str) -> float:
        """Return the value of the score called `name`; raises KeyError if it was not taken."""
        for score in self.scores:
            if score.name == name:
                return score.value
        raise KeyError(name)


def sweep_line(sweep: Sweep) -> str:
    """Say in a sentence how the page did."""
    holds = len(sweep.widths_px) - len(sweep.failing_px)
    span = f"{sweep.widths_px[0]} to {sweep.widths_px[-1]} px"
    first = f", first broken at {sweep.failing_px[0]} px" if sweep.failing_px else ""
    small = f", small targets in {len(sweep.small_targets_px)}" if sweep.small_targets_px else ""
    return f"{holds} of {len(sweep.widths_px)} widths from {span} hold{first}{small}"


def violations_line(violations: tuple[Violation, ...]) -> str:
    """Say in a sentence what was found."""
    grave = sum(each.count for each in violations if each.grave)
    other = sum(each.count for each in violations if not each.grave)
    return f"{grave} serious or critical, {other} lesser" if violations else "nothing found"
