"""Pictures in, files out: decoding, encoding, guarded fetching, atomic folders, the report page.

Knows nothing of what is in a picture or how a page is made from it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pixelwright.media.encode import encode_jpeg, encode_png
    from pixelwright.media.source import Loaded, load_picture, read_picture

__all__ = ["Loaded", "encode_jpeg", "encode_png", "load_picture", "read_picture"]

_SOURCES = {
    "Loaded": "source",
    "encode_jpeg": "encode",
    "encode_png": "encode",
    "load_picture": "source",
    "read_picture": "source",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Load what decodes on first use: a process that only fetches never needs numpy."""
    if name in _SOURCES:
        from importlib import import_module

        return getattr(import_module(f"pixelwright.media.{_SOURCES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
