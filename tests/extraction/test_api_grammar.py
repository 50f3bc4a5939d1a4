import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.extraction.api.definition import Place
from pixelwright.extraction.api.grammar import Draft, answer_of, answers_in, detailed, draft_of, inline_drafts
from pixelwright.extraction.api.paths import base_of, clean_path, find_call, find_path, find_urls
from pixelwright.extraction.api.words import identifier, part_named, type_named, yes_or_no
from pixelwright.extraction.pieces import Piece, Row
from pixelwright.geometry import Box


def row(*texts):
    return Row(tuple(Piece(text, Box(300 * i, 0, 9 * len(text), 14), 14) for i, text in enumerate(texts)))


@pytest.mark.parametrize(
    ("text", "method", "path", "query"),
    [
        ("GET /orders", "GET", "/orders", ()),
        ("POST: /v1/orders/{id}/items", "POST", "/v1/orders/{id}/items", ()),
        ("get https://a.example/v1/x", "GET", "/v1/x", ()),
        ("2. DELETE /orders/:id - removes it", "DELETE", "/orders/{id}", ()),
        ("PUT /orders/<order_id>", "PUT", "/orders/{order_id}", ()),
        ("GET lorders/{order_id}", "GET", "/orders/{order_id}", ()),
        ("GET /vl/orders", "GET", "/v1/orders", ()),
        ("GET /orders/(id}", "GET", "/orders/{id}", ()),
        ("GET /orders/{orderld}", "GET", "/orders/{orderId}", ()),
        ("GET /tasks?status&limit=10", "GET", "/tasks", ("status", "limit")),
        ("PATCH /a.json", "PATCH", "/a.json", ()),
        ("GET /", "GET", "/", ()),
        ("Request: GET /books.", "GET", "/books", ()),
        ("/orders/{id} PUT", "PUT", "/orders/{id}", ()),
    ],
)
def test_calls_are_found(text, method, path, query):
    found = find_call(text)
    assert (found.method, found.path, found.query) == (method, path, query)


@pytest.mark.parametrize(
    "text",
    ["Get started", "how to get /tmp", "POST office", "and/or", "", "TARGET /a", "GETTING /a", "DELETE"],
)
def test_words_are_no_calls(text):
    assert find_call(text) is None


@pytest.mark.parametrize(
    ("text", "path"), [("/orders", "/orders"), ("/a/{b}", "/a/{b}"), ("orders", None), ("/ or", "/")]
)
def test_paths_alone_are_found(text, path):
    found = find_path(text)
    assert (found and found.path) == path


@given(st.text(max_size=80))
def test_any_line_can_be_read(text):
    find_call(text)
    find_path(text)
    find_urls(text)
    answer_of(text)
    list(inline_drafts(text))
    if text.strip():
        draft_of(row(text))


@given(st.lists(st.from_regex(r"[a-z]{1,8}|\{[a-z_]{1,8}\}", fullmatch=True), min_size=1, max_size=4))
def test_a_clean_path_stays(segments):
    segments = [each for each in segments if not each.strip("{}").endswith(("ld", "lds"))] or ["a"]
    path = "/" + "/".join(segments)
    assert clean_path(path) == path


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://a.example/v1/orders", "https://a.example/v1"),
        ("https://a.example/api/v2.1/orders", "https://a.example/api/v2.1"),
        ("https://a.example/orders", "https://a.example"),
        ("/orders", ""),
    ],
)
def test_the_shared_part_of_an_address(url, base):
    assert base_of(url) == base


def test_addresses_are_mended():
    assert find_urls("found at http://ws.library .example.") == ["http://ws.library.example"]


