"""Layout faults that people make, as changes of one element's style or markup.

Each knows which elements it can befall, and how to tell that it took hold without asking a detector.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from pixelwright.finding import FindingKind as K
from pixelwright.geometry import Box
from pixelwright.inspection.frames import clipper_of, is_inline, is_shifted
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


def _lines(view: View, part: Part) -> list[Box]:
    """Return the lines of all texts in a part."""
    found = []
    for child in view.children(part.number):
        found += child.words.lines if child.words else _lines(view, child)
    return found


def _letters(view: View, part: Part) -> int:
    return sum(
        len(child.words.text) if child.words else _letters(view, child)
        for child in view.children(part.number)
    )


def _own_text(view: View, part: Part) -> bool:
    return any(child.words and len(child.words.text) > 3 for child in view.children(part.number))


def _is_plain(view: View, part: Part) -> bool:
    """In the flow, on the page, of some size, and not inside something that scrolls or cuts."""
    return (
        part.words is None
        and part.in_flow
        and not is_shifted(part)
        and part.tag not in ("body", "br", "td", "th", "tr", "tbody", "table", "thead")
        and part.box.width > 20
        and part.box.height > 8
        and part.box.x >= 0
        and part.box.y >= 0
        and part.box.right <= view.width_px
        and clipper_of(view, part) < 0
        and not any(is_shifted(each) for each in view.around(part))
    )


def _is_block(view: View, part: Part) -> bool:
    return _is_plain(view, part) and part.style["display"] in ("block", "list-item", "flex")


def _many_lines(view: View, part: Part) -> bool:
    tops = {round(line.y) for line in _lines(view, part)}
    return _is_block(view, part) and _own_text(view, part) and len(tops) >= 3


def _after(view: View, part: Part) -> Part | None:
    return view.part(part.number)


def _siblings(view: View, part: Part) -> list[Part]:
    return [each for each in view.children(part.parent) if each.words is None]


def _previous(view: View, part: Part) -> Part | None:
    siblings = view.children(part.parent)
    at = siblings.index(part)
    return siblings[at - 1] if at else None


def _row(view: View, part: Part, least: int) -> list[Part] | None:
    """Return the run of like siblings around a part where they stand in one row or column, evenly."""
    siblings = view.children(part.parent)
    if any(each.words for each in siblings) or not _is_plain(view, part) or is_inline(part):
        return None
    run = [each for each in siblings if each.shape == part.shape and each.in_flow]
    if len(run) != len(siblings) or len(run) < least or any(is_inline(each) for each in run):
        return None
    return run


def _in_row(view: View, part: Part, least: int = 3) -> bool:
    run = _row(view, part, least)
    return (
        bool(run)
        and len({round(each.box.y) for each in run}) == 1
        and len({round(each.box.height) for each in run}) == 1
    )


def _in_column(view: View, part: Part, least: int = 3) -> bool:
    run = _row(view, part, least)
    return (
        bool(run)
        and len({round(each.box.x) for each in run}) == 1
        and len({round(each.box.width) for each in run}) == 1
    )


def _even(view: View, part: Part) -> bool:
    run = _row(view, part, 4)
    if not run or not (_in_row(view, part, 4) or _in_column(view, part, 4)) or part in (run[0],):
        return False
    along = _in_row(view, part, 4)
    gaps = [
        (b.box.x - a.box.right) if along else (b.box.y - a.box.bottom) for a, b in itertools.pairwise(run)
    ]
    return max(gaps) - min(gaps) < 1 and min(gaps) >= 3 and max(gaps) < 60


def _moved(before: Part, after: Part | None, dx: float = 0, dy: float = 0) -> bool:
    return after is not None and (
        abs(after.box.x - before.box.x - dx) < 1.5 and abs(after.box.y - before.box.y - dy) < 1.5
    )


def _pushed(view: View, after: View, part: Part) -> bool:
    """The gap before the part has grown by about what was asked for."""
    run = _row(view, part, 4) or []
    one = run[run.index(part) - 1]
    new, new_one = after.part(part.number), after.part(one.number)
    if new is None or new_one is None:
        return False
    if _in_row(view, part, 4):
        return (new.box.x - new_one.box.right) - (part.box.x - one.box.right) > 8 and abs(
            new.box.y - new_one.box.y
        ) < 1
    return (new.box.y - new_one.box.bottom) - (part.box.y - one.box.bottom) > 8


def _pad(view: View, part: Part) -> bool:
    """A box with a ground or border of its own whose text begins at some distance from its left edge."""
    lines = _lines(view, part)
    if (
        not lines
        or not _is_plain(view, part)
        or not part.painted
        or is_inline(part)
        or not _own_text(view, part)
    ):
        return False
    outer = next((each for each in view.around(part) if each.fill is not None), None)
    seen = part.bordered[3] or (
        part.fill is not None
        and (part.fill.delta_e(outer.fill) > 8 if outer and outer.fill else min(part.fill) < 235)
    )
    return seen and part.px("padding-left") >= 6 and part.box.width < view.width_px - 2


def _crowded(view: View, part: Part) -> bool:
    if not part.interactive or part.exempt or not part.label or not _is_plain(view, part):
        return False
    near = [
        each
        for each in view.parts
        if each.interactive
        and each is not part
        and abs(each.box.centre_x - part.box.centre_x) < part.box.width / 2 + each.box.width / 2 + 6
        and abs(each.box.centre_y - part.box.centre_y) < 30
        and not view.within(each, part.number)
        and not view.within(part, each.number)
    ]
    return bool(near)


def _follows_text(view: View, part: Part) -> bool:
    before = _previous(view, part) if _is_block(view, part) else None
    if (
        before is None
        or before.words is not None
        or is_inline(before)
        or not _lines(view, before)
        or not _lines(view, part)
    ):
        return False
    lowest = max(_lines(view, before), key=lambda line: line.bottom)
    highest = min(_lines(view, part), key=lambda line: line.y)
    return lowest.overlap_x(highest) > 20 and 0 <= highest.y - lowest.bottom < 60


def _overlaps_before(view: View, after: View, part: Part) -> bool:
    before = _previous(view, part)
    new, old = after.part(part.number), after.part(before.number) if before else None
    if new is None or old is None:
        return False
    return any(
        one.overlap_x(other) > 8 and one.overlap_y(other) > 0.5 * min(one.height, other.height)
        for one in _lines(after, old)
        for other in _lines(after, new)
    )


def _pull(view: View, part: Part, share: float = 0.9) -> str:
    """Pull a part up over so much of the last line before it."""
    before = _previous(view, part)
    assert before is not None
    lowest = max(_lines(view, before), key=lambda line: line.bottom)
    highest = min(_lines(view, part), key=lambda line: line.y)
    distance = highest.y - lowest.bottom + share * lowest.height
    return f"margin-top: {part.px('margin-top') - distance:.0f}px"


def _covers(view: View, part: Part) -> str:
    texts = [
        each.words
        for each in view.parts
        if each.words and each.words.ground and view.within(each, part.number)
    ]
    ground = texts[0].ground.hex if texts and texts[0].ground else "#fff"
    return _pull(view, part, 0.95) + f"; position: relative; z-index: 5; background: {ground}"


def _grew(_before: View, after: View, _part: Part) -> bool:
    return after.page.right > after.width_px + 5


def _solid_ground(view: View, part: Part) -> bool:
    texts = [child.words for child in view.children(part.number) if child.words]
    return (
        _is_plain(view, part)
        and bool(texts)
        and all(words.ink and words.ground and words.ink.contrast(words.ground) >= 5 for words in texts)
        and any(len(words.text) > 5 for words in texts)
        and part.px("font-size") < 24
        and not part.disabled
    )


def _faint(view: View, part: Part) -> str:
    words = next(child.words for child in view.children(part.number) if child.words)
    assert words.ink
    assert words.ground
    mixed = [round(0.32 * ink + 0.68 * ground) for ink, ground in zip(words.ink, words.ground, strict=True)]
    return f"color: rgb({mixed[0]}, {mixed[1]}, {mixed[2]})"


def _is_photo(view: View, part: Part) -> bool:
    return (
        part.image is not None
        and not part.image.missing
        and min(part.box.width, part.box.height) > 30
        and part.style["object-fit"] == "fill"
        and clipper_of(view, part) < 0
        and part.box.x >= 0
    )


def _is_true(view: View, part: Part) -> bool:
    if not _is_photo(view, part) or part.image is None:
        return False
    own, shown = part.image.natural, part.image.inner
    return abs((shown[0] / shown[1]) / (own[0] / own[1]) - 1) < 0.04


def _stretched(_before: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    if new is None or new.image is None:
        return False
    own, shown = new.image.natural, new.image.inner
    return abs((shown[0] / shown[1]) / (own[0] / own[1]) - 1) > 0.2


def _label(view: View, part: Part) -> bool:
    named = part.tag in ("button", "h1", "h2", "h3", "h4", "h5", "h6", "label", "th") or part.interactive
    return (
        named
        and _is_plain(view, part)
        and _own_text(view, part)
        and _letters(view, part) > 8
        and part.box.width > 50
    )


def _narrower(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and max((line.right for line in _lines(after, new)), default=0) > new.box.right + 4


def _taller(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return (
        new is not None and max((line.bottom for line in _lines(after, new)), default=0) > new.box.bottom + 8
    )


def _wordy(view: View, part: Part) -> bool:
    texts = [child.words.text for child in view.children(part.number) if child.words]
    return _is_block(view, part) and any(
        len(word) >= 6 and word.isalpha() for text in texts for word in text.split()
    )


def _short_lines(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and len(_lines(after, new)) >= len(_lines(view, part)) + 3


def _sized(px: float) -> Callable[[View, View, Part], bool]:
    def took(_view: View, after: View, part: Part) -> bool:
        new = after.part(part.number)
        return new is not None and new.px("font-size") == px

    return took


def _is_low(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and new.box.height <= 14 and _crowded(after, new)


def _outside(_view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and new.box.right < 0


def _painted_control(view: View, part: Part) -> bool:
    return (
        _is_plain(view, part)
        and part.painted
        and not is_inline(part)
        and _own_text(view, part)
        and (bool(part.fill) or any(part.bordered))
        and _letters(view, part) > 6
        and part.box.width < 500
    )


SEEDS: tuple[Seed, ...] = (
    Seed(
        "too wide",
        K.OVERFLOW,
        lambda v, p: _is_block(v, p) and v.page.right <= v.width_px + 1,
        lambda v, p: f"min-width: {v.width_px + 160:.0f}px",
        _grew,
        (K.CLIPPED,),
    ),
    Seed(
        "text out of its box",
        K.OVERFLOW,
        _painted_control,
        lambda v, p: (
            "width: 34px; min-width: 0; max-width: 34px; white-space: nowrap; padding: 0; overflow: visible"
        ),
        _narrower,
        (K.TOUCHING, K.OVERLAP),
    ),
    Seed(
        "cut off below",
        K.CLIPPED,
        _many_lines,
        lambda v, p: f"height: {p.box.height * 0.55:.0f}px; min-height: 0; overflow: hidden",
        _taller,
    ),
    Seed(
        "three dots",
        K.TRUNCATED,
        _label,
        lambda v, p: (
            f"display: inline-block; width: {p.box.width * 0.5:.0f}px; min-width: 0; padding: 0;"
            " overflow: hidden; text-overflow: ellipsis; white-space: nowrap"
        ),
        _narrower,
        (K.TOUCHING,),
    ),
    Seed("pulled over text", (K.OVERLAP, K.COVERED), _follows_text, _pull, _overlaps_before),
    Seed(
        "lines too close",
        K.OVERLAP,
        _many_lines,
        lambda v, p: "line-height: 0.62",
        lambda v, a, p: _after(a, p) is not None and _after(a, p).box.height < 0.8 * p.box.height,
    ),
    Seed("covered", K.COVERED, _follows_text, _covers, _overlaps_before),
    Seed(
        "off the screen",
        K.OFF_SCREEN,
        lambda v, p: p.interactive and bool(p.label) and _is_plain(v, p) and len(v.children(p.parent)) > 1,
        lambda v, p: f"position: relative; left: -{p.box.right + 30:.0f}px",
        _outside,
    ),
    Seed(
        "cut off at the window",
        K.CLIPPED,
        lambda v, p: (
            _is_block(v, p)
            and _own_text(v, p)
            and p.box.x < 120
            and p.style["text-align"] in ("start", "left")
        ),
        lambda v, p: (
            f"margin-left: -{min(_lines(v, p), key=lambda line: line.x).x + 40 - p.px('margin-left'):.0f}px"
        ),
        lambda v, a, p: _after(a, p) is not None and min((line.x for line in _lines(a, p)), default=0) < -20,
        (K.OVERFLOW,),
    ),
    Seed(
        "faint",
        K.CONTRAST,
        _solid_ground,
        _faint,
        lambda v, a, p: any(
            c.words and c.words.ink and c.words.ground and c.words.ink.contrast(c.words.ground) < 4
            for c in a.children(p.number)
        ),
    ),
    Seed(
        "stretched",
        K.DISTORTED,
        _is_true,
        lambda v, p: (
            f"width: {p.box.width:.0f}px; height: {p.box.height * 1.4:.0f}px; object-fit: fill;"
            " aspect-ratio: auto"
        ),
        _stretched,
    ),
    Seed(
        "picture gone",
        K.BROKEN_PICTURE,
        _is_photo,
        lambda v, p: f"width: {p.box.width:.0f}px; height: {p.box.height:.0f}px",
        lambda v, a, p: True,
        (K.OVERFLOW, K.DISTORTED),
        script="it.dataset.was = it.src; it.removeAttribute('srcset'); it.src = 'no-such-picture.png'",
        undo="it.src = it.dataset.was; delete it.dataset.was",
    ),
    Seed(
        "out of line",
        K.MISALIGNED,
        lambda v, p: (_in_row(v, p, 4) or _in_row(v, p)) and p.box.height > 16,
        lambda v, p: "position: relative; top: 6px",
        lambda v, a, p: _moved(p, _after(a, p), 0, 6),
        (K.OVERLAP,),
    ),
    Seed(
        "indented",
        K.MISALIGNED,
        lambda v, p: _in_column(v, p, 4) and p.box.width > 40,
        lambda v, p: "position: relative; left: 7px",
        lambda v, a, p: _moved(p, _after(a, p), 7, 0),
        (K.OVERFLOW,),
    ),
    Seed(
        "uneven gap",
        K.UNEVEN,
        _even,
        lambda v, p: (
            f"margin-left: {p.px('margin-left') + 14:.0f}px"
            if _in_row(v, p, 4)
            else f"margin-top: {max(p.px('margin-top'), _gap(v, p)) + 14:.0f}px"
        ),
        _pushed,
    ),
    Seed(
        "hard to hit",
        K.TARGET,
        _crowded,
        lambda v, p: (
            "display: inline-block; box-sizing: border-box; height: 13px; min-height: 0; line-height: 13px;"
            " padding-top: 0; padding-bottom: 0; font-size: 11px"
        ),
        _is_low,
        (K.MISALIGNED,),
    ),
    Seed("tiny", K.TINY, _solid_ground, lambda v, p: "font-size: 7px", _sized(7), (K.TARGET, K.UNEVEN)),
    Seed(
        "broken words",
        K.BROKEN_WORD,
        _wordy,
        lambda v, p: (
            f"word-break: break-all; width: {4.3 * p.px('font-size'):.0f}px; min-width: 0;"
            " padding-left: 0;"
            " padding-right: 0; hyphens: manual"
        ),
        _short_lines,
        (K.MISALIGNED, K.OVERFLOW, K.TOUCHING),
    ),
    Seed(
        "column of letters",
        K.BROKEN_WORD,
        _wordy,
        lambda v, p: "overflow-wrap: anywhere; width: 0; min-width: 12px; padding-left: 0; padding-right: 0",
        _short_lines,
        (K.MISALIGNED, K.OVERFLOW, K.TOUCHING),
    ),
    Seed(
        "no padding",
        K.TOUCHING,
        _pad,
        lambda v, p: "padding-left: 0; padding-right: 0; text-align: left",
        lambda v, a, p: (
            _after(a, p) is not None
            and min((line.x for line in _lines(a, p)), default=99) - _after(a, p).box.x < 3
        ),
    ),
)


def _gap(view: View, part: Part) -> float:
    before = _previous(view, part)
    return part.box.y - before.box.bottom if before else 0.0
