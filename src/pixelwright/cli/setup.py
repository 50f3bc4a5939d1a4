"""`pixelwright setup`: make sure that there is a browser."""

from __future__ import annotations

import click

from pixelwright.cli.progress import progress


def set_up() -> int:
    """Find a browser or bring one, and say where it is; returns the exit code."""
    from pixelwright.browser.setup import setup

    with progress("setup") as on_stage:
        browser = setup(on_stage)
    click.echo(f"browser  {browser}")
    return 0
