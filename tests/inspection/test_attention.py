import pytest

from pixelwright.finding import Finding
from pixelwright.finding import FindingKind as K
from pixelwright.geometry import Box
from pixelwright.inspection.attention import attend

BOX = Box(0, 0, 10, 10)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the page scrolls sideways", K.OVERFLOW),
        ("Close button is UNREACHABLE", K.OFF_SCREEN),
        ("text too pale to read", K.CONTRAST),
        ("logo looks squashed", K.DISTORTED),
        ("labels overlap", K.OVERLAP),
        ("uneven spacing", K.UNEVEN),
        ("it\N{RIGHT SINGLE QUOTATION MARK}s cut off", K.CLIPPED),
    ],
)
def test_words_name_a_kind(words, kind):
    attention = attend(words)
    assert kind in attention.kinds
    assert attention.not_understood == ()


def test_words_of_the_page_are_understood():
    assert attend("Checkout is wrong", ["Go to checkout"]).quoted == ("checkout",)
    assert attend("Checkout is wrong").not_understood == ("checkout",)


def test_what_was_complained_of_ranks_first():
    attention = attend("the button overlaps on mobile")
    asked = Finding(K.OVERLAP, BOX, "x", 0.1, selector="form > button", widths_px=(375,))
    other = Finding(K.CONTRAST, BOX, "x", 1, selector="p", widths_px=(1280,))
    assert (attention.rank(asked), attention.rank(other)) == (4, 0)


@pytest.mark.parametrize("words", ["", "   ", "?!", "\x00", "the and of"], ids=repr)
def test_nothing_said_steers_nothing(words):
    attention = attend(words)
    assert attention.kinds == frozenset()
    assert attention.not_understood == ()
