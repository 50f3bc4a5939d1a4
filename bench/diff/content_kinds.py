"""Faults of content: elements that are missing, doubled or out of order, and wrong pictures."""

from __future__ import annotations

from random import Random

from bench.diff.change import Change, Site, Strike, declare, px


def _shows(site: Site) -> bool:
    return bool(site.element.holds or site.element.has_face) and site.element.tag not in ("html", "body")


def _edit(name: str) -> Strike:
    def strike(site: Site, random: Random) -> Change | None:
        return Change("element", edit=name) if _shows(site) and site.parent else None

    return strike


def _swapped(site: Site, random: Random) -> Change | None:
    element = site.element
    other = site.page[element.next] if element.next >= 0 else None
    if not other or not _shows(site) or other.tag != element.tag or other.holds == element.holds:
        return None
    return Change("order", edit="swap")


def _is_picture(site: Site) -> bool:
    return bool(site.element.source) and min(site.element.box.width, site.element.box.height) >= 16


def _picture(site: Site, random: Random) -> Change | None:
    return (
        Change("src", edit="showOther", argument=f"{random.randrange(360)}.png")
        if _is_picture(site)
        else None
    )


def _picture_missing(site: Site, random: Random) -> Change | None:
    return Change("src", edit="showNone", argument="missing.png") if _is_picture(site) else None


def _picture_resized(site: Site, random: Random) -> Change | None:
    if not _is_picture(site):
        return None
    factor = random.choice((0.7, 0.8, 1.2))
    width, height = site.element.box.width * factor, site.element.box.height * factor
    return declare("width", px(width), ("height", px(height)), ("max-width", "none"))


def _picture_distorted(site: Site, random: Random) -> Change | None:
    if not _is_picture(site):
        return None
    width, height = site.element.box.width, site.element.box.height * random.choice((0.65, 0.75, 1.3))
    return declare("height", px(height), ("width", px(width)), ("object-fit", "fill"), ("max-height", "none"))


def _banner(site: Site, random: Random) -> Change | None:
    if site.element.tag != "body" and site.element.parent >= 0:
        return None
    return Change("element", edit="addBanner", argument=str(random.choice((40, 60, 90))))


CONTENT_KINDS: dict[str, Strike] = {
    "removed": _edit("remove"),
    "duplicated": _edit("double"),
    "swapped": _swapped,
    "picture": _picture,
    "picture-missing": _picture_missing,
    "picture-resized": _picture_resized,
    "picture-distorted": _picture_distorted,
    "banner": _banner,
}
