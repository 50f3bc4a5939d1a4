"""What is seen, in the shape of a JSON schema: by labels and by columns of tables.

What is not seen is null. Knows nothing of where pairs and tables come from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from pixelwright.document import Table
from pixelwright.extraction.pairs import Pair
from pixelwright.extraction.tables import records_of

Schema = Mapping[str, object]
_DEPTH = 12
_SAME = 0.6
"""Share of words in common from which on a label is what was asked for."""
_TRUTHS = {"yes": True, "true": True, "on": True, "✓": True, "[x]": True,
           "no": False, "false": False, "off": False, "✗": False, "[ ]": False}  # fmt: skip
_FIGURE = re.compile(r"[^\w.,-]*(?:[A-Z]{3}\s*)?(-?\d[\d.,' ]*)\W*(?:[A-Za-z]{1,2}|[A-Z]{3})?\W*")
_LONGEST_FIGURE = 48
_FILLER = frozenset({"the", "of", "a", "an", "no", "nr", "number", "value", "name", "your", "in"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to fill a schema with."""

    pairs: tuple[Pair, ...] = ()
    tables: tuple[Table, ...] = ()
    title: str = ""


def filled(schema: Schema, seen: Seen) -> object:
    """Return a value in the shape of `schema`; None wherever nothing was seen."""
    return _value(schema, schema, seen, "", 0)


def _value(schema: Schema, root: Schema, seen: Seen, name: str, depth: int) -> object:
    schema = _resolved(schema, root)
    if depth > _DEPTH:
        return None
    match _type(schema):
        case "object":
            properties = cast(Mapping[str, Schema], schema.get("properties") or {})
            return {
                key: _value(_mapping(inner), root, seen, key, depth + 1) for key, inner in properties.items()
            }
        case "array":
            return _items(_mapping(schema.get("items")), root, seen, name)
        case kind:
            label = str(schema.get("title") or "")
            text = _labelled(seen, [name, label])
            if text is None and name.casefold() in ("title", "heading") and seen.title:
                text = seen.title
            return None if text is None else as_type(text, kind, schema)


def _mapping(value: object) -> Schema:
    return cast(Schema, value) if isinstance(value, Mapping) else {}


def _resolved(schema: Schema, root: Schema) -> Schema:
    """Return what a local reference stands for, or the first choice that is more than null."""
    for _ in range(_DEPTH):
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference.startswith("#"):
            target: object = root
            for part in filter(None, reference[1:].split("/")):
                target = _mapping(target).get(part)
            schema = _mapping(target)
            continue
        choices = schema.get("anyOf") or schema.get("oneOf")
        if not isinstance(choices, Sequence) or isinstance(choices, str):
            break
        rest = [_mapping(choice) for choice in choices if _mapping(choice).get("type") != "null"]
        schema = rest[0] if rest else {}
    return schema


def _type(schema: Schema) -> str:
    kind = schema.get("type")
    if isinstance(kind, Sequence) and not isinstance(kind, str):
        kind = next((each for each in kind if each != "null"), "string")
    if isinstance(kind, str):
        return kind
    return "object" if "properties" in schema else "array" if "items" in schema else "string"


def _items(schema: Schema, root: Schema, seen: Seen, name: str) -> object:
    """Return the rows of the table whose columns fit best, or a list that was written with commas."""
    schema = _resolved(schema, root)
    if _type(schema) != "object":
        text = _labelled(seen, [name])
        parts = [part.strip() for part in re.split(r"[,;\n]", text)] if text else []
        return [as_type(part, _type(schema), schema) for part in parts if part] or None
    properties = {
        key: _resolved(_mapping(inner), root) for key, inner in _mapping(schema.get("properties")).items()
    }
    best = max(seen.tables, key=lambda table: len(_columns(table, properties)), default=None)
    columns = _columns(best, properties) if best is not None else {}
    if best is None or not columns or 2 * len(columns) < len(properties):
        return None
    return [
        {
            key: as_type(record[columns[key]], _type(inner), inner) if key in columns else None
            for key, inner in properties.items()
        }
        for record in records_of(best)
    ]


def _columns(table: Table, properties: Mapping[str, Schema]) -> dict[str, str]:
    """Return the column of each property that has one."""
    found: dict[str, str] = {}
    for key in properties:
        best = max(table.header, key=lambda head: likeness(key, head), default="")
        if best and likeness(key, best) >= _SAME and best not in found.values():
            found[key] = best
    return found


def _labelled(seen: Seen, names: Sequence[str]) -> str | None:
    wanted = [name for name in names if name]
    best = max(
        ((likeness(name, pair.label), -index, pair.value)
         for index, pair in enumerate(seen.pairs) for name in wanted),
        default=(0.0, 0, ""),
    )  # fmt: skip
    return best[2] if best[0] >= _SAME else None


def likeness(name: str, label: str) -> float:
    """Return how alike a name of a program and a label of a page are, 0 to 1."""
    one, other = _words(name), _words(label)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    core_one, core_other = (words - _FILLER or words for words in (one, other))
    return 0.95 * len(core_one & core_other) / len(core_one | core_other)


def _words(text: str) -> frozenset[str]:
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    words = re.findall(r"[^\W_]+", parted.casefold())
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in words)


def as_type(text: str, kind: str, schema: Schema | None = None) -> object:
    """Return a text as a value of a type of JSON schema; None where it is none."""
    words = text.strip()
    match kind:
        case "integer" | "number":
            return _number(words, kind)
        case "boolean":
            return _TRUTHS.get(words.casefold())
        case "object" | "array" | "null":
            return None
        case _:
            allowed = (schema or {}).get("enum")
            if isinstance(allowed, Sequence) and not isinstance(allowed, str):
                return next((each for each in allowed if str(each).casefold() == words.casefold()), None)
            return words or None


def _number(text: str, kind: str) -> int | float | None:
    """Read `1,234.50 €`, `1.234,50`, `-3`; nothing of words with a figure among them."""
    found = _FIGURE.fullmatch(text) if len(text) <= _LONGEST_FIGURE else None
    if found is None:
        return None
    digits = found[1].rstrip(".,' ").replace(" ", "").replace("'", "")
    if "," in digits and "." in digits:
        decimal = max(digits.rfind(","), digits.rfind("."))
        digits = re.sub(r"[.,]", "", digits[:decimal]) + "." + digits[decimal + 1 :]
    elif re.fullmatch(r"-?\d{1,3}(?:,\d{3})+", digits):
        digits = digits.replace(",", "")
    else:
        digits = digits.replace(",", ".")
    try:
        value = float(digits)
    except ValueError:
        return None
    if kind == "integer":
        return int(value) if value == int(value) else None
    return value
