"""Samples of code: JSON put together again from its lines. Knows nothing of endpoints."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from pixelwright.extraction.pieces import Row

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "″": '"', "‘": "'", "’": "'"})
_CODE = re.compile(
    r'^[\s{}\[\],]*$|^\s*[\[{]|^\s*["“”][\w $.-]+["“”]\s*:|^\s*(?:\$|curl|-[A-Za-z]|--\w|HTTP/)\b|\\$'
)
_LIKELY = re.compile(r'^\s*[\[{"“”\]}]')


def is_code(row: Row) -> bool:
    """Tell whether a row is a line of JSON or of a shell."""
    return row.code or bool(_CODE.match(" ".join(piece.text for piece in row.pieces)))


def json_in(rows: Sequence[Row]) -> str:
    """Return the JSON that lines of code hold, written evenly; nothing where it cannot be put together.

    OCR loses braces that stand alone: those at the ends are put back if that makes it whole.
    """
    lines = [" ".join(piece.text for piece in row.pieces).translate(_QUOTES) for row in rows]
    while lines and not _LIKELY.match(lines[0]):
        lines = lines[1:]
    text = "\n".join(lines)
    if not text.strip():
        return ""
    for start, end in (("", ""), ("{", "}"), ("", "}"), ("{", ""), ("[", "]"), ("", "]"), ("[{", "}]")):
        value = _parsed(start + text.rstrip(", ") + end)
        if isinstance(value, dict | list):
            return json.dumps(value, ensure_ascii=False)
    return ""


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
