"""What tests of several parts share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from pixelwright.browser import Browser, find_browser, open_browser
from pixelwright.errors import BrowserNotFoundError

# The same examples on every machine: a red build is the change's own doing.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; a test that ends its browser opens its own."""
    try:
        find_browser()
    except BrowserNotFoundError as error:
        pytest.skip(f"NOT TESTED, no browser is installed: {error}")
    with open_browser() as opened:
        yield opened
