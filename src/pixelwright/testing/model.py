"""A model that says what it was told to say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence

from pixelwright.chat import Begun, ChatRequest, Delta, Finished, FinishReason, ModelCard, TextDelta
from pixelwright.errors import PixelwrightError

Script = Sequence[Delta | PixelwrightError | asyncio.Event]
"""What to say; an error is raised where it stands, an event is waited for."""


class ScriptedModel:
    """Answers every request with a script, or with what `script` makes of the request; keeps the requests."""

    def __init__(self, script: Script | Callable[[ChatRequest], Script] = (), name: str = "scripted") -> None:
        self._script = script
        self.card = ModelCard(name, owned_by="testing")
        self.requests: list[ChatRequest] = []
        self.stopped = 0
        """How many answers were closed before their end."""

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Delta, None]:
        """Say what stands in the script."""
        self.requests.append(request)
        script = self._script(request) if callable(self._script) else self._script
        try:
            for step in script or says("Hello.", model=self.card.id):
                match step:
                    case PixelwrightError():
                        raise step
                    case asyncio.Event():
                        await step.wait()
                    case _:
                        yield step
        except (asyncio.CancelledError, GeneratorExit):
            self.stopped += 1
            raise


def says(*words: str, model: str = "scripted", reason: FinishReason = FinishReason.STOP) -> Script:
    """Return the script of a plain answer in as many pieces as there are `words`."""
    return (Begun(model), *map(TextDelta, words), Finished(reason))
