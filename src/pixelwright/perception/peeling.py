"""Takes a picture apart from the outside in: what stands on a known ground, then what stands on that.

Knows the pixels and where text was read; refuses to know what a button or a photo is for.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np

from pixelwright.colour import Colour
from pixelwright.perception.badges import holds_ink, is_tick_box
from pixelwright.perception.canvas import Canvas, Mask, Rect, pack, unpack
from pixelwright.perception.fills import differs, fit_fill
from pixelwright.perception.found import Photo, Plate, Scrap
from pixelwright.perception.outlines import (
    SQUARE,
    Radii,
    border_widths,
    common,
    filled,
    fit_border,
    fit_outline,
    inner_mask,
    radii_in_halo,
    rounded_mask,
    sharp_radii,
    stroked,
    without_edges_of,
)
from pixelwright.perception.shadows import Halo, find_halo, fit_shadow, outer_halo
from pixelwright.perception.tiles import ground_of, pieces, uncovered
from pixelwright.perception.zones import RULE_PX, SMALL_PX, find_zones, straight_lines, with_border
from pixelwright.scene import Border, Fill

TEXT_SHARE = 0.6
"""Share of a blob's bounds inside text boxes from which on it is ink."""
MAX_DEPTH = 12
TILED_PX = 120
"""CSS px. A rectangle that is mostly as its ground yet stands out all round is tiled if it is no smaller."""
FAINT = 14
"""Levels. Shapeless blobs that differ less from their ground are rests of shadows that nobody sees."""

WHITE = Colour(255, 255, 255)


