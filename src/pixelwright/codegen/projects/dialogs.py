"""Dialogs as components have them: held by the script, with buttons that close them. Knows no framework."""

from __future__ import annotations

from dataclasses import replace

from pixelwright.codegen.components.program import Component, Tag, pieces
from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Style

HELD = "dialog"
"""The variable that holds it."""
MARKS = frozenset({"open", "command", "commandfor"})
"""What says so in plain pages, and is told by the script instead."""


def always_modal(body: Element) -> Element:
    """Return the page whose dialog has no look for when there is no script."""
    children = tuple(always_modal(each) if isinstance(each, Element) else each for each in body.children)
    if body.tag == "dialog":
        look = body.style.without(*(name for name, _ in body.style.modal))
        shown = tuple(pair for pair in body.style.modal if pair[1] != "none")
        body = replace(body, style=replace(look, modal=()).merged(Style(shown)))
    return replace(body, children=children)


def has_dialog(component: Component) -> bool:
    """Tell whether a component draws a dialog."""
    return any(isinstance(piece, Tag) and is_dialog(piece) for piece in pieces(component.body))


def is_dialog(tag: Tag) -> bool:
    """Tell whether an element is a dialog that is shown."""
    return tag.tag == "dialog"


def closes(tag: Tag) -> bool:
    """Tell whether a button closes the dialog that it is in."""
    return dict(tag.attributes).get("command") == ("close",)
