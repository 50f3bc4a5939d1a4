"""Elements of a page before any stack has written them down. Knows nothing of class names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pixelwright.codegen.styles.declarations import Style

Attributes = tuple[tuple[str, str | None], ...]
"""Names and values in written order; a value of None writes the bare name."""


@dataclass(frozen=True, slots=True)
class Element:
    """One HTML element. A `str` child is text, to be escaped by the writer."""

    tag: str
    style: Style = field(default_factory=Style)
    attributes: Attributes = ()
    children: tuple[Element | str, ...] = ()
    name: str = ""
    """What its class is called if it gets one."""
    inline: bool = False
    """True where white space between the children would be drawn."""

    def saying(self, **attributes: str) -> Element:
        """Return the element with these attributes; one that it has already keeps its place."""
        return replace(self, attributes=tuple((dict(self.attributes) | attributes).items()))

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, parents first."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()
