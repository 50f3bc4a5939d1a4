"""Properties that stand for several: what they set, and how one for all sides gets other values."""

from __future__ import annotations

import re

_OF_SIDES = {
    "margin": "margin-top",
    "padding": "padding-top",
    "margin-block": "margin-top",
    "padding-block": "padding-top",
    "padding-inline": "padding-left",
    "border-width": "border-top-width",
    "border-color": "border-top-color",
    "border-radius": "border-top-left-radius",
}

_SHORTHANDS = {
    "background-color": ("background",),
    "font-size": ("font",),
    "font-weight": ("font",),
    "font-style": ("font",),
    "font-family": ("font",),
    "line-height": ("font",),
    "text-decoration-line": ("text-decoration",),
    "row-gap": ("gap", "grid-gap"),
    "column-gap": ("gap", "grid-gap"),
    "top": ("inset",),
    "left": ("inset",),
}

_SIDES = ("top", "right", "bottom", "left")
_PAIRS = {
    "margin-block": ("margin", ("top", "bottom")),
    "padding-block": ("padding", ("top", "bottom")),
    "padding-inline": ("padding", ("right", "left")),
}

_FULL = ((0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 2, 1), (0, 1, 2, 3))
"""Which of one to four values a side gets, clockwise from the top."""


def longhand(name: str) -> str:
    """Return the longhand by which a shorthand for several sides is recognised; any other name as it is."""
    return _OF_SIDES.get(name, name)


def is_shorthand(short: str, name: str) -> bool:
    """Tell whether one property sets another with it."""
    if short in _SHORTHANDS.get(name, ()) or name.startswith(f"{short}-"):
        return True
    side = re.fullmatch(r"border-(top|right|bottom|left)-(width|color|style)", name)
    return bool(side) and short == f"border-{side[2]}" if side else False


def with_two_sides(pair: str, shorthand: str, before: str, value: str) -> str | None:
    """Return the value of `margin` or `padding` with another one on both sides that a pair of them names.

    None for other properties, and for values that are not simply one to four lengths.
    """
    whole, sides = _PAIRS.get(pair, ("", ()))
    parts = before.split()
    if whole != shorthand or not 1 <= len(parts) <= len(_SIDES) or re.search(r"[(!/]", before):
        return None
    top, right, bottom, left = (parts[index] for index in _FULL[len(parts) - 1])
    of = dict(zip(_SIDES, (top, right, bottom, left), strict=True)) | dict.fromkeys(sides, value)
    return _shortened([of[side] for side in _SIDES])


def _shortened(four: list[str]) -> str:
    top, right, bottom, left = four
    if right != left:
        return " ".join(four)
    if top != bottom:
        return f"{top} {right} {bottom}"
    return top if top == right else f"{top} {right}"
