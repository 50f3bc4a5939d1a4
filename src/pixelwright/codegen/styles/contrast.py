"""Contrast that was found wanting, mended on the finished tree of elements. Knows nothing of who found it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import style
from pixelwright.colour import Colour

MARK = "data-ink"
"""In traced pages, the number of every element that has words of its own, in document order."""
_CHEAPER = 0.5
"""The ground changes instead of the text where that is less than this share of the difference to see."""


@dataclass(frozen=True, slots=True)
class WeakInk:
    """Text that does not stand out enough from its ground."""

    mark: int
    ink: str
    ground: str
    ratio: float
    """The contrast that it needs."""
    small: bool = False
    """True for what is so on phones alone."""


@dataclass(frozen=True, slots=True)
class InkMend:
    """Other colours for an element with words: for the text, or for the ground that is painted behind it."""

    mark: int
    ink: str = ""
    ground: str = ""
    """The colour that the ground has now, where it is to change."""
    other_ground: str = ""
    small: bool = False
    """True where the text changes on phones alone."""


def mends_of(weak: Sequence[WeakInk], body: Element) -> tuple[InkMend, ...]:
    """Return the smallest change of colour for each; `body` is the page that was looked at."""
    painted = _painted_grounds(body)
    return tuple(_mend(each, painted.get(each.mark, frozenset())) for each in weak)


def _mend(weak: WeakInk, painted: frozenset[str]) -> InkMend:
    ink, ground = Colour.from_hex(weak.ink), Colour.from_hex(weak.ground)
    new_ink = ink.readable_on(ground, weak.ratio)
    if weak.small:
        return InkMend(weak.mark, new_ink.hex, small=True)
    new_ground = ground.readable_on(ink, weak.ratio)
    cheaper = ground.delta_e(new_ground) < _CHEAPER * ink.delta_e(new_ink)
    if weak.ground in painted and cheaper:
        return InkMend(weak.mark, "", weak.ground, new_ground.hex)
    return InkMend(weak.mark, new_ink.hex)


def numbered(body: Element, change: Callable[[Element, int], Element]) -> Element:
    """Return the page with every element that has words of its own changed; they are counted in order."""
    count = -1

    def visit(element: Element) -> Element:
        nonlocal count
        own = has_words(element)
        count += own
        number = count
        children = tuple(visit(child) if isinstance(child, Element) else child for child in element.children)
        element = replace(element, children=children)
        return change(element, number) if own else element

    return visit(body)


def has_words(element: Element) -> bool:
    """Tell whether an element draws text itself."""
    written = any(isinstance(child, str) and child.strip() for child in element.children)
    return written or element.tag in ("input", "textarea", "select")


def marked(body: Element) -> Element:
    """Return the page with the number of every element that has words."""
    return numbered(
        body, lambda element, number: replace(element, attributes=(*element.attributes, (MARK, str(number))))
    )


def mended(body: Element, mends: Sequence[InkMend]) -> Element:
    """Return the page with other colours."""
    inks = {each.mark: each.ink for each in mends if each.ink and not each.small}
    small = {each.mark: each.ink for each in mends if each.ink and each.small}
    grounds = {(each.mark, each.ground): each.other_ground for each in mends if each.ground}
    body = numbered(body, lambda element, number: _inked(element, inks.get(number), small.get(number)))
    return _grounded(body, grounds) if grounds else body


def _inked(element: Element, ink: str | None, small_ink: str | None) -> Element:
    base, small = ({"color": colour} if colour else {} for colour in (ink, small_ink))
    return replace(element, style=element.style.merged(style(base, small=small)))


def _grounded(body: Element, grounds: dict[tuple[int, str], str]) -> Element:
    count = -1

    def visit(element: Element) -> tuple[Element, frozenset[int]]:
        nonlocal count
        own = has_words(element)
        count += own
        inside = {count} if own else set()
        children: list[Element | str] = []
        for child in element.children:
            if isinstance(child, Element):
                child, below = visit(child)
                inside |= below
            children.append(child)
        element = replace(element, children=tuple(children))
        painted = element.style.get("background-color")
        new = next(
            (grounds[mark, painted] for mark in sorted(inside) if painted and (mark, painted) in grounds), ""
        )
        if new:
            element = replace(element, style=element.style.merged(style({"background-color": new})))
        return element, frozenset() if painted else frozenset(inside)

    return visit(body)[0]


def _painted_grounds(body: Element) -> dict[int, frozenset[str]]:
    """Return the plain colour that is painted right behind each element with words."""
    found: dict[int, frozenset[str]] = {}
    count = -1

    def visit(element: Element, ground: str) -> None:
        nonlocal count
        ground = element.style.get("background-color") or ground
        if has_words(element):
            count += 1
            found[count] = frozenset({ground})
        for child in element.children:
            if isinstance(child, Element):
                visit(child, ground)

    visit(body, "")
    return found
