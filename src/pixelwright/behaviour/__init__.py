"""Parts of a layout that are told by how they look: radio buttons, tabs, carousels, dialogs, logos.

Sees the layout and the picture; knows nothing of HTML or scripts, and takes nothing for what it may not be.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.behaviour.carousels import with_carousels
from pixelwright.behaviour.choices import with_choices
from pixelwright.behaviour.dialogs import with_closing
from pixelwright.behaviour.logo import with_logo
from pixelwright.behaviour.tabs import with_tabs
from pixelwright.raster import Raster
from pixelwright.tree import Layout

__all__ = ["behaving"]


def behaving(layout: Layout, design: Raster) -> Layout:
    """Return the layout with the roles of parts that people operate; nothing in it moves."""
    dialog, backdrop = layout.dialog, layout.backdrop
    if dialog is None or backdrop is None:
        return with_logo(_operated(layout, design), design)
    page = with_logo(_operated(replace(layout, root=layout.page), backdrop.page), backdrop.page)
    inside = _operated(replace(layout, root=with_closing(dialog, design)), design)
    return layout.with_parts(page.root, inside.root)


def _operated(layout: Layout, design: Raster) -> Layout:
    return with_carousels(with_tabs(with_choices(layout, design), design), design)
