"""Reads a JSON object that came from outside, field by field; what cannot be used is refused by its name.

Knows nothing of what the fields mean. Names leave out positions in lists: messages to clients hold no digits
of a request. `null` stands for a field that was left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from typing import Any

from pixelwright.errors import FieldError, MissingFieldError


class Fields:
    """The fields of one object."""

    __slots__ = ("path", "value")

    def __init__(self, value: Mapping[str, Any], path: str = "") -> None:
        self.value = value
        self.path = path

    def name(self, field: str) -> str:
        """Return how a field is called in messages."""
        return f"{self.path}.{field}" if self.path else field

    def missing(self, field: str) -> MissingFieldError:
        """Return the error of a field that has to be there."""
        return MissingFieldError(f"The field {self.name(field)} is missing", "")

    def illegal(self, field: str, wish: str) -> FieldError:
        """Return the error of a field that is not what it has to be."""
        return FieldError(f"The field {self.name(field)} is illegal: it has to be {wish}", "")

    def has(self, field: str) -> bool:
        """Whether a field was given."""
        return self.value.get(field) is not None

    def text(self, field: str, default: str = "", *, at_most: int | None = None) -> str:
        """Return a string."""
        value = self.value.get(field)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self.illegal(field, "a string")
        if at_most is not None and len(value) > at_most:
            raise self.illegal(field, f"a string of at most {at_most} characters")
        return value

    def needed_text(self, field: str) -> str:
        """Return a string that has to be there and not to be empty."""
        if not self.has(field):
            raise self.missing(field)
        text = self.text(field)
        if not text:
            raise self.illegal(field, "a string that is not empty")
        return text

    def matching(self, field: str, pattern: re.Pattern[str], wish: str) -> str:
        """Return a string of a certain form, empty where none was given."""
        text = self.text(field)
        if self.has(field) and not pattern.fullmatch(text):
            raise self.illegal(field, wish)
        return text

    def choice(self, field: str, options: Collection[str], default: str = "") -> str:
        """Return one of `options`."""
        text = self.text(field, default)
        if text not in options and self.has(field):
            raise self.illegal(field, "one of " + ", ".join(options))
        return text

    def flag(self, field: str, default: bool = False) -> bool:
        """Return a truth value."""
        value = self.value.get(field)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.illegal(field, "true or false")
        return value

    def number(self, field: str, low: float, high: float) -> float | None:
        """Return a number within bounds, both included."""
        value = self.value.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.illegal(field, "a number")
        if not low <= value <= high:
            raise self.illegal(field, f"between {low:g} and {high:g}")
        return float(value)

    def whole(self, field: str, low: int, high: int) -> int | None:
        """Return a whole number within bounds, both included."""
        value = self.value.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not (isinstance(value, int) or _is_whole(value)):
            raise self.illegal(field, "a whole number")
        if not low <= value <= high:
            raise self.illegal(field, f"between {low} and {high}")
        return int(value)

    def struct(self, field: str) -> Fields | None:
        """Return an object."""
        value = self.value.get(field)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.illegal(field, "an object")
        return Fields(value, self.name(field))

    def needed_struct(self, field: str) -> Fields:
        """Return an object that has to be there."""
        found = self.struct(field)
        if found is None:
            raise self.missing(field)
        return found

    def mapping(self, field: str) -> Mapping[str, Any]:
        """Return an object as it is, an empty one where none was given."""
        found = self.struct(field)
        return found.value if found else {}

    def structs(self, field: str) -> list[Fields]:
        """Return a list of objects, an empty one where none was given."""
        value = self.value.get(field)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.illegal(field, "a list")
        if not all(isinstance(each, dict) for each in value):
            raise self.illegal(field, "a list of objects")
        path = self.name(field) + "[]"
        return [Fields(each, path) for each in value]

    def texts(self, field: str) -> list[str]:
        """Return a list of strings, an empty one where none was given; a single string is a list of one."""
        value = self.value.get(field)
        if value is None:
            return []
        if isinstance(value, str):
            return [value]
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.illegal(field, "a string or a list of strings")
        return value

    def rest(self, known: Collection[str]) -> dict[str, object]:
        """Return what was given beside the fields that are `known`."""
        return {name: value for name, value in self.value.items() if name not in known and value is not None}


def _is_whole(value: object) -> bool:
    """Tell whole numbers that a client wrote with a point."""
    return isinstance(value, float) and value.is_integer()
