"""Documents and videos, drawn by code."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import cv2
import docx
import numpy as np
import openpyxl
import pptx
import pytest
from PIL import Image

FONTS = ("Helvetica", "Helvetica-Bold", "Courier")


def _stream(content: bytes, extra: str = "") -> bytes:
    return f"<< /Length {len(content)} {extra}>>\nstream\n".encode() + content + b"\nendstream"


def _pdf(pages, size=(612, 792), page_extra="", trailer="", picture=None) -> bytes:
    """Pages are lists of (x, y, size, font, text), from the bottom left in points; `re` draws a rectangle."""
    fonts = " ".join(
        f"/F{i} << /Type /Font /Subtype /Type1 /BaseFont /{name} >>" for i, name in enumerate(FONTS)
    )
    images = "/XObject << /I 3 0 R >>" if picture else ""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _stream(picture, (
        "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceRGB "
        "/BitsPerComponent 8 /Filter /DCTDecode ")) if picture else b"null"]  # fmt: skip
    kids = []
    for marks in pages:
        body = "".join(
            f"{x} {y} {mark[0]} {mark[1]} re f\n" if kind == "re" else
            f"BT /F{FONTS.index(mark[1])} {mark[0]} Tf {x} {y} Td ({mark[2]}) Tj ET\n"
            for kind, x, y, *mark in marks
        )  # fmt: skip
        body += "q 100 0 0 100 50 50 cm /I Do Q\n" if picture else ""
        objects.append(_stream(body.encode("latin-1")))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents {len(objects)} 0 R "
            f"{page_extra} /Resources << /Font << {fonts} >> {images} >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _written(objects, trailer)


def _written(objects: list[bytes], trailer: str) -> bytes:
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)


@pytest.fixture(scope="session")
def make_pdf() -> Callable[..., bytes]:
    return _pdf


@pytest.fixture(scope="session")
def picture_bytes() -> Callable[..., bytes]:
    def make(format="png", colour="navy", size=(8, 8)):
        buffer = BytesIO()
        Image.new("RGB", size, colour).save(buffer, format)
        return buffer.getvalue()

    return make


def _saved(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def word_file(picture_bytes) -> bytes:
    document = docx.Document()
    document.add_heading("Orders", 0)
    document.add_heading("Create an order", 2)
    document.add_paragraph("Creates one.")
    document.add_paragraph("first", style="List Bullet")
    document.add_paragraph("second", style="List Number")
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        table._cells, ["Name", "Type", "Notes", "id", "string", "must be there"], strict=True
    ):
        cell.text = text
    document.add_picture(BytesIO(picture_bytes()))
    document.add_page_break()
    document.add_paragraph("the second page")
    return _saved(document)


@pytest.fixture(scope="session")
def merged_word_file() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "both"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "down"
    table.cell(2, 0).text = "x"
    return _saved(document)


@pytest.fixture(scope="session")
def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Prices"
    sheet.append(["Plan", "Price", "Since"])
    sheet.append(["Pro", 12.5, __import__("datetime").date(2026, 4, 1)])
    sheet.append([None, None, None])
    sheet.append(["Free", 0, None])
    book.create_sheet("Empty")
    return _saved(book)


@pytest.fixture(scope="session")
def slides(picture_bytes) -> bytes:
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "Roadmap"
    body = slide.placeholders[1].text_frame
    body.text = "now"
    body.add_paragraph().text = "then"
    body.paragraphs[1].level = 1
    table = slide.shapes.add_table(2, 2, 0, 0, 99999, 99999).table
    for cell, text in zip(table.iter_cells(), ["Key", "Value", "a", "1b"], strict=True):
        cell.text = text
    slide.shapes.add_picture(BytesIO(picture_bytes()), 0, 0)
    slide.notes_slide.notes_text_frame.text = "say hello"
    return _saved(show)


@pytest.fixture(scope="session")
def repacked() -> Callable[..., bytes]:
    """Writes an office file anew with other content in some of its parts."""

    def repack(data: bytes, changes: dict[str, bytes]) -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
            for name in dict.fromkeys([*old.namelist(), *changes]):
                new.writestr(name, changes[name] if name in changes else old.read(name))
        return buffer.getvalue()

    return repack


@pytest.fixture
def make_video(tmp_path) -> Callable[..., bytes]:
    """Writes a video whose frames are drawn by a function of their number."""

    def make(count, draw, *, suffix=".mp4", codec="mp4v", size=(160, 96), fps=10.0):
        path = tmp_path / f"video{suffix}"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*codec), fps, size)
        assert writer.isOpened()
        for index in range(count):
            writer.write(np.ascontiguousarray(np.full((size[1], size[0], 3), draw(index), dtype=np.uint8)))
        writer.release()
        return path.read_bytes()

    return make
