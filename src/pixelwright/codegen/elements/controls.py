"""Form controls as elements. Knows nothing of where they stand."""

from __future__ import annotations

from pixelwright.codegen.element import Attributes, Element
from pixelwright.codegen.elements.fields import input_type, is_figure, purpose
from pixelwright.codegen.elements.labels import CONTROL_ROLES, Labels, content_of
from pixelwright.codegen.styles.declarations import Style, number, px, style
from pixelwright.codegen.styles.paint import border_widths, paint_declarations
from pixelwright.colour import Colour
from pixelwright.scene import Control, ControlKind
from pixelwright.tree import Kind, Node, Path, Role

_KINDS = {
    ControlKind.CHECKBOX: Role.CHECKBOX,
    ControlKind.RADIO: Role.RADIO,
    ControlKind.SWITCH: Role.SWITCH,
    ControlKind.SLIDER: Role.SLIDER,
    ControlKind.SELECT: Role.SELECT,
    ControlKind.TEXTBOX: Role.TEXTBOX,
    ControlKind.TEXTAREA: Role.TEXTAREA,
    ControlKind.PROGRESS: Role.PROGRESS,
    ControlKind.BUTTON: Role.BUTTON,
}

_TYPED_CONTRAST = 7.5
"""Bootstrap's and browsers' placeholders have 4.5 to 7, typed text is darker."""


def control_role(node: Node) -> Role | None:
    """Return which control `node` is, None where it is none."""
    if node.role in CONTROL_ROLES:
        return node.role
    return _KINDS[node.control.kind] if node.kind is Kind.CONTROL and node.control else None


def write_control(node: Node, role: Role, path: Path, labels: Labels, type_style: Style) -> Element:
    """Return the element for a control; `type_style` is how text in it is drawn."""
    control = node.control or Control(node.box, ControlKind.TEXTBOX, node.paint)
    words = content_of(next((each for each in node.walk() if each.text is not None), node))
    label = labels.words.get(path, "")
    named: Attributes = (("id", labels.ids[path]),) if path in labels.ids else ()
    named += labels.said.get(path, ())
    if path not in labels.tied:
        named += (("aria-label", label or words or role.value.capitalize()),)
    look = _look(node, control)
    if role in (Role.TEXTBOX, Role.TEXTAREA, Role.SELECT):
        return _field(node, role, named, label, words, look.merged(type_style).merged(_text_inset(node)))
    if role is Role.SLIDER:
        return _slider(control, named, look)
    if role is Role.PROGRESS:
        return _progress(node, control, named)
    return _tick(role, control, named, look)


def _look(node: Node, control: Control) -> Style:
    box = node.box.rounded()
    declared = {"width": px(box.width), "max-width": "100%", "height": px(box.height)}
    paint = control.paint or (node.paint if node.control is None else None)
    if paint is not None:
        declared |= {"appearance": "none", "border": "0"} | paint_declarations(paint)
    if control.accent is not None:
        declared["accent-color"] = control.accent.hex
    return style(declared)


def _text_inset(node: Node) -> Style:
    texts = [each for each in node.walk() if each.text is not None]
    if not texts:
        return Style()
    first = min(texts, key=lambda each: each.box.y)
    inset = max(0, round(first.box.x - node.box.x - border_widths(node.paint)[3]))
    padding = {"padding-left": px(inset), "padding-right": px(min(inset, 16))} if inset else {}
    if node.role is Role.TEXTAREA:
        above = max(0, round(first.box.y - node.box.y - border_widths(node.paint)[0]))
        padding |= {"padding-top": px(above), "padding-bottom": px(above)}
    return style(padding)


def _field(node: Node, role: Role, named: Attributes, label: str, words: str, look: Style) -> Element:
    if role is Role.TEXTAREA:
        named += purpose("textarea", label, "" if _is_value(node) else words)[:1]
        if _is_value(node):
            return Element("textarea", look, named, (words,), "textarea")
        hint: Attributes = (("placeholder", words),) if words else ()
        return Element("textarea", look, named + hint, ("",), "textarea")
    if role is Role.SELECT:
        option = Element("option", children=(words or "Choose",))
        named += purpose("select", label, "")[:1]
        return Element("select", look.merged(_arrow(node)), named, (option,), "select")
    typed = _is_value(node)
    kind = input_type(f"{label} {words}")
    if kind == "number" and typed and not is_figure(words):
        kind = "text"
    hint = (("value" if typed else "placeholder", words),) if words else ()
    use = purpose(kind, label, "" if typed and label else words)
    return Element("input", look, (("type", kind), *named, *use, *hint), (), "input")


