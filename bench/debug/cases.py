"""Puts faults into a page one at a time, and looks at the page before and after."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bench.debug.faults import SEEDS, Seed
from pixelwright.browser import Tab
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.sighting import Sighting
from pixelwright.inspection.view import Part, View
from pixelwright.inspection.walk import look

_STYLE = """(number, css, script) => {
  const it = globalThis.pixelwrightSeen.nodes[number];
  it.setAttribute("data-seeded", "");
  const style = document.createElement("style");
  style.id = "seeded";
  const declarations = css.split(";").map((one) => `${one.trim()} !important`);
  style.textContent = `[data-seeded] { ${declarations.join("; ")} }`;
  document.head.append(style);
  %s
}"""
_UNDO = """(number) => {
  const it = globalThis.pixelwrightSeen.nodes[number];
  it.removeAttribute("data-seeded");
  document.getElementById("seeded").remove();
  %s
}"""
_DECODED = """async () => {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}"""
_TRIES = 6
"""Elements to try a fault on until it takes hold."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One fault and what was said about it."""

    page: str
    width_px: int
    seed: str
    element: str
    found: bool
    new: int
    """Findings that the page did not have before."""
    right: int
    """Those of them that are true of the element."""
    wrong: tuple[str, ...] = ()


def outcomes(tab: Tab, page: str, wanted: int, before: View) -> Iterator[Outcome]:
    """Yield what became of so many faults, by chance but always the same ones."""
    known = {sighting.key for sighting in inspect(before)}
    seeds = iter(sorted(SEEDS, key=lambda seed: _chance(page, str(before.width_px), seed.name)))
    found = filter(None, (_first(tab, page, seed, before, known) for seed in seeds))
    yield from islice(found, wanted)


def _first(tab: Tab, page: str, seed: Seed, before: View, known: set[tuple[object, str]]) -> Outcome | None:
    """Return what became of a fault on the first element on which it takes hold."""
    tries = (_tried(tab, page, seed, part, before, known) for part in _chosen(before, page, seed))
    return next(filter(None, tries), None)


def _chosen(view: View, page: str, seed: Seed) -> list[Part]:
    able = [
        part for part in view.parts if part.words is None and part.parent >= 0 and seed.eligible(view, part)
    ]
    return sorted(able, key=lambda part: _chance(page, seed.name, str(part.number)))[:_TRIES]


def _tried(
    tab: Tab, page: str, seed: Seed, part: Part, before: View, known: set[tuple[object, str]]
) -> Outcome | None:
    tab.evaluate(_STYLE % seed.script, part.number, seed.css(before, part), seed.script)
    if seed.script:
        tab.evaluate(_DECODED)
    after = look(tab)
    tab.evaluate(_UNDO % seed.undo, part.number)
    if seed.undo:
        tab.evaluate(_DECODED)
    if not seed.took(before, after, part):
        return None
    new = [sighting for sighting in inspect(after) if sighting.key not in known]
    mine = [sighting for sighting in new if _concerns(after, sighting, part)]
    kinds = seed.kind if isinstance(seed.kind, tuple) else (seed.kind,)
    right = [sighting for sighting in mine if sighting.kind in (*kinds, *seed.also)]
    wrong = [sighting for sighting in new if sighting not in right]
    return Outcome(
        page,
        round(before.width_px),
        seed.name,
        f"{part.shape} #{part.number}",
        any(sighting.kind in kinds for sighting in mine),
        len(new),
        len(right),
        tuple(f"{each.kind} {each.what}" for each in wrong),
    )


def _concerns(view: View, sighting: Sighting, part: Part) -> bool:
    """Tell whether a finding blames the element, something in it, or the box that it fills."""
    blamed = view.part(sighting.part)
    if blamed is None:
        return False
    return view.within(blamed, part.number) or (
        blamed.number == part.parent and len(view.children(blamed.number)) == 1
    )


def _chance(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()
