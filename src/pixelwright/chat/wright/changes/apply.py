"""Carries out edits on a layout. Pure: what cannot be done is said, nothing is done half."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from pixelwright.chat.wright.changes.edits import Edit, Property
from pixelwright.chat.wright.places import label_of, places
from pixelwright.colour import Colour
from pixelwright.scene import Span, TextLine, TextStyle
from pixelwright.tree import Layout, Node, Path

_SMALLEST_PX, _LARGEST_PX = 6.0, 200.0
_PAGE = re.compile(r"(?i)(?:whole |entire )?(?:page|body|site|seite|everything|it)|")
_READABLE = 4.5
"""Contrast of texts that have to be read on a new ground (WCAG AA)."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one edit."""

    edit: Edit
    count: int = 0
    """Elements that were changed."""
    note: str = ""
    """Why none was, or a remark."""


def apply(layout: Layout, edits: Iterable[Edit]) -> tuple[Layout, tuple[Done, ...]]:
    """Return the layout with all edits that could be made, and what became of each."""
    told: list[Done] = []
    for edit in edits:
        layout, done = _apply(layout, edit)
        told.append(done)
    return layout, tuple(told)


def _apply(layout: Layout, edit: Edit) -> tuple[Layout, Done]:
    if _PAGE.fullmatch(edit.target) and edit.what in (Property.FILL, Property.COLOUR):
        return _page(layout, edit), Done(edit, 1)
    paths = _targets(layout, edit)
    if not paths:
        return layout, Done(edit, 0, f"nothing on the page looks like “{edit.target}”")
    changed = layout
    count = 0
    for path in sorted(paths, reverse=True):
        node = _CHANGES[edit.what](_at(changed, path), edit)
        if node is not _at(changed, path):
            changed = _with(changed, path, node)
            count += 1
    if not count:
        return layout, Done(edit, 0, f"“{edit.target}” has no {edit.what} that could be changed")
    return changed, Done(edit, count, "")


def _targets(layout: Layout, edit: Edit) -> list[Path]:
    """Return the elements that are meant: all of a kind for a plural, else the likeliest."""
    if edit.what is Property.TEXT:
        exact = [path for path, node in layout.nodes() if node.text and _same(node.text.content, edit.target)]
        if exact:
            return exact
    found = places(layout, edit.target)
    if not found:
        return []
    best = [each.path for each in found if each.score >= found[0].score - 0.02]
    several = (
        re.search(r"(?i)(?:[^s]s|knöpfe|karten|überschriften)$", edit.target) or "all " in edit.words.lower()
    )
    return best if several else best[:1]


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _page(layout: Layout, edit: Edit) -> Layout:
    ground = Colour.from_hex(edit.value)
    old = layout.background
    root = _readable(layout.root, ground, old if isinstance(old, Colour) else None)
    if isinstance(root.paint.fill, Colour):
        root = replace(root, paint=replace(root.paint, fill=ground))
    return replace(layout, background=ground, root=root)


def _filled(node: Node, edit: Edit) -> Node:
    ground = Colour.from_hex(edit.value)
    if node.control is not None:
        paint = node.control.paint
        changed = replace(node.control, paint=replace(paint, fill=ground)) if paint else node.control
        return replace(node, control=changed) if paint else node
    old = node.paint.fill
    return replace(
        _readable(node, ground, old if isinstance(old, Colour) else None),
        paint=replace(node.paint, fill=ground),
    )


def _readable(node: Node, ground: Colour, old: Colour | None) -> Node:
    """Change texts that stand on the ground so that they can be read on it; boxes with their own keep "
    "theirs."""

    def on_ground(each: Node, *, first: bool) -> Node:
        if not first and each.paint.fill is not None and each.paint.fill != old:
            return each
        if each.text is not None:
            return _restyled(
                each, lambda style: replace(style, colour=style.colour.readable_on(ground, _READABLE))
            )
        return each.with_children(tuple(on_ground(child, first=False) for child in each.children))

    return on_ground(node, first=True)


def _inked(node: Node, edit: Edit) -> Node:
    colour = Colour.from_hex(edit.value)
    return _mapped(node, lambda style: replace(style, colour=colour))


def _coloured(node: Node, edit: Edit) -> Node:
    """Change the fill of a painted box or of a part of the page, the ink of a bare text."""
    if node.text is not None and node.paint.fill is None:
        return _inked(node, edit)
    return _filled(node, edit)


