"""Utility classes in JSX: written where they are used, in data too."""

from __future__ import annotations

from collections.abc import Callable

from pixelwright.codegen.components.program import Words
from pixelwright.codegen.projects.typescript import quoted
from pixelwright.codegen.react.module import Looks


def _class_name(words: Words, reference: Callable[[str], str]) -> str:
    if len(words) == 1 and isinstance(words[0], str):
        return quoted(words[0])
    if len(words) == 1 and not isinstance(words[0], str):
        return f"{{{reference(words[0].prop)}}}"
    parts = [part if isinstance(part, str) else f"${{{reference(part.prop)}}}" for part in words]
    return f"{{`{''.join(parts)}`}}"


def _as_it_is(value: str) -> str:
    return value


UTILITIES = Looks((), _class_name, _as_it_is)
