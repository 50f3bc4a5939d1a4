"""Makes `src/pixelwright/fonts/data`: font files, their licences, `index.json` and `glyphs.npz`.

    python tools/make_fonts.py --work DIR        fetches what is missing into DIR, then builds

Debian packages are fetched with `apt-get download`, npm ones with `npm pack`. The versions are pinned below,
so the same versions of fontTools and brotli give the same bytes again.

Debian's fonts are subset here with their kerning and standard ligatures kept. Hints are left out: Chromium
places text at subpixels and then uses none (0 pixels differ at 11 sizes from 11 to 48 px). The npm packages
hold files that are subset already: they are copied unchanged.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

DATA = Path(__file__).parents[1] / "src/pixelwright/fonts/data"

LATIN = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x18F, 0x192, 0x218, 0x219, 0x21A, 0x21B, 0x2C6, 0x2C7, *range(0x2D8, 0x2DE)),
    *range(0x2010, 0x2028),
    *(0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x20B9, 0x20BD, 0x20BF),
    *(0x2116, 0x2122, *range(0x2190, 0x219A), 0x21E7, 0x2318),
    *(0x2212, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265),
    *(0x25A0, 0x25A1, 0x25AA, 0x25B2, 0x25B4, 0x25B6, 0x25B8, 0x25BA, 0x25BC, 0x25BE, 0x25C0, 0x25C4),
    *(0x25CB, 0x25CF, 0x2605, 0x2606, 0x2610, 0x2611, 0x2713, 0x2714, 0x2715, 0x2717, 0x2764, 0x276F),
    *(0xFB01, 0xFB02),
]
GREEK_CYRILLIC = [*range(0x384, 0x3CF), *range(0x400, 0x460), 0x490, 0x491]

FEATURES = ["kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "rlig"]

DEBIAN = {
    "liberation": "fonts-liberation2=2.1.5-1",
    "dejavu": "fonts-dejavu-core=2.37-6",
    "noto": "fonts-noto-core=20201225-1",
}
NPM_VERSION = "5.3.0"
LIGHTEST = 300

SANS, SERIF, MONO = "sans-serif", "serif", "monospace"


@dataclass(frozen=True)
class Recipe:
    """One family: where its files come from and which CSS names stand behind it."""

    name: str
    generic: str
    source: str
    """A key of DEBIAN, or an npm package."""
    files: tuple[tuple[str, int, bool], ...]
    """Name inside the package, weight (0 where the file says its range itself), italic."""
    fallbacks: tuple[str, ...] = ()
    extra: tuple[int, ...] = ()
    rename: str = ""
    """The name inside the files, where the licence reserves the family's own for unchanged copies."""


def _debian(
    name: str, generic: str, source: str, stem: str, styles: str, fallbacks: str, rename: str = ""
) -> Recipe:
    """Styles: - plain, r regular, b bold, i italic, z bold italic."""
    table = {
        "-": ("", 400, False),
        "r": ("-Regular", 400, False),
        "b": ("-Bold", 700, False),
        "i": ("-Italic", 400, True),
        "z": ("-BoldItalic", 700, True),
    }
    files = tuple((stem + table[key][0] + ".ttf", *table[key][1:]) for key in styles)
    extra = tuple(GREEK_CYRILLIC) if name in ("Liberation Sans", "Noto Sans") else ()
    return Recipe(name, generic, source, files, tuple(fallbacks.split(", ")), extra, rename)


def _variable(name: str, generic: str = SANS, italic: bool = False) -> Recipe:
    slug = name.lower().replace(" ", "-")
    files = [(f"{slug}-latin-wght-normal.woff2", 0, False)]
    if italic:
        files.append((f"{slug}-latin-wght-italic.woff2", 0, True))
    return Recipe(name, generic, f"@fontsource-variable/{slug}", tuple(files), FALLBACKS[generic])


def _static(name: str, generic: str, weights: tuple[int, ...], italics: tuple[int, ...] = ()) -> Recipe:
    slug = name.lower().replace(" ", "-")
    files = [(f"{slug}-latin-{weight}-normal.woff2", weight, False) for weight in weights]
    files += [(f"{slug}-latin-{weight}-italic.woff2", weight, True) for weight in italics]
    return Recipe(name, generic, f"@fontsource/{slug}", tuple(files), FALLBACKS[generic])


