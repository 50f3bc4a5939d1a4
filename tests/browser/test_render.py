from pixelwright.browser import Browser


def test_renders_text(browser: Browser) -> None:
    page = browser.render("<p>Hello <b>world</b></p>")
    assert [text.text for text in page.texts] == ["Hello ", "world"]
    assert page.raster.pixels.shape == (800, 1280, 3)
