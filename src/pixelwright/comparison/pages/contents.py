"""Texts that say something else than the design."""

from __future__ import annotations

from pixelwright.comparison.pages.changes import Retext
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.rewording import Rewording, reworded
from pixelwright.comparison.sameness import within
from pixelwright.comparison.tracking import Line
from pixelwright.comparison.wording import begins_alike, has_words, is_cut, same_words
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box

_GAP_PX = 12
_MOST = 8
_ROOM_PX, _WIDE_ROOM_PX = 40, 120
_FEW = 2
_PITCHES = 1.4
"""So many heights of a line above and below it are those beside it."""


def mend_texts(inquiry: Inquiry) -> bool:
    """Write what the design says where a line says something else, and tell what it does not say at all.

    Tells whether a text was mended.
    """
    return _mend_texts(inquiry, tell_extras=True)


def mend_few_texts(inquiry: Inquiry) -> bool:
    """Mend early where hardly a text is not found: what stands beside another text has moved with it."""
    owners = {line.owner for _, line in _unlike(inquiry)}
    few = not inquiry.seen.foreign and 0 < len(owners) <= _FEW
    return few and _mend_texts(inquiry, tell_extras=False)


def _mend_texts(inquiry: Inquiry, *, tell_extras: bool) -> bool:
    told = {
        finding.selector
        for finding in inquiry.findings
        if finding.kind in (FindingKind.TEXT, FindingKind.EXTRA)
    }
    for number, line in _unlike(inquiry):
        selector = inquiry.live.selector(line.owner)
        if selector in told or len(told) >= _MOST:
            continue
        told.add(selector)
        inside = _room_of(inquiry, number)
        there = inquiry.read(inquiry.design[inside.slices]) if inside.area else ""
        change = _rewording(inquiry, line, there)
        if change:
            words = [inquiry.parts.words[word] for word in line.words]
            found = _text_finding(inquiry, line, inside, change.whole(words))
            retext = Retext(line.words[change.first], line.words[change.last], change.text)
            if inquiry.accept(found, retext):
                return True
        elif tell_extras and not there and not _reads_alike(inquiry, line, there):
            inquiry.findings.append(_text_finding(inquiry, line, inside, ""))
    return False


def _unlike(inquiry: Inquiry) -> list[tuple[int, Line]]:
    """Return the lines that are not found as a whole, as they look."""
    seen = inquiry.seen
    return [
        (number, line)
        for number, line in enumerate(seen.lines)
        if seen.spots[number] is None or seen.scales[number] != 1
    ]


def _rewording(inquiry: Inquiry, line: Line, there: str) -> Rewording | None:
    """Return which words of a line should read otherwise, given what the design reads in its place."""
    words = [inquiry.parts.words[word] for word in line.words]
    if inquiry.seen.foreign and same_words(there, line.text):
        return None
    unseen = [number for number, word in enumerate(line.words) if word not in inquiry.seen.words]
    change = reworded(words, there, unseen, flows=_flows(inquiry, line))
    if change is None or inquiry.seen.foreign:
        return None if change is None or _reads_alike(inquiry, line, there) else change
    replaced = " ".join(words[change.first : change.last + 1])
    misread = reworded(words, _read_here(inquiry, line), unseen, flows=True)
    return None if misread == change or has_words(_paragraph(inquiry, line), replaced) else change


def _read_here(inquiry: Inquiry, line: Line) -> str:
    """Read a line off the page."""
    room = Box.from_edges(line.box.x - 4, line.box.y - 3, line.box.right + _ROOM_PX, line.box.bottom + 3)
    inside = within(room, inquiry.page)
    return inquiry.read(inquiry.page[inside.slices]) if inside.area else ""


def _flows(inquiry: Inquiry, line: Line) -> bool:
    """Tell whether a line stands in a block with others."""
    block = inquiry.parts.block(line.owner)
    return sum(block in inquiry.parts.ancestors(each.owner) for each in inquiry.seen.lines) > 1


def _room_of(inquiry: Inquiry, number: int) -> Box:
    """Return where the design may have a line, with room for a longer one up to what stands beside it."""
    seen, line = inquiry.seen, inquiry.seen.lines[number]
    own = next((seen.words[word] for word in line.words if word in seen.words), None)
    dx, dy = (own.dx, own.dy) if own else next(iter(seen.near(number)), (0.0, 0.0))
    box = line.box.moved(dx, dy)
    row = [
        (each.box, each.box.moved(spot.dx, spot.dy))
        for each, spot in zip(seen.lines, seen.spots, strict=True)
        if spot and each.box.overlap_y(line.box) > line.box.height / 2
    ]
    before = (there.right + 2 for here, there in row if here.right <= line.box.x + 1)
    after = (there.x - 2 for here, there in row if here.x >= line.box.right - 1)
    left, right = max(before, default=box.x - 4), min(after, default=box.right + _ROOM_PX)
    left, right = max(left, box.x - _ROOM_PX), min(right, box.right + _WIDE_ROOM_PX)
    return within(Box.from_edges(left, box.y - 3, right, box.bottom + 3), inquiry.design)


def _reads_alike(inquiry: Inquiry, line: Line, there: str) -> bool:
    """Tell whether a line says the same: cut off, with what stands beside it, or broken elsewhere."""
    here = _read_here(inquiry, line)
    cut = is_cut(there) or is_cut(here)
    if same_words(there, here) or (cut and begins_alike(there, line.text)):
        return True
    return has_words(_paragraph(inquiry, line), line.text)


def _paragraph(inquiry: Inquiry, line: Line) -> str:
    """Read the design where a line and those before and after it are, if its paragraph has several."""
    if not _flows(inquiry, line):
        return ""
    more = _PITCHES * line.box.height
    box = inquiry.box(inquiry.parts.block(line.owner)).expand(_GAP_PX, 0)
    rows = Box.from_edges(box.x, line.box.y - more, box.right, line.box.bottom + more)
    return inquiry.read(inquiry.design[within(rows, inquiry.design).slices])


def _text_finding(inquiry: Inquiry, line: Line, there: Box, should: str) -> Finding:
    selector = inquiry.live.selector(line.owner)
    if should:
        return Finding(
            FindingKind.TEXT,
            line.box,
            f"{selector} says “{line.text}”, the design “{should}”",
            0.0,
            expected=should,
            measured=line.text,
            design_box=there,
            selector=selector,
            fix=Fix(selector, (), f"change the text to “{should}”"),
        )
    return Finding(
        FindingKind.EXTRA,
        line.box,
        f"“{line.text}” is not in the design",
        inquiry.share(line.box),
        measured=line.text,
        selector=selector,
        fix=Fix(selector, (("display", "none"),), f"remove {selector}"),
    )
