"""What a developer would call each part: nav, hero, card, card-title, sidebar, footer-link.

Reads roles, places and repeats; changes nothing but names.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.layout.semantics.context import texts_in
from pixelwright.scene import Paint, PictureKind
from pixelwright.tree import Kind, Node, Role

HERO_PX = 220.0
"""A band with the page's title at least this tall is a hero."""
BADGE_PX = 30.0

_LANDMARKS = {
    Role.BANNER: "site-header",
    Role.MAIN: "main",
    Role.CONTENTINFO: "site-footer",
    Role.COMPLEMENTARY: "sidebar",
    Role.FORM: "form",
    Role.ARTICLE: "card",
}
_SCOPES = {
    Role.BANNER: "header",
    Role.NAVIGATION: "nav",
    Role.CONTENTINFO: "footer",
    Role.COMPLEMENTARY: "sidebar",
    Role.FORM: "form",
    Role.ARTICLE: "card",
    Role.TABLE: "table",
    Role.DIALOG: "dialog",
}
_TEXTS = {
    Role.HEADING: "title",
    Role.PARAGRAPH: "text",
    Role.LINK: "link",
    Role.LABEL: "label",
    Role.LISTITEM: "item",
    Role.GENERIC: "label",
}
_PICTURES = {PictureKind.PHOTO: "photo", PictureKind.ICON: "icon", PictureKind.CHART: "figure"}


def with_names(root: Node) -> Node:
    """Return the tree with a name on every node that a stylesheet would want to speak of."""
    return _named(replace(root, name="page"), "", depth=0)


def _named(node: Node, scope: str, depth: int) -> Node:
    inner = _SCOPES.get(
        node.role, "hero" if node.name == "hero" else "card" if node.name == "card" else scope
    )
    children = tuple(
        _named(replace(child, name=child.name or _name(child, node, inner, index)), inner, depth + 1)
        for index, child in enumerate(node.children)
    )
    return node.with_children(children) if children else node


def _name(node: Node, parent: Node, scope: str, index: int) -> str:
    if node.text is not None:
        return _text_name(node, parent, scope, index)
    if node.picture is not None:
        return _picture_name(node, scope, index)
    if node.role in _LANDMARKS:
        return _LANDMARKS[node.role]
    return _container_name(node, parent, scope)


def _text_name(node: Node, parent: Node, scope: str, index: int) -> str:
    assert node.text is not None
    if "©" in node.text.content:
        return "copyright"
    if node.role is Role.HEADING and node.level == 1:
        return f"{scope}-title" if scope == "hero" else "page-title"
    if node.role is Role.HEADING:
        return f"{scope}-title" if scope else "section-title"
    if scope == "header" and index == 0 and parent.kind is Kind.ROW:
        return "brand"
    if parent.role in (Role.BUTTON, Role.CELL, Role.COLUMNHEADER):
        return f"{parent.role.value.replace('columnheader', 'header')}-text"
    kind = _TEXTS.get(node.role, "text")
    return f"{scope}-{kind}" if scope else kind


def _picture_name(node: Node, scope: str, index: int) -> str:
    assert node.picture is not None
    if scope == "header" and index == 0:
        return "logo"
    box = node.box
    if node.picture.radius_px[0] >= min(box.width, box.height) * 0.45 and box.width <= 120:
        return "avatar"
    kind = _PICTURES[node.picture.kind]
    return f"{scope}-{kind}" if scope in ("card", "hero") else kind


def _container_name(node: Node, parent: Node, scope: str) -> str:
    roles = {
        Role.NAVIGATION: f"{scope}-nav" if scope in ("sidebar", "footer") else "nav",
        Role.LIST: f"{scope}-list" if scope else "list",
        Role.LISTITEM: f"{scope}-item" if scope else "item",
        Role.TABLE: "data-table",
        Role.ROW: "table-row",
        Role.CELL: "table-cell",
        Role.COLUMNHEADER: "table-header",
        Role.BUTTON: "button",
        Role.SEPARATOR: "rule",
        Role.REGION: _section_name(node),
    }
    if node.role in roles:
        return roles[node.role]
    if node.control is not None:
        return node.control.kind.value
    return _plain_name(node, parent, scope)


def _section_name(node: Node) -> str:
    return "hero" if _is_hero(node) else "section"


def _is_hero(node: Node) -> bool:
    return node.box.height >= HERO_PX and any(text.level == 1 for text in texts_in(node, 4))


def _plain_name(node: Node, parent: Node, scope: str) -> str:
    if node.kind is Kind.OVERLAY:
        return "hero" if _is_hero(node) else "overlay"
    painted = node.paint != Paint()
    texts = texts_in(node, 3)
    if painted and len(texts) == 1 and node.box.height <= BADGE_PX:
        return "badge"
    if node.group and (painted or len(texts) >= 2) and parent.kind in (Kind.ROW, Kind.GRID, Kind.COLUMN):
        return "card" if painted and node.box.height > 2 * BADGE_PX else "entry"
    if _repeats(node):
        return "cards" if any(child.paint != Paint() for child in node.children) else "entries"
    if any(child.role is Role.LABEL for child in node.children):
        return "field"
    if scope == "card":
        return "card-body" if node.kind is Kind.COLUMN else "card-row"
    if painted:
        return "panel"
    return ""


def _repeats(node: Node) -> bool:
    groups = {child.group for child in node.children}
    return len(node.children) >= 2 and len(groups) == 1 and None not in groups
