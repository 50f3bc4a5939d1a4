import pytest

from pixelwright.colour import Colour
from pixelwright.evaluation.lines import score_lines
from pixelwright.evaluation.words import Line, Style, match_lines, split_words
from pixelwright.geometry import Box

STYLE = Style(16, 400, False, Colour(0, 0, 0))


def line(text, x=10.0, y=10.0, style=STYLE):
    return Line(text, Box(x, y, 8.0 * len(text), 18), style)


PAGE = [
    line("Welcome to the garden", y=10),
    line("Read more about roses", y=50),
    line("Read more about tulips", y=90),
]


def scores(design, page):
    return score_lines(match_lines(design, page))


def test_a_page_matches_itself():
    matching = match_lines(PAGE, PAGE)
    assert [match.partner for match in matching.lines] == PAGE
    assert matching.extra == ()
    assert score_lines(matching).characters == 1


def test_words_share_their_line():
    words = split_words([line("one  two", x=100)])
    assert [word.text for word in words] == ["one", "two"]
    assert words[0].box.x == 100
    assert words[1].box.right == pytest.approx(164)


def test_chinese_is_matched_character_by_character():
    assert [word.text for word in split_words([line("漢字 and 仮名")])] == ["漢", "字", "and", "仮", "名"]


def test_a_line_cut_into_other_elements_is_still_the_same():
    pieces = [Line("Welcome", Box(10, 10, 56, 18), STYLE), Line("to the garden", Box(74, 10, 104, 18), STYLE)]
    matching = match_lines(PAGE[:1], pieces)
    assert matching.extra == ()
    assert score_lines(matching).characters == 1
    assert matching.lines[0].partner == pieces[1]


def test_a_missing_line_costs_its_characters():
    found = scores(PAGE, PAGE[:2])
    assert found.found == pytest.approx(2 / 3)
    assert found.characters == pytest.approx(1 - 19 / (18 + 18 + 19))
    assert found.position == 1


def test_an_extra_line_costs_its_characters():
    matching = match_lines(PAGE[:1], PAGE)
    assert len(matching.extra) == 8
    assert score_lines(matching).characters == 0


def test_extra_words_over_a_picture_of_the_design_are_free():
    assert score_lines(match_lines(PAGE[:2], PAGE), [Box(0, 80, 400, 40)]).characters == 1


@pytest.mark.parametrize(
    ("shown", "wrong"),
    [
        ("Welcome to the gardem", 1),
        ("Welcometothegarden", 0),
        ("Welcome to garden", 3),
        ("Wclcome to tbe garden", 2),
    ],
)
def test_misread_characters_are_counted(shown, wrong):
    (match,) = match_lines(PAGE[:1], [Line(shown, PAGE[0].box, STYLE)]).lines
    assert match.wrong == wrong
    assert match.partner is not None


def test_another_text_at_the_same_place_is_not_the_line():
    (match,) = match_lines(PAGE[:1], [Line("0123456789", PAGE[0].box, STYLE)]).lines
    assert match.partner is None


def test_a_page_that_slipped_down_is_matched_and_out_of_place():
    slipped = [line(one.text, y=one.box.y + 500) for one in PAGE]
    found = scores(PAGE, slipped)
    assert found.characters == 1
    assert found.position == 0
    assert found.offset_px == 500


def test_equal_words_go_to_the_nearest():
    matching = match_lines(PAGE, list(reversed(PAGE)))
    assert [match.partner for match in matching.lines] == PAGE


@pytest.mark.parametrize(
    ("style", "spoilt"),
    [
        (Style(17.5, 400, False, Colour(0, 0, 0)), "font_size"),
        (Style(16, 700, False, Colour(0, 0, 0)), "weight"),
        (Style(16, 400, True, Colour(0, 0, 0)), "italic"),
        (Style(16, 400, False, Colour(40, 0, 0)), "colour"),
    ],
    ids=["size", "weight", "italic", "colour"],
)
def test_each_property_of_a_style_has_its_own_score(style, spoilt):
    changed = [PAGE[0], PAGE[1], line(PAGE[2].text, y=90, style=style)]
    found = scores(PAGE, changed)
    for name in ("font_size", "weight", "italic", "colour", "position", "characters", "width"):
        assert getattr(found, name) == pytest.approx(2 / 3 if name == spoilt else 1), name


@pytest.mark.parametrize("weight", [300, 500])
def test_weights_that_look_the_same_are_the_same(weight):
    style = Style(16, weight, False, Colour(0, 0, 0))
    assert scores(PAGE[:1], [line(PAGE[0].text, style=style)]).weight == 1


def test_no_line_found_scores_nothing():
    found = scores(PAGE, [])
    assert (found.found, found.characters, found.position, found.font_size) == (0, 0, 0, 0)


def test_no_line_to_find_is_perfect():
    assert scores([], []).characters == 1
