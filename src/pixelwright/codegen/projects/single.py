"""A project of single-file components, whatever their framework: its files, its styles and its built page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from pixelwright.bundle import Bundle
from pixelwright.codegen.components.make import program_of
from pixelwright.codegen.components.program import Component, Program
from pixelwright.codegen.document import Material, gather
from pixelwright.codegen.elements.naming import title_of
from pixelwright.codegen.finish import compiled
from pixelwright.codegen.html import HtmlStack
from pixelwright.codegen.projects.behaviour import modules
from pixelwright.codegen.projects.routes import mounted, printed, routed, seen_from, table
from pixelwright.codegen.projects.scoped import part_rules
from pixelwright.codegen.projects.script import data_module, is_long
from pixelwright.codegen.projects.styling import Sheet, classes, utilities
from pixelwright.codegen.projects.vite import (
    GITIGNORE,
    Framework,
    package_json,
    public_files,
    public_urls,
    start_page,
    tsconfig,
    vite_config,
)
from pixelwright.codegen.site import SitePage, gather_site
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles import token_file
from pixelwright.codegen.styles.sheet import Rule, write_rules
from pixelwright.codegen.toolchain import Framework as FrameworkName
from pixelwright.raster import Raster
from pixelwright.tree import Layout

Printer = Callable[[Component, str, str], str]
"""Returns the file of a component, given the folder where others are, as it sees them, and its own styles."""


@dataclass(frozen=True, slots=True)
class Single:
    """What sets the projects of one framework apart."""

    name: FrameworkName
    framework: Framework
    main: str
    """The module that starts the page."""
    more: Mapping[str, str]
    """Further files beside the sources."""
    print: Printer
    app: str
    """The component that shows one page of several, with gaps for `IMPORTS` and `PAGES`."""


class SingleFileStack:
    """Writes a complete project in `src/`, and in `dist/` what it becomes; a subclass says what of."""

    name: str
    stylings = ("scoped", "tailwind")
    single: Single

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the project with its built page; drafts are the plain page of the same elements."""
        if options.trace:
            return replace(HtmlStack().write(layout, design, options), stack=self.name)
        material = gather(layout, design, replace(options, single_file=False))
        sheet = _sheet(material, options)
        program = program_of(sheet.body)
        program = replace(program, page=replace(program.page, body=mounted(program.page.body)))
        return _project(self.single, material, sheet, program, {}, options)

    def write_site(self, pages: Sequence[SitePage], options: WriteOptions) -> Bundle:
        """Return one project that shows the page of its address."""
        single = self.single
        material = gather_site(pages, replace(options, single_file=False), routed=True)
        sheet = _sheet(material, options)
        program, routes = routed(pages, sheet.body)
        imports = "\n".join(
            f'import {each.component} from "./pages/{each.component}.{single.name}";' for each in routes
        )
        app = single.app.replace("IMPORTS", imports).replace("PAGES", table(routes))
        return _project(single, material, sheet, program, {f"src/App.{single.name}": app}, options)


def _sheet(material: Material, options: WriteOptions) -> Sheet:
    return utilities(material) if options.styling == "tailwind" else classes(material)


def _project(
    single: Single,
    material: Material,
    sheet: Sheet,
    program: Program,
    more: Mapping[str, str],
    options: WriteOptions,
) -> Bundle:
    tailwind = options.styling == "tailwind"
    layout = material.layout
    scopes = part_rules(program, sheet.rules)

    def css(rules: tuple[Rule, ...]) -> str:
        breakpoints = material.extras.breakpoints
        return public_urls(write_rules(rules, sheet.tokens, layout.width_px, breakpoints)) if rules else ""

    components = _components(single, program, {name: css(rules) for name, rules in scopes.own.items()})
    sources = components | dict(more)
    sources |= modules(sources, routed=bool(program.pages))
    styles = "\n\n".join(part for part in (sheet.css.strip(), css(scopes.shared)) if part)
    title = title_of(layout)
    files = {
        "package.json": package_json(title, single.framework, tailwind=tailwind),
        "tsconfig.json": tsconfig(single.framework),
        "vite.config.ts": vite_config(single.framework, tailwind=tailwind),
        ".gitignore": GITIGNORE,
        **{name: text.encode() for name, text in single.more.items()},
        "index.html": start_page(title, layout.language, "src/main.ts", ['<div id="app"></div>']),
        "src/main.ts": single.main.encode(),
        "src/styles.css": f"{styles}\n".encode(),
        token_file.NAME: token_file.written(sheet.tokens),
        **{name: text.encode() for name, text in sources.items()},
        **public_files(material.files),
    }
    return compiled(files, single.name, single.name, replace(options, single_file=False))


def _components(single: Single, program: Program, styles: Mapping[str, str]) -> dict[str, str]:
    """Return the files of all components and of the data that are too long to stand in them."""
    suffix = f".{single.name}"
    files: dict[str, str] = {}

    def import_type(name: str) -> str:
        return f'import type {{ {name}Props }} from "../components/{name}{suffix}";'

    for component in printed(program):
        where = program.folder(component)
        path = f"{where}/{component.name}{suffix}"
        folder = seen_from(where)
        files[path] = single.print(component, folder, styles.get(component.name, ""))
        long = [data for data in component.data if is_long(data)]
        files |= {f"src/data/{data.name}.ts": data_module(data, import_type) for data in long}
    return files
