"""The tokens of a page as a file in the Design Tokens format, 2025.10, that design tools read.

Knows nothing of style sheets. <https://www.designtokens.org/tr/2025.10/format/>
"""

from __future__ import annotations

import json
import re
from typing import Any

from pixelwright.codegen.styles.tokens import Tokens
from pixelwright.colour import Colour

NAME = "tokens.json"

_SHADOW = re.compile(
    r"(-?[\d.]+)(?:px)? (-?[\d.]+)(?:px)? ([\d.]+)(?:px)?(?: (-?[\d.]+)px)? "
    r"rgb\((\d+) (\d+) (\d+) / ([\d.]+)%\)"
)


def written(tokens: Tokens) -> bytes:
    """Return the content of `tokens.json`."""
    groups = {
        "color": _group("color", {name: _colour(value) for value, name in tokens.colours.items()}),
        "font": _group("fontFamily", {name: _family(value) for value, name in tokens.families.items()}),
        "text": _group("dimension", {name: _size(value) for value, name in tokens.sizes.items()}),
        "space": _group("dimension", {name: _size(value) for value, name in tokens.spaces.items()}),
        "radius": _group("dimension", {name: _size(value) for value, name in tokens.radii.items()}),
        "shadow": _group("shadow", {name: _shadow(value) for value, name in tokens.shadows.items()}),
    }
    kept = {name: group for name, group in groups.items() if len(group) > 1}
    return (json.dumps(kept, indent="\t") + "\n").encode()


def _group(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return a group whose tokens inherit its type; `--text-sm` becomes the token `sm`."""
    named = {name.split("-", 3)[3]: {"$value": value} for name, value in values.items() if value is not None}
    return {"$type": kind, **named}


def _colour(value: str, alpha: float = 1.0) -> dict[str, Any]:
    components = [round(channel / 255, 4) for channel in Colour.from_hex(value)]
    seen = {} if alpha == 1 else {"alpha": alpha}
    return {"colorSpace": "srgb", "components": components, **seen, "hex": value}


def _family(value: str) -> list[str]:
    return [each.strip().strip("\"'") for each in value.split(",")]


def _size(value: str) -> dict[str, Any]:
    """Return a length; of a fluid size the one it has at most."""
    number = max(float(each) for each in re.findall(r"([\d.]+)px", value))
    return _px(number)


def _px(number: float) -> dict[str, Any]:
    return {"value": int(number) if number == int(number) else number, "unit": "px"}


def _shadow(value: str) -> dict[str, Any] | None:
    match = _SHADOW.fullmatch(value)
    if match is None:
        return None
    x, y, blur, spread = (float(each or 0) for each in match.groups()[:4])
    colour = Colour(*(int(each) for each in match.groups()[4:7]))
    return {
        "color": _colour(colour.hex, round(float(match.group(8)) / 100, 3)),
        "offsetX": _px(x),
        "offsetY": _px(y),
        "blur": _px(blur),
        "spread": _px(spread),
    }
