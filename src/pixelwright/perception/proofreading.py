"""Corrections of text as read that are safe: signs that are icons, wide punctuation, quotes, list markers.

Knows characters and, for marks at a line's end, where the ink stops; nothing of fonts' shapes.
"""

# ruff: noqa: RUF001 -- look-alikes are what this is about
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MARKERS = "•·●◦▪■‣∙"
"""Signs that begin list items; each becomes a text of its own, drawn as a bullet."""
ICONS = "★☆○□▲▼◆◇▶◀►◄√✓✔✗✘①②③④⑤⑥⑦⑧⑨⊕⊙◎¤◯☰"
"""Signs that recognisers see in icons; no bundled text face draws them."""
KNOWN_SCRIPTS = (
    "LATIN", "CJK", "HIRAGANA", "KATAKANA", "FULLWIDTH", "HALFWIDTH", "FEMININE", "MASCULINE", "MICRO",
    "IDEOGRAPHIC", "OHM", "KELVIN", "ANGSTROM", "SCRIPT",
)  # fmt: skip
"""How the Unicode names of letters begin that are read as reliably as Latin."""
MEASURED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "FEMININE", "MASCULINE", "MICRO")
"""How the Unicode names of letters begin that the bundled faces have."""
WIDE = {
    "，": ", ", "。": ". ", "：": ": ", "；": "; ", "！": "! ", "？": "? ", "（": " (", "）": ") ",
    "、": ", ", "《": "«", "》": "»", "【": "[", "】": "]", "～": "~", "｜": "|", "－": "-", "＋": "+",
}  # fmt: skip


def is_ideographic(character: str) -> bool:
    """Tell whether the character is Chinese, Japanese or Korean."""
    return unicodedata.east_asian_width(character) in "WF" and unicodedata.category(character) == "Lo"


def is_readable(text: str) -> bool:
    """Tell whether the recogniser knows the text's scripts: Latin, Chinese and Japanese.

    Of others it knows some letters and makes words of them that are none.
    """
    letters = [character for character in text if character.isalpha()]
    foreign = sum(not unicodedata.name(letter, "").startswith(KNOWN_SCRIPTS) for letter in letters)
    return bool(text) and foreign <= 0.2 * len(letters)


def is_whole(text: str) -> bool:
    """Tell whether a text is not cut at gaps: signs of Chinese and Japanese leave half an em empty, and of
    scripts that no bundled face has nothing foretells where words end.
    """
    names = [unicodedata.name(character, "") for character in text if character.isalpha()]
    foreign = sum(not name.startswith(MEASURED_SCRIPTS) for name in names)
    east_asian = sum(name.startswith(("CJK", "HIRAGANA", "KATAKANA")) for name in names)
    return 2 * foreign >= len(names) > 0 and (" " not in text or 2 * east_asian < len(names))


def is_east_asian(texts: Iterable[str]) -> bool:
    """Tell whether a page's texts are Chinese or Japanese rather than Latin with a few icons."""
    letters = [character for text in texts for character in text if character.isalpha()]
    lines = sum(sum(map(is_ideographic, text)) > 1 for text in texts)
    return lines > 2 and sum(map(is_ideographic, letters)) > 0.05 * len(letters)


def proofread(text: str, east_asian: bool = False) -> str:
    """Return the text without icons read as signs, with ASCII punctuation and matching quotes.

    Empty where nothing but icons was read. A list marker stays as a first word of its own.
    """
    if not east_asian:
        text = "".join(WIDE.get(character, character) for character in text)
        text = unicodedata.normalize("NFKC", text) if re.search("[！-～]", text) else text
        text = re.sub(rf"^(?:[{re.escape(ICONS)}]|{_IDEOGRAPH})+\s*", "", text)
        text = re.sub(rf"\s*(?:[{re.escape(ICONS)}]|{_IDEOGRAPH})+$", "", text)
    text = re.sub(rf"^([{re.escape(MARKERS)}])\s*(?=\S)", r"\1 ", text)
    text = re.sub(r"^[×✕]\s*(?=[A-Za-z])", "", text)
    return _quotes(re.sub(r"\s+", " ", text).strip())


_IDEOGRAPH = "[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]"


def _quotes(text: str) -> str:
    """Close curly quotes with curly ones: the recogniser reads most closing ones as straight."""
    if "“" not in text or text.count("“") <= text.count("”"):
        return text
    result, open_quotes = [], 0
    for character in text:
        if character == "“":
            open_quotes += 1
        elif character in '"”' and open_quotes:
            character, open_quotes = "”", open_quotes - 1
        result.append(character)
    return "".join(result)
