"""What was given cannot be used."""

from __future__ import annotations

from enum import StrEnum

from pixelwright.errors.base import PixelwrightError


class InputError(PixelwrightError):
    """What was given cannot be used."""

    exit_code = 2
    code = "bad_input"
    status = 400
    business_code = "1210"


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


class FetchTrouble(StrEnum):
    """Why an address gave nothing."""

    ADDRESS = "address"
    """It is none."""
    UNKNOWN_NAME = "unknown_name"
    NO_ANSWER = "no_answer"
    DISTRUSTED = "distrusted"
    LOGIN = "login"
    ANSWER = "answer"
    """It answered with an error, or what cannot be read."""
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"


class FetchError(InputError):
    """A URL that gave no answer, an error, or too much."""

    exit_code = 7
    code = "fetch_failed"
    remedy = "Check the address, or download the picture and give its path."

    def __init__(
        self, message: str, remedy: str | None = None, *, trouble: FetchTrouble = FetchTrouble.NO_ANSWER
    ) -> None:
        super().__init__(message, remedy)
        self.trouble = trouble


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


class NotADocumentError(InputError):
    """Not a document or video that can be read, or a damaged one."""

    exit_code = 23
    code = "not_a_document"
    remedy = "Give a PDF, DOCX, XLSX, PPTX, text, Markdown, JSON, JSONL, CSV, MP4, MOV, MKV or WebM file."


class DocumentTooLargeError(InputError):
    """A document or video with more in it than is read: pages, cells, unpacked bytes, minutes."""

    exit_code = 24
    code = "document_too_large"
    remedy = "Cut it into smaller ones."


class ProtectedDocumentError(InputError):
    """A document that opens with a password only."""

    exit_code = 25
    code = "protected_document"
    remedy = "Save it without a password and give that."


class NothingToExtractError(InputError):
    """An input in which there is nothing of what was asked for."""

    exit_code = 26
    code = "nothing_to_extract"
