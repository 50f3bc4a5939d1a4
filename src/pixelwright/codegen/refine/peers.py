"""Which texts of a layout stand in the same place of things that repeat. Knows nothing of how they look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelwright.tree import Kind, Layout, Node, Path

_DEEPEST = 4
"""A card's texts lie no further below the list that repeats the cards."""

Key = tuple[object, ...]


def text_peers(layout: Layout) -> list[list[Path]]:
    """Return sets of two or more texts in the same place of neighbouring things, in document order.

    Places are the same column of a table, the same place inside siblings, and siblings themselves. A text
    may be in several sets.
    """
    sets: dict[Key, list[Path]] = {}
    for path, parents, node in _texts(layout.root):
        for key in _keys(path, parents, node):
            sets.setdefault(key, []).append(path)
    return [found for found in sets.values() if len(found) > 1]


def _texts(root: Node) -> Iterator[tuple[Path, Sequence[Node], Node]]:
    def visit(
        path: Path, parents: tuple[Node, ...], node: Node
    ) -> Iterator[tuple[Path, Sequence[Node], Node]]:
        if node.text is not None:
            yield path, parents, node
        for index, child in enumerate(node.children):
            yield from visit((*path, index), (*parents, node), child)

    return visit((), (), root)


def _keys(path: Path, parents: Sequence[Node], node: Node) -> Iterator[Key]:
    for above in range(1, min(_DEEPEST, len(path)) + 1):
        holder = parents[-above]
        if holder.kind is Kind.TABLE:
            yield ("column", path[:-above], path[len(path) - above + 1 :], node.role)
            return
        if above == 1 and holder.kind is not Kind.OVERLAY and _in_table(parents):
            continue
        yield (above, path[:-above], path[len(path) - above + 1 :], node.role)


def _in_table(parents: Sequence[Node]) -> bool:
    return any(parent.kind is Kind.TABLE for parent in parents[-_DEEPEST:])
