"""Where a table says how wide its columns are. Knows nothing of how wide that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Style


def with_widths(parts: Sequence[Element], widths: Sequence[Style]) -> tuple[Element, ...]:
    """Return the head and body of a table with the widths on the cells of its first row.

    A `colgroup` comes before them where that row has fewer cells than there are columns.
    """
    filled = [part for part in parts if part.children]
    first = filled[0].children[0]
    assert isinstance(first, Element)
    if len(first.children) != len(widths):
        columns = tuple(Element("col", look, name="column") for look in widths)
        return (Element("colgroup", children=columns), *filled)
    cells = tuple(
        replace(cell, style=cell.style.merged(width)) if isinstance(cell, Element) else cell
        for cell, width in zip(first.children, widths, strict=True)
    )
    rows = (replace(first, children=cells), *filled[0].children[1:])
    return (replace(filled[0], children=rows), *filled[1:])
