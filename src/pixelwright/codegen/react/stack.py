"""The `react` stack: a Vite project of typed function components, and the page built from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pixelwright.bundle import Bundle
from pixelwright.codegen.components.make import program_of
from pixelwright.codegen.components.program import Program
from pixelwright.codegen.document import Material, gather
from pixelwright.codegen.elements.naming import title_of
from pixelwright.codegen.finish import compiled
from pixelwright.codegen.html import HtmlStack
from pixelwright.codegen.projects.behaviour import modules
from pixelwright.codegen.projects.routes import mounted, printed, routed, seen_from
from pixelwright.codegen.projects.styling import Sheet, classes, utilities
from pixelwright.codegen.projects.vite import (
    GITIGNORE,
    Framework,
    package_json,
    public_files,
    start_page,
    tsconfig,
    vite_config,
)
from pixelwright.codegen.react.app import app
from pixelwright.codegen.react.module import Looks, component_module, data_modules
from pixelwright.codegen.react.modules import css_modules
from pixelwright.codegen.react.utilities import UTILITIES
from pixelwright.codegen.site import SitePage, gather_site
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles import token_file
from pixelwright.raster import Raster
from pixelwright.tree import Layout

_REACT = Framework(
    dependencies={"react": "19.3.1", "react-dom": "19.3.1"},
    development={
        "@types/react": "19.3.0",
        "@types/react-dom": "19.3.0",
        "@vitejs/plugin-react": "6.3.0",
        "eslint-plugin-react-hooks": "7.1.1",
    },
    plugin_import='import react from "@vitejs/plugin-react";',
    plugin="react()",
    check="tsc",
    jsx=True,
)
_MAIN = """\
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./index.css";
import { App } from "./App";

createRoot(document.getElementById("root")!).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
"""
_LINT = """\
import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
	{ ignores: ["dist"] },
	js.configs.recommended,
	tseslint.configs.recommended,
	reactHooks.configs.flat.recommended,
	{ languageOptions: { globals: globals.browser } },
);
"""
_ROOT = '<div id="root"></div>'


class ReactStack:
    """Writes a complete project in `src/`, and in `dist/` what it becomes."""

    name = "react"
    stylings = ("tailwind", "css-modules")

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the project with its built page; drafts are the plain page of the same elements."""
        if options.trace:
            return replace(HtmlStack().write(layout, design, options), stack=self.name)
        material = gather(layout, design, replace(options, single_file=False))
        sheet = _sheet(material, options)
        program = program_of(sheet.body)
        program = replace(program, page=replace(program.page, body=mounted(program.page.body)))
        return self._project(material, sheet, program, {}, options)

    def write_site(self, pages: Sequence[SitePage], options: WriteOptions) -> Bundle:
        """Return one project that shows the page of its address."""
        material = gather_site(pages, replace(options, single_file=False), routed=True)
        sheet = _sheet(material, options)
        program, routes = routed(pages, sheet.body)
        return self._project(material, sheet, program, {"src/App.tsx": app(routes)}, options)

    def _project(
        self,
        material: Material,
        sheet: Sheet,
        program: Program,
        more: Mapping[str, str],
        options: WriteOptions,
    ) -> Bundle:
        tailwind = options.styling in (None, "tailwind")
        title, language = title_of(material.layout), material.layout.language
        files = {
            "package.json": package_json(title, _REACT, tailwind=tailwind),
            "tsconfig.json": tsconfig(_REACT),
            "vite.config.ts": vite_config(_REACT, tailwind=tailwind),
            "eslint.config.js": _LINT.encode(),
            ".gitignore": GITIGNORE,
            "index.html": start_page(title, language, "src/main.tsx", [_ROOT]),
            "src/main.tsx": _MAIN.encode(),
            "src/index.css": sheet.css.encode(),
            token_file.NAME: token_file.written(sheet.tokens),
            **public_files(material.files),
        }
        looks = dict.fromkeys(_names(program), UTILITIES)
        if not tailwind:
            styled = css_modules(program, sheet.rules, sheet.tokens, material)
            looks = styled.looks
            files |= {name: css.encode() for name, css in styled.files.items()}
        sources = _sources(program, looks) | dict(more)
        sources |= modules(sources, routed=bool(program.pages))
        files |= {name: source.encode() for name, source in sources.items()}
        return compiled(files, self.name, "react", replace(options, single_file=False))


def _sheet(material: Material, options: WriteOptions) -> Sheet:
    return utilities(material) if options.styling in (None, "tailwind") else classes(material)


def _names(program: Program) -> list[str]:
    return [program.page.name, *(each.name for each in program.components)]


def _sources(program: Program, looks: Mapping[str, Looks]) -> dict[str, str]:
    files: dict[str, str] = {}
    for component in printed(program):
        look, folder = looks[component.name], program.folder(component)
        files[f"{folder}/{component.name}.tsx"] = component_module(component, look, seen_from(folder))
        for name, source in data_modules(component, look):
            files[f"src/data/{name}.ts"] = source
    return files
