"""The page behind a dialog as it would be without: no shadow on it, no hole in it, and light again.

What lies under the dialog is nowhere to be seen. Boxes that go on under it are taken to be rectangles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Rect
from pixelwright.perception.modal import Modal
from pixelwright.perception.shadows import solve_shadow
from pixelwright.raster import Pixels, Raster
from pixelwright.scene import Dim, Shadow

Floats = npt.NDArray[np.float64]

_RIM_PX = 3
"""Borders and soft edges of a dialog reach so far out of it."""
_REACH_PX = 100
"""Shadows of dialogs are no wider."""
_STEEP, _EVEN = 0.02, 3
"""Neighbours on the slope of a shadow differ by no larger share of their level; the levels of even places."""
_MIDDLE = 0.2
"""Ends of a side that are left out, as a share of it: corners have less shadow."""
_FAINT, _NONE = 0.02, 0.02
"""Shares of black: a shadow that is nothing, and what rounding makes too little of."""
_SLANT_PX, _SHRUNK_PX, _STIFF = 3, 5, 400.0
"""Shadows hardly ever fall sideways and do not spread; some shrink by more than this."""
_NEAR = 8
"""Colours this close to one of the page's, where the shadow was, are that."""
_APART = 4
"""Colours of the palette differ by as much: others are blends of two."""
_COMMON = 0.0004
"""Share of the page that makes a colour one of its own."""
_MOST = 24
"""So many colours are told apart."""
_RING_PX = 16
_TINTS = (Colour(15, 23, 42), Colour(17, 24, 39), Colour(107, 114, 128), Colour(75, 85, 99))
"""What design systems dim pages with, if not with black."""
_NEUTRAL = 5
_ROUND, _WITHIN = 0.05, 0.013
"""People dim by multiples of this; eight bits tell them apart."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A page without its dialog, and what the dialog did to it."""

    page: Raster
    dim: Dim
    shadow: Shadow | None


def uncovered(raster: Raster, modal: Modal) -> Uncovered:
    """Return the page as it is behind its dialog."""
    ratio = raster.pixel_ratio
    rim = max(1, round(_RIM_PX * ratio))
    whole = Rect(0, 0, raster.pixels.shape[1], raster.pixels.shape[0])
    hole = modal.rect.inset(-rim, -rim, -rim, -rim).meet(whole)
    shadow = _shadow(raster, modal.rect, hole)
    far = round(_REACH_PX * ratio)
    pixels = raster.pixels
    palette = _palette(pixels, modal.rect.inset(-far, -far, -far, -far).meet(whole))
    if shadow is not None:
        pixels = _unshaded(raster, modal.rect, hole, shadow, palette)
    pixels = _filled(pixels, hole, palette, round(_RING_PX * ratio))
    dim = _dim(pixels, modal)
    return Uncovered(Raster(_lit(pixels, dim, modal.ground), ratio), dim, shadow)


def _shadow(raster: Raster, rect: Rect, hole: Rect) -> Shadow | None:
    """Fit the shadow of a dialog to how the page gets darker towards it, whatever is on the page."""
    rims = (rect.y0 - hole.y0, hole.x1 - rect.x1, hole.y1 - rect.y1, rect.x0 - hole.x0)
    sides = [_nearer(_shade(lines), rim) for lines, rim in zip(_sides(raster, hole), rims, strict=True)]
    if max(float(side[:1].sum()) for side in sides) < _FAINT:
        return None
    found = solve_shadow(sides, Colour(0, 0, 0), raster.pixel_ratio)
    if found is None or found.spread_px > -_SHRUNK_PX:
        found = solve_shadow(sides, Colour(0, 0, 0), raster.pixel_ratio, stiffness=_STIFF) or found
    if found is None or found.opacity < _FAINT or found.blur_px > _REACH_PX:
        return None
    return _in_whole_px(found)


def _in_whole_px(shadow: Shadow) -> Shadow:
    return replace(
        shadow,
        dx_px=0 if abs(shadow.dx_px) <= _SLANT_PX else round(shadow.dx_px),
        dy_px=round(shadow.dy_px),
        blur_px=round(shadow.blur_px),
        spread_px=round(shadow.spread_px),
        opacity=round(shadow.opacity, 2),
    )


