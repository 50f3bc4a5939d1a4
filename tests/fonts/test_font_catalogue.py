import hashlib

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.fonts import catalogue, face_digests, family
from pixelwright.fonts.catalogue import DATA, Cut, fallback_cuts

NAMES = [entry.name for entry in catalogue()]


def test_common_families_come_first_and_names_are_unique():
    assert NAMES[:2] == ["Liberation Sans", "Liberation Serif"]
    assert len(set(NAMES)) == len(NAMES) >= 35


def test_family_ignores_case_and_refuses_unknown_names():
    assert family("liberation SANS") is family("Liberation Sans")
    with pytest.raises(KeyError):
        family("Comic Sans MS")


def test_stack_quotes_names_with_blanks_and_ends_generic():
    assert family("Liberation Sans").css_stack == '"Liberation Sans", Arial, Helvetica, sans-serif'
    assert all(entry.css_stack.endswith(entry.generic) for entry in catalogue())


@pytest.mark.parametrize(
    ("name", "weight", "italic", "file"),
    [
        pytest.param("Liberation Sans", 400, False, "liberationsans-regular.woff2", id="regular"),
        pytest.param("Liberation Sans", 500, False, "liberationsans-regular.woff2", id="500 falls to 400"),
        pytest.param("Liberation Sans", 600, False, "liberationsans-bold.woff2", id="600 rises to 700"),
        pytest.param("Liberation Sans", 300, True, "liberationsans-italic.woff2", id="light italic"),
        pytest.param("Poppins", 350, False, "poppins-latin-300-normal.woff2", id="350 falls to 300"),
        pytest.param("Poppins", 450, False, "poppins-latin-500-normal.woff2", id="450 rises to 500"),
        pytest.param("DejaVu Sans", 700, True, "dejavusans-bold.woff2", id="no italic"),
    ],
)
def test_cut_follows_the_font_matching_rules_of_css(name, weight, italic, file):
    assert family(name).cut(weight, italic).face.file == file


@given(st.sampled_from(NAMES), st.integers(1, 1000), st.booleans())
def test_cut_stays_within_its_face(name, weight, italic):
    entry = family(name)
    cut = entry.cut(weight, italic)
    assert cut.face in entry.faces
    assert cut.face.lightest <= cut.weight <= cut.face.boldest
    assert cut.face.italic == (italic and entry.has_italic)


@pytest.mark.parametrize("name", NAMES)
def test_weights_are_all_reachable(name):
    entry = family(name)
    assert len({entry.cut(weight) for weight in entry.weights}) == len(entry.weights)


@pytest.mark.parametrize("name", ["Liberation Serif", "Inter", "EB Garamond", "DejaVu Sans Mono"])
def test_metrics_are_those_of_the_file(name):
    entry = family(name)
    font = TTFont(entry.cut().face.path)
    assert entry.metrics.ascent == pytest.approx(font["hhea"].ascent / font["head"].unitsPerEm, abs=1e-4)
    assert 0 < entry.metrics.x_height < entry.metrics.cap_height < entry.metrics.ascent
    assert entry.metrics.underline_position > 0


@given(st.floats(8, 96), st.integers(10, 200))
def test_baseline_lies_so_that_the_glyph_box_is_centred(size_px, line_height_px):
    metrics = family("Liberation Sans").metrics
    above = metrics.baseline_px(size_px, line_height_px) - round(metrics.ascent * size_px)
    below = line_height_px - metrics.baseline_px(size_px, line_height_px) - round(metrics.descent * size_px)
    assert 0 <= below - above <= 1


def test_normal_line_height_of_liberation_sans_at_16_px():
    assert family("Liberation Sans").metrics.normal_line_height_px(16) == pytest.approx(18, abs=0.6)


def test_digests_name_every_file_once():
    digests = face_digests()
    assert sorted(digests) == sorted(path.name for path in DATA.glob("*.woff2"))
    some = "liberationsans-regular.woff2"
    assert digests[some] == hashlib.sha256((DATA / some).read_bytes()).hexdigest()


def test_fallbacks_begin_with_the_cut_itself_and_keep_its_style():
    cut = family("Lora").cut(700, italic=True)
    chain = fallback_cuts(family("Lora"), cut)
    assert chain[0] == cut
    assert chain[1] == Cut(family("Liberation Serif").cut(700, italic=True).face, 700)


def test_every_family_is_named_with_its_licence():
    notice = (DATA / "licences/NOTICE.txt").read_text(encoding="utf-8")
    blocks = dict(block.split("\n", 1) for block in notice.split("\n\n"))
    assert set(blocks) == set(NAMES)
    for block in blocks.values():
        assert (DATA / "licences" / block.strip().rsplit("Licence: ", 1)[1]).exists()


def test_data_stays_small():
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 4_500_000
