"""Ringing is noticed and taken off; clean pictures come back untouched."""

import cv2
import numpy as np

from pixelwright.perception.lossy import flattened, is_lossy


def text_like():
    pixels = np.full((256, 256, 3), 255, np.uint8)
    pixels[64:200, 40:220] = (248, 249, 250)
    for y in range(76, 190, 16):
        for x in range(50, 200, 7):
            pixels[y : y + 9, x : x + 3] = (33, 37, 41)
    return pixels


def through_jpeg(pixels, quality):
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(data, cv2.IMREAD_COLOR)


def test_clean_picture_is_returned_itself():
    pixels = text_like()
    assert not is_lossy(pixels)
    assert flattened(pixels) is pixels


def test_jpeg_is_noticed_and_its_flat_areas_are_flat_again():
    for quality in (95, 85, 70):
        blurred = through_jpeg(text_like(), quality)
        assert is_lossy(blurred)
        clean = flattened(blurred)
        assert (clean[:60] == clean[0, 0]).all()
        changes = (np.abs(np.diff(clean.astype(int), axis=1)).max(axis=2) > 0).sum()
        assert changes < 0.8 * (np.abs(np.diff(blurred.astype(int), axis=1)).max(axis=2) > 0).sum()


def test_gradient_is_not_taken_for_ringing():
    ramp = np.repeat(np.linspace(0, 255, 256).astype(np.uint8)[None, :, None], 128, axis=0)
    assert not is_lossy(np.repeat(ramp, 3, axis=2))
