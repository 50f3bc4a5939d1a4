"""Patterns with values in them: languages, names, numbers and parts.

Knows nothing of what contradicts what.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from pixelwright.instructions.vocabulary import LANGUAGES, NOISE, ORDINALS, PARTS, PHRASES, WEAK_HTML
from pixelwright.instructions.wishes import Aspect, Part, Value


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words, what they are about, and how to read a value from where they were found."""

    words: re.Pattern[str]
    aspect: Aspect | None
    """None for words that only look like a wish."""
    value: Callable[[re.Match[str]], Value | None]
    """Takes a match in the text as it was written; None where it says nothing after all."""
    weak: bool = False
    """Counts only where nothing else is said of the same aspect."""


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return all patterns; of two that match at one place the longer match counts."""
    return tuple(_all())


def _all() -> Iterator[Pattern]:
    for aspect, value, words in PHRASES:
        yield Pattern(_whole(words), aspect, _always(value))
    yield Pattern(_whole(NOISE), None, _always(""))
    yield Pattern(_whole(WEAK_HTML), Aspect.STACK, _always("html"), weak=True)
    yield Pattern(_whole(_TRANSLATION), Aspect.TRANSLATION, _language)
    yield Pattern(_whole(_LANGUAGE), Aspect.LANGUAGE, _language)
    yield Pattern(_whole(_TAG), Aspect.LANGUAGE, _tag)
    yield Pattern(_whole(_NAME), Aspect.NAME, _name)
    yield Pattern(_whole(_COMPONENT), Aspect.NAME, _name)
    yield Pattern(_whole(_FILE), Aspect.FILE_NAME, _file_name)
    yield Pattern(_whole(_BREAKPOINTS), Aspect.BREAKPOINTS, _numbers)
    yield Pattern(_whole(_PART_FIRST), Aspect.PART, _part)
    yield Pattern(_whole(_PART_LAST), Aspect.PART, _part)


def _whole(words: str) -> re.Pattern[str]:
    """Compile for whole words only; Chinese has no blanks between them, so ASCII letters bound them."""
    return re.compile(rf"(?<![a-z0-9_äöüßéèñ-])(?:{words})(?![a-z0-9_äöüßéèñ])", re.IGNORECASE)


def _always(value: str) -> Callable[[re.Match[str]], Value | None]:
    return lambda _match: value


_TONGUES = "|".join(LANGUAGES.values())
_TRANSLATION = (
    rf"(?:translat(?:e|ed|ion)|übersetz(?:e|en|t)?|tradui(?:re|s|sez|t)|traduc(?:e|ir|ido)|tradúce(?:lo|la))"
    rf"(?:\s+[^\s.;,]+){{0,5}}?\s+(?:into|to|ins?|nach|auf|en|al?)\s+(?P<language>{_TONGUES})"
    rf"|翻译[成为]\s*(?P<chinese>{_TONGUES})"
)
_LANGUAGE = (
    rf"(?:(?:all |the )*(?:texts?|words|content|copy)(?: is| are)?(?: written)? )?(?:in|auf|en)\s+"
    rf"(?P<language>{_TONGUES})(?: text| language)?"
    rf"|(?:language|lang|sprache|langue|idioma)(?:\s+(?:is|ist))?\s*[:=]?\s*(?P<other>{_TONGUES})"
    rf"|(?:语言|文字)[是为:：]?\s*(?P<chinese>{_TONGUES})|用(?P<used>{_TONGUES})"
)
_TAG = r"lang(?:uage)?\s*(?:[:=]|is|to)?\s*[\"'“]?(?P<tag>[a-z]{2}(?:-[a-z]{2,4})?)(?![a-z])[\"'”]?"
_QUOTED = r"[\"“‘'`](?P<quoted>[^\"“”‘’'`\n]{1,60})[\"”’'`]"
_NAME = (
    rf"(?:call|name|nenne|nenn|appelle[zr]?|llama|nombra)(?:la|lo|-la|-le)?(?:\s+(?:it|this|the|page|component"
    rf"|es|sie|ihn|die|der|das|seite|komponente|la|le|el|página|componente|composant))*\s+"
    rf"(?:{_QUOTED}|(?P<bare>[^\s,;]+))"
)
_COMPONENT = (
    rf"component(?:'s)?(?: name)?(?: is| should be)?\s*(?:called|named|[:=])?\s+"
    rf"(?:{_QUOTED}|(?P<bare>(?-i:[A-Z])\w+))"
    rf"|(?:called|named|genannt|namens)\s+(?:{_QUOTED.replace('quoted', 'cited')}|(?P<named>(?-i:[A-Z])\w+))"
)
_FILE = (
    rf"(?:save|store|write|export|output|put|speicher[en]*|sicher[en]*|enregistre[zr]?|guarda(?:r|lo|la)?)"
    rf"(?:\s+(?:it|this|the|page|file|result|es|sie|die|das|seite|datei|la|le|lo|el|página))*\s+"
    rf"(?:as|to|in|into|under|als|unter|sous|como|en)\s+(?:{_QUOTED}|(?P<bare>[^\s,;]+))"
    rf"|file ?name(?: is| should be)?\s*[:=]?\s*(?:{_QUOTED.replace('quoted', 'cited')}|(?P<named>[^\s,;]+))"
    rf"|保存为\s*(?P<chinese>[^\s,;，。]+)"
)
_BREAKPOINTS = (
    r"(?:break ?points?|umbruchpunkte?|haltepunkte?|points de rupture|puntos de (?:ruptura|corte)|断点)"
    r"(?:\s*(?:at|of|are|is|to|be|should|bei|à|en|[:=]|在))*\s*"
    r"(?P<numbers>\d{1,5}(?: ?px)?(?:\s*(?:,|/|&|;|and|or|und|et|y|和|、)+\s*\d{1,5}(?: ?px)?)*)"
)
_KINDS = "|".join(f"(?P<{kind.name}>{words})" for kind, words in PARTS.items())
_ORDERS = "|".join(f"(?P<o{index}>{words})" for index, words in enumerate(ORDINALS.values()))
_THE = r"(?:(?:the|this|that|a|den|die|das|der|le|la|les|el)\s+)?"
_PARTED = (
    rf"{_THE}(?:(?:{_ORDERS})\s*)?{_THE}(?:{_QUOTED}\s+)?(?:{_KINDS})"
    rf"(?:\s+(?:number |no\.? |#)?(?P<number>\d{{1,2}})(?!\s*px))?"
    rf"(?:\s+(?:with|called|named|titled|that says|saying)\s+{_QUOTED.replace('quoted', 'titled')})?"
)
_ONLY = r"(?:only|just|nothing but|nur|bloß|seulement|uniquement|juste|solo|sólo|solamente|只要?)"
_PART_FIRST = (
    rf"{_ONLY}\s*(?:(?:build|make|convert|do|write|want|need|give me|code|take|把)\s+)*"
    rf"{_PARTED}(?:\s+(?:part|area))?"
)
_PART_LAST = rf"(?:build|make|convert|do|write|i want|take)\s+{_PARTED}\s+(?:only|alone)"


def _group(match: re.Match[str], *names: str) -> str:
    found = match.groupdict()
    return next((found[name] for name in names if found.get(name)), "")


def _language(match: re.Match[str]) -> str | None:
    said = _group(match, "language", "other", "chinese", "used").lower()
    return next((tag for tag, names in LANGUAGES.items() if re.fullmatch(names, said)), None)


def _tag(match: re.Match[str]) -> str | None:
    tag = match["tag"].lower()
    primary, _, region = tag.partition("-")
    if primary not in LANGUAGES:
        return None
    return f"{primary}-{region.upper() if len(region) == 2 else region.title()}" if region else primary


def _name(match: re.Match[str]) -> str:
    return _group(match, "quoted", "cited", "bare", "named").rstrip(".!?")


def _file_name(match: re.Match[str]) -> str | None:
    name = _group(match, "quoted", "cited", "bare", "named", "chinese").strip().strip("\"'“”`").rstrip("!?")
    name = name.removesuffix(".") if not name.endswith("..") else name
    looks_like_one = any(sign in name for sign in "./\\~:") or _group(match, "quoted", "cited", "named")
    return name if looks_like_one else None


def _numbers(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(sorted({int(number) for number in re.findall(r"\d+", match["numbers"])}))


def _part(match: re.Match[str]) -> Part:
    kind = next(kind for kind in PARTS if match[kind.name])
    orders = [order for index, order in enumerate(ORDINALS) if match[f"o{index}"]]
    number = int(match["number"]) if match["number"] else 0
    order = orders[0] if orders else max(number, 1)
    return Part(kind, order, _group(match, "quoted", "titled").strip())
