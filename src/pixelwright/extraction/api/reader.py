"""The rows of one section as an endpoint: its parameters, its answers, its examples.

A row is, in this order of trust: the title of a part, the head of a table, a row of that table, code, an
answer, a detail of the last parameter, a new parameter, or words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pixelwright.extraction.api.columns import Columns, columns_of
from pixelwright.extraction.api.definition import Answer, Parameter, Place
from pixelwright.extraction.api.examples import is_code, json_in
from pixelwright.extraction.api.grammar import (
    Draft,
    answer_of,
    answers_in,
    detailed,
    draft_of,
    inline_drafts,
    parameter,
    place_named,
    told,
)
from pixelwright.extraction.api.words import (
    identifier,
    looks_alike,
    part_named,
    requirement,
    type_named,
    yes_or_no,
)
from pixelwright.extraction.pieces import Row
from pixelwright.geometry import Box

_PARAMETERS = ("path", "query", "header", "body", "parameters")
_ANSWERS = ("answers", "answer")
_NEAR_EM = 2.4
_ALIGNED_PX = 12.0


class Reader:
    """Takes the rows of a section one after another."""

    def __init__(self) -> None:
        self.words: list[str] = []
        """Sentences ahead of the first part."""
        self.answers: list[Answer] = []
        self.drafts: list[tuple[Draft, str, Box]] = []
        """Parameters, the part that each stood in, and where."""
        self.code: list[tuple[str, list[Row]]] = []
        """Samples, with the part that each stood in."""
        self._part = ""
        self._columns: Columns | None = None
        self._last: Row | None = None

    def take(self, row: Row) -> None:
        """Take the next row."""
        steps = (self._title, self._head, self._cells, self._sample, self._inline, self._answer, self._field)
        if not any(step(row) for step in steps):
            self._words(row)
        self._last = row

    def _title(self, row: Row) -> bool:
        text = row.text.strip()
        part = part_named(text)
        stands_out = row.bold or row.heading or text.isupper() or text.endswith(":") or row.code
        if not part or not (stands_out or self._is_larger(row)) or len(row.pieces) > 1:
            return False
        self._part, self._columns = part, None
        return True

    def _is_larger(self, row: Row) -> bool:
        return self._last is not None and row.size_px > 1.1 * self._last.size_px

    def _head(self, row: Row) -> bool:
        columns = columns_of(row)
        if columns is None or is_code(row):
            return False
        self._columns = columns
        if columns.part in (*_PARAMETERS, *_ANSWERS):
            self._part = columns.part
        return True

    def _cells(self, row: Row) -> bool:
        if self._columns is None:
            return False
        cells = self._columns.cells(row)
        first = self._columns.names[0]
        if cells is None or (set(cells) == {first} and not _is_name(cells[first])):
            self._columns = None
            return False
        if first not in cells and self._last is not None:
            self._continue(cells)
        elif "status" in cells and "name" not in cells:
            self._status(cells)
        elif "name" in cells and "path" not in cells and _is_name(cells["name"]):
            self.drafts.append((draft_of_cells(cells), self._part, row.box))
        return True

    def _continue(self, cells: dict[str, str]) -> None:
        """Take further lines of the cells above."""
        text = " ".join(cells.values())
        if self._part in _ANSWERS and self.answers:
            last = self.answers[-1]
            self.answers[-1] = replace(last, description=f"{last.description} {text}".strip())
        elif self.drafts:
            draft, part, box = self.drafts[-1]
            self.drafts[-1] = (told(draft, text), part, box)

    def _status(self, cells: dict[str, str]) -> None:
        rest = " ".join(text for name, text in cells.items() if name != "status")
        answer = answer_of(f"{cells['status']} {rest}")
        if answer is not None:
            self.answers.append(answer)

    def _sample(self, row: Row) -> bool:
        if not is_code(row) or any(inline_drafts(row.text)):
            return False
        if not self.code or self.code[-1][0] != self._part or not self._follows(row):
            self.code.append((self._part, []))
        self.code[-1][1].append(row)
        return True

    def _follows(self, row: Row) -> bool:
        return self._last is not None and is_code(self._last)

    def _inline(self, row: Row) -> bool:
        drafts = list(inline_drafts(row.text))
        if self._part in _ANSWERS or not drafts:
            return False
        self.drafts += [(draft, "body", row.box) for draft in drafts]
        return True

    def _answer(self, row: Row) -> bool:
        several = answers_in(row.text)
        if several:
            self.answers += several
            return True
        answer = answer_of(row.text)
        if answer is None or (self._part not in _ANSWERS and len(row.text) > 60):
            return False
        self.answers.append(answer)
        return True

    def _field(self, row: Row) -> bool:
        if self._part in _ANSWERS or self._part in ("example", "auth"):
            return False
        if self.drafts and self._part in _PARAMETERS and self._detail(row):
            return True
        if self._is_set_in(row):
            return False
        draft = draft_of(row)
        if draft is None or not (draft.is_sure or self._looks_like_a_name(row)):
            return False
        if not self._part and not draft.type:
            return False
        self.drafts.append((draft, self._part, row.box))
        return True

    def _is_set_in(self, row: Row) -> bool:
        """Tell whether a row begins right of where the parameters of this part begin."""
        before = [box for _, part, box in self.drafts if part == self._part]
        return bool(before) and row.box.x > before[-1].x + _ALIGNED_PX

    def _looks_like_a_name(self, row: Row) -> bool:
        """Tell whether a row without a type names a parameter by how it is set."""
        first = row.pieces[0]
        return self._part in _PARAMETERS and " " not in first.text and (first.monospaced or first.bold)

    def _detail(self, row: Row) -> bool:
        """Take a row whose first piece says the type of a parameter, say; what follows describes it."""
        draft, part, box = self.drafts[-1]
        more = detailed(draft, row.text) or detailed(draft, row.pieces[0].text)
        if more is None:
            return False
        if detailed(draft, row.text) is None:
            more = told(more, " ".join(piece.text for piece in row.pieces[1:]))
        self.drafts[-1] = (more, part, box)
        return True

    def _words(self, row: Row) -> None:
        text = " ".join(row.text.split())
        near = self._last is not None and row.box.y - self._last.box.bottom < _NEAR_EM * row.size_px
        if self._part in _PARAMETERS and self.drafts and near:
            draft, part, box = self.drafts[-1]
            self.drafts[-1] = (told(draft, text), part, box)
        elif self._part in _ANSWERS and self.answers and near:
            last = self.answers[-1]
            self.answers[-1] = replace(last, description=f"{last.description} {text}".strip())
        elif not self._part and re.search(r"[A-Za-z]{2}", text):
            self.words.append(text)


def _is_name(text: str) -> bool:
    """Tell whether a cell can hold the name of a parameter: one word, or two where OCR parted them."""
    return bool(re.fullmatch(r"[\w.$@\[\]{}:*-]+(?: [\w\[\]*-]+)?(?: \(.*\)| \*)?", text.strip()))


def draft_of_cells(cells: dict[str, str]) -> Draft:
    """Return the parameter that a row of a table describes."""
    name = cells["name"]
    kind = type_named(cells.get("type", "")) or ("", "")
    required = yes_or_no(cells["required"]) if "required" in cells else _not_optional(cells)
    if name.rstrip().endswith("*"):
        required = True
    first, _, rest = name.partition(" (")
    draft = Draft(
        identifier(first.rstrip(" *")), kind[0], kind[1], required, place_named(cells.get("place", ""))
    )
    if rest:
        draft = detailed(draft, rest.rstrip(")")) or draft
    draft = told(draft, cells.get("description", ""))
    if required is None and (said := _said(cells.get("description", ""))) is not None:
        draft = replace(draft, required=said)
    return replace(draft, default=cells.get("default", "").strip(" -–—") or draft.default)


def _not_optional(cells: dict[str, str]) -> bool | None:
    """Return what a cell below `Optional?` says of whether it is required: `yes`, or the word itself."""
    if "optional" not in cells:
        return None
    word = requirement(cells["optional"])
    said = yes_or_no(cells["optional"])
    return word if word is not None else None if said is None else not said


def _said(description: str) -> bool | None:
    """Return what the first or last word of a description says."""
    words = re.findall(r"[A-Za-z]+", description.lower())
    ends = {words[0], words[-1]} if words else set()
    return True if "required" in ends else False if "optional" in ends else None


def settled(
    drafts: list[tuple[Draft, str, Box]], method: str, names_in_path: tuple[str, ...]
) -> tuple[Parameter, ...]:
    """Return parameters, each in its place and once; what fills the path is called as it is there."""
    found: dict[tuple[str, Place], Parameter] = {}
    for draft, part, box in drafts:
        in_path = next((name for name in names_in_path if looks_alike(name, draft.name)), draft.name)
        place = place_of(replace(draft, name=in_path), part, method, names_in_path)
        name = in_path if place is Place.PATH else draft.name
        required = True if place is Place.PATH else draft.required
        each = parameter(replace(draft, name=name, required=required), place, box)
        found.setdefault((name, place), each)
    for name in names_in_path:
        found.setdefault((name, Place.PATH), Parameter(name, Place.PATH, required=True))
    return tuple(found.values())


def place_of(draft: Draft, part: str, method: str, names_in_path: tuple[str, ...]) -> Place:
    """Return where a parameter goes: as it is said, by the part it stood in, or by what is usual."""
    if draft.place is not None:
        return draft.place
    if part in ("path", "query", "header", "body"):
        return Place(part)
    if draft.name in names_in_path:
        return Place.PATH
    if draft.name.startswith(("X-", "x-")) or draft.name in ("Authorization", "Accept", "Content-Type"):
        return Place.HEADER
    return Place.BODY if method in ("POST", "PUT", "PATCH") else Place.QUERY


def examples(code: list[tuple[str, list[Row]]]) -> tuple[str, str]:
    """Return the JSON of a request and of an answer among samples of code."""
    request = answer = ""
    for part, rows in code:
        found = json_in(rows)
        if part in ("body", "example") and not request:
            request = found
        elif not answer:
            answer = found
    return request, answer
