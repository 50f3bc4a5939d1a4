"""The page cut into the parts that a team would keep in files of their own. Knows no framework."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pixelwright.codegen.components.length import lines
from pixelwright.codegen.components.program import Component, Data, Each, Piece, Program, Tag, Use, pieces
from pixelwright.codegen.components.titles import section_name

_LANDMARKS = frozenset({"header", "nav", "footer", "aside", "form", "table", "dialog"})
_TOGETHER = (("tablist",), ("tabpanel",))
"""Roles of what shares the state of its neighbours: it stays with them."""
_CAROUSEL = ("aria-roledescription", ("carousel",))
_LEAST, _LEAST_LANDMARK = 14, 5
"""Lines below which a part stays where it is."""
_MOST = 70
"""A part with more lines is cut into smaller ones."""
_WHOLE = 0.7
"""A part with this share of the page is the page: it is no part of it."""

Taken = Callable[[str], str]
"""Returns a free name for a wish."""


def cut(body: Tag, repeated: tuple[Component, ...], data: Mapping[str, Data], name: Taken) -> Program:
    """Return the page as sections and the components that they repeat."""
    page, sections = cut_page(name("App"), body, data, name, {})
    return Program(page, (*sections, *repeated))


def cut_page(
    title: str, body: Tag, data: Mapping[str, Data], name: Taken, known: dict[Tag, str]
) -> tuple[Component, tuple[Component, ...]]:
    """Return a page and the sections it has besides those that are `known`, to which they are added."""
    cutter = _Cutter(data, name, lines(body), known)
    page = Component(title, cutter.inside(body))
    page = replace(page, data=data_of(page.body, data))
    return page, tuple(cutter.sections)


def data_of(body: Tag, data: Mapping[str, Data]) -> tuple[Data, ...]:
    """Return the data that a body draws."""
    used = [piece.items for piece in pieces(body) if isinstance(piece, Each) and piece.items in data]
    return tuple(data[items] for items in dict.fromkeys(used))


class _Cutter:
    def __init__(self, data: Mapping[str, Data], name: Taken, whole: int, known: dict[Tag, str]) -> None:
        self._known = known
        self._whole = whole
        self._data = data
        self._name = name
        self._hero = False
        self.sections: list[Component] = []

    def inside(self, tag: Tag) -> Tag:
        """Return the tag with its children cut out where they are worth a component."""
        children = tuple(self._piece(child) for child in tag.children)
        return replace(tag, children=children)

    def _piece(self, piece: Piece) -> Piece:
        if not isinstance(piece, Tag) or piece.inline:
            return piece
        size = lines(piece)
        if piece.tag == "dialog" or _CAROUSEL in piece.attributes:  # what operates it stays with it
            return self._section(piece)
        least = _LEAST_LANDMARK if piece.tag in _LANDMARKS else _LEAST
        if size < least:
            return piece
        if (
            dict(piece.attributes).get("role") in _TOGETHER
            or piece.tag == "main"
            or (piece.tag != "form" and size >= _WHOLE * self._whole)
        ):
            return self.inside(piece)
        if size > _MOST and any(_is_big(child) for child in piece.children):
            return self.inside(piece) if _is_frame(piece) else self._section(self.inside(piece))
        return self._section(piece)

    def _section(self, tag: Tag) -> Piece:
        if lines(tag) < _LEAST_LANDMARK:
            return tag
        if tag in self._known:
            return Use(self._known[tag])
        first = not self._hero and any(isinstance(each, Tag) and each.tag == "h1" for each in pieces(tag))
        self._hero = self._hero or first
        name = self._name(section_name(tag, first=first and tag.tag != "header"))
        self._known[tag] = name
        self.sections.append(Component(name, tag, data=data_of(tag, self._data)))
        return Use(name)


def _is_big(child: Piece) -> bool:
    return isinstance(child, Tag) and lines(child) >= _LEAST


def _is_frame(tag: Tag) -> bool:
    """Tell whether a part does little but hold others."""
    return tag.tag in ("main", "body", "div") and sum(not _is_big(child) for child in tag.children) <= 4
