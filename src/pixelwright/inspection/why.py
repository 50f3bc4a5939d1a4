"""How much a kind of fault hurts, and whom. Knows nothing of single cases."""

from __future__ import annotations

from pixelwright.finding import FindingKind as K

GRAVITY: dict[K, float] = {
    K.COVERED: 1.0,
    K.OFF_SCREEN: 1.0,
    K.OVERFLOW: 0.9,
    K.OVERLAP: 0.9,
    K.CLIPPED: 0.8,
    K.BROKEN_PICTURE: 0.7,
    K.BROKEN_WORD: 0.6,
    K.CONTRAST: 0.6,
    K.TRUNCATED: 0.5,
    K.DISTORTED: 0.5,
    K.TINY: 0.5,
    K.REQUEST: 0.5,
    K.ACCESSIBILITY: 0.45,
    K.CONSOLE: 0.4,
    K.SHIFT: 0.4,
    K.TARGET: 0.4,
    K.TOUCHING: 0.35,
    K.MISALIGNED: 0.3,
    K.UNEVEN: 0.25,
}
"""What keeps people from their task comes first, then what they cannot read, then what only looks wrong."""

WHY: dict[K, str] = {
    K.COVERED: "Nobody can read or press what lies under something else.",
    K.OFF_SCREEN: "Nobody can reach it: the page does not scroll there.",
    K.OVERFLOW: "People have to push the page sideways to read, and miss what is beyond the edge.",
    K.OVERLAP: "Neither of the two can be read.",
    K.CLIPPED: "A part of it cannot be read or used.",
    K.BROKEN_PICTURE: "People see a broken sign where the picture should be.",
    K.BROKEN_WORD: "Broken words are hard to read, and look like mistakes.",
    K.CONTRAST: "People with weak eyes, and everybody in the sun, cannot read it (WCAG 1.4.3).",
    K.TRUNCATED: "People cannot tell what it says.",
    K.DISTORTED: "Faces and logos in a wrong shape look broken.",
    K.TINY: "Few people can read text of this size, nobody on a phone.",
    K.REQUEST: "What did not arrive is missing from the page.",
    K.ACCESSIBILITY: "People who use a screen reader or a keyboard are kept out.",
    K.CONSOLE: "Something that a script should do is not done.",
    K.SHIFT: "People lose their place or press the wrong thing when the page jumps.",
    K.TARGET: "On a phone people hit its neighbour instead (WCAG 2.5.8).",
    K.TOUCHING: "Without room around it, text runs into what is beside it.",
    K.MISALIGNED: "The row looks crooked.",
    K.UNEVEN: "The eye takes the gap for a meaning that it does not have.",
}
