"""Tables, lists, forms and navigations: which of the design's does a page have, which has it alone?

Two structures are the same where what is seen in them takes much the same room or says much the same.
What nobody can see to be one does not count, on either side: a list or a menu with one entry, a form without
a field, a table without words, one around another that shows nothing more. Knows nothing of how either page
looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pixelwright.evaluation.roles import BUTTON, IMAGE, INPUT, LINK, data_tables, own_role
from pixelwright.geometry import Box
from pixelwright.page import Element, Page

TABLE, LIST, FORM, NAVIGATION = "table", "list", "form", "navigation"
KINDS = (TABLE, LIST, FORM, NAVIGATION)

LEAST_SHARED = 0.5
"""Of the union of two structures' boxes, or of their words, what both have."""

LEAST_ENTRIES = 2
"""Of lists and navigations, that can be seen."""

_BY_ATTRIBUTE = {"list": LIST, "navigation": NAVIGATION}
_BY_TAG = {"ul": LIST, "ol": LIST, "nav": NAVIGATION}
_LANDMARK_TAGS = frozenset({"nav", "header", "main", "footer", "aside", "section", "article"})
_LANDMARK_ROLES = frozenset({"navigation", "banner", "main", "contentinfo", "complementary", "search"})


@dataclass(frozen=True, slots=True)
class Structure:
    """A structure by what can be seen in it."""

    kind: str
    box: Box
    """Around its visible texts, pictures and controls."""
    words: Counter[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many structures of one kind the design has, how many the page, how many both."""

    wanted: int = 0
    shown: int = 0
    both: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.wanted + other.wanted, self.shown + other.shown, self.both + other.both)

    @property
    def recall(self) -> float | None:
        """Share of the design's that the page has; None where the design has none."""
        return self.both / self.wanted if self.wanted else None

    @property
    def precision(self) -> float | None:
        """Share of the page's that the design has; None where the page has none."""
        return self.both / self.shown if self.shown else None


def compare_structures(design: Page, page: Page) -> dict[str, Tally]:
    """Count the structures of both pages by kind, and those that are the same.

    A design without any landmark, as pages were made before there were elements for them, does not say which
    of its menus are navigations: none is counted on either side.
    """
    wanted, shown = structures(design), structures(page)
    judged = [kind for kind in KINDS if kind != NAVIGATION or has_landmarks(design)]
    return {kind: Tally() for kind in KINDS} | {
        kind: _tally([one for one in wanted if one.kind == kind], [one for one in shown if one.kind == kind])
        for kind in judged
    }


def has_landmarks(page: Page) -> bool:
    """Tell whether a page names any of its parts by an element or a role."""
    return any(
        element.tag in _LANDMARK_TAGS
        or not _LANDMARK_ROLES.isdisjoint(element.attributes.get("role", "").split())
        for element in page.elements
    )


def structures(page: Page) -> tuple[Structure, ...]:
    """Return the structures of a page that can be seen to be one, in document order."""
    tables = data_tables(page.elements)
    seen = _Contents(page)
    found: list[Structure] = []
    for index, element in enumerate(page.elements):
        kind = TABLE if index in tables else _kind(element)
        if kind and index in seen.boxes and seen.shows(index, kind):
            one = Structure(kind, seen.boxes[index], seen.words.get(index, Counter()))
            found += [] if one in found else [one]
    return tuple(found)


def _kind(element: Element) -> str | None:
    """The kind by role, else by tag; a list that calls itself something else is none, a form stays one."""
    if element.tag == "form":
        return FORM
    named = element.attributes.get("role", "").split()
    return _BY_ATTRIBUTE.get(named[0]) if named else _BY_TAG.get(element.tag)


class _Contents:
    """What can be seen in every element of a page."""

    def __init__(self, page: Page) -> None:
        self.boxes: dict[int, Box] = {}
        self.words: dict[int, Counter[str]] = {}
        self.fields: set[int] = set()
        self._entries: dict[int, set[int]] = {}
        """The children with anything to see, and the links and buttons inside."""
        self._actions: dict[int, set[int]] = {}
        for index, box, said in _seen(page):
            self._add(page.elements, index, box, said)

    def _add(self, elements: Sequence[Element], index: int, box: Box, said: list[str]) -> None:
        is_field = own_role(elements[index]) == INPUT
        below, action = -1, index
        for each in _upwards(elements, index):
            if own_role(elements[each]) in (LINK, BUTTON):
                action = each
        for each in _upwards(elements, index):
            self.boxes[each] = self.boxes[each].union(box) if each in self.boxes else box
            self.words.setdefault(each, Counter()).update(said)
            self._entries.setdefault(each, set()).add(below)
            self._actions.setdefault(each, set()).add(action)
            if is_field:
                self.fields.add(each)
            below = each

    def shows(self, index: int, kind: str) -> bool:
        """Tell whether a structure can be seen to be one of its kind."""
        if kind == TABLE:
            return bool(self.words.get(index))
        if kind == FORM:
            return index in self.fields
        entries = self._entries if kind == LIST else self._actions
        return len(entries[index]) >= LEAST_ENTRIES


def _seen(page: Page) -> Iterator[tuple[int, Box, list[str]]]:
    """Visible texts and leaves that are more than boxes: the element, where, and what it says."""
    for text in page.texts:
        if text.visible and text.lines:
            yield text.element, text.box, text.text.casefold().split()
    for index, element in enumerate(page.elements):
        if element.visible and own_role(element) in (INPUT, BUTTON, IMAGE):
            yield index, element.box, []


def _upwards(elements: Sequence[Element], index: int) -> Iterator[int]:
    while index >= 0:
        yield index
        index = elements[index].parent


def _tally(wanted: Sequence[Structure], shown: Sequence[Structure]) -> Tally:
    """Pair greedily, the most alike first."""
    alike = [(_likeness(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(shown)]
    free_wanted, free_shown = set(range(len(wanted))), set(range(len(shown)))
    for likeness, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= LEAST_SHARED and i in free_wanted and j in free_shown:
            free_wanted.remove(i)
            free_shown.remove(j)
    return Tally(len(wanted), len(shown), len(wanted) - len(free_wanted))


def _likeness(one: Structure, other: Structure) -> float:
    either = (one.words | other.words).total()
    said = (one.words & other.words).total() / either if either else 0.0
    return max(said, one.box.iou(other.box))
