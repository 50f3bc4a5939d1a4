"""Which elements of two trees show the same: told by their words, or by their kind where they have none.

Knows nothing of styles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.menu import MENU_ID

_ALIKE = 0.85
"""Texts that were read twice differ in a letter here and there."""
_FUZZY_FROM = 6
LEAST_SHARED = 0.4
"""Boxes that have less of their words in common are two different things."""
_PICTURES = ("img", "svg")
_FIELDS = ("input", "select", "textarea")

Pairs = dict[int, int]
"""Index in the first sequence to index in the second."""


def words_of(element: Element) -> str:
    """Return all letters and digits of an element in order, without case."""
    parts = [element] if isinstance(element, str) else list(_texts(element))
    return "".join(sign for part in parts for sign in str(part).casefold() if sign.isalnum())


def _texts(element: Element) -> list[str]:
    found: list[str] = []
    for child in element.children:
        found += _texts(child) if isinstance(child, Element) else [child]
    return found


def is_leaf(element: Element) -> bool:
    """Tell whether the element is a text or a single thing rather than a box around others."""
    if _is_control(element):
        return True
    return element.inline or not element.children or any(isinstance(child, str) for child in element.children)


def _is_control(element: Element) -> bool:
    """Tell whether an element opens or is opened: no page shows what would be the same."""
    said = dict(element.attributes)
    return "aria-expanded" in said or said.get("id") == MENU_ID


def kind_of(element: Element) -> str:
    """Return what something without words is: its pictures and fields in order, or its tag."""
    things = [each.tag for each in element.walk() if each.tag in _PICTURES + _FIELDS]
    return " ".join("picture" if tag in _PICTURES else "field" for tag in things) or element.tag


def pair_up(ones: Sequence[Element], others: Sequence[Element]) -> Pairs:
    """Pair what shows the same, each once.

    Exact words go before similar ones, and those before boxes that have much of their content in common.
    """
    mine, theirs = [_Said.by(each) for each in ones], [_Said.by(each) for each in others]
    pairs: Pairs = {}
    free = list(range(len(others)))
    for fits in (_Said.is_exactly, _Said.is_like):
        for index, said in enumerate(mine):
            found = None if index in pairs else next((at for at in free if fits(said, theirs[at])), None)
            if found is not None:
                pairs[index] = found
                free.remove(found)
    for index, one in enumerate(ones):
        if index in pairs or is_leaf(one):
            continue
        boxes = [at for at in free if not is_leaf(others[at])]
        found = max(boxes, key=lambda at: shared(one, others[at]), default=None)
        if found is not None and shared(one, others[found]) >= LEAST_SHARED:
            pairs[index] = found
            free.remove(found)
    return dict(sorted(pairs.items()))


@dataclass(frozen=True, slots=True)
class _Said:
    words: str
    kind: str

    @classmethod
    def by(cls, element: Element) -> _Said:
        if _is_control(element):
            return cls("", f"control {element.tag}")
        return cls(words_of(element), kind_of(element))

    def is_exactly(self, other: _Said) -> bool:
        return bool(self.words) and self.words == other.words

    def is_like(self, other: _Said) -> bool:
        shorter, longer = sorted((self.words, other.words), key=len)
        if not longer:
            return self.kind == other.kind
        if len(shorter) < _FUZZY_FROM or len(shorter) < _ALIKE * len(longer) / (2 - _ALIKE):
            return False
        matcher = SequenceMatcher(None, shorter, longer, autojunk=False)
        return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def shared(one: Element, other: Element) -> float:
    """Return how much of the words of both are in leaves that both have, 0 to 1."""
    mine, theirs = _leaf_words(one), _leaf_words(other)
    total = max(sum(map(len, mine)), sum(map(len, theirs)))
    if not total:
        return 1.0 if kind_of(one) == kind_of(other) else 0.0
    left = list(theirs)
    common = 0
    for words in mine:
        if words in left:
            left.remove(words)
            common += len(words)
    return common / total


def _leaf_words(element: Element) -> list[str]:
    leaves = [words_of(each) for each in element.walk() if is_leaf(each)]
    return [words for words in leaves if words]
