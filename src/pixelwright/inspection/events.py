"""What went wrong while the page came up: scripts that failed, files that did not arrive, jumps.

Knows nothing of what the page looks like afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pixelwright.browser import Tab
from pixelwright.browser.scripts import layout_script
from pixelwright.finding import FindingKind
from pixelwright.inspection.frames import is_root
from pixelwright.inspection.naming import name_of, quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import View

_SHIFTS = layout_script("pixelwright.inspection", "shifts.js")
_PATIENCE_MS = 60
_NOTICED = 0.1
"""The layout shift that Core Web Vitals call good at most."""
_LOST = re.compile(r"Failed to load resource: (?P<why>.+?) (?P<url>\S+)$")
_DENIED = "ERR_BLOCKED_BY_CLIENT"


def shifts(tab: Tab, view: View) -> Iterator[Sighting]:
    """Yield the jumps of the page, as one, if people notice them; look before the window is changed."""
    jumps = [(float(share), int(number)) for share, number in tab.evaluate(_SHIFTS, _PATIENCE_MS)]
    total = sum(share for share, _ in jumps)
    if total <= _NOTICED:
        return
    part = view.part(max(jumps)[1])
    known = part is not None and not is_root(part)
    what = f"{name_of(view, part)} and what is beside it jump" if part and known else "Parts of it jump"
    yield Sighting(
        FindingKind.SHIFT,
        part.number if part is not None else -1,
        part.box if part is not None else view.page,
        f"{what} while the page comes up: a layout shift of {total:.2f}.",
        min(1.0, total),
        0.8,
        "layout-shift",
        f"{_NOTICED}",
        f"{total:.2f}",
        (Remedy(part.number, markup="Give pictures and frames a width and a height."),) if part else (),
    )


def complaints(console: Iterable[str], view: View) -> Iterator[Sighting]:
    """Yield what the console was told, each error once; files that did not arrive are told elsewhere."""
    for said in dict.fromkeys(console):
        if not _LOST.search(said):
            yield Sighting(
                FindingKind.CONSOLE,
                -1,
                view.page,
                f"A script failed: {quoted(said, 160)}",
                0.8,
                0.95,
                measured=said,
                group=said,
            )


def lost_files(console: Iterable[str]) -> dict[str, str]:
    """Return the files that the browser could not get, and why; those that it was denied are not lost."""
    found = (_LOST.search(said) for said in console)
    return {lost["url"]: lost["why"] for lost in found if lost and _DENIED not in lost["why"]}


def requests(failures: Mapping[str, str], view: View) -> Iterator[Sighting]:
    """Yield requests that failed, but for pictures that are seen to be missing."""
    shown = {part.image.source for part in view.parts if part.image is not None and part.image.missing}
    for url, why in sorted(failures.items()):
        if url not in shown and not url.endswith("/favicon.ico"):
            yield Sighting(
                FindingKind.REQUEST,
                -1,
                view.page,
                f"{url[:160]} did not arrive: {why}.",
                0.8,
                0.95,
                measured=why,
                group=url,
            )
