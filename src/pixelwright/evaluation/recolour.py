"""Draws every text of a loaded page in a colour of its own, twice, to see where it lies.

The only part of evaluation that talks to a browser. Knows nothing of scores.
"""

from __future__ import annotations

from importlib.resources import files

from pixelwright.browser import Tab
from pixelwright.evaluation.blocks import (
    PALETTE_SIZE,
    SHIFT,
    Block,
    blocks_from_recolouring,
    palette_colour,
)
from pixelwright.evaluation.measure import Side
from pixelwright.raster import Raster

TAGS = "p h1 h2 h3 h4 h5 h6 div span a b li table td th button footer header figcaption"
"""The elements whose text gets a colour of its own (published). Others share their parent's."""

_RECOLOUR = files("pixelwright.evaluation").joinpath("recolour.js").read_text()


def rendered_side(tab: Tab) -> Side:
    """Return the page in `tab` as a side of a comparison. The page is left painted over."""
    page = tab.snapshot()
    return Side(page.raster, page=page, blocks=recoloured_blocks(tab, page.raster))


def recoloured_blocks(tab: Tab, shown: Raster) -> tuple[Block, ...]:
    """Return the text blocks of the page in `tab`, whose untouched screenshot is `shown`.

    The page is left painted over: load it again before anything else is done with it.
    """
    texts = tab.evaluate(_RECOLOUR, TAGS, _palette(0))
    first = tab.screenshot()
    tab.evaluate(_RECOLOUR, TAGS, _palette(SHIFT))
    second = tab.screenshot()
    return blocks_from_recolouring(shown, first, second, [(text, index) for text, index in texts])


def _palette(shift: int) -> list[str]:
    return ["#{:02x}{:02x}{:02x}".format(*palette_colour(index, shift)) for index in range(PALETTE_SIZE)]
