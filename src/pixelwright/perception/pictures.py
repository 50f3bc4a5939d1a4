"""What is drawn rather than written or laid out: photos, icons, charts, logos.

Knows nothing of how surfaces were found; it gathers what they left over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import hypot

import cv2
import numpy as np

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.canvas import Canvas, Rect
from pixelwright.perception.found import Photo, Plate, Scrap
from pixelwright.scene import Picture, PictureKind

ICON_PX = 64
"""CSS px. Largest side of an icon."""
NEAR_PX, FAR_PX = 3, 6
"""CSS px. Gap between parts of one icon, and between parts of one drawing."""
DRAWING_PX = 100
"""CSS px. Smaller plates with a shape on them are tiles with an icon."""
CRUMB_PX = 7
"""CSS px. What inset lights and borders leave in the rounded corners of buttons is no larger."""
IMAGE_PX = 24
"""CSS px. An empty flat rectangle of at least this size both ways stands for an image."""


def css_box(rect: Rect, ratio: float) -> Box:
    """Return a device rectangle in CSS px."""
    return Box.from_edges(rect.x0 / ratio, rect.y0 / ratio, rect.x1 / ratio, rect.y1 / ratio)


def gather(canvas: Canvas, scraps: Iterable[Scrap]) -> list[tuple[Rect, int]]:
    """Join scraps on the same plate that lie close together; return rectangles with their parents."""
    by_parent: dict[int, list[Rect]] = defaultdict(list)
    for scrap in scraps:
        by_parent[scrap.parent].append(scrap.rect)
    return [(rect, parent) for parent in sorted(by_parent) for rect in _clusters(canvas, by_parent[parent])]


def _clusters(canvas: Canvas, rects: list[Rect]) -> list[Rect]:
    bounds = rects[0]
    for rect in rects:
        bounds = bounds.join(rect)
    margin = canvas.px(FAR_PX)
    near = np.zeros((bounds.height + 2 * margin, bounds.width + 2 * margin), np.uint8)
    for rect in rects:
        reach = _reach(canvas, rect)
        near[
            rect.y0 - bounds.y0 + margin - reach : rect.y1 - bounds.y0 + margin + reach,
            rect.x0 - bounds.x0 + margin - reach : rect.x1 - bounds.x0 + margin + reach,
        ] = 1
    _, labels = cv2.connectedComponents(near, connectivity=4)
    joined: dict[int, Rect] = {}
    for rect in rects:
        label = int(labels[rect.y0 - bounds.y0 + margin, rect.x0 - bounds.x0 + margin])
        joined[label] = joined[label].join(rect) if label in joined else rect
    return _without_overlaps([joined[label] for label in sorted(joined)])


def _without_overlaps(rects: list[Rect]) -> list[Rect]:
    """Join rectangles of which one covers a third of another, largest first, until none does."""
    kept: list[Rect] = []
    for rect in sorted(rects, key=lambda r: (-r.area, r)):
        for index, other in enumerate(kept):
            if rect.meet(other).area * 3 > rect.area:
                kept[index] = other.join(rect)
                break
        else:
            kept.append(rect)
    return kept if len(kept) == len(rects) else _without_overlaps(kept)


def _reach(canvas: Canvas, rect: Rect) -> int:
    size = max(rect.width, rect.height)
    if size > canvas.px(ICON_PX):
        return canvas.px(FAR_PX) // 2 + 1
    return canvas.px(NEAR_PX) // 2 + 1 if size > canvas.px(2) else 1


def drawn(canvas: Canvas, groups: Iterable[tuple[Rect, int]]) -> list[Picture]:
    """Turn gathered scraps into icons and drawings; specks of a pixel or two are noise."""
    found = []
    for rect, _ in groups:
        if rect.area < 6 * canvas.ratio**2:
            continue
        box = css_box(rect, canvas.ratio)
        kind = PictureKind.ICON if max(box.width, box.height) <= ICON_PX else PictureKind.CHART
        wide = rect.width > 0.6 * canvas.rect.width
        backdrop = wide and canvas.lines_in(rect) > 1
        found.append(Picture(box, PictureKind.PHOTO if backdrop else kind, backdrop=backdrop))
    return found


def photographs(canvas: Canvas, photos: Sequence[Photo], plates: Sequence[Plate]) -> list[Picture]:
    """Turn textured regions into pictures; a backdrop is one that text or plates lie on."""
    found = []
    for photo in photos:
        on_top = any(
            p.rect.meet(photo.rect).area > 0.8 * p.rect.area
            for p in plates
            if p.rect != photo.rect and p.rect.area < photo.rect.area
        )
        on_top = on_top or canvas.lines_in(photo.rect) > 0
        radius = tuple(r / canvas.ratio for r in photo.radii)
        found.append(
            Picture(
                css_box(photo.rect, canvas.ratio),
                PictureKind.PHOTO,
                (radius[0], radius[1], radius[2], radius[3]),
                backdrop=on_top,
            )
        )
    return found


def is_crumb(canvas: Canvas, rect: Rect, plates: Sequence[Plate]) -> bool:
    """Tell a few pixels that a rounded corner of a plate runs through: its edge, drawn a little otherwise."""
    if max(rect.width, rect.height) > canvas.px(CRUMB_PX):
        return False
    return any(_is_at_corner(plate, rect) for plate in plates if any(plate.radii))


def _is_at_corner(plate: Plate, rect: Rect) -> bool:
    """Tell whether the arc of the corner of `plate` that is nearest to `rect` crosses it."""
    box = plate.rect
    is_right, is_low = rect.x0 - box.x0 > box.x1 - rect.x1, rect.y0 - box.y0 > box.y1 - rect.y1
    near_x, far_x = (box.x1 - rect.x1, box.x1 - rect.x0) if is_right else (rect.x0 - box.x0, rect.x1 - box.x0)
    near_y, far_y = (box.y1 - rect.y1, box.y1 - rect.y0) if is_low else (rect.y0 - box.y0, rect.y1 - box.y0)
    top_left, top_right, bottom_right, bottom_left = plate.radii
    radius = (bottom_right if is_right else bottom_left) if is_low else (top_right if is_right else top_left)
    if min(near_x, near_y) < 0 or max(near_x, near_y) >= radius:
        return False
    inner = max(0.0, radius - far_x), max(0.0, radius - far_y)
    return hypot(*inner) <= radius <= hypot(radius - near_x, radius - near_y)


def illustrations(
    canvas: Canvas, plates: Sequence[Plate], photos: Sequence[Photo], groups: Sequence[tuple[Rect, int]]
) -> list[Photo]:
    """Return the plates that are one drawing: of some size, without a word, and full of shapes."""
    size = canvas.px(DRAWING_PX)
    shapes = [rect for rect, _ in groups] + [photo.rect for photo in photos]
    found: list[Photo] = []
    for plate in plates:
        rect = plate.rect
        if min(rect.width, rect.height) < size or rect.width > 0.6 * canvas.rect.width:
            continue
        if plate.border or plate.shadow or canvas.lines_in(rect):
            continue
        if any(rect.meet(other.rect).area > 0.95 * rect.area for other in found):
            continue
        on_it = [other for other in shapes if other.meet(rect).area > 0.95 * other.area]
        flat = [p.rect for p in plates if p.rect.area < 0.9 * rect.area and p.rect.meet(rect) == p.rect]
        if on_it and sum(other.area for other in on_it + flat) > 0.2 * rect.area:
            found.append(Photo(rect, plate.parent, plate.radii))
    return found


def stands_for_image(canvas: Canvas, plates: Sequence[Plate], index: int, busy: frozenset[int]) -> bool:
    """Tell whether a plate is an empty flat rectangle in the content: an image, or a place kept for one."""
    plate = plates[index]
    rect = plate.rect
    size = canvas.px(IMAGE_PX)
    if min(rect.width, rect.height) < size or index in busy:
        return False
    if not isinstance(plate.fill, Colour) or canvas.text_share(rect) > 0.02:
        return False
    saturated = max(plate.fill) - min(plate.fill) > 150
    if (plate.border or plate.shadow) and not saturated:
        return False
    band = rect.width > 0.9 * canvas.rect.width
    pale = min(plate.fill) > 235
    return saturated and rect.height >= 2 * size if band else not pale
