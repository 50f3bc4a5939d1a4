"""Bytes that stand inside a text: `data:` URIs and bare base64, as clients write them.

Knows nothing of what the bytes are.
"""

from __future__ import annotations

import base64
import binascii
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

_URL_SAFE = bytes.maketrans(b"-_", b"+/")


class Inline(NamedTuple):
    """Content and what it is said to be."""

    data: bytes
    media_type: str = ""


def is_data_uri(text: str) -> bool:
    """Tell whether `text` holds its content itself."""
    return text[:5].lower() == "data:"


def read_data_uri(uri: str) -> Inline:
    """Return what a `data:` URI holds; raises ValueError with the reason where it holds nothing readable."""
    head, comma, body = uri.partition(",")
    if not comma:
        raise ValueError("the data: URI has no comma, so no content")
    media_type, *parameters = (part.strip().lower() for part in head[5:].split(";"))
    if "base64" not in parameters:
        return Inline(unquote_to_bytes(body), media_type)
    if "%" in body:
        body = unquote_to_bytes(body).decode("latin-1")
    try:
        return Inline(read_base64(body), media_type)
    except ValueError as error:
        raise ValueError("the data: URI is not valid base64") from error


def read_base64(text: str) -> bytes:
    """Return what base64 stands for; blanks, the alphabet of addresses and missing padding are forgiven.

    Raises ValueError for anything else.
    """
    try:
        signs = b"".join(text.encode("ascii").split()).translate(_URL_SAFE).rstrip(b"=")
        return base64.b64decode(signs + b"=" * (-len(signs) % 4), validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise ValueError("this is not valid base64") from error


def decoded_bytes(text: str) -> int:
    """Return at most how many bytes an inline text holds, without decoding it."""
    return len(text) if is_data_uri(text) and ";base64," not in text[:200].lower() else len(text) * 3 // 4
