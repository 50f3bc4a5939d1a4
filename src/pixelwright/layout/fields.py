"""Text fields without a frame: filled boxes that prompt, palely or to search, or empty and before a button.

Knows what lies in one region and beside it.
"""

from __future__ import annotations

from pixelwright.colour import Colour
from pixelwright.layout.containment import Region
from pixelwright.layout.semantics.forms import SEARCHES
from pixelwright.scene import Control, ControlKind, Paint, TextLine

FIELD_PX = (28.0, 80.0)
LEAST_WIDTH_PX = 120.0
LEAST_RATIO = 3.0
"""Width over height: squarer boxes are buttons and badges."""
INDENT_PX = 56.0
"""Prompts begin no farther from the left edge, a sign before them included."""
FREE_SHARE = 0.3
"""Share of the width that is left after a prompt."""
PALE = 4.8
"""Contrast of prompts at most: readable text has more, style sheets mute prompts below it."""
MUTED = 72
"""Difference between the channels of the colours of fields and prompts at most: more is for buttons."""
LOPSIDED = 2.0
"""Prompts have this many times as much room after them as before; words of buttons stand in the middle."""
ELLIPSES = ("...", "\u2026")
SIGN_PX = 28.0
BEFORE_PX = 12.0
"""Buttons stand no farther right of the fields that they send."""
LEVEL_PX = 4.0
LOWEST_PX = 18.0
"""Unstyled fields are 21 px high."""


def field_in(region: Region, around: Region | None = None) -> Control | None:
    """Return the text field that a painted region is, None where it is none; `around` is what holds it."""
    return _prompting(region) or (_empty(region, around) if around is not None else None)


def _empty(region: Region, around: Region) -> Control | None:
    """A wide box with nothing in it and a button right after it."""
    surface = region.surface
    if surface is None or region.regions or region.controls or region.lines or region.pictures:
        return None
    box, paint = surface.box, surface.paint
    if not LOWEST_PX <= box.height <= FIELD_PX[1] or box.width < LEAST_WIDTH_PX:
        return None
    if not isinstance(paint.fill, Colour) or max(paint.fill) - min(paint.fill) > MUTED:
        return None
    buttons = [
        each.box for each in around.regions if each.control and each.control.kind is ControlKind.BUTTON
    ]
    sent = any(
        -LEVEL_PX <= button.x - box.right <= BEFORE_PX
        and abs(button.centre_y - box.centre_y) <= LEVEL_PX
        and button.width < box.width
        for button in buttons
    )
    return Control(box, ControlKind.TEXTBOX, paint) if sent else None


def _prompting(region: Region) -> Control | None:
    surface = region.surface
    if surface is None or region.regions or region.controls or len(region.lines) != 1:
        return None
    box, paint = surface.box, surface.paint
    if not FIELD_PX[0] <= box.height <= FIELD_PX[1] or box.width < max(
        LEAST_WIDTH_PX, LEAST_RATIO * box.height
    ):
        return None
    line = region.lines[0]
    before, after = line.ink.x - box.x, box.right - line.ink.right
    at_left = 4 <= before <= INDENT_PX
    small = all(max(picture.box.width, picture.box.height) <= SIGN_PX for picture in region.pictures)
    is_free, is_lopsided = after >= FREE_SHARE * box.width, after >= LOPSIDED * before
    prompts = (is_free and _is_pale(line, paint)) or (is_lopsided and _asks_to_search(line))
    if at_left and prompts and small and len(region.pictures) <= 2:
        return Control(box, ControlKind.TEXTBOX, paint)
    return None


def _is_pale(line: TextLine, paint: Paint) -> bool:
    """Tell words in grey that stand out little from their own plain box."""
    if not isinstance(paint.fill, Colour) or paint.shadow is not None:
        return False
    if any(max(colour) - min(colour) > MUTED for colour in (paint.fill, line.style.colour)):
        return False
    return max(span.style.colour.contrast(paint.fill) for span in line.spans) <= PALE


def _asks_to_search(line: TextLine) -> bool:
    """Tell "Search this site..." from "Search", which may be the title of a card."""
    return line.text.casefold().startswith(SEARCHES) and line.text.endswith(ELLIPSES)
