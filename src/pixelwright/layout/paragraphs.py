"""Lines become texts: wrapped paragraphs where a browser would have broken them so, single lines else.

Knows nothing of containers but how much room there is to the right.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pixelwright.geometry import Box
from pixelwright.layout.items import Item
from pixelwright.layout.typesetting import cut_box, extent, line_box, pen_box, space_px
from pixelwright.scene import TextLine, TextStyle
from pixelwright.tree import Align, Kind, Node, Role, Text, runs_leftwards

PITCH_EM = (0.9, 2.3)
"""Line heights below or above are no running text."""
EVEN_PX = 1.6
"""Pitches of one paragraph differ by no more: two baselines, each rounded to whole px."""
EDGE_PX = 3.0
"""Edges of one paragraph differ by no more: side bearings of the first or last glyph."""
DEFAULT_LINE_EM = 1.3
BULLETS = frozenset("•●∙◦○▪■")
"""A line of one of these alone stands before an item."""

Chain = tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Line heights that a page shows, to give single lines one."""

    pitches: dict[tuple[str, float], float]
    """By family and size, px."""
    body_em: float
    """Of the most frequent style, in em."""
    body_size_px: float

    def height_px(self, style: TextStyle) -> float:
        """Return a likely line height for one line of `style`."""
        known = self.pitches.get((style.family, round(style.size_px, 1)))
        if known is not None:
            return known
        ratio = self.body_em if style.size_px <= 1.3 * self.body_size_px else min(1.2, self.body_em)
        return round(ratio * style.size_px, 2)


def same_style(first: TextStyle, second: TextStyle) -> bool:
    """Tell whether two styles could be one, read twice."""
    return (
        first.family == second.family
        and abs(first.size_px - second.size_px) <= 0.6
        and abs(first.weight - second.weight) <= 100
        and first.italic == second.italic
        and sum(abs(a - b) for a, b in zip(first.colour, second.colour, strict=True)) <= 48
    )


def flows_on(upper: TextLine, lower: TextLine) -> bool:
    """Tell whether the lower line could go on where the upper one ends, style by style."""
    if same_style(upper.style, lower.style):
        return True
    if abs(upper.style.size_px - lower.style.size_px) > 0.6:
        return False
    return same_style(upper.spans[-1].style, lower.spans[0].style)


def alignment(boxes: Sequence[Box], tolerance_px: float = EDGE_PX) -> Align | None:
    """Return the edge or middle that all boxes share, or None; START wins, then CENTRE."""
    if _spread([box.x for box in boxes]) <= tolerance_px:
        return Align.START
    if _spread([box.centre_x for box in boxes]) <= tolerance_px:
        return Align.CENTRE
    if _spread([box.right for box in boxes]) <= tolerance_px:
        return Align.END
    return None


def chains(lines: Sequence[TextLine], obstacles: Sequence[Box]) -> list[list[TextLine]]:
    """Group lines that could be one block: one under the other, same style, even pitch, one alignment."""
    order = sorted(lines, key=lambda line: (line.baseline_px, line.ink.x))
    groups: list[list[TextLine]] = []
    taken: set[int] = set()
    for index, line in enumerate(order):
        if index in taken:
            continue
        group, current = [line], index
        while (successor := _successor(order, current, group, obstacles)) is not None:
            if successor in taken:
                break
            taken.add(successor)
            group.append(order[successor])
            current = successor
        groups.append(group)
    return groups


def _successor(
    order: Sequence[TextLine], index: int, group: Sequence[TextLine], obstacles: Sequence[Box]
) -> int | None:
    """The line right below, if it belongs to the same block."""
    line = order[index]
    limit = line.baseline_px + PITCH_EM[1] * line.style.size_px
    for other in range(index + 1, len(order)):
        below = order[other]
        if below.baseline_px > limit:
            return None
        if below.baseline_px - line.baseline_px < 2 or not below.ink.overlap_x(line.ink):
            continue
        return other if _belongs(group, below, obstacles) else None
    return None


