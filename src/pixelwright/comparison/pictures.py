"""What differs between two pictures of the same page, told by what is seen in one of them.

Everything below a space that is too large is too low: that is one difference, not one for each thing below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.bands import Band, differing_band
from pixelwright.comparison.edges import Edges, find_edges
from pixelwright.comparison.inks import ground_of, ink_of
from pixelwright.comparison.inquiry import Read, differing, on_one_canvas, regions
from pixelwright.comparison.origin import is_foreign
from pixelwright.comparison.outlines import read_borders, read_radius
from pixelwright.comparison.tracking import SURE, Spot, Tracker, grey
from pixelwright.comparison.wording import same_words
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import Scene, Surface, TextLine

See = Callable[[Pixels], Scene]
"""Tells what is seen in a picture."""

_SLIVER_PX = 2
_JUMP_PX = 1.5
_LOST_SHARE = 0.6
"""Where so many lines are not in the design, it is another page."""
_LEAST_LINES = 5
_VISIBLE, _VISIBLE_FOREIGN = 2.5, 7.0
_BLANK = 4.0
_ROOM_PX = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the picture and where the design has it."""

    line: TextLine
    spot: Spot | None
    scale: float


def compare_pictures(design: Pixels, page: Pixels, see: See, read: Read) -> list[Finding]:
    """Return what differs between two pictures in CSS px; `see` perceives the page, where it has to.

    Only the rows that differ are looked at.
    """
    band = (
        differing_band(design, page) if design.shape[1] == page.shape[1] else Band(0, len(design), len(page))
    )
    if band is None:
        return []
    block = _block(design, page, band, read)
    if block:
        return [block]
    wide = band.widened(len(design), len(page))
    found = _compare(design[wide.top : wide.design_bottom], page[wide.top : wide.page_bottom], see, read)
    return [_lowered(finding, wide.top) for finding in found]


def _compare(design: Pixels, page: Pixels, see: See, read: Read) -> list[Finding]:
    design, page = np.ascontiguousarray(design), np.ascontiguousarray(page)
    scene = see(page)
    placed = _placed(design, page, scene)
    lost = [each for each in placed if each.spot is None]
    if len(placed) >= _LEAST_LINES and len(lost) > _LOST_SHARE * len(placed):
        return [_other_page(page, len(lost), len(placed))]
    foreign = is_foreign(design, page, [(each.line.ink, each.spot) for each in placed])
    look = _Look(design, page, placed, foreign, read)
    found = [*_blocks(look), *_spaces(look), *_types(look), *_inks(look), *_boxes(look, scene)]
    return [*found, *_rest(look, found)]


def _block(design: Pixels, page: Pixels, band: Band, read: Read) -> Finding | None:
    """Return the finding where one picture has rows that the other has not, and all else is the same."""
    there, here = design[band.top : band.design_bottom], page[band.top : band.page_bottom]
    more = len(here) - len(there)
    if min(len(here), len(there)) > _SLIVER_PX or not more:
        return None
    box = Box(0, band.top, page.shape[1], max(0, more))
    place = Box(0, band.top, page.shape[1], max(0, -more))
    share = abs(more) / max(len(design), len(page))
    taller = here if more > 0 else there
    if _rows_blank(taller):
        side = "more" if more > 0 else "less"
        what = f"there are {abs(more)} px {side} space than in the design"
        return Finding(
            FindingKind.SPACING,
            box,
            what,
            share,
            expected=f"{len(there)}px",
            measured=f"{len(here)}px",
            design_box=place,
            fix=Fix("", (("margin-top", f"{-more:+d}px"),)),
        )
    words = read(taller)
    if more > 0:
        return Finding(FindingKind.EXTRA, box, f"“{words[:80]}” is not in the design", share, measured=words)
    what = f"the design shows “{words[:80]}” here"
    return Finding(
        FindingKind.MISSING, box, what, share, expected=words, measured="nothing", design_box=place
    )


def _rows_blank(rows: Pixels) -> bool:
    """Tell whether rows show nothing but what goes on from top to bottom."""
    return (
        float(np.abs(rows.astype(np.int16) - rows[:1].astype(np.int16)).max()) <= _BLANK
        if len(rows)
        else True
    )


