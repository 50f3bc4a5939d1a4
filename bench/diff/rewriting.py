"""Puts a change into the files of a page where a developer would have made the mistake.

A rule for few elements gets another value; else a rule of their own is written. Knows nothing of faults.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.diff.candidates import Candidate
from bench.diff.change import Change
from pixelwright.browser import Tab
from pixelwright.browser.styles import Rule, Sheet, Span, Styles

FEW = 12
"""A rule for more visible elements is part of the page's ground: a slip there would change everything."""
EDITS = (Path(__file__).parent / "edits.js").read_text()
MATCHING = """(rule, selectors) => selectors.filter((one) => {
  try {
    return document.querySelector(one)?.matches(rule);
  } catch {
    return false;
  }
})"""
Declarations = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Files with a fault in them, and where it stands."""

    files: dict[str, str]
    """The new texts of those that changed, by their path in the page's folder."""
    how: str
    """`value`, `declaration`, `rule`, `attribute` or `markup`."""
    selectors: tuple[str, ...]
    """Of the elements that are concerned, on the faulty page; none where they are gone."""
    rule: str = ""
    """The selector of the rule, empty for attributes and markup."""
    file: str = "index.html"
    line: int = 0
    last_line: int = 0
    """The lines of the rule's declarations, from 1; the changed line of markup."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A page whose files are to be changed, open in a tab."""

    tab: Tab
    styles: Styles
    folder: Path
    candidates: Sequence[Candidate]

    def rewrite(self, element: Candidate, change: Change) -> Rewritten | None:
        """Return the page's files with the change in them, None where it cannot be written."""
        if change.edit:
            return self._edited(element.selector, change.edit, change.argument)
        rules = self.styles.rules(self.styles.node(f"document.querySelector({json.dumps(element.selector)})"))
        setting = [rule for rule in rules if change.property in rule.longhands]
        important = [rule for rule in setting if _is_important(rule, change.property)]
        winner = next(reversed(important or setting), None)
        if winner and not winner.selector:
            return self._with_attribute(element, winner, change.declarations)
        chosen = winner or next((rule for rule in reversed(rules) if rule.selector), None)
        matched = self._matched(chosen) if chosen else ()
        if chosen and element.selector in matched and len(matched) <= FEW:
            return self._in_rule(chosen, change.declarations, matched)
        return self._new_rule(element, change.declarations, bool(important))

    def _matched(self, rule: Rule) -> tuple[str, ...]:
        sheet = self.styles.sheet(rule.sheet)
        if not sheet or not sheet.name.startswith("file:"):
            return ()
        selectors = [candidate.selector for candidate in self.candidates]
        return tuple(self.tab.evaluate(MATCHING, rule.selector, selectors))

    def _in_rule(self, rule: Rule, declarations: Declarations, matched: tuple[str, ...]) -> Rewritten | None:
        sheet = self.styles.sheet(rule.sheet)
        assert sheet is not None
        name = self._name(sheet)
        before = (self.folder / name).read_text()
        span = _placed(rule.span, sheet)
        start, end = (
            offset_of(before, span.first_line, span.first_column),
            offset_of(before, span.last_line, span.last_column),
        )
        body = before[start:end]
        if "{" in body or "}" in body:
            return None
        after = before[:start] + with_declarations(body, declarations) + before[end:]
        written = {each.name for each in rule.declarations}
        how = "value" if declarations[0][0] in written else "declaration"
        last = span.last_line + after[start:].count("\n") - before[start:].count("\n")
        return Rewritten({name: after}, how, matched, rule.selector, name, span.first_line + 1, last + 1)

    def _new_rule(self, element: Candidate, declarations: Declarations, important: bool) -> Rewritten | None:
        html = (self.folder / "index.html").read_text()
        place = html.rfind("</style>")
        mark = " !important" if important else ""
        if place < 0:
            return self._with_attribute(element, None, declarations)
        lines = [
            f"{element.selector} {{",
            *(f"  {name}: {value}{mark};" for name, value in declarations),
            "}",
        ]
        break_before = "" if html[:place].endswith("\n") else "\n"
        after = html[:place] + break_before + "\n".join(lines) + "\n" + html[place:]
        first = html[:place].count("\n") + len(break_before) + 1
        return Rewritten(
            {"index.html": after},
            "rule",
            (element.selector,),
            element.selector,
            "index.html",
            first,
            first + len(lines) - 1,
        )

    def _with_attribute(
        self, element: Candidate, rule: Rule | None, declarations: Declarations
    ) -> Rewritten | None:
        body = "; ".join(
            f"{each.name}: {each.value}{' !important' if each.important else ''}"
            for each in (rule.declarations if rule else ())
        )
        made = self._edited(element.selector, "setStyle", with_declarations(body, declarations).strip())
        return made and Rewritten(
            made.files, "attribute", (element.selector,), "", made.file, made.line, made.last_line
        )

    def _edited(self, selector: str, edit: str, argument: str) -> Rewritten | None:
        before = (self.folder / "index.html").read_text()
        after, selectors = self.tab.evaluate(EDITS, selector, edit, argument)
        if after == before:
            return None
        pairs = zip(before.split("\n"), after.split("\n"), strict=False)
        line = next((number for number, (old, new) in enumerate(pairs, 1) if old != new), 1)
        return Rewritten({"index.html": after}, "markup", tuple(selectors), "", "index.html", line, line)

    def _name(self, sheet: Sheet) -> str:
        path = Path(unquote(urlsplit(sheet.name).path))
        return path.relative_to(self.folder.resolve()).as_posix()


def _is_important(rule: Rule, name: str) -> bool:
    return any(
        each.important and (each.name == name or name.startswith(each.name)) for each in rule.declarations
    )


def _placed(span: Span, sheet: Sheet) -> Span:
    """Return the span in the file that the sheet stands in."""
    first = span.first_column + (sheet.first_column if span.first_line == 0 else 0)
    last = span.last_column + (sheet.first_column if span.last_line == 0 else 0)
    return Span(span.first_line + sheet.first_line, first, span.last_line + sheet.first_line, last)


def offset_of(text: str, line: int, column: int) -> int:
    """Return the place of a line and a column, both from 0."""
    start = 0
    for _ in range(line):
        start = text.index("\n", start) + 1
    return start + column


def with_declarations(body: str, declarations: Declarations) -> str:
    """Return the text between the braces of a rule with other values, or more declarations, in it."""
    for name, value in declarations:
        written = re.compile(
            rf"(?<![\w-])({re.escape(name)}\s*:\s*)([^;!]*?)(\s*!important)?(\s*(?:;|$))", re.IGNORECASE
        )
        if written.search(body):
            body = written.sub(
                lambda found, value=value: f"{found[1]}{value}{found[3] or ''}{found[4]}", body
            )
        else:
            body = _with_more(body, f"{name}: {value};")
    return body


def _with_more(body: str, declaration: str) -> str:
    trimmed = body.rstrip()
    end = ";" if trimmed and not trimmed.endswith((";", "*/")) else ""
    if "\n" not in body:
        return f"{trimmed}{end} {declaration}{body[len(trimmed) :] or ' '}"
    indent = re.search(r"\n([ \t]*)\S", body)
    return f"{trimmed}{end}\n{indent[1] if indent else '  '}{declaration}{body[len(trimmed) :]}"