def _is_value(node: Node) -> bool:
    """Tell whether the text in a field was typed: placeholders are paler than text."""
    text = next((each.text for each in node.walk() if each.text is not None), None)
    fill = node.paint.fill if isinstance(node.paint.fill, Colour) else Colour(255, 255, 255)
    return text is not None and text.style.colour.contrast(fill) >= _TYPED_CONTRAST


def _arrow(node: Node) -> Style:
    """A select that paints itself has lost the browser's arrow: draw one."""
    if node.control is None or node.control.paint is None or node.box.width < 48:
        return Style()
    fill = node.control.paint.fill
    dark = isinstance(fill, Colour) and fill.luminance < 0.3
    ink = "white" if dark else "%23333"
    path = f"<path d='M2 5l6 6 6-6' fill='none' stroke='{ink}' stroke-width='2'/>"
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>{path}</svg>"
    ground = fill.hex if isinstance(fill, Colour) else "transparent"
    drawn = f'url("data:image/svg+xml,{picture}") no-repeat right 12px center / 16px 12px {ground}'
    return style({"background": drawn})


def _slider(control: Control, named: Attributes, look: Style) -> Element:
    value = number(control.value * 100, 0)
    return Element(
        "input",
        look.without("appearance", "background-color", "border"),
        (("type", "range"), ("min", "0"), ("max", "100"), ("value", value), *named),
        (),
        "slider",
    )


def _progress(node: Node, control: Control, named: Attributes) -> Element:
    box = node.box.rounded()
    share = number(control.value * 100, 1)
    track = control.paint
    declared = {"width": px(box.width), "max-width": "100%", "height": px(box.height)}
    declared |= paint_declarations(track) if track else {}
    fill = (control.accent or Colour(0, 117, 255)).hex
    rest = declared.pop("background-color", "transparent")
    declared["background"] = f"linear-gradient(90deg, {fill} {share}%, {rest} {share}%)"
    attributes: Attributes = (("max", "100"), ("value", share))
    return Element("progress", style(declared), attributes + named, (), "progress")


def _tick(role: Role, control: Control, named: Attributes, look: Style) -> Element:
    kind = "radio" if role is Role.RADIO else "checkbox"
    attributes: Attributes = (("type", kind), *named)
    if role is Role.SWITCH:
        attributes += (("role", "switch"),)
        look = look.merged(_knob(control))
    elif control.paint is not None and control.checked:
        look = look.merged(_mark(role, control))
    if control.checked:
        attributes += (("checked", None),)
    return Element("input", look, attributes, (), role.value)


def _knob(control: Control) -> Style:
    if control.paint is None:
        return Style()
    track = control.paint.fill.hex if isinstance(control.paint.fill, Colour) else "#cccccc"
    height = control.box.rounded().height
    radius = max(2.0, height / 2 - 2)
    centre = f"calc(100% - {px(height / 2)})" if control.checked else px(height / 2)
    edge = f"#ffffff {px(radius)}, transparent {px(radius + 0.5)}"
    knob = f"radial-gradient(circle at {centre} 50%, {edge})"
    return style({"background": f"{knob} {track}", "border-radius": px(round(height / 2))}).without(
        "background-color"
    )


def _mark(role: Role, control: Control) -> Style:
    fill = control.paint.fill if control.paint else None
    ground = fill if isinstance(fill, Colour) else Colour(255, 255, 255)
    ink = control.accent if control.accent and control.accent.contrast(ground) > 1.5 else None
    sign = (ink or (Colour(255, 255, 255) if ground.luminance < 0.5 else Colour(17, 17, 17))).hex
    if role is Role.RADIO:
        radius = px(max(2.0, round(control.box.width * 0.25)))
        dot = f"radial-gradient(circle, {sign} {radius}, transparent calc({radius} + 0.5px))"
        return style({"background": f"{dot} {ground.hex}"})
    path = f"<path d='M3.5 8.5l3 3 6-7' fill='none' stroke='{sign.replace('#', '%23')}' stroke-width='2'/>"
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>{path}</svg>"
    return style({"background": f'url("data:image/svg+xml,{picture}") center / 100% no-repeat {ground.hex}'})
