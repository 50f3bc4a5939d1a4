"""The sign of a site: a small square picture at the start of its header, beside its name or in colours.

What opens a menu or leads back stands there too, and is none.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from pixelwright.raster import Raster
from pixelwright.tree import Kind, Layout, Node, Role

NAME = "site-logo"
"""What the picture is called."""
_SIDE_PX = (16.0, 64.0)
_TOP_PX, _START = 120, 0.5
"""It lies in this part of the page, from its top and of its width."""
_NEAR_PX = 24
_VIVID, _COLOURED = 60, 0.3
"""Channels this far apart make a colour; a logo by itself is of colours to this share."""
_FULL, _EMPTY = 0.85, 0.15


def with_logo(layout: Layout, design: Raster) -> Layout:
    """Return the layout with a name for the picture that is the sign of the site, if there is one."""
    logo = _logo(layout, design)
    return replace(layout, root=_named(layout.root, logo)) if logo is not None else layout


def _named(node: Node, logo: Node) -> Node:
    if node is logo:
        return replace(node, name=NAME)
    return node.with_children(tuple(_named(child, logo) for child in node.children))


def _logo(layout: Layout, design: Raster) -> Node | None:
    banner = next((node for node in layout.root.walk() if node.role is Role.BANNER), None)
    if banner is None:
        return None
    leaves = [node for node in banner.walk() if not node.children and node.kind is not Kind.SHAPE]
    for leaf, after in pairwise([*leaves, banner]):
        if leaf.kind is not Kind.PICTURE:
            return None
        if _is_sign(leaf, after, layout.width_px, design.crop(leaf.box)):
            return leaf
    return None


def _is_sign(picture: Node, after: Node, page_px: int, drawn: Raster) -> bool:
    box = picture.box
    square = 0.85 <= box.width / max(1.0, box.height) <= 1.18 and _SIDE_PX[0] <= box.width <= _SIDE_PX[1]
    placed = box.bottom <= _TOP_PX and box.right <= _START * page_px
    return square and placed and not _is_bars(drawn) and (_is_beside(picture, after) or _is_coloured(drawn))


def _is_beside(picture: Node, words: Node) -> bool:
    gap = words.box.x - picture.box.right
    level = abs(words.box.centre_y - picture.box.centre_y) < picture.box.height
    return words.text is not None and 0 <= gap <= _NEAR_PX and level


def _is_coloured(picture: Raster) -> bool:
    pixels = picture.pixels.astype(np.int64)
    return float((np.ptp(pixels, axis=2) > _VIVID).mean()) > _COLOURED


def _is_bars(picture: Raster) -> bool:
    """Tell whether a picture is of level bars alone, as on buttons that open menus."""
    pixels = picture.pixels.astype(np.int64)
    ground = np.median(pixels[[0, 0, -1, -1], [0, -1, 0, -1]], axis=0)
    drawn = np.abs(pixels - ground).sum(axis=2) > _VIVID
    rows = drawn[:, 2:-2].mean(axis=1)
    full = rows > _FULL
    bars = int(full[0]) + int((full[1:] & ~full[:-1]).sum())
    return bool((full | (rows < _EMPTY)).mean() > _FULL and bars > 1)
