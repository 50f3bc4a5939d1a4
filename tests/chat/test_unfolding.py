import asyncio
import io
from pathlib import Path

import cv2
import docx
import numpy as np
import pytest
from PIL import Image

from pixelwright.chat import ChatRequest, Media, MediaKind, Message, Role, Text, ToolResult
from pixelwright.chat.unfolding import Kept, document_parts, unfold
from pixelwright.chat.workers import Pool
from pixelwright.chat.workers.tether import CancelledJob, Tether
from pixelwright.document import Block, BlockKind, Document, DocumentPage, Encoded
from pixelwright.documents.read import read_document
from pixelwright.errors import NotADocumentError
from pixelwright.server.gathering.expansion import UNFOLD, is_folded

NOTES = Media(MediaKind.FILE, b"# Plan\n\nThe header is blue.\n", "text/markdown", "plan.md")
PICTURE = Media(MediaKind.PICTURE, b"\x89PNG\r\n\x1a\n", "image/png")
SHOWN = Encoded(b"pixels", "image/png", 100, 100)


def _unfolded(*parts: Text | Media) -> tuple[object, ...]:
    return unfold(ChatRequest("m", (Message(Role.USER, parts),)), Tether()).messages[0].parts


def _pdf() -> Media:
    data = io.BytesIO()
    Image.new("RGB", (200, 100), "white").save(
        data, "PDF", save_all=True, append_images=[Image.new("RGB", (200, 100))]
    )
    return Media(MediaKind.FILE, data.getvalue(), "application/pdf", "scan.pdf")


def _video(folder: Path) -> Media:
    writer = cv2.VideoWriter(str(folder / "v.mp4"), cv2.VideoWriter.fourcc(*"mp4v"), 10, (160, 96))
    for index in range(20):
        writer.write(np.full((96, 160, 3), 255 if index < 10 else 0, np.uint8))
    writer.release()
    return Media(MediaKind.VIDEO, (folder / "v.mp4").read_bytes(), "video/mp4", "clip.mp4")


def test_a_text_becomes_words_under_its_name() -> None:
    words, asked = _unfolded(NOTES, Text("Build it."))
    assert isinstance(words, Text)
    assert words.text.startswith("[plan.md]\n")
    assert "The header is blue." in words.text
    assert asked == Text("Build it.")


def test_pages_without_words_become_pictures() -> None:
    parts = _unfolded(_pdf())
    pictures = [part for part in parts if isinstance(part, Media)]
    assert [picture.kind for picture in pictures] == [MediaKind.PICTURE] * 2
    assert Text("[scan.pdf, page 2 of 2]") in parts


def test_a_video_becomes_moments(tmp_path: Path) -> None:
    parts = _unfolded(_video(tmp_path))
    assert parts[0] == Text("[clip.mp4, 0.0 of 2.0 seconds]")
    assert Text("[clip.mp4, 1.0 of 2.0 seconds]") in parts
    assert all(part.kind is MediaKind.PICTURE for part in parts if isinstance(part, Media))


def test_what_a_tool_gave_back_is_unfolded_too() -> None:
    message = Message(Role.TOOL, (ToolResult("c1", (Text("Here."), NOTES)),))
    (result,) = unfold(ChatRequest("m", (message,)), Tether()).messages[0].results
    assert [type(part) for part in result.parts] == [Text, Text]


def test_pictures_and_what_is_elsewhere_stay_as_they_are() -> None:
    elsewhere = Media(MediaKind.FILE, url="https://example.com/plan.pdf")
    assert _unfolded(PICTURE, elsewhere) == (PICTURE, elsewhere)


@pytest.mark.parametrize(("media", "folded"), [(NOTES, True), (PICTURE, False)], ids=["file", "picture"])
def test_whether_anything_is_to_be_unfolded(media: Media, folded: bool) -> None:
    assert is_folded(ChatRequest("m", (Message(Role.USER, (media,)),))) is folded


