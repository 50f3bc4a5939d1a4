"""Models one after the other, until one of them answers. Knows nothing of how they do."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing

from pixelwright.chat.delta import Delta
from pixelwright.chat.model import ChatModel, ModelCard
from pixelwright.chat.request import ChatRequest
from pixelwright.errors import ApiError, OverloadedError, UnsupportedCallError, UpstreamError

REST_S = 15.0
"""How long a model that could not answer is asked last: long enough to spare clients its time limits."""


class Fallback:
    """Asks a model, then those that stand in for it, while they fail and the request is not to blame.

    Once an answer has begun it is not given up. Where all fail, the error of the first is raised.
    """

    def __init__(
        self,
        models: Sequence[ChatModel],
        *,
        rest_s: float = REST_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._models = tuple(models)
        self._rest_s = rest_s
        self._clock = clock
        self._rests_until: dict[int, float] = {}

    @property
    def card(self) -> ModelCard:
        """That of the first model."""
        return self._models[0].card

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Delta, None]:
        """Answer with the first model that can; raises ApiError before the first delta."""
        failures: dict[int, ApiError] = {}
        for place in self._order():
            try:
                async with aclosing(self._models[place].stream(request)) as deltas:
                    first = await anext(deltas)
                    del request  # Pictures are not kept for as long as an answer takes.
                    yield first
                    async for delta in deltas:
                        yield delta
                    return
            except UnsupportedCallError as error:
                failures[place] = error
            except (UpstreamError, OverloadedError) as error:
                failures[place] = error
                self._rests_until[place] = self._clock() + self._rest_s
        raise failures[0]

    def _order(self) -> list[int]:
        """Return the places of the models: those that failed lately come last."""
        now = self._clock()
        return sorted(range(len(self._models)), key=lambda place: self._rests_until.get(place, 0.0) > now)
