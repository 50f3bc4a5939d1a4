from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.corrections import solve
from pixelwright.tree import Correction, Kind, Layout, Node

WHITE = Colour(255, 255, 255)


def stack_of(kind, *boxes):
    children = tuple(Node(Kind.SHAPE, box) for box in boxes)
    return Layout(Node(kind, Box.around(boxes), children=children), 100, 100, WHITE)


def targets(layout):
    return {path: node.box for path, node in layout.nodes() if not node.children}


def test_nothing_to_correct_where_all_lies_in_place():
    layout = stack_of(Kind.COLUMN, Box(0, 0, 10, 10), Box(0, 20, 10, 10))
    measured = {path: node.box for path, node in layout.nodes()}
    assert solve(layout, measured, {}).corrections == {}


def test_in_a_column_one_shift_moves_all_that_follows():
    layout = stack_of(Kind.COLUMN, Box(0, 0, 10, 10), Box(0, 20, 10, 10), Box(0, 40, 10, 10))
    measured = {
        (): layout.root.box,
        (0,): Box(0, 0, 10, 10),
        (1,): Box(0, 23, 10, 10),
        (2,): Box(0, 43, 10, 10),
    }
    assert solve(layout, measured, targets(layout)).corrections == {(1,): Correction(dy=-3)}


def test_in_a_row_one_shift_moves_all_that_follows_sideways_only():
    layout = stack_of(Kind.ROW, Box(0, 0, 10, 10), Box(20, 0, 10, 10))
    measured = {(): layout.root.box, (0,): Box(2, 1, 10, 10), (1,): Box(22, 0, 10, 10)}
    assert solve(layout, measured, targets(layout)).corrections == {(0,): Correction(dx=-2, dy=-1)}


def test_what_is_wanted_beats_the_target_box():
    layout = stack_of(Kind.COLUMN, Box(0, 0, 10, 10))
    measured = {(): layout.root.box, (0,): Box(0, 0, 10, 10)}
    assert solve(layout, measured, {(0,): Box(1, 2, 10, 10)}).corrections == {(0,): Correction(dx=1, dy=2)}


def test_corrections_add_up_over_rounds():
    layout = stack_of(Kind.COLUMN, Box(0, 5, 10, 10))
    measured = {(): layout.root.box, (0,): Box(0, 3, 10, 10)}
    there = targets(layout)
    twice = solve(solve(layout, measured, there), measured, there)
    assert twice.corrections == {(0,): Correction(dy=4)}


def test_less_than_half_a_pixel_is_left_alone():
    layout = stack_of(Kind.COLUMN, Box(0, 0, 10, 10))
    measured = {(): layout.root.box, (0,): Box(0.4, -0.4, 10, 10)}
    assert solve(layout, measured, targets(layout)).corrections == {}


def test_what_moves_in_a_row_does_not_move_what_is_below_the_row():
    row = stack_of(Kind.ROW, Box(0, 0, 10, 10), Box(20, 0, 10, 10)).root
    below = Node(Kind.SHAPE, Box(0, 20, 10, 10))
    layout = Layout(Node(Kind.COLUMN, Box(0, 0, 30, 30), children=(row, below)), 100, 100, WHITE)
    measured = {path: node.box for path, node in layout.nodes()}
    wanted = targets(layout) | {(0, 1): Box(20, 2, 10, 10)}
    assert solve(layout, measured, wanted).corrections == {(0, 1): Correction(dy=2)}
