"""Writes the finished files, and finds out what proves that they compile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pixelwright.browser import Browser
from pixelwright.bundle import Bundle
from pixelwright.errors import CompileError, ToolchainError
from pixelwright.page import Page, Viewport
from pixelwright.workflows.verify import is_project, verify


@dataclass(frozen=True, slots=True)
class Delivery:
    """Files, and what proves that they compile."""

    bundle: Bundle
    proof: str = ""
    """Which toolchain compiled them; empty where there is nothing to compile."""
    failure: ToolchainError | None = None
    """Why they do not compile, or why that could not be proved; the files are whole nevertheless."""
    warnings: tuple[str, ...] = ()


def deliver(write: Callable[[], Bundle]) -> Delivery:
    """Return what `write` wrote; where that does not compile there is a failure, and no page to look at."""
    try:
        return Delivery(write())
    except CompileError as error:
        return Delivery(_sources(error), failure=error)


def proved(made: Delivery, page: Page, browser: Browser, viewport: Viewport, *, full: bool) -> Delivery:
    """Return the delivery, whose page looks like `page`, with its proof.

    With `full`, a project is built and checked by its own toolchain too.
    """
    if not is_project(made.bundle):
        return made
    proof = f"compiled in {page.browser}"
    if not full:
        return replace(made, proof=proof)
    try:
        verified = verify(made.bundle, browser, viewport, page)
    except ToolchainError as error:
        return replace(made, proof=proof, failure=error)
    return replace(made, proof=f"{proof}; {verified.proof}", warnings=verified.warnings)


def _sources(error: CompileError) -> Bundle:
    """Return what was written before it did not compile; raises the error again where nothing was."""
    if not error.files:
        raise error
    return Bundle(dict(error.files), error.stack)
