"""The web as one page may use it: the address that the person named, and what it asks for.

A private host is asked only if the person named it. Knows nothing of browsers but what a page's request is.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from pixelwright.browser import Response
from pixelwright.errors import FetchError, ForbiddenAddressError
from pixelwright.media.fetch import Answer, Limits, retrieve

PAGE_LIMITS = Limits(size_bytes=16 * 2**20, time_s=15)
PART_LIMITS = Limits(size_bytes=16 * 2**20, time_s=6)
"""A page waits for all its parts: one that never comes must not hold it up for long."""


def is_address(source: str | Path) -> bool:
    """Tell whether a page is to be got from the web."""
    return urlsplit(str(source)).scheme in ("http", "https")


class Web:
    """Answers the requests of one page, and remembers what it could not get."""

    def __init__(self, url: str) -> None:
        """Get the page itself; raises FetchError or ForbiddenAddressError."""
        self._hosts = (urlsplit(url).hostname or "",)
        self._page = retrieve(urldefrag(url).url, private_hosts=self._hosts, limits=PAGE_LIMITS, accept="*/*")
        self.failures: dict[str, str] = {}
        """Addresses that gave nothing, and why."""
        self.forbidden: set[str] = set()
        """Private addresses that were not asked."""
        self.redirected = urldefrag(url).url.rstrip("/") != self._page.url.rstrip("/")

    @property
    def url(self) -> str:
        """Where the page was found."""
        return self._page.url

    def __call__(self, url: str) -> Response | None:
        """Return what lies at an address; None where it cannot be had."""
        if url == self._page.url:
            return _response(self._page)
        try:
            return _response(retrieve(url, private_hosts=self._hosts, limits=PART_LIMITS, accept="*/*"))
        except ForbiddenAddressError:
            self.forbidden.add(url)
        except FetchError as error:
            self.failures[url] = error.message
        return None


def _response(answer: Answer) -> Response:
    return Response(answer.body, headers=answer.headers)
