import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.document import BlockKind
from pixelwright.documents.limits import Limits
from pixelwright.documents.markdown import markdown_blocks
from pixelwright.documents.read import read_document
from pixelwright.documents.texts import decoded
from pixelwright.errors import DocumentTooLargeError

MARKDOWN = """# Orders

Everything about
orders. See [more](x).

* one
  goes on
  - deeper
2. second

| Name | Type |
|------|:----:|
| id | `string` |
| a\\|b |

```JSON
{"a": 1}
```
***
"""


def test_markdown_is_read_block_by_block():
    blocks = markdown_blocks(MARKDOWN)
    assert [(block.kind, block.text, block.level) for block in blocks if block.table is None] == [
        (BlockKind.HEADING, "Orders", 1),
        (BlockKind.PARAGRAPH, "Everything about orders. See [more](x).", 0),
        (BlockKind.ITEM, "one goes on", 0),
        (BlockKind.ITEM, "deeper", 1),
        (BlockKind.ITEM, "second", 0),
        (BlockKind.CODE, '{"a": 1}', 0),
    ]
    (table,) = [block.table for block in blocks if block.table]
    assert (table.header, table.rows) == (("Name", "Type"), (("id", "`string`"), ("a|b", "")))
    assert blocks[-1].language == "json"


@given(st.text(alphabet="#*-|`~ab1. \n\t\\:", max_size=200))
def test_any_text_is_markdown(text):
    for block in markdown_blocks(text):
        assert block.table is None or len({len(row) for row in (block.table.header, *block.table.rows)}) == 1


def test_long_lines_are_read_at_once():
    assert markdown_blocks("|" + "-" * 200_000 + "\n" + "-" * 200_000)
    assert markdown_blocks("#" * 100_000 + "\n" + "* " * 100_000 + "x")
    assert markdown_blocks("# " + "# " * 100_000 + "x")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("grüße".encode(), "grüße"),
        ("\ufeffgrüße".encode(), "grüße"),
        ("grüße".encode("utf-16"), "grüße"),
        ("grüße".encode("cp1252"), "grüße"),
        (b"a\x81b", "a\ufffdb"),
    ],
    ids=["utf-8", "utf-8-with-mark", "utf-16", "windows", "nonsense"],
)
def test_characters_are_told(data, text):
    assert decoded(data) == text


@pytest.mark.parametrize(
    ("name", "data", "header", "rows"),
    [
        pytest.param("a.csv", b"Name,Price\nPro,12\n", ("Name", "Price"), (("Pro", "12"),), id="commas"),
        pytest.param("a.csv", b"Name;Price\nPro;12\n", ("Name", "Price"), (("Pro", "12"),), id="semicolons"),
        pytest.param("a.tsv", b"Name\tNote\nPro\ta,b\n", ("Name", "Note"), (("Pro", "a,b"),), id="tabs"),
        pytest.param("a.csv", b"1,2\n3,4\n", (), (("1", "2"), ("3", "4")), id="no-header"),
        pytest.param("a.csv", b"A,B\n1\n\n", ("A", "B"), (("1", ""),), id="short-row"),
        pytest.param("a.csv", b'A,B\n"x\ny",2', ("A", "B"), (("x\ny", "2"),), id="line-in-a-cell"),
    ],
)
def test_tables_are_read(name, data, header, rows):
    (table,) = read_document(data, name).tables
    assert (table.header, table.rows) == (header, rows)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        pytest.param("a.json", b'{"a":1}', '{\n  "a": 1\n}', id="json"),
        pytest.param("a.json", b'{"a":', '{"a":', id="half-a-json"),
        pytest.param("a.json", b"[" * 99_999, "[" * 99_999, id="deep-json"),
        pytest.param("a.jsonl", b'{"a":1}\n{"a":2}\n', '{"a":1}\n{"a":2}', id="jsonl"),
        pytest.param("a.txt", b"one\r\ntwo\r\n\r\nthree", "one\ntwo\nthree", id="text"),
    ],
)
def test_texts_are_read(name, data, text):
    assert read_document(data, name).text == text


@pytest.mark.parametrize("limits", [Limits(characters=4), Limits(cells=1)], ids=["characters", "cells"])
def test_too_much_is_refused(limits):
    with pytest.raises(DocumentTooLargeError):
        read_document(b"A,B\n1,2", "a.csv", limits=limits)
