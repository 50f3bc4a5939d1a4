"""Sentences about what is seen in a picture, for reasoning and descriptions. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pixelwright.chat.wright.places import label_of
from pixelwright.geometry import Box
from pixelwright.scene import Fill, Gradient
from pixelwright.tree import Kind, Layout, Node, Role
from pixelwright.workflows.build import Seen

_BLOCKS = 12
_WORDS = 60

_BEYOND = {
    r"working (?:contact )?form|form submission|submit(?:s|ting)? the form|backend|api calls?|fetch(?:es"
    r"|ing)? data|database": "a server side: forms validate nothing and send nowhere by themselves",
    r"animat\w+|parallax|carousel|slide ?show|lottie": "animations and moving parts: a picture does not "
    "show them",
    r"unit tests?|storybook|e2e tests?|cypress|jest|vitest": "tests",
    r"redux|zustand|pinia|state management|router|routing|i18n": "state libraries, routing and translation "
    "set-ups",
    r"chart\.?js|recharts|d3(?:\.js)?|echarts|working charts?|interactive charts?": "charts drawn by a "
    "library: they stay pictures",
}
"""What is often asked for and does not come from a picture."""


def seen_lines(seen: Seen) -> Iterator[str]:
    """Yield what was perceived and how it is arranged."""
    scene, design, layout = seen.scene, seen.design, seen.layout
    ratio = f" at {design.pixel_ratio:g} device pixels to a CSS pixel" if design.pixel_ratio != 1 else ""
    ground = fill_words(scene.background)
    yield f"The picture shows {scene.width_px} × {scene.height_px} CSS px{ratio}, background {ground}."
    yield (
        f"Seen: {_count(len(scene.lines), 'line')} of text, "
        f"{_count(len(scene.surfaces), 'painted surface')}, "
        f"{_count(len(scene.pictures), 'picture')}, {_count(len(scene.controls), 'form control')}."
    )
    controls = Counter(control.kind for control in scene.controls)
    if controls:
        yield (
            "Controls: "
            + ", ".join(_count(count, str(kind)) for kind, count in sorted(controls.items()))
            + "."
        )
    yield f"Arranged from top to bottom ({layout.title or 'no title found'}):"
    for line in block_lines(layout)[:_BLOCKS]:
        yield f"- {line}"


def block_lines(layout: Layout) -> list[str]:
    """Return a line for each large part of the page."""
    return [
        f"{name_of(node)}: {arrangement(node)}, {place(node.box)}{_says(node)}" for node in _blocks(layout)
    ]


def _blocks(layout: Layout) -> list[Node]:
    """Return the parts of the page: the root's children, those of a lone wrapper or of the main part "
    "instead."""
    nodes = list(layout.root.children)
    for _ in range(3):
        if len(nodes) == 1 and nodes[0].children:
            nodes = list(nodes[0].children)
    opened: list[Node] = []
    for node in nodes:
        opened += node.children if node.role is Role.MAIN and node.kind is Kind.COLUMN else (node,)
    return opened


def name_of(node: Node) -> str:
    """Return what an element is called."""
    if node.role not in (Role.GENERIC, Role.REGION):
        level = f" {node.level}" if node.role is Role.HEADING and node.level else ""
        name = f" “{node.name}”" if node.name and node.name not in str(node.role) else ""
        return f"{node.role}{level}{name}"
    return node.name or str(node.kind)


def arrangement(node: Node) -> str:
    """Say how an element lays out its children."""
    if node.kind is Kind.GRID:
        return f"grid of {len(node.columns) or '?'} columns with {len(node.children)} items"
    if node.kind in (Kind.ROW, Kind.COLUMN):
        return f"{node.kind} of {len(node.children)}"
    if node.kind is Kind.TABLE:
        width = max((len(row.children) for row in node.children), default=0)
        return f"table of {len(node.children)} rows × {width} columns"
    return str(node.kind)


def place(box: Box) -> str:
    """Say where a box is."""
    return f"{box.width:.0f} × {box.height:.0f} px at ({box.x:.0f}, {box.y:.0f})"


def _says(node: Node) -> str:
    words = " ".join(label_of(node).split())
    if not words:
        return ""
    return f", says “{words if len(words) <= _WORDS else words[: _WORDS - 1] + '…'}”"


def fill_words(fill: Fill) -> str:
    """Say a colour or a gradient."""
    if isinstance(fill, Gradient):
        return f"gradient {fill.angle_deg:.0f}° " + " → ".join(stop.colour.hex for stop in fill.stops)
    return fill.hex


def beyond(words: str) -> Iterator[str]:
    """Yield what was asked for and no picture can give."""
    for pattern, told in _BEYOND.items():
        if (match := re.search(rf"(?i)\b(?:{pattern})\b", words)) is not None:
            yield f"“{match.group()}”: {told}"


def _count(number: int, word: str) -> str:
    if number == 1:
        return f"1 {word}"
    return f"{number} {word}es" if word.endswith(("x", "ch")) else f"{number} {word}s"
