"""Reads what snapshot.js measured into values. Knows nothing of browsers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.page import Element, TextBox


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The parts of a `Page` that come from its document."""

    elements: tuple[Element, ...]
    texts: tuple[TextBox, ...]
    classes: frozenset[str]
    title: str
    language: str
    overflow_px: float


def read_snapshot(raw: dict[str, Any]) -> Snapshot:
    """Read the value that snapshot.js returns."""
    return Snapshot(
        elements=tuple(_element(*row) for row in raw["elements"]),
        texts=tuple(_text(*row) for row in raw["texts"]),
        classes=frozenset(raw["classes"]),
        title=raw["title"],
        language=raw["language"],
        overflow_px=float(raw["overflow"]),
    )


def _element(
    tag: str,
    parent: int,
    box: list[float],
    attributes: dict[str, str],
    visible: bool,
    position: str,
    background: list[int] | None,
    has_background_image: bool,
    pseudo_text: str,
) -> Element:
    return Element(
        tag,
        parent,
        Box(*box),
        attributes,
        visible,
        position,
        Colour(*background) if background else None,
        has_background_image,
        pseudo_text,
    )


def _text(
    text: str,
    element: int,
    lines: list[list[float]],
    family: str,
    size_px: float,
    weight: int,
    italic: bool,
    colour: list[int],
    underline: bool,
    visible: bool,
) -> TextBox:
    boxes = tuple(Box(*line) for line in lines)
    return TextBox(text, element, boxes, family, size_px, weight, italic, Colour(*colour), underline, visible)
