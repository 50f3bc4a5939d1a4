"""Makes `src/pixelwright/fonts/data/glyphs.npz.br` from the font files: run it after `make_fonts.py`.

    python tools/make_glyphs.py

One row for each cut (a static face, or a variable one at each hundred of its weight axis), one column for
each character. All lengths are in font units. What a face lacks is taken from the families that a browser
falls back to.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import brotli
import numpy as np
import numpy.typing as npt
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from make_fonts import DATA, GREEK_CYRILLIC, LATIN
from PIL import ImageFont

from pixelwright.fonts.catalogue import Cut, Family, catalogue, fallback_cuts

CHARACTERS = "".join(chr(code) for code in [*LATIN, *GREEK_CYRILLIC])
KERNED = "".join(chr(code) for code in [*range(0x20, 0x7F), 0x2013, 0x2014, 0x2019, 0x201C, 0x201D, 0x2026])
"""Characters whose pairs are kerned in tables: English text, 101² pairs a cut."""
TRIPLES = ("ffi", "ffl", "fff")
"""Longer ligatures, which pairs do not add up to (Roboto's ffl: .09 em less)."""
AREA_PX = 128

Bounds = tuple[int, int, int, int]


@cache
def opened(file: str) -> TTFont:
    return TTFont(DATA / file)


@cache
def scaled(cut: Cut, size_px: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(cut.face.path, size_px, layout_engine=ImageFont.Layout.RAQM)
    if cut.face.variable:
        font.set_variation_by_axes([cut.weight])
    return font


def units(cut: Cut) -> int:
    return int(opened(cut.face.file)["head"].unitsPerEm)


def has(cut: Cut, character: str) -> bool:
    return ord(character) in opened(cut.face.file).getBestCmap()


def cuts_of(entry: Family) -> list[Cut]:
    found = []
    for face in entry.faces:
        weights = range(face.lightest, face.boldest + 1, 100) if face.variable else [face.lightest]
        found += [Cut(face, weight) for weight in weights]
    return found


@cache
def glyph_set(cut: Cut) -> Any:  # noqa: ANN401
    location = {"wght": cut.weight} if cut.face.variable else None
    return opened(cut.face.file).getGlyphSet(location=location)


@cache
def glyph(cut: Cut, character: str) -> tuple[int, Bounds, float]:
    """Advance and bounds (left, bottom, right, top) in font units, filled area in em²."""
    glyphs = glyph_set(cut)
    pen = BoundsPen(glyphs)
    glyphs[opened(cut.face.file).getBestCmap()[ord(character)]].draw(pen)
    advance = round(scaled(cut, units(cut)).getlength(character))
    mask = np.asarray(scaled(cut, AREA_PX).getmask(character), dtype=float)
    left, bottom, right, top = (round(edge) for edge in pen.bounds or (0, 0, 0, 0))
    return advance, (left, bottom, right, top), float(mask.sum()) / 255 / AREA_PX**2


def row(entry: Family, cut: Cut) -> tuple[list[int], list[Bounds], list[int]]:
    """Advances, bounds and areas (in 1/65535 em²) of all characters in units of the cut's own em."""
    advances, bounds, areas = [], [], []
    for character in CHARACTERS:
        owner = next((one for one in fallback_cuts(entry, cut) if has(one, character)), None)
        advance, box, area = glyph(owner, character) if owner else (0, (0, 0, 0, 0), 0.0)
        ratio = units(cut) / units(owner) if owner else 1
        advances.append(round(advance * ratio))
        left, bottom, right, top = (round(edge * ratio) for edge in box)
        bounds.append((left, bottom, right, top))
        areas.append(min(65535, round(area * 65535)))
    return advances, bounds, areas


def pairs(cut: Cut) -> npt.NDArray[np.int16]:
    """What shaping adds to the sum of two advances: kerning, and the difference a ligature makes.

    Measured behind a letter: Liberation kerns digits only as Latin script, which Chromium always takes them
    for and raqm only beside letters.
    """
    font = scaled(cut, units(cut))
    table = np.zeros((len(KERNED), len(KERNED)), dtype=np.int16)
    alone = [font.getlength(character) for character in KERNED]
    for i, first in enumerate(KERNED):
        before = font.getlength("H" + first)
        for j, second in enumerate(KERNED):
            if has(cut, first) and has(cut, second):
                table[i, j] = round(font.getlength("H" + first + second) - before - alone[j])
    return table


def triples(cut: Cut) -> list[int]:
    """What shaping adds to a triple beyond what its two pairs add."""
    font = scaled(cut, units(cut))
    return [
        round(
            font.getlength(text)
            - font.getlength(text[:2])
            - font.getlength(text[1:])
            + font.getlength(text[1])
        )
        for text in TRIPLES
    ]


def main() -> None:
    cuts = [(entry, cut) for entry in catalogue() for cut in cuts_of(entry)]
    rows = [row(entry, cut) for entry, cut in cuts]
    buffer = io.BytesIO()
    np.savez(
        buffer,
        characters=np.array([ord(character) for character in CHARACTERS], dtype=np.int32),
        kerned=np.array([ord(character) for character in KERNED], dtype=np.int32),
        cuts=np.array([f"{cut.face.file} {cut.weight}" for _, cut in cuts]),
        units=np.array([units(cut) for _, cut in cuts], dtype=np.int32),
        advances=np.array([advances for advances, _, _ in rows], dtype=np.int16),
        bounds=np.array([bounds for _, bounds, _ in rows], dtype=np.int16),
        areas=np.array([areas for _, _, areas in rows], dtype=np.uint16),
        pairs=np.array([pairs(cut) for _, cut in cuts], dtype=np.int16),
        triple_names=np.array(TRIPLES),
        triples=np.array([triples(cut) for _, cut in cuts], dtype=np.int16),
    )
    # a third smaller than zip's own compression, and as fast to read
    (DATA / "glyphs.npz.br").write_bytes(brotli.compress(buffer.getvalue(), quality=11, lgwin=24))


if __name__ == "__main__":
    main()
