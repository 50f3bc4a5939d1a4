"""Videos (MP4, MOV, MKV, WebM) to a few frames: those in which the scene has changed, else evenly spread.

Memory holds one frame at a time, and small copies of those that are compared.
"""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np

from pixelwright.document import Encoded, Frame, Video
from pixelwright.documents.limits import LIMITS, Limits
from pixelwright.errors import DocumentTooLargeError, NotADocumentError
from pixelwright.media.encode import encode_jpeg
from pixelwright.media.kinds import FileKind, file_kind
from pixelwright.raster import Pixels

_SUFFIXES = {FileKind.MP4: ".mp4", FileKind.MATROSKA: ".mkv"}
_SMALL = (64, 36)
_CHANGE = 6.0
"""Mean difference of grey levels from which on a scene has changed: a new page gives 15 and more, a blinking
caret less than 1."""
_IN_ORDER = 3_000
"""Frames up to which all are decoded in order; longer videos are sampled by seeking."""
_USUAL_FPS = 25.0


def read_video(data: bytes, limits: Limits = LIMITS) -> Video:
    """Return the frames that tell most of a video.

    Raises NotADocumentError or DocumentTooLargeError. Only the containers named above are opened: others,
    such as playlists, can make a decoder read files and addresses.
    """
    kind = file_kind(data)
    if kind is None or not kind.is_video:
        raise NotADocumentError("this is not a video that can be read")
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # what a hostile file makes it say helps nobody
    with _opened(data, _SUFFIXES[kind]) as video:
        return _Reader(video, limits).read()


@contextmanager
def _opened(data: bytes, suffix: str) -> Iterator[cv2.VideoCapture]:
    """OpenCV opens paths alone."""
    with tempfile.TemporaryDirectory(prefix="pixelwright-") as folder:
        path = Path(folder, f"video{suffix}")
        path.write_bytes(data)
        video = cv2.VideoCapture()
        with closing(_Released(video)):
            try:
                if not video.open(str(path), cv2.CAP_FFMPEG):
                    raise NotADocumentError("the video is damaged, or of a kind that cannot be decoded")
                yield video
            except cv2.error as error:
                raise NotADocumentError("the video is damaged") from error


class _Released:
    """Gives OpenCV's word for closing the usual name."""

    def __init__(self, video: cv2.VideoCapture) -> None:
        self.close = video.release


class _Reader:
    """One open video."""

    def __init__(self, video: cv2.VideoCapture, limits: Limits) -> None:
        self._video = video
        self._limits = limits
        self._width = int(video.get(cv2.CAP_PROP_FRAME_WIDTH))
        self._height = int(video.get(cv2.CAP_PROP_FRAME_HEIGHT))
        fps = video.get(cv2.CAP_PROP_FPS)
        self._fps = fps if math.isfinite(fps) and 0.1 <= fps <= 1000 else _USUAL_FPS
        count = video.get(cv2.CAP_PROP_FRAME_COUNT)
        self._count = int(count) if math.isfinite(count) and 0 < count < 1e9 else 0

    def read(self) -> Video:
        if not 0 < self._width * self._height <= self._limits.frame_pixels:
            raise DocumentTooLargeError("the frames of the video have too many pixels")
        duration = self._count / self._fps
        if duration > self._limits.duration_s:
            raise DocumentTooLargeError("the video is too long")
        looks = {index: _small(pixels) for index, pixels in self._frames(self._samples())}
        if not looks:
            raise NotADocumentError("the video has no frame that can be decoded")
        chosen = choose(looks, self._limits.frames)
        self._video.set(cv2.CAP_PROP_POS_FRAMES, 0)
        frames = tuple(
            Frame(round(index / self._fps, 3), self._encoded(pixels))
            for index, pixels in self._frames(chosen)
        )
        return Video(frames, max(duration, frames[-1].time_s), self._width, self._height)

    def _samples(self) -> list[int]:
        """Return the frames to look at; where nobody knows how many there are, those of the first minutes."""
        count = self._count or _IN_ORDER
        step = max(1, math.ceil(count / self._limits.samples))
        last = [count - 1] if self._count else []
        return sorted({*range(0, count, step), *last})

    def _frames(self, wanted: list[int]) -> Iterator[tuple[int, Pixels]]:
        """Yield the frames asked for that can be decoded, in order."""
        seeks = wanted[-1] > _IN_ORDER
        at = 0
        for index in wanted:
            if seeks:
                self._video.set(cv2.CAP_PROP_POS_FRAMES, index)
            else:
                while at < index and self._video.grab():
                    at += 1
            done, frame = self._video.read()
            at += 1
            if done and frame is not None and frame.ndim == 3:
                yield index, np.asarray(frame[:, :, ::-1], dtype=np.uint8)
            elif not seeks:
                return

    def _encoded(self, pixels: Pixels) -> Encoded:
        height, width = pixels.shape[:2]
        factor = min(1.0, self._limits.frame_width_px / max(width, height))
        if factor < 1:
            size = (max(1, round(width * factor)), max(1, round(height * factor)))
            pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        height, width = pixels.shape[:2]
        return Encoded(encode_jpeg(np.ascontiguousarray(pixels)), "image/jpeg", width, height)


def _small(pixels: Pixels) -> Pixels:
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, _SMALL, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def choose(looks: dict[int, Pixels], most: int) -> list[int]:
    """Return which frames tell most: the first, the last, those after the greatest changes, in order.

    What room is left goes to frames in the longest stretches between, if anything moves there at all.
    """
    order = sorted(looks)
    changes = {
        after: float(np.abs(looks[after].astype(np.int16) - looks[before]).mean())
        for before, after in pairwise(order)
    }
    cuts = sorted((index for index in changes if changes[index] >= _CHANGE), key=lambda i: -changes[i])
    chosen = sorted({order[0], order[-1], *cuts[: max(0, most - 2)]})[:most]
    moving = [index for index in order if changes.get(index, 0.0) > 0.1]
    while len(chosen) < most and (added := _between(chosen, moving)) is not None:
        chosen = sorted([*chosen, added])
    return chosen


def _between(chosen: list[int], moving: list[int]) -> int | None:
    """Return the frame nearest to the middle of the longest stretch that has one left to choose."""
    for start, end in sorted(pairwise(chosen), key=lambda stretch: stretch[0] - stretch[1]):
        inside = [index for index in moving if start < index < end]
        if inside:
            return min(inside, key=lambda index: abs(index - (start + end) / 2))
    return None
