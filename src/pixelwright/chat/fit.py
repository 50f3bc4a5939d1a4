"""Whether the pictures of a request fit what a model takes, told by their heads. Decodes nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from pixelwright.chat.message import Media, MediaKind
from pixelwright.chat.request import ChatRequest
from pixelwright.media.fitting import PictureLimits
from pixelwright.media.headers import picture_header

FIT = "pixelwright.chat.fitted:fitted"
"""What a worker does to a request whose pictures do not fit."""

Fit = Callable[[ChatRequest, PictureLimits], Awaitable[ChatRequest]]
"""Has that done."""


def fits(request: ChatRequest, limits: PictureLimits) -> bool:
    """Tell whether all pictures fit."""
    pictures = [media for media in request.media if media.kind is MediaKind.PICTURE and media.is_here]
    side = limits.side_for(len(pictures))
    return all(picture_fits(media, side, limits) for media in pictures)


def picture_fits(media: Media, side_px: int, limits: PictureLimits) -> bool:
    """Tell whether one picture fits."""
    header = picture_header(media.data)
    return (
        header is not None
        and max(header.width_px, header.height_px) <= side_px
        and len(media.data) <= limits.size_bytes
    )
