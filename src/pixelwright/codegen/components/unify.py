"""What several elements have in common: one template, and for every element what fills its gaps.

Anti-unification of trees. Knows nothing of names: gaps are numbered, and remember where they were found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pixelwright.codegen.components.align import Column, align, groups, words_in
from pixelwright.codegen.components.program import Each, Hole, Maybe, Piece, Tag, Words
from pixelwright.codegen.components.unlike import Unlike
from pixelwright.codegen.element import Element

_MOST_GAPS, _MOST_LOOKS = 12, 8
"""A component that is told more, or more classes, is no simplification."""
_MOST_PARTS = 5
"""Parts that only some of the elements have."""
_PROSE = 60
"""Text of more signs is read as a sentence."""
_LISTS = frozenset({"ul", "ol", "tbody", "select"})
_FIXED = frozenset({"type", "role", "lang", "dir", "command", "commandfor"} | {"data-step", "data-slide"})
"""Attributes that make another thing of an element: those with different ones are not alike."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing in which the elements differ."""

    key: str
    chain: tuple[Element, ...]
    """The first element that has it and what it stands in, outermost first."""
    attribute: str
    """Empty for a text, a part or a list."""
    fills: Mapping[int, str | bool | Match]
    """What each element has there, by its index; those without are missing."""


@dataclass(frozen=True, slots=True)
class Match:
    """Elements that are alike, and how. Of a list inside them, one has the `part` of all that are alike."""

    template: Tag
    gaps: tuple[Gap, ...]
    count: int
    part: tuple[int, ...] = ()


def unify(elements: Sequence[Element]) -> Match | None:
    """Return the template of the elements, None where they are not alike."""
    unifier = _Unifier()
    try:
        template = unifier.tag(dict(enumerate(elements)), ())
    except Unlike:
        return None
    return Match(template, tuple(unifier.gaps), len(elements))


def _sort(attribute: str) -> str:
    """Return what attributes share that one prop may fill: words that are read, names of elements."""
    if attribute in ("", "alt", "title", "aria-label", "placeholder"):
        return "words"
    return "id" if attribute in ("for", "aria-labelledby", "aria-controls", "aria-describedby") else attribute


def _is_prose(element: Element) -> bool:
    """Tell whether an element is running text, of which no part is a thing of its own."""
    return element.inline and len(words_in(element)) > _PROSE


