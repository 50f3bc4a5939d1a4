from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat.upstream import events
from pixelwright.chat.upstream.events import Event, EventReader
from pixelwright.errors import UpstreamError


def read(*pieces):
    reader = EventReader()
    found = [event for piece in pieces for event in reader.feed(piece)]
    return [*found, *reader.close()]


STREAM = 'data: {"a":"é 中文 😀 \u2028"}\n\nevent: ping\ndata: {}\n\ndata: [DONE]\n\n'.encode()
EVENTS = [Event('{"a":"é 中文 😀 \u2028"}'), Event("{}", "ping"), Event("[DONE]")]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_events_are_read_however_lines_end(end):
    assert read(STREAM.replace(b"\n", end)) == EVENTS


@given(st.lists(st.integers(0, len(STREAM)), max_size=8), st.sampled_from([b"\n", b"\r\n", b"\r"]))
def test_events_are_the_same_however_the_bytes_were_cut(cuts, end):
    stream = STREAM.replace(b"\n", end)
    places = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    assert read(*(stream[start:stop] for start, stop in pairwise(places))) == EVENTS


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_every_single_byte_may_come_alone(end):
    stream = STREAM.replace(b"\n", end)
    assert read(*(stream[at : at + 1] for at in range(len(stream)))) == EVENTS


@pytest.mark.parametrize(
    ("stream", "found"),
    [
        (b"data: a\n\n: comment\n\n: another\ndata: b\n\n", [Event("a"), Event("b")]),
        (b"data:a\n\n", [Event("a")]),
        (b"data:  a\n\n", [Event(" a")]),
        (b"data: a\ndata: b\n\n", [Event("a\nb")]),
        (b"data: a\n\n\n\n\ndata: b\n\n", [Event("a"), Event("b")]),
        (b"data: a\n", [Event("a")]),
        (b"data: a", [Event("a")]),
        (b"event: x\n\ndata: a\n\n", [Event("a")]),
        (b"id: 1\nretry: 5\ndata: a\n\n", [Event("a")]),
        (b"\xef\xbb\xbfdata: a\n\n", [Event("a")]),
        (b"data\n\n", [Event("")]),
        (b"data: \xff\n\n", [Event("\ufffd")]),
        (b"", []),
        (b"\n\n", []),
    ],
    ids=[
        "comments",
        "no space",
        "two spaces",
        "two lines",
        "spare blank lines",
        "no blank line at the end",
        "no line end at the end",
        "a name without data",
        "ids",
        "byte order mark",
        "a field without colon",
        "no UTF-8",
        "nothing",
        "blank lines only",
    ],
)
def test_odd_streams_are_read(stream, found):
    assert read(stream) == found


@pytest.mark.parametrize("line", [b"data: " + b"a" * 50, b"data: aaaaaaaaaa\n" * 5], ids=["a line", "lines"])
def test_an_event_without_end_is_refused(line, monkeypatch):
    monkeypatch.setattr(events, "MAX_EVENT_BYTES", 40)
    with pytest.raises(UpstreamError):
        read(line)


@given(st.binary(max_size=200))
def test_nothing_breaks_the_reader(noise):
    assert all(isinstance(event, Event) for event in read(noise))


def test_a_long_line_in_many_pieces_is_put_together_once():
    pieces = [b"data: ", *[b"x" * 1000] * 5000, b"\n\n"]
    (event,) = read(*pieces)
    assert len(event.data) == 5_000_000
