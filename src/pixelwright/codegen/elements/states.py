"""What several pages share, made the same on all of them: the link to the page that is shown is a state.

Takes pages apart no further than to their landmarks; those that differ in anything else are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Style, ordered

LANDMARKS = ("header", "nav", "footer", "aside")
"""Parts of a page that others may have too."""
CURRENT = ("aria-current", "page")
_NONE = {
    "color": "inherit",
    "background": "none",
    "background-color": "transparent",
    "border": "0",
    "border-bottom": "0",
    "font-weight": "inherit",
    "text-decoration": "none",
}
"""What is declared for a state that lacks what the others have."""


def with_states(bodies: Sequence[Element]) -> list[Element]:
    """Return the pages with one landmark in place of those that only the current link sets apart.

    Its links to pages bear `aria-current` then, and so do those beside them.
    """
    found = [[each for each in body.walk() if each.tag in LANDMARKS] for body in bodies]
    result = list(bodies)
    for landmark in (each for page in found for each in page):
        same = [next((each for each in page if _alike(each, landmark)), None) for page in found]
        members = [each for each in same if each is not None]
        one = _joined(members) if len(members) > 1 and members[0] is landmark else None
        if isinstance(one, Element):
            if landmark.tag != "footer" or any(each.style.current for each in one.walk()):
                one = _marked(one)
            for index, member in enumerate(same):
                if member is not None:
                    result[index] = _exchanged(result[index], member, one)
    return result


def _alike(one: Element | str, other: Element | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return (
        one.tag == other.tag
        and _attributes(one) == _attributes(other)
        and len(one.children) == len(other.children)
        and all(map(_alike, one.children, other.children))
    )


def _attributes(element: Element) -> list[tuple[str, str | None]]:
    return [pair for pair in element.attributes if pair[0] != CURRENT[0]]


def _joined(members: Sequence[Element | str]) -> Element | str | None:
    """Return the element that looks like each of the members in its state, None where no state tells why."""
    first = members[0]
    elements = [each for each in members if isinstance(each, Element)]
    if isinstance(first, str) or len(elements) < len(members):
        return first
    look = _look(elements)
    children = [_joined(several) for several in zip(*(each.children for each in elements), strict=True)]
    if look is None or any(child is None for child in children):
        return None
    kept = tuple(child for child in children if child is not None)
    return replace(first, style=look, attributes=tuple(_attributes(first)), children=kept)


def _look(elements: Sequence[Element]) -> Style | None:
    current = {each.style for each in elements if CURRENT in each.attributes}
    others = {each.style for each in elements if CURRENT not in each.attributes}
    if len(current | others) == 1:
        return elements[0].style
    if len(current) != 1 or len(others) != 1:
        return None
    (here,), (usual,) = current, others
    if replace(here, base=usual.base) != usual:
        return None
    declared = _change(dict(usual.base), dict(here.base))
    return None if declared is None else replace(usual, current=ordered(declared))


def _change(usual: Mapping[str, str], here: Mapping[str, str]) -> dict[str, str] | None:
    """Return what has to be declared to get from one look to the other, None where that is unknown."""
    gone = usual.keys() - here.keys()
    if not gone <= _NONE.keys():
        return None
    changed = {name: value for name, value in here.items() if usual.get(name) != value}
    return {name: _NONE[name] for name in gone} | changed


def _marked(element: Element) -> Element:
    """Return the landmark whose links to pages, and those beside them, bear `aria-current`."""
    links = [link for each in element.children if isinstance(each, Element) and (link := _only_link(each))]
    if any((dict(link.attributes).get("href") or "").startswith("#/") for link in links):
        for link in links:
            element = _exchanged(element, link, replace(link, attributes=(*link.attributes, CURRENT)))
        return element
    children = tuple(_marked(each) if isinstance(each, Element) else each for each in element.children)
    return replace(element, children=children)


def _only_link(element: Element) -> Element | None:
    links = [each for each in element.walk() if each.tag == "a"]
    return links[0] if len(links) == 1 else None


def _exchanged(element: Element, old: Element, new: Element) -> Element:
    if element is old:
        return new
    children = tuple(
        _exchanged(each, old, new) if isinstance(each, Element) else each for each in element.children
    )
    same = all(map(lambda one, other: one is other, children, element.children))
    return element if same else replace(element, children=children)
