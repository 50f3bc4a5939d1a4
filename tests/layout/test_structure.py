"""Containers, cuts, grids and tables on pages drawn by hand."""

from __future__ import annotations

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.arrangement import structure
from pixelwright.scene import (
    Border,
    Edge,
    Paint,
    Picture,
    PictureKind,
    Scene,
    Span,
    Surface,
    TextLine,
    TextStyle,
)
from pixelwright.tree import Kind, Node, Role

WHITE, GREY, BLACK = Colour(255, 255, 255), Colour(240, 240, 240), Colour(0, 0, 0)
PLAIN = TextStyle("Liberation Sans", 16, BLACK)
BOLD = TextStyle("Liberation Sans", 16, BLACK, 700)
LARGE = TextStyle("Liberation Sans", 22, BLACK, 700)


def line(text: str, x: float, baseline: float, style: TextStyle = PLAIN) -> TextLine:
    ink = Box(x, baseline - 0.7 * style.size_px, 0.5 * style.size_px * len(text), 0.7 * style.size_px)
    return TextLine((Span(text, style, ink),), ink, baseline)


def photo(x: float, y: float, width: float = 200, height: float = 120, *, backdrop: bool = False) -> Picture:
    return Picture(Box(x, y, width, height), PictureKind.PHOTO, backdrop=backdrop)


def page(*things: TextLine | Picture | Surface) -> Scene:
    return Scene(
        1280,
        1000,
        WHITE,
        tuple(each for each in things if isinstance(each, TextLine)),
        tuple(each for each in things if isinstance(each, Surface)),
        tuple(each for each in things if isinstance(each, Picture)),
    )


def first(root: Node, kind: Kind) -> Node:
    return next(node for node in root.walk() if node.kind is kind)


def contents(node: Node) -> list[str]:
    return [each.text.content for each in node.walk() if each.text]


def test_a_surface_holds_what_lies_on_it() -> None:
    card = Surface(Box(100, 100, 300, 200), Paint(GREY))
    root = structure(page(card, line("Inside", 120, 140), line("Outside", 600, 140)))
    holder = next(node for node in root.walk() if node.paint.fill == GREY)
    assert contents(holder) == ["Inside"]


def test_a_backdrop_becomes_an_overlay_with_its_picture_first() -> None:
    root = structure(page(photo(0, 0, 1280, 400, backdrop=True), line("Welcome", 600, 200)))
    overlay = first(root, Kind.OVERLAY)
    assert overlay.children[0].kind is Kind.PICTURE
    assert contents(overlay.children[1]) == ["Welcome"]


def test_a_badge_on_a_corner_is_laid_over_and_not_lost() -> None:
    badge = Surface(Box(290, 90, 40, 24), Paint(BLACK))
    root = structure(page(photo(100, 100), badge, line("3", 305, 106)))
    assert {node.kind for node in first(root, Kind.OVERLAY).children} == {Kind.PICTURE, Kind.COLUMN}


def test_columns_of_text_stay_columns() -> None:
    things = [
        line(text, 100 + 300 * column, 100 + 40 * row, style)
        for column in range(3)
        for row, (text, style) in enumerate([("Heading", LARGE), ("Some words on it", PLAIN)])
    ]
    row = first(structure(page(*things)), Kind.ROW)
    assert [contents(child) for child in row.children] == [["Heading", "Some words on it"]] * 3


def test_a_title_above_columns_is_not_drawn_into_the_first() -> None:
    things = [line("Our work", 100, 60, LARGE), *(photo(100 + 240 * index, 120) for index in range(3))]
    root = structure(page(*things))
    assert [child.kind for child in root.children] == [Kind.TEXT, Kind.ROW]


def test_even_pictures_below_two_columns_are_a_row_of_their_own() -> None:
    things: list[TextLine | Picture] = [photo(100, 60, 440, 300)]
    things += [line("Some words beside the photo", 600, 80 + 40 * row, PLAIN) for row in range(7)]
    things += [photo(100 + 250 * index, 400, 220) for index in range(4)]
    things += [line("A caption", 100 + 250 * index, 600) for index in range(4)]
    root = structure(page(*things))
    assert [child.kind for child in root.children] == [Kind.ROW, Kind.ROW]
    assert [contents(cell) for cell in root.children[1].children] == [["A caption"]] * 4


def test_heaps_do_not_nest() -> None:
    badges = [Surface(Box(90 + 200 * k, 90, 40, 24), Paint(BLACK)) for k in range(2)]
    marks = [Surface(Box(85 + 200 * k, 80, 20, 20), Paint(GREY)) for k in range(2)]
    root = structure(page(photo(100, 100, 220), *badges, *marks))
    overlay = first(root, Kind.OVERLAY)
    assert Kind.OVERLAY not in {layer.kind for layer in overlay.children}


