"""Rendering in a real browser: pages go in, pixels and boxes come out.

Knows nothing of designs, scores or how a page was made. A page never reaches a network.
"""

from pixelwright.browser.chromium import Browser, open_browser
from pixelwright.browser.find import Installation, find_browser
from pixelwright.browser.guard import Fetch, Response
from pixelwright.browser.tab import Source, Tab

__all__ = [
    "Browser",
    "Fetch",
    "Installation",
    "Response",
    "Source",
    "Tab",
    "find_browser",
    "open_browser",
]
