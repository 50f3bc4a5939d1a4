"""Parts of a layout that are told by how they look: radio buttons, tabs, the sign of a site.

Sees the layout and the picture; knows nothing of HTML or scripts, and takes nothing for what it may not be.
"""

from __future__ import annotations

from pixelwright.behaviour.choices import with_choices
from pixelwright.behaviour.logo import with_logo
from pixelwright.behaviour.tabs import with_tabs
from pixelwright.raster import Raster
from pixelwright.tree import Layout

__all__ = ["behaving"]


def behaving(layout: Layout, design: Raster) -> Layout:
    """Return the layout with the roles of parts that people operate; nothing in it moves."""
    return with_logo(with_tabs(with_choices(layout, design), design), design)
