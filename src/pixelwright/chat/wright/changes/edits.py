"""Changes to single elements as values, and how people ask for them. Knows no layout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from pixelwright.chat.wright.changes.colours import colour_in


class Property(StrEnum):
    """What of an element is changed."""

    FILL = "background"
    INK = "text colour"
    COLOUR = "colour"
    """The fill of what is painted, else the ink."""
    SIZE = "font size"
    WEIGHT = "font weight"
    RADIUS = "corner radius"
    TEXT = "text"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: of which element, what, and to what."""

    target: str
    """Words that name the element; for a text, the text itself."""
    what: Property
    value: str
    """A colour in hex, a length like `18px` or `120%`, a weight, a text."""
    words: str

    def __str__(self) -> str:
        if self.what is Property.REMOVED:
            return f"{self.target}: removed"
        return f"{self.target or 'page'}: {self.what} {self.value}"


_QUOTE = r"[\"“”‘’'`「」]"
_QUOTED = rf"{_QUOTE}([^\"“”`「」\n]{{1,200}}?){_QUOTE}"
_CHANGE = (
    r"(?:make|change|set|turn|paint|colou?r|give|put|let|mach[en]?|ändere|färbe|mets|change[rz]?|pon"
    r"|cambia|haz|把|将)"
)
_THE = r"(?:the|this|that|these|those|all(?: the)?|every|each|my|den|die|das|der|le|la|les|el|los|las)"
_TARGET = rf"(?:{_THE}\s+)*(?P<target>[^,.;]{{2,60}}?)"
_CLAUSE = re.compile(
    r"(?<!\d)[.;\n]+(?!\d)|,?\s+(?:and|und|et|y)\s+(?:then\s+)?(?=(?:make|change|set|turn|remove|delete"
    r"|hide|rename|replace|add|use)\b)|，|。"
)

_SWAP = re.compile(
    rf"(?:replace|change|rename|set|edit|ersetze|ändere|remplace[rz]?|cambia)\s+(?:{_THE}\s+)?(?:text|label"
    rf"|title|heading|word|words|button|link"
    rf"|caption|headline|titel|texte?|titre|texto|título)?\s*(?:(?:of|from"
    rf"|on)\s+)?(?:{_THE}\s+)?{_QUOTED}\s*(?:\w+\s+)?"
    rf"(?:to|with|by|into|in|durch|zu|par|en|por|a)\s+{_QUOTED}",
    re.IGNORECASE,
)
_TEXT_OF = re.compile(
    rf"(?:change|set|rename|make|let)\s+(?:{_THE}\s+)?(?:text of\s+)?(?:{_THE}\s+)?(?P<target>[\w "
    rf"-]{{2,40}}?)"
    rf"(?:\s+(?:text|label))?\s+(?:to say|say|read|to read|to)\s+{_QUOTED}",
    re.IGNORECASE,
)
_REMOVE = re.compile(
    rf"(?:remove|delete|drop|hide|get rid of|take out|entferne|lösche|supprime[rz]?|enlève|elimina|quita|删除"
    rf"|去掉|移除)\s*{_TARGET}\s*$",
    re.IGNORECASE,
)
_LENGTH = r"(?P<length>\d+(?:\.\d+)?)\s*(?P<unit>px|rem|em|pt|%)"
_SIZE_TO = re.compile(
    rf"(?:{_CHANGE}\s+)?(?:{_THE}\s+)?(?:font[- ]size|text size|size)\s+of\s+{_TARGET}\s+(?:to\s+)?{_LENGTH}",
    re.I,
)
_SIZED = re.compile(
    rf"{_CHANGE}\s+{_TARGET}(?:'s)?(?:\s+(?:font(?:[- ]size)?|text(?: size)?|size))?\s+(?:to\s+"
    rf"|be\s+)?{_LENGTH}",
    re.I,
)
_BIGGER = re.compile(
    rf"{_CHANGE}\s+{_TARGET}(?:\s+(?:font|text))?\s+(?P<much>much |a bit |a little |slightly |etwas |viel )?"
    r"(?P<way>bigger|larger|smaller|größer|kleiner|plus grand\w*|plus petit\w*|más grande\w*|más pequeñ\w+"
    r"|大一点|小一点)",
    re.IGNORECASE,
)
_BOLD = re.compile(
    rf"{_CHANGE}\s+{_TARGET}\s+(?P<weight>bold(?:er)?|semi-?bold|light(?:er)?|normal(?: weight)?|fett|gras"
    rf"|negrita)$",
    re.I,
)
_ROUND = re.compile(
    rf"(?:{_CHANGE}|round|give)\s+{_TARGET}\s+(?:(?P<more>more |fully )?(?P<round>rounded|round|square"
    rf"|sharp)(?: corners)?"
    rf"|(?:a\s+)?(?:border[- ])?radius\s+(?:of|to)?\s*(?P<length>\d+)\s*px|(?:corner|border)[- "
    rf"]radius\s+(?P<other>\d+)\s*px)",
    re.IGNORECASE,
)
_PAINTED = re.compile(
    rf"{_CHANGE}\s+{_TARGET}(?:['’]s)?(?:\s+(?P<part>background(?:[- ]colou?r)?|text(?:[- ]colou?r)?"
    rf"|font(?:[- ]colou?r)?"
    r"|colou?r|fill|hintergrund|couleur|color|fondo))?(?:\s+(?:to|into|in|as|be|=|:|auf|en|a))?\s+"
    r"(?P<value>[^,.;]{2,40})$",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"(?:{_CHANGE}\s+)?(?:{_THE}\s+)?(?P<part>background(?:[- ]colou?r)?|text(?:[- ]colou?r)?|font(?:[- "
    rf"]colou?r)?|colou?r|fill)"
    rf"\s+(?:colou?r\s+)?(?:of|on|for|in)\s+{_TARGET}\s+(?:to|into|as|be|=|:"
    rf"|is)?\s*(?P<value>[^,.;]{{2,40}})$",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"[把将](?P<target>[^，。；]{1,12}?)(?:的)?(?P<part>背景|文字|颜色)?(?:颜色)?(?:改成|改为|变成|设为|换成)(?P<value>[^，。；]{1,12})"
)
_WEIGHTS = {
    "bold": "700",
    "bolder": "700",
    "semibold": "600",
    "semi-bold": "600",
    "light": "300",
    "lighter": "300",
    "fett": "700",
    "gras": "700",
    "negrita": "700",
}
_STEP, _SMALL_STEP, _LARGE_STEP = 25, 12, 60
"""Percent by which “bigger” enlarges."""