def _lowered(finding: Finding, by_px: float) -> Finding:
    there = finding.design_box.moved(0, by_px) if finding.design_box else None
    return replace(finding, box=finding.box.moved(0, by_px), design_box=there)


@dataclass(frozen=True)
class _Look:
    design: Pixels
    page: Pixels
    placed: list[Placed]
    foreign: bool
    read: Read

    def share(self, box: Box) -> float:
        return box.area / (self.page.shape[0] * self.page.shape[1])

    def shift_near(self, box: Box) -> tuple[float, float]:
        """Return the shift of the nearest line that was found."""
        found = [each for each in self.placed if each.spot]
        nearest = min(found, key=lambda each: _gap(each.line.ink, box), default=None)
        return (nearest.spot.dx, nearest.spot.dy) if nearest and nearest.spot else (0.0, 0.0)

    def in_design(self, box: Box) -> Box:
        """Return where the design has what the page has under a box."""
        limits = Box(0, 0, self.design.shape[1], self.design.shape[0])
        return box.moved(*self.shift_near(box)).rounded().intersection(limits)


def _placed(design: Pixels, page: Pixels, scene: Scene) -> list[Placed]:
    tracker = Tracker(grey(design), grey(page))
    found = []
    last: list[tuple[float, float]] = []
    for line in sorted(scene.lines, key=lambda line: (line.ink.y, line.ink.x)):
        spot, scale = tracker.find(line.ink, last), 1.0
        if spot is None and (scaled := tracker.find_scaled(line.ink, [*last, (0.0, 0.0)])):
            spot, scale = scaled
        if spot:
            last = [(spot.dx, spot.dy)]
        found.append(Placed(line, spot, scale))
    return found


def _other_page(page: Pixels, lost: int, total: int) -> Finding:
    box = Box(0, 0, page.shape[1], page.shape[0])
    what = f"the two do not show the same page: {lost} of {total} lines of text are not in the design"
    return Finding(FindingKind.PAGE, box, what, 1.0)


def _blocks(look: _Look) -> Iterator[Finding]:
    """Yield runs of lines that only the page has, as one each."""
    run: list[Placed] = []
    for each in [*look.placed, None]:
        if each and each.spot is None and _is_blank(look, each.line.ink):
            run.append(each)
            continue
        if run:
            box = Box.around(one.line.ink for one in run)
            words = " ".join(one.line.text for one in run)
            yield Finding(
                FindingKind.EXTRA,
                box,
                f"“{words[:80]}” is not in the design",
                look.share(box),
                measured=words,
            )
        run = []


def _spaces(look: _Look) -> Iterator[Finding]:
    """Yield where lines begin to be too high, too low or beside their place, compared with what is above them."""
    found = [each for each in look.placed if each.spot and each.scale == 1]
    limit = 3.0 if look.foreign else _JUMP_PX
    told: list[tuple[float, float, float]] = []
    for number, each in enumerate(found):
        above = _above(found[:number], each.line.ink)
        before = above.spot if above and above.spot else Spot(0, 0, 1)
        spot = each.spot
        if spot is None:
            continue
        dx, dy = spot.dx - before.dx, spot.dy - before.dy
        if max(abs(dx), abs(dy)) <= limit or any(
            abs(dx - x) < 1 and abs(dy - y) < 1 and abs(each.line.ink.y - top) < 30 for x, y, top in told
        ):
            continue
        told.append((dx, dy, each.line.ink.y))
        yield _space(look, above, each, dx, dy)


def _space(look: _Look, above: Placed | None, each: Placed, dx: float, dy: float) -> Finding:
    box = each.line.ink
    words = each.line.text[:60]
    if abs(dy) >= abs(dx):
        top = above.line.ink.bottom if above else 0.0
        now, wanted = box.y - top, box.y + dy - top
        place = Box.from_edges(box.x, top, box.right, box.y)
        what = f"the space above “{words}” is {now:.0f} px, should be {wanted:.0f} px"
        fix = Fix(
            "",
            (("margin-top", f"{wanted - now:+.0f}px"),),
            f"move “{words}” and what follows by {dy:+.0f} px",
        )
        return Finding(
            FindingKind.SPACING,
            place,
            what,
            look.share(box) + abs(dy) / look.page.shape[0],
            name="margin-top",
            expected=f"{wanted:.0f}px",
            measured=f"{now:.0f}px",
            design_box=box.moved(dx, dy),
            fix=fix,
        )
    what = f"“{words}” begins at {box.x:.0f} px, should begin at {box.x + dx:.0f} px"
    return Finding(
        FindingKind.MOVED,
        box,
        what,
        look.share(box),
        name="left",
        expected=f"{box.x + dx:.0f}px",
        measured=f"{box.x:.0f}px",
        design_box=box.moved(dx, dy),
        fix=Fix("", (("margin-left", f"{dx:+.0f}px"),)),
    )


