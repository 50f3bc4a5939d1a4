"""How far content keeps from the edges of its container and of the page. Knows nothing of what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot
from pixelwright.codegen.styles.declarations import Style, number, px, style
from pixelwright.geometry import Box

SIDE_PADDING_PX = 16
"""What is left of wide side paddings on phones."""
CONTAINER_MIN_MARGIN_PX = 40
"""Page-wide bands whose content keeps this far from both edges hold a centred container."""
_OFF_CENTRE_PX = 48
"""Content of the page whose margins differ by no more is in its middle."""
HANG_PX = 64
"""A margin wider than this is no inset any more: it gives way where there is less room."""
_EDGE_PX = 12
"""What is nearer to the edge of the page touches it."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a container has to know of the page around it."""

    width_px: float


def paddings(top: float, right: float, bottom: float, left: float, inner: Box, page: Page) -> Style:
    """Return the space inside a container: it gives way on narrow screens, and keeps a page centred."""
    base: dict[str, str] = {}
    small: dict[str, str] = {}
    narrow: dict[str, str] = {}
    for name, value in (("top", top), ("bottom", bottom)):
        if value > 0:
            base[f"padding-{name}"] = px(value)
        if value > 64:
            narrow[f"padding-{name}"] = px(round(value * 0.66))
            small[f"padding-{name}"] = px(max(32, round(value * 0.4)))
    if is_page_container(left, right, inner, page):
        return style(base | container_paddings(left, right, inner), narrow=narrow, small=small)
    for name, value in (("left", left), ("right", right)):
        if value > 0:
            base[f"padding-{name}"] = px(value)
        if value > 32:
            narrow[f"padding-{name}"] = px(24)
        if value > 24:
            small[f"padding-{name}"] = px(SIDE_PADDING_PX)
    return style(base, narrow=narrow, small=small)


def edge_style(inner: Box, slots: Sequence[Slot], kept: tuple[float, float], page: Page) -> Style:
    """Return the paddings of a page-wide container on narrow screens, on sides where it `kept` none.

    Ragged ends need none in the design; on a narrow screen the same text would run into the edge.
    """
    if not slots or inner.width < page.width_px - 2:
        return Style()
    narrow: dict[str, str] = {}
    small: dict[str, str] = {}
    slacks = (
        min(slot.box.x for slot in slots) - inner.x,
        inner.right - max(slot.box.right for slot in slots),
    )
    for side, slack, padding in zip(("left", "right"), slacks, kept, strict=True):
        if padding < _EDGE_PX <= slack:
            narrow[f"padding-{side}"] = px(min(round(slack), 24))
            small[f"padding-{side}"] = px(SIDE_PADDING_PX)
    return style(narrow=narrow, small=small)


def kept_off(place: Style, slot: Slot, inner: Box, kept: tuple[float, float], page: Page) -> Style:
    """Keep a child off the edges of narrow screens that others of its page-wide container touch."""
    auto = "auto" in (place.get("margin-left"), place.get("margin-right")) and place.get("width") != "100%"
    auto = auto or (place.get("margin-left") or "").startswith("max(")
    slacks = (slot.box.x - inner.x, inner.right - slot.box.right)
    if auto or inner.width < page.width_px - 2 or min(slacks) < _EDGE_PX or max(kept) >= _EDGE_PX:
        return Style()
    share = f"{number(100 * slacks[0] / inner.width, 1)}%"
    indented = slacks[0] > HANG_PX and place.get("margin-left") is not None and not place.get("text-align")
    left, right = share if indented else px(min(round(slacks[0]), 24)), px(min(round(slacks[1]), 24))
    narrow = {"margin-right": right}
    if "100% - " not in (place.get("margin-left") or ""):
        narrow["margin-left"] = left
    small = {"margin-left": px(SIDE_PADDING_PX), "margin-right": px(SIDE_PADDING_PX)}
    if place.get("width") == "100%":
        narrow["width"] = "auto"
    if slot.fit is Fit.FIXED or place.get("max-width") == "100%":
        narrow["max-width"] = f"calc(100% - {left} - {right})"
        small["max-width"] = f"calc(100% - {2 * SIDE_PADDING_PX}px)"
    return style(narrow=narrow, small=small)


def is_page_container(left: float, right: float, inner: Box, page: Page) -> bool:
    """Tell whether content is in the middle of the page; what sticks out on one side may move it a little."""
    spans_page = inner.width >= page.width_px - 2
    return spans_page and abs(left - right) <= _OFF_CENTRE_PX and min(left, right) >= CONTAINER_MIN_MARGIN_PX


def container_paddings(left: float, right: float, inner: Box) -> dict[str, str]:
    """Return the paddings of the page around content in its middle, which keeps its width while it can."""
    room, skew = px(inner.width - left - right), (left - right) / 2
    if abs(left - right) <= NEAR_PX:
        skew = 0.0
    return {
        "padding-left": container_padding(room, skew),
        "padding-right": container_padding(room, -skew),
    }


def container_padding(room: str, skew: float) -> str:
    """Return half of what `room` leaves of the page, and `skew` more, but never too little."""
    half = f"(100% - {room}) / 2"
    moved = f" {'+' if skew > 0 else '-'} {px(abs(skew))}" if skew else ""
    return f"max({SIDE_PADDING_PX}px, {half}{moved})"
