"""Facts about a text as named numbers, each about 0 to 1, for rules and trained models alike.

Computes, decides nothing.
"""

from __future__ import annotations

from math import log2

from pixelwright.colour import Colour
from pixelwright.layout.semantics.context import Context, style_key, texts_in
from pixelwright.layout.semantics.page_style import difference, is_bluish, saturation
from pixelwright.scene import ControlKind
from pixelwright.tree import Kind, Node, Role

Features = dict[str, float]

CALLS = (
    " more read view see learn click here home about contact login log sign register terms privacy policy"
    " help faq faqs blog news search subscribe download edit reply share next previous back "
)
"""Words that links often begin or end with, each between blanks."""
ACTIONS = (
    " submit send search login log sign subscribe save cancel ok close apply add buy order go join register"
    " reset delete remove update continue next reply post upload download accept allow start create try book"
    " enter launch toggle choose clear print share follow like connect pay checkout proceed get install show"
    " hide open agree decline confirm request donate vote filter sort refresh copy edit "
)
"""Words that buttons begin with."""
BULLETS = "\u2022\u00b7\u2013-*\u25aa\u25cf\u25e6"
ARROWS = "\u00bb\u203a\u2192>\u00ab\u2039\u2190"
FAR_PX = 200.0
"""Buttons that send a form are nearer to its fields."""


def features(context: Context) -> Features:
    """Return all features of a text."""
    return _style(context) | _wording(context) | _place(context) | _shell(context) | _company(context)


def _style(context: Context) -> Features:
    style, body = context.text.style, context.page.body
    usual = context.page.body_colour(context.ground)
    ratio = style.size_px / max(1.0, body.size_px)
    bold = style.weight >= 600
    unusual = difference(style.colour, usual)
    chromatic = saturation(style.colour)
    return {
        "larger": min(1.0, max(0.0, log2(ratio))),
        "much_larger": float(ratio >= 1.4),
        "a_bit_larger": float(1.08 <= ratio < 1.4),
        "smaller": float(ratio < 0.93),
        "bold": float(bold),
        "bolder": float(bold and body.weight < 600),
        "bold_and_larger": float(bold and ratio >= 1.08),
        "medium": float(style.weight in (500, 600) and body.weight < 500),
        "italic": float(style.italic),
        "underline": float(any(span.style.underline for line in context.text.lines for span in line.spans)),
        "unusual_colour": min(1.0, 2 * unusual),
        "chromatic": chromatic,
        "chromatic_unusual": float(chromatic > 0.25 and unusual > 0.12),
        "bluish": float(is_bluish(style.colour)),
        "bluish_unusual": float(is_bluish(style.colour) and unusual > 0.12),
        "link_colour": float(style.colour in context.page.link_colours),
        "paler": float(chromatic < 0.15 and unusual > 0.15),
        "size_rank": _size_rank(context),
        "usual_style": context.census.share(style),
        "rare_style": float(context.census.styles[style_key(style)] <= 2),
        "other_family": float(style.family != body.family),
        "page_is_chromatic": float(saturation(usual) > 0.3),
    }


def _wording(context: Context) -> Features:
    content = context.text.content.strip()
    words = content.split()
    ends = (content[-1:], content[:1])
    letters = [char for char in content if char.isalpha()]
    first = words[0].strip(".,:!?»").lower() if words else ""
    last = words[-1].strip(".,:!?»").lower() if words else ""
    return {
        "length": min(1.0, log2(1 + len(content)) / 8),
        "one_word": float(len(words) == 1),
        "few_words": float(2 <= len(words) <= 4),
        "some_words": float(5 <= len(words) <= 9),
        "many_words": float(len(words) >= 10),
        "lines": float(len(context.text.lines) > 1),
        "long": float(len(context.text.lines) > 2),
        "sentence": float(content.endswith((".", "!", "?", "\u2026", "\u3002"))),
        "colon": float(content.endswith((":", "\uff1a"))),
        "digits": sum(char.isdigit() for char in content) / max(1, len(content)),
        "no_letters": float(not letters),
        "shouting": float(len(letters) > 2 and all(not char.islower() for char in letters)),
        "lower_start": float(content[:1].islower()),
        "title_case": float(len(words) > 1 and all(word[:1].isupper() for word in words if len(word) > 3)),
        "calling": float(f" {first} " in CALLS or f" {last} " in CALLS),
        "acting": float(f" {first} " in ACTIONS and len(words) <= 4),
        "arrow": float(bool({*ends} & {*ARROWS})),
        "copyright": float("©" in content or "copyright" in content.lower()),
        "address": float("@" in content or "www." in content.lower() or "http" in content.lower()),
        "mixed": float(any(len(line.spans) > 1 for line in context.text.lines)),
        "bullet": float(content[:1] in BULLETS and len(content) > 1),
        "numbered": float(bool(first[:1].isdigit()) and content[:3].rstrip().endswith((".", ")"))),
    }


