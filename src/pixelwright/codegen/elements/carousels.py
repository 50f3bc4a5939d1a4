"""Carousels: a track of slides that two buttons scroll, and dots that say how far it is.

Only the slides that a picture shows are in it. Without script the track can be scrolled all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.access import HEADINGS, words_of
from pixelwright.codegen.elements.ids import free_id, ids_of
from pixelwright.codegen.elements.semantics import slug
from pixelwright.codegen.elements.sign_buttons import sign_button
from pixelwright.codegen.styles.declarations import Style, ordered, style

SCRIPT = """\
// Carousels are scrolled by their buttons, which are of no use at the ends, and dots say how far they are.
for (const carousel of document.querySelectorAll('[aria-roledescription="carousel"]')) {
	const steps = [...carousel.querySelectorAll("[data-step]")];
	const dots = [...carousel.querySelectorAll("[data-slide]")];
	const track = document.getElementById(steps[0].getAttribute("aria-controls"));
	const room = () => track.scrollWidth - track.clientWidth;

	const show = () => {
		const at = track.scrollLeft;
		for (const button of steps) button.disabled = button.dataset.step < 0 ? at < 1 : at > room() - 1;
		if (room() < 1) return;
		const shown = Math.round((at / room()) * (dots.length - 1));
		for (const [index, dot] of dots.entries()) {
			if (index === shown) dot.setAttribute("aria-current", "true");
			else dot.removeAttribute("aria-current");
		}
	};

	for (const button of steps) {
		const scroll = () => track.scrollBy({ left: button.dataset.step * track.clientWidth });
		button.addEventListener("click", scroll);
	}
	for (const [index, dot] of dots.entries()) {
		dot.addEventListener("click", () => track.scrollTo({ left: (room() * index) / (dots.length - 1) }));
	}
	track.addEventListener("scroll", show, { passive: true });
	new ResizeObserver(show).observe(track);
}
"""
MARK = ("aria-roledescription", "carousel")
_STEPS = {"previous": ("Previous", "-1"), "next": ("Next", "1")}
_SIZES = frozenset({"flex", "flex-grow", "flex-shrink", "flex-basis", "width", "max-width"})
_PLACES = frozenset({"align-self", "min-width", "margin-left", "margin-right"})
_FIRM = re.compile(r"\d+ \d+ (.+)")
"""A button that does not shrink."""
_STACKING = frozenset({"flex-wrap", "flex-direction", "align-items", "row-gap", "gap"})
_KEPT = frozenset({"align-items", "gap"})
"""Rows that are no carousels wrap or are stacked in small windows; so much of how they do is kept in any."""


def has_carousel(body: Element) -> bool:
    """Tell whether the page has a carousel."""
    return any(MARK in each.attributes for each in body.walk())


def with_carousels(body: Element) -> Element:
    """Return the page whose carousels have names, and buttons that know what they scroll."""
    return _Wiring(body).visit(body) if has_carousel(body) else body


class _Wiring:
    def __init__(self, body: Element) -> None:
        self._ids = ids_of(body)
        self._heading = ""

    def visit(self, element: Element) -> Element:
        if element.tag in HEADINGS:
            self._heading = words_of(element)
        if MARK in element.attributes:
            return self._wired(element)
        children = tuple(
            self.visit(child) if isinstance(child, Element) else child for child in element.children
        )
        return replace(element, children=children)

    def _wired(self, carousel: Element) -> Element:
        name = free_id(f"{slug(self._heading)}-slides" if self._heading else "slides", self._ids)
        return _tied(carousel.saying(**{"aria-label": self._heading or "Slides"}), name)


def _tied(element: Element, track: str) -> Element:
    kind = element.name.rpartition("-")[2]
    if kind == "track" and ("role", "group") in element.attributes:
        look = _without(element.style, _SIZES).merged(style({"flex": "1 1 0"}))
        return replace(element, style=look, attributes=(("id", track), *element.attributes))
    if kind in _STEPS and element.tag == "button":
        name, step = _STEPS[kind]
        firm = style({"flex": _FIRM.sub(r"0 0 \1", element.style.get("flex") or "none")})
        button = replace(element, style=_without(element.style, _SIZES | _PLACES).merged(firm))
        return sign_button(button, name).saying(**{"aria-controls": track, "data-step": step})
    children = tuple(_tied(each, track) if isinstance(each, Element) else each for each in element.children)
    element = replace(element, children=children)
    if kind == "dots":
        return replace(element, children=tuple(_dots(children, track)))
    if any(isinstance(each, Element) and "data-step" in dict(each.attributes) for each in children):
        return replace(element, style=_without(element.style, _STACKING))
    return element


def _without(look: Style, names: frozenset[str]) -> Style:
    """Return a style without some properties, whatever the window."""
    parts = (look.base, look.wide, look.narrow, look.small)
    base, wide, narrow, small = (tuple(pair for pair in part if pair[0] not in names) for part in parts)
    kept = tuple(pair for pair in look.base if pair[0] in names & _KEPT)
    return replace(look, base=ordered(dict(base) | dict(kept)), wide=wide, narrow=narrow, small=small)


def _dots(dots: Sequence[Element | str], track: str) -> list[Element]:
    """Return the dots with one look, from which that of the slide that is shown differs by a state."""
    buttons = [each for each in dots if isinstance(each, Element)]
    shown = next((each for each in buttons if _is_shown(each)), buttons[0])
    usual = next((each for each in buttons if not _is_shown(each)), buttons[0])
    change = {name: value for name, value in shown.style.base if usual.style.get(name) != value}
    look = usual.style.merged(style(shown=change))
    return [
        replace(button, style=look).saying(
            type="button",
            **{"aria-label": f"Slide {index + 1}", "aria-controls": track, "data-slide": str(index)},
        )
        for index, button in enumerate(buttons)
    ]


def _is_shown(dot: Element) -> bool:
    return ("aria-current", "true") in dot.attributes
