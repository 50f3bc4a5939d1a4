import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat.upstream.retries import Refused, Retries, retry_after_s
from pixelwright.errors import OverloadedError

NOW_S = 1_775_096_130.0
"""Thu, 02 Apr 2026 02:15:30 GMT."""


def refused(after_s=None, *, again=True):
    return Refused(OverloadedError("busy", retry_after_s=after_s), again=again)


@pytest.mark.parametrize(
    ("attempt", "given", "wait_s"),
    [
        (0, refused(), 0.5),
        (1, refused(), 1.0),
        (2, refused(), None),
        (0, refused(3.0), 3.0),
        (0, refused(0.0), 0.0),
        (0, refused(60.0), None),
        (0, refused(again=False), None),
    ],
    ids=["first", "second", "third", "told", "told at once", "told too long", "in vain"],
)
def test_waits_double_and_obey(attempt, given, wait_s):
    assert Retries(2).wait_s(attempt, given, jitter=lambda: 0.0) == wait_s


@given(st.integers(0, 50), st.floats(0, 1))
def test_waits_are_bounded(attempt, jitter):
    wait_s = Retries(100).wait_s(attempt, refused(), jitter=lambda: jitter)
    assert wait_s is not None
    assert 0.25 <= wait_s <= 8.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("5", 5.0),
        ("0.5", 0.5),
        ("Thu, 02 Apr 2026 02:16:00 GMT", 30.0),
        ("Thu, 02 Apr 2026 02:15:00 GMT", None),
        ("-1", None),
        ("inf", None),
        ("nan", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_headers_say_when(header, seconds):
    assert retry_after_s(header, NOW_S) == seconds
