"""The page's navigation behind a button on phones: found in the finished tree, where it would not fit.

Knows nothing of layouts or files. Without script the links stay in sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pixelwright.codegen.declarations import px, style
from pixelwright.codegen.element import Element
from pixelwright.codegen.touch import ACTION_PX

MENU_ID = "site-menu"
SCRIPT = """\
// Buttons that say what they control open and close it; Escape closes.
for (const toggle of document.querySelectorAll("button[aria-expanded][aria-controls]")) {
	const isOpen = () => toggle.getAttribute("aria-expanded") === "true";
	const open = (state) => toggle.setAttribute("aria-expanded", String(state));

	toggle.addEventListener("click", () => open(!isOpen()));
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && isOpen()) {
			open(false);
			toggle.focus();
		}
	});
}
"""
NO_SCRIPT = (
    "<noscript><style>button[aria-expanded] { display: none !important; } "
    f"#{MENU_ID} {{ display: flex !important; }}</style></noscript>"
)

_LEAST_LINKS = 3
_ROOM_PX = 288
"""What the narrowest phone leaves between its side paddings."""
_LONGEST_WORDS = 32
_FOREGOING = 240
"""The navigation of a page comes before most of its text: so many characters may stand before it."""
_LINE = "linear-gradient(currentcolor 0 0)"
_ICON = ", ".join(f"{_LINE} center {y} / 20px 2px no-repeat" for y in ("15px", "21px", "27px"))
_ASIDE = frozenset({"footer", "aside", "main", "article", "form", "table"})


@dataclass(frozen=True, slots=True)
class _Bar:
    """Links side by side: those from `start` to before `stop` among the children of the element at `path`."""

    path: tuple[int, ...]
    start: int
    stop: int
    links: int


def with_menu(body: Element) -> Element:
    """Return the page with a button that opens its navigation on phones, if it has one that is too wide."""
    bars = [bar for bar in _bars(body) if not _fits(_at(body, bar.path))]
    if not bars:
        return body
    bar = max(bars, key=lambda each: each.links)
    return _changed(body, bar.path, _collapsed(_at(body, bar.path), bar))


def has_toggle(body: Element) -> bool:
    """Tell whether the page has a button that opens and closes something."""
    return any(each.tag == "button" and "aria-expanded" in dict(each.attributes) for each in body.walk())


def _bars(body: Element) -> Iterator[_Bar]:
    """Yield the bars of links in the navigations at the head of the page."""
    before = 0

    def visit(element: Element, path: tuple[int, ...], inside: bool) -> Iterator[_Bar]:
        nonlocal before
        inside = inside or element.tag == "nav"
        bar = _bar(element, path) if inside and before <= _FOREGOING else None
        if bar:
            yield bar
        for index, child in enumerate(element.children):
            if isinstance(child, str):
                before += len(child)
            elif child.tag not in _ASIDE - {"main"}:
                yield from visit(child, (*path, index), inside)

    yield from visit(body, (), False)


def _bar(element: Element, path: tuple[int, ...]) -> _Bar | None:
    """Return the longest run of links in a row, without the brand in front of them."""
    if element.style.get("display") != "flex" or element.style.get("flex-direction") == "column":
        return None
    runs: list[list[int]] = [[]]
    for index, child in enumerate(element.children):
        if isinstance(child, Element) and _is_link(child):
            runs[-1].append(index)
        elif isinstance(child, str) or _words(child):
            runs.append([])
    longest = max(runs, key=len)
    if len(longest) > 1 and _is_brand(element, longest[0], longest[1]):
        longest = longest[1:]
    if len(longest) < _LEAST_LINKS:
        return None
    return _Bar(path, longest[0], longest[-1] + 1, len(longest))


def _is_link(element: Element) -> bool:
    links = [each for each in element.walk() if each.tag in ("a", "button")]
    words = _words(element)
    return len(links) == 1 and 0 < len(words) <= _LONGEST_WORDS and words == _words(links[0])


def _is_brand(bar: Element, first: int, second: int) -> bool:
    """Tell whether the first link stands apart from the others or is set larger."""
    one, other = bar.children[first], bar.children[second]
    assert isinstance(one, Element)
    assert isinstance(other, Element)
    gaps = [
        _length(each.style.get("margin-left")) for each in bar.children[second:] if isinstance(each, Element)
    ]
    apart = other.style.get("margin-left") == "auto" or (len(gaps) > 1 and gaps[0] > 2 * max(gaps[1:]) + 24)
    return apart or _size(one) > 1.15 * _size(other)


def _fits(bar: Element) -> bool:
    """Tell whether all that stands in the row has room on the narrowest phone."""
    parts = [each for each in bar.children if isinstance(each, Element)]
    return sum(_width(each) + 16 for each in parts) <= _ROOM_PX


def _width(element: Element) -> float:
    pictures = (dict(each.attributes).get("width") for each in element.walk() if each.tag == "img")
    return len(_words(element)) * _size(element) * 0.55 + sum(float(width or 0) for width in pictures)


def _words(element: Element) -> str:
    return "".join(child if isinstance(child, str) else _words(child) for child in element.children).strip()


def _size(element: Element) -> float:
    sizes = [_length(each.style.get("font-size")) for each in element.walk()]
    return max(sizes) or 16.0


def _length(value: str | None) -> float:
    """Return a plain length in px, 0 for all else."""
    match = re.fullmatch(r"(-?[\d.]+)px", value or "")
    return float(match.group(1)) if match else 0.0


def _collapsed(bar: Element, run: _Bar) -> Element:
    inside = [_item(each) for each in bar.children[run.start : run.stop] if isinstance(each, Element)]
    listed = bar.tag in ("ul", "ol")
    opened = {
        "display": "flex",
        "flex-direction": "column",
        "gap": "0",
        "width": "100%",
        "padding-bottom": "8px",
    }
    menu = Element(
        bar.tag if listed else "div",
        style({"display": "contents"}, small={"display": "none"}, expanded=opened),
        (("id", MENU_ID),),
        tuple(inside),
        "menu",
    )
    around = bar.children[: run.start], bar.children[run.stop :]
    before, after = (tuple(_unlisted(each) if listed else each for each in part) for part in around)
    return replace(
        bar,
        tag="div" if listed else bar.tag,
        style=bar.style.merged(style(small={"flex-wrap": "wrap", "align-items": "center"})),
        children=(*before, _toggle(inside), menu, *after),
    )


def _toggle(links: list[Element]) -> Element:
    """Return the button: three lines in the colour of the links."""
    colours = (each.style.get("color") for link in links for each in link.walk())
    colour = next((value for value in colours if value), None)
    look = {"display": "none", "width": px(ACTION_PX), "height": px(ACTION_PX), "margin-left": "auto"}
    look |= {"background": _ICON} | ({"color": colour} if colour else {})
    attributes = (
        ("type", "button"),
        ("aria-label", "Menu"),
        ("aria-expanded", "false"),
        ("aria-controls", MENU_ID),
    )
    return Element("button", style(look, small={"display": "block"}), attributes, (), "menu-toggle")


def _item(element: Element) -> Element:
    """Return what stands in the menu: a line of its own on phones, or nothing where it only parted others."""
    if not _words(element):
        return replace(element, style=element.style.merged(style(small={"display": "none"})))
    declared = {"margin-left": "0"} if element.style.get("margin-left") else {}
    if element.tag in ("a", "button"):
        declared |= {"padding-top": "10px", "padding-bottom": "10px", "min-height": px(ACTION_PX)}
    children = tuple(
        _item(each) if isinstance(each, Element) and _words(each) else each for each in element.children
    )
    return replace(element, style=element.style.merged(style(small=declared)), children=children)


def _unlisted(child: Element | str) -> Element | str:
    return replace(child, tag="div") if isinstance(child, Element) and child.tag == "li" else child


def _at(root: Element, path: tuple[int, ...]) -> Element:
    for index in path:
        child = root.children[index]
        assert isinstance(child, Element)
        root = child
    return root


def _changed(root: Element, path: tuple[int, ...], element: Element) -> Element:
    """Return the tree with another element at `path`."""
    if not path:
        return element
    child = root.children[path[0]]
    assert isinstance(child, Element)
    changed = _changed(child, path[1:], element)
    return replace(root, children=(*root.children[: path[0]], changed, *root.children[path[0] + 1 :]))
