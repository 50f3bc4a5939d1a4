"""Finds what is wrong in one screenshot, and says what is not to be seen in it."""

from __future__ import annotations

import re

from pixelwright.chat.message import Media
from pixelwright.chat.wright.frames import frame
from pixelwright.chat.wright.skills import telling
from pixelwright.chat.wright.skills.findings import finding_lines, fixes
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.chat.wright.writing.fences import fence
from pixelwright.finding import Finding
from pixelwright.inspection.attention import attend
from pixelwright.workflows.debug import Inspection, debug_seen

_SHOWN = 15
_LONGEST = 2_000
_PHONE_PX, _WIDEST_PHONE_PX = 375, 600

_USUAL: tuple[tuple[str, str, str], ...] = (
    (
        r"overflow\w*|too wide|sideways|horizontal scroll\w*|beyond|sticks? out",
        "something is wider than the window: a fixed width, a long word or a flex item that may not shrink",
        ".container {\n  max-width: 100%;\n  box-sizing: border-box;\n}\n.row > * "
        "{\n  min-width: 0;\n  overflow-wrap: anywhere;\n}",
    ),
    (
        r"modal|dialog|pop-?up",
        "a dialog is taller or wider than the window and does not scroll by itself",
        ".modal {\n  width: min(100% - 32px, 560px);\n  max-height: calc(100dvh - 32px);\n"
        "  overflow: auto;\n}"
        "\n.modal .close {\n  position: sticky;\n  top: 0;\n}",
    ),
    (
        r"unreachable|can ?not (?:click|tap|reach)|can't (?:click|tap|reach)|not clickable|close button",
        "a control lies outside of the window or under another element",
        ".control {\n  position: relative;\n  z-index: 1;\n  min-width: 44px;\n  min-height: 44px;\n}",
    ),
    (
        r"overlap\w*|on top of|cover\w*|behind",
        "elements are placed absolutely or have negative margins",
        ".stack {\n  display: grid;\n  gap: 16px;\n}\n.stack > * {\n  position: static;\n  margin: 0;\n}",
    ),
    (
        r"align\w*|misalign\w*|cent(?:er|re)\w*|crooked",
        "neighbours take their alignment from different rules",
        ".row {\n  display: flex;\n  align-items: center;\n  gap: 16px;\n}",
    ),
    (
        r"mobile|phone|small screens?|narrow|responsive",
        "columns keep their desktop widths in narrow windows",
        "@media (width < 640px) {\n  .row {\n    flex-direction: column;\n    align-items: stretch;\n"
        "  }\n  .field {\n    width: 100%;\n  }\n}",
    ),
    (
        r"contrast|faint|pale|read\w*|legib\w*",
        "a text has too little contrast with what is behind it",
        ".text {\n  color: #1f2937;\n}",
    ),
    (
        r"cut off|clipped|truncat\w*|ellipsis|hidden",
        "a box has a fixed height and hides what does not fit",
        ".box {\n  height: auto;\n  min-height: 0;\n  overflow: visible;\n}",
    ),
    (
        r"stretch\w*|distort\w*|squash\w*|squeez\w*",
        "a picture has a width and a height that do not go with its shape",
        "img {\n  height: auto;\n  object-fit: cover;\n}",
    ),
)  # fmt: skip
"""Reports that are often heard, their usual cause, and what usually mends them."""


def debug(voice: Voice, desk: Desk, picture: Media, words: str) -> None:
    """Answer with what is wrong, why, and fixes; what the words complain of comes first."""
    seen = desk.see(picture)
    for line in telling.seen_lines(seen):
        voice.think(line)
    looked = inspection_of(desk, picture, words)
    answering, rest = _parted(looked, words)
    voice.think(f"{len(looked.findings)} faults; {len(answering)} of them answer to what was said.")
    complaint = _complaint(words)
    other = _other_window(words, seen.scene.width_px)
    if complaint and not answering:
        voice.say(
            f"**What was reported is not to be seen in this picture** ({complaint}). I measured "
            f"{seen.scene.width_px} × {seen.scene.height_px} px of it and found nothing of that "
            f"sort.{other}\n"
        )
    findings = (answering + rest)[:_SHOWN]
    if findings:
        lead = frame("wrong" if answering or not complaint else "wrong instead", voice.language)
        voice.say(f"\n{lead}\n\n" + "\n".join(finding_lines(findings, seen.layout)) + "\n")
        css = fixes(findings, seen.layout)
        if css:
            voice.say(
                "\n**Fixes.** Seen, not tried: a picture has no style sheet, so selectors are named after "
                "what is "
                f"seen; put in your own.\n\n{css}"
            )
    elif not complaint:
        voice.say(frame("no fault", voice.language) + "\n")
    if complaint and not answering:
        _usual(voice, words)
    elif other:
        voice.say(f"\n{other.strip()}\n")


def inspection_of(desk: Desk, picture: Media, words: str) -> Inspection:
    """Return what is wrong in a picture, what the words complain of first."""
    seen, said = desk.see(picture), words[:_LONGEST]
    return desk.kept(
        picture, ("debugged", said), lambda: debug_seen(seen.design, seen.scene, said, desk.stages)
    )


def _parted(looked: Inspection, words: str) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that answer to the words, and the others, each in their order."""
    kinds = attend(words).kinds
    answering = [each for each in looked.findings if each.kind in kinds]
    return answering, [each for each in looked.findings if each.kind not in kinds]


def _complaint(words: str) -> str:
    """Return what is complained of, empty where the words only ask for any fault."""
    told = [
        match.group() for pattern, _, _ in _USUAL if (match := re.search(rf"(?i)\b(?:{pattern})\b", words))
    ]
    return ", ".join(dict.fromkeys(each.lower() for each in told))


def _other_window(words: str, width_px: int) -> str:
    """Say so where the report is about another window than the picture shows."""
    phone = re.search(r"(?i)\b(mobiles?|phones?|smartphones?|iphones?|android|handy|móvil)\b|手机", words)
    if phone and width_px > _WIDEST_PHONE_PX:
        return (
            f" The report speaks of phones, but the picture is {width_px} px wide, where a phone shows some "
            f"{_PHONE_PX}: what happens there cannot be seen in it."
        )
    return ""


def _usual(voice: Voice, words: str) -> None:
    """Say what usually causes such a report, marked as not seen."""
    known = [each for each in _USUAL if re.search(rf"(?i)\b(?:{each[0]})\b", words)]
    voice.say("\n**Usual causes of such a report, not seen here:**\n\n")
    voice.say("\n".join(f"- {cause[:1].upper()}{cause[1:]}." for _, cause, _ in known) + "\n")
    css = "\n\n".join(f"/* {cause} */\n{rules}" for _, cause, rules in known)
    voice.say(
        f"\nWhat usually mends them (general, not measured; selectors are "
        f"placeholders):\n\n{fence('css', css)}"
    )
    voice.say(
        "\nTo see it for certain I need the picture of the window in which it happens; `pixelwright "
        "debug` looks at "
        "the page itself in several windows and tries every fix.\n"
    )
