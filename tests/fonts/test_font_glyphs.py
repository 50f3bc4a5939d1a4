import numpy as np
import pytest
from fontTools.ttLib import TTFont

from pixelwright.fonts import catalogue, family
from pixelwright.fonts.glyphs import glyph_tables


def test_every_weight_of_every_family_has_a_row():
    tables = glyph_tables()
    cuts = [
        entry.cut(weight, italic) for entry in catalogue() for weight in entry.weights for italic in (0, 1)
    ]
    assert all(0 <= tables.row(cut) < len(tables.advances) for cut in cuts)


def test_weights_between_the_hundreds_take_the_nearest_row():
    tables = glyph_tables()
    assert tables.row(family("Inter").cut(640)) == tables.row(family("Inter").cut(600))


@pytest.mark.parametrize("name", ["Liberation Serif", "Poppins", "Noto Sans"])
def test_advances_are_those_of_the_file(name):
    tables = glyph_tables()
    cut = family(name).cut()
    font = TTFont(cut.face.path)
    names, em = font.getBestCmap(), font["head"].unitsPerEm
    text = "Hamburgefonstiv 0123 (é)"
    stored = tables.advances[tables.row(cut), tables.column_indices(text)]
    assert stored == pytest.approx([font["hmtx"][names[ord(c)]][0] / em for c in text], abs=1e-6)


def test_blank_glyphs_have_no_bounds_and_no_area():
    tables = glyph_tables()
    blank = tables.column_indices(" \u00a0")
    assert np.isnan(tables.bounds[:, blank]).all()
    assert (tables.areas[:, blank] == 0).all()


def test_unknown_characters_use_the_last_two_columns():
    tables = glyph_tables()
    assert tables.column_indices("漢\ue000").tolist() == [len(tables.columns), len(tables.columns) + 1]
    assert tables.advances.shape[1] == len(tables.columns) + 2


def test_pairs_are_kerned_with_and_without_accents():
    tables = glyph_tables()
    rows = np.array([tables.row(family("Liberation Sans").cut())])
    plain, accented = (tables.pair_advances(rows, text)[0, 0] for text in ("Te", "Té"))
    assert plain < 0
    assert accented == plain
