"""Classes and a style sheet: equal styles share a class, repeated values become custom properties.

Knows nothing of layouts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pixelwright.codegen.declarations import Declarations, Style, compact
from pixelwright.codegen.element import Element
from pixelwright.codegen.tokens import Tokens

NARROW = "@media (max-width: 1023.98px)"
SMALL = "@media (max-width: 639.98px)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One class and the style it stands for."""

    name: str
    style: Style


def classify(root: Element) -> tuple[Element, tuple[Rule, ...]]:
    """Return the tree with `class` attributes for its styles, and the rules in order of first use."""
    names = _names(root)
    rules = tuple(Rule(name, look) for look, name in names.items())
    return _with_classes(root, names), rules


def _names(root: Element) -> dict[Style, str]:
    wishes: dict[Style, Counter[str]] = {}
    for element in root.walk():
        if not element.style.empty:
            wishes.setdefault(element.style, Counter())[element.name or element.tag] += 1
    used: Counter[str] = Counter()
    names: dict[Style, str] = {}
    for look, wanted in wishes.items():
        wish = max(wanted, key=lambda name: wanted[name])
        used[wish] += 1
        names[look] = wish if used[wish] == 1 else f"{wish}-{used[wish]}"
    return _distinct(names)


def _distinct(names: dict[Style, str]) -> dict[Style, str]:
    """A counted name may meet one that somebody chose: count on."""
    seen: set[str] = set()
    result: dict[Style, str] = {}
    for look, name in names.items():
        candidate, count = name, 1
        while candidate in seen:
            count += 1
            candidate = f"{name}-{count}"
        seen.add(candidate)
        result[look] = candidate
    return result


def _with_classes(element: Element, names: dict[Style, str]) -> Element:
    children = tuple(
        _with_classes(child, names) if isinstance(child, Element) else child for child in element.children
    )
    if element.style.empty:
        return replace(element, children=children)
    attributes = (("class", names[element.style]), *element.attributes)
    return replace(element, attributes=attributes, children=children)


def write_rules(rules: Iterable[Rule], tokens: Tokens, width_px: int) -> str:
    """Return the rules as formatted CSS, conditions last so that they win."""
    listed = list(rules)
    blocks = [_block(f".{rule.name}", rule.style.base, tokens) for rule in listed if rule.style.base]
    blocks += _states(listed, tokens)
    conditions = (
        (f"@media (min-width: {width_px}px)", "wide"),
        (NARROW, "narrow"),
        (SMALL, "small"),
    )
    for query, part in conditions:
        inner = list(_grouped(listed, part, tokens))
        if inner:
            body = "\n\n".join(_indented(block) for block in inner)
            blocks.append(f"{query} {{\n{body}\n}}")
    return "\n\n".join(blocks)


def _states(rules: list[Rule], tokens: Tokens) -> list[str]:
    blocks = []
    for rule in rules:
        if rule.style.hover:
            blocks.append(_block(f".{rule.name}:hover", rule.style.hover, tokens))
        if rule.style.focus:
            blocks.append(_block(f".{rule.name}:focus-visible", rule.style.focus, tokens))
    return blocks


def _grouped(rules: list[Rule], part: str, tokens: Tokens) -> Iterator[str]:
    """Rules of one condition; those that declare the same are written once with all their selectors."""
    groups: dict[Declarations, list[str]] = {}
    for rule in rules:
        declared: Declarations = getattr(rule.style, part)
        if declared:
            groups.setdefault(declared, []).append(f".{rule.name}")
    for declared, selectors in groups.items():
        yield _block(",\n".join(selectors), declared, tokens, fold=False)


def _block(selector: str, declared: Declarations, tokens: Tokens, *, fold: bool = True) -> str:
    folded = compact(declared) if fold else declared
    lines = [f"  {name}: {tokens.apply(name, value)};" for name, value in folded]
    return "\n".join([f"{selector} {{", *lines, "}"])


def _indented(block: str) -> str:
    return re.sub(r"(?m)^(?=.)", "  ", block)
