"""What a stack is, and which ones are installed. Knows no stack by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import Protocol

from pixelwright.bundle import Bundle
from pixelwright.codegen.extras import Extras
from pixelwright.codegen.styles.contrast import InkMend
from pixelwright.codegen.toolchain.protocol import Toolchain
from pixelwright.errors import StackError
from pixelwright.raster import Raster
from pixelwright.tree import Layout

GROUP = "pixelwright.stacks"
"""The entry point group in which packages offer stacks: a name and a class without arguments."""


@dataclass(frozen=True, slots=True)
class PhoneDesign:
    """The same page as another picture shows it on a phone."""

    layout: Layout
    design: Raster


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How a bundle is written."""

    single_file: bool = False
    """Put styles, fonts and pictures into the page itself."""
    trace: bool = False
    """Give elements a `data-node` attribute with their path in the layout, `0.1.2`."""
    styling: str | None = None
    """How styles are written, one of the stack's `stylings`; the first of them when None."""
    extras: Extras = field(default_factory=Extras)
    """What the page is to have beside what the picture shows."""
    phone: PhoneDesign | None = None
    """What the page is to look like below the small breakpoint."""
    ink_mends: tuple[InkMend, ...] = ()
    """Other colours for texts that are hard to read, and for what is painted behind them."""
    toolchain: Toolchain | None = None
    """Formats and compiles what is written; when None nothing is formatted, and stacks that have to compile
    do so in a browser of their own."""


class Stack(Protocol):
    """Writes a layout as the code of one technology.

    A stack that can write styles in several ways names them in an attribute `stylings`, a tuple of texts.
    """

    @property
    def name(self) -> str:
        """The name that people ask for it by."""
        ...

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the files of the page; pictures are cut from `design`."""
        ...


def stylings(writer: Stack) -> tuple[str, ...]:
    """Return the ways of writing styles among which one can choose; the first is the usual one."""
    return tuple(getattr(writer, "stylings", ()))


def check_styling(writer: Stack, styling: str | None) -> None:
    """Raise StackError where the stack does not offer `styling`."""
    offered = stylings(writer)
    if styling is None or styling in offered:
        return
    remedy = f"It offers: {', '.join(offered)}." if offered else "It offers no choice; leave --styling out."
    raise StackError(f"the stack {writer.name!r} has no styling called {styling!r}", remedy)


def stacks() -> tuple[str, ...]:
    """Return the names of all installed stacks in order."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def stack(name: str) -> Stack:
    """Return the installed stack called `name`; raises StackError if there is none."""
    for point in entry_points(group=GROUP):
        if point.name == name:
            loaded: Stack = point.load()()
            return loaded
    raise StackError(f"there is no stack called {name!r}", f"Installed are: {', '.join(stacks())}.")
