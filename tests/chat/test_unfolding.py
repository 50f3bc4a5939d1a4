import io
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from pixelwright.chat import ChatRequest, Media, MediaKind, Message, Role, Text, ToolResult
from pixelwright.chat.unfolding import is_folded, unfold
from pixelwright.chat.workers.tether import CancelledJob, Tether
from pixelwright.errors import NotADocumentError

NOTES = Media(MediaKind.FILE, b"# Plan\n\nThe header is blue.\n", "text/markdown", "plan.md")
PICTURE = Media(MediaKind.PICTURE, b"\x89PNG\r\n\x1a\n", "image/png")


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
    assert Text("[scan.pdf, page 2]") in parts


def test_a_video_becomes_moments(tmp_path: Path) -> None:
    parts = _unfolded(_video(tmp_path))
    assert parts[0] == Text("[clip.mp4, 0.0 seconds]")
    assert Text("[clip.mp4, 1.0 seconds]") in parts
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


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(NotADocumentError):
        _unfolded(Media(MediaKind.FILE, b"\x00\x01\x02" * 50, name="x.pdf"))


def test_work_that_was_called_off_ends() -> None:
    tether = Tether()
    tether.cut()
    with pytest.raises(CancelledJob):
        unfold(ChatRequest("m", (Message(Role.USER, (NOTES,)),)), tether)
