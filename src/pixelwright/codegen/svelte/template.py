"""Svelte's template syntax. Knows nothing of scripts, styles or files."""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.codegen.components.program import Each, Hole, Maybe, Use, Words
from pixelwright.codegen.elements.markup import escape
from pixelwright.codegen.projects.template import Template, blank_ends


@dataclass(frozen=True)
class SvelteTemplate(Template):
    """Prints the pieces of one component."""

    def text(self, text: str, *, first: bool = False, last: bool = False) -> str:
        """Return a text; white space at the ends of a phrase is written as a value, as Svelte drops it."""
        before, words, after = blank_ends(text)
        written = escape(words).replace("{", "&#123;").replace("}", "&#125;")
        if not words:
            return _BLANK if first or last else text[:1]
        start = _BLANK if first and before else before[:1]
        return f"{start}{written}{_BLANK if last and after else after[:1]}"

    def shown(self, expression: str) -> str:
        """Return what shows a value as text."""
        return f"{{{expression}}}"

    def bound(self, name: str, expression: str) -> str:
        """Return an attribute with a value from the script."""
        return f"{{{name}}}" if name == expression else f"{name}={{{expression}}}"

    def literal(self, text: str) -> str:
        """Return the text of an attribute."""
        return super().literal(text).replace("{", "&#123;").replace("}", "&#125;")

    def classed(self, words: Words) -> list[str]:
        """Return one attribute with all classes."""
        parts = [
            f"{{{self.reference(part.prop)}}}" if isinstance(part, Hole) else self.literal(part)
            for part in words
        ]
        value = "".join(parts)
        return [f"class={value}" if len(words) == 1 else f'class="{value}"']

    def clicked(self, state: str) -> str:
        """Return the handler that turns a state around."""
        return f"onclick={{() => ({state} = !{state})}}"

    def handled(self, event: str, code: str) -> str:
        """Return the handler of an event."""
        return f"on{event}={{{code}}}" if code.isidentifier() else f"on{event}={{() => ({code})}}"

    def held(self, name: str) -> str:
        """Return the binding of the element itself."""
        return f"bind:this={{{name}}}"

    def each(self, each: Each) -> list[str]:
        """Return the body in an `{#each}` block."""
        key = f"{each.item}.{each.key}" if each.key else each.item
        variables = f"{each.item}, index (index)" if each.key is None else f"{each.item} ({key})"
        if isinstance(each.body, Use):
            drawn = [f"<{each.body.component} {{...{each.item}}} />"]
        else:
            drawn = self.within(each).lines(each.body)
        return [f"{{#each {self.listed(each)} as {variables}}}", *drawn, "{/each}"]

    def maybe(self, maybe: Maybe) -> list[str]:
        """Return the piece in an `{#if}` block."""
        if isinstance(maybe.piece, Hole):
            return [self.shown(self.reference(maybe.piece.prop))]
        return [f"{{#if {self.condition(maybe.prop)}}}", *self.lines(maybe.piece), "{/if}"]

    def fragment(self, attributes: str, inner: list[str]) -> list[str]:
        """Return the pieces as they are."""
        return inner


_BLANK = '{" "}'
