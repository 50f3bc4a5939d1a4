"""Properties that stand for several: what they set, and how they are written with one of these otherwise."""

from __future__ import annotations

import re
from itertools import product

from PIL import ImageColor

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
_CORNERS = ("top-left", "top-right", "bottom-right", "bottom-left")
_ROUND = {
    "margin": ("margin-{}", _SIDES),
    "padding": ("padding-{}", _SIDES),
    "inset": ("{}", _SIDES),
    "border-width": ("border-{}-width", _SIDES),
    "border-color": ("border-{}-color", _SIDES),
    "border-radius": ("border-{}-radius", _CORNERS),
}
"""What shorthands of four values set, clockwise."""
_PAIRS: dict[str, tuple[int, ...]] = {"block": (0, 2), "inline": (3, 1)}

_FULL = ((0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 2, 1), (0, 1, 2, 3))
"""Which of one to four values a side gets, clockwise from the top."""
_TOKEN = re.compile(r"[^\s()]*\([^()]*\)|[^\s()]+")
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(.*\)|transparent", re.IGNORECASE
)
_BORDER = re.compile(r"border(?:-top|-right|-bottom|-left)?")
_WIDTH = re.compile(r"\d*\.?\d+(?:px|em|rem)?|thin|medium|thick", re.IGNORECASE)
_LINE = re.compile(r"none|underline|overline|line-through")
_OPEN = re.compile(r"[!/,](?![^(]*\))|var\(|\b(?:inherit|initial|unset|revert|revert-layer)\b")
"""What is more than a row of values, or may be."""


def longhand(name: str) -> str:
    """Return the longhand by which a shorthand for several sides is recognised; any other name as it is."""
    return _parts(name)[0]


def is_shorthand(short: str, name: str) -> bool:
    """Tell whether one property sets another with it."""
    if short in _SHORTHANDS.get(name, ()):
        return True
    if name.startswith(f"{short}-"):
        return not _BORDER.fullmatch(short) or name.endswith(("-width", "-style", "-color"))
    side = re.fullmatch(r"border-(top|right|bottom|left)-(width|color|style)", name)
    return side is not None and short == f"border-{side[2]}"


def overlap(one: str, other: str) -> bool:
    """Tell whether two properties set something in common."""
    pairs = product(_parts(one), _parts(other))
    return any(
        first == second or is_shorthand(first, second) or is_shorthand(second, first)
        for first, second in pairs
    )


def _parts(name: str) -> list[str]:
    """Return what a property for several sides sets; any other as it is."""
    whole, _, pair = name.rpartition("-")
    if whole in _ROUND and pair in _PAIRS:
        numbers = _PAIRS[pair]
    elif name in _ROUND:
        whole, numbers = name, _PAIRS["block"] + _PAIRS["inline"]
    else:
        return [name]
    form, sides = _ROUND[whole]
    return [form.format(sides[number]) for number in numbers]


def with_value(shorthand: str, before: str, name: str, value: str) -> str | None:
    """Return the value of a shorthand with another one for what a property names of it.

    None where it names nothing of it, or that cannot be told from the rest: in layers, variables and slashes.
    """
    parts = _TOKEN.findall(before)
    if not parts or _OPEN.search(before) or "".join(parts) != re.sub(r"\s+(?![^(]*\))", "", before):
        return None
    if shorthand in _ROUND:
        return _with_sides(shorthand, parts, name, value)
    if shorthand in ("gap", "grid-gap"):
        return _with_gap(parts, name, value)
    pattern = _token_of(shorthand, name)
    fitting = [number for number, part in enumerate(parts) if pattern and _fits(pattern, part)]
    if len(fitting) != 1:
        return None
    parts[fitting[0]] = value
    return " ".join(parts)


def _with_sides(shorthand: str, parts: list[str], name: str, value: str) -> str | None:
    form, sides = _ROUND[shorthand]
    wanted = _parts(name)
    named = [number for number, side in enumerate(sides) if form.format(side) in wanted]
    if not named or len(parts) > len(_SIDES):
        return None
    four = [value if number in named else parts[_FULL[len(parts) - 1][number]] for number in range(4)]
    return _shortened(four)


def _with_gap(parts: list[str], name: str, value: str) -> str | None:
    axes = ("row-gap", "column-gap")
    if name not in axes or len(parts) > len(axes):
        return None
    both = [value if axis == name else part for axis, part in zip(axes, (parts[0], parts[-1]), strict=True)]
    return both[0] if both[0] == both[1] else " ".join(both)


def _token_of(shorthand: str, name: str) -> re.Pattern[str] | None:
    """Return how a property's value looks among those of a shorthand of unlike values."""
    if name in ("background-color", "text-decoration-line"):
        found = {"background": _COLOUR, "text-decoration": _LINE}.get(shorthand)
        return found if name.startswith(shorthand) else None
    if _BORDER.fullmatch(shorthand):
        return {f"{shorthand}-color": _COLOUR, f"{shorthand}-width": _WIDTH}.get(name)
    return None


def _fits(pattern: re.Pattern[str], part: str) -> bool:
    return bool(pattern.fullmatch(part)) or (pattern is _COLOUR and part.lower() in ImageColor.colormap)


def _shortened(four: list[str]) -> str:
    top, right, bottom, left = four
    if right != left:
        return " ".join(four)
    if top != bottom:
        return f"{top} {right} {bottom}"
    return top if top == right else f"{top} {right}"
