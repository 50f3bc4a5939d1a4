"""What is wrong with a page, as values: a difference from a design, or a fault that shows without one.

Knows nothing of how it was found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pixelwright.geometry import Box


class FindingKind(StrEnum):
    """What sort of thing is wrong, in the words that a person would use."""

    # Against a design
    MOVED = "moved"
    RESIZED = "resized"
    MISSING = "missing"
    EXTRA = "extra"
    TEXT = "text"
    FONT_SIZE = "font-size"
    WEIGHT = "weight"
    FAMILY = "family"
    STYLE = "style"
    """Italics, underline, capitals."""
    COLOUR = "colour"
    BACKGROUND = "background"
    BORDER = "border"
    RADIUS = "radius"
    SHADOW = "shadow"
    OPACITY = "opacity"
    SPACING = "spacing"
    ALIGNMENT = "alignment"
    WRAPPING = "wrapping"
    ORDER = "order"
    PICTURE = "picture"
    PAGE = "page"
    """The two do not show the same page, or one of them shows none."""

    # Without a design
    OVERFLOW = "overflow"
    CLIPPED = "clipped"
    OVERLAP = "overlap"
    TOUCHING = "touching"
    COVERED = "covered"
    OFF_SCREEN = "off-screen"
    CONTRAST = "contrast"
    TRUNCATED = "truncated"
    DISTORTED = "distorted"
    BROKEN_PICTURE = "broken-picture"
    MISALIGNED = "misaligned"
    UNEVEN = "uneven"
    TARGET = "target"
    TINY = "tiny"
    BROKEN_WORD = "broken-word"
    CONSOLE = "console"
    REQUEST = "request"
    SHIFT = "shift"
    ACCESSIBILITY = "accessibility"


@dataclass(frozen=True, slots=True)
class Declared:
    """Where a declaration stands that makes the page what it is."""

    selector: str
    """Of the rule; empty for a `style` attribute."""
    name: str
    value: str
    file: str = ""
    """Path or address of the style sheet or page; empty where it is not known."""
    line: int = 0
    """From 1; 0 where it is not known."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding."""

    selector: str
    declarations: tuple[tuple[str, str], ...] = ()
    """CSS names and values; empty where only the markup can be changed."""
    markup: str = ""
    """What to change in the markup, in words or as HTML."""
    before: float | None = None
    after: float | None = None
    """The score of the page without and with it, 0 to 1; None where it was not tried."""
    media: str = ""
    """The windows that it is for, as a CSS media query; empty for all."""
    important: bool = False
    """Rules of the page would outdo it otherwise."""

    @property
    def tried(self) -> bool:
        """Tell whether it was applied in a browser and measured."""
        return self.after is not None

    @property
    def css(self) -> str:
        """The change as a rule; empty where only the markup can be changed."""
        mark = " !important" if self.important else ""
        body = " ".join(f"{name}: {value}{mark};" for name, value in self.declarations)
        rule = f"{self.selector} {{ {body} }}" if body else ""
        return f"@media {self.media} {{ {rule} }}" if rule and self.media else rule


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person would point at."""

    kind: FindingKind
    box: Box
    """Where it is on the page that was looked at, CSS px from its top left corner."""
    what: str
    """One sentence."""
    magnitude: float
    """How visible it is, for ordering; comparable within one run."""
    confidence: float = 1.0
    """0 to 1."""
    name: str = ""
    """The CSS property, where there is one."""
    expected: str = ""
    measured: str = ""
    """Values in px or hex, or texts."""
    design_box: Box | None = None
    """Where it is in the design."""
    selector: str = ""
    """Of the element; empty where a picture was looked at."""
    count: int = 1
    """On how many elements it shows."""
    cause: Declared | None = None
    fix: Fix | None = None
    why: str = ""
    """Why it matters to the people who use the page."""
    widths_px: tuple[int, ...] = ()
    """The windows that show it, where several were looked at."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at one page came to, against a design or by itself."""

    page: str
    """What was looked at: a path or an address."""
    findings: tuple[Finding, ...]
    """The most visible first."""
    design: str = ""
    """What it was compared with; empty where it was looked at by itself."""
    score_before: float | None = None
    score_after: float | None = None
    """How near the page is to the design, 0 to 1, as it is and with all fixes that were tried."""
    edits: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Texts of files as they are and with all fixes, by path."""
    warnings: tuple[str, ...] = ()
    stage_s: Mapping[str, float] = field(default_factory=dict)
