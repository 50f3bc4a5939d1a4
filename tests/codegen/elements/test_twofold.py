import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.pairing import pair_up, shared, words_of
from pixelwright.codegen.elements.twofold import twofold
from pixelwright.codegen.styles.declarations import style


def text(words: str, tag: str = "p", **declared: str) -> Element:
    look = {name.replace("_", "-"): value for name, value in declared.items()}
    return Element(tag, style(look), (), (words,), inline=True)


def box(*children: Element, tag: str = "div", **declared: str) -> Element:
    look = {name.replace("_", "-"): value for name, value in declared.items()}
    return Element(tag, style(look), (), children)


def small(element: Element) -> dict[str, str]:
    return dict(element.style.small)


@pytest.mark.parametrize(
    ("ones", "others", "pairs"),
    [
        (["Home", "About us"], ["About us", "Home"], {0: 1, 1: 0}),
        (["Fast delivery"], ["FAST DELIVERY!"], {0: 0}),
        (["Everything you need to know"], ["Everything you need to knovv"], {0: 0}),
        (["Yes"], ["Yet"], {}),
        (["Buy", "Buy"], ["Buy"], {0: 0}),
        ([], ["Buy"], {}),
    ],
    ids=["order", "case", "read otherwise", "short words are exact", "once each", "nothing"],
)
def test_texts_are_paired(ones, others, pairs):
    assert pair_up([text(each) for each in ones], [text(each) for each in others]) == pairs


def test_boxes_are_paired_by_what_they_share():
    bar = box(text("Acme"), text("Prices"), text("Sign in to your account"))
    short = box(text("Acme"), text("Sign in to your account"), text("Menu"))
    assert 0.5 < shared(bar, short) < 1
    assert pair_up([bar], [box(text("Elsewhere")), short]) == {0: 1}


def test_words_are_letters_and_digits():
    assert words_of(box(text("Hi, there!"), text("24/7"))) == "hithere247"


def test_what_both_show_takes_the_style_of_the_phone():
    page = twofold(
        box(text("Hello there", "h1", font_size="48px", margin_top="64px"), tag="body", padding_top="80px"),
        box(text("Hello there", "h1", font_size="28px"), tag="body", padding_top="20px"),
    )
    assert small(page) == {"padding-top": "20px"}
    (title,) = page.children
    assert title.style.get("font-size") == "48px"
    assert small(title) == {"font-size": "28px", "margin-top": "0"}


def test_what_is_alike_declares_nothing():
    page = box(text("Hello there", color="#111111"), tag="body", display="flex")
    assert all(not element.style.small for element in twofold(page, page).walk())


def test_rows_become_columns():
    cards = [box(text(f"Card number {n}")) for n in range(3)]
    page = twofold(
        box(box(*cards, display="flex", gap="24px"), tag="body"),
        box(box(*cards, display="flex", flex_direction="column", gap="12px"), tag="body"),
    )
    assert small(page.children[0]) == {"flex-direction": "column", "gap": "12px"}


def test_what_only_one_shows_is_hidden_in_the_windows_of_the_other():
    page = twofold(
        box(text("Acme company"), text("Prices and plans"), tag="body"),
        box(text("Acme company"), text("Menu"), tag="body"),
    )
    acme, prices, menu = sorted(page.children, key=lambda child: "APM".index(child.children[0][0]))
    assert small(acme) == {}
    assert small(prices) == {"display": "none"}
    assert (menu.style.get("display"), small(menu)) == ("none", {"display": "block"})


def test_a_box_of_the_desktop_vanishes_where_the_phone_has_none():
    title, words = text("A title", "h2"), text("And many words")
    page = twofold(
        box(box(title, words, padding_left="20px"), text("The end of it"), tag="body"),
        box(title, words, text("The end of it"), tag="body"),
    )
    assert small(page.children[0]) == {"display": "contents"}
    assert [each.children[0] for each in page.walk() if each.tag in ("h2", "p")] == [
        "A title",
        "And many words",
        "The end of it",
    ]


def test_a_box_of_the_phone_appears_there_alone():
    title, words, rest = (
        text("A title", "h2"),
        text("And many words"),
        text("A rest of much greater length than that"),
    )
    page = twofold(
        box(title, words, rest, tag="body"),
        box(box(title, words, padding_left="20px"), rest, tag="body"),
    )
    wrapper = page.children[0]
    assert wrapper.style.get("display") == "contents"
    assert small(wrapper) == {"display": "block", "padding-left": "20px"}
    assert [child.children[0] for child in wrapper.children] == ["A title", "And many words"]
    assert len(page.children) == 2


def test_another_order_on_phones():
    one, two = text("First of all"), text("And secondly")
    page = twofold(box(one, two, tag="body", display="flex"), box(two, one, tag="body", display="flex"))
    assert [small(child) for child in page.children] == [{"order": "1"}, {"order": "0"}]


def test_pictures_take_the_size_of_the_phone():
    wide = Element("img", attributes=(("src", "a.png"), ("width", "800"), ("height", "400")))
    narrow = Element("img", attributes=(("src", "b.png"), ("width", "358"), ("height", "200")))
    page = twofold(box(wide, tag="body"), box(narrow, tag="body"))
    assert dict(page.children[0].attributes)["src"] == "a.png"
    assert small(page.children[0]) == {"height": "200px", "width": "358px"}


def test_line_breaks_of_the_desktop_stay_there():
    broken = Element("p", children=("One line", Element("br"), "and another"), inline=True)
    page = twofold(box(broken, tag="body"), box(text("One line and another"), tag="body"))
    assert small(page.children[0].children[1]) == {"display": "none"}


def test_a_shorthand_of_the_phone_is_not_taken_back():
    page = twofold(
        box(text("Hello there", border_top="1px solid #000000"), tag="body"),
        box(text("Hello there", border="2px solid #ff0000"), tag="body"),
    )
    assert small(page.children[0]) == {"border": "2px solid #ff0000"}


def test_ids_of_the_phone_are_its_own():
    field = Element("input", attributes=(("id", "email"), ("type", "email")))
    page = twofold(
        box(text("Only words here"), tag="body"), box(box(text("Mail", "label"), field), tag="body")
    )
    assert [dict(each.attributes).get("id") for each in page.walk() if each.tag == "input"] == ["small-email"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [("Add to cart", True), ("A line that is as long as a phone is wide, or longer", False)],
    ids=["short", "long"],
)
def test_long_lines_may_break_on_phones_narrower_than_the_picture(words, kept):
    line = Element("p", style(wide={"white-space": "nowrap"}), (), (words,), inline=True)
    page = twofold(box(text(words), tag="body"), box(line, tag="body"))
    assert ("white-space" in small(page.children[0])) is kept
