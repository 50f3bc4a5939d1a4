"""What every model is, embedded or elsewhere. Knows nothing of any of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Protocol

from pixelwright.chat.delta import Delta
from pixelwright.chat.request import ChatRequest


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What a client may know of a model."""

    id: str
    owned_by: str = "pixelwright"
    created_s: int = 0
    """Seconds since 1970."""
    context_tokens: int = 202_752
    output_tokens: int = 131_072
    sees_pictures: bool = True


class ChatModel(Protocol):
    """Answers conversations. All media of a request are here when it is asked."""

    @property
    def card(self) -> ModelCard:
        """Who it is."""
        ...

    def stream(self, request: ChatRequest) -> AsyncGenerator[Delta, None]:
        """Answer piece by piece: `Begun` first, `Finished` last.

        Raises ApiError before the first delta where it cannot answer at all. What fails later ends the
        answer with `Finished(NETWORK_ERROR)`. To close the iterator early stops the work at once.
        """
        ...
