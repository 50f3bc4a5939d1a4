"""From lines as read to lines of text as set: words, families, sizes, colours, baselines.

The order of things: ink, words with a stand-in font, the page's vote, words again with the font found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pixelwright.colour import Colour
from pixelwright.fonts import family
from pixelwright.geometry import Box
from pixelwright.perception.endings import with_ending
from pixelwright.perception.ink import Ink, find_ink
from pixelwright.perception.measures import Fit, Measured, fit, measured
from pixelwright.perception.mixtures import mixed
from pixelwright.perception.ocr import OcrLine
from pixelwright.perception.palette import settled
from pixelwright.perception.proofreading import MARKERS, is_east_asian, proofread
from pixelwright.perception.spans import Style, style_runs
from pixelwright.perception.spelling import respelled
from pixelwright.perception.strips import Floats, Strip, strips_of
from pixelwright.perception.typography import Setting, set_page
from pixelwright.perception.words import place_words, replace_words
from pixelwright.raster import Pixels, Raster
from pixelwright.scene import Span, TextLine, TextStyle

POOR_FIT, GOOD_FIT = -20.0, -6.0
"""Log-likelihood below which a line is tried in the page's common settings, and what one must reach."""
MOST_COMMON = 5
WORSE = 3.0
"""Log-likelihood that words laid out again may lose; where they lose more, they were torn or run together."""
ICON_FIT = -5.0
"""Log-likelihood below which one or two characters are an icon; 9 of 10 true ones lie above 0."""
STAND_INS = ("Liberation Sans", "Liberation Mono")
"""The faces that words are laid out with before the page's own is known."""


