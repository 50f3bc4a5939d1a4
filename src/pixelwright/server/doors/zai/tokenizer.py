"""Counts the tokens of a prompt without asking a model. Knows nothing of how tokens are told apart."""

from __future__ import annotations

from pixelwright.server.core import Core
from pixelwright.server.doors.completions.read import ZAI, asked
from pixelwright.server.doors.completions.write import stamp
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Handler


def tokenizer(core: Core) -> Handler:
    """Return what answers `tokenizer`."""

    async def answer(call: Call) -> Reply:
        caller = core.caller(call.credential)
        wanted = asked(await call.json(), ZAI)
        stamped = stamp(call.id, wanted.request_id)
        call.id = stamped.request_id
        count = await core.count(caller, wanted.request)
        usage = {
            "prompt_tokens": count.tokens,
            "image_tokens": count.image_tokens,
            "video_tokens": count.video_tokens,
            "total_tokens": count.tokens,
        }
        named = {"id": stamped.id, "request_id": stamped.request_id, "created": stamped.created_s}
        return json_reply(named | {"usage": usage})

    return answer
