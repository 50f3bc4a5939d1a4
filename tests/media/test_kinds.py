import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.media.kinds import FileKind, file_kind


def packed(*names):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        pytest.param(b"%PDF-1.7\n", "", FileKind.PDF, id="pdf"),
        pytest.param(b"junk\n%PDF-1.7\n", "", FileKind.PDF, id="pdf-after-junk"),
        pytest.param(packed("[Content_Types].xml", "word/document.xml"), "", FileKind.DOCX, id="docx"),
        pytest.param(packed("xl/workbook.xml"), "report.docx", FileKind.XLSX, id="name-lies"),
        pytest.param(packed("ppt/presentation.xml"), "", FileKind.PPTX, id="pptx"),
        pytest.param(packed("readme.txt"), "a.docx", None, id="other-zip"),
        pytest.param(b"\x00\x00\x00\x18ftypmp42" + bytes(64), "", FileKind.MP4, id="mp4"),
        pytest.param(b"\x1a\x45\xdf\xa3" + bytes(64), "", FileKind.MATROSKA, id="matroska"),
        pytest.param(b"GIF89a\x01\x00\x01\x00", "a.txt", FileKind.PICTURE, id="picture"),
        pytest.param(b"hello", "", FileKind.TEXT, id="text"),
        pytest.param("\ufeffgrüße".encode("utf-16"), "", FileKind.TEXT, id="utf-16"),
        pytest.param(b"# Hello", "README.MD", FileKind.MARKDOWN, id="markdown"),
        pytest.param(b"{}", "a.json", FileKind.JSON, id="json"),
        pytest.param(b"{}\n{}", "a.jsonl", FileKind.JSONL, id="jsonl"),
        pytest.param(b"a,b", "a.csv", FileKind.CSV, id="csv"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(32), "a.txt", None, id="program"),
        pytest.param(bytes(range(1, 32)) * 9, "a.txt", None, id="control-characters"),
        pytest.param(b"#EXTM3U\nhttp://example.com/a.ts", "a.mp4", FileKind.TEXT, id="playlist"),
        pytest.param(b"", "", None, id="empty"),
        pytest.param(b"  \n", "", None, id="blank"),
    ],
)
def test_tells_files_by_their_content(data, name, kind):
    assert file_kind(data, name) is kind


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_are_something_or_nothing(data, name):
    kind = file_kind(data, name)
    assert kind is None or isinstance(kind, FileKind)


def test_every_kind_is_a_picture_a_video_or_a_document():
    for kind in FileKind:
        assert (kind is FileKind.PICTURE) + kind.is_video + kind.is_document == 1
