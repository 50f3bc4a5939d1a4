"""Describes a picture in a few sentences, from what was measured. Interprets nothing."""

from __future__ import annotations

from pixelwright.chat.message import Media
from pixelwright.chat.wright.skills import telling
from pixelwright.chat.wright.study.palette import palette_of
from pixelwright.chat.wright.study.parts import components_of
from pixelwright.chat.wright.study.typography import families_of
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk

_COLOURS = 6


def describe(voice: Voice, desk: Desk, picture: Media) -> None:
    """Answer with what is on the page."""
    seen = desk.see(picture)
    for line in telling.seen_lines(seen):
        voice.think(line)
    scene, layout = seen.scene, seen.layout
    title = f", titled “{layout.title}”" if layout.title else ""
    voice.say(
        f"A page of {scene.width_px} × {scene.height_px} px{title}, its texts in language "
        f"`{layout.language}`.\n\n"
    )
    counted = [f"{each.count} × {each.name.lower()}" for each in components_of(layout)]
    if counted:
        voice.say(f"It consists of {', '.join(counted)}.\n\n")
    blocks = telling.block_lines(layout)
    if blocks:
        voice.say("From top to bottom:\n\n" + "\n".join(f"- {line}" for line in blocks) + "\n\n")
    colours = [f"`{each.colour.hex}` ({100 * each.share:.0f} %)" for each in palette_of(seen)[:_COLOURS]]
    families = ", ".join(families_of(layout))
    voice.say(f"Colors: {', '.join(colours)}.{f' Type: {families}.' if families else ''}\n")
    voice.say(
        "\nThat is what can be measured; what photographs show and what the page is about is beyond me. "
        "I can build it, list its parts, look for faults or extract its text.\n"
    )
