"""Which rules of accessibility a rendered page breaks, told by axe-core. Knows nothing of how to mend them.

axe-core comes with the package and runs in the page's tab, in a world of its own.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pixelwright.browser import Tab
from pixelwright.report import Violation

CONTRAST = "color-contrast"
"""The rule that nothing but other colours can satisfy."""
_PHONE_PX = 375
"""What phones show instead (menus, tables that scroll) has to hold too."""
_GRAVITY = ("critical", "serious", "moderate", "minor")
_AXE = "data/axe-core-4.14.1.js"


def violations(tab: Tab) -> tuple[Violation, ...]:
    """Return what the loaded page breaks in its own window or in a phone's, gravest first."""
    own = tab.viewport
    found = {violation.rule: violation for violation in _run(tab)}
    tab.resize(_PHONE_PX, own.height_px)
    for violation in _run(tab):
        found.setdefault(violation.rule, violation)
    tab.resize(own.width_px, own.height_px)
    return tuple(sorted(found.values(), key=lambda each: (_GRAVITY.index(each.impact), each.rule)))


def weak_inks(tab: Tab, mark: str) -> list[tuple[int, str, str, float, bool]]:
    """Return what is hard to read in the loaded page: number, ink, ground and contrast needed.

    Elements with text bear their number in the attribute `mark`. Last comes whether it is so on phones alone.
    """
    own = tab.viewport
    _bring_axe(tab)
    seen: list[list[tuple[int, str, str, float]]] = []
    for width_px in (_PHONE_PX, own.width_px):
        tab.resize(width_px, own.height_px)
        seen.append([tuple(each) for each in tab.evaluate(_script("weak_inks.js"), mark)])
    on_phones, here = seen
    found = {(*each, False) for each in here} | {(*each, True) for each in on_phones if each not in here}
    return sorted(found)


def _run(tab: Tab) -> list[Violation]:
    _bring_axe(tab)
    return [Violation(*each) for each in tab.evaluate(_script("accessibility.js"))]


def _bring_axe(tab: Tab) -> None:
    if not tab.evaluate("() => 'axe' in globalThis"):
        tab.evaluate(f"() => {{ {_script(_AXE)} }}")


@cache
def _script(name: str) -> str:
    return files("pixelwright.evaluation").joinpath(name).read_text(encoding="utf-8")
