"""From gaps to props: templates with named holes, and the values of every item by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.components.length import lines
from pixelwright.codegen.components.program import (
    Component,
    Each,
    Hole,
    Kind,
    Maybe,
    Piece,
    Prop,
    Record,
    Shape,
    Tag,
    Use,
    Value,
    Words,
)
from pixelwright.codegen.components.props import kind_of, prop_names
from pixelwright.codegen.components.unify import Gap, Match
from pixelwright.codegen.components.words import one_of, pascal, singular, words_of

COMPONENT_LINES = 4
"""What is shorter is written where it is drawn."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A template under its final names: how it is drawn, what its items are and which there are."""

    body: Tag | Use
    shape: Shape
    items: tuple[Record | str, ...]
    key: str | None = None
    """For a list inside a template: what its items are told apart by."""


Namer = Callable[[Tag, tuple[Prop, ...]], str]
"""Returns the free name of the component with this template."""


class Templates:
    """Makes components of matches; those that are drawn in their place become none."""

    def __init__(self) -> None:
        self.components: list[Component] = []

    def fill(
        self, match: Match, name: Namer, headers: Sequence[str] = (), *, component: bool | None = None
    ) -> Filled:
        """Return the template with names; a component when it is long enough, or as told by `component`."""
        names = prop_names(match.gaps, headers)
        nested = self._nested(match, names, name)
        props = tuple(_prop(gap, names[gap.key], match.count, nested) for gap in _ordered(match.gaps))
        template = _named(match.template, names, nested)
        title = name(template, props)
        as_component = lines(match.template) >= COMPONENT_LINES if component is None else component
        if _is_plain(match) and not as_component:
            key = match.gaps[0].key
            texts = tuple(str(match.gaps[0].fills[index]) for index in range(match.count))
            return Filled(_named(match.template, {key: ""}, {}), Shape(title), texts)
        items = tuple(_record(match, index, names, nested) for index in range(match.count))
        if not as_component:
            return Filled(template, Shape(title, props), items)
        self.components.append(Component(title, template, props))
        return Filled(Use(title), Shape(title, props, component=True), items)

    def _nested(self, match: Match, names: Mapping[str, str], name: Namer) -> dict[str, Filled]:
        """Return what the lists inside a template are made of, by the key of their gap."""
        found = {}
        for gap in match.gaps:
            inner = next(iter(gap.fills.values()))
            if isinstance(inner, Match):
                filled = self.fill(inner, _inside(name, names[gap.key]))
                parts = [fill.part for fill in gap.fills.values() if isinstance(fill, Match)]
                lists = [[filled.items[index] for index in part] for part in parts]
                found[gap.key] = replace(filled, key=key_of(filled.shape, lists))
        return found


def _inside(name: Namer, items: str) -> Namer:
    """Return names for what is in the list called `items`."""

    def named(template: Tag, props: tuple[Prop, ...]) -> str:
        return name(Tag("div", name=pascal([singular(words_of(items)[-1])])), props)

    return named


def _is_plain(match: Match) -> bool:
    only = match.gaps[0] if len(match.gaps) == 1 else None
    return only is not None and kind_of(only) is Kind.TEXT and len(only.fills) == match.count


def _ordered(gaps: Sequence[Gap]) -> list[Gap]:
    """Order the gaps as one would tell them: what is read first, how it looks last."""
    return sorted(gaps, key=lambda gap: (gap.attribute in ("class", "loading"), kind_of(gap) is Kind.FLAG))


def _prop(gap: Gap, name: str, count: int, nested: Mapping[str, Filled]) -> Prop:
    kind = kind_of(gap)
    choices = tuple(dict.fromkeys(map(str, gap.fills.values()))) if kind is Kind.CHOICE else ()
    items = nested[gap.key].shape if kind is Kind.LIST else None
    return Prop(name, kind, len(gap.fills) < count, choices, items, gap.attribute == "class")


def _record(match: Match, index: int, names: Mapping[str, str], nested: Mapping[str, Filled]) -> Record:
    pairs: list[tuple[str, Value]] = []
    for gap in _ordered(match.gaps):
        if index not in gap.fills:
            continue
        fill = gap.fills[index]
        value = tuple(nested[gap.key].items[part] for part in fill.part) if isinstance(fill, Match) else fill
        pairs.append((names[gap.key], value))
    return tuple(pairs)


def _named(tag: Tag, names: Mapping[str, str], nested: Mapping[str, Filled]) -> Tag:
    """Return the template with the names of props in place of the keys of gaps."""
    attributes = tuple((name, _words(words, names)) for name, words in tag.attributes)
    children = tuple(_piece(child, names, nested) for child in tag.children)
    return Tag(tag.tag, attributes, children, tag.inline, tag.name)


def _words(words: Words | None, names: Mapping[str, str]) -> Words | None:
    if words is None:
        return None
    return tuple(Hole(names[part.prop]) if isinstance(part, Hole) else part for part in words)


def _piece(piece: Piece, names: Mapping[str, str], nested: Mapping[str, Filled]) -> Piece:
    match piece:
        case Tag():
            return _named(piece, names, nested)
        case Hole():
            return Hole(names[piece.prop])
        case Maybe():
            inner = _piece(piece.piece, names, nested)
            assert isinstance(inner, Tag | Hole)
            return Maybe(names[piece.prop], inner)
        case Each():
            filled = nested[piece.items]
            items = names[piece.items]
            return Each(items, one_of(items), filled.body, filled.key)
        case _:
            return piece


def key_of(shape: Shape, lists: Sequence[Sequence[Record | str]]) -> str | None:
    """Return the prop whose values differ within each of the lists, None where there is none."""
    texts = [prop.name for prop in shape.props if prop.kind is Kind.TEXT and not prop.optional]
    plain = all(isinstance(item, str) for each in lists for item in each)
    for name in [""] if plain else texts:
        values = [
            [dict(item)[name] if not isinstance(item, str) else item for item in each] for each in lists
        ]
        if all(len(set(each)) == len(each) and all(each) for each in values):
            return name
    return None
