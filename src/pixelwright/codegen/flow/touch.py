"""Room for fingers: what links and buttons add to their height where they are hit without a mouse."""

from __future__ import annotations

from pixelwright.codegen.styles.declarations import Style, px, style
from pixelwright.tree import Node

TARGET_PX = 24
"""The least size of a target (WCAG 2.2, 2.5.8)."""
ACTION_PX = 44
"""The least height on phones of what people come to press."""


def with_room(look: Style, node: Node, *, painted: bool) -> Style:
    """Return `look` with insets that make a text's link or button tall enough, unless it says its own."""
    conditions: dict[str, dict[str, str]] = {}
    for name, least in (("narrow", TARGET_PX), ("small", ACTION_PX if painted else TARGET_PX)):
        missing = least - node.box.rounded().height
        if missing > 0:
            conditions[name] = {"min-height": px(least)} if look.get("height") else _insets(look, missing / 2)
    return style(**conditions).merged(look)


def _insets(look: Style, more_px: float) -> dict[str, str]:
    sides = {side: look.get(f"padding-{side}") or "0" for side in ("top", "bottom")}
    return {f"padding-{side}": px(float(value.removesuffix("px")) + more_px) for side, value in sides.items()}
