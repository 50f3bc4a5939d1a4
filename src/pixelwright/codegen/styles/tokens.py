"""Design tokens: the colours, fonts, sizes, spaces, radii and shadows that a page uses again and again.

Knows nothing of elements: it sees declarations alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pixelwright.codegen.styles.declarations import Declarations
from pixelwright.codegen.styles.shorthands import short_colours
from pixelwright.codegen.styles.token_names import (
    chroma,
    colour_name,
    colour_names,
    family_names,
    stepped_names,
)
from pixelwright.colour import Colour

__all__ = ["Tokens", "colour_name", "find_tokens"]

_HEX = re.compile(r"#[0-9a-f]{6}\b")
_GENERIC = ("sans-serif", "serif", "monospace")
_USES = 3
"""A space used by at least so many rules is worth a name."""
_SPACES_PX = (2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 36, 40, 44, 48, 56, 64, 72, 80, 96, 112, 128)
"""The steps of the spacing scale; a space between two of them is written out."""
_VIVID = 60
_GREYISH = 45
"""Channels this far apart make a colour, or still a tinted grey."""

_WHOLE = {
    "font-family": "families",
    "font-size": "sizes",
    "border-radius": "radii",
    "box-shadow": "shadows",
}
"""The properties whose whole value is a token, and the kind of that."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Custom properties: what they are called by property kind and value."""

    colours: dict[str, str]
    families: dict[str, str]
    sizes: dict[str, str]
    spaces: dict[str, str]
    radii: dict[str, str] = field(default_factory=dict)
    shadows: dict[str, str] = field(default_factory=dict)

    @property
    def tables(self) -> tuple[dict[str, str], ...]:
        """All kinds, in the order in which they are written."""
        return self.colours, self.families, self.sizes, self.spaces, self.radii, self.shadows

    def apply(self, name: str, value: str) -> str:
        """Return the value with every known part replaced by its custom property."""
        if _is_whole(name, value):
            names: dict[str, str] = getattr(self, _WHOLE[name])
            return f"var({names[value]})" if value in names else value
        if _is_space(name):
            parts = value.split(" ") if "(" not in value else [value]
            return " ".join(f"var({self.spaces[part]})" if part in self.spaces else part for part in parts)
        picture, bracket, value = value.rpartition(")") if "url(" in value else ("", "", value)
        return picture + bracket + short_colours(_HEX.sub(lambda match: self._colour(match.group()), value))

    def _colour(self, value: str) -> str:
        return f"var({self.colours[value]})" if value in self.colours else value

    @property
    def accent(self) -> str:
        """The most striking colour, as a CSS value: what the focus is outlined in."""
        if "--color-accent" in self.colours.values():
            return "var(--color-accent)"
        vivid = [value for value in self.colours if _chroma(value) > _VIVID]
        chosen = max(vivid, key=lambda value: (_chroma(value), value), default="")
        return f"var({self.colours[chosen]})" if chosen else "currentcolor"

    def root_block(self) -> str:
        """Return the `:root` rule that defines them all."""
        lines = [f"  {name}: {defined(value)};" for table in self.tables for value, name in table.items()]
        return "\n".join([":root {", *lines, "}"]) if lines else ""


def _is_whole(name: str, value: str) -> bool:
    """Tell whether the whole value is a token; a line that is drawn as an inner shadow is none."""
    return name in _WHOLE and not value.startswith("inset ")


def defined(value: str) -> str:
    """Return a value as a custom property has it: short colours, all names of fonts in quotes."""
    families = re.sub(r"(?<![\w\"-])([A-Z]\w*)(?=,)", r'"\1"', value) if value.endswith(_GENERIC) else value
    return short_colours(families)


@dataclass(slots=True)
class _Uses:
    """How often each value is used, by kind."""

    colours: Counter[str] = field(default_factory=Counter)
    fills: Counter[str] = field(default_factory=Counter)
    inks: Counter[str] = field(default_factory=Counter)
    borders: Counter[str] = field(default_factory=Counter)
    families: Counter[str] = field(default_factory=Counter)
    sizes: Counter[str] = field(default_factory=Counter)
    spaces: Counter[str] = field(default_factory=Counter)
    radii: Counter[str] = field(default_factory=Counter)
    shadows: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, value: str, weight: int) -> None:
        """Count one declaration."""
        if _is_whole(name, value):
            uses: Counter[str] = getattr(self, _WHOLE[name])
            uses[value] += weight
        elif _is_space(name):
            self.spaces.update(part for part in value.split(" ") if re.fullmatch(r"\d+px", part))
        elif "url(" not in value:
            self._add_colours(name, value, weight)

    def _add_colours(self, name: str, value: str, weight: int) -> None:
        kinds = {"color": self.inks, "background-color": self.fills}
        kind = kinds.get(name, self.borders if name.startswith("border") else None)
        for match in _HEX.findall(value):
            self.colours[match] += weight
            if kind is not None:
                kind[match] += weight


