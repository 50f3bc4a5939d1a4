"""python -m bench.serve.upstream: the scripted model elsewhere that the servers under test ask."""

from __future__ import annotations

import argparse
import asyncio

import uvloop

from pixelwright.testing import ScriptedUpstream
from pixelwright.testing.scenarios import Pause, Received, Says, Scenario, Step
from pixelwright.testing.scripts import Said

_WORDS = (
    "The ",
    "card ",
    "has ",
    "a ",
    "title, ",
    "two ",
    "columns ",
    "and ",
    "a ",
    "button",
    " to ",
    "save.",
)
_LONG = _WORDS * 6
"""72 pieces: a short answer of a chat."""

PIECE_S = 0.02
"""Between two pieces of a paced answer: 50 tokens a second."""
SLOW_PIECE_S = 1.0


def _kept(scenario: Scenario) -> Scenario:
    """Return a scenario that is worked out once: what is measured is not this server."""
    known: dict[bool, list[Step]] = {}

    def steps(received: Received) -> list[Step]:
        if received.streams not in known:
            known[received.streams] = list(scenario(received))
        return known[received.streams]

    return steps


SCENARIOS = {
    "bench-fast": _kept(Says(Said(_LONG))),
    "bench-paced": _kept(Says(Said(_LONG), (Pause(PIECE_S),))),
    "bench-slow": _kept(Says(Said(_WORDS), (Pause(SLOW_PIECE_S),))),
}


async def _serve(port: int) -> None:
    upstream = ScriptedUpstream(SCENARIOS, keeps_requests=False)
    await upstream.listen(port=port)
    await asyncio.get_running_loop().create_future()


def main() -> None:
    """Serve until ended."""
    parser = argparse.ArgumentParser(prog="bench.serve.upstream", description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    uvloop.run(_serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
