"""Pictures of a page as `data:` addresses, as good as there is room for. Knows nothing of markup."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from PIL import Image

_TYPES = {".png": "image/png", ".webp": "image/webp", ".svg": "image/svg+xml", ".jpg": "image/jpeg"}
_STEPS = ((1.0, 75), (0.5, 65), (0.25, 55), (0.12, 40), (0.05, 30))
"""What a picture is reduced to while there is not room for all: share of its size, quality of WebP."""
_SAFE = " ()<>/:;=,.'!*?&@+$-_~|"
"""What may stand in an address of SVG as it is; quotes are made single first."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The addresses of pictures by path, and which of them are smaller than they were."""

    uris: Mapping[str, str]
    reduced: tuple[str, ...] = ()


def is_picture(path: str) -> bool:
    """Tell whether a file is a picture that pages show."""
    return PurePosixPath(path).suffix in _TYPES


def fitted(files: Mapping[str, bytes], room: int) -> Fitted:
    """Return addresses for all pictures that are `room` letters long together, if at all possible."""
    steps = dict.fromkeys(files, -1)
    uris = {path: _uri(content, PurePosixPath(path).suffix) for path, content in files.items()}
    while sum(map(len, uris.values())) > room:
        largest = max(
            (path for path in uris if steps[path] < len(_STEPS) - 1 and not path.endswith(".svg")),
            key=lambda path: (len(uris[path]), path),
            default=None,
        )
        if largest is None:
            break
        steps[largest] += 1
        smaller = _uri(_reduced(files[largest], *_STEPS[steps[largest]]), ".webp")
        if len(smaller) < len(uris[largest]):
            uris[largest] = smaller
    return Fitted(uris, tuple(path for path, step in steps.items() if step >= 0))


def _uri(content: bytes, suffix: str) -> str:
    if suffix == ".svg":
        text = " ".join(content.decode().split()).replace('"', "'").replace("#", "%23")
        return f"data:image/svg+xml,{quote(text, safe=_SAFE + '%')}"
    return f"data:{_TYPES[suffix]};base64,{base64.b64encode(content).decode()}"


def _reduced(content: bytes, scale: float, quality: int) -> bytes:
    with Image.open(io.BytesIO(content)) as picture:
        size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
        smaller = picture.convert("RGBA" if "A" in picture.getbands() else "RGB").resize(size)
        stream = io.BytesIO()
        smaller.save(stream, "WEBP", quality=quality, method=4)
        return stream.getvalue()
