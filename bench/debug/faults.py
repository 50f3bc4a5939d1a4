"""Layout faults that people make, as changes of one element's style or markup.

Each knows which elements it can befall, and how to tell that it took hold without asking a detector.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.debug.elements import (
    covering,
    faint,
    follows_text,
    gap_before,
    has_many_lines,
    has_more_lines,
    has_moved,
    has_own_shape,
    has_size,
    has_text,
    has_words,
    is_block,
    is_crowded,
    is_even,
    is_in_column,
    is_in_row,
    is_label,
    is_low,
    is_outside,
    is_padded,
    is_painted,
    is_photo,
    is_plain,
    is_readable,
    is_stretched,
    lines_of,
    now,
    overlaps_previous,
    page_grew,
    pulled_up,
    text_is_taller,
    text_is_wider,
    was_pushed,
)
from pixelwright.finding import FindingKind as K
from pixelwright.inspection.view import Part, View

Eligible = Callable[[View, Part], bool]
Declare = Callable[[View, Part], str]


@dataclass(frozen=True, slots=True)
class Seed:
    """A sort of fault."""

    name: str
    kind: K | tuple[K, ...]
    """What a finding of it may be called."""
    eligible: Eligible
    css: Declare
    took: Callable[[View, View, Part], bool]
    """Whether the page shows it: the view before, the view after, the part before."""
    also: tuple[K, ...] = ()
    """What else is true of the element then."""
    script: str = ""
    """JavaScript that changes the element `it` where a style cannot."""
    undo: str = ""


SEEDS: tuple[Seed, ...] = (
    Seed(
        "too wide",
        K.OVERFLOW,
        lambda v, p: is_block(v, p) and v.page.right <= v.width_px + 1,
        lambda v, p: f"min-width: {v.width_px + 160:.0f}px",
        page_grew,
        (K.CLIPPED,),
    ),
    Seed(
        "text out of its box",
        K.OVERFLOW,
        is_painted,
        lambda v, p: (
            "width: 34px; min-width: 0; max-width: 34px; white-space: nowrap; padding: 0; overflow: visible"
        ),
        text_is_wider,
        (K.TOUCHING, K.OVERLAP),
    ),
    Seed(
        "cut off below",
        K.CLIPPED,
        has_many_lines,
        lambda v, p: f"height: {p.box.height * 0.55:.0f}px; min-height: 0; overflow: hidden",
        text_is_taller,
    ),
    Seed(
        "three dots",
        K.TRUNCATED,
        is_label,
        lambda v, p: (
            f"display: inline-block; width: {p.box.width * 0.5:.0f}px; min-width: 0; padding: 0;"
            " overflow: hidden; text-overflow: ellipsis; white-space: nowrap"
        ),
        text_is_wider,
        (K.TOUCHING,),
    ),
    Seed("pulled over text", (K.OVERLAP, K.COVERED), follows_text, pulled_up, overlaps_previous),
    Seed(
        "lines too close",
        K.OVERLAP,
        has_many_lines,
        lambda v, p: "line-height: 0.62",
        lambda v, a, p: now(a, p) is not None and now(a, p).box.height < 0.8 * p.box.height,
    ),
    Seed("covered", K.COVERED, follows_text, covering, overlaps_previous),
    Seed(
        "off the screen",
        K.OFF_SCREEN,
        lambda v, p: p.interactive and bool(p.label) and is_plain(v, p) and len(v.children(p.parent)) > 1,
        lambda v, p: f"position: relative; left: -{p.box.right + 30:.0f}px",
        is_outside,
    ),
    Seed(
        "cut off at the window",
        K.CLIPPED,
        lambda v, p: (
            is_block(v, p) and has_text(v, p) and p.box.x < 120 and p.style["text-align"] in ("start", "left")
        ),
        lambda v, p: (
            f"margin-left: -{min(lines_of(v, p), key=lambda line: line.x).x + 40 - p.px('margin-left'):.0f}px"
        ),
        lambda v, a, p: now(a, p) is not None and min((line.x for line in lines_of(a, p)), default=0) < -20,
        (K.OVERFLOW,),
    ),
    Seed(
        "faint",
        K.CONTRAST,
        is_readable,
        faint,
        lambda v, a, p: any(
            c.words and c.words.ink and c.words.ground and c.words.ink.contrast(c.words.ground) < 4
            for c in a.children(p.number)
        ),
    ),
    Seed(
        "stretched",
        K.DISTORTED,
        has_own_shape,
        lambda v, p: (
            f"width: {p.box.width:.0f}px; height: {p.box.height * 1.4:.0f}px; object-fit: fill;"
            " aspect-ratio: auto"
        ),
        is_stretched,
    ),
    Seed(
        "picture gone",
        K.BROKEN_PICTURE,
        is_photo,
        lambda v, p: f"width: {p.box.width:.0f}px; height: {p.box.height:.0f}px",
        lambda v, a, p: True,
        (K.OVERFLOW, K.DISTORTED),
        script="it.dataset.was = it.src; it.removeAttribute('srcset'); it.src = 'no-such-picture.png'",
        undo="it.src = it.dataset.was; delete it.dataset.was",
    ),
    Seed(
        "out of line",
        K.MISALIGNED,
        lambda v, p: (is_in_row(v, p, 4) or is_in_row(v, p)) and p.box.height > 16,
        lambda v, p: "position: relative; top: 6px",
        lambda v, a, p: has_moved(p, now(a, p), 0, 6),
        (K.OVERLAP,),
    ),
    Seed(
        "indented",
        K.MISALIGNED,
        lambda v, p: is_in_column(v, p, 4) and p.box.width > 40,
        lambda v, p: "position: relative; left: 7px",
        lambda v, a, p: has_moved(p, now(a, p), 7, 0),
        (K.OVERFLOW,),
    ),
    Seed(
        "uneven gap",
        K.UNEVEN,
        is_even,
        lambda v, p: (
            f"margin-left: {p.px('margin-left') + 14:.0f}px"
            if is_in_row(v, p, 4)
            else f"margin-top: {max(p.px('margin-top'), gap_before(v, p)) + 14:.0f}px"
        ),
        was_pushed,
    ),
    Seed(
        "hard to hit",
        K.TARGET,
        is_crowded,
        lambda v, p: (
            "display: inline-block; box-sizing: border-box; height: 13px; min-height: 0; line-height: 13px;"
            " padding-top: 0; padding-bottom: 0; font-size: 11px"
        ),
        is_low,
        (K.MISALIGNED,),
    ),
    Seed("tiny", K.TINY, is_readable, lambda v, p: "font-size: 7px", has_size(7), (K.TARGET, K.UNEVEN)),
    Seed(
        "broken words",
        K.BROKEN_WORD,
        has_words,
        lambda v, p: (
            f"word-break: break-all; width: {4.3 * p.px('font-size'):.0f}px; min-width: 0;"
            " padding-left: 0;"
            " padding-right: 0; hyphens: manual"
        ),
        has_more_lines,
        (K.MISALIGNED, K.OVERFLOW, K.TOUCHING),
    ),
    Seed(
        "column of letters",
        K.BROKEN_WORD,
        has_words,
        lambda v, p: "overflow-wrap: anywhere; width: 0; min-width: 12px; padding-left: 0; padding-right: 0",
        has_more_lines,
        (K.MISALIGNED, K.OVERFLOW, K.TOUCHING),
    ),
    Seed(
        "no padding",
        K.TOUCHING,
        is_padded,
        lambda v, p: "padding-left: 0; padding-right: 0; text-align: left",
        lambda v, a, p: (
            now(a, p) is not None
            and min((line.x for line in lines_of(a, p)), default=99) - now(a, p).box.x < 3
        ),
    ),
)
