"""The page's navigation behind a button on phones: found in the finished tree, where it would not fit.

Knows nothing of layouts or files. Without script the links stay in sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.flow.touch import ACTION_PX
from pixelwright.codegen.styles.declarations import SMALL_PX, px, style

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
    f"#{MENU_ID} {{ display: flex !important; }} "
    "#side-menu { display: contents !important; } "
    f"@media (width < {SMALL_PX}px) {{ #small-{MENU_ID} {{ display: flex !important; }} }}</style></noscript>"
)

_LEAST_LINKS = 3
_ROOM_PX = 288
"""What the narrowest phone leaves between its side paddings."""
_LONGEST_WORDS = 32
FOREGOING = 240
"""The navigation of a page comes before most of its text: so many characters may stand before it."""
OPENED = {
    "display": "flex",
    "flex-direction": "column",
    "flex-wrap": "nowrap",
    "align-items": "stretch",
    "gap": "0",
    "width": "100%",
    "max-width": "100%",
    "padding-bottom": "8px",
}
_FOLDED = {"flex-direction": "row", "flex-wrap": "wrap", "align-items": "center"}
_LINE = "linear-gradient(currentcolor 0 0)"
_ICON = ", ".join(f"{_LINE} 12px {y} / 20px 2px no-repeat" for y in ("15px", "21px", "27px"))
_ASIDE = frozenset({"footer", "aside", "form", "table"})
_PICTURE_PX = 64
"""What is larger than a sign is no part of a menu."""
_MARK_PX = 14
"""Small signs behind a link, such as arrows that point down, belong to it."""


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


def entries(body: Element) -> tuple[Element, ...]:
    """Return what stands in the navigation of a page as it would in a menu, empty where it has none."""
    bar = max(_bars(body), key=lambda each: each.links, default=None)
    if bar is None:
        return ()
    inside = _at(body, bar.path).children[bar.start : bar.stop]
    return tuple(_item(each) for each in inside if isinstance(each, Element))


def has_toggle(body: Element) -> bool:
    """Tell whether the page has a button that opens and closes something."""
    return any(each.tag == "button" and "aria-expanded" in dict(each.attributes) for each in body.walk())


def _bars(body: Element) -> Iterator[_Bar]:
    """Yield the bars of links at the head of the page: in headers and navigations, or around one."""
    before = 0

    def visit(element: Element, path: tuple[int, ...], inside: bool) -> Iterator[_Bar]:
        nonlocal before
        inside = inside or element.tag in ("nav", "header")
        near = inside or any(isinstance(each, Element) and each.tag == "nav" for each in element.children)
        bar = _bar(element, path) if near and before <= FOREGOING else None
        if bar:
            yield bar
        for index, child in enumerate(element.children):
            if isinstance(child, str):
                before += len(child)
            elif child.tag in _ASIDE:
                before += len(words_of(child))
            else:
                yield from visit(child, (*path, index), inside)

    yield from visit(body, (), False)


def _bar(element: Element, path: tuple[int, ...]) -> _Bar | None:
    """Return the run of most links in a row, without the brand in front of them."""
    if not _is_row(element):
        return None
    runs: list[list[int]] = [[]]
    for index, child in enumerate(element.children):
        if isinstance(child, Element) and (_is_link(child) or _is_group(child)):
            runs[-1].append(index)
        elif isinstance(child, str) or words_of(child) or child.tag in ("input", "form"):
            runs.append([])
    if len(runs[0]) > 1 and _is_brand(element, runs[0][0], runs[0][1]):
        del runs[0][0]
    counts = [sum(links_in(element.children[index]) for index in run) for run in runs]
    longest = runs[counts.index(max(counts))]
    if max(counts) < _LEAST_LINKS:
        return None
    return _Bar(path, longest[0], _behind_marks(element, longest[-1] + 1), max(counts))


def _is_row(element: Element) -> bool:
    return element.style.get("display") == "flex" and element.style.get("flex-direction") != "column"


def links_in(element: Element | str) -> int:
    """Count the links and buttons in an element."""
    return 0 if isinstance(element, str) else sum(each.tag in ("a", "button") for each in element.walk())


def _is_group(element: Element) -> bool:
    """Tell whether an element is of several links side by side and nothing else."""
    within = [child for child in element.children if isinstance(child, Element) and words_of(child)]
    if len(within) == 1 and element.tag in ("nav", "div", "ul"):
        return _is_group(within[0])
    return _is_row(element) and len(within) > 1 and all(_is_link(each) or _is_group(each) for each in within)


def _behind_marks(bar: Element, stop: int) -> int:
    """Return where the small signs end that stand behind the last link."""
    while stop < len(bar.children) and _is_mark(bar.children[stop]):
        stop += 1
    return stop


def _is_mark(child: Element | str) -> bool:
    if isinstance(child, str) or child.tag != "img":
        return False
    said = dict(child.attributes)
    return max(float(said.get("width") or 0), float(said.get("height") or 0)) <= _MARK_PX


def _is_link(element: Element) -> bool:
    links = [each for each in element.walk() if each.tag in ("a", "button")]
    words = words_of(element)
    large = any(float(dict(each.attributes).get("width") or 0) > _PICTURE_PX for each in element.walk())
    return len(links) == 1 and 0 < len(words) <= _LONGEST_WORDS and words == words_of(links[0]) and not large


def _is_brand(bar: Element, first: int, second: int) -> bool:
    """Tell whether the first link stands apart from the others, or before a group, or is set larger."""
    one, other = bar.children[first], bar.children[second]
    assert isinstance(one, Element)
    assert isinstance(other, Element)
    if first == 0 and not _is_link(other) and _is_link(one):
        return True
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
    return len(words_of(element)) * _size(element) * 0.55 + sum(float(width or 0) for width in pictures)


def words_of(element: Element) -> str:
    """Return all text in an element."""
    return "".join(child if isinstance(child, str) else words_of(child) for child in element.children).strip()


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
    menu = _own_menu(inside[0]) if len(inside) == 1 else _menu(inside, bar.tag if listed else "div")
    around = bar.children[: run.start], bar.children[run.stop :]
    before, after = (tuple(_unlisted(each) if listed else each for each in part) for part in around)
    return replace(
        bar,
        tag="div" if listed else bar.tag,
        style=bar.style.merged(style(small=_FOLDED)),
        children=(*before, toggle(inside, MENU_ID, "Menu"), menu, *after),
    )


def _menu(items: list[Element], tag: str) -> Element:
    """Return what holds the entries: on phones alone is it there."""
    look = style({"display": "contents"}, small={"display": "none"}, expanded=OPENED)
    return Element(tag, look, (("id", MENU_ID),), tuple(items), "menu")


def _own_menu(group: Element) -> Element:
    """Return a group of links that is a menu by itself."""
    look = group.style.merged(style(small={"display": "none"}, expanded=OPENED | {"margin-left": "0"}))
    return replace(group, style=look, attributes=(*group.attributes, ("id", MENU_ID)))


def toggle(links: Iterable[Element], controls: str, label: str, **look: str) -> Element:
    """Return the button: three lines in the colour of the links."""
    colours = (each.style.get("color") for link in links for each in link.walk())
    colour = next((value for value in colours if value), None)
    base = {"display": "none", "width": px(ACTION_PX), "height": px(ACTION_PX), "margin-left": "auto"}
    base |= {"background": _ICON} | ({"color": colour} if colour else {}) | look
    attributes = (
        ("type", "button"),
        ("aria-label", label),
        ("aria-expanded", "false"),
        ("aria-controls", controls),
    )
    return Element("button", style(base, small={"display": "block"}), attributes, (), "menu-toggle")


def _item(element: Element) -> Element:
    """Return what stands in the menu: a line of its own on phones, or nothing where it only parted others."""
    if not words_of(element):
        return replace(element, style=element.style.merged(style(small={"display": "none"})))
    declared = {"margin-left": "0"} if element.style.get("margin-left") else {}
    declared |= {"flex": "none"} if element.style.get("flex") else {}
    if element.tag in ("a", "button"):
        declared |= {"padding-top": "10px", "padding-bottom": "10px", "min-height": px(ACTION_PX)}
    elif _is_group(element):
        declared |= {"flex-direction": "column", "flex-wrap": "nowrap", "align-items": "stretch", "gap": "0"}
        declared |= {"max-width": "100%"}
    children = tuple(
        _item(each) if isinstance(each, Element) and words_of(each) else each for each in element.children
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
