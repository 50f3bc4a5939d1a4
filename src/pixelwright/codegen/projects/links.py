"""Links that say when the page they lead to is the one that is shown. Knows no framework."""

from __future__ import annotations

from pixelwright.codegen.components.program import Component, Hole, Tag, pieces
from pixelwright.codegen.elements.states import CURRENT


def is_routed(tag: Tag) -> bool:
    """Tell whether a link is one of those that say when their page is shown."""
    attributes = dict(tag.attributes)
    return (
        tag.tag == "a" and attributes.get(CURRENT[0]) == (CURRENT[1],) and attributes.get("href") is not None
    )


def href_of(tag: Tag) -> str | Hole:
    """Return where a link leads."""
    (href,) = dict(tag.attributes)["href"] or ("",)
    return href


def has_routes(component: Component) -> bool:
    """Tell whether a component has links that say when their page is shown."""
    return any(isinstance(piece, Tag) and is_routed(piece) for piece in pieces(component.body))