@dataclass
class Peeling:
    """Everything found so far; plates and photos in the order in which they are painted."""

    canvas: Canvas
    plates: list[Plate] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    scraps: list[Scrap] = field(default_factory=list)
    background: Fill = WHITE

    def run(self) -> Peeling:
        """Take the whole picture apart."""
        whole = self.canvas.rect
        fill = fit_fill(self.canvas, whole)
        if fill is None:
            self._textured(whole, SQUARE, -1, 0)
            return self
        self.background = fill
        self._inside(whole, fill, whole, SQUARE, -1, 0)
        return self

    def _inside(self, rect: Rect, fill: Fill, outer: Rect, radii: Radii, parent: int, depth: int) -> None:
        """Find what stands on `fill` within `rect`, the inside of the rounded `outer`."""
        if rect.width < 2 or rect.height < 2 or depth > MAX_DEPTH:
            return
        mask = differs(self.canvas, fill, rect, rect)
        if any(radii):
            mask &= inner_mask(outer, rect, radii)
        if parent >= 0 and isinstance(fill, Colour):
            tall = self.canvas.px(200 if self.plates[parent].border else 64)
            if rect.height <= tall:
                self._clear_inner_shadow(rect, mask, fill)
        self._blobs(rect, mask, fill, parent, depth)

    def _blobs(self, rect: Rect, mask: Mask, ground: Fill | None, parent: int, depth: int) -> None:
        """Sort the connected components of `mask` into ink, rectangles and scraps."""
        if depth > MAX_DEPTH:
            return
        count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
        if count < 2:
            return
        small = self.canvas.px(SMALL_PX)
        width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
        ink = self.canvas.text_shares(stats.astype(np.int32), rect) >= TEXT_SHARE
        plate_like = (width >= small) & (height >= small) & (area >= 0.5 * width * height)
        covered = np.zeros(mask.shape, bool)
        large = self.canvas.px(20)
        box_like = (
            (np.abs(width - height) <= 1)
            & (width <= large)
            & (width >= small)
            & (area < 0.4 * width * height)
        )
        wanted = np.flatnonzero((~ink | plate_like | box_like) & (area >= 2))
        for index in wanted[np.argsort(-(width * height)[wanted], kind="stable")]:
            if index == 0:
                continue
            x, y, w, h, _ = (int(v) for v in stats[index])
            if covered[y : y + h, x : x + w].mean() > 0.9:
                continue
            box = Rect(rect.x0 + x, rect.y0 + y, rect.x0 + x + w, rect.y0 + y + h)
            known = len(self.plates), len(self.photos)
            if max(w, h) < small:
                self._scrap(box, ground, parent)
                continue
            blob = labels[y : y + h, x : x + w] == index
            self._blob(box, blob, ground, parent, depth, bool(ink[index]))
            for found in self._new_rects(known, parent):
                part = found.meet(rect)
                covered[part.y0 - rect.y0 : part.y1 - rect.y0, part.x0 - rect.x0 : part.x1 - rect.x0] = True

    def _new_rects(self, known: tuple[int, int], parent: int) -> list[Rect]:
        """Return the rectangles found directly on `parent` since there were `known` plates and photos."""
        plates = [plate.rect for plate in self.plates[known[0] :] if plate.parent == parent]
        return plates + [photo.rect for photo in self.photos[known[1] :] if photo.parent == parent]

    def _blob(self, box: Rect, blob: Mask, ground: Fill | None, parent: int, depth: int, ink: bool) -> None:
        thickness = min(box.width, box.height)
        if thickness <= self.canvas.px(RULE_PX) and blob.mean() > 0.9:
            if max(box.width, box.height) < 2 * self.canvas.px(SMALL_PX):
                self._scrap(box, ground, parent)
            else:
                self._rule(box, parent)
            return
        if not ink and blob.mean() < 0.3 and self._is_grid(box, blob, parent):
            return
        solid = filled(blob)
        halo = find_halo(self.canvas, box, ground) if isinstance(ground, Colour) else None
        core = halo.core(box) if halo else box
        rows, columns = slice(core.y0 - box.y0, core.y1 - box.y0), slice(core.x0 - box.x0, core.x1 - box.x0)
        outline = fit_outline(solid[rows, columns])
        strict = max(box.width, box.height) < 2 * self.canvas.px(SMALL_PX)
        if (
            outline
            and outline.missing <= (0.03 if strict else 0.04)
            and outline.extra <= (0.03 if strict else 0.3)
        ):
            at = Rect(
                core.x0 + outline.rect.x0,
                core.y0 + outline.rect.y0,
                core.x0 + outline.rect.x1,
                core.y0 + outline.rect.y1,
            )
            if (
                ink
                and self.canvas.text_share(at) >= TEXT_SHARE
                and not (
                    holds_ink(self.canvas, at, outline.radii)
                    or is_tick_box(self.canvas, at, outline.radii, blob)
                )
            ):
                return
            self._plate(at, outline.radii, halo, ground, parent, depth)
            if outline.extra > 0.002 and not halo:
                blob[at.y0 - box.y0 : at.y1 - box.y0, at.x0 - box.x0 : at.x1 - box.x0] = False
                self._blobs(box, blob, ground, parent, depth + 1)
            return
        if not ink:
            self._split(box, blob, solid, ground, parent, depth)

    def _rule(self, rect: Rect, parent: int) -> None:
        code, _ = common(self.canvas.codes[rect.slices])
        self.plates.append(Plate(rect, parent, unpack(code)))

    def _clear_inner_shadow(self, rect: Rect, mask: Mask, fill: Colour) -> None:
        """Take the faint thin lines that an inset shadow leaves along a border out of `mask`."""
        near = self.canvas.px(3)
        if min(rect.width, rect.height) <= 2 * near:
            return
        strip = np.ones(mask.shape, bool)
        strip[near:-near, near:-near] = False
        off = np.abs(self.canvas.pixels[rect.slices].astype(np.int16) - np.array(fill, np.int16)).max(axis=2)
        kernel = np.ones((self.canvas.px(5), self.canvas.px(5)), np.uint8)
        thick = cv2.morphologyEx(
            mask.astype(np.uint8), cv2.MORPH_OPEN, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0
        )
        faint = (strip & (off <= 3 * FAINT) & (thick == 0)).astype(np.uint8)
        long = 2 * self.canvas.px(SMALL_PX)
        for shape in ((1, long), (long, 1)):
            lines = cv2.morphologyEx(
                faint, cv2.MORPH_OPEN, np.ones(shape, np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0
            )
            mask &= lines == 0

    def _plate(
        self, rect: Rect, radii: Radii, halo: Halo | None, ground: Fill | None, parent: int, depth: int
    ) -> None:
        """Keep a rectangle with its border and fill, then look inside."""
        canvas = self.canvas
        radii = self._corners(rect, radii, halo, ground)
        border = fit_border(canvas, rect, radii)
        inner = rect.inset(*border_widths(border, canvas.ratio))
        fill = fit_fill(canvas, _inscribed(inner, radii))
        if border and isinstance(fill, Colour):
            border = without_edges_of(border, fill)
            inner = rect.inset(*border_widths(border, canvas.ratio))
        if border and not halo:
            radii = stroked(radii, min(rect.width, rect.height) / 2)
        if fill is None:
            self._textured(rect, radii, parent, depth)
            return
        shadow = None
        if halo and isinstance(ground, Colour):
            shadow = fit_shadow(halo, ground, canvas.ratio)
        same = fill == ground
        bare = same and not border and not shadow
        if bare and min(rect.width, rect.height) >= self.canvas.px(TILED_PX):
            self._textured(rect, radii, parent, depth)
            return
        if bare or self._is_sign(rect, border):
            self._scrap(rect, ground, parent)
            return
        if not same or border or shadow:
            self.plates.append(
                Plate(rect, parent, None if same and not shadow else fill, radii, border, shadow, halo)
            )
            parent = len(self.plates) - 1
        self._inside(inner, fill, rect, radii, parent, depth + 1)

    def _corners(self, rect: Rect, rough: Radii, halo: Halo | None, ground: Fill | None) -> Radii:
        """Measure the corner radii in the best way that what lies around allows."""
        if halo:
            return radii_in_halo(self.canvas, rect)
        if isinstance(ground, Colour):
            return sharp_radii(self.canvas, rect, rough, ground)
        if ground is not None and min(rough) >= 3:
            outside = self.canvas.pixels[rect.y0, rect.x0]
            return sharp_radii(self.canvas, rect, rough, Colour(*(int(c) for c in outside)))
        return rough

    def _is_sign(self, rect: Rect, border: Border | None) -> bool:
        """Tell small signs made of bars from small boxes: a box has the same line on all sides, or none."""
        if max(rect.width, rect.height) >= 2 * self.canvas.px(SMALL_PX) or border is None:
            return False
        return len({border.top, border.right, border.bottom, border.left}) > 1

    def _textured(self, rect: Rect, radii: Radii, parent: int, depth: int) -> None:
        """Keep a region without a nameable fill as a photo, unless flat plates tile it."""
        everything = np.ones((rect.height, rect.width), bool)
        known, before, loose = len(self.plates), len(self.photos), len(self.scraps)
        self.photos.append(Photo(rect, parent, radii))
        if depth > MAX_DEPTH:
            return
        covered = self._plates_of_one_colour(rect, everything, None, parent, depth, strict=True)
        on_top = [plate.rect for plate in self.plates[known:] if plate.parent == parent]
        if covered > 0.6 * rect.area:
            del self.photos[before]
            rest = uncovered(rect, on_top)
            ground = ground_of(self.canvas, rect, rest)
            if ground is not None:
                del self.plates[known:], self.photos[before:], self.scraps[loose:]
                self.plates.append(Plate(rect, parent, ground, radii))
                self._inside(rect, ground, rect, radii, known, depth + 1)
                return
            for found in pieces(rect, rest, self.canvas.px(SMALL_PX)):
                self.photos.append(Photo(found, parent))
        elif (kept := rect.trimmed(on_top)) != rect:
            self.photos[before] = Photo(kept, parent)

    def _split(
        self, box: Rect, blob: Mask, solid: Mask, ground: Fill | None, parent: int, depth: int
    ) -> None:
        """Take a blob of several rectangles apart: lines, then plates of one colour, then what is left."""
        rules, _ = straight_lines(self.canvas, box, blob)
        before = len(self.plates), len(self.photos)
        if max(box.width, box.height) < 3 * self.canvas.px(SMALL_PX):
            if self.canvas.text_share(box) < TEXT_SHARE:
                self._leftover(box, blob, ground, parent)
            return
        within = blob
        if isinstance(ground, Colour):
            within = blob | (solid & (self.canvas.codes[box.slices] == pack(ground)))
        self._plates_of_one_colour(box, within, ground, parent, depth, strict=False)
        found = self._new_rects(before, parent)
        spans = [r for r in rules if r.width > 0.5 * box.width or r.height > 0.5 * box.height]
        if not found and spans and self.canvas.lines_in(box) > 1:
            for rule in spans:
                self._rule(rule, parent)
                blob[rule.y0 - box.y0 : rule.y1 - box.y0, rule.x0 - box.x0 : rule.x1 - box.x0] = False
        elif not found:
            if self.canvas.text_share(box) < TEXT_SHARE:
                self._leftover(box, blob, ground, parent)
            return
        for rect in found:
            part = rect.meet(box)
            blob[part.y0 - box.y0 : part.y1 - box.y0, part.x0 - box.x0 : part.x1 - box.x0] = False
        if isinstance(ground, Colour):
            self._erase_halos(box, blob, ground, before[0])
        self._blobs(box, blob, ground, parent, depth + 3)

    def _erase_halos(self, box: Rect, blob: Mask, ground: Colour, first: int) -> None:
        """Take out of `blob` what the shadows of the plates since `first` paint."""
        for plate in self.plates[first:]:
            if plate.halo is None:
                continue
            top, right, bottom, left = plate.halo.widths
            part = plate.rect.inset(-left, -top, -right, -bottom).meet(box)
            seen = self.canvas.pixels[part.slices].astype(np.int16)
            soft = np.abs(seen - np.array(ground, np.int16)).max(axis=2) <= plate.halo.depth(ground) + 2
            blob[part.y0 - box.y0 : part.y1 - box.y0, part.x0 - box.x0 : part.x1 - box.x0] &= ~soft

    def _leftover(self, box: Rect, blob: Mask, ground: Fill | None, parent: int) -> None:
        """Keep a blob of no known shape: texture that fills its bounds is a photo, else a scrap."""
        big = min(box.width, box.height) >= 3 * self.canvas.px(SMALL_PX)
        if self._is_round_photo(box, blob):
            half = box.width / 2
            self.photos.append(Photo(box, parent, (half, half, half, half)))
        elif big and blob.mean() > 0.9 and fit_fill(self.canvas, box) is None:
            self.photos.append(Photo(box, parent))
        else:
            self._scrap(box, ground, parent)

    def _is_round_photo(self, box: Rect, blob: Mask) -> bool:
        """Tell an avatar: a disc of many colours, perhaps with parts as pale as the ground."""
        if min(box.width, box.height) < 2 * self.canvas.px(SMALL_PX):
            return False
        if abs(box.width - box.height) > 0.06 * box.width:
            return False
        half = box.width / 2
        disc = rounded_mask(box.width, box.height, (half, half, half, half))
        solid = filled(blob)
        alike = (disc & solid).sum() / (disc | solid).sum()
        return bool(alike > 0.85) and len(np.unique(self.canvas.codes[box.slices])) > 200

    def _scrap(self, rect: Rect, ground: Fill | None, parent: int) -> None:
        """Keep a blob of no known shape if it can be seen at all."""
        if isinstance(ground, Colour):
            off = np.abs(self.canvas.pixels[rect.slices].astype(np.int16) - np.array(ground, np.int16))
            if int(off.max()) < FAINT:
                return
        self.scraps.append(Scrap(rect, parent))

    def _is_grid(self, box: Rect, blob: Mask, parent: int) -> bool:
        """Emit a blob of long thin lines that cross or touch as rules, unless they close around something."""
        rules, covered = straight_lines(self.canvas, box, blob)
        if not rules or (covered & blob).sum() <= 0.92 * blob.sum():
            return False
        edges = [blob[0].mean(), blob[-1].mean(), blob[:, 0].mean(), blob[:, -1].mean()]
        if min(edges) > 0.5:
            return False
        for rule in rules:
            self._rule(rule, parent)
        return True

    def _plates_of_one_colour(
        self, box: Rect, within: Mask, ground: Fill | None, parent: int, depth: int, *, strict: bool
    ) -> int:
        """Find rectangles of one colour inside a mask, largest first; return the area they cover."""
        candidates = find_zones(self.canvas, box, within, strict)
        taken: list[Rect] = []
        for rect, radii in sorted(candidates, key=lambda item: (-item[0].area, item[0])):
            if any(rect.meet(other).area > 0.1 * rect.area for other in taken):
                continue
            if strict and rect.area > 0.9 * box.area:
                continue
            flat = ground if isinstance(ground, Colour) else None
            grown = with_border(self.canvas, rect, flat)
            halo = outer_halo(self.canvas, grown, flat) if flat else None
            if flat and grown == rect and not halo and self._is_ground(rect, flat):
                continue
            taken.append(grown)
            self._plate(grown, radii, halo, ground, parent, depth + 1)
        return sum(rect.area for rect in taken)

    def _is_ground(self, rect: Rect, ground: Colour) -> bool:
        return common(self.canvas.codes[rect.slices])[0] == pack(ground)


def _inscribed(rect: Rect, radii: Radii) -> Rect:
    """Return the part of a much rounded rectangle that its corners leave free."""
    if max(radii) < 0.35 * min(rect.width, rect.height):
        return rect
    inset = round(0.29 * max(radii))
    return rect.inset(inset, inset, inset, inset)
