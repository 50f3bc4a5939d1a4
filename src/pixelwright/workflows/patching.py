"""The fixes of a page as another text of one of its files. Knows nothing of how they were found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pixelwright.finding import Finding, Fix

_HEAD_ENDS = re.compile(r"[ \t]*</head\s*>|[ \t]*<body\b", re.IGNORECASE)


def home_of(entry: Path, findings: Sequence[Finding]) -> Path:
    """Return what takes the fixes: the style sheet below the page's folder that most name, else the page."""
    root = entry.resolve().parent
    named = [Path(each.cause.file) for each in findings if each.cause and each.fix and each.fix.tried]
    sheets = Counter(path for path in named if path.suffix == ".css" and path.is_relative_to(root))
    return sheets.most_common(1)[0][0] if sheets else entry


def edits_of(path: Path, fixes: Sequence[Fix]) -> dict[str, tuple[str, str]]:
    """Return the text of a file as it is and with the fixes, by its path."""
    if not fixes:
        return {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    rules = "\n".join(fix.css for fix in fixes)
    edited = f"{text.rstrip()}\n\n{rules}\n" if path.suffix == ".css" else _in_page(text, rules)
    return {str(path): (text, edited)}


def _in_page(text: str, rules: str) -> str:
    """Put the rules at the end of the head, or where the body begins, else last."""
    style = f"<style>\n{rules}\n</style>\n"
    place = _HEAD_ENDS.search(text)
    at = place.start() if place else len(text)
    return text[:at] + style + text[at:]
