"""Which label belongs to which control, by their order and nearness. Knows nothing of HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pixelwright.codegen.element import Attributes
from pixelwright.codegen.elements.choices import choices_of
from pixelwright.codegen.elements.ids import free_id
from pixelwright.codegen.elements.semantics import slug
from pixelwright.tree import Kind, Layout, Node, Path, Role

CONTROL_ROLES = frozenset(
    {
        Role.TEXTBOX,
        Role.TEXTAREA,
        Role.SELECT,
        Role.CHECKBOX,
        Role.RADIO,
        Role.SWITCH,
        Role.SLIDER,
        Role.PROGRESS,
    }
)
_TICKED = frozenset({Role.CHECKBOX, Role.RADIO, Role.SWITCH})
_NEAR_PX = 80


@dataclass(frozen=True, slots=True)
class Labels:
    """What belongs together, by path."""

    ids: dict[Path, str]
    """An id for each control and, under a label's path too, the id it is for."""
    words: dict[Path, str]
    """What stands beside or above each control."""
    tied: frozenset[Path] = frozenset()
    """The controls that a label element names."""
    said: Mapping[Path, Attributes] = field(default_factory=dict)
    """What else groups of choices say: names and values, and what a group is called."""


def pair_labels(layout: Layout) -> Labels:
    """Pair every control with the words beside or above it."""
    controls = {path for path, node in layout.nodes() if node.role in CONTROL_ROLES}
    leaves = [
        (path, node)
        for path, node in layout.nodes()
        if (node.role in CONTROL_ROLES or node.role is Role.LABEL or node.kind is Kind.TEXT)
        and not any(path[:depth] in controls for depth in range(len(path)))
    ]
    ids: dict[Path, str] = {}
    words: dict[Path, str] = {}
    used: set[str] = set()
    tied: set[Path] = set()
    for index, (path, node) in enumerate(leaves):
        if node.role not in CONTROL_ROLES:
            continue
        found = _label_of(leaves, index)
        text = content_of(found[1]) if found else ""
        ids[path] = free_id(slug(text) if text else node.role.value, used)
        words[path] = text
        if found and found[1].role is Role.LABEL and found[0] not in ids:
            ids[found[0]] = ids[path]
            tied.add(path)
    return Labels(ids, words, frozenset(tied), choices_of(leaves, words, dict(layout.nodes())))


def content_of(node: Node) -> str:
    """Return all text in and below `node`, joined with blanks."""
    return " ".join(each.text.content for each in node.walk() if each.text is not None)


def _label_of(leaves: list[tuple[Path, Node]], index: int) -> tuple[Path, Node] | None:
    node = leaves[index][1]
    after = leaves[index + 1 : index + 2]
    before = leaves[max(0, index - 1) : index]
    order = after + before if node.role in _TICKED else before
    for path, each in order:
        if each.role is Role.LABEL and _near(node, each):
            return path, each
    for path, each in order:
        if each.role in (Role.GENERIC, Role.PARAGRAPH) and each.kind is Kind.TEXT and _near(node, each):
            return path, each
    return None


def _near(node: Node, other: Node) -> bool:
    gap_x = max(node.box.x, other.box.x) - min(node.box.right, other.box.right)
    gap_y = max(node.box.y, other.box.y) - min(node.box.bottom, other.box.bottom)
    return gap_x <= _NEAR_PX and gap_y <= _NEAR_PX / 2
