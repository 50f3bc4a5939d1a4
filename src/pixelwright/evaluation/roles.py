"""What the visible parts of a page are to a reader: heading, link, button, input, image, ...

The role of a part is that of the innermost element around it (itself included) that has one, so a link
in a heading or in a list item is a link. `role` attributes go before tag names. Cells count in data
tables only: a table with `role=presentation`, with no row of two cells, or with headings, lists or other
tables inside is a layout, unless it has header cells. Knows nothing of scores.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pixelwright.evaluation.ink import ink_box
from pixelwright.geometry import Box
from pixelwright.page import Element, Page
from pixelwright.raster import Raster

HEADING, LINK, BUTTON, INPUT = "heading", "link", "button", "input"
IMAGE, LIST_ITEM, CELL, TEXT = "image", "list item", "cell", "text"
ROLES = (HEADING, LINK, BUTTON, INPUT, IMAGE, LIST_ITEM, CELL, TEXT)

_BY_ATTRIBUTE = {
    "heading": HEADING,
    "link": LINK,
    "button": BUTTON,
    "img": IMAGE,
    "image": IMAGE,
    "listitem": LIST_ITEM,
    **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), CELL),
    **dict.fromkeys(("textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider"), INPUT),
    **dict.fromkeys(("checkbox", "radio", "switch", "progressbar", "meter"), INPUT),
}
_BY_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HEADING),
    **dict.fromkeys(("button", "summary"), BUTTON),
    **dict.fromkeys(("select", "textarea", "meter", "progress"), INPUT),
    **dict.fromkeys(("img", "svg", "picture", "canvas", "video", "object", "embed", "iframe"), IMAGE),
    "a": LINK,  # with or without an address: saved pages often lost theirs
    "li": LIST_ITEM,
}
_BUTTON_TYPES = ("submit", "button", "reset", "image")
_LAYOUT_CONTENT = {"table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section", "article", "nav"}
LEAST_IMAGE_PX2 = 36
"""Smaller pictures are spacers and counters."""
LARGEST_INK_PX = 128.0
"""Larger pictures fill their boxes; those that do not, like icons in the line box of a font, are compared by
what is drawn in them."""
FAINT = 8
"""Channel differences that nobody sees as a picture."""


@dataclass(frozen=True, slots=True)
class Part:
    """A visible part that is not text: a picture, a form control, a button without words."""

    role: str
    box: Box


def element_roles(page: Page) -> tuple[str, ...]:
    """Return for every element of the page the role of what lies directly in it."""
    cells = _data_cells(page.elements)
    roles: list[str] = []
    for index, element in enumerate(page.elements):
        own = CELL if index in cells else own_role(element)
        roles.append(own or (roles[element.parent] if element.parent >= 0 else TEXT))
    return tuple(roles)


def own_role(element: Element) -> str | None:
    """Return the role that an element has by itself, None for none; cells are not decided here."""
    named = element.attributes.get("role", "").split()
    if named and named[0] in _BY_ATTRIBUTE:
        return _BY_ATTRIBUTE[named[0]]
    if element.tag == "input":
        kind = element.attributes.get("type", "text").lower()
        return BUTTON if kind in _BUTTON_TYPES else None if kind == "hidden" else INPUT
    return _BY_TAG.get(element.tag)


def visible_parts(page: Page) -> tuple[Part, ...]:
    """Return the pictures, controls and wordless buttons that can be seen, in document order."""
    filled = _filled_elements(page)
    inside_picture: list[bool] = []
    parts = []
    for index, element in enumerate(page.elements):
        within = element.parent >= 0 and inside_picture[element.parent]
        role = _part_role(element, index in filled)
        inside_picture.append(within or (role == IMAGE and not element.has_background_image))
        if role and element.visible and not within:
            # A picture behind the root or the body is painted on the whole page.
            covers = role == IMAGE and element.tag in ("html", "body")
            parts.append(Part(role, page.raster.box if covers else element.box))
    return tuple(parts)


def drawn_parts(page: Page) -> tuple[Part, ...]:
    """Return the visible parts, pictures by what is drawn of them, each place once.

    A picture whose file is missing shows nothing; one behind a link and its list item is one picture.
    """
    parts: list[Part] = []
    for part in visible_parts(page):
        seen = part if part.role != IMAGE else _drawn(part, page.raster)
        if seen and not any(seen.role == other.role and seen.box.iou(other.box) > 0.9 for other in parts):
            parts.append(seen)
    return tuple(parts)


def _drawn(part: Part, raster: Raster) -> Part | None:
    frame = part.box.expand(1)
    around = raster.crop(frame).pixels
    if not around.size:
        return part
    if int((around.max(axis=(0, 1)) - around.min(axis=(0, 1))).max()) <= FAINT:
        return None
    small = max(part.box.width, part.box.height) <= LARGEST_INK_PX
    return Part(part.role, ink_box(raster, frame).intersection(part.box)) if small else part


def _part_role(element: Element, is_filled: bool) -> str | None:
    own = own_role(element)
    if own == INPUT or (own == BUTTON and not is_filled):
        return own
    is_picture = own == IMAGE or element.has_background_image or _is_icon(element.pseudo_text)
    return IMAGE if is_picture and element.tag != "picture" and element.box.area >= LEAST_IMAGE_PX2 else None


def _is_icon(text: str) -> bool:
    """Icon fonts draw from the private use area."""
    return bool(text) and all("\ue000" <= character <= "\uf8ff" or character.isspace() for character in text)


def _filled_elements(page: Page) -> set[int]:
    """Elements with a visible text or picture somewhere inside."""
    pictures = [
        element.parent
        for element in page.elements
        if element.visible and (own_role(element) == IMAGE or _is_icon(element.pseudo_text))
    ]
    filled: set[int] = set()
    for start in [*(text.element for text in page.texts if text.visible), *pictures]:
        index = start
        while index >= 0 and index not in filled:
            filled.add(index)
            index = page.elements[index].parent
    return filled


def data_tables(elements: Sequence[Element]) -> set[int]:
    """Return the indices of the tables that hold data, not a layout."""
    return set(_cells_of_tables(elements))


def _data_cells(elements: Sequence[Element]) -> set[int]:
    """Indices of the td and th of data tables."""
    return {cell for cells in _cells_of_tables(elements).values() for cell in cells}


def _cells_of_tables(elements: Sequence[Element]) -> dict[int, list[int]]:
    """The cells of every data table."""
    cells: dict[int, list[int]] = defaultdict(list)
    content: dict[int, set[str]] = defaultdict(set)
    table_of: list[int] = []
    for index, element in enumerate(elements):
        outer = table_of[element.parent] if element.parent >= 0 else -1
        if outer >= 0:
            content[outer].add(element.tag)
        if outer >= 0 and element.tag in ("td", "th"):
            cells[outer].append(index)
        table_of.append(index if element.tag == "table" else outer)
    return {table: own for table, own in cells.items() if _is_data(elements, table, own, content[table])}


def _is_data(elements: Sequence[Element], table: int, cells: list[int], content: set[str]) -> bool:
    if elements[table].attributes.get("role") in ("presentation", "none"):
        return False
    if "th" in content or elements[table].attributes.get("role") in ("table", "grid"):
        return True
    rows = Counter(elements[cell].parent for cell in cells)
    return len(rows) > 1 and max(rows.values()) > 1 and not content & _LAYOUT_CONTENT
