"""Changes that can be made to a page: declarations, another order, other texts and pictures.

Pure values: they know nothing of live pages, nor of why a change is made.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.browser.styles import Rule


@dataclass(frozen=True, slots=True)
class Change:
    """A declaration to make: in the rule that a page has for it, or, without one, on the element."""

    element: int
    name: str
    value: str
    rule: Rule | None = None

    @property
    def changes(self) -> tuple[Change, ...]:
        """Itself, as of `Together`."""
        return (self,)

    @property
    def probe(self) -> tuple[str, int, str, str]:
        """The change as `LivePage.probe` takes it."""
        return self.rule.selector if self.rule else "", self.element, self.name, self.value

    @property
    def in_rule(self) -> bool:
        """Tell whether it is made in a rule of a style sheet, not on an element alone."""
        return self.rule is not None and bool(self.rule.selector)

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for changes that come to the same."""
        place = (self.rule.sheet, self.rule.span) if self.rule else self.element
        return place, self.name, self.value


@dataclass(frozen=True, slots=True)
class Swap:
    """Two neighbours that should stand the other way round."""

    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Retext:
    """Other text in place of the words of one line."""

    first_word: int
    last_word: int
    text: str


@dataclass(frozen=True, slots=True)
class Repicture:
    """Another picture in an element: the address is that of an image, `data:` as a rule."""

    element: int
    address: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Together:
    """Declarations on one element of which one alone would mend nothing, as of its width and height."""

    changes: tuple[Change, ...]

    @property
    def element(self) -> int:
        """The element that all are for."""
        return self.changes[0].element


SingleChange = Change | Swap | Retext | Repicture
AnyChange = SingleChange | Together


def single(change: AnyChange) -> tuple[SingleChange, ...]:
    """Return the changes that one comes to, in the order in which they are made."""
    return change.changes if isinstance(change, Change | Together) else (change,)
