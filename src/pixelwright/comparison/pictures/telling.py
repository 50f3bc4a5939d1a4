"""Says what a change is: something missing, something more, another text, another type, another picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from pixelwright.comparison.pictures.changes import Change
from pixelwright.comparison.pictures.sight import Sight, contrast
from pixelwright.comparison.pictures.typesetting import tell_typesetting
from pixelwright.comparison.wording import same_words
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import TextLine

_MARGIN_PX = 10
_MOST_READ = 6
_TALLEST_PX = 120
"""The beginning of a text tells what it is."""
_FEWEST_WORDS, _SAME_WORDS = 5, 0.9
_MORE_LETTERS = 3
_FLAT_LEVELS = 20
_WRAP = Fix("", (("white-space", "normal"),))
_MOSTLY_SAME, _FEWEST_LETTERS, _OTHER_WORD = 0.6, 4, 0.6
"""So many changes are read, the largest first."""


def tell_changes(sight: Sight, changes: Sequence[Change]) -> Iterator[Finding]:
    """Yield a finding for each change that is one of texts, or that has come in or gone with its rows."""
    read = sorted(changes, key=lambda change: -change.place.area)[:_MOST_READ]
    for change in changes:
        yield from _tell(sight, change, change in read)


def _tell(sight: Sight, change: Change, may_read: bool) -> Iterator[Finding]:
    own = _lines(sight, sight.page, change.here) if may_read and change.here else []
    other = _lines(sight, sight.design, change.there) if may_read and change.there else []
    if (
        not own
        and not other
        and sight.are_paired(change.place)
        and not (change.there and _is_hidden(sight, change))
    ):
        return
    if change.here is None or (other and not own and _is_flat(sight.page, change.here)):
        yield _missing(sight, change, _words(other))
    elif change.there is None or (own and not other and _is_flat(sight.design, change.there)):
        yield _extra(sight, change, _words(own))
    elif own and other:
        yield from _text(sight, change, own, other)
    else:
        yield _drawn(sight, change)


def _is_hidden(sight: Sight, change: Change) -> bool:
    """Tell whether other pieces have moved to where the design has what is missing."""
    return change.here is None and not _is_flat(sight.page, change.place)


def _is_flat(picture: Pixels, box: Box) -> bool:
    return contrast(picture, box.expand(-1)) < _FLAT_LEVELS


def _lines(sight: Sight, pixels: Pixels, box: Box) -> list[TextLine]:
    limits = Box(0, 0, pixels.shape[1], pixels.shape[0])
    box = Box(box.x, box.y, box.width, min(box.height, _TALLEST_PX))
    part = box.expand(_MARGIN_PX).intersection(limits).rounded()
    found = []
    for line in sight.read(pixels[part.slices]):
        ink = line.ink.moved(part.x, part.y)
        if ink.coverage(box.expand(3)) > 0.6:
            found.append(_moved(line, part.x, part.y))
    return found


def _moved(line: TextLine, dx: float, dy: float) -> TextLine:
    return replace(line, ink=line.ink.moved(dx, dy), baseline_px=line.baseline_px + dy)


def _words(lines: Sequence[TextLine]) -> str:
    return " ".join(line.text for line in lines)


def _missing(sight: Sight, change: Change, words: str) -> Finding:
    what = f"the design shows “{words[:80]}” here" if words else "the design shows something here"
    return Finding(
        FindingKind.MISSING,
        change.place,
        what,
        sight.share(change.there or change.place),
        expected=words,
        measured="nothing",
        design_box=change.there,
    )


def _extra(sight: Sight, change: Change, words: str) -> Finding:
    box = change.here or change.place
    what = f"“{words[:80]}” is not in the design" if words else "what stands here is not in the design"
    return Finding(FindingKind.EXTRA, box, what, sight.share(box), measured=words)


def _drawn(sight: Sight, change: Change) -> Finding:
    assert change.here
    assert change.there
    now, wanted = change.here, change.there
    if max(abs(now.width - wanted.width), abs(now.height - wanted.height)) > 3:
        name = "width" if abs(now.width - wanted.width) >= abs(now.height - wanted.height) else "height"
        values = [f"{getattr(box, name):.0f}px" for box in (wanted, now)]
        return Finding(
            FindingKind.RESIZED,
            now,
            f"the {name} of what stands here is {values[1]}, should be {values[0]}",
            sight.share(now),
            name=name,
            expected=values[0],
            measured=values[1],
            design_box=wanted,
            fix=Fix("", ((name, values[0]),)),
        )
    return Finding(
        FindingKind.PICTURE, now, "another picture stands here", sight.share(now), design_box=wanted
    )


def _text(
    sight: Sight, change: Change, own: Sequence[TextLine], other: Sequence[TextLine]
) -> Iterator[Finding]:
    assert change.here
    now, wanted = _words(own), _words(other)
    base = Finding(
        FindingKind.TEXT,
        change.here,
        f"says “{now[:80]}”, the design “{wanted[:80]}”",
        sight.share(change.place),
        expected=wanted,
        measured=now,
        design_box=change.there,
        fix=Fix("", (), f"change the text to “{wanted}”"),
    )
    other_words = _other_words(now, wanted)
    if change.here.right > sight.design.shape[1] and len(own) < len(other):
        what = f"“{now[:60]}” does not break its lines, and is wider than the page"
        values = f"{len(other)} lines", f"{len(own)}"
        yield replace(
            base, kind=FindingKind.WRAPPING, what=what, expected=values[0], measured=values[1], fix=_WRAP
        )
    elif other_words and len(own) == len(other):
        words = f"“{other_words[0]}” should be “{other_words[1]}”, in “{wanted[:60]}”"
        yield replace(base, what=words)
    elif same_words(now, wanted) or (len(own) != len(other) and _runs_on(now, wanted)):
        found = tell_typesetting(sight, change, own, other, base)
        if found:
            yield found
    else:
        yield _more_or_less(base, sight, change) or base


def _other_words(now: str, wanted: str) -> tuple[str, str] | None:
    """Return the words of a long text that are other ones; None where all are, or none."""
    first, second = now.split(), wanted.split()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.ratio() < _MOSTLY_SAME:
        return None
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        one, other = " ".join(first[start:end]), " ".join(second[other_start:other_end])
        alike = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()
        if tag == "replace" and min(len(one), len(other)) >= _FEWEST_LETTERS and alike < _OTHER_WORD:
            return one, other
    return None


def _more_or_less(base: Finding, sight: Sight, change: Change) -> Finding | None:
    """Return the finding where one of two texts has all of the other and more."""
    if (
        max(change.here.height if change.here else 0, change.there.height if change.there else 0)
        > _TALLEST_PX
    ):
        return None
    now, wanted = ("".join(text.lower().split()) for text in (base.measured, base.expected))
    blocks = SequenceMatcher(None, now, wanted, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    if same < _SAME_WORDS * min(len(now), len(wanted)) or abs(len(now) - len(wanted)) < _MORE_LETTERS:
        return None
    if len(now) > len(wanted):
        what = f"“{base.measured[:80]}” is more than the design has: “{base.expected[:80]}”"
        return replace(base, kind=FindingKind.EXTRA, what=what)
    what = f"“{base.measured[:80]}” lacks some of “{base.expected[:80]}”"
    return replace(base, kind=FindingKind.MISSING, what=what)


def _runs_on(one: str, other: str) -> bool:
    """Tell whether one text is how the other goes on or begins, some words aside."""
    first, second = one.lower().split(), other.lower().split()
    if min(len(first), len(second)) < _FEWEST_WORDS:
        return False
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= _SAME_WORDS * min(len(first), len(second))
