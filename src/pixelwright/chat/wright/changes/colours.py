"""Colours as people say them. Knows nothing of what they are put on."""

from __future__ import annotations

import re

from pixelwright.colour import Colour

_NAMES = {
    "red": "#dc2626", "blue": "#2563eb", "green": "#16a34a", "yellow": "#facc15", "orange": "#f97316",
    "purple": "#7c3aed", "violet": "#7c3aed", "pink": "#ec4899",
    "black": "#000000", "white": "#ffffff",
    "gray": "#6b7280", "grey": "#6b7280", "teal": "#0d9488", "cyan": "#06b6d4", "indigo": "#4f46e5",
    "navy": "#1e3a8a", "brown": "#92400e", "gold": "#d4a017", "magenta": "#d946ef", "lime": "#84cc16",
    "turquoise": "#14b8a6", "beige": "#f5f5dc", "maroon": "#7f1d1d", "silver": "#c0c0c0",
    "emerald": "#10b981",
}  # fmt: skip
"""Plain names mean the tone that designs use, not the pure one of CSS, which glares."""
_FOREIGN = {
    "rot": "red", "blau": "blue", "grün": "green", "gelb": "yellow", "lila": "purple", "rosa": "pink",
    "schwarz": "black", "weiß": "white", "grau": "gray", "türkis": "turquoise", "braun": "brown",
    "rouge": "red", "bleu": "blue", "bleue": "blue", "vert": "green", "verte": "green", "jaune": "yellow",
    "noir": "black", "noire": "black", "blanc": "white", "gris": "gray", "rose": "pink",
    "rojo": "red", "roja": "red", "azul": "blue", "verde": "green", "amarillo": "yellow", "negro": "black",
    "blanco": "white", "morado": "purple", "naranja": "orange",
    "红色": "red", "红": "red", "蓝色": "blue", "蓝": "blue", "绿色": "green", "绿": "green",
    "黄色": "yellow",
    "黑色": "black", "白色": "white", "灰色": "gray",
    "紫色": "purple", "橙色": "orange", "粉色": "pink",
}  # fmt: skip
_DARK, _LIGHT = 0.62, 0.45
"""Shares by which “dark” and “light” go towards black and white."""
_TONED = re.compile(
    r"(?:(?P<tone>dark(?:er)?|light(?:er)?|deep|pale|bright|dunkel|hell|深|浅)[- ]?)?(?P<name>[^\W\d_]+)",
    re.IGNORECASE,
)


def colour_in(words: str) -> str | None:
    """Return the colour that the words say, as `#rrggbb`; None where they say none."""
    words = words.strip().strip("\"'“”").lower()
    if (match := re.search(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b", words)) is not None:
        text = match.group()
        return text if len(text) == 7 else "#" + "".join(2 * sign for sign in text[1:])
    if (match := re.search(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", words)) is not None:
        return "#" + "".join(f"{min(255, int(part)):02x}" for part in match.groups())
    for match in _TONED.finditer(words):
        name = _FOREIGN.get(match["name"], match["name"])
        if name in _NAMES:
            return _toned(_NAMES[name], match["tone"] or "")
    return None


def _toned(colour: str, tone: str) -> str:
    red, green, blue = Colour.from_hex(colour)
    if tone.startswith(("dark", "deep", "dunkel", "深")):
        parts = [round(part * _DARK) for part in (red, green, blue)]
    elif tone.startswith(("light", "pale", "hell", "浅")):
        parts = [round(part + (255 - part) * (1 - _LIGHT)) for part in (red, green, blue)]
    else:
        return colour
    return "#" + "".join(f"{part:02x}" for part in parts)
