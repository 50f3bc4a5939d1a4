"""The `react` stack: a Vite project of typed function components, and the page built from it."""

from __future__ import annotations

from pixelwright.codegen.components.program import Component, Program
from pixelwright.codegen.document import Material
from pixelwright.codegen.projects.stack import Kit, ProjectStack, component_files
from pixelwright.codegen.projects.styling import Sheet
from pixelwright.codegen.projects.vite import Framework
from pixelwright.codegen.react.module import component_module, data_modules
from pixelwright.codegen.react.modules import Styled, css_modules
from pixelwright.codegen.react.utilities import UTILITIES

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
_APP = """\
import { useEffect, useSyncExternalStore } from "react";
IMPORTS
import { address, onAddress } from "./router";

PAGES

export function App() {
	const shown = useSyncExternalStore(onAddress, address);
	const { title, Page } = pages.find((page) => page.address === shown) ?? pages[0];
	useEffect(() => {
		document.title = title;
	}, [title]);
	return <Page />;
}
"""


class ReactStack(ProjectStack):
    """Function components, with Tailwind or CSS modules."""

    name = "react"
    stylings = ("tailwind", "css-modules")
    kit = Kit(
        _REACT,
        {"src/main.tsx": _MAIN, "eslint.config.js": _LINT},
        entry="src/main.tsx",
        mount="root",
        suffix=".tsx",
        app=_APP,
        page_import='import { NAME } from "./pages/NAME";',
    )

    def sources(self, program: Program, sheet: Sheet, material: Material) -> dict[str, str]:
        """Return the components, with a sheet of its own for each where there are no utilities."""
        styled = Styled(dict.fromkeys(_names(program), UTILITIES), {})
        if not sheet.tailwind:
            styled = css_modules(program, sheet.rules, sheet.tokens, material)

        def source(component: Component, folder: str) -> str:
            return component_module(component, styled.looks[component.name], folder)

        components = component_files(
            program, ".tsx", source, lambda each: data_modules(each, styled.looks[each.name])
        )
        return {"src/index.css": sheet.css, **styled.files, **components}


def _names(program: Program) -> list[str]:
    return [program.page.name, *(each.name for each in program.components)]
