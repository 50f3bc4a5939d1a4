"""Faults of type: how words are set, and what they say."""

from __future__ import annotations

import re
from random import Random

from bench.diff.change import Change, Site, Strike, declare, other_colour, px

SANS = re.compile(r"sans|arial|helvetica|roboto|segoe|system-ui|inter|lato|open", re.IGNORECASE)
WORDS = [
    "Overview",
    "Account",
    "Discover",
    "Settings",
    "Northern",
    "Harvest",
    "Example",
    "Journal",
    "Weekend",
    "Library",
]


def _colour(site: Site, random: Random) -> Change | None:
    colour = site.element.colour("color")
    if len(site.element.text) < 3 or colour is None:
        return None
    return declare("color", other_colour(colour, random))


def _font_size(site: Site, random: Random) -> Change | None:
    size_px = site.element.px("font-size")
    if len(site.element.text) < 3 or size_px < 8:
        return None
    step_px = max(2, round(size_px * random.choice((0.15, 0.25, 0.35))))
    smaller = random.random() < 0.5 and size_px - step_px >= 9
    return declare("font-size", px(size_px - step_px if smaller else size_px + step_px))


def _font_weight(site: Site, random: Random) -> Change | None:
    bold = site.element.px("font-weight") >= 600
    return declare("font-weight", "400" if bold else "700") if len(site.element.text) >= 4 else None


def _font_family(site: Site, random: Random) -> Change | None:
    if len(site.element.text) < 4:
        return None
    others = (
        ["Georgia, serif", "monospace"] if SANS.search(site.element.style["font-family"]) else ["sans-serif"]
    )
    return declare("font-family", random.choice(others))


def _font_style(site: Site, random: Random) -> Change | None:
    upright = site.element.style["font-style"] == "normal"
    return declare("font-style", "italic" if upright else "normal") if len(site.element.text) >= 4 else None


def _letter_spacing(site: Site, random: Random) -> Change | None:
    if len(site.element.text) < 6:
        return None
    return declare("letter-spacing", f"{site.element.px('letter-spacing') + random.choice((1, 1.5, 2)):g}px")


def _line_height(site: Site, random: Random) -> Change | None:
    element = site.element
    if element.lines < 2 or element.is_inline:
        return None
    height_px = element.px("line-height") or element.pitch_px
    factors = (0.8, 1.25, 1.5) if height_px > 1.3 * element.px("font-size") else (1.25, 1.5)
    return declare("line-height", px(height_px * random.choice(factors)))


def _text_align(site: Site, random: Random) -> Change | None:
    element = site.element
    room_px = element.box.width - element.text_width_px
    if not element.text or element.is_inline or element.is_row or room_px < 24:
        return None
    start = element.style["text-align"] in ("start", "left", "-webkit-auto")
    return declare("text-align", random.choice(("center", "right")) if start else "left")


def _text_decoration(site: Site, random: Random) -> Change | None:
    if len(site.element.text) < 4:
        return None
    plain = site.element.style["text-decoration-line"] == "none"
    line = "underline" if plain else "none"
    return Change("text-decoration-line", (("text-decoration", line),))


def _text_transform(site: Site, random: Random) -> Change | None:
    element = site.element
    if not re.search(r"[a-z]{3}", element.text):
        return None
    return declare("text-transform", "uppercase" if element.style["text-transform"] == "none" else "none")


def _text(site: Site, random: Random) -> Change | None:
    words = site.element.text.split()
    if not words or len(site.element.text) < 3:
        return None
    places = [place for place, word in enumerate(words) if re.fullmatch(r"[A-Za-z]{4,}", word)]
    if not places:
        return None
    place = random.choice(places)
    other = random.choice([word for word in WORDS if word.lower() != words[place].lower()])
    return Change("text", edit="replaceWord", argument=f"{words[place]} {other}")


def _nowrap(site: Site, random: Random) -> Change | None:
    element = site.element
    if element.is_inline or element.lines not in (2, 3):
        return None
    return declare("white-space", "nowrap")


def _narrow(site: Site, random: Random) -> Change | None:
    element = site.element
    if element.is_inline or not 1 <= element.lines <= 4 or len(element.text.split()) < 4:
        return None
    return Change("max-width", (("max-width", px(element.text_width_px * random.choice((0.6, 0.75)))),))


TYPE_KINDS: dict[str, Strike] = {
    "colour": _colour,
    "font-size": _font_size,
    "font-weight": _font_weight,
    "font-family": _font_family,
    "font-style": _font_style,
    "letter-spacing": _letter_spacing,
    "line-height": _line_height,
    "text-align": _text_align,
    "text-decoration": _text_decoration,
    "text-transform": _text_transform,
    "text": _text,
    "nowrap": _nowrap,
    "narrow": _narrow,
}
