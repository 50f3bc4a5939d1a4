"""Which label belongs to which control, by their order and nearness. Knows nothing of HTML."""

from __future__ import annotations

from pixelwright.codegen.semantics import slug
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


def pair_labels(layout: Layout) -> dict[Path, str]:
    """Return one id for each control and, under the label's path too, the id it is for."""
    leaves = [
        (path, node)
        for path, node in layout.nodes()
        if node.role in CONTROL_ROLES or node.role is Role.LABEL or node.kind is Kind.TEXT
    ]
    ids: dict[Path, str] = {}
    used: set[str] = set()
    for index, (path, node) in enumerate(leaves):
        if node.role not in CONTROL_ROLES:
            continue
        found = _label_of(leaves, index)
        text = content_of(found[1]) if found else ""
        identifier = _unique(slug(text) if text else node.role.value, used)
        ids[path] = identifier
        if found and found[1].role is Role.LABEL and found[0] not in ids:
            ids[found[0]] = identifier
    return ids


def label_text(layout: Layout, path: Path) -> str:
    """Return the words beside or above the control at `path`, empty for none."""
    leaves = [
        (each, node)
        for each, node in layout.nodes()
        if node.role in CONTROL_ROLES or node.role is Role.LABEL or node.kind is Kind.TEXT
    ]
    for index, (each, _) in enumerate(leaves):
        if each == path:
            found = _label_of(leaves, index)
            return content_of(found[1]) if found else ""
    return ""


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


def _unique(name: str, used: set[str]) -> str:
    candidate, count = name, 1
    while candidate in used:
        count += 1
        candidate = f"{name}-{count}"
    used.add(candidate)
    return candidate
