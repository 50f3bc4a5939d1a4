"""A model elsewhere as a ChatModel. Knows nothing of wire shapes and of HTTP: it has others for these."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping

from pixelwright.chat.delta import Delta
from pixelwright.chat.fit import Fit, fits
from pixelwright.chat.message import MediaKind
from pixelwright.chat.model import ModelCard
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.upstream.answering import Answering, WireAnswer
from pixelwright.chat.upstream.anthropic_answer import AnthropicAnswer
from pixelwright.chat.upstream.anthropic_request import anthropic_request
from pixelwright.chat.upstream.exchange import Exchange, Reply
from pixelwright.chat.upstream.openai_answer import OpenAiAnswer
from pixelwright.chat.upstream.openai_request import openai_request
from pixelwright.chat.upstream.repairs import mends_for
from pixelwright.chat.upstream.retries import Refused, Retries
from pixelwright.chat.upstream.settings import Flavour, Upstream
from pixelwright.errors import ApiError, ConfigurationError, UnsupportedCallError

_ACCOUNT_S = 2.0
"""For the account of an answer that has given its reason: it comes at once or not at all."""


class UpstreamModel:
    """Asks an endpoint and passes on what it says, piece by piece.

    A request whose answer nobody reads while it is written is asked for in one piece: one read and one
    parse instead of hundreds.
    """

    def __init__(
        self, upstream: Upstream, key: str = "", retries: Retries | None = None, fit: Fit | None = None
    ) -> None:
        """`fit` makes pictures fit that do not; without it they are sent as they are."""
        self.upstream = upstream
        self._fit = fit
        self.card = ModelCard(
            upstream.name,
            owned_by="upstream",
            context_tokens=upstream.context_tokens,
            output_tokens=upstream.output_tokens,
            sees_pictures=upstream.sees_pictures,
        )
        self._exchange = Exchange(upstream, key)
        self._retries = retries or Retries(upstream.retries)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Delta, None]:
        """Answer piece by piece; raises ApiError before the first delta."""
        upstream = self.upstream
        if not upstream.sees_pictures and any(media.kind is not MediaKind.FILE for media in request.media):
            raise UnsupportedCallError(
                f"the model {upstream.name} sees no pictures", "Ask a model that does."
            )
        if self._fit is not None and not fits(request, upstream.picture_limits):
            request = await self._fit(request, upstream.picture_limits)
        answering = Answering(upstream.name, _wire(upstream, request), mends_for(upstream, request))
        streams = request.streams
        reply = await self._asked(request)
        del request  # Pictures are not kept for as long as an answer takes.
        try:
            if not streams:
                for delta in answering.whole(await reply.body()):
                    yield delta
                return
            while piece := await reply.piece():
                for delta in answering.feed(piece):
                    yield delta
                if answering.is_over:
                    return
                if answering.is_ending:
                    reply.hurry(_ACCOUNT_S)
            for delta in answering.close():
                yield delta
        except ApiError as error:
            for delta in answering.break_off(error):
                yield delta
        finally:
            reply.close(is_whole=answering.is_whole)

    async def aclose(self) -> None:
        """End all connections."""
        await self._exchange.aclose()

    async def _asked(self, request: ChatRequest) -> Reply:
        """Return the reply to a request, after as many attempts as it takes and may take."""
        written = _WRITERS[self.upstream.flavour](request, self.upstream)
        body = json.dumps(written, separators=(",", ":")).encode()
        attempt = 0
        while True:
            try:
                return await self._exchange.post(body, streams=request.streams)
            except Refused as refused:
                wait_s = self._retries.wait_s(attempt, refused)
                if wait_s is None:
                    raise refused.error from refused.__cause__
            attempt += 1
            await asyncio.sleep(wait_s)


_WRITERS = {Flavour.OPENAI: openai_request, Flavour.ANTHROPIC: anthropic_request}


def _wire(upstream: Upstream, request: ChatRequest) -> WireAnswer:
    tools = [tool.name for tool in request.tools]
    if upstream.flavour is Flavour.ANTHROPIC:
        return AnthropicAnswer(upstream.name, tools)
    return OpenAiAnswer(upstream.name, tools)


def key_of(upstream: Upstream, environment: Mapping[str, str]) -> str:
    """Return the key of an upstream; raises ConfigurationError where its variable is not set."""
    if not upstream.key_env:
        return ""
    key = environment.get(upstream.key_env, "").strip()
    if not key or not key.isascii() or not key.isprintable():
        raise ConfigurationError(
            f"the model {upstream.name!r} needs a key in the environment variable {upstream.key_env}"
        )
    return key