def _belongs(group: Sequence[TextLine], below: TextLine, obstacles: Sequence[Box]) -> bool:
    line = group[-1]
    pitch = below.baseline_px - line.baseline_px
    if pitch < PITCH_EM[0] * line.style.size_px or not flows_on(line, below):
        return False
    if len(group) > 1 and abs(pitch - (line.baseline_px - group[0].baseline_px) / (len(group) - 1)) > EVEN_PX:
        return False
    if alignment([*(member.ink for member in group), below.ink]) is None:
        return False
    if _is_marked(below, obstacles):
        return False
    between = Box.from_edges(
        max(line.ink.x, below.ink.x),
        line.ink.bottom,
        min(line.ink.right, below.ink.right),
        max(below.ink.y, line.ink.bottom + 0.5),
    )
    return not any(between.intersection(box).area > 0 for box in obstacles)


def _is_marked(line: TextLine, obstacles: Sequence[Box]) -> bool:
    """Tell whether a sign no larger than a letter stands right before the line: an item begins."""
    em = line.style.size_px
    return any(
        max(box.width, box.height) <= 1.5 * em
        and 0 <= line.ink.x - box.right <= 2 * em
        and box.overlap_y(line.ink) > 0
        for box in obstacles
    )


def room_right(group: Sequence[TextLine], obstacles: Sequence[Box], region: Box) -> float:
    """Return how far right a block could reach: to its neighbour, or as near to the edge as on its left."""
    block = Box.around(line.ink for line in group)
    blocking = [box.x for box in obstacles if box.x >= block.right - 1 and box.overlap_y(block) > 0]
    padding = min(max(0.0, block.x - region.x), 40.0)
    return max(block.right, min([*blocking, region.right - padding]))


def paragraphs(group: Sequence[TextLine], room_px: float) -> list[Chain]:
    """Cut a block of lines where a line ends although the next word would have fitted."""
    widest = max(line.ink.width for line in group)
    parts: list[list[TextLine]] = [[group[0]]]
    for upper, lower in pairwise(group):
        if _continues(upper, lower, widest, room_px):
            parts[-1].append(lower)
        else:
            parts.append([lower])
    return [tuple(part) for part in parts]


def _continues(upper: TextLine, lower: TextLine, widest_px: float, room_px: float) -> bool:
    """Weigh the signs that one sentence runs over both lines; weights set by hand on rendered pages."""
    start, end = lower.text.lstrip()[:1], upper.text.rstrip()[-1:]
    words = len(upper.text.split())
    needed = upper.ink.width + space_px(upper.style) + _first_word_px(lower)
    score = 0.0
    if start.islower():
        score += 3 if end not in ".!?:" else 1
    if end and end in ",-(":
        score += 1.5
    if needed <= widest_px - 2:
        score -= 4
    elif needed >= room_px * 0.94:
        score += 2
    elif upper.ink.width < room_px / 2:
        score -= 1
    score += 2 if words >= 5 or _is_cjk(upper.text) else (1 if words >= 3 else -1)
    if start.isupper() and words <= 3 and end not in ",-&":
        score -= 1.5
    return score >= 1


def _is_cjk(text: str) -> bool:
    return sum("⺀" <= char <= "鿿" or "가" <= char <= "힣" for char in text) > len(text) / 3


def _first_word_px(line: TextLine) -> float:
    text = line.text.strip()
    word = text.split()[0] if text else ""
    if _is_cjk(text):
        return line.style.size_px
    return line.ink.width * len(word) / max(1, len(text))


def wrap_width(chain: Chain, right: float, align: Align) -> float:
    """Return a width in which a browser breaks as seen: to the room's edge if that works, else midway."""
    longest = max(pen_box(line).width for line in chain)
    limits = [
        pen_box(upper).width + space_px(upper.style) + _first_word_px(lower)
        for upper, lower in pairwise(chain)
    ]
    most = max(longest, min(limits))
    left = min(pen_box(line).x for line in chain)
    edge = right - left
    if align is Align.START and longest <= edge <= most:
        return edge
    return longest + min((most - longest) / 2, chain[0].style.size_px)


def text_items(
    lines: Sequence[TextLine],
    obstacles: Sequence[Box],
    region: Box,
    rhythm: Rhythm,
    begins: Container[int] = (),
) -> list[Item]:
    """Return the lines of one region as texts, in reading order.

    Lines whose identity is among `begins` continue no paragraph.
    """
    items: list[Item] = []
    everything = [*obstacles, *(line.ink for line in lines)]
    marks = [line.ink for line in lines if line.text.strip() in BULLETS]
    for group in chains(lines, [*obstacles, *marks]):
        own = {id(line.ink) for line in group}
        right = room_right(group, [box for box in everything if id(box) not in own], region)
        align = _block_alignment(group)
        left = min(line.ink.x for line in group)
        whole = _is_centred_beside(group, everything)
        for chain in [tuple(group)] if whole else paragraphs(group, right - left):
            items += [_text_item(part, right, align, rhythm) for part in _parts(chain, begins)]
    return items


