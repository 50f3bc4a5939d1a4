import base64
import contextlib
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.media.inline import Inline, decoded_bytes, is_data_uri, read_base64, read_data_uri


@given(st.binary(max_size=200))
def test_base64_comes_back(data):
    text = base64.b64encode(data).decode()
    assert read_base64(text) == data
    assert read_base64(text.rstrip("=")) == data
    assert read_base64(base64.urlsafe_b64encode(data).decode()) == data
    assert read_base64(base64.encodebytes(data).decode()) == data
    assert decoded_bytes(text) >= len(data)


@given(st.binary(max_size=200))
def test_data_uris_come_back(data):
    text = base64.b64encode(data).decode()
    assert read_data_uri(f"data:image/png;base64,{text}") == Inline(data, "image/png")
    assert read_data_uri(f"DATA:;charset=utf-8;Base64,{text}") == Inline(data, "")
    assert read_data_uri(f"data:text/plain,{quote_from_bytes(data)}") == Inline(data, "text/plain")


@given(st.text(max_size=60))
def test_nothing_but_a_value_error_comes_of_any_text(text):
    for read in (read_base64, lambda each: read_data_uri("data:" + each)):
        with contextlib.suppress(ValueError):
            assert read(text) is not None


@pytest.mark.parametrize("text", ["@@@", "aGVsbG8=aGVsbG8=", "a", "héllo", "file:///etc/passwd"])
def test_what_is_no_base64_is_refused(text):
    with pytest.raises(ValueError, match="not valid base64"):
        read_base64(text)


def test_percent_signs_in_base64_are_undone():
    assert read_data_uri("data:;base64,aGk%2BaGk%3D").data == b"hi>hi"[:2] + base64.b64decode("aGk+aGk=")[2:]


@pytest.mark.parametrize(
    ("text", "is_one"), [("data:,x", True), ("DaTa:x", True), ("dat", False), ("http://data:x", False)]
)
def test_tells_data_uris(text, is_one):
    assert is_data_uri(text) is is_one
