"""Short words for JSON schemas. Knows nothing of what they describe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
WORD: Schema = {"type": "string", "minLength": 1}
FLAG: Schema = {"type": "boolean"}
ANYTHING: Schema = {"type": "object"}
WHOLE: Schema = {"type": "integer"}


def ref(name: str) -> Schema:
    """Return a reference to a schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}


def thing(needed: Mapping[str, Schema], others: Mapping[str, Schema] | None = None) -> Schema:
    """Return the schema of an object: fields that it needs, and others that may be null as well."""
    optional = {name: or_null(each) for name, each in (others or {}).items()}
    return {"type": "object", "properties": {**needed, **optional}, "required": list(needed)}


def or_null(schema: Schema) -> Schema:
    """Return what `schema` describes, or null: clients send it for what they leave out."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(*schemas: Schema) -> Schema:
    """Return what any of `schemas` describes."""
    return {"anyOf": list(schemas)}


def choice(options: Iterable[str]) -> Schema:
    """Return one of some words."""
    return {"type": "string", "enum": sorted(options)}


def many(items: Schema, *, at_least: int = 0, at_most: int | None = None) -> Schema:
    """Return a list."""
    bounds: Schema = {"minItems": at_least} if at_least else {}
    return {"type": "array", "items": items} | bounds | ({"maxItems": at_most} if at_most else {})


def whole(low: int, high: int) -> Schema:
    """Return a whole number within bounds."""
    return {"type": "integer", "minimum": low, "maximum": high}


def number(low: float, high: float) -> Schema:
    """Return a number within bounds."""
    return {"type": "number", "minimum": low, "maximum": high}


def typed(kind: str, needed: Mapping[str, Schema], others: Mapping[str, Schema] | None = None) -> Schema:
    """Return an object that says what it is in its field `type`."""
    return thing({"type": {"const": kind}, **needed}, others)
