"""From a layout to one tree of elements with their styles, the same for every stack.

Knows nothing of class names, style sheets or files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pixelwright.codegen.element import Attributes, Element
from pixelwright.codegen.elements.controls import control_role, write_control
from pixelwright.codegen.elements.dialogs import placed_dialog
from pixelwright.codegen.elements.labels import Labels
from pixelwright.codegen.elements.semantics import Place, attributes_of, base_name, context_of, tag_of
from pixelwright.codegen.elements.sending import outfitted
from pixelwright.codegen.elements.typeset import FamilyStack, Typography, inline_content, type_declarations
from pixelwright.codegen.flow.colgroups import with_widths
from pixelwright.codegen.flow.edges import Page
from pixelwright.codegen.flow.flows import flow_of
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box, is_inline_like, stretched_bottoms
from pixelwright.codegen.flow.metrics import breaks_by_itself
from pixelwright.codegen.flow.slack import freed, spare
from pixelwright.codegen.flow.straighten import straighten
from pixelwright.codegen.flow.tables import cell_style, cell_tag, column_correction, row_style, table_frame
from pixelwright.codegen.flow.touch import ACTION_PX, with_room
from pixelwright.codegen.styles.declarations import Style, px, style
from pixelwright.codegen.styles.paint import border_widths, paint_declarations, radius_value
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Align, Correction, Kind, Layout, Node, Path, Role, Text

_COLLAPSING = frozenset(
    {Role.LINK, Role.BUTTON, Role.TAB, Role.LISTITEM, Role.CELL, Role.COLUMNHEADER, Role.LABEL, Role.HEADING}
)


_SHORT_PX, _SENTENCE_PX = 160, 280
"""The words of badges, and of buttons, up to this wide stay on one line on any screen."""

_LONGEST_WORD = 20
"""Words of more characters may be broken anywhere on narrow screens: they would not fit beside anything."""

INLINE_TAGS = frozenset({"a", "button", "input", "label", "select", "span", "textarea"})


@dataclass(frozen=True, slots=True)
class Composition:
    """All that writing the elements of one page takes."""

    layout: Layout
    typography: Typography
    families: FamilyStack
    sources: Mapping[Path, str]
    """What the `src` of each picture says."""
    labels: Labels
    alts: Mapping[Path, str]
    trace: bool = False
    bullets: Mapping[Path, str] = field(default_factory=dict)
    """The `list-style` of list items whose first child is a bullet that the browser can draw."""

    @property
    def page(self) -> Page:
        """What containers have to know of the page."""
        return Page(self.layout.width_px)


@dataclass(frozen=True, slots=True)
class _Part:
    element: Element
    slot: Slot


def compose(composition: Composition) -> Element:
    """Return the `<body>` of the page."""
    composition = replace(composition, layout=straighten(composition.layout))
    layout = composition.layout
    part = _part(composition, (), layout.page, Place(), "", None)
    root = outfitted(part.element)
    body = replace(root, tag="body", name="page") if root.tag == "div" else Element("body", children=(root,))
    if layout.dialog is None or layout.backdrop is None:
        return body
    above = _part(composition, (len(layout.page.children),), layout.dialog, Place(), "", None)
    dialog = placed_dialog(outfitted(above.element), layout.dialog, layout.backdrop.dim, layout)
    return replace(body, children=(*body.children, dialog))


def _part(
    to: Composition, path: Path, node: Node, place: Place, context: str, bottom_px: float | None
) -> _Part:
    part = _write(to, path, node, place, context, bottom_px)
    if to.trace:
        marked = (*part.element.attributes, ("data-node", ".".join(map(str, path))))
        part = replace(part, element=replace(part.element, attributes=marked))
    return replace(part, slot=replace(part.slot, inline=part.element.tag in INLINE_TAGS))


def _write(
    to: Composition, path: Path, node: Node, place: Place, context: str, bottom_px: float | None
) -> _Part:
    role = control_role(node)
    if role is not None and role is not Role.BUTTON:
        return _control(to, path, node, role)
    if node.kind is Kind.PICTURE:
        return _picture(to, path, node)
    if node.text is not None and node.kind in (Kind.TEXT, Kind.CONTROL):
        return _text(to, path, node, node.text, place, context)
    if not node.children:
        return _shape(to, path, node, place, context)
    if path in to.bullets and place.in_list:
        return _bulleted(to, path, node, place, context)
    if node.kind is Kind.TABLE and all(each.children for each in node.children) and not place.phrasing:
        return _table(to, path, node, place)
    only = node.children[0]
    if len(node.children) == 1 and _collapses(node, only) and only.text is not None:
        return _text(to, path, node, only.text, place, context, inside=(*path, 0))
    return _container(to, path, node, place, context, bottom_px)


def _collapses(node: Node, only: Node) -> bool:
    """Tell whether a box and the one text in it are one element."""
    if only.kind is not Kind.TEXT or only.text is None or only.paint != Paint() or only.text.wraps:
        return False
    plain = only.role in (Role.GENERIC, Role.PARAGRAPH) or only.role is node.role
    painted = node.paint.fill is not None or node.paint.border is not None
    return plain and (node.role in _COLLAPSING or (painted and node.role is Role.GENERIC))


def _slot(to: Composition, path: Path, node: Node, fit: Fit, height_px: float) -> Slot:
    edges = node.box.rounded()
    return Slot(node, Box(edges.x, edges.y, edges.width, height_px), fit, _correction(to, path))


def _correction(to: Composition, path: Path) -> Correction:
    return to.layout.corrections.get(path, Correction())


def _control(to: Composition, path: Path, node: Node, role: Role) -> _Part:
    text = next((each.text for each in node.walk() if each.text is not None), None)
    look = style(type_declarations(text, to.typography, to.families)) if text else Style()
    element = write_control(node, role, path, to.labels, look)
    return _Part(element, _slot(to, path, node, Fit.FIXED, node.box.rounded().height))


def _picture(to: Composition, path: Path, node: Node) -> _Part:
    box = node.box.rounded()
    attributes: Attributes = (
        ("src", to.sources.get(path, "")),
        ("width", f"{box.width:g}"),
        ("height", f"{box.height:g}"),
        ("alt", to.alts.get(path, "")),
    )
    if box.y > 1600:
        attributes += (("loading", "lazy"),)
    declared = paint_declarations(node.paint)
    if node.picture and any(node.picture.radius_px):
        declared["border-radius"] = radius_value(node.picture.radius_px)
    name = base_name(node, "", 16) if node.name or not node.picture else node.picture.kind.value
    element = Element("img", style(declared), attributes, (), name)
    return _Part(element, _slot(to, path, node, Fit.FIXED, box.height))


def _shape(to: Composition, path: Path, node: Node, place: Place, context: str) -> _Part:
    box = node.box.rounded()
    tag = _tag(to, path, node, place)
    if tag not in ("hr", "button", "a", "span"):
        tag = "div"
    declared = {"height": px(max(1, box.height))} | paint_declarations(node.paint)
    wide = box.width > 4 * box.height and node.paint.fill is not None and not any(node.paint.radius_px)
    fit = Fit.FILL if (wide and box.width > 120) or node.kind is not Kind.SHAPE else Fit.FIXED
    if fit is Fit.FIXED:
        declared |= {"width": px(max(1, box.width)), "max-width": "100%"}
    if tag == "span":
        declared["display"] = "block"
    shown: Attributes = (("aria-current", "true"),) if node.role is Role.BUTTON and node.selected else ()
    element = Element(tag, style(declared), shown, (), base_name(node, context, to.typography.size_px))
    return _Part(element, _slot(to, path, node, fit, max(1, box.height)))


def _text(
    to: Composition,
    path: Path,
    node: Node,
    text: Text,
    place: Place,
    context: str,
    inside: Path | None = None,
) -> _Part:
    correction = _correction(to, inside or path)
    if text.wraps and not breaks_by_itself(text):
        correction = replace(correction, hard_breaks=True)
    tag = _tag(to, path, node, place)
    own = inside is None and node.paint == Paint()
    leaf = node.children[0] if inside is not None else node
    set_box = leaf.box
    declared = type_declarations(text, to.typography, to.families, correction.letter_spacing)
    hard = not text.wraps or correction.hard_breaks
    keep = {"white-space": "nowrap"} if hard and set_box.right <= to.layout.width_px else {}
    longest = _SENTENCE_PX if tag in ("a", "button") else _SHORT_PX
    short = not own and len(text.lines) == 1 and node.box.width <= longest
    look = style(declared | keep) if short else style(declared, wide=keep)
    if max(map(len, text.content.split()), default=0) > _LONGEST_WORD:
        look = look.merged(style(narrow={"overflow-wrap": "anywhere"}))
    if text.line_height_px < text.style.size_px:
        look = look.merged(style(small={"line-height": "1.2"}))
    content = inline_content(text, to.families, correction, links=not place.below(tag).interactive)
    if own:
        box, single = set_box, len(text.lines) == 1 and not text.wraps
        slot = Slot(node, box, Fit.NATURAL if hard else Fit.FILL, correction, hard, text.align)
        if text.align is not Align.START and not single:
            look = look.merged(style({"text-align": text.align.value}))
    else:
        framed, slot = _framed(to, path, node, set_box, correction if inside else Correction())
        look = framed.merged(look)
    if tag in ("a", "button"):
        look = with_room(look, node, painted=not own and node.paint != Paint())
    attributes = _attributes(to, path, node, tag)
    if text.runs_leftwards:
        attributes += (("dir", "rtl"),)
    if tag == "span" and place.phrasing:
        look = style({"display": "block"}).merged(look)
    return _Part(
        Element(tag, look, attributes, content, base_name(node, context, to.typography.size_px), inline=True),
        slot,
    )


def _bulleted(to: Composition, path: Path, node: Node, place: Place, context: str) -> _Part:
    """Write an item as its text alone: the list draws the bullet beside it."""
    item = node.children[1]
    assert item.text is not None
    part = _text(to, (*path, 1), replace(item, role=Role.LISTITEM, name=""), item.text, place, context)
    element = part.element
    if item.role is Role.LINK:
        room = with_room(Style(), item, painted=False)
        link = Element("a", room, (("href", "#"),), element.children, inline=True)
        element = replace(element, children=(link,))
    moved, own = part.slot.correction, _correction(to, path)
    correction = replace(moved, dx=moved.dx + own.dx, dy=moved.dy + own.dy)
    look = element.style.merged(style({"display": "list-item", "list-style": to.bullets[path]}))
    return _Part(replace(element, style=look), replace(part.slot, correction=correction))


def _framed(
    to: Composition, path: Path, node: Node, set_box: Box, correction: Correction
) -> tuple[Style, Slot]:
    """Return the paint and insets of a box around one text, moved by `correction`, and its slot."""
    inner, box = inner_box(node), node.box.rounded()
    left, right = set_box.x - inner.x, inner.right - set_box.right
    above = max(0.0, round((inner.height - set_box.height) / 2, 1))
    sunk = round(set_box.centre_y - inner.centre_y)
    pads = (
        {"top": above + sunk, "bottom": above - sunk}
        if abs(sunk) > NEAR_PX
        else {"top": above, "bottom": above}
    )
    declared = paint_declarations(node.paint)
    fit = Fit.NATURAL
    side, skew = round(left + right) / 2, left - right
    roomy = side > 40
    if left >= 0 and abs(skew) <= (max(3 * NEAR_PX, 0.04 * inner.width) if roomy else 3 * NEAR_PX):
        pads |= {"left": 16.0 if roomy else side, "right": 16.0 if roomy else side}
        if roomy and abs(skew) > 3 * NEAR_PX:
            pads["left" if skew > 0 else "right"] += round(abs(skew))
        declared["text-align"] = "center"
        if roomy:
            declared |= {"width": px(box.width), "max-width": "100%"}
            fit = Fit.FIXED
    elif left > 64 and right < left:
        declared |= {"text-align": "right", "width": px(box.width), "max-width": "100%"}
        pads |= {"left": 16.0, "right": max(0.0, round(right))}
        fit = Fit.FIXED
    else:
        pads |= {"left": max(0.0, round(left)), "right": max(0.0, min(round(left), round(right)))}
        if right > left + NEAR_PX:
            fit = Fit.FILL
    pads = {
        "top": pads["top"] + correction.dy,
        "right": pads["right"] - correction.dx,
        "bottom": pads["bottom"] - correction.dy,
        "left": pads["left"] + correction.dx,
    }
    if pads["bottom"] < 0:
        declared["height"] = px(box.height)
    declared |= {f"padding-{side}": px(value) for side, value in pads.items() if value > 0}
    slim = {f"padding-{side}": px(16) for side in ("left", "right") if pads[side] > 64}
    return style(declared, small=slim), _slot(to, path, node, fit, inner.height + _borders(node))


def _borders(node: Node) -> float:
    top, _, bottom, _ = border_widths(node.paint)
    return top + bottom


def _tag(to: Composition, path: Path, node: Node, place: Place) -> str:
    """Return the tag of a node; words that name no control are no label."""
    tag = tag_of(node, place)
    if tag == "label" and path not in to.labels.ids:
        return "span" if place.phrasing else "p"
    return tag


def _attributes(to: Composition, path: Path, node: Node, tag: str) -> Attributes:
    if tag == "label" and path in to.labels.ids:
        return (("for", to.labels.ids[path]),)
    return attributes_of(node, tag) + to.labels.said.get(path, ())


def _container(
    to: Composition, path: Path, node: Node, place: Place, context: str, bottom_px: float | None
) -> _Part:
    tag = _tag(to, path, node, place)
    below = place.below(tag)
    bottoms = stretched_bottoms(node)
    name = base_name(node, context, to.typography.size_px)
    inside = context_of(node, name, context)
    parts = [
        _part(to, (*path, index), child, below, inside, bottoms.get(index))
        for index, child in enumerate(node.children)
    ]
    natural = node.kind is Kind.ROW and is_inline_like(node) and node.paint == Paint()
    flow = flow_of(node, [part.slot for part in parts], to.page, bottom_px, natural=natural)
    free = (freed(part.element, part.slot, node) for part in parts)
    children = tuple(_settled(element, placed) for element, placed in zip(free, flow.places, strict=True))
    look = style(paint_declarations(node.paint)).merged(flow.own)
    if tag in ("span", "a", "button") and look.get("display") is None:
        look = style({"display": "block"}).merged(look)
    if tag in ("a", "button") and node.paint != Paint():
        look = look.merged(style(small={"min-height": px(ACTION_PX)}))
    attributes = _attributes(to, path, node, tag)
    element = Element(tag, look, attributes, children, name)
    fit = Fit.NATURAL if natural else Fit.FILL
    height_px = flow.height_px if bottom_px is None else node.box.rounded().height
    return _Part(element, _slot(to, path, node, fit, height_px))


def _settled(element: Element, placed: Style) -> Element:
    """Give an element its place; a text of one line that is placed by alignment keeps its own type."""
    if "%" in (placed.get("width") or "") and placed.get("max-width") is None:
        element = replace(element, style=element.style.without("width", "max-width"))
    return replace(element, style=element.style.merged(placed))


def _table(to: Composition, path: Path, node: Node, place: Place) -> _Part:
    frame = table_frame(node)
    below = replace(place, in_list=False)
    head: list[Element] = []
    body: list[Element] = []
    for index, line in enumerate(node.children):
        element = _table_row(to, (*path, index), node, index, below)
        headers = all(cell.role is Role.COLUMNHEADER for cell in line.children)
        (head if headers and not body else body).append(element)
    parts = (Element("thead", children=tuple(head)), Element("tbody", children=tuple(body)))
    table = Element("table", frame.table, (), with_widths(parts, frame.columns), "table")
    wrapper = Element("div", style({"overflow-x": "auto"}), (), (table,), "table-wrap")
    top = node.children[0].box.y - node.box.y
    if top > NEAR_PX:
        wrapper = replace(wrapper, style=wrapper.style.merged(style({"padding-top": px(round(top))})))
    return _Part(wrapper, _slot(to, path, node, Fit.FILL, node.box.rounded().height))


def _table_row(to: Composition, path: Path, table: Node, row: int, place: Place) -> Element:
    line = table.children[row]
    cells = tuple(
        _cell(to, (*path, column), table, (row, column), place) for column in range(len(line.children))
    )
    marks: Attributes = (("data-node", ".".join(map(str, path))),) if to.trace else ()
    return Element("tr", row_style(line), marks, cells, "table-row")


def _cell(to: Composition, path: Path, table: Node, at: tuple[int, int], place: Place) -> Element:
    cell = table.children[at[0]].children[at[1]]
    tag = cell_tag(cell)
    look = cell_style(table, at, column_correction(to.layout.corrections, path))
    marks: Attributes = (("scope", "col"),) if tag == "th" else ()
    marks += (("data-node", ".".join(map(str, path))),) if to.trace else ()
    text = cell.text or (cell.children[0].text if len(cell.children) == 1 else None)
    plain = not cell.children or cell.children[0].role in (Role.GENERIC, Role.PARAGRAPH, Role.CELL)
    if text is not None and plain:
        words = cell.children[0].box if cell.children else cell.box
        keep = {} if text.wraps or spare(words, cell.box) else {"white-space": "nowrap"}
        look = look.merged(style(type_declarations(text, to.typography, to.families), wide=keep))
        content = inline_content(text, to.families, _correction(to, (*path, 0)), links=True)
        return Element(tag, look, marks, content, "cell" if tag == "td" else "column-header", inline=True)
    parts = [
        _part(to, (*path, index), child, place, "table", None) for index, child in enumerate(cell.children)
    ]
    whole = Node(
        Kind.COLUMN if cell.kind is Kind.TEXT else cell.kind, Box.around(c.box for c in cell.children)
    )
    if not parts:
        return Element(tag, look, marks, (), "cell")
    inner = replace(whole, columns=cell.columns)
    flow = flow_of(inner, [part.slot for part in parts], to.page)
    children = tuple(_settled(part.element, placed) for part, placed in zip(parts, flow.places, strict=True))
    if flow.own.empty:
        return Element(tag, look, marks, children, "cell")
    content_box = Element("div", flow.own, (), children, "cell-content")
    return Element(tag, look, marks, (content_box,), "cell")
