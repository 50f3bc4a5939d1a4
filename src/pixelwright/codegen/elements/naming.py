"""Words for what has none of its own: the page's title, the text that stands for a picture."""

from __future__ import annotations

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.labels import content_of
from pixelwright.scene import PictureKind
from pixelwright.tree import Kind, Layout, Node, Path, Role

_LONGEST_ALT = 80
_LONGEST_TITLE = 70
"""Longer titles are cut by browsers and search engines."""
_NEAR_PX = 48


def title_of(layout: Layout) -> str:
    """Return the layout's title, else its highest heading, else its first text; whole words of it."""
    title = _title(layout)
    if len(title) <= _LONGEST_TITLE:
        return title
    return f"{title[: _LONGEST_TITLE - 1].rsplit(' ', 1)[0].rstrip(' ,;:.-')}\u2026"


def _title(layout: Layout) -> str:
    if layout.title:
        return layout.title
    headings = [node for node in layout.root.walk() if node.role is Role.HEADING]
    if headings:
        return content_of(min(headings, key=lambda node: node.level or 6)) or "Page"
    texts = (node.text.content[:60] for node in layout.root.walk() if node.text)
    return next((words for words in texts if any(map(str.isalnum, words))), "Page")


def icon_of(body: Element) -> str:
    """Return the address of the picture that is the sign of the site, empty where the page shows none."""
    signs = (
        dict(each.attributes) for each in body.walk() if each.tag == "img" and each.name.endswith("site-logo")
    )
    return next((said.get("src") or "" for said in signs), "")


def alts_of(layout: Layout) -> dict[Path, str]:
    """Return the `alt` of every picture: the words beside it, empty for small signs next to text."""
    nodes = dict(layout.nodes())
    return {
        path: _alt(node, [nodes[path[:depth]] for depth in range(len(path) - 1, -1, -1)][:3])
        for path, node in nodes.items()
        if node.kind is Kind.PICTURE
    }


def _alt(node: Node, parents: list[Node]) -> str:
    if node.picture and (node.picture.kind is PictureKind.ICON or node.picture.backdrop):
        lonely = not parents or not content_of(parents[0])
        inside_action = bool(parents) and parents[0].role in (Role.LINK, Role.BUTTON)
        return "Icon" if lonely and inside_action else ""
    for parent in parents:
        texts = [each for each in parent.walk() if each.text is not None]
        near = [each for each in texts if _distance(node, each) <= _NEAR_PX]
        headings = [each for each in near if each.role is Role.HEADING]
        for each in headings or near:
            words = content_of(each)
            if words and len(words) <= _LONGEST_ALT:
                return words
    return "Photo" if node.picture and node.picture.kind is PictureKind.PHOTO else "Illustration"


def _distance(node: Node, other: Node) -> float:
    gap_x = max(node.box.x, other.box.x) - min(node.box.right, other.box.right)
    gap_y = max(node.box.y, other.box.y) - min(node.box.bottom, other.box.bottom)
    return max(gap_x, gap_y, 0.0)
