"""Everything that can go wrong, as one tree. Each leaf knows its exit code and its remedy.

PixelwrightError
├── InputError                 what was given cannot be used               exit 2
│   ├── UnreadableInputError     no such file, no permission                 exit 3
│   ├── NotAnImageError          not a picture, truncated, empty             exit 4
│   ├── ImageTooLargeError       too many pixels, refused before decoding    exit 5
│   ├── ForbiddenAddressError    a URL that points at a private address      exit 6
│   ├── FetchError               a URL that gave no picture                  exit 7
│   ├── UnsafePathError          a file name that leaves its folder          exit 8
│   ├── PromptError              wishes that contradict each other           exit 16
│   └── PicturesError            pictures that do not go together            exit 15
├── OutputError                the result cannot be kept
│   ├── ForeignFilesError        the folder holds what pixelwright did not write   exit 9
│   └── WriteError               no space, no permission                     exit 10
├── BrowserError               the browser is the trouble
│   ├── BrowserNotFoundError     none is installed                           exit 11
│   ├── BrowserCrashedError      it died, also after a restart               exit 12
│   └── RenderTimeoutError       a page took too long                        exit 13
├── StackError                 an unknown stack, or one that gave up         exit 14
└── ToolchainError             what formats and compiles the code
    ├── CompileError             the code that was written does not compile  exit 17
    ├── NodeError                no Node, or one that is too old             exit 18
    └── PackagesError            npm could not install what the code needs   exit 19
"""

from __future__ import annotations


class PixelwrightError(Exception):
    """Root of the tree. `str(error)` is one line: what is wrong and what to do about it."""

    exit_code = 1
    code = "error"
    remedy = ""

    def __init__(self, message: str, remedy: str | None = None) -> None:
        self.message = message
        if remedy is not None:
            self.remedy = remedy
        super().__init__(message)

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message


class InputError(PixelwrightError):
    """What was given cannot be used."""

    exit_code = 2
    code = "bad_input"


class UnreadableInputError(InputError):
    """No such file, or no permission to read it."""

    exit_code = 3
    code = "unreadable_input"
    remedy = "Check the path and its permissions."


class NotAnImageError(InputError):
    """Not a picture, a truncated one, or nothing at all."""

    exit_code = 4
    code = "not_an_image"
    remedy = "Give a PNG, JPEG, WebP, GIF, BMP or AVIF picture."


class ImageTooLargeError(InputError):
    """More pixels than are allowed, or an impossible shape."""

    exit_code = 5
    code = "image_too_large"
    remedy = "Scale or cut the picture to at most 40 megapixels and 20,000 px a side."


class ForbiddenAddressError(InputError):
    """A URL that points at a private, local or otherwise guarded address."""

    exit_code = 6
    code = "forbidden_address"
    remedy = "Download the picture yourself and give its path."


class FetchError(InputError):
    """A URL that gave no answer, an error, or too much."""

    exit_code = 7
    code = "fetch_failed"
    remedy = "Check the address, or download the picture and give its path."


class UnsafePathError(InputError):
    """A file name that would leave the folder it belongs to."""

    exit_code = 8
    code = "unsafe_path"
    remedy = "Use plain relative names below the output folder."

    def __init__(self, name: str) -> None:
        super().__init__(f"refused the file name {name!r}")


class PromptError(InputError):
    """A prompt that contradicts itself or the options, or is too long."""

    exit_code = 16
    code = "prompt"
    remedy = "Say which of the two you want."


class PicturesError(InputError):
    """Pictures that do not go together in the way that was asked for."""

    exit_code = 15
    code = "pictures"
    remedy = "Give a wide and a narrow picture of the same page, or build them one by one."


class OutputError(PixelwrightError):
    """The result cannot be kept."""

    exit_code = 10
    code = "output_failed"


class ForeignFilesError(OutputError):
    """The output folder holds files that pixelwright did not write."""

    exit_code = 9
    code = "foreign_files"
    remedy = "Choose another folder, or pass --force to write beside them."


class WriteError(OutputError):
    """No space left, no permission, or a file where a folder should be."""

    exit_code = 10
    code = "write_failed"
    remedy = "Free some space or choose a folder you may write to; nothing was changed."


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
