"""A project of single-file components, whatever their framework: its files, its styles and its built page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pixelwright.bundle import Bundle
from pixelwright.codegen import token_file
from pixelwright.codegen.components.make import program_of
from pixelwright.codegen.components.program import Component, Program, Tag
from pixelwright.codegen.document import gather
from pixelwright.codegen.finish import compiled
from pixelwright.codegen.html import HtmlStack
from pixelwright.codegen.naming import title_of
from pixelwright.codegen.projects.scoped import part_rules
from pixelwright.codegen.projects.script import data_module, is_long
from pixelwright.codegen.projects.styling import classes, utilities
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
from pixelwright.codegen.sheet import Rule, write_rules
from pixelwright.codegen.stack import WriteOptions
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


def write_project(single: Single, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
    """Return the project with its built page; drafts are the plain page of the same elements."""
    if options.trace:
        return replace(HtmlStack().write(layout, design, options), stack=single.name)
    material = gather(layout, design, replace(options, single_file=False))
    tailwind = options.styling == "tailwind"
    sheet = utilities(material) if tailwind else classes(material)
    program = program_of(sheet.body)
    program = replace(program, page=replace(program.page, body=_mounted(program.page.body)))
    scopes = part_rules(program, sheet.rules)

    def css(rules: tuple[Rule, ...]) -> str:
        breakpoints = material.extras.breakpoints
        return public_urls(write_rules(rules, sheet.tokens, layout.width_px, breakpoints)) if rules else ""

    components = _components(single, program, {name: css(rules) for name, rules in scopes.own.items()})
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
        **{name: text.encode() for name, text in components.items()},
        **public_files(material.files),
    }
    return compiled(files, single.name, single.name, replace(options, single_file=False))


def _components(single: Single, program: Program, styles: Mapping[str, str]) -> dict[str, str]:
    """Return the files of all components and of the data that are too long to stand in them."""
    suffix = f".{single.name}"
    files: dict[str, str] = {}

    def import_type(name: str) -> str:
        return f'import type {{ {name}Props }} from "../components/{name}{suffix}";'

    for component in (program.page, *program.components):
        is_page = component is program.page
        path = f"src/App{suffix}" if is_page else f"src/components/{component.name}{suffix}"
        folder = "./components" if is_page else "."
        files[path] = single.print(component, folder, styles.get(component.name, ""))
        long = [data for data in component.data if is_long(data)]
        files |= {f"src/data/{data.name}.ts": data_module(data, import_type) for data in long}
    return files


def _mounted(body: Tag) -> Tag:
    """Return what stands for the body inside the element that the framework draws into."""
    return replace(body, tag="div" if body.attributes else "")
