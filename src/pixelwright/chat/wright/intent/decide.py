"""Decides what is wanted: by the words, by how many pictures there are, and by what was made before.

Knows the words by name only; they stand in `kinds`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pixelwright.chat.wright.intent import kinds
from pixelwright.chat.wright.intent.kinds import Kind

_LONGEST = 6_000
"""Letters that are searched for a wish; what is longer is a document or a program that came along."""
_QUOTED = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_SUBJECT = re.compile(
    r"\s*(?:please\s+)?(?:now\s+)?(?:analy[sz]e|describe|list|explain|compare|extract|identify)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Intent:
    """What is wanted, and why that is thought to be so."""

    kind: Kind
    because: str
    """For the reasoning: the words that said so, or what spoke for it."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is there beside the words."""

    pictures: int = 0
    """Attached to what is asked now."""
    earlier_pictures: int = 0
    made: bool = False
    """Whether a page was made before."""
    system: str = ""


def intent_of(words: str, there: Situation) -> Intent:
    """Return what is wanted."""
    said = _QUOTED.sub(" ", words)[:_LONGEST].strip()
    found = _said(said, there)
    if found is None and not said and there.pictures:
        found = _by_role(there) or Intent(Kind.BUILD, "a picture came without a word")
    if found is None and there.pictures:
        found = _by_role(there)
    if found is None and there.made:
        return Intent(Kind.EDIT, "a page was made before, and this is said of it")
    return found or Intent(Kind.OTHER, "no words of it ask for anything that I do")


def _said(said: str, there: Situation) -> Intent | None:
    if kinds.GREET.fullmatch(said):
        return Intent(Kind.GREET, said.strip())
    for decide in (_about, _compare, _locate, _extract, _build_first, _debug, _analyse, _build, _describe):
        if (found := decide(said, there)) is not None:
            return found
    return None


def _found(kind: Kind, said: str, *patterns: re.Pattern[str]) -> Intent | None:
    for pattern in patterns:
        if (match := pattern.search(said)) is not None:
            return Intent(kind, " ".join(match.group().split())[:80])
    return None


def _about(said: str, there: Situation) -> Intent | None:
    found = _found(Kind.ABOUT, said, kinds.ABOUT, kinds.CHINESE_ABOUT)
    return found if found and not there.pictures and len(said) < 120 else None


def _compare(said: str, there: Situation) -> Intent | None:
    found = _found(Kind.COMPARE, said, kinds.COMPARE, kinds.CHINESE_COMPARE)
    if found is None:
        return None
    if there.pictures >= 2:
        return found
    if there.pictures + there.earlier_pictures >= 2 and not _is_build(said):
        return found
    asks = re.match(
        r"\s*(?:please\s+)?(?:compar|what(?:'s| is| has) (?:changed|different)|vergleich|对比|比较)",
        said,
        re.I,
    )
    return found if asks else None


def _locate(said: str, there: Situation) -> Intent | None:
    found = _found(Kind.LOCATE, said, kinds.LOCATE, kinds.CHINESE_LOCATE)
    wrong = kinds.DEBUG.search(said) and re.search(r"(?i)\b(bugs?|problems?|issues?|faults?|errors?)\b", said)
    return None if wrong or _is_build(said) else found


def _extract(said: str, there: Situation) -> Intent | None:
    found = _found(Kind.EXTRACT, said, kinds.EXTRACT, kinds.CHINESE_EXTRACT)
    if found is None:
        return None
    data = re.search(
        r"(?i)\b(text|words?|tables?|data|open ?api|swagger|endpoints?|api|fields?|json|csv|yaml|markdown"
        r"|invoice"
        r"|receipt|menu|form|contacts?|numbers?|prices?|rows?|transcri\w+|ocr|say|content|entries"
        r"|document)\b|文字|表格|数据",
        said,
    )
    if kinds.LOOKS.search(said) and not data:
        return None if _is_build(said) else Intent(Kind.ANALYSE, found.because)
    if _is_build(said) and re.search(r"(?i)\b(component|html|react|vue|svelte|tailwind)\b", said):
        return None
    return found


def _is_build(said: str) -> bool:
    return bool(kinds.STRONG_BUILD.search(said) or kinds.CHINESE_BUILD.search(said))


def _build_first(said: str, there: Situation) -> Intent | None:
    """A page is asked for, and nothing says that something is wrong with one."""
    found = _found(Kind.BUILD, said, kinds.STRONG_BUILD, kinds.CHINESE_BUILD)
    if found is None or (there.made and not there.pictures):
        return None
    wrong = kinds.DEBUG.search(said) or kinds.CHINESE_DEBUG.search(said)
    copies = re.search(
        r"(?i)\b(re-?creat|re-?build|replicat|reproduc|convert|transform|turn)\w*|还原|复刻", said
    )
    if wrong and not copies:
        return None
    if _SUBJECT.match(said) and not re.search(
        r"(?i)\b(then|and|afterwards|finally)\s+(?:\w+\s+){0,2}(build|generate|create|write|implement"
        r"|convert|code)",
        said,
    ):
        return None
    return found


def _debug(said: str, there: Situation) -> Intent | None:
    if there.made and not there.pictures:
        return None
    return _found(Kind.DEBUG, said, kinds.DEBUG, kinds.CHINESE_DEBUG)


def _analyse(said: str, there: Situation) -> Intent | None:
    found = _found(Kind.ANALYSE, said, kinds.ANALYSE, kinds.CHINESE_ANALYSE)
    changes = (
        there.made
        and not there.pictures
        and not re.search(r"\?|？|^\s*(?:analy|list|what|which|how)", said, re.I)
    )
    return None if changes else found


def _build(said: str, there: Situation) -> Intent | None:
    """A page may be asked for, by a word that can mean more."""
    if there.made and not there.pictures:
        return None
    return _found(Kind.BUILD, said, kinds.STRONG_BUILD, kinds.CHINESE_BUILD, kinds.WEAK_BUILD)


def _describe(said: str, there: Situation) -> Intent | None:
    return _found(Kind.DESCRIBE, said, kinds.DESCRIBE, kinds.CHINESE_DESCRIBE)


def _by_role(there: Situation) -> Intent | None:
    """Return what the system prompt says that all this is for."""
    role = there.system[:_LONGEST]
    for kind, patterns in (
        (Kind.DEBUG, (kinds.DEBUG,)),
        (Kind.EXTRACT, (kinds.EXTRACT,)),
        (Kind.BUILD, (kinds.STRONG_BUILD, kinds.WEAK_BUILD)),
        (Kind.ANALYSE, (kinds.ANALYSE,)),
    ):
        if (found := _found(kind, role, *patterns)) is not None:
            return Intent(kind, f"the system prompt says “{found.because}”")
    return None
