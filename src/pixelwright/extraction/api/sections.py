"""Where the documentation of each call begins and ends. Knows nothing of parameters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pixelwright.extraction.api.paths import Found, find_call, find_path, method_alone
from pixelwright.extraction.api.scroll import Scroll
from pixelwright.extraction.api.words import column_named, part_named
from pixelwright.extraction.pieces import Row

_EXAMPLE = re.compile(r"\s*(?:\$|>|curl|http|wget|fetch|axios|requests\.|import|const|var|let)\b")
_NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[-•*·])\s+")
_LARGER = 1.12
"""Of a heading against the usual size."""
_APART_ROWS, _APART_EM = 2, 4.0
"""How far above a path its method stands at most."""
_ABOVE_EM = 2.6
"""How far above a call its heading ends at most."""


@dataclass(frozen=True, slots=True)
class Section:
    """One call with all that is said of it; `panels` are samples of code beside it."""

    found: Found
    anchor: Row
    title: str
    rows: tuple[Row, ...]
    panels: tuple[Row, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class _Anchor:
    row: Row
    found: Found
    heading: Row | None

    @property
    def start_px(self) -> float:
        top = self.row.box.y
        return min(top, self.heading.box.y) if self.heading else top


def sections_of(scroll: Scroll) -> list[Section]:
    """Return a section for each place where a call is named, from top to bottom."""
    anchors = list(_anchors(scroll))
    ends = [*(anchor.start_px for anchor in anchors[1:]), float("inf")]
    return [_section(anchor, end, scroll.rows) for anchor, end in zip(anchors, ends, strict=False)]


def _anchors(scroll: Scroll) -> list[_Anchor]:
    found = []
    for index, row in enumerate(scroll.rows):
        call = call_in(row)
        if call is not None:
            found.append(_Anchor(row, call, _heading_of(row, scroll)))
        elif apart := _apart(index, scroll.rows):
            method, call = apart
            own = is_heading(method, scroll.body_px) or len(method.pieces[0].text.split()) > 1
            heading = method if own and call.after else _heading_of(method, scroll) or method
            found.append(_Anchor(row, call, heading))
    return sorted(found, key=lambda anchor: anchor.start_px)


def _apart(index: int, rows: Sequence[Row]) -> tuple[Row, Found] | None:
    """Find the method of a path that has a row of its own, in one of the rows right above it."""
    row = rows[index]
    paths = [path for piece in row.pieces if (path := find_path(piece.text)) and not path.after]
    if not paths or is_sample(row) or row.code:
        return None
    for above in reversed(rows[max(0, index - _APART_ROWS) : index]):
        if row.box.y - above.box.bottom > _APART_EM * row.size_px or call_in(above):
            return None
        words = [piece.text for piece in above.pieces]
        alone = next((method for text in words if (method := method_alone(text))), "")
        first, _, rest = words[0].partition(" ")
        method = alone or (method_alone(first) if first.isupper() else "")
        if method:
            title = " ".join([rest, *words[1:]]) if not alone else ""
            return above, replace(paths[0], method=method, after=title.strip())
    return None


def call_in(row: Row) -> Found | None:
    """Return the call that a row is about: not one in a sample of code, nor in the midst of a sentence."""
    if is_sample(row):
        return None
    found = _in_piece(row) or find_call(" ".join(piece.text for piece in row.pieces)) or _in_pieces(row)
    if found is None or len(_NUMBER.sub("", found.before).split()) > 2:
        return None
    return found


def is_sample(row: Row) -> bool:
    """Tell whether a row is a command that shows how a call is made."""
    return bool(_EXAMPLE.match(row.text))


def _in_piece(row: Row) -> Found | None:
    """Find a call that is one piece of a row; pieces before it may be words of another column."""
    for index, piece in enumerate(row.pieces):
        found = find_call(piece.text)
        if found is not None and len(_NUMBER.sub("", found.before).split()) <= 2:
            after = " ".join([found.after, *(each.text for each in row.pieces[index + 1 :])]).strip()
            words = [each.text for each in row.pieces[:index] if not method_alone(each.text)]
            return replace(found, after=after or " ".join(words))
    return None


def _in_pieces(row: Row) -> Found | None:
    """Find a path and a method that stand apart, in whichever order."""
    methods = [piece for piece in row.pieces if method_alone(piece.text)]
    paths = [(piece, path) for piece in row.pieces if (path := find_path(piece.text))]
    if not methods or not paths:
        return None
    piece, path = paths[0]
    rest = [each.text for each in row.pieces if each is not piece and each is not methods[0]]
    return Found(
        method_alone(methods[0].text),
        path.path,
        path.host,
        path.query,
        "",
        " ".join([path.after, *rest]).strip(),
    )


def _heading_of(row: Row, scroll: Scroll) -> Row | None:
    """Return the title above a call, or beside it where the call stands on a panel."""
    least_px = 1.1 * row.size_px if is_heading(row, scroll.body_px) else 0.0
    candidates = [
        each
        for each in scroll.rows
        if each.panel == 0 and is_heading(each, scroll.body_px) and each.size_px >= least_px
    ]
    if row.panel:
        beside = [each for each in candidates if abs(each.box.centre_y - row.box.centre_y) < 2 * row.size_px]
        return min(beside, key=lambda each: abs(each.box.centre_y - row.box.centre_y), default=None)
    above = [each for each in candidates if each.box.bottom <= row.box.y + 2]
    if not above:
        return None
    nearest = above[-1]
    between = [
        each
        for each in scroll.rows
        if each.panel == 0 and nearest.box.bottom < each.box.centre_y < row.box.y and each is not row
    ]
    close = row.box.y - nearest.box.bottom < _ABOVE_EM * nearest.size_px
    return nearest if close and not between and not call_in(nearest) else None


def is_heading(row: Row, body_px: float) -> bool:
    """Tell whether a row is the title of something, but not of a part such as `Parameters`."""
    text = row.text
    if part_named(text) or column_named(text) or not re.search(r"[A-Za-z]{2}", text):
        return False
    if row.heading:
        return True
    return row.size_px > _LARGER * body_px and len(text) < 90 and not text.rstrip().endswith((".", ";"))


def _section(anchor: _Anchor, end: float, rows: Sequence[Row]) -> Section:
    start = anchor.start_px
    inside = [
        row
        for row in rows
        if start <= row.box.centre_y < end and row is not anchor.row and row is not anchor.heading
    ]
    main = tuple(row for row in inside if row.panel == 0)
    beside = tuple(row for row in inside if row.panel != 0)
    return Section(anchor.found, anchor.row, _title(anchor), main, beside)


def _title(anchor: _Anchor) -> str:
    after = anchor.found.after.strip(" -–—→>=:|•")
    words = anchor.heading.text.split() if anchor.heading is not None else []
    if words and any(method_alone(word) for word in words):
        return after if re.search(r"[A-Za-z]{2}", after) else ""
    if anchor.heading is not None:
        return _NUMBER.sub("", anchor.heading.text).strip()
    return " ".join(after.split()) if re.search(r"[A-Za-z]{2}", after) else ""
