"""Changes to a live page that can be taken back: a declaration in a rule, or on one element alone.

Knows nothing of why a change is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pixelwright.browser.styles import Rule, Sheet, Span, Styles
from pixelwright.comparison.parts import LivePage
from pixelwright.finding import Declared

_SET = """(number, name, value) => {
  const { style } = pixelwright.elements[number];
  const before = [style.getPropertyValue(name), style.getPropertyPriority(name)];
  style.setProperty(name, value, "important");
  return before;
}"""
_RESET = """(number, name, [value, priority]) => {
  const element = pixelwright.elements[number];
  if (value) element.style.setProperty(name, value, priority);
  else element.style.removeProperty(name);
  if (!element.getAttribute("style")) element.removeAttribute("style");
}"""
_SWAP = """(first, second) => {
  const [one, other] = [first, second].map((number) => pixelwright.elements[number]);
  one.parentElement.insertBefore(other, one);
}"""
_COMPUTED = "(number, name) => getComputedStyle(pixelwright.elements[number]).getPropertyValue(name)"


@dataclass(frozen=True, slots=True)
class Change:
    """A declaration to make: in the rule that a page has for it, or, without one, on the element."""

    element: int
    name: str
    value: str
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Swap:
    """Two neighbours that should stand the other way round."""

    first: int
    second: int


class Workshop:
    """Tries changes on a live page."""

    def __init__(self, live: LivePage, styles: Styles) -> None:
        self.live = live
        self.styles = styles
        self.kept: list[Change | Swap] = []
        self._rules: dict[int, tuple[Rule, ...]] = {}
        self.originals: dict[str, str] = {}
        """Texts of the style sheets that were changed, as they were, by identity."""

    def rules(self, element: int) -> tuple[Rule, ...]:
        """Return the rules for an element, weakest first, its `style` attribute last."""
        if element not in self._rules:
            node = self.styles.node(self.live.expression(element))
            self._rules[element] = self.styles.rules(node) if node else ()
        return self._rules[element]

    def rule_for(self, element: int, name: str) -> Rule | None:
        """Return the rule whose declaration of a longhand counts for an element; None where none has one."""
        declaring = [rule for rule in self.rules(element) if name in rule.longhands]
        strong = [rule for rule in declaring if _is_important(rule, name)]
        return (strong or declaring or [None])[-1]

    def computed(self, element: int, name: str) -> str:
        """Return the computed value of a property."""
        return str(self.live.tab.evaluate(_COMPUTED, element, name))

    def count(self, selector: str) -> int:
        """Return how many elements of the page a selector has."""
        return int(self.live.tab.evaluate("(text) => document.querySelectorAll(text).length", selector))

    @contextmanager
    def trying(self, change: Change | Swap) -> Iterator[None]:
        """Make a change for a while."""
        if isinstance(change, Swap):
            self.live.tab.evaluate(_SWAP, change.first, change.second)
            try:
                yield
            finally:
                self.live.tab.evaluate(_SWAP, change.second, change.first)
            return
        if change.rule is None:
            before = self.live.tab.evaluate(_SET, change.element, change.name, change.value)
            try:
                yield
            finally:
                self.live.tab.evaluate(_RESET, change.element, change.name, before)
            return
        rule = change.rule
        span = self.styles.write(rule.sheet, rule.span, with_declaration(rule, change.name, change.value))
        try:
            yield
        finally:
            self.styles.write(rule.sheet, span, rule.text)

    def keep(self, change: Change | Swap) -> None:
        """Make a change for good."""
        self.kept.append(change)
        if isinstance(change, Swap):
            self.live.tab.evaluate(_SWAP, change.first, change.second)
        elif change.rule is None:
            self.live.tab.evaluate(_SET, change.element, change.name, change.value)
        else:
            rule = change.rule
            if self.styles.sheet(rule.sheet):
                self.originals.setdefault(rule.sheet, self.styles.text(rule.sheet))
            self.styles.write(rule.sheet, rule.span, with_declaration(rule, change.name, change.value))
        self._rules.clear()

    def declared(self, element: int, name: str) -> Declared | None:
        """Return where the page declares a property of an element; None where it does not."""
        rule = self.rule_for(element, name)
        return declared_in(rule, self.styles.sheet(rule.sheet), name) if rule else None


def declared_in(rule: Rule, sheet: Sheet | None, name: str) -> Declared:
    """Return the declaration of a longhand in a rule, with its file and line."""
    written = _written(rule, name)
    value = rule.longhands.get(name, "")
    line = 0
    if sheet:
        line = sheet.first_line + (written.span if written else rule.span).first_line + 1
    return Declared(
        rule.selector, written.name if written else name, value, sheet.name if sheet else "", line
    )


def with_declaration(rule: Rule, name: str, value: str) -> str:
    """Return the text of a rule with another value of a longhand, changing as little as can be."""
    important = " !important" if _is_important(rule, name) else ""
    exact = [one for one in rule.declarations if one.name == name]
    if exact:
        first, last = _offsets(rule, exact[-1].span)
        return f"{rule.text[:first]}{name}: {value}{important};{rule.text[last:]}"
    body = rule.text.rstrip()
    tail = rule.text[len(body) :]
    between = "" if not body or body.endswith((";", "*/")) else ";"
    lead = re.match(r"\s*", rule.text)
    indent = lead[0] if lead and body else " "
    return f"{body}{between}{indent}{name}: {value}{important};{tail}"


def _written(rule: Rule, name: str):  # noqa: ANN202
    """Return the written declaration that a longhand comes from: itself, or the last shorthand for it."""
    exact = [one for one in rule.declarations if one.name == name]
    if exact:
        return exact[-1]
    family = [one for one in rule.declarations if is_shorthand(one.name, name)]
    return family[-1] if family else None


_SHORTHANDS = {
    "background-color": ("background",),
    "font-size": ("font",),
    "font-weight": ("font",),
    "font-style": ("font",),
    "font-family": ("font",),
    "line-height": ("font",),
    "text-decoration-line": ("text-decoration",),
    "row-gap": ("gap", "grid-gap"),
    "column-gap": ("gap", "grid-gap"),
    "top": ("inset",),
    "left": ("inset",),
}


def is_shorthand(short: str, name: str) -> bool:
    """Tell whether one property sets another with it."""
    if short in _SHORTHANDS.get(name, ()) or name.startswith(f"{short}-"):
        return True
    side = re.fullmatch(r"border-(top|right|bottom|left)-(width|color|style)", name)
    return bool(side) and short == f"border-{side[2]}" if side else False


def _is_important(rule: Rule, name: str) -> bool:
    return any(one.important for one in rule.declarations if one.name == name or is_shorthand(one.name, name))


def _offsets(rule: Rule, span: Span) -> tuple[int, int]:
    """Return where a span of the sheet begins and ends in the text of a rule."""
    return _offset(rule, span.first_line, span.first_column), _offset(rule, span.last_line, span.last_column)


def _offset(rule: Rule, line: int, column: int) -> int:
    lines = rule.text.split("\n")
    row = line - rule.span.first_line
    before = sum(len(each) + 1 for each in lines[:row])
    return before + column - (rule.span.first_column if row == 0 else 0)


def moved_to(change: Change, rule: Rule | None) -> Change:
    """Return the same change made in another place."""
    return replace(change, rule=rule)