def _types(look: _Look) -> Iterator[Finding]:
    """Yield texts of another size, and texts that say something else or are set in another type."""
    for each in look.placed:
        style, box = each.line.style, each.line.ink
        words = each.line.text[:60]
        if each.spot and each.scale != 1:
            wanted = style.size_px * each.scale
            yield Finding(
                FindingKind.FONT_SIZE,
                box,
                f"“{words}” is {style.size_px:.0f} px, should be {wanted:.0f} px",
                look.share(box),
                name="font-size",
                expected=f"{wanted:.0f}px",
                measured=f"{style.size_px:.0f}px",
                design_box=look.in_design(box),
                fix=Fix("", (("font-size", f"{wanted:.0f}px"),)),
            )
        elif each.spot is None and not _is_blank(look, box):
            yield from _otherwise(look, each)


def _otherwise(look: _Look, each: Placed) -> Iterator[Finding]:
    box = each.line.ink
    there = look.in_design(Box.from_edges(box.x - 4, box.y - 4, box.right + _ROOM_PX, box.bottom + 4))
    text = look.read(look.design[there.slices]) if there.area else ""
    base = Finding(FindingKind.TEXT, box, "", look.share(box), design_box=there)
    if not same_words(text, each.line.text):
        yield replace(
            base,
            what=f"says “{each.line.text}”, the design “{text}”",
            expected=text,
            measured=each.line.text,
            fix=Fix("", (), f"change the text to “{text}”"),
        )
    elif not look.foreign:
        yield replace(base, kind=FindingKind.FAMILY, what=f"“{text}” is set in another type", confidence=0.6)


def _inks(look: _Look) -> Iterator[Finding]:
    """Yield texts of another colour, those of one colour that should have one other together."""
    groups: dict[tuple[Colour, Colour], list[Placed]] = {}
    for each in look.placed:
        if each.spot is None or each.scale != 1 or each.spot.likeness < SURE - 0.05:
            continue
        own = (
            each.line.ink.rounded().expand(1).intersection(Box(0, 0, look.page.shape[1], look.page.shape[0]))
        )
        there = own.moved(each.spot.dx, each.spot.dy)
        if not Box(0, 0, look.design.shape[1], look.design.shape[0]).contains(there) or not own.area:
            continue
        now = each.line.style.colour
        seen = ink_of(look.design[there.slices], look.page[own.slices], now)
        if seen and seen.delta_e(now) > (_VISIBLE_FOREIGN if look.foreign else _VISIBLE):
            groups.setdefault((now, seen), []).append(each)
    for (now, seen), members in groups.items():
        box = Box.around(each.line.ink for each in members)
        words = members[0].line.text[:60]
        yield Finding(
            FindingKind.COLOUR,
            members[0].line.ink if len(members) == 1 else box,
            f"“{words}” is {now.hex}, should be {seen.hex}",
            sum(look.share(each.line.ink) for each in members),
            name="color",
            expected=seen.hex,
            measured=now.hex,
            count=len(members),
            design_box=look.in_design(members[0].line.ink),
            fix=Fix("", (("color", seen.hex),)),
        )


def _boxes(look: _Look, scene: Scene) -> Iterator[Finding]:
    for surface in scene.surfaces:
        box = surface.box
        if min(box.width, box.height) < 6:
            continue
        edges = find_edges(look.design, look.page, box, [look.shift_near(box), (0.0, 0.0)])
        yield from _sizes(look, box, edges)
        if None not in (edges.left, edges.top):
            yield from _paints(look, surface, edges)


