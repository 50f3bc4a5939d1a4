"""Reads a form with a file in it. Knows nothing of what the file is for."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass

from python_multipart.multipart import parse_options_header
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from pixelwright.errors import FileTooLargeError, RequestError
from pixelwright.server.web.body import body_pieces
from pixelwright.server.web.call import Call

FILE_BYTES = 100 << 20
"""The largest file of the protocol's documentation."""
_FORM_BYTES = FILE_BYTES + (1 << 20)
"""With the other fields and what stands between them."""
_FIELDS = 16


@dataclass(frozen=True, slots=True)
class Upload:
    """A form: its plain fields and the one file."""

    fields: Mapping[str, str]
    name: str
    media_type: str
    data: bytes


async def read_upload(call: Call) -> Upload:
    """Return the form that was sent; raises FileTooLargeError, RequestError or GoneError."""
    kind, _ = parse_options_header(call.header(b"content-type"))
    if kind != b"multipart/form-data":
        raise RequestError("The body has to be multipart/form-data", "")
    try:
        form = await MultiPartParser(
            Headers(raw=call.scope["headers"]), _pieces(call), max_files=1, max_fields=_FIELDS
        ).parse()
    except (MultiPartException, KeyError, ValueError):
        raise RequestError("The form cannot be read", "") from None
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise RequestError("The field file is missing", "")
        if (file.size or 0) > FILE_BYTES:
            raise _too_large()
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        return Upload(fields, file.filename or "file", file.content_type or "", await file.read())
    finally:
        await form.close()


async def _pieces(call: Call) -> AsyncGenerator[bytes, None]:
    announced = call.announced
    if announced is not None and announced > _FORM_BYTES:
        raise _too_large()
    size = 0
    async for piece in body_pieces(call.receive):
        size += len(piece)
        if size > _FORM_BYTES:
            raise _too_large()
        yield piece


def _too_large() -> FileTooLargeError:
    return FileTooLargeError(f"The file is larger than {FILE_BYTES >> 20} MiB", "")
