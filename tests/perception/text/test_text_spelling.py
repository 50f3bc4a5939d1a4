# ruff: noqa: RUF001 -- look-alikes are what this is about
import pytest

from pixelwright.geometry import Box
from pixelwright.perception.text import fit_text

MORE = [
    "More words to tell the face and its size by",
    "and some others that make sure of it all",
    "to be read",
]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        pytest.param("We can’t find what you need here", "We can't find what you need here", id="curly"),
        pytest.param("We can't find what you need here", "We can’t find what you need here", id="straight"),
        pytest.param("Read more about our work…", "Read more about our work...", id="ellipsis"),
        pytest.param("He called it “safe” at the time", 'He called it “safe" at the time', id="closing"),
        pytest.param("Sunday school for all the kids", "Sunday schooI for all the kids", id="small-l"),
        pytest.param("Ask about the quiet requests", "Ask about the quiet repuests", id="left-alone"),
    ],
)
@pytest.mark.parametrize("size_px", [14, 16])
@pytest.mark.parametrize("family", ["Liberation Sans", "Roboto"])
def test_the_picture_tells_how_a_word_is_spelt(drawn, read, size_px, family, sheet):
    picture = sheet()
    end = picture.write(drawn, 40.25, 60, size_px, family)
    picture.read(read, Box.from_edges(37, 60 - size_px, end + 3, 60 + 0.35 * size_px))
    for row, words in enumerate(MORE):
        picture.line(words, 40, 100 + 30 * row, size_px, family=family)
    text = fit_text(picture.raster, picture.lines).lines[0].text
    assert text == (read if "repuests" in read else drawn)


def test_an_unknown_face_keeps_what_was_read(sheet):
    picture = sheet()
    picture.rectangle(Box(40, 48, 180, 3), (33, 37, 41))
    picture.rectangle(Box(40, 57, 180, 3), (33, 37, 41))
    picture.read("it's", Box(37, 45, 190, 18))
    lines = fit_text(picture.raster, picture.lines).lines
    assert [line.text for line in lines] in ([], ["it's"])
