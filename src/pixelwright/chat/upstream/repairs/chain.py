"""Which repairs an answer goes through, and in which order. Knows nothing of what they do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pixelwright.chat.delta import Delta
from pixelwright.chat.request import ChatRequest, ToolMode
from pixelwright.chat.upstream.repairs.boxes import Boxes
from pixelwright.chat.upstream.repairs.endings import Endings
from pixelwright.chat.upstream.repairs.fences import Fences, wants_fences
from pixelwright.chat.upstream.repairs.loops import Loops
from pixelwright.chat.upstream.repairs.mend import Mend
from pixelwright.chat.upstream.repairs.silence import Silence
from pixelwright.chat.upstream.repairs.tagged_calls import TaggedCalls
from pixelwright.chat.upstream.repairs.thoughts import Thoughts
from pixelwright.chat.upstream.settings import Repair, Upstream


def mends_for(upstream: Upstream, request: ChatRequest) -> tuple[Mend, ...]:
    """Return the repairs for the answer to a request: what is inside reasoning is told apart first."""
    wanted = upstream.repairs
    mends: list[Mend] = []
    if Repair.THOUGHTS in wanted:
        mends.append(Thoughts(begins_inside=upstream.thinks_at_once))
    if Repair.BOXES in wanted:
        mends.append(Boxes())
    if request.tools and Repair.TAGGED_CALLS in wanted:
        mends.append(TaggedCalls(request.tools))
    if request.tool_choice.mode in (ToolMode.REQUIRED, ToolMode.NAMED) and Repair.LOOPS in wanted:
        mends.append(Loops())
    if Repair.FENCES in wanted and wants_fences(request):
        mends.append(Fences())
    if Repair.SILENCE in wanted:
        mends.append(Silence(thinks=request.thinking.enabled, max_tokens=request.max_tokens))
    mends.append(Endings())
    return tuple(mends)


def mended(deltas: Iterable[Delta], mends: Sequence[Mend]) -> list[Delta]:
    """Return the deltas after all repairs."""
    current: Sequence[Delta] = tuple(deltas)
    for mend in mends:
        if len(current) == 1:
            current = tuple(mend.take(current[0]))
        else:
            current = [better for delta in current for better in mend.take(delta)]
    return list(current)
