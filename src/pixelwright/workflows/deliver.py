"""Writes the finished files, compiles them, and looks at the very page that is handed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pixelwright.browser import Browser
from pixelwright.bundle import Bundle
from pixelwright.errors import CompileError, ToolchainError
from pixelwright.page import Page, Viewport
from pixelwright.workflows.verify import is_project, verify


@dataclass(frozen=True, slots=True)
class Delivery:
    """Files, the page that they show, and what proves that they compile."""

    bundle: Bundle
    page: Page
    proof: str = ""
    """Which toolchain compiled them; empty where there is nothing to compile."""
    failure: ToolchainError | None = None
    """Why they do not compile, or why that could not be proved; the files are whole nevertheless."""
    warnings: tuple[str, ...] = ()


def deliver(
    write: Callable[[], Bundle], draft: Page, browser: Browser, viewport: Viewport, *, full: bool = False
) -> Delivery:
    """Return what `write` wrote and how it looks; `draft` stands for the page where it does not compile.

    With `full`, a project is built and checked by its own toolchain too.
    """
    try:
        bundle = write()
    except CompileError as error:
        return Delivery(_sources(error), draft, failure=error)
    page = browser.render(bundle, viewport)
    if not is_project(bundle):
        return Delivery(bundle, page)
    proof = f"compiled in {page.browser}"
    if not full:
        return Delivery(bundle, page, proof)
    try:
        verified = verify(bundle, browser, viewport, page)
    except ToolchainError as error:
        return Delivery(bundle, page, proof, error)
    return Delivery(bundle, page, f"{proof}; {verified.proof}", warnings=verified.warnings)


def _sources(error: CompileError) -> Bundle:
    """Return what was written before it did not compile; raises the error again where nothing was."""
    if not error.files:
        raise error
    return Bundle(dict(error.files), error.stack)
