"""Where the lines and words of a page are in the design, found by their looks. Knows nothing of styles.

Every line is first looked for where it is expected, given where the lines before it were found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.comparison.pages.parts import Boxes
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Grey = npt.NDArray[np.uint8]

SURE, LIKELY = 0.97, 0.9
"""Normalised correlation from which on two pieces show the same, or the same drawn a little otherwise."""
_SOFT_PX = 0.8
_FLAT = 2.0
"""Standard deviation of grey levels below which there is nothing to recognise."""
_AS_GOOD = 0.002
_STEP_PX = 3
_NEAR_PX = (40, 90)
_FAR_PX = (2000, 1200)
"""How far to look around, in x and in y."""
_SCALED_REACH_PX = (24, 24)
_SMALLER = (50, 56, 62, 67, 71, 75, 80, 83, 86, 89, 92, 95)
_LARGER = (106, 110, 113, 117, 120, 125, 133, 140, 150, 160, 175, 200)
_SCALES = tuple(percent / 100 for percent in (*_SMALLER, *_LARGER))
_PREFIX_PX = 160
"""Of what is looked for at other sizes only the beginning: further on, small errors of the size add up."""
_SCALED = 0.72
"""Normalised correlation from which on a piece at another size is recognised: hinting changes its looks."""
_FAR_LOOKS = 24
"""So many pieces are looked for all over the page."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a piece of the page is in the design: its shift in px, and how alike the two are (at most 1)."""

    dx: float
    dy: float
    likeness: float


@dataclass(frozen=True)
class Line:
    """Words of one element that stand side by side."""

    words: tuple[int, ...]
    owner: int
    box: Box
    text: str


def lines_of(owners: Sequence[int], texts: Sequence[str], boxes: Boxes) -> list[Line]:
    """Group the words into lines, in document order; words that take no place are left out."""
    groups: list[list[int]] = []
    for word, (x, y, width, height) in enumerate(boxes.tolist()):
        if width < 1 or height < 1:
            continue
        last = groups[-1][-1] if groups else None
        if last is not None and owners[last] == owners[word]:
            before = boxes[last]
            if abs(before[1] - y) < 0.5 * height and x >= before[0]:
                groups[-1].append(word)
                continue
        groups.append([word])
    return [
        Line(
            tuple(group),
            int(owners[group[0]]),
            Box.around(Box(*boxes[word]) for word in group),
            " ".join(texts[word] for word in group),
        )
        for group in groups
    ]


def grey(picture: Pixels) -> Grey:
    """Return the grey levels of a picture."""
    return cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False)


class Ground:
    """A design in which pieces are looked for. What was looked for once is remembered."""

    def __init__(self, design: Grey) -> None:
        self.levels = _soft(design)
        self._found: dict[tuple[object, ...], tuple[int, int, float]] = {}

    def best(self, window: Box, piece: Grey, x: float, y: float) -> tuple[int, int, float]:
        """Return row, column and likeness of the best match in a window, the nearest to (x, y) of such."""
        key = window, x, y, piece.shape, blake2b(piece.tobytes(), digest_size=16).digest()
        if key not in self._found:
            around = np.ascontiguousarray(self.levels[window.slices])
            found = cv2.matchTemplate(around, piece, cv2.TM_CCOEFF_NORMED).astype(np.float32, copy=False)
            row, column = _nearest_best(found, x, y)
            self._found[key] = row, column, float(found[row, column])
        return self._found[key]


