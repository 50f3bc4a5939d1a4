"""What a person complains of, in plain English words: it decides what they are told first.

Knows nothing of the page but the words on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pixelwright.finding import Finding
from pixelwright.finding import FindingKind as K

_KINDS: tuple[tuple[str, tuple[K, ...]], ...] = (
    (
        r"overflow\w*|wid(e|er)|sideways|horizontal\w*|scrollbar\w*|scrolls?|scrolling|beyond|sticks?",
        (K.OVERFLOW, K.CLIPPED),
    ),
    (
        r"cut|cuts|clip\w*|cropp?\w*|half|chopp?\w*|missing",
        (K.CLIPPED, K.TRUNCATED, K.BROKEN_PICTURE, K.REQUEST),
    ),
    (r"overlap\w*|collid\w*|coll?ision|top|each|over|cover\w*|mess\w*", (K.OVERLAP, K.COVERED)),
    (r"behind|under|below|z-index|hidden|hides?|underneath|obscur\w*", (K.COVERED, K.OFF_SCREEN, K.CLIPPED)),
    (
        r"reach\w*|unreachable|click\w*|press\w*|tap\w*|unclickable|close|open|dead|work\w*",
        (K.COVERED, K.OFF_SCREEN, K.TARGET, K.CONSOLE),
    ),
    (
        r"off-?screen|outside|gone|disappear\w*|vanish\w*|invisible",
        (K.OFF_SCREEN, K.COVERED, K.CONTRAST, K.CLIPPED),
    ),
    (
        r"contrast|faint|pale|gr[ea]y|read\w*|illegible|legib\w*|colou?rs?|dark|light|see",
        (K.CONTRAST, K.TINY, K.OVERLAP),
    ),
    (r"truncat\w*|dots|ellips\w*|shorten\w*", (K.TRUNCATED,)),
    (r"stretch\w*|distort\w*|squash\w*|squeez\w*|squish\w*|ratio|warped|deform\w*|blurry", (K.DISTORTED,)),
    (r"images?|pictures?|photos?|logos?|icons?", (K.BROKEN_PICTURE, K.DISTORTED)),
    (
        r"align\w*|misalign\w*|crooked|straight|line|baseline\w*|centred?|centered?|off",
        (K.MISALIGNED, K.UNEVEN),
    ),
    (
        r"gaps?|spac\w*|uneven\w*|margins?|apart|distance|padding|cramped|crowded|tight|touch\w*",
        (K.UNEVEN, K.TOUCHING),
    ),
    (r"small|tiny|big|large|thumbs?|fingers?|hit", (K.TINY, K.TARGET)),
    (r"wrap\w*|break\w*|broken|hyphen\w*|letters?", (K.BROKEN_WORD, K.BROKEN_PICTURE)),
    (r"console|errors?|scripts?|javascript|js", (K.CONSOLE, K.REQUEST)),
    (r"load\w*|requests?|network|404|fonts?", (K.REQUEST, K.BROKEN_PICTURE)),
    (r"jump\w*|shift\w*|flicker\w*|moves?|moving|jank\w*", (K.SHIFT,)),
    (r"accessib\w*|a11y|axe|screen-?readers?|keyboards?|wcag|blind", (K.ACCESSIBILITY, K.CONTRAST, K.TARGET)),
)
_ELEMENTS: dict[str, str] = {
    r"buttons?": r"button|btn|\[type=.?submit",
    r"forms?|login|sign-?(in|up)|fields?|inputs?|checkbox\w*|labels?": (
        r"form|input|select|textarea|label|button"
    ),
    r"headers?|top-?bars?|banners?": r"header|banner|navbar|masthead",
    r"footers?": r"footer",
    r"nav\w*|menus?|links?|tabs?": r"nav|menu|\ba\b|tab",
    r"cards?|tiles?": r"card|tile",
    r"tables?|rows?|columns?|cells?": r"table|\bt[rdh]\b|row|col",
    r"titles?|headings?|headlines?": r"\bh[1-6]\b|title|heading",
    r"sidebars?": r"aside|sidebar",
    r"modals?|dialogs?|pop-?ups?": r"modal|dialog|popup",
}
_WINDOWS: dict[str, tuple[int, int]] = {
    r"mobiles?|phones?|iphones?|android|smartphones?|narrow": (0, 600),
    r"tablets?|ipads?": (600, 1000),
    r"desktops?|laptops?|monitors?|computers?": (1000, 100_000),
}
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_FILLERS = frozenset(
    re.findall(
        r"\S+",
        "a about above after all also am an and any are as at bad be because been bug bugs but by can "
        "can't cannot content could did do does doesn't don't element elements else even every fix for "
        "from get gets has have having help here how i if in into is isn't issue issues it it's its just "
        "layout left like little look looks make me my no not of on one only or our out page part please "
        "problem right same screen seems should site so some something strange text than that the their "
        "them then there these they thing this those to too ugly ui up very view wants was we website "
        "weird when where which while why will with word words would wrong you your ",
    )
)


@dataclass(frozen=True, slots=True)
class Attention:
    """What to tell first."""

    kinds: frozenset[K] = frozenset()
    elements: tuple[str, ...] = ()
    """Patterns of selectors."""
    quoted: tuple[str, ...] = ()
    """Words that stand on the page."""
    windows: tuple[tuple[int, int], ...] = ()
    """Ranges of widths in px."""
    not_understood: tuple[str, ...] = ()

    def rank(self, finding: Finding) -> int:
        """Return how many of the things that were complained of a finding answers to."""
        selector = finding.selector.lower()
        said = finding.what.lower()
        return (
            2 * (finding.kind in self.kinds)
            + any(re.search(pattern, selector) for pattern in self.elements)
            + any(word in said for word in self.quoted)
            + any(low <= width < high for low, high in self.windows for width in finding.widths_px)
        )


def attend(words: str, on_page: Iterable[str] = ()) -> Attention:
    """Return what the words steer to; `on_page` are the texts of the page, whose words are understood too."""
    known = {word for text in on_page for word in _split(text)}
    kinds: set[K] = set()
    elements: list[str] = []
    spoken: list[str] = []
    windows: list[tuple[int, int]] = []
    unknown: list[str] = []
    for word in dict.fromkeys(_split(words)):
        hits = [found for pattern, found in _KINDS if re.fullmatch(pattern, word)]
        parts = [found for pattern, found in _ELEMENTS.items() if re.fullmatch(pattern, word)]
        widths = [found for pattern, found in _WINDOWS.items() if re.fullmatch(pattern, word)]
        kinds.update(kind for found in hits for kind in found)
        elements += parts
        windows += widths
        if hits or parts or widths or word in _FILLERS or word.isdigit():
            continue
        (spoken if word in known else unknown).append(word)
    return Attention(frozenset(kinds), tuple(elements), tuple(spoken), tuple(windows), tuple(unknown))


def _split(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", text.lower().replace(_APOSTROPHE, "'"))
