import cv2
import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.evaluation import Side, compare, measure
from pixelwright.evaluation.differences import differences
from pixelwright.evaluation.ink import ink_box
from pixelwright.evaluation.structure import structure
from pixelwright.geometry import Box
from pixelwright.page import Element, Page, TextBox, Viewport
from pixelwright.raster import Raster
from pixelwright.scene import Scene, Span, TextLine, TextStyle

SIZE = (120, 300)
BLACK = Colour(0, 0, 0)
INK = Box(20, 22, 90, 12)
WHERE = Box(20, 18, 90, 20)


def picture(*boxes, colour=(0, 0, 0)):
    pixels = np.full((*SIZE, 3), 255, np.uint8)
    for box in boxes:
        pixels[box.slices] = colour
    return Raster(pixels)


def page(raster, *texts, elements=()):
    root = Element("body", -1, raster.box, {}, True)
    written = tuple(
        TextBox(text, 0, (box,), "serif", size, 400, False, colour, False)
        for text, box, size, colour in texts
    )
    return Page(raster, Viewport(300, 120), (root, *elements), written, browser="Testium 1")


def scene():
    span = Span("hello there", TextStyle("serif", 16, BLACK), INK)
    return Scene(300, 120, Colour(255, 255, 255), (TextLine((span,), INK, INK.bottom),))


PERFECT = page(picture(INK), ("hello there", WHERE, 16, BLACK))


def values(report):
    return {score.name: score.value for score in report.scores}


def test_a_report_of_a_build_compares_with_what_was_read():
    report = measure(picture(INK), PERFECT, scene())
    found = values(report)
    assert found["design2code.block"] == found["lines.characters"] == found["lines.position"] == 1
    assert found["pixels.off"] == 0
    assert found["structure.nodes"] == 1
    assert "dom.roles" not in found
    assert report.differences == ()
    assert report.protocol.browser == "Testium 1"
    assert any("OCR text lines against DOM" in note for note in report.protocol.notes)


def test_without_a_scene_only_pixels_and_structure_are_measured():
    report = measure(picture(INK), PERFECT)
    groups = {score.name.split(".")[0] for score in report.scores}
    assert groups == {"pixels", "structure"}
    assert any("not measured" in note for note in report.protocol.notes)


def test_two_pictures_can_be_compared():
    report = compare(Side(picture(INK)), Side(picture(INK.moved(3, 0))))
    assert values(report)["pixels.off"] > 0
    assert report.protocol.viewport == "300x120"


def test_two_pages_are_compared_by_their_elements():
    side = Side(PERFECT.raster, page=PERFECT)
    found = values(compare(side, side))
    assert found["dom.roles"] == found["dom.roles_f1"] == 1


def test_the_blank_page_stands_beside_ssim():
    score = next(score for score in measure(picture(INK), PERFECT).scores if score.name == "pixels.ssim")
    assert score.baseline is not None
    assert score.baseline < score.value == pytest.approx(1)


def test_clip_is_measured_by_the_caller_or_not_at_all():
    side = Side(picture(INK))
    report = compare(side, side, clip=lambda design, page: 0.75)
    assert report.score("clip") == 0.75
    assert not any("CLIP" in note for note in report.protocol.notes)
    assert any("CLIP: not measured" in note for note in compare(side, side).protocol.notes)


def told(shown):
    return measure(picture(INK), shown, scene()).differences


def test_a_moved_line_is_told_in_px():
    moved = page(picture(INK.moved(7, 0)), ("hello there", WHERE.moved(7, 0), 16, BLACK))
    (difference, *_) = [one for one in told(moved) if one.what == "position"]
    assert (difference.expected, difference.measured) == ("20, 22 px", "27, 22 px")
    assert difference.box == INK


def test_another_colour_is_told_in_hex():
    red = page(picture(INK, colour=(200, 0, 0)), ("hello there", WHERE, 16, Colour(200, 0, 0)))
    assert ("colour", "#000000", "#c80000") in [(one.what, one.expected, one.measured) for one in told(red)]


def test_another_size_is_told():
    small = page(picture(INK), ("hello there", WHERE, 12, BLACK))
    assert ("size", "16 px", "12 px") in [(one.what, one.expected, one.measured) for one in told(small)]


def test_text_that_is_missing_wrong_or_too_much_is_told():
    assert [one.what for one in told(page(picture()))] == ["missing"]
    wrong = page(picture(INK), ("hallo there", WHERE, 16, BLACK))
    assert ("text", "hello there", "hallo there") in [
        (one.what, one.expected, one.measured) for one in told(wrong)
    ]
    more = Box(20, 80, 60, 12)
    extra = page(picture(INK, more), ("hello there", WHERE, 16, BLACK), ("advert", more, 16, BLACK))
    assert ("extra", "advert") in [(one.what, one.measured) for one in told(extra)]


def test_a_recoloured_surface_is_told_with_both_colours():
    card = Box(150, 20, 100, 80)
    design, shown = picture(card, colour=(0, 90, 160)), picture(card, colour=(160, 90, 0))
    (difference,) = differences(design, shown)
    assert (difference.what, difference.expected, difference.measured) == ("colour", "#005aa0", "#a05a00")
    assert difference.box == card


def test_the_worst_difference_comes_first():
    small, large = Box(10, 10, 10, 10), Box(150, 20, 100, 80)
    found = differences(picture(), picture(small, large))
    assert [one.box for one in found] == [large, small]
    assert found[0].magnitude > found[1].magnitude


def test_ink_is_found_inside_a_line_box():
    assert ink_box(picture(INK), WHERE.expand(10, 2)) == INK


def test_ink_of_a_dense_picture_is_in_css_px():
    pixels = cv2.resize(picture(INK).pixels, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    assert ink_box(Raster(pixels.astype(np.uint8), 2.0), WHERE) == INK


def test_a_box_without_ink_is_kept():
    assert ink_box(picture(), WHERE) == WHERE


def element(tag, parent, box=WHERE, position="static", **attributes):
    return Element(tag, parent, box, attributes, True, position)


def test_structure_counts_what_is_out_of_the_flow():
    elements = (element("div", 0), element("div", 1, position="absolute"), element("p", 1, position="fixed"))
    found = structure(page(picture(), elements=elements))
    assert (found.nodes, found.depth, found.absolute, found.score) == (4, 3, 0.5, 0.5)


@pytest.mark.parametrize(
    ("width", "score"), [(100, 1), (150, 1), (225, 0.5), (300, 0)], ids=["third", "half", "most", "all"]
)
def test_a_page_that_is_one_picture_has_no_structure(width, score):
    found = structure(page(picture(), elements=(element("img", 0, Box(0, 0, width, 120)),)))
    assert found.score == pytest.approx(score)
    assert found.picture == pytest.approx(width / 300)


def test_a_picture_with_text_on_it_is_a_backdrop():
    found = structure(
        page(picture(), ("hello", WHERE, 16, BLACK), elements=(element("img", 0, Box(0, 0, 300, 120)),))
    )
    assert found.score == 1
    assert found.picture == 0
