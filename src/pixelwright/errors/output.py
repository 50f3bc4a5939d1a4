"""The result cannot be kept."""

from __future__ import annotations

from pixelwright.errors.base import PixelwrightError


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
