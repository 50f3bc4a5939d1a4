import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.document import Block, BlockKind, Table
from pixelwright.extraction.pairs import Pair, pairs_of
from pixelwright.extraction.pieces import Piece, Sheet, rows_of
from pixelwright.extraction.structured import Seen, as_type, filled, likeness
from pixelwright.geometry import Box


def piece(x, y, text):
    return Piece(text, Box(x, y, 8 * len(text), 14), 14)


def sheet(*pieces):
    return Sheet(rows_of(pieces))


def found(*pieces):
    return {pair.label: pair.value for pair in pairs_of(sheet(*pieces))}


def test_labels_have_their_values():
    assert found(
        piece(10, 10, "Invoice no: 2024-17"),
        piece(10, 40, "Customer:"), piece(200, 40, "Ada Lovelace"),
        piece(10, 70, "Due date:"), piece(400, 70, "Total:"),
        piece(10, 90, "1 May 2026"), piece(400, 90, "1,234.50 €"),
        piece(10, 200, "See https://a.example for more"),
        piece(10, 230, "12:30 is no label"),
    ) == {
        "Invoice no": "2024-17",
        "Customer": "Ada Lovelace",
        "Due date": "1 May 2026",
        "Total": "1,234.50 €",
    }  # fmt: skip


def test_tables_of_two_columns_are_pairs():
    block = Block(BlockKind.TABLE, table=Table((), (("Weight", "3 kg"), ("", "x"), ("Colour", ""))))
    assert [(p.label, p.value) for p in pairs_of(sheet(), [block])] == [("Weight", "3 kg")]


def test_the_first_value_of_a_label_counts():
    assert found(piece(0, 0, "Total: 1"), piece(0, 30, "total: 2")) == {"Total": "1"}


OBJECT, STRING, NUMBER = {"type": "object"}, {"type": "string"}, {"type": "number"}
LINE = OBJECT | {"properties": {"item": STRING, "unitPrice": NUMBER, "quantity": {"type": "integer"}}}

SEEN = Seen(
    (Pair("Invoice no.", "2024-17"), Pair("Total amount", "1,234.50 €"), Pair("Paid", "Yes"),
     Pair("Tags", "red, green"), Pair("State", "OPEN")),
    (Table(("Item", "Unit price", "Quantity"), (("Pen", "1.20", "3"), ("Ink", "n/a", "1"))),),
    "Invoice",
)  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (OBJECT | {"properties": {"invoiceNumber": STRING}}, {"invoiceNumber": "2024-17"}),
        (OBJECT | {"properties": {"total_amount": NUMBER}}, {"total_amount": 1234.5}),
        ({"properties": {"paid": {"type": ["boolean", "null"]}}}, {"paid": True}),
        ({"properties": {"vat": {"type": "number"}}}, {"vat": None}),
        ({"properties": {"title": {}}}, {"title": "Invoice"}),
        ({"properties": {"state": {"enum": ["open", "closed"]}}}, {"state": "open"}),
        ({"properties": {"state": {"enum": ["closed"]}}}, {"state": None}),
        ({"properties": {"tags": {"type": "array", "items": STRING}}}, {"tags": ["red", "green"]}),
        ({"properties": {"x": {"title": "Total amount", "type": "number"}}}, {"x": 1234.5}),
        (
            {"properties": {"lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}},
             "$defs": {"line": LINE}},
            {"lines": [{"item": "Pen", "unitPrice": 1.2, "quantity": 3},
                       {"item": "Ink", "unitPrice": None, "quantity": 1}]},
        ),
        ({"properties": {"a": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {
            "paid": {"type": "boolean"}}}]}}}, {"a": {"paid": True}}),
        ({"properties": {"x": {"items": {"properties": {"a": {}, "b": {}}}}}}, {"x": None}),
        ({}, None),
    ],
    ids=["words", "number", "truth", "unseen", "title", "choice", "no-choice", "list", "by-title", "rows",
         "nested", "no-table", "empty"],
)  # fmt: skip
def test_a_schema_is_filled_by_what_is_seen(schema, value):
    assert filled(schema, SEEN) == value


def test_a_schema_that_holds_itself_ends():
    schema = {"properties": {"child": {"$ref": "#"}}}
    assert filled(schema, SEEN)["child"] is not None
    assert filled({"$ref": "#/a", "a": {"$ref": "#/a"}}, SEEN) is None


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1,234.50 €", "number", 1234.5), ("1.234,50", "number", 1234.5), ("EUR 12", "number", 12.0),
        ("12,000", "integer", 12000), ("12,5", "number", 12.5), ("3 kg", "integer", 3), ("-7", "integer", -7),
        ("1.5", "integer", None), ("about 3 or 4", "number", None), ("17 May", "integer", None),
        ("no", "boolean", False), ("perhaps", "boolean", None), ("x", "object", None), ("", "string", None),
    ],
)  # fmt: skip
def test_words_become_values(text, kind, value):
    assert as_type(text, kind) == value


@given(st.text(max_size=30), st.sampled_from(["string", "integer", "number", "boolean", "array"]))
def test_any_words_have_a_value_or_none(text, kind):
    as_type(text, kind)


@pytest.mark.parametrize(
    ("name", "label", "alike"),
    [
        ("customerName", "Customer name", True), ("due_date", "Due date", True), ("items", "Item", True),
        ("invoice_number", "Invoice No.", True), ("total", "Total amount", False), ("vat", "Date", False),
    ],
)  # fmt: skip
def test_names_and_labels(name, label, alike):
    assert (likeness(name, label) >= 0.6) is alike
