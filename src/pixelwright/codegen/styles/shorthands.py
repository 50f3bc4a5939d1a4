"""Declarations as style sheets have them: shorthands where they say the same, short colours.

Knows nothing of selectors or tokens.
"""

from __future__ import annotations

import re

from pixelwright.codegen.styles.declarations import Declarations, ordered

_SIDES = ("top", "right", "bottom", "left")
_PAIRS = (
    ("gap", "row-gap", "column-gap"),
    ("place-self", "align-self", "justify-self"),
    ("place-items", "align-items", "justify-items"),
    ("place-content", "align-content", "justify-content"),
    ("margin-block", "margin-top", "margin-bottom"),
    ("margin-inline", "margin-left", "margin-right"),
    ("padding-block", "padding-top", "padding-bottom"),
    ("padding-inline", "padding-left", "padding-right"),
)
_UNITS = ("padding", "margin", "background", "border", "gap")
_LONG_COLOUR = re.compile(r"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b")


def folded(declarations: Declarations, *, alone: bool = False) -> Declarations:
    """Return the declarations with shorthands for longhands that are all there.

    `alone` tells that nothing else says margins of these elements: then those left out are 0.
    """
    values = dict(declarations)
    if alone:
        _fill_margins(values)
    for name in ("margin", "padding"):
        _fold_sides(values, name)
    for name, first, second in _PAIRS:
        _fold_pair(values, name, first, second)
    if "flex-direction" in values and "flex-wrap" in values:
        values["flex-flow"] = f"{values.pop('flex-direction')} {values.pop('flex-wrap')}"
    return ordered({name: _shortest(name, value) for name, value in values.items()})


def unit(name: str) -> str:
    """Return what a property is one part of: what is written as one is shared as one."""
    if name in ("border-radius", "border-collapse", "border-spacing"):
        return name
    return next((each for each in _UNITS if each in name.split("-")), name)


def short_colours(text: str) -> str:
    """Return the text with `#fff` for `#ffffff`."""
    return _LONG_COLOUR.sub(r"#\1\2\3", text)


def _fill_margins(values: dict[str, str]) -> None:
    """Say margins of both axes, or different ones of one, by all four sides."""
    given = [name for name in values if name.startswith("margin-")]
    if len(given) < 2:
        return
    for axis, sides in (("block", ("top", "bottom")), ("inline", ("left", "right"))):
        both = values.pop(f"margin-{axis}", "0")
        for side in sides:
            values.setdefault(f"margin-{side}", both)


def _fold_sides(values: dict[str, str], name: str) -> None:
    for axis, sides in (("block", ("top", "bottom")), ("inline", ("left", "right"))):
        both = values.get(f"{name}-{axis}")
        if both is not None and all(f"{name}-{side}" in values for side in set(_SIDES) - set(sides)):
            values |= {f"{name}-{side}": both for side in sides}
            del values[f"{name}-{axis}"]
    if all(f"{name}-{side}" in values for side in _SIDES):
        values[name] = " ".join(values.pop(f"{name}-{side}") for side in _SIDES)


def _fold_pair(values: dict[str, str], name: str, first: str, second: str) -> None:
    if first not in values or second not in values:
        return
    one, other = values[first], values[second]
    if name.startswith(("margin", "padding")) and one != other:
        return
    del values[first], values[second]
    values[name] = one if one == other else f"{one} {other}"


def _shortest(name: str, value: str) -> str:
    if name not in ("margin", "padding", "border-radius") or "(" in value or "/" in value:
        return value
    parts = value.split(" ")
    if len(parts) == 4 and parts[1] == parts[3]:
        parts = parts[:3]
    if len(parts) == 3 and parts[0] == parts[2]:
        parts = parts[:2]
    return parts[0] if len(set(parts)) == 1 else " ".join(parts)
