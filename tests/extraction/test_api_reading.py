import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import validate

from pixelwright.document import DocumentPage
from pixelwright.documents.markdown import markdown_blocks
from pixelwright.extraction.api.definition import (
    Answer,
    Auth,
    AuthKind,
    Definition,
    Endpoint,
    Parameter,
    Place,
)
from pixelwright.extraction.api.openapi import openapi_document
from pixelwright.extraction.api.read import merged, read_api
from pixelwright.extraction.pieces import Piece, Sheet, rows_of, sheet_of_blocks
from pixelwright.geometry import Box

README = """# Notes API

Base URL: `https://notes.example/api/v2`. Use OAuth or your API key in `X-Api-Key`.

| Verb | Route | What it does |
|---|---|---|
| GET | /notes | Lists notes |
| POST | /notes | Creates a note |

## Lists notes

`GET /notes`

Returns them page by page. Newest first.

**Query parameters**

| Parameter | Type | Default | Description |
|---|---|---|---|
| page | int | 1 | The page. Optional |
| sort | string | | One of: asc, desc |

### Response

```json
[{"id": 1}]
```

## Creates a note

`POST /notes`

**Body**

- `title` (string, required): Its title
- `tags` (array of strings)

```json
{"title": "Milk"}
```

**Status codes**

- 201 Created
- 422 Title is missing
"""


def read(*texts):
    pages = [DocumentPage(number, markdown_blocks(text)) for number, text in enumerate(texts, 1)]
    return read_api([sheet_of_blocks(page) for page in pages])


def test_markdown_is_read_as_pictures_are():
    api = read(README)
    assert (api.title, api.base_url) == ("Notes API", "https://notes.example/api/v2")
    assert api.auth == (Auth(AuthKind.OAUTH), Auth(AuthKind.KEY, "X-Api-Key"))
    listing, creating = api.endpoints
    assert (listing.method, listing.path, listing.summary) == ("GET", "/notes", "Lists notes")
    assert listing.description == "Returns them page by page. Newest first."
    page, sort = listing.parameters
    assert (page.name, page.place, page.type, page.required, page.default) == (
        "page", Place.QUERY, "integer", False, "1")  # fmt: skip
    assert sort.choices == ("asc", "desc")
    assert json.loads(listing.answers[0].example) == [{"id": 1}]
    assert [(p.name, p.place, p.type, p.required) for p in creating.parameters] == [
        ("title", Place.BODY, "string", True),
        ("tags", Place.BODY, "array", None),
    ]
    assert json.loads(creating.request_example) == {"title": "Milk"}
    assert [(a.status, a.description) for a in creating.answers] == [
        ("201", "Created"),
        ("422", "Title is missing"),
    ]


def test_the_document_says_what_was_read_and_no_more():
    document = openapi_document(read(README))
    validate(document)
    assert document["info"] == {"title": "Notes API", "version": "2"}
    assert document["servers"] == [{"url": "https://notes.example/api/v2"}]
    assert document["components"]["securitySchemes"] == {
        "key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"}
    }
    get, post = document["paths"]["/notes"]["get"], document["paths"]["/notes"]["post"]
    assert get["parameters"][0]["schema"] == {"type": "integer", "default": 1}
    assert get["parameters"][1]["schema"] == {"type": "string", "enum": ["asc", "desc"]}
    assert "required" not in get["parameters"][1]
    body = post["requestBody"]["content"]["application/json"]
    assert body["schema"]["required"] == ["title"]
    assert body["example"] == {"title": "Milk"}
    assert set(post["responses"]) == {"201", "422"}


TABLE = """## Creates

`/loans` **POST**

| Field | Data type | Where | Optional? | Notes |
|---|---|---|---|---|
| isbn | string | body | required | The book |
| days | int | body | yes | How long |
| reader | int | body | no | |

## Ends

`/loans/{id}` **DELETE**
"""


def test_tables_end_where_titles_begin_and_heads_may_turn_things_round():
    creating, ending = read(TABLE).endpoints
    assert [(p.name, p.type, p.required) for p in creating.parameters] == [
        ("isbn", "string", True),
        ("days", "integer", False),
        ("reader", "integer", True),
    ]
    assert [(p.name, p.place) for p in ending.parameters] == [("id", Place.PATH)]


APART = """## 3.1 Finds pets

| HTTP method | GET |
|---|---|
| URL | /pets |

| No. | Parameter name | Type | Mandatory |
|---|---|---|---|
| 1 | status | string | Y |
| 2 | limit | integer | N |

## POST Adds a pet

https://pets.example/v2/pets

## Nothing more
"""


def test_methods_and_paths_may_stand_in_rows_of_their_own():
    api = read(APART)
    assert api.base_url == "https://pets.example/v2"
    finding, adding = api.endpoints
    assert (finding.method, finding.path, finding.summary) == ("GET", "/pets", "Finds pets")
    assert [(p.name, p.type, p.required) for p in finding.parameters] == [
        ("status", "string", True),
        ("limit", "integer", False),
    ]
    assert (adding.method, adding.path, adding.summary) == ("POST", "/pets", "Adds a pet")


