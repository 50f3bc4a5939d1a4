"""A toolchain that runs in tabs of a browser. Needs neither Node nor a network; knows no layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from pixelwright.browser import Browser, Tab, open_browser
from pixelwright.codegen.toolchain.formatting import OPTIONS, is_formatted
from pixelwright.codegen.toolchain.project import Project, link
from pixelwright.codegen.toolchain.protocol import Framework
from pixelwright.codegen.toolchain.scripts import compilers, printers, script
from pixelwright.errors import CompileError

Reply = dict[str, Any]


class BrowserToolchain:
    """Works in `browser`, or in one that it starts and ends for each call (0.5 s more).

    What was done once is remembered by its content: mending and several stacks ask for the same again.
    """

    def __init__(self, browser: Browser | None = None) -> None:
        self._browser = browser
        self._formatted: dict[tuple[str, bytes], bytes] = {}
        self._sheets: dict[tuple[tuple[str, ...], str], str] = {}
        self._modules: dict[tuple[str, str], Reply] = {}

    def format(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return all files, those in a language of the web as prettier prints them with `OPTIONS`."""
        wanted = {pair for pair in files.items() if is_formatted(pair[0])}
        fresh = {name: content.decode() for name, content in sorted(wanted - self._formatted.keys())}
        if fresh:
            done = self._run(printers(fresh), "format", fresh, OPTIONS)["formatted"]
            self._formatted |= {(name, files[name]): text.encode() for name, text in done.items()}
        return {name: self._formatted.get((name, content), content) for name, content in files.items()}

    def tailwind(self, classes: Sequence[str], source_css: str) -> str:
        """Return the CSS for the classes."""
        asked = tuple(classes), source_css
        if asked not in self._sheets:
            self._sheets[asked] = str(self._run(("tailwind",), "build-tailwind", *asked)["css"]).strip()
        return self._sheets[asked]

    def compile(self, files: Mapping[str, bytes], framework: Framework) -> dict[str, bytes]:
        """Return `dist/index.html` with one script and one style sheet, and the pictures and fonts."""
        project = Project(files)
        fresh = {name: text for name, text in project.sources().items() if (name, text) not in self._modules}
        if fresh:
            done = self._run(compilers(fresh), "compile", fresh)["modules"]
            self._modules |= {(name, fresh[name]): module for name, module in done.items()}
        modules = {name: self._modules[name, text] for name, text in project.sources().items()}
        return link(project, modules, script(f"{framework}-runtime"), self.tailwind)

    def _run(self, tools: Sequence[str], function: str, *arguments: Any) -> Reply:  # noqa: ANN401
        def work(tab: Tab) -> Reply:
            tab.load("<!doctype html><title>tools</title>")
            for tool in tools:
                tab.evaluate(f"() => {{\n{script(tool)}\n}}")
            return dict(tab.evaluate(script(function).strip().rstrip(";"), *arguments))

        with ExitStack() as resources:
            browser = self._browser or resources.enter_context(open_browser())
            reply = browser.in_tab(work)
        if "failure" in reply:
            failure = reply["failure"]
            raise CompileError(failure["message"], failure["file"], failure["line"])
        return reply
