"""The type of a page: its styles with how much is set in each, and an example."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pixelwright.tree import Layout, Role, Text

_MOST = 14
_EXAMPLE = 40


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Letters that are set alike."""

    family: str
    size_px: float
    weight: int
    italic: bool
    line_height_px: float
    letters: int
    example: str
    colours: tuple[str, ...]
    roles: tuple[str, ...]


def families_of(layout: Layout) -> dict[str, float]:
    """Return the share of all letters that each family has."""
    styles = typography_of(layout, most=1_000)
    total = sum(style.letters for style in styles) or 1
    shares: defaultdict[str, float] = defaultdict(float)
    for style in styles:
        shares[style.family] += style.letters / total
    return dict(sorted(shares.items(), key=lambda item: -item[1]))


def typography_of(layout: Layout, most: int = _MOST) -> tuple[TypeStyle, ...]:
    """Return the styles of all texts, the largest type first."""
    groups: defaultdict[tuple[str, float, int, bool], list[tuple[Text, Role, int]]] = defaultdict(list)
    for node in layout.root.walk():
        if node.text is not None:
            style = node.text.style
            key = (style.family, round(style.size_px * 2) / 2, style.weight, style.italic)
            groups[key].append((node.text, node.role, node.level))
    found = [_style(key, texts) for key, texts in groups.items()]
    kept = sorted(found, key=lambda each: -each.letters)[:most]
    return tuple(sorted(kept, key=lambda each: (-each.size_px, -each.weight, each.family)))


def _style(key: tuple[str, float, int, bool], texts: list[tuple[Text, Role, int]]) -> TypeStyle:
    colours = dict.fromkeys(text.style.colour.hex for text, _, _ in texts)
    roles = dict.fromkeys(
        f"h{level}" if role is Role.HEADING else str(role)
        for text, role, level in texts
        if role is not Role.GENERIC
    )
    example = max((text for text, _, _ in texts), key=lambda text: min(_EXAMPLE, len(text.content))).content
    return TypeStyle(
        *key,
        line_height_px=sorted(text.line_height_px for text, _, _ in texts)[len(texts) // 2],
        letters=sum(len(text.content) for text, _, _ in texts),
        example=example if len(example) <= _EXAMPLE else f"{example[: _EXAMPLE - 1]}…",
        colours=tuple(colours)[:3],
        roles=tuple(roles)[:3],
    )
