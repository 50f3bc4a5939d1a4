"""Bytes that are written into a request as text. Knows nothing of what they are of."""

from __future__ import annotations

import binascii
import re
from urllib.parse import unquote_to_bytes

from pixelwright.errors import FieldError

_SPACE = str.maketrans("", "", " \t\r\n")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LONGEST_HEADER = 512


def is_address(text: str) -> bool:
    """Whether `text` says where something lies instead of holding it."""
    return bool(_SCHEME.match(text[:64])) and not is_data(text)


def is_data(text: str) -> bool:
    """Whether `text` is a `data:` URI."""
    return text[:5].lower() == "data:"


def decode(text: str, field: str) -> tuple[str, bytes]:
    """Return the media type, empty where it is not said, and the bytes of a `data:` URI or of bare base64.

    Raises FieldError that names `field`.
    """
    if not is_data(text):
        return "", _base64(text, field)
    header, comma, _ = text[5 : 5 + _LONGEST_HEADER].partition(",")
    if not comma:
        raise _unreadable(field)
    media_type, *parameters = header.split(";")
    start = 5 + len(header) + 1
    if "base64" in (each.strip().lower() for each in parameters):
        return media_type.strip().lower(), _base64(text[start:], field)
    return media_type.strip().lower(), unquote_to_bytes(text[start:])


def _base64(text: str, field: str) -> bytes:
    try:
        return _strict(text)
    except ValueError:
        pass
    try:
        return _strict(text.translate(_SPACE))
    except ValueError:
        raise _unreadable(field) from None


def _strict(text: str) -> bytes:
    data = binascii.a2b_base64(text, strict_mode=True)
    if not data:
        raise ValueError(text)
    return data


def _unreadable(field: str) -> FieldError:
    return FieldError(f"The field {field} is illegal: it is neither an address nor valid base64", "")
