"""Tries a change in the live page and looks again: only what helps and harms nothing is kept.

Knows nothing of how a fault is found or what would mend it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from pixelwright.browser import Tab
from pixelwright.finding import FindingKind, Fix
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.sighting import Sighting
from pixelwright.inspection.walk import look, resize
from pixelwright.inspection.windows import Case, magnitude

OF_STYLE = (FindingKind.CONTRAST, FindingKind.TINY, FindingKind.DISTORTED, FindingKind.TARGET)
"""What an element has in all windows that show it."""

Key = tuple[object, str]
Seen = dict[int, tuple[Sighting, ...]]
"""What was seen in each window, by its width."""

_WEAR = """(css) => {
  globalThis.pixelwrightTrial ??= new CSSStyleSheet();
  pixelwrightTrial.replaceSync(css);
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== pixelwrightTrial);
  document.adoptedStyleSheets = [...others, pixelwrightTrial];
}"""
_IS_OUTDONE = """(home, selector, names, media, plain, strong) => {
  if (media && !matchMedia(media).matches) return false;
  const style = document.createElement("style");
  const sheet = [...document.styleSheets].find((each) => home && each.href === home);
  if (sheet?.ownerNode) sheet.ownerNode.after(style);
  else document.head.append(style);
  const elements = [...document.querySelectorAll(selector)];
  const computed = (css) => {
    style.textContent = `* { transition: none !important } ${css}`;
    const values = (element) => names.map((name) => getComputedStyle(element).getPropertyValue(name));
    return elements.map((element) => values(element).join());
  };
  const [without, wanted] = [computed(plain), computed(strong)];
  style.remove();
  return without.some((value, index) => value !== wanted[index]);
}"""
_MOST_LEFT_OUT = 5
_MOST_LOOKS = 45
"""About 0.2 s each; a page with more faults than that has its first ones mended."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A fix that was tried, and all that it mends."""

    fix: Fix
    keys: frozenset[tuple[str, str]]


class Trials:
    """Changes of one page, tried one by one against what was wrong with it in several windows."""

    def __init__(self, tab: Tab, before: Seen) -> None:
        self._tab = tab
        self._before = before
        self._looks = 0

    @property
    def exhausted(self) -> bool:
        """Tell whether no more will be tried."""
        return self._looks >= _MOST_LOOKS

    def attempt(self, case: Case, fix: Fix) -> Mended | None:
        """Return the fix with the page's soundness before and after it, None unless it helps in all windows.

        It has to mend the case wherever it shows, and nothing new may show in any window.
        """
        after: Seen = {}
        try:
            self._wear([fix])
            for width_px in self._order(case):
                after[width_px] = self._look(width_px)
                if not self._helps(case, width_px, after[width_px]):
                    return None
        finally:
            self._tab.evaluate(_WEAR, "")
        gone = _keys(self._before.values()) - _keys(after.values())
        return Mended(
            replace(fix, before=soundness(self._before), after=soundness(after)),
            frozenset((str(kind), group) for kind, group in gone),
        )

    def together(self, fixes: Sequence[Fix]) -> tuple[Fix, ...]:
        """Return the fixes that harm nothing made all at once; the first of them if not all can be."""
        kept = list(fixes)
        for _ in range(_MOST_LEFT_OUT):
            if not kept or self._is_harmless(kept):
                return tuple(kept)
            kept.pop()
        return ()

    def written(self, fixes: Collection[Fix], home: str) -> dict[Fix, Fix]:
        """Return each fix as it is to be written: marked as important where a rule of the page outdoes it.

        Args:
            fixes: Those that were tried.
            home: Address of the style sheet that they are to end; empty for the head of the page.
        """
        outdone: set[Fix] = set()
        for width_px in self._before if fixes else ():
            resize(self._tab, width_px)
            outdone |= {fix for fix in fixes if fix not in outdone and self._is_outdone(fix, home)}
        return {fix: replace(fix, important=fix in outdone) for fix in fixes}

    def _is_outdone(self, fix: Fix, home: str) -> bool:
        names = [name for name, _ in fix.declarations]
        strong = replace(fix, important=True).css
        return bool(self._tab.evaluate(_IS_OUTDONE, home, fix.selector, names, fix.media, fix.css, strong))

    def _is_harmless(self, fixes: Sequence[Fix]) -> bool:
        known = _keys(self._before.values())
        try:
            self._wear(fixes)
            return all(
                sighting.key in known for width_px in self._before for sighting in self._look(width_px)
            )
        finally:
            self._tab.evaluate(_WEAR, "")

    def _order(self, case: Case) -> list[int]:
        """Return all windows, that which shows the fault worst first."""
        return sorted(self._before, key=lambda width_px: (width_px != case.width_px, width_px))

    def _wear(self, fixes: Sequence[Fix]) -> None:
        self._tab.evaluate(_WEAR, "\n".join(replace(fix, important=True).css for fix in fixes))

    def _look(self, width_px: int) -> tuple[Sighting, ...]:
        self._looks += 1
        resize(self._tab, width_px)
        return inspect(look(self._tab))

    def _helps(self, case: Case, width_px: int, after: tuple[Sighting, ...]) -> bool:
        before = {sighting.key for sighting in self._before[width_px]}
        for sighting in after:
            if sighting.key == case.worst.key:
                return False
            uncovered = sighting.kind is case.worst.kind and sighting.strength < case.worst.strength
            if sighting.key not in before and not uncovered and not self._is_known(sighting):
                return False
        return True

    def _is_known(self, sighting: Sighting) -> bool:
        """Tell whether it is no work of the change: a fault of style that other windows showed before."""
        return sighting.kind in OF_STYLE and sighting.key in _keys(self._before.values())


def soundness(seen: Seen) -> float:
    """Return 1 for a page without faults, less the more there are and the worse they are, never 0."""
    total = sum(magnitude(sighting) for sightings in seen.values() for sighting in sightings)
    return len(seen) / (len(seen) + total)


def _keys(seen: Iterable[tuple[Sighting, ...]]) -> set[Key]:
    return {sighting.key for sightings in seen for sighting in sightings}
