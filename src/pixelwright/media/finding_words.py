"""What the kinds of findings are called and mean, for people and for programs that list them.

Knows nothing of any single finding.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.finding import FindingKind as Kind


@dataclass(frozen=True, slots=True)
class Words:
    """A kind in words."""

    title: str
    meaning: str
    """One sentence that ends with a full stop."""


WORDS: dict[Kind, Words] = {
    Kind.MOVED: Words("Moved", "An element is not where the design has it."),
    Kind.RESIZED: Words("Resized", "An element is wider, narrower, taller or lower than in the design."),
    Kind.MISSING: Words("Missing", "The design has an element that the page does not show."),
    Kind.EXTRA: Words("Extra", "The page shows an element that the design does not have."),
    Kind.TEXT: Words("Text", "A text says something else than in the design."),
    Kind.FONT_SIZE: Words("Font size", "A text is larger or smaller than in the design."),
    Kind.WEIGHT: Words("Weight", "A text is bolder or lighter than in the design."),
    Kind.FAMILY: Words("Family", "A text is set in another family of fonts than in the design."),
    Kind.STYLE: Words("Style", "Italics, underline or capitals of a text differ from the design."),
    Kind.COLOUR: Words("Colour", "A text has another colour than in the design."),
    Kind.BACKGROUND: Words("Background", "An element is filled otherwise than in the design."),
    Kind.BORDER: Words("Border", "The border of an element has another width or colour than in the design."),
    Kind.RADIUS: Words("Radius", "The corners of an element are rounder or sharper than in the design."),
    Kind.SHADOW: Words("Shadow", "The shadow of an element differs from the design."),
    Kind.OPACITY: Words("Opacity", "An element is fainter or stronger than in the design."),
    Kind.SPACING: Words(
        "Spacing", "There is more or less room around or between elements than in the design."
    ),
    Kind.ALIGNMENT: Words("Alignment", "Elements or lines of text line up otherwise than in the design."),
    Kind.WRAPPING: Words("Wrapping", "A text breaks its lines elsewhere than in the design."),
    Kind.ORDER: Words("Order", "Elements follow one another in another order than in the design."),
    Kind.PICTURE: Words("Picture", "A picture shows something else than in the design."),
    Kind.PAGE: Words("Page", "The two do not show the same page, or one of them shows none."),
    Kind.OVERFLOW: Words("Overflow", "Content sticks out of its box or of the window."),
    Kind.CLIPPED: Words("Clipped", "Part of a content is cut off where nobody can reach it."),
    Kind.OVERLAP: Words("Overlap", "Elements lie over each other."),
    Kind.TOUCHING: Words("Touching", "Texts or elements touch where there should be room."),
    Kind.COVERED: Words("Covered", "Something lies over a control, so that it cannot be used."),
    Kind.OFF_SCREEN: Words("Off screen", "A control lies where nobody can scroll to."),
    Kind.CONTRAST: Words("Contrast", "A text stands out too little from what is behind it."),
    Kind.TRUNCATED: Words("Truncated", "A label is cut short."),
    Kind.DISTORTED: Words("Distorted", "A picture is stretched or squeezed."),
    Kind.BROKEN_PICTURE: Words("Broken picture", "A picture could not be shown."),
    Kind.MISALIGNED: Words("Misaligned", "Elements nearly line up, but not quite."),
    Kind.UNEVEN: Words("Uneven", "Gaps between neighbours are nearly alike, but not quite."),
    Kind.TARGET: Words("Target", "Something to be hit is too small, or too near to another."),
    Kind.TINY: Words("Tiny", "A text is too small to be read with ease."),
    Kind.BROKEN_WORD: Words("Broken word", "A word or a label breaks where it should not."),
    Kind.CONSOLE: Words("Console", "The page reports errors in its console."),
    Kind.REQUEST: Words("Request", "Something that the page asked for did not come."),
    Kind.SHIFT: Words("Shift", "The page moves about while it loads."),
    Kind.ACCESSIBILITY: Words("Accessibility", "The page breaks a rule of accessibility."),
}
