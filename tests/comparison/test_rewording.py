import pytest

from pixelwright.comparison.rewording import reworded

LINE = ["Our", "ferries", "leave", "at", "noon", "from", "the", "new", "pier"]
ALL = range(len(LINE))


@pytest.mark.parametrize(
    ("reading", "flows", "should"),
    [
        pytest.param("Our ferries leave at noon from the new pier", False, None, id="the same"),
        pytest.param("Our ferrles leaveat noon from the newpier", False, None, id="errors of reading"),
        pytest.param("Our trains leave at noon from the new pier", False, (1, 1, "trains"), id="a word"),
        pytest.param(
            "Our trains leave at noon from the old pier",
            False,
            (1, 7, "trains leave at noon from the old"),
            id="two words and all between",
        ),
        pytest.param(
            "Our night trains leave at noon from the new pier and", True, (1, 1, "night trains"), id="room"
        ),
        pytest.param("leave at noon from the new pier and then", True, None, id="broken elsewhere"),
        pytest.param("Our trains leave at noon from th...", False, (1, 1, "trains"), id="cut off"),
        pytest.param(
            "Our trains leave at noon from the new pier X", False, (1, 1, "trains"), id="a sign beside it"
        ),
    ],
)
def test_words_that_read_otherwise_are_told(reading, flows, should):
    change = reworded(LINE, reading, ALL, flows=flows)
    assert (change and (change.first, change.last, change.text)) == should


def test_a_word_that_was_found_as_it_looks_is_the_same_whatever_is_read():
    assert reworded(LINE, "Our trains leave at noon from the new pier", [4], flows=False) is None


def test_the_whole_line_is_told_with_its_own_words():
    change = reworded(LINE, "Our trains leave at nooon from the new pier", ALL, flows=False)
    assert change is not None
    assert change.whole(LINE) == "Our trains leave at noon from the new pier"
