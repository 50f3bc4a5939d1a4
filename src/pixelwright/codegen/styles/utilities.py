"""CSS declarations as Tailwind v4 utility classes. Knows nothing of elements or pages.

A class is from Tailwind's scale where that gives the same value, else it carries the value in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pixelwright.codegen.styles.declarations import Declarations, compact
from pixelwright.codegen.styles.tokens import Tokens, defined

_FIXED = {
    ("display", "flex"): "flex",
    ("display", "grid"): "grid",
    ("display", "block"): "block",
    ("display", "contents"): "contents",
    ("display", "none"): "hidden",
    ("display", "list-item"): "list-item",
    ("list-style", "disc"): "list-disc",
    ("list-style", "none"): "list-none",
    ("cursor", "pointer"): "cursor-pointer",
    ("flex-direction", "column"): "flex-col",
    ("flex-direction", "row"): "flex-row",
    ("flex-wrap", "wrap"): "flex-wrap",
    ("flex-wrap", "nowrap"): "flex-nowrap",
    ("flex", "none"): "flex-none",
    ("grid-area", "1 / 1"): "col-start-1 row-start-1",
    ("grid-column", "1 / -1"): "col-span-full",
    ("grid-column", "auto"): "col-auto",
    ("grid-template-columns", "minmax(0, 1fr)"): "grid-cols-1",
    ("overflow-x", "auto"): "overflow-x-auto",
    ("overflow-wrap", "anywhere"): "wrap-anywhere",
    ("overflow-wrap", "break-word"): "wrap-break-word",
    ("table-layout", "fixed"): "table-fixed",
    ("table-layout", "auto"): "table-auto",
    ("border", "0"): "border-0",
    ("border-collapse", "separate"): "border-separate",
    ("border-spacing", "0"): "border-spacing-0",
    ("font-style", "italic"): "italic",
    ("font-style", "normal"): "not-italic",
    ("text-decoration", "underline"): "underline",
    ("text-decoration", "none"): "no-underline",
    ("white-space", "nowrap"): "whitespace-nowrap",
    ("appearance", "none"): "appearance-none",
}
_KEYWORDS = {
    "align-items": "items",
    "align-self": "self",
    "justify-content": "justify",
    "justify-self": "justify-self",
    "vertical-align": "align",
    "text-align": "text",
    "object-fit": "object",
}
_SPACED = {
    "gap": "gap",
    "row-gap": "gap-y",
    "column-gap": "gap-x",
    "width": "w",
    "min-width": "min-w",
    "max-width": "max-w",
    "height": "h",
    "min-height": "min-h",
    "margin": "m",
    "margin-block": "my",
    "margin-inline": "mx",
    "margin-top": "mt",
    "margin-right": "mr",
    "margin-bottom": "mb",
    "margin-left": "ml",
    "padding-top": "pt",
    "padding-right": "pr",
    "padding-bottom": "pb",
    "padding-left": "pl",
}
_LEADING = {"1": "none", "1.25": "tight", "1.375": "snug", "1.5": "normal", "1.625": "relaxed", "2": "loose"}
_WEIGHTS = {
    "100": "thin",
    "200": "extralight",
    "300": "light",
    "400": "normal",
    "500": "medium",
    "600": "semibold",
    "700": "bold",
    "800": "extrabold",
    "900": "black",
}
_SCALE_UP_TO_PX = 384
"""The largest step that Tailwind's documentation lists (96); larger lengths are written out."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names that the page's theme adds to Tailwind's own."""

    tokens: Tokens

    def classes(self, declarations: Declarations, prefix: str = "") -> list[str]:
        """Return the utilities for the declarations, each behind `prefix` (`max-sm:`)."""
        values = dict(compact(declarations))
        _unfold(values)
        found = (self._utility(name, value) for name, value in values.items())
        return [prefix + each for text in found for each in text.split(" ")]

    def _utility(self, name: str, value: str) -> str:
        if (name, value) in _FIXED:
            return _FIXED[name, value]
        if name in _KEYWORDS:
            return f"{_KEYWORDS[name]}-{value.removeprefix('flex-').removeprefix('space-')}"
        if name in _SPACED:
            return spaced(_SPACED[name], value)
        if name in _WRITERS:
            return _WRITERS[name](value)
        if name in _SCALES:
            return self._scaled(name, value)
        if name == "font-family":
            known = self.tokens.families.get(value)
            return known.removeprefix("--") if known else f"font-[{bracketed(value)}]"
        if name in ("color", "background-color", "accent-color"):
            kind = {"color": "text", "background-color": "bg", "accent-color": "accent"}[name]
            return f"{kind}-{self._colour(value)}"
        if name == "border" or (name.startswith("border-") and name.count("-") == 1):
            return self._border(name, value)
        return f"[{name}:{bracketed(value)}]"

    def _scaled(self, name: str, value: str) -> str:
        """Return the utility for a value of one of the theme's own scales."""
        prefix, table, hint = _SCALES[name]
        known = getattr(self.tokens, table).get(value)
        return f"{prefix}-{known.split('-', 3)[3]}" if known else f"{prefix}-[{hint}{bracketed(value)}]"

    def _colour(self, value: str) -> str:
        known = self.tokens.colours.get(value)
        if known:
            return known.removeprefix("--color-")
        mixed = self.tokens.apply("color", value).replace(", ", ",") if "color-mix" in value else value
        return f"[{bracketed(mixed)}]"

    def _border(self, name: str, value: str) -> str:
        side = {"border": ""}.get(name, name.removeprefix("border")[:2])
        parts = value.split(" ")
        if len(parts) != 3:
            return f"[{name}:{bracketed(value)}]"
        width, drawn, colour = parts
        steps = {"1px": "", "2px": "-2", "4px": "-4", "8px": "-8"}
        classes = [f"border{side}{steps.get(width, f'-[{width}]')}", f"border{side}-{self._colour(colour)}"]
        if drawn != "solid":
            classes.append(f"border-{drawn}")
        return " ".join(classes)


