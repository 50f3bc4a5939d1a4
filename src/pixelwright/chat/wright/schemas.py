"""A subset of JSON Schema: whether a value fits, and values that fit from what is known. Pure.

Knows types, enum, const, properties, required, items, bounds, alternatives and local references; what it does
not know it takes to be met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Schema = Mapping[str, object]
_DEEPEST = 12
"""Levels; a schema may speak of itself."""
_TYPES: dict[str, Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}


class _Unknown:
    """Nothing is known of a value; not the same as null."""


UNKNOWN = _Unknown()


@dataclass(frozen=True, slots=True)
class Slot:
    """A value that is looked for: what it is called, what is said of it, and which type it has."""

    name: str
    schema: Schema
    path: tuple[str, ...] = ()

    @property
    def description(self) -> str:
        """What the schema says of it."""
        return text_of(self.schema, "description")

    @property
    def type(self) -> str:
        """Its type, the first where there are several; empty where any will do."""
        return type_of(self.schema)


Know = Callable[[Slot], object]
"""Returns what is known for a slot, UNKNOWN where nothing is."""


def filled(schema: Schema, know: Know) -> dict[str, object]:
    """Return an object that fits: what is known, and of what is not only what is required, empty."""
    value = _Filler(schema, know).value(Slot("", schema), 0)
    return value if isinstance(value, dict) else {}


class _Filler:
    def __init__(self, root: Schema, know: Know) -> None:
        self._root = root
        self._know = know

    def value(self, slot: Slot, depth: int) -> object:
        schema = resolved(slot.schema, self._root)
        slot = Slot(slot.name, schema, slot.path)
        known = self._know(slot) if slot.name else UNKNOWN
        if known is not UNKNOWN:
            fitting = self._fitting(known, slot)
            if fitting is not UNKNOWN and not list(complaints(fitting, schema, self._root)):
                return fitting
        if depth < _DEEPEST and slot.type == "object":
            return self._object(slot, depth)
        return empty(schema, self._root, depth)

    def _object(self, slot: Slot, depth: int) -> dict[str, object]:
        made: dict[str, object] = {}
        required = names_of(slot.schema, "required")
        for name, schema in properties_of(slot.schema).items():
            inner = Slot(name, resolved(schema, self._root), (*slot.path, name))
            tells = self._know(inner) is not UNKNOWN or inner.type == "object"
            if name in required or tells:
                value = self.value(inner, depth + 1)
                if name in required or value not in ({}, [], "", None):
                    made[name] = value
        for name in required:
            made.setdefault(name, "")
        return made

    def _fitting(self, known: object, slot: Slot) -> object:
        """Return what is known in the type that is asked for."""
        options = slot.schema.get("enum")
        if isinstance(options, list):
            return _chosen(known, options)
        wanted = slot.type
        if wanted == "array" and isinstance(known, list):
            return self._items(known, slot)
        if wanted == "object" and isinstance(known, dict):
            return self._record(known, slot)
        if wanted == "string" and not isinstance(known, str):
            return "\n".join(map(str, known)) if isinstance(known, list) else str(known)
        if wanted == "integer" and isinstance(known, float):
            return round(known)
        if wanted == "array":
            return self._items([known], slot)
        return known

    def _items(self, known: list[object], slot: Slot) -> list[object]:
        items = slot.schema.get("items")
        schema = resolved(items, self._root) if isinstance(items, Mapping) else {}
        most = slot.schema.get("maxItems")
        found = [self._fitting(each, Slot(slot.name, schema, slot.path)) for each in known]
        kept = [each for each in found if not list(complaints(each, schema, self._root))]
        return kept[:most] if isinstance(most, int) else kept

    def _record(self, known: Mapping[str, object], slot: Slot) -> object:
        if not properties_of(slot.schema):
            return dict(known)

        def know(inner: Slot) -> object:
            return lookup(known, inner.name)

        return _Filler(self._root, know)._object(slot, 1)


def lookup(known: Mapping[str, object], name: str) -> object:
    """Return what is known under a name, however that is written: `fontSize`, `font_size`."""
    plain = _plain(name)
    return next((value for key, value in known.items() if _plain(key) == plain), UNKNOWN)


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "").replace("colour", "color")


def _chosen(known: object, options: list[object]) -> object:
    """Return the option that says the same."""
    said = str(known).lower()
    exact = next((each for each in options if str(each).lower() == said), UNKNOWN)
    if exact is not UNKNOWN:
        return exact
    return next(
        (
            each
            for each in options
            if isinstance(each, str) and (each.lower() in said or said in each.lower())
        ),
        UNKNOWN,
    )


def empty(schema: Schema, root: Schema, depth: int = 0) -> object:
    """Return the emptiest value that fits."""
    schema = resolved(schema, root)
    for key in ("const", "default"):
        if key in schema:
            return schema[key]
    options = schema.get("enum")
    if isinstance(options, list) and options:
        return None if None in options else options[0]
    match type_of(schema):
        case "object" if depth < _DEEPEST:
            required = names_of(schema, "required")
            inner = properties_of(schema)
            return {name: empty(inner.get(name, {}), root, depth + 1) for name in required}
        case "array":
            least = schema.get("minItems")
            item = schema.get("items")
            one = empty(item if isinstance(item, Mapping) else {}, root, depth + 1) if least else None
            return [one] * least if isinstance(least, int) else []
        case "integer" | "number":
            return _in_bounds(schema)
        case "boolean":
            return False
        case "null":
            return None
        case "object":
            return {}
    return ""


def _in_bounds(schema: Schema) -> int | float:
    least, most = schema.get("minimum"), schema.get("maximum")
    if isinstance(least, int | float) and least > 0:
        return least
    return most if isinstance(most, int | float) and most < 0 else 0


def complaints(value: object, schema: Schema, root: Schema | None = None, depth: int = 0) -> Iterator[str]:
    """Yield what of a value does not fit the schema."""
    root = schema if root is None else root
    if depth > _DEEPEST:
        return
    schema = resolved(schema, root)
    types = names_of(schema, "type")
    if types and not any(_TYPES.get(each, _anything)(value) for each in types):
        yield f"{value!r:.60} is no {' or '.join(types)}"
        return
    options = schema.get("enum")
    if isinstance(options, list) and not any(value == each and type(value) is type(each) for each in options):
        yield f"{value!r:.60} is none of {options!r:.80}"
    if "const" in schema and value != schema["const"]:
        yield f"{value!r:.60} is not {schema['const']!r:.60}"
    yield from _out_of_bounds(value, schema)
    if isinstance(value, dict):
        yield from _in_object(value, schema, root, depth)
    if isinstance(value, list) and isinstance(items := schema.get("items"), Mapping):
        for each in value:
            yield from complaints(each, items, root, depth + 1)
    for key in ("anyOf", "oneOf"):
        alternatives = schema.get(key)
        if isinstance(alternatives, list) and alternatives:
            fits = (
                not list(complaints(value, each, root, depth + 1))
                for each in alternatives
                if isinstance(each, Mapping)
            )
            if not any(fits):
                yield f"{value!r:.60} fits none of the alternatives"


def _anything(_value: object) -> bool:
    return True


def _in_object(value: Mapping[str, object], schema: Schema, root: Schema, depth: int) -> Iterator[str]:
    known = properties_of(schema)
    yield from (f"{name} is missing" for name in names_of(schema, "required") if name not in value)
    for name, each in value.items():
        if name in known:
            yield from complaints(each, known[name], root, depth + 1)
        elif schema.get("additionalProperties") is False:
            yield f"{name} is not known"


def _out_of_bounds(value: object, schema: Schema) -> Iterator[str]:
    if isinstance(value, bool):
        return
    size = value if isinstance(value, int | float) else len(value) if isinstance(value, str | list) else None
    if size is None:
        return
    low, high = "minimum", "maximum"
    if isinstance(value, str | list):
        low, high = ("minItems", "maxItems") if isinstance(value, list) else ("minLength", "maxLength")
    least, most = schema.get(low), schema.get(high)
    if isinstance(least, int | float) and size < least:
        yield f"{value!r:.60} is below {low} {least}"
    if isinstance(most, int | float) and size > most:
        yield f"{value!r:.60} is above {high} {most}"


def resolved(schema: Schema, root: Schema) -> Schema:
    """Return a schema with its reference followed and, of alternatives, the first that is not null."""
    for _ in range(_DEEPEST):
        reference = schema.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/"):
            break
        found: object = root
        for part in reference[2:].split("/"):
            found = found.get(part) if isinstance(found, Mapping) else None
        if not isinstance(found, Mapping):
            return {}
        schema = found
    if "type" not in schema and "enum" not in schema and "properties" not in schema:
        for key in ("anyOf", "oneOf", "allOf"):
            alternatives = schema.get(key)
            if isinstance(alternatives, list):
                chosen = next(
                    (
                        each
                        for each in alternatives
                        if isinstance(each, Mapping) and each.get("type") != "null"
                    ),
                    None,
                )
                return resolved(chosen, root) if chosen is not None else schema
    return schema


def type_of(schema: Schema) -> str:
    """Return the type of a schema, the first that is not null where there are several."""
    types = names_of(schema, "type")
    told = next((each for each in types if each != "null"), types[0] if types else "")
    return told or ("object" if "properties" in schema else "array" if "items" in schema else "")


def properties_of(schema: Schema) -> dict[str, Schema]:
    """Return the schemas of an object's properties."""
    found = schema.get("properties")
    if not isinstance(found, Mapping):
        return {}
    return {str(name): each if isinstance(each, Mapping) else {} for name, each in found.items()}


def names_of(schema: Schema, key: str) -> tuple[str, ...]:
    """Return a text or a list of texts as a tuple."""
    found = schema.get(key)
    if isinstance(found, str):
        return (found,)
    return tuple(str(each) for each in found) if isinstance(found, list | tuple) else ()


def text_of(schema: Schema, key: str) -> str:
    """Return a text of the schema, empty where there is none."""
    found = schema.get(key)
    return found if isinstance(found, str) else ""
