"""Looks at the page in a tab: walk.js measures, this makes a View of it. Knows nothing of faults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pixelwright.browser import Tab
from pixelwright.browser.scripts import layout_script
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.inspection.view import Cover, Cut, Image, Part, Role, View, Words
from pixelwright.raster import Raster

STYLES = (
    "display",
    "position",
    "float",
    "overflow-x",
    "overflow-y",
    "text-overflow",
    "white-space",
    "word-break",
    "overflow-wrap",
    "font-size",
    "font-weight",
    "line-height",
    "opacity",
    "z-index",
    "object-fit",
    "flex-direction",
    "flex-wrap",
    "align-items",
    "transform",
    "margin-top",
    "margin-right",
    "margin-bottom",
    "margin-left",
    "padding-top",
    "padding-right",
    "padding-bottom",
    "padding-left",
    "top",
    "right",
    "bottom",
    "left",
    "text-align",
    "writing-mode",
    "vertical-align",
    "align-self",
    "-webkit-line-clamp",
    "background-color",
    "border-top-width",
    "border-left-width",
)
"""What detectors and remedies ask for."""

_REST = layout_script("pixelwright.inspection", "rest.js")
"""Scripts answer to a new width of the window when they come to it."""
_WALK = layout_script("pixelwright.inspection", "walk.js")
_NAMES = layout_script("pixelwright.inspection", "names.js")


def look(tab: Tab, raster: Raster | None = None) -> View:
    """Return what the tab shows in its window; the page is scrolled to its top."""
    raw = tab.evaluate(_WALK, STYLES)
    styles = [dict(zip(STYLES, row, strict=True)) for row in raw["styles"]]
    elements = {row["number"]: _element(row, styles[row["style"]]) for row in raw["elements"]}
    seen = {row["at"]: elements[row["number"]] for row in raw["elements"]}
    seen |= {row["at"]: _text(row, elements[row["parent"]]) for row in raw["texts"]}
    parts = tuple(seen[at] for at in sorted(seen))
    return View(parts, raw["width"], raw["height"], Box(0, 0, *raw["page"]), raster, rendered=True)


def resize(tab: Tab, width_px: int) -> None:
    """Show the page in another window and wait for what its scripts make of it."""
    if width_px != tab.viewport.width_px:
        tab.resize(width_px, tab.viewport.height_px)
        tab.evaluate(_REST)


def selectors(tab: Tab, groups: Iterable[tuple[int, ...]]) -> dict[tuple[int, ...], str]:
    """Return a selector for each group of parts that were seen; a text stands for its element."""
    wanted = sorted(set(groups))
    return dict(zip(wanted, tab.evaluate(_NAMES, wanted), strict=True))


def node_of(number: int) -> str:
    """Return the JavaScript expression that gives the element of a part that was seen."""
    node = f"globalThis.pixelwrightSeen?.nodes[{number}]"
    return f"({node})?.nodeType === 3 ? ({node}).parentElement : ({node}) ?? null"


def _element(row: dict[str, Any], style: dict[str, str]) -> Part:
    fill = row["fill"]
    image = row.get("image")
    return Part(
        number=row["number"],
        role=_role(row),
        box=Box(*row["box"]),
        parent=row["parent"],
        tag=row["tag"],
        shape=row["shape"],
        label=row.get("label", ""),
        style=style,
        fill=_colour(fill) if fill and fill[3] > 0.99 else None,
        painted=bool(fill or row["pictured"] or any(row["bordered"])),
        bordered=tuple(row["bordered"]),
        interactive=row["interactive"],
        exempt=row.get("exempt", False),
        disabled=row.get("disabled", False),
        target=Box(*row["target"]) if "target" in row else None,
        cut=_cut(row.get("cut")),
        cover=_cover(row.get("cover")),
        rigid_px=row.get("rigid", 0),
        image=Image(tuple(image["natural"]), tuple(image["inner"]), image["missing"], image["source"])
        if image
        else None,
    )


def _role(row: dict[str, Any]) -> Role:
    if row["tag"] in ("img", "svg", "video", "canvas"):
        return Role.PICTURE
    return Role.CONTROL if row["interactive"] else Role.BOX


def _text(row: dict[str, Any], parent: Part) -> Part:
    lines = tuple(Box(*line) for line in row["lines"])
    size_px = parent.px("font-size")
    words = Words(
        row["words"],
        lines,
        size_px,
        int(parent.px("font-weight")),
        _colour(row["ink"]),
        _colour(row["ground"]),
        row["block"],
        row["ellipsis"],
        tuple(row["broken"]),
        tuple(map(_cut, row["cuts"])),
    )
    return Part(
        number=row["number"],
        role=Role.TEXT,
        box=Box.around(lines),
        parent=row["parent"],
        tag=parent.tag,
        label=row["words"],
        style=parent.style,
        cover=_cover(row["cover"]),
        words=words,
    )


def _colour(channels: Sequence[float] | None) -> Colour | None:
    return Colour(*(round(channel) for channel in channels[:3])) if channels else None


def _cut(row: list[float] | None) -> Cut | None:
    if row is None:
        return None
    left, top, right, bottom, window_left, window_right, by = row
    return Cut(left, top, right, bottom, window_left, window_right, int(by))


def _cover(row: dict[str, Any] | None) -> Cover | None:
    return Cover(row["by"], row["share"], row["solid"]) if row else None