def _place(context: Context) -> Features:
    page, box = context.page.box, context.node.box
    sidebar = any(node.box.width <= 0.3 * page.width and node.box.height >= 240 for node in context.ancestors)
    return {
        "near_top": float(box.y < 130),
        "at_start": max(0.0, 1 - box.y / 500),
        "near_end": float(page.bottom - box.bottom < max(120.0, 0.08 * page.height)),
        "in_last_part": float(page.bottom - box.bottom < max(300.0, 0.15 * page.height)),
        "in_sidebar": float(sidebar),
        "centred": float(abs(box.centre_x - page.centre_x) < 12),
        "in_cell": float(any(node.role in (Role.CELL, Role.COLUMNHEADER) for node in context.ancestors)),
        "in_header_cell": float(any(node.role is Role.COLUMNHEADER for node in context.ancestors)),
        "on_picture": float(any(node.kind is Kind.OVERLAY for node in context.ancestors)),
        "height_on_page": (box.y - page.y) / max(1.0, page.height),
        "indent": min(1.0, max(0.0, box.x - page.x) / 400),
        "row_mates": min(1.0, (context.census.rows[round(box.centre_y / 4)] - 1) / 6),
        "column_mates": min(1.0, (context.census.columns[round(box.x / 3)] - 1) / 10),
        "wide": min(1.0, box.width / max(1.0, page.width)),
    }


def _shell(context: Context) -> Features:
    """The smallest painted box around the text: a button, a badge, a card, a band."""
    shell, page = context.shell, context.page.box
    if shell is None:
        return dict.fromkeys(SHELL_FEATURES, 0.0)
    box, text = shell.box, context.node.box
    left, right = text.x - box.x, box.right - text.right
    fill, control = shell.paint.fill, shell.control
    colour = fill if isinstance(fill, Colour) else None
    alone = len(texts_in(shell, 2)) == 1
    values = (
        1.0,
        float(alone and box.height <= 60),
        float(box.area < 0.2 * page.area),
        float(any(node.role is Role.BUTTON for node in context.ancestors)),
        float(control is not None and control.kind is not ControlKind.BUTTON),
        min(1.0, box.height / 120),
        min(1.0, box.width / 800),
        float(abs(left - right) <= 5),
        float(alone and abs(left - right) <= 5 and 4 <= left <= 60),
        min(1.0, shell.paint.radius_px[0] / max(1.0, box.height / 2)),
        float(fill is not None),
        saturation(colour) if colour is not None else 0.0,
        float(shell.paint.border is not None),
        float(alone and box.height <= 26),
        float(shell.paint.shadow is not None),
        min(1.0, context.shell_peers / 6),
        float(context.shell_touches),
    )
    return dict(zip(SHELL_FEATURES, values, strict=True))


SHELL_FEATURES = (
    "in_shell",
    "in_pill",
    "in_card",
    "in_button",
    "in_field",
    "shell_height",
    "shell_width",
    "shell_even",
    "shell_hugs",
    "shell_round",
    "shell_filled",
    "shell_chromatic",
    "shell_bordered",
    "shell_small",
    "shell_shadow",
    "shell_peers",
    "shell_touches",
)