def _nearer(side: Floats, count: int) -> Floats:
    """Return a side that begins `count` lines nearer and ends where there is no shadow any more."""
    dark = np.flatnonzero(side > _NONE)
    if not dark.size:
        return np.zeros(1)
    kept = side[: int(dark[-1]) + 1]
    slope = (kept[0] - kept[min(len(kept) - 1, count)]) / max(1, count)
    return np.concatenate([kept[0] + slope * np.arange(count, 0, -1), kept])


def _sides(raster: Raster, hole: Rect) -> tuple[Pixels, Pixels, Pixels, Pixels]:
    """Return what lies above, right of, below and left of a hole: by distance, then along the side."""
    pixels, reach = raster.pixels, round(_REACH_PX * raster.pixel_ratio)
    across = pixels.transpose(1, 0, 2)
    rows, columns = _middle(hole.y0, hole.y1), _middle(hole.x0, hole.x1)
    return (
        pixels[max(0, hole.y0 - reach) : hole.y0, columns][::-1],
        across[hole.x1 : hole.x1 + reach, rows],
        pixels[hole.y1 : hole.y1 + reach, columns],
        across[max(0, hole.x0 - reach) : hole.x0, rows][::-1],
    )


def _middle(start: int, stop: int) -> slice:
    off = round(_MIDDLE * (stop - start))
    return slice(start + off, stop - off)


def _shade(lines: Pixels) -> Floats:
    """Return the share of black in every line, nearest first, by the slopes between the edges of the page."""
    if len(lines) < 2:
        return np.zeros(0)
    levels = lines.astype(np.float64).sum(axis=2)
    steps = np.abs(np.diff(lines.astype(np.int16), axis=0)).max(axis=2)
    smooth = steps <= np.maximum(1, _STEEP * levels[1:] / 3)
    slopes = np.diff(np.log(np.maximum(levels, 1)), axis=0) * smooth
    mean = slopes.sum(axis=1) / np.maximum(1, smooth.sum(axis=1))
    beyond = np.concatenate([np.cumsum(mean[::-1])[::-1], [0.0]])
    shares: Floats = np.clip(1 - np.exp(-beyond), 0, 1)
    return shares


def _unshaded(raster: Raster, rect: Rect, hole: Rect, shadow: Shadow, palette: Pixels) -> Pixels:
    """Return the pixels with the shadow taken out; colours of the page are met again exactly."""
    height, width = raster.pixels.shape[:2]
    reach = (
        math.ceil((1.5 * shadow.blur_px + abs(shadow.dy_px) + abs(shadow.spread_px)) * raster.pixel_ratio) + 2
    )
    part = rect.inset(-reach, -reach, -reach, -reach).meet(Rect(0, 0, width, height))
    ratio, deviation = raster.pixel_ratio, max(0.5, shadow.blur_px / 2 * raster.pixel_ratio)
    grown = shadow.spread_px * ratio
    across = _soft(part.x0, part.x1, rect.x0 - grown, rect.x1 + grown, shadow.dx_px * ratio, deviation)
    down = _soft(part.y0, part.y1, rect.y0 - grown, rect.y1 + grown, shadow.dy_px * ratio, deviation)
    kept = 1 - min(0.95, shadow.opacity) * down[:, None] * across[None, :]
    lighter = np.clip(np.rint(raster.pixels[part.slices] / kept[..., None]), 0, 255)
    pixels = raster.pixels.copy()
    pixels[part.slices] = _snapped(lighter.astype(np.uint8), palette)
    pixels[hole.slices] = raster.pixels[hole.slices]
    return pixels


def _soft(start: int, stop: int, low: float, high: float, shift: float, deviation: float) -> Floats:
    """Return the share of a blurred stretch from `low` to `high`, for every pixel from `start` to `stop`."""
    places = np.arange(start, stop) + 0.5 - shift
    scale = deviation * math.sqrt(2)
    rise = [math.erf((place - low) / scale) - math.erf((place - high) / scale) for place in places.tolist()]
    return np.array(rise) / 2


