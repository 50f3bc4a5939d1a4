"""Other words in the markup of a page."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.comparison.pages.markup import with_text


@pytest.mark.parametrize(
    ("source", "says", "should", "expected"),
    [
        pytest.param("<p>Old words</p>", "Old words", "New", "<p>New</p>", id="all of a text"),
        pytest.param(
            "<p>\n  Some old\n  words here</p>",
            "old words",
            "new",
            "<p>\n  Some new here</p>",
            id="over lines",
        ),
        pytest.param("<p>Fish &amp; chips</p>", "Fish & chips", "A & B", "<p>A &amp; B</p>", id="references"),
        pytest.param("<p>5&nbsp;km</p>", "5 km", "6 km", "<p>6 km</p>", id="a blank that holds"),
        pytest.param('<a title="Go">Go</a>', "Go", "Stop", '<a title="Go">Stop</a>', id="not in a tag"),
        pytest.param(
            "<title>Go</title><script>Go</script><!-- Go --><b>Go</b>",
            "Go",
            "Stop",
            "<title>Go</title><script>Go</script><!-- Go --><b>Stop</b>",
            id="not where nothing is shown",
        ),
        pytest.param("<b>Go</b> <i>Go</i>", "Go", "Stop", None, id="twice"),
        pytest.param("<b>Going</b>", "Go", "Stop", None, id="part of a word"),
        pytest.param("<b>New</b> <i>words</i>", "New words", "Old", None, id="across elements"),
        pytest.param("<b></b>", " ", "Old", None, id="nothing"),
        pytest.param("<b>Go</b>", "Go", "<script>", "<b>&lt;script&gt;</b>", id="markup is text"),
    ],
)
def test_with_text(source: str, says: str, should: str, expected: str | None) -> None:
    assert with_text(source, says, should) == expected


@given(st.text(min_size=1), st.text(), st.text())
def test_what_is_written_is_read_back(should: str, before: str, after: str) -> None:
    kept = [re.sub("sought", "", html.escape(each)) for each in (before, after)]
    source = f"<p>{kept[0]} </p><p>sought</p><p> {kept[1]}</p>"
    changed = with_text(source, "sought", should)
    assert changed is not None
    assert html.unescape(changed) == html.unescape(source.replace("sought", html.escape(should, quote=False)))
