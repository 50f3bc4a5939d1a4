"""The places where a page differs most from its design, in px and hex, worst first.

Knows nothing of how the page was made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from pixelwright.colour import Colour
from pixelwright.evaluation.pixels import VISIBLE_DELTA_E, background, delta_e_map, on_one_canvas
from pixelwright.evaluation.words import Line, LineMatch, Matching
from pixelwright.geometry import Box
from pixelwright.raster import Pixels, Raster
from pixelwright.report import Difference

MOST = 50
"""More are not read by anybody."""
JOIN_PX = 9
"""Changed pixels nearer than this to one another are one difference."""
LEAST_CHANGED_PX = 12
LEAST_OFFSET_PX, LEAST_SIZE_PX, LEAST_COLOUR = 2.0, 0.75, 2.0
"""What is less is not worth telling: below a pixel's rounding, a step of the size, a just visible colour."""


def differences(
    design: Raster, page: Raster, matching: Matching | None = None, page_lines: Sequence[Line] = ()
) -> tuple[Difference, ...]:
    """Return the worst differences: of matched lines where given, and of the pixels elsewhere."""
    area = max(1.0, design.box.area)
    told = list(_of_lines(matching, page_lines, area)) if matching else []
    found = told + list(_of_pixels(design, page, [one.box for one in told], area))
    found.sort(key=lambda one: (-one.magnitude, one.box, one.what))
    return tuple(found[:MOST])


def _of_lines(matching: Matching, lines: Sequence[Line], area: float) -> Iterator[Difference]:
    for match in matching.lines:
        share = match.line.box.area / area
        if match.partner is None:
            yield Difference(match.line.box, "missing", match.line.text, "", share)
            continue
        if match.wrong:
            strength = match.wrong / max(1, len(match.line.text))
            yield Difference(match.line.box, "text", match.line.text, match.read, share * min(1, strength))
        yield from _of_style(match, match.partner, share)
    words: dict[int, list[str]] = defaultdict(list)
    for word in matching.extra:
        words[word.line].append(word.text)
    for index in sorted(words):
        box = lines[index].box
        yield Difference(box, "extra", "", " ".join(words[index]), box.area / area)


def _of_style(match: LineMatch, partner: Line, share: float) -> Iterator[Difference]:
    box, expected, measured = match.line.box, match.expected, match.measured
    away = max(abs(measured.x - expected.x), abs(measured.y - expected.y))
    if away >= LEAST_OFFSET_PX:
        place, here = (f"{b.x:.0f}, {b.y:.0f} px" for b in (expected, measured))
        yield Difference(box, "position", place, here, share * min(1, away / 20))
    size, other = match.line.style.size_px, partner.style.size_px
    if abs(size - other) > LEAST_SIZE_PX:
        strength = min(1, abs(size - other) / size)
        yield Difference(box, "size", f"{size:g} px", f"{other:g} px", share * strength)
    distance = match.line.style.colour.delta_e(partner.style.colour)
    if distance > LEAST_COLOUR:
        colours = match.line.style.colour.hex, partner.style.colour.hex
        yield Difference(box, "colour", *colours, share * min(1, distance / 50))


def _of_pixels(design: Raster, page: Raster, told: list[Box], area: float) -> Iterator[Difference]:
    """Yield connected regions of visible change that no told difference covers."""
    first, second = on_one_canvas(design, page)
    distance = delta_e_map(first, second)
    off = (distance > VISIBLE_DELTA_E).astype(np.uint8)
    joined = cv2.morphologyEx(off, cv2.MORPH_CLOSE, np.ones((JOIN_PX, JOIN_PX), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    strength = np.bincount(labels.ravel(), (distance * off).ravel())
    changed = np.bincount(labels.ravel(), off.ravel())
    order = np.argsort(-strength[1:], kind="stable")[: 2 * MOST] + 1
    for label in order.tolist():
        x, y, width, height = stats[label, :4].tolist()
        box = Box(x, y, width, height)
        if changed[label] >= LEAST_CHANGED_PX and not any(
            box.coverage(other.expand(2)) > 0.8 for other in told
        ):
            what, expected, measured = _describe(first, second, box, changed[label])
            yield Difference(box, what, expected, measured, float(strength[label] / 50 / area))


def _describe(first: Pixels, second: Pixels, box: Box, changed: float) -> tuple[str, str, str]:
    """Name two flat colours where most of the box changed from one to the other, else the share of pixels."""
    before, after = (Colour(*background(pixels[box.slices])) for pixels in (first, second))
    if before != after and changed > 0.8 * box.area:
        return "colour", before.hex, after.hex
    return "pixels", before.hex, f"{after.hex}, {changed / box.area:.0%} of the pixels differ"
