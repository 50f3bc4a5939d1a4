"""Whole pictures drawn by code go in; surfaces, pictures and controls come out."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr

from pixelwright.colour import Colour
from pixelwright.fonts import draw_line
from pixelwright.geometry import Box
from pixelwright.perception.surfaces import Seen, find_surfaces
from pixelwright.raster import Raster
from pixelwright.scene import ControlKind, Gradient, PictureKind

WHITE, INK, BLUE, GREY = (255, 255, 255), (33, 37, 41), (13, 110, 253), (222, 226, 230)
SCALE = 8


def page(width=400, height=300, colour=WHITE):
    return np.full((height, width, 3), colour, np.uint8)


def coverage(shape, x, y, width, height, radius):
    """Share of every pixel inside a rounded rectangle, by 8 × 8 samples."""
    ys = (np.arange(shape[0] * SCALE) + 0.5) / SCALE
    xs = (np.arange(shape[1] * SCALE) + 0.5) / SCALE
    dx = np.maximum(np.abs(xs - x - width / 2) - width / 2 + radius, 0)
    dy = np.maximum(np.abs(ys - y - height / 2) - height / 2 + radius, 0)
    within = np.hypot(dy[:, None], dx[None, :]) <= max(radius, 1e-9)
    return within.reshape(shape[0], SCALE, shape[1], SCALE).mean(axis=(1, 3))


def fill(pixels, box, colour, radius=0):
    share = coverage(pixels.shape, *box, radius)[..., None]
    pixels[:] = np.round(pixels * (1 - share) + np.array(colour) * share)


def frame(pixels, box, colour, inside=WHITE, radius=0, width=1):
    fill(pixels, box, colour, radius)
    x, y, w, h = box
    fill(pixels, (x + width, y + width, w - 2 * width, h - 2 * width), inside, max(0, radius - width))


def write(pixels, x, y, letters=6, colour=INK):
    """Draw something like a word, 12 px tall; return its loose box."""
    for index in range(letters):
        left = x + 9 * index
        pixels[y : y + 12, left : left + 2] = colour
        pixels[y + 5 : y + 7, left : left + 6] = colour
    return Box(x - 2, y - 2, 9 * letters + 2, 16)


def speckle(height, width, seed=1):
    return np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8)


def look(pixels, *texts, ratio=1.0) -> Seen:
    return find_surfaces(Raster(pixels, ratio), texts)


def only_box(seen: Seen) -> Box:
    (surface,) = seen.surfaces
    return surface.box


@pytest.mark.parametrize("colour", [WHITE, (0, 0, 0), (34, 40, 49)], ids=["white", "black", "dark"])
def test_blank_picture_is_nothing_but_background(colour):
    assert look(page(colour=colour)) == Seen(Colour(*colour), (), (), ())


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (40, 1), (3, 3)])
def test_tiny_pictures_are_taken(size):
    assert look(page(*size)).surfaces == ()


def test_photo_is_one_picture_covering_everything():
    seen = look(speckle(200, 300))
    assert [(p.box, p.kind) for p in seen.pictures] == [(Box(0, 0, 300, 200), PictureKind.PHOTO)]
    assert seen.surfaces == ()


def test_text_is_neither_surface_nor_picture():
    pixels = page()
    text = write(pixels, 40, 40)
    assert look(pixels, text) == Seen(Colour(*WHITE), (), (), ())


def test_unread_ink_becomes_a_picture():
    pixels = page()
    write(pixels, 40, 40, letters=1)
    (picture,) = look(pixels).pictures
    assert picture.kind is PictureKind.ICON
    assert picture.box == Box(40, 40, 6, 12)


@pytest.mark.parametrize("off", [1, 2, 3, 7])
def test_faint_fills_are_exact_to_the_pixel(off):
    pixels = page()
    fill(pixels, (50, 60, 200, 120), (255 - off,) * 3)
    text = write(pixels, 80, 90)
    assert only_box(look(pixels, text)) == Box(50, 60, 200, 120)


def test_nested_boxes_come_outer_first():
    pixels = page()
    fill(pixels, (20, 20, 300, 240), (240, 240, 240))
    fill(pixels, (40, 40, 200, 150), (200, 210, 220))
    text = write(pixels, 60, 60)
    boxes = [surface.box for surface in look(pixels, text).surfaces]
    assert boxes == [Box(20, 20, 300, 240), Box(40, 40, 200, 150)]


def test_touching_bands_and_sidebar_are_told_apart():
    pixels = page(600, 400)
    fill(pixels, (0, 0, 600, 60), (30, 40, 50))
    fill(pixels, (0, 60, 120, 340), (50, 60, 70))
    texts = write(pixels, 20, 20, colour=WHITE), write(pixels, 20, 100, colour=WHITE), write(pixels, 200, 200)
    boxes = {surface.box for surface in look(pixels, *texts).surfaces}
    assert boxes == {Box(0, 0, 600, 60), Box(0, 60, 120, 340)}


def test_cards_on_a_ground_between_dark_bands_are_no_photo():
    pixels = page(800, 600)
    fill(pixels, (0, 60, 800, 480), (248, 249, 250))
    fill(pixels, (0, 60, 160, 400), INK)
    fill(pixels, (180, 100, 600, 420), WHITE)
    seen = look(pixels, *(write(pixels, 20, y, colour=WHITE) for y in range(100, 300, 40)))
    assert seen.pictures == ()
    assert {Box(0, 60, 160, 400), Box(180, 100, 600, 420)} <= {s.box for s in seen.surfaces}


def test_header_and_sidebar_of_one_colour_are_two_rectangles():
    pixels = page(600, 400)
    fill(pixels, (0, 0, 600, 60), (30, 40, 50))
    fill(pixels, (0, 60, 120, 240), (30, 40, 50))
    texts = write(pixels, 20, 20, colour=WHITE), write(pixels, 20, 100, colour=WHITE), write(pixels, 200, 200)
    boxes = {surface.box for surface in look(pixels, *texts).surfaces}
    assert boxes == {Box(0, 0, 600, 60), Box(0, 60, 120, 240)}


@settings(max_examples=25, deadline=None)
@given(
    st.integers(5, 80),
    st.integers(5, 80),
    st.integers(90, 250),
    st.integers(70, 180),
    st.sampled_from([(200, 30, 30), (248, 249, 250), (13, 110, 253), (0, 0, 0)]),
)
def test_any_rectangle_is_found_exactly(x, y, width, height, colour):
    pixels = page()
    fill(pixels, (x, y, width, height), colour)
    text = write(pixels, x + 10, y + 10, colour=(128, 128, 128))
    seen = look(pixels, text)
    found = [s.box for s in seen.surfaces] + [c.box for c in seen.controls]
    assert found == [Box(x, y, width, height)]


@pytest.mark.parametrize("radius", [0, 3, 4, 6, 8, 12, 20, 30])
@pytest.mark.parametrize("line", [None, GREY, INK], ids=["plain", "pale-line", "dark-line"])
def test_corner_radii(radius, line):
    pixels = page()
    if line is None:
        fill(pixels, (40, 40, 240, 120), BLUE, radius)
    else:
        frame(pixels, (40, 40, 240, 120), line, (240, 248, 255), radius)
    text = write(pixels, 80, 60), write(pixels, 80, 90)
    (surface,) = look(pixels, *text).surfaces
    assert surface.paint.radius_px == pytest.approx((radius,) * 4, abs=1)
    assert (surface.paint.border is not None) == (line is not None)


def test_pill_has_half_its_height_as_radius():
    pixels = page()
    fill(pixels, (40, 40, 120, 34), BLUE, 17)
    text = write(pixels, 73, 51, colour=WHITE)
    (button,) = look(pixels, text).controls
    assert button.paint.radius_px == (17, 17, 17, 17)


def test_tight_pill_behind_a_word_is_kept():
    pixels = page()
    fill(pixels, (40, 40, 68, 20), (226, 236, 255), 10)
    seen = look(pixels, write(pixels, 48, 44, colour=BLUE))
    assert [box.box for box in (*seen.surfaces, *seen.controls)] == [Box(40, 40, 68, 20)]


def test_joined_letters_are_no_badge():
    pixels = page()
    letters = draw_line("Aryan Florist", "Liberation Sans", 46, subpixel_x=0.25).coverage[..., None]
    height, width = letters.shape[:2]
    part = pixels[40 : 40 + height, 20 : 20 + width]
    part[:] = part + (np.array(BLUE) - part) * letters
    seen = look(pixels, Box(18, 38, width + 4, height + 4))
    assert (*seen.surfaces, *seen.controls, *seen.pictures) == ()


@pytest.mark.parametrize("radius", [4, 8, 11])
def test_tight_button_behind_its_text_is_kept(radius):
    pixels = page()
    fill(pixels, (40, 40, 104, 22), (0, 0, 0), radius)
    text = write(pixels, 50, 45, letters=9, colour=WHITE)
    seen = look(pixels, text)
    assert [box.box for box in (*seen.surfaces, *seen.controls)] == [Box(40, 40, 104, 22)]


def test_border_on_single_sides():
    pixels = page()
    fill(pixels, (40, 40, 240, 90), (207, 244, 252))
    pixels[40:130, 40:44] = (158, 234, 249)
    text = write(pixels, 80, 80)
    (surface,) = look(pixels, text).surfaces
    border = surface.paint.border
    assert (border.left.width_px, border.left.colour) == (4, Colour(158, 234, 249))
    assert (border.top, border.right, border.bottom) == (None, None, None)


def test_outline_on_its_ground_has_no_fill():
    pixels = page()
    frame(pixels, (40, 40, 240, 150), GREY)
    texts = write(pixels, 60, 60), write(pixels, 60, 90)
    (surface,) = look(pixels, *texts).surfaces
    assert surface.paint.fill is None
    assert surface.paint.border.top.width_px == 1


@pytest.mark.parametrize("size", [51.2, 52, 51.6])
def test_line_around_a_disc_is_the_same_on_all_sides(size):
    pixels = page(colour=INK)
    frame(pixels, (50, 50, size, size), WHITE, inside=INK, radius=size / 2, width=2)
    border = look(pixels).surfaces[0].paint.border
    assert {border.top, border.right, border.bottom, border.left} == {border.top}
    assert border.top.width_px == 2


def shadowed(pixels, box, dx, dy, blur, opacity):
    x, y, w, h = box
    sigma = blur / 2
    ys, xs = np.arange(pixels.shape[0]) + 0.5, np.arange(pixels.shape[1]) + 0.5
    across = ndtr((xs - x - dx) / sigma) - ndtr((xs - x - dx - w) / sigma)
    down = ndtr((ys - y - dy) / sigma) - ndtr((ys - y - dy - h) / sigma)
    alpha = opacity * down[:, None] * across[None, :]
    pixels[:] = np.round(pixels * (1 - alpha[..., None]))


@pytest.mark.parametrize(
    ("dy", "blur", "opacity"), [(1, 3, 0.2), (4, 12, 0.15), (8, 16, 0.15), (0, 10, 0.3)], ids=str
)
def test_soft_shadow_is_modelled(dy, blur, opacity):
    pixels = page()
    shadowed(pixels, (80, 80, 220, 120), 0, dy, blur, opacity)
    drawn = pixels.copy()
    fill(pixels, (80, 80, 220, 120), WHITE)
    texts = write(pixels, 100, 100), write(pixels, 100, 140)
    (surface,) = look(pixels, *texts).surfaces
    shadow = surface.paint.shadow
    assert surface.box == Box(80, 80, 220, 120)
    assert abs(shadow.dy_px - dy) <= 1
    again = page()
    spread = shadow.spread_px
    grown = (80 - spread, 80 - spread, 220 + 2 * spread, 120 + 2 * spread)
    shadowed(again, grown, shadow.dx_px, shadow.dy_px, max(0.5, shadow.blur_px), shadow.opacity)
    outside = np.ones(drawn.shape[:2], bool)
    outside[80:200, 80:300] = False
    assert np.abs(again.astype(int) - drawn)[outside].max() <= 8


@pytest.mark.parametrize(
    ("angle", "start", "end"),
    [
        (180, (13, 110, 253), (111, 66, 193)),
        (90, (255, 0, 0), (0, 0, 255)),
        (135, (20, 30, 40), (200, 180, 90)),
    ],
    ids=["down", "right", "diagonal"],
)
def test_linear_gradients(angle, start, end):
    pixels = page(400, 300)
    turn = math.radians(angle)
    ys, xs = np.mgrid[:300, :400] + 0.5
    length = abs(400 * math.sin(turn)) + abs(300 * math.cos(turn))
    share = (0.5 + ((xs - 200) * math.sin(turn) - (ys - 150) * math.cos(turn)) / length)[..., None]
    pixels[:] = np.round(np.array(start) * (1 - share) + np.array(end) * share)
    text = write(pixels, 80, 80, colour=WHITE)
    seen = look(pixels, text)
    assert isinstance(seen.background, Gradient)
    assert seen.background.angle_deg == pytest.approx(angle, abs=2)
    for stop, true in zip((seen.background.stops[0], seen.background.stops[-1]), (start, end), strict=True):
        assert stop.colour == pytest.approx(true, abs=4)
    assert not seen.surfaces


def test_rule_is_a_thin_surface():
    pixels = page()
    pixels[100:101, 20:380] = GREY
    assert only_box(look(pixels)) == Box(20, 100, 360, 1)


def test_underline_belongs_to_its_text():
    pixels = page()
    text = write(pixels, 40, 40)
    pixels[54:55, 40:92] = INK
    assert look(pixels, text).surfaces == ()


def test_bordered_table_is_an_outline_with_rules():
    pixels = page()
    frame(pixels, (20, 20, 361, 121), GREY)
    for y in (60, 100):
        pixels[y, 20:381] = GREY
    for x in (140, 260):
        pixels[20:141, x] = GREY
    texts = [write(pixels, x, y) for x in (40, 160, 280) for y in (34, 74, 114)]
    surfaces = look(pixels, *texts).surfaces
    assert surfaces[0].box == Box(20, 20, 361, 121)
    assert all(min(s.box.width, s.box.height) == 1 for s in surfaces[1:])
    assert len(surfaces) == 5


@pytest.mark.parametrize("texture", [True, False], ids=["texture", "flat"])
def test_images_are_photos(texture):
    pixels = page()
    pixels[60:160, 60:220] = speckle(100, 160) if texture else (0, 0, 255)
    (picture,) = look(pixels).pictures
    assert (picture.box, picture.kind, picture.backdrop) == (Box(60, 60, 160, 100), PictureKind.PHOTO, False)


def test_flat_image_keeps_its_frame():
    pixels = page()
    frame(pixels, (60, 60, 84, 50), GREY, inside=(0, 0, 254), radius=4)
    seen = look(pixels)
    assert [picture.box for picture in seen.pictures] == [Box(61, 61, 82, 48)]
    assert only_box(seen) == Box(60, 60, 84, 50)
    assert (seen.surfaces[0].paint.fill, seen.controls) == (None, ())


def test_text_on_a_photo_makes_it_a_backdrop():
    pixels = page()
    pixels[60:200, 60:320] = speckle(140, 260) // 3
    text = write(pixels, 100, 100, colour=WHITE)
    (picture,) = look(pixels, text).pictures
    assert picture.backdrop


def test_button_on_a_photo_is_found():
    pixels = page()
    pixels[60:240, 60:360] = speckle(180, 300) // 3
    fill(pixels, (120, 150, 140, 40), BLUE)
    text = write(pixels, 162, 164, colour=WHITE)
    seen = look(pixels, text)
    assert [c.box for c in seen.controls] == [Box(120, 150, 140, 40)]
    assert seen.pictures[0].backdrop


def test_caption_flush_with_a_photo_is_cut_off_it():
    pixels = page(colour=(248, 249, 250))
    fill(pixels, (60, 40, 200, 200), WHITE)
    pixels[40:180, 60:260] = speckle(140, 200)
    text = write(pixels, 80, 200)
    seen = look(pixels, text)
    assert [p.box for p in seen.pictures] == [Box(60, 40, 200, 140)]
    assert any(s.box.contains(Box(60, 180, 200, 60)) for s in seen.surfaces)


def test_parts_of_an_icon_are_one_picture():
    pixels = page()
    for y in (50, 56, 62):
        pixels[y : y + 2, 50:66] = INK
    (picture,) = look(pixels).pictures
    assert picture.box == Box(50, 50, 16, 14)


def test_round_avatar():
    pixels = page()
    share = coverage(pixels.shape, 50, 50, 60, 60, 30)[..., None]
    noisy = page()
    noisy[:] = speckle(300, 400)
    pixels[:] = np.round(pixels * (1 - share) + noisy * share)
    (picture,) = look(pixels).pictures
    assert picture.kind is PictureKind.PHOTO
    assert picture.radius_px == pytest.approx((30,) * 4, abs=1)


def test_device_pixels_become_css_pixels():
    pixels = page(800, 600)
    fill(pixels, (100, 120, 400, 240), (240, 240, 240))
    write(pixels, 160, 180)
    write(pixels, 160, 200)
    seen = look(pixels, Box(79, 89, 30, 20), ratio=2.0)
    assert only_box(seen) == Box(50, 60, 200, 120)


def test_same_input_same_output():
    pixels = page()
    pixels[60:160, 60:220] = speckle(100, 160)
    frame(pixels, (240, 40, 120, 38), GREY, radius=6)
    assert look(pixels) == look(pixels.copy())


CONTROLS = {
    "textbox": ((40, 40, 240, 38), 6, None, ControlKind.TEXTBOX),
    "textbox with text": ((40, 40, 240, 38), 6, (52, 53), ControlKind.TEXTBOX),
    "button": ((40, 40, 120, 38), 6, (73, 53), ControlKind.BUTTON),
    "textarea": ((40, 40, 240, 110), 6, None, ControlKind.TEXTAREA),
    "checkbox": ((40, 40, 16, 16), 3, None, ControlKind.CHECKBOX),
    "radio": ((40, 40, 16, 16), 8, None, ControlKind.RADIO),
}


@pytest.mark.parametrize(("box", "radius", "at", "kind"), CONTROLS.values(), ids=CONTROLS)
def test_controls(box, radius, at, kind):
    pixels = page()
    frame(pixels, box, (134, 142, 150), radius=radius)
    texts = [write(pixels, *at)] if at else []
    seen = look(pixels, *texts)
    assert [(c.kind, c.box) for c in seen.controls] == [(kind, Box(*box))]
    assert seen.surfaces == ()
    assert seen.pictures == ()


def test_checked_box_owns_its_tick():
    pixels = page()
    fill(pixels, (40, 40, 16, 16), BLUE, 3)
    pixels[46:52, 44:52] = WHITE
    seen = look(pixels)
    (control,) = seen.controls
    assert control.checked
    assert control.accent == Colour(*BLUE)
    assert seen.pictures == ()


def test_select_owns_its_arrow():
    pixels = page()
    frame(pixels, (40, 40, 240, 38), GREY, radius=6)
    text = write(pixels, 52, 53)
    for step in range(5):
        pixels[56 + step, [258 + step, 268 - step]] = INK
    seen = look(pixels, text)
    assert [c.kind for c in seen.controls] == [ControlKind.SELECT]
    assert seen.pictures == ()


@pytest.mark.parametrize("plate", [GREY, None], ids=["plate", "line"])
def test_field_beside_a_sign_in_one_frame(plate):
    pixels = page()
    frame(pixels, (40, 40, 240, 38), (134, 142, 150), radius=6)
    if plate:
        fill(pixels, (242, 41, 37, 36), plate)
    fill(pixels, (240, 42, 2, 34), (134, 142, 150))
    text = write(pixels, 52, 53)
    pixels[52:64, 254:266:3] = INK
    (control,) = look(pixels, text).controls
    assert control.kind is ControlKind.TEXTBOX
    assert control.box.right == pytest.approx(240, abs=2)


@pytest.mark.parametrize("on", [True, False])
def test_switch(on):
    pixels = page()
    fill(pixels, (40, 40, 44, 24), BLUE if on else (173, 181, 189), 12)
    fill(pixels, (62 if on else 42, 42, 20, 20), WHITE, 10)
    (control,) = look(pixels).controls
    assert (control.kind, control.checked) == (ControlKind.SWITCH, on)


@pytest.mark.parametrize("width", [50, 150])
@pytest.mark.parametrize(("height", "radius"), [(12, 0), (8, 4)], ids=["square", "round"])
def test_progress_bar(width, height, radius):
    pixels = page()
    fill(pixels, (40, 40, 200, height), (233, 236, 239), radius)
    fill(pixels, (40, 40, width, height), BLUE, radius)
    (control,) = look(pixels).controls
    assert (control.kind, control.accent) == (ControlKind.PROGRESS, Colour(*BLUE))
    assert control.value == pytest.approx(width / 200, abs=0.02)


def test_slider():
    pixels = page()
    fill(pixels, (40, 50, 200, 6), GREY, 3)
    fill(pixels, (132, 45, 16, 16), BLUE, 8)
    (control,) = look(pixels).controls
    assert control.kind is ControlKind.SLIDER
    assert control.value == pytest.approx(0.5, abs=0.02)


def test_drawing_on_a_coloured_plate_is_one_picture():
    pixels = page()
    fill(pixels, (60, 40, 220, 180), (120, 200, 180))
    fill(pixels, (120, 80, 100, 100), (240, 170, 120), 50)
    for step in range(40):
        pixels[100 + step, 150 - step // 2 : 190 - step] = INK
    (picture,) = look(pixels).pictures
    assert (picture.box, picture.kind) == (Box(60, 40, 220, 180), PictureKind.PHOTO)
