"""The definition of an API as an OpenAPI 3.1 document. Knows nothing of how it was read.

What was not said stays out, but for what the format asks for: a title, a version, a description of answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import yaml

from pixelwright.extraction.api.definition import (
    UNSAID,
    Answer,
    Auth,
    AuthKind,
    Definition,
    Endpoint,
    Parameter,
    Place,
)
from pixelwright.extraction.api.paths import holes

VERSION = "3.1.0"
_TITLE = "API"
_PHRASES = {
    "200": "OK", "201": "Created", "202": "Accepted", "204": "No content", "301": "Moved permanently",
    "302": "Found", "304": "Not modified", "400": "Bad request", "401": "Unauthorized", "403": "Forbidden",
    "404": "Not found", "405": "Method not allowed", "409": "Conflict", "410": "Gone",
    "413": "Content too large", "415": "Unsupported media type", "422": "Unprocessable content",
    "429": "Too many requests", "500": "Internal server error", "502": "Bad gateway",
    "503": "Service unavailable", "504": "Gateway timeout",
}  # fmt: skip
_SCHEMES: dict[AuthKind, tuple[str, dict[str, str]]] = {
    AuthKind.BEARER: ("bearer", {"type": "http", "scheme": "bearer"}),
    AuthKind.BASIC: ("basic", {"type": "http", "scheme": "basic"}),
    AuthKind.KEY: ("key", {"type": "apiKey", "in": "header"}),
}
"""OAuth is left out: the format asks for addresses that screenshots do not show."""


def openapi_document(api: Definition, *, with_places: bool = False) -> dict[str, object]:
    """Return the document as JSON values.

    With `with_places` every endpoint says where it was read, as `x-source`: page and box in CSS px.
    """
    document: dict[str, object] = {
        "openapi": VERSION,
        "info": {"title": api.title or _TITLE, "version": _version(api)},
    }
    if api.base_url:
        document["servers"] = [{"url": api.base_url}]
    document["paths"] = _paths(api.endpoints, with_places)
    schemes = dict(_scheme(auth) for auth in api.auth if auth.kind in _SCHEMES)
    if schemes:
        document["components"] = {"securitySchemes": schemes}
        document["security"] = [{name: []} for name in schemes]
    return document


def openapi_yaml(api: Definition, *, with_places: bool = False) -> str:
    """Return the document as YAML, in the order in which people write it."""
    document = openapi_document(api, with_places=with_places)
    return str(yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100))


class _Flow(list[int]):
    """A short list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes the same value anew wherever it stands, and indents lists as people do."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


_Dumper.add_representer(
    _Flow, lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)
)


def _version(api: Definition) -> str:
    """Return the version that the base address names; the format wants one."""
    found = re.search(r"/v(\d+(?:\.\d+)*)(?:/|$)", api.base_url)
    return found[1] if found else "1.0.0"


def _paths(endpoints: Iterable[Endpoint], with_places: bool) -> dict[str, dict[str, object]]:
    """Return operations by path; paths that differ in the names of what is filled in are one."""
    paths: dict[str, dict[str, object]] = {}
    used: set[str] = set()
    for endpoint in endpoints:
        shape = re.sub(r"\{[^{}]*\}", "{}", endpoint.path)
        same = next((path for path in paths if re.sub(r"\{[^{}]*\}", "{}", path) == shape), endpoint.path)
        renamed = dict(zip(holes(endpoint.path), holes(same), strict=True))
        operation = _operation(endpoint, renamed, with_places)
        operation["operationId"] = _unused(_operation_id(endpoint), used)
        order = (
            "operationId",
            "summary",
            "description",
            "parameters",
            "requestBody",
            "responses",
            "x-source",
        )
        paths.setdefault(same, {}).setdefault(
            endpoint.method.lower(), {key: operation[key] for key in order if key in operation}
        )
    return paths


def _unused(name: str, used: set[str]) -> str:
    candidate, number = name, 2
    while candidate in used:
        candidate, number = f"{name}{number}", number + 1
    used.add(candidate)
    return candidate


