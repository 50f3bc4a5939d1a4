"""One file that a person named: written beside its place and moved there, so that it is whole or not there.

Knows nothing of what it holds.
"""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path

from pixelwright.errors import WriteError


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path`, replacing what was there; folders on the way are made.

    Raises:
        WriteError: no space, no permission, or something in the way.
    """
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise WriteError(f"cannot write {path}: {error.strerror or error}") from error
