"""`pixelwright build`: one folder for each picture, or one for all of them together."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from pixelwright.cli.present import (
    error_fields,
    proof_lines,
    score_lines,
    show_error,
    show_json,
    view_lines,
    wish_fields,
    wish_lines,
)
from pixelwright.cli.progress import OnStage, progress
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
    together: Literal["page", "site"] | None = None
    accessible: bool = False
    verify: Verify = "browser"
    pixel_ratio: float | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    """What one or several pictures became, and where it was written."""

    results: tuple[BuildResult, ...]
    """One for every page."""
    folder: Path
    files: tuple[str, ...]
    seconds: float


def build_all(request: Request, *, as_json: bool = False, quiet: bool = False) -> int:
    """Build every picture of the request, or all of them together; one that fails does not stop the others.

    Returns the exit code: 0, or that of the first error.
    """
    outcomes: list[dict[str, object]] = []
    exit_code = 0
    with ExitStack() as resources:
        browser = resources.enter_context(_shared_browser())
        for images, folder in _jobs(request):
            try:
                kept = _build_one(request, images, folder, browser, quiet)
            except PixelwrightError as error:
                exit_code = exit_code or error.exit_code
                show_error(error)
                outcomes.append({**_inputs(images), "error": error_fields(error)})
            else:
                outcomes.append({**_inputs(images), **_fields(kept)})
                if not (as_json or quiet):
                    _show(kept)
                if (failure := kept.results[0].failure) is not None:
                    exit_code = exit_code or failure.exit_code
                    show_error(failure)
                    outcomes[-1]["error"] = error_fields(failure)
    if as_json:
        show_json({"results": outcomes})
    return exit_code


def _jobs(request: Request) -> list[tuple[tuple[str, ...], Path]]:
    """Return which pictures are built into which folder."""
    if request.together:
        return [(request.images, request.folder)]
    places = folders(request.images, request.folder)
    return [((image,), folder) for image, folder in zip(request.images, places, strict=True)]


def _inputs(images: tuple[str, ...]) -> dict[str, object]:
    """Return the pictures as they stand in JSON output."""
    first: dict[str, object] = {"input": _short(images[0])}
    return first if len(images) == 1 else first | {"inputs": [_short(image) for image in images]}


def folders(images: Sequence[str], root: Path) -> list[Path]:
    """Return where each picture goes: one into `root`, several into `root/STEM`, numbered on a clash."""
    return [root] if len(images) == 1 else [root / name for name in names(images)]


def names(images: Sequence[str]) -> list[str]:
    """Return a name for each picture: its stem, numbered on a clash."""
    taken: set[str] = set()
    result = []
    for image in images:
        stem = _stem(image)
        number, name = 1, stem
        while name.lower() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.lower())
        result.append(name)
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


def _build_one(
    request: Request, images: tuple[str, ...], folder: Path, browser: Browser, quiet: bool
) -> _Kept:
    # Here and not above: the browser is to start before pictures and arrays are imported.
    from pixelwright.media.folder import check_folder, write_folder

    check_folder(folder, force=request.force)
    started = time.perf_counter()
    with progress(", ".join(map(_short, images)), quiet=quiet) as on_stage:
        results = _results(request, images, browser, on_stage)
        on_stage("save", 0.97)
        files = _files(results)
        write_folder(folder, files, force=request.force)
    return _Kept(results, folder, tuple(sorted(files)), time.perf_counter() - started)


def _results(
    request: Request, images: tuple[str, ...], browser: Browser, on_stage: OnStage
) -> tuple[BuildResult, ...]:
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
    if request.together == "page":
        from pixelwright.workflows.responsive import build_responsive

        return (build_responsive(images, options, browser=browser, on_stage=on_stage),)
    if request.together == "site":
        from pixelwright.workflows.site import build_site

        return build_site(dict(zip(names(images), images, strict=True)), options, browser, on_stage)
    from pixelwright.workflows.build import build

    return (build(images[0], options, browser=browser, on_stage=on_stage),)


def _files(results: tuple[BuildResult, ...]) -> dict[str, bytes]:
    """Return the bundle with a report on it; of several pages each has a folder in `report/`."""
    from pixelwright.media.report_files import page_report_files, result_files, view_files

    first, *others = results
    files = result_files(first.bundle, first.design, first.page, first.report)
    for view in first.views:
        files |= view_files(view.scored.name, view.design, view.page)
    for each in others:
        files |= page_report_files(each.bundle, each.design, each.page, each.report)
    return files


def _show(kept: _Kept) -> None:
    for number, result in enumerate(kept.results):
        report = result.report
        click.echo(f"page    {kept.folder / result.bundle.entry}")
        click.echo(f"report  {kept.folder / _report_folder(result, number) / 'report.html'}")
        click.echo(f"scores  (built in {kept.seconds:.1f} s)" if number == 0 else "scores")
        lines = (*score_lines(report), *view_lines(report), *proof_lines(report), *wish_lines(report))
        for line in lines:
            click.echo(line)
        for warning in report.warnings:
            click.echo(f"warning: {warning}", err=True)


def _report_folder(result: BuildResult, number: int) -> str:
    return "report" if number == 0 else f"report/{Path(result.bundle.entry).stem}"


def _fields(kept: _Kept) -> dict[str, object]:
    first = _page_fields(kept, 0)
    pages = [_page_fields(kept, number) for number in range(len(kept.results))]
    whole = {"folder": str(kept.folder), "files": list(kept.files), "seconds": round(kept.seconds, 3)}
    return whole | first | ({"pages": pages} if len(pages) > 1 else {})


def _page_fields(kept: _Kept, number: int) -> dict[str, object]:
    result = kept.results[number]
    report = result.report
    return {
        "page": str(kept.folder / result.bundle.entry),
        "report": str(kept.folder / _report_folder(result, number) / "report.json"),
        "scores": {score.name: score.value for score in report.scores},
        "views": {view.name: {score.name: score.value for score in view.scores} for view in report.views},
        "proof": report.proof,
        "wishes": wish_fields(report),
        "warnings": list(report.warnings),
    }


def _short(image: str) -> str:
    """Return the input as it may stand in output: a `data:` URI is as long as its picture."""
    return image if len(image) <= 200 else f"{image[:60]}…"
