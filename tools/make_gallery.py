"""Write docs/gallery.md and its pictures anew: real pages, what was built from them, and some of the code.

The pages are those of the bench folder whose licence lets their pictures be shown; see docs/bench.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from bench.pages import bench_folder, find_pages
from bench.truth import VIEWPORT, truth_of

from pixelwright.browser import Browser, open_browser
from pixelwright.media import encode_png
from pixelwright.page import Viewport
from pixelwright.raster import Pixels
from pixelwright.workflows.build import BuildOptions, BuildResult, build

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "images" / "gallery"
WIDE_PX, PHONE_PX, TALL_PX, GAP_PX = 560, 164, 620, 16
"""Both pages are shown at the same scale, the phone's beside them; what is taller is cut."""
LINES = 34


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A page of the bench, the stack it is shown in, and the file that is quoted."""

    page: str
    title: str
    stack: str
    quoted: str
    """A glob below the folder of the result; the first file it finds is quoted."""


EXHIBITS = (
    Exhibit("startbootstrap-modern-business-pricing", "A pricing page", "react", "src/components/*Card.tsx"),
    Exhibit("startbootstrap-sb-admin-tables", "A table of data", "svelte", "src/components/*Row.svelte"),
    Exhibit("startbootstrap-shop-homepage-index", "A shop", "vue", "src/components/*Card.vue"),
    Exhibit("pico-examples-v1-sign-in", "A form", "html", "index.html"),
    Exhibit("email-postmark-basic-invoice", "An e-mail", "tailwind", "index.html"),
    Exhibit("adminlte-widgets-cards", "A dashboard's parts", "html", "styles.css"),
)


def main() -> None:
    """Build every exhibit, or those named, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="also write the built pages below this folder, to look at")
    keep: Path | None = parser.parse_args().keep
    pages = {page.name: page for page in find_pages(bench_folder())}
    origins = _origins()
    PICTURES.mkdir(parents=True, exist_ok=True)
    parts = [_INTRODUCTION]
    with open_browser() as browser:
        for exhibit in EXHIBITS:
            design = truth_of(pages[exhibit.page], browser).raster
            result = build(design, BuildOptions(stack=exhibit.stack, viewport=VIEWPORT), browser=browser)
            (PICTURES / f"{exhibit.page}.png").write_bytes(_picture(result, browser))
            parts.append(_section(exhibit, origins[exhibit.page], result))
            if keep is not None:
                _write(result, keep / exhibit.page)
            sys.stdout.write(f"{exhibit.page}\n")
    (ROOT / "docs" / "gallery.md").write_text("\n\n".join(parts) + "\n")


_INTRODUCTION = """# Gallery

Each picture shows the design that was given, the page that was built from it, and that page in a window of
375 px. Nothing was touched by hand. `tools/make_gallery.py` made this page."""


def _origins() -> dict[str, str]:
    index = json.loads((bench_folder() / "index.json").read_text())
    return {
        f"{each['source']}-{each['page']}": f"{each['origin']}, {each['licence']}"
        for each in index["templates"]
    }


def _section(exhibit: Exhibit, origin: str, result: BuildResult) -> str:
    report = result.report
    ssim, text = report.score("pixels.ssim"), report.score("lines.characters")
    name, code, more = _excerpt(exhibit, result)
    cut = f"\n\n({more} more lines.)" if more else ""
    return f"""## {exhibit.title}

![The design, the page and the page on a phone](images/gallery/{exhibit.page}.png)

The design is a page of {origin}. Stack: `{exhibit.stack}`. SSIM {ssim:.3f}, characters {text:.3f}.
`{name}`:

```{name.rsplit(".", 1)[-1]}
{code}
```{cut}"""


def _excerpt(exhibit: Exhibit, result: BuildResult) -> tuple[str, str, int]:
    files = result.bundle.files
    found = sorted(name for name in files if Path(name).match(exhibit.quoted)) or [result.bundle.entry]
    lines = files[found[0]].decode().rstrip().expandtabs(2).split("\n")
    start = next((index for index, line in enumerate(lines) if "<main" in line or "<template" in line), 0)
    if exhibit.quoted.endswith((".tsx", ".svelte", ".css")):
        start = 0
    shown = lines[start : start + LINES]
    return found[0], "\n".join(shown), len(lines) - start - len(shown)


def _picture(result: BuildResult, browser: Browser) -> bytes:
    phone = browser.render(result.bundle, Viewport(375, 800)).raster
    sides = [
        _shrunk(result.design.pixels, WIDE_PX),
        _shrunk(result.page.raster.pixels, WIDE_PX),
        _shrunk(phone.pixels, PHONE_PX),
    ]
    tall = max(map(len, sides))
    width = sum(side.shape[1] for side in sides) + GAP_PX * (len(sides) - 1)
    whole = np.full((tall, width, 3), 255, np.uint8)
    left = 0
    for side in sides:
        whole[: len(side), left : left + side.shape[1]] = side
        left += side.shape[1] + GAP_PX
    return encode_png(whole)


def _shrunk(pixels: Pixels, width_px: int) -> Pixels:
    height = round(pixels.shape[0] * width_px / pixels.shape[1])
    small = cv2.resize(pixels, (width_px, height), interpolation=cv2.INTER_AREA)
    return small[:TALL_PX].astype(np.uint8)


def _write(result: BuildResult, folder: Path) -> None:
    for name, content in result.bundle.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
