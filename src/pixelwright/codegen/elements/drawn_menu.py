"""The sign that opens the navigation in a picture of a phone: with the desktop's links behind it, it works.

Works on finished trees; knows nothing of layouts or files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.menu import MENU_ID, OPENED, entries, words_of
from pixelwright.codegen.flow.edges import SIDE_PADDING_PX
from pixelwright.codegen.styles.declarations import ordered, px, style

_FOREGOING = 60
"""The sign comes after no more characters than a name has."""
_BARS = range(2, 5)
_LEAST_PX, _LARGEST_PX = 12, 56
_SIGNS = frozenset({"\u2630", "\u2261"})
_SHAPES = frozenset({"div", "hr", "span"})

_INSET = px(SIDE_PADDING_PX)

_Path = tuple[int, ...]


def with_drawn_menu(phone: Element, desktop: Element) -> Element:
    """Return the phone's page with a working sign, if it has one and shows no navigation itself."""
    links = entries(desktop)
    found = list(_signs(phone)) if links and not _shows(phone, links) else []
    if not found:
        return phone
    path = next((path for path, bars in found if bars), found[-1][0])
    return _opening(phone, path, _readable(links, phone, desktop))


def _readable(links: tuple[Element, ...], phone: Element, desktop: Element) -> tuple[Element, ...]:
    """Return the links in the colour of the phone's first words where the desktop has another for those."""
    first = next((each for each in phone.walk() if each.inline and words_of(each)), None)
    if first is None:
        return links
    same = (each for each in desktop.walk() if each.inline and words_of(each) == words_of(first))
    before, now = next((each.style.get("color") for each in same), None), first.style.get("color")
    return links if now is None or before in (None, now) else tuple(_inked(link, now) for link in links)


def _inked(element: Element, ink: str) -> Element:
    look = element.style.merged(style({"color": ink})) if element.inline else element.style
    children = tuple(_inked(each, ink) if isinstance(each, Element) else each for each in element.children)
    return replace(element, style=look, children=children)


def _shows(phone: Element, links: tuple[Element, ...]) -> bool:
    """Tell whether the phone's page begins with the links themselves."""
    said = [words_of(link).casefold() for link in links]
    head = words_of(phone).casefold()[: _FOREGOING + sum(map(len, said))]
    return all(each in head for each in said)


def _signs(body: Element) -> Iterator[tuple[_Path, bool]]:
    """Yield where signs stand at the head of a page, and whether they are of bars rather than a picture."""
    before = 0

    def visit(element: Element, path: _Path) -> Iterator[tuple[_Path, bool]]:
        nonlocal before
        for at, child in enumerate(element.children):
            if before > _FOREGOING:
                return
            if isinstance(child, str):
                before += len(child)
            elif path and _is_bars(child):
                yield (*path, at), True
            elif path and (_is_icon(child) or _is_called(child)):
                yield (*path, at), False
            elif child.tag not in ("h1", "h2", "main", "form", "table"):
                yield from visit(child, (*path, at))

    yield from visit(body, ())


def _is_bars(element: Element) -> bool:
    bars = [child for child in element.children if isinstance(child, Element)]
    if len(bars) == 1 and len(element.children) == 1:
        return _is_bars(bars[0])
    plain = all(bar.tag in _SHAPES and not bar.children for bar in bars)
    return len(bars) in _BARS and len(bars) == len(element.children) and plain


def _is_called(element: Element) -> bool:
    """Tell whether a text says that it is the menu, by its name or its sign."""
    words = words_of(element).casefold()
    return element.inline and (words in _SIGNS or "".join(filter(str.isalpha, words)) == "menu")


def _is_icon(element: Element) -> bool:
    said = dict(element.attributes)
    sizes = [float(said.get(name) or 0) for name in ("width", "height")]
    return element.tag == "img" and min(sizes) >= _LEAST_PX and max(sizes) <= _LARGEST_PX


def _opening(element: Element, path: _Path, links: tuple[Element, ...]) -> Element:
    """Return the tree with a button around the sign at `path`, and the menu behind it."""
    at, *rest = path
    child = element.children[at]
    assert isinstance(child, Element)
    before, after = element.children[:at], element.children[at + 1 :]
    if rest:
        return replace(element, children=(*before, _opening(child, tuple(rest), links), *after))
    look = element.style
    if look.get("display") == "flex" and look.get("flex-direction") != "column":
        kept = tuple(pair for pair in look.wide if pair[0] != "flex-wrap")
        look = replace(look, wide=kept).merged(style({"flex-wrap": "wrap"}))
    inset = {} if look.get("padding-left") else {"padding-left": _INSET, "padding-right": _INSET}
    return replace(element, style=look, children=(*before, _button(child), _menu(links, inset), *after))


def _button(sign: Element) -> Element:
    attributes = (
        ("type", "button"),
        ("aria-label", "Menu"),
        ("aria-expanded", "false"),
        ("aria-controls", MENU_ID),
    )
    if sign.inline:
        return replace(sign, tag="button", attributes=attributes, name="menu-toggle")
    placed = {name: value for name, value in sign.style.base if _places(name)}
    drawn = replace(sign, style=sign.style.without(*placed))
    look = style({"display": "block"} | placed)
    return Element("button", look, attributes, (_phrased(drawn),), "menu-toggle")


def _places(name: str) -> bool:
    return name.startswith("margin") or name in ("order", "flex", "align-self", "justify-self", "grid-area")


def _phrased(element: Element) -> Element:
    """Return what may stand in a button and looks the same."""
    children = tuple(_phrased(each) if isinstance(each, Element) else each for each in element.children)
    if element.tag in ("img", "span"):
        return replace(element, children=children)
    look = style({"display": "block"}).merged(element.style)
    return replace(element, tag="span", style=look, children=children)


def _menu(links: tuple[Element, ...], inset: dict[str, str]) -> Element:
    look = style({"display": "none"}, expanded=OPENED | {"order": "1"} | inset)
    tag = "ul" if all(link.tag == "li" for link in links) else "div"
    return Element(tag, look, (("id", MENU_ID),), tuple(map(_on_phones, links)), "menu")


def _on_phones(element: Element) -> Element:
    look = element.style
    base = ordered(dict(look.base) | dict(look.narrow) | dict(look.small))
    children = tuple(_on_phones(each) if isinstance(each, Element) else each for each in element.children)
    return replace(element, style=replace(look, base=base, wide=(), narrow=(), small=()), children=children)
