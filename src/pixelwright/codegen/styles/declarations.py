"""CSS declarations of one element as a plain value, the seam that all stacks share.

Knows nothing of files, class names or markup: a stack decides how a Style is written down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

Declarations = tuple[tuple[str, str], ...]
"""Property and value pairs in the order in which they are written."""

# fmt: off
_ORDER = (
    "position", "inset",
    "display", "grid-area", "grid-column", "grid-template-columns", "flex-flow", "flex-direction",
    "flex-wrap", "flex", "place-items", "place-content", "place-self", "align-items", "align-self",
    "justify-content", "justify-items", "justify-self", "gap", "row-gap", "column-gap", "order", "box-sizing",
    "width", "min-width", "max-width", "height", "min-height", "max-height", "aspect-ratio", "object-fit",
    "margin", "margin-block", "margin-inline", "margin-top", "margin-right", "margin-bottom", "margin-left",
    "padding", "padding-block", "padding-inline", "padding-top", "padding-right", "padding-bottom",
    "padding-left", "overflow", "overflow-x", "table-layout", "border-collapse", "border-spacing",
    "vertical-align", "list-style", "list-style-position", "list-style-type", "font-family", "font-size",
    "font-style", "font-weight", "line-height", "letter-spacing", "text-align", "text-decoration",
    "text-indent", "white-space", "overflow-wrap", "color", "background", "background-color", "border",
    "border-top", "border-right", "border-bottom", "border-left", "border-radius", "box-shadow",
    "accent-color", "appearance", "outline", "outline-offset", "cursor", "filter",
)
# fmt: on
NARROW_PX, SMALL_PX = 1104, 640
"""Below these widths tablets and phones begin: 1104 px takes in tablets on their side (1024, 1080)."""
_RANK = {name: rank for rank, name in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class Breakpoints:
    """The widths in px below which tablets and phones begin."""

    narrow_px: int = NARROW_PX
    small_px: int = SMALL_PX
    wide_px: int | None = None
    """The window the page is made for, where that is narrower than its design."""

    def design_px(self, width_px: int) -> int:
        """Return from where everything is as it is in a design of that width."""
        wide_px = self.wide_px or width_px
        return wide_px if self.narrow_px <= wide_px < width_px else width_px


USUAL_BREAKPOINTS = Breakpoints()


@dataclass(frozen=True, slots=True)
class Style:
    """Declarations of an element: always, and in the conditions in which they change."""

    base: Declarations = ()
    wide: Declarations = ()
    """From the design's own width upwards."""
    narrow: Declarations = ()
    """Below `NARROW_PX`, or below the design's own width if that is less: tablets."""
    small: Declarations = ()
    """Below `SMALL_PX`: phones. Applies on top of `narrow`."""
    hover: Declarations = ()
    focus: Declarations = ()
    expanded: Declarations = ()
    """On phones, while the button before it says that it is expanded."""
    current: Declarations = ()
    """While it leads to the page that is shown."""
    selected: Declarations = ()
    """While it is the selected one of several tabs."""
    shown: Declarations = ()
    """While it is the dot of the slide that is shown."""
    modal: Declarations = ()
    """While it is a dialog that nothing else can be reached beside."""
    backdrop: Declarations = ()
    """What lies over the page then."""

    def merged(self, other: Style) -> Style:
        """Return both; where they disagree, `other` wins."""
        return Style(
            ordered(dict(self.base) | dict(other.base)),
            ordered(dict(self.wide) | dict(other.wide)),
            ordered(dict(self.narrow) | dict(other.narrow)),
            ordered(dict(self.small) | dict(other.small)),
            ordered(dict(self.hover) | dict(other.hover)),
            ordered(dict(self.focus) | dict(other.focus)),
            ordered(dict(self.expanded) | dict(other.expanded)),
            ordered(dict(self.current) | dict(other.current)),
            ordered(dict(self.selected) | dict(other.selected)),
            ordered(dict(self.shown) | dict(other.shown)),
            ordered(dict(self.modal) | dict(other.modal)),
            ordered(dict(self.backdrop) | dict(other.backdrop)),
        )

    def get(self, name: str) -> str | None:
        """Return the value of a property that always applies, None where it is not set."""
        return dict(self.base).get(name)

    def without(self, *names: str) -> Style:
        """Return the style with these properties left out of what always applies."""
        return replace(self, base=tuple(pair for pair in self.base if pair[0] not in names))

    @property
    def empty(self) -> bool:
        """Tell whether nothing at all is declared."""
        return self == Style()


def style(
    base: Mapping[str, str] | None = None,
    *,
    wide: Mapping[str, str] | None = None,
    narrow: Mapping[str, str] | None = None,
    small: Mapping[str, str] | None = None,
    hover: Mapping[str, str] | None = None,
    focus: Mapping[str, str] | None = None,
    expanded: Mapping[str, str] | None = None,
    current: Mapping[str, str] | None = None,
    selected: Mapping[str, str] | None = None,
    shown: Mapping[str, str] | None = None,
    modal: Mapping[str, str] | None = None,
    backdrop: Mapping[str, str] | None = None,
) -> Style:
    """Make a Style from mappings, each put into canonical order."""
    parts = (base, wide, narrow, small, hover, focus, expanded, current, selected, shown, modal, backdrop)
    return Style(*(ordered(part or {}) for part in parts))


def ordered(values: Mapping[str, str]) -> Declarations:
    """Return the pairs in the order in which they are written."""
    return tuple(sorted(values.items(), key=lambda pair: (_RANK.get(pair[0], len(_RANK)), pair[0])))


def px(value: float) -> str:
    """Write a length with at most two decimals: `12px`, `12.5px`, `0`."""
    number = round(value, 2)
    if number == 0:
        return "0"
    return f"{number:g}px" if abs(number) < 1e5 else f"{number:.0f}px"


def number(value: float, digits: int = 4) -> str:
    """Write a plain number without trailing zeros."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def compact(declarations: Declarations) -> Declarations:
    """Fold the sides of padding and margin into the shortest shorthand that says the same."""
    values = dict(declarations)
    _fold_padding(values)
    _fold_margin(values)
    return ordered(values)


def _fold_padding(values: dict[str, str]) -> None:
    sides = [values.get(f"padding-{side}", "0") for side in ("top", "right", "bottom", "left")]
    given = [f"padding-{side}" in values for side in ("top", "right", "bottom", "left")]
    if sum(given) < 2:
        return
    top, right, bottom, left = sides
    for side in ("top", "right", "bottom", "left"):
        values.pop(f"padding-{side}", None)
    if top == right == bottom == left:
        values["padding"] = top
    elif top == bottom and left == right:
        values["padding"] = f"{top} {right}"
    elif left == right:
        values["padding"] = f"{top} {right} {bottom}"
    else:
        values["padding"] = f"{top} {right} {bottom} {left}"


def _fold_margin(values: dict[str, str]) -> None:
    for axis, sides in (("block", ("top", "bottom")), ("inline", ("left", "right"))):
        first, second = (values.get(f"margin-{side}") for side in sides)
        if first is not None and first == second:
            for side in sides:
                del values[f"margin-{side}"]
            values[f"margin-{axis}"] = first
