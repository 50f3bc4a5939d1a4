"""The OpenAPI document of what is really served: every path that leads somewhere, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pixelwright.server.doors.anthropic import routes as anthropic
from pixelwright.server.doors.completions.read import OPENAI, ZAI
from pixelwright.server.doors.openai import routes as openai
from pixelwright.server.doors.responses import routes as responses
from pixelwright.server.doors.zai import routes as zai
from pixelwright.server.openapi import answers, requests
from pixelwright.server.openapi.shapes import TEXT, Schema, ref
from pixelwright.server.web.routing import Way


@dataclass(frozen=True, slots=True)
class Operation:
    """What a path does, what is sent to it and what comes back, by the names of schemas."""

    summary: str
    answer: str = ""
    request: str = ""
    events: str = ""
    """What comes back in pieces where `stream` is true."""
    form: bool = False
    query: tuple[str, ...] = ()


_LIST = ("limit", "after", "order")
_SHARED = {
    "POST /files": Operation("Upload a file.", "File", "Upload", form=True),
    "GET /files": Operation("List the files of the key.", "Files", query=(*_LIST, "purpose")),
    "GET /files/{id}": Operation("Tell what is known of a file.", "File"),
    "DELETE /files/{id}": Operation("Delete a file.", "Deleted"),
    "GET /files/{id}/content": Operation("Give back a file."),
    "POST /batches": Operation("Answer the requests of a file in the background.", "Batch", "BatchRequest"),
    "GET /batches": Operation("List the batches of the key.", "Batches", query=_LIST[:2]),
    "GET /batches/{id}": Operation("Tell how far a batch has come.", "Batch"),
    "POST /batches/{id}/cancel": Operation("Begin no further request of a batch.", "Batch"),
    "GET /models": Operation("List the models.", "Models"),
    "GET /models/{id}": Operation("Tell what is known of a model.", "Model"),
}
_ZAI = {
    "POST /chat/completions": Operation("Answer a conversation.", "Completion", "CompletionRequest", "Chunk"),
    "POST /async/chat/completions": Operation(
        "Answer a conversation, to be fetched later.", "Later", "CompletionRequest"
    ),
    "GET /async-result/{id}": Operation("Fetch an answer.", "Result"),
    "POST /tokenizer": Operation("Count the tokens of a conversation.", "Count", "CompletionRequest"),
    "POST /layout_parsing": Operation("Read a document or picture.", "Layout", "LayoutRequest"),
}
_OPENAI = {
    "POST /chat/completions": Operation(
        "Answer a conversation.", "Completion", "OpenAICompletionRequest", "Chunk"
    ),
}
_RESPONSES = {
    "POST ": Operation("Answer a conversation of items.", "Response", "ResponsesRequest", "Response"),
    "GET /{id}": Operation("Give a response that was stored.", "Response"),
    "DELETE /{id}": Operation("Forget a response.", "Deleted"),
    "GET /{id}/input_items": Operation("List what a response answered.", "Items", query=_LIST),
}
_ANTHROPIC = {
    "POST /messages": Operation(
        "Answer a conversation.", "AnthropicMessage", "MessagesRequest", "AnthropicMessage"
    ),
    "POST /messages/count_tokens": Operation(
        "Count the tokens of a conversation.", "AnthropicCount", "CountRequest"
    ),
    "GET /models": Operation("List the models.", "AnthropicModels"),
    "GET /models/{id}": Operation("Tell what is known of a model.", "AnthropicModel"),
}
_STATE = {
    "GET /healthz": Operation("Tell whether the server is alive.", "State"),
    "GET /readyz": Operation("Tell whether the server takes requests.", "State"),
    "GET /metrics": Operation("Tell what is measured, as Prometheus reads it."),
    "GET /openapi.json": Operation("Give this document.", "Document"),
    "GET /docs": Operation("Show this document as a page."),
    "GET /": Operation("Lead to the page."),
}
_DOORS: tuple[tuple[str, tuple[str, ...], Mapping[str, Operation], str], ...] = (
    ("Z.ai", zai.ROOTS, _SHARED | _ZAI, "Error"),
    ("Responses", responses.ROOTS, _RESPONSES, "ErrorInWords"),
    ("OpenAI", (openai.ROOT,), _SHARED | _OPENAI, "Error"),
    ("Anthropic", anthropic.ROOTS, _ANTHROPIC, "AnthropicError"),
    ("Server", ("",), _STATE, "Error"),
)
_SUMMARY = "A picture goes in, measured code comes out."
_SPACES = re.compile(r"\W+")


def document(ways: Iterable[Way], version: str) -> dict[str, Any]:
    """Return the document of `ways`; a way that no table knows is a KeyError."""
    paths: dict[str, Any] = {}
    for way in ways:
        path = way.path.replace("{id*}", "{id}")
        door, operation, error = _known(way.method, path)
        paths.setdefault(path, {})[way.method.lower()] = _written(way.method, path, door, operation, error)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "pixelwright",
            "version": version,
            "summary": "A picture goes in, measured code comes out.",
        },
        "tags": [{"name": name} for name, *_ in _DOORS],
        "paths": paths,
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer"},
                "header": {"type": "apiKey", "in": "header", "name": "x-api-key"},
            },
        },
    }


def _known(method: str, path: str) -> tuple[str, Operation, str]:
    for door, roots, operations, error in _DOORS:
        for root in roots:
            found = operations.get(f"{method} {path[len(root) :]}") if path.startswith(root) else None
            if found:
                return door, found, error
    raise KeyError(f"{method} {path}")


def _schemas() -> dict[str, Schema]:
    return {
        **requests.schemas(),
        **answers.schemas(),
        "CompletionRequest": requests.completion(ZAI),
        "OpenAICompletionRequest": requests.completion(OPENAI),
        "Document": {"type": "object", "required": ["openapi"]},
    }


def _written(method: str, path: str, door: str, operation: Operation, error: str) -> dict[str, Any]:
    parameters = [_parameter(name, "query") for name in operation.query]
    if "{id}" in path:
        parameters.append(_parameter("id", "path"))
    written: dict[str, Any] = {
        "operationId": _SPACES.sub("_", f"{method.lower()}{path}").strip("_"),
        "summary": operation.summary,
        "tags": [door],
        "responses": _answers(operation, error),
    }
    if parameters:
        written["parameters"] = parameters
    if operation.request:
        kind = "multipart/form-data" if operation.form else "application/json"
        written["requestBody"] = {"required": True, "content": {kind: {"schema": ref(operation.request)}}}
    if door != "Server":
        written["security"] = [{"key": []}, {"header": []}]
    return written


def _parameter(name: str, place: str) -> dict[str, Any]:
    return {"name": name, "in": place, "required": place == "path", "schema": TEXT}


def _answers(operation: Operation, error: str) -> dict[str, Any]:
    content: dict[str, Any] = {"*/*": {}}
    if operation.answer:
        content = {"application/json": {"schema": ref(operation.answer)}}
    if operation.events:
        content["text/event-stream"] = {"schema": ref(operation.events)}
    failed = {"description": "It cannot be done.", "content": {"application/json": {"schema": ref(error)}}}
    return {"200": {"description": "Done.", "content": content}, "default": failed}