def _unfold(values: dict[str, str]) -> None:
    """Split the padding shorthand into the pairs that utilities have names for."""
    padding = values.pop("padding", "")
    if not padding:
        return
    parts = _split(padding)
    if len(parts) > 1:
        parts = [*parts, *parts] if len(parts) == 2 else [*parts, parts[1]][:4]
    values["padding"] = " ".join(parts)


def _split(value: str) -> list[str]:
    """Split at blanks outside brackets."""
    return re.findall(r"(?:[^\s(]+\((?:[^()]|\([^()]*\))*\)|[^\s(])+", value)


def spaced(prefix: str, value: str) -> str:
    """Return a utility whose value is a length: a step of 4 px where one fits, else in brackets."""
    named = {"100%": "full", "0": "0", "auto": "auto", "fit-content": "fit"}
    if value in named:
        return f"{prefix}-{named[value]}"
    match = re.fullmatch(r"(-?)(\d+(?:\.\d+)?)px", value)
    if match:
        length = float(match.group(2))
        if length == 1:
            return f"{match.group(1)}{prefix}-px"
        if length <= _SCALE_UP_TO_PX and length == int(length):
            return f"{match.group(1)}{prefix}-{length / 4:g}"
    return f"{prefix}-[{bracketed(value)}]"


def bracketed(value: str) -> str:
    """Return a value as it is written between brackets: no blanks, underscores escaped."""
    return re.sub(r"\s+", "_", value.replace("_", r"\_"))


def _padding(value: str) -> str:
    parts = _split(value)
    if len(parts) == 1:
        return spaced("p", value)
    top, right, bottom, left = parts
    blocks = [spaced("py", top)] if top == bottom else [spaced("pt", top), spaced("pb", bottom)]
    inlines = [spaced("px", left)] if left == right else [spaced("pr", right), spaced("pl", left)]
    return " ".join(each for each in blocks + inlines if not re.fullmatch(r"p[xytrbl]-0", each))


def _flex(value: str) -> str:
    parts = value.split(" ")
    if len(parts) != 3 or parts[1] != "1" or not parts[2].endswith("px"):
        return f"flex-[{bracketed(value)}]"
    return f"{'grow ' if parts[0] == '1' else ''}{spaced('basis', parts[2])}"


def _columns(value: str) -> str:
    match = re.fullmatch(r"repeat\((\d+), minmax\(0, 1fr\)\)", value)
    return f"grid-cols-{match.group(1)}" if match else f"grid-cols-[{bracketed(value)}]"


def _leading(value: str) -> str:
    return f"leading-{_LEADING[value]}" if value in _LEADING else f"leading-[{value}]"


def _weight(value: str) -> str:
    return f"font-{_WEIGHTS[value]}" if value in _WEIGHTS else f"font-[{value}]"


def _tracking(value: str) -> str:
    return f"tracking-[{value}]"


_SCALES = {
    "font-size": ("text", "sizes", "length:"),
    "border-radius": ("rounded", "radii", ""),
    "box-shadow": ("shadow", "shadows", ""),
}
"""What utilities of the theme's scales begin with, their tokens, and what marks another value."""
_WRITERS: dict[str, Callable[[str], str]] = {
    "padding": _padding,
    "flex": _flex,
    "grid-template-columns": _columns,
    "line-height": _leading,
    "font-weight": _weight,
    "letter-spacing": _tracking,
}


def theme_css(tokens: Tokens) -> str:
    """Return the `@theme` block: the page's own scales in place of Tailwind's, but for spaces."""
    scales = {
        "color": tokens.colours,
        "font": tokens.families,
        "text": tokens.sizes,
        "radius": tokens.radii,
        "shadow": tokens.shadows,
    }
    lines = [f"  --{kind}-*: initial;" for kind in scales]
    lines += [f"  {name}: {defined(value)};" for table in scales.values() for value, name in table.items()]
    return "\n".join(["@theme {", *lines, "}"])
