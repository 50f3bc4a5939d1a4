import re

import pytest

from pixelwright.colour import Colour
from pixelwright.document import Block, BlockKind, DocumentPage, PlacedText, Table
from pixelwright.extraction.blocks import blocks_of
from pixelwright.extraction.grid import Cell, tables_in
from pixelwright.extraction.markdown import markdown_of, table_markdown, text_of_blocks
from pixelwright.extraction.pieces import sheet_of_blocks, sheet_of_scene
from pixelwright.extraction.ruled import ruled_tables, with_tables
from pixelwright.extraction.scenes import scene_of_page
from pixelwright.extraction.tables import csv_of, records_of, table_fields, tables_of
from pixelwright.geometry import Box
from pixelwright.layout import arrange
from pixelwright.scene import Paint, Surface


def placed(x, y, text, size=16.0, **look):
    return PlacedText(text, Box(x, y, 0.5 * size * len(text), size), size, **look)


def page(*lines, rules=()):
    return DocumentPage(1, lines=lines, rules=rules, width_px=1280, height_px=1600)


PRICES = (
    placed(100, 200, "Plan", bold=True), placed(400, 200, "Price", bold=True),
    placed(700, 200, "Seats", bold=True),
    placed(100, 240, "Free"), placed(400, 240, "0"), placed(700, 240, "1"),
    placed(100, 280, "Team"), placed(400, 280, "12"), placed(700, 280, "20"),
    placed(700, 298, "or more"),
)  # fmt: skip
RULES = tuple(Box(90, y, 900, 1) for y in (190, 228, 268, 325))
TABLE = Table(("Plan", "Price", "Seats"), (("Free", "0", "1"), ("Team", "12", "20 or more")))


def bare(table):
    return Table(table.header, table.rows)


def test_tables_with_lines_are_found():
    (found,) = ruled_tables(sheet_of_scene(scene_of_page(page(*PRICES, rules=RULES))))
    assert bare(found) == TABLE
    assert found.box.contains(Box(100, 200, 600, 98))


def test_words_without_lines_are_no_table():
    assert ruled_tables(sheet_of_scene(scene_of_page(page(*PRICES)))) == ()


def test_a_page_that_was_set_becomes_blocks():
    lines = (
        placed(100, 40, "Our prices", 40.0, bold=True),
        placed(100, 110, "All prices are in euros and without taxes, for each month."),
        *PRICES,
        placed(100, 400, "Prices may change."),
    )
    scene = scene_of_page(page(*lines, rules=RULES))
    blocks = with_tables(blocks_of(arrange(scene)), ruled_tables(sheet_of_scene(scene)))
    assert markdown_of(blocks) == (
        "# Our prices\n\n"
        "All prices are in euros and without taxes, for each month.\n\n"
        "| Plan | Price | Seats |\n| --- | --- | --- |\n| Free | 0 | 1 |\n| Team | 12 | 20 or more |\n\n"
        "Prices may change.\n"
    )


def test_panels_of_code_and_menus_are_told_from_the_page():
    words = [placed(400, 100 + 40 * i, f"Some words of line {i}") for i in range(8)]
    code = [placed(900, 100 + 30 * i, f"line {i} {{", monospaced=True) for i in range(4)]
    menu = [placed(20, 100 + 30 * i, f"Entry {i}") for i in range(5)]
    scene = scene_of_page(page(*words, *code, *menu))
    dark = Paint(Colour(20, 20, 30))
    panels = (Surface(Box(0, 0, 250, 1600), dark), Surface(Box(880, 80, 380, 160), dark))
    sheet = sheet_of_scene(
        type(scene)(scene.width_px, scene.height_px, scene.background, scene.lines, panels)
    )
    assert [len(sheet.on(panel)) for panel in (0, 1, 2)] == [8, 5, 4]
    assert sheet.menus == {1}


def row(*texts, y=0.0, bold=False):
    return tuple(Cell(text, Box(200 * i, y, 60, 16), bold) for i, text in enumerate(texts))


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        pytest.param([row("a", "b", "c"), row("d", "e", "f")], {0: 2}, id="two-of-three"),
        pytest.param([row("a", "b"), row("c", "d")], {}, id="two-of-two"),
        pytest.param([row("a", "b"), row("c", "d"), row("e", "f")], {0: 3}, id="three-of-two"),
        pytest.param([(), row("a", "b", "c"), row("d", "e"), ()], {1: 3}, id="a-cell-is-empty"),
        pytest.param([], {}, id="none"),
    ],
)
def test_rows_that_are_tables(rows, spans):
    assert {start: end for start, (end, _) in tables_in(rows).items()} == spans


def test_a_first_row_over_figures_is_a_header():
    ((_, table),) = tables_in([row("Month", "Sales", "Share"), row("May", "12", "3%")]).values()
    assert table.header == ("Month", "Sales", "Share")
    ((_, table),) = tables_in([row("a", "b", "c"), row("d", "e", "f")]).values()
    assert table.header == ()


BLOCKS = (
    Block(BlockKind.HEADING, "Title", level=2),
    Block(BlockKind.PARAGRAPH, "# one\ntwo"),
    Block(BlockKind.ITEM, "first", ordered=True),
    Block(BlockKind.ITEM, "second", ordered=True),
    Block(BlockKind.ITEM, "deep", level=1),
    Block(BlockKind.CODE, '{"a": "```"}'),
    Block(BlockKind.TABLE, table=Table((), (("a|b", "c"),))),
    Block(BlockKind.PICTURE, box=Box(0, 0, 9, 9)),
)


def test_markdown_is_written():
    assert markdown_of(BLOCKS) == (
        "## Title\n\n\\# one  \ntwo\n\n1. first\n2. second\n  - deep\n\n"
        '````json\n{"a": "```"}\n````\n\n|  |  |\n| --- | --- |\n| a\\|b | c |\n'
    )
    assert markdown_of(()) == ""


def test_text_is_written():
    assert text_of_blocks(BLOCKS) == 'Title\n# one\ntwo\nfirst\nsecond\ndeep\n{"a": "```"}\na|b\tc\n'


def test_tables_know_what_stands_above_them():
    blocks = (
        Block(BlockKind.HEADING, "Prices", level=2),
        Block(BlockKind.TABLE, table=TABLE, box=Box(1, 2, 3, 4)),
    )
    (table,) = tables_of(blocks, 3)
    assert table_fields(table) == {
        "title": "Prices",
        "page": 3,
        "header": ["Plan", "Price", "Seats"],
        "rows": [["Free", "0", "1"], ["Team", "12", "20 or more"]],
        "box": [1, 2, 3, 4],
    }
    assert records_of(table)[0] == {"Plan": "Free", "Price": "0", "Seats": "1"}
    assert records_of(Table((), (("a",),))) == []


def test_csv_cannot_run_in_a_spreadsheet():
    table = Table(("A", "B"), (("=1+1", "-5"), ("@x", "+3%"), ("a,b", 'say "hi"'), ("-", "+run")))
    assert csv_of([table, Table((), (("x",),))]) == (
        'A,B\n\'=1+1,-5\n\'@x,+3%\n"a,b","say ""hi"""\n-,\'+run\n\nx\n'
    )


def test_rows_of_blocks_keep_their_order():
    sheet = sheet_of_blocks(DocumentPage(1, BLOCKS))
    assert [re.sub(r"\s+", " ", each.text) for each in sheet.rows] == [
        "Title", "# one", "two", "first", "second", "deep", '{"a": "```"}', "a|b c"]  # fmt: skip
    assert table_markdown(TABLE).startswith("| Plan | Price | Seats |")
