import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pixelwright.documents.limits import Limits
from pixelwright.documents.read import read_document
from pixelwright.errors import DocumentTooLargeError, InputError, NotADocumentError


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x7fELF" + bytes(99), "not a document", id="program"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(99), "not a document", id="half-a-picture"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "old Office", id="old-word"),
        pytest.param(b"PK\x03\x04" + bytes(99), "not a document", id="other-zip"),
        pytest.param(b"\x00\x00\x00\x18ftypmp42" + bytes(64), "not a document", id="video"),
    ],
)
def test_refuses_what_is_no_document(data, words):
    with pytest.raises(NotADocumentError, match=words):
        read_document(data)


def test_a_file_of_too_many_bytes_is_refused():
    with pytest.raises(DocumentTooLargeError):
        read_document(b"hello", limits=Limits(size_bytes=4))


def test_the_name_is_kept():
    assert read_document(b"hello", "a.txt").name == "a.txt"


FILES = ("word_file", "workbook", "slides")


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_a_damaged_byte_is_an_input_error_at_worst(name, at, byte, request):
    data = bytearray(request.getfixturevalue(name))
    data[int(at * len(data))] = byte
    survives(bytes(data))


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1))
def test_a_file_cut_short_is_an_input_error(name, share, request):
    data = request.getfixturevalue(name)
    survives(data[: int(share * (len(data) - 1))])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1, exclude_max=True), piece=st.binary(max_size=12))
def test_a_damaged_pdf_is_an_input_error_at_worst(at, piece, make_pdf):
    data = make_pdf([[("t", 72, 700, 12, "Helvetica", "Hello")]])
    cut = int(at * len(data))
    survives(data[:cut] + piece + data[cut + len(piece) :])


def survives(data):
    try:
        document = read_document(data)
    except InputError:
        return
    assert document.pages is not None
