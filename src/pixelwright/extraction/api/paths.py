"""Methods and paths in a line of text, as documentation writes them and as OCR reads them.

Knows nothing of where lines stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pixelwright.extraction.api.words import METHODS, identifier

_METHOD = "|".join(METHODS)
_SEGMENT = r"[\w.~%@!$'*+:,;=<>{}()\[\]-]+"
_PATH = rf"(?:/{_SEGMENT})+/?|/(?=\s|$)"
_QUERY = r"(?:\?[\w=&{}<>.,\[\]:-]*)?"
_URL = rf"https?://[\w.-]+(?::\d+)?(?:{_PATH})?"
_CALL = re.compile(
    rf"(?<![\w/-])(?P<method>{_METHOD})\b[\s:|>–-]{{1,4}}"
    rf"(?P<url>https?://[\w.-]+(?::\d+)?)?(?P<path>{_PATH}|[lI|1]\w+(?:/{_SEGMENT})+)(?P<query>{_QUERY})",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"^(?P<path>{_PATH})(?P<query>{_QUERY})\s+(?P<method>{_METHOD})$")
_BARE = re.compile(rf"(?P<url>https?://[\w.-]+(?::\d+)?)?(?P<path>{_PATH})(?P<query>{_QUERY})(?=\s|$)")
_HOLE = re.compile(r"[{(<\[]([\w-]+)[})>\]]?|:([A-Za-z][\w-]*)|([\w-]+)[})>\]]")
_VERSION = re.compile(r"(https?://[^/\s]+(?:/api|/rest)?(?:/v\d+(?:\.\d+)*)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A call in a line: its parts and what stood before and after it."""

    method: str
    path: str
    host: str = ""
    """Scheme and host, where the whole address was written."""
    query: tuple[str, ...] = ()
    before: str = ""
    after: str = ""


def find_call(text: str) -> Found | None:
    """Return the first method with a path in a line."""
    turned = _TURNED.match(text.strip())
    if turned is not None:
        return Found(turned["method"], clean_path(turned["path"]), query=_names(turned["query"]))
    match = _CALL.search(text)
    if match is None or not _is_method(match["method"], text):
        return None
    return _found(match, match["method"].upper(), text)


def find_path(text: str) -> Found | None:
    """Return the path that a text is, without a method; None where it is anything else."""
    match = _BARE.match(text.strip())
    return _found(match, "", text.strip()) if match else None


def method_alone(text: str) -> str:
    """Return the method that a text is and nothing else, in capitals; else nothing."""
    word = text.strip(" :[]()").upper()
    return "DELETE" if word == "DEL" else word if word in METHODS else ""


def _is_method(word: str, text: str) -> bool:
    """In small letters they are words: `get /orders` is a call, `to get /tmp` hardly."""
    return word.isupper() or text.strip().lower().startswith(word.lower())


def _found(match: re.Match[str], method: str, text: str) -> Found:
    return Found(
        method,
        clean_path(match["path"]),
        match["url"] or "",
        _names(match["query"]),
        text[: match.start()].strip(),
        text[match.end() :].strip(),
    )


def _names(query: str) -> tuple[str, ...]:
    """Return the names in `?status&limit=10`."""
    parts = (re.split(r"[=:]", part)[0].strip("{}<>[]") for part in re.split(r"[?&,]", query))
    return tuple(filter(None, parts))


def clean_path(path: str) -> str:
    """Return a path with `{name}` where something is filled in, and its usual misreadings undone."""
    path = path if path.startswith("/") else "/" + path[1:]
    path = path.rstrip(".,;:)" if "(" not in path else ".,;:")
    return "/".join(_segment(segment) for segment in path.split("/")) or "/"


def _segment(segment: str) -> str:
    if re.fullmatch(r"[vV][lI|]", segment):
        return "v1"
    hole = _HOLE.fullmatch(segment)
    if hole:
        return f"{{{identifier(hole[1] or hole[2] or hole[3])}}}"
    return segment


def holes(path: str) -> tuple[str, ...]:
    """Return the names that are filled into a path."""
    return tuple(re.findall(r"\{([^{}]+)\}", path))


def base_of(url: str) -> str:
    """Return the part of an address that all calls share: up to its version."""
    found = _VERSION.match(url)
    return found[1] if found else ""


def find_urls(text: str) -> list[str]:
    """Return the addresses in a line; blanks that OCR put before dots are taken out."""
    joined = re.sub(r"(https?://[\w.-]*\w) \.(?=\w)", r"\1.", text)
    return [url.rstrip(".,;:)/") for url in re.findall(_URL, joined)]
