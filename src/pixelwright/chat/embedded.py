"""The embedded model as the server sees it: it works in worker processes, needs no key and no network."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from pixelwright.chat.bounds import Bounds
from pixelwright.chat.delta import Begun, Delta
from pixelwright.chat.model import ModelCard
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.workers import Pool

NAME = "wright-1"
ANSWER = "pixelwright.chat.wright.work:answer"
"""What a worker does for a request."""
PREPARE = "pixelwright.chat.wright.work:prepare"
"""What a worker does before the first one."""


class EmbeddedModel:
    """Asks a pool of workers; answers begin at once, also where all workers are busy."""

    def __init__(self, pool: Pool, count: Callable[[str], int]) -> None:
        self._pool = pool
        self._count = count
        self.card = ModelCard(NAME)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Delta, None]:
        """Answer piece by piece; to close the generator calls the work off."""
        yield Begun(NAME)
        bounds = Bounds(request, self._count)
        async with aclosing(self._pool.stream(ANSWER, request, topic=_topic(request))) as deltas:
            async for delta in deltas:
                for allowed in bounds.take(delta):
                    yield allowed
                if bounds.is_over:
                    return


def _topic(request: ChatRequest) -> str:
    """Return what the request is about: whose it is and the first picture; who saw that knows it."""
    if not request.media:
        return ""
    return f"{request.owner}:{hashlib.sha256(request.media[0].data).hexdigest()}"
