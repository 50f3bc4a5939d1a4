"""What the finished tree of elements owes to those who do not see it: order of headings, names, focus.

Draws nothing. Knows nothing of layouts or colours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from pixelwright.codegen.element import Attributes, Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LANDMARKS = ("nav", "aside")
_CAPTIONED = ("li", "p", "td", "th")
"""Where what a picture says would be read twice if it is all that stands beside it."""
_LONGEST_NAME = 60


def accessible(body: Element) -> Element:
    """Return the page with headings in order, landmarks told apart and scrolling tables within reach."""
    body = _ordered(body)
    body = _mapped(body, _without_inner_links)
    body = _mapped(body, _without_echo)
    body = _mapped(body, _within_reach)
    return _told_apart(body)


def _mapped(element: Element, change: Callable[[Element], Element]) -> Element:
    children = tuple(
        _mapped(child, change) if isinstance(child, Element) else child for child in element.children
    )
    return change(replace(element, children=children))


def _ordered(body: Element) -> Element:
    """Leave out no level between a heading and the one it belongs to; the first is of level 1."""
    above = [0]
    levels: list[int] = []
    for level in [HEADINGS.index(each.tag) for each in body.walk() if each.tag in HEADINGS]:
        while len(above) > 1 and above[-1] >= level:
            above.pop()
        if levels and level:
            above.append(level)
        levels.append(len(above) - 1)
    remaining = iter(levels)

    def visit(element: Element) -> Element:
        tag = HEADINGS[next(remaining)] if element.tag in HEADINGS else element.tag
        children = tuple(visit(child) if isinstance(child, Element) else child for child in element.children)
        return replace(element, tag=tag, children=children)

    return visit(body)


def _without_inner_links(element: Element) -> Element:
    """Let a link or button lead to one place: a link in it is none, browsers would take them apart."""
    if element.tag not in ("a", "button"):
        return element
    children = tuple(
        _mapped(child, _unlinked) if isinstance(child, Element) else child for child in element.children
    )
    return replace(element, children=children)


def _unlinked(element: Element) -> Element:
    if element.tag != "a":
        return element
    attributes = tuple(pair for pair in element.attributes if pair[0] not in ("href", "target", "rel"))
    return replace(element, tag="span", attributes=attributes)


def _without_echo(element: Element) -> Element:
    """Keep a picture quiet in a link or button that has words, and in an item or cell that says the same."""
    words = words_of(element)
    pressed = element.tag in ("a", "button")
    if not words or not (pressed or element.tag in _CAPTIONED):
        return element

    def quiet(each: Element) -> Element:
        alt = dict(each.attributes).get("alt")
        echoes = alt is not None and (pressed or alt.casefold() == words.casefold())
        return _with(each, alt="") if each.tag == "img" and echoes else each

    return _mapped(element, quiet)


def _within_reach(element: Element) -> Element:
    """Let what scrolls sideways have the focus, and say what it is."""
    if element.style.get("overflow-x") != "auto" or "tabindex" in dict(element.attributes):
        return element
    heads = [words_of(each) for each in element.walk() if each.tag == "th"]
    name = ", ".join(filter(None, heads))[:_LONGEST_NAME] or "Table"
    return _with(replace(element, tag="section"), tabindex="0", **{"aria-label": name})


def _told_apart(body: Element) -> Element:
    """Name the landmarks of a kind where there are several, each differently."""
    counts = Counter(each.tag for each in body.walk() if each.tag in _LANDMARKS)
    taken: set[tuple[str, str]] = set()

    def visit(element: Element, around: str) -> Element:
        kind, label = _landmark(element)
        if kind and (label or counts[element.tag] > 1):
            name = _unique(kind, label or _name(element, around), taken)
            element = _with(element, **{"aria-label": name})
        around = element.tag if element.tag in ("header", "footer", "aside") else around
        children = tuple(visit(c, around) if isinstance(c, Element) else c for c in element.children)
        return replace(element, children=children)

    return visit(body, "")


def _landmark(element: Element) -> tuple[str, str]:
    """Return which landmark an element is, and its own name; both empty where it is none."""
    said = dict(element.attributes)
    label = said.get("aria-label") or ""
    return (
        (element.tag, label)
        if element.tag in _LANDMARKS or (element.tag == "section" and label)
        else ("", "")
    )


def _name(element: Element, around: str) -> str:
    headings = (words_of(each) for each in element.walk() if each.tag in HEADINGS)
    heading = next(filter(None, headings), "")
    if heading and len(heading) <= _LONGEST_NAME:
        return heading
    if element.tag == "aside":
        return "Sidebar"
    return {"header": "Main", "footer": "Footer", "aside": "Sidebar"}.get(around, "Page")


def _unique(kind: str, name: str, taken: set[tuple[str, str]]) -> str:
    candidate, count = name, 1
    while (kind, candidate) in taken:
        count += 1
        candidate = f"{name} {count}"
    taken.add((kind, candidate))
    return candidate


def words_of(element: Element) -> str:
    """Return all text in an element, joined with blanks."""
    return " ".join(" ".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)


def _with(element: Element, **attributes: str) -> Element:
    kept: Attributes = tuple(pair for pair in element.attributes if pair[0] not in attributes)
    return replace(element, attributes=(*kept, *attributes.items()))
