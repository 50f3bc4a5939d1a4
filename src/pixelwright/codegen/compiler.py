"""Tailwind's own compiler, run inside the browser from the script that comes with the package.

Knows nothing of layouts. Needs neither Node.js nor a network.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import cache
from html import escape
from importlib.resources import files

from pixelwright.browser import Browser, open_browser
from pixelwright.errors import StackError

_SCRIPT = "tailwindcss-browser-4.3.4.js"
_READ = (
    "() => [...document.querySelectorAll('style')].filter((style) => !style.type).at(-1)?.textContent ?? ''"
)


class BrowserCompiler:
    """Compiles utility classes in `browser`, or in one that it starts and ends for each call (0.5 s more)."""

    def __init__(self, browser: Browser | None = None) -> None:
        self._browser = browser
        self._known: dict[str, str] = {}

    def __call__(self, classes: Sequence[str], source_css: str) -> str:
        """Return the CSS for the classes; raises StackError where the compiler gives none.

        What was compiled once is remembered: mending writes many pages that differ in nothing but markup.
        """
        page = _page(classes, source_css)
        if page not in self._known:
            self._known[page] = self._compiled(page)
        return self._known[page]

    def _compiled(self, page: str) -> str:
        with ExitStack() as resources:
            browser = self._browser or resources.enter_context(open_browser())
            tab = resources.enter_context(browser.tab())
            tab.load(page)
            css = str(tab.evaluate(_READ))
        if not css:
            raise StackError("the Tailwind compiler gave no style sheet", "Try the html stack.")
        return css.strip()


@cache
def _script() -> str:
    return (files("pixelwright.codegen") / "data" / _SCRIPT).read_text(encoding="utf-8")


def _page(classes: Sequence[str], source_css: str) -> str:
    used = escape(" ".join(classes))
    source = source_css.replace("</", "<\\/")
    return (
        f'<!doctype html><meta charset="utf-8"><style type="text/tailwindcss">{source}</style>'
        f'<div class="{used}"></div><script>{_script()}</script>'
    )
