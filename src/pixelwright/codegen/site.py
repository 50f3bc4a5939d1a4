"""Several pages of one product as one project: shared styles, shared parts, and links from page to page.

Knows nothing of how a stack writes them down.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from pixelwright.bundle import Bundle
from pixelwright.codegen.document import Material, document, faces_of, gather
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.pairing import words_of
from pixelwright.codegen.elements.semantics import slug
from pixelwright.codegen.elements.states import LANDMARKS, with_states
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles.contrast import InkMend
from pixelwright.codegen.styles.declarations import Declarations, Style
from pixelwright.codegen.styles.inks import colours_of
from pixelwright.raster import Raster
from pixelwright.tree import Layout, Role

_ENTRIES = ("index", "home", "homepage", "start", "main", "landing")
"""Names of the page that comes first, the likeliest first."""
_INHERITED = ("font-family", "font-size", "line-height", "color")
"""What a page declares for all that is on it."""
_STATES = (
    "color",
    "background",
    "background-color",
    "border",
    "border-bottom",
    "font-weight",
    "text-decoration",
)
"""What tells the item of the page one is on from its neighbours."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page of several."""

    name: str
    layout: Layout
    design: Raster
    ink_mends: tuple[InkMend, ...] = ()
    """Other colours for texts of the page that are hard to read."""


class SiteStack(Protocol):
    """A stack that can write several pages as one project."""

    def write_site(self, pages: Sequence[SitePage], options: WriteOptions) -> Bundle:
        """Return all pages in one bundle; its entry is the first by `file_names`."""
        ...


def file_names(pages: Sequence[SitePage]) -> tuple[str, ...]:
    """Return the HTML file of each page: `index.html` for the one called so or `home`, else for the first."""
    names = [slug(page.name) for page in pages]
    entry = next((names.index(name) for name in _ENTRIES if name in names), 0)
    result: list[str] = []
    for index, name in enumerate(names):
        wanted, count = "index.html" if index == entry else f"{name}.html", 1
        while wanted in result or (wanted == "index.html" and index != entry):
            count += 1
            wanted = f"{name}-{count}.html"
        result.append(wanted)
    return tuple(result)


def addresses(pages: Sequence[SitePage]) -> tuple[str, ...]:
    """Return the address of each page within one document: `#/` for the first, `#/pricing`."""
    files = (name.removesuffix(".html") for name in file_names(pages))
    return tuple("#/" if name == "index" else f"#/{name}" for name in files)


def gather_site(pages: Sequence[SitePage], options: WriteOptions, *, routed: bool = False) -> Material:
    """Return all pages as one material: the children of its body are their bodies, in order.

    Pages that are `routed` are shown by one document: links lead to their addresses, and what they share is
    the same on all of them, links to the page that is shown apart.
    """
    materials = [
        gather(page.layout, page.design, replace(options, ink_mends=page.ink_mends)) for page in pages
    ]
    first = materials[0]
    targets = addresses(pages) if routed else file_names(pages)
    routes = _routes(pages, targets)
    alike: list[Element] = []
    for body in _self_contained(materials):
        alike.append(like(body, *alike))
    bodies = [_linked(body, routes, target) for body, target in zip(alike, targets, strict=True)]
    if routed:
        bodies = with_states(bodies)
    bodies = [
        replace(body, style=Style(_differing(material.page, first.page, routed=routed)).merged(body.style))
        for body, material in zip(bodies, materials, strict=True)
    ]
    faces, fonts = faces_of([page.layout for page in pages], options)
    assets = {name: content for material in materials for name, content in material.files.items()}
    dark = {light: dark for material in reversed(materials) for light, dark in material.dark.items()}
    return replace(
        first, body=Element("site", children=tuple(bodies)), faces=faces, files=assets | fonts, dark=dark
    )


def documents(pages: Sequence[SitePage], site: Element, css: str, options: WriteOptions) -> dict[str, bytes]:
    """Return the HTML files of all pages of a site that was given its classes."""
    return {
        name: document(page.layout, body, css, single_file=options.single_file).encode()
        for page, body, name in zip(pages, bodies_of(site), file_names(pages), strict=True)
    }


def bodies_of(site: Element) -> tuple[Element, ...]:
    """Return the bodies of a site, with the classes that the site itself was given."""
    shared = dict(site.attributes).get("class") or ""
    return tuple(
        replace(child, attributes=_with_class(child, shared)) if shared else child
        for child in site.children
        if isinstance(child, Element)
    )


