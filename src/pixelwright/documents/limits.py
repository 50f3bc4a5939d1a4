"""How much is read of documents and videos: all limits in one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is more than this is refused, but for pictures, which are left out."""

    size_bytes: int = 200 * 2**20
    """Of the file: the largest that the protocol lets through, a video."""
    pages: int = 500
    """Pages, slides or sheets. A context of 200,000 tokens holds about 300 pages of text."""
    characters: int = 4_000_000
    """Of all text: five times as much as the largest context holds."""
    page_characters: int = 60_000
    """On one page: ten times as many as a full one has."""
    shapes: int = 5_000
    """Lines and filled rectangles on one page."""
    cells: int = 500_000
    """Of all tables together."""
    parts: int = 5_000
    """Files in the ZIP file that an office document is."""
    unpacked_bytes: int = 512 * 2**20
    """All of them together."""
    xml_bytes: int = 48 * 2**20
    """One XML file among them; a tree in memory takes ten times as much."""
    page_pictures: int = 60
    """Pages whose look is kept."""
    page_width_px: int = 1280
    page_height_px: int = 6000
    """A taller page is scaled down: the longest side that the protocol lets through."""
    pictures: int = 100
    """Those that stand in a document."""
    picture_pixels: int = 40_000_000
    picture_bytes: int = 64 * 2**20
    """All those together."""
    frames: int = 16
    """Of a video: enough for a recording of a user interface, and no more tokens than a few pictures."""
    samples: int = 240
    """Moments of a video that are looked at to choose the frames."""
    frame_width_px: int = 1280
    frame_pixels: int = 4096 * 4096
    """Of a frame as it is stored."""
    duration_s: float = 4 * 3600.0


LIMITS = Limits()
