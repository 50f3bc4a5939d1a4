"""What a person should know of how a page arrived: where it was found, what was kept from it, what it did."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.browser import Tab
from pixelwright.browser.tab import TALLEST_PX
from pixelwright.workflows.web import Web

_ASKS_FOR_PASSWORD = "() => Boolean(document.querySelector('input[type=password]'))"
_MOST_DIALOGS = 3


def arrival_notes(tab: Tab, web: Web | None, height_px: float) -> Iterator[str]:
    """Yield sentences about the page that a tab shows; `web` is None for pages from a disk."""
    if web is not None and web.redirected:
        yield f"The address leads to {web.url}, which is what was looked at."
        if tab.evaluate(_ASKS_FOR_PASSWORD):
            yield "It asks for a password: this is a login page, not what is behind it."
    if web is not None and web.forbidden:
        yield f"{len(web.forbidden)} private addresses that the page asks for were not asked."
    denied = {url for url in tab.incidents.blocked if url.startswith("http")}
    if web is None and denied:
        yield f"{len(denied)} files on the web were not loaded: pages from a disk have no network."
    above = {url for url in tab.incidents.blocked if url.startswith("file:")}
    if above:
        yield f"{len(above)} files outside the folder of the page were not loaded."
    for message in tab.incidents.dialogs[:_MOST_DIALOGS]:
        yield f"The page opened a dialog, which was closed at once: {message[:120]!r}."
    if height_px > TALLEST_PX:
        yield f"The page is {height_px:,.0f} px tall: the picture shows the first {TALLEST_PX:,}."