class Tracker:
    """Looks for pieces of the page in the design."""

    def __init__(self, design: Grey | Ground, page: Grey) -> None:
        self.ground = design if isinstance(design, Ground) else Ground(design)
        self.page = _soft(page)
        self._far_looks = 0
        self._shifts: list[tuple[float, float]] = [(0.0, 0.0)]

    def piece(self, box: Box, margin_px: float = 1) -> Grey | None:
        """Return the page under a box; None where nothing can be seen there."""
        height, width = self.page.shape
        inside = box.rounded().expand(margin_px).intersection(Box(0, 0, width, height))
        if inside.width < 4 or inside.height < 4:
            return None
        piece = np.ascontiguousarray(self.page[inside.slices])
        return piece if float(piece.std()) >= _FLAT else None

    def sees(self, box: Box) -> bool:
        """Tell whether the page shows anything under a box."""
        return self.piece(box) is not None

    def find(self, box: Box, guesses: Iterable[tuple[float, float]] = (), far: bool = True) -> Spot | None:
        """Return where the page's piece under `box` is in the design; None where nothing is like it.

        `guesses` are shifts that are tried before those at which other pieces were found.
        """
        piece = self.piece(box)
        if piece is None:
            return None
        best: Spot | None = None
        tried: set[tuple[int, int]] = set()
        for dx, dy in [*guesses, *reversed(self._shifts[-6:])]:
            key = round(dx), round(dy)
            if key in tried:
                continue
            tried.add(key)
            best = _better(best, self.look(box, piece, key, (_STEP_PX, _STEP_PX)))
            if best and best.likeness >= 0.995:
                return self._remember(best)
        if best and best.likeness >= SURE:
            return self._remember(best)
        first = next(iter([*guesses, self._shifts[-1]]))
        best = _better(best, self.look(box, piece, (round(first[0]), round(first[1])), _NEAR_PX), 0.02)
        if far and (best is None or best.likeness < LIKELY) and self._far_looks < _FAR_LOOKS:
            self._far_looks += 1
            best = _better(best, self.look(box, piece, (0, 0), _FAR_PX), 0.02)
        return self._remember(best) if best and best.likeness >= LIKELY else None

    def look(
        self,
        box: Box,
        piece: Grey,
        shift: tuple[int, int],
        reach_px: tuple[int, int],
        size: tuple[int, int] | None = None,
    ) -> Spot | None:
        """Return the best place of `piece` within reach of its place in the page moved by `shift`.

        A piece of another `size` than on the page may grow to both sides.
        """
        height, width = self.ground.levels.shape
        margin = 0 if size else 1
        inside = box.rounded().expand(margin).intersection(Box(0, 0, self.page.shape[1], self.page.shape[0]))
        grown = (
            max(0.0, size[0] - inside.width) if size else 0.0,
            max(0.0, size[1] - inside.height) if size else 0.0,
        )
        window = inside.moved(*shift).expand(reach_px[0] + grown[0], reach_px[1] + grown[1])
        window = window.intersection(Box(0, 0, width, height))
        if window.width < piece.shape[1] or window.height < piece.shape[0]:
            return None
        at = inside.x + shift[0] - window.x, inside.y + shift[1] - window.y
        row, column, likeness = self.ground.best(window, piece, *at)
        if not np.isfinite(likeness):
            return None
        return Spot(float(window.x + column - inside.x), float(window.y + row - inside.y), min(1.0, likeness))

    def find_scaled(self, box: Box, guesses: Sequence[tuple[float, float]]) -> tuple[Spot, float] | None:
        """Return where a piece is at another size, and by how much that is larger; None where it is not."""
        box = Box(box.x, box.y, min(box.width, _PREFIX_PX), box.height)
        piece = self.piece(box, 0)
        if piece is None:
            return None
        best = self._scaled(box, piece, guesses, _SCALES)
        if best is None or best[0].likeness < _SCALED:
            return None
        finer = [best[1] * (1 + step / 200) for step in range(-7, 8)]
        return self._scaled(box, piece, guesses, finer)

    def _scaled(
        self, box: Box, piece: Grey, guesses: Iterable[tuple[float, float]], scales: Iterable[float]
    ) -> tuple[Spot, float] | None:
        best: tuple[Spot, float] | None = None
        for scale in scales:
            size = round(piece.shape[1] * scale), round(piece.shape[0] * scale)
            if min(size) < 5:
                continue
            way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
            scaled = cv2.resize(piece, size, interpolation=way).astype(np.uint8, copy=False)
            for dx, dy in guesses:
                spot = self.look(box, scaled, (round(dx), round(dy)), (*_SCALED_REACH_PX,), size)
                if spot and (best is None or spot.likeness > best[0].likeness):
                    best = spot, scale
        return best

    def _remember(self, spot: Spot) -> Spot:
        shift = (spot.dx, spot.dy)
        if shift in self._shifts:
            self._shifts.remove(shift)
        self._shifts.append(shift)
        return spot


def _soft(picture: Grey) -> Grey:
    """Return a picture in which a text looks nearly the same at any fraction of a pixel."""
    return cv2.GaussianBlur(picture, (0, 0), _SOFT_PX).astype(np.uint8, copy=False)


def _nearest_best(found: npt.NDArray[np.float32], x: float, y: float) -> tuple[int, int]:
    """Return row and column of the best match, the nearest to (x, y) of those that are as good."""
    rows, columns = np.nonzero(found >= found.max() - _AS_GOOD)
    nearest = int(np.argmin((rows - y) ** 2 + (columns - x) ** 2))
    return int(rows[nearest]), int(columns[nearest])


def _better(known: Spot | None, found: Spot | None, by: float = 0.0) -> Spot | None:
    if known is None or found is None:
        return known or found
    return found if found.likeness > known.likeness + by else known
