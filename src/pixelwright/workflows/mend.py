"""Renders a page, learns where its parts ended up, and corrects the layout; keeps only what is better."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from pixelwright.evaluation.pixels import ssim

from pixelwright.browser import Browser
from pixelwright.codegen import Stack, WriteOptions
from pixelwright.evaluation.alignment import find_part
from pixelwright.geometry import Box
from pixelwright.layout.corrections import solve
from pixelwright.page import Page, Viewport
from pixelwright.raster import Raster
from pixelwright.tree import Correction, Kind, Layout, Node, Path

ROUNDS = 2
"""The first round moves things, the second undoes its side effects; later ones gain nothing."""

_LEAVES = (Kind.TEXT, Kind.PICTURE, Kind.CONTROL)
_NEAR_PX = 40.0
"""A part that ended up further away than this is looked for at its target, not near where it is."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    layout: Layout
    page: Page
    likeness: float


def mend(
    layout: Layout, design: Raster, stack: Stack, options: WriteOptions, browser: Browser, viewport: Viewport
) -> Layout:
    """Return `layout` with the corrections that made its page more like `design`, none if nothing did.

    `options` must ask for a traced page: elements are found by their path.
    """
    best = _try(layout, design, stack, options, browser, viewport)
    for _ in range(ROUNDS):
        corrected = _correct(best.layout, best.page, design)
        if corrected.corrections == best.layout.corrections:
            break
        attempt = _try(corrected, design, stack, options, browser, viewport)
        if attempt.likeness <= best.likeness:
            break
        best = attempt
    return best.layout


def _try(
    layout: Layout, design: Raster, stack: Stack, options: WriteOptions, browser: Browser, viewport: Viewport
) -> _Attempt:
    page = browser.render(stack.write(layout, design, options), viewport)
    return _Attempt(layout, page, ssim(design, page.raster))


def _correct(layout: Layout, page: Page, design: Raster) -> Layout:
    measured = measured_boxes(page)
    wanted = {
        path: place
        for path, node in layout.nodes()
        if path in measured and (place := _wanted(node, measured[path], page, design)) is not None
    }
    moved = solve(layout, measured, wanted)
    return replace(moved, corrections=_break_lines(moved, page))


def measured_boxes(page: Page) -> dict[Path, Box]:
    """Return the border box of every traced element by its path."""
    return {
        parse_path(element.attributes["data-node"]): element.box
        for element in page.elements
        if "data-node" in element.attributes
    }


def parse_path(text: str) -> Path:
    """Read `0.1.2` as a path; the root is the empty text."""
    return tuple(int(part) for part in text.split(".")) if text else ()


def _wanted(node: Node, here: Box, page: Page, design: Raster) -> Box | None:
    """Return where the node should lie by what the design shows, None where its target box has to do."""
    if node.kind not in _LEAVES or here.area == 0:
        return None
    ratio = design.pixel_ratio
    far = max(abs(here.x - node.box.x), abs(here.y - node.box.y)) > _NEAR_PX
    expected = node.box if node.kind is not Kind.TEXT or far else _text_place(node, here)
    offset = find_part(
        design.pixels, page.raster.pixels, here.scaled(ratio), (expected.x * ratio, expected.y * ratio)
    )
    if offset is None or not offset.believable:
        return None
    return Box(expected.x + offset.dx / ratio, expected.y + offset.dy / ratio, here.width, here.height)


def _text_place(node: Node, here: Box) -> Box:
    """Keep the own left edge of a text whose element fills its column and so starts elsewhere."""
    return Box(here.x if abs(here.x - node.box.x) > 8 else node.box.x, node.box.y, here.width, here.height)


def _break_lines(layout: Layout, page: Page) -> dict[Path, Correction]:
    """Ask for hard breaks in texts that did not break into as many lines as the picture has."""
    corrections = dict(layout.corrections)
    counts = line_counts(page)
    for path, node in layout.nodes():
        if node.text is None or path not in counts:
            continue
        if counts[path] != len(node.text.lines):
            corrections[path] = replace(corrections.get(path, Correction()), hard_breaks=True)
    return corrections


def line_counts(page: Page) -> dict[Path, int]:
    """Return how many visual lines the text of every traced element takes."""
    tops: dict[Path, list[float]] = {}
    for text in page.texts:
        index = text.element
        while index >= 0 and "data-node" not in page.elements[index].attributes:
            index = page.elements[index].parent
        if index >= 0:
            path = parse_path(page.elements[index].attributes["data-node"])
            tops.setdefault(path, []).extend(line.centre_y for line in text.lines)
    return {path: _distinct(centres) for path, centres in tops.items()}


def _distinct(centres_px: list[float]) -> int:
    """Count groups of vertical centres: spans of one line differ by less than a third of a line."""
    ordered = sorted(centres_px)
    return 1 + sum(after - before > 5 for before, after in pairwise(ordered))
