"""Pages of documentation printed as PDF: here nothing has to be recognised, so all of it must be right."""

import re

import pytest
from api_pages import PAGES

from pixelwright.documents.read import read_document
from pixelwright.workflows.extract import Want, extract

TYPES = {"int": "integer", "date": "string"}


@pytest.mark.parametrize("name", PAGES)
def test_a_printed_api_is_read_whole(print_pdf, name):
    draw, truth = PAGES[name]
    document = read_document(print_pdf(draw(truth)), looks=False)
    api = extract(document, Want.OPENAPI).api
    assert api.base_url == truth.base
    assert {(each.method, each.path) for each in api.endpoints} == {
        (call.method, re.sub(r":(\w+)", r"{\1}", call.path)) for call in truth.calls
    }
    found = {
        (e.method, e.path, p.name, p.place, p.type, bool(p.required))
        for e in api.endpoints
        for p in e.parameters
    }
    assert found == {
        (call.method, re.sub(r":(\w+)", r"{\1}", call.path), field.name, field.place,
         TYPES.get(field.type, field.type), field.required)
        for call in truth.calls for field in call.fields
    }  # fmt: skip


def test_endpoints_know_their_page(print_pdf):
    draw, truth = PAGES["table-of-endpoints"]
    api = extract(read_document(print_pdf(draw(truth)), looks=False), Want.OPENAPI).api
    assert [endpoint.page for endpoint in api.endpoints] == sorted(
        endpoint.page for endpoint in api.endpoints
    )
    assert api.endpoints[-1].page == 2


def test_a_print_becomes_the_same_tables(print_pdf):
    draw, truth = PAGES["table-of-endpoints"]
    document = read_document(print_pdf(draw(truth)), looks=False)
    first = extract(document, Want.TABLES).tables[0]
    assert first.header == ("Method", "Endpoint", "Description")
    assert first.rows == tuple((call.method, call.path, call.summary) for call in truth.calls)
