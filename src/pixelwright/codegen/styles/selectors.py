"""Selectors in context: what an element's tag and place in a component say needs no class of its own.

Knows nothing of declarations but that two rules of one element should not depend on their order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Style
from pixelwright.codegen.styles.sheet import Rule
from pixelwright.codegen.styles.shorthands import unit

# fmt: off
_TELLING = frozenset({
    "a", "aside", "article", "blockquote", "button", "dd", "dl", "dt", "em", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "img", "input", "label", "li", "main", "nav", "ol", "p",
    "section", "select", "strong", "table", "tbody", "td", "textarea", "th", "thead", "tr", "ul",
})
# fmt: on
"""Tags that say by themselves what they stand for; `div` and `span` do not."""
_VAGUE = re.compile(
    r"(?:.*-)?(?:row|group|panel|overlay|column|columns|body|content|wrap|stack|div|grid)(?:-\d+)?"
)
"""Names of boxes that say no more than the tag does."""
_CELLS = ("td", "th")


@dataclass(slots=True)
class _Place:
    """An element, where it stands and its classes."""

    number: int
    element: Element
    ancestors: tuple[_Place, ...]
    index: int
    count: int
    classes: tuple[str, ...] = field(default=())


def in_context(root: Element, rules: Sequence[Rule]) -> tuple[Element, tuple[Rule, ...]]:
    """Return the tree with fewer classes, and the rules with selectors in their place.

    A class goes where a selector of a class above and a tag finds exactly the elements that had it.
    """
    places = list(_walk(root))
    selectors = dict(_found(places, {rule.name: rule.style for rule in rules}))
    gone = set(selectors)
    names = _renumbered([rule.name for rule in rules], gone)
    kept = tuple(
        replace(rule, name=names[rule.name], selector=_renamed(selectors.get(rule.name, ""), names))
        for rule in rules
    )
    return _relabelled(root, gone, names), kept


_NUMBERED = re.compile(r"(.+)-\d+")


def _renumbered(names: Sequence[str], gone: set[str]) -> dict[str, str]:
    """Return new names for classes so that the numbers of those that stay have no holes."""
    taken: dict[str, int] = {}
    new: dict[str, str] = {}
    for name in names:
        match = _NUMBERED.fullmatch(name)
        stem = match.group(1) if match and match.group(1) in names else name
        if name in gone:
            new[name] = name
            continue
        taken[stem] = taken.get(stem, 0) + 1
        new[name] = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
    return new


def _renamed(selector: str, names: Mapping[str, str]) -> str:
    return re.sub(r"\.([\w-]+)", lambda match: "." + names.get(match.group(1), match.group(1)), selector)


def _walk(root: Element) -> Iterator[_Place]:
    count = 0

    def visit(element: Element, ancestors: tuple[_Place, ...], index: int, siblings: int) -> Iterator[_Place]:
        nonlocal count
        classes = tuple((dict(element.attributes).get("class") or "").split())
        place = _Place(count, element, ancestors, index, siblings, classes)
        count += 1
        yield place
        below = [child for child in element.children if isinstance(child, Element)]
        for at, child in enumerate(below):
            yield from visit(child, (*ancestors, place), at, len(below))

    return visit(root, (), 0, 1)


def _found(places: Sequence[_Place], styles: Mapping[str, Style]) -> Iterator[tuple[str, str]]:
    """Yield the classes that can go with the selectors that say the same, outermost elements first."""
    owners: dict[str, list[_Place]] = defaultdict(list)
    for place in places:
        for name in place.classes:
            owners[name].append(place)
    matches = _Matches(places)
    gone: set[str] = set()
    for name in owners:
        if not _independent(name, owners[name], styles):
            continue
        selector = matches.selector(owners[name], gone, vague=_VAGUE.fullmatch(name) is not None)
        if selector:
            gone.add(name)
            yield name, selector


def _independent(name: str, owners: Iterable[_Place], styles: Mapping[str, Style]) -> bool:
    """Tell whether no other class of the elements declares what this one does."""
    if name not in styles:
        return False
    own = _properties(styles[name])
    others = {other for place in owners for other in place.classes if other != name}
    return all(other in styles and not own & _properties(styles[other]) for other in others)


def _properties(look: Style) -> set[str]:
    return {unit(name) for part in fields(look) for name, _ in getattr(look, part.name)}


class _Matches:
    """Which elements a selector finds."""

    def __init__(self, places: Sequence[_Place]) -> None:
        self._children: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._below: dict[tuple[str, str], set[int]] = defaultdict(set)
        for place in places:
            tag = place.element.tag
            for name in place.ancestors[-1].classes if place.ancestors else ():
                self._children[name, tag].add(place.number)
            for name in {name for ancestor in place.ancestors for name in ancestor.classes}:
                self._below[name, tag].add(place.number)
        self._places = places

    def selector(self, owners: Sequence[_Place], gone: set[str], *, vague: bool) -> str:
        """Return a selector that finds these elements and no others, empty where there is none.

        `vague` tells that the class says nothing of them: then a tag will do that says nothing either.
        """
        tags = {place.element.tag for place in owners}
        if len(tags) != 1 or not (vague or tags <= _TELLING):
            return ""
        tag, wanted = tags.pop(), {place.number for place in owners}
        for name in _common(place.ancestors[-1:] for place in owners):
            if name not in gone and self._children[name, tag] == wanted:
                return f".{name} > {tag}"
        for name in _common(place.ancestors for place in owners):
            if name in gone or tag not in _TELLING:
                continue
            if self._below[name, tag] == wanted:
                return f".{name} {tag}"
            place_in_row = self._column(name, tag, wanted, owners) if tag in _CELLS else ""
            if place_in_row:
                return f".{name} {tag}{place_in_row}"
        return ""

    def _column(self, name: str, tag: str, wanted: set[int], owners: Sequence[_Place]) -> str:
        """Return the pseudo-class that tells these cells from the others of the table."""
        column = owners[0].index
        cells = [self._places[number] for number in self._below[name, tag]]
        if {place.number for place in cells if place.index == column} == wanted:
            return f":nth-child({column + 1})" if column else ":first-child"
        if {place.number for place in cells if place.index == place.count - 1} == wanted:
            return ":last-child"
        return ""


def _common(chains: Iterable[Sequence[_Place]]) -> list[str]:
    """Return the classes that all chains of ancestors have, those of the nearest ancestor first."""
    names = [[name for ancestor in reversed(chain) for name in ancestor.classes] for chain in chains]
    return [name for name in dict.fromkeys(names[0]) if all(name in each for each in names[1:])]


def _relabelled(element: Element, gone: set[str], names: Mapping[str, str]) -> Element:
    children = tuple(
        _relabelled(child, gone, names) if isinstance(child, Element) else child for child in element.children
    )
    attributes = tuple(
        (key, value)
        for key, before in element.attributes
        if (value := _left(before, gone, names) if key == "class" else before) or key != "class"
    )
    return replace(element, attributes=attributes, children=children)


def _left(classes: str | None, gone: set[str], names: Mapping[str, str]) -> str:
    return " ".join(names.get(name, name) for name in (classes or "").split() if name not in gone)
