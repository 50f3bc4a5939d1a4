"""Neighbours on the page that repeat one another, and what they are about. Knows nothing of components."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.components.align import shape
from pixelwright.codegen.components.length import lines
from pixelwright.codegen.components.program import Each, Piece, Tag
from pixelwright.codegen.components.unify import Match, unify
from pixelwright.codegen.element import Element

_LANDMARKS = frozenset({"header", "nav", "aside", "footer", "form", "table"})
_BIG = 4
"""Elements that take as many lines repeat from two on, smaller ones from three."""
_SPARED = -2
"""Lines that must be won by drawing a run from data; a few may be lost for the sake of order."""


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


def find_runs(body: Element) -> tuple[Tag, tuple[Run, ...]]:
    """Return the page with an `Each` for every run, whose `items` is the index of the run."""
    finder = _Finder()
    return finder.tag(body, About()), tuple(finder.runs)


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
            for gone in rest[: len(run.elements) if run else 1]:
                about = _passed(gone, about)
            rest = rest[len(run.elements) if run else 1 :]
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
    return replace(about, heading=words_in(found[-1])) if found else about


def _is_heading(element: Element) -> bool:
    return re.fullmatch(r"h[1-6]", element.tag) is not None


def words_in(child: Element | str) -> str:
    """Return all the text of an element."""
    return child if isinstance(child, str) else "".join(map(words_in, child.children))


def _run(rest: Sequence[Element | str], about: About) -> Run | None:
    """Return the longest worthwhile run with which the rest begins."""
    first = rest[0]
    if not isinstance(first, Element):
        return None
    alike = [first]
    for each in rest[1:]:
        if not isinstance(each, Element) or not _similar(alike[-1], each):
            break
        alike.append(each)
    least = 2 if lines(first) >= _BIG else 3
    while len(alike) >= least:
        match = unify(alike)
        if match is not None and worth(alike, match):
            return Run(tuple(alike), match, about)
        alike.pop()
    return None


def _similar(one: Element, other: Element) -> bool:
    if one.tag != other.tag:
        return False
    if shape(one) == shape(other):
        return True
    kinds = [{shape(child) for child in each.children} for each in (one, other)]
    return 2 * len(kinds[0] & kinds[1]) >= max(map(len, kinds))


def worth(elements: Sequence[Element], match: Match) -> bool:
    """Tell whether template and data are shorter than the elements, or hardly longer."""
    plain = sum(map(lines, elements))
    template = lines(match.template)
    single = len(match.gaps) == 1
    frame = 4 if template < _BIG else 8 + len(match.gaps)
    data = 2 if single else 2 + sum(_item(match, index) for index in range(match.count))
    return plain - (template + frame + data) >= _SPARED


def _item(match: Match, index: int) -> int:
    widths = [
        len(str(gap.fills[index])) + 14 for gap in match.gaps if isinstance(gap.fills.get(index), str | bool)
    ]
    nested = [gap.fills[index] for gap in match.gaps if isinstance(gap.fills.get(index), Match)]
    return (1 if sum(widths) < 110 else 2 + len(widths)) + sum(
        len(each.part) for each in nested if isinstance(each, Match)
    )
