"""A dark palette for a light one: lightness turned over in OKLCH, hue kept, contrast of texts kept.

Knows nothing of elements: it sees colours and which of them are written on which. The conversion is that of
Björn Ottosson, "A perceptual color space for image processing" (2020).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping

from pixelwright.colour import Colour

READABLE = 4.5
"""Contrast that WCAG 2 asks of text; pairs that had less keep what they had."""
_DARKEST, _LIGHTEST = 0.17, 0.97
"""Lightness that white and black turn into: dark grounds are not quite black, so that shadows are seen."""
_STEP = 0.01
_VIVID = 0.06
"""Chroma from which a colour is one, and is moved rather than the grey that is written on it."""

Oklch = tuple[float, float, float]


def dark_palette(
    colours: Iterable[str], pairs: Iterable[tuple[str, str]], kept: Collection[str] = ()
) -> dict[str, str]:
    """Return the dark colour for each light one, all as `#rrggbb`; those in `kept` have none.

    `pairs` says which colour is written on which: (text, ground).
    """
    turned = [colour for colour in sorted(set(colours)) if colour not in kept]
    dark = {colour: _turned(to_oklch(Colour.from_hex(colour))) for colour in turned}
    wanted = {
        (text, ground): min(READABLE, Colour.from_hex(text).contrast(Colour.from_hex(ground)))
        for text, ground in sorted(set(pairs))
        if text in dark and ground in dark
    }
    for _ in range(4):
        if sum(_widened(dark, pair, least) for pair, least in wanted.items()) == 0:
            break
    return {colour: to_colour(value).hex for colour, value in dark.items()}


def _turned(colour: Oklch) -> Oklch:
    lightness, chroma, hue = colour
    return _DARKEST + (1 - lightness) * (_LIGHTEST - _DARKEST), chroma, hue


def _widened(dark: dict[str, Oklch], pair: tuple[str, str], least: float) -> bool:
    """Move one of a pair away from the other until it reads well; tell whether anything moved."""
    text, ground = pair
    first, second = (ground, text) if dark[ground][1] >= _VIVID > dark[text][1] else (text, ground)
    moved = False
    for mover in (first, second):
        other = second if mover == first else first
        away = _STEP if dark[mover][0] >= dark[other][0] else -_STEP
        while contrast(dark[text], dark[ground]) < least:
            lightness = dark[mover][0] + away
            if not 0 <= lightness <= 1:
                break
            dark[mover] = (lightness, *dark[mover][1:])
            moved = True
    return moved


def contrast(one: Oklch, other: Oklch) -> float:
    """Return the contrast of two colours as they will be drawn."""
    return to_colour(one).contrast(to_colour(other))


def to_oklch(colour: Colour) -> Oklch:
    """Return lightness 0 to 1, chroma and hue in radians."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def to_colour(value: Oklch) -> Colour:
    """Return the nearest colour that screens show: chroma gives way, lightness and hue stay."""
    lightness, chroma, hue = value
    for share in range(20, -1, -1):
        channels = _channels(lightness, chroma * share / 20, hue)
        if all(-0.002 <= channel <= 1.002 for channel in channels):
            break
    red, green, blue = (round(255 * min(1.0, max(0.0, channel))) for channel in channels)
    return Colour(red, green, blue)


def _channels(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else math.pow((channel + 0.055) / 1.055, 2.4)


def _encoded(channel: float) -> float:
    if channel <= 0.0031308:
        return 12.92 * channel
    return 1.055 * math.pow(channel, 1 / 2.4) - 0.055


def dark_rules(names: Mapping[str, str], palette: Mapping[str, str], switch_id: str = "") -> str:
    """Return the CSS that gives custom properties their dark values.

    `names` maps light colours to custom properties. The values hold where the system is set to dark, or
    with `switch_id`, while the checkbox of that id is ticked.
    """
    lines = [f"{name}: {palette[value]};" for value, name in names.items() if value in palette]
    if not lines:
        return ""
    if switch_id:
        inner = "".join(f"  {line}\n" for line in ("color-scheme: dark;", *lines))
        return f":root:has(#{switch_id}:checked) {{\n{inner}}}"
    inner = "".join(f"    {line}\n" for line in ("color-scheme: dark;", *lines))
    return f"@media (prefers-color-scheme: dark) {{\n  :root {{\n{inner}  }}\n}}"
