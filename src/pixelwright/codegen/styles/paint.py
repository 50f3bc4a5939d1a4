"""What a box paints itself, as CSS. Knows nothing of where the box lies."""

from __future__ import annotations

from pixelwright.codegen.styles.declarations import number, px
from pixelwright.colour import Colour
from pixelwright.scene import Border, Edge, Fill, Gradient, InnerShadow, Paint, Shadow

_SIDES = ("top", "right", "bottom", "left")


def paint_declarations(paint: Paint) -> dict[str, str]:
    """Return the declarations for fill, border, corners and shadow; empty for a Paint that paints nothing."""
    declared: dict[str, str] = {}
    if isinstance(paint.fill, Gradient):
        declared["background"] = fill_value(paint.fill)
    elif paint.fill is not None:
        declared["background-color"] = paint.fill.hex
    if paint.border is not None:
        declared.update(_border(paint.border))
    if any(paint.radius_px):
        declared["border-radius"] = radius_value(paint.radius_px)
    if paint.shadow is not None:
        declared["box-shadow"] = _shadow(paint.shadow)
    return declared


def fill_value(fill: Fill) -> str:
    """Return a colour or a gradient as a CSS value."""
    if isinstance(fill, Colour):
        return fill.hex
    stops = ", ".join(f"{stop.colour.hex} {number(stop.offset * 100, 2)}%" for stop in fill.stops)
    return f"linear-gradient({number(fill.angle_deg, 2)}deg, {stops})"


def border_widths(paint: Paint) -> tuple[float, float, float, float]:
    """Return the whole-pixel line widths: top, right, bottom, left."""
    if paint.border is None:
        return (0, 0, 0, 0)
    border = paint.border
    top, right, bottom, left = (
        _line_px(edge) for edge in (border.top, border.right, border.bottom, border.left)
    )
    return (top, right, bottom, left)


def _line_px(edge: Edge | None) -> float:
    return float(max(1, round(edge.width_px))) if edge is not None else 0.0


def _edge(edge: Edge | None) -> str:
    return f"{px(_line_px(edge))} {edge.style} {edge.colour.hex}" if edge is not None else "0"


def _border(border: Border) -> dict[str, str]:
    edges = {side: getattr(border, side) for side in _SIDES}
    written = {side: _edge(edge) for side, edge in edges.items() if edge is not None}
    if len(written) == 4 and len(set(written.values())) == 1:
        return {"border": written["top"]}
    return {f"border-{side}": value for side, value in written.items()}


def radius_value(radius_px: tuple[float, float, float, float]) -> str:
    """Return the shortest `border-radius` for the corners in CSS order."""
    corners = [px(round(radius)) for radius in radius_px]
    if len(set(corners)) == 1:
        return corners[0]
    if corners[0] == corners[2] and corners[1] == corners[3]:
        return f"{corners[0]} {corners[1]}"
    return " ".join(corners)


def _shadow(shadow: Shadow) -> str:
    lengths = [shadow.dx_px, shadow.dy_px, shadow.blur_px]
    if round(shadow.spread_px, 2):
        lengths.append(shadow.spread_px)
    red, green, blue = shadow.colour
    colour = f"rgb({red} {green} {blue} / {number(100 * shadow.opacity, 1)}%)"
    colour = shadow.colour.hex if shadow.opacity == 1 else colour
    return " ".join([*(["inset"] if isinstance(shadow, InnerShadow) else []), *map(px, lengths), colour])
