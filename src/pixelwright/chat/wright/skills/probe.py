"""Tries a component that is handed over by itself: compiled in a project with nothing else, and measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from pixelwright.bundle import Bundle
from pixelwright.chat.wright.workbench import Desk
from pixelwright.chat.wright.writing.module import Module
from pixelwright.codegen.toolchain import BrowserToolchain, Framework
from pixelwright.evaluation import measure
from pixelwright.report import Report
from pixelwright.workflows.build import BuildResult
from pixelwright.workflows.window import window_of

_PAGE = (
    b'<!doctype html><html><head></head><body><div id="root"></div>'
    b'<script type="module" src="/src/main.ts"></script></body></html>'
)
_STARTS = {
    "react": (
        'import { createElement } from "react";\nimport { createRoot } from "react-dom/client";\n'
        'import "./index.css";\nimport Component from "./Component";\n'
        'createRoot(document.getElementById("root")!).render(createElement(Component));\n'
    ),
    "vue": (
        'import { createApp } from "vue";\nimport "./index.css";\nimport Component from "./Component.vue";\n'
        'createApp(Component).mount("#root");\n'
    ),
    "svelte": (
        'import { mount } from "svelte";\nimport "./index.css";\n'
        'import Component from "./Component.svelte";\n'
        'mount(Component, { target: document.getElementById("root")! });\n'
    ),
}
_FONTS = "public/assets/fonts/"
_SUFFIXES = {"react": "tsx", "vue": "vue", "svelte": "svelte"}


def probed(desk: Desk, module: Module, result: BuildResult) -> Report:
    """Return what a component measures; raises CompileError where it does not compile."""
    stack = result.bundle.stack
    tailwind = "tailwindcss" in module.packages
    sheet = '@import "tailwindcss";\n' if tailwind else "body { margin: 0; }\n"
    files = {
        "index.html": _PAGE,
        "src/main.ts": _STARTS[stack].encode(),
        "src/index.css": (sheet + "".join(_faces(result.bundle))).encode(),
        f"src/Component.{_SUFFIXES[stack]}": module.code.encode(),
        **{
            path: each
            for path, each in result.bundle.files.items()
            if path.startswith("public/assets/fonts/")
        },
    }
    with desk.stages("prove"):
        built = BrowserToolchain(desk.browser).compile(files, cast(Framework, stack))
        page = desk.browser.render(Bundle(built, stack, entry="dist/index.html"), window_of(result.design))
    with desk.stages("measure"):
        report = measure(result.design, page, result.scene)
    return replace(
        report,
        sweep=result.report.sweep,
        violations=result.report.violations,
        wishes=result.report.wishes,
        proof=f"compiled by itself in {page.browser}",
    )


def _faces(bundle: Bundle) -> Iterator[str]:
    """Yield the rules that load the fonts of the page."""
    for name in ("src/index.css", "src/styles.css"):
        css, start = bundle.files.get(name, b"").decode(), 0
        while (at := css.find("@font-face {", start)) >= 0:
            start = css.index("}", at) + 1
            yield css[at:start] + "\n"