def _operation_id(endpoint: Endpoint) -> str:
    """Return `getOrdersByOrderId`."""
    words = [endpoint.method.lower()]
    for segment in endpoint.path.strip("/").split("/"):
        parts = re.findall(r"[A-Za-z0-9]+", segment)
        words += (["by"] if segment.startswith("{") else []) + parts
    return words[0] + "".join(word[0].upper() + word[1:] for word in words[1:])


def _operation(endpoint: Endpoint, renamed: dict[str, str], with_places: bool) -> dict[str, object]:
    operation: dict[str, object] = {}
    if endpoint.summary:
        operation["summary"] = endpoint.summary
    if endpoint.description:
        operation["description"] = endpoint.description
    outside = [p for p in endpoint.parameters if p.place is not Place.BODY]
    if outside:
        operation["parameters"] = [_parameter(p, renamed) for p in _once(outside)]
    body = _body(endpoint)
    if body:
        operation["requestBody"] = body
    operation["responses"] = _responses(endpoint.answers)
    if with_places and endpoint.box is not None:
        box = endpoint.box.rounded()
        operation["x-source"] = {
            "page": endpoint.page,
            "box": _Flow([int(box.x), int(box.y), int(box.width), int(box.height)]),
        }
    return operation


def _once(parameters: Iterable[Parameter]) -> list[Parameter]:
    return list({(p.name, p.place): p for p in reversed(list(parameters))}.values())[::-1]


def _parameter(parameter: Parameter, renamed: dict[str, str]) -> dict[str, object]:
    in_path = parameter.place is Place.PATH
    value: dict[str, object] = {
        "name": renamed.get(parameter.name, parameter.name) if in_path else parameter.name,
        "in": str(parameter.place),
    }
    if in_path or parameter.required is not None:
        value["required"] = in_path or bool(parameter.required)
    if parameter.description:
        value["description"] = parameter.description
    value["schema"] = _schema(parameter)
    return value


def _schema(parameter: Parameter) -> dict[str, object]:
    """Return what is known of the type; an empty schema allows everything."""
    schema: dict[str, Any] = {}
    if parameter.type:
        schema["type"] = parameter.type
    if parameter.format:
        schema["format"] = parameter.format
    if parameter.choices and parameter.type in ("", "string"):
        schema["enum"] = list(dict.fromkeys(parameter.choices))
    default = _value(parameter.default, parameter.type)
    if default is not None and default in schema.get("enum", [default]):
        schema["default"] = default
    return schema


def _value(text: str, kind: str) -> object:
    """Return a default as a value of its type; None where it is none."""
    if not text:
        return None
    try:
        if kind == "integer":
            return int(text)
        if kind == "number":
            number = float(text)
            return number if number - number == 0 else None
    except ValueError:
        return None
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower())
    return text if kind in ("string", "") else None


def _body(endpoint: Endpoint) -> dict[str, object] | None:
    fields = _once(p for p in endpoint.parameters if p.place is Place.BODY)
    example = _json(endpoint.request_example)
    if not fields and example is None:
        return None
    media: dict[str, object] = {}
    required = [field.name for field in fields if field.required]
    if fields:
        schema: dict[str, object] = {"type": "object", "properties": {f.name: _property(f) for f in fields}}
        media["schema"] = schema | ({"required": required} if required else {})
    if example is not None:
        media["example"] = example
    body: dict[str, object] = {"required": True} if required else {}
    return body | {"content": {"application/json": media}}


def _property(parameter: Parameter) -> dict[str, object]:
    schema = _schema(parameter)
    return schema | ({"description": parameter.description} if parameter.description else {})


def _responses(answers: Iterable[Answer]) -> dict[str, object]:
    """Return what a call gives back; the format wants at least one answer, and words for each."""
    responses: dict[str, object] = {}
    for answer in answers:
        value: dict[str, object] = {
            "description": answer.description or _PHRASES.get(answer.status, "The answer")
        }
        example = _json(answer.example)
        if example is not None:
            value["content"] = {"application/json": {"example": example}}
        responses.setdefault(answer.status, value)
    return responses or {UNSAID: {"description": "The answer"}}


def _json(text: str) -> object:
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None


def _scheme(auth: Auth) -> tuple[str, dict[str, str]]:
    name, scheme = _SCHEMES[auth.kind]
    return name, scheme | ({"name": auth.header} if auth.kind is AuthKind.KEY else {})
