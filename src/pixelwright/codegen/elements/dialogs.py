"""Dialogs: a box over the page that keeps the focus while it is open, and what closes it.

It is in the page and open without any script. With one it is modal, so that the page behind is out of reach.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.codegen.element import Attributes, Element
from pixelwright.codegen.elements.access import HEADINGS, words_of
from pixelwright.codegen.elements.ids import free_id, ids_of
from pixelwright.codegen.elements.semantics import slug
from pixelwright.codegen.elements.sign_buttons import sign_button
from pixelwright.codegen.styles.declarations import number, px, style
from pixelwright.scene import Dim
from pixelwright.tree import Layout, Node

SCRIPT = """\
// Dialogs keep the focus while they are open; Escape and their buttons close them.
for (const dialog of document.querySelectorAll("dialog[open]")) {
	dialog.close();
	dialog.showModal();
	dialog.focus();
	for (const button of dialog.querySelectorAll('[command="close"]')) {
		button.addEventListener("click", () => dialog.close());
	}
}
"""
_ROOM_PX = 32
"""What is left of the window beside a dialog, at least."""
_SLACK_PX = 2
"""What the last line leaves to the height that is told: a px too much would move a dialog in the middle."""
_MIDDLE = 0.03
"""A dialog whose middle is off the window's by up to this share of its height hangs in the middle."""
_CLOSING = ("close", "cancel")
"""The names of buttons that close it, without the part they are in."""


def placed_dialog(element: Element, node: Node, dim: Dim, layout: Layout) -> Element:
    """Return the dialog where it lies in the window, with the page dimmed behind it.

    Without script it is no modal one, and a shadow as large as any window dims the page.
    """
    box, height_px = node.box.rounded(), layout.height_px
    off = box.centre_y - height_px / 2
    declared = {"width": px(box.width), "min-height": px(box.height), "margin": "auto"}
    below = float((element.style.get("padding-bottom") or "0").removesuffix("px"))
    if below > 2 * _SLACK_PX:
        declared["padding-bottom"] = px(below - _SLACK_PX)
    if abs(off) > _MIDDLE * height_px:
        declared["margin"] = f"{px(box.y)} auto auto"
    if height_px - box.height < _ROOM_PX:
        declared["max-height"] = f"calc(100dvh - {px(max(0, height_px - box.height))})"
    red, green, blue = dim.colour
    veil = f"rgb({red} {green} {blue} / {number(100 * dim.opacity, 1)}%)"
    own = element.style.get("box-shadow")
    declared["box-shadow"] = ", ".join(filter(None, [own, f"0 0 0 100vmax {veil}"]))
    look = style(declared, modal={"box-shadow": own or "none"}, backdrop={"background-color": veil})
    return replace(element, style=element.style.merged(look))


def parted_dialog(body: Element) -> tuple[Element, Element | None]:
    """Return the page without its dialog, and that."""
    last = body.children[-1] if body.children else ""
    if isinstance(last, Element) and last.tag == "dialog":
        return replace(body, children=body.children[:-1]), last
    return body, None


def has_dialog(body: Element) -> bool:
    """Tell whether there is a dialog over the page."""
    return any(each.tag == "dialog" for each in body.walk())


def with_dialogs(body: Element) -> Element:
    """Return the page whose dialog has a name and buttons that close it."""
    page, dialog = parted_dialog(body)
    if dialog is None:
        return body
    heading = next((each for each in dialog.walk() if each.tag in HEADINGS and words_of(each)), None)
    name = free_id(slug(words_of(heading)) if heading else "dialog", ids_of(body), ("", "-title"))
    named: Attributes = (("aria-label", "Dialog"),)
    if heading is not None:
        named = (("aria-labelledby", f"{name}-title"),)
        dialog = _exchanged(dialog, heading, heading.saying(id=f"{name}-title"))
    dialog = _closed_by(dialog, name)
    said = (("id", name), *dialog.attributes, *named)
    return replace(page, children=(*page.children, replace(dialog, attributes=said)))


def _closed_by(element: Element, name: str) -> Element:
    """Return the dialog `name` with what its buttons do."""
    children = tuple(
        _closed_by(child, name) if isinstance(child, Element) else child for child in element.children
    )
    element = replace(element, children=children)
    if element.tag not in ("button", "a"):
        return element
    if element.name.rpartition("-")[2] not in _CLOSING:
        return element
    said = element.saying(type="button", command="close", commandfor=name)
    said = replace(
        said, tag="button", attributes=tuple(pair for pair in said.attributes if pair[0] != "href")
    )
    return sign_button(said, "Close") if not words_of(element) else said


def _exchanged(element: Element, old: Element, new: Element) -> Element:
    if element is old:
        return new
    children = tuple(
        _exchanged(each, old, new) if isinstance(each, Element) else each for each in element.children
    )
    return replace(element, children=children)
