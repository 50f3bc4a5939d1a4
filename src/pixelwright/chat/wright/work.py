"""The embedded model in its worker process: one workbench for all answers of the process."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from functools import cache

from pixelwright.chat.delta import Begun, Delta
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.workers.tether import Tether
from pixelwright.chat.wright.model import answer as answered
from pixelwright.chat.wright.workbench import Workbench


@cache
def _bench() -> Workbench:
    bench = Workbench()
    atexit.register(bench.close)
    return bench


def prepare(tether: Tether) -> None:
    """Get ready, so that the first answer need not wait."""
    tether.check()
    _bench().warm_up()


def answer(request: ChatRequest, tether: Tether) -> Iterator[Delta]:
    """Answer piece by piece; who answers was said before the work began."""
    bench = _bench()
    bench.on_stage = lambda _stage, _share: tether.check()
    for delta in answered(request, bench):
        if not isinstance(delta, Begun):
            yield delta