FALLBACKS = {
    SANS: ("Helvetica Neue", "Arial"),
    SERIF: ("Georgia", "Times New Roman"),
    MONO: ("Menlo", "Consolas"),
}
NOTICES = {
    "liberation": "Digitized data copyright (c) 2010 Google Corporation with Reserved Font Arimo, Tinos and "
    "Cousine. Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation. The files here are "
    "subsets and therefore carry other names inside.",
    "dejavu": "Copyright (c) 2003 by Bitstream, Inc. All Rights Reserved. Bitstream Vera is a trademark of "
    "Bitstream, Inc. DejaVu changes are in public domain.",
    "noto": "Copyright 2010, 2012-2020 Google Inc., 2015-2020 Google LLC.",
    "@fontsource/ubuntu": "Copyright 2010, 2011 Canonical Ltd.",
    "@fontsource-variable/source-serif-4": "Copyright 2014-2023 Adobe (http://www.adobe.com/), with Reserved "
    "Font Name Source.",
    "@fontsource-variable/roboto-slab": "Copyright 2018 The Roboto Slab Project Authors.",
}
LIBERATION, DEJAVU, NOTO = "liberation", "dejavu", "noto"
RECIPES = (
    _debian("Liberation Sans", SANS, LIBERATION, "LiberationSans", "rbiz", "Arial, Helvetica",
            "Pixelwright Sans"),
    _debian("Liberation Serif", SERIF, LIBERATION, "LiberationSerif", "rbiz", "Times New Roman, Times",
            "Pixelwright Serif"),
    _debian("DejaVu Sans Mono", MONO, DEJAVU, "DejaVuSansMono", "-b", "Menlo, Consolas"),
    _debian("Noto Sans", SANS, NOTO, "NotoSans", "rbiz", "system-ui, Segoe UI"),
    _variable("Inter", italic=True),
    _variable("Roboto", italic=True),
    _variable("Open Sans", italic=True),
    _debian("DejaVu Sans", SANS, DEJAVU, "DejaVuSans", "-b", "Verdana"),
    _static("Lato", SANS, (300, 400, 700, 900), (400, 700)),
    _variable("Montserrat"),
    _static("Poppins", SANS, (300, 400, 500, 600, 700, 800), (400,)),
    _debian("Liberation Mono", MONO, LIBERATION, "LiberationMono", "rbiz", "Courier New, Courier",
            "Pixelwright Mono"),
    _debian("Noto Serif", SERIF, NOTO, "NotoSerif", "rbiz", "Georgia"),
    _variable("Nunito"),
    _variable("Nunito Sans"),
    _variable("Source Sans 3", italic=True),
    _variable("Raleway"),
    _variable("DM Sans"),
    _variable("Work Sans"),
    _variable("Rubik"),
    _variable("Figtree"),
    _variable("Manrope"),
    _variable("Plus Jakarta Sans"),
    _variable("Outfit"),
    _variable("Space Grotesk"),
    _variable("Geist"),
    _variable("IBM Plex Sans"),
    _variable("Mulish"),
    _variable("Quicksand"),
    _variable("Oswald"),
    _variable("Roboto Condensed"),
    _variable("Josefin Sans"),
    _static("Fira Sans", SANS, (400, 500, 700)),
    _static("Ubuntu", SANS, (400, 500, 700)),
    _static("PT Sans", SANS, (400, 700)),
    _static("Titillium Web", SANS, (400, 600, 700)),
    _static("Barlow", SANS, (400, 500, 600, 700)),
    _static("Kanit", SANS, (400, 500, 600)),
    _static("Varela Round", SANS, (400,)),
    _static("Bebas Neue", SANS, (400,)),
    _variable("Merriweather Sans"),
    _variable("Karla"),
    _variable("Cabin"),
    _variable("Catamaran"),
    _variable("Public Sans"),
    _variable("Lexend"),
    _variable("Sora"),
    _variable("Urbanist"),
    _static("Merriweather", SERIF, (400, 700), (400,)),
    _variable("Playfair Display", SERIF, italic=True),
    _variable("Lora", SERIF, italic=True),
    _variable("EB Garamond", SERIF, italic=True),
    _variable("Roboto Slab", SERIF),
    _variable("Libre Baskerville", SERIF),
    _variable("Source Serif 4", SERIF),
    _variable("Bitter", SERIF),
    _variable("Newsreader", SERIF),
    _static("PT Serif", SERIF, (400, 700)),
    _variable("JetBrains Mono", MONO),
    _variable("Source Code Pro", MONO),
    _variable("Roboto Mono", MONO),
)  # fmt: skip


def fetch(recipe: Recipe, work: Path) -> Path:
    """Return the folder with the package's unpacked files, fetching it on first use."""
    folder = work / recipe.source.replace("/", "-")
    if folder.exists():
        return folder
    fresh = folder.with_name(folder.name + ".part")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    if recipe.source in DEBIAN:
        subprocess.run(["apt-get", "download", DEBIAN[recipe.source]], cwd=fresh, check=True)
        subprocess.run(["dpkg-deb", "-x", *map(str, fresh.glob("*.deb")), str(fresh)], check=True)
    else:
        subprocess.run(["npm", "pack", "--silent", f"{recipe.source}@{NPM_VERSION}"], cwd=fresh, check=True)
        subprocess.run(["tar", "xzf", *(p.name for p in fresh.glob("*.tgz"))], cwd=fresh, check=True)
    return fresh.rename(folder)


