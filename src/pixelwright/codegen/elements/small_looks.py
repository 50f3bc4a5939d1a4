"""What an element declares on small screens to look there as another does. Knows nothing of trees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Style, style

_INLINE = frozenset({"a", "span", "label", "b", "em", "strong"})
_ATOMIC = frozenset({"button", "input", "select", "textarea"})
_INHERITED = frozenset(
    {
        "font-family", "font-size", "font-style", "font-weight", "line-height", "letter-spacing",
        "text-align", "text-indent", "white-space", "overflow-wrap", "color", "list-style", "list-style-type",
        "list-style-position", "border-collapse", "border-spacing", "accent-color", "cursor",
    }
)  # fmt: skip
_INITIAL = {
    "flex-direction": "row", "flex-wrap": "nowrap", "flex": "0 1 auto", "align-items": "normal",
    "align-self": "auto", "justify-content": "normal", "justify-items": "normal", "justify-self": "auto",
    "order": "0", "width": "auto", "min-width": "auto", "max-width": "none", "height": "auto",
    "min-height": "auto", "max-height": "none", "aspect-ratio": "auto", "grid-area": "auto",
    "grid-column": "auto", "grid-template-columns": "none", "grid-template-rows": "none",
    "table-layout": "auto", "vertical-align": "baseline", "text-decoration": "none", "overflow": "visible",
    "overflow-x": "visible", "background": "none", "background-color": "transparent", "box-shadow": "none",
    "position": "static", "z-index": "auto", "filter": "none", "opacity": "1", "appearance": "auto",
    "outline": "none", "outline-offset": "0", "object-fit": "cover", "box-sizing": "border-box",
}  # fmt: skip
_TABLE = {"li": "list-item", "tr": "table-row", "td": "table-cell", "th": "table-cell", "table": "table"}
_SHORTHANDS = {"row-gap": "gap", "column-gap": "gap"}


def with_small(element: Element, declared: Mapping[str, str]) -> Style:
    """Return the style of an element with all that it declares on small screens."""
    return replace(element.style, small=style(small=declared).small)


def small_look(one: Element, other: Element) -> dict[str, str]:
    """Return what has to be declared on small screens for `one` to look like `other`."""
    wanted = dict(other.style.base)
    if other.tag == "img":
        sizes = {
            name: f"{value}px" for name, value in other.attributes if name in ("width", "height") and value
        }
        wanted = sizes | wanted
    there = dict(one.style.base) | dict(one.style.narrow)
    declared = {name: value for name, value in wanted.items() if there.get(name) != value}
    for name in there:
        if name not in wanted and not _covered(name, wanted):
            declared[name] = _reset(name, one.tag)
    return declared


def _covered(name: str, wanted: Mapping[str, str]) -> bool:
    """Tell whether a shorthand that is declared says this property too."""
    return any(name.startswith(f"{other}-") for other in wanted) or _SHORTHANDS.get(name) in wanted


def _reset(name: str, tag: str) -> str:
    if name == "display":
        return display_of(tag)
    if name in _INHERITED:
        return "inherit"
    if name in _INITIAL:
        return _INITIAL[name]
    return "0"


def display_of(tag: str) -> str:
    """Return how browsers show an element that says nothing of it."""
    return "inline" if tag in _INLINE else "inline-block" if tag in _ATOMIC else _TABLE.get(tag, "block")
