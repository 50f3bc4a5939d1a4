"""The `react` stack: a Vite project of typed function components, and the page built from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pixelwright.bundle import Bundle
from pixelwright.codegen import token_file
from pixelwright.codegen.components.make import program_of
from pixelwright.codegen.components.program import Program, Tag
from pixelwright.codegen.document import gather
from pixelwright.codegen.finish import compiled
from pixelwright.codegen.html import HtmlStack
from pixelwright.codegen.naming import title_of
from pixelwright.codegen.projects.styling import classes, utilities
from pixelwright.codegen.projects.vite import (
    GITIGNORE,
    Framework,
    package_json,
    public_files,
    start_page,
    tsconfig,
    vite_config,
)
from pixelwright.codegen.react.module import Looks, component_module, data_modules
from pixelwright.codegen.react.modules import css_modules
from pixelwright.codegen.react.utilities import UTILITIES
from pixelwright.codegen.stack import WriteOptions
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
        tailwind = options.styling in (None, "tailwind")
        sheet = utilities(material) if tailwind else classes(material)
        program = program_of(sheet.body)
        program = replace(program, page=replace(program.page, body=_mounted(program.page.body)))
        title = title_of(layout)
        files = {
            "package.json": package_json(title, _REACT, tailwind=tailwind),
            "tsconfig.json": tsconfig(_REACT),
            "vite.config.ts": vite_config(_REACT, tailwind=tailwind),
            "eslint.config.js": _LINT.encode(),
            ".gitignore": GITIGNORE,
            "index.html": start_page(title, layout.language, "src/main.tsx", [_ROOT]),
            "src/main.tsx": _MAIN.encode(),
            "src/index.css": sheet.css.encode(),
            token_file.NAME: token_file.written(sheet.tokens),
            **public_files(material.files),
        }
        if tailwind:
            files |= _sources(program, dict.fromkeys(_names(program), UTILITIES))
        else:
            styled = css_modules(program, sheet.rules, sheet.tokens, material)
            files |= _sources(program, styled.looks)
            files |= {name: css.encode() for name, css in styled.files.items()}
        return compiled(files, self.name, "react", replace(options, single_file=False))


def _names(program: Program) -> list[str]:
    return [program.page.name, *(each.name for each in program.components)]


def _mounted(body: Tag) -> Tag:
    """Return what stands for the body inside the element that React draws into."""
    return replace(body, tag="div" if body.attributes else "")


def _sources(program: Program, looks: Mapping[str, Looks]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for component in (program.page, *program.components):
        is_page = component is program.page
        look = looks[component.name]
        folder = "src" if is_page else "src/components"
        files[f"{folder}/{component.name}.tsx"] = component_module(component, look, is_page=is_page).encode()
        for name, source in data_modules(component, look):
            files[f"src/data/{name}.ts"] = source.encode()
    return files