def _with_class(body: Element, shared: str) -> tuple[tuple[str, str | None], ...]:
    own = dict(body.attributes).get("class") or ""
    rest = tuple(pair for pair in body.attributes if pair[0] != "class")
    return (("class", " ".join(dict.fromkeys(f"{shared} {own}".split()))), *rest)


def _differing(page: Declarations, first: Declarations, *, routed: bool) -> Declarations:
    """Return what holds for one page alone; a box that stands for a body has to fill the window."""
    own = tuple(pair for pair in page if pair not in first)
    grounded = routed and any(name.startswith("background") for name, _ in own)
    return (*own, ("min-height", "100vh")) if grounded else own


def _self_contained(materials: Sequence[Material]) -> list[Element]:
    """Return the bodies, whose landmarks inherit nothing in which the pages differ."""
    pages = [dict(material.page) for material in materials]
    varying = [name for name in _INHERITED if len({page.get(name) for page in pages}) > 1]
    return [
        _declared(material.body, [pair for pair in material.page if pair[0] in varying])
        for material in materials
    ]


def _declared(element: Element, page: Sequence[tuple[str, str]]) -> Element:
    if element.tag in LANDMARKS:
        return replace(element, style=Style(tuple(page)).merged(element.style))
    children = tuple(
        _declared(child, page) if isinstance(child, Element) else child for child in element.children
    )
    return replace(element, children=children)


def _routes(pages: Sequence[SitePage], targets: Sequence[str]) -> dict[str, str]:
    """Return the target for the words that name a page: its own name, its title, `home` for the first."""
    routes: dict[str, str] = {}
    for page, file, target in zip(pages, file_names(pages), targets, strict=True):
        titles = [
            node.text.content
            for _, node in page.layout.nodes()
            if node.role is Role.HEADING and node.level == 1 and node.text
        ]
        known = [page.name, *titles[:1], *(_ENTRIES if file == "index.html" else ())]
        for words in known:
            routes.setdefault(_plain(words), target)
    return routes


def _plain(words: str) -> str:
    return "".join(re.findall(r"[^\W_]", words.casefold()))


def _linked(element: Element, routes: Mapping[str, str], here: str) -> Element:
    """Return the page with links to the others; what leads to the page itself says so."""
    children = tuple(
        _linked(child, routes, here) if isinstance(child, Element) else child for child in element.children
    )
    element = replace(element, children=children)
    target = routes.get(words_of(element)) if element.tag == "a" else None
    if target is None:
        return element
    attributes = tuple((name, target if name == "href" else value) for name, value in element.attributes)
    current = (("aria-current", "page"),) if target == here else ()
    return replace(element, attributes=(*attributes, *current))


def like(body: Element, *others: Element) -> Element:
    """Return a page whose headers, menus and footers are those of the first other page where they match."""
    models = [element for other in others for element in other.walk() if element.tag in LANDMARKS]
    return _with_models(body, models)


def _with_models(element: Element, models: Sequence[Element]) -> Element:
    if element.tag in LANDMARKS:
        model = next((model for model in models if _same_shape(element, model)), None)
        if model is not None:
            return _taken(element, model)
        model = next((model for model in models if _same_look(element, model)), None)
        if model is not None:
            return model
    children = tuple(
        _with_models(child, models) if isinstance(child, Element) else child for child in element.children
    )
    return replace(element, children=children)


def _same_shape(one: Element | str, other: Element | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return isinstance(one, str) and isinstance(other, str) and _plain(one) == _plain(other)
    return (
        one.tag == other.tag
        and len(one.children) == len(other.children)
        and all(map(_same_shape, one.children, other.children))
    )


def _same_look(one: Element, other: Element) -> bool:
    """Tell whether two parts say the same in the same colours, though they were built otherwise."""
    words = words_of(one)
    same_words = one.tag == other.tag and bool(words) and words == words_of(other)
    return same_words and set(colours_of(one, ())) == set(colours_of(other, ()))


def _taken(one: Element, model: Element) -> Element:
    """Return the model's element in the state that `one` shows: its colours and weights."""
    own = tuple(pair for pair in one.style.base if pair[0] in _STATES)
    rest = tuple(pair for pair in model.style.base if pair[0] not in _STATES)
    children = tuple(
        _taken(mine, theirs) if isinstance(mine, Element) and isinstance(theirs, Element) else theirs
        for mine, theirs in zip(one.children, model.children, strict=True)
    )
    look = replace(model.style, base=Style(rest).merged(Style(own)).base)
    return replace(model, style=look, children=children)
