"""How near is this page to that design? Either side may be a picture, an HTML file or folder, or a URL."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import urlsplit

from pixelwright.browser import Browser, Response, open_browser
from pixelwright.errors import ForbiddenAddressError, UnreadableInputError
from pixelwright.evaluation import Side, compare
from pixelwright.evaluation.recolour import recoloured_blocks
from pixelwright.media import read_picture
from pixelwright.media.fetch import fetch
from pixelwright.page import Viewport
from pixelwright.perception import perceive
from pixelwright.report import Report
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.window import window_of

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".avif")


def score(
    design: str | Path,
    page: str | Path,
    *,
    viewport: Viewport | None = None,
    browser: Browser | None = None,
    on_stage: Callable[[str, float], None] | None = None,
) -> Report:
    """Measure `page` against `design`.

    Pages are rendered at `viewport`; by default in the window that the picture on the other side shows,
    else in 1280x800.
    A page from a URL may load what lies at public addresses, nothing else.
    """
    stages = Stages(on_stage)
    with nullcontext(browser) if browser else open_browser() as opened:
        pictures = {side: read_picture(side) for side in (design, page) if not is_page(side)}
        if viewport is None:
            viewport = next(map(window_of, pictures.values()), Viewport())
        sides = []
        for name, source in (("design", design), ("page", page)):
            with stages(name):
                if source in pictures:
                    sides.append(Side(pictures[source], scene=perceive(pictures[source]).flat))
                else:
                    sides.append(_rendered(source, opened, viewport))
        with stages("measure"):
            return compare(sides[0], sides[1])


def is_page(source: str | Path) -> bool:
    """Tell whether `source` has to be rendered: an HTML file, a folder, or a URL that names no picture."""
    text = str(source)
    if text.startswith(("http://", "https://")):
        return not urlsplit(text).path.lower().endswith(_PICTURE_SUFFIXES)
    return text.lower().endswith(_PAGE_SUFFIXES) or Path(text).is_dir()


def _rendered(source: str | Path, browser: Browser, viewport: Viewport) -> Side:
    web = str(source).startswith(("http://", "https://"))
    with browser.tab(viewport, fetch=_fetched if web else None) as tab:
        tab.load(str(source) if web else entry_of(Path(source)))
        page = tab.snapshot()
        return Side(page.raster, page=page, blocks=recoloured_blocks(tab, page.raster))


def entry_of(path: Path) -> Path:
    """Return the file of a page: itself, or the index of a folder."""
    entry = path / "index.html" if path.is_dir() else path
    if not entry.is_file():
        raise UnreadableInputError(f"there is no page at {entry}")
    return entry


def _fetched(url: str) -> Response | None:
    try:
        return Response(fetch(url))
    except ForbiddenAddressError:
        return None
