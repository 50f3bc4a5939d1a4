"""Where the classes of a project come from: utilities with a theme, or style sheets of each component.

Knows no framework.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pixelwright.codegen.document import Material
from pixelwright.codegen.element import Element
from pixelwright.codegen.projects.dialogs import always_modal
from pixelwright.codegen.projects.tabs import stateful
from pixelwright.codegen.projects.vite import public_urls
from pixelwright.codegen.styles.foundation import RESET, states
from pixelwright.codegen.styles.sheet import Rule, classify
from pixelwright.codegen.styles.tokens import Tokens, find_tokens
from pixelwright.codegen.tailwind import SOURCE, Marker, source_css


@dataclass(frozen=True, slots=True)
class Sheet:
    """A body whose elements bear their classes, the sheet of the whole page, the rules it leaves out."""

    body: Element
    css: str
    tokens: Tokens
    rules: tuple[Rule, ...] = ()
    tailwind: bool = False


def sheet_of(material: Material, *, tailwind: bool) -> Sheet:
    """Return the page in utilities or in named classes."""
    material = replace(material, body=always_modal(material.body))
    return _utilities(material) if tailwind else _classes(material)


def _utilities(material: Material) -> Sheet:
    """Return the page in utility classes, and the sheet with the theme from which they are compiled."""
    marker = Marker(material)
    body, tokens = marker.marked(material.body), marker.tokens
    page = _page_rule(material, replace(tokens, sizes={}, spaces={}))
    extra = "\n\n".join(part for part in (page, material.extra_rules(tokens)) if part)
    source = source_css(tokens, marker.components, extra)
    # Imports come before all rules.
    start = SOURCE.strip()
    css = _joined(start, public_urls(material.faces), public_urls(source.removeprefix(start).strip()))
    return Sheet(stateful(body), css, tokens, tailwind=True)


def _classes(material: Material) -> Sheet:
    """Return the page in named classes, and the sheet of what holds for all of it."""
    body, rules = classify(material.body)
    tokens = tokens_of(material, rules)
    parts = (public_urls(material.faces), tokens.root_block(), RESET, _page_rule(material, tokens))
    css = _joined(*parts, states(tokens.accent), material.extra_rules(tokens))
    return Sheet(stateful(body), css, tokens, rules)


def tokens_of(material: Material, rules: Iterable[Rule]) -> Tokens:
    """Return the tokens that named classes share."""
    return find_tokens(
        (rule.style.base + rule.style.selected for rule in rules), material.page, material.dark
    )


def _page_rule(material: Material, tokens: Tokens) -> str:
    lines = [f"\t{name}: {tokens.apply(name, value)};" for name, value in material.page]
    return "\n".join(["body {", *lines, "}"])


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
