"""Other words in the markup of a page, where the old ones stand just once. Knows nothing of browsers."""

from __future__ import annotations

import html
import re

_NO_TEXT = re.compile(
    r"<!--.*?-->|<(script|style|template|title)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE
)
_TOKEN = re.compile(r"(?:\s|&nbsp;|&#160;|&#xa0;)+|&[a-z0-9#]+;|.", re.IGNORECASE | re.DOTALL)


def with_text(source: str, says: str, should: str) -> str | None:
    """Return an HTML source that says something else in one place; None where that place is not certain.

    Blanks count as blanks, however many and in whichever form; a character counts as its reference.
    """
    wanted = " ".join(says.split())
    if not wanted:
        return None
    places = [place for start, end in _texts(source) for place in _found(source[start:end], start, wanted)]
    if len(places) != 1:
        return None
    first, last = places[0]
    return source[:first] + html.escape(should, quote=False) + source[last:]


def _texts(source: str) -> list[tuple[int, int]]:
    """Return where texts begin and end: what lies between tags."""
    edges = [0]
    for skipped in _NO_TEXT.finditer(source):
        edges += skipped.span()
    edges.append(len(source))
    return list(zip(edges[::2], edges[1::2], strict=True))


def _found(text: str, offset: int, wanted: str) -> list[tuple[int, int]]:
    """Return where in the source the wanted words stand, as whole words."""
    tokens = list(_TOKEN.finditer(text))
    shown = "".join(_shown(token[0]) for token in tokens)
    if len(shown) != len(tokens):
        return []
    pattern = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return [
        (offset + tokens[match.start()].start(), offset + tokens[match.end() - 1].end())
        for match in re.finditer(pattern, shown)
    ]


def _shown(token: str) -> str:
    plain = html.unescape(token)
    return " " if plain.isspace() else plain
