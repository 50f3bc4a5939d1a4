"""Which pixels of a line of text are ink: backdrop, mask and what has to be trimmed off.

Knows the line's loose box, but neither its characters nor any font. All lengths are device px.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

FLAT_SHARE = 0.3
"""Share of one colour in a line's box from which on the backdrop is plain; ink covers 10 to 45 %."""
FRAME_SHARE = 0.35
"""Least share of the backdrop's colour along the edge of the box; large white letters on a photo fail it."""
HALF = 0.4
"""Share of the text's colour from which on a pixel of a photo is ink."""
NEAR = 6
"""Channel difference up to which two colours are the same one (JPEG noise)."""
FAINTEST = 14.0
"""Smallest channel difference (0-255) that counts as ink on a plain backdrop."""
FRAMING = 1.25
"""Height over that of the loose box from which on thin or hollow ink is the rim of a button around it."""
INK_SHARE = 0.22
"""... and the least share of the line's strongest difference: leaves shadows and JPEG ringing out."""
MOTTLED = 0.01
"""Share of a line's box that may lie between backdrop and ink but on no edge; a calm photo has more."""
CLEAN_FRAME = 0.9
"""Share of the backdrop's colour along the edge of the box of text on a plain fill."""


CRUMBS, CRUMB_GAP = 0.04, 0.25
"""Largest share of the ink that is a crumb above the line, and how far above, in heights of the line;
the dot of an i alone among small letters is .2 away."""
FRAME_PX = 3
"""How far the sides of a field may lie from the ends of its top and bottom (round corners)."""
UPRIGHT_SHARE = 0.6
"""Share of the rows between top and bottom that a side fills; letters stay a good way off both."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A long thin piece of ink below or through the text."""

    left: int
    right: int
    top: int
    bottom: int


@dataclass(frozen=True, eq=False, slots=True)
class Ink:
    """The cut-out around one line; `left` and `top` place it on the page, `mask` marks its ink."""

    left: int
    top: int
    pixels: Floats
    """(height, width, 3), 0 to 255."""
    backdrop: Floats
    """What lies under the text, same shape."""
    mask: Mask
    rules: tuple[Rule, ...] = ()
    """Underlines and strikes, in the cut-out's px; they are not in `mask`."""
    plain: bool = True
    """False on photographs and gradients, where edges are less certain."""

    @property
    def empty(self) -> bool:
        """True where nothing was drawn."""
        return not bool(self.mask.any())

    def bounds(self, left: int = 0, right: int | None = None) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom of the ink between two columns; zeros for none."""
        part = self.mask[:, left:right]
        columns, rows = np.flatnonzero(part.any(axis=0)), np.flatnonzero(part.any(axis=1))
        if not len(columns):
            return left, 0, left, 0
        return left + int(columns[0]), int(rows[0]), left + int(columns[-1]) + 1, int(rows[-1]) + 1

    def coverage(self, colour: Floats, left: int = 0, right: int | None = None) -> Floats:
        """Return how much of each pixel between two columns `colour` covers, 0 to 1, ink mask applied."""
        share = _share_of(self.pixels[:, left:right], self.backdrop[:, left:right], colour)
        near = cv2.dilate(self.mask[:, left:right].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        return np.where(near, np.clip(share, 0, 1), 0).astype(np.float32)


def _share_of(pixels: Floats, backdrop: Floats, colour: Floats) -> Floats:
    """Return how far every pixel lies from the backdrop (0) to the colour (1)."""
    span = colour - backdrop
    return np.asarray(_dot(pixels - backdrop, span) / np.maximum(_dot(span, span), 1.0), dtype=np.float32)


def _dot(first: Floats, second: Floats) -> Floats:
    """Return the products summed over the three channels: numpy's own sum takes five times as long."""
    product = first * second
    total: Floats = product[..., 0] + product[..., 1] + product[..., 2]
    return total


def find_ink(pixels: Pixels, box: Box) -> Ink:
    """Cut the line in `box` (device px) out of the picture and find its ink."""
    reach = round(0.2 * box.height) + 2
    left, top = max(0, int(box.x) - reach - 2), max(0, int(box.y) - reach)
    right = min(pixels.shape[1], int(box.right) + reach + 3)
    bottom = min(pixels.shape[0], int(box.bottom) + reach + 1)
    crop = pixels[top:bottom, left:right]
    inner = crop[int(box.y) - top : int(box.bottom) - top, int(box.x) - left : int(box.right) - left]
    part = crop.astype(np.float32)
    if not inner.size:
        return Ink(left, top, part, part, np.zeros(part.shape[:2], dtype=bool))
    backdrop, colour = _backdrop(crop, inner)
    plain = colour is None
    distance = np.abs(part - backdrop).max(axis=2)
    core = distance[int(box.y) - top : int(box.bottom) - top, int(box.x) - left : int(box.right) - left]
    strongest = float(np.percentile(core, 99))
    if colour is None:
        mask = distance > max(FAINTEST, INK_SHARE * strongest)
    else:
        mask = _share_of(part, backdrop, colour) > HALF
    band = (float(box.y) - top, float(box.bottom) - top)
    ruled, rules = _without_rules(distance > FAINTEST if plain else mask, band)
    kept = _without_crumbs(_trim(mask & ruled & ~_sides(mask & ruled, rules), band))
    return Ink(left, top, part, backdrop, kept, rules, plain)


