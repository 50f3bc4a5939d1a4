"""Tables, lists, forms and navigations: which of the design's does a page have, which has it alone?

Two structures are the same where what is seen in them takes much the same room or says much the same.
Knows nothing of how either page looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pixelwright.evaluation.roles import BUTTON, INPUT, data_tables, own_role
from pixelwright.geometry import Box
from pixelwright.page import Element, Page

TABLE, LIST, FORM, NAVIGATION = "table", "list", "form", "navigation"
KINDS = (TABLE, LIST, FORM, NAVIGATION)

LEAST_SHARED = 0.5
"""Of the union of two structures' boxes, or of their words, what both have."""

_BY_ATTRIBUTE = {"list": LIST, "navigation": NAVIGATION}
_BY_TAG = {"ul": LIST, "ol": LIST, "nav": NAVIGATION}


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
    """Count the structures of both pages by kind, and those that are the same."""
    wanted, shown = structures(design), structures(page)
    return {
        kind: _tally([one for one in wanted if one.kind == kind], [one for one in shown if one.kind == kind])
        for kind in KINDS
    }


def structures(page: Page) -> tuple[Structure, ...]:
    """Return the structures of a page that show anything, in document order.

    A form counts where a control of it can be seen, a table where it holds data (see `roles`).
    """
    tables = data_tables(page.elements)
    boxes, words, controls = _contents(page)
    return tuple(
        Structure(kind, boxes[index], words.get(index, Counter()))
        for index, element in enumerate(page.elements)
        if (kind := TABLE if index in tables else _kind(element))
        and index in boxes
        and (kind != FORM or index in controls)
    )


def _kind(element: Element) -> str | None:
    """The kind by role, else by tag; a list that calls itself something else is none, a form stays one."""
    if element.tag == "form":
        return FORM
    named = element.attributes.get("role", "").split()
    return _BY_ATTRIBUTE.get(named[0]) if named else _BY_TAG.get(element.tag)


def _contents(page: Page) -> tuple[dict[int, Box], dict[int, Counter[str]], set[int]]:
    """For every element with something to see in it: the box around that, its words; those with controls."""
    boxes: dict[int, Box] = {}
    words: dict[int, Counter[str]] = {}
    controls: set[int] = set()
    for index, box, said in _seen(page):
        control = own_role(page.elements[index]) in (INPUT, BUTTON)
        for each in _upwards(page.elements, index):
            boxes[each] = boxes[each].union(box) if each in boxes else box
            words.setdefault(each, Counter()).update(said)
            if control:
                controls.add(each)
    return boxes, words, controls


def _seen(page: Page) -> Iterator[tuple[int, Box, list[str]]]:
    """Visible texts and leaves that are more than boxes: the element, where, and what it says."""
    for text in page.texts:
        if text.visible and text.lines:
            yield text.element, text.box, text.text.casefold().split()
    for index, element in enumerate(page.elements):
        if element.visible and own_role(element) in (INPUT, BUTTON, "image"):
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
