"""Walking and changing layout trees. Knows nothing of what the changes mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pixelwright.tree import Node, Path


def mapped(node: Node, change: Callable[[Path, Node], Node], path: Path = ()) -> Node:
    """Return the tree with every node changed, children first; `change` must keep the children."""
    children = tuple(mapped(child, change, (*path, index)) for index, child in enumerate(node.children))
    return replace(change(path, node), children=children)
