"""One page that is looked at in several windows: what is wrong with it, which rule did it, what mends it.

Knows nothing of where the page came from, nor of what a person complained of.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from pixelwright.browser import Tab
from pixelwright.browser.styles import Styles
from pixelwright.evaluation.accessibility import violations
from pixelwright.finding import Declared, Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.inspection.events import complaints, lost_files, requests, shifts
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import View
from pixelwright.inspection.walk import look, node_of, resize, selectors
from pixelwright.inspection.why import GRAVITY, WHY
from pixelwright.inspection.windows import Case, joined
from pixelwright.report import Violation
from pixelwright.workflows.cause import cause_of
from pixelwright.workflows.trial import OF_STYLE, Mended, Seen, Trials

Key = tuple[str, str]

_TOLD_ELSEWHERE = ("color-contrast", "target-size")
"""Rules of axe that have findings of their own."""
_BOX = """(selector) => {
  let element = null;
  try {
    element = document.querySelector(selector);
  } catch {
    return null;
  }
  const rect = element?.getBoundingClientRect();
  return rect ? [rect.left + scrollX, rect.top + scrollY, rect.width, rect.height] : null;
}"""


class Visit:
    """Looks at the page that a tab has loaded; the tab's window is its own again after each call."""

    def __init__(self, tab: Tab, widths_px: Sequence[int], denied: Collection[str] = ()) -> None:
        """Look; `denied` are addresses that the page was not allowed to ask, which is no fault of its own."""
        self._tab = tab
        self._denied = denied
        self._own_px = tab.viewport.width_px
        self.widths_px = tuple(sorted({self._own_px, *widths_px}))
        self._names: dict[tuple[int, ...], str] = {}
        self._seen: Seen = {}
        self.view: View = look(tab)
        """What the page's own window shows."""
        self.fixes: tuple[Fix, ...] = ()
        """Those of the faults that can be made all at once."""
        self._jumps = tuple(shifts(tab, self.view))
        self._remember(self._jumps)
        self.raster = tab.screenshot()
        self._look()
        self._trials = Trials(tab, self._seen)

    def _look(self) -> None:
        """Look at the page in its own window, then in the others, by ascending width."""
        for width_px in sorted(self.widths_px, key=lambda width_px: (width_px != self._own_px, width_px)):
            resize(self._tab, width_px)
            found = inspect(self.view if width_px == self._own_px else look(self._tab))
            self._seen[width_px] = tuple(each for each in found if not self._was_denied(each))
            self._remember(self._seen[width_px])
        resize(self._tab, self._own_px)

    def _was_denied(self, sighting: Sighting) -> bool:
        """Tell whether a picture is missing because the page was not allowed to get it."""
        missing = sighting.kind is FindingKind.BROKEN_PICTURE
        return missing and sighting.measured in self._denied

    def _remember(self, sightings: Sequence[Sighting]) -> None:
        """Ask for selectors as long as the page is as it was seen."""
        groups = {sighting.parts for sighting in sightings if sighting.part >= 0}
        groups |= {(sighting.part,) for sighting in sightings if sighting.part >= 0}
        groups |= {(remedy.part,) for each in sightings for remedy in each.remedies if remedy.part >= 0}
        self._names |= selectors(self._tab, groups - set(self._names))

    def faults(self) -> list[Finding]:
        """Return what is seen to be wrong, with the rule that caused it and a fix that was tried."""
        cases = joined(self._seen)
        fixes = self._fixes(cases)
        self.fixes = self._trials.together(
            tuple(dict.fromkeys(fixes[case.key] for case in cases if case.key in fixes))
        )
        resize(self._tab, self._own_px)
        causes = self._causes(cases)
        return [
            replace(
                self._told(case), cause=causes.get(case.key), fix=fixes.get(case.key) or self._advice(case)
            )
            for case in cases
        ]

    def written(self, faults: Sequence[Finding], home: str) -> list[Finding]:
        """Return the faults, and keep the fixes, with these as they are to be written.

        `home` is the address of the style sheet that they are to end, empty for the head of the page.
        """
        tried = {each.fix for each in faults if each.fix and each.fix.tried}
        written = self._trials.written(sorted(tried, key=lambda fix: fix.css), home)
        resize(self._tab, self._own_px)
        self.fixes = tuple(written[fix] for fix in self.fixes)
        return [replace(each, fix=written.get(each.fix, each.fix) if each.fix else None) for each in faults]

    def events(self, failures: Mapping[str, str]) -> list[Finding]:
        """Return what went wrong while the page came up; `failures` are requests that are known to have."""
        console = tuple(self._tab.incidents.console)
        lost = {**lost_files(console), **failures}
        said = (*self._jumps, *complaints(console, self.view), *requests(lost, self.view))
        cases = joined({self._own_px: said})
        return [replace(self._told(case), fix=self._advice(case)) for case in cases]

    def barriers(self) -> list[Finding]:
        """Return what axe finds that keeps people out."""
        found = [each for each in violations(self._tab) if each.grave and each.rule not in _TOLD_ELSEWHERE]
        return [self._barrier(violation) for violation in found]

    def _told(self, case: Case) -> Finding:
        return replace(case.finding, selector=self._names.get((case.worst.part,), ""))

    def _advice(self, case: Case) -> Fix | None:
        """Return the change of the markup that is known to help, which no style can try."""
        told = next((remedy.markup for remedy in case.worst.remedies if remedy.markup), "")
        return Fix(self._names.get(case.worst.parts, ""), markup=told) if told else None

    def _causes(self, cases: Sequence[Case]) -> dict[Key, Declared | None]:
        """Return which declaration did it, as it holds in the window where it shows worst."""
        styles = Styles(self._tab)
        found: dict[Key, Declared | None] = {}
        ordered = sorted(cases, key=lambda case: case.width_px)
        for width_px, shown in groupby(ordered, key=lambda case: case.width_px):
            resize(self._tab, width_px)
            for case in shown:
                found[case.key] = cause_of(styles, node_of(case.worst.part), case.worst.culprits)
        resize(self._tab, self._own_px)
        return found

    def _fixes(self, cases: Sequence[Case]) -> dict[Key, Fix]:
        """Return for each fault the fix that helped; one that mends several is tried once."""
        found: dict[Key, Fix] = {}
        for case in cases:
            if case.key not in found:
                mended = self._first_that_helps(case)
                found = {**(dict.fromkeys(mended.keys, mended.fix) if mended else {}), **found}
        return found

    def _first_that_helps(self, case: Case) -> Mended | None:
        for remedy in case.worst.remedies:
            selector = self._whom(case, remedy)
            if remedy.declarations and selector and not self._trials.exhausted:
                fix = Fix(selector, remedy.declarations, media=self._media(case))
                if (mended := self._trials.attempt(case, fix)) is not None:
                    return mended
        return None

    def _whom(self, case: Case, remedy: Remedy) -> str:
        """Return what a remedy is for: all that are to blame, where it is for the first of them."""
        group = case.worst.parts if remedy.part == case.worst.part else (remedy.part,)
        return self._names.get(group, "")

    def _media(self, case: Case) -> str:
        """Return the windows that a fix is for: those that show the fault, where all wider ones do not."""
        shown = case.widths_px
        if case.worst.kind in OF_STYLE or len(shown) == len(self.widths_px):
            return ""
        if shown == self.widths_px[: len(shown)]:
            return f"(max-width: {self.widths_px[len(shown)] - 1}px)"
        if shown == self.widths_px[-len(shown) :]:
            return f"(min-width: {self.widths_px[-len(shown) - 1] + 1}px)"
        return ""

    def _barrier(self, violation: Violation) -> Finding:
        kind = FindingKind.ACCESSIBILITY
        box = self._tab.evaluate(_BOX, violation.selector)
        return Finding(
            kind,
            Box(*box) if box else self.view.page,
            f"{violation.help}.",
            GRAVITY[kind] * (1.0 if violation.impact == "critical" else 0.8),
            0.95,
            name=violation.rule,
            selector=violation.selector,
            count=violation.count,
            why=WHY[kind],
        )
