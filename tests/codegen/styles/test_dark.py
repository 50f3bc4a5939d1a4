import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.dark import dark_palette, dark_rules, to_colour, to_oklch
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.inks import colours_of, inks_of, parted
from pixelwright.colour import Colour

PAGE = (("color", "#212529"), ("background-color", "#ffffff"))


@pytest.mark.parametrize("hexed", ["#000000", "#ffffff", "#2257e7", "#c0392b", "#f5f6f8", "#0a0b0c"])
def test_oklch_there_and_back(hexed):
    assert to_colour(to_oklch(Colour.from_hex(hexed))).hex == hexed


def test_white_is_one_in_lightness_and_grey():
    lightness, chroma, _ = to_oklch(Colour(255, 255, 255))
    assert lightness == pytest.approx(1, abs=1e-4)
    assert chroma == pytest.approx(0, abs=1e-4)


@pytest.mark.parametrize(
    "pairs",
    [
        [("#000000", "#ffffff")],
        [("#6c757d", "#ffffff"), ("#212529", "#f8f9fa")],
        [("#0d6efd", "#ffffff"), ("#198754", "#ffffff"), ("#dc3545", "#f8d7da")],
        [("#999999", "#ffffff")],
    ],
    ids=["plain", "greys", "colours", "weak from the start"],
)
def test_contrast_is_kept_up_to_what_is_asked_of_text(pairs):
    palette = dark_palette([colour for pair in pairs for colour in pair], pairs)
    for text, ground in pairs:
        had = Colour.from_hex(text).contrast(Colour.from_hex(ground))
        has = Colour.from_hex(palette[text]).contrast(Colour.from_hex(palette[ground]))
        assert has >= min(had, 4.5) - 0.05
        assert Colour.from_hex(palette[ground]).luminance < 0.1


def test_what_is_written_on_dark_grounds_stays_apart():
    card = Element("div", style({"background-color": "#ffffff", "color": "#212529"}), children=("Card",))
    button = Element("a", style({"background-color": "#0b1f4b", "color": "#ffffff"}), children=("Go",))
    body, kept = parted(Element("body", children=(card, button)), PAGE)
    assert body.children[0] == card
    assert body.children[1].style.get("background-color") == "#0b1f4b"
    white = body.children[1].style.get("color")
    assert kept == {"#0b1f4b", white}
    assert white == "#fffffe"
    palette = dark_palette(colours_of(body, PAGE), inks_of(body, PAGE), kept)
    assert set(palette) == {"#ffffff", "#212529"}


def test_the_rules_name_custom_properties():
    names = {"#ffffff": "--color-background", "#00ff00": "--color-green"}
    rules = dark_rules(names, {"#ffffff": "#111111"})
    assert rules.startswith("@media (prefers-color-scheme: dark) {")
    assert "--color-background: #111111;" in rules
    assert "green" not in rules
    assert dark_rules(names, {"#ffffff": "#111111"}, "dark-mode").startswith(":root:has(#dark-mode:checked)")
    assert dark_rules({}, {}) == ""