def _backdrop(crop: Pixels, inner: Pixels) -> tuple[Floats, Floats | None]:
    """Return what lies under the text; on a photo it is a guess, and the text's colour comes with it."""
    part = crop.astype(np.float32)
    frame = _frame(inner)
    colour, share = commonest(inner.reshape(-1, 3))
    around = _share(frame, colour)
    framed = around >= FRAME_SHARE or _spans(inner, colour)
    if share >= FLAT_SHARE and framed and (around >= CLEAN_FRAME or not _mottled(inner, colour)):
        return np.broadcast_to(colour, part.shape), None
    slope = _slope(part)
    if slope is not None:
        return slope, None
    text_colour = _text_colour(inner, frame)
    return _behind(part, text_colour), text_colour


def commonest(flat: npt.NDArray[np.uint8]) -> tuple[Floats, float]:
    """Return the commonest colour of (count, 3) pixels, and the share that it and its near shades have."""
    codes = _codes(flat)
    first = flat[int(np.argmax(codes == np.bincount(codes).argmax()))].astype(np.int16)
    near = flat[np.abs(flat - first).max(axis=1) <= NEAR]
    return np.median(near, axis=0).astype(np.float32), len(near) / len(flat)


def _codes(flat: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
    """Number the colours in 32 steps a channel."""
    coarse = (flat >> 3).astype(np.int32)
    return np.asarray((coarse[:, 0] << 10) | (coarse[:, 1] << 5) | coarse[:, 2], dtype=np.int32)


def _frame(inner: Pixels) -> npt.NDArray[np.uint8]:
    """Return the outermost pixels of a loose box, (count, 3): hardly any of them are ink."""
    return np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]])


def _share(flat: npt.NDArray[np.uint8], colour: Floats) -> float:
    return float((np.abs(flat - colour).max(axis=1) <= NEAR).mean())


def _spans(inner: Pixels, colour: Floats) -> bool:
    """Tell whether one connected area of `colour` reaches across the box, as a badge's fill does."""
    near = (np.abs(inner - colour).max(axis=2) <= NEAR).astype(np.uint8)
    stats = cv2.connectedComponentsWithStats(near, connectivity=4)[2][1:]
    if not len(stats):
        return False
    largest = stats[int(stats[:, 4].argmax())]
    return bool(largest[2] > 0.85 * inner.shape[1] and largest[3] > 0.6 * inner.shape[0])


def _mottled(inner: Pixels, colour: Floats) -> bool:
    """Tell whether areas of the box, not only edges of glyphs, are neither `colour` nor clearly ink."""
    distance = np.abs(inner - colour).max(axis=2)
    strongest = float(np.percentile(distance, 99))
    between = (distance > max(NEAR, 0.5 * INK_SHARE * strongest)) & (distance < HALF * strongest)
    areas = cv2.erode(between.astype(np.uint8), np.ones((3, 3), np.uint8))
    return bool(areas.mean() > MOTTLED)


def _text_colour(inner: Pixels, frame: npt.NDArray[np.uint8]) -> Floats:
    """Return the colour that is commoner inside the box than on its frame and stands out from it.

    Thin letters are a few percent of the box; a photo's own shades differ by more, but less clearly.
    """
    flat = inner.reshape(-1, 3)
    codes = _codes(flat)
    inside = np.bincount(codes, minlength=1 << 15) / len(flat)
    around = np.bincount(_codes(frame), minlength=1 << 15) / len(frame)
    steps = np.arange(1 << 15)
    shades = np.stack([steps >> 10, steps >> 5 & 31, steps & 31], axis=1) * 8.0 + 4
    contrast = np.abs(shades - np.median(frame, axis=0)).max(axis=1)
    best = int(((inside - around) * contrast**2).argmax())
    colour: Floats = np.median(flat[codes == best], axis=0).astype(np.float32)
    return colour


def _slope(part: Floats) -> Floats | None:
    """Fit a plane to the colours around the text; None where they are no soft gradient."""
    height, width = part.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    terms = np.stack([np.ones_like(x), x / width, y / height], axis=2)
    edge = np.ones((height, width), dtype=bool)
    edge[2:-2, 2:-2] = False
    known, colours = terms[edge], part[edge]
    for _ in range(3):
        fit = np.linalg.lstsq(known, colours, rcond=None)[0]
        off = np.abs(known @ fit - colours).max(axis=1)
        near = off <= max(NEAR, float(np.median(off)))
        known, colours = known[near], colours[near]
    plane = (terms @ fit).astype(np.float32)
    fitting = np.abs(part - plane)[edge].max(axis=1) <= NEAR
    return plane if float(fitting.mean()) > 0.9 else None


