import hashlib
from dataclasses import dataclass

from pixelwright.colour import Colour
from pixelwright.fonts import family, font_face_css
from pixelwright.scene import TextStyle


@dataclass(frozen=True)
class Style:
    family: str
    weight: int = 400
    italic: bool = False


def test_only_used_faces_are_delivered_and_named_by_content():
    css, files = font_face_css([Style("Lato"), Style("Lato"), Style("Lato", 700)], "fonts/")
    assert len(files) == css.count("@font-face") == 2
    for name, content in files.items():
        assert hashlib.sha256(content).hexdigest()[:10] in name
        assert f'url("fonts/{name}") format("woff2")' in css
        assert content[:4] == b"wOF2"


def test_variable_faces_are_delivered_once_with_their_range():
    css, files = font_face_css([Style("Inter", 400), Style("Inter", 650)])
    assert len(files) == 1
    assert "font-weight: 300 900;" in css
    assert "font-display: block;" in css


def test_order_of_use_does_not_matter():
    styles = [Style("Roboto", 700), Style("Liberation Sans"), Style("Lora", italic=True)]
    assert font_face_css(styles) == font_face_css(reversed(styles))


def test_unknown_families_are_left_out():
    assert font_face_css([Style("Papyrus")]) == ("", {})


def test_a_machines_own_liberation_is_preferred():
    css, _ = font_face_css([Style("Liberation Sans", 700, True)])
    assert 'src: local("Liberation Sans Bold Italic"), url(' in css


def test_styles_of_a_scene_are_taken():
    style = TextStyle("inter", 16, Colour(0, 0, 0), weight=600)
    css, _ = font_face_css([style])
    assert f"font-family: {family('Inter').name};" in css
