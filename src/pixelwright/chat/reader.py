"""The model that reads: documents and pictures in, Markdown or their layout out. Knows nothing of how.

It works in a worker process and takes no notice of words.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator

from pixelwright.chat.delta import Begun, Delta, Finished, FinishReason, TextDelta
from pixelwright.chat.model import ModelCard
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.workers.calling import Workers
from pixelwright.errors import MissingFieldError

NAME = "wright-read"
COMMON_NAME = "glm-ocr"
"""What code that people already have asks for."""
READ = "pixelwright.chat.reading:read"
"""What a worker does for a request."""


class ReadingModel:
    """Reads what is attached to the last message that has something attached.

    Gives Markdown; where JSON is asked for, the pages as JSON with the parts that they consist of.
    """

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self.card = ModelCard(NAME)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Delta, None]:
        """Answer in one piece; raises InputError for what cannot be read."""
        if not request.media:
            raise MissingFieldError("there is nothing to read", "Attach a picture or a document.")
        text = await self._workers.call(READ, request)
        yield Begun(NAME)
        yield TextDelta(text)
        yield Finished(FinishReason.STOP)
