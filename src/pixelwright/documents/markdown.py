"""Markdown to blocks: headings, paragraphs, lists, fenced code and tables, as most people write them.

Inline marks stay in the text; nothing is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelwright.document import Block, BlockKind, Table

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*([\w+-]*)")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,4}[.)])[ \t]+(.*)$")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_DIVIDER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEEPEST = 5


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text."""
    return tuple(_blocks(text.split("\n")))


def _blocks(lines: list[str]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip() or _RULE.match(line):
            at += 1
        elif fence := _FENCE.match(line):
            end = _end_of_fence(lines, at, fence[1])
            yield Block(BlockKind.CODE, "\n".join(lines[at + 1 : end]), language=fence[2].lower())
            at = end + 1
        elif heading := _HEADING.match(line):
            yield Block(BlockKind.HEADING, heading[2].rstrip(" \t#"), level=len(heading[1]))
            at += 1
        elif _begins_table(lines, at):
            end = _end_of_rows(lines, at)
            yield Block(BlockKind.TABLE, table=_table(lines[at:end]))
            at = end
        else:
            end = _end_of_text(lines, at)
            yield _text(lines[at:end])
            at = end


def _end_of_fence(lines: list[str], at: int, fence: str) -> int:
    for index in range(at + 1, len(lines)):
        if lines[index].strip().startswith(fence) and not lines[index].strip().strip(fence[0]):
            return index
    return len(lines)


def _begins_table(lines: list[str], at: int) -> bool:
    return "|" in lines[at] and at + 1 < len(lines) and "-" in lines[at + 1] and _is_divider(lines[at + 1])


def _is_divider(line: str) -> bool:
    return len(line) < 2_000 and bool(_DIVIDER.match(line))


def _end_of_rows(lines: list[str], at: int) -> int:
    end = at
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end


def _end_of_text(lines: list[str], at: int) -> int:
    """Return where a paragraph or one item of a list ends."""
    end = at + 1
    while end < len(lines) and lines[end].strip():
        if any(pattern.match(lines[end]) for pattern in (_FENCE, _HEADING, _ITEM, _RULE)):
            break
        if _begins_table(lines, end):
            break
        end += 1
    return end


def _text(lines: list[str]) -> Block:
    item = _ITEM.match(lines[0])
    if item is None:
        return Block(BlockKind.PARAGRAPH, " ".join(line.strip() for line in lines))
    words = " ".join([item[3].strip(), *(line.strip() for line in lines[1:])])
    level = min(_DEEPEST, len(item[1].expandtabs(4)) // 2)
    return Block(BlockKind.ITEM, words, level=level, ordered=item[2][0].isdigit())


def _table(lines: list[str]) -> Table:
    header, _, *rows = (_cells(line) for line in lines)
    width = len(header)
    return Table(header, tuple((row + ("",) * width)[:width] for row in rows))


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner))
