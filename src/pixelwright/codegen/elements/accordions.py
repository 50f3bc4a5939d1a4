"""Rows that open and close: found by the sign at their end, written as `details` and `summary`.

Takes nothing for one that is not clearly one: rows need the same edges, the same sign and room between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.signs import sign_of
from pixelwright.codegen.styles.declarations import style
from pixelwright.raster import Raster
from pixelwright.scene import PictureKind
from pixelwright.tree import Kind, Layout, Node, Role

_EDGE_PX = 3.0
"""Edges of rows that stand below each other differ by less."""
_NARROWEST_PX = 200.0
_ROOM_PX = 40.0
"""Between the words and the sign; in a menu the sign follows the words at once."""
_CLOSED_ROWS = 3
"""Rows of which none is open have to be as many: two could be anything."""


def with_accordions(layout: Layout, design: Raster) -> Layout:
    """Return the layout with the role of summaries for rows that open and close."""
    page = _marked(layout.page, layout.pixels((), design))
    return layout.with_parts(page, layout.dialog)


def _marked(node: Node, design: Raster) -> Node:
    if node.role in (Role.NAVIGATION, Role.TABLE, Role.LIST):
        return node
    rows = _rows(node, design) if node.kind is Kind.COLUMN else []
    children = tuple(
        replace(child, role=Role.SUMMARY) if index in rows else _marked(child, design)
        for index, child in enumerate(node.children)
    )
    return node.with_children(children)


def _rows(node: Node, design: Raster) -> list[int]:
    """Return the indices of the children that are summaries."""
    found = [index for index, child in enumerate(node.children) if _opens(child, design)]
    if len(found) < 2:
        return []
    rows = [node.children[index] for index in found]
    aligned = _level([row.children[-1].box.right for row in rows]) and _level(
        [row.children[0].box.x for row in rows]
    )
    opened = any(after - before > 1 + _rules(node, before, after) for before, after in _spans(found, node))
    roomy = max(row.children[-1].box.x - row.children[-2].box.right for row in rows) >= _ROOM_PX
    return found if aligned and roomy and (opened or len(found) >= _CLOSED_ROWS) else []


def _spans(found: Sequence[int], node: Node) -> list[tuple[int, int]]:
    return list(zip(found, [*found[1:], len(node.children)], strict=True))


def _rules(node: Node, before: int, after: int) -> int:
    return sum(child.role is Role.SEPARATOR for child in node.children[before + 1 : after])


def _level(edges: Sequence[float]) -> bool:
    return max(edges) - min(edges) <= _EDGE_PX


def _opens(row: Node, design: Raster) -> bool:
    if row.kind is not Kind.ROW or len(row.children) < 2 or row.box.width < _NARROWEST_PX:
        return False
    *words, sign = row.children
    texts = [child for child in words if child.text is not None]
    if len(texts) != 1 or sign.picture is None or sign.picture.kind is not PictureKind.ICON:
        return False
    return sign_of(design.crop(sign.box.expand(2))) is not None


def folded(element: Element) -> Element:
    """Return the elements with every summary and what follows it, up to the next, in `details`."""
    children = tuple(folded(child) if isinstance(child, Element) else child for child in element.children)
    if element.tag != "details" and any(_is_summary(child) for child in children):
        children = _folded(children, element.style.get("gap") or element.style.get("row-gap"))
    return replace(element, children=children)


def _folded(children: Sequence[Element | str], gap: str | None) -> tuple[Element | str, ...]:
    """Return the children in groups: what stands before the first summary and behind rules stays outside."""
    result: list[Element | str] = []
    group: list[Element] = []
    for child in children:
        if isinstance(child, Element) and (_is_summary(child) or (group and child.tag != "hr")):
            if _is_summary(child):
                result += _details(group)
                group = [replace(child, style=child.style.merged(style(_SUMMARY)))]
            else:
                group.append(_spaced(child, gap))
        else:
            result += _details(group)
            group = []
            result.append(child)
    return (*result, *_details(group))


_SUMMARY = {"list-style": "none", "cursor": "pointer"}
"""The picture shows the sign; the browser's own would be a second one."""


def _details(group: Sequence[Element]) -> list[Element]:
    if not group:
        return []
    state = (("open", None),) if len(group) > 1 else ()
    return [Element("details", attributes=state, children=tuple(group), name="details")]


def _spaced(child: Element, gap: str | None) -> Element:
    """Return what follows a summary with the space that its container kept between them."""
    if not gap or child.style.get("margin-top"):
        return child
    return replace(child, style=child.style.merged(style({"margin-top": gap})))


def _is_summary(child: Element | str) -> bool:
    return isinstance(child, Element) and child.tag == "summary"