def test_what_a_file_became_is_kept_for_its_owner_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reading(data: bytes, name: str) -> Document:
        read.append(name)
        return read_document(data, name)

    monkeypatch.setattr("pixelwright.documents.read.read_document", reading)
    file = Media(MediaKind.FILE, b"Only once.", "text/plain", "once.txt")
    for owner in ("first", "first", "second"):
        unfold(ChatRequest("m", (Message(Role.USER, (file,)),), owner=owner), Tether())
    assert read == ["once.txt", "once.txt"]


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(NotADocumentError):
        _unfolded(Media(MediaKind.FILE, b"\x00\x01\x02" * 50, name="x.pdf"))


def test_work_that_was_called_off_ends() -> None:
    tether = Tether()
    tether.cut()
    with pytest.raises(CancelledJob):
        unfold(ChatRequest("m", (Message(Role.USER, (NOTES,)),)), tether)


def _word_file() -> Media:
    buffer, picture = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (80, 80), "navy").save(picture, "png")
    document = docx.Document()
    document.add_heading("Orders", 1)
    document.add_paragraph("All about them.")
    document.add_picture(io.BytesIO(picture.getvalue()))
    document.save(buffer)
    return Media(MediaKind.FILE, buffer.getvalue(), name="orders.docx")


def test_a_document_becomes_markdown_and_the_pictures_in_it() -> None:
    words, title, picture, asked = _unfolded(_word_file(), Text("Read it."))
    assert words == Text("[orders.docx]\n# Orders\n\nAll about them.")
    assert title == Text("[orders.docx, picture 1 of 1]")
    assert isinstance(picture, Media)
    assert (picture.kind, picture.media_type) == (MediaKind.PICTURE, "image/png")
    assert asked == Text("Read it.")


def _pages(count: int, *, words: bool) -> tuple[DocumentPage, ...]:
    blocks = (Block(BlockKind.PARAGRAPH, "words"),) if words else ()
    return tuple(DocumentPage(number, blocks, picture=SHOWN) for number in range(1, count + 1))


@pytest.mark.parametrize(
    ("words", "shown"), [(True, 16), (False, 30)], ids=["pages-with-words", "scanned-pages"]
)
def test_not_all_pages_are_shown(words, shown):
    parts = list(
        document_parts(Document("pdf", _pages(50, words=words), "a.pdf", notes=("Much is left out.",)))
    )
    assert sum(isinstance(part, Media) for part in parts) == shown
    assert sum(isinstance(part, Text) and part.text.startswith("[a.pdf, page") for part in parts) == 50
    assert parts[-1] == Text("[Much is left out.]")


def test_small_pictures_are_left_out():
    small = Encoded(b"x", "image/png", 16, 200)
    parts = list(document_parts(Document("docx", (DocumentPage(1),), "a", pictures=(small, SHOWN))))
    assert [part.data for part in parts if isinstance(part, Media)] == [b"pixels"]


def test_a_name_cannot_pass_for_a_mark():
    (part,) = document_parts(Document("text", (DocumentPage(1),), "a]\n[page 2 of 9].txt"))
    assert part == Text("[apage 2 of 9.txt]")


def test_the_oldest_is_forgotten_first():
    kept = Kept(10)
    for key in (b"a", b"b"):
        kept.put(key, (Text("12345"),))
    assert kept.get(b"a")
    kept.put(b"c", (Text("12345"),))
    assert [kept.get(key) is not None for key in (b"a", b"b", b"c")] == [True, False, True]
    kept.put(b"d", (Text("x" * 11),))
    assert kept.get(b"d") is None


def _asking(media: Media) -> ChatRequest:
    return ChatRequest("m", (Message(Role.USER, (media,)),))


def test_a_worker_does_it():
    async def ask():
        async with Pool(1) as pool:
            return await pool.call(UNFOLD, _asking(NOTES))

    assert asyncio.run(ask()).messages[0].parts[0] == Text("[plan.md]\n# Plan\n\nThe header is blue.")


def test_a_worker_says_what_is_wrong():
    async def ask():
        async with Pool(1) as pool:
            await pool.call(UNFOLD, _asking(Media(MediaKind.FILE, b"%PDF-1.4 nothing")))

    with pytest.raises(NotADocumentError):
        asyncio.run(ask())
