"""Open fonts that come with the package: what there is, how wide text is, how it looks, how it travels.

Knows nothing of pages, pictures or browsers.
"""

from pixelwright.fonts.catalogue import Cut, Face, Family, Metrics, catalogue, face_digests, family
from pixelwright.fonts.delivery import font_face_css
from pixelwright.fonts.drawing import Drawing, draw_line
from pixelwright.fonts.shaping import advance_px, advances_em, ink_area_em2, ink_extents, inks_em

__all__ = [
    "Cut",
    "Drawing",
    "Face",
    "Family",
    "Metrics",
    "advance_px",
    "advances_em",
    "catalogue",
    "draw_line",
    "face_digests",
    "family",
    "font_face_css",
    "ink_area_em2",
    "ink_extents",
    "inks_em",
]
