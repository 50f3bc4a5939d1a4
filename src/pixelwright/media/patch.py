"""Changed texts as one unified diff, as `git apply` takes it. Knows nothing of why they changed."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from pathlib import Path

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_UNUSUAL = re.compile(r'[\x00-\x1f"\\\x7f]')
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def unified_patch(edits: Mapping[str, tuple[str, str]], root: Path | None = None) -> str:
    """Return the diff of all texts by path, to be applied in `root`; empty where none changed.

    Files on the web are left out: nobody can apply that.
    """
    changed = {path: texts for path, texts in edits.items() if texts[0] != texts[1] and "://" not in path}
    named = {_from(root, path): texts for path, texts in changed.items()}
    return "".join(_file(name, *texts) for name, texts in sorted(named.items()))


def _from(root: Path | None, path: str) -> str:
    """Return the way to a file from the folder `root`; the path itself where that is not known."""
    if root is None:
        return path.lstrip("/")
    whole = root.resolve()
    return Path(os.path.relpath((whole / path).resolve(), whole)).as_posix()


def _file(path: str, before: str, after: str) -> str:
    # Not splitlines: a form feed or a lone carriage return ends no line of a diff.
    old, new = _LINE.findall(before), _LINE.findall(after)
    head = f"diff --git {_name('a', path)} {_name('b', path)}\n"
    # A tab ends a name with spaces; without it the rest would be taken for a date.
    end = "\t" if " " in path else ""
    sides = f"--- {_name('a', path)}{end}\n+++ {_name('b', path)}{end}\n"
    hunks = list(difflib.unified_diff(old, new))[2:]
    return head + sides + "".join(_whole(line) for line in hunks)


def _whole(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _name(side: str, path: str) -> str:
    """Return a name as git writes it: in quotes, with escapes, where it has unusual characters."""
    name = f"{side}/{path}"
    if not _UNUSUAL.search(name):
        return name
    escaped = _UNUSUAL.sub(lambda found: _ESCAPES.get(found[0]) or f"\\{ord(found[0]):03o}", name)
    return f'"{escaped}"'
