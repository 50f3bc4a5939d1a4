"""The process edge: signals, and every error turned into one line and an exit code.

Knows nothing of the commands.
"""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Sequence
from types import FrameType

import click

from pixelwright.cli.commands import app
from pixelwright.cli.present import show_error
from pixelwright.errors import PixelwrightError

INTERRUPTED, TERMINATED = 130, 143
"""128 + the number of the signal, as shells count."""
INTERNAL = 70
"""EX_SOFTWARE of sysexits.h: a fault of pixelwright itself."""


class TerminatedError(BaseException):
    """SIGTERM arrived. Not an Exception, so that nothing on the way out swallows it."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code of the process."""
    logging.basicConfig(level=logging.WARNING, format="pixelwright: %(message)s")
    signal.signal(signal.SIGTERM, _terminate)
    as_json = "--json" in arguments
    try:
        return int(app.main(list(arguments), prog_name="pixelwright", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except PixelwrightError as error:
        show_error(error, as_json=as_json)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("pixelwright: interrupted, nothing was written", err=True)
        return INTERRUPTED
    except TerminatedError:
        return TERMINATED
    except Exception as error:
        if os.environ.get("PIXELWRIGHT_DEBUG"):
            raise
        kind = type(error).__name__
        click.echo(
            f"pixelwright: internal error ({kind}: {error}). Set PIXELWRIGHT_DEBUG=1 to see where.", err=True
        )
        return INTERNAL


def _terminate(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise TerminatedError
