"""A progress bar with named stages on a terminal, and silence everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

OnStage = Callable[[str, float], None]
"""Takes the name of the stage that begins and the share of all work done so far, 0 to 1."""


@contextmanager
def progress(title: str, *, quiet: bool = False) -> Iterator[OnStage]:
    """Yield what to call when a stage begins; the bar is drawn on standard error and removed at the end."""
    if quiet or not sys.stderr.isatty():
        yield lambda _stage, _share: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.fields[title]}", markup=False),
        BarColumn(bar_width=24),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=1.0, title=title)
        yield lambda stage, share: bar.update(task, description=stage, completed=share)
