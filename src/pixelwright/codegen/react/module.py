"""One component as a TypeScript module: imports, props, data and the function. Knows nothing of styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelwright.codegen.components.program import Component, Each, Tag, pieces
from pixelwright.codegen.projects.behaviour import behaviour_imports
from pixelwright.codegen.projects.carousels import Carousel, carousels_of
from pixelwright.codegen.projects.dialogs import HELD, has_dialog
from pixelwright.codegen.projects.script import Script, data_module, is_long, script_of
from pixelwright.codegen.projects.tabs import choices_of
from pixelwright.codegen.projects.template import Toggle, toggles_of
from pixelwright.codegen.projects.typescript import ClassValue
from pixelwright.codegen.react.jsx import ClassName, Jsx, setter

_DIALOG = f"""\
	const {HELD} = useRef<HTMLDialogElement>(null);

	useEffect(() => {{
		{HELD}.current?.showModal();
		{HELD}.current?.focus();
	}}, []);

"""


@dataclass(frozen=True, slots=True)
class Looks:
    """How one component gets its classes."""

    imports: tuple[str, ...]
    class_name: ClassName
    class_value: ClassValue


def component_module(component: Component, looks: Looks, folder: str = ".") -> str:
    """Return the source of a component; `folder` is where the others are."""
    script = script_of(component, looks.class_value)
    toggles, choices = toggles_of(component), choices_of(component)
    imports = [
        *_react(component, toggles, choices),
        *_imports(script, folder),
        *behaviour_imports(component, folder),
        *looks.imports,
    ]
    function = _function(
        component, Jsx(looks.class_name, toggles, choices, carousels=carousels_of(component))
    )
    parts = ["\n".join(imports), *script.interfaces, *script.told, *script.data, function]
    return "\n\n".join(part for part in parts if part) + "\n"


def data_modules(component: Component, looks: Looks) -> Iterator[tuple[str, str]]:
    """Yield name and source of the modules for data too long to stand beside the component."""
    for data in component.data:
        if is_long(data, looks.class_value):
            yield data.name, data_module(data, _type_import, looks.class_value)


def _type_import(name: str) -> str:
    return f'import type {{ {name}Props }} from "../components/{name}";'


def _react(component: Component, toggles: Mapping[Tag, Toggle], choices: Mapping[str, str]) -> Iterator[str]:
    drawn = [each.body for each in pieces(component.body) if isinstance(each, Each)]
    grouped = any(isinstance(each, Tag) and not each.tag for each in drawn)
    closing = any(toggle.controls for toggle in toggles.values())
    shown, carousels = has_dialog(component), carousels_of(component)
    wanted = (
        ("Fragment", grouped),
        ("useEffect", closing or shown or carousels),
        ("useRef", shown or carousels),
        ("useState", toggles or choices or carousels),
    )
    names = [name for name, needed in wanted if needed]
    if names:
        yield f'import {{ {", ".join(names)} }} from "react";'


def _imports(script: Script, folder: str) -> Iterator[str]:
    yield from script.data_imports(folder)
    types = {*script.types, *script.told_types}
    for name in sorted({*script.components, *types}):
        parts = [name] if name in script.components else []
        parts += [f"type {name}Props"] if name in types else []
        yield f'import {{ {", ".join(parts)} }} from "{folder}/{name}";'


def _carousel(carousel: Carousel) -> str:
    track, place, change = carousel.track, carousel.place, setter(carousel.place)
    return (
        f"\tconst {track} = useRef<HTMLDivElement>(null);\n"
        f"\tconst [{place}, {change}] = useState<Place>({carousel.start});\n"
        "\n\tuseEffect(() => {\n"
        f"\t\tif ({track}.current) "
        f"return onTrack({track}.current, {carousel.start}, {carousel.dots}, {change});\n"
        "\t}, []);\n\n"
    )


def _function(component: Component, jsx: Jsx) -> str:
    names = ", ".join(prop.name for prop in component.props)
    told = f"{{ {names} }}: {component.name}Props" if names else ""
    states = "".join(
        f"\tconst [{each.state}, {setter(each.state)}] = useState({str(each.start).lower()});\n"
        for each in jsx.toggles.values()
    )
    states += "".join(
        f'\tconst [{state}, {setter(state)}] = useState("{first}");\n' for first, state in jsx.choices.items()
    )
    states += "".join(
        f'\tuseEffect(() => onEscape("{each.controls}", () => {setter(each.state)}(false)), []);\n'
        for each in jsx.toggles.values()
        if each.controls
    )
    states += "".join(map(_carousel, jsx.carousels.values()))
    states += _DIALOG if has_dialog(component) else ""
    drawn = "\n".join(f"\t\t{line}" for line in jsx.lines(component.body))
    return f"export function {component.name}({told}) {{\n{states}\treturn (\n{drawn}\n\t);\n}}"
