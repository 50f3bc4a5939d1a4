"""Which page is wanted by now: the picture, all wishes that still hold, all changes since. Pure.

A conversation is read from its beginning, so nothing has to be remembered between answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pixelwright.chat.message import Media
from pixelwright.chat.wright.changes.edits import Edit, clauses_of, edits_of
from pixelwright.chat.wright.conversation import Ask, Conversation
from pixelwright.chat.wright.intent import Intent, Kind, Situation, intent_of
from pixelwright.errors import PixelwrightError
from pixelwright.instructions import Aspect, Wish, Wishes, understand

_OF_ROLE = (Aspect.STACK, Aspect.STYLING, Aspect.SCRIPT, Aspect.DARK, Aspect.FILES)
"""What a system prompt may decide about every page."""
_LONGEST_ROLE, _LONGEST_WORDS = 3_000, 6_000
"""Letters: the prompt of an agent speaks of all sorts of things, a long text is a document."""
_WHOLE = re.compile(
    r"(?i)\b(whole|entire|full|complete) (page|design|screen|thing|picture)\b|\beverything again\b"
)
_RENAMED = re.compile(
    r"(?i)\b(?:rename|call|name)\s+(?:it|this|that|the (?:component|page|file))?\s*(?:to|as"
    r"|into)?\s*[\"'“`]?([A-Za-z]\w{1,40})"
)
_FILLER = re.compile(
    r"(?i)(?:ok(?:ay)?|great|thanks?(?: you)?|nice|good|now|please|perfect|and|then|also|but|yes"
    r"|no|danke|merci|gracias|好)*\W*"
)
_NAMED = re.compile(
    r"(?i)\b(?:this|the|a|an|my|complete|entire)\s+(?:\w+\s+){0,1}?"
    r"((?:pricing|landing|login|sign-?up|sign-?in|profile|checkout|contact|product|blog|home|hero|settings"
    r"|about|user)?"
    r"\s*(?:page|dashboard|card|section|form|hero|navbar|header|footer|sidebar|modal|table|banner|widget"
    r"|screen))\b"
)
_NUMBER = re.compile(
    r"(?i)\b(first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?:image|picture|screenshot|design|mock-?up"
    r"|one)\b"
)
_ORDERS = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "4th": 3,
    "last": -1,
}


@dataclass(frozen=True, slots=True)
class Commission:
    """A page that is wanted."""

    picture: Media | None = None
    others: tuple[Media, ...] = ()
    """Pictures that came along."""
    wishes: Wishes = field(default_factory=Wishes)
    edits: tuple[Edit, ...] = ()
    words: str = ""
    """All that was said of it."""
    trouble: str = ""
    """Why the last words could not be followed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is wanted now, and the page that it is wanted of."""

    intent: Intent
    commission: Commission


def read_commission(conversation: Conversation) -> Reading:
    """Return what is wanted after all that was said."""
    commission = Commission(wishes=_of_role(conversation.system))
    made, earlier = False, 0
    intent = Intent(Kind.OTHER, "nothing was said")
    for ask in conversation.asks:
        there = Situation(len(ask.pictures), earlier, made, conversation.system)
        intent = intent_of(ask.words, there)
        if intent.kind is Kind.BUILD:
            commission = _begun(ask, conversation, commission if made or not commission.picture else None)
        elif intent.kind is Kind.EDIT:
            commission = changed(commission, ask.words)
        made = made or bool(intent.kind in (Kind.BUILD, Kind.EDIT) and ask.answer and commission.picture)
        earlier += len(ask.pictures)
    return Reading(intent, commission)


def changed(commission: Commission, words: str) -> Commission:
    """Return the page as it is wanted after a follow-up."""
    edits, rest = edits_of(words)
    wishes, trouble = _wishes(rest)
    wishes = merged(wishes, Wishes(tuple(_names(rest))))
    trouble = trouble or _not_understood(rest)
    kept = commission.wishes
    if _WHOLE.search(words):
        kept = replace(kept, found=tuple(each for each in kept.found if each.aspect is not Aspect.PART))
    return replace(
        commission,
        wishes=merged(kept, wishes),
        edits=commission.edits + edits,
        words=f"{commission.words}\n{words}",
        trouble=trouble,
    )


def _names(words: str) -> Iterator[Wish]:
    """Yield the wish to call the page otherwise."""
    match = _RENAMED.search(words)
    if match is not None:
        yield Wish(Aspect.NAME, match[1], match.group())


def _not_understood(words: str) -> str:
    """Say which clauses ask for nothing that can be done; empty where all do."""
    lost = [
        clause
        for clause in clauses_of(words)
        if not (
            _wishes(clause)[0].found
            or _RENAMED.search(clause)
            or _WHOLE.search(clause)
            or _FILLER.fullmatch(clause)
        )
    ]
    if not lost:
        return ""
    told = ", ".join(f"“{clause}”" for clause in lost)
    return (
        f"{told}: I can change colors, text sizes and weights, corners and texts of single elements, "
        f"remove them, and "
        "change stack, styling, part, name, dark mode and files"
    )


def _begun(ask: Ask, conversation: Conversation, before: Commission | None) -> Commission:
    wishes, trouble = _wishes(ask.words)
    base = before.wishes if before and not ask.pictures else _of_role(conversation.system)
    pictures = ask.pictures or conversation.pictures[-1:]
    chosen = _chosen(pictures, ask.words)
    wanted = merged(base, wishes)
    name = name_of(ask.words)
    if name and wanted.get(Aspect.NAME) is None:
        wanted = replace(wanted, found=(*wanted.found, Wish(Aspect.NAME, name, name)))
    others = tuple(each for each in pictures if each is not chosen)
    return Commission(chosen, others, wanted, (), ask.words, trouble)


def _chosen(pictures: tuple[Media, ...], words: str) -> Media | None:
    match = _NUMBER.search(words)
    index = _ORDERS[match[1].lower()] if match and len(pictures) > 1 else 0
    return pictures[index] if pictures and index < len(pictures) else pictures[0] if pictures else None


def name_of(words: str) -> str:
    """Return what a developer would call the component, empty where the words do not tell."""
    match = _NAMED.search(words)
    if match is None:
        return ""
    parts = re.findall(r"[A-Za-z]+", match[1])
    name = "".join(part[:1].upper() + part[1:].lower() for part in parts)
    return "" if name in ("Page", "Screen", "Form", "Table") else name


def merged(before: Wishes, after: Wishes) -> Wishes:
    """Return all wishes; of two about the same thing the later counts."""
    later = {wish.aspect for wish in after.found}
    kept = tuple(wish for wish in before.found if wish.aspect not in later)
    return Wishes((*kept, *after.found), after.unknown)


def _wishes(words: str) -> tuple[Wishes, str]:
    try:
        return understand(words[:_LONGEST_WORDS]), ""
    except PixelwrightError as error:
        return Wishes(), str(error)


def _of_role(system: str) -> Wishes:
    if len(system) > _LONGEST_ROLE:
        return Wishes()
    wishes, _ = _wishes(system)
    return Wishes(tuple(wish for wish in wishes.found if wish.aspect in _OF_ROLE))
