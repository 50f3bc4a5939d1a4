"""CSS modules: every component has its own sheet; what several share stands in one of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pixelwright.codegen.components.program import (
    Component,
    Each,
    Hole,
    Program,
    Prop,
    Tag,
    Words,
)
from pixelwright.codegen.components.words import camel
from pixelwright.codegen.declarations import Style
from pixelwright.codegen.document import Material
from pixelwright.codegen.projects.styling import tokens_of
from pixelwright.codegen.projects.vite import public_urls
from pixelwright.codegen.react.module import Looks
from pixelwright.codegen.sheet import Rule, write_rules

_SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Styled:
    """The looks of all components and the sheets that they need."""

    looks: dict[str, Looks]
    files: dict[str, str]


def css_modules(program: Program, rules: Sequence[Rule], material: Material) -> Styled:
    """Return every component's look; `rules` are all classes of the page."""
    styles = {rule.name: rule.style for rule in rules}
    order = {rule.name: place for place, rule in enumerate(rules)}
    components = (program.page, *program.components)
    used = {each.name: _used(each) for each in components}
    uses = Counter(name for each in used.values() for name in each.names)
    shared = {name for name, count in uses.items() if count > 1}
    tokens = tokens_of(material, rules)
    breakpoints = material.extras.breakpoints

    def sheet(names: set[str], values: Sequence[str]) -> str:
        named = [Rule(key_of(name), styles[name]) for name in sorted(names, key=lambda name: order[name])]
        named += [Rule(key_of(value), _merged(value, styles)) for value in values]
        return public_urls(write_rules(named, tokens, material.layout.width_px, breakpoints)) + "\n"

    looks: dict[str, Looks] = {}
    files: dict[str, str] = {}
    for component in components:
        own = used[component.name]
        folder = "src" if component is program.page else "src/components"
        names = own.names - shared
        values = [value for value in own.values if value not in own.names or value in shared]
        imports = []
        if own.names & shared:
            there = "." if component is program.page else ".."
            imports.append(f'import shared from "{there}/{_SHARED}.module.css";')
        if names or values:
            imports.append(f'import styles from "./{component.name}.module.css";')
            files[f"{folder}/{component.name}.module.css"] = sheet(names, values)
        looks[component.name] = Looks(tuple(imports), _writer(shared), key_of)
    if shared:
        files[f"src/{_SHARED}.module.css"] = sheet(shared, ())
    return Styled(looks, files)


@dataclass(frozen=True, slots=True)
class _Used:
    names: set[str]
    """Classes that stand in templates."""
    values: tuple[str, ...]
    """What the data say; several classes are one there."""


def key_of(value: str) -> str:
    """Return the key of one or several classes in a CSS module."""
    return camel(part for name in value.split(" ") for part in name.split("-"))


def _used(component: Component) -> _Used:
    names: set[str] = set()
    holes: set[str] = set()
    for tag, item in _tags(component.body, None):
        words = dict(tag.attributes).get("class") or ()
        for part in words:
            if isinstance(part, Hole):
                holes.add(f"{item or ''}.{part.prop}")
            else:
                names.update(part.split())
    values = [
        value for path, prop in _props(component) if path in holes and prop.styles for value in prop.choices
    ]
    return _Used(names, tuple(dict.fromkeys(values)))


def _tags(piece: object, item: str | None) -> Iterator[tuple[Tag, str | None]]:
    """Yield all tags with the list of whose items they are drawn, None for the component itself."""
    if isinstance(piece, Tag):
        yield piece, item
        for child in piece.children:
            yield from _tags(child, item)
    elif isinstance(piece, Each):
        yield from _tags(piece.body, piece.items)
    elif hasattr(piece, "piece"):
        yield from _tags(piece.piece, item)


def _props(component: Component) -> Iterator[tuple[str, Prop]]:
    lists = [(data.name, data.shape) for data in component.data]
    for prop in component.props:
        yield f".{prop.name}", prop
        if prop.items is not None:
            lists.append((prop.name, prop.items))
    while lists:
        name, shape = lists.pop(0)
        if shape.component:
            continue
        for prop in shape.props:
            yield f"{name}.{prop.name}", prop
            if prop.items is not None:
                lists.append((prop.name, prop.items))


def _merged(value: str, styles: Mapping[str, Style]) -> Style:
    merged = Style()
    for name in value.split(" "):
        merged = merged.merged(styles[name])
    return merged


def _writer(shared: set[str]) -> Callable[[Words, Callable[[str], str]], str]:
    def written(words: Words, reference: Callable[[str], str]) -> str:
        parts = []
        for part in words:
            if isinstance(part, Hole):
                parts.append(f"styles[{reference(part.prop)}]")
            else:
                parts += [
                    f"{'shared' if name in shared else 'styles'}.{key_of(name)}" for name in part.split()
                ]
        if len(parts) == 1:
            return f"{{{parts[0]}}}"
        return "{`" + " ".join(f"${{{part}}}" for part in parts) + "`}"

    return written