@dataclass(frozen=True, slots=True)
class FittedText:
    """The page's text in reading order, and what was seen but not read (boxes in CSS px)."""

    lines: tuple[TextLine, ...]
    unreadable: tuple[Box, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class _Draft:
    """A strip on its way to a line."""

    strip: Strip
    item: Measured
    setting: Setting


def fit_text(raster: Raster, ocr_lines: Sequence[OcrLine]) -> FittedText:
    """Fit every line that was read to the picture."""
    ratio = raster.pixel_ratio
    read = _readable(ocr_lines)
    found = [_first_strips(raster.pixels, line, ratio) for line in read]
    strips = [strip for _, group in found for strip in group]
    items = [measured(strip) for strip in strips]
    settings = set_page(items)
    common = _commonest(settings)
    drafts = iter([_Draft(*parts) for parts in zip(strips, items, settings, strict=True)])
    kept = [
        draft
        for line, (ink, group) in zip(read, found, strict=True)
        for draft in _redrafted(ink, line, [next(drafts) for _ in group], common)
        if _believable(draft)
    ]
    lines = _lines(kept, ratio)
    unread = tuple(line.box for line in ocr_lines if line.is_unread_text)
    warnings = (f"{len(unread)} lines could not be read and are kept as pictures",) if unread else ()
    return FittedText(tuple(_in_order(lines)), unread, warnings)


def _readable(ocr_lines: Sequence[OcrLine]) -> list[OcrLine]:
    """Return the lines that were read surely enough, proofread."""
    sure = [line for line in ocr_lines if line.is_read]
    east_asian = is_east_asian([line.text for line in sure])
    corrected = (replace(line, text=proofread(line.text, east_asian)) for line in sure)
    return [line for line in corrected if line.text]


def _believable(draft: _Draft) -> bool:
    """Tell text from an icon that was read as one or two characters: an icon fits no face of the page."""
    if sum(not character.isspace() for character in draft.strip.text) > 2:
        return True
    if draft.strip.text in MARKERS:
        return True
    return bool(_fit(draft).likelihood[0] > ICON_FIT)


def _first_strips(pixels: Pixels, line: OcrLine, ratio: float) -> tuple[Ink, list[Strip]]:
    ink = find_ink(pixels, line.box.scaled(ratio))
    _, top, _, bottom = ink.bounds()
    cuts = [family(name).cut() for name in STAND_INS]
    placed = place_words(ink.mask, line.text, cuts, bottom - top)
    return ink, strips_of(ink, placed.words, placed.px_per_em, line.confidence)


def _redrafted(ink: Ink, line: OcrLine, drafts: list[_Draft], common: Sequence[Setting]) -> list[_Draft]:
    """Lay the line's words out again with the face and size found, or with one of the page's common ones
    where that fits far better: an icon taken for a letter spoils a line's own measures.
    """
    if not drafts:
        return []
    main = max(drafts, key=lambda draft: len(draft.strip.text)).setting
    if not main.spacing_px and len(line.text) > 1:
        again = _laid_again(ink, line, main, drafts)
        if again and _likelihood(again) > _likelihood(drafts) - WORSE:
            drafts = again
    own = _likelihood(drafts)
    if own > POOR_FIT:
        return drafts
    drafts = [_mixed(draft, common) for draft in drafts]
    tall = max(draft.item.bottom - draft.item.top for draft in drafts)
    others = [setting for setting in common if 0.55 < tall / setting.size_px < 1.5]
    tries = [_laid_again(ink, line, setting, []) for setting in others]
    best = max((found for found in tries if found), key=_likelihood, default=drafts)
    return best if _likelihood(best) > GOOD_FIT else drafts


def _mixed(draft: _Draft, common: Sequence[Setting]) -> _Draft:
    """Set a strip that no face fits in regular and bold words of one size, where those do."""
    found = _fit(draft)
    if float(found.likelihood[0]) > POOR_FIT or len(draft.strip.words) < 2:
        return draft
    setting = mixed(draft.item, draft.setting, float(found.height_size_px[0]), common)
    return replace(draft, setting=setting) if setting else draft


def _laid_again(ink: Ink, line: OcrLine, setting: Setting, drafts: list[_Draft]) -> list[_Draft]:
    """Return the line in `setting`, each strip in that of the draft it comes from where there is one."""
    placed = replace_words(ink.mask, line.text, setting.cut, setting.size_px)
    strips = strips_of(ink, placed.words, placed.px_per_em, line.confidence)
    if [strip.words for strip in strips] == [draft.strip.words for draft in drafts]:
        return drafts
    return [
        _Draft(strip, measured(strip), _nearest(strip, drafts) if drafts else setting) for strip in strips
    ]


def _likelihood(drafts: list[_Draft]) -> float:
    """Return the logarithm for the poorest of a line's strips."""
    return min(float(_fit(draft).likelihood[0]) for draft in drafts)


def _fit(draft: _Draft) -> Fit:
    setting = draft.setting
    return fit(draft.item, [setting.cut], setting.size_px, setting.spacing_px)


def _commonest(settings: Sequence[Setting]) -> list[Setting]:
    """Return the page's most frequent settings without letter-spacing."""
    counts = Counter(setting for setting in settings if not setting.spacing_px)
    ranked = sorted(counts, key=lambda setting: (-counts[setting], setting.family, setting.size_px))
    return [setting for setting in ranked if counts[setting] > 1][:MOST_COMMON]


def _nearest(strip: Strip, drafts: list[_Draft]) -> Setting:
    """Return the setting of the draft that shares most columns with the strip."""
    left, right = strip.columns

    def common(draft: _Draft) -> int:
        first, last = draft.strip.columns
        return min(right, last) - max(left, first)

    return max(drafts, key=common).setting


def _lines(drafts: Sequence[_Draft], ratio: float) -> list[TextLine]:
    """Make the lines, colours settled over the page."""
    baselines = [_baseline(draft) for draft in drafts]
    drafts = [_ended(draft, baseline) for draft, baseline in zip(drafts, baselines, strict=True)]
    runs = [
        style_runs(draft.strip, draft.item, draft.setting, baseline)
        for draft, baseline in zip(drafts, baselines, strict=True)
    ]
    colours = iter(settled([style.colour for group in runs for _, _, style in group]))
    lines = []
    for draft, baseline, group in zip(drafts, baselines, runs, strict=True):
        spans = tuple(_span(draft, run, next(colours), ratio) for run in group)
        whole = _ink_box(draft.strip, 0, len(draft.strip.words), ratio)
        lines.append(TextLine(spans, whole, baseline / ratio, draft.strip.confidence))
    return lines


def _baseline(draft: _Draft) -> float:
    return draft.item.settled_baseline(float(_fit(draft).baseline[0]))


def _ended(draft: _Draft, baseline: float) -> _Draft:
    strip = with_ending(draft.strip, draft.setting, baseline)
    strip = respelled(strip, draft.setting, round(baseline))
    return draft if strip is draft.strip else replace(draft, strip=strip, item=measured(strip))


def _span(draft: _Draft, run: tuple[int, int, Style], colour: Floats, ratio: float) -> Span:
    first, last, style = run
    strip, setting = draft.strip, draft.setting
    text = " ".join(word.text for word in strip.words[first:last])
    text += " " if last < len(strip.words) else ""
    drawn = TextStyle(
        family=setting.family,
        size_px=round(setting.size_px / ratio, 3),
        colour=_colour(colour),
        weight=style.weight,
        italic=style.italic,
        underline=style.underline,
        letter_spacing_px=round(setting.spacing_px / ratio, 2),
    )
    return Span(text, drawn, _ink_box(strip, first, last, ratio))


def _ink_box(strip: Strip, first: int, last: int, ratio: float) -> Box:
    left, top, right, bottom = strip.ink.bounds(strip.words[first].left, strip.words[last - 1].right)
    box = Box.from_edges(left, top, right, bottom).moved(strip.ink.left, strip.ink.top)
    return box.scaled(1 / ratio)


def _colour(value: Floats) -> Colour:
    red, green, blue = (int(channel) for channel in np.clip(np.round(value), 0, 255))
    return Colour(red, green, blue)


def _in_order(lines: list[TextLine]) -> list[TextLine]:
    """Sort from top to bottom, lines that share a row from left to right."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.ink.centre_y, line.ink.x)):
        if rows and line.ink.overlap_y(rows[-1][0].ink) > 0.5 * min(line.ink.height, rows[-1][0].ink.height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: (line.ink.x, line.ink.y))]
