"""Which HTML element stands for a role, given what it may stand in. Knows nothing of style."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pixelwright.codegen.element import Attributes
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node, Role

_TAGS = {
    Role.BANNER: "header",
    Role.NAVIGATION: "nav",
    Role.MAIN: "main",
    Role.REGION: "section",
    Role.ARTICLE: "article",
    Role.COMPLEMENTARY: "aside",
    Role.CONTENTINFO: "footer",
    Role.FORM: "form",
    Role.PARAGRAPH: "p",
    Role.LINK: "a",
    Role.BUTTON: "button",
    Role.LIST: "ul",
    Role.LISTITEM: "li",
    Role.LABEL: "label",
    Role.SEPARATOR: "hr",
    Role.SUMMARY: "summary",
    Role.TAB: "button",
    Role.CAROUSEL: "section",
    Role.DIALOG: "dialog",
}
_PHRASING_ONLY = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "button", "label", "span", "summary"})
_INTERACTIVE = frozenset({"a", "button", "label", "summary"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the document an element is about to stand."""

    phrasing: bool = False
    """Only inline elements may stand here."""
    interactive: bool = False
    """Inside a link or button: no other may follow."""
    in_form: bool = False
    in_list: bool = False
    in_nav: bool = False

    def below(self, tag: str) -> Place:
        """Return the place of the children of an element `tag` that stands here."""
        return replace(
            self,
            phrasing=self.phrasing or tag in _PHRASING_ONLY,
            interactive=self.interactive or tag in _INTERACTIVE,
            in_form=self.in_form or tag == "form",
            in_list=tag in ("ul", "ol"),
            in_nav=self.in_nav or tag == "nav",
        )


def tag_of(node: Node, place: Place) -> str:
    """Return the tag for `node` where it stands; always one that is valid there."""
    tag = _wanted(node)
    if tag == "li" and not place.in_list:
        tag = "div"
    if tag == "ul" and not _is_list(node):
        tag = "div"
    if tag == "form" and place.in_form:
        tag = "div"
    if tag in _INTERACTIVE and place.interactive:
        return "span"
    if place.phrasing and tag not in ("a", "button", "label", "span"):
        return "span"
    return tag


_SAID: dict[Role, Attributes] = {
    Role.CAROUSEL: (("aria-roledescription", "carousel"),),
    Role.TRACK: (("role", "group"), ("aria-label", "Slides"), ("tabindex", "0")),
    Role.DOTS: (("role", "group"), ("aria-label", "Choose a slide")),
}


def attributes_of(node: Node, tag: str) -> Attributes:
    """Return what a `tag` says of `node` whatever stands around it."""
    if node.role in (Role.TABLIST, Role.TABPANEL):
        return (("role", node.role.value),)
    if node.role is Role.TAB and tag == "button":
        return (("type", "button"), ("role", "tab"), ("aria-selected", str(node.selected).lower()))
    if node.role in _SAID:
        return _SAID[node.role]
    said: dict[str, Attributes] = {
        "a": (("href", "#"),),
        "button": (("type", "button"),),
        "form": (("action", "#"),),
        "dialog": (("open", None),),
    }
    return said.get(tag, ())


def _wanted(node: Node) -> str:
    if node.role is Role.HEADING:
        return f"h{min(6, max(1, node.level or 2))}"
    if node.role is Role.SEPARATOR and node.kind is not Kind.SHAPE:
        return "div"
    if node.role in _TAGS:
        return _TAGS[node.role]
    return "p" if node.kind is Kind.TEXT else "div"


def _is_list(node: Node) -> bool:
    return bool(node.children) and all(child.role is Role.LISTITEM for child in node.children)


_NAMES = {
    Role.BANNER: "header",
    Role.NAVIGATION: "nav",
    Role.REGION: "section",
    Role.COMPLEMENTARY: "sidebar",
    Role.CONTENTINFO: "footer",
    Role.HEADING: "title",
    Role.LISTITEM: "item",
    Role.SEPARATOR: "rule",
    Role.COLUMNHEADER: "column-header",
}
_KIND_NAMES = {
    Kind.COLUMN: "group",
    Kind.ROW: "row",
    Kind.GRID: "grid",
    Kind.OVERLAY: "layers",
    Kind.PICTURE: "picture",
    Kind.SHAPE: "shape",
}
CONTEXTS = frozenset(
    {"header", "nav", "sidebar", "footer", "form", "card", "hero", "table", "list", "dialog"}
)
"""Names of parts that lend theirs to what is in them: `card-title`."""


def base_name(node: Node, context: str, body_px: float) -> str:
    """Return what a developer might call the class of `node` inside the part called `context`.

    `body_px` is the type size of most of the page: larger text is a lead, smaller is a note.
    """
    own = slug(node.name) if node.name else _own_name(node, body_px)
    if not context or own == context or own.startswith(f"{context}-") or own in CONTEXTS:
        return own
    return f"{context}-{own}"


def context_of(node: Node, name: str, context: str) -> str:
    """Return the part whose name the children of `node` bear."""
    bare = name.removeprefix(f"{context}-")
    return bare if bare in CONTEXTS else context


def _own_name(node: Node, body_px: float) -> str:
    if node.role in _NAMES:
        return _NAMES[node.role]
    if node.text is not None and node.role in (Role.GENERIC, Role.PARAGRAPH) and node.kind is Kind.TEXT:
        return _text_name(node.text.style.size_px / (body_px or 16))
    if node.role is not Role.GENERIC:
        return node.role.value
    if node.kind in (Kind.COLUMN, Kind.ROW) and node.paint != Paint():
        return "card" if node.group and node.box.height > 80 else "badge" if node.box.height < 32 else "panel"
    return _KIND_NAMES.get(node.kind, node.kind.value)


def _text_name(share: float) -> str:
    if share > 1.6:
        return "display"
    if share > 1.1:
        return "lead"
    return "note" if share < 0.93 else "text"


def slug(text: str) -> str:
    """Return a safe class name made of lower-case letters, digits and hyphens; never empty."""
    kept = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in text.lower())
    name = "-".join(part for part in kept.split("-") if part)[:32].strip("-")
    return name if name and not name[0].isdigit() else f"x-{name}".strip("-")
