"""Design tokens: the colours, fonts, sizes and spaces that a page uses again and again.

Knows nothing of elements: it sees declarations alone.
"""

from __future__ import annotations

import colorsys
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pixelwright.codegen.declarations import Declarations
from pixelwright.colour import Colour

_HEX = re.compile(r"#[0-9a-f]{6}\b")
_HUES = (
    (15, "red"),
    (45, "orange"),
    (70, "yellow"),
    (165, "green"),
    (195, "cyan"),
    (255, "blue"),
    (290, "violet"),
    (345, "pink"),
    (361, "red"),
)
_SIZE_NAMES = ("2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl", "6xl")
_USES = 3
"""A space or size used by at least so many rules is worth a name."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Custom properties: what they are called by property kind and value."""

    colours: dict[str, str]
    families: dict[str, str]
    sizes: dict[str, str]
    spaces: dict[str, str]

    def apply(self, name: str, value: str) -> str:
        """Return the value with every known part replaced by its custom property."""
        if name == "font-family":
            return f"var({self.families[value]})" if value in self.families else value
        if name == "font-size":
            return f"var({self.sizes[value]})" if value in self.sizes else value
        if name in ("gap", "row-gap", "column-gap") or name.startswith(("padding", "margin")):
            parts = value.split(" ") if "(" not in value else [value]
            return " ".join(f"var({self.spaces[part]})" if part in self.spaces else part for part in parts)
        if "url(" in value:
            return value
        return _HEX.sub(lambda match: self._colour(match.group()), value)

    def _colour(self, value: str) -> str:
        return f"var({self.colours[value]})" if value in self.colours else value

    @property
    def accent(self) -> str:
        """The most striking colour, as a CSS value: what the focus is outlined in."""
        vivid = [value for value in self.colours if _chroma(value) > 60]
        chosen = max(vivid, key=lambda value: (_chroma(value), value), default="")
        return f"var({self.colours[chosen]})" if chosen else "currentcolor"

    def root_block(self) -> str:
        """Return the `:root` rule that defines them all."""
        lines = [
            f"  {name}: {value};"
            for table in (self.colours, self.families, self.sizes, self.spaces)
            for value, name in table.items()
        ]
        return "\n".join([":root {", *lines, "}"]) if lines else ""


def find_tokens(
    declared: Iterable[Declarations], page: Declarations, colours_too: Iterable[str] = ()
) -> Tokens:
    """Name what is used repeatedly; values of the body, `page`, and `colours_too` count as repeated."""
    colours: Counter[str] = Counter()
    families: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    spaces: Counter[str] = Counter()
    for weight, declarations in [(3, page), *((1, each) for each in declared)]:
        for name, value in declarations:
            if name == "font-family":
                families[value] += weight
            elif name == "font-size":
                sizes[value] += weight
            elif name == "gap" or name.startswith(("padding", "margin")):
                spaces.update(part for part in value.split(" ") if re.fullmatch(r"\d+px", part))
            elif "url(" not in value:
                for match in _HEX.findall(value):
                    colours[match] += weight
    colours.update(dict.fromkeys(colours_too, 2))
    return Tokens(
        _colour_names([value for value, uses in colours.items() if uses > 1], dict(page)),
        _family_names(families),
        _size_names([value for value, uses in sizes.items() if uses >= _USES]),
        _space_names([value for value, uses in spaces.items() if uses >= _USES]),
    )


def _colour_names(values: list[str], page: dict[str, str]) -> dict[str, str]:
    special = {page.get("background-color", ""): "--color-background", page.get("color", ""): "--color-ink"}
    ordered = sorted(
        values, key=lambda value: (value not in special, -Colour.from_hex(value).luminance, value)
    )
    names: dict[str, str] = {}
    used: Counter[str] = Counter()
    for value in ordered:
        name = special.get(value) or f"--color-{colour_name(Colour.from_hex(value))}"
        used[name] += 1
        names[value] = name if used[name] == 1 else f"{name}-{used[name]}"
    return names


def colour_name(colour: Colour) -> str:
    """Return hue and lightness step as `blue-600`; `white`, `black` and `grey-…` for the others."""
    if colour == Colour(255, 255, 255):
        return "white"
    if colour == Colour(0, 0, 0):
        return "black"
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    step = min(950, max(50, 50 * round((1 - lightness) * 20)))
    chroma = max(colour) - min(colour)
    if chroma < 14 or saturation < 0.12:
        return f"grey-{step}"
    degrees = hue * 360
    return f"{next(name for limit, name in _HUES if degrees < limit)}-{step}"


def _chroma(value: str) -> int:
    colour = Colour.from_hex(value)
    return max(colour) - min(colour)


def _family_names(families: Counter[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for index, (value, _) in enumerate(families.most_common()):
        generic = value.rsplit(",", 1)[-1].strip()
        kind = {"monospace": "mono", "serif": "serif", "sans-serif": "sans"}.get(generic, "text")
        name = f"--font-{kind}"
        names[value] = name if name not in names.values() else f"{name}-{index + 1}"
    return names


def _size_names(values: list[str]) -> dict[str, str]:
    """Name plain sizes in order; the one nearest 16 px is `md`."""
    plain = sorted((value for value in values if re.fullmatch(r"[\d.]+px", value)), key=_length)
    if not plain:
        return {}
    middle = min(range(len(plain)), key=lambda index: abs(_length(plain[index]) - 16))
    base = _SIZE_NAMES.index("md")
    names = {}
    for index, value in enumerate(plain):
        place = base + index - middle
        names[value] = (
            f"--text-{_SIZE_NAMES[place]}"
            if 0 <= place < len(_SIZE_NAMES)
            else f"--text-{_length(value):g}".replace(".", "-")
        )
    return names


def _space_names(values: list[str]) -> dict[str, str]:
    """Name spaces by their quarter of 4 px steps: 16 px is `--space-4`, 6 px is `--space-1-5`."""
    ordered = sorted(values, key=_length)
    return {
        value: f"--space-{_length(value) / 4:g}".replace(".", "-") for value in ordered if _length(value) >= 4
    }


def _length(value: str) -> float:
    return float(value.removesuffix("px"))
