from __future__ import annotations

import pytest

from pixelwright.perception.measures import measured
from pixelwright.perception.text import _first_strips
from pixelwright.perception.typography import set_page, snapped

PARAGRAPH = (
    "The engine reads a picture and writes",
    "a page that looks the same in every",
    "browser, with fonts that travel with",
    "it and colours that were measured.",
)


def settings(page):
    strips = [strip for line in page.lines for strip in _first_strips(page.pixels, line, 1.0)[1]]
    return set_page([measured(strip) for strip in strips])


@pytest.mark.parametrize("size_px", [12, 14.4, 16, 21])
@pytest.mark.parametrize("family", ["Liberation Sans", "Liberation Serif", "Noto Sans", "Roboto", "Lato"])
def test_a_paragraph_gives_away_its_family_and_size(sheet, family, size_px):
    page = sheet(640, 240)
    for index, text in enumerate(PARAGRAPH):
        page.line(text, 30, 50 + 40 * index, size_px, family=family)
    found = settings(page)
    assert {setting.family for setting in found} == {family}
    assert {setting.weight for setting in found} == {400}
    assert all(setting.size_px == pytest.approx(size_px, abs=0.15) for setting in found)
    assert not any(setting.italic or setting.spacing_px for setting in found)


def test_bold_headings_and_italics_are_told_from_regular_text(sheet):
    page = sheet(640, 300)
    for index, text in enumerate(PARAGRAPH):
        page.line(text, 30, 120 + 40 * index, 16)
    page.line("A heading in bold", 30, 60, 28, weight=700)
    page.line("an aside in italics, slanted", 30, 280, 16, italic=True)
    *body, heading, aside = settings(page)
    assert (heading.weight, heading.size_px, heading.italic) == (700, 28, False)
    assert (aside.weight, aside.italic) == (400, True)
    assert {setting.weight for setting in body} == {400}


def test_a_second_family_is_kept_for_its_own_lines(sheet):
    page = sheet(700, 320)
    for index, text in enumerate(PARAGRAPH):
        page.line(text, 30, 40 + 30 * index, 16, family="Liberation Serif")
    for index, text in enumerate(PARAGRAPH):
        page.line(text, 30, 180 + 30 * index, 14, family="Liberation Mono")
    found = settings(page)
    assert {setting.family for setting in found[:4]} == {"Liberation Serif"}
    assert {setting.family for setting in found[4:]} == {"Liberation Mono"}


def test_spaced_capitals_keep_their_size(sheet):
    page = sheet(700, 320)
    for index, text in enumerate(PARAGRAPH):
        page.line(text, 30, 40 + 30 * index, 16)
    for index, text in enumerate(("OUR SERVICES", "PORTFOLIO", "CONTACT US")):
        page.line(text, 30, 200 + 30 * index, 14, spacing_px=2)
    for setting in settings(page)[4:]:
        assert setting.size_px == pytest.approx(14, abs=1)
        assert setting.spacing_px == pytest.approx(2, abs=0.4)


@pytest.mark.parametrize(
    ("size_px", "sd_px", "expected"),
    [(16.02, 0.05, 16), (13.35, 0.04, 13.333), (17.58, 0.04, 17.6), (16.9, 0.9, 16), (18.72, 0.01, 18.72)],
)
def test_sizes_snap_only_as_far_as_the_evidence_allows(size_px, sd_px, expected):
    assert snapped(size_px, sd_px) == pytest.approx(expected, abs=0.021)


def test_an_empty_page_has_no_settings():
    assert set_page([]) == []
