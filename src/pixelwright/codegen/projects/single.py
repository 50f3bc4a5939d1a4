"""A project of single-file components, whatever their framework: where its styles are. Knows no template."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from pixelwright.codegen.components.program import Component, Program
from pixelwright.codegen.document import Material
from pixelwright.codegen.projects.scoped import part_rules
from pixelwright.codegen.projects.script import data_module, is_long
from pixelwright.codegen.projects.stack import ProjectStack, component_files
from pixelwright.codegen.projects.styling import Sheet
from pixelwright.codegen.projects.vite import public_urls
from pixelwright.codegen.styles.sheet import Rule, write_rules


class SingleFileStack(ProjectStack):
    """Writes components that hold script, markup and styles; a subclass prints them."""

    stylings = ("scoped", "tailwind")

    @abstractmethod
    def component(self, component: Component, folder: str, css: str) -> str:
        """Return the file of a component with its own styles; `folder` is where it sees the others."""

    def sources(self, program: Program, sheet: Sheet, material: Material) -> dict[str, str]:
        """Return the components with the styles that are theirs alone; those of several are in one sheet."""
        scopes = part_rules(program, sheet.rules)
        own = {name: _css(rules, sheet, material) for name, rules in scopes.own.items()}
        suffix = self.kit.suffix

        def source(component: Component, folder: str) -> str:
            return self.component(component, folder, own.get(component.name, ""))

        def import_type(name: str) -> str:
            return f'import type {{ {name}Props }} from "../components/{name}{suffix}";'

        def data(component: Component) -> Iterator[tuple[str, str]]:
            return ((each.name, data_module(each, import_type)) for each in component.data if is_long(each))

        styles = "\n\n".join(filter(None, [sheet.css.strip(), _css(scopes.shared, sheet, material)]))
        return {"src/styles.css": f"{styles}\n", **component_files(program, suffix, source, data)}


def _css(rules: tuple[Rule, ...], sheet: Sheet, material: Material) -> str:
    if not rules:
        return ""
    width_px, breakpoints = material.layout.width_px, material.extras.breakpoints
    return public_urls(write_rules(rules, sheet.tokens, width_px, breakpoints))
