"""Which declaration makes an element what it is: its rule, file and line. Knows nothing of faults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pixelwright.browser.styles import Declaration, Rule, Styles
from pixelwright.finding import Declared

_INHERITED = (
    "color",
    "font-size",
    "line-height",
    "word-break",
    "overflow-wrap",
    "line-break",
    "white-space",
    "text-align",
)
_STEPS = 12
"""How far up an inherited value is looked for."""


def cause_of(styles: Styles, node: str, names: Sequence[str]) -> Declared | None:
    """Return the declaration of one of these properties that holds for an element, the first one found.

    `node` is a JavaScript expression. Inherited properties are looked for around the element too.
    """
    rules = _rules(styles, node)
    for name in names:
        found = _strongest(styles, rules, name)
        if found is not None:
            return found
    inherited = [name for name in names if name in _INHERITED]
    for step in range(1, _STEPS if inherited else 1):
        rules = _rules(styles, _parent(node, step))
        for name in inherited:
            found = _strongest(styles, rules, name)
            if found is not None:
                return found
    return None


def _rules(styles: Styles, node: str) -> tuple[Rule, ...]:
    handle = styles.node(node)
    return styles.rules(handle) if handle else ()


def _parent(node: str, step: int) -> str:
    return f"({node})" + "?.parentElement" * step


def _strongest(styles: Styles, rules: Sequence[Rule], name: str) -> Declared | None:
    """Return the last declaration of a property, an important one before all others."""
    found = [
        (declaration.important, at, rule, declaration)
        for at, rule in enumerate(rules)
        for declaration in _declarations(rule, name)
    ]
    if not found:
        return None
    _, _, rule, declaration = max(found, key=lambda each: each[:2])
    sheet = styles.sheet(rule.sheet)
    file, line = (sheet.file, sheet.line(declaration.span)) if sheet else ("", 0)
    return Declared(rule.selector, declaration.name, declaration.value, file, line)


def _declarations(rule: Rule, name: str) -> Iterable[Declaration]:
    """Yield what sets a property, be it as part of a shorthand; not what sets a lone side of one."""
    if name not in rule.longhands:
        return
    for declaration in rule.declarations:
        if name == declaration.name or name.startswith(f"{declaration.name}-"):
            yield declaration
