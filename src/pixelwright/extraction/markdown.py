"""Blocks as Markdown and as plain text. Knows nothing of where they come from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from pixelwright.document import Block, BlockKind, Table, block_text

_LEADS = re.compile(r"^(\s*)(#{1,6}\s|[-+*]\s|>|\d+[.)]\s|```|~~~)")


def markdown_of(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown; lists and tables as everybody writes them."""
    pieces: list[str] = []
    previous: Block | None = None
    number = 0
    for block in blocks:
        in_list = block.kind is BlockKind.ITEM and previous is not None and previous.kind is BlockKind.ITEM
        number = number + 1 if in_list and block.ordered else 1
        text = _written(block, number)
        if text:
            pieces += [text] if in_list or not pieces else ["", text]
            previous = block
    return "\n".join(pieces) + ("\n" if pieces else "")


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """Return the words of blocks in reading order, a line for each line; cells are parted by tabs."""
    texts = [text for block in blocks if (text := block_text(block).strip("\n"))]
    return "\n".join(texts) + ("\n" if texts else "")


def _written(block: Block, number: int) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * min(6, max(1, block.level))} {_one_line(block.text)}" if block.text else ""
        case BlockKind.ITEM:
            mark = f"{number}." if block.ordered else "-"
            return f"{'  ' * block.level}{mark} {_one_line(block.text)}"
        case BlockKind.CODE:
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", block.text)), default=0))
            return f"{fence}{block.language or _language(block.text)}\n{block.text}\n{fence}"
        case BlockKind.TABLE:
            return table_markdown(block.table) if block.table is not None else ""
        case BlockKind.PICTURE:
            return ""
        case _:
            lines = [_plain(line.strip()) for line in block.text.split("\n")]
            return "  \n".join(line for line in lines if line)


def table_markdown(table: Table) -> str:
    """Return a table with pipes; without a header its first row is empty, since Markdown asks for one."""
    header = table.header or ("",) * table.columns
    lines = [_row(header), "|" + " --- |" * max(1, table.columns), *map(_row, table.rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_one_line(cell).replace("|", "\\|") for cell in cells) + " |"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _plain(line: str) -> str:
    """Return a line so that Markdown does not take its beginning for a mark."""
    return _LEADS.sub(lambda found: f"{found[1]}\\{found[2]}", line)


def _language(text: str) -> str:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return "bash" if text.lstrip().startswith(("curl ", "$ ")) else ""
    return "json"
