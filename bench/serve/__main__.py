"""python -m bench.serve: measure the server, beside LiteLLM's proxy and beside nothing at all."""

from __future__ import annotations

import argparse
import dataclasses
import os
import platform
import sys
from contextlib import ExitStack
from pathlib import Path

from bench.serve import engine, measures, servers
from bench.serve.summary import Figures, goals, markdown
from bench.store import PROJECT, RESULTS, write_json
from pixelwright import __version__

_PAGE = PROJECT / "docs" / "serve-bench.md"


def main() -> int:
    """Measure, write the tables, and say whether all goals were reached."""
    arguments = _parser().parse_args()
    figures = _measured(arguments)
    write_json(RESULTS / "serve.json", dataclasses.asdict(figures))
    page = markdown(figures)
    if not arguments.dry:
        _PAGE.write_text(page)
    sys.stdout.write(page)
    return 0 if all(goal.is_reached for goal in goals(figures)) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.serve", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each load")
    parser.add_argument("--no-litellm", action="store_true", help="leave LiteLLM out")
    parser.add_argument("--no-engine", action="store_true", help="leave the embedded engine out")
    parser.add_argument("--dry", action="store_true", help="leave docs/serve-bench.md as it is")
    return parser


def _measured(arguments: argparse.Namespace) -> Figures:
    versions = {"pixelwright": __version__}
    if not arguments.no_litellm:
        versions["LiteLLM"] = servers.litellm_version()
    before = os.getloadavg()[0]
    with ExitStack() as running:
        direct = running.enter_context(servers.upstream())
        own = running.enter_context(servers.pixelwright(direct, workers=0))
        tested = [own]
        if not arguments.no_litellm:
            tested.append(running.enter_context(servers.litellm(direct)))
        rates = measures.rates(tested, arguments.rounds, arguments.seconds, _tell)
        _tell("the first piece")
        delays = measures.delays(direct, tested, arguments.rounds, arguments.seconds)
        _tell("many streams")
        crowds = [measures.crowd(own)]
    health = again = None
    if not arguments.no_engine:
        with servers.pixelwright(None, workers=os.cpu_count() or 1) as own:
            _tell("the same picture again")
            again = engine.again(own)
            _tell("health checks")
            health = engine.health(own)
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    load = (before, os.getloadavg()[0])
    priority = _priority()
    return Figures(machine, versions, arguments.rounds, rates, delays, crowds, health, again, load, priority)


def _priority() -> int:
    """Return the niceness, that of the session included where the kernel has one for sessions."""
    group = Path("/proc/self/autogroup")
    of_session = int(group.read_text().split()[-1]) if group.exists() else 0
    return of_session + os.getpriority(os.PRIO_PROCESS, 0)


def _tell(what: str) -> None:
    sys.stderr.write(f"{what}\n")


if __name__ == "__main__":
    sys.exit(main())
