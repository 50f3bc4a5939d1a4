import pytest

from pixelwright.bundle import Bundle, check_relative
from pixelwright.errors import UnsafePathError


@pytest.mark.parametrize("name", ["index.html", "assets/photo-1.png", "a/b/c.css", "..a/b", "a..b"])
def test_plain_relative_names_pass(name):
    assert check_relative(name) == name


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../x", "a/../../x", "/etc/passwd", "a//b", "a/", "~/x", "C:/x", "a\\b", "a\0b", "./a"],
)
def test_names_that_could_leave_the_folder_are_refused(name):
    with pytest.raises(UnsafePathError):
        Bundle({name: b""}, "html")


def test_the_digest_depends_on_names_and_contents_but_not_on_order():
    one = Bundle({"a": b"1", "b": b"2"}, "html")
    assert one.digest == Bundle({"b": b"2", "a": b"1"}, "html").digest
    assert one.digest != Bundle({"a": b"12", "b": b""}, "html").digest
    assert one.digest != Bundle({"a": b"2", "b": b"1"}, "html").digest