def _palette(pixels: Pixels, cast: Rect) -> Pixels:
    """Return the colours that the page has much of where no shadow is `cast`, that at its edges first."""
    wide = pixels.astype(np.int32)
    codes = wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]
    codes[cast.slices] = -1
    found, counts = np.unique(codes[:: 1 + len(codes) // 400], return_counts=True)
    common = (found >= 0) & (counts > _COMMON * counts[found >= 0].sum())
    kept = found[common][np.argsort(-counts[common], kind="stable")][:_MOST]
    colours = np.stack([kept >> 16, kept >> 8 & 255, kept & 255], axis=-1)
    apart = np.abs(colours[:, None] - colours[None]).max(axis=2) >= _APART
    own = colours[[index for index in range(len(colours)) if apart[index, :index].all()]].astype(np.uint8)
    frame = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    framing = [int((np.abs(frame.astype(np.int16) - colour).max(axis=1) < _APART).sum()) for colour in own]
    first = int(np.argmax(framing))
    return np.concatenate([own[first : first + 1], np.delete(own, first, axis=0)])


def _snapped(pixels: Pixels, palette: Pixels) -> Pixels:
    """Return the pixels, those of even places near a colour of the palette in that colour."""
    steps = cv2.morphologyEx(pixels, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)).max(axis=2)
    best = np.where(steps <= _EVEN, _NEAR + 1, 0)
    snapped = pixels.copy()
    for colour in palette:
        off = cv2.absdiff(pixels, np.broadcast_to(colour, pixels.shape)).max(axis=2)
        closer = off < best
        snapped[closer], best[closer] = colour, off[closer]
    return snapped


def _filled(pixels: Pixels, hole: Rect, palette: Pixels, ring: int) -> Pixels:
    """Return the page with boxes that go on where the hole was; `palette` begins with the page's ground."""
    across = pixels.transpose(1, 0, 2)
    rows, columns = slice(hole.y0, hole.y1), slice(hole.x0, hole.x1)
    left = _line(pixels[rows, max(0, hole.x0 - ring) : hole.x0], palette)[:, None]
    right = _line(pixels[rows, hole.x1 : hole.x1 + ring], palette)[:, None]
    top = _line(across[columns, max(0, hole.y0 - ring) : hole.y0], palette)[None, :]
    bottom = _line(across[columns, hole.y1 : hole.y1 + ring], palette)[None, :]
    level, upright = left == right, top == bottom
    upper = (np.arange(left.size) < left.size / 2)[:, None]
    filled = np.where(upright, top, np.where(upper, top, bottom))
    filled = np.where(level, left, filled)
    filled[(level & (left == 0)) | (upright & (top == 0))] = 0
    result = pixels.copy()
    result[hole.slices] = palette[filled]
    return result


def _line(strip: Pixels, palette: Pixels) -> npt.NDArray[np.int64]:
    """Return which colour every line that leads to the hole has most of; without any, like the last."""
    counts = np.stack([(strip == colour).all(axis=2).sum(axis=1) for colour in palette], axis=1)
    found = counts.argmax(axis=1)
    told = np.maximum.accumulate(np.where(counts.max(axis=1) > 0, np.arange(len(found)), 0))
    lines: npt.NDArray[np.int64] = found[told]
    return lines


def _dim(pixels: Pixels, modal: Modal) -> Dim:
    """Tell what the page was dimmed with: its brightest ground was white, or nearly."""
    seen = modal.ground.astype(np.float64)
    darkest = np.percentile(pixels[::4, ::4].reshape(-1, 3), 0.5, axis=0)
    tints = [Colour(0, 0, 0)] if np.ptp(seen) <= _NEUTRAL else [*_TINTS, Colour(0, 0, 0)]
    best, colour, opacity = math.inf, Colour(0, 0, 0), 0.5
    for tint in tints:
        channels = np.array([tint.red, tint.green, tint.blue], np.float64)
        shares = (255 - seen) / (255 - channels)
        if (shares.min() * channels > darkest + _NEAR).any() or np.ptp(shares) >= best:
            continue
        best, colour, opacity = float(np.ptp(shares)), tint, float(shares.min())
    near = round(opacity / _ROUND) * _ROUND
    return Dim(colour, round(near if abs(near - opacity) < _WITHIN else opacity, 2))


def _lit(pixels: Pixels, dim: Dim, ground: npt.NDArray[np.uint8]) -> Pixels:
    """Return the pixels as they are without the dim; what was nearly white is white."""
    over = dim.opacity * np.array([dim.colour.red, dim.colour.green, dim.colour.blue])
    levels = np.arange(256)[:, None] - over
    lit = levels / (1 - dim.opacity)
    brightest = lit[ground, np.arange(3)].max()
    lit *= 255 / brightest if 250 <= brightest <= 260 else 1.0
    table = np.clip(np.rint(lit), 0, 255).astype(np.uint8)
    return cv2.LUT(pixels, table[None]).astype(np.uint8, copy=False)
