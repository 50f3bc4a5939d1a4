"""What was asked for, as values. Knows nothing of the words that asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What a wish is about; of each there is one wish at most."""

    STACK = "stack"
    STYLING = "styling"
    SCRIPT = "script"
    """`typescript` or `javascript`."""
    FILES = "files"
    """`single` or `separate`."""
    LANGUAGE = "language"
    """A BCP 47 tag for the texts as they are."""
    TRANSLATION = "translation"
    """A BCP 47 tag that the texts are to be translated to."""
    DARK = "dark"
    """`auto` follows the system, `toggle` has a switch on the page too."""
    NAME = "name"
    FILE_NAME = "file name"
    BREAKPOINTS = "breakpoints"
    PART = "part"
    SMOOTH_SCROLL = "smooth scrolling"
    STICKY = "sticky navigation"
    VALIDATION = "form validation"
    ACCESSIBLE = "accessibility"
    RESPONSIVE = "responsive layout"


class PartKind(StrEnum):
    """Parts of a page that people name."""

    HEADER = "header"
    NAVIGATION = "navigation"
    SIDEBAR = "sidebar"
    HERO = "hero"
    MAIN = "main"
    SECTION = "section"
    CARD = "card"
    TABLE = "table"
    FORM = "form"
    LIST = "list"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a page: the `order`-th of its kind from the top, -1 for the last."""

    kind: PartKind
    order: int = 1
    title: str = ""
    """Words that stand in it; they choose instead of the order where there are any."""

    def __str__(self) -> str:
        if self.title:
            return f'the {self.kind} with "{self.title}"'
        return f"the last {self.kind}" if self.order < 0 else f"{self.kind} {self.order}"


Value = str | Part | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that was asked for, or where `negated`, asked not to be."""

    aspect: Aspect
    value: Value
    words: str
    """The words that said so."""
    negated: bool = False

    def __str__(self) -> str:
        value = " and ".join(map(str, self.value)) if isinstance(self.value, tuple) else str(self.value)
        said = f"{self.aspect}: {value}" if value else str(self.aspect)
        return f"not {said}" if self.negated else said


@dataclass(frozen=True, slots=True)
class Wishes:
    """All that a prompt asks for, in the order of its words."""

    found: tuple[Wish, ...] = ()
    unknown: tuple[str, ...] = ()
    """Words that ask for nothing that is known here."""

    def get(self, aspect: Aspect) -> Wish | None:
        """Return the wish about `aspect`, None where nobody said anything of it or only what not to do."""
        return next((wish for wish in self.found if wish.aspect is aspect and not wish.negated), None)
