"""Where a text stands: its ancestors, its peers in rows and columns, the page around it.

Collects facts, decides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pixelwright.geometry import Box
from pixelwright.layout.paragraphs import same_style
from pixelwright.layout.semantics.page_style import Ground, PageStyle
from pixelwright.scene import Paint, TextStyle
from pixelwright.tree import Kind, Node, Text

MARKER_PX = 14.0
"""Bullets are no larger."""


@dataclass(frozen=True, slots=True)
class Peers:
    """The nearest container that repeats a text's style, and how."""

    kind: Kind | None = None
    count: int = 1
    """Texts of the same style, this one included, each alone in its child of the container."""
    total: int = 1
    """Children of the container."""
    index: int = 0
    words: float = 0.0
    """Mean number of words of the peers."""
    even: bool = False
    """True where a column's peers keep one pitch."""


StyleKey = tuple[object, ...]


def style_key(style: TextStyle) -> StyleKey:
    """Return what makes two styles one to the eye."""
    return (style.family, round(style.size_px), style.weight >= 600, style.colour)


@dataclass(frozen=True, slots=True)
class Census:
    """How many texts of a page share a style, a height, a left edge."""

    styles: Counter[StyleKey]
    rows: Counter[int]
    """By vertical middle in steps of 4 px."""
    columns: Counter[int]
    """By left edge in steps of 3 px."""
    fields: tuple[Box, ...] = ()
    """Where people type, choose or tick."""

    def share(self, style: TextStyle) -> float:
        """Return the share of the page's texts that look so."""
        return self.styles[style_key(style)] / max(1, self.styles.total())


def census(root: Node) -> Census:
    """Count all texts of a page."""
    texts = [node for node in root.walk() if node.text is not None]
    return Census(
        Counter(style_key(node.text.style) for node in texts if node.text),
        Counter(round(node.box.centre_y / 4) for node in texts),
        Counter(round(node.box.x / 3) for node in texts),
        tuple(node.box for node in root.walk() if node.control is not None),
    )


@dataclass(frozen=True, slots=True)
class Context:
    """One text and all that surrounds it."""

    node: Node
    text: Text
    ancestors: tuple[Node, ...]
    """From the root to the parent."""
    page: PageStyle
    ground: Ground
    peers: Peers
    before: Node | None
    """The nearest earlier sibling, its own or that of an ancestor that holds this text alone."""
    after: Node | None
    census: Census
    marker: Node | None
    """A bullet or number right before it in a row."""

    @property
    def parent(self) -> Node:
        """The node that holds it."""
        return self.ancestors[-1]

    @property
    def shell(self) -> Node | None:
        """The smallest painted ancestor."""
        return next((node for node in reversed(self.ancestors) if _paints(node)), None)

    @property
    def shell_siblings(self) -> tuple[Node, ...]:
        """Equally painted siblings of the shell, itself included."""
        shell = self.shell
        if shell is None:
            return ()
        place = _index_of(self.ancestors, shell)
        if not place:
            return (shell,)
        paint = shell.paint
        return tuple(
            each
            for each in self.ancestors[place - 1].children
            if (each.paint.fill is None) == (paint.fill is None) and _paints(each)
        )

    @property
    def shell_peers(self) -> int:
        """How many other boxes like the shell stand beside it."""
        return max(0, len(self.shell_siblings) - 1)

    @property
    def shell_touches(self) -> bool:
        """True where the shell abuts another: cells of a table, tabs, items of a list."""
        shell = self.shell
        others = [each.box for each in self.shell_siblings if each is not shell]
        return shell is not None and any(
            abs(box.x - shell.box.right) <= 2
            or abs(shell.box.x - box.right) <= 2
            or abs(box.y - shell.box.bottom) <= 2
            or abs(shell.box.y - box.bottom) <= 2
            for box in others
        )


def contexts(root: Node, page: PageStyle) -> Iterator[Context]:
    """Yield the context of every text, in document order."""
    yield from _visit(root, (), page, None, census(root))


def _visit(
    node: Node, ancestors: tuple[Node, ...], page: PageStyle, ground: Ground, counts: Census
) -> Iterator[Context]:
    ground = node.paint.fill or ground
    if node.text is not None:
        before, after = _neighbours(node, ancestors)
        peers = _peers(node, ancestors)
        marker = _marker(node, ancestors[-1] if ancestors else node)
        around = ancestors or (node,)
        yield Context(node, node.text, around, page, ground, peers, before, after, counts, marker)
    for child in node.children:
        yield from _visit(child, (*ancestors, node), page, ground, counts)


def texts_in(node: Node, limit: int = 3) -> list[Node]:
    """Return the first texts in and below a node, at most `limit`."""
    found: list[Node] = []
    for each in node.walk():
        if each.text is not None:
            found.append(each)
            if len(found) >= limit:
                break
    return found


def _neighbours(node: Node, ancestors: tuple[Node, ...]) -> tuple[Node | None, Node | None]:
    child = node
    for parent in reversed(ancestors):
        place = _index(parent, child)
        if len(parent.children) > 1:
            before = parent.children[place - 1] if place else None
            after = parent.children[place + 1] if place + 1 < len(parent.children) else None
            return before, after
        child = parent
    return None, None


def _paints(node: Node) -> bool:
    return node.paint != Paint() or node.control is not None


def _index_of(nodes: tuple[Node, ...], wanted: Node) -> int:
    return next(index for index, node in enumerate(nodes) if node is wanted)


def _marker(node: Node, parent: Node) -> Node | None:
    """The sibling before a text in a row, where it is a bullet, a number or a small sign."""
    if parent.kind is not Kind.ROW or parent.children[0] is node:
        return None
    first = parent.children[0]
    if first.text is not None:
        mark = first.text.content.strip()
        is_mark = len(mark) <= 3 and (mark[-1:] in (".", ")") or not mark[-1:].isalnum())
        return first if is_mark else None
    small = max(first.box.width, first.box.height) <= MARKER_PX
    return first if small and not first.children and first.control is None else None


def _index(parent: Node, child: Node) -> int:
    return next(index for index, each in enumerate(parent.children) if each is child)


def _peers(node: Node, ancestors: tuple[Node, ...]) -> Peers:
    """Climb while the text is alone but for signs; stop at the first container with equals."""
    child = node
    for parent in reversed(ancestors[-5:]):
        if parent.kind in (Kind.ROW, Kind.COLUMN, Kind.GRID) and len(parent.children) > 1:
            found = _equals(node, parent)
            if len(found) > 1:
                return _measured(found, parent, child)
        if len(texts_in(parent, 2)) > 1:
            return Peers()
        child = parent
    return Peers()


def _equals(node: Node, parent: Node) -> list[Node]:
    assert node.text is not None
    style = node.text.style
    found: list[Node] = []
    for child in parent.children:
        texts = texts_in(child, 2)
        if len(texts) == 1 and texts[0].text and same_style(texts[0].text.style, style):
            found.append(texts[0])
    return found


def _measured(found: list[Node], parent: Node, child: Node) -> Peers:
    words = sum(len(each.text.content.split()) for each in found if each.text) / len(found)
    tops = [each.box.y for each in found]
    steps = [below - above for above, below in pairwise(tops)]
    even = max(steps) - min(steps) <= 3 if steps else False
    return Peers(parent.kind, len(found), len(parent.children), _index(parent, child), words, even)
