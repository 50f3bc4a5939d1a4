"""One page, one hand: colours, type and corners of a layout brought to the few values that it is made of.

Knows nothing of CSS. What is measured is moved by no more than can be seen.
"""

from __future__ import annotations

from pixelwright.codegen.refine.corners import even_corners
from pixelwright.codegen.refine.lettering import even_type
from pixelwright.codegen.refine.palette import even_colours
from pixelwright.tree import Layout


def harmonise(layout: Layout) -> Layout:
    """Return the layout with the same tree in which near-equal looks are equal."""
    return even_type(even_corners(even_colours(layout)))