def _is_space(name: str) -> bool:
    return name in ("gap", "row-gap", "column-gap") or name.startswith(("padding", "margin"))


def find_tokens(
    declared: Iterable[Declarations], page: Declarations, colours_too: Iterable[str] = ()
) -> Tokens:
    """Name what is used repeatedly; values of the body, `page`, and `colours_too` count as repeated."""
    uses = _Uses()
    for weight, declarations in [(3, page), *((1, each) for each in declared)]:
        for name, value in declarations:
            uses.add(name, value, weight)
    uses.colours.update(dict.fromkeys(colours_too, 2))
    repeated = [value for value, count in uses.colours.items() if count > 1]
    return Tokens(
        colour_names(repeated, _parts(uses, dict(page))),
        family_names(uses.families),
        _size_names(uses.sizes, dict(page).get("font-size", "16px")),
        _space_names([value for value, count in uses.spaces.items() if count >= _USES]),
        _scale("--radius", uses.radii, 8),
        _shadow_names(uses.shadows),
    )


def _parts(uses: _Uses, page: Mapping[str, str]) -> dict[str, str]:
    """Return which colour plays which part of the page, in the order in which they are listed."""
    ground, ink = page.get("background-color", ""), page.get("color", "")
    parts = {ground: "background", ink: "ink"}

    def give(part: str, counted: Counter[str], *, vivid: bool) -> None:
        for value, count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
            plain = _chroma(value) <= _GREYISH
            fits = _chroma(value) > _VIVID if vivid else plain
            if fits and value not in parts and uses.colours[value] > 1 and count:
                parts[value] = part
                return

    give(
        "surface",
        Counter({each: n for each, n in uses.fills.items() if _light(each) == _light(ground)}),
        vivid=False,
    )
    give(
        "muted",
        Counter({each: n for each, n in uses.inks.items() if _light(each) == _light(ink)}),
        vivid=False,
    )
    give("border", uses.borders, vivid=False)
    give("accent", uses.fills + uses.inks, vivid=True)
    return {value: part for value, part in parts.items() if value}


def _light(value: str) -> bool:
    return bool(value) and Colour.from_hex(value).luminance > 0.4


def _chroma(value: str) -> int:
    return chroma(Colour.from_hex(value))


def _size_names(sizes: Counter[str], base: str) -> dict[str, str]:
    """Name sizes in rising order, the page's own `base`; the fluid ones by the size they have at most."""
    values = sorted((value for value, count in sizes.items() if count > 1), key=_largest)
    values = values if base in values or not values else sorted({*values, base}, key=_largest)
    return stepped_names("--text", values, values.index(base), "base") if values else {}


def _scale(prefix: str, uses: Counter[str], middle_px: float) -> dict[str, str]:
    """Name plain lengths used more than once in rising order; the one nearest `middle_px` is `md`."""
    values = [value for value, count in uses.items() if count > 1 and re.fullmatch(r"[\d.]+px", value)]
    values.sort(key=_length)
    if not values:
        return {}
    nearest = min(range(len(values)), key=lambda index: abs(_length(values[index]) - middle_px))
    return stepped_names(prefix, values, nearest, "md")


def _shadow_names(uses: Counter[str]) -> dict[str, str]:
    """Name shadows by how far they reach; that of most elements is `md`."""
    values = sorted(uses, key=lambda value: (_lengths(value)[2:3], value))
    if not values:
        return {}
    usual = min(range(len(values)), key=lambda index: (-uses[values[index]], index))
    return stepped_names("--shadow", values, usual, "md")


def _space_names(values: list[str]) -> dict[str, str]:
    """Name spaces by their quarter of 4 px steps: 16 px is `--space-4`, 6 px is `--space-1-5`."""
    ordered = sorted((value for value in values if _length(value) in _SPACES_PX), key=_length)
    return {value: f"--space-{_length(value) / 4:g}".replace(".", "-") for value in ordered}


def _largest(value: str) -> float:
    return max(_lengths(value), default=0.0)


def _lengths(value: str) -> list[float]:
    return [float(each) for each in re.findall(r"(-?[\d.]+)(?:px|(?= ))", value)]


def _length(value: str) -> float:
    return float(value.removesuffix("px"))
