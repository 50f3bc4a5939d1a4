"""From the elements of a page to its program: repeats become components with data, parts become sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.components.length import lines
from pixelwright.codegen.components.program import (
    Component,
    Data,
    Each,
    Piece,
    Program,
    Prop,
    Record,
    Tag,
    pieces,
)
from pixelwright.codegen.components.runs import About, Run, find_all_runs
from pixelwright.codegen.components.sections import cut
from pixelwright.codegen.components.templates import COMPONENT_LINES, Filled, Templates, key_of
from pixelwright.codegen.components.titles import item_name
from pixelwright.codegen.components.unify import Match, unify
from pixelwright.codegen.components.words import camel, one_of, plural, untaken, words_of
from pixelwright.codegen.element import Element

_MORE_LOOKS, _FEW_LOOKS = 1.2, 40
"""So many times as many letters, and so many more, may a shared template leave to the data."""


def program_of(body: Element) -> Program:
    """Return the program that draws exactly the body, whose elements bear their `class` already."""
    names = Names()
    drawn = draw([body], names)
    return cut(drawn.bodies[0], drawn.components, drawn.data, names.component)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pages whose repeats are drawn from data."""

    bodies: tuple[Tag, ...]
    components: tuple[Component, ...]
    data: Mapping[str, Data]


def draw(bodies: Sequence[Element], names: Names) -> Drawn:
    """Make components of what repeats in one or several pages."""
    pages, runs = find_all_runs(bodies)
    templates = Templates()
    drawn: dict[str, Each] = {}
    data: dict[str, Data] = {}
    for kind in _kinds(runs):
        filled = kind.filled(templates, names)
        for index, part in zip(kind.places, kind.parts, strict=True):
            items = tuple(filled.items[index] for index in part)
            same = next((each.name for each in data.values() if _same(each, filled, items)), None)
            name = same or names.data(_data_name(filled))
            data[name] = Data(name, filled.shape, items)
            drawn[str(index)] = Each(name, one_of(name), filled.body, key_of(filled.shape, [items]))
    bodies_drawn = tuple(_put(page, drawn) for page in pages)
    return Drawn(bodies_drawn, tuple(templates.components), data)


class Names:
    """The names of components and of data that are taken."""

    def __init__(self) -> None:
        self._components: set[str] = set()
        self._data: set[str] = set()

    def component(self, wish: str) -> str:
        """Return a free name for a component."""
        name = untaken(wish, self._components)
        self._components.add(name)
        return name

    def data(self, wish: str) -> str:
        """Return a free name for a list."""
        name = untaken(wish, self._data)
        self._data.add(name)
        return name


@dataclass(frozen=True, slots=True)
class _Kind:
    """Runs of one thing, in one or several places."""

    elements: tuple[Element, ...]
    match: Match
    about: About
    places: tuple[int, ...]
    parts: tuple[range, ...]

    def joined(self, run: Run, place: int) -> _Kind | None:
        """Return the kind with one more run, None where that is another thing."""
        if lines(self.match.template) < COMPONENT_LINES or run.elements[0].tag != self.elements[0].tag:
            return None
        elements = (*self.elements, *run.elements)
        match = unify(elements)
        if match is None or not _as_telling(match, self.match, run.match):
            return None
        part = range(len(self.elements), len(elements))
        return replace(
            self, elements=elements, match=match, places=(*self.places, place), parts=(*self.parts, part)
        )

    def filled(self, templates: Templates, names: Names) -> Filled:
        def name(template: Tag, props: tuple[Prop, ...]) -> str:
            return names.component(item_name(template, props, self.about))

        # A tab shares the state of its neighbours, what closes a dialog has to know it: drawn where they are.
        template = self.match.template
        here = dict(template.attributes).get("role") == ("tab",) or _has_command(template)
        component = False if here else True if self.match.template.tag == "tr" else None
        return templates.fill(self.match, name, self.about.headers, component=component)


def _has_command(template: Tag) -> bool:
    return any(isinstance(each, Tag) and "command" in dict(each.attributes) for each in pieces(template))


def _as_telling(whole: Match, *parts: Match) -> bool:
    """Tell whether a template of all says nearly as much as the templates of the parts do."""
    if len(whole.gaps) > 1 + max(len(part.gaps) for part in parts):
        return False
    return _looks(whole) <= _MORE_LOOKS * sum(map(_looks, parts)) + _FEW_LOOKS


def _looks(match: Match) -> int:
    """Return how many letters of classes stand in the data."""
    fills = [fill for gap in match.gaps if gap.attribute == "class" for fill in gap.fills.values()]
    return sum(len(fill) for fill in fills if isinstance(fill, str))


def _kinds(runs: Sequence[Run]) -> list[_Kind]:
    kinds: list[_Kind] = []
    for place, run in enumerate(runs):
        for index, kind in enumerate(kinds):
            joined = kind.joined(run, place)
            if joined is not None:
                kinds[index] = joined
                break
        else:
            part = range(len(run.elements))
            kinds.append(_Kind(run.elements, run.match, run.about, (place,), (part,)))
    return kinds


def _same(data: Data, filled: Filled, items: tuple[Record | str, ...]) -> bool:
    return data.shape == filled.shape and data.items == items


def _data_name(filled: Filled) -> str:
    words = words_of(filled.shape.name.rstrip("0123456789"))
    if words[-1] == "row" and len(words) > 1:
        words = words[:-1]
    return camel([*words[:-1], plural(words[-1])])


def _put(tag: Tag, drawn: Mapping[str, Each]) -> Tag:
    """Return the page with every run drawn."""
    children: list[Piece] = []
    for child in tag.children:
        match child:
            case Each():
                children.append(drawn[child.items])
            case Tag():
                children.append(_put(child, drawn))
            case _:
                children.append(child)
    return replace(tag, children=tuple(children))
