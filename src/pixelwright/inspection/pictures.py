"""Pictures that are stretched, blown up or not there."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Image, Part, View

_STRETCHED = 1.08
"""People notice a face that is stretched by more; rounding of small icons stays below."""
_SMALLEST_PX = 16


def pictures(view: View) -> Iterator[Sighting]:
    """Yield pictures that did not arrive, then those in another shape than their own."""
    for part in view.parts:
        if part.image is None:
            continue
        if part.image.missing:
            yield _missing(part, part.image)
        else:
            yield from _stretched(part, part.image)


def _missing(part: Part, image: Image) -> Sighting:
    return Sighting(
        FindingKind.BROKEN_PICTURE,
        part.number,
        part.box,
        f"The picture {_file(image)} is not shown." if image.source else "A picture has no address.",
        0.9,
        0.95,
        "src",
        "",
        image.source,
        (Remedy(part.number, markup="Correct the address in src, and put the file there."),),
    )


def _stretched(part: Part, image: Image) -> Iterator[Sighting]:
    width, height = image.inner
    own_width, own_height = image.natural
    if min(width, height) < _SMALLEST_PX or min(own_width, own_height) < 2 or _fits(part):
        return
    factor = (width / height) / (own_width / own_height)
    stretch = max(factor, 1 / factor)
    if stretch < _STRETCHED:
        return
    how = "widened" if factor > 1 else "heightened"
    yield Sighting(
        FindingKind.DISTORTED,
        part.number,
        part.box,
        f"The picture {_file(image)} is {how} to {stretch:.2f} times its shape.",
        min(1.0, 0.2 + (stretch - 1)),
        0.95,
        "object-fit",
        f"{own_width:.0f}:{own_height:.0f}",
        f"{width:.0f}:{height:.0f}",
        (Remedy(part.number, (("height", "auto"),)), Remedy(part.number, (("object-fit", "cover"),))),
        ("width", "height", "max-width", "max-height", "object-fit", "aspect-ratio"),
    )


def _fits(part: Part) -> bool:
    return part.style.get("object-fit", "fill") != "fill"


def _file(image: Image) -> str:
    name = image.source.split("?")[0].rstrip("/").rpartition("/")[2]
    return "" if image.source.startswith("data:") else name[:60]
