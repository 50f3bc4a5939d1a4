"""Several pages as one program: what they share is one component, whatever page it is on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pixelwright.codegen.components.make import Names, draw
from pixelwright.codegen.components.program import Component, Piece, Program, Tag, Use
from pixelwright.codegen.components.sections import cut_page, data_of
from pixelwright.codegen.components.titles import section_name
from pixelwright.codegen.components.words import pascal, words_of
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.states import LANDMARKS

_PLACE = "shared-part-"
_LEAST = 5
"""Lines from which a landmark is worth a component."""


def program_of_pages(bodies: Sequence[Element], titles: Sequence[str]) -> Program:
    """Return the program whose `App` uses a component for each page, in order."""
    names = Names()
    app = names.component("App")
    called = [names.component(page_name(title)) for title in titles]
    shared = _shared(bodies)
    drawn = draw([*(_without(body, shared) for body in bodies), *shared], names)
    own, parts = drawn.bodies[: len(bodies)], drawn.bodies[len(bodies) :]
    made = [_component(part, names) for part in parts]
    uses = {f"{_PLACE}{number}": Use(each.name) for number, each in enumerate(made)}
    known: dict[Tag, str] = {}
    pages: list[Component] = []
    sections: list[Component] = []
    for name, body in zip(called, own, strict=True):
        whole = _put(body, uses)
        page, cut = cut_page(name, whole, drawn.data, names.component, known)
        pages.append(page)
        sections += cut
    made = [replace(each, data=data_of(each.body, drawn.data)) for each in made]
    root = Component(app, Tag("div", children=tuple(Use(page.name) for page in pages)))
    return Program(root, (*pages, *made, *sections, *drawn.components), tuple(called))


def page_name(title: str) -> str:
    """Return what the component of a page is called."""
    words = [word for word in words_of(title)[:4] if word != "page"]
    return pascal([*(words or ["other"]), "page"])


def _shared(bodies: Sequence[Element]) -> list[Element]:
    """Return the outermost landmarks that several pages have."""
    seen = Counter(each for body in bodies for each in dict.fromkeys(_outermost(body)))
    return [each for each, count in seen.items() if count > 1 and _size(each) >= _LEAST]


def _size(element: Element) -> int:
    return sum(1 for _ in element.walk())


def _outermost(element: Element) -> list[Element]:
    if element.tag in LANDMARKS:
        return [element]
    return [found for each in element.children if isinstance(each, Element) for found in _outermost(each)]


def _without(element: Element, shared: Sequence[Element]) -> Element:
    if element in shared:
        return Element(f"{_PLACE}{shared.index(element)}")
    children = tuple(
        _without(each, shared) if isinstance(each, Element) else each for each in element.children
    )
    return replace(element, children=children)


def _component(body: Tag, names: Names) -> Component:
    return Component(names.component(section_name(body, first=False)), body)


def _put(tag: Tag, uses: Mapping[str, Use]) -> Tag:
    """Return the page with a component in each place of a shared part."""
    children: list[Piece] = []
    for child in tag.children:
        if isinstance(child, Tag) and child.tag in uses:
            children.append(uses[child.tag])
        else:
            children.append(_put(child, uses) if isinstance(child, Tag) else child)
    return replace(tag, children=tuple(children))
