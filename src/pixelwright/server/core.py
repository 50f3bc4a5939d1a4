"""The core that all doors share: lets a request in, brings what is attached, asks a model, keeps accounts.

Speaks in values of `chat` alone; knows nothing of wire shapes, of HTTP, and of how models answer.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from pixelwright.chat import Answer, ChatModel, ChatRequest, Finished, Usage, collect
from pixelwright.errors import PixelwrightError, PromptTooLongError, ShuttingDownError
from pixelwright.server.conversation import Conversation
from pixelwright.server.parties import (
    Caller,
    Entry,
    Gate,
    Gatherer,
    Keys,
    Ledger,
    Meter,
    Models,
    PromptCount,
    Ticket,
)

PULSE_S = 15.0
"""Some clients and proxies cut a connection that is silent for a minute or less."""
_POLL_S = 0.05


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom the core works with."""

    keys: Keys
    models: Models
    gate: Gate
    meter: Meter
    ledger: Ledger
    gatherer: Gatherer


class Core:
    """Answers requests of callers, whichever door they came through."""

    def __init__(
        self,
        parties: Parties,
        *,
        pulse_s: float = PULSE_S,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.parties = parties
        self._pulse_s = pulse_s
        self._clock = clock
        self._wall_clock = wall_clock
        self._under_way: set[Conversation] = set()
        self._waiting = 0
        self._closing = False

    @property
    def in_flight(self) -> int:
        """Requests that have been let in and not ended."""
        return len(self._under_way) + self._waiting

    @property
    def is_closing(self) -> bool:
        """Whether no more requests are taken."""
        return self._closing

    def caller(self, credential: str | None) -> Caller:
        """Return who asks; raises CredentialError."""
        return self.parties.keys.caller(credential)

    async def converse(self, caller: Caller, request: ChatRequest, *, door: str) -> Conversation:
        """Begin to answer; the first piece is there when this returns, so all refusals come from here.

        Raises ApiError or InputError. The conversation has to be iterated to its end, or closed.
        """
        if self._closing:
            raise ShuttingDownError("the server is about to end")
        request = replace(request, owner=caller.key_id)
        ask = _Ask(caller, request.model, door, self._clock())
        self._waiting += 1
        try:
            model = self.parties.models.named(request.model)
            ticket = self.parties.gate.admit(caller, request.model)
            conversation = await self._open(ask, request, model, ticket)
        except PixelwrightError as error:
            self._record(ask, "", Usage(), error.code)
            raise
        finally:
            self._waiting -= 1
        await self._begin(conversation)
        return conversation

    async def answer(self, caller: Caller, request: ChatRequest, *, door: str) -> Answer:
        """Return the whole answer."""
        conversation = await self.converse(caller, request, door=door)
        try:
            return await collect(conversation)
        finally:
            await conversation.aclose()

    async def count(self, caller: Caller, request: ChatRequest) -> PromptCount:
        """Return the tokens of a prompt, which nobody is asked. Raises ApiError or InputError."""
        if self._closing:
            raise ShuttingDownError("the server is about to end")
        self.parties.models.named(request.model)
        gathered = await self.parties.gatherer.gather(replace(request, owner=caller.key_id))
        return self.parties.meter.prompt(gathered, remember=False)

    async def drain(self, grace_s: float) -> None:
        """Take no more requests, wait for those under way; what is left after `grace_s` breaks off."""
        self._closing = True
        deadline = self._clock() + grace_s
        while self.in_flight and self._clock() < deadline:
            await asyncio.sleep(_POLL_S)
        for conversation in tuple(self._under_way):
            conversation.break_off()

    async def _open(self, ask: _Ask, request: ChatRequest, model: ChatModel, ticket: Ticket) -> Conversation:
        """Return the conversation of a request that was let in, not begun yet."""
        try:
            request = await self.parties.gatherer.gather(request)
            count = self.parties.meter.prompt(request)
            _check_room(count, model)
        except BaseException:
            ticket.close()
            raise

        def at_end(outcome: str, finished: Finished, first_s: float | None) -> None:
            ticket.close()
            self._under_way.discard(conversation)
            self._record(ask, conversation.model, finished.usage or Usage(), outcome, first_s)

        conversation = Conversation(
            model,
            request,
            count=count,
            meter=self.parties.meter,
            pulse_s=self._pulse_s,
            at_end=at_end,
            clock=self._clock,
        )
        self._under_way.add(conversation)
        return conversation

    async def _begin(self, conversation: Conversation) -> None:
        try:
            await conversation.begin()
        except asyncio.CancelledError:
            await conversation.aclose()
            raise

    def _record(
        self, ask: _Ask, model: str, usage: Usage, outcome: str, first_s: float | None = None
    ) -> None:
        self.parties.ledger.record(
            Entry(
                at_s=self._wall_clock(),
                key_id=ask.caller.key_id,
                door=ask.door,
                asked=ask.model,
                model=model,
                usage=usage,
                outcome=outcome,
                seconds=self._clock() - ask.started,
                first_s=first_s,
            )
        )


@dataclass(frozen=True, slots=True)
class _Ask:
    """Who asks whom, and since when. The request itself may hold megabytes: nobody keeps it for an answer."""

    caller: Caller
    model: str
    door: str
    started: float


def _check_room(count: PromptCount, model: ChatModel) -> None:
    if count.tokens >= model.card.context_tokens:
        raise PromptTooLongError("Prompt exceeds max length", "Send fewer or smaller pictures, or less text.")
