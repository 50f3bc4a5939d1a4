"""The root of all errors. Knows nothing of what can go wrong."""

from __future__ import annotations


class PixelwrightError(Exception):
    """Root of the tree. `str(error)` is one line: what is wrong and what to do about it."""

    exit_code = 1
    code = "error"
    remedy = ""
    status = 500
    """What a server answers with, as in HTTP."""
    business_code = "1230"
    """The number that clients of the vision-coding protocol know this kind of error by."""

    def __init__(self, message: str, remedy: str | None = None) -> None:
        self.message = message
        if remedy is not None:
            self.remedy = remedy
        super().__init__(message)

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message
