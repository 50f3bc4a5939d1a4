from collections.abc import Iterator

import pytest

from pixelwright.browser import Browser, find_browser, open_browser
from pixelwright.errors import BrowserNotFoundError


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        find_browser()
    except BrowserNotFoundError as error:
        pytest.skip(f"NOT TESTED, no browser is installed: {error}")
    with open_browser() as opened:
        yield opened