@pytest.mark.parametrize(
    ("texts", "draft"),
    [
        (["limit (integer, optional): How many"], Draft("limit", "integer", "", False, None, "How many")),
        (["per page (integer, optional)"], Draft("per_page", "integer", "", False)),
        (["ti", "tle (string, required): Title"], Draft("title", "string", "", True, None, "Title")),
        (["id (path, uuid)"], Draft("id", "string", "uuid", None, Place.PATH)),
        (["email", "string", "REQUIRED"], Draft("email", "string", "", True)),
        (["emails tring"], Draft("email", "string")),
        (["X-Keystring"], Draft("X-Key", "string")),
        (["name * required", "Name of the pet"], Draft("name", "", "", True, None, "Name of the pet")),
        (["name*", "string"], Draft("name", "string", "", True)),
        (["• tags array[string] - labels"], Draft("tags", "array", "", None, None, "labels")),
        (["vin – string, path, required – Number"], Draft("vin", "string", "", True, Place.PATH, "Number")),
        (["file string path to the file"], Draft("file", "string", "", None, None, "path to the file")),
        (["limit", "integer (query, required) How many"],
         Draft("limit", "integer", "", True, Place.QUERY, "How many")),
        (["to* Address of the recipient string, required"],
         Draft("to", "string", "", True, None, "Address of the recipient")),
        (["depot", "string", "Depot code"], Draft("depot", "string", "", None, None, "Depot code")),
        (["page integer Page, default 1"],
         Draft("page", "integer", "", None, None, "Page, default 1", "1")),
        (["sort string One of: asc, desc"],
         Draft("sort", "string", "", None, None, "One of: asc, desc", "", ("asc", "desc"))),
    ],
)  # fmt: skip
def test_parameters_are_read(texts, draft):
    assert draft_of(row(*texts)) == draft


@pytest.mark.parametrize("text", ["The customer who pays", "200 OK", "{", "1. First", "Creates a note."])
def test_sentences_are_no_sure_parameters(text):
    draft = draft_of(row(text))
    assert draft is None or not draft.is_sure


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("string", Draft("a", "string")),
        ("(query)", Draft("a", place=Place.QUERY)),
        ("required", Draft("a", required=True)),
        ("integer (path)", Draft("a", "integer", place=Place.PATH)),
        ("How many there are", None),
        ("a string of words that goes on and on and says nothing of types", None),
    ],
)
def test_details_below_a_name(text, draft):
    assert detailed(Draft("a"), text) == draft


def test_parameters_in_braces():
    assert [(d.name, d.type, d.required) for d in inline_drafts("{ title: string, done?: bool, n }")] == [
        ("title", "string", None),
        ("done", "boolean", False),
        ("n", "", None),
    ]
    assert list(inline_drafts('{"id": 12, "title": "Milk"}')) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("200 OK", ("200", "OK")),
        ("- 404: Not found", ("404", "Not found")),
        ("HTTP 201", ("201", "")),
        ("1234", None),
        ("600 pages", None),
    ],
)
def test_answers_are_read(text, answer):
    found = answer_of(text)
    assert (found and (found.status, found.description)) == answer


def test_answers_in_a_sentence():
    text = "Returns 200 (a list), 404 (nothing there)."
    assert [(a.status, a.description) for a in answers_in(text)] == [
        ("200", "a list"),
        ("404", "nothing there"),
    ]
    text = "Status codes: 200 A list; 401 Missing token"
    assert [(a.status, a.description) for a in answers_in(text)] == [
        ("200", "A list"),
        ("401", "Missing token"),
    ]
    assert answers_in("There are 200 (or more) of them") == ()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Query parameters", "query"), ("PATH PARAMS", "path"), ("Path Variables", "path"),
        ("Headers", "header"),
        ("Request body", "body"), ("Body", "body"), ("Form fields", "body"), ("Parameters:", "parameters"),
        ("Arguments", "parameters"), ("Responses", "answers"), ("Status codes", "answers"),
        ("Example response", "answer"), ("Example request", "example"), ("Authentication", "auth"),
        ("Request Body schema: application/json", "body"), ("Orders", ""), ("Create a body", ""),
    ],
)  # fmt: skip
def test_titles_of_parts(text, part):
    assert part_named(text) == part


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("string", ("string", "")), ("Int64", ("integer", "int64")), ("date-time", ("string", "date-time")),
        ("string[]", ("array", "")), ("array of strings", ("array", "")), ("array[string]", ("array", "")),
        ("string(255)", ("string", "")), ("string | null", ("string", "")), ("User", None), ("", None),
        ("stringent", None),
    ],
)  # fmt: skip
def test_types(word, kind):
    assert type_named(word) == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [("Yes", True), ("✓", True), ("required", True), ("No", False), ("", False), ("maybe", None)],
)
def test_cells_below_required(text, said):
    assert yes_or_no(text) is said


@pytest.mark.parametrize(
    ("text", "name"),
    [("petld", "petId"), ("messagelds", "messageIds"), ("field", "field"), ("per page", "per_page"),
     ("`id`", "id"), ("threshold", "threshold")],
)  # fmt: skip
def test_names_are_mended(text, name):
    assert identifier(text) == name
