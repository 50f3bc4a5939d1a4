"""`pixelwright build`: one folder for each picture."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pixelwright.cli.present import (
    error_fields,
    proof_lines,
    score_lines,
    show_error,
    show_json,
    wish_fields,
    wish_lines,
)
from pixelwright.cli.progress import progress
from pixelwright.errors import PixelwrightError
from pixelwright.page import Viewport

if TYPE_CHECKING:
    from pixelwright.browser import Browser
    from pixelwright.workflows.build import BuildResult
    from pixelwright.workflows.options import Verify


@dataclass(frozen=True, slots=True)
class Request:
    """What the person asked for."""

    images: tuple[str, ...]
    folder: Path
    stack: str | None = None
    styling: str | None = None
    viewport: tuple[int, int] | None = None
    single_file: bool = False
    prompt: str = ""
    accessible: bool = False
    verify: Verify = "browser"
    pixel_ratio: float | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    """A result and where it was written."""

    result: BuildResult
    folder: Path
    files: tuple[str, ...]
    seconds: float


def build_all(request: Request, *, as_json: bool = False, quiet: bool = False) -> int:
    """Build every picture of the request; one that fails does not stop the others.

    Returns the exit code: 0, or that of the first error.
    """
    outcomes: list[dict[str, object]] = []
    exit_code = 0
    with ExitStack() as resources:
        browser = resources.enter_context(_shared_browser())
        for image, folder in zip(request.images, folders(request.images, request.folder), strict=True):
            try:
                kept = _build_one(request, image, folder, browser, quiet)
            except PixelwrightError as error:
                exit_code = exit_code or error.exit_code
                show_error(error)
                outcomes.append({"input": _short(image), "error": error_fields(error)})
            else:
                outcomes.append({"input": _short(image), **_fields(kept)})
                if not (as_json or quiet):
                    _show(kept)
                if (failure := kept.result.failure) is not None:
                    exit_code = exit_code or failure.exit_code
                    show_error(failure)
                    outcomes[-1]["error"] = error_fields(failure)
    if as_json:
        show_json({"results": outcomes})
    return exit_code


def folders(images: Sequence[str], root: Path) -> list[Path]:
    """Return where each picture goes: one into `root`, several into `root/STEM`, numbered on a clash."""
    if len(images) == 1:
        return [root]
    taken: set[str] = set()
    result = []
    for image in images:
        stem = _stem(image)
        number, name = 1, stem
        while name.lower() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.lower())
        result.append(root / name)
    return result


def _stem(image: str) -> str:
    if image == "-":
        return "stdin"
    if image[:5].lower() == "data:":
        return "data"
    stem = Path(image.split("?")[0].split("#")[0] if "://" in image else image).stem
    return stem if stem not in ("", ".", "..") else "picture"


def _shared_browser() -> Browser:
    """Start a browser, which takes as long as to import all else, so it comes first."""
    from pixelwright.browser import open_browser

    return open_browser()


def _build_one(request: Request, image: str, folder: Path, browser: Browser, quiet: bool) -> _Kept:
    # Here and not above: the browser is to start before pictures and arrays are imported.
    from pixelwright.media.folder import check_folder, write_folder

    check_folder(folder, force=request.force)
    started = time.perf_counter()
    from pixelwright.media.report_files import result_files
    from pixelwright.workflows.build import build
    from pixelwright.workflows.options import BuildOptions

    options = BuildOptions(
        stack=request.stack,
        styling=request.styling,
        single_file=request.single_file,
        prompt=request.prompt,
        accessible=request.accessible,
        verify=request.verify,
        viewport=Viewport(*request.viewport) if request.viewport else None,
        pixel_ratio=request.pixel_ratio,
    )
    with progress(_short(image), quiet=quiet) as on_stage:
        result = build(image, options, browser=browser, on_stage=on_stage)
        on_stage("save", 0.97)
        files = result_files(result.bundle, result.design, result.page, result.report)
        write_folder(folder, files, force=request.force)
    return _Kept(result, folder, tuple(sorted(files)), time.perf_counter() - started)


def _show(kept: _Kept) -> None:
    click.echo(f"page    {kept.folder / kept.result.bundle.entry}")
    click.echo(f"report  {kept.folder / 'report' / 'report.html'}")
    click.echo(f"scores  (built in {kept.seconds:.1f} s)")
    for line in score_lines(kept.result.report):
        click.echo(line)
    for line in (*proof_lines(kept.result.report), *wish_lines(kept.result.report)):
        click.echo(line)
    for warning in kept.result.report.warnings:
        click.echo(f"warning: {warning}", err=True)


def _fields(kept: _Kept) -> dict[str, object]:
    report = kept.result.report
    return {
        "folder": str(kept.folder),
        "page": str(kept.folder / kept.result.bundle.entry),
        "report": str(kept.folder / "report" / "report.json"),
        "files": list(kept.files),
        "scores": {score.name: score.value for score in report.scores},
        "proof": report.proof,
        "wishes": wish_fields(report),
        "warnings": list(report.warnings),
        "seconds": round(kept.seconds, 3),
    }


def _short(image: str) -> str:
    """Return the input as it may stand in output: a `data:` URI is as long as its picture."""
    return image if len(image) <= 200 else f"{image[:60]}…"
