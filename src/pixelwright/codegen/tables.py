"""Tables: widths of columns, heights of rows, insets of cells. Knows nothing of text or files."""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.codegen.declarations import Style, number, px, style
from pixelwright.codegen.frame import NEAR_PX
from pixelwright.codegen.paint import border_widths, paint_declarations
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Align, Node, Role

_NARROWEST_COLUMN_PX = 72
"""On narrow screens a column is not pressed below this: the table scrolls instead."""


@dataclass(frozen=True, slots=True)
class TableFrame:
    """The styles of a table as a whole."""

    table: Style
    columns: tuple[Style, ...]


def table_frame(node: Node) -> TableFrame:
    """Return the table's own style and that of its columns, from the row with the most cells."""
    widest = max(node.children, key=lambda row: len(row.children))
    total = sum(cell.box.width for cell in widest.children) or 1.0
    columns = tuple(
        style({"width": f"{number(cell.box.width / total * 100, 2)}%"}) for cell in widest.children
    )
    least = min(node.box.width, _NARROWEST_COLUMN_PX * len(columns))
    declared = {
        "width": "100%",
        "table-layout": "fixed",
        "border-collapse": "separate",
        "border-spacing": "0",
        "min-width": px(round(least)),
    }
    return TableFrame(style(declared | paint_declarations(node.paint)), columns)


def row_style(row: Node) -> Style:
    """Return what a row paints; its lines are drawn by its cells."""
    return style(paint_declarations(Paint(fill=row.paint.fill)))


def cell_style(row: Node, cell: Node) -> Style:
    """Return the height, insets, lines and alignment of a cell."""
    paint = _with_row_lines(row, cell)
    top, right, bottom, left = border_widths(paint)
    box = Box.from_edges(round(cell.box.x), round(row.box.y), round(cell.box.right), round(row.box.bottom))
    inner = Box.from_edges(box.x + left, box.y + top, box.right - right, box.bottom - bottom)
    content = _content_box(cell)
    declared = {"height": px(box.height)} | paint_declarations(paint)
    return style(declared | _insets(cell, inner, content))


def _content_box(cell: Node) -> Box:
    boxes = [child.box for child in cell.children] or [cell.box]
    return Box.around(boxes)


def _insets(cell: Node, inner: Box, content: Box) -> dict[str, str]:
    left, right = max(0, round(content.x - inner.x)), max(0, round(inner.right - content.right))
    above, below = content.y - inner.y, inner.bottom - content.bottom
    declared: dict[str, str] = {"vertical-align": "middle"}
    if abs(above - below) > NEAR_PX:
        declared["vertical-align"] = "top" if above < below else "bottom"
        name = "top" if above < below else "bottom"
        declared[f"padding-{name}"] = px(max(0, round(min(above, below))))
    if abs(left - right) <= NEAR_PX and left > NEAR_PX:
        side = min(left, 12)
        return declared | {"padding-left": px(side), "padding-right": px(side), "text-align": "center"}
    if (right < left and cell.align is not Align.START) or right + 24 < left:
        return declared | {
            "padding-left": px(min(left, right)),
            "padding-right": px(right),
            "text-align": "right",
        }
    return declared | {"padding-left": px(left), "padding-right": px(min(left, right))}


def _with_row_lines(row: Node, cell: Node) -> Paint:
    from dataclasses import replace

    from pixelwright.scene import Border

    if row.paint.border is None:
        return cell.paint
    own = cell.paint.border or Border()
    lines = row.paint.border
    border = Border(own.top or lines.top, own.right, own.bottom or lines.bottom, own.left)
    return replace(cell.paint, border=border)


def cell_tag(row: Node, cell: Node) -> str:
    """Return `th` for headers, else `td`."""
    return "th" if cell.role is Role.COLUMNHEADER else "td"
