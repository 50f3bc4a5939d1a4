"""What colours, sizes, radii and shadows of a page are called. Knows nothing of where they are used."""

from __future__ import annotations

import colorsys
from collections import Counter
from collections.abc import Mapping, Sequence

from pixelwright.colour import Colour

_HUES = (
    (15, "red"),
    (45, "orange"),
    (70, "yellow"),
    (165, "green"),
    (195, "cyan"),
    (255, "blue"),
    (290, "violet"),
    (345, "pink"),
    (361, "red"),
)


def colour_names(values: Sequence[str], parts: Mapping[str, str]) -> dict[str, str]:
    """Name colours, `#rrggbb`, by the part they play, in that order, then others by hue and lightness."""
    ordered = sorted(values, key=lambda value: (value not in parts, -Colour.from_hex(value).luminance, value))
    ordered = [value for value in parts if value in values] + [
        value for value in ordered if value not in parts
    ]
    names: dict[str, str] = {}
    used: Counter[str] = Counter()
    for value in ordered:
        name = f"--color-{parts.get(value) or colour_name(Colour.from_hex(value))}"
        used[name] += 1
        names[value] = name if used[name] == 1 else f"{name}-{used[name]}"
    return names


def colour_name(colour: Colour) -> str:
    """Return hue and lightness step as `blue-600`; `white`, `black` and `grey-…` for the others."""
    if colour == Colour(255, 255, 255):
        return "white"
    if colour == Colour(0, 0, 0):
        return "black"
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    step = min(950, max(50, 50 * round((1 - lightness) * 20)))
    if chroma(colour) < 14 or saturation < 0.12:
        return f"grey-{step}"
    degrees = hue * 360
    return f"{next(name for limit, name in _HUES if degrees < limit)}-{step}"


def chroma(colour: Colour) -> int:
    """Return how far the channels lie apart, 0 for greys to 255."""
    return max(colour) - min(colour)


def stepped_names(prefix: str, values: Sequence[str], middle: int, word: str) -> dict[str, str]:
    """Name values given in rising order: the one at `middle` is called `word`, others xs, sm, lg, xl."""
    names = {}
    for index, value in enumerate(values):
        names[value] = f"{prefix}-{_step(index - middle) or word}"
    return names


def _step(steps: int) -> str:
    """Return the size so many steps above or below the middle one: `sm`, `xs`, `2xs`; `lg`, `xl`, `2xl`."""
    if abs(steps) <= 1:
        return ("sm", "", "lg")[steps + 1]
    extra = "xl" if steps > 0 else "xs"
    return extra if abs(steps) == 2 else f"{abs(steps) - 1}{extra}"


def family_names(families: Counter[str]) -> dict[str, str]:
    """Name font stacks by their kind, the one of most text first."""
    names: dict[str, str] = {}
    for index, (value, _) in enumerate(families.most_common()):
        generic = value.rsplit(",", 1)[-1].strip()
        kind = {"monospace": "mono", "serif": "serif", "sans-serif": "sans"}.get(generic, "text")
        name = f"--font-{kind}"
        names[value] = name if name not in names.values() else f"{name}-{index + 1}"
    return names
