"""Compares two pictures of the same page, measured, and writes the CSS that would bring one to the other."""

from __future__ import annotations

import re

from pixelwright.chat.message import Media
from pixelwright.chat.wright.frames import frame
from pixelwright.chat.wright.skills.findings import finding_lines, fixes
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.evaluation.pixels import css_pixels
from pixelwright.raster import Raster
from pixelwright.workflows.diff import Comparison, compare_rasters

_SHOWN = 25
_DESIGN = (
    r"designs?|mock-?ups?|figma|reference|original|expected|target|before|wanted|template|vorlage"
    r"|maquette|设计"
)
_MADE = (
    r"implementation|current|actual|build|built|result|after|live|ours|mine|output|rendered"
    r"|screenshot|实现|页面"
)
_ORDINALS = (
    r"(?P<order>first|1st|second|2nd|left|right|erste|zweite|premi[eè]re?|deuxi[eè]me|primera?"
    r"|segunda?|第一|第二)"
)
_SECOND = r"(?i)second|2nd|right|zweite|deuxi|segunda?|第二"


def design_first(words: str) -> bool:
    """Tell whether the first of two pictures is the design; so it is where nothing is said."""
    for role, first_means_design in ((_DESIGN, True), (_MADE, False)):
        told = re.search(
            rf"(?i){_ORDINALS}(?:\s+(?:image|picture|screenshot|one|bild))?\s+(?:is|shows|=|ist|est"
            rf"|es)?\s*(?:\w+\s+){{0,2}}?(?:{role})",
            words,
        )
        if told is not None:
            second = re.match(_SECOND, told["order"]) is not None
            return second != first_means_design
    design, made = re.search(rf"(?i)\b(?:{_DESIGN})\b", words), re.search(rf"(?i)\b(?:{_MADE})\b", words)
    if design and made and re.search(r"(?i)\border\b|respectively|,", words):
        return design.start() < made.start()
    return True


def compare(voice: Voice, desk: Desk, pictures: tuple[Media, Media], words: str, more: int = 0) -> None:
    """Answer with numbered differences and fixes."""
    design, made = pictures if design_first(words) else pictures[::-1]
    order = "first" if design is pictures[0] else "second"
    voice.think(f"The design is the {order} picture, the implementation the other.")
    compared = comparison_of(desk, design, made)
    voice.think(f"{len(compared.findings)} differences; likeness {compared.score_before:.3f} of 1.")
    for note in compared.verdict.warnings:
        voice.think(note)
    findings = compared.findings[:_SHOWN]
    if not findings:
        size = f"{compared.design.width_px} × {compared.design.height_px} px"
        likeness = f"{compared.score_before:.4f}"
        voice.say(frame("same", voice.language, size=size, likeness=likeness) + "\n")
        return
    count = f"{len(compared.findings)} difference" + ("s" if len(compared.findings) > 1 else "")
    place = pictures.index(design) + 1
    likeness = f"{compared.score_before:.3f}"
    lead = frame(
        "differences",
        voice.language,
        count=count,
        number=len(compared.findings),
        order=order,
        place=place,
        likeness=likeness,
    )
    voice.say(f"{lead}\n\n")
    voice.say("\n".join(finding_lines(findings, desk.see(made).layout)) + "\n")
    if len(compared.findings) > _SHOWN:
        voice.say(f"\nand {len(compared.findings) - _SHOWN} smaller ones.\n")
    css = fixes(findings, desk.see(made).layout)
    if css:
        voice.say(
            "\nCSS that would bring the implementation to the design. It is seen, not tried: pictures "
            "have no "
            f"style sheet to try it in, and the selectors are named after what is seen; put in your "
            f"own.\n\n{css}"
        )
    for note in compared.verdict.warnings:
        voice.say(f"\nNote: {note}\n")
    if more:
        voice.say(f"\n{more} more pictures came along; I compared the first two.\n")


def comparison_of(desk: Desk, design: Media, made: Media) -> Comparison:
    """Return how two pictures differ, in CSS px."""
    first = Raster(css_pixels(desk.see(design).design))
    given = desk.see(made).design
    return desk.kept(
        design,
        ("compared", made.data),
        lambda: compare_rasters(first, given, ("design", "implementation"), desk.stages),
    )
