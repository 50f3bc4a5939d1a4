"""Names and types for what fills the gaps of a template: `title`, `price`, `imageAlt`. Knows no framework."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pixelwright.codegen.components.program import Kind
from pixelwright.codegen.components.unify import Gap
from pixelwright.codegen.components.words import RESERVED, camel, telling, untaken, words_of
from pixelwright.codegen.element import Element

_NUMBERS_WORDS = """
width height colspan rowspan rows cols min max maxlength minlength size tabindex aria-valuenow aria-
valuemin aria-valuemax
"""
_NUMBERS = frozenset(_NUMBERS_WORDS.split())
_CHOICES = frozenset({"loading", "class"})
_HINTS_WORDS = """
title price date author badge label caption copyright quote rating status subtitle category tag name
email phone address time location role position icon avatar photo logo figure
"""
_HINTS = frozenset(_HINTS_WORDS.split())
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_PATTERNS = (
    ("price", re.compile(r"^(from )?[-+]?\s?[$€£¥₹]\s?[\d.,]+.{0,10}$|^[\d.,]+\s?[€£$]$", re.I)),
    ("percentage", re.compile(r"^\d+([.,]\d+)?\s?%$")),
    (
        "date",
        re.compile(
            rf"\b{_MONTH}\s+\d|\b\d{{1,2}}\s+{_MONTH}|\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b", re.I
        ),
    ),
    ("email", re.compile(r"^\S+@\S+\.\S+$")),
    ("time", re.compile(r"^\d{1,2}:\d{2}(\s?[ap]m)?$|\bago$", re.I)),
    ("value", re.compile(r"^[-+]?\d[\d.,\s]*([kKmMx+%]|k\+)?( ?/ ?\d+)?$")),
    ("change", re.compile(r"^[-+▲▼↑↓]\s?\d")),
)
_SECOND = {
    "title": "subtitle",
    "description": "details",
    "label": "caption",
    "caption": "note",
    "image": "secondImage",
    "icon": "secondIcon",
}
_LONG = 32
"""A text of more signs than this, on average, describes."""


def kind_of(gap: Gap) -> Kind:
    """Return what sort of value fills the gap."""
    values = list(gap.fills.values())
    if all(value is True for value in values):
        return Kind.FLAG
    if not all(isinstance(value, str) for value in values):
        return Kind.LIST
    if gap.attribute in _CHOICES:
        return Kind.CHOICE
    numeric = all(re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", str(value)) for value in values)
    return Kind.NUMBER if gap.attribute in _NUMBERS and numeric else Kind.TEXT


def prop_names(gaps: Sequence[Gap], headers: Sequence[str]) -> dict[str, str]:
    """Return the name of every gap by its key. `headers` are the words above the cells of a table."""
    names: dict[str, str] = {}
    ordered = sorted(gaps, key=lambda gap: (gap.attribute != "", kind_of(gap) is Kind.FLAG))
    for gap in ordered:
        held = next((each for each in gaps if _is_text_of(each, gap.chain[-1])), None)
        wish = (
            f"{names[held.key]}Class"
            if held and gap.attribute == "class" and len(gap.chain) > 1
            else _wish(gap, headers)
        )
        names[gap.key] = _free(wish, names.values())
    return names


def _is_text_of(gap: Gap, element: Element) -> bool:
    return not gap.attribute and gap.chain[-1] is element and kind_of(gap) is Kind.TEXT


def _free(wish: str, taken: Collection[str]) -> str:
    if wish in RESERVED:
        wish = f"{wish}Text"
    while wish in taken and wish in _SECOND:
        wish = _SECOND[wish]
    return untaken(wish, taken)


def _wish(gap: Gap, headers: Sequence[str]) -> str:
    kind = kind_of(gap)
    if kind is Kind.LIST:
        return _list_name(gap)
    if kind is Kind.FLAG:
        return camel(["has", _part(gap) or "more"])
    if gap.attribute:
        return _attribute_name(gap)
    return camel(telling(_header(gap, headers))[:3]) or _text_name(gap)


def _header(gap: Gap, headers: Sequence[str]) -> str:
    """Return the words above the cell with the gap, nothing where it is in none."""
    if gap.chain[0].tag != "tr" or len(gap.chain) < 2:
        return ""
    place = next((i for i, cell in enumerate(gap.chain[0].children) if cell is gap.chain[1]), len(headers))
    return headers[place] if place < len(headers) else ""


def _list_name(gap: Gap) -> str:
    item = gap.chain[-1]
    return {
        "li": "points",
        "a": "links",
        "img": "images",
        "td": "cells",
        "p": "lines",
        "option": "options",
    }.get(item.tag, "entries")


def _attribute_name(gap: Gap) -> str:
    element, attribute = gap.chain[-1], gap.attribute
    part = _part(gap)
    if attribute == "class":
        return "className" if len(gap.chain) == 1 else camel([part or element.tag, "class"])
    if element.tag == "img":
        picture = part or "image"
        return picture if attribute == "src" else camel([picture, attribute])
    if attribute == "aria-label":
        return "label"
    if (element.tag, attribute) == ("progress", "value"):
        return "progress"
    return camel(attribute.removeprefix("aria-").split("-"))


def _part(gap: Gap) -> str:
    """Return what the element with the gap is within the item: `title`, `image`, `icon`."""
    element = gap.chain[-1]
    hint = _hint(element)
    if element.tag == "img":
        return _picture(element) if hint in ("", "figure", "photo") else hint
    if hint:
        return hint
    if re.fullmatch(r"h[1-6]", element.tag):
        return "title"
    own = words_of(element.name)[-1:] or [""]
    tags = {"a": "link", "p": "text", "button": "button", "li": "item", "input": "input", "svg": "icon"}
    return tags.get(element.tag, own[0] if own[0] not in RESERVED else "")


def _picture(element: Element) -> str:
    source = dict(element.attributes).get("src") or ""
    return "icon" if "/icon-" in source else "logo" if "/logo-" in source else "image"


def _hint(element: Element) -> str:
    """Return the word of the element's class that says what it holds."""
    return next((word for word in reversed(words_of(element.name)) if word in _HINTS), "")


def _text_name(gap: Gap) -> str:
    values = [str(value).strip() for value in gap.fills.values()]
    length = sum(map(len, values)) / len(values)
    if length <= _LONG:
        for name, pattern in _PATTERNS:
            if 3 * sum(bool(pattern.search(value)) for value in values) >= 2 * len(values):
                return name
    if any(re.fullmatch(r"h[1-6]", each.tag) for each in gap.chain[-2:]):
        return "title"
    hint = _hint(gap.chain[-1])
    if hint and hint not in ("icon", "photo", "figure", "label"):
        return hint
    if length > _LONG:
        return "description"
    return "action" if gap.chain[-1].tag == "button" and len(gap.chain) > 1 else "label"