def _company(context: Context) -> Features:
    peers, parent = context.peers, context.parent
    row, column = peers.kind is Kind.ROW, peers.kind is Kind.COLUMN
    short = peers.words <= 3.5
    many = min(1.0, peers.count / 6) if peers.count > 1 else 0.0
    return {
        "row_peers": many * row,
        "short_row": float(row and short and peers.count >= 3),
        "short_pair": float(row and short and peers.count == 2),
        "column_peers": many * column,
        "short_column": float(column and short and peers.count >= 3),
        "long_column": float(column and not short and peers.count >= 3),
        "even_column": float(column and peers.even and peers.count >= 3),
        "grid_peer": float(peers.kind is Kind.GRID),
        "top_row": float(row and peers.count >= 3 and context.node.box.y < 160),
        "last_row": float(
            row and peers.count >= 2 and context.page.box.bottom - context.node.box.bottom < 200
        ),
        "marked": float(context.marker is not None),
        "with_sign": float(_beside(parent, Kind.PICTURE)),
        "near_field": float(any(_has_field(node) for node in context.ancestors[-4:])),
        "near_fields": float(any(_has_field(node) for node in context.ancestors[-2:])),
        "field_close": _field_close(context),
        "with_field": float(_beside(parent, Kind.CONTROL)),
        "alone": float(len(parent.children) == 1),
        "first": float(context.before is None),
        "last": float(context.after is None),
        "above_smaller": float(_leads(context, context.after)),
        "above_larger": float(_outweighs(context, context.after)),
        "below_larger": float(_outweighs(context, context.before)),
        "above_long": float(context.after is not None and _is_long(context.after)),
        "above_block": float(context.after is not None and bool(context.after.children)),
        "below_picture": float(context.before is not None and context.before.kind is Kind.PICTURE),
        "gap_above_wider": float(_gap(context, context.before) > _gap(context, context.after) + 4),
        "under_rule": float(context.before is not None and context.before.kind is Kind.SHAPE),
    }


def _has_field(node: Node) -> bool:
    """True for a container of moderate size with a form field inside, at most three levels down."""
    if node.box.height > 900:
        return False
    return any(
        child.control is not None or any(inner.control is not None for inner in child.children)
        for child in node.children
    )


def _field_close(context: Context) -> float:
    """1 where the text touches the nearest form field, 0 where it is `FAR_PX` away or more."""
    box = context.node.box
    gaps = [
        max(field.x - box.right, box.x - field.right, 0.0)
        + max(field.y - box.bottom, box.y - field.bottom, 0.0)
        for field in context.census.fields
    ]
    return max(0.0, 1 - min(gaps, default=FAR_PX) / FAR_PX)


def _size_rank(context: Context) -> float:
    """1 for the largest size on the page, less for each larger one, 0 for body size and below."""
    size = round(context.text.style.size_px, 1)
    if size not in context.page.sizes:
        return 0.0
    return 1 / (1 + context.page.sizes.index(size))


def _beside(parent: Node, kind: Kind) -> bool:
    return parent.kind is Kind.ROW and any(child.kind is kind for child in parent.children)


def _first_text(node: Node | None) -> Node | None:
    found = texts_in(node, 1) if node is not None else []
    return found[0] if found else None


def _leads(context: Context, after: Node | None) -> bool:
    """True where the next text is smaller or lighter."""
    other = _first_text(after)
    if other is None or other.text is None:
        return False
    mine, theirs = context.text.style, other.text.style
    return mine.size_px > theirs.size_px + 1 or (mine.weight >= 600 > theirs.weight)


def _outweighs(context: Context, node: Node | None) -> bool:
    """True where the neighbour's first text is larger or bolder."""
    other = _first_text(node)
    if other is None or other.text is None:
        return False
    mine, theirs = context.text.style, other.text.style
    return theirs.size_px > mine.size_px + 1 or (theirs.weight >= 600 > mine.weight)


def _is_long(node: Node) -> bool:
    text = _first_text(node)
    return text is not None and text.text is not None and len(text.text.content.split()) >= 8


def _gap(context: Context, node: Node | None) -> float:
    if node is None:
        return 60.0
    box = context.node.box
    return max(node.box.y - box.bottom, box.y - node.box.bottom, 0.0)
