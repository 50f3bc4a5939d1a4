"""Generated files as a value. Writing them to a disk lives in `media`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from pixelwright.errors import UnsafePathError


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files by relative POSIX path. Paths are checked on construction: they cannot leave the folder."""

    files: dict[str, bytes]
    stack: str
    entry: str = "index.html"
    """The page to open; a place in it may follow: `index.html#/pricing`."""

    def __post_init__(self) -> None:
        for name in self.files:
            check_relative(name)

    @property
    def digest(self) -> str:
        """SHA-256 over all names and contents in the order of names, in hex."""
        total = hashlib.sha256()
        for name in sorted(self.files):
            total.update(f"{name}\0{len(self.files[name])}\0".encode())
            total.update(self.files[name])
        return total.hexdigest()


def check_relative(name: str) -> str:
    """Return `name` if it is a plain relative path below its folder; raise UnsafePathError if not."""
    path = PurePosixPath(name)
    bad_part = any(part in ("", ".", "..") or part.startswith("~") for part in name.split("/"))
    if not name or path.is_absolute() or bad_part or "\\" in name or "\0" in name or ":" in name:
        raise UnsafePathError(name)
    return name
