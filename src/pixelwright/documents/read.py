"""Any document that can be read, by what its bytes are. Knows nothing of the formats themselves."""

from __future__ import annotations

from dataclasses import replace

from pixelwright.document import Document
from pixelwright.documents.limits import LIMITS, Limits
from pixelwright.errors import DocumentTooLargeError, NotADocumentError
from pixelwright.media.kinds import FileKind, file_kind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_document(data: bytes, name: str = "", *, limits: Limits = LIMITS, looks: bool = True) -> Document:
    """Return the document that `data` is.

    Args:
        data: All bytes of the file.
        name: Its file name; tells texts apart, nothing else.
        limits: How much is read.
        looks: Whether to draw the pages of a PDF, which takes most of the time.

    Raises:
        NotADocumentError: damaged, or in no format that is read.
        DocumentTooLargeError: more than the limits allow.
        ProtectedDocumentError: a password is needed.
    """
    if len(data) > limits.size_bytes:
        raise DocumentTooLargeError("the document has too many bytes")
    kind = file_kind(data, name)
    if kind is None or not kind.is_document:
        raise _unreadable(data)
    return replace(_read(data, kind, limits, looks), name=name)


def _read(data: bytes, kind: FileKind, limits: Limits, looks: bool) -> Document:
    """Load what decodes a format when it is needed: together they take half a second."""
    match kind:
        case FileKind.PDF:
            from pixelwright.documents.pdf import read_pdf

            return read_pdf(data, limits, looks=looks)
        case FileKind.DOCX:
            from pixelwright.documents.word import read_word

            return read_word(data, limits)
        case FileKind.XLSX:
            from pixelwright.documents.sheets import read_workbook

            return read_workbook(data, limits)
        case FileKind.PPTX:
            from pixelwright.documents.slides import read_slides

            return read_slides(data, limits)
        case _:
            from pixelwright.documents.texts import read_text

            return read_text(data, kind, limits)


def _unreadable(data: bytes) -> NotADocumentError:
    if data.startswith(_OLE):
        return NotADocumentError(
            "this is a document of old Office programs, or one with a password",
            "Save it without a password as DOCX, XLSX, PPTX or PDF.",
        )
    return NotADocumentError("this is not a document that can be read" if data else "the document is empty")
