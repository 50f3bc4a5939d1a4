"""Where the paths of Anthropic's protocol lead."""

from __future__ import annotations

from datetime import UTC, datetime

from pixelwright.chat import FinishReason, ModelCard, Usage
from pixelwright.errors import UpstreamError
from pixelwright.server.conversation import Conversation
from pixelwright.server.core import Core
from pixelwright.server.doors.anthropic.read import asked
from pixelwright.server.doors.anthropic.write import BROKE_OFF, Events, message
from pixelwright.server.doors.models import found
from pixelwright.server.web import sse
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Endpoint, Handler
from pixelwright.server.web.refusal import Refusal
from pixelwright.server.web.routing import Way

ROOTS = ("/api/anthropic/v1", "/anthropic/v1")
DOOR = "anthropic"
ID_HEADER = b"request-id"
ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    405: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    503: "overloaded_error",
    504: "timeout_error",
}


def told(refused: Refusal, call: Call) -> Reply:
    """Tell an error as Anthropic's clients read it."""
    kind = ERROR_TYPES.get(refused.status, "api_error" if refused.status >= 500 else "invalid_request_error")
    error = {"type": kind, "code": refused.code, "message": refused.message}
    body = {"type": "error", "error": error, "request_id": call.id}
    return json_reply(body, refused.status, refused.headers)


def ways(core: Core) -> list[Way]:
    """Return the paths below both roots."""
    table = (
        ("POST", "/messages", messages(core)),
        ("POST", "/messages/count_tokens", count_tokens(core)),
        ("GET", "/models", models(core)),
        ("GET", "/models/{id*}", model(core)),
    )
    return [
        Way(method, root + path, Endpoint(handler, told=told, id_header=ID_HEADER))
        for root in ROOTS
        for method, path, handler in table
    ]


def messages(core: Core) -> Handler:
    """Return what answers `messages`."""

    async def answer(call: Call) -> Reply | None:
        caller = core.caller(call.credential)
        wanted = asked(await call.json())
        if wanted.streams:
            conversation = await core.converse(caller, wanted.request, door=DOOR)
            del wanted  # Pictures are not kept for as long as an answer takes.
            await _stream(call, conversation)
            return None
        whole = await core.answer(caller, wanted.request, door=DOOR)
        if whole.reason is FinishReason.NETWORK_ERROR:
            raise UpstreamError(BROKE_OFF)
        return json_reply(message(whole, call.id))

    return answer


async def _stream(call: Call, conversation: Conversation) -> None:
    count = conversation.count
    events = Events(call.id, Usage(count.tokens, cached_tokens=count.cached_tokens))
    try:
        await call.begin(sse.EVENT_STREAM, sse.HEADERS)
        async for delta in conversation:
            if piece := events.write(delta):
                await call.write(piece)
        await call.end()
    finally:
        await conversation.aclose()


def count_tokens(core: Core) -> Handler:
    """Return what answers `messages/count_tokens`."""

    async def answer(call: Call) -> Reply:
        caller = core.caller(call.credential)
        wanted = asked(await call.json(), counts_only=True)
        count = await core.count(caller, wanted.request)
        return json_reply({"input_tokens": count.tokens})

    return answer


def models(core: Core) -> Handler:
    """Return what answers `GET models`: one page holds all."""

    async def answer(call: Call) -> Reply:
        core.caller(call.credential)
        cards = [_card(each) for each in core.parties.models.cards]
        ends = {"first_id": cards[0]["id"], "last_id": cards[-1]["id"]} if cards else {}
        return json_reply({"data": cards, "has_more": False, "first_id": None, "last_id": None} | ends)

    return answer


def model(core: Core) -> Handler:
    """Return what answers `GET models/{id}`."""

    async def answer(call: Call) -> Reply:
        core.caller(call.credential)
        return json_reply(_card(found(core, call.argument)))

    return answer


def _card(card: ModelCard) -> dict[str, object]:
    at = datetime.fromtimestamp(card.created_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"type": "model", "id": card.id, "display_name": card.id, "created_at": at}
