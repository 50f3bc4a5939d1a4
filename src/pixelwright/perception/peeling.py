"""Takes a picture apart from the outside in: what stands on a known ground, then what stands on that.

Knows the pixels and where text was read; refuses to know what a button or a photo is for.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Mask, Rect, pack, unpack
from pixelwright.perception.fills import differs, fit_fill, paint
from pixelwright.perception.outlines import (
    SQUARE,
    Outline,
    Radii,
    bands,
    border_widths,
    common,
    filled,
    fit_border,
    fit_outline,
    inner_mask,
    radii_in_halo,
    rounded_mask,
    sharp_radii,
    without_edges_of,
    side_lines,
)
from pixelwright.perception.shadows import Halo, find_halo, fit_shadow, outer_halo
from pixelwright.scene import Border, Fill, Shadow

SMALL_PX = 12
"""CSS px. What is smaller both ways is never a surface: bullets, dots, carets, glyph parts."""
RULE_PX = 4
"""CSS px. Thickest line that counts as a rule."""
TEXT_SHARE = 0.6
"""Share of a blob's bounds inside text boxes from which on it is ink."""
MAX_DEPTH = 12
SPLIT_COLOURS = 12
"""Colours tried when a blob is no rectangle; the rest is tried after these are gone."""
FAINT = 14
"""Levels. Shapeless blobs that differ less from their ground are rests of shadows that nobody sees."""

