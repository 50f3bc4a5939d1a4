"""What a person would call a part: the words on it."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.inspection.view import Part, View


def quoted(words: str, longest: int = 40) -> str:
    """Return the words in quotation marks, cut to a length that fits a line."""
    plain = " ".join(words.split())
    return f"“{plain}”" if len(plain) <= longest else f"“{plain[: longest - 1].rstrip()}…”"


def name_of(view: View, part: Part, longest: int = 30) -> str:
    """Return the words on a part in quotation marks, what it is where it has none."""
    words = words_of(view, part)
    if words:
        return quoted(words, longest)
    kind, *classes = part.shape.split(".")
    return f"a {kind or part.role.value}" + (f" ({classes[0]})" if classes else "")


def words_of(view: View, part: Part) -> str:
    """Return the words on a part, or its label."""
    return (part.label or " ".join(_words(view, part))).strip()


def _words(view: View, part: Part) -> Iterator[str]:
    if part.words is not None:
        yield part.words.text
    for child in view.children(part.number):
        yield from _words(view, child)
