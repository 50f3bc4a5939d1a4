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
_AXE = "axe-core-4.14.1.js"


def violations(tab: Tab) -> tuple[Violation, ...]:
    """Return what the loaded page breaks in its own window or in a phone's, gravest first."""
    own = tab.viewport
    found = {violation.rule: violation for violation in _run(tab)}
    tab.resize(_PHONE_PX, own.height_px)
    for violation in _run(tab):
        found.setdefault(violation.rule, violation)
    tab.resize(own.width_px, own.height_px)
    return tuple(sorted(found.values(), key=lambda each: (_GRAVITY.index(each.impact), each.rule)))


def _run(tab: Tab) -> list[Violation]:
    if not tab.evaluate("() => 'axe' in globalThis"):
        tab.evaluate(f"() => {{ {_source()} }}")
    return [Violation(*each) for each in tab.evaluate(_runner())]


@cache
def _source() -> str:
    return (files("pixelwright.evaluation") / "data" / _AXE).read_text(encoding="utf-8")


@cache
def _runner() -> str:
    return files("pixelwright.evaluation").joinpath("accessibility.js").read_text(encoding="utf-8")
