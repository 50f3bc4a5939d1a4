from dataclasses import replace

from pixelwright.comparison.pages.telling import told_once
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box


def _finding(measured: str, expected: str, name: str = "margin-left") -> Finding:
    return Finding(
        FindingKind.SPACING,
        Box(0, 0, 10, 10),
        "",
        0.1,
        name=name,
        measured=measured,
        expected=expected,
        selector=".a",
        fix=Fix(".a", ((name, expected),)),
    )


def test_a_declaration_that_changes_twice_is_told_once():
    (told,) = told_once([_finding("4px", "2px")], _finding("2px", "6px"))
    assert (told.measured, told.expected, told.magnitude) == ("4px", "6px", 0.2)


def test_a_declaration_that_ends_as_it_began_is_not_told():
    other = _finding("1px", "2px", "gap")
    assert told_once([_finding("4px", "2px"), other], _finding("2px", "4px")) == [other]


def test_other_declarations_and_what_has_none_stay():
    findings = [_finding("4px", "2px"), replace(_finding("4px", "2px"), name="", fix=None)]
    assert len(told_once(findings, _finding("4px", "2px", "gap"))) == 3
    assert len(told_once(findings, findings[1])) == 3
