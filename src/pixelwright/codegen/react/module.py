"""One component as a TypeScript module: imports, data, props and the function. Knows nothing of styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pixelwright.codegen.components.program import (
    Component,
    Data,
    Each,
    Shape,
    Tag,
    Use,
    pieces,
)
from pixelwright.codegen.components.words import camel, pascal, words_of
from pixelwright.codegen.projects.typescript import (
    ClassValue,
    declaration,
    inner_shapes,
    interface,
    needs_type,
)
from pixelwright.codegen.react.jsx import ClassName, Jsx, Toggle

_DATA_LINES = 14
"""Longer data get a module of their own."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How one component gets its classes."""

    imports: tuple[str, ...]
    class_name: ClassName
    class_value: ClassValue


def component_module(component: Component, looks: Looks, folder: str = ".") -> str:
    """Return the source of a component; `folder` is where the others are, seen from it."""
    toggles = list(_toggles(component))
    jsx = Jsx(looks.class_name, toggles)
    own = [data for data in component.data if not _is_long(data, looks)]
    shapes = [*inner_shapes(component.props), *(shape for data in own for shape in _shapes(data))]
    parts = [
        "\n".join(_imports(component, looks, own, folder, bool(toggles))),
        *(interface(shape.name, shape.props) for shape in shapes),
        interface(f"{component.name}Props", component.props, exported=True) if component.props else "",
        *(declaration(data, looks.class_value) for data in own),
        _function(component, jsx, [toggle for _, toggle in toggles]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def data_modules(component: Component, looks: Looks, components: str) -> Iterator[tuple[str, str]]:
    """Yield name and source of the modules for data too long to stand beside the component."""
    for data in component.data:
        if not _is_long(data, looks):
            continue
        needed = _props_types(data.shape)
        imports = [f'import type {{ {each}Props }} from "{components}/{each}";' for each in needed]
        parts = ["\n".join(imports), *(interface(shape.name, shape.props) for shape in _shapes(data))]
        parts.append(declaration(data, looks.class_value, exported=True))
        yield data.name, "\n\n".join(part for part in parts if part) + "\n"


def _is_long(data: Data, looks: Looks) -> bool:
    text = declaration(data, looks.class_value)
    return text.count("\n") > _DATA_LINES or len(text) > 100 * _DATA_LINES


def _shapes(data: Data) -> list[Shape]:
    """Return the shapes that need an interface where the data are declared."""
    own = [data.shape] if data.shape.props and not data.shape.component and needs_type(data.shape) else []
    return [*own, *(inner_shapes(data.shape.props) if own else [])]


def _props_types(shape: Shape) -> list[str]:
    """Return the components whose props the items are, or have lists of."""
    if shape.component:
        return [shape.name]
    nested = [name for prop in shape.props if prop.items for name in _props_types(prop.items)]
    return list(dict.fromkeys(nested))


def _imports(
    component: Component, looks: Looks, own: Sequence[Data], folder: str, state: bool
) -> Iterator[str]:
    body = list(pieces(component.body))
    drawn = [each.body for each in body if isinstance(each, Each)]
    grouped = any(isinstance(each, Tag) and not each.tag for each in drawn)
    react = [name for name, needed in (("Fragment", grouped), ("useState", state)) if needed]
    if react:
        yield f'import {{ {", ".join(react)} }} from "react";'
    listed = {data.name: data for data in component.data}
    for name in sorted(set(listed) - {data.name for data in own}):
        yield f'import {{ {name} }} from "{data_folder(folder)}/{name}";'
    used = {piece.component for piece in body if isinstance(piece, Use)}
    typed = {name for data in own for name in _props_types(data.shape)} | {
        name for prop in component.props if prop.items for name in _props_types(prop.items)
    }
    for name in sorted(used | typed):
        parts = [*([name] if name in used else []), *([f"type {name}Props"] if name in typed else [])]
        yield f'import {{ {", ".join(parts)} }} from "{folder}/{name}";'
    yield from looks.imports


def data_folder(components: str) -> str:
    """Return where data are for somebody to whom the components are in the folder `components`."""
    return "./data" if components == "./components" else "../data"


def _toggles(component: Component) -> Iterator[tuple[Tag, Toggle]]:
    taken: set[str] = set()
    for piece in pieces(component.body):
        if not isinstance(piece, Tag) or piece.tag != "button":
            continue
        attributes = dict(piece.attributes)
        expanded = attributes.get("aria-expanded")
        if expanded is None:
            continue
        controlled = attributes.get("aria-controls") or ()
        words = words_of("".join(part for part in controlled if isinstance(part, str))) or ["part"]
        name = pascal(words)
        while name in taken:
            name += "2"
        taken.add(name)
        yield piece, Toggle(camel(["is", name, "open"]), f"setIs{name}Open", expanded == ("true",))


def _function(component: Component, jsx: Jsx, toggles: Sequence[Toggle]) -> str:
    names = ", ".join(prop.name for prop in component.props)
    told = f"{{ {names} }}: {component.name}Props" if names else ""
    states = [
        f"\tconst [{each.state}, {each.setter}] = useState({'true' if each.start else 'false'});\n"
        for each in toggles
    ]
    drawn = "\n".join(f"\t\t{line}" for line in jsx.lines(component.body))
    return f"export function {component.name}({told}) {{\n{''.join(states)}\treturn (\n{drawn}\n\t);\n}}"
