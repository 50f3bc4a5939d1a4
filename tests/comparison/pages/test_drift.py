import pytest

from pixelwright.comparison.pages.drift import Piece, parted
from pixelwright.comparison.tracking import Line
from pixelwright.geometry import Box


def _piece(x: float, y: float, down: float, left: float = 0.0, right: float | None = None) -> Piece:
    box = Box(x, y, 200, 20)
    ends = (Box(x, y, 60, 20), left), (Box(x + 140, y, 60, 20), left if right is None else right)
    return Piece(Line((0, 1), 0, box, "two words"), ends, down)


@pytest.mark.parametrize(
    ("downs", "real"),
    [
        pytest.param([0, 1, 2, 3, 4], [0, 0, 0, 0, 0], id="line by line"),
        pytest.param([0, -1, 0, -1, 0], [0, 0, 0, 0, 0], id="to and fro"),
        pytest.param([0, 1, 21, 22, 22], [0, 0, 20, 20, 20], id="a jump stays"),
        pytest.param([0, 12, 12, 0, 0], [0, 12, 12, 0, 0], id="a jump there and back"),
    ],
)
def test_small_steps_down_a_page_are_drift(downs, real):
    pieces = parted([_piece(20, 40 * number, down) for number, down in enumerate(downs)])
    assert [piece.real[1] for piece in pieces] == real


def test_a_second_column_begins_anew():
    left = [_piece(20, 60 + 40 * number, number) for number in range(8)]
    right = [_piece(300, 60, 0), _piece(300, 100, 1)]
    heading = _piece(20, 20, 0)
    assert {piece.real for piece in parted([heading, *left, *right])} == {(0, 0)}


@pytest.mark.parametrize(
    "ends",
    [
        pytest.param((0, 9), id="from the left"),
        pytest.param((-9, 0), id="from the right"),
        pytest.param((-5, 5), id="from the middle"),
    ],
)
def test_a_text_grows_from_where_it_is_aligned(ends):
    pieces = parted([_piece(20, 20, 0), _piece(20, 60, 0, *ends)])
    assert pieces[1].real == (0, 0)


def test_a_text_that_stands_elsewhere_does_so_for_a_reason():
    assert parted([_piece(20, 20, 0), _piece(20, 60, 0, 16, 17)])[1].real == (16, 0)


def test_a_text_begins_where_the_one_before_it_in_its_row_ends():
    first, second = _piece(20, 20, 0, 0, 9), _piece(240, 20, 0, 10, 12)
    assert parted([first, second])[1].real == (0, 0)