def edits_of(words: str) -> tuple[tuple[Edit, ...], str]:
    """Return the changes that are asked for, and the words that are left."""
    edits: list[Edit] = []
    rest: list[str] = []
    for clause in _clauses(words):
        edit = next((found for read in _READERS if (found := read(clause)) is not None), None)
        if edit is None:
            rest.append(clause)
        else:
            edits.append(edit)
    return tuple(edits), ". ".join(rest)


def _clauses(words: str) -> list[str]:
    """Split into what may be wishes of their own; what stands in quotes stays whole."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match.group())
        return f"\0{len(held) - 1}\0"

    parts = _CLAUSE.split(re.sub(r"[\"“][^\"”\n]{1,200}[\"”]", hold, words))
    told = (re.sub(r"\0(\d+)\0", lambda match: held[int(match[1])], part or "") for part in parts)
    return [part.strip(" ,!") for part in told if part.strip(" ,!")]


def _swapped(clause: str) -> Edit | None:
    match = _SWAP.search(clause)
    return Edit(match[1].strip(), Property.TEXT, match[2].strip(), clause) if match else None


def _said(clause: str) -> Edit | None:
    match = _TEXT_OF.search(clause)
    return Edit(match["target"].strip(), Property.TEXT, match[2].strip(), clause) if match else None


def _removed(clause: str) -> Edit | None:
    match = _REMOVE.search(clause)
    return Edit(_bare(match["target"]), Property.REMOVED, "", clause) if match else None


def _sized(clause: str) -> Edit | None:
    if re.search(r"(?i)radius|rounded|margin|padding|gap|width|height|wide|tall", clause):
        return None
    match = _SIZE_TO.search(clause) or _SIZED.search(clause)
    if match is not None:
        factor = {"px": 1.0, "rem": 16.0, "pt": 4 / 3}.get(match["unit"].lower())
        value = (
            f"{float(match['length']) * factor:g}px"
            if factor
            else f"{float(match['length']) * (100 if match['unit'] == 'em' else 1):g}%"
        )
        return Edit(_bare(match["target"]), Property.SIZE, value, clause)
    match = _BIGGER.search(clause)
    if match is None:
        return None
    much = (match["much"] or "").strip()
    step = _LARGE_STEP if much in ("much", "viel") else _SMALL_STEP if much else _STEP
    smaller = re.search(r"(?i)small|klein|petit|peque|小", match["way"])
    return Edit(
        _bare(match["target"]),
        Property.SIZE,
        f"{100 * 100 / (100 + step) if smaller else 100 + step:.0f}%",
        clause,
    )


def _weighted(clause: str) -> Edit | None:
    match = _BOLD.search(clause)
    if match is None:
        return None
    return Edit(_bare(match["target"]), Property.WEIGHT, _WEIGHTS.get(match["weight"].lower(), "400"), clause)


def _rounded(clause: str) -> Edit | None:
    match = _ROUND.search(clause)
    if match is None:
        return None
    length = match["length"] or match["other"]
    kind = (match["round"] or "").lower()
    value = length or (
        "0" if kind in ("square", "sharp") else "999" if (match["more"] or "").strip() == "fully" else "12"
    )
    return Edit(_bare(match["target"]), Property.RADIUS, f"{value}px", clause)


def _painted(clause: str) -> Edit | None:
    match = _OF.search(clause) or _CHINESE.search(clause) or _PAINTED.search(clause)
    if match is None:
        return None
    part, target = (match["part"] or "").lower(), _bare(match["target"])
    colour = colour_in(match["value"])
    if colour is None:
        return None
    if target.lower() in ("background", "page background", "hintergrund", "背景", "background color"):
        part, target = "background", "page"
    if re.match(r"background|fill|hintergrund|fondo|背景", part):
        return Edit(target, Property.FILL, colour, clause)
    if re.match(r"text|font|文字", part):
        return Edit(target, Property.INK, colour, clause)
    return Edit(target, Property.COLOUR, colour, clause)


def _bare(target: str) -> str:
    target = re.sub(rf"^(?:{_THE}\s+)+", "", target.strip(), flags=re.IGNORECASE)
    return re.sub(r"(?i)\s+(?:to be|to|be|colou?r|please)$", "", target).strip(" '\"“”")


_READERS = (_swapped, _said, _removed, _rounded, _sized, _weighted, _painted)
"""What is tried on each clause, the most telling first."""
