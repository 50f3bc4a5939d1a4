"""A program with its data put in: the plain elements that any writer's code must draw.

The meaning of every value in `program`, by example; and how it is proved that nothing got lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pixelwright.codegen.components.program import (
    Component,
    Each,
    Hole,
    Maybe,
    Piece,
    Program,
    Record,
    Tag,
    Use,
    Value,
    Words,
)
from pixelwright.codegen.element import Element

Scope = Mapping[str, Value]
_ITEM = ""


def expand(program: Program) -> Element:
    """Return the element tree that the program draws."""
    (body,) = _Expansion(program).component(program.page, {})
    assert isinstance(body, Element)
    return body


class _Expansion:
    def __init__(self, program: Program) -> None:
        self._program = program

    def component(self, component: Component, props: Scope) -> list[Element | str]:
        data = {each.name: each.items for each in component.data}
        return self._tag(component.body, {**data, **props})

    def _tag(self, tag: Tag, scope: Scope) -> list[Element | str]:
        children = [drawn for child in tag.children for drawn in self._piece(child, scope)]
        if not tag.tag:
            return children
        attributes: list[tuple[str, str | None]] = []
        for name, words in tag.attributes:
            if words is None:
                attributes.append((name, None))
            elif (value := _filled(words, scope)) is not None:
                attributes.append((name, value))
        element = Element(tag.tag, attributes=tuple(attributes), children=tuple(children), name=tag.name)
        return [replace(element, inline=tag.inline)]

    def _piece(self, piece: Piece, scope: Scope) -> list[Element | str]:
        match piece:
            case str():
                return [piece]
            case Hole():
                return [_text(scope[piece.prop])]
            case Tag():
                return self._tag(piece, scope)
            case Maybe():
                return self._piece(piece.piece, scope) if scope.get(piece.prop, False) is not False else []
            case Use():
                return self.component(self._program.component(piece.component), dict(piece.props))
            case Each():
                return self._each(piece, scope)

    def _each(self, each: Each, scope: Scope) -> list[Element | str]:
        items = scope[each.items]
        assert isinstance(items, tuple)
        if isinstance(each.body, Use):
            component = self._program.component(each.body.component)
            return [drawn for item in items for drawn in self.component(component, _scope(item))]
        return [drawn for item in items for drawn in self._tag(each.body, _scope(item))]


def _scope(item: Record | str) -> Scope:
    return {_ITEM: item} if isinstance(item, str) else dict(item)


def _filled(words: Words, scope: Scope) -> str | None:
    """Return the text, None where it is one hole that nothing fills."""
    if len(words) == 1 and isinstance(words[0], Hole) and words[0].prop not in scope:
        return None
    return "".join(part if isinstance(part, str) else _text(scope[part.prop]) for part in words)


def _text(value: Value) -> str:
    assert isinstance(value, str)
    return value
