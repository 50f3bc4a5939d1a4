"""What renders, writes and compiles pages is the trouble."""

from __future__ import annotations

from pixelwright.errors.base import PixelwrightError


class BrowserError(PixelwrightError):
    """The browser is the trouble."""

    exit_code = 12
    code = "browser"


class BrowserNotFoundError(BrowserError):
    """No browser is installed where pixelwright looks."""

    exit_code = 11
    code = "browser_not_found"
    remedy = "Run `pixelwright setup`, or point PIXELWRIGHT_BROWSER at a Chrome, Chromium or Edge."


class BrowserCrashedError(BrowserError):
    """The browser died and died again after a restart."""

    exit_code = 12
    code = "browser_crashed"
    remedy = "Try again with more free memory, or another browser in PIXELWRIGHT_BROWSER."


class RenderTimeoutError(BrowserError):
    """A page took longer to render than it was allowed."""

    exit_code = 13
    code = "render_timeout"
    remedy = "Give a simpler page or a longer limit."


class StackError(PixelwrightError):
    """A stack nobody has installed, or one that could not write the page."""

    exit_code = 14
    code = "stack"


class ToolchainError(PixelwrightError):
    """What formats, compiles and checks the code is the trouble."""

    exit_code = 17
    code = "toolchain"


class CompileError(ToolchainError):
    """The code that was written does not compile, or not without warnings: a fault of pixelwright's own."""

    exit_code = 17
    code = "compile_failed"
    remedy = "This is a fault of pixelwright's: please report it with the files, which are kept."

    def __init__(self, message: str, file: str = "", line: int = 0) -> None:
        self.file = file
        self.line = line
        """From 1; 0 where it is not known."""
        self.files: dict[str, bytes] = {}
        """What had been written, so that nothing is lost."""
        self.stack = ""
        place = f"{file}:{line}: " if file and line else f"{file}: " if file else ""
        super().__init__(f"{place}{message.rstrip('.')}")


class NodeError(ToolchainError):
    """The stack's own toolchain cannot run: no Node, or one that is too old."""

    exit_code = 18
    code = "node"
    remedy = "Install Node 22 from nodejs.org, or leave out --verify full."


class PackagesError(ToolchainError):
    """The packages that the code depends on could not be installed."""

    exit_code = 19
    code = "packages"
    remedy = "Check the connection to the npm registry (`npm ping`), or leave out --verify full."
