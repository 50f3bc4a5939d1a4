import pytest

from pixelwright.browser.styles import Declaration, Rule, Sheet, Span
from pixelwright.comparison.pages.declarations import declared_in, with_declaration


def _rule(text: str, *written: tuple[str, str], first_line: int = 3, important: bool = False) -> Rule:
    """Return a rule whose text begins at column 10 of its first line."""
    declarations = []
    for name, value in written:
        at = text.index(f"{name}:")
        end = text.index(";", at) + 1 if ";" in text[at:] else len(text.rstrip())
        declarations.append(Declaration(name, value, important, Span(*_place(text, at), *_place(text, end))))
    span = Span(first_line, 10, *_place(text, len(text)))
    return Rule(".card", "sheet", span, text, tuple(declarations), dict(written))


def _place(text: str, at: int, first_line: int = 3) -> tuple[int, int]:
    lines = text[:at].split("\n")
    return first_line + len(lines) - 1, len(lines[-1]) + (10 if len(lines) == 1 else 0)


@pytest.mark.parametrize(
    ("text", "written", "name", "value", "after"),
    [
        pytest.param(
            " gap: 4px; color: red ",
            [("gap", "4px"), ("color", "red")],
            "gap",
            "8px",
            " gap: 8px; color: red ",
            id="the same declaration",
        ),
        pytest.param(
            " color: red ", [("color", "red")], "color", "blue", " color: blue; ", id="the last one"
        ),
        pytest.param(
            "\n\tmargin: var(--room);\n",
            [("margin", "var(--room)")],
            "margin-top",
            "8px",
            "\n\tmargin: var(--room);\n\tmargin-top: 8px;\n",
            id="after its shorthand",
        ),
        pytest.param(
            " border: 1px solid red; border-radius: 4px; ",
            [("border", "1px solid red"), ("border-radius", "4px")],
            "border-color",
            "#dddddd",
            " border: 1px solid #dddddd; border-radius: 4px; ",
            id="in its shorthand, beside what has a name like it",
        ),
        pytest.param(
            " padding: 48px 40px; ",
            [("padding", "48px 40px")],
            "padding-block",
            "24px",
            " padding: 24px 40px; ",
            id="in its shorthand",
        ),
        pytest.param(
            " padding: 48px 40px; padding-top: 0 ",
            [("padding", "48px 40px"), ("padding-top", "0")],
            "padding-block",
            "24px",
            " padding: 48px 40px; padding-top: 0; padding-block: 24px; ",
            id="after what outdoes its shorthand",
        ),
        pytest.param(
            " color: red", [("color", "red")], "gap", "8px", " color: red; gap: 8px;", id="a new one"
        ),
        pytest.param("", [], "gap", "8px", " gap: 8px;", id="an empty rule"),
    ],
)
def test_only_what_has_to_change_does(text, written, name, value, after):
    assert with_declaration(_rule(text, *written), name, value) == after


def test_important_stays_important():
    rule = _rule(" color: red; ", ("color", "red"), important=True)
    assert with_declaration(rule, "color", "blue") == " color: blue !important; "


def test_a_declaration_knows_its_line_in_the_file():
    rule = _rule("\n color: red;\n margin: 4px;\n", ("color", "red"), ("margin", "4px"))
    inside = Sheet("file:///site/a%20page.html", 20, 7, True)
    assert declared_in(rule, inside, "color").line == 25
    assert declared_in(rule, inside, "margin-top").name == "margin"
    assert declared_in(rule, inside, "color").file == "/site/a page.html"
    assert declared_in(rule, None, "color").line == 0
