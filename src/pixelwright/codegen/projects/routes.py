"""The pages of a project and the addresses they are shown at. Knows no framework."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.components.pages import program_of_pages
from pixelwright.codegen.components.program import Component, Program, Tag
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.naming import title_of
from pixelwright.codegen.projects.typescript import quoted
from pixelwright.codegen.site import SitePage, addresses, bodies_of


@dataclass(frozen=True, slots=True)
class Route:
    """One page of several."""

    address: str
    title: str
    component: str


def routed(pages: Sequence[SitePage], site: Element) -> tuple[Program, tuple[Route, ...]]:
    """Return the program of a site whose elements bear their classes, and where its pages are; `#/` first."""
    names = [
        "home" if address == "#/" else page.name
        for page, address in zip(pages, addresses(pages), strict=True)
    ]
    program = program_of_pages(bodies_of(site), names)
    components = tuple(
        replace(each, body=mounted(each.body)) if each.name in program.pages else each
        for each in program.components
    )
    routes = [
        Route(address, title_of(page.layout), name)
        for page, address, name in zip(pages, addresses(pages), program.pages, strict=True)
    ]
    ordered = tuple(sorted(routes, key=lambda route: route.address != "#/"))
    return replace(program, components=components), ordered


def mounted(body: Tag) -> Tag:
    """Return what stands for the body inside the element that a framework draws into."""
    return replace(body, tag="div" if body.attributes else "")


def printed(program: Program) -> tuple[Component, ...]:
    """Return the components that have a file of their own; of several pages, `App` is no template."""
    return program.components if program.pages else (program.page, *program.components)


def seen_from(folder: str) -> str:
    """Return where components are, as a file in `folder` sees them."""
    return {"src": "./components", "src/pages": "../components"}.get(folder, ".")


def table(routes: Sequence[Route]) -> str:
    """Return the constant that says which page is shown at which address."""
    rows = [
        f"\t{{ address: {quoted(each.address)}, title: {quoted(each.title)}, Page: {each.component} }},"
        for each in routes
    ]
    return "\n".join(["const pages = [", *rows, "];"])
