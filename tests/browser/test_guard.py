import posixpath
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.browser import guard


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("file:///site/a.png", True),
        ("file:///site/deep/a%20b.png?v=1#x", True),
        ("file://localhost/site/a.png", True),
        ("file:///site", True),
        ("file:///etc/passwd", False),
        ("file:///site/../etc/passwd", False),
        ("file:///site/%2e%2e/etc/passwd", False),
        ("file:///sitemap.xml", False),
        ("file://server/site/a.png", False),
        ("http://site/a.png", False),
        ("file:///site/\0", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_is_below(url: str, expected: bool) -> None:
    assert guard.is_below(url, Path("/site")) is expected


def test_nothing_is_below_no_folder() -> None:
    assert not guard.is_below("file:///site/a.png", None)


def test_links_do_not_lead_out(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret").write_text("x")
    (tmp_path / "site" / "link").symlink_to(tmp_path / "secret")
    assert not guard.is_below((tmp_path / "site" / "link").as_uri(), tmp_path / "site")


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert guard.is_below("file:///site/../" + text, Path("/site")) in (True, False)
    assert not guard.is_below(text, Path("/site")) or text.startswith("file:")


@given(st.lists(st.sampled_from(["..", ".", "a", "%2e%2e", "%2E."]), max_size=8))
def test_no_path_climbs_out(parts: list[str]) -> None:
    path = "/site/" + "/".join(parts)
    lands = posixpath.normpath(unquote(path))
    assert guard.is_below(f"file://{path}", Path("/site")) is (lands + "/").startswith("/site/")
