# ruff: noqa: E501 (code as it is written)
import pytest

from pixelwright.codegen.toolchain.styles import candidates, class_names, with_imports, with_urls


def test_class_names_are_the_sheets_own():
    css = '.a.b:hover > .a { color: red; content: ".c"; }\n@media (min-width: 1.5em) { .d { margin: .5px; } }'
    written, names = class_names("src/Card.module.css", css)
    assert sorted(names) == ["a", "b", "d"]
    assert len(set(names.values())) == 3
    assert written.count(names["a"]) == 2
    assert '".c"' in written
    assert "1.5em" in written
    assert "margin: .5px" in written


def test_urls_are_placed_but_for_those_that_say_it_all():
    css = "a { background: url(one.png), url('data:image/png;base64,AA'), url(\"#mark\"), url( 'b.png' ) }"
    assert with_urls(css, lambda address: f"./x/{address}") == (
        'a { background: url("./x/one.png"), url(\'data:image/png;base64,AA\'), url("#mark"), url("./x/b.png") }'
    )


def test_imports_of_own_sheets_are_put_in_place():
    files = {"src/a.css": b'@import "./b/c.css";\n@import "tailwindcss";\na {}', "src/b/c.css": b"b {}\n"}
    assert with_imports("src/a.css", files) == 'b {}\n@import "tailwindcss";\na {}'


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('<p className="p-4 hover:underline">', "hover:underline"),
        ("<p class='max-[40rem]:p-2'>", "max-[40rem]:p-2"),
        ("`a ${x ? 'bg-red-500' : ''}`", "bg-red-500"),
        ("""class="before:content-['']" """, "before:content-['']"),
    ],
    ids=["double quotes", "brackets", "an expression", "quotes in a class"],
)
def test_every_class_is_among_the_candidates(text, word):
    assert word in candidates([text])
