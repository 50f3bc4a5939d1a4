"""Tabs: a row of labels of which exactly one is marked, with the panel of that one right below.

Menus of a site look the same: what stands at its head, leads home or says what to do is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.behaviour.strips import Label, Mark, cells, is_rule, labels_of, mark_of
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import InnerShadow, Paint
from pixelwright.tree import Kind, Layout, Node, Role

_ELSEWHERE = frozenset({Role.BANNER, Role.NAVIGATION, Role.CONTENTINFO, Role.TABLE, Role.FORM})
_HOLDERS = frozenset({Role.GENERIC, Role.REGION, Role.ARTICLE})
"""What can become a panel itself; all else is put into one."""
_NEAR_PX, _GAP_PX = 64, 56
"""The panel begins no further below; a wider gap ends it."""
_TOP_PX = 64
_EDGE_PX = 5.0
_NARROW = 0.9
"""Boxes of less than this share of the page's width are cards."""
_SITE = frozenset(
    {"home", "about", "about us", "contact", "contact us", "blog", "news", "login", "log in", "sign in"}
    | {"startseite", "kontakt", "accueil", "inicio", "contacto", "cart", "shop", "store", "gallery"}
)
_ACTIONS = frozenset(
    {
        "add",
        "apply",
        "back",
        "book",
        "buy",
        "cancel",
        "clear",
        "close",
        "continue",
        "create",
        "delete",
        "download",
    }
    | {
        "edit",
        "export",
        "find",
        "get",
        "go",
        "join",
        "learn",
        "log",
        "more",
        "next",
        "open",
        "prev",
        "previous",
    }
    | {
        "print",
        "read",
        "register",
        "remove",
        "reply",
        "reset",
        "save",
        "search",
        "see",
        "send",
        "share",
        "show",
    }
    | {"sign", "start", "submit", "subscribe", "try", "update", "upload", "view", "watch"}
)


def with_tabs(layout: Layout, design: Raster) -> Layout:
    """Return the layout with tablists, their tabs and the panel that is shown."""
    root = _Finder(layout, design).visit(layout.root, carded=False)
    marked = [node.box.expand(_EDGE_PX) for node in root.walk() if node.role is Role.TAB and node.selected]
    return replace(layout, root=_without_lines(root, marked) if marked else root)


def _without_lines(node: Node, marked: Sequence[Box]) -> Node:
    """Leave out what was taken for rules and is a line of a marked tab."""
    kept = (
        child
        for child in node.children
        if not (is_rule(child) and any(box.contains(child.box) for box in marked))
    )
    return node.with_children(tuple(_without_lines(child, marked) for child in kept))


class _Finder:
    def __init__(self, layout: Layout, design: Raster) -> None:
        self._layout, self._design = layout, design
        self._menu_bottom = min(
            (
                node.box.bottom
                for node in layout.root.walk()
                if node.role in (Role.BANNER, Role.NAVIGATION) and node.box.bottom < 0.5 * layout.height_px
            ),
            default=layout.height_px,
        )

    def visit(self, node: Node, *, carded: bool) -> Node:
        if node.role in _ELSEWHERE or node.kind is Kind.TABLE:
            return node
        painted = node.paint.fill is not None or node.paint.border is not None
        carded = carded or (painted and node.box.width < _NARROW * self._layout.width_px)
        if node.kind is Kind.COLUMN:
            for index in range(len(node.children) - 1):
                changed = self._tabbed(node, index, carded=carded)
                if changed is not None:
                    return changed
        return node.with_children(tuple(self.visit(child, carded=carded) for child in node.children))

    def _tabbed(self, column: Node, index: int, *, carded: bool) -> Node | None:
        """Return the column whose child at `index` is a tablist, None where that is none."""
        strip = column.children[index]
        labels = labels_of(strip) if strip.role not in _ELSEWHERE else []
        placed = strip.box.y >= _TOP_PX and (carded or strip.box.y > self._menu_bottom)
        if not labels or not placed or not _are_names(labels):
            return None
        mark = mark_of(labels, self._design)
        if mark is None or (mark.boxed and mark.rule is None and not self._framed(column, index)):
            return None
        before, panel, after = _parts(column.children, index, mark)
        if not panel or not _below(strip, panel):
            return None
        return column.with_children((*before, _tablist(column, index, mark, before), _panel(panel), *after))

    def _framed(self, column: Node, index: int) -> bool:
        """Tell whether a row with one filled entry is more than buttons: in a track, or over a box."""
        strip = column.children[index]
        if strip.paint.fill is not None:
            return True
        below = column.children[index + 1]
        painted = below.paint.border is not None or below.paint.fill is not None
        return len(labels_of(strip)) > 2 and painted and bool(below.children)