def test_pictures_on_common_tracks_are_a_grid() -> None:
    things = [photo(100 + 240 * (index % 3), 100 + 160 * (index // 3)) for index in range(5)]
    grid = first(structure(page(*things)), Kind.GRID)
    assert grid.columns == (200, 200, 200)
    assert len(grid.children) == 5
    assert len({child.group for child in grid.children}) == 1


def test_pictures_with_captions_repeat_as_cells() -> None:
    things: list[TextLine | Picture] = []
    for index in range(6):
        x, y = 100 + 240 * (index % 3), 100 + 220 * (index // 3)
        things += [photo(x, y), line("A caption", x, y + 140)]
    grid = first(structure(page(*things)), Kind.GRID)
    assert [contents(child) for child in grid.children] == [["A caption"]] * 6


def test_a_sidebar_beside_a_longer_article_is_cut_first() -> None:
    left = [line("Some words of an article that goes on", 100, 100 + 30 * row) for row in range(20)]
    right = [line("Aside", 700, 115 + 45 * row) for row in range(8)]
    root = structure(page(*left, *right))
    assert root.kind is Kind.ROW
    assert set(contents(root.children[1])) == {"Aside"}


def test_a_list_that_is_indented_stays_in_its_column() -> None:
    left = [line("Here is what belongs to it and why:", 100, 100)]
    left += [line(f"A point of it, number {row}", 132, 130 + 30 * row) for row in range(4)]
    left += [Picture(Box(116, 122 + 30 * row, 5, 5), PictureKind.ICON) for row in range(4)]
    left += [line("It comes with everything else, too.", 100, 260)]
    right = [line("Aside", 700, 100), photo(700, 180, 200, 90)]
    root = structure(page(*left, *right))
    assert root.kind is Kind.ROW
    assert contents(root.children[1]) == ["Aside"]


def test_tall_columns_go_on_whatever_their_parts_align_to() -> None:
    left = [line("Some words that go on and on and on", 100, 112 + 60 * row) for row in range(8)]
    left += [line("What others say of it", 100, 580, LARGE)]
    right = [photo(700, 100, 300, 440), photo(760, 560, 180, 80)]
    root = structure(page(*left, *right))
    assert root.kind is Kind.ROW
    assert [len(contents(child)) for child in root.children] == [len(left), 0]


def card(x: float, y: float) -> tuple[Surface, TextLine]:
    return Surface(Box(x, y, 240, 120), Paint(GREY)), line("A card", x + 20, y + 40)


def test_rows_beside_a_side_bar_are_rows() -> None:
    bar = Surface(Box(0, 0, 240, 900), Paint(GREY))
    menu = [line(f"Entry {row}", 20, 60 + 50 * row) for row in range(15)]
    cards = [each for x in (300, 620, 940) for y in (140, 420) for each in card(x, y)]
    titles = [line("Overview", 300, 80, LARGE), line("More of the same, and then some", 300, 380, LARGE)]
    root = structure(page(bar, *menu, *titles, *cards))
    assert root.kind is Kind.ROW
    side, beside = root.children
    assert set(contents(side)) == {each.text for each in menu}
    assert beside.kind is Kind.COLUMN
    assert [len(contents(row)) for row in beside.children] == [1, 3, 1, 3]


def test_columns_of_text_beside_a_side_bar_stay_columns() -> None:
    bar = Surface(Box(0, 0, 240, 900), Paint(GREY))
    menu = [line(f"Entry {row}", 20, 60 + 50 * row) for row in range(15)]
    lists = [
        line(f"Chapter {row}", x, 80 + step * row) for x, step in ((300, 60), (700, 75)) for row in range(9)
    ]
    root = structure(page(bar, *menu, *lists))
    assert len(root.children) == 3


def table_lines(*, header: bool) -> list[TextLine]:
    rows = [("Name", "City", "Age")] * header + [("Ada", "London", "36"), ("Alan", "Wilmslow", "41")] * 2
    return [
        line(text, 100 + 200 * column, 100 + 40 * index, BOLD if header and not index else PLAIN)
        for index, row in enumerate(rows)
        for column, text in enumerate(row)
    ]


def test_aligned_rows_with_a_bold_first_one_are_a_table() -> None:
    table = first(structure(page(*table_lines(header=True))), Kind.TABLE)
    assert table.role is Role.TABLE
    assert {cell.role for cell in table.children[0].children} == {Role.COLUMNHEADER}
    assert all(cell.role is Role.CELL for row in table.children[1:] for cell in row.children)


def test_rows_of_a_table_leave_no_gap() -> None:
    table = first(structure(page(*table_lines(header=False))), Kind.TABLE)
    for above, below in zip(table.children, table.children[1:], strict=False):
        assert below.box.y == above.box.bottom


def test_bordered_cells_need_no_more_than_two_rows() -> None:
    paint = Paint(border=Border.uniform(Edge(1, BLACK)))
    things: list[TextLine | Surface] = []
    for index in range(6):
        x, y = 100 + 150 * (index % 3), 100 + 40 * (index // 3)
        things += [Surface(Box(x, y, 150, 40), paint), line("Word", x + 10, y + 26)]
    table = first(structure(page(*things)), Kind.TABLE)
    assert [len(row.children) for row in table.children] == [3, 3]


def test_rounded_cards_in_rows_are_no_table() -> None:
    paint = Paint(GREY, radius_px=(8, 8, 8, 8))
    things: list[TextLine | Surface] = []
    for index in range(9):
        x, y = 100 + 170 * (index % 3), 100 + 70 * (index // 3)
        things += [Surface(Box(x, y, 150, 50), paint), line("Word", x + 10, y + 30)]
    kinds = {node.kind for node in structure(page(*things)).walk()}
    assert Kind.TABLE not in kinds
    assert Kind.GRID in kinds


def test_signs_before_words_of_other_sorts_are_rows() -> None:
    things: list[TextLine | Picture] = []
    for index, style in enumerate((PLAIN, BOLD, PLAIN, BOLD)):
        things += [photo(100, 100 + 44 * index, 16, 16), line("Reports", 128, 113 + 44 * index, style)]
    root = structure(page(*things))
    assert [child.kind for child in root.children] == [Kind.ROW] * 4
