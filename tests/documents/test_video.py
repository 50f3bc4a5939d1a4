import numpy as np
import pytest

from pixelwright.documents.limits import Limits
from pixelwright.documents.video import choose, read_video
from pixelwright.errors import DocumentTooLargeError, NotADocumentError
from pixelwright.media.decode import decode


def scenes(index):
    """White, then red from the second second on, then blue."""
    return (255, 255, 255) if index < 20 else (0, 0, 200) if index < 35 else (200, 0, 0)


@pytest.mark.parametrize(
    ("suffix", "codec"), [(".mp4", "mp4v"), (".mov", "mp4v"), (".mkv", "mp4v"), (".webm", "VP80")]
)
def test_frames_are_taken_where_the_scene_changes(make_video, suffix, codec):
    video = read_video(make_video(50, scenes, suffix=suffix, codec=codec))
    assert [frame.time_s for frame in video.frames] == [0, 2.0, 3.5, 4.9]
    assert (video.width_px, video.height_px) == (160, 96)
    assert video.duration_s == pytest.approx(5, abs=0.2)
    middle = [decode(frame.picture.data).pixels[48, 80] for frame in video.frames]
    assert [int(np.argmax(colour)) for colour in middle[1:]] == [0, 2, 2]
    assert min(middle[0]) > 240


def test_no_more_frames_than_allowed(make_video):
    data = make_video(60, lambda index: 4 * index)
    assert len(read_video(data, Limits(frames=5)).frames) == 5


def test_a_still_video_gives_its_ends(make_video):
    assert len(read_video(make_video(40, lambda _: 90)).frames) == 2


def test_frames_are_made_smaller(make_video):
    video = read_video(make_video(3, lambda _: 90), Limits(frame_width_px=80))
    assert (video.frames[0].picture.width_px, video.frames[0].picture.height_px) == (80, 48)


@pytest.mark.parametrize(
    "limits", [Limits(frame_pixels=1000), Limits(duration_s=1)], ids=["pixels", "duration"]
)
def test_too_much_is_refused(make_video, limits):
    with pytest.raises(DocumentTooLargeError):
        read_video(make_video(30, lambda _: 90), limits)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", id="playlist"),
        pytest.param(b"\x00\x00\x00\x18ftypmp42" + bytes(5000), id="head-only"),
        pytest.param(b"\x1a\x45\xdf\xa3" + bytes(5000), id="no-matroska"),
        pytest.param(b"GIF89a\x01\x00\x01\x00" + bytes(99), id="picture"),
    ],
)
def test_what_is_no_video_is_refused(data):
    with pytest.raises(NotADocumentError):
        read_video(data)


def test_half_a_video_gives_what_is_there_or_an_error(make_video):
    data = make_video(50, scenes, suffix=".mkv")
    try:
        frames = read_video(data[: len(data) // 2]).frames
    except NotADocumentError:
        return
    assert frames


def test_changes_come_first_and_the_rest_is_spread():
    looks = {index: np.full((4, 4), 100 + index // 10, np.uint8) for index in range(0, 100, 10)}
    looks[50] = looks[60] = np.full((4, 4), 255, np.uint8)
    assert choose(looks, 4) == [0, 50, 70, 90]
    assert choose(looks, 5) == [0, 20, 50, 70, 90]
    assert choose({3: looks[0]}, 4) == [3]
