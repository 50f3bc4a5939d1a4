"""What a page may ask for. Decides; knows nothing of the protocol that asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

_INLINE = ("data:", "blob:", "about:")


@dataclass(frozen=True, slots=True)
class Response:
    """An answer from the network, as a `Fetch` gives it."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Fetch = Callable[[str], Response | None]
"""Gets an http(s) address, or None to deny it. It alone decides which addresses are safe: the browser itself
has no network at all. Called from a thread of its own, one address at a time."""


def is_inline(url: str) -> bool:
    """Tell whether an address carries its own content."""
    return url.startswith(_INLINE)


def is_web(url: str) -> bool:
    """Tell whether an address is one that a `Fetch` may be asked for."""
    return url.startswith(("http://", "https://"))


def is_below(url: str, folder: Path | None) -> bool:
    """Tell whether a file: address lies below `folder`, symbolic links resolved."""
    if folder is None:
        return False
    try:
        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
    except (ValueError, OSError, RuntimeError):  # no address, a name too long, links in a circle
        return False
    is_local = parts.scheme == "file" and parts.netloc in ("", "localhost")
    return is_local and path.is_relative_to(folder.resolve())
