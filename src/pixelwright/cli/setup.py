"""`pixelwright setup`: make sure that there is a browser."""

from __future__ import annotations

import click


def set_up() -> int:
    """Find a browser or bring one, and say where it is; returns the exit code."""
    from pixelwright.browser.setup import set_up_browser

    outcome = set_up_browser(lambda sentence: click.echo(sentence, err=True))
    click.echo(f"browser  {outcome.installation.program}")
    if outcome.action != "found":
        click.echo(f"brought by {outcome.action}, since {outcome.reason}")
    return 0
