"""What a page can have that no picture shows: asked for in words, put on the finished tree of elements.

Knows nothing of the words, of layouts or of files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Breakpoints, Style, style


@dataclass(frozen=True, slots=True)
class Extras:
    """What was asked for beside the picture; nothing by default."""

    name: str = ""
    """What the page is called as a component, in PascalCase."""
    dark: bool = False
    """A second palette for systems that are set to dark."""
    dark_switch: bool = False
    """The second palette by a switch on the page instead."""
    smooth_scroll: bool = False
    sticky_navigation: bool = False
    validated_forms: bool = False
    breakpoints: Breakpoints = field(default_factory=Breakpoints)

    @property
    def has_dark(self) -> bool:
        """Tell whether there is a second palette."""
        return self.dark or self.dark_switch


SMOOTH_SCROLL = """\
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}"""
SWITCH_ID = "dark-mode"
_STUCK = {"position": "sticky", "top": "0", "z-index": "10"}
_CORNER = {
    "position": "fixed",
    "right": "16px",
    "bottom": "16px",
    "z-index": "10",
    "padding": "8px 12px",
    "border-radius": "8px",
    "font-size": "14px",
    "cursor": "pointer",
}


def adorned(body: Element, extras: Extras, ground: str) -> Element:
    """Return the page with what its elements can show of the extras; `ground` is the page's background."""
    if extras.name:
        body = replace(body, name=kebab(extras.name))
    if extras.sticky_navigation:
        body = _stuck(body, ground)
    if extras.validated_forms:
        body = _mapped(body, _required, inside=False)
    if extras.dark_switch:
        body = replace(body, children=(*body.children, _switch(body, ground)))
    return body


def kebab(name: str) -> str:
    """Return `PricingPage` as `pricing-page`."""
    return "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("-")


def _stuck(body: Element, ground: str) -> Element:
    """Make the first header or navigation stay at the top, with all that only wraps it."""
    path = _first(body, "header") or _first(body, "nav")
    if not path:
        return body
    while len(path) > 1 and len(_at(body, path[:-1]).children) == 1:
        path = path[:-1]
    return _changed(body, path, lambda element: replace(element, style=_sticky(element.style, ground)))


def _sticky(look: Style, ground: str) -> Style:
    painted = look.get("background-color") or look.get("background")
    return look.merged(style(_STUCK if painted else _STUCK | {"background-color": ground}))


def _first(element: Element, tag: str) -> tuple[int, ...]:
    """Return the path of the first element of that tag, empty if there is none; asides do not count."""
    for index, child in enumerate(element.children):
        if isinstance(child, str) or child.tag == "aside":
            continue
        if child.tag == tag:
            return (index,)
        if below := _first(child, tag):
            return (index, *below)
    return ()


def _at(element: Element, path: tuple[int, ...]) -> Element:
    for index in path:
        child = element.children[index]
        assert isinstance(child, Element)
        element = child
    return element


def _changed(element: Element, path: tuple[int, ...], change: Callable[[Element], Element]) -> Element:
    if not path:
        return change(element)
    children = list(element.children)
    child = children[path[0]]
    assert isinstance(child, Element)
    children[path[0]] = _changed(child, path[1:], change)
    return replace(element, children=tuple(children))


def _mapped(element: Element, change: Callable[[Element], Element], *, inside: bool) -> Element:
    """Change all elements inside forms."""
    inside = inside or element.tag == "form"
    children = tuple(
        _mapped(child, change, inside=inside) if isinstance(child, Element) else child
        for child in element.children
    )
    element = replace(element, children=children)
    return change(element) if inside else element


def _required(element: Element) -> Element:
    attributes = dict(element.attributes)
    kind = attributes.get("type") or "text"
    asks = element.tag in ("textarea", "select") or (
        element.tag == "input" and kind not in ("checkbox", "radio", "range", "submit", "search", "hidden")
    )
    if not asks or "required" in attributes:
        return element
    return replace(element, attributes=(*element.attributes, ("required", None)))


def _switch(body: Element, ground: str) -> Element:
    box = Element("input", attributes=(("type", "checkbox"), ("id", SWITCH_ID), ("name", SWITCH_ID)))
    look = style(_CORNER | {"background-color": ground})
    return Element("label", look, (("for", SWITCH_ID),), (box, " Dark mode"), "dark-switch", inline=True)
