"""PDF files to pages: the words where they were set, how each page looks, and the pictures that stand in it.

Pages are 1280 px wide, whatever their paper was; all boxes are in these pixels.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pixelwright.document import Document, DocumentPage, Encoded, PlacedText
from pixelwright.documents.limits import Limits
from pixelwright.errors import DocumentTooLargeError, NotADocumentError, ProtectedDocumentError
from pixelwright.geometry import Box
from pixelwright.media.headers import picture_header

_BOLD = 600
"""Weight from which on text is bold."""
_RULE_PX = 3.0
_FILL_PX = 12.0
_LINE_OF_SIZE = 1.2
"""Height of a line over the size of its font."""
_HEAVY_BYTES = 2 * 2**20
"""A page that is larger as PNG is a photograph, which JPEG keeps smaller."""
_MONOSPACED = ("mono", "courier", "consol", "menlo", "code")
_NAME_BYTES = 128


def read_pdf(data: bytes, limits: Limits, *, looks: bool = True) -> Document:
    """Return a PDF file; how its pages look is left out without `looks`."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise ProtectedDocumentError("the document is protected by a password") from error
        raise NotADocumentError("the document is damaged or cut short") from error
    with closing(document):
        if len(document) > limits.pages:
            raise DocumentTooLargeError("the document has too many pages")
        try:
            return _document(document, limits, looks)
        except (pdfium.PdfiumError, OSError, ValueError) as error:
            raise NotADocumentError("the document is damaged") from error


def _document(document: pdfium.PdfDocument, limits: Limits, looks: bool) -> Document:
    pages: list[DocumentPage] = []
    pictures: list[Encoded] = []
    characters = 0
    for number in range(1, len(document) + 1):
        with closing(document[number - 1]) as page:
            look = looks and number <= limits.page_pictures
            pages.append(_Page(page, number, limits).read(look))
            pictures += _pictures(page, number, limits, pictures)
        characters += sum(len(line.text) for line in pages[-1].lines)
        if characters > limits.characters:
            raise DocumentTooLargeError("the document holds too much text")
    left_out = looks and len(pages) > limits.page_pictures
    notes = ("How its last pages look was left out; their text was read.",) if left_out else ()
    return Document("pdf", tuple(pages), pictures=tuple(pictures), notes=notes)


@dataclass(frozen=True, slots=True)
class _Sign:
    """One character: the box of its ink, and that of its line, which is as tall for all of a font."""

    text: str
    index: int
    ink: Box
    line: Box

    def follows(self, other: _Sign) -> bool:
        """Tell whether it goes on with a run."""
        height = max(self.line.height, other.line.height)
        gap = self.line.x - other.line.right
        return self.line.overlap_y(other.line) > 0.5 * height and -0.5 * height < gap < 0.9 * height


