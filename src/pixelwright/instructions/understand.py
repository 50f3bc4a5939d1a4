"""Reads a prompt: which wishes are in it, which take back others, which contradict each other.

Knows no words by itself: they stand in `vocabulary` and `patterns`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pixelwright.bundle import check_relative
from pixelwright.errors import PromptError
from pixelwright.instructions.patterns import Pattern, patterns
from pixelwright.instructions.vocabulary import CHINESE_FILLERS, CORRECTION, FILLERS, NEGATION
from pixelwright.instructions.wishes import Aspect, Value, Wish, Wishes

LONGEST = 20_000
"""Characters; a page of wishes has 3,000, and what is longer is a document given by mistake."""
_CLAUSE_END = re.compile(
    r"[.!?;:,\n。！？；，、]+(?=\s|$)|[。！？；，、\n]|\s+(?:and|but|und|aber|et|mais|y|pero)\s+|[-–—]{2,}"
)
_NEGATED = re.compile(NEGATION, re.IGNORECASE)
_CORRECTED = re.compile(CORRECTION, re.IGNORECASE)
_CHAINED = re.compile(r"\s*(?:,|or|nor|oder|ou|o|/)\s*(?:a|an|the|any)?\s*", re.IGNORECASE)
_UNKNOWN_SHOWN = 12
_UNKNOWN_LENGTH = 100


@dataclass(frozen=True, slots=True)
class _Mention:
    pattern: Pattern
    value: Value
    start: int
    end: int


def understand(prompt: str) -> Wishes:
    """Return what `prompt` asks for.

    Where it says two different things of one aspect, a correction ("no,", "actually", "instead") lets the
    later count; otherwise PromptError names both. UnsafePathError is raised for a file name that leaves its
    folder.
    """
    if len(prompt) > LONGEST:
        raise PromptError(f"the prompt is longer than {LONGEST:,} characters", "Say it shorter.")
    text = re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFC", prompt)).strip()
    mentions = _mentions(text)
    wishes = _settled(text, mentions)
    for wish in wishes:
        if wish.aspect is Aspect.FILE_NAME and not wish.negated:
            check_relative(str(wish.value))
    return Wishes(wishes, _unknown(text, mentions))


def _settled(text: str, mentions: list[_Mention]) -> tuple[Wish, ...]:
    """Return one wish of each aspect: what is said later takes back, confirms or contradicts."""
    settled: dict[Aspect, Wish] = {}
    last_end: dict[Aspect, int] = {}
    negated_until = -1
    for mention in mentions:
        aspect = mention.pattern.aspect
        if aspect is None:
            continue
        chained = negated_until >= 0 and _CHAINED.fullmatch(text[negated_until : mention.start])
        negated = bool(chained or _NEGATED.search(text[: mention.start][-80:]))
        negated_until = mention.end if negated else -1
        wish = _wish(mention, text, negated=negated)
        before = settled.get(aspect)
        corrected = before is not None and _corrects(text, last_end[aspect], mention)
        settled[aspect] = wish if before is None else _later(before, wish, corrected=corrected)
        last_end[aspect] = mention.end
    return tuple(settled.values())


def _mentions(text: str) -> list[_Mention]:
    """Return what is mentioned, in order; a match inside a longer one does not count."""
    found: list[_Mention] = []
    for pattern in patterns():
        for match in pattern.words.finditer(text):
            value = pattern.value(match)
            if value is not None:
                found.append(_Mention(pattern, value, match.start(), match.end()))
    kept = _longest(found, len(text))
    strong = {mention.pattern.aspect for mention in kept if not mention.pattern.weak}
    kept = [mention for mention in kept if not (mention.pattern.weak and mention.pattern.aspect in strong)]
    return sorted(kept, key=lambda mention: mention.start)


def _longest(found: list[_Mention], length: int) -> list[_Mention]:
    """Return the longest mentions of which no two share a character of a text of `length` characters."""
    taken = bytearray(length)
    kept: list[_Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start - mention.end, mention.start)):
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return kept


def _wish(mention: _Mention, text: str, *, negated: bool) -> Wish:
    aspect, value = mention.pattern.aspect, mention.value
    assert aspect is not None
    words = text[mention.start : mention.end].strip(" .!?")
    if aspect is Aspect.FILES and negated:
        return Wish(aspect, "separate" if value == "single" else "single", words)
    if aspect is Aspect.NAME and re.search(r"\.\w{2,4}$|[/\\]", str(value)):
        aspect = Aspect.FILE_NAME
    return Wish(aspect, value, words, negated)


def _corrects(text: str, since: int, mention: _Mention) -> bool:
    """Tell whether what stands between two mentions, or right after the later one, takes the first back."""
    after = _CLAUSE_END.split(text[mention.end : mention.end + 40], maxsplit=1)[0]
    return bool(_CORRECTED.search(text[since : mention.start]) or _CORRECTED.search(after))


def _later(before: Wish, after: Wish, *, corrected: bool) -> Wish:
    if not (before.negated or after.negated or corrected) and _refines(before, after):
        return max(before, after, key=lambda wish: len(str(wish.value)))
    same = before.value == after.value
    if (same and before.negated == after.negated) or corrected:
        return after if corrected else before
    if before.negated != after.negated and not same:
        return before if after.negated else after
    if before.negated and after.negated:
        return before
    raise PromptError(f'the prompt contradicts itself: "{before.words}" and "{after.words}"')


def _refines(one: Wish, other: Wish) -> bool:
    """Tell whether one says the same as the other, but more closely: `en` and `en-GB`."""
    if one.aspect is Aspect.LANGUAGE:
        return str(one.value).partition("-")[0] == str(other.value).partition("-")[0]
    return one.aspect is Aspect.DARK


def _unknown(text: str, mentions: list[_Mention]) -> tuple[str, ...]:
    """Return the clauses that are left when all that was understood is taken out."""
    rest = list(text)
    for mention in mentions:
        rest[mention.start : mention.end] = "\0" * (mention.end - mention.start)
    clauses = _CLAUSE_END.split("".join(rest))
    unknown = [
        " ".join(re.sub(r"\0+", " … ", clause).split()).strip(" …")
        for clause in clauses
        if any(_says_something(word) for word in re.findall(r"[^\W\d_][\w'’]*", clause.replace("\0", " ")))
    ]
    shown = [_shortened(clause) for clause in dict.fromkeys(unknown) if clause]
    more = len(shown) - _UNKNOWN_SHOWN
    return (*shown[:_UNKNOWN_SHOWN], f"and {more} more") if more > 0 else tuple(shown)


def _says_something(word: str) -> bool:
    if any("\u4e00" <= sign <= "\u9fff" for sign in word):
        return bool(word.strip(CHINESE_FILLERS))
    return len(word) > 1 and word.lower() not in FILLERS


def _shortened(clause: str) -> str:
    return clause if len(clause) <= _UNKNOWN_LENGTH else f"{clause[:_UNKNOWN_LENGTH]}…"
