"""What an element of a page is like, before a fault and after it: asked of geometry, never of a detector."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from pixelwright.geometry import Box
from pixelwright.inspection.frames import clipper_of, is_inline, is_shifted
from pixelwright.inspection.view import Part, View


def lines_of(view: View, part: Part) -> list[Box]:
    """Return the lines of all texts in a part."""
    found = []
    for child in view.children(part.number):
        found += child.words.lines if child.words else lines_of(view, child)
    return found


def letters_of(view: View, part: Part) -> int:
    return sum(
        len(child.words.text) if child.words else letters_of(view, child)
        for child in view.children(part.number)
    )


def has_text(view: View, part: Part) -> bool:
    return any(child.words and len(child.words.text) > 3 for child in view.children(part.number))


def is_plain(view: View, part: Part) -> bool:
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


def is_block(view: View, part: Part) -> bool:
    return is_plain(view, part) and part.style["display"] in ("block", "list-item", "flex")


def has_many_lines(view: View, part: Part) -> bool:
    tops = {round(line.y) for line in lines_of(view, part)}
    return is_block(view, part) and has_text(view, part) and len(tops) >= 3


def now(view: View, part: Part) -> Part | None:
    return view.part(part.number)


def previous(view: View, part: Part) -> Part | None:
    siblings = view.children(part.parent)
    at = siblings.index(part)
    return siblings[at - 1] if at else None


def run_of(view: View, part: Part, least: int) -> list[Part] | None:
    """Return the run of like siblings around a part where they stand in one row or column, evenly."""
    siblings = view.children(part.parent)
    if any(each.words for each in siblings) or not is_plain(view, part) or is_inline(part):
        return None
    run = [each for each in siblings if each.shape == part.shape and each.in_flow]
    if len(run) != len(siblings) or len(run) < least or any(is_inline(each) for each in run):
        return None
    return run


def is_in_row(view: View, part: Part, least: int = 3) -> bool:
    run = run_of(view, part, least)
    return (
        bool(run)
        and len({round(each.box.y) for each in run}) == 1
        and len({round(each.box.height) for each in run}) == 1
    )


def is_in_column(view: View, part: Part, least: int = 3) -> bool:
    run = run_of(view, part, least)
    return (
        bool(run)
        and len({round(each.box.x) for each in run}) == 1
        and len({round(each.box.width) for each in run}) == 1
    )


def is_even(view: View, part: Part) -> bool:
    run = run_of(view, part, 4)
    if not run or not (is_in_row(view, part, 4) or is_in_column(view, part, 4)) or part in (run[0],):
        return False
    along = is_in_row(view, part, 4)
    gaps = [
        (b.box.x - a.box.right) if along else (b.box.y - a.box.bottom) for a, b in itertools.pairwise(run)
    ]
    return max(gaps) - min(gaps) < 1 and min(gaps) >= 3 and max(gaps) < 60


def has_moved(before: Part, after: Part | None, dx: float = 0, dy: float = 0) -> bool:
    return after is not None and (
        abs(after.box.x - before.box.x - dx) < 1.5 and abs(after.box.y - before.box.y - dy) < 1.5
    )


def was_pushed(view: View, after: View, part: Part) -> bool:
    """The gap before the part has grown by about what was asked for."""
    run = run_of(view, part, 4) or []
    one = run[run.index(part) - 1]
    new, new_one = after.part(part.number), after.part(one.number)
    if new is None or new_one is None:
        return False
    if is_in_row(view, part, 4):
        return (new.box.x - new_one.box.right) - (part.box.x - one.box.right) > 8 and abs(
            new.box.y - new_one.box.y
        ) < 1
    return (new.box.y - new_one.box.bottom) - (part.box.y - one.box.bottom) > 8


def is_padded(view: View, part: Part) -> bool:
    """A box with a ground or border of its own whose text begins at some distance from its left edge."""
    lines = lines_of(view, part)
    if (
        not lines
        or not is_plain(view, part)
        or not part.painted
        or is_inline(part)
        or not has_text(view, part)
    ):
        return False
    outer = next((each for each in view.around(part) if each.fill is not None), None)
    seen = part.bordered[3] or (
        part.fill is not None
        and (part.fill.delta_e(outer.fill) > 8 if outer and outer.fill else min(part.fill) < 235)
    )
    return seen and part.px("padding-left") >= 6 and part.box.width < view.width_px - 2


def is_crowded(view: View, part: Part) -> bool:
    if not part.interactive or part.exempt or not part.label or not is_plain(view, part):
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


def follows_text(view: View, part: Part) -> bool:
    before = previous(view, part) if is_block(view, part) else None
    if (
        before is None
        or before.words is not None
        or is_inline(before)
        or not lines_of(view, before)
        or not lines_of(view, part)
    ):
        return False
    lowest = max(lines_of(view, before), key=lambda line: line.bottom)
    highest = min(lines_of(view, part), key=lambda line: line.y)
    return lowest.overlap_x(highest) > 20 and 0 <= highest.y - lowest.bottom < 60


def overlaps_previous(view: View, after: View, part: Part) -> bool:
    before = previous(view, part)
    new, old = after.part(part.number), after.part(before.number) if before else None
    if new is None or old is None:
        return False
    return any(
        one.overlap_x(other) > 8 and one.overlap_y(other) > 0.5 * min(one.height, other.height)
        for one in lines_of(after, old)
        for other in lines_of(after, new)
    )


def pulled_up(view: View, part: Part, share: float = 0.9) -> str:
    """Pull a part up over so much of the last line before it."""
    before = previous(view, part)
    assert before is not None
    lowest = max(lines_of(view, before), key=lambda line: line.bottom)
    highest = min(lines_of(view, part), key=lambda line: line.y)
    distance = highest.y - lowest.bottom + share * lowest.height
    return f"margin-top: {part.px('margin-top') - distance:.0f}px"


def covering(view: View, part: Part) -> str:
    texts = [
        each.words
        for each in view.parts
        if each.words and each.words.ground and view.within(each, part.number)
    ]
    ground = texts[0].ground.hex if texts and texts[0].ground else "#fff"
    return pulled_up(view, part, 0.95) + f"; position: relative; z-index: 5; background: {ground}"


def page_grew(_before: View, after: View, _part: Part) -> bool:
    return after.page.right > after.width_px + 5


def is_readable(view: View, part: Part) -> bool:
    texts = [child.words for child in view.children(part.number) if child.words]
    return (
        is_plain(view, part)
        and bool(texts)
        and all(words.ink and words.ground and words.ink.contrast(words.ground) >= 5 for words in texts)
        and any(len(words.text) > 5 for words in texts)
        and part.px("font-size") < 24
        and not part.disabled
    )


def faint(view: View, part: Part) -> str:
    words = next(child.words for child in view.children(part.number) if child.words)
    assert words.ink
    assert words.ground
    mixed = [round(0.32 * ink + 0.68 * ground) for ink, ground in zip(words.ink, words.ground, strict=True)]
    return f"color: rgb({mixed[0]}, {mixed[1]}, {mixed[2]})"


def is_photo(view: View, part: Part) -> bool:
    return (
        part.image is not None
        and not part.image.missing
        and min(part.box.width, part.box.height) > 30
        and part.style["object-fit"] == "fill"
        and clipper_of(view, part) < 0
        and part.box.x >= 0
    )


def has_own_shape(view: View, part: Part) -> bool:
    if not is_photo(view, part) or part.image is None:
        return False
    own, shown = part.image.natural, part.image.inner
    return abs((shown[0] / shown[1]) / (own[0] / own[1]) - 1) < 0.04


def is_stretched(_before: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    if new is None or new.image is None:
        return False
    own, shown = new.image.natural, new.image.inner
    return abs((shown[0] / shown[1]) / (own[0] / own[1]) - 1) > 0.2


def is_label(view: View, part: Part) -> bool:
    named = part.tag in ("button", "h1", "h2", "h3", "h4", "h5", "h6", "label", "th") or part.interactive
    return (
        named
        and is_plain(view, part)
        and has_text(view, part)
        and letters_of(view, part) > 8
        and part.box.width > 50
    )


def text_is_wider(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return (
        new is not None and max((line.right for line in lines_of(after, new)), default=0) > new.box.right + 4
    )


def text_is_taller(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return (
        new is not None
        and max((line.bottom for line in lines_of(after, new)), default=0) > new.box.bottom + 8
    )


def has_words(view: View, part: Part) -> bool:
    texts = [child.words.text for child in view.children(part.number) if child.words]
    return is_block(view, part) and any(
        len(word) >= 6 and word.isalpha() for text in texts for word in text.split()
    )


def has_more_lines(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and len(lines_of(after, new)) >= len(lines_of(view, part)) + 3


def has_size(px: float) -> Callable[[View, View, Part], bool]:
    def took(_view: View, after: View, part: Part) -> bool:
        new = after.part(part.number)
        return new is not None and new.px("font-size") == px

    return took


def is_low(view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and new.box.height <= 14 and is_crowded(after, new)


def is_outside(_view: View, after: View, part: Part) -> bool:
    new = after.part(part.number)
    return new is not None and new.box.right < 0


def is_painted(view: View, part: Part) -> bool:
    return (
        is_plain(view, part)
        and part.painted
        and not is_inline(part)
        and has_text(view, part)
        and (bool(part.fill) or any(part.bordered))
        and letters_of(view, part) > 6
        and part.box.width < 500
    )


def gap_before(view: View, part: Part) -> float:
    before = previous(view, part)
    return part.box.y - before.box.bottom if before else 0.0
