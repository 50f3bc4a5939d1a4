"""One answer under way: it is drawn from its model beside the client, so that neither waits for the other.

Knows nothing of who may ask and of wire shapes.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import replace

from pixelwright.chat import (
    Begun,
    CallBegun,
    ChatModel,
    ChatRequest,
    Delta,
    Finished,
    FinishReason,
    Pulse,
    ReasoningDelta,
    TextDelta,
    Usage,
)
from pixelwright.chat.delta import ArgumentsDelta
from pixelwright.chat.watch import Watch
from pixelwright.errors import EngineError, PixelwrightError
from pixelwright.server.parties import Meter, PromptCount

_LOG = logging.getLogger("pixelwright.server")

_AHEAD = 64
"""Pieces that a model may be ahead of its client before it has to wait."""

Ending = Callable[[str, Finished, float | None], None]
"""Takes who answered, the end, and the seconds until the first piece."""


class Conversation:
    """The deltas of one answer. Iterate once; `aclose` stops the model and frees all that the answer holds.

    Silence longer than `pulse_s` is filled with `Pulse`. The last delta is a `Finished` whose usage is known.
    """

    def __init__(
        self,
        model: ChatModel,
        request: ChatRequest,
        *,
        count: PromptCount,
        meter: Meter,
        pulse_s: float,
        at_end: Ending,
        clock: Callable[[], float],
    ) -> None:
        self._name = model.card.id
        self._deltas = model.stream(request)
        self._count = count
        self._meter = meter
        self._pulse_s = pulse_s
        self._at_end: Ending | None = at_end
        self._clock = clock
        self._started = clock()
        self._first_s: float | None = None
        self._queue: asyncio.Queue[Delta | PixelwrightError] = asyncio.Queue(_AHEAD)
        self._pump: asyncio.Task[None] | None = None
        self._watch: Watch | None = None
        self._begun = Begun("")
        self._said: list[str] = []
        self._thought: list[str] = []

    @property
    def model(self) -> str:
        """Who really answers."""
        return self._begun.model

    @property
    def count(self) -> PromptCount:
        """The tokens of the prompt."""
        return self._count

    @property
    def is_ahead(self) -> bool:
        """Whether the next piece is here already."""
        return not self._queue.empty()

    async def begin(self) -> None:
        """Wait until the model has begun; raises what it fails with before that."""
        self._pump = asyncio.create_task(self._draw())
        first = await self._queue.get()
        if isinstance(first, PixelwrightError):
            await self.aclose(first.code)
            raise first
        if isinstance(first, Begun):
            self._begun = first
            self._watch = Watch(self._pulse_s, self._pulse)
        else:
            await self.aclose()
            raise EngineError(f"the model {self._name} answered without saying who it is")

    async def __aiter__(self) -> AsyncIterator[Delta]:
        """Give what the model says, as it comes."""
        yield self._begun
        while True:
            delta = await self._next()
            if isinstance(delta, Finished):
                finished = self._counted(delta)
                self._end(finished)
                yield finished
                return
            yield delta

    async def aclose(self, outcome: str = "closed") -> None:
        """Stop at once; harmless after the end."""
        if self._pump is not None and not self._pump.done():
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)
        if self._at_end is not None:
            self._end(self._counted(Finished(FinishReason.NETWORK_ERROR)), outcome)

    def break_off(self) -> None:
        """End the answer as one that broke off: the server has to stop."""
        if self._pump is not None:
            self._pump.cancel()
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put_nowait(Finished(FinishReason.NETWORK_ERROR))

    async def _next(self) -> Delta:
        delta = await self._queue.get()
        if self._watch is not None:
            self._watch.heard()
        if isinstance(delta, PixelwrightError):
            return Finished(FinishReason.NETWORK_ERROR)
        self._note(delta)
        return delta

    def _pulse(self) -> None:
        if self._queue.empty():
            self._queue.put_nowait(Pulse())

    def _note(self, delta: Delta) -> None:
        match delta:
            case TextDelta(text) | ArgumentsDelta(_, text):
                self._said.append(text)
            case ReasoningDelta(text):
                self._thought.append(text)
            case CallBegun(_, _, name):
                self._said.append(name)
        if self._first_s is None:
            self._first_s = self._clock() - self._started

    async def _draw(self) -> None:
        """Draw the model's deltas into the queue, an error as the last of them."""
        try:
            async with aclosing(self._deltas) as deltas:
                async for delta in deltas:
                    await self._queue.put(delta)
                    if isinstance(delta, Finished):
                        return
            await self._queue.put(Finished(FinishReason.NETWORK_ERROR))
        except PixelwrightError as error:
            await self._queue.put(error)
        except Exception as error:
            # Without a last word the client would be kept waiting for ever.
            _LOG.error("the model %s failed", self._name, exc_info=error)
            await self._queue.put(EngineError("The model failed"))

    def _counted(self, finished: Finished) -> Finished:
        """Return the end with what the answer cost; what the model did not count is counted here."""
        if finished.usage is not None:
            return finished
        reasoning = self._meter.words("".join(self._thought)) if self._thought else 0
        usage = Usage(
            prompt_tokens=self._count.tokens,
            completion_tokens=reasoning + self._meter.words("".join(self._said)),
            cached_tokens=self._count.cached_tokens,
            reasoning_tokens=reasoning,
            image_tokens=self._count.image_tokens,
            video_tokens=self._count.video_tokens,
        )
        return replace(finished, usage=usage)

    def _end(self, finished: Finished, outcome: str = "") -> None:
        if self._watch is not None:
            self._watch.stop()
        at_end, self._at_end = self._at_end, None
        if at_end is not None:
            at_end(outcome or str(finished.reason), finished, self._first_s)
