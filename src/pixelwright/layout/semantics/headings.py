"""Levels of headings, by the rank of their size over the page.

Knows nothing of how headings were found.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.tree import Node, Role

Rank = tuple[bool, int, bool]


def with_levels(root: Node) -> Node:
    """Give every heading a level: one h1, the first of the largest; smaller sizes get deeper levels.

    Large figures, as dashboards have them, rank below all words.
    """
    headings = [node for node in root.walk() if node.role is Role.HEADING and node.text]
    if not headings:
        return root
    ranks = sorted({_rank(node) for node in headings}, reverse=True)
    top = next(node for node in headings if _rank(node) == ranks[0])
    levels = {rank: min(6, 2 + index) for index, rank in enumerate(ranks)}
    if sum(_rank(node) == ranks[0] for node in headings) == 1:
        levels = {rank: min(6, 1 + index) for index, rank in enumerate(ranks)}
    return _levelled(root, levels, top)


def title_of(root: Node) -> str:
    """Return the text of the most prominent heading, else of the largest text of words; empty for none."""
    texts = [node for node in root.walk() if node.text is not None]
    headings = [node for node in texts if node.role is Role.HEADING]
    best = min(headings, key=lambda node: node.level, default=None)
    if best is None and texts:
        best = max(texts, key=lambda node: (_has_words(node), _size(node)))
    return " ".join(best.text.content.split())[:120] if best is not None and best.text else ""


def _levelled(node: Node, levels: dict[Rank, int], top: Node) -> Node:
    if node is top:
        return replace(node, level=1)
    if node.role is Role.HEADING and node.text:
        return replace(node, level=levels[_rank(node)])
    if not node.children:
        return node
    return node.with_children(tuple(_levelled(child, levels, top) for child in node.children))


def _rank(node: Node) -> Rank:
    assert node.text is not None
    return (_has_words(node), round(node.text.style.size_px), node.text.style.weight >= 600)


def _has_words(node: Node) -> bool:
    """Tell a name from a figure."""
    return node.text is not None and sum(map(str.isalpha, node.text.content)) > 1


def _size(node: Node) -> float:
    return node.text.style.size_px if node.text else 0.0
