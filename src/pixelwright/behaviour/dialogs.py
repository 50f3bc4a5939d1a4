"""What closes a dialog: the sign in its upper corner, and words that say so.

Looks at a dialog alone; how it is closed is nothing it knows of.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Paint, Picture, PictureKind
from pixelwright.tree import Kind, Node, Role

CLOSE, CANCEL = "close", "cancel"
"""What buttons that close it are called: the one with the sign, and those with words."""
_SIGNS = frozenset("x\u00d7\u2715\u2716\u2a2f\u2a09\u2717\u2718")
_LEAST_PX = 5
_CORNER_PX, _SIDE_PX = 72, 36
"""The sign lies so near to two edges, and is no larger."""
_DRAWN = 60
"""Levels, summed over the channels, that a sign differs by from its ground."""
_CROSSED = 0.8
"""Share of both diagonals of an x that is drawn; between them it is empty."""
_WORDS = frozenset(
    {
        "cancel",
        "close",
        "dismiss",
        "not now",
        "no thanks",
        "no, thanks",
        "maybe later",
        "got it",
        "never mind",
    }
    | {
        "abbrechen",
        "schlie\u00dfen",
        "annuler",
        "fermer",
        "cancelar",
        "cerrar",
        "fechar",
        "annulla",
        "chiudi",
    }
)


def with_closing(dialog: Node, design: Raster) -> Node:
    """Return the dialog with buttons where a sign in its corner or words say that they close it."""
    return dialog.with_children(tuple(_visited(child, dialog, design) for child in dialog.children))


def _visited(node: Node, dialog: Node, design: Raster) -> Node:
    if node.role is Role.BUTTON or (node.role is Role.LINK and node.paint != Paint()):
        closing = _is_in_corner(node, dialog) and _shows_sign(node, design)
        return replace(
            node, role=Role.BUTTON, name=CLOSE if closing else CANCEL if _says(node) else node.name
        )
    if not node.children and _is_in_corner(node, dialog) and _shows_sign(node, design):
        box = node.box if node.picture else _ink(node)
        picture = node.picture or Picture(box.expand(1).rounded(), PictureKind.ICON)
        sign = Node(Kind.PICTURE, picture.box, Role.IMAGE, picture=picture)
        return Node(Kind.COLUMN, picture.box, Role.BUTTON, children=(sign,), name=CLOSE)
    if node.text is not None and _says(node) and node.role is not Role.HEADING:
        return replace(node, role=Role.BUTTON, name=CANCEL)
    return node.with_children(tuple(_visited(child, dialog, design) for child in node.children))


def _says(node: Node) -> bool:
    """Tell whether the words of a button say that it closes the dialog."""
    words = " ".join(each.text.content for each in node.walk() if each.text is not None)
    return words.strip().rstrip(".!").casefold() in _WORDS


def _ink(node: Node) -> Box:
    assert node.text is not None
    return node.text.lines[0].ink


def _is_in_corner(node: Node, dialog: Node) -> bool:
    box = _ink(node) if node.text is not None else node.box
    small = max(box.width, box.height) <= _SIDE_PX
    aside = min(box.x - dialog.box.x, dialog.box.right - box.right) <= _CORNER_PX
    return small and aside and box.y - dialog.box.y <= _CORNER_PX


def _shows_sign(node: Node, design: Raster) -> bool:
    """Tell whether an x is all there is in a node."""
    inside = [each for each in node.walk() if not each.children]
    if len(inside) != 1:
        return False
    (only,) = inside
    if only.text is not None:
        return only.text.content.strip().casefold() in _SIGNS
    return only.kind is Kind.PICTURE and _is_cross(design.crop(only.box))


def _is_cross(sign: Raster) -> bool:
    """Tell whether a sign is two strokes from corner to corner."""
    pixels = sign.pixels.astype(np.int64)
    if min(pixels.shape[:2]) < _LEAST_PX:
        return False
    ground = np.median(np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]]), axis=0)
    drawn = np.abs(pixels - ground).sum(axis=2) > _DRAWN
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    if rows.size < _LEAST_PX or not 0.8 <= columns.size / rows.size <= 1.25:
        return False
    shape = drawn[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    places = np.linspace(0.06, 0.94, 24)
    rows, columns = (places * shape.shape[0]).astype(int), (places * shape.shape[1]).astype(int)
    falling, rising = shape[rows, columns], shape[rows, columns[::-1]]
    down, across = shape.shape[0] // 2, shape.shape[1] // 2
    empty = not (shape[0, across] or shape[-1, across] or shape[down, 0] or shape[down, -1])
    return bool(falling.mean() >= _CROSSED and rising.mean() >= _CROSSED and empty)
