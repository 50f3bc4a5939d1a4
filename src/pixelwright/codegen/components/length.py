"""How many lines a piece takes when it is written down. Knows no framework: an estimate."""

from __future__ import annotations

from pixelwright.codegen.components.program import Each, Hole, Maybe, Piece, Tag, Use
from pixelwright.codegen.element import Element

_WIDTH = 110


def lines(piece: Piece | Element) -> int:
    """Return about how many lines the piece takes, formatted."""
    match piece:
        case str() | Hole() | Use():
            return 1
        case Maybe():
            return 2 + lines(piece.piece) if isinstance(piece.piece, Tag) else 1
        case Each():
            return 2 + lines(piece.body)
        case Tag() | Element():
            return _element(piece)


def _element(element: Tag | Element) -> int:
    width = _width(element)
    if (
        not element.children
        or element.inline
        or all(isinstance(child, str | Hole) for child in element.children)
    ):
        return 1 if width < _WIDTH else 2 + width // _WIDTH
    return (2 if element.tag else 0) + sum(map(lines, element.children))


def _width(piece: Piece | Element) -> int:
    match piece:
        case str():
            return len(piece)
        case Tag() | Element():
            attributes = sum(
                len(name) + 4 + sum(len(part) if isinstance(part, str) else 8 for part in value or "")
                for name, value in piece.attributes
            )
            return 2 * len(piece.tag) + 5 + attributes + sum(map(_width, piece.children))
        case _:
            return 10
