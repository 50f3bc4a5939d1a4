"""Which classes belong to one component alone, and which to the whole page. Knows no framework."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pixelwright.codegen.components.expand import expand
from pixelwright.codegen.components.program import Component, Hole, Program, Prop, Tag, pieces
from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.sheet import Rule

_OUTSIDE = ""
"""Stands for whatever is around a component; no component is called so."""


@dataclass(frozen=True, slots=True)
class Scopes:
    """The rules of a page, parted."""

    shared: tuple[Rule, ...]
    own: Mapping[str, tuple[Rule, ...]]
    """By the name of the component."""


def part_rules(program: Program, rules: Sequence[Rule]) -> Scopes:
    """Give each component the rules that nothing else uses.

    What opens after a button is shared where the component begins with it: then the button is outside.
    Classes that meet on an element stay together: a rule of a component's own outweighs every shared one, so
    their order would no longer decide between them.
    """
    components = (program.page, *program.components)
    users: dict[str, set[str]] = {rule.name: set() for rule in rules}
    for component in components:
        for name in _classes(component):
            if name in users:
                users[name].add(component.name)
    opened = {rule.name for rule in rules if rule.style.expanded}
    for component in program.components:
        for name in opened & set(_own_classes(component.body)):
            users[name].add(_OUTSIDE)
    for together in _groups(expand(program), users):
        everyone = set().union(*(users[name] for name in together))
        users |= dict.fromkeys(together, everyone)
    own = {
        component.name: tuple(rule for rule in rules if users[rule.name] == {component.name})
        for component in components
    }
    return Scopes(tuple(rule for rule in rules if len(users[rule.name]) != 1), own)


def _own_classes(tag: Tag) -> Iterator[str]:
    for part in dict(tag.attributes).get("class") or ():
        if not isinstance(part, Hole):
            yield from part.split()


def _classes(component: Component) -> Iterator[str]:
    """Yield all classes that the elements of a component may have."""
    for piece in pieces(component.body):
        if isinstance(piece, Tag):
            yield from _own_classes(piece)
    shapes = [data.shape for data in component.data if not data.shape.component]
    yield from _choices(component.props)
    for shape in shapes:
        yield from _choices(shape.props)


def _choices(props: Sequence[Prop]) -> Iterator[str]:
    for prop in props:
        if prop.styles:
            for choice in prop.choices:
                yield from choice.split()
        if prop.items is not None and not prop.items.component:
            yield from _choices(prop.items.props)


def _groups(root: Element, known: Mapping[str, object]) -> list[set[str]]:
    """Return the classes that meet on elements, directly or through others."""
    groups: dict[str, set[str]] = {name: {name} for name in known}
    for element in root.walk():
        names = [name for name in (dict(element.attributes).get("class") or "").split() if name in groups]
        for name in names[1:]:
            if groups[name] is not groups[names[0]]:
                merged = groups[names[0]] | groups[name]
                groups |= dict.fromkeys(merged, merged)
    return list({id(group): group for group in groups.values()}.values())
