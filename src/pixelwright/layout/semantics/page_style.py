"""What is usual on a page: body size, body colour on each ground, the colours of its links.

Knows nothing of roles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.scene import Fill, TextStyle
from pixelwright.tree import Kind, Node

Ground = Fill | None


@lru_cache(maxsize=4096)
def difference(first: Colour, second: Colour) -> float:
    """Return the largest channel difference, 0 to 1: quick, and enough to tell styles apart."""
    return max(abs(a - b) for a, b in zip(first, second, strict=True)) / 255


def saturation(colour: Colour) -> float:
    """Return how far from grey, 0 to 1."""
    return (max(colour) - min(colour)) / 255


def is_bluish(colour: Colour) -> bool:
    """Tell whether blue leads by more than a tint."""
    return colour.blue - max(colour.red, colour.green * 0.75) > 24


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The usual styles of one page."""

    box: Box
    body: TextStyle
    colours: dict[Ground, Colour]
    """The colour of most running text on each ground."""
    link_colours: frozenset[Colour]
    """Chromatic colours that stand out inside lines or are underlined."""
    sizes: tuple[float, ...]
    """Sizes larger than the body's, largest first."""

    def body_colour(self, ground: Ground) -> Colour:
        """Return the usual text colour on `ground`."""
        return self.colours.get(ground, self.body.colour)


def page_style(root: Node) -> PageStyle:
    """Read the usual styles off a tree; sizes are counted by characters."""
    styles: Counter[TextStyle] = Counter()
    grounds: dict[Ground, Counter[Colour]] = {}
    links: set[Colour] = set()
    for node, ground in texts_on_grounds(root, None):
        assert node.text is not None
        for line in node.text.lines:
            for span in line.spans:
                weight = len(span.text) * (3 if node.text.wraps else 1)
                styles[_plain(span.style)] += weight
                grounds.setdefault(ground, Counter())[span.style.colour] += weight
                if _stands_out(span.style, line.style) or span.style.underline:
                    links.add(span.style.colour)
    body = _most(styles) if styles else TextStyle("", 16.0, Colour(0, 0, 0))
    sizes = sorted({round(style.size_px, 1) for style in styles if style.size_px > body.size_px + 0.6})
    colours = {ground: counts.most_common(1)[0][0] for ground, counts in grounds.items()}
    kept = frozenset(colour for colour in links if difference(colour, body.colour) > 0.12)
    return PageStyle(root.box, body, colours, kept, tuple(reversed(sizes)))


def texts_on_grounds(node: Node, ground: Ground) -> Iterator[tuple[Node, Ground]]:
    """Yield every text with the fill it stands on."""
    ground = node.paint.fill or ground
    if node.kind is Kind.TEXT:
        yield node, ground
    for child in node.children:
        yield from texts_on_grounds(child, ground)


def _plain(style: TextStyle) -> TextStyle:
    return TextStyle(style.family, round(style.size_px, 1), style.colour, style.weight)


def _most(styles: Counter[TextStyle]) -> TextStyle:
    return max(styles, key=lambda style: (styles[style], -style.size_px))


def _stands_out(style: TextStyle, main: TextStyle) -> bool:
    return saturation(style.colour) > 0.25 and difference(style.colour, main.colour) > 0.15
