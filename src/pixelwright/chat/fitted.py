"""Makes the pictures of a request fit what a model takes. To be run in a worker: it decodes and encodes.

Knows nothing of how tiles are chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from PIL import Image

from pixelwright.chat.fit import picture_fits
from pixelwright.chat.message import Media, MediaKind, Text
from pixelwright.chat.parts import with_parts
from pixelwright.chat.request import ChatRequest
from pixelwright.media.decode import decode
from pixelwright.media.fitting import PictureLimits, Tile, plan_tiles

_QUALITIES = (88, 75, 60)
_SHRINK = 0.75
_SHRINKS = 8


def fitted(request: ChatRequest, limits: PictureLimits, _tether: object = None) -> ChatRequest:
    """Return the request with pictures that fit; raises InputError for one that cannot be decoded."""
    count = sum(media.kind is MediaKind.PICTURE for media in request.media)
    side = limits.side_for(count)
    made: dict[Media, tuple[Text | Media, ...]] = {}

    def parts(media: Media) -> tuple[Text | Media, ...]:
        if media.kind is not MediaKind.PICTURE or not media.is_here or picture_fits(media, side, limits):
            return (media,)
        if media not in made:
            made[media] = tuple(_parts(media, side, limits))
        return made[media]

    return with_parts(request, parts)


def _parts(media: Media, side_px: int, limits: PictureLimits) -> Iterator[Text | Media]:
    pixels = decode(media.data).pixels
    height, width = pixels.shape[:2]
    tiles = plan_tiles(width, height, side_px, limits.tiles)
    image = Image.fromarray(pixels)
    for number, tile in enumerate(tiles, 1):
        if len(tiles) > 1:
            yield Text(f"[part {number} of {len(tiles)} of one picture, in order; parts overlap a little]")
        data, kind = _encoded(_shown(image, tile), limits.size_bytes)
        yield replace(media, data=data, media_type=kind)


def _shown(image: Image.Image, tile: Tile) -> Image.Image:
    box = tile.box.rounded()
    part = image.crop((int(box.x), int(box.y), int(box.right), int(box.bottom)))
    size = (tile.width_px, tile.height_px)
    return part if part.size == size else part.resize(size, Image.Resampling.LANCZOS)


def _encoded(image: Image.Image, size_bytes: int) -> tuple[bytes, str]:
    """Return a picture within a size: as PNG if that does, else as JPEG, at last smaller."""
    for _ in range(_SHRINKS):
        for quality in (None, *_QUALITIES):
            data = _written(image, quality)
            if len(data) <= size_bytes:
                return data, "image/jpeg" if quality else "image/png"
        image = image.resize((_shrunk(image.width), _shrunk(image.height)), Image.Resampling.LANCZOS)
    return data, "image/jpeg"


def _written(image: Image.Image, quality: int | None) -> bytes:
    buffer = BytesIO()
    if quality is None:
        image.save(buffer, "png")
    else:
        image.save(buffer, "jpeg", quality=quality)
    return buffer.getvalue()


def _shrunk(side_px: int) -> int:
    return max(1, round(_SHRINK * side_px))