def convert(path: Path, recipe: Recipe) -> bytes:
    """Return the font as woff2: npm's as they are, others subset."""
    if path.suffix == ".woff2":
        return path.read_bytes()
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "FFTM"]
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[*LATIN, *recipe.extra])
    subsetter.subset(font)
    if recipe.rename:
        _rename(font, recipe.name, recipe.rename)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _rename(font: TTFont, old: str, new: str) -> None:
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            text = record.toUnicode().replace(old, new).replace(old.replace(" ", ""), new.replace(" ", ""))
            record.string = text


def metrics(font: TTFont) -> dict[str, float]:
    """The vertical metrics Chromium on Linux uses: hhea, or the typographic ones where OS/2 asks for them."""
    em = font["head"].unitsPerEm
    hhea, os2, post = font["hhea"], font["OS/2"], font["post"]
    use_typo = bool(os2.fsSelection & 1 << 7)
    values = {
        "ascent": os2.sTypoAscender if use_typo else hhea.ascent,
        "descent": -(os2.sTypoDescender if use_typo else hhea.descent),
        "line_gap": os2.sTypoLineGap if use_typo else hhea.lineGap,
        "x_height": getattr(os2, "sxHeight", 0) or _height(font, "x"),
        "cap_height": getattr(os2, "sCapHeight", 0) or _height(font, "H"),
        "underline_position": -post.underlinePosition,
        "underline_thickness": post.underlineThickness,
    }
    return {key: round(value / em, 5) for key, value in values.items()}


def local_name(family: str, weight: int, italic: bool) -> str:
    """The full name that CSS `local()` looks for."""
    return family + " Bold" * (weight == 700) + " Italic" * italic


def write_licences(work: Path, folder: Path) -> None:
    """Write each licence once, and who holds the rights in which family under which of them."""
    folder.mkdir(exist_ok=True)
    lines = []
    for recipe in RECIPES:
        text = next(path for path in fetch(recipe, work).rglob("*") if path.name in ("LICENSE", "copyright"))
        licence, body = _licence(text.read_text(encoding="utf-8"))
        if recipe.source == "dejavu" or recipe.source not in DEBIAN:  # Debian reformats the others' texts
            (folder / licence).write_text(body, encoding="utf-8")
        first = " ".join(text.read_text(encoding="utf-8").split("\n\n")[0].split())
        # npm's files repeat the notice of each style; one is enough.
        holder = NOTICES.get(recipe.source) or re.split(r" \S+\.ttf: ", first)[0]
        lines.append(f"{recipe.name}\n  {holder}\n  Licence: {licence}\n")
    (folder / "NOTICE.txt").write_text("\n".join(lines), encoding="utf-8")


def _licence(text: str) -> tuple[str, str]:
    if "Bitstream Vera" in text:
        return "Bitstream-Vera.txt", text
    if "Apache License" in text:
        return "Apache-2.0.txt", text
    if "UBUNTU FONT LICENCE" in text:
        return "Ubuntu-1.0.txt", text
    start = text.index("SIL OPEN FONT LICENSE Version 1.1") if "SIL OPEN FONT LICENSE Version" in text else 0
    return "OFL-1.1.txt", text[start:]


def weight_range(font: TTFont, weight: int) -> list[int]:
    """The lightest and boldest weight; hairlines below 300 are left out, they only add to the tables."""
    if "fvar" not in font:
        return [weight, weight]
    (axis,) = (axis for axis in font["fvar"].axes if axis.axisTag == "wght")
    return [max(LIGHTEST, int(axis.minValue)), int(axis.maxValue)]


def _height(font: TTFont, letter: str) -> int:
    glyph = font["glyf"][font.getBestCmap()[ord(letter)]]
    return int(glyph.yMax)


def build(recipe: Recipe, work: Path, data: Path) -> dict[str, Any]:
    """Write the family's files into `data` and return its entry of the index."""
    folder = fetch(recipe, work)
    faces = []
    first: TTFont | None = None
    for inner, weight, italic in recipe.files:
        path = next(folder.rglob(inner))
        content = convert(path, recipe)
        name = Path(inner).stem.lower() + ".woff2"
        (data / name).write_bytes(content)
        font = TTFont(io.BytesIO(content))
        first = first or font
        face = {"file": name, "weight": weight_range(font, weight), "italic": italic}
        if recipe.source == LIBERATION:  # Debian installs the older 1.07: same widths, slightly other curves
            face["local"] = local_name(recipe.name, weight, italic)
        faces.append(face)
    assert first is not None
    return {
        "name": recipe.name,
        "generic": recipe.generic,
        "fallbacks": list(recipe.fallbacks),
        "metrics": metrics(first),
        "faces": faces,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--work", type=Path, required=True, help="folder for downloads, outside the repository"
    )
    work = parser.parse_args().work
    DATA.mkdir(parents=True, exist_ok=True)
    for stale in DATA.glob("*.woff2"):
        stale.unlink()
    entries = [build(recipe, work, DATA) for recipe in RECIPES]
    write_licences(work, DATA / "licences")
    text = json.dumps({"families": entries}, indent=1, ensure_ascii=False)
    (DATA / "index.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
