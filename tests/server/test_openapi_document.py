"""The document of the server, held against what is served: that it is true, and by asking at random."""

import asyncio
import functools
import json
from urllib.parse import quote

import httpx
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate

from pixelwright.server.app import application
from pixelwright.server.openapi import page
from pixelwright.testing import Cupboard, ScriptedModel, open_core
from pixelwright.testing.model import says
from pixelwright.testing.parties import KEY

# What it says is an answer to everybody, also to those who want a layout parsed.
APP = application(open_core(ScriptedModel(says('{"pages": []}'))), Cupboard())


async def asked(method, path, **fields):
    transport = httpx.ASGITransport(APP, raise_app_exceptions=True)
    headers = {"authorization": f"Bearer {KEY}"} | fields.pop("headers", {})
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        return await client.request(method, path, headers=headers, **fields)


def ask(method, path, **fields):
    return asyncio.run(asyncio.wait_for(asked(method, path, **fields), 30))


DOCUMENT = ask("GET", "/openapi.json").json()
SCHEMAS = DOCUMENT["components"]["schemas"]
OPERATIONS = [
    (method, path, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]


def test_the_document_is_one():
    validate(DOCUMENT)


def test_it_names_every_path_that_leads_somewhere():
    written = {(method.upper(), path) for method, path, _ in OPERATIONS}

    assert written == {(way.method, way.path.replace("{id*}", "{id}")) for way in APP.routing.ways}


def test_the_page_shows_every_path_and_loads_nothing():
    shown = page(DOCUMENT)

    assert all(f"<code>{path}</code>" in shown for _, path, _ in OPERATIONS)
    assert not any(word in shown for word in ("http://", "https://", "<script", "@import"))
    assert ask("GET", "/docs").headers["content-type"] == "text/html; charset=utf-8"
    assert ask("GET", "/").headers["location"] == "/docs"


def schema_of(content, kind="application/json"):
    schema = content[kind]["schema"]
    return {**schema, "components": {"schemas": SCHEMAS}}


def is_as_written(operation, answer):
    status = "200" if answer.status_code == 200 else "default"
    kinds = operation["responses"][status]["content"]
    if answer.headers["content-type"].startswith("application/json") and "application/json" in kinds:
        jsonschema.validate(answer.json(), schema_of(kinds))
    return answer.status_code < 500


def values(schema):
    """Return what a schema of the document allows; for the words that the document is written in."""
    match schema:
        case {"$ref": name}:
            return st.deferred(lambda: values(SCHEMAS[name.rsplit("/", 1)[1]]))
        case {"anyOf": options}:
            return st.one_of(*map(values, options))
        case {"const": value}:
            return st.just(value)
        case {"enum": words}:
            return st.sampled_from(words)
        case {"type": "array", "items": items}:
            return lists(values(items), schema.get("minItems", 0), schema.get("contains"))
        case {"type": "object", "properties": properties, "required": needed}:
            fields = {name: values(each) for name, each in properties.items()}
            return st.fixed_dictionaries(
                {name: fields[name] for name in needed},
                optional={name: each for name, each in fields.items() if name not in needed},
            )
        case {"type": "integer" | "number" as kind, "minimum": low, "maximum": high}:
            return (st.integers if kind == "integer" else st.floats)(low, high)
        case {"type": "string", "pattern": pattern}:
            return st.from_regex(pattern.replace("$", r"\Z"))
        case {"type": "string"}:
            return st.text(st.characters(codec="utf-8"), min_size=schema.get("minLength", 0), max_size=6)
    return SIMPLE[schema["type"]]


SIMPLE = {
    "boolean": st.booleans(),
    "null": st.none(),
    "integer": st.integers(),
    "object": st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
}


def lists(items, at_least, contained):
    many = st.lists(items, min_size=at_least, max_size=at_least + 1)
    if contained is None:
        return many
    wanted = jsonschema.Draft202012Validator({**contained, "components": {"schemas": SCHEMAS}})
    return st.tuples(items.filter(wanted.is_valid), many).map(lambda pair: [pair[0], *pair[1]])


def content_of(operation):
    return operation.get("requestBody", {}).get("content", {})


BODIES = [each for each in OPERATIONS if "application/json" in content_of(each[2])]
NAMES = [f"{method} {path}" for method, path, _ in BODIES]


@functools.cache
def bodies(path, method):
    schema = content_of(DOCUMENT["paths"][path][method])["application/json"]["schema"]
    whole = SCHEMAS[schema["$ref"].rsplit("/", 1)[1]]
    allowed = jsonschema.Draft202012Validator(whole | {"components": {"schemas": SCHEMAS}})
    return values(whole).filter(allowed.is_valid)


STEADY = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


@pytest.mark.parametrize(("method", "path", "operation"), BODIES, ids=NAMES)
@STEADY
@given(data=st.data())
def test_what_the_document_allows_is_understood(method, path, operation, data):
    body = data.draw(bodies(path, method)) | {"model": "glm-5v-turbo"}

    answer = ask(method, path, content=json.dumps(body))

    assert is_as_written(operation, answer)
    if "batches" not in path and not body.get("previous_response_id"):
        assert answer.status_code == 200, answer.text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def places(value, path=()):
    """Return where something stands in a body."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inner:
        yield from places(each, (*path, name))


def changed(value, path, new):
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = changed(value[path[0]], path[1:], new)
    return copy


@pytest.mark.parametrize(("method", "path", "operation"), BODIES, ids=NAMES)
@STEADY
@given(data=st.data())
def test_what_it_does_not_allow_is_refused_or_does_no_harm(method, path, operation, data):
    body = data.draw(bodies(path, method)) | {"model": "glm-5v-turbo"}
    place = data.draw(st.sampled_from(list(places(body))))
    broken = changed(body, place, data.draw(JSON))

    answer = ask(method, path, content=json.dumps(broken))

    assert is_as_written(operation, answer)


@pytest.mark.parametrize(
    ("method", "path", "operation"),
    [each for each in OPERATIONS if "requestBody" not in each[2]],
    ids=[f"{method} {path}" for method, path, operation in OPERATIONS if "requestBody" not in operation],
)
@STEADY
@given(data=st.data())
def test_other_paths_stand_everything(method, path, operation, data):
    id = data.draw(st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1, max_size=9))
    words = st.sampled_from(["limit", "after", "order", "purpose"])
    query = data.draw(st.dictionaries(words, st.text(st.characters(codec="utf-8"), max_size=9)))
    place = path.replace("{id}", quote(id))

    answer = ask(method, place, params=query)

    assert is_as_written(operation, answer)


@STEADY
@given(st.binary(max_size=200))
def test_bytes_that_mean_nothing(raw):
    for path in ("/api/paas/v4/chat/completions", "/v1/responses", "/v1/files", "/anthropic/v1/messages"):
        assert 400 <= ask("POST", path, content=raw).status_code < 500
