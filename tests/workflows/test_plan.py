import pytest

from pixelwright.codegen.styles.declarations import Breakpoints
from pixelwright.colour import Colour
from pixelwright.errors import PromptError, StackError
from pixelwright.geometry import Box
from pixelwright.tree import Kind, Layout, Node, Role
from pixelwright.workflows.options import BuildOptions
from pixelwright.workflows.plan import plan


def planned(prompt: str, **options):
    return plan(BuildOptions(prompt=prompt, **options))


WHITE = Colour(255, 255, 255)


def layout(*children: Node, background=WHITE) -> Layout:
    return Layout(Node(Kind.COLUMN, Box(0, 0, 800, 600), children=children), 800, 600, background)


def test_no_words_no_change():
    done = planned("")
    assert (done.stack, done.options.single_file, done.outcomes) == ("html", False, ())


@pytest.mark.parametrize(
    ("prompt", "options", "stack"),
    [
        ("plain HTML", {}, "html"),
        ("Tailwind", {}, "tailwind"),
        ("HTML with Tailwind", {}, "tailwind"),
        ("Tailwind", {"stack": "tailwind"}, "tailwind"),
        ("no framework", {"stack": "tailwind"}, "tailwind"),
        ("not React", {}, "html"),
    ],
)
def test_the_stack_that_is_written(prompt, options, stack):
    done = planned(prompt, **options)
    assert done.stack == stack
    assert all(outcome.carried_out for outcome in done.outcomes)


@pytest.mark.parametrize(
    ("prompt", "note"),
    [
        ("use Angular", "there is no such stack"),
        ("Bootstrap", "does not write that"),
        ("translate the texts into German", "as they are in the picture"),
        ("TypeScript", "not compiled"),
        ("save as shop/index.html", "-o"),
        ("save as page.php", "writes an HTML page"),
        ("breakpoints at 1 and 2", "between"),
        ("breakpoints at 500, 700 and 900", "two"),
        ('call it "123"', "name of a component"),
        ("make the logo bigger", "nothing that pixelwright knows"),
    ],
)
def test_what_is_not_carried_out_says_why(prompt, note):
    (outcome,) = planned(prompt).outcomes
    assert not outcome.carried_out
    assert note in outcome.note


def test_every_wish_has_its_outcome_in_the_order_of_the_words():
    prompt = "one file, smooth scrolling, breakpoints at 500 and 900, accessible, call it my page, in French"
    done = planned(prompt.replace("my page", '"my page"'))
    assert [outcome.wish for outcome in done.outcomes] == [
        "files: single",
        "smooth scrolling",
        "breakpoints: 500 and 900",
        "accessibility",
        "name: my page",
        "language: fr",
    ]
    assert done.options.single_file
    assert done.options.accessible
    assert done.extras.smooth_scroll
    assert done.extras.breakpoints == Breakpoints(900, 500)
    assert done.extras.name == "MyPage"
    assert done.language == "fr"


@pytest.mark.parametrize(
    ("prompt", "breakpoints"),
    [
        ("breakpoint at 500", Breakpoints(1104, 500)),
        ("breakpoint at 900", Breakpoints(900, 640)),
        ("breakpoints: 1200, 700", Breakpoints(1200, 700)),
    ],
)
def test_breakpoints(prompt, breakpoints):
    assert planned(prompt).extras.breakpoints == breakpoints


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("Tailwind", {"stack": "html"}),
        ("separate files", {"single_file": True}),
    ],
)
def test_words_against_options(prompt, options):
    with pytest.raises(PromptError, match="command line"):
        planned(prompt, **options)


def test_options_are_checked_too():
    with pytest.raises(StackError, match="no stack called"):
        plan(BuildOptions(stack="cobol"))
    with pytest.raises(StackError, match="no styling"):
        plan(BuildOptions(styling="cobol"))


@pytest.mark.parametrize(
    ("prompt", "there"),
    [
        ("sticky header", False),
        ("form validation", False),
        ("only the table", False),
        ("only the form", False),
    ],
)
def test_what_the_page_lacks_cannot_be_carried_out(prompt, there):
    (outcome,) = planned(prompt).on_page(layout()).outcomes
    assert outcome.carried_out is there


def test_a_dark_picture_has_no_darker_variant():
    done = planned("dark mode").on_page(layout(background=Colour(10, 10, 20)))
    assert not done.extras.has_dark
    assert not done.outcomes[0].carried_out


def test_the_part_is_found_on_the_page():
    table = Node(Kind.TABLE, Box(0, 100, 400, 200), Role.TABLE)
    done = planned("only the table").on_page(layout(Node(Kind.SHAPE, Box(0, 0, 10, 10)), table))
    assert done.part_path == (1,)
    assert done.outcomes[0].carried_out
