import pytest

from pixelwright.comparison.wording import begins_alike, has_words, is_cut, same_words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Sign in", "Sign in", True, id="equal"),
        pytest.param("Sign in", "SIGN  IN", True, id="case and blanks"),
        pytest.param("Illinois 10", "lllinois lO", True, id="look-alikes"),
        pytest.param("Save", "Safe", False, id="a short word that differs"),
        pytest.param(
            "In a long text one letter is rnisread",
            "In a long text one letter is misread",
            True,
            id="misread",
        ),
        pytest.param("Amanda Library", "Amanda Formaro", False, id="another name"),
        pytest.param("", "Words", False, id="nothing"),
    ],
)
def test_what_recognisers_mix_up_is_the_same(one, other, same):
    assert same_words(one, other) is same
    assert same_words(other, one) is same


@pytest.mark.parametrize(
    ("whole", "part", "has"),
    [
        pytest.param("Ask us. You can see how I made this card", "see how I made", True, id="as it is"),
        pytest.param(
            "You can see how I rnade thls card on film", "made this card on film", True, id="misread"
        ),
        pytest.param("You can see how I made this card", "how he paid for that", False, id="other words"),
        pytest.param("Sign in or ask", "Sign up", False, id="a short text that differs"),
        pytest.param("", "Sign up", False, id="nothing"),
    ],
)
def test_a_text_is_found_within_a_longer_one(whole, part, has):
    assert has_words(whole, part) is has


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("Console with Halo", "Console wi...", True, id="cut off"),
        pytest.param("Console wi…", "Console with Halo", True, id="cut off with one sign"),
        pytest.param("Alexander", "Alexander S", True, id="more behind it"),
        pytest.param("Alexander", "Alexis", False, id="another"),
        pytest.param("...", "Alexis", False, id="nothing"),
    ],
)
def test_texts_that_are_cut_off_begin_alike(one, other, alike):
    assert begins_alike(one, other) is alike


def test_an_ellipsis_is_seen():
    assert is_cut("Console wi…")
    assert is_cut("Console wi... S")
    assert not is_cut("The end.")
