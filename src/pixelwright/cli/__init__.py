"""The command line: parse, call, present. What the commands do lives in `workflows`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from pixelwright.cli.entry import run

    sys.exit(run(sys.argv[1:]))
