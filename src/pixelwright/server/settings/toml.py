"""Tables of TOML become values; what they should not hold is an error that names the line.

Knows nothing of what is configured.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NoReturn, TypeVar, cast, get_args, get_origin, get_type_hints

from pixelwright.errors import ConfigurationError

_HEADER = re.compile(r"\s*\[{1,2}(?P<name>[^\[\]]+)\]{1,2}\s*(#.*)?")
_SETTING = re.compile(
    r"""\s*(?P<name>(?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*="""
)
_WORD = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
_WORDS = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", Path: "a path"}

T = TypeVar("T")
Names = tuple[str, ...]
"""The way from the top of a file to a setting."""


class TomlFile:
    """A file of settings."""

    def __init__(self, path: Path) -> None:
        """Read the file; raises ConfigurationError."""
        self.path = path
        try:
            self._text = path.read_text("utf-8")
            self.table: dict[str, Any] = tomllib.loads(self._text)
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"the configuration {path} cannot be read") from error
        except tomllib.TOMLDecodeError as error:
            raise ConfigurationError(f"{path} is not TOML: {error}") from error

    def refuse(self, names: Names, problem: str, remedy: str = "") -> NoReturn:
        """Raise ConfigurationError for the setting at `names`."""
        line = next((line for line, found in self._settings() if found == names), None)
        place = f"{self.path}, line {line}" if line else str(self.path)
        raise ConfigurationError(f"{place}: {problem}", remedy)

    def check_names(self, names: Names, table: Mapping[str, object], known: Collection[str]) -> None:
        """Refuse settings of a table that nobody knows, and say which was meant."""
        for name in table:
            if name not in known:
                meant = difflib.get_close_matches(name, known, 1)
                remedy = f"Did you mean {meant[0]!r}?" if meant else f"Known are {', '.join(sorted(known))}."
                self.refuse((*names, name), f"nobody knows the setting {name!r}", remedy)

    def table_at(self, names: Names, table: Mapping[str, Any]) -> dict[str, Any]:
        """Return the table under the last of `names`, empty where there is none."""
        value = table.get(names[-1], {})
        if not isinstance(value, dict):
            self.refuse(names, f"{names[-1]!r} has to be a table")
        return value

    def read(self, kind: type[T], names: Names, table: Mapping[str, Any], **given: object) -> T:
        """Return the dataclass `kind` whose fields stand in a table; `given` are fields that do not."""
        types = get_type_hints(kind)
        known = [field.name for field in fields(cast("Any", kind)) if field.name not in given]
        self.check_names(names, table, known)
        values = {name: self.value(types[name], (*names, name), value) for name, value in table.items()}
        try:
            return kind(**values, **given)
        except TypeError:
            self.refuse(names, f"a setting of {'.'.join(names)!r} is missing")
        except ConfigurationError as error:
            self.refuse(names, error.message, error.remedy)

    def value(self, kind: Any, names: Names, value: object) -> Any:  # noqa: ANN401 - as the type says
        """Return a value of a type that dataclasses declare."""
        origin, inner = get_origin(kind), get_args(kind)
        if origin is UnionType:
            return self.value(next(each for each in inner if each is not NoneType), names, value)
        if origin in (tuple, frozenset):
            if not isinstance(value, list):
                self.refuse(names, f"{names[-1]!r} has to be a list")
            return origin(self.value(inner[0], names, each) for each in value)
        if is_dataclass(kind):
            if not isinstance(value, dict):
                self.refuse(names, f"{names[-1]!r} has to be a table")
            return self.read(cast("type[Any]", kind), names, value)
        return self._plain(kind, names, value)

    def _plain(self, kind: Any, names: Names, value: object) -> object:  # noqa: ANN401
        if issubclass(kind, StrEnum):
            words = [each.value for each in kind]
            if value not in words:
                self.refuse(names, f"{names[-1]!r} has to be one of {', '.join(words)}")
            return kind(value)
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if kind is Path and isinstance(value, str):
            return self.path.parent / Path(value).expanduser()
        if type(value) is not kind:
            self.refuse(names, f"{names[-1]!r} has to be {_WORDS[kind]}")
        return value

    def _settings(self) -> Iterator[tuple[int, Names]]:
        """Go through the file's lines that name something."""
        header: Names = ()
        for number, line in enumerate(self._text.splitlines(), 1):
            if found := _HEADER.fullmatch(line):
                header = _names(found["name"])
                yield number, header
            elif found := _SETTING.match(line):
                yield number, (*header, *_names(found["name"]))


def _names(text: str) -> Names:
    return tuple(next(filter(None, groups), "") for groups in _WORD.findall(text))
