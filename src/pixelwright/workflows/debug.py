"""What is wrong with this page or picture, without a design to compare it with, and what mends it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from pixelwright.browser import Browser, Tab, open_browser
from pixelwright.errors import InputError
from pixelwright.finding import Finding, Fix, Verdict
from pixelwright.inspection.attention import Attention, attend
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.picture import view_of
from pixelwright.inspection.sighting import Remedy
from pixelwright.inspection.view import View
from pixelwright.inspection.windows import joined
from pixelwright.media import read_picture
from pixelwright.page import Viewport
from pixelwright.perception import perceive
from pixelwright.raster import Raster
from pixelwright.scene import Scene
from pixelwright.workflows.arrival import arrival_notes
from pixelwright.workflows.patching import edits_of, home_of
from pixelwright.workflows.score import entry_of, is_page
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.visit import Visit
from pixelwright.workflows.web import Web, is_address

PHONE_PX, TABLET_PX, DESKTOP_PX = 375, 768, 1280
WIDTHS_PX = (PHONE_PX, TABLET_PX, DESKTOP_PX)
"""The windows that a page is looked at in beside its own."""
_LONGEST_WORDS = 2_000


@dataclass(frozen=True)
class Inspection:
    """What is wrong, what hurts most first."""

    verdict: Verdict
    raster: Raster
    """What was looked at, a page as in its own window."""
    widths_px: tuple[int, ...] = ()
    """All windows that a page was looked at in; empty for a picture."""
    not_understood: tuple[str, ...] = ()
    """Words of the person that steered nothing; the warnings say so too."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong."""
        return self.verdict.findings


def debug(
    source: str | Path,
    words: str = "",
    *,
    viewport: Viewport | None = None,
    widths_px: Sequence[int] = WIDTHS_PX,
    browser: Browser | None = None,
    on_stage: Callable[[str, float], None] | None = None,
) -> Inspection:
    """Look for faults in a picture, an HTML file, a folder or at an address.

    Args:
        source: What to look at. An address may be private, because the person named it; what its page
            asks for may be on the same host or public.
        words: What is wrong, in plain English; it decides what is told first.
        viewport: The page's own window, in which it is photographed.
        widths_px: Other windows; fixes are tried in these and in its own.
        browser: To use an open one.
        on_stage: Called with the name of a stage that begins and the share of all work before it.
    """
    if len(words) > _LONGEST_WORDS:
        raise InputError(f"the words are longer than {_LONGEST_WORDS:,} characters", "Say it shorter.")
    stages = Stages(on_stage)
    if not is_page(source):
        return _picture(source, words, stages)
    window = viewport or Viewport()
    with nullcontext(browser) if browser else open_browser() as opened:
        return _page(source, words, window, widths_px, opened, stages)


def _picture(source: str | Path, words: str, stages: Stages) -> Inspection:
    with stages("read"):
        raster = read_picture(source)
    with stages("perceive"):
        scene = perceive(raster)
    return debug_seen(raster, scene, words, stages, str(source))


def debug_seen(raster: Raster, scene: Scene, words: str, stages: Stages, name: str = "picture") -> Inspection:
    """Look for faults in a picture of which `scene` was seen; `name` is what it is called."""
    with stages("inspect"):
        view = view_of(scene.flat, raster)
        cases = joined({raster.width_px: inspect(view)})
    attention = attend(words, _texts(view))
    findings = [replace(case.finding, widths_px=(), fix=_untried(case.worst.remedies)) for case in cases]
    verdict = Verdict(
        name,
        _ordered(findings, attention.rank),
        warnings=(*_puzzled(attention), *scene.warnings),
        stage_s=stages.seconds,
    )
    return Inspection(verdict, raster, (), attention.not_understood)


def _page(
    source: str | Path,
    words: str,
    window: Viewport,
    widths_px: Sequence[int],
    browser: Browser,
    stages: Stages,
) -> Inspection:
    with stages("load"):
        web = Web(str(source)) if is_address(source) else None
        target = web.url if web else entry_of(Path(source))
    with browser.tab(window, fetch=web) as tab:
        with stages("load"):
            tab.load(target)
        with stages("inspect"):
            visit = Visit(tab, widths_px, web.forbidden if web else tab.incidents.blocked)
            warnings = tuple(_warnings(tab, web, visit.view))
            events = visit.events(web.failures if web else {})
        with stages("access"):
            barriers = visit.barriers()
        with stages("fix"):
            faults = visit.faults()
            home = home_of(target, faults) if isinstance(target, Path) else None
            sheet = home.as_uri() if home and home.suffix == ".css" else ""
            faults = visit.written(faults, sheet)
    attention = attend(words, _texts(visit.view))
    verdict = Verdict(
        str(target),
        _ordered([*faults, *events, *barriers], attention.rank),
        edits=edits_of(home, visit.fixes) if home else {},
        warnings=(*_puzzled(attention), *warnings),
        stage_s=stages.seconds,
    )
    return Inspection(verdict, visit.raster, visit.widths_px, attention.not_understood)


def _puzzled(attention: Attention) -> Iterator[str]:
    if attention.not_understood:
        yield f"Not understood: {', '.join(attention.not_understood)}."


def _warnings(tab: Tab, web: Web | None, view: View) -> Iterator[str]:
    yield from arrival_notes(tab, web, view.page.height)
    if not view.texts and not any(part.image for part in view.parts):
        yield "The page shows no text and no picture."


def _ordered(findings: Sequence[Finding], rank: Callable[[Finding], int]) -> tuple[Finding, ...]:
    """Return what was complained of first, then what hurts most; the order of equals is by their place."""
    return tuple(
        sorted(
            findings,
            key=lambda each: (
                -rank(each),
                -each.magnitude * each.confidence,
                each.box.y,
                each.box.x,
                each.what,
            ),
        )
    )


def _untried(remedies: Sequence[Remedy]) -> Fix | None:
    """Return what would help, in terms of what is seen: in a picture nothing can be tried."""
    first = next((remedy for remedy in remedies if remedy.declarations), None)
    return Fix("", first.declarations) if first else None


def _texts(view: View) -> list[str]:
    return [words.text for _, words in view.texts]