def _sizes(look: _Look, box: Box, edges: Edges) -> Iterator[Finding]:
    for name, first, last, now in (
        ("width", edges.left, edges.right, box.width),
        ("height", edges.top, edges.bottom, box.height),
    ):
        limit = 3.0 if look.foreign else _JUMP_PX
        if first is not None and last is not None and abs(last - first) > limit:
            wanted = now + last - first
            yield Finding(
                FindingKind.RESIZED,
                box,
                f"a box is {now:.0f} px {'wide' if name == 'width' else 'high'}, should be {wanted:.0f} px",
                look.share(box),
                name=name,
                expected=f"{wanted:.0f}px",
                measured=f"{now:.0f}px",
                design_box=look.in_design(box),
                fix=Fix("", ((name, f"{wanted:.0f}px"),)),
            )


def _paints(look: _Look, surface: Surface, edges: Edges) -> Iterator[Finding]:
    own = surface.box.rounded().intersection(Box(0, 0, look.page.shape[1], look.page.shape[0]))
    there = own.moved(edges.left or 0, edges.top or 0)
    if not Box(0, 0, look.design.shape[1], look.design.shape[0]).contains(there) or own.area < 60:
        return
    limit = _VISIBLE_FOREIGN if look.foreign else _VISIBLE
    fill = surface.paint.fill
    if isinstance(fill, Colour):
        seen = ground_of(look.design[there.slices], look.page[own.slices], fill)
        if seen and seen[0].delta_e(fill) > limit:
            yield _paint(look, own, FindingKind.BACKGROUND, "background-color", fill.hex, seen[0].hex)
    if look.foreign:
        return
    radii = read_radius(look.page, own), read_radius(look.design, there)
    if radii[0] is not None and radii[1] is not None and abs(radii[0] - radii[1]) > 1.5:
        yield _paint(look, own, FindingKind.RADIUS, "border-radius", f"{radii[0]:.0f}px", f"{radii[1]:.0f}px")
    here, wanted = read_borders(look.page, own)["top"], read_borders(look.design, there)["top"]
    if here[0] != wanted[0]:
        yield _paint(look, own, FindingKind.BORDER, "border-width", f"{here[0]}px", f"{wanted[0]}px")
    elif here[1] and wanted[1] and here[1].delta_e(wanted[1]) > limit:
        yield _paint(look, own, FindingKind.BORDER, "border-color", here[1].hex, wanted[1].hex)


def _paint(look: _Look, box: Box, kind: FindingKind, name: str, now: str, wanted: str) -> Finding:
    what = f"the {name} of a box is {now}, should be {wanted}"
    return Finding(
        kind,
        box,
        what,
        look.share(box),
        name=name,
        expected=wanted,
        measured=now,
        design_box=look.in_design(box),
        fix=Fix("", ((name, wanted),)),
    )


def _rest(look: _Look, found: list[Finding]) -> Iterator[Finding]:
    """Yield what looks otherwise and is not told yet, where the pictures do not just lie beside each other."""
    if any(each.spot and max(abs(each.spot.dx), abs(each.spot.dy)) > 1 for each in look.placed):
        return
    first, second = on_one_canvas(look.design, look.page)
    least = 200 if look.foreign else 20
    told = [each.box.expand(8) for each in found]
    for region, count in regions(differing(first, second, look.foreign), 15, least)[:8]:
        if not any(region.coverage(box) > 0.4 for box in told):
            share = count / (first.shape[0] * first.shape[1])
            yield Finding(FindingKind.PICTURE, region, "looks otherwise here", share, 0.5, design_box=region)


def _above(found: list[Placed], ink: Box) -> Placed | None:
    """Return the nearest line above that shares columns, else the last one before."""
    over = [each for each in found if each.line.ink.overlap_x(ink) > 0 and each.line.ink.bottom <= ink.y + 2]
    return max(over, key=lambda each: each.line.ink.bottom, default=found[-1] if found else None)


def _is_blank(look: _Look, box: Box) -> bool:
    there = look.in_design(box)
    return not there.area or float(look.design[there.slices].std(axis=(0, 1)).max()) < _BLANK


def _gap(one: Box, other: Box) -> float:
    return float(abs(one.centre_y - other.centre_y) + 0.2 * abs(one.centre_x - other.centre_x))
