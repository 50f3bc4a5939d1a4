"""All figures of one page against one design, as a Report.

Either side is a picture, of which at most the text was read, or a rendered page. Says in the protocol
which it was. Knows nothing of how the page was made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from pixelwright.evaluation.blocks import Block, blocks_from_lines
from pixelwright.evaluation.design2code import design2code
from pixelwright.evaluation.differences import differences
from pixelwright.evaluation.dom import compare_doms
from pixelwright.evaluation.ink import ink_box
from pixelwright.evaluation.lines import score_lines
from pixelwright.evaluation.pixels import compare_pixels
from pixelwright.evaluation.structure import structure
from pixelwright.evaluation.structures import compare_structures
from pixelwright.evaluation.words import Line, Matching, match_lines, page_lines, scene_lines
from pixelwright.page import Page
from pixelwright.raster import Raster
from pixelwright.report import Protocol, Report, Score
from pixelwright.scene import Scene

METRICS_VERSION = "2"
"""Raised whenever a figure changes its meaning."""

Clip = Callable[[Raster, Raster], float]
"""A caller's image similarity, 0 to 1; without one that score is not measured."""

_LOWER = {"mae", "delta_e", "off", "worst_window", "offset_px", "absolute", "picture"}
_PLAIN = {"nodes", "depth", "classes"}
_HIDDEN = {"pairs", "confusion", "ssim_blank"}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a picture and what is known about it."""

    raster: Raster
    page: Page | None = None
    """The rendered page, if the side is one."""
    scene: Scene | None = None
    """What was read in the picture, if it is just one."""
    blocks: tuple[Block, ...] | None = None
    """Text blocks found by recolouring (see `recolour`); without them lines are the blocks."""


def measure(design: Raster, page: Page, scene: Scene | None = None) -> Report:
    """Score a rendered page against the picture it was made for; `scene` is what was read in it."""
    return compare(Side(design, scene=scene), Side(page.raster, page=page))


def compare(design: Side, page: Side, clip: Clip | None = None) -> Report:
    """Score one side against another; what a side cannot tell is left out."""
    wanted, shown = _lines(design), _lines(page)
    matching = match_lines(wanted, shown) if wanted is not None and shown is not None else None
    scores = [
        *_block_scores(design, page, wanted, shown),
        *_pixel_scores(design, page, wanted),
        *_line_scores(design, page, matching),
    ]
    if page.page:
        scores += _scores("structure", structure(page.page))
    if clip:
        scores.append(Score("clip", clip(design.raster, page.raster)))
    told = differences(design.raster, page.raster, matching, shown or ())
    return Report(tuple(scores), _protocol(design, page, clip), told)


def _lines(side: Side) -> tuple[Line, ...] | None:
    """The side's lines with their ink boxes, None where nobody has read them."""
    if side.page:
        return tuple(replace(line, box=ink_box(side.raster, line.box)) for line in page_lines(side.page))
    return scene_lines(side.scene) if side.scene else None


def _block_scores(
    design: Side, page: Side, wanted: Sequence[Line] | None, shown: Sequence[Line] | None
) -> Iterator[Score]:
    if design.blocks is not None and page.blocks is not None:
        yield from _scores("design2code", design2code(design.blocks, page.blocks))
    elif wanted is not None and shown is not None:
        sides = ((design.raster, wanted), (page.raster, shown))
        blocks = [blocks_from_lines(lines, raster.width_px, raster.height_px) for raster, lines in sides]
        yield from _scores("design2code", design2code(*blocks))


def _pixel_scores(design: Side, page: Side, wanted: Sequence[Line] | None) -> Iterator[Score]:
    figures = compare_pixels(design.raster, page.raster, [line.box for line in wanted or ()])
    for score in _scores("pixels", figures):
        yield replace(score, baseline=figures.ssim_blank) if score.name == "pixels.ssim" else score


def _line_scores(design: Side, page: Side, matching: Matching | None) -> Iterator[Score]:
    if design.page and page.page:
        lines, dom = compare_doms(design.page, page.page)
        yield from _scores("lines", lines)
        yield from _scores("dom", dom)
        yield from _structure_scores(design.page, page.page)
    elif matching:
        yield from _scores("lines", score_lines(matching))


def _structure_scores(design: Page, page: Page) -> Iterator[Score]:
    for kind, tally in compare_structures(design, page).items():
        if tally.recall is not None:
            yield Score(f"structures.{kind}_recall", tally.recall)
        if tally.precision is not None:
            yield Score(f"structures.{kind}_precision", tally.precision)


def _scores(group: str, figures: Any) -> Iterator[Score]:  # noqa: ANN401
    """Yield the fields of a figures dataclass that hold a number, named `group.field`."""
    for field in fields(figures):
        value = getattr(figures, field.name)
        if field.name in _HIDDEN or value is None:
            continue
        name = field.name.removeprefix("text_") if group == "pixels" else field.name
        better = "lower" if name in _LOWER else "neither" if name in _PLAIN else "higher"
        yield Score(f"{group}.{field.name}", float(value), better)


def _protocol(design: Side, page: Side, clip: Clip | None) -> Protocol:
    shown = page.page or design.page
    families = {text.family for side in (design, page) if side.page for text in side.page.texts}
    viewport = shown.viewport if shown else None
    return Protocol(
        metrics_version=METRICS_VERSION,
        browser=shown.browser if shown else "none: two pictures",
        viewport=(
            f"{viewport.width_px}x{viewport.height_px}@{viewport.pixel_ratio:g}, full page"
            if viewport
            else f"{page.raster.width_px}x{page.raster.height_px}"
        ),
        fonts=tuple(sorted(families)),
        notes=tuple(_notes(design, page, clip)),
    )


def _notes(design: Side, page: Side, clip: Clip | None) -> Iterator[str]:
    if design.blocks is not None and page.blocks is not None:
        yield "design2code: blocks by recolouring text nodes, as published, without its repetition clean-up"
    elif (design.page or design.scene) and (page.page or page.scene):
        sources = [f"{'DOM' if side.page else 'OCR'} text lines" for side in (design, page)]
        yield f"design2code: another block source than published: {sources[0]} against {sources[1]}"
    else:
        yield "design2code: not measured, a side has no text"
    if clip is None:
        yield "CLIP: not measured, no weights given"
    yield "ssim: luma, gaussian 11x11, sigma 1.5, whole windows; missing parts filled with the background"
    if design.page is None:
        yield "lines: measured against what was read in the picture, not against its source"
