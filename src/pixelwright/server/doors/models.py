"""Lists models, in the form that two protocols share. Knows nothing of who answers to their names."""

from __future__ import annotations

from collections.abc import Mapping

from pixelwright.chat import ModelCard
from pixelwright.errors import UnknownModelError
from pixelwright.server.core import Core
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Handler


def models(core: Core) -> Handler:
    """Return what answers `GET models`."""

    async def answer(call: Call) -> Reply:
        core.caller(call.credential)
        return json_reply({"object": "list", "data": [card(each) for each in core.parties.models.cards]})

    return answer


def model(core: Core) -> Handler:
    """Return what answers `GET models/{id}`."""

    async def answer(call: Call) -> Reply:
        core.caller(call.credential)
        return json_reply(card(found(core, call.argument)))

    return answer


def found(core: Core, id: str) -> ModelCard:
    """Return the card of a model; raises UnknownModelError."""
    for each in core.parties.models.cards:
        if each.id == id:
            return each
    raise UnknownModelError("there is no such model")


def card(card: ModelCard) -> Mapping[str, object]:
    """Return what clients may know of a model."""
    return {"id": card.id, "object": "model", "created": card.created_s, "owned_by": card.owned_by}
