"""A page as components: what each one draws, what it is told, and the data it draws.

Knows no framework: writers print these values as TSX, single-file components or whatever they like.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Hole:
    """A place filled from outside: by the prop of this name, or by the item itself where items are texts.

    In the body of an `Each` that is not a component, names are those of the item (`link.label`), elsewhere
    those of the component's props.
    """

    prop: str = ""


Words = tuple[str | Hole, ...]
"""A text with holes, joined without blanks between the parts."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An HTML element of a template; with an empty `tag`, its children with no element around them.

    An attribute with no words (None) is a bare name.
    An attribute that is one hole alone is left out where nothing fills the hole; in longer words every hole
    is filled. `class` is the only attribute of longer words.
    """

    tag: str
    attributes: tuple[tuple[str, Words | None], ...] = ()
    children: tuple[Piece, ...] = ()
    inline: bool = False
    """True where white space between the children would be drawn."""
    name: str = ""
    """What its class was meant to be called."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """A part that is drawn only where `prop` is given: a text, number or list, or a flag that is true."""

    prop: str
    piece: Tag | Hole


@dataclass(frozen=True, slots=True)
class Use:
    """A component in its place. Inside an `Each` it is told the item's values, else `props`."""

    component: str
    props: Record = ()


@dataclass(frozen=True, slots=True)
class Each:
    """`body` once for every item of a list: the component's data or prop called `items`."""

    items: str
    item: str
    """What one of them is called: `plan` of `plans`."""
    body: Tag | Use
    key: str | None = None
    """The prop that differs in all items, `` for the item itself; None where nothing tells them apart."""


Piece = Tag | str | Hole | Maybe | Each | Use

Record = tuple[tuple[str, "Value"], ...]
"""The values of one item by the name of the prop; what is optional may be missing."""
Value = str | bool | tuple["Record | str", ...]
"""A text (numbers too are kept as their text), a flag, or a list of items."""


class Kind(StrEnum):
    """What a prop holds."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    """One of a few fixed words, such as a class or `lazy`."""
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the items of a list are: plain texts where there are no props."""

    name: str
    """Singular and PascalCase: `PricingCard`; of a component or of a type of its own."""
    props: tuple[Prop, ...] = ()
    component: bool = False
    """True where items are the props of the component `name`."""


@dataclass(frozen=True, slots=True)
class Prop:
    """One thing that a component is told."""

    name: str
    kind: Kind = Kind.TEXT
    optional: bool = False
    choices: tuple[str, ...] = ()
    """For a choice: all words in order of first use."""
    items: Shape | None = None
    """For a list: what is in it."""
    styles: bool = False
    """True where the value is one or several class names."""


@dataclass(frozen=True, slots=True)
class Data:
    """A list that stands beside the component which draws it."""

    name: str
    shape: Shape
    items: tuple[Record | str, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """One component: of a repeated thing, with props; or of a section of the page, which may have data."""

    name: str
    body: Tag
    props: tuple[Prop, ...] = ()
    data: tuple[Data, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """A whole page. `page.body` is the `body` element; all other components come in order of first use."""

    page: Component
    components: tuple[Component, ...] = ()
    pages: tuple[str, ...] = ()
    """The names of the components that `page` shows one at a time; none where it is the only one."""

    def folder(self, component: Component) -> str:
        """Return where the file of a component lies."""
        if component is self.page:
            return "src"
        return "src/pages" if component.name in self.pages else "src/components"

    def component(self, name: str) -> Component:
        """Return the component called `name`."""
        return next(each for each in self.components if each.name == name)


def pieces(piece: Piece) -> Iterator[Piece]:
    """Yield a piece and everything in it, parents first; what a component draws itself is not in it."""
    yield piece
    match piece:
        case Tag():
            for child in piece.children:
                yield from pieces(child)
        case Maybe():
            yield from pieces(piece.piece)
        case Each():
            yield from pieces(piece.body)
