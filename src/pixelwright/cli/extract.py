"""`pixelwright extract`: the content of a picture or document, on standard output or in a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from pixelwright.errors import InputError, UnreadableInputError

_LARGEST_SCHEMA = 2**20


def extract_one(source: str, want: str, *, schema: Path | None, places: bool, output: Path | None) -> int:
    """Extract and print or write; returns the exit code."""
    from pixelwright.media.file import write_file
    from pixelwright.workflows.extract import Want, extract

    if schema is not None and want != Want.JSON:
        raise click.UsageError("--schema goes with --to json only")
    found = extract(
        source, Want(want), schema=read_schema(schema) if schema is not None else None, with_places=places
    )
    if output is None:
        click.echo(found.text, nl=False)
    else:
        write_file(output, found.text.encode())
    for note in found.notes:
        click.echo(f"warning: {note}", err=True)
    return 0


def read_schema(path: Path) -> Mapping[str, object]:
    """Return the JSON schema in a file; raises UnreadableInputError or InputError."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_SCHEMA + 1)
    except OSError as error:
        raise UnreadableInputError(f"cannot read the schema {path}: {error.strerror}") from error
    try:
        schema = json.loads(content) if len(content) <= _LARGEST_SCHEMA else None
    except (ValueError, RecursionError):
        schema = None
    if not isinstance(schema, dict):
        raise InputError(f"{path} is not a JSON schema", "Give a file with one JSON object.")
    return schema