@dataclass(frozen=True, slots=True)
class _Page:
    """One open page."""

    page: pdfium.PdfPage
    number: int
    limits: Limits

    def read(self, look: bool) -> DocumentPage:
        width, height = self._size
        rules, fills = self._shapes()
        return DocumentPage(
            self.number,
            lines=tuple(joined(sorted(self._runs(), key=lambda run: (run.box.y, run.box.x)))),
            rules=rules,
            fills=fills,
            width_px=width,
            height_px=height,
            picture=self._picture() if look else None,
        )

    @property
    def _scale(self) -> float:
        width, height = self.page.get_size()
        if not (1 <= width < 1e6 and 1 <= height < 1e6):
            raise ValueError("a page of no size")
        return float(min(self.limits.page_width_px / width, self.limits.page_height_px / height))

    @property
    def _size(self) -> tuple[int, int]:
        width, height = self.page.get_size()
        return max(1, round(width * self._scale)), max(1, round(height * self._scale))

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the page in pixels, whichever way the page is turned."""
        (x0, y0), (x1, y1) = self._pixel(left, top), self._pixel(right, bottom)
        return Box.from_edges(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def _pixel(self, x: float, y: float) -> tuple[float, float]:
        """Sixteenths of pixels, since PDFium gives whole numbers."""
        width, height = self._size
        found_x, found_y = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self.page, 0, 0, 16 * width, 16 * height, 0, x, y, found_x, found_y)
        return found_x.value / 16, found_y.value / 16

    def _runs(self) -> Iterator[PlacedText]:
        """Yield words that follow each other on one line, sign by sign: boxes of kerned words overlap."""
        with closing(self.page.get_textpage()) as texts:
            run: list[_Sign] = []
            count = min(texts.count_chars(), self.limits.page_characters)
            for sign in (self._sign(texts, index) for index in range(count)):
                if run and (sign is None or not sign.follows(run[-1])):
                    yield from self._placed(texts, run)
                    run = []
                if sign is not None:
                    run.append(sign)
            yield from self._placed(texts, run)

    def _sign(self, texts: pdfium.PdfTextPage, index: int) -> _Sign | None:
        """Return one character with its ink and its line; None for the end of a line."""
        text = chr(raw.FPDFText_GetUnicode(texts, index) or 32)
        if text in "\r\n\ufffe":
            return None
        ink, line = texts.get_charbox(index), texts.get_charbox(index, loose=True)
        return _Sign(text, index, self._box(*ink), self._box(*line))

    def _placed(self, texts: pdfium.PdfTextPage, run: list[_Sign]) -> Iterator[PlacedText]:
        text = _clean("".join(sign.text for sign in run))
        inked = [sign for sign in run if sign.text.strip()]
        if text and inked:
            size = max(sign.line.height for sign in inked) / _LINE_OF_SIZE
            bold, monospaced = _face(texts, inked[len(inked) // 2].index)
            yield PlacedText(text, Box.around(sign.ink for sign in inked), size, bold, monospaced)

    def _shapes(self) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
        """Return thin lines, and rectangles that are filled."""
        rules: list[Box] = []
        fills: list[Box] = []
        for path in self.page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
            box = self._box(*path.get_bounds())
            if min(box.width, box.height) <= _RULE_PX < max(box.width, box.height):
                rules.append(box)
            elif min(box.width, box.height) > _FILL_PX and _is_filled(path):
                fills.append(box)
            if len(rules) + len(fills) >= self.limits.shapes:
                break
        return tuple(rules), tuple(fills)

    def _picture(self) -> Encoded:
        from pixelwright.media.encode import FAST, encode_jpeg, encode_png

        bitmap = self.page.render(scale=self._scale)
        with closing(bitmap):
            pixels = bitmap.to_numpy()[:, :, 2::-1]
            data, kind = encode_png(pixels, FAST), "image/png"
            if len(data) > _HEAVY_BYTES:
                data, kind = encode_jpeg(pixels), "image/jpeg"
        height, width = pixels.shape[:2]
        return Encoded(data, kind, width, height, self.number)


def _is_filled(path: pdfium.PdfObject) -> bool:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    return bool(mode.value != raw.FPDF_FILLMODE_NONE)


def joined(runs: list[PlacedText]) -> Iterator[PlacedText]:
    """Yield runs that follow each other on one line, of one look and close, as one."""
    rows: list[list[PlacedText]] = []
    for run in runs:
        row = next((row for row in reversed(rows[-8:]) if _same_row(row[-1], run)), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    for row in rows:
        row.sort(key=lambda run: run.box.x)
        whole = row[0]
        for run in row[1:]:
            gap = run.box.x - whole.box.right
            if gap < 0.9 * whole.size_px and run.bold == whole.bold and run.monospaced == whole.monospaced:
                blank = "" if gap < 0.12 * whole.size_px else " "
                size = max(whole.size_px, run.size_px)
                box = whole.box.union(run.box)
                whole = PlacedText(whole.text + blank + run.text, box, size, run.bold, run.monospaced)
            else:
                yield whole
                whole = run
        yield whole


def _same_row(one: PlacedText, other: PlacedText) -> bool:
    return one.box.overlap_y(other.box) > 0.6 * min(one.box.height, other.box.height)


def _clean(text: str) -> str:
    printable = (sign if sign.isprintable() else " " for sign in text if sign not in "\ufffe\ufeff\u00ad")
    return " ".join("".join(printable).split())


def _face(texts: pdfium.PdfTextPage, index: int) -> tuple[bool, bool]:
    """Return whether a character is bold and of a font of equal widths."""
    if index < 0:
        return False, False
    name = ctypes.create_string_buffer(_NAME_BYTES)
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(texts, index, name, _NAME_BYTES, flags)
    family = name.value.decode("latin-1").lower() if 0 < length <= _NAME_BYTES else ""
    bold = raw.FPDFText_GetFontWeight(texts, index) >= _BOLD or "bold" in family
    return bold, any(part in family for part in _MONOSPACED)


def _pictures(page: pdfium.PdfPage, number: int, limits: Limits, before: list[Encoded]) -> Iterator[Encoded]:
    total, count = sum(len(each.data) for each in before), len(before)
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        if count >= limits.pictures or total >= limits.picture_bytes:
            return
        picture = _picture(image, number, limits)
        if picture is not None:
            count += 1
            total += len(picture.data)
            yield picture


def _picture(image: pdfium.PdfImage, number: int, limits: Limits) -> Encoded | None:
    """Return one picture, as JPEG where it is one; None for what cannot be decoded."""
    try:
        width, height = image.get_px_size()
        if not 0 < width * height <= limits.picture_pixels:
            return None
        buffer = BytesIO()
        image.extract(buffer, fb_format="png")
    except (pdfium.PdfiumError, OSError, ValueError, NotImplementedError):
        return None
    header = picture_header(buffer.getvalue())
    if header is None:
        return None
    return Encoded(buffer.getvalue(), header.media_type, header.width_px, header.height_px, number)