def _are_names(labels: Sequence[Label]) -> bool:
    words = [label.text.text.content.strip().casefold() for label in labels if label.text.text]
    site = sum(each in _SITE for each in words)
    acts = any(each.split()[0] in _ACTIONS for each in words)
    return not acts and site < 2 and "home" not in words and len(set(words)) == len(words)


def _parts(
    children: Sequence[Node], index: int, mark: Mark
) -> tuple[tuple[Node, ...], tuple[Node, ...], tuple[Node, ...]]:
    """Return what stands before the strip, in its panel and after that; lines of the strip are left out."""
    before = list(children[:index])
    while before and is_rule(before[-1]) and mark.boxed and before[-1].box.y > mark.box.y - 16:
        if not before[-1].box.overlap_x(mark.box):
            break
        before.pop()
    rest = list(children[index + 1 :])
    bottom = _bottom(mark)
    while rest and is_rule(rest[0]) and rest[0].box.y <= bottom + 1:
        rest.pop(0)
    count = 0
    while count < len(rest) and (
        rest[count].box.y - (rest[count - 1].box.bottom if count else bottom)
        <= (_GAP_PX if count else _NEAR_PX)
    ):
        count += 1
    return tuple(before), tuple(rest[:count]), tuple(rest[count:])


def _bottom(mark: Mark) -> float:
    return max(mark.box.bottom, mark.rule.bottom_px if mark.rule else 0.0)


def _below(strip: Node, panel: Sequence[Node]) -> bool:
    box = Box.around(each.box for each in panel)
    return (
        box.overlap_x(strip.box) >= 0.5 * min(strip.box.width, box.width) and box.height >= strip.box.height
    )


def _tablist(column: Node, index: int, mark: Mark, before: Sequence[Node]) -> Node:
    strip = column.children[index]
    labels = labels_of(strip)
    floor = before[-1].box.bottom if before else column.box.y
    boxes = [Box.from_edges(b.x, max(b.y, floor), b.right, b.bottom) for b in cells(labels, mark)]
    tabs = tuple(
        Node(
            Kind.COLUMN,
            box,
            Role.TAB,
            paint=mark.paint if place == mark.index else Paint(),
            children=(replace(label.text, role=Role.GENERIC),),
            selected=place == mark.index,
            name="tab",
        )
        for place, (label, box) in enumerate(zip(labels, boxes, strict=True))
    )
    around = Box.around([*boxes, strip.box] if strip.paint != Paint() else boxes)
    paint = strip.paint
    if mark.rule:
        edge = mark.rule.edge
        paint = replace(paint, shadow=InnerShadow(0, -edge.width_px, 0, 0, edge.colour, 1.0))
        line = Box.from_edges(mark.rule.left_px, around.y, mark.rule.right_px, mark.rule.bottom_px)
        around = around.union(line.intersection(column.box))
    return Node(Kind.ROW, around, Role.TABLIST, paint=paint, children=tabs, name="tabs")


def _panel(parts: Sequence[Node]) -> Node:
    if len(parts) == 1 and parts[0].role in _HOLDERS and parts[0].children:
        return replace(parts[0], role=Role.TABPANEL, name="tab-panel")
    box = Box.around(part.box for part in parts)
    return Node(Kind.COLUMN, box, Role.TABPANEL, children=tuple(parts), name="tab-panel")
