"""Faults of boxes: their faces, their sizes, and the room between them."""

from __future__ import annotations

from random import Random

from bench.diff.change import Change, Site, Strike, declare, other_colour, px

STEPS_PX = (8, 12, 16, 24)


def _background(site: Site, random: Random) -> Change | None:
    colour = site.element.colour("background-color")
    if colour is None or site.element.style["background-image"] != "none" or site.element.box.area < 400:
        return None
    return declare("background-color", other_colour(colour, random))


def _is_framed(site: Site) -> bool:
    return site.element.px("border-top-width") >= 1 and site.element.style["border-top-style"] == "solid"


def _border_width(site: Site, random: Random) -> Change | None:
    if not _is_framed(site):
        return None
    width = px(site.element.px("border-top-width") + random.choice((2, 3, 4)))
    return Change("border-top-width", (("border-width", width),))


def _border_colour(site: Site, random: Random) -> Change | None:
    colour = site.element.colour("border-top-color")
    if not _is_framed(site) or colour is None or site.element.box.width + site.element.box.height < 60:
        return None
    return Change("border-top-color", (("border-color", other_colour(colour, random)),))


def _radius(site: Site, random: Random) -> Change | None:
    element = site.element
    if not element.has_face or min(element.box.width, element.box.height) < 24:
        return None
    value = "0" if element.px("border-top-left-radius") >= 4 else px(random.choice((8, 12, 16)))
    return Change("border-top-left-radius", (("border-radius", value),))


def _shadow(site: Site, random: Random) -> Change | None:
    element = site.element
    if not element.has_face or min(element.box.width, element.box.height) < 24:
        return None
    drawn = random.choice(("0 4px 12px rgba(0, 0, 0, 0.35)", "0 2px 6px rgba(0, 0, 0, 0.4)"))
    return declare("box-shadow", drawn if element.style["box-shadow"] == "none" else "none")


def _opacity(site: Site, random: Random) -> Change | None:
    element = site.element
    if not (element.text or element.has_face) or element.px("opacity") < 1:
        return None
    return declare("opacity", random.choice(("0.4", "0.5", "0.6")))


def _margin(name: str) -> Strike:
    def strike(site: Site, random: Random) -> Change | None:
        element = site.element
        floating = element.style["position"] in ("absolute", "fixed")
        if element.is_inline or floating or not (element.text or element.children or element.has_face):
            return None
        now_px = element.px(name)
        less = now_px >= 8 and random.random() < 0.4
        return declare(name, "0" if less else px(now_px + random.choice(STEPS_PX)))

    return strike


def _padding(site: Site, random: Random) -> Change | None:
    element = site.element
    if element.is_inline or element.tag == "img" or not (element.text or element.children):
        return None
    name = f"padding-{random.choice(('top', 'left', 'bottom'))}"
    now_px = element.px(name)
    less = now_px >= 8 and random.random() < 0.4
    return declare(name, "0" if less else px(now_px + random.choice(STEPS_PX)))


def _gap(site: Site, random: Random) -> Change | None:
    element = site.element
    if not (element.is_row or "grid" in element.style["display"]) or len(element.children) < 2:
        return None
    upright = element.is_row and element.style["flex-direction"].startswith("column")
    name = "row-gap" if upright else "column-gap"
    now_px = element.px(name)
    return declare(name, "0" if now_px >= 16 else px(now_px + random.choice(STEPS_PX)))


def _side(name: str) -> Strike:
    def strike(site: Site, random: Random) -> Change | None:
        element = site.element
        size_px = element.box.width if name == "width" else element.box.height
        other = "min-width" if name == "width" else "min-height"
        if element.is_inline or not element.has_face or size_px < 24 or element.tag in ("html", "body"):
            return None
        value = px(size_px * random.choice((0.7, 0.8, 1.2)))
        return declare(name, value, ("box-sizing", "border-box"), (other, "0"), (f"max-{name}", "none"))

    return strike


def _aligned(name: str, values: tuple[str, ...]) -> Strike:
    def strike(site: Site, random: Random) -> Change | None:
        if not site.element.is_row or not site.element.children:
            return None
        now = site.element.style[name]
        return declare(name, random.choice([value for value in values if value != now]))

    return strike


def _direction(site: Site, random: Random) -> Change | None:
    if not site.element.is_row or not 2 <= len(site.element.children) <= 6:
        return None
    lying = site.element.style["flex-direction"].startswith("row")
    return declare("flex-direction", "column" if lying else "row")


def _offset(site: Site, random: Random) -> Change | None:
    element = site.element
    if element.style["position"] != "static" or element.is_inline:
        return None
    name, step_px = random.choice(("left", "top")), random.choice((-8, -6, 6, 8, 12, 20))
    return declare(name, px(step_px), ("position", "relative"))


def _hidden(site: Site, random: Random) -> Change | None:
    return declare("display", "none") if site.element.text or site.element.has_face else None


BOX_KINDS: dict[str, Strike] = {
    "background": _background,
    "border-width": _border_width,
    "border-colour": _border_colour,
    "radius": _radius,
    "shadow": _shadow,
    "opacity": _opacity,
    "margin-top": _margin("margin-top"),
    "margin-left": _margin("margin-left"),
    "margin-bottom": _margin("margin-bottom"),
    "padding": _padding,
    "gap": _gap,
    "width": _side("width"),
    "height": _side("height"),
    "align-items": _aligned("align-items", ("flex-start", "center", "flex-end")),
    "justify-content": _aligned("justify-content", ("flex-start", "center", "flex-end", "space-between")),
    "flex-direction": _direction,
    "offset": _offset,
    "hidden": _hidden,
}