def piece(x, y, text, **look):
    return Piece(text, Box(x, y, 8 * len(text), 14), 14, **look)


def test_words_that_are_set_in_describe_the_parameter_above():
    pieces = [
        piece(0, 0, "GET /notes", bold=True),
        piece(0, 40, "QUERY PARAMETERS", bold=True),
        piece(0, 80, "page", monospaced=True), piece(200, 80, "integer"),
        piece(200, 100, "Page number, starting at 1"),
        piece(0, 140, "title", monospaced=True), piece(200, 140, "string"),
        piece(0, 160, "required"), piece(200, 160, "Full string match"),
    ]  # fmt: skip
    (endpoint,) = read_api([Sheet(rows_of(pieces))]).endpoints
    assert [(p.name, p.type, p.required, p.description) for p in endpoint.parameters] == [
        ("page", "integer", None, "Page number, starting at 1"),
        ("title", "string", True, "Full string match"),
    ]
    assert endpoint.parameters[0].box == Box(0, 80, 256, 14)


def test_what_runs_over_a_page_goes_on():
    api = read("## GET /a\n\n**Query parameters**\n\n- `x` (string)", "- `y` (integer)\n\n## GET /b")
    assert [(e.path, [p.name for p in e.parameters], e.page) for e in api.endpoints] == [
        ("/a", ["x", "y"], 1),
        ("/b", [], 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Hello\n\nSome words.",
        "Get started with /tmp and more",
        "```\ncurl -X GET https://a.example/b\n```",
    ],
)
def test_where_there_is_no_endpoint_there_is_none(text):
    assert read(text).endpoints == ()


def test_what_fills_the_path_is_a_parameter_of_its_own():
    (endpoint,) = read("## DELETE /users/{user_id}/keys/{key}").endpoints
    assert endpoint.parameters == (
        Parameter("user_id", Place.PATH, required=True),
        Parameter("key", Place.PATH, required=True),
    )


def test_a_misread_name_is_called_as_in_the_path():
    (endpoint,) = read("## GET /pets/{petId}\n\n**Parameters**\n\n- `petld` (integer, path)").endpoints
    assert [(p.name, p.type) for p in endpoint.parameters] == [("petId", "integer")]


@pytest.mark.parametrize(
    ("line", "auth"),
    [
        ("Send a Bearer token", Auth(AuthKind.BEARER)),
        ("Uses HTTP Basic auth", Auth(AuthKind.BASIC)),
        ("Put the key into X-Auth-Token", Auth(AuthKind.KEY, "X-Auth-Token")),
    ],
)
def test_ways_to_prove_who_asks(line, auth):
    assert read(f"{line}\n\n## GET /a").auth == (auth,)


def test_an_endpoint_that_is_named_twice_is_one():
    slight = Endpoint("GET", "/a/{id}", "Short")
    full = Endpoint("GET", "/a/{ld}", "", "Long", (Parameter("ld", Place.PATH, "string"),), (Answer("200"),))
    (one,) = merged([slight, full, slight])
    assert (one.summary, one.description, len(one.parameters)) == ("Short", "Long", 1)


names = st.from_regex(r"[a-z]{1,6}", fullmatch=True)
parameters = st.builds(
    Parameter,
    names,
    st.sampled_from(Place),
    st.sampled_from(["", "string", "integer", "number", "boolean", "array", "object"]),
    st.just(""),
    st.sampled_from([None, True, False]),
    st.text(max_size=20),
    st.sampled_from(["", "1", "true", "x", "nan", "1e999"]),
    st.sampled_from([(), ("a", "b"), ("1", "1")]),
)
answers = st.builds(
    Answer, st.sampled_from(["200", "404", "default"]), st.text(max_size=20), st.sampled_from(["", "{}", "{"])
)


@st.composite
def endpoints(draw):
    segments = draw(st.lists(names | names.map("{{{}}}".format), min_size=1, max_size=3, unique=True))
    path = "/" + "/".join(segments)
    inside = [each.strip("{}") for each in segments if each.startswith("{")]
    others = draw(st.lists(parameters.filter(lambda p: p.place is not Place.PATH), max_size=4))
    return Endpoint(
        draw(st.sampled_from(["GET", "POST", "DELETE"])),
        path,
        draw(st.text(max_size=20)),
        "",
        tuple(Parameter(name, Place.PATH) for name in dict.fromkeys(inside)) + tuple(others),
        tuple(draw(st.lists(answers, max_size=3))),
        draw(st.sampled_from(["", "{}", "no json"])),
    )


@given(
    st.lists(endpoints(), max_size=5),
    st.lists(st.sampled_from([Auth(kind, "X-Key") for kind in AuthKind]), max_size=3),
)
def test_every_definition_makes_a_valid_document(found, auth):
    validate(
        openapi_document(Definition("T", "https://a.example", tuple(found), tuple(auth)), with_places=True)
    )
