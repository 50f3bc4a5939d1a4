"""Who gets documents and videos as they are, and who gets words and pictures. Knows nothing of how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from pixelwright.chat import ChatRequest
from pixelwright.chat.unfolding import UNFOLD, is_folded


class Workers(Protocol):
    """Do jobs in other processes."""

    async def call(self, target: str, *arguments: object, topic: str = "") -> Any:  # noqa: ANN401
        """Return the one value of a job."""
        ...


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
