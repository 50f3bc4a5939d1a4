"""Who gets documents and videos as they are, and who gets words and pictures. Knows nothing of how."""

from __future__ import annotations

from collections.abc import Callable

from pixelwright.chat import ChatRequest, MediaKind
from pixelwright.chat.workers.calling import Workers

UNFOLD = "pixelwright.chat.unfolding:unfold"
"""The job of a worker."""


class Expansion:
    """Unfolds what is attached to requests for models that cannot do so themselves."""

    def __init__(self, workers: Workers, unfolds_itself: Callable[[str], bool]) -> None:
        """`unfolds_itself` tells of a model, by the name that was asked for, whether it reads all files."""
        self._workers = workers
        self._unfolds_itself = unfolds_itself

    async def __call__(self, request: ChatRequest) -> ChatRequest:
        """Return the request as its model can read it; raises InputError and EngineError."""
        if not is_folded(request) or self._unfolds_itself(request.model):
            return request
        unfolded: ChatRequest = await self._workers.call(UNFOLD, request)
        return unfolded


def is_folded(request: ChatRequest) -> bool:
    """Return whether anything is to be unfolded."""
    return any(media.kind is not MediaKind.PICTURE and media.is_here for media in request.media)
