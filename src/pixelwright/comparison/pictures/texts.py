"""Texts that are elsewhere, larger, of another colour, other texts, and texts that only one side has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelwright.colour import Colour
from pixelwright.comparison.inks import ink_of
from pixelwright.comparison.pictures.placed import (
    JUMP_FOREIGN_PX,
    JUMP_PX,
    VISIBLE,
    VISIBLE_FOREIGN,
    Look,
    Placed,
    is_blank,
)
from pixelwright.comparison.tracking import SURE, Spot
from pixelwright.comparison.wording import same_words
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box

_ROOM_PX = 40


def tell_blocks(look: Look) -> Iterator[Finding]:
    """Yield runs of lines that only the page has, as one each."""
    run: list[Placed] = []
    for each in [*look.placed, None]:
        if each and each.spot is None and is_blank(look, each.line.ink):
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


def tell_spaces(look: Look) -> Iterator[Finding]:
    """Yield where lines begin to be out of place, compared with what is above them."""
    found = [each for each in look.placed if each.spot and each.scale == 1]
    limit = JUMP_FOREIGN_PX if look.foreign else JUMP_PX
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


def _space(look: Look, above: Placed | None, each: Placed, dx: float, dy: float) -> Finding:
    box = each.line.ink
    words = each.line.text[:60]
    if abs(dy) >= abs(dx):
        top = above.line.ink.bottom if above else 0.0
        now, wanted = box.y - top, box.y + dy - top
        place = Box.from_edges(box.x, top, box.right, box.y)
        what = f"the space above “{words}” is {now:.0f} px, should be {wanted:.0f} px"
        declared = (("margin-top", f"{wanted:.0f}px"),)
        fix = Fix("", declared, f"move “{words}” and what follows by {dy:+.0f} px")
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
        fix=Fix("", (("margin-left", f"{dx:.0f}px"),)),
    )


def tell_types(look: Look) -> Iterator[Finding]:
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
        elif each.spot is None and not is_blank(look, box):
            yield from _otherwise(look, each)


def _otherwise(look: Look, each: Placed) -> Iterator[Finding]:
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


def tell_inks(look: Look) -> Iterator[Finding]:
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
        if seen and seen.delta_e(now) > (VISIBLE_FOREIGN if look.foreign else VISIBLE):
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


def _above(found: list[Placed], ink: Box) -> Placed | None:
    """Return the nearest line above that shares columns, else the last one before."""
    over = [each for each in found if each.line.ink.overlap_x(ink) > 0 and each.line.ink.bottom <= ink.y + 2]
    return max(over, key=lambda each: each.line.ink.bottom, default=found[-1] if found else None)
