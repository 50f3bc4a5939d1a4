"""What is taken out of pictures and documents, as answers."""

import json
import re

import pytest

from pixelwright.chat import AnswerFormat, Format, Media, MediaKind, Message, Role, Text
from pixelwright.chat.wright.skills.extract import want_of
from pixelwright.workflows.extract import Want

API = """<body style="font:16px 'Liberation Sans';margin:40px"><h1>Users API</h1>
<p>Base URL: https://api.example.com/v1</p><h2>GET /users</h2><p>List all users.</p>
<table border=1 cellpadding=8 style="border-collapse:collapse"><tr><th>Name</th><th>Type</th></tr>
<tr><td>limit</td><td>integer</td></tr><tr><td>cursor</td><td>string</td></tr></table>
<h2>DELETE /users/{id}</h2><p>Delete a user.</p></body>"""


@pytest.fixture(scope="module")
def page(draw):
    return draw(API)


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ("Return them as an OpenAPI 3.1 YAML specification.", Want.OPENAPI),
        ("Extract the table as CSV", Want.CSV),
        ("Extract the fields as JSON", Want.JSON),
        ("Extract the table", Want.TABLES),
        ("Give me the text in Markdown", Want.MARKDOWN),
        ("OCR this", Want.TEXT),
    ],
    ids=lambda value: str(value)[:30],
)
def test_want(words, want):
    assert want_of(words) is want


def test_definitions_of_an_api(ask, page, user):
    words = (
        "Extract the API endpoint definitions from this documentation screenshot. Return them as an "
        "OpenAPI 3.1 YAML specification."
    )
    text = ask(user(words, page)).text
    yaml = re.search(r"```yaml\n(.*?)```", text, re.DOTALL).group(1)
    assert yaml.startswith("openapi: 3.1")
    assert "/users/{id}:" in yaml


def test_a_table(ask, page, user):
    assert "Name,Type\nlimit,integer" in ask(user("Extract the table as CSV", page)).text


def test_where_there_is_nothing_the_text_is_given(ask, cards, user):
    text = ask(user("Extract the API endpoints as OpenAPI", cards)).text
    assert "found no API endpoints" in text
    assert "Buy starter" in text


def test_data_by_a_schema(ask, page, user):
    schema = {
        "type": "object",
        "properties": {"base_url": {"type": ["string", "null"]}},
        "required": ["base_url"],
    }
    fields = AnswerFormat(Format.SCHEMA, "api", schema)
    answered = ask(user("Extract the data from this page as JSON", page), answer_format=fields)
    assert json.loads(answered.text)["base_url"] in ("https://api.example.com/v1", None)


def test_a_document(ask):
    text = b"# Notes\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"
    file = Media(MediaKind.FILE, text, "text/markdown", "notes.md")
    answered = ask(Message(Role.USER, (file, Text("Extract the table as CSV"))))
    assert "a,b\n1,2" in answered.text


def test_a_long_text_beside_words_is_a_document(ask):
    long = "A line of a document.\n" * 400
    answered = ask(Message(Role.USER, (Text(long), Text("Extract all text"))))
    assert answered.text.count("A line of a document.") >= 400
