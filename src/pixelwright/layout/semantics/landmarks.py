"""Landmarks: banner, navigation, main, complementary, contentinfo, forms, regions, articles.

Told by place, size and what they hold; wraps nodes where a landmark has none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.semantics.bars import barred
from pixelwright.layout.semantics.context import texts_in
from pixelwright.layout.semantics.forms import with_forms
from pixelwright.layout.semantics.menus import is_pager
from pixelwright.tree import Kind, Node, Role

BANNER_PX = 220.0
"""Bands at the top taller than this are heroes, not banners."""
FOOTER_SHARE = 0.75
"""Footers begin below this share of the page."""
SIDEBAR_SHARE = 0.32
LEAST_LINKS = 3
SIDEBAR_PX = 240.0
EDGE_PX = 60.0
"""Menus at the left side of a page begin no farther from its edge."""
LEAST_TITLED = 2
"""So many menus with headings of their own below one another are navigations of their own."""
TRAIL = ("/", ">", "\u203a", "\u00bb")
CONTENTS = (
    *("contents", "table of contents", "on this page", "in this article"),
    *("inhalt", "inhaltsverzeichnis", "auf dieser seite", "sommaire", "contenido", "indice"),
)
MENU_PX = 400.0
"""Menus that lead home are found down to here, below a tall banner."""
_PLAIN = frozenset({Role.GENERIC, Role.LIST})


def with_landmarks(root: Node) -> Node:
    """Return the tree with its landmarks."""
    return _navigated(with_forms(_sectioned(root, root.box)), root.box)


def _sectioned(node: Node, page: Box) -> Node:
    """Split a page into banner, main and footer; sidebars off a row first."""
    if node.role is not Role.GENERIC:
        return node
    if len(node.children) == 1 and node.children[0].children and node.children[0].kind is not Kind.TEXT:
        return node.with_children((_sectioned(node.children[0], page),))
    if node.kind is Kind.ROW and node.box.height > 0.5 * page.height:
        return node.with_children(tuple(_side(child, page) for child in node.children))
    if node.kind is Kind.COLUMN and len(node.children) >= 2:
        return _bands(node, page)
    return node


def _side(node: Node, page: Box) -> Node:
    if node.box.width <= SIDEBAR_SHARE * page.width:
        return replace(node, role=Role.COMPLEMENTARY) if _is_free(node) else node
    return _sectioned(node, page)


def _bands(node: Node, page: Box) -> Node:
    children = list(node.children)
    first, last = 0, len(children)
    while first < last and first < 3 and _is_banner(children[first], page):
        first += 1
    while last > first + 1 and _is_footer(children[last - 1], page):
        last -= 1
    top = _wrapped(children[:first], Role.BANNER)
    end = _wrapped(children[last:], Role.CONTENTINFO)
    middle = [_region(child, page) for child in children[first:last]]
    return node.with_children((*top, *_main(middle, page), *end))


def _main(middle: Sequence[Node], page: Box) -> list[Node]:
    if len(middle) == 1 and middle[0].kind is Kind.ROW and middle[0].box.height > 0.4 * page.height:
        row = middle[0]
        sides = tuple(
            replace(child, role=Role.COMPLEMENTARY)
            if child.box.width <= SIDEBAR_SHARE * row.box.width
            and len(texts_in(child, 4)) >= 3
            and _is_free(child)
            else child
            for child in row.children
        )
        middle = [row.with_children(sides)]
    return _wrapped(middle, Role.MAIN)


def _wrapped(nodes: Sequence[Node], role: Role) -> list[Node]:
    """One node of the role around all of `nodes`; the node itself where there is one that can bear it."""
    if not nodes:
        return []
    if len(nodes) == 1 and _is_free(nodes[0]) and nodes[0].children:
        return [replace(nodes[0], role=role)]
    return [Node(Kind.COLUMN, Box.around(node.box for node in nodes), role, children=tuple(nodes))]


def _is_free(node: Node) -> bool:
    return node.role is Role.GENERIC and node.kind in (Kind.ROW, Kind.COLUMN, Kind.GRID)


def _is_banner(node: Node, page: Box) -> bool:
    """A low band at the top that holds links, a sign or a search field."""
    if node.box.bottom > page.y + BANNER_PX or node.box.height > 0.3 * page.height:
        return False
    if node.role is Role.HEADING or (node.kind is Kind.TEXT and node.role is not Role.LINK):
        return False
    inner = list(node.walk())
    return any(each.role in (Role.LINK, Role.IMAGE, Role.TEXTBOX, Role.BUTTON) for each in inner)


def _is_footer(node: Node, page: Box) -> bool:
    """A band at the end with small print or mostly links."""
    if node.box.y < page.y + FOOTER_SHARE * page.height or node.box.height > 0.3 * page.height:
        return False
    texts = [each for each in node.walk() if each.text is not None]
    if any("©" in each.text.content or "opyright" in each.text.content for each in texts if each.text):
        return True
    links = sum(each.role is Role.LINK for each in texts)
    return links >= 2 and links >= 0.5 * len(texts) and not any(each.level == 1 for each in texts)


def _region(node: Node, page: Box) -> Node:
    """A wide band that begins with a heading is a section."""
    if not _is_free(node) or node.box.width < 0.5 * page.width or len(node.children) < 2:
        return node
    texts = texts_in(node, 1)
    return replace(node, role=Role.REGION) if texts and texts[0].role is Role.HEADING else node


def _navigated(node: Node, page: Box) -> Node:
    """Name menus in banners and sidebars navigation; cards with a heading articles.

    Links in a footer are a list: few pages call them a navigation.
    """
    return _walk(node, page, inside=False, outer=False)


def _walk(node: Node, page: Box, *, inside: bool, outer: bool) -> Node:
    outer = (outer or node.role in (Role.BANNER, Role.COMPLEMENTARY)) and node.role is not Role.CONTENTINFO
    is_menu = not inside and _is_navigation(node, page, outer=outer)
    if is_menu and node.role is Role.LIST:
        children = tuple(_walk(child, page, inside=True, outer=outer) for child in node.children)
        listed = replace(node, children=children)
        plain = replace(listed, group=None)
        return Node(Kind.COLUMN, node.box, Role.NAVIGATION, children=(plain,), group=node.group)
    titled = not inside and (is_menu or node.role is Role.COMPLEMENTARY)
    sections = _sectioned_menus(node) if titled else None
    if sections is not None:
        return sections.with_children(
            tuple(_walk(child, page, inside=True, outer=outer) for child in sections.children)
        )
    if is_menu:
        node = replace(node, role=Role.NAVIGATION)
    elif node.group and node.role is Role.GENERIC and _is_article(node):
        node = replace(node, role=Role.ARTICLE)
    if not node.children:
        return node
    walked = node.with_children(
        tuple(_walk(child, page, inside=inside or is_menu, outer=outer) for child in node.children)
    )
    return barred(walked) if node.role is Role.BANNER else walked


def _sectioned_menus(menu: Node) -> Node | None:
    """Return a side column whose menus have headings with one navigation for each, None for any other."""
    parts: list[list[Node]] = [[]]
    for child in menu.children:
        if child.role is Role.HEADING:
            parts.append([])
        parts[-1].append(child)
    titled = [part for part in parts if _is_titled_menu(part)]
    if menu.kind is not Kind.COLUMN or len(titled) < LEAST_TITLED:
        return None
    children: list[Node] = []
    for part in parts:
        lists = [each for each in part if each.role is Role.LIST]
        if part in titled or (lists and len(part) == len(lists)):
            children.append(
                Node(Kind.COLUMN, Box.around(e.box for e in part), Role.NAVIGATION, children=tuple(part))
            )
        else:
            children += part
    return menu.with_children(tuple(children))


def _is_titled_menu(part: Sequence[Node]) -> bool:
    """A heading and one list of links, perhaps with a rule between."""
    lists = [each for each in part if each.role is Role.LIST]
    others = [each for each in part[1:] if each.role not in (Role.LIST, Role.SEPARATOR)]
    return len(lists) == 1 and part[0].role is Role.HEADING and not others


def _is_navigation(node: Node, page: Box, *, outer: bool) -> bool:
    """Tell whether a row or column is little but links, and where menus are or with the words of one."""
    if node.role not in _PLAIN or node.kind not in (Kind.ROW, Kind.COLUMN):
        return False
    if is_pager(node):
        return True
    texts = [each for each in node.walk() if each.text is not None]
    words = [each for each in texts if any(map(str.isalnum, each.text.content if each.text else ""))]
    links = sum(each.role is Role.LINK for each in node.walk())
    home = any(each.text.content.strip().casefold() == "home" for each in words if each.text)
    if not words or links < LEAST_LINKS - home or links < 0.66 * len(words) or _is_trail(texts):
        return False
    if outer or node.box.bottom <= page.y + (MENU_PX if home else BANNER_PX):
        return True
    again = node.kind is Kind.ROW and links >= LEAST_LINKS and _says(words[0], ("home",))
    return again or _is_sidebar(node, page) or _is_titled(words)


def _is_titled(words: Sequence[Node]) -> bool:
    """Tell a table of contents by its title."""
    return _says(words[0], CONTENTS)


def _says(text: Node, words: Sequence[str]) -> bool:
    return text.text is not None and text.text.content.partition("[")[0].strip().casefold() in words


def _is_trail(texts: Sequence[Node]) -> bool:
    """Tell the way from the start of a site to the page, which is a list: most sites call it no more."""
    return any(each.text.content.strip() in TRAIL for each in texts if each.text)


def _is_sidebar(node: Node, page: Box) -> bool:
    slim = node.box.width <= SIDEBAR_SHARE * page.width and node.box.height >= SIDEBAR_PX
    return node.kind is Kind.COLUMN and slim and node.box.x <= page.x + EDGE_PX


def _is_article(node: Node) -> bool:
    texts = texts_in(node, 12)
    return any(text.role is Role.HEADING for text in texts) and any(
        text.role is Role.PARAGRAPH for text in texts
    )
