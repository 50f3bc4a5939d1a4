"""What components are called: `PricingCard`, `ShipmentRow`, `SiteHeader`, `OurTeamSection`.

Every name has two words or more, so that no framework takes it for an HTML element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelwright.codegen.components.program import Each, Hole, Maybe, Piece, Prop, Tag, pieces
from pixelwright.codegen.components.runs import About
from pixelwright.codegen.components.words import is_plural, pascal, singular, telling, words_of

_KINDS = {
    "tr": "row",
    "th": "column",
    "td": "cell",
    "li": "item",
    "a": "link",
    "button": "button",
    "article": "card",
    "img": "image",
    "p": "paragraph",
    "option": "option",
    "label": "field",
}
_CLASS_KINDS = ("card", "panel", "button", "badge", "link", "tile", "item", "entry", "progress", "post")
_PLACES = {"nav": "nav", "header": "header", "footer": "footer", "aside": "sidebar", "form": "form"}
_SECTIONS = {"header": "SiteHeader", "nav": "SiteNav", "footer": "SiteFooter", "aside": "PageSidebar"}
_SECTION_KINDS = {
    "dialog": "dialog",
    "form": "form",
    "table": "table",
    "article": "card",
    "ul": "list",
    "ol": "list",
}
_MOST_WORDS = 3


def item_name(template: Tag, props: tuple[Prop, ...], about: About) -> str:
    """Return the name of a repeated thing: what it is about, and what kind of thing it is."""
    if dict(template.attributes).get("role") == ("tab",):
        return "Tab"
    kind = _kind(template)
    noun = _noun(template, props, about)
    name = [*(word for word in noun if word != kind), kind]
    return pascal(name if len(name) > 1 else ["page", kind])


def _kind(template: Tag) -> str:
    if template.tag in _KINDS:
        return _KINDS[template.tag]
    own = words_of(template.name)
    return next((kind for kind in _CLASS_KINDS if kind in own or f"{kind}s" in own), "item")


def _noun(template: Tag, props: tuple[Prop, ...], about: About) -> list[str]:
    if about.landmark in ("nav", "header", "footer"):
        return [_PLACES[about.landmark]]
    holds = _content(template, {prop.name for prop in props})
    heading = telling(about.heading)
    several = [word for word in heading if is_plural(word)]
    if several:
        return [singular(several[-1])]
    if heading and len(words_of(about.heading)) <= _MOST_WORDS + 1:
        return heading[-2:]
    return [holds or _PLACES.get(about.landmark) or _plain(template)]


def _plain(template: Tag) -> str:
    tags = {piece.tag for piece in pieces(template) if isinstance(piece, Tag)}
    if tags & {"a", "button"}:
        return "menu"
    return "text" if template.tag == "p" else "content"


def _content(template: Tag, props: set[str]) -> str:
    """Return a word for things that hold such values."""
    if "price" in props:
        return "product"
    if props & {"avatar", "author", "role", "email"}:
        return "person"
    if "date" in props:
        return "post"
    if props & {"value", "percentage", "change", "progress"}:
        return "metric"
    if "icon" in props and "title" in props:
        return "feature"
    if "title" in props:
        return "media" if props & {"image", "photo"} else "info"
    return "photo" if props & {"image", "photo"} and template.tag != "img" else ""


def section_name(tag: Tag, *, first: bool) -> str:
    """Return the name of a part of the page; `first` says that it is the one with the main heading."""
    if tag.tag in _SECTIONS:
        return _SECTIONS[tag.tag]
    if first:
        return "HeroSection"
    kind = _section_kind(tag)
    title = next((text for words in _headings(tag) if (text := telling(words))), [])
    subject = [word for word in title[:_MOST_WORDS] or _subject(tag, kind)[:2] if word != kind]
    return pascal([*(subject or ["page"]), kind])


def _section_kind(tag: Tag) -> str:
    if dict(tag.attributes).get("aria-roledescription") == ("carousel",):
        return "carousel"
    if tag.tag in _SECTION_KINDS:
        return _SECTION_KINDS[tag.tag]
    own = words_of(tag.name)
    return next((kind for kind in ("card", "panel") if kind in own), "section")


def _headings(tag: Tag) -> Iterator[str]:
    """Yield the words of the headings, the highest first."""
    found = [each for each in pieces(tag) if isinstance(each, Tag) and re.fullmatch(r"h[1-6]", each.tag)]
    yield from (words for each in sorted(found, key=lambda each: each.tag) if (words := text_of(each)))


def _subject(tag: Tag, kind: str) -> list[str]:
    """Return words for a part without a heading: of what it repeats, of its button, of its first text."""
    if any(isinstance(each, Tag) and each.tag == "nav" for each in pieces(tag)):
        return ["navigation"]
    for piece in pieces(tag):
        if isinstance(piece, Each):
            return words_of(piece.items.rstrip("0123456789"))[:2]
    if kind == "form":
        buttons = [each for each in pieces(tag) if isinstance(each, Tag) and each.tag == "button"]
        return telling(text_of(buttons[-1])) if buttons else []
    texts = (telling(piece) for piece in pieces(tag) if isinstance(piece, str))
    return next((words for words in texts if words), [])


def text_of(piece: Piece) -> str:
    """Return the plain text in a piece, a blank for every hole."""
    match piece:
        case str():
            return piece
        case Tag():
            return " ".join(map(text_of, piece.children)).strip()
        case Maybe():
            return text_of(piece.piece)
        case Hole():
            return " "
        case _:
            return ""
