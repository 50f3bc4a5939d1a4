"""Measure any page against any picture: here the page that the example picture was taken from."""

from pathlib import Path

from pixelwright.browser import open_browser
from pixelwright.evaluation import measure
from pixelwright.media import read_picture

here = Path(__file__).parent
design = read_picture(here / "dashboard.png")
with open_browser() as browser:
    page = browser.render(here / "dashboard.html", root=here.parent)

for score in measure(design, page).scores:
    print(f"{score.name:32} {score.value:8.3f}")
