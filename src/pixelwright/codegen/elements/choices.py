"""Radio buttons that belong together: one name, a value for each, and the words above as their group's name.

Knows nothing of how they look, nor of HTML but its attributes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pixelwright.codegen.element import Attributes
from pixelwright.codegen.elements.ids import free_id
from pixelwright.codegen.elements.semantics import slug
from pixelwright.tree import Node, Path, Role

_LONGEST_LEGEND = 60

Leaf = tuple[Path, Node]


@dataclass(frozen=True, slots=True)
class _Group:
    """Radio buttons with nothing but their labels between them."""

    legend: Leaf | None
    radios: tuple[Path, ...]
    size: int
    """How many leaves they are with their labels."""


def choices_of(
    leaves: Sequence[Leaf], words: Mapping[Path, str], nodes: Mapping[Path, Node]
) -> dict[Path, Attributes]:
    """Return what radio buttons, what holds them and the words above them have to say, by path.

    `leaves` are the controls, labels and texts of the page in order, `words` what each control is called.
    """
    said: dict[Path, Attributes] = {}
    names: set[str] = set()
    for group in _groups(leaves):
        legend = group.legend[1].text.content if group.legend and group.legend[1].text else ""
        name = free_id(slug(legend) if legend else "choice", names)
        for path in group.radios:
            said[path] = (("name", name), ("value", slug(words[path]) if words.get(path) else "on"))
        holder = _holder(group, leaves, nodes)
        if group.legend is not None and holder is not None:
            said[group.legend[0]] = (("id", f"{name}-legend"),)
            said[holder] = (("role", "radiogroup"), ("aria-labelledby", f"{name}-legend"))
    return said


def _groups(leaves: Sequence[Leaf]) -> list[_Group]:
    found: list[_Group] = []
    start = 0
    while start < len(leaves):
        stop = start
        while stop < len(leaves) and leaves[stop][1].role in (Role.RADIO, Role.LABEL):
            stop += 1
        radios = tuple(path for path, node in leaves[start:stop] if node.role is Role.RADIO)
        if radios:
            before = leaves[start - 1] if start else None
            legend = before if before is not None and _is_legend(before[1]) else None
            found.append(_Group(legend, radios, stop - start))
        start = max(stop, start + 1)
    return found


def _is_legend(node: Node) -> bool:
    said = node.text.content if node.text else ""
    return node.role in (Role.GENERIC, Role.PARAGRAPH, Role.HEADING) and 0 < len(said) <= _LONGEST_LEGEND


def _holder(group: _Group, leaves: Sequence[Leaf], nodes: Mapping[Path, Node]) -> Path | None:
    """Return the plain box around several radio buttons that holds nothing else but what names them."""
    depth = 0
    first, last = group.radios[0], group.radios[-1]
    while depth < min(len(first), len(last)) and first[depth] == last[depth]:
        depth += 1
    path = first[:depth]
    inside = [leaf for leaf in leaves if leaf[0][:depth] == path and leaf != group.legend]
    plain = depth and nodes[path].role is Role.GENERIC and len(inside) == group.size
    return path if plain and len(group.radios) > 1 else None
