"""One file that is a component by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Module:
    """A component, and the packages that it needs."""

    name: str
    code: str
    packages: tuple[str, ...]