def _is_centred_beside(group: Sequence[TextLine], others: Sequence[Box]) -> bool:
    """Tell two lines that stand, as one, in a row with something at the height of the gap between them."""
    if len(group) != 2:
        return False
    block = Box.around(line.ink for line in group)
    gap = Box.from_edges(block.x, group[0].ink.bottom, block.right, max(group[0].ink.bottom, group[1].ink.y))
    return any(
        abs(box.centre_y - gap.centre_y) <= 1 and box.height <= gap.height + 2 and not box.overlap_x(block)
        for box in others
    )


def _block_alignment(group: Sequence[TextLine]) -> Align:
    """Lines of a script that is written leftwards begin at their right edge."""
    boxes = [line.ink for line in group]
    if _is_leftward(group) and _spread([box.right for box in boxes]) <= EDGE_PX:
        return Align.END
    return alignment(boxes) or Align.START


def _is_leftward(lines: Sequence[TextLine]) -> bool:
    return runs_leftwards(" ".join(line.text for line in lines))


def _parts(chain: Chain, begins: Container[int]) -> list[Chain]:
    """Cut a chain before every line that begins something."""
    cuts = [0, *(index for index in range(1, len(chain)) if id(chain[index]) in begins), len(chain)]
    return [chain[start:end] for start, end in pairwise(cuts)]


def _text_item(chain: Chain, right: float, align: Align, rhythm: Rhythm) -> Item:
    if len(chain) == 1:
        height = rhythm.height_px(chain[0].style)
        box = line_box(chain[0], max(height, sum(extent(chain[0].style)) * 0.8))
        text = Text(chain, box.height, Align.END if _is_leftward(chain) else Align.START)
        return Item(Node(Kind.TEXT, box, Role.PARAGRAPH, text=text), cut_box(chain[0]))
    return _paragraph_item(chain, right, align)


def _paragraph_item(chain: Chain, right: float, align: Align) -> Item:
    pitch = (chain[-1].baseline_px - chain[0].baseline_px) / (len(chain) - 1)
    ink = Box.around(cut_box(line) for line in chain)
    width = wrap_width(chain, right, align)
    if align is Align.START and _is_justified(chain):
        align = Align.JUSTIFY
    pens = Box.around(pen_box(line) for line in chain)
    left = {Align.CENTRE: pens.centre_x - width / 2, Align.END: pens.right - width}.get(align, pens.x)
    box = Box(left, line_box(chain[0], pitch).y, max(width, pens.width), pitch * len(chain))
    text = Text(chain, pitch, align, wraps=True)
    return Item(Node(Kind.TEXT, box, Role.PARAGRAPH, text=text), ink)


def _is_justified(chain: Chain) -> bool:
    """Three full lines that end at the same px are no accident."""
    ends = [line.ink.right for line in chain[:-1]]
    return len(ends) >= 3 and _spread(ends) <= 1.5


def rhythm_of(lines: Sequence[TextLine]) -> Rhythm:
    """Read the line heights off a whole page: pitches of blocks that look like running text."""
    pitches: dict[tuple[str, float], list[float]] = {}
    weights: dict[float, int] = {}
    for line in lines:
        size = round(line.style.size_px, 1)
        weights[size] = weights.get(size, 0) + len(line.text)
    for group in chains(lines, ()):
        for upper, lower in pairwise(group):
            if len(upper.text.split()) >= 4 and same_style(upper.style, lower.style):
                key = (upper.style.family, round(upper.style.size_px, 1))
                pitches.setdefault(key, []).append(lower.baseline_px - upper.baseline_px)
    usual = {key: round(median(values), 2) for key, values in pitches.items() if len(values) >= 2}
    body = max(weights, key=lambda size: (weights[size], -size)) if weights else 16.0
    ratios = [pitch / size for (_, size), pitch in usual.items() if abs(size - body) <= 1]
    return Rhythm(usual, median(ratios) if ratios else DEFAULT_LINE_EM, body)


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values)
