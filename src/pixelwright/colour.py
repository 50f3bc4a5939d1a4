"""sRGB colours as values, and how far apart two of them look."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]


class Colour(NamedTuple):
    """An opaque sRGB colour, each channel 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def from_hex(cls, text: str) -> Colour:
        """Read `#rrggbb` or `#rgb`; raises ValueError for anything else."""
        digits = text.removeprefix("#")
        if len(digits) == 3:
            digits = "".join(2 * digit for digit in digits)
        if len(digits) != 6:
            raise ValueError(f"not a hex colour: {text!r}")
        return cls(*bytes.fromhex(digits))

    @classmethod
    def from_css(cls, text: str) -> Colour | None:
        """Read a colour as browsers compute it, `rgb(1, 2, 3)`; None for one that is not opaque."""
        found = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", text)
        return cls(int(found[1]), int(found[2]), int(found[3])) if found else None

    @property
    def css(self) -> str:
        """The colour as browsers compute it."""
        return f"rgb({self.red}, {self.green}, {self.blue})"

    @property
    def hex(self) -> str:
        """`#rrggbb` in lower case."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """Relative luminance 0 (black) to 1 (white), WCAG 2.2."""
        linear = [
            channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
            for channel in (self.red / 255, self.green / 255, self.blue / 255)
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(self, other: Colour) -> float:
        """Return the WCAG contrast ratio, 1 to 21."""
        lighter, darker = sorted((self.luminance, other.luminance), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)

    def delta_e(self, other: Colour) -> float:
        """Return CIEDE2000 between the two; about 1 is just noticeable."""
        pair = np.array([self, other], dtype=float)
        lab = to_lab(pair)
        return float(delta_e_2000(lab[0], lab[1]))

    def readable_on(self, ground: Colour, ratio: float) -> Colour:
        """Return the colour nearest to the eye (CIEDE2000) with at least that contrast to `ground`.

        Tints and shades of the colour are tried: mixtures with white, black and both. One of these two alone
        always reaches 4.5.
        """
        if self.contrast(ground) >= ratio:
            return self
        white, black = np.meshgrid(np.linspace(0, 1, 86), np.linspace(0, 1, 86))
        kept = np.clip(1 - white - black, 0, None)[white + black <= 1 + 1e-9]
        light = white[white + black <= 1 + 1e-9]
        mixed = np.unique(np.rint(np.array(self) * kept[:, None] + 255 * light[:, None]), axis=0)
        contrasts = _contrasts(mixed, ground)
        enough = mixed[contrasts >= min(ratio + _MARGIN, contrasts.max())]
        nearest = enough[np.argmin(delta_e_2000(to_lab(enough), to_lab(np.array(self))))]
        return Colour(*(int(channel) for channel in nearest))


_MARGIN = 0.01
"""Browsers round contrasts otherwise in the last place."""


def _contrasts(rgb: Floats, ground: Colour) -> Floats:
    channels = rgb / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    own = linear @ np.array([0.2126, 0.7152, 0.0722])
    high, low = np.maximum(own, ground.luminance), np.minimum(own, ground.luminance)
    contrasts: Floats = (high + 0.05) / (low + 0.05)
    return contrasts


def to_lab(rgb: npt.ArrayLike) -> Floats:
    """Convert sRGB (0-255, last axis 3) to CIE L*a*b* with the D65 white."""
    channels = np.asarray(rgb, dtype=float) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    matrix = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    xyz = linear @ matrix.T / np.array([0.95047, 1.0, 1.08883])
    root = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = root[..., 0], root[..., 1], root[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def delta_e_2000(first: npt.ArrayLike, second: npt.ArrayLike) -> Floats:
    """CIEDE2000 over Lab arrays of the same shape (Sharma, Wu, Dalal 2005); the last axis is consumed."""
    lab1, lab2 = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    mean_c = (np.hypot(lab1[..., 1], lab1[..., 2]) + np.hypot(lab2[..., 1], lab2[..., 2])) / 2
    grey = 0.5 * (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)))
    c1, h1 = _chroma_hue(lab1, grey)
    c2, h2 = _chroma_hue(lab2, grey)
    coloured = (c1 * c2) != 0
    turn = h2 - h1
    turn = np.where(turn > 180, turn - 360, np.where(turn < -180, turn + 360, turn)) * coloured
    d_hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn) / 2)
    total = h1 + h2
    wrapped = np.where(total < 360, total + 360, total - 360)
    mean_h = np.where(np.abs(h1 - h2) > 180, wrapped, total) / 2
    mean_h = np.where(coloured, mean_h, total)
    return _combine(
        lab2[..., 0] - lab1[..., 0], c2 - c1, d_hue, (lab1[..., 0] + lab2[..., 0]) / 2, (c1 + c2) / 2, mean_h
    )


def _chroma_hue(lab: Floats, grey: Floats) -> tuple[Floats, Floats]:
    a = lab[..., 1] * (1 + grey)
    return np.hypot(a, lab[..., 2]), np.degrees(np.arctan2(lab[..., 2], a)) % 360


def _combine(
    d_light: Floats, d_chroma: Floats, d_hue: Floats, light: Floats, chroma: Floats, hue: Floats
) -> Floats:
    weight = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    s_light = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    s_chroma = 1 + 0.045 * chroma
    s_hue = 1 + 0.015 * chroma * weight
    rotation = np.radians(30 * np.exp(-(((hue - 275) / 25) ** 2)))
    twist = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * np.sin(2 * rotation)
    light_term, chroma_term, hue_term = d_light / s_light, d_chroma / s_chroma, d_hue / s_hue
    squared = light_term**2 + chroma_term**2 + hue_term**2 + twist * chroma_term * hue_term
    distance: Floats = np.sqrt(np.maximum(0, squared))
    return distance
