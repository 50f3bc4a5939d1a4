"""Neighbours on the page that repeat one another, and what they are about. Knows nothing of components."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.components.align import classes, shape, words_in
from pixelwright.codegen.components.length import lines
from pixelwright.codegen.components.program import Each, Piece, Tag
from pixelwright.codegen.components.unify import Match, unify
from pixelwright.codegen.element import Element

_LANDMARKS = frozenset({"header", "nav", "aside", "footer", "form", "table"})
_BIG = 4
"""Elements that take as many lines repeat from two on, smaller ones from three."""
_PARAGRAPH = 60
"""Signs from which on a text is read rather than seen."""
_LONGEST_PERIOD = 3
"""Neighbours that repeat together, such as a question and its answer."""
_FRAME, _COMPONENT, _LOOK, _SLACK = 3, 6, 0.5, 1
"""In lines: what drawing a run from data takes besides template and data, in place or as a component; what
a class that differs costs; and what may be lost for the sake of order."""
_DEARER = 1.2
"""Data and template may take a little more than what is copied: they say what is the same."""


@dataclass(frozen=True, slots=True)
class About:
    """Where something is on the page."""

    landmark: str = ""
    """The innermost one around it, such as `nav`."""
    heading: str = ""
    """The words of the heading above it."""
    headers: tuple[str, ...] = ()
    """The words above the columns, in a table."""


@dataclass(frozen=True, slots=True)
class Run:
    """Elements that follow each other and are alike."""

    elements: tuple[Element, ...]
    match: Match
    about: About
    period: int = 1
    """So many neighbours make one of them; an element without a tag holds them together."""


def find_all_runs(bodies: Sequence[Element]) -> tuple[list[Tag], tuple[Run, ...]]:
    """Return the pages with an `Each` for every run: its `items` is the index of the run, counted through."""
    finder = _Finder()
    return [finder.tag(body, About()) for body in bodies], tuple(finder.runs)


class _Finder:
    def __init__(self) -> None:
        self.runs: list[Run] = []

    def tag(self, element: Element, about: About) -> Tag:
        about = _entered(element, about)
        children: list[Piece] = []
        rest = list(element.children)
        while rest:
            run = _run(rest, about)
            head = rest[0]
            if run is not None:
                children.append(Each(str(len(self.runs)), "", run.match.template))
                self.runs.append(run)
            elif isinstance(head, Element):
                children.append(self.tag(head, about))
            else:
                children.append(head)
            passed = len(run.elements) * run.period if run else 1
            for gone in rest[:passed]:
                about = _passed(gone, about)
            rest = rest[passed:]
        attributes = tuple((name, None if value is None else (value,)) for name, value in element.attributes)
        return Tag(element.tag, attributes, tuple(children), element.inline, element.name)


def _entered(element: Element, about: About) -> About:
    if element.tag in ("section", "article", "main"):
        about = replace(about, landmark="")
    if element.tag not in _LANDMARKS:
        return about
    heading = "" if element.tag in ("header", "nav", "footer") else about.heading
    headers = _headers(element) if element.tag == "table" else ()
    return About(element.tag, heading, headers)


def _headers(table: Element) -> tuple[str, ...]:
    row = next((each for each in table.walk() if each.tag == "tr"), None)
    if row is None or not all(isinstance(cell, Element) and cell.tag == "th" for cell in row.children):
        return ()
    return tuple(words_in(cell) for cell in row.children)


def _passed(child: Element | str, about: About) -> About:
    """Return what is about the next neighbours: a heading that was passed stands above them."""
    found = [each for each in child.walk() if _is_heading(each)] if isinstance(child, Element) else []
    if not found:
        return about
    return replace(about, heading="" if found[-1].tag == "h1" else words_in(found[-1]))


def _is_heading(element: Element) -> bool:
    return re.fullmatch(r"h[1-6]", element.tag) is not None


def _run(rest: Sequence[Element | str], about: About) -> Run | None:
    """Return the longest worthwhile run with which the rest begins."""
    if isinstance(rest[0], str) or _is_paragraph(rest[0]):
        return None
    for period in range(1, _LONGEST_PERIOD + 1):
        groups = _groups(rest, period)
        for count in _counts(groups):
            match = unify(groups[:count])
            if match is not None and worth(groups[:count], match):
                return Run(tuple(groups[:count]), match, about, period)
    return None


def _is_paragraph(element: Element) -> bool:
    """Tell whether an element is running text: paragraphs follow each other and are no list of things."""
    return element.tag == "p" and len(words_in(element)) > _PARAGRAPH


def _groups(rest: Sequence[Element | str], period: int) -> list[Element]:
    """Return similar neighbours, `period` of them at a time as one element without a tag."""
    groups: list[Element] = []
    for start in range(0, len(rest) - period + 1, period):
        several = rest[start : start + period]
        elements = tuple(each for each in several if isinstance(each, Element))
        if len(elements) < period:
            break
        if period > 1 and len(set(map(shape, elements))) == 1:
            break
        group = elements[0] if period == 1 else Element("", children=elements)
        if groups and not _similar(groups[-1], group):
            break
        groups.append(group)
    return groups


def _counts(groups: Sequence[Element]) -> list[int]:
    """Return how many of the groups to try: all, those of the first one's shape, those of its classes too."""
    if not groups:
        return []
    least = 2 if lines(groups[0]) >= _BIG else 3
    looks = [(shape(each), classes(each)) for each in groups]
    same_shape = next((i for i, look in enumerate(looks) if look[0] != looks[0][0]), len(groups))
    same = next((i for i, look in enumerate(looks) if look != looks[0]), len(groups))
    return [count for count in dict.fromkeys((len(groups), same_shape, same)) if count >= least]


def _similar(one: Element, other: Element) -> bool:
    if one.tag != other.tag:
        return False
    if shape(one) == shape(other):
        return True
    kinds = [{shape(child) for child in each.children} for each in (one, other)]
    return bool(one.tag) and 2 * len(kinds[0] & kinds[1]) >= max(map(len, kinds))


def worth(elements: Sequence[Element], match: Match) -> bool:
    """Tell whether template and data are simpler than the elements: data are read at half the effort.

    What differs in nothing but looks has no data that anybody would want to see.
    """
    if all(gap.attribute == "class" for gap in match.gaps):
        return False
    template = lines(match.template)
    looks = sum(gap.attribute == "class" for gap in match.gaps)
    frame = _FRAME if template < _BIG else _COMPONENT + len(match.gaps) / 2
    plain = len(match.gaps) == 1 and not looks
    data = 2 if plain else 2 + sum(_item(match, index) for index in range(match.count))
    return (
        template + frame + data / 2 + _LOOK * max(0, looks - 1)
        <= _DEARER * sum(map(lines, elements)) + _SLACK
    )


def _item(match: Match, index: int) -> int:
    fills = [gap.fills[index] for gap in match.gaps if index in gap.fills]
    widths = [len(str(fill)) + 14 for fill in fills if not isinstance(fill, Match)]
    nested = sum(len(fill.part) for fill in fills if isinstance(fill, Match))
    return (1 if sum(widths) < 110 else 2 + len(widths)) + nested
