"""What lies in what: surfaces, backdrops and controls nest, all else goes to the smallest of them.

Knows nothing of rows and columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.scene import Control, ControlKind, Picture, Scene, Surface, TextLine

EDGE_PX = 1.5
"""A child may stick out by so much: measured edges are whole px, true ones are not."""
TEXT_EDGE_EM = 0.3
"""Text may stick out by so much of its size: overhanging glyphs, ink read a little too wide."""

BOXED = frozenset(
    {
        ControlKind.BUTTON,
        ControlKind.TEXTBOX,
        ControlKind.TEXTAREA,
        ControlKind.SELECT,
    }
)
"""Controls that hold text."""


@dataclass(slots=True)
class Region:
    """A place that holds things. One of `surface`, `backdrop`, `control` is set; none for the page."""

    box: Box
    surface: Surface | None = None
    backdrop: Picture | None = None
    control: Control | None = None
    regions: list[Region] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)


def enclose(scene: Scene) -> Region:
    """Return the page as a tree of regions; everything of the scene is in it exactly once."""
    page = Region(Box(0, 0, scene.width_px, scene.height_px))
    holders = _holders(scene)
    boxes = [holder.box for holder in holders]
    parents = _parents(boxes)
    for index, holder in enumerate(holders):
        (holders[parents[index]] if parents[index] >= 0 else page).regions.append(holder)
    everything = [page, *holders]
    leaves = [picture for picture in scene.pictures if not picture.backdrop]
    marks = [control for control in scene.controls if control.kind not in BOXED]
    for line, place in zip(scene.lines, _places(boxes, [_reach(line) for line in scene.lines]), strict=True):
        everything[place].lines.append(line)
    for picture, place in zip(leaves, _places(boxes, [p.box for p in leaves]), strict=True):
        everything[place].pictures.append(picture)
    for control, place in zip(marks, _places(boxes, [c.box for c in marks]), strict=True):
        everything[place].controls.append(control)
    return page


def _holders(scene: Scene) -> list[Region]:
    """All that can hold something, largest first; of equal size, what is painted first comes first."""
    holders = [Region(surface.box, surface=surface) for surface in scene.surfaces]
    holders += [Region(picture.box, backdrop=picture) for picture in scene.pictures if picture.backdrop]
    holders += [Region(control.box, control=control) for control in scene.controls if control.kind in BOXED]
    order = sorted(range(len(holders)), key=lambda index: (-holders[index].box.area, index))
    return [holders[index] for index in order]


def _reach(line: TextLine) -> Box:
    """The box that must lie inside: the ink, less what may stick out."""
    margin = TEXT_EDGE_EM * line.style.size_px
    return line.ink.expand(-min(margin, line.ink.width / 2), -min(margin, line.ink.height / 2))


def _edges(boxes: Sequence[Box]) -> npt.NDArray[np.float64]:
    rows = [(box.x, box.y, box.right, box.bottom) for box in boxes]
    return np.array(rows, dtype=float).reshape(len(boxes), 4)


def _inside(inner: Sequence[Box], outer: Sequence[Box]) -> npt.NDArray[np.bool_]:
    """A table of who lies in whom, shape (inner, outer)."""
    small, large = _edges(inner)[:, None, :], _edges(outer)[None, :, :]
    low = small[..., :2] >= large[..., :2] - EDGE_PX
    high = small[..., 2:] <= large[..., 2:] + EDGE_PX
    return np.asarray((low & high).all(axis=-1), dtype=np.bool_)


def _parents(boxes: Sequence[Box]) -> list[int]:
    """For each box the index of the last (smallest) earlier one that contains it, or -1."""
    if not boxes:
        return []
    inside = np.tril(_inside(boxes, boxes), k=-1)
    return _last(inside)


def _places(holders: Sequence[Box], boxes: Sequence[Box]) -> list[int]:
    """For each box the index of its smallest holder plus one, 0 where there is none."""
    if not boxes or not holders:
        return [0] * len(boxes)
    return [index + 1 for index in _last(_inside(boxes, holders))]


def _last(table: npt.NDArray[np.bool_]) -> list[int]:
    width = table.shape[1]
    last = width - 1 - np.argmax(table[:, ::-1], axis=1)
    found = np.asarray(table.any(axis=1), dtype=np.bool_)
    return [int(place) for place in np.where(found, last, -1)]
