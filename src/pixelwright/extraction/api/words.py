"""The words of API documentation: methods, types, titles of parts, and how OCR misreads them.

One table each; knows nothing of where words stand.
"""

from __future__ import annotations

import re

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

TYPES: dict[str, tuple[str, str]] = {
    "string": ("string", ""), "str": ("string", ""), "text": ("string", ""), "char": ("string", ""),
    "varchar": ("string", ""), "enum": ("string", ""),
    "integer": ("integer", ""), "int": ("integer", ""), "int32": ("integer", "int32"),
    "int64": ("integer", "int64"), "long": ("integer", "int64"),
    "number": ("number", ""), "float": ("number", "float"), "double": ("number", "double"),
    "decimal": ("number", ""), "numeric": ("number", ""),
    "boolean": ("boolean", ""), "bool": ("boolean", ""),
    "array": ("array", ""), "list": ("array", ""),
    "object": ("object", ""), "json": ("object", ""), "map": ("object", ""), "hash": ("object", ""),
    "dictionary": ("object", ""), "dict": ("object", ""),
    "date": ("string", "date"), "datetime": ("string", "date-time"), "date-time": ("string", "date-time"),
    "timestamp": ("string", "date-time"), "time": ("string", "time"), "uuid": ("string", "uuid"),
    "guid": ("string", "uuid"), "email": ("string", "email"), "uri": ("string", "uri"),
    "url": ("string", "uri"), "binary": ("string", "binary"), "file": ("string", "binary"),
    "base64": ("string", "byte"),
}  # fmt: skip
"""Words for types, with type and format of JSON schema."""

COLUMNS = {
    "name": ("name", "parameter", "param", "field", "key", "argument", "property", "attribute", "variable",
             "header", "fieldname", "parametername"),
    "type": ("type", "datatype", "format", "schema"),
    "required": ("required", "mandatory", "presence", "req", "req."),
    "optional": ("optional", "nullable"),
    "place": ("in", "location", "where", "sentin", "paramtype", "parametertype", "locatedin"),
    "description": ("description", "notes", "details", "meaning", "explanation", "comment", "purpose",
                    "summary", "info", "remarks", "action", "whatitdoes"),
    "default": ("default", "defaultvalue"),
    "example": ("example", "examplevalue", "sample"),
    "method": ("method", "verb", "http", "httpmethod", "httpverb"),
    "path": ("path", "endpoint", "url", "uri", "route", "resource", "address"),
    "status": ("status", "code", "statuscode", "httpstatus", "httpcode", "responsecode"),
}  # fmt: skip
"""Heads of columns, without blanks."""

_FIELDS = r"(?:param\w*|fields?|arguments?|options?|variables?|attributes?|schema)"
_PARTS = (
    ("path", rf"(?:path|uri|url|route) {_FIELDS}|in path"),
    ("query", rf"query(?:[ -]?string)?(?: {_FIELDS})?|in query|filters?"),
    ("header", rf"(?:request |http )?headers?(?: {_FIELDS})?"),
    (
        "body",
        rf"(?:request |json |http )?(?:body|payload)(?: {_FIELDS})?"
        rf"|form(?: ?data)?(?: {_FIELDS})?|(?:request|json|post) (?:fields?|attributes?|data)",
    ),
    ("answers", r"(?:http )?responses?|returns?|(?:http |response |error |status )?codes?|errors?|results?"),
    ("answer", r"(?:example |sample )?(?:response|answer|result|output)s?(?: (?:body|example|sample))?"),
    ("example", r"(?:example|sample)s?(?: (?:request|call|usage))?|(?:curl|request)(?: example)?|usage"),
    (
        "parameters",
        r"(?:request )?(?:param\w*|arguments?|args|inputs?|fields?|attributes?|properties|options?)",
    ),
    ("auth", r"auth(?:entication|orization)?|security"),
)
_PART_PATTERNS = tuple((name, re.compile(rf"(?:{pattern})\s*:?", re.IGNORECASE)) for name, pattern in _PARTS)

_REQUIRED = re.compile(r"\b(?:required|mandatory)\b|\*(?!\w)", re.IGNORECASE)
_OPTIONAL = re.compile(r"\b(?:optional|not required)\b", re.IGNORECASE)
_REAL_LD = ("field", "build", "child", "world", "old", "hold", "sold", "yield", "bold", "gold", "threshold",
            "household", "shield", "mild", "wild", "fold", "scaffold", "cold", "told", "guild")  # fmt: skip


def part_named(text: str) -> str:
    """Return which part of an endpoint a title announces, or nothing."""
    words = re.sub(r":? \(?[\w.+-]+/[\w.+-]+\)?$", "", " ".join(text.split()).strip(" :-"))
    return next((name for name, pattern in _PART_PATTERNS if pattern.fullmatch(words)), "")


def column_named(text: str) -> str:
    """Return what the head of a column stands for, or nothing."""
    word = "".join(text.lower().split()).strip(":*?")
    return next((name for name, words in COLUMNS.items() if word in words), "")


def type_named(text: str) -> tuple[str, str] | None:
    """Return type and format that a word stands for: `string`, `int32`, `array of strings`, `User[]`."""
    word = text.lower().strip(" ()[]<>{},:;")
    if not word:
        return None
    if text.strip().endswith("[]") or re.fullmatch(r"(?:array|list)\b.*", word):
        return "array", ""
    if word in TYPES:
        return TYPES[word]
    head = re.fullmatch(r"([a-z0-9-]+)\s*(?:[<(:|/].*|\bor\b.*|\d+)", word)
    return TYPES.get(head[1]) if head else None


def requirement(text: str) -> bool | None:
    """Return whether some words say that a thing is required or optional; None where they say neither."""
    if _OPTIONAL.search(text):
        return False
    return True if _REQUIRED.search(text) else None


def yes_or_no(text: str) -> bool | None:
    """Return what a cell below `Required` says."""
    word = text.lower().strip(" .()")
    if word in ("yes", "y", "true", "required", "mandatory", "✓", "✔", "x", "•", "always", "1", "v"):
        return True
    if word in ("no", "n", "false", "optional", "-", "–", "—", "", "✗", "✘", "never", "0"):
        return False
    return requirement(text)


def identifier(text: str) -> str:
    """Return a name as programs write it: OCR loses low lines and takes `Id` for `ld`."""
    name = "_".join(text.strip(" `'\"*:,;.").split())
    found = re.fullmatch(r"(.*[a-z0-9])ld(s?)", name)
    if found and not any(name.lower().removesuffix("s").endswith(word) for word in _REAL_LD):
        return f"{found[1]}Id{found[2]}"
    return name


def looks_alike(one: str, other: str) -> bool:
    """Tell whether OCR could take one name for the other."""
    return _alike(one) == _alike(other)


def _alike(name: str) -> str:
    plain = name.replace("_", "").replace("-", "").lower()
    return plain.translate(str.maketrans("i10|", "llol"))
