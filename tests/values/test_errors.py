import pytest

from pixelwright import errors
from pixelwright.errors import PixelwrightError


def leaves(root=PixelwrightError):
    below = root.__subclasses__()
    return [leaf for child in below for leaf in leaves(child)] if below else [root]


def of_the_command_line():
    return [leaf for leaf in leaves() if not issubclass(leaf, errors.ApiError)]


def test_every_leaf_has_its_own_exit_code_and_name():
    assert len({leaf.exit_code for leaf in of_the_command_line()}) == len(of_the_command_line())
    assert len({leaf.code for leaf in leaves()}) == len(leaves())


def test_every_leaf_of_the_command_line_stands_in_the_drawn_tree():
    for leaf in of_the_command_line():
        assert f"{leaf.__name__} " in errors.__doc__
        assert f"exit {leaf.exit_code}\n" in errors.__doc__ + "\n"


@pytest.mark.parametrize("leaf", leaves(), ids=lambda leaf: leaf.__name__)
def test_an_error_is_one_line(leaf):
    assert "\n" not in str(leaf("what went wrong"))


def test_the_remedy_follows_the_message():
    assert str(errors.BrowserNotFoundError("No browser")).startswith("No browser. Run `pixelwright setup`")


@pytest.mark.parametrize("leaf", leaves(), ids=lambda leaf: leaf.__name__)
def test_a_server_can_answer_with_every_error(leaf):
    assert 400 <= leaf.status < 600
    assert leaf.business_code.isdigit()
