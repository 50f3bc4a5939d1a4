from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from pixelwright.chat import ChatRequest, Media, MediaKind, Message, Role, Text, ToolResult
from pixelwright.chat.fit import fits
from pixelwright.chat.fitted import fitted
from pixelwright.errors import NotAnImageError
from pixelwright.media.fitting import PictureLimits
from pixelwright.media.headers import picture_header

LIMITS = PictureLimits(side_px=400, size_bytes=20_000)


def picture(width, height, *, noisy=False):
    pixels = np.full((height, width, 3), 200, np.uint8)
    if noisy:
        pixels = np.random.default_rng(1).integers(0, 255, pixels.shape, np.uint8)
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, "png")
    return Media(MediaKind.PICTURE, buffer.getvalue(), "image/png", "shot.png")


def asking(*parts):
    return ChatRequest("m", (Message(Role.USER, parts),))


def test_pictures_that_fit_stay_as_they_are():
    request = asking(picture(300, 200), Text("what is it?"))
    assert fits(request, LIMITS)
    assert fitted(request, LIMITS) == request


def test_a_large_picture_is_scaled():
    request = asking(picture(800, 600))
    assert not fits(request, LIMITS)
    made = fitted(request, LIMITS)
    header = picture_header(made.media[0].data)
    assert (header.width_px, header.height_px, made.media[0].name) == (400, 300, "shot.png")
    assert fits(made, LIMITS)


def test_a_tall_page_becomes_parts_in_order():
    made = fitted(asking(picture(300, 4000), Text("build it")), LIMITS)
    kinds = [type(part) for part in made.messages[0].parts]
    assert kinds[:2] == [Text, Media]
    assert kinds[-1] is Text
    assert len(made.media) > 5
    assert made.messages[0].parts[0].text.startswith("[part 1 of ")
    assert fits(made, LIMITS)


def test_a_heavy_picture_becomes_lighter():
    made = fitted(asking(picture(380, 380, noisy=True)), LIMITS)
    assert made.media[0].media_type == "image/jpeg"
    assert fits(made, LIMITS)


def test_pictures_in_results_of_tools_are_made_to_fit():
    made = fitted(asking(ToolResult("call", (picture(800, 600), Text("done")))), LIMITS)
    assert fits(made, LIMITS)
    assert made.messages[0].results[0].text == "done"


def test_where_there_are_many_each_is_smaller():
    limits = PictureLimits(side_px=400, many=2, many_side_px=100)
    request = asking(*[picture(200 + index, 100) for index in range(3)])
    assert fits(asking(picture(200, 100)), limits)
    assert not fits(request, limits)
    assert {picture_header(each.data).width_px for each in fitted(request, limits).media} == {100}


def test_files_are_left_alone():
    request = asking(Media(MediaKind.FILE, b"%PDF-1.4"))
    assert fits(request, LIMITS)
    assert fitted(request, LIMITS) == request


def test_what_cannot_be_decoded_is_an_input_error():
    broken = picture(800, 600)
    with pytest.raises(NotAnImageError):
        fitted(asking(Media(MediaKind.PICTURE, broken.data[:60])), LIMITS)
