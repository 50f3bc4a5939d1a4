"""A column of many links at the head of the page, behind a button on phones: content comes first there.

Works on the finished tree; knows nothing of layouts or files. Without script the links stay in sight.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.menu import FOREGOING, MENU_ID, links_in, toggle, words_of
from pixelwright.codegen.flow.touch import ACTION_PX
from pixelwright.codegen.styles.declarations import style

SIDE_MENU_ID = "side-menu"

_LEAST_LINKS = 5
_WORDS_PER_LINK = 40
"""What has more characters than this for each of its links is something to read."""
_LARGEST_PX = 64


def with_side_menu(body: Element) -> Element:
    """Return the page with a button that opens its first column of links on phones, if it has one."""
    before, done = 0, False

    def visit(element: Element) -> Element:
        nonlocal before, done
        if done or before > FOREGOING or element.tag in ("footer", "form", "table"):
            return element
        if element.tag in ("aside", "nav") and _is_sidebar(element):
            done = True
            return _collapsed(element)
        children: list[Element | str] = []
        for child in element.children:
            if isinstance(child, str):
                before += len(child)
                children.append(child)
            else:
                children.append(visit(child))
        return replace(element, children=tuple(children))

    changed = visit(body)
    return changed if done else body


def _is_sidebar(element: Element) -> bool:
    links = links_in(element)
    if links < _LEAST_LINKS or len(words_of(element)) > _WORDS_PER_LINK * links:
        return False
    within = list(element.walk())
    taken = any(("id", MENU_ID) in each.attributes or each.tag in ("form", "h1") for each in within)
    large = any(float(dict(each.attributes).get("width") or 0) > _LARGEST_PX for each in within)
    return not taken and not large and any(map(_is_stack, within))


def _is_stack(element: Element) -> bool:
    """Tell whether an element has several links one below the other."""
    row = element.style.get("display") == "flex" and element.style.get("flex-direction") != "column"
    lines = [child for child in element.children if isinstance(child, Element) and links_in(child)]
    return not row and element.style.get("display") != "grid" and len(lines) >= _LEAST_LINKS - 1


def _collapsed(element: Element) -> Element:
    fill = _fill(element)
    background = {"background-color": fill} if fill else {}
    button = toggle([element], SIDE_MENU_ID, "Sections", **{"width": "100%", "margin-left": "0"})
    look = button.style.merged(style(background))
    kept = style({"display": "contents"}, small={"display": "none"}, expanded={"display": "contents"})
    menu = Element("div", kept, (("id", SIDE_MENU_ID),), element.children, "menu")
    slim = style(small={"min-height": f"{ACTION_PX}px", "padding-top": "0", "padding-bottom": "0"})
    return replace(element, style=element.style.merged(slim), children=(replace(button, style=look), menu))


def _fill(element: Element) -> str:
    """Return what is painted behind the links inside of `element`."""
    if element.tag == "a":
        return ""
    own = element.style.get("background-color") or element.style.get("background")
    if own and "(" not in own:
        return own
    inner = max(
        (child for child in element.children if isinstance(child, Element)), key=links_in, default=None
    )
    return _fill(inner) if inner is not None else ""
