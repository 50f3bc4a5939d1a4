"""Tables: widths of columns, heights of rows, insets of cells. Knows nothing of text or files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from pixelwright.codegen.flow.frame import NEAR_PX
from pixelwright.codegen.styles.declarations import Style, number, px, style
from pixelwright.codegen.styles.paint import border_widths, paint_declarations
from pixelwright.geometry import Box
from pixelwright.scene import Border, Paint
from pixelwright.tree import Align, Correction, Node, Path, Role

_SAME_WIDTH_PX = 2
"""Columns no further apart in width share the room evenly."""
_SAME_INSET_PX = 1
"""Cells of a column whose content begins no further apart have one inset."""
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
    widths = [cell.box.width for cell in widest.children]
    equal = max(widths, default=0.0) - min(widths, default=0.0) <= _SAME_WIDTH_PX
    columns = tuple(
        Style() if equal else style({"width": f"{number(width / total * 100, 2)}%"}) for width in widths
    )
    least = min(node.box.width, _NARROWEST_COLUMN_PX * len(columns))
    declared = {
        "width": "100%",
        "table-layout": "fixed",
        "border-collapse": "separate",
        "border-spacing": "0",
        "min-width": px(round(least)),
    }
    loose = {"table-layout": "auto", "overflow-wrap": "break-word"}
    return TableFrame(style(declared | paint_declarations(node.paint), narrow=loose), columns)


def column_correction(corrections: Mapping[Path, Correction], cell: Path) -> Correction:
    """Return how the text in the cell at that path moves: like most of its column where that is near."""
    table, column = cell[:-2], cell[-1]
    peers = [
        each
        for path, each in corrections.items()
        if len(path) == len(cell) + 1 and path[: len(table)] == table and path[-2:] == (column, 0)
    ]
    own = corrections.get((*cell, 0), Correction())
    usual = Counter(each.dx for each in peers).most_common(1)[0][0] if peers else own.dx
    return replace(own, dx=usual) if abs(own.dx - usual) <= _SAME_INSET_PX else own


def row_style(row: Node) -> Style:
    """Return what a row paints; its lines are drawn by its cells."""
    return style(paint_declarations(Paint(fill=row.paint.fill)))


def cell_style(table: Node, place: tuple[int, int], correction: Correction) -> Style:
    """Return the height, insets, lines and alignment of the cell in that row and column.

    `correction` moves a text in it.
    """
    row = table.children[place[0]]
    cell = row.children[place[1]]
    paint = _lines(table, *place)
    top, right, bottom, left = border_widths(paint)
    box = Box.from_edges(round(cell.box.x), round(row.box.y), round(cell.box.right), round(row.box.bottom))
    inner = Box.from_edges(box.x + left, box.y + top, box.right - right, box.bottom - bottom)
    content = _content_box(cell)
    declared = {"height": px(box.height)} | paint_declarations(paint)
    room = _room(table, place[1], content.x - inner.x, inner.right - content.right)
    return style(declared | _moved(_insets(row, cell, inner, content, room), correction))


@dataclass(frozen=True, slots=True)
class _Room:
    """The space beside the contents of a column: usual and least, left and right."""

    left: int
    right: int
    least_left: int
    least_right: int


def _room(table: Node, column: int, left_px: float, right_px: float) -> _Room:
    """Return the space beside a cell's content: that of its column where it is as good as the same."""
    cells = [row.children[column] for row in table.children if column < len(row.children)]
    contents = [(cell.box, _content_box(cell)) for cell in cells if cell.children]
    lefts = [max(0, round(content.x - box.x)) for box, content in contents]
    rights = [max(0, round(box.right - content.right)) for box, content in contents]
    return _Room(
        _near(lefts, max(0, round(left_px))),
        _near(rights, max(0, round(right_px))),
        min(lefts, default=0),
        min(rights, default=0),
    )


