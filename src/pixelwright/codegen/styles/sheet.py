"""Classes and a style sheet: equal styles share a class, repeated values become custom properties.

Knows nothing of layouts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import (
    USUAL_BREAKPOINTS,
    Breakpoints,
    Declarations,
    Style,
    compact,
)
from pixelwright.codegen.styles.shorthands import folded, unit
from pixelwright.codegen.styles.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Rule:
    """One class and the style it stands for."""

    name: str
    style: Style
    selector: str = ""
    """What finds its elements where they do not bear the class."""

    @property
    def where(self) -> str:
        """The selector, which is the class where nothing else is told."""
        return self.selector or f".{self.name}"


def classify(root: Element) -> tuple[Element, tuple[Rule, ...]]:
    """Return the tree with `class` attributes for its styles, and the rules in order of first use.

    Variants of one name share a class for what they have in common, in front of one for what is their own.
    """
    classes, rules = _named(_variants(root))
    return _with_classes(root, classes), rules


def _variants(root: Element) -> dict[str, list[Style]]:
    """Return the different styles by the name that most of their elements wish for."""
    wishes: dict[Style, Counter[str]] = {}
    for element in root.walk():
        if not element.style.empty:
            wishes.setdefault(element.style, Counter())[element.name or element.tag] += 1
    found: dict[str, list[Style]] = {}
    for look, wanted in wishes.items():
        found.setdefault(max(wanted, key=lambda name: wanted[name]), []).append(look)
    return found


def _named(variants: dict[str, list[Style]]) -> tuple[dict[Style, str], tuple[Rule, ...]]:
    rules: dict[str, Style] = {}
    classes: dict[Style, str] = {}
    kin = [(wish, family) for wish, looks in variants.items() for family in _families(looks)]
    for wish, looks in kin:
        base = common(looks) if len(looks) > 1 else Style()
        shared = _rule(wish, base, rules) if not base.empty else ""
        for look in looks:
            own = _less(look, base)
            named = [] if own.empty else [_rule(_place_name(own) or wish, own, rules)]
            classes[look] = " ".join([*filter(None, [shared]), *named])
    order = sorted(rules, key=lambda name: _place_name(rules[name]) is not None)
    return classes, tuple(Rule(name, rules[name]) for name in order)


def _families(looks: Sequence[Style]) -> list[list[Style]]:
    """Group styles that have at least half of what the first of them declares in common."""
    families: list[list[Style]] = []
    for look in looks:
        for family in families:
            if 2 * len(common([*family, look]).base) >= len(family[0].base):
                family.append(look)
                break
        else:
            families.append([look])
    return families


def _rule(wish: str, look: Style, rules: dict[str, Style]) -> str:
    """Return the class for a style: `wish`, or that with a number where it is taken by another style."""
    name, count = wish, 1
    while name in rules and rules[name] != look:
        count += 1
        name = f"{wish}-{count}"
    rules[name] = look
    return name


_PARTS = tuple(each.name for each in fields(Style))
_WORTH = 2
"""A class of its own is worth as many declarations."""


def common(looks: Sequence[Style]) -> Style:
    """Return what all styles declare alike, nothing if that is not worth a class."""
    parts = [_common([getattr(look, part) for look in looks]) for part in _PARTS]
    return Style(*parts) if len(parts[0]) >= _WORTH else Style()


def _common(declared: Sequence[Declarations]) -> Declarations:
    kept = set(declared[0]).intersection(*map(set, declared[1:]))
    torn = {unit(name) for each in declared for name, value in each if (name, value) not in kept}
    return tuple(pair for pair in declared[0] if pair in kept and unit(pair[0]) not in torn)


def _less(look: Style, base: Style) -> Style:
    return Style(
        *(tuple(pair for pair in getattr(look, part) if pair not in getattr(base, part)) for part in _PARTS)
    )


def _place_name(look: Style) -> str | None:
    """Return a name that says it all where a style is nothing but margins in px: `mt-12`."""
    if look != Style(look.base):
        return None
    words = []
    for name, value in look.base:
        match = re.fullmatch(r"(-?)(\d+)(?:px)?", value)
        if not name.startswith("margin-") or match is None:
            return None
        words.append(f"m{name[7]}-{'n' if match.group(1) else ''}{match.group(2)}")
    return "-".join(words)


def _with_classes(element: Element, classes: dict[Style, str]) -> Element:
    children = tuple(
        _with_classes(child, classes) if isinstance(child, Element) else child for child in element.children
    )
    if element.style.empty:
        return replace(element, children=children)
    attributes = (("class", classes[element.style]), *element.attributes)
    return replace(element, attributes=attributes, children=children)


def write_rules(
    rules: Iterable[Rule], tokens: Tokens, width_px: int, breakpoints: Breakpoints = USUAL_BREAKPOINTS
) -> str:
    """Return the rules as formatted CSS, conditions last so that they win."""
    listed = list(rules)
    blocks = list(_grouped(listed, "base", tokens))
    blocks += _states(listed, tokens)
    conditions = (
        (f"@media (width >= {breakpoints.design_px(width_px)}px)", "wide"),
        (_below(min(breakpoints.narrow_px, width_px)), "narrow"),
        (_below(min(breakpoints.small_px, width_px)), "small"),
    )
    for query, part in conditions:
        inner = list(_grouped(listed, part, tokens))
        if part == "small":
            inner += _opened(listed, tokens)
        if inner:
            body = "\n\n".join(_indented(block) for block in inner)
            blocks.append(f"{query} {{\n{body}\n}}")
    return "\n\n".join(blocks)


def _below(width_px: int) -> str:
    return f"@media (width < {width_px}px)"


def _states(rules: list[Rule], tokens: Tokens) -> list[str]:
    shown = (
        ("current", '[aria-current="page"]'),
        ("selected", '[aria-selected="true"]'),
        ("shown", '[aria-current="true"]'),
        ("modal", ":modal"),
        ("backdrop", "::backdrop"),
        ("hover", ":hover"),
        ("focus", ":focus-visible"),
    )
    return [block for part, state in shown for block in _grouped(rules, part, tokens, state)]


def _opened(rules: list[Rule], tokens: Tokens) -> list[str]:
    return [
        _block(_after_open_button(rule.where), rule.style.expanded, tokens, fold=False)
        for rule in rules
        if rule.style.expanded
    ]


def _after_open_button(selector: str) -> str:
    outer, _, own = selector.rpartition(" ")
    return f'{outer} [aria-expanded="true"] + {own}'.lstrip()


def _grouped(rules: list[Rule], part: str, tokens: Tokens, state: str = "") -> Iterator[str]:
    """Rules of one condition; those that declare the same are written once with all their selectors."""
    groups: dict[Declarations, list[str]] = {}
    for rule in rules:
        declared: Declarations = getattr(rule.style, part)
        if declared:
            groups.setdefault(declared, []).append(rule.where + state)
    for declared, selectors in _joined(groups).items():
        yield _block(",\n".join(selectors), declared, tokens, fold=part == "base")


def _joined(groups: dict[Declarations, list[str]]) -> dict[Declarations, list[str]]:
    """Let a rule that says just what two or three others say together be found by theirs instead."""
    for declared in sorted(groups, key=len, reverse=True):
        parts = _parts(declared, [each for each in groups if each != declared])
        count = len(groups[declared])
        if parts and count * len(parts) < count + len(declared) + _BRACES:
            for part in parts:
                groups[part].extend(groups[declared])
            del groups[declared]
    return groups


def _parts(declared: Declarations, others: Iterable[Declarations]) -> list[Declarations]:
    """Return which of the others say the same together, none where they do not."""
    left, parts = set(declared), list[Declarations]()
    for other in sorted(others, key=len, reverse=True):
        if left.issuperset(other):
            left -= set(other)
            parts.append(other)
    units = [unit(name) for part in parts for name in {unit(name) for name, _ in part}]
    return parts if not left and len(units) == len(set(units)) else []


_BRACES = 3
"""A rule costs as many lines beside its selectors and declarations, the blank one with them."""


def _block(selector: str, declared: Declarations, tokens: Tokens, *, fold: bool = True) -> str:
    whole = folded(compact(declared), alone=True) if fold else folded(declared)
    lines = [f"  {name}: {tokens.apply(name, value)};" for name, value in whole]
    return "\n".join([f"{selector} {{", *lines, "}"])


def _indented(block: str) -> str:
    return re.sub(r"(?m)^(?=.)", "  ", block)
