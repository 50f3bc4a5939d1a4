"""Pictures cut from the design and encoded for delivery. Knows nothing of markup."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from PIL import Image

from pixelwright.codegen.icons import trace_icon
from pixelwright.geometry import Box
from pixelwright.raster import Pixels, Raster
from pixelwright.scene import Picture, PictureKind
from pixelwright.tree import Kind, Layout, Node, Path

_LOSSLESS_UP_TO_BYTES = 24_000
"""Below this a PNG is kept as it is: a smaller file would not be noticed."""
_QUALITIES = (90, 95, 98)
_MEAN_ERROR = 1.0
"""Levels by which a lossy crop may differ on average and still pass for the same picture."""


@dataclass(frozen=True, slots=True)
class Asset:
    """An encoded crop; `name` is its path in the bundle."""

    name: str
    content: bytes
    media_type: str


def cut_pictures(layout: Layout, design: Raster) -> dict[Path, Asset]:
    """Return the asset of every picture in the layout; equal crops share one name."""
    assets: dict[Path, Asset] = {}
    for path, node, above in _pictures(layout):
        source = layout.pixels(path, design)
        asset = _cut(source, node.box, node.picture, tuple(above)) if node.picture else None
        if asset is not None:
            assets[path] = asset
    return assets


@lru_cache(maxsize=64)
def _cut(design: Raster, box: Box, picture: Picture, above: tuple[Box, ...]) -> Asset | None:
    """Remembered because a page is written several times while it is mended; encoding is the slow part."""
    crop = design.crop(box)
    if crop.pixels.size == 0:
        return None
    return encode(_without(crop, box, above) if above else crop, picture)


def _pictures(layout: Layout) -> list[tuple[Path, Node, list[Box]]]:
    """Every picture with the boxes of what is drawn on top of it by other elements."""
    found: list[tuple[Path, Node, list[Box]]] = []
    parents = dict(layout.nodes())
    for path, node in parents.items():
        if node.kind is not Kind.PICTURE:
            continue
        above: list[Box] = []
        if path and parents[path[:-1]].kind is Kind.OVERLAY:
            later = parents[path[:-1]].children[path[-1] + 1 :]
            above = [box for sibling in later for box in _drawn(sibling)]
        found.append((path, node, above))
    return found


def _drawn(node: Node) -> list[Box]:
    """The boxes that `node` and what is in it draw: whole where painted, else ink."""
    if node.text is not None:
        return [line.ink.expand(2) for line in node.text.lines]
    painted = node.paint.fill is not None or node.paint.border is not None
    if painted or node.kind in (Kind.PICTURE, Kind.CONTROL, Kind.SHAPE):
        return [node.box.expand(1)]
    return [box for child in node.children for box in _drawn(child)]


def _without(crop: Raster, place: Box, above: Sequence[Box]) -> Raster:
    """Return the crop with what lies above it painted over from its surroundings."""
    mask = np.zeros(crop.pixels.shape[:2], np.uint8)
    for box in above:
        rows, columns = box.moved(-place.x, -place.y).scaled(crop.pixel_ratio).slices
        mask[rows, columns] = 255
    if not mask.any() or mask.all():
        return crop
    filled = _flat_fill(crop.pixels, mask)
    if filled is None:
        filled = _inpaint(crop.pixels, mask)
    return Raster(filled, crop.pixel_ratio)


def _flat_fill(pixels: Pixels, mask: Pixels) -> Pixels | None:
    ring = (cv2.dilate(mask, np.ones((7, 7), np.uint8)) > 0) & (mask == 0)
    around = pixels[ring]
    if len(around) == 0 or float(around.std(axis=0).max()) > 2.0:
        return None
    filled = pixels.copy()
    filled[mask > 0] = np.median(around, axis=0).astype(np.uint8)
    return filled


def _inpaint(pixels: Pixels, mask: Pixels) -> Pixels:
    """Telea's method on a picture of at most 640 px a side: finer detail is not invented anyway."""
    height, width = mask.shape
    scale = min(1.0, 640 / max(height, width))
    small = (
        cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
    )
    hole = cv2.resize(mask, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_NEAREST)
    hole = cv2.dilate(hole, np.ones((3, 3), np.uint8)) if scale < 1 else hole
    repaired = cv2.inpaint(np.ascontiguousarray(small), hole, 4, cv2.INPAINT_TELEA)
    full = cv2.resize(repaired, (width, height), interpolation=cv2.INTER_LINEAR) if scale < 1 else repaired
    return np.where(mask[..., None] > 0, full, pixels).astype(np.uint8)


def encode(crop: Raster, picture: Picture) -> Asset:
    """Return a crop in the smallest form that looks the same: SVG, PNG or WebP."""
    kind = picture.kind.value
    if picture.kind is PictureKind.ICON:
        traced = trace_icon(crop)
        if traced is not None:
            return _asset(kind, traced.encode(), "svg", "image/svg+xml")
    lossless = _png(crop.pixels)
    if len(lossless) > _LOSSLESS_UP_TO_BYTES:
        lossy = _webp(crop.pixels)
        if lossy is not None and len(lossy) < 0.8 * len(lossless):
            return _asset(kind, lossy, "webp", "image/webp")
    return _asset(kind, lossless, "png", "image/png")


def _asset(kind: str, content: bytes, suffix: str, media_type: str) -> Asset:
    digest = hashlib.sha256(content).hexdigest()[:8]
    return Asset(f"assets/{kind}-{digest}.{suffix}", content, media_type)


def _png(pixels: Pixels) -> bytes:
    _, encoded = cv2.imencode(".png", pixels[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 6])
    return bytes(encoded)


def _webp(pixels: Pixels) -> bytes | None:
    """Return the picture at the lowest quality that stays within the error, None if none does."""
    for quality in _QUALITIES:
        stream = io.BytesIO()
        Image.fromarray(pixels).save(stream, "WEBP", quality=quality, method=2)
        content = stream.getvalue()
        back = np.asarray(Image.open(io.BytesIO(content)).convert("RGB"), dtype=np.int16)
        if float(np.abs(back - pixels).mean()) < _MEAN_ERROR:
            return content
    return None


def files_of(assets: Mapping[Path, Asset]) -> dict[str, bytes]:
    """Return the contents by name, each once."""
    return {asset.name: asset.content for asset in assets.values()}
