"""Full stops and commas at the end of a line that the recogniser cut off.

Looks at the ink right of the last character that was read; knows the face and size it is set in.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.perception.glyphs import glyph_row
from pixelwright.perception.strips import Strip
from pixelwright.perception.typography import Setting

REACH_EM = 0.42
"""How far right of the last character a mark may end."""
HEIGHT_EM = 0.3
"""Tallest mark: a comma with its tail."""
STOP_BELOW_EM = 0.06
"""How far a full stop may reach below the baseline; commas reach 0.12 em and more."""


def with_ending(strip: Strip, setting: Setting, baseline: float) -> Strip:
    """Return the strip with the full stop or comma that its ink shows and its text lacks."""
    last = strip.words[-1]
    if not (last.text[-1].isalnum() or last.text[-1] in ")]”\"'"):
        return strip
    size = setting.size_px
    row = glyph_row(last.text, [setting.cut])
    width = float(row.right[0].max() - row.left[0, 0]) * size + setting.spacing_px * (len(last.text) - 1)
    start = last.left + width
    left, right = round(start + 0.04 * size), round(start + REACH_EM * size)
    found_left, top, found_right, bottom = strip.ink.bounds(left, right)
    if found_right <= found_left or found_right >= right or found_left - start > 0.25 * size:
        return strip
    if found_left < 1 or strip.ink.mask[:, found_left - 1].any():
        return strip
    feet = baseline - strip.ink.top
    if top < feet - HEIGHT_EM * size or bottom < feet - 1 or bottom > feet + HEIGHT_EM * size:
        return strip
    if found_right - found_left > 0.2 * size + 1:
        return strip
    stop = bottom - feet <= STOP_BELOW_EM * size + 0.5
    word = replace(last, text=last.text + ("." if stop else ","), right=max(last.right, found_right))
    return replace(strip, words=(*strip.words[:-1], word))
