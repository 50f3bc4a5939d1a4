"""Uploaded files as whoever gathers attachments asks for them. Knows nothing of uploads."""

from __future__ import annotations

from pixelwright.server.gathering.gather import ShelvedFile
from pixelwright.server.shelf.shelves import Kind, Shelf


class ShelvedFiles:
    """Reads the files that lie on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def read(self, owner: str, file_id: str) -> ShelvedFile:
        """Return the file; raises NotFoundError where `owner` has none of that id."""
        record = await self._shelf.get(Kind.FILE, owner, file_id)
        data = await self._shelf.data(Kind.FILE, owner, file_id)
        return ShelvedFile(data, str(record.body.get("filename", "")))
