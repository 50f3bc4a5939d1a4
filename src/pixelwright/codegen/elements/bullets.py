"""Which signs are the bullets of a list, so that the browser can draw them. Knows nothing of markup."""

from __future__ import annotations

import numpy as np

from pixelwright.raster import Raster
from pixelwright.tree import Kind, Layout, Node, Path, Role

_SIDES_PX = (3, 8)
"""Browsers draw a bullet about a third of an em wide."""
_DISC_SHARE = (0.55, 0.95)
"""How much of its box a dot covers: a disc 0.79, less what anti-aliasing takes or adds at this size."""
_ITEM_TEXTS = frozenset({Role.GENERIC, Role.PARAGRAPH, Role.LISTITEM, Role.LINK})
_SIGNS = {"•": "disc", "●": "disc", "∙": "disc", "·": "disc", "◦": "circle", "○": "circle", "▪": "square"}


def bullets_of(layout: Layout, design: Raster) -> dict[Path, str]:
    """Return the `list-style` of the list items that are a bullet and a text."""
    found = {}
    for path, node in layout.nodes():
        kind = _bullet(node, layout.pixels(path, design)) if _is_item(node) else None
        if kind is not None:
            found[path] = kind
    return found


def _is_item(node: Node) -> bool:
    if node.role is not Role.LISTITEM or node.kind is not Kind.ROW or len(node.children) != 2:
        return False
    item = node.children[1]
    return item.kind is Kind.TEXT and item.role in _ITEM_TEXTS


def _bullet(node: Node, design: Raster) -> str | None:
    sign = node.children[0]
    if sign.text is not None:
        return _SIGNS.get(sign.text.content.strip())
    sides = (sign.box.width, sign.box.height)
    small = _SIDES_PX[0] <= min(sides) and max(sides) <= _SIDES_PX[1]
    return "disc" if small and sign.kind is Kind.PICTURE and _is_disc(sign, design) else None


def _is_disc(sign: Node, design: Raster) -> bool:
    """Tell whether the picture is filled in the middle and empty in its corners."""
    pixels = design.crop(sign.box).pixels.astype(np.int16)
    if pixels.size == 0:
        return False
    height, width = pixels.shape[:2]
    ground = np.median(pixels[[0, 0, -1, -1], [0, -1, 0, -1]], axis=0)
    away = np.abs(pixels - ground).max(axis=2)
    if away.max() < 48 or away[height // 2, width // 2] < 0.8 * away.max():
        return False
    return bool(_DISC_SHARE[0] <= float((away / away.max()).mean()) <= _DISC_SHARE[1])
