"""Style sheets on their way into a built page: imports, addresses, CSS modules, words for Tailwind."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping

_IMPORT = re.compile(r"""@import\s+(['"])(\.[^'"]+)\1\s*;\n?""")
_URL = re.compile(r"""url\(\s*(['"]?)([^'")]+)\1\s*\)""")
_TOKENS = re.compile(
    r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|[{};]|[^{};"'/u]+|.""", re.DOTALL
)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_LONGEST = 400


def with_imports(name: str, files: Mapping[str, bytes]) -> str:
    """Return a sheet with the project's own sheets in place of their imports."""

    def inlined(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), match.group(2)))
        return with_imports(path, files) if path in files else match.group()

    return _IMPORT.sub(inlined, files[name].decode())


def with_urls(css: str, place: Callable[[str], str]) -> str:
    """Return the CSS with every address of a file exchanged for what `place` says."""

    def placed(match: re.Match[str]) -> str:
        address = match.group(2)
        if re.match(r"[a-z]+:|#|//", address):
            return match.group()
        return f'url("{place(address)}")'

    return _URL.sub(placed, css)


def class_names(name: str, css: str) -> tuple[str, dict[str, str]]:
    """Return the sheet of a CSS module with names of its own, and these by the written names."""
    mark = hashlib.sha256(name.encode()).hexdigest()[:5]
    stem = posixpath.basename(name).removesuffix(".module.css")
    names: dict[str, str] = {}

    def own(match: re.Match[str]) -> str:
        return "." + names.setdefault(match.group(1), f"{stem}_{match.group(1)}_{mark}")

    written: list[str] = []
    prelude: list[str] = []
    for token in _TOKENS.findall(css):
        if token == "{":
            head = "".join(prelude)
            written.append(head if head.lstrip().startswith("@") else _CLASS.sub(own, head))
            prelude = []
            written.append(token)
        elif token in "};" or token.startswith("/*"):
            written += [*prelude, token]
            prelude = []
        else:
            prelude.append(token)
    return "".join([*written, *prelude]), names


def candidates(texts: Iterable[str]) -> tuple[str, ...]:
    """Return every word that could be a utility class; Tailwind leaves aside those that are none."""
    words: set[str] = set()
    for text in texts:
        words.update(re.split(r'[\s"`]+', text), re.split(r"""[\s"'`<>{}=;,]+""", text))
    return tuple(sorted(word for word in words if 0 < len(word) < _LONGEST))