def _behind(part: Floats, text_colour: Floats) -> Floats:
    """Guess what lies under text of one colour on a photo, from the pixels around it."""
    far = np.abs(part - text_colour).max(axis=2) > 70
    far = cv2.erode(far.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    if far.mean() < 0.1:
        return np.broadcast_to(np.median(part.reshape(-1, 3), axis=0), part.shape).astype(np.float32)
    size = (max(5, part.shape[0] // 2 * 2 + 1),) * 2
    weight = cv2.blur(far, size, borderType=cv2.BORDER_REPLICATE)
    total = cv2.blur(part * far[:, :, None], size, borderType=cv2.BORDER_REPLICATE)
    blurred = total / np.maximum(weight, 1e-3)[:, :, None]
    lost = weight < 0.02
    if lost.any():
        blurred[lost] = np.median(part[far > 0], axis=0)
    return np.asarray(blurred, dtype=np.float32)


def _trim(mask: Mask, band: tuple[float, float]) -> Mask:
    """Keep the components that can be glyphs of the line whose loose rows are `band`."""
    height, width = mask.shape
    tall = band[1] - band[0]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    x, y, w, h, area = (stats[:, k].astype(float) for k in range(5))
    middle = y + h / 2
    cut = (y == 0) | (y + h == height)
    foreign = cut & ((middle < band[0] + 0.2 * tall) | (middle > band[1] - 0.2 * tall))
    through = (y == 0) & (y + h == height)
    outside = (y + h <= band[0]) | (y >= band[1])
    sideways = ((x == 0) | (x + w == width)) & ((h > 0.95 * tall) | (w < 2))
    solid = (area > 0.85 * w * h) & (w > 0.8 * tall) & (h > 0.7 * tall)
    framing = (h > FRAMING * tall) & ((w < 0.4 * h) | (area < 0.2 * w * h))
    drop = foreign | through | outside | sideways | solid | framing
    drop[0] = True
    return ~drop[labels] if count > 1 else np.zeros_like(mask)


def _without_crumbs(mask: Mask) -> Mask:
    """Drop the feet of a line above: little ink, parted from the rest by more than a dot from its i."""
    filled = np.flatnonzero(mask.any(axis=1))
    if not len(filled):
        return mask
    gap = int(np.argmax(np.diff(filled, append=filled[-1])))
    first, height = int(filled[min(gap + 1, len(filled) - 1)]), int(filled[-1]) + 1
    empty = first - int(filled[gap]) - 1
    if empty <= max(1, CRUMB_GAP * (height - first)) or mask[:first].sum() > CRUMBS * mask.sum():
        return mask
    kept = mask.copy()
    kept[:first] = False
    return kept


def _sides(mask: Mask, rules: tuple[Rule, ...]) -> Mask:
    """Mark the upright lines that join the ends of two rules: with them they frame a field."""
    marked = np.zeros_like(mask)
    for above, below in itertools.combinations(rules, 2):
        for end, other in ((above.left, below.left), (above.right - 1, below.right - 1)):
            columns = slice(max(0, min(end, other) - FRAME_PX), max(end, other) + FRAME_PX + 1)
            part = mask[above.bottom : below.top, columns]
            if abs(end - other) <= FRAME_PX and part.size:
                upright = part.mean(axis=0) > UPRIGHT_SHARE
                marked[above.top : below.bottom, columns] |= upright[None, :]
    return marked


def _without_rules(mask: Mask, band: tuple[float, float]) -> tuple[Mask, tuple[Rule, ...]]:
    """Return what is left without horizontal runs longer than any stroke, and those; dashes stay."""
    tall = band[1] - band[0]
    reach = max(7, round(0.8 * tall)) | 1  # odd: else an opening moves by a pixel
    if mask.shape[1] < reach:
        return np.ones_like(mask), ()
    long = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, np.ones((1, reach), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(long, connectivity=8)
    feet = _feet(mask & (long == 0), band)
    rules, drop = [], np.zeros(count, dtype=bool)
    for index in range(1, count):
        x, y, w, h, area = (int(value) for value in stats[index])
        low = y + h / 2 > feet
        if h <= max(2, 0.16 * tall) and w >= (1 if low else 3) * tall and area > 0.6 * w * h:
            drop[index] = True
            rules.append(Rule(x, x + w, y, y + h))
    return ~drop[labels], tuple(sorted(rules, key=lambda rule: (rule.top, rule.left)))


def _feet(mask: Mask, band: tuple[float, float]) -> float:
    """Return the row below which the ink drops most, in the lower part of the band: about the baseline."""
    rows = mask.sum(axis=1, dtype=float)
    first = round(band[0] + 0.45 * (band[1] - band[0]))
    drops = rows[first:-1] - rows[first + 1 :]
    return first + 1 + int(np.argmax(drops)) if len(drops) and drops.max() > 0 else band[1]
