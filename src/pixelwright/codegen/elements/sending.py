"""What forms and lists owe to their content: the button that sends, searches as such, numbers in order.

Draws nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.access import words_of

_NUMBERED = re.compile(r"\s*(\d{1,3})[.)]\s")
_LEAST_NUMBERED = 2


def outfitted(element: Element) -> Element:
    """Return the tree with a button that sends in every form, names of fields, numbered lists."""
    return _told_apart(_sent(element), Counter())


def _sent(element: Element) -> Element:
    children = tuple(_sent(child) if isinstance(child, Element) else child for child in element.children)
    element = replace(element, children=children)
    if element.tag == "form":
        return _searching(_sending(element))
    return replace(element, tag="ol") if element.tag == "ul" and _is_numbered(element) else element


def _sending(form: Element) -> Element:
    """Let the last button of a form send it; one that shows none is sent by the keyboard, as browsers do."""
    buttons = [each for each in form.walk() if each.tag == "button"]
    if buttons:
        return _with_submit(form, buttons[-1], "" if words_of(buttons[-1]) else _wish(form))
    if _fields(form):
        return replace(form, children=(*form.children, _unseen(form)))
    return replace(form, tag="div", attributes=tuple(pair for pair in form.attributes if pair[0] != "action"))


def _unseen(form: Element) -> Element:
    """Return the button without which Enter would send no form of several fields."""
    return Element("button", attributes=(("type", "submit"), ("hidden", None)), children=(_wish(form),))


def _wish(form: Element) -> str:
    return "Search" if _is_search(form) else "Send"


def _fields(form: Element) -> list[Element]:
    return [each for each in form.walk() if each.tag in ("input", "select", "textarea")]


def _is_search(form: Element) -> bool:
    fields = _fields(form)
    return len(fields) == 1 and dict(fields[0].attributes).get("type") == "search"


def _told_apart(element: Element, taken: Counter[str]) -> Element:
    """Number the names of fields that others of the form have too; choices of one thing share theirs."""
    taken = Counter() if element.tag == "form" else taken
    attributes = element.attributes
    said = dict(attributes)
    name = said.get("name")
    if name and element.tag in ("input", "select", "textarea") and said.get("type") != "radio":
        taken[name] += 1
        if taken[name] > 1:
            said["name"] = f"{name}-{taken[name]}"
            attributes = tuple(said.items())
    children = tuple(
        _told_apart(child, taken) if isinstance(child, Element) else child for child in element.children
    )
    return replace(element, attributes=attributes, children=children)


def _with_submit(element: Element, button: Element, name: str) -> Element:
    """Let `button` send; where it shows a sign alone, `name` says what it does."""
    if element is button:
        return _submitting(button, name)
    if not any(each is button for each in element.walk()):
        return element
    children = tuple(
        _with_submit(child, button, name) if isinstance(child, Element) else child
        for child in element.children
    )
    return replace(element, children=children)


def _submitting(button: Element, name: str) -> Element:
    said = dict(button.attributes) | {"type": "submit"}
    if name:
        said.setdefault("aria-label", name)
        button = _quiet(button)
    return replace(button, attributes=(("type", said.pop("type")), *said.items()))


def _quiet(element: Element) -> Element:
    """Let pictures say nothing in what has a name."""
    attributes = tuple((name, "" if name == "alt" else value) for name, value in element.attributes)
    children = tuple(_quiet(child) if isinstance(child, Element) else child for child in element.children)
    return replace(element, attributes=attributes, children=children)


def _searching(form: Element) -> Element:
    """A form whose only field is for a search is a landmark of its own."""
    if _is_search(form):
        return replace(form, attributes=(("role", "search"), *form.attributes))
    return form


def _is_numbered(element: Element) -> bool:
    numbers = [
        int(found.group(1))
        for child in element.children
        if isinstance(child, Element) and (found := _NUMBERED.match(_content(child)))
    ]
    counted = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return counted and len(numbers) >= _LEAST_NUMBERED and len(numbers) == len(element.children)


def _content(element: Element) -> str:
    return " ".join(
        child if isinstance(child, str) else _content(child) for child in element.children
    ).lstrip()
