"""The parts of a page: its components, how containers lay out their content, what people operate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pixelwright.chat.wright.places import is_button, label_of
from pixelwright.geometry import Box
from pixelwright.tree import Kind, Layout, Node, Path, Role

_LANDMARKS = (
    Role.BANNER, Role.NAVIGATION, Role.MAIN, Role.COMPLEMENTARY, Role.CONTENTINFO, Role.FORM, Role.ARTICLE,
    Role.TABLE, Role.LIST, Role.TABLIST,
)  # fmt: skip
OPERATED = (
    Role.BUTTON, Role.LINK, Role.TEXTBOX, Role.TEXTAREA, Role.SELECT, Role.CHECKBOX, Role.RADIO, Role.SWITCH,
    Role.SLIDER, Role.TAB, Role.SUMMARY,
)  # fmt: skip
"""Roles of what people operate, in the order in which they are told."""
_GRAPHICS = (Role.IMAGE, Role.PROGRESS, Role.SEPARATOR)
_NAMES = {
    Role.BANNER: "Header",
    Role.NAVIGATION: "Navigation",
    Role.MAIN: "Main content",
    Role.COMPLEMENTARY: "Sidebar",
    Role.CONTENTINFO: "Footer",
    Role.FORM: "Form",
    Role.ARTICLE: "Card",
    Role.TABLE: "Table",
    Role.LIST: "List",
    Role.TABLIST: "Tabs",
    Role.BUTTON: "Button",
    Role.LINK: "Link",
    Role.TEXTBOX: "Text field",
    Role.TEXTAREA: "Text area",
    Role.SELECT: "Dropdown",
    Role.CHECKBOX: "Checkbox",
    Role.RADIO: "Radio button",
    Role.SWITCH: "Switch",
    Role.SLIDER: "Slider",
    Role.TAB: "Tab",
    Role.SUMMARY: "Accordion header",
    Role.IMAGE: "Picture",
    Role.PROGRESS: "Progress bar",
    Role.SEPARATOR: "Divider",
    Role.HEADING: "Heading",
}
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Component:
    """Elements of one sort."""

    name: str
    count: int
    boxes: tuple[Box, ...]
    labels: tuple[str, ...]
    """What stands on them, in order, each once."""


@dataclass(frozen=True, slots=True)
class Container:
    """How one element lays out what is in it."""

    depth: int
    name: str
    box: Box
    how: str
    """`row`, `column`, `grid` or `table`, as CSS would say it."""
    count: int
    columns_px: tuple[int, ...]
    gaps_px: tuple[int, ...]
    """Between neighbours, the most frequent first."""
    align: str


def components_of(layout: Layout) -> tuple[Component, ...]:
    """Return the components of a page: landmarks, repeats, then what people operate and look at."""
    found: dict[str, list[Node]] = {}
    for node in layout.root.walk():
        if (name := _component(node)) is not None:
            found.setdefault(name, []).append(node)
    for name, nodes in _repeats(layout).items():
        found.setdefault(name, nodes)
    order = [*(_NAMES[role] for role in _LANDMARKS), Role.HEADING, *OPERATED, *_GRAPHICS]
    named = [_NAMES.get(each, str(each)) if isinstance(each, Role) else each for each in order]
    ranked = sorted(found, key=lambda name: named.index(name) if name in named else len(_LANDMARKS) - 0.5)
    return tuple(
        Component(
            name, len(found[name]), tuple(node.box for node in found[name]), tuple(_labels(found[name]))
        )
        for name in ranked
    )


def operated(layout: Layout) -> tuple[tuple[str, str, Box], ...]:
    """Return what people operate: what it is, what stands on it or beside it, where it is."""
    told = []
    for path, node in layout.nodes():
        if node.role in OPERATED:
            sort = Role.BUTTON if is_button(node) else node.role
            told.append((_NAMES[sort], control_label(layout, path, node), node.box))
    order = [_NAMES[role] for role in OPERATED]
    return tuple(sorted(told, key=lambda each: (order.index(each[0]), each[2].y, each[2].x)))


def control_label(layout: Layout, path: Path, node: Node) -> str:
    """Return what stands on an element; for a bare control, what stands beside or above it."""
    words = " ".join(label_of(node).split())
    if words or not path:
        return words
    near = [each for each in layout.root.walk() if each.text is not None and _beside(each.box, node.box)]
    nearest = min(
        near,
        key=lambda each: abs(each.box.centre_y - node.box.centre_y) + abs(each.box.x - node.box.x) / 4,
        default=None,
    )
    return " ".join(label_of(nearest).split()) if nearest is not None else ""


def _beside(text: Box, box: Box) -> bool:
    above = 0 <= box.y - text.bottom < 24 and text.overlap_x(box) > 0
    right = 0 <= text.x - box.right < 16 and text.overlap_y(box) > 0
    return above or right


def containers_of(layout: Layout) -> tuple[Container, ...]:
    """Return the containers of a page from the outside in, those that lay out at least two things."""
    return tuple(_containers(layout.root, 0))


def _containers(node: Node, depth: int) -> Iterator[Container]:
    tells = len(node.children) >= 2 and node.kind in (Kind.ROW, Kind.COLUMN, Kind.GRID, Kind.TABLE)
    if tells:
        yield _container(node, depth)
    if depth >= _DEPTH:
        return
    done: set[str] = set()
    for child in node.children:
        if child.group is not None and child.group in done:
            continue
        done |= {child.group} if child.group is not None else set()
        yield from _containers(child, depth + tells)


def _container(node: Node, depth: int) -> Container:
    name = _NAMES.get(node.role) or node.name or str(node.kind)
    columns: tuple[int, ...] = ()
    if node.kind is Kind.GRID:
        columns = tuple(round(each) for each in node.columns)
    elif node.kind is Kind.ROW:
        columns = tuple(round(child.box.width) for child in node.children)
    how = {Kind.ROW: "flex row", Kind.COLUMN: "flex column"}.get(node.kind, str(node.kind))
    return Container(depth, name, node.box, how, len(node.children), columns, gaps(node), str(node.align))


def gaps(node: Node) -> tuple[int, ...]:
    """Return the distances between neighbours in px, the most frequent first."""
    boxes = [child.box for child in node.children]
    across = node.kind in (Kind.ROW, Kind.GRID)
    counted: Counter[int] = Counter()
    for one, other in pairwise(boxes):
        gap = other.x - one.right if across else other.y - one.bottom
        if gap >= 0:
            counted[round(gap)] += 1
    return tuple(gap for gap, _ in counted.most_common(3))


def _component(node: Node) -> str | None:
    if is_button(node):
        return _NAMES[Role.BUTTON]
    if (
        node.role in _LANDMARKS
        or node.role in OPERATED
        or node.role in _GRAPHICS
        or node.role is Role.HEADING
    ):
        return _NAMES[node.role]
    if node.picture is not None:
        return "Icon" if node.picture.kind == "icon" else "Picture"
    if node.name == "hero" or "badge" in node.name.split("-"):
        return node.name.capitalize()
    return None


def _repeats(layout: Layout) -> dict[str, list[Node]]:
    groups: dict[str, list[Node]] = {}
    for node in layout.root.walk():
        if node.group is not None and node.children and node.role in (Role.GENERIC, Role.REGION):
            groups.setdefault(node.group, []).append(node)
    named: dict[str, list[Node]] = {}
    for nodes in groups.values():
        if len(nodes) > 1:
            name = (nodes[0].name or "item").replace("-", " ").capitalize()
            named.setdefault(f"Repeated {name}", []).extend(nodes)
    return named


def _labels(nodes: list[Node]) -> Iterator[str]:
    yield from dict.fromkeys(" ".join(label_of(node).split()) for node in nodes if label_of(node).strip())
