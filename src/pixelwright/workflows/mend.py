"""Renders a page, learns where its parts ended up, and corrects the layout; keeps only what is better."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from pixelwright.browser import Browser, Tab
from pixelwright.codegen import Stack, WriteOptions
from pixelwright.evaluation.alignment import find_part
from pixelwright.evaluation.pixels import ssim
from pixelwright.geometry import Box
from pixelwright.layout.corrections import solve
from pixelwright.page import Element, Page, Viewport
from pixelwright.raster import Raster
from pixelwright.tree import Align, Correction, Kind, Layout, Node, Path

ROUNDS = 3
"""The first round moves things, the second undoes its side effects; a fourth gained nothing on any page."""

_WORTH = 0.001
"""A gain in likeness below this ends the mending."""

_LEAVES = (Kind.TEXT, Kind.PICTURE, Kind.CONTROL)
_UNSEEN_PX = 2.0
"""A leaf that cannot be found in the design is sent to its target box if it is further away than this."""

_ASTRAY_PX = 64.0
"""What lies further from its place was broken or wrapped otherwise: a margin would not mend that."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    layout: Layout
    page: Page
    likeness: float


def mend(
    layout: Layout, design: Raster, stack: Stack, options: WriteOptions, browser: Browser, viewport: Viewport
) -> tuple[Layout, Page]:
    """Return `layout` with the corrections that made its page more like `design`, and that page.

    `options` must ask for a traced page: elements are found by their path. The page returned is without
    the marks, which draw nothing: it is what the layout looks like when it is written untraced.
    A browser that dies on the way is restarted once.
    """
    # One file draws the same as many and loads in half the time: every file is asked for and allowed.
    options = replace(options, single_file=True)
    return browser.in_tab(lambda tab: _mended(layout, design, stack, options, tab), viewport)


def _mended(
    layout: Layout, design: Raster, stack: Stack, options: WriteOptions, tab: Tab
) -> tuple[Layout, Page]:
    latest = best = _try(layout, design, stack, options, tab)
    for _ in range(ROUNDS):
        corrected = _correct(latest.layout, latest.page, design)
        if corrected.corrections == latest.layout.corrections:
            break
        latest = _try(corrected, design, stack, options, tab)
        gain = latest.likeness - best.likeness
        if gain > 0:
            best = latest
        if 0 <= gain < _WORTH:
            break
    return best.layout, _unmarked(best.page)


def _unmarked(page: Page) -> Page:
    elements = (replace(element, attributes=_unmarked_attributes(element)) for element in page.elements)
    return replace(page, elements=tuple(elements))


def _unmarked_attributes(element: Element) -> dict[str, str]:
    return {
        name: value for name, value in element.attributes.items() if name not in ("data-node", "data-ink")
    }


def _try(layout: Layout, design: Raster, stack: Stack, options: WriteOptions, tab: Tab) -> _Attempt:
    tab.load(stack.write(layout, design, options))
    page = tab.snapshot()
    return _Attempt(layout, page, ssim(design, page.raster))


def _correct(layout: Layout, page: Page, design: Raster) -> Layout:
    measured = measured_boxes(layout, page)
    wanted = {
        path: place
        for path, node in layout.nodes()
        if path in measured and (place := _wanted(node, measured[path], page, design)) is not None
    }
    moved = solve(layout, measured, wanted)
    return replace(moved, corrections=_break_lines(moved, page))


def measured_boxes(layout: Layout, page: Page) -> dict[Path, Box]:
    """Return where every traced element lies; for texts, horizontally where their lines do.

    A text that shares the element of the box around it lies where its lines do.
    """
    boxes = {
        parse_path(element.attributes["data-node"]): element.box
        for element in page.elements
        if "data-node" in element.attributes
    }
    lines = lines_of(page)
    for path, node in layout.nodes():
        if node.text is None:
            continue
        owner = path if path in boxes else path[:-1]
        if owner not in boxes or owner not in lines or (owner != path and not _is_last(path, layout)):
            continue
        drawn = Box.around(lines[owner])
        top = boxes[path].y if path in boxes else drawn.centre_y - node.box.height / 2
        height = boxes[path].height if path in boxes else node.box.height
        boxes[path] = Box(_left_of(node, drawn), top, drawn.width, height)
    return boxes


def _is_last(path: Path, layout: Layout) -> bool:
    """Tell whether nothing follows in the same container: what stands before a text there is its bullet."""
    parent = layout.root
    for index in path[:-1]:
        parent = parent.children[index]
    return path[-1] == len(parent.children) - 1


def _left_of(node: Node, drawn: Box) -> float:
    """Return the left edge of a text's box by its lines, of which centred ones begin further right."""
    assert node.text is not None
    ink = Box.around(line.ink for line in node.text.lines)
    if node.text.align is Align.CENTRE:
        return node.box.x + drawn.centre_x - ink.centre_x
    if node.text.align is Align.END:
        return node.box.x + drawn.right - ink.right
    return drawn.x


def parse_path(text: str) -> Path:
    """Read `0.1.2` as a path; the root is the empty text."""
    return tuple(int(part) for part in text.split(".")) if text else ()


def _wanted(node: Node, here: Box, page: Page, design: Raster) -> Box | None:
    """Return where a leaf should lie by what the design shows, None where nothing can be told.

    Shifts are whole pixels: the browser draws glyphs and pictures on whole pixels too.
    """
    if node.kind not in _LEAVES or here.area == 0:
        return None
    part = _shown(node, here)
    target = part.moved(node.box.x - here.x, node.box.y - here.y)
    ratio = design.pixel_ratio
    offset = find_part(
        design.pixels, page.raster.pixels, part.scaled(ratio), (target.x * ratio, target.y * ratio)
    )
    if offset is None or not offset.believable:
        off = max(abs(here.x - node.box.x), abs(here.y - node.box.y))
        return node.box if _UNSEEN_PX < off <= _ASTRAY_PX else None
    return here.moved(
        (round(target.x * ratio) - round(part.x * ratio) + offset.dx) / ratio,
        max(-here.y, (round(target.y * ratio) - round(part.y * ratio) + offset.dy) / ratio),
    )


def _shown(node: Node, here: Box) -> Box:
    """Return the part of the leaf that is drawn on; a text's element may be far wider than its ink."""
    if node.text is None:
        return here
    ink = Box.around(line.ink for line in node.text.lines).expand(2)
    return ink.moved(here.x - node.box.x, here.y - node.box.y)


def _break_lines(layout: Layout, page: Page) -> dict[Path, Correction]:
    """Ask for hard breaks in texts that did not break into as many lines as the picture has."""
    corrections = dict(layout.corrections)
    lines = lines_of(page)
    for path, node in layout.nodes():
        if node.text is None or path not in lines:
            continue
        if count_lines(lines[path]) != len(node.text.lines):
            corrections[path] = replace(corrections.get(path, Correction()), hard_breaks=True)
    return corrections


def lines_of(page: Page) -> dict[Path, list[Box]]:
    """Return the pieces of text lines inside every traced element that has text of its own."""
    pieces: dict[Path, list[Box]] = {}
    for text in page.texts:
        index = text.element
        while index >= 0 and "data-node" not in page.elements[index].attributes:
            index = page.elements[index].parent
        if index >= 0:
            path = parse_path(page.elements[index].attributes["data-node"])
            pieces.setdefault(path, []).extend(text.lines)
    return pieces


def count_lines(pieces: list[Box]) -> int:
    """Count visual lines: pieces of one line have centres less than 5 px apart."""
    centres = sorted(piece.centre_y for piece in pieces)
    return 1 + sum(after - before > 5 for before, after in pairwise(centres))