def _near(spaces_px: Sequence[int], own_px: int) -> int:
    near = [each for each in spaces_px if abs(each - own_px) <= _SAME_INSET_PX]
    return round(median(near)) if 2 * len(near) > len(spaces_px) else own_px


def _moved(declared: dict[str, str], correction: Correction) -> dict[str, str]:
    """Return insets that move the content: what is centred moves by half of what is added on one side."""
    grown = dict(declared)
    _shift(grown, ("top", "bottom"), declared["vertical-align"], correction.dy)
    _shift(grown, ("left", "right"), declared.get("text-align", "left"), correction.dx)
    return grown


def _shift(declared: dict[str, str], sides: tuple[str, str], hung: str, by_px: float) -> None:
    first, last = sides
    if by_px and hung == first:
        _grow(declared, f"padding-{first}", by_px)
    elif by_px and hung == last:
        _grow(declared, f"padding-{last}", -by_px)
    elif by_px:
        _grow(declared, f"padding-{first if by_px > 0 else last}", 2 * abs(by_px))


def _grow(declared: dict[str, str], name: str, by_px: float) -> None:
    before = float(declared.get(name, "0").removesuffix("px"))
    declared[name] = px(max(0.0, before + by_px))


def _content_box(cell: Node) -> Box:
    boxes = [child.box for child in cell.children] or [cell.box]
    return Box.around(boxes)


def _insets(row: Node, cell: Node, inner: Box, content: Box, room: _Room) -> dict[str, str]:
    left, right = max(0, round(content.x - inner.x)), max(0, round(inner.right - content.right))
    declared = _vertical(row, content.y - inner.y, inner.bottom - content.bottom)
    texts = [child.text for child in cell.children or (cell,)]
    if any(text is None or text.wraps for text in texts):
        return declared | {
            "padding-left": px(left),
            "padding-right": px(right if None not in texts else min(left, right)),
        }
    if abs(left - right) <= NEAR_PX and left > NEAR_PX:
        side = px(min(left, 12))
        return declared | {"padding-left": side, "padding-right": side, "text-align": "center"}
    if right + 24 < left or (right < left and cell.align is not Align.START):
        return declared | {
            "padding-left": px(min(room.least_left, room.right)),
            "padding-right": px(room.right),
            "text-align": "right",
        }
    return declared | {"padding-left": px(room.left), "padding-right": px(min(room.left, room.least_right))}


def _vertical(row: Node, above: float, below: float) -> dict[str, str]:
    """Hang a cell from the top where any in its row hangs there."""
    hung = any(
        content.y - row.box.y < row.box.bottom - content.bottom - 2 * NEAR_PX
        for content in map(_content_box, row.children)
    )
    if hung:
        return {"vertical-align": "top", "padding-top": px(max(0, round(above)))}
    if above - below > 2 * NEAR_PX:
        return {"vertical-align": "bottom", "padding-bottom": px(max(0, round(below)))}
    return {"vertical-align": "middle"}


def _lines(table: Node, row: int, column: int) -> Paint:
    """Return the cell's paint with the lines of its row, each line between two cells drawn by one of them."""
    line, cell = table.children[row], table.children[row].children[column]
    own, across = cell.paint.border or Border(), line.paint.border or Border()
    border = Border(own.top or across.top, own.right, own.bottom or across.bottom, own.left)
    if column and (line.children[column - 1].paint.border or Border()).right:
        border = replace(border, left=None)
    if row and _line_below(table.children[row - 1], column):
        border = replace(border, top=None)
    return replace(cell.paint, border=border if border != Border() else None)


def _line_below(line: Node, column: int) -> bool:
    cell = line.children[column] if column < len(line.children) else None
    own = cell.paint.border if cell else None
    return bool((own and own.bottom) or (line.paint.border and line.paint.border.bottom))


def cell_tag(cell: Node) -> str:
    """Return `th` for headers, else `td`."""
    return "th" if cell.role is Role.COLUMNHEADER else "td"
