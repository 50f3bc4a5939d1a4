"""A program as one component: sections and repeated things are drawn in their place. Knows no framework.

For those who want a single file. What keeps a state of its own for every item stays a component.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.codegen.components.program import (
    Component,
    Data,
    Each,
    Maybe,
    Piece,
    Program,
    Prop,
    Shape,
    Tag,
    Use,
)


def alone(program: Program) -> Program:
    """Return the program with all of it in the page's own component; unchanged where that cannot be."""
    inner = _Inner(program)
    body = inner.piece(program.page.body)
    if inner.stuck or not isinstance(body, Tag):
        return program
    data = tuple(_own(each) for each in (*program.page.data, *inner.data))
    if len({each.name for each in data}) < len(data):
        return program
    return Program(replace(program.page, body=body, data=data))


class _Inner:
    """Puts components into their places, and collects their data."""

    def __init__(self, program: Program) -> None:
        self.data: list[Data] = []
        self.stuck = False
        """Whether something has to stay a component."""
        self._program = program

    def piece(self, piece: Piece) -> Piece:
        match piece:
            case Tag():
                return replace(piece, children=tuple(self.piece(child) for child in piece.children))
            case Maybe(piece=Tag() as tag):
                inner = self.piece(tag)
                return replace(piece, piece=inner) if isinstance(inner, Tag) else piece
            case Each(body=Use(component=name)):
                return self._each(piece, self._program.component(name))
            case Each(body=Tag() as tag):
                inner = self.piece(tag)
                return replace(piece, body=inner) if isinstance(inner, Tag) else piece
            case Use(component=name):
                return self._section(piece, self._program.component(name))
        return piece

    def _each(self, each: Each, component: Component) -> Piece:
        self.data += component.data
        self.stuck = self.stuck or bool(component.data)
        body = self.piece(component.body)
        return replace(each, body=body) if isinstance(body, Tag) else each

    def _section(self, use: Use, component: Component) -> Piece:
        self.stuck = self.stuck or bool(use.props) or bool(component.props)
        self.data += component.data
        return self.piece(component.body)


def _own(data: Data) -> Data:
    return replace(data, shape=_shape(data.shape))


def _shape(shape: Shape) -> Shape:
    """Return a shape that is declared where it is used."""
    return replace(shape, component=False, props=tuple(_prop(prop) for prop in shape.props))


def _prop(prop: Prop) -> Prop:
    return replace(prop, items=_shape(prop.items)) if prop.items is not None else prop
