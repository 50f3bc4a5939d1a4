import json
from pathlib import Path

import numpy as np
import pytest
import yaml
from click.testing import CliRunner

from pixelwright.browser import Browser
from pixelwright.bundle import Bundle
from pixelwright.cli.commands import app
from pixelwright.document import Document, DocumentPage, Encoded
from pixelwright.documents.read import read_document
from pixelwright.errors import InputError, NothingToExtractError, UnreadableInputError
from pixelwright.media import encode_png
from pixelwright.page import Viewport
from pixelwright.workflows.extract import Want, extract, parse_layout

INVOICE = """<!doctype html><style>body{font:16px/1.5 Arial,sans-serif;margin:40px;width:900px}
table{border-collapse:collapse;width:700px}th,td{border-bottom:1px solid #bbb;padding:10px;text-align:left}
h1{font-size:34px}</style><h1>Invoice</h1><p>Invoice number: 2024-17</p><p>Customer: Ada Lovelace</p>
<table><tr><th>Item<th>Quantity<th>Price<tr><td>Pencils<td>12<td>3.60<tr><td>Paper<td>2<td>9.00</table>
<p>Thank you for your order. Please pay within ten days.</p>"""


@pytest.fixture(scope="module")
def invoice(browser: Browser):
    return browser.render(Bundle({"index.html": INVOICE.encode()}, "html"), Viewport(1000, 600)).raster


@pytest.fixture(scope="module")
def invoice_file(invoice, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("invoice") / "invoice.png"
    path.write_bytes(encode_png(invoice.pixels))
    return path


def test_a_picture_becomes_markdown(invoice):
    assert extract(invoice, Want.MARKDOWN).text == (
        "# Invoice\n\nInvoice number: 2024-17\n\nCustomer: Ada Lovelace\n\n"
        "| Item | Quantity | Price |\n| --- | --- | --- |\n| Pencils | 12 | 3.60 |\n| Paper | 2 | 9.00 |\n\n"
        "Thank you for your order. Please pay within ten days.\n"
    )


def test_a_picture_becomes_text(invoice_file):
    text = extract(invoice_file, Want.TEXT).text
    assert text.startswith("Invoice\nInvoice number: 2024-17\n")
    assert "Pencils\t12\t3.60\n" in text


def test_a_picture_fills_a_schema(invoice):
    line = {"properties": {"item": {}, "quantity": {"type": "integer"}, "price": {"type": "number"}}}
    schema = {
        "type": "object",
        "properties": {
            "invoice_number": {"type": "string"},
            "customer": {"type": "string"},
            "vat": {"type": "number"},
            "lines": {"type": "array", "items": line},
        },
    }
    found = extract(invoice, Want.JSON, schema=schema)
    assert found.data == json.loads(found.text)
    assert found.data == {
        "invoice_number": "2024-17",
        "customer": "Ada Lovelace",
        "vat": None,
        "lines": [
            {"item": "Pencils", "quantity": 12, "price": 3.6},
            {"item": "Paper", "quantity": 2, "price": 9.0},
        ],
    }


def test_without_a_schema_there_are_fields_and_tables(invoice):
    data = json.loads(extract(invoice, Want.JSON).text)
    assert data["title"] == "Invoice"
    assert data["fields"] == {"Invoice number": "2024-17", "Customer": "Ada Lovelace"}
    assert data["tables"][0]["header"] == ["Item", "Quantity", "Price"]


def test_parts_of_a_page_know_where_they_are(invoice):
    (page,) = parse_layout(invoice)
    assert (page.number, page.width_px) == (1, 1000)
    labels = [element.label for element in page.elements]
    assert labels == ["title", "text", "text", "table", "text"]
    title = page.elements[0]
    left, top, right, bottom = title.box
    assert 0 <= left < right <= 1000
    assert 20 < top < bottom < 120
    assert page.elements[3].content.startswith("| Item |")


def test_a_document_is_read_like_a_picture():
    document = read_document(
        b"# A\n\nBase URL: https://a.example\n\n## GET /x\n\n| A | B |\n|--|--|\n| 1 | 2 |", "a.md"
    )
    assert yaml.safe_load(extract(document, Want.OPENAPI).text)["paths"]["/x"]["get"]
    assert extract(document, Want.CSV).text == "A,B\n1,2\n"
    assert extract(document, Want.TABLES).tables[0].title == "GET /x"
    assert parse_layout(document)[0].elements[0].box == (0, 0, 0, 0)


def test_a_scanned_page_is_seen(invoice):
    height, width = invoice.pixels.shape[:2]
    scanned = DocumentPage(1, picture=Encoded(encode_png(invoice.pixels), "image/png", width, height))
    assert "Ada Lovelace" in extract(Document("pdf", (scanned,)), Want.TEXT).text


@pytest.mark.parametrize(("want", "words"), [(Want.OPENAPI, "no endpoint"), (Want.CSV, "no table")])
def test_what_is_not_there_is_an_error(want, words):
    with pytest.raises(NothingToExtractError, match=words):
        extract(b"Just some words.", want)


def test_an_empty_picture_has_no_words(tmp_path):
    path = tmp_path / "blank.png"
    path.write_bytes(encode_png(np.full((60, 80, 3), 255, dtype=np.uint8)))
    assert extract(path, Want.TEXT).text == ""


def run(*arguments):
    return CliRunner().invoke(app, ["extract", *map(str, arguments)])


def test_the_command_prints(tmp_path):
    source = tmp_path / "api.md"
    source.write_text("## GET /x\n\nGives x.\n")
    result = run(source, "--to", "openapi", "--places")
    assert result.exit_code == 0
    assert yaml.safe_load(result.output)["paths"]["/x"]["get"]["x-source"]["page"] == 1


def test_the_command_writes_a_file(tmp_path):
    source, target = tmp_path / "a.txt", tmp_path / "out" / "a.md"
    source.write_text("Hello")
    assert run(source, "-o", target).output == ""
    assert target.read_text() == "Hello\n"


def test_the_command_takes_a_schema(tmp_path):
    source, schema = tmp_path / "a.txt", tmp_path / "schema.json"
    source.write_text("Total: 12")
    schema.write_text('{"properties": {"total": {"type": "integer"}}}')
    assert json.loads(run(source, "--to", "json", "--schema", schema).output) == {"total": 12}
    assert run(source, "--to", "text", "--schema", schema).exit_code == 2


@pytest.mark.parametrize(
    ("content", "error"), [("[]", InputError), ("{", InputError), (None, UnreadableInputError)]
)
def test_a_bad_schema_is_an_input_error(tmp_path, content, error):
    schema = tmp_path / "schema.json"
    if content is not None:
        schema.write_text(content)
    source = tmp_path / "a.txt"
    source.write_text("x")
    assert type(run(source, "--to", "json", "--schema", schema).exception) is error
