"""What the stacks of all frameworks do alike: a Vite project of components, and the page built from it.

Knows nothing of how a component is printed.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pixelwright.bundle import Bundle
from pixelwright.codegen.components.alone import alone
from pixelwright.codegen.components.make import program_of
from pixelwright.codegen.components.program import Component, Program
from pixelwright.codegen.document import Material, gather
from pixelwright.codegen.elements.naming import icon_of, title_of
from pixelwright.codegen.finish import compiled
from pixelwright.codegen.html import HtmlStack
from pixelwright.codegen.projects.behaviour import modules
from pixelwright.codegen.projects.routes import Route, mounted, printed, routed, seen_from, table
from pixelwright.codegen.projects.styling import Sheet, sheet_of
from pixelwright.codegen.projects.vite import (
    GITIGNORE,
    Framework,
    package_json,
    public_files,
    start_page,
    tsconfig,
    vite_config,
)
from pixelwright.codegen.site import SitePage, gather_site
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles import token_file
from pixelwright.codegen.toolchain import Framework as FrameworkName
from pixelwright.raster import Raster
from pixelwright.tree import Layout


@dataclass(frozen=True, slots=True)
class Kit:
    """What is the same in every project of one framework."""

    framework: Framework
    files: Mapping[str, str]
    """The entry, and what stands beside the sources."""
    entry: str
    """The module that starts the page."""
    mount: str
    """The id of the element that it draws into."""
    suffix: str
    """What the files of components end in."""
    app: str
    """The component that shows one page of several, with gaps for `IMPORTS` and `PAGES`."""
    page_import: str
    """How that gets a page, with gaps for its `NAME`."""


class ProjectStack(ABC):
    """Writes a complete project in `src/`, and in `dist/` what it becomes; a subclass says what of."""

    name: FrameworkName
    stylings: tuple[str, ...]
    kit: Kit

    @abstractmethod
    def sources(self, program: Program, sheet: Sheet, material: Material) -> dict[str, str]:
        """Return the files of all components, their data and their styles."""

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the project with its built page; drafts are the plain page of the same elements.

        With `single_file`, all of it is in one component, where that can be.
        """
        if options.trace:
            return replace(HtmlStack().write(layout, design, options), stack=self.name)
        material = gather(layout, design, replace(options, single_file=False))
        sheet = self._sheet(material, options)
        program = program_of(sheet.body)
        program = alone(program) if options.single_file else program
        program = replace(program, page=replace(program.page, body=mounted(program.page.body)))
        return self._project(material, sheet, program, (), options)

    def write_site(self, pages: Sequence[SitePage], options: WriteOptions) -> Bundle:
        """Return one project that shows the page of its address."""
        material = gather_site(pages, replace(options, single_file=False), routed=True)
        sheet = self._sheet(material, options)
        program, routes = routed(pages, sheet.body)
        return self._project(material, sheet, program, routes, options)

    def _sheet(self, material: Material, options: WriteOptions) -> Sheet:
        return sheet_of(material, tailwind=(options.styling or self.stylings[0]) == "tailwind")

    def _project(
        self,
        material: Material,
        sheet: Sheet,
        program: Program,
        routes: Sequence[Route],
        options: WriteOptions,
    ) -> Bundle:
        kit, title = self.kit, title_of(material.layout)
        sources = self.sources(program, sheet, material)
        sources |= {f"src/App{kit.suffix}": _app(kit, routes)} if routes else {}
        sources |= modules(sources, routed=bool(routes))
        icon = icon_of(material.body)
        mount = f'<div id="{kit.mount}"></div>'
        files = {
            "package.json": package_json(title, kit.framework, tailwind=sheet.tailwind),
            "tsconfig.json": tsconfig(kit.framework),
            "vite.config.ts": vite_config(kit.framework, tailwind=sheet.tailwind),
            ".gitignore": GITIGNORE,
            "index.html": start_page(title, material.layout.language, kit.entry, [mount], icon),
            token_file.NAME: token_file.written(sheet.tokens),
            **{name: text.encode() for name, text in {**kit.files, **sources}.items()},
            **public_files(material.files),
        }
        return compiled(files, self.name, self.name, replace(options, single_file=False))


def _app(kit: Kit, routes: Sequence[Route]) -> str:
    imports = "\n".join(kit.page_import.replace("NAME", each.component) for each in routes)
    return kit.app.replace("IMPORTS", imports).replace("PAGES", table(routes))


def component_files(
    program: Program,
    suffix: str,
    source: Callable[[Component, str], str],
    data: Callable[[Component], Iterable[tuple[str, str]]],
) -> dict[str, str]:
    """Return the files of all components, and of the data that are too long to stand in them.

    `source` prints a component, given the folder where the others are as it sees them; `data` names and
    prints the modules of its data.
    """
    files: dict[str, str] = {}
    for component in printed(program):
        folder = program.folder(component)
        files[f"{folder}/{component.name}{suffix}"] = source(component, seen_from(folder))
        files |= {f"src/data/{name}.ts": text for name, text in data(component)}
    return files
