"""What was given cannot be used."""

from __future__ import annotations

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
