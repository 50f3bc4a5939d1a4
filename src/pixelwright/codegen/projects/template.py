"""Templates as markup with directives, as Vue and Svelte have it. Knows nothing of either's own syntax."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from pixelwright.codegen.components.program import (
    Component,
    Each,
    Hole,
    Kind,
    Maybe,
    Piece,
    Prop,
    Shape,
    Tag,
    Use,
    Words,
    pieces,
)
from pixelwright.codegen.components.words import camel, untaken, words_of
from pixelwright.codegen.elements.markup import VOID, escape_attribute
from pixelwright.codegen.elements.states import CURRENT
from pixelwright.codegen.projects.carousels import MARKS as STEPS
from pixelwright.codegen.projects.carousels import Carousel, carousel_of, dot_of, is_track, step_of
from pixelwright.codegen.projects.dialogs import HELD, MARKS, closes, is_dialog
from pixelwright.codegen.projects.links import href_of, is_routed
from pixelwright.codegen.projects.tabs import Choice, choice_of

# fmt: off
_PHRASES = frozenset({
    "a", "abbr", "b", "cite", "code", "em", "i", "kbd", "label", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "u", "var",
})
# fmt: on
"""Elements within a line: white space at their ends is drawn."""


@dataclass(frozen=True, slots=True)
class Toggle:
    """State that a button turns on and off."""

    state: str
    start: bool
    controls: str = ""
    """The id of what it shows."""


def toggles_of(component: Component) -> dict[Tag, Toggle]:
    """Return the state of every button that says whether something is expanded.

    A button that is drawn for every item of a list has none: the state would be that of all of them.
    """
    found: dict[Tag, Toggle] = {}
    repeated = {
        inner for each in pieces(component.body) if isinstance(each, Each) for inner in pieces(each.body)
    }
    for piece in pieces(component.body):
        if not isinstance(piece, Tag) or piece.tag != "button" or piece in repeated:
            continue
        attributes = dict(piece.attributes)
        if "aria-expanded" in attributes:
            controlled = "".join(
                part for part in attributes.get("aria-controls") or () if isinstance(part, str)
            )
            wish = camel([*(words_of(controlled) or ["part"]), "open"])
            taken = {toggle.state for toggle in found.values()}
            start = attributes["aria-expanded"] == ("true",)
            found[piece] = Toggle(untaken(wish, taken), start, controlled)
    return found


@dataclass(frozen=True)
class Template(ABC):
    """Prints the pieces of one component."""

    props: Mapping[str, Prop] = field(default_factory=dict)
    """What fills holes, by name."""
    lists: Mapping[str, Shape] = field(default_factory=dict)
    """What the items of the lists are that can be drawn here."""
    toggles: Mapping[Tag, Toggle] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    """The states that say which tab is selected, by the one that is at first."""
    item: str | None = None
    """The variable whose fields fill holes; the component's own props where None."""
    carousels: dict[str, Carousel] = field(default_factory=dict)
    """By the id of the track."""

    @abstractmethod
    def text(self, text: str, *, first: bool = False, last: bool = False) -> str:
        """Return a text; white space at its start must be kept where it is `first` in a phrase, or `last`."""

    @abstractmethod
    def shown(self, expression: str) -> str:
        """Return what shows a value as text."""

    @abstractmethod
    def bound(self, name: str, expression: str) -> str:
        """Return an attribute with a value from the script."""

    @abstractmethod
    def classed(self, words: Words) -> list[str]:
        """Return the `class` attributes for words of which some are holes."""

    @abstractmethod
    def clicked(self, state: str) -> str:
        """Return the attribute that turns a state around on a click."""

    @abstractmethod
    def handled(self, event: str, code: str) -> str:
        """Return the attribute that does something on an event: `code` is a statement or a function."""

    @abstractmethod
    def held(self, name: str) -> str:
        """Return the attribute by which a variable of the script holds the element."""

    @abstractmethod
    def each(self, each: Each) -> list[str]:
        """Return a repeated piece on lines of its own."""

    @abstractmethod
    def maybe(self, maybe: Maybe) -> list[str]:
        """Return an optional piece on lines of its own."""

    @abstractmethod
    def fragment(self, attributes: str, inner: list[str]) -> list[str]:
        """Return pieces with no element around them; `attributes` are what would stand on it."""

    def lines(self, piece: Piece, *first: str) -> list[str]:
        """Return a piece on lines of its own; `first` are attributes that come before its others."""
        match piece:
            case str():
                return [self.text(piece)]
            case Hole():
                return [self.shown(self.reference(piece.prop))]
            case Tag():
                return self._tag(piece, first)
            case Maybe():
                return self.maybe(piece)
            case Use():
                attributes = [*first, *(_prop(self, name, value) for name, value in piece.props)]
                return [f"<{' '.join([piece.component, *attributes])} />"]
            case Each():
                return self.each(piece)

    def reference(self, prop: str) -> str:
        """Return how a prop is referred to."""
        if self.item is None:
            return prop
        return f"{self.item}.{prop}" if prop else self.item

    def within(self, each: Each) -> Self:
        """Return the printer for the body of a list."""
        props = self.lists[each.items].props
        return replace(self, item=each.item, props=named_props(props), lists=inner_lists(props))

    def listed(self, each: Each) -> str:
        """Return the expression of the items of a list."""
        return self.reference(each.items) if self.item else each.items

    def condition(self, prop: str) -> str:
        """Return the expression that says whether a prop is given; a number may be 0."""
        number = self.props[prop].kind is Kind.NUMBER
        return f"{self.reference(prop)} !== undefined" if number else self.reference(prop)

    def _tag(self, tag: Tag, first: tuple[str, ...]) -> list[str]:
        if not tag.tag:
            return self.fragment(
                " ".join(first), [line for child in tag.children for line in self.lines(child)]
            )
        loop, rest = first[:1], first[1:]
        own = self._attributes(tag)
        ident = [each for each in own[:1] if tag.attributes and "id" in dict(tag.attributes)]
        start = " ".join([tag.tag, *loop, *ident, *rest, *own[len(ident) :]])
        if not tag.children:
            return [f"<{start} />" if tag.tag in VOID else f"<{start}></{tag.tag}>"]
        if tag.inline or any(isinstance(child, str | Hole) for child in tag.children):
            return [f"<{start}>{self.inline(tag)}</{tag.tag}>"]
        inner = [f"\t{line}" for child in tag.children for line in self.lines(child)]
        return [f"<{start}>", *inner, f"</{tag.tag}>"]

    def inline(self, tag: Tag) -> str:
        """Return the children of a tag with no white space of their own."""
        phrase, final = tag.tag in _PHRASES, len(tag.children) - 1
        return "".join(
            self.text(child, first=phrase and place == 0, last=phrase and place == final)
            if isinstance(child, str)
            else "".join(map(str.strip, self.lines(child)))
            for place, child in enumerate(tag.children)
        )

    def _attributes(self, tag: Tag) -> list[str]:
        toggle = self.toggles.get(tag)
        choice = choice_of(tag, self.choices)
        carousel = carousel_of(tag, self.carousels)
        written: list[str] = []
        for name, words in sorted(tag.attributes, key=lambda pair: pair[0] != "id"):
            if name in MARKS and (is_dialog(tag) or closes(tag)):
                continue
            if carousel and (name in STEPS or (name == CURRENT[0] and dot_of(tag))):
                continue
            if name == "aria-expanded" and toggle:
                written.append(self.bound(name, toggle.state))
            elif choice and name in ("aria-selected", "hidden"):
                written += self._chosen(name, choice)
            elif name == CURRENT[0] and is_routed(tag):
                written.append(self.bound(name, f"currentPage({self._target(tag)})"))
            elif words is None:
                written.append(name)
            elif name == "class" and any(isinstance(part, Hole) for part in words):
                written += self.classed(words)
            else:
                written.append(self._attribute(name, words))
        written += self._choosing(choice) if choice and choice.of_tab else []
        written += [self.handled("click", f"{HELD}?.close()")] if closes(tag) else []
        written += self._scrolling(tag, carousel) if carousel else []
        held = HELD if is_dialog(tag) else carousel.track if carousel and is_track(tag) else ""
        if held:
            written.insert(int("id" in dict(tag.attributes)), self.held(held))
        return [*written, self.clicked(toggle.state)] if toggle else written

    def _scrolling(self, tag: Tag, carousel: Carousel) -> list[str]:
        """Return what a button or dot of a carousel has of its state, and does."""
        place, track = carousel.place, carousel.track
        if by := step_of(tag):
            disabled = self.bound("disabled", f"{place}.{'start' if by == '-1' else 'end'}")
            return [disabled, self.handled("click", f"step({track}, {by})")]
        if dot := dot_of(tag):
            shown = self.bound("aria-current", f"{place}.dot === {dot} ? 'true' : undefined")
            return [shown, self.handled("click", f"goTo({track}, {dot}, {carousel.dots})")]
        return []

    def _chosen(self, name: str, choice: Choice) -> list[str]:
        """Return what a tab or its panel has of the state."""
        told = self._told(choice)
        if name == "hidden":
            return [self.bound(name, f"{choice.state} !== {told}")]
        same = f"{choice.state} === {told}"
        return [self.bound(name, same), self.bound("tabindex", f"{same} ? 0 : -1")]

    def _choosing(self, choice: Choice) -> list[str]:
        """Return how a tab answers to clicks and keys."""
        told = self._told(choice)
        return [self.handled("click", f"{choice.state} = {told}"), self.handled("keydown", "onTabKey")]

    def _told(self, choice: Choice) -> str:
        ident = choice.ident
        return f"'{ident}'" if isinstance(ident, str) else self.reference(ident.prop)

    def _target(self, tag: Tag) -> str:
        href = href_of(tag)
        return f"'{href}'" if isinstance(href, str) else self.reference(href.prop)

    def _attribute(self, name: str, words: Words) -> str:
        (only,) = words
        if isinstance(only, Hole):
            return self.bound(name, self.reference(only.prop))
        return f'{name}="{self.literal(only)}"'

    def literal(self, text: str) -> str:
        """Return the text of an attribute."""
        return escape_attribute(text)


def named_props(props: Sequence[Prop]) -> dict[str, Prop]:
    """Return props by name."""
    return {prop.name: prop for prop in props}


def inner_lists(props: Sequence[Prop]) -> dict[str, Shape]:
    """Return the shapes of the lists among props."""
    return {prop.name: prop.items for prop in props if prop.items is not None}


def lists_of(component: Component) -> dict[str, Shape]:
    """Return the shapes of all lists that a component draws."""
    return {**inner_lists(component.props), **{data.name: data.shape for data in component.data}}


def _prop(template: Template, name: str, value: object) -> str:
    if isinstance(value, bool):
        return template.bound(name, str(value).lower())
    assert isinstance(value, str)
    return f'{name}="{template.literal(value)}"'


def blank_ends(text: str) -> tuple[str, str, str]:
    """Return a text as the white space before, what it says, and the white space after."""
    found = re.fullmatch(r"(\s*)(.*?)(\s*)", text, re.DOTALL)
    assert found is not None
    return found.group(1), found.group(2), found.group(3)