WHITE = Colour(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Plate:
    """A painted rectangle as found, in device px; `parent` indexes the plate it lies on, -1 for the page."""

    rect: Rect
    parent: int
    fill: Fill | None
    radii: Radii = SQUARE
    border: Border | None = None
    shadow: Shadow | None = None
    halo: Halo | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A rectangle full of texture."""

    rect: Rect
    parent: int
    radii: Radii = SQUARE


@dataclass(frozen=True, slots=True)
class Scrap:
    """A blob that is neither text nor a rectangle: part of an icon, a chart, a logo."""

    rect: Rect
    parent: int


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
        ink = self.canvas.text_shares(stats, rect) >= TEXT_SHARE
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
            self._rule(box, parent)
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
                and not (self._holds_ink(at) or self._is_tick_box(at, outline.radii, blob))
            ):
                return
            self._plate(at, outline.radii, halo, ground, parent, depth)
            if outline.extra > 0.002 and not halo:
                blob[at.y0 - box.y0 : at.y1 - box.y0, at.x0 - box.x0 : at.x1 - box.x0] = False
                self._blobs(box, blob, ground, parent, depth + 1)
            return
        if not ink:
            self._split(box, blob, solid, ground, parent, depth)

    def _holds_ink(self, rect: Rect) -> bool:
        """Tell a badge behind a word from a glyph: it has a flat edge all around and something inside."""
        frame = [common(lines[0]) for lines in side_lines(self.canvas, rect, 1)]
        inner = self.canvas.codes[rect.slices]
        return sum(share > 0.8 for _, share in frame) >= 3 and len(np.unique(inner)) > 4

    def _is_tick_box(self, rect: Rect, radii: Radii, blob: Mask) -> bool:
        """Tell an empty checkbox that was read as part of a line: a thin square frame with nothing inside."""
        alike = abs(rect.width - rect.height) <= 1 and rect.width <= self.canvas.px(20)
        thin = blob.sum() < 1.4 * 2 * (rect.width + rect.height) * self.canvas.ratio
        return alike and bool(thin) and max(radii) <= 0.3 * rect.width and min(radii) >= max(radii) - 1

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
        mask &= ~(strip & (off <= 3 * FAINT) & (thick == 0))

    def _plate(
        self, rect: Rect, radii: Radii, halo: Halo | None, ground: Fill | None, parent: int, depth: int
    ) -> None:
        """Keep a rectangle with its border and fill, then look inside."""
        canvas = self.canvas
        border = fit_border(canvas, rect, radii)
        inner = rect.inset(*border_widths(border, canvas.ratio))
        fill = fit_fill(canvas, inner)
        if border and isinstance(fill, Colour):
            border = without_edges_of(border, fill)
            inner = rect.inset(*border_widths(border, canvas.ratio))
        if ground is not None and halo is None and fill is not None:
            radii = sharp_radii(canvas, rect, radii, paint(ground, canvas.rect, rect), border is not None)
        elif halo:
            radii = radii_in_halo(canvas, rect)
        if fill is None:
            self._textured(rect, radii, parent, depth)
            return
        shadow = None
        if halo and isinstance(ground, Colour):
            shadow = fit_shadow(halo, ground, canvas.ratio)
        same = fill == ground
        if self._is_sign(rect, border) or (same and not border and not shadow):
            self._scrap(rect, ground, parent)
            return
        if not same or border or shadow:
            self.plates.append(
                Plate(rect, parent, None if same and not shadow else fill, radii, border, shadow, halo)
            )
            parent = len(self.plates) - 1
        self._inside(inner, fill, rect, radii, parent, depth + 1)

    def _is_sign(self, rect: Rect, border: Border | None) -> bool:
        """Tell small signs made of bars from small boxes: a box has the same line on all sides, or none."""
        if max(rect.width, rect.height) >= 2 * self.canvas.px(SMALL_PX) or border is None:
            return False
        return len({border.top, border.right, border.bottom, border.left}) > 1

    def _textured(self, rect: Rect, radii: Radii, parent: int, depth: int) -> None:
        """Keep a region without a nameable fill as a photo, unless flat plates tile it."""
        everything = np.ones((rect.height, rect.width), bool)
        known, before = len(self.plates), len(self.photos)
        self.photos.append(Photo(rect, parent, radii))
        if depth > MAX_DEPTH:
            return
        covered = self._plates_of_one_colour(rect, everything, None, parent, depth, strict=True)
        on_top = [plate.rect for plate in self.plates[known:] if plate.parent == parent]
        if covered > 0.6 * rect.area:
            del self.photos[before]
            for found in self._rest(rect, everything, on_top):
                self.photos.append(Photo(found, parent))
        elif (kept := _trimmed(rect, on_top)) != rect:
            self.photos[before] = Photo(kept, parent)

    def _rest(self, rect: Rect, everything: Mask, on_top: list[Rect]) -> list[Rect]:
        """Return the pieces of `rect` that none of `on_top` covers."""
        for other in on_top:
            part = other.meet(rect)
            everything[part.y0 - rect.y0 : part.y1 - rect.y0, part.x0 - rect.x0 : part.x1 - rect.x0] = False
        _, _, stats, _ = cv2.connectedComponentsWithStats(everything.astype(np.uint8), connectivity=4)
        small = self.canvas.px(SMALL_PX)
        return [
            Rect(rect.x0 + x, rect.y0 + y, rect.x0 + x + w, rect.y0 + y + h)
            for x, y, w, h, area in stats[1:].tolist()
            if min(w, h) >= small
        ]

    def _split(
        self, box: Rect, blob: Mask, solid: Mask, ground: Fill | None, parent: int, depth: int
    ) -> None:
        """Take a blob of several rectangles apart: lines, then plates of one colour, then what is left."""
        rules, covered = self._lines(box, blob)
        if rules and (covered & blob).sum() > 0.92 * blob.sum():
            for rule in rules:
                self._rule(rule, parent)
            return
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

    def _lines(self, box: Rect, blob: Mask) -> tuple[list[Rect], Mask]:
        """Return the long thin straight lines of a blob in reading order, and the pixels they cover."""
        covered = np.zeros_like(blob)
        source = blob.astype(np.uint8)
        if source.mean() > 0.5:
            return [], covered
        long, thin = 2 * self.canvas.px(SMALL_PX), self.canvas.px(RULE_PX)
        rules: list[Rect] = []
        for kernel in (np.ones((1, long), np.uint8), np.ones((long, 1), np.uint8)):
            lines = cv2.morphologyEx(
                source, cv2.MORPH_OPEN, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0
            )
            _, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=4)
            for x, y, w, h, area in stats[1:].tolist():
                if min(w, h) <= thin and area > 0.9 * w * h:
                    rules.append(Rect(box.x0 + x, box.y0 + y, box.x0 + x + w, box.y0 + y + h))
                    covered[y : y + h, x : x + w] = True
        return sorted(rules, key=lambda r: (r.y0, r.x0)), covered

    def _plates_of_one_colour(
        self, box: Rect, within: Mask, ground: Fill | None, parent: int, depth: int, *, strict: bool
    ) -> int:
        """Find rectangles of one colour inside a mask, largest first; return the area they cover."""
        candidates = self._zones(box, within, strict)
        taken: list[Rect] = []
        for rect, radii in sorted(candidates, key=lambda item: (-item[0].area, item[0])):
            if any(rect.meet(other).area > 0.1 * rect.area for other in taken):
                continue
            if strict and rect.area > 0.9 * box.area:
                continue
            flat = ground if isinstance(ground, Colour) else None
            grown = self._with_border(rect, flat)
            halo = outer_halo(self.canvas, grown, flat) if flat else None
            if flat and grown == rect and not halo and self._is_ground(rect, flat):
                continue
            taken.append(grown)
            self._plate(grown, radii, halo, ground, parent, depth + 1)
        return sum(rect.area for rect in taken)

    def _zones(self, box: Rect, within: Mask, strict: bool) -> list[tuple[Rect, Radii]]:
        """Return rectangular patches of one exact colour within the mask."""
        codes = self.canvas.codes[box.slices]
        step = max(1, int((codes.size // 40_000) ** 0.5))
        sample = codes[::step, ::step][within[::step, ::step]]
        colours, counts = np.unique(sample, return_counts=True)
        common_first = np.argsort(-counts, kind="stable")[:SPLIT_COLOURS]
        small = self.canvas.px(SMALL_PX)
        zones = []
        for index in common_first:
            if counts[index] < 0.004 * len(sample):
                break
            zone = ((codes == colours[index]) & within).astype(np.uint8)
            _, labels, stats, _ = cv2.connectedComponentsWithStats(zone, connectivity=4)
            w, h, area = stats[:, 2], stats[:, 3], stats[:, 4]
            for label in np.flatnonzero((w >= small) & (h >= small) & (area >= 0.1 * w * h)):
                if label:
                    zones += self._zone(box, labels, stats, int(label), within, strict)
        return zones

    def _zone(
        self,
        box: Rect,
        labels: npt.NDArray[np.int32],
        stats: npt.NDArray[np.int32],
        label: int,
        within: Mask,
        strict: bool,
    ) -> list[tuple[Rect, Radii]]:
        """Return the rectangle that a patch is, completed where something lies on its edge, or its pieces."""
        x, y, w, h, _ = (int(v) for v in stats[label])
        dx, dy = box.x0 + x, box.y0 + y
        solid = filled(labels[y : y + h, x : x + w] == label)
        outline = fit_outline(solid)
        if outline and self._fits(outline, solid, within[y : y + h, x : x + w], strict):
            found = outline.rect
            rect = Rect(found.x0 + dx, found.y0 + dy, found.x1 + dx, found.y1 + dy)
            return [] if strict and self.canvas.text_share(rect) > 0.95 else [(rect, outline.radii)]
        if strict:
            return []
        pieces = bands(solid, self.canvas.px(SMALL_PX))
        return [(Rect(p.x0 + dx, p.y0 + dy, p.x1 + dx, p.y1 + dy), SQUARE) for p in pieces]

    def _fits(self, outline: Outline, solid: Mask, within: Mask, strict: bool) -> bool:
        loose = 0.02 if strict else 0.12
        if outline.extra > loose:
            return False
        if outline.missing <= loose:
            return True
        part = outline.rect.slices
        bare = (~solid[part] & ~within[part]).mean()
        return not strict and outline.missing <= 0.4 and bool(bare <= 0.02)

    def _is_ground(self, rect: Rect, ground: Colour) -> bool:
        return common(self.canvas.codes[rect.slices])[0] == pack(ground)

    def _with_border(self, rect: Rect, ground: Colour | None) -> Rect:
        """Grow a flat zone by the line of one colour that runs around it, if there is one."""
        depth = self.canvas.px(RULE_PX)
        around = side_lines(self.canvas, rect, -depth - 1)
        first = [common(lines[0]) for lines in around]
        codes = {code for code, _ in first}
        if len(codes) != 1 or min(share for _, share in first) < 0.8:
            return rect
        (code,) = codes
        if ground is not None and code == pack(ground):
            return rect
        widths = [_run(lines, code) for lines in around]
        if min(widths) > depth or max(widths) - min(widths) > 1:
            return rect
        width = min(widths)
        return rect.inset(-width, -width, -width, -width).meet(self.canvas.rect)


def _run(lines: npt.NDArray[np.int32], code: int) -> int:
    for index, line in enumerate(lines):
        seen, share = common(line)
        if seen != code or share < 0.8:
            return index
    return len(lines)


def _trimmed(rect: Rect, on_top: list[Rect]) -> Rect:
    """Return `rect` without the plates that cover a whole side of it: a caption below a photo."""
    for plate in sorted(on_top, key=lambda other: -other.area):
        wide, tall = plate.width >= rect.width - 2, plate.height >= rect.height - 2
        if wide and plate.y1 >= rect.y1 - 1 and plate.y0 > rect.y0:
            rect = rect._replace(y1=plate.y0)
        elif wide and plate.y0 <= rect.y0 + 1 and plate.y1 < rect.y1:
            rect = rect._replace(y0=plate.y1)
        elif tall and plate.x1 >= rect.x1 - 1 and plate.x0 > rect.x0:
            rect = rect._replace(x1=plate.x0)
        elif tall and plate.x0 <= rect.x0 + 1 and plate.x1 < rect.x1:
            rect = rect._replace(x0=plate.x1)
    return rect
