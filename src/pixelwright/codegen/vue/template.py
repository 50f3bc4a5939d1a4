"""Vue's template syntax. Knows nothing of scripts, styles or files."""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.codegen.components.program import Each, Hole, Maybe, Use, Words
from pixelwright.codegen.elements.markup import escape
from pixelwright.codegen.projects.template import Template


@dataclass(frozen=True)
class VueTemplate(Template):
    """Prints the pieces of one component."""

    def text(self, text: str, *, first: bool = False, last: bool = False) -> str:
        """Return a text; white space alone is written as a value, as Vue drops it between lines."""
        if not text.strip():
            return "{{ ' ' }}" if text else ""
        return escape(text).replace("{{", "{{ '{{' }}")

    def shown(self, expression: str) -> str:
        """Return what shows a value as text."""
        return f"{{{{ {expression} }}}}"

    def bound(self, name: str, expression: str) -> str:
        """Return an attribute with a value from the script."""
        return f':{name}="{expression}"'

    def classed(self, words: Words) -> list[str]:
        """Return what never changes apart from what does."""
        fixed = " ".join(part.strip() for part in words if isinstance(part, str))
        holes = [self.reference(part.prop) for part in words if isinstance(part, Hole)]
        value = holes[0] if len(holes) == 1 else f"[{', '.join(holes)}]"
        return [*([f'class="{self.literal(fixed)}"'] if fixed else []), f':class="{value}"']

    def clicked(self, state: str) -> str:
        """Return the handler that turns a state around."""
        return f'@click="{state} = !{state}"'

    def handled(self, event: str, code: str) -> str:
        """Return the handler of an event."""
        return f'@{event}="{code}"'

    def held(self, name: str) -> str:
        """Return the name of a template ref."""
        return f'ref="{name}"'

    def each(self, each: Each) -> list[str]:
        """Return the body with `v-for`."""
        items, index = self.listed(each), each.key is None
        key = "index" if index else f"{each.item}.{each.key}" if each.key else each.item
        variables = f"({each.item}, index)" if index else each.item
        directives = (f'v-for="{variables} in {items}"', f':key="{key}"')
        if isinstance(each.body, Use):
            return [f'<{each.body.component} {" ".join(directives)} v-bind="{each.item}" />']
        return self.within(each).lines(each.body, *directives)

    def maybe(self, maybe: Maybe) -> list[str]:
        """Return the piece with `v-if`."""
        if isinstance(maybe.piece, Hole):
            return [self.shown(self.reference(maybe.piece.prop))]
        return self.lines(maybe.piece, f'v-if="{self.condition(maybe.prop)}"')

    def fragment(self, attributes: str, inner: list[str]) -> list[str]:
        """Return the pieces as they are, in a `<template>` where something has to stand on it."""
        if not attributes:
            return inner
        return [f"<template {attributes}>", *(f"\t{line}" for line in inner), "</template>"]
