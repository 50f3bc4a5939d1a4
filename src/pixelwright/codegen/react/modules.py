"""CSS modules: every component has a sheet of its own with all classes that its elements bear.

What several components use is written in each of their sheets, so that no order of sheets decides how an
element looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pixelwright.codegen.components.program import (
    Component,
    Each,
    Hole,
    Maybe,
    Piece,
    Program,
    Prop,
    Tag,
    Words,
)
from pixelwright.codegen.components.words import camel
from pixelwright.codegen.document import Material
from pixelwright.codegen.projects.vite import public_urls
from pixelwright.codegen.react.jsx import ClassName
from pixelwright.codegen.react.module import Looks
from pixelwright.codegen.styles.declarations import Style
from pixelwright.codegen.styles.sheet import Rule, write_rules
from pixelwright.codegen.styles.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Styled:
    """The looks of all components by name, and their sheets by path."""

    looks: dict[str, Looks]
    files: dict[str, str]


def css_modules(program: Program, rules: Sequence[Rule], tokens: Tokens, material: Material) -> Styled:
    """Return every component's look; `rules` are all classes of the page."""
    looks: dict[str, Looks] = {}
    files: dict[str, str] = {}
    for component in (program.page, *program.components):
        own = _own_rules(component, rules)
        imports = (f'import styles from "./{component.name}.module.css";',) if own else ()
        optional = {prop.name for _, prop in _props(component) if prop.optional}
        looks[component.name] = Looks(imports, _writer(optional), key_of)
        if own:
            css = write_rules(own, tokens, material.layout.width_px, material.extras.breakpoints)
            files[f"{program.folder(component)}/{component.name}.module.css"] = f"{public_urls(css)}\n"
    return Styled(looks, files)


def key_of(value: str) -> str:
    """Return the key of one or several classes in a CSS module."""
    return camel(part for name in value.split(" ") for part in name.split("-"))


def _own_rules(component: Component, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules of all classes in the template; whatever the data may say is one class."""
    styles = {rule.name: rule.style for rule in rules}
    names, values = _used(component)
    own = {key_of(rule.name): rule.style for rule in rules if rule.name in names}
    own |= {key_of(value): _merged(value, styles) for value in values}
    return [Rule(name, style) for name, style in own.items()]


def _used(component: Component) -> tuple[set[str], list[str]]:
    names: set[str] = set()
    holes: set[tuple[str, str]] = set()
    for tag, items in _tags(component.body, ""):
        for part in dict(tag.attributes).get("class") or ():
            if isinstance(part, Hole):
                holes.add((items, part.prop))
            else:
                names.update(part.split())
    told = [prop for items, prop in _props(component) if (items, prop.name) in holes]
    return names, list(dict.fromkeys(value for prop in told for value in prop.choices))


def _tags(piece: Piece, items: str) -> Iterator[tuple[Tag, str]]:
    """Yield all tags with the list for whose items they are drawn, `` for the component itself."""
    match piece:
        case Tag():
            yield piece, items
            for child in piece.children:
                yield from _tags(child, items)
        case Maybe():
            yield from _tags(piece.piece, items)
        case Each():
            yield from _tags(piece.body, piece.items)


def _props(component: Component) -> Iterator[tuple[str, Prop]]:
    """Yield all props with the list of whose items they are."""
    lists = [("", component.props), *((data.name, data.shape.props) for data in component.data)]
    for items, props in lists:
        for prop in props:
            yield items, prop
            if prop.items is not None:
                lists.append((prop.name, prop.items.props))


def _merged(value: str, styles: Mapping[str, Style]) -> Style:
    merged = Style()
    for name in value.split(" "):
        merged = merged.merged(styles.get(name, Style()))
    return merged


def _writer(optional: set[str]) -> ClassName:
    """Return what writes `className`; `optional` are the props that may be missing."""

    def written(words: Words, reference: Callable[[str], str]) -> str:
        parts: list[str] = []
        for part in words:
            if isinstance(part, Hole):
                told = reference(part.prop)
                parts.append(f"{told} && styles[{told}]" if part.prop in optional else f"styles[{told}]")
            else:
                parts += [f"styles.{key_of(name)}" for name in part.split()]
        return f"{{{parts[0]}}}" if len(parts) == 1 else f"{{`{' '.join(f'${{{part}}}' for part in parts)}`}}"

    return written
