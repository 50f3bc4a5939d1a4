"""Whom the core works with: who asks, who lets in, who counts, who keeps accounts. Knows none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pixelwright.chat import ChatModel, ChatRequest, ModelCard, Usage


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: the id part of a key, and the name that its owner gave it."""

    key_id: str
    name: str = ""


class Keys(Protocol):
    """Knows who may ask."""

    def caller(self, credential: str | None) -> Caller:
        """Return whose credential it is: a key `id.secret` or a signed token; raises CredentialError."""
        ...


class Ticket(Protocol):
    """One request that was let in."""

    def close(self) -> None:
        """Free its slot; a second time does nothing."""
        ...


class Gate(Protocol):
    """Lets requests in, as many as a key may make and pay for."""

    def admit(self, caller: Caller, model: str) -> Ticket:
        """Let one request in; raises RateLimitError or BudgetError."""
        ...


@dataclass(frozen=True, slots=True)
class PromptCount:
    """The tokens of a prompt; those of pictures and videos, and the cached ones, are part of all."""

    tokens: int
    cached_tokens: int = 0
    image_tokens: int = 0
    video_tokens: int = 0


class Meter(Protocol):
    """Counts tokens."""

    def prompt(self, request: ChatRequest, *, remember: bool = True) -> PromptCount:
        """Count a whole conversation, and `remember` it as a prefix for later ones of its owner."""
        ...

    def words(self, text: str) -> int:
        """Count some text."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the account: a request that ended, well or not."""

    at_s: float
    """Seconds since 1970."""
    key_id: str
    door: str
    asked: str
    """The name of the model as it was asked for."""
    model: str
    """Who answered; empty where nobody did."""
    usage: Usage
    outcome: str
    """How the answer ended, or the code of the error that came instead."""
    seconds: float
    first_s: float | None = None
    """Until the first piece of an answer."""


class Ledger(Protocol):
    """Keeps accounts."""

    def record(self, entry: Entry) -> None:
        """Write down one request; returns at once."""
        ...


class Gatherer(Protocol):
    """Brings what is attached to a request."""

    async def gather(self, request: ChatRequest) -> ChatRequest:
        """Return the request with all media here, files as pictures and text.

        Raises RequestError or InputError.
        """
        ...


class Models(Protocol):
    """Knows which models there are."""

    def named(self, name: str) -> ChatModel:
        """Return the model that answers to `name`, aliases included; raises UnknownModelError."""
        ...

    @property
    def cards(self) -> tuple[ModelCard, ...]:
        """What clients may know of them, aliases included."""
        ...
