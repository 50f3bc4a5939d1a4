"""One role for every text, and which of its spans are links.

Takes the verdict of a model and keeps it within what the tree allows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from pixelwright.layout.semantics.context import Context, contexts, style_key, texts_in
from pixelwright.layout.semantics.features import Features, features
from pixelwright.layout.semantics.page_style import PageStyle, difference, page_style, saturation
from pixelwright.scene import ControlKind, TextStyle
from pixelwright.tree import Node, Role, Text

Decide = Callable[[Sequence[Features]], list[dict[str, float]]]
"""From the features of all texts to the probability of every sort."""

SURE = 0.45
"""Share of votes from which a bare line is a button."""

PLAIN_LINK = 0.5
"""Share of votes that makes a link of a text that shows nothing of one: with less, few were."""
UNUSUAL = 0.16
MANY_PEERS = 0.5

COLUMN_PX = 3.0
"""Left edges of one column differ by less."""

SORTS = {
    "heading": Role.HEADING,
    "link": Role.LINK,
    "button": Role.BUTTON,
    "listitem": Role.LISTITEM,
    "text": Role.PARAGRAPH,
}


def text_roles(root: Node, decide: Decide) -> dict[int, Role]:
    """Return the role of every text by `id` of its node; BUTTON means: the box around it is a button."""
    places = list(contexts(root, page_style(root)))
    facts = [features(place) for place in places]
    verdicts = _agreed(places, decide(facts))
    return {
        id(place.node): _allowed(place, verdict, is_plain=_is_plain(fact))
        for place, fact, verdict in zip(places, facts, verdicts, strict=True)
    }


def _is_plain(fact: Features) -> bool:
    """Tell whether a text looks like all others, stands where no menus are and calls for nothing."""
    shows = fact["underline"] or fact["chromatic_unusual"] or fact["unusual_colour"] >= UNUSUAL
    many = max(fact["row_peers"], fact["column_peers"]) >= MANY_PEERS
    return not (shows or many or fact["near_top"] or fact["in_sidebar"] or fact["calling"])


def _agreed(places: Sequence[Context], verdicts: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Let texts of one style that begin at the same left edge share half of their votes."""
    kin: dict[tuple[object, ...], list[dict[str, float]]] = defaultdict(list)
    keys = [(style_key(place.text.style), round(place.node.box.x / COLUMN_PX)) for place in places]
    for key, verdict in zip(keys, verdicts, strict=True):
        kin[key].append(verdict)
    means = {
        key: {sort: sum(each[sort] for each in group) / len(group) for sort in group[0]}
        for key, group in kin.items()
    }
    return [
        {sort: (share + means[key][sort]) / 2 for sort, share in verdict.items()}
        for key, verdict in zip(keys, verdicts, strict=True)
    ]


def _allowed(context: Context, verdict: dict[str, float], *, is_plain: bool) -> Role:
    """The likeliest role that can stand where the text is."""
    control = next((node.control for node in reversed(context.ancestors) if node.control), None)
    if control is not None:
        return Role.BUTTON if control.kind is ControlKind.BUTTON else Role.GENERIC
    if any(node.role is Role.BUTTON for node in context.ancestors):
        return Role.LINK if verdict["link"] > verdict["button"] else Role.BUTTON
    ranked = dict(verdict)
    ranked["text"] += ranked.pop("cell")
    if any(node.role in (Role.CELL, Role.COLUMNHEADER) for node in context.ancestors):
        ranked["text"] += ranked.pop("heading") + ranked.pop("listitem")
    if not _can_be_button(context) and (verdict["button"] < SURE or len(context.text.lines) > 1):
        ranked["link"] += ranked.pop("button")
    if (is_plain and ranked["link"] < PLAIN_LINK) or not any(map(str.isalnum, context.text.content)):
        ranked["link"] = 0.0
    return SORTS[max(sorted(ranked), key=lambda name: ranked[name])]


def _can_be_button(context: Context) -> bool:
    shell = context.shell
    return shell is not None and len(texts_in(shell, 2)) == 1 and shell.box.height <= 90


def link_spans(text: Text, usual: TextStyle, link_colours: frozenset[object]) -> frozenset[tuple[int, int]]:
    """Return (line, span) of the spans that look like links: unlike the text's main style as links are."""
    main = text.style
    found = [
        (row, column)
        for row, line in enumerate(text.lines)
        for column, span in enumerate(line.spans)
        if _is_link(span.style, main, usual, link_colours) and any(char.isalnum() for char in span.text)
    ]
    return frozenset(found)


def _is_link(style: TextStyle, main: TextStyle, usual: TextStyle, link_colours: frozenset[object]) -> bool:
    if style.underline and not main.underline:
        return True
    if difference(style.colour, main.colour) <= 0.08:
        return False
    return style.colour in link_colours or (saturation(style.colour) > 0.25 and style.colour != usual.colour)


def with_links(text: Text, page: PageStyle) -> Text:
    """Mark the links inside a text of several styles."""
    if all(len(line.spans) == 1 for line in text.lines):
        return text
    return replace(text, links=link_spans(text, page.body, page.link_colours))