def _sized(node: Node, edit: Edit) -> Node:
    number = float(edit.value.rstrip("px%"))

    def size(style: TextStyle) -> TextStyle:
        wanted = style.size_px * number / 100 if edit.value.endswith("%") else number
        return replace(style, size_px=round(min(_LARGEST_PX, max(_SMALLEST_PX, wanted)), 1))

    return _mapped(node, size)


def _weighted(node: Node, edit: Edit) -> Node:
    return _mapped(node, lambda style: replace(style, weight=int(edit.value)))


def _rounded(node: Node, edit: Edit) -> Node:
    radius = min(float(edit.value.removesuffix("px")), min(node.box.width, node.box.height) / 2)
    corners = (radius, radius, radius, radius)
    if node.picture is not None:
        return replace(node, picture=replace(node.picture, radius_px=corners))
    if node.paint.fill is None and node.paint.border is None:
        return node
    return replace(node, paint=replace(node.paint, radius_px=corners))


def _said(node: Node, edit: Edit) -> Node:
    """Put other words into the text, in the style of most of the old ones."""
    if node.text is None:
        inside = [index for index, child in enumerate(node.children) if label_of(child)]
        if len(inside) != 1:
            return node
        children = list(node.children)
        children[inside[0]] = _said(children[inside[0]], edit)
        return node.with_children(tuple(children))
    first = node.text.lines[0]
    line = TextLine((Span(edit.value, node.text.style, first.ink),), first.ink, first.baseline_px)
    return replace(node, text=replace(node.text, lines=(line,), wraps=True, links=frozenset()))


def _mapped(node: Node, change: Callable[[TextStyle], TextStyle]) -> Node:
    if node.text is not None:
        return _restyled(node, change)
    children = tuple(_mapped(child, change) for child in node.children)
    return node.with_children(children) if children != node.children else node


def _restyled(node: Node, change: Callable[[TextStyle], TextStyle]) -> Node:
    assert node.text is not None
    grown = 1.0
    lines = []
    for line in node.text.lines:
        spans = tuple(replace(span, style=change(span.style)) for span in line.spans)
        grown = max(
            grown,
            *(new.style.size_px / old.style.size_px for new, old in zip(spans, line.spans, strict=True)),
        )
        lines.append(replace(line, spans=spans))
    text = replace(node.text, lines=tuple(lines))
    if text == node.text:
        return node
    smaller = text.style.size_px / node.text.style.size_px
    return replace(node, text=replace(text, line_height_px=round(text.line_height_px * smaller, 2)))


_CHANGES: dict[Property, Callable[[Node, Edit], Node]] = {
    Property.FILL: _filled,
    Property.INK: _inked,
    Property.COLOUR: _coloured,
    Property.SIZE: _sized,
    Property.WEIGHT: _weighted,
    Property.RADIUS: _rounded,
    Property.TEXT: _said,
    Property.REMOVED: lambda node, _edit: replace(
        node, children=(), text=None, picture=None, name="\0removed"
    ),
}


def _at(layout: Layout, path: Path) -> Node:
    node = layout.root
    for index in path:
        node = node.children[index]
    return node


def _with(layout: Layout, path: Path, node: Node) -> Layout:
    removed = node.name == "\0removed"
    root = _replaced(layout.root, path, None if removed else node)
    if not removed:
        return replace(layout, root=root)
    moved = {
        _after_removal(place, path): each
        for place, each in layout.corrections.items()
        if place[: len(path)] != path
    }
    return replace(layout, root=root, corrections=moved)


def _replaced(node: Node, path: Path, new: Node | None) -> Node:
    children = list(node.children)
    if len(path) == 1:
        children[path[0] : path[0] + 1] = [] if new is None else [new]
    else:
        children[path[0]] = _replaced(children[path[0]], path[1:], new)
    return node.with_children(tuple(children))


def _after_removal(place: Path, removed: Path) -> Path:
    """Return where a node is once a sibling before it, or before one of those around it, is gone."""
    depth = len(removed) - 1
    if len(place) > depth and place[:depth] == removed[:depth] and place[depth] > removed[depth]:
        return (*place[:depth], place[depth] - 1, *place[depth + 1 :])
    return place
