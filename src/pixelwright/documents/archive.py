"""The ZIP files that office documents are, judged before anybody unpacks them.

What is too large when unpacked and what declares entities is refused; office documents never do either.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO

from pixelwright.documents.limits import Limits
from pixelwright.errors import DocumentTooLargeError, NotADocumentError, ProtectedDocumentError

TROUBLE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, ValueError)
"""What reading a damaged ZIP file was seen to raise."""

_XML = (".xml", ".rels", ".vml")
_DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY", "<!doctype", "<!entity")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_STARTS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_UTF_32 = b"\xff\xfe\x00\x00"
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([^\"']*)")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
"""Those in which the declarations above look as they do there."""


def check_archive(data: bytes, limits: Limits) -> None:
    """Refuse what is not to be opened.

    Raises DocumentTooLargeError, NotADocumentError or ProtectedDocumentError.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_sizes(archive.infolist(), limits)
            for part in archive.infolist():
                if part.filename.lower().endswith(_XML):
                    _check_xml(archive.read(part))
    except TROUBLE as error:
        raise NotADocumentError("the document is damaged or cut short") from error


def _check_sizes(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    """A part never unpacks to more than its entry says: reading stops there."""
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise DocumentTooLargeError("the document unpacks to far too much")
    if any(part.file_size > limits.xml_bytes for part in parts if part.filename.lower().endswith(_XML)):
        raise DocumentTooLargeError("a part of the document unpacks to far too much")
    if any(part.flag_bits & 1 for part in parts):
        raise ProtectedDocumentError("the document is protected by a password")


def _check_xml(content: bytes) -> None:
    head = content[:200]
    said = _ENCODING.search(head.replace(b"\x00", b""))
    is_xml = head.lstrip().startswith(_STARTS) and not head.startswith(_UTF_32)
    if head.strip() and not is_xml:
        raise NotADocumentError("a part of the document is no XML")
    if said and said[1].lower() not in _ENCODINGS:
        raise NotADocumentError("a part of the document is in an encoding that is not read")
    if any(declaration in content for declaration in _DECLARATIONS):
        raise NotADocumentError("the document declares entities, which office documents never do")
