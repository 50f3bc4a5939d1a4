import re
import zipfile
from io import BytesIO

import pytest

from pixelwright.document import BlockKind
from pixelwright.documents.limits import LIMITS, Limits
from pixelwright.documents.read import read_document
from pixelwright.documents.word import read_word
from pixelwright.errors import DocumentTooLargeError, NotADocumentError, ProtectedDocumentError


def test_word_is_read_block_by_block(word_file):
    document = read_document(word_file)
    blocks = document.pages[0].blocks
    assert [(block.kind, block.text, block.level) for block in blocks[:5]] == [
        (BlockKind.HEADING, "Orders", 1),
        (BlockKind.HEADING, "Create an order", 2),
        (BlockKind.PARAGRAPH, "Creates one.", 0),
        (BlockKind.ITEM, "first", 0),
        (BlockKind.ITEM, "second", 0),
    ]
    assert [block.ordered for block in blocks[3:5]] == [False, True]
    (table,) = document.tables
    assert table.header == ("Name", "Type", "Notes")
    assert table.rows == (("id", "string", "must be there"),)


def test_word_is_parted_where_pages_break(word_file):
    assert [page.blocks[-1].text for page in read_document(word_file).pages][1:] == ["the second page"]


def test_pictures_in_word_are_taken_out(word_file, picture_bytes):
    (picture,) = read_document(word_file).pictures
    assert (picture.data, picture.media_type, picture.width_px) == (picture_bytes(), "image/png", 8)


def test_merged_cells_stand_once(merged_word_file):
    (table,) = read_document(merged_word_file).tables
    assert table.rows == (("both", "", ""), ("", "", "down"), ("x", "", ""))


def test_a_cell_that_claims_millions_of_columns_is_bounded(word_file, repacked):
    with zipfile.ZipFile(BytesIO(word_file)) as archive:
        xml = archive.read("word/document.xml")
    wide = re.sub(rb"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="100000000"/>', xml, count=1)
    assert wide != xml
    (table,) = read_document(repacked(word_file, {"word/document.xml": wide})).tables
    assert table.columns <= 70


def test_a_workbook_is_a_table_a_sheet(workbook):
    prices, empty = read_document(workbook).pages
    assert (prices.title, empty.title, empty.blocks) == ("Prices", "Empty", ())
    table = prices.blocks[0].table
    assert (table.title, table.header) == ("Prices", ("Plan", "Price", "Since"))
    assert table.rows == (("Pro", "12.5", "2026-04-01"), ("Free", "0", ""))


def test_a_sheet_that_claims_to_be_huge_is_read_as_it_is(workbook, repacked):
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    claimed = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', xml)
    assert claimed != xml
    assert len(read_document(repacked(workbook, {"xl/worksheets/sheet1.xml": claimed})).tables[0].rows) == 2


def test_a_cell_at_the_far_end_of_a_sheet_is_refused(workbook, repacked):
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    with pytest.raises(DocumentTooLargeError):
        read_document(repacked(workbook, {"xl/worksheets/sheet1.xml": sheet}))


def test_slides_are_read_in_order(slides):
    (page,) = read_document(slides).pages
    assert page.title == "Roadmap"
    assert [(block.kind, block.text, block.level) for block in page.blocks if block.text] == [
        (BlockKind.HEADING, "Roadmap", 1),
        (BlockKind.ITEM, "now", 0),
        (BlockKind.ITEM, "then", 1),
        (BlockKind.PARAGRAPH, "say hello", 0),
    ]
    (table,) = read_document(slides).tables
    assert (table.header, table.rows) == (("Key", "Value"), (("a", "1b"),))


def test_pictures_on_slides_are_taken_out(slides, picture_bytes):
    (picture,) = read_document(slides).pictures
    assert (picture.data, picture.page) == (picture_bytes(), 1)


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'
PARTS = {"word_file": "word/document.xml", "workbook": "xl/workbook.xml", "slides": "ppt/presentation.xml"}


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize(
    ("part", "words"),
    [
        pytest.param(ENTITIES, "entities", id="entities"),
        pytest.param(ENTITIES.decode().encode("utf-16"), "entities", id="entities-in-utf-16"),
        pytest.param(b'<?xml version="1.0" encoding="utf-7"?><a/>', "encoding", id="utf-7"),
        pytest.param("<a/>".encode("utf-32"), "no XML", id="utf-32"),
        pytest.param(b"<a", "damaged", id="half"),
        pytest.param(b"no xml", "no XML", id="none"),
        pytest.param(b"", "damaged", id="empty"),
    ],
)
def test_xml_that_does_harm_is_refused(name, part, words, request, repacked):
    with pytest.raises(NotADocumentError, match=words):
        read_document(repacked(request.getfixturevalue(name), {PARTS[name]: part}))


@pytest.mark.parametrize("name", ["word_file", "slides"])
def test_a_part_that_is_something_else_is_damage(name, request, repacked):
    with pytest.raises(NotADocumentError, match="damaged"):
        read_document(repacked(request.getfixturevalue(name), {PARTS[name]: b"<a/>"}))


@pytest.mark.parametrize("name", PARTS)
def test_bombs_are_refused_before_they_are_unpacked(name, request, repacked):
    zeros = bytes(10_000)
    bomb = repacked(request.getfixturevalue(name), {PARTS[name]: b"<a>" + 200 * zeros + b"</a>"})
    with pytest.raises(DocumentTooLargeError, match="part"):
        read_document(bomb, limits=Limits(xml_bytes=1_000_000))
    with pytest.raises(DocumentTooLargeError, match="unpacks"):
        read_document(bomb, limits=Limits(unpacked_bytes=1_000_000))
    with pytest.raises(DocumentTooLargeError, match="unpacks"):
        read_document(bomb, limits=Limits(parts=3))


def test_an_encrypted_part_needs_a_password(word_file):
    data = bytearray(word_file)
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(ProtectedDocumentError):
        read_document(bytes(data))


@pytest.mark.parametrize(
    ("name", "limits"),
    [
        pytest.param("word_file", Limits(characters=20), id="text-of-word"),
        pytest.param("word_file", Limits(pages=1), id="pages-of-word"),
        pytest.param("word_file", Limits(cells=5), id="cells-of-word"),
        pytest.param("workbook", Limits(cells=5), id="cells-of-excel"),
        pytest.param("workbook", Limits(characters=5), id="text-of-excel"),
        pytest.param("workbook", Limits(pages=1), id="sheets"),
        pytest.param("slides", Limits(characters=5), id="text-of-slides"),
        pytest.param("slides", Limits(pages=0), id="slides"),
    ],
)
def test_too_much_is_refused(name, limits, request):
    with pytest.raises(DocumentTooLargeError):
        read_document(request.getfixturevalue(name), limits=limits)


def test_pictures_beyond_the_limit_are_left_out(word_file):
    assert read_word(word_file, Limits(pictures=0)).pictures == ()
    assert read_word(word_file, Limits(picture_bytes=1)).pictures == ()
    assert read_word(word_file, LIMITS).pictures
