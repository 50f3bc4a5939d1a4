import pytest

from pixelwright.comparison.wording import same_words


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