class _Unifier:
    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._parts = 0
        self._telling = False
        """True inside a part that only some have, until a text was found that tells which."""

    def tag(self, elements: Mapping[int, Element], chain: tuple[Element, ...]) -> Tag:
        first = next(iter(elements.values()))
        if any(each.tag != first.tag or each.inline != first.inline for each in elements.values()):
            raise Unlike
        here = (*chain, first)
        attributes = tuple(self._attributes(elements, here))
        children = self._children({index: each.children for index, each in elements.items()}, here)
        return Tag(first.tag, attributes, children, first.inline, first.name)

    def _attributes(
        self, elements: Mapping[int, Element], chain: tuple[Element, ...]
    ) -> list[tuple[str, Words | None]]:
        found = {index: dict(each.attributes) for index, each in elements.items()}
        names = [name for name, _ in max((each.attributes for each in elements.values()), key=len)]
        for each in elements.values():
            own = [name for name, _ in each.attributes]
            if [name for name in names if name in own] != own:
                raise Unlike
        return [(name, self._attribute(name, found, chain)) for name in names]

    def _attribute(
        self, name: str, found: Mapping[int, Mapping[str, str | None]], chain: tuple[Element, ...]
    ) -> Words | None:
        values = {index: each[name] for index, each in found.items() if name in each}
        known = set(values.values())
        if len(values) == len(found) and len(known) == 1:
            only = known.pop()
            return None if only is None else (only,)
        texts = {index: value for index, value in values.items() if value is not None}
        if name in _FIXED or len(texts) < len(values):
            raise Unlike
        if name == "class" and len(texts) == len(found):
            return self._classes(texts, chain)
        return (self._gap(chain, name, texts),)

    def _classes(self, values: Mapping[int, str], chain: tuple[Element, ...]) -> Words:
        """Leave common classes in the template, never so many that nothing is left to fill."""
        rows = {index: value.split(" ") for index, value in values.items()}
        first = next(iter(rows.values()))
        common = [name for name in first if all(name in row for row in rows.values())]
        if any(len(common) == len(row) for row in rows.values()):
            common = common[:-1]
        own = {index: " ".join(name for name in row if name not in common) for index, row in rows.items()}
        hole = self._gap(chain, "class", own)
        return (" ".join([*common, ""]), hole) if common else (hole,)

    def _gap(
        self,
        chain: tuple[Element, ...],
        attribute: str,
        fills: Mapping[int, str | bool | Match],
    ) -> Hole:
        for place, gap in enumerate(self.gaps):
            if dict(gap.fills) == dict(fills) and _sort(gap.attribute) == _sort(attribute):
                if gap.attribute and not attribute:
                    self.gaps[place] = Gap(gap.key, chain, attribute, gap.fills)
                return Hole(gap.key)
        looks = [gap.attribute for gap in self.gaps].count("class")
        if looks > _MOST_LOOKS or len(self.gaps) - looks > _MOST_GAPS:
            raise Unlike
        gap = Gap(f"@{len(self.gaps)}", chain, attribute, dict(fills))
        self.gaps.append(gap)
        return Hole(gap.key)

    def _children(
        self, children: Mapping[int, tuple[Element | str, ...]], chain: tuple[Element, ...]
    ) -> tuple[Piece, ...]:
        whole = self._list(children, chain) if chain[-1].tag in _LISTS else None
        if whole is not None:
            return (whole,)
        grouped = groups(children) if chain[-1].tag != "tr" else None
        if grouped is not None:
            return tuple(piece for group in grouped for piece in self._group(group, chain))
        return self._columns(children, chain)

    def _group(
        self, group: Mapping[int, tuple[Element | str, ...]], chain: tuple[Element, ...]
    ) -> tuple[Piece, ...]:
        sizes = {len(each) for each in group.values()}
        if sizes == {1}:
            return self._columns(group, chain)
        found = self._list(group, chain) if len(sizes) > 1 or max(sizes) > 2 else None
        return (found,) if found else self._columns(group, chain)

    def _columns(
        self, children: Mapping[int, tuple[Element | str, ...]], chain: tuple[Element, ...]
    ) -> tuple[Piece, ...]:
        columns = align(children)
        return tuple(self._column(each, set(children), chain) for each in columns)

    def _column(self, column: Column, everyone: set[int], chain: tuple[Element, ...]) -> Piece:
        if set(column) == everyone:
            return self._piece(column, chain)
        self._parts += 1
        if self._parts > _MOST_PARTS or _is_prose(chain[-1]):
            raise Unlike
        self._telling = True
        piece = self._piece(column, chain)
        self._telling = False
        if isinstance(piece, str):
            raise Unlike
        assert isinstance(piece, Tag | Hole)
        return Maybe(self._condition(column, piece, chain), piece)

    def _piece(self, column: Column, chain: tuple[Element, ...]) -> Piece:
        texts = {index: child for index, child in column.items() if isinstance(child, str)}
        if not texts:
            return self.tag(
                {index: child for index, child in column.items() if isinstance(child, Element)}, chain
            )
        if len(texts) < len(column):
            raise Unlike
        known = set(texts.values())
        told = self._telling and any(map(str.isalnum, next(iter(known))))
        self._telling = self._telling and not told
        return self._gap(chain, "", texts) if told or len(known) > 1 else known.pop()

    def _condition(self, column: Column, piece: Tag | Hole, chain: tuple[Element, ...]) -> str:
        """Return the gap that is filled where the part is there; a flag of its own where none is."""
        if isinstance(piece, Hole):
            return piece.prop
        for gap in sorted(self.gaps, key=lambda gap: gap.attribute != ""):
            told = all(gap.fills.values()) and gap.attribute not in ("class", "width", "height")
            if set(gap.fills) == set(column) and told:
                return gap.key
        first = next(iter(column.values()))
        inner = (*chain, first) if isinstance(first, Element) else chain
        return self._gap(inner, "", dict.fromkeys(column, True)).prop

    def _list(
        self, children: Mapping[int, tuple[Element | str, ...]], chain: tuple[Element, ...]
    ) -> Each | None:
        """Return a list of all the children, None where they are not alike or need no list."""
        pooled: list[Element] = []
        parts: dict[int, tuple[int, ...]] = {}
        for index, each in children.items():
            parts[index] = tuple(range(len(pooled), len(pooled) + len(each)))
            pooled += [child for child in each if isinstance(child, Element)]
        complete = sum(map(len, children.values())) == len(pooled)
        if not complete or len(pooled) < 3 or max(map(len, parts.values())) < 2 or not all(parts.values()):
            return None
        inner = unify(pooled)
        if inner is None or not inner.gaps:
            return None
        fills: dict[int, str | bool | Match] = {
            index: Match(inner.template, inner.gaps, inner.count, part) for index, part in parts.items()
        }
        hole = self._gap((*chain, pooled[0]), "", fills)
        return Each(hole.prop, "", inner.template)
