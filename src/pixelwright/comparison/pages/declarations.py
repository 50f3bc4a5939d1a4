"""Declarations as they are written in the text of a rule: where one stands, and the text with another one."""

from __future__ import annotations

import re

from pixelwright.browser.styles import Declaration, Rule, Sheet, Span
from pixelwright.comparison.pages.shorthands import is_shorthand, longhand, overlap, with_value
from pixelwright.finding import Declared


def declared_in(rule: Rule, sheet: Sheet | None, name: str) -> Declared:
    """Return the declaration of a longhand in a rule, with its file and line."""
    written = _written(rule, name)
    value = written.value if written else rule.longhands.get(longhand(name), "")
    span = written.span if written else rule.span
    file, line = (sheet.file, sheet.line(span)) if sheet else ("", 0)
    return Declared(rule.selector, written.name if written else name, value, file, line)


def with_declaration(rule: Rule, name: str, value: str) -> str:
    """Return the text of a rule with another value of a longhand, changing as little as can be."""
    important = " !important" if is_important(rule, name) else ""
    written = _written(rule, name)
    wanted = _rewritten(rule, written, name, value) if written else None
    if written and wanted:
        first, last = _offsets(rule, written.span)
        return f"{rule.text[:first]}{written.name}: {wanted}{important};{rule.text[last:]}"
    body = rule.text.rstrip()
    tail = rule.text[len(body) :]
    between = "" if not body or body.endswith((";", "*/")) else ";"
    lead = re.match(r"\s*", rule.text)
    indent = lead[0] if lead and body else " "
    return f"{body}{between}{indent}{name}: {value}{important};{tail}"


def _rewritten(rule: Rule, written: Declaration, name: str, value: str) -> str | None:
    """Return the value of what is written with another one for a property; None where that cannot be said."""
    if written.name == name:
        return value
    later = rule.declarations[rule.declarations.index(written) + 1 :]
    if any(overlap(one.name, name) for one in later):
        return None
    return with_value(written.name, written.value, name, value)


def _written(rule: Rule, name: str) -> Declaration | None:
    """Return the written declaration that a longhand comes from: itself, or the last shorthand for it."""
    exact = [one for one in rule.declarations if one.name == name]
    if exact:
        return exact[-1]
    family = [one for one in rule.declarations if is_shorthand(one.name, longhand(name))]
    return family[-1] if family else None


def is_important(rule: Rule, name: str) -> bool:
    """Tell whether a rule declares a property with `!important`."""
    return any(one.important for one in rule.declarations if one.name == name or is_shorthand(one.name, name))


def _offsets(rule: Rule, span: Span) -> tuple[int, int]:
    """Return where a span of the sheet begins and ends in the text of a rule."""
    return _offset(rule, span.first_line, span.first_column), _offset(rule, span.last_line, span.last_column)


def _offset(rule: Rule, line: int, column: int) -> int:
    lines = rule.text.split("\n")
    row = line - rule.span.first_line
    before = sum(len(each) + 1 for each in lines[:row])
    return before + column - (rule.span.first_column if row == 0 else 0)
