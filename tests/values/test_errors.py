import pytest

from pixelwright import errors
from pixelwright.errors import PixelwrightError


def leaves(root=PixelwrightError):
    below = root.__subclasses__()
    return [leaf for child in below for leaf in leaves(child)] if below else [root]


def test_every_leaf_has_its_own_exit_code_and_name():
    found = leaves()
    assert len({leaf.exit_code for leaf in found}) == len(found)
    assert len({leaf.code for leaf in found}) == len(found)


def test_every_leaf_stands_in_the_drawn_tree():
    for leaf in leaves():
        assert f"{leaf.__name__} " in errors.__doc__
        assert f"exit {leaf.exit_code}\n" in errors.__doc__ + "\n"


@pytest.mark.parametrize("leaf", leaves(), ids=lambda leaf: leaf.__name__)
def test_an_error_is_one_line(leaf):
    assert "\n" not in str(leaf("what went wrong"))


def test_the_remedy_follows_the_message():
    assert str(errors.BrowserNotFoundError("No browser")).startswith("No browser. Run `pixelwright setup`")
