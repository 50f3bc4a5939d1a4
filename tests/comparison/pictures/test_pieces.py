import cv2
import numpy as np

from pixelwright.comparison.pictures.matching import Matcher
from pixelwright.comparison.pictures.pieces import find_pieces
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

WORD, OTHER = (40, 60), (220, 60)


def _page(at=WORD, box: Box | None = None) -> Pixels:
    picture = np.full((200, 400, 3), 255, np.uint8)
    if box:
        picture[box.slices] = (220, 230, 240)
    for text, place in (("Freight", at), ("Ports", OTHER)):
        cv2.putText(picture, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 20, 20), 1, cv2.LINE_AA)
    return picture


def test_words_are_pieces_and_the_edges_of_boxes_are_not():
    plain, boxed = (find_pieces(_page(box=box), 0, 200) for box in (None, Box(10, 20, 380, 120)))
    assert len(plain) == 2
    assert [piece for piece in boxed if piece.width > 20] == plain


def test_pieces_of_some_rows_lie_where_they_lie_on_the_page():
    assert find_pieces(_page(), 30, 120) == find_pieces(_page(), 0, 200)


def _matched(design: Pixels, page: Pixels):
    matcher = Matcher(design, page)
    found = matcher.match(find_pieces(page, 0, 200), find_pieces(design, 0, 200), [0])
    return matcher, {(round(piece.box.x), round(piece.box.y)): piece for piece in found}


def test_what_stays_is_found_where_it_is_and_what_moved_where_it_was():
    _, found = _matched(_page(), _page((52, 110)))
    moved = min(found.values(), key=lambda piece: piece.box.x)
    assert (moved.spot.dx, moved.spot.dy, moved.exact) == (-12, -50, True)
    assert max(found.values(), key=lambda piece: piece.box.x).spot.dx == 0


def test_one_piece_of_the_design_is_given_once():
    page = _page()
    cv2.putText(page, "Ports", (220, 160), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 20, 20), 1, cv2.LINE_AA)
    matcher, found = _matched(_page(), page)
    assert sorted(piece.spot is None for piece in found.values()) == [False, False, True]
    assert matcher.is_taken(find_pieces(_page(), 0, 200)[0])


def test_of_a_piece_that_was_given_in_part_the_rest_is_left():
    design = _page()
    end = int(find_pieces(design, 0, 200)[0].right)
    cv2.putText(design, "on", (end + 2, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 20, 20), 1, cv2.LINE_AA)
    assert len(find_pieces(design, 0, 200)) == 2
    matcher, _ = _matched(design, _page())
    left = matcher.left_of(find_pieces(design, 0, 200)[0])
    assert left is not None
    assert left.x >= end - 1
