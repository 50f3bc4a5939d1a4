"""What a server stands on is the trouble."""

from __future__ import annotations

from pixelwright.errors.base import PixelwrightError


class ConfigurationError(PixelwrightError):
    """A configuration that cannot be used."""

    exit_code = 21
    code = "configuration"


class StoreError(PixelwrightError):
    """What the server remembers cannot be read or written."""

    exit_code = 22
    code = "store"
    status = 500
    business_code = "1230"
    remedy = "Check that the disk has space and that the database may be written to."
