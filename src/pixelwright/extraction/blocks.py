"""A layout as blocks in reading order: headings, paragraphs, lists, tables, code, pictures.

Knows nothing of how blocks are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelwright.document import Block, BlockKind, Table
from pixelwright.extraction.grid import Cell, tables_in
from pixelwright.geometry import Box
from pixelwright.scene import ControlKind, PictureKind
from pixelwright.tree import Kind, Layout, Node, Role

_MONOSPACED = ("mono", "code", "courier", "consol")
_CODE = re.compile(r'^[\s{}\[\],]+$|^\s*["“”][\w $.-]+["“”]\s*:|^\s*[\[{]\s*["“”{]')
_BULLETS = re.compile(r"^\s*[•·▪◦‣–-]\s+")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}|[a-z])[.)]\s+")
_DEEPEST = 5


def blocks_of(layout: Layout) -> tuple[Block, ...]:
    """Return what a person reads on a page, in the order in which they read it."""
    return tuple(_joined_code(list(_blocks(layout.root, 0))))


def words_of(node: Node) -> str:
    """Return all words in a node, parted by blanks."""
    texts = [child.text.content for child in node.walk() if child.text is not None]
    return " ".join(" ".join(texts).split())


def _blocks(node: Node, depth: int) -> Iterator[Block]:
    if node.kind is Kind.TABLE:
        yield Block(BlockKind.TABLE, table=_table(node), box=node.box)
    elif node.kind is Kind.TEXT and node.text is not None:
        yield _text(node, depth)
    elif node.kind is Kind.PICTURE:
        if node.picture is not None and node.picture.kind is not PictureKind.ICON:
            yield Block(BlockKind.PICTURE, box=node.box)
    elif node.kind is Kind.CONTROL and not node.children:
        yield from _control(node)
    elif node.role is Role.LISTITEM and not _holds_list(node):
        if words := words_of(node):
            yield _item(words, node.box, depth)
    else:
        yield from _below(node, depth + (node.role is Role.LISTITEM))


def _below(node: Node, depth: int) -> Iterator[Block]:
    """Yield what is in a container; rows that stand below each other like a table are one."""
    children = node.children
    rows = [cells_of(child) if child.kind is not Kind.TEXT else () for child in children]
    spans = tables_in(rows) if node.kind in (Kind.COLUMN, Kind.OVERLAY) else {}
    skip_to = 0
    for index, child in enumerate(children):
        if index < skip_to:
            continue
        if index in spans:
            skip_to, table = spans[index]
            box = Box.around(each.box for each in children[index:skip_to])
            yield Block(BlockKind.TABLE, table=replace(table, box=box), box=box)
        elif len(rows[index]) > 1 and _is_line(rows[index]):
            words = "  ".join(cell.text for cell in rows[index])
            yield Block(BlockKind.PARAGRAPH, words, box=child.box)
        else:
            yield from _blocks(child, depth)


def cells_of(node: Node) -> tuple[Cell, ...]:
    """Return a row as cells, one for each child with a short text; nothing where it is no row of texts."""
    if node.kind is not Kind.ROW:
        return ()
    cells = []
    for child in node.children:
        texts = [each for each in child.walk() if each.text is not None]
        if len(texts) > 1 or any(each.role is Role.HEADING and each.level < 3 for each in texts):
            return ()
        cells += [
            Cell(each.text.content, each.box, each.text.style.weight >= 600) for each in texts if each.text
        ]
    return tuple(cells)


def _is_line(cells: Sequence[Cell]) -> bool:
    """Tell whether cells stand beside each other on one line."""
    return all(cell.box.overlap_y(cells[0].box) > 0.4 * cell.box.height for cell in cells)


def _text(node: Node, depth: int) -> Block:
    assert node.text is not None
    text = node.text
    content = text.content if text.wraps else "\n".join(line.text for line in text.lines)
    if node.role is Role.HEADING:
        return Block(BlockKind.HEADING, " ".join(content.split()), level=node.level or 2, box=node.box)
    if node.role is Role.LISTITEM or _BULLETS.match(content):
        return _item(content, node.box, depth)
    mono = any(part in text.style.family.lower() for part in _MONOSPACED)
    if _CODE.match(content) or (mono and re.search(r"[{}\[\];=\\]|^\s*[-$]", content)):
        return Block(BlockKind.CODE, content, box=node.box)
    return Block(BlockKind.PARAGRAPH, content, box=node.box)


def _item(words: str, box: Box, depth: int) -> Block:
    ordered = _NUMBER.match(words)
    plain = _BULLETS.sub("", _NUMBER.sub("", words))
    return Block(
        BlockKind.ITEM, " ".join(plain.split()), level=min(depth, _DEEPEST), ordered=bool(ordered), box=box
    )


def _control(node: Node) -> Iterator[Block]:
    """Yield what a control says without words: whether it is ticked."""
    control = node.control
    if control is not None and control.kind in (ControlKind.CHECKBOX, ControlKind.RADIO, ControlKind.SWITCH):
        yield Block(BlockKind.PARAGRAPH, "[x]" if control.checked else "[ ]", box=node.box)


def _holds_list(node: Node) -> bool:
    return any(child.role in (Role.LIST, Role.LISTITEM) for each in node.children for child in each.walk())


def _table(node: Node) -> Table:
    rows = [tuple(words_of(cell) for cell in row.children) for row in node.children]
    roles = [{cell.role for cell in row.children} for row in node.children]
    width = max(map(len, rows), default=0)
    even = [row + ("",) * (width - len(row)) for row in rows]
    if even and Role.COLUMNHEADER in roles[0]:
        return Table(even[0], tuple(even[1:]), box=node.box)
    return Table((), tuple(even), box=node.box)


def _joined_code(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield lines of code that follow each other as one block, set in as far as they were."""
    lines: list[Block] = []
    for block in [*blocks, Block(BlockKind.PICTURE)]:
        if block.kind is BlockKind.CODE:
            lines.append(block)
            continue
        if lines:
            yield _code(lines)
            lines = []
        if block.kind is not BlockKind.PICTURE or block.box is not None:
            yield block


def _code(lines: Sequence[Block]) -> Block:
    boxes = [line.box for line in lines if line.box is not None]
    left = min((box.x for box in boxes), default=0.0)
    sign_px = max(4.0, min((box.height for box in boxes), default=16.0) / 2)
    text = "\n".join(
        " " * min(40, round(((line.box.x if line.box else left) - left) / sign_px)) + line.text
        for line in lines
    )
    return Block(BlockKind.CODE, text, box=Box.around(boxes))
