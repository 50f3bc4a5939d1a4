"""Says where something is: in thousandths of the picture, as grounding models do, and in px."""

from __future__ import annotations

import re

from pixelwright.chat.message import Media
from pixelwright.chat.wright.frames import frame
from pixelwright.chat.wright.places import Place, label_of, places
from pixelwright.chat.wright.skills import telling
from pixelwright.chat.wright.study.parts import operated
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.geometry import Box
from pixelwright.tree import Layout

_SHOWN = 12
_CLOSE = 0.06
"""Scores this near to the best mean that the words fit both."""
_ASKED = re.compile(
    r"(?i)^.*?\b(?:where(?:'s| is| are| can i find| do i find| do i)?|locate|find(?: me)?|point (?:to|at)|"
    r"highlight|(?:bounding[- ]?box(?:es)?|bbox|coordinates?|position) (?:of|for)|click(?: on)?|tap(?: on)?|"
    r"wo (?:ist|sind|befindet sich)|où (?:est|sont)|d[oó]nde est[aá]n?)\b\s*(?P<thing>.+)$",
    re.DOTALL,
)
_TAIL = re.compile(
    r"(?i)\s*(?:on|in|of|within)\s+(?:this|the)\s+(?:page|picture|image|screenshot|screen|ui"
    r"|design).*$|[?.!]+.*$",
    re.DOTALL,
)


def thousandths(box: Box, width_px: int, height_px: int) -> list[int]:
    """Return a box as `[x1, y1, x2, y2]`, each 0 to 1000 of the width or the height."""
    edges = (box.x / width_px, box.y / height_px, box.right / width_px, box.bottom / height_px)
    return [min(1000, max(0, round(1000 * edge))) for edge in edges]


def thing_of(words: str) -> str:
    """Return what is looked for."""
    match = _ASKED.match(words.strip())
    said = match["thing"] if match else words
    return re.sub(r"(在哪里?|哪里|哪儿|位置|？)", "", _TAIL.sub("", said)).strip() or words


def find(layout: Layout, thing: str) -> tuple[tuple[Place, ...], bool]:
    """Return the places that fit as well as the best, and whether that is one alone."""
    found = places(layout, thing)
    best = tuple(each for each in found if each.score >= found[0].score - _CLOSE) if found else ()
    return best[:_SHOWN], len(best) == 1


def locate(voice: Voice, desk: Desk, picture: Media, words: str) -> None:
    """Answer with the box of what is looked for; with several where the words fit several."""
    seen = desk.see(picture)
    thing = thing_of(words)
    width, height = seen.scene.width_px, seen.scene.height_px
    voice.think(f"Looked for: “{thing}”, among {sum(1 for _ in seen.layout.nodes())} elements.")
    found, alone = find(seen.layout, thing)
    for place in found:
        voice.think(f"{_named(place)}: score {place.score:.2f}; {place.why}.")
    if not found:
        voice.say(f"{frame('nowhere', voice.language, thing=thing)}{_there(seen.layout)}\n")
        return
    lead = "" if alone else f"{len(found)} elements fit “{thing}”:\n\n"
    lines = [
        f"{_named(place)}: `{thousandths(place.box, width, height)}`, {_px(place.box)}" for place in found
    ]
    numbered = lines if alone else [f"{number}. {line}" for number, line in enumerate(lines, start=1)]
    voice.say(lead + "\n".join(numbered) + "\n")
    size = f"{width} × {height} CSS px"
    voice.say(f"\n{frame('boxes', voice.language, size=size)}\n")


def _named(place: Place) -> str:
    label = " ".join(label_of(place.node).split())
    words = f" “{label[:60]}”" if label else ""
    return f"{telling.name_of(place.node)}{words}"


def _px(box: Box) -> str:
    return f"centre ({box.centre_x:.0f}, {box.centre_y:.0f}) px, {telling.place(box)}"


def _there(layout: Layout) -> str:
    """Say what there is instead."""
    labels = list(dict.fromkeys(f"{name.lower()} “{label}”" for name, label, _ in operated(layout) if label))
    return f" What can be operated here: {', '.join(labels[:_SHOWN])}." if labels else ""
