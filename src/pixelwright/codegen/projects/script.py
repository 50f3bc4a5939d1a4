"""The script of a single-file component: imports, props and data. Knows no framework."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pixelwright.codegen.components.program import Component, Data, Prop, Shape, Use, pieces
from pixelwright.codegen.projects.typescript import (
    ClassValue,
    declaration,
    inner_shapes,
    interface,
    needs_type,
)

_DATA_LINES = 14
"""Longer data get a module of their own."""


@dataclass(frozen=True, slots=True)
class Script:
    """The parts of one script, in order."""

    components: tuple[str, ...]
    """Those that are drawn."""
    types: tuple[str, ...]
    """Components the types of whose props the data need."""
    told_types: tuple[str, ...]
    """Components the types of whose props its own props need."""
    modules: tuple[str, ...]
    """Data that stand in modules of their own."""
    interfaces: tuple[str, ...]
    """Those of the data."""
    told: tuple[str, ...]
    """The interface of its own props, after those it needs."""
    data: tuple[str, ...]

    def data_imports(self, folder: str) -> list[str]:
        """Return the imports of `modules`; `folder` is where the components are."""
        place = "./data" if folder == "./components" else "../data"
        return [f'import {{ {name} }} from "{place}/{name}";' for name in self.modules]


def script_of(component: Component, class_value: ClassValue = str) -> Script:
    """Return what the component's script needs."""
    own = [data for data in component.data if not is_long(data, class_value)]
    used = {piece.component for piece in pieces(component.body) if isinstance(piece, Use)}
    shapes = [shape for data in own for shape in shapes_of(data)]
    typed = {name for data in own for name in props_types(data.shape)}
    inner = [interface(shape.name, shape.props) for shape in inner_shapes(component.props)]
    told = [*inner, interface(f"{component.name}Props", component.props, exported=True)]
    return Script(
        components=tuple(sorted(used)),
        types=tuple(sorted(typed - {component.name})),
        told_types=tuple(sorted(nested_types(component.props) - {component.name})),
        modules=tuple(sorted(data.name for data in component.data if is_long(data, class_value))),
        interfaces=tuple(dict.fromkeys(interface(shape.name, shape.props) for shape in shapes)),
        told=tuple(dict.fromkeys(told)) if component.props else (),
        data=tuple(declaration(data, class_value) for data in own),
    )


def data_module(data: Data, import_type: Callable[[str], str], class_value: ClassValue = str) -> str:
    """Return a module for data that are too long to stand beside the component."""
    imports = [import_type(name) for name in props_types(data.shape)]
    shapes = [interface(shape.name, shape.props) for shape in shapes_of(data)]
    parts = ["\n".join(imports), *shapes, declaration(data, class_value, exported=True)]
    return "\n\n".join(part for part in parts if part) + "\n"


def is_long(data: Data, class_value: ClassValue = str) -> bool:
    """Tell whether data would push the component they belong to out of sight."""
    text = declaration(data, class_value)
    return text.count("\n") > _DATA_LINES or len(text) > 100 * _DATA_LINES


def shapes_of(data: Data) -> list[Shape]:
    """Return the shapes that need an interface where the data are declared."""
    own = [data.shape] if data.shape.props and not data.shape.component and needs_type(data.shape) else []
    return [*own, *(inner_shapes(data.shape.props) if own else [])]


def props_types(shape: Shape) -> list[str]:
    """Return the components whose props the items are, or have lists of."""
    return [shape.name] if shape.component else sorted(nested_types(shape.props))


def nested_types(props: Sequence[Prop]) -> set[str]:
    """Return the components whose props lists among these hold."""
    return {name for prop in props if prop.items is not None for name in props_types(prop.items)}
