"""A picture becomes a Scene: reads the text, finds what is painted, and settles who owns which pixels."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from pixelwright.fonts import advance_px
from pixelwright.geometry import Box
from pixelwright.perception.dialogs import panel_of
from pixelwright.perception.likeness import likeness
from pixelwright.perception.modal import find_modal
from pixelwright.perception.ocr import read_again, read_lines
from pixelwright.perception.proofreading import is_whole
from pixelwright.perception.surfaces import find_surfaces
from pixelwright.perception.tesseract import find_tesseract
from pixelwright.perception.text import fit_text
from pixelwright.perception.uncovering import uncovered
from pixelwright.raster import Raster
from pixelwright.scene import Dialog, Picture, PictureKind, Scene, TextLine

_INSIDE = 0.8
"""Share of a line's ink inside a picture from which on it lies in the picture."""

_SET = 0.3
"""Likeness below which text inside a picture is not set in a font: logos got .24 at most, text .4."""

_SQUEEZED = 2.0
"""Natural width over drawn width from which on nobody set that text: set text got 1.5 at most, turned 3.6."""

_UNSURE = 0.8
"""Confidence below which what does not look like the text that was read is none: bar codes, drawings."""

_RIM_PX = 2
_NEAR_PX = 5
_UNDERLINE_EM = 0.25
"""How far below the baseline an underline ends at most."""

_SCRIPTS = (("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("CJK", "zh"), ("ARABIC", "ar"))


def perceive(raster: Raster) -> Scene:
    """Return all that is seen in `raster`; deterministic, no network, a second or two for a screenful."""
    modal = find_modal(raster)
    if modal is None:
        return _seen(raster)
    behind, panel = uncovered(raster, modal), panel_of(raster, modal)
    paint = replace(panel.paint, shadow=behind.shadow)
    dialog = Dialog(panel.box, paint, _seen(panel.inside), behind.dim, behind.page)
    page = _seen(behind.page)
    lines = tuple(line for line in page.lines if not _is_cut_off(line, panel.box))
    return replace(page, lines=lines, dialog=dialog)


def _is_cut_off(line: TextLine, dialog: Box) -> bool:
    """Tell whether the upper or lower part of a line lies under the dialog: what is left cannot be read."""
    above, below = line.ink.y - dialog.bottom, dialog.y - line.ink.bottom
    return min(abs(above), abs(below)) <= _NEAR_PX and line.ink.overlap_x(dialog) > 0


def _seen(raster: Raster) -> Scene:
    """Return what is seen in one plane."""
    read = read_lines(raster)
    second = find_tesseract()
    if second is not None:
        read = read_again(raster, read, second)
    fitted = fit_text(raster, read)
    text = tuple(line for line in fitted.lines if not _is_misread(line, raster))
    seen = find_surfaces(raster, [*map(_drawn_box, text), *fitted.unreadable])
    lines = tuple(line for line in text if not _is_drawn(line, seen.pictures, raster))
    turned = [line.ink for line in lines if is_squeezed(line)]
    lines = tuple(line for line in lines if not is_squeezed(line))
    unread = tuple(Picture(box, PictureKind.CHART, confidence=0.5) for box in (*fitted.unreadable, *turned))
    scene = Scene(
        raster.width_px,
        raster.height_px,
        seen.background,
        lines,
        seen.surfaces,
        _without_unread(_below(seen.pictures, lines), unread) + unread,
        seen.controls,
        language=language_of("".join(line.text for line in lines)),
    )
    return replace(scene, warnings=fitted.warnings + warnings_about(scene))


def warnings_about(scene: Scene) -> tuple[str, ...]:
    """Say when there is no user interface to be seen."""
    if scene.lines or scene.surfaces or scene.controls:
        return ()
    if not scene.pictures:
        return ("The picture is blank: the page is empty.",)
    page = Box(0, 0, scene.width_px, scene.height_px)
    if max(page.coverage(picture.box) for picture in scene.pictures) > _INSIDE:
        return ("No user interface was found in the picture: the page shows it as it is.",)
    return ()


def language_of(text: str) -> str:
    """Guess the BCP 47 tag from the scripts of `text`; Latin and everything unknown is `en`."""
    names = [unicodedata.name(character, "") for character in text if ord(character) > 0x2FF]
    for script, tag in _SCRIPTS:
        if sum(name.startswith(script) for name in names) > 0.1 * max(1, len(text)):
            return tag
    return "en"


def _drawn_box(line: TextLine) -> Box:
    """Return the ink of a line with its soft rim, and with what is drawn under it."""
    underlined = any(span.style.underline for span in line.spans)
    lower = line.baseline_px + _UNDERLINE_EM * line.style.size_px if underlined else line.ink.bottom
    return line.ink.union(Box.from_edges(line.ink.x, line.ink.y, line.ink.right, lower)).expand(_RIM_PX)


def _is_drawn(line: TextLine, pictures: tuple[Picture, ...], raster: Raster) -> bool:
    """Tell whether the line is lettering of a picture, an icon or a logo say, which is kept as pixels.

    Pictures as wide as half the page are backdrops: what is read on them was written on them.
    """
    around = [picture for picture in pictures if line.ink.coverage(picture.box) > _INSIDE]
    if any(picture.kind is PictureKind.ICON for picture in around):
        return True
    if around and is_squeezed(line):
        return True
    small = any(picture.box.width < raster.width_px / 2 for picture in around)
    return small and likeness(raster, line) < _SET


def _is_misread(line: TextLine, raster: Raster) -> bool:
    """Tell whether something that is no text was read as some."""
    return line.confidence < _UNSURE and likeness(raster, line) < _SET


def is_squeezed(line: TextLine) -> bool:
    """Tell whether what was read has far too little room: lettering that is turned or in perspective."""
    if is_whole(line.text):  # no bundled face says how wide it is
        return False
    style = line.style
    natural_px = advance_px(line.text, style.family, style.size_px, style.weight, style.italic)
    return natural_px > _SQUEEZED * line.ink.width and len(line.text) > 2


def _below(pictures: tuple[Picture, ...], lines: tuple[TextLine, ...]) -> tuple[Picture, ...]:
    """Mark the pictures that text is written over: their pixels are kept without it."""
    return tuple(
        replace(picture, backdrop=True)
        if any(line.ink.coverage(picture.box) > _INSIDE for line in lines)
        else picture
        for picture in pictures
    )


def _without_unread(pictures: tuple[Picture, ...], unread: tuple[Picture, ...]) -> tuple[Picture, ...]:
    """Drop pictures that an unreadable line's picture shows already; mark those below one as backdrops."""
    kept = []
    for picture in pictures:
        if any(picture.box.coverage(other.box) > _INSIDE for other in unread):
            continue
        inside = any(other.box.coverage(picture.box) > _INSIDE for other in unread)
        kept.append(replace(picture, backdrop=True) if inside else picture)
    return tuple(kept)
