"""Props and data as TypeScript: literals, types and interfaces. Knows no framework."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from pixelwright.codegen.components.program import Data, Kind, Prop, Record, Shape, Value

_UNION_UP_TO = 4
"""With more words than these a type says no more than `string`."""

ClassValue = Callable[[str], str]
"""What stands in the data for some class names."""


def quoted(text: str) -> str:
    """Return a string literal."""
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def declaration(data: Data, class_value: ClassValue, *, exported: bool = False) -> str:
    """Return the constant that holds the data, with a type where one cannot be told from the values."""
    start = "export const" if exported else "const"
    typed = f": {type_name(data.shape)}[]" if needs_type(data.shape) else ""
    return f"{start} {data.name}{typed} = {_list(data.shape, data.items, class_value)};"


def needs_type(shape: Shape) -> bool:
    """Tell whether TypeScript would take the values for something else than they are."""
    if shape.component:
        return True
    return any(
        prop.optional or (prop.kind is Kind.CHOICE and not prop.styles) or prop.kind is Kind.LIST
        for prop in shape.props
    )


def type_name(shape: Shape) -> str:
    """Return what one item is called."""
    if not shape.props:
        return "string"
    return f"{shape.name}Props" if shape.component else shape.name


def interface(name: str, props: Sequence[Prop], *, exported: bool = False) -> str:
    """Return the declaration of an interface with the props."""
    fields = [f"\t{prop.name}{'?' if prop.optional else ''}: {type_of(prop)};" for prop in props]
    start = "export interface" if exported else "interface"
    return "\n".join([f"{start} {name} {{", *fields, "}"])


def inner_shapes(props: Sequence[Prop]) -> list[Shape]:
    """Return the shapes of the lists among the props, and of the lists in them, that need an interface."""
    found = []
    for prop in props:
        if prop.items is not None and prop.items.props and not prop.items.component:
            found += [prop.items, *inner_shapes(prop.items.props)]
    return found


def type_of(prop: Prop) -> str:
    """Return the type of a prop."""
    match prop.kind:
        case Kind.NUMBER:
            return "number"
        case Kind.FLAG:
            return "boolean"
        case Kind.LIST:
            return f"{type_name(prop.items)}[]" if prop.items else "string[]"
        case Kind.CHOICE if not prop.styles and len(prop.choices) <= _UNION_UP_TO:
            return " | ".join(map(quoted, prop.choices))
        case _:
            return "string"


def _list(shape: Shape, items: Sequence[Record | str], class_value: ClassValue) -> str:
    parts = [quoted(item) if isinstance(item, str) else _record(shape, item, class_value) for item in items]
    inner = "".join(f"\t{part.replace(chr(10), chr(10) + chr(9))},\n" for part in parts)
    return f"[\n{inner}]"


def _record(shape: Shape, record: Record, class_value: ClassValue) -> str:
    props = {prop.name: prop for prop in shape.props}
    pairs = [f"{name}: {_value(props[name], value, class_value)}" for name, value in record]
    return f"{{ {', '.join(pairs)} }}"


def _value(prop: Prop, value: Value, class_value: ClassValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _list(prop.items or Shape(""), value, class_value)
    if prop.kind is Kind.NUMBER:
        return value
    return quoted(class_value(value) if prop.styles else value)
