"""The options that say where findings go, and their way there: terminal, JSON, HTML, patch, SARIF, exit code.

Knows nothing of how they were found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from pixelwright.cli.fail_on import FAILED, Limit, LimitType, reached

if TYPE_CHECKING:
    from pixelwright.finding import Verdict
    from pixelwright.raster import Raster

Command = TypeVar("Command", bound=Callable[..., object])
_FILE = click.Path(path_type=Path, dir_okay=False)
_STANDARD_OUTPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Outputs:
    """What a person asked for, as the options of `output_options` give it."""

    as_json: bool = False
    html: Path | None = None
    patch: Path | None = None
    """`-` for standard output."""
    sarif: Path | None = None
    fail_on: tuple[Limit, ...] = ()
    quiet: bool = False


def output_options(command: Command) -> Command:
    """Add --json, --html, --patch, --sarif, --fail-on and --quiet to a command, by the names of `Outputs`."""
    options = (
        click.option(
            "--json", "as_json", is_flag=True, help="Print the findings as JSON on standard output."
        ),
        click.option("--html", type=_FILE, help="Write a report for people: one file that loads nothing."),
        click.option("--patch", type=_FILE, help="Write the fixes as a diff for git apply; - prints it."),
        click.option("--sarif", type=_FILE, help="Write SARIF 2.1.0 for a code host."),
        click.option(
            "--fail-on",
            type=LimitType(),
            default=(),
            help="Exit with 1 where such a finding is made or the score is lower; several with commas.",
        ),
        click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors (and JSON)."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def deliver(verdict: Verdict, outputs: Outputs, page: Raster, design: Raster | None = None) -> int:
    """Write and print what was asked for; returns the exit code. The pictures are those looked at.

    Raises:
        click.UsageError: two things at once on standard output.
        WriteError: no space, no permission, or something in the way.
    """
    if outputs.as_json and outputs.patch == _STANDARD_OUTPUT:
        raise click.UsageError("--json and --patch - both want standard output")
    _write_files(verdict, outputs, page, design)
    if outputs.as_json:
        from pixelwright.media.findings_json import findings_json

        click.echo(findings_json(verdict, page, design).decode(), nl=False)
    elif not outputs.quiet:
        _show(verdict, to_errors=outputs.patch == _STANDARD_OUTPUT)
    passed = reached(outputs.fail_on, verdict)
    if passed:
        click.echo(f"pixelwright: failed on {', '.join(map(str, passed))}", err=True)
    return FAILED if passed else 0


def _write_files(verdict: Verdict, outputs: Outputs, page: Raster, design: Raster | None) -> None:
    from pixelwright.media.file import write_file
    from pixelwright.media.findings_page import findings_page
    from pixelwright.media.patch import unified_patch
    from pixelwright.media.sarif import sarif

    if outputs.html:
        write_file(outputs.html, findings_page(verdict, page, design))
    if outputs.sarif:
        write_file(outputs.sarif, sarif(verdict, Path.cwd()))
    if outputs.patch:
        patch = unified_patch(verdict.edits, _patch_root(verdict.page))
        if outputs.patch == _STANDARD_OUTPUT:
            click.echo(patch, nl=False)
        else:
            write_file(outputs.patch, patch.encode())


def _patch_root(page: str) -> Path:
    """Return where a patch is to be applied: here, or in the page's folder if that lies elsewhere."""
    here = Path.cwd().resolve()
    path = (here / page).resolve()
    if path.is_relative_to(here) or not path.exists():
        return here
    return path if path.is_dir() else path.parent


def _show(verdict: Verdict, *, to_errors: bool) -> None:
    from pixelwright.cli.findings import finding_lines

    for line in finding_lines(verdict):
        click.echo(line, err=to_errors)
    for warning in verdict.warnings:
        click.echo(f"warning: {warning}", err=True)
