"""The kept changes of a workshop as new texts of files. Knows nothing of pages but their style sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pixelwright.browser.styles import Sheet
from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.workshop import Workshop

Load = Callable[[Sheet], str | None]
"""Returns the text of the file that a style sheet stands in, None where it cannot be had."""


def edits(shop: Workshop, load: Load) -> dict[str, tuple[str, str]]:
    """Return the text of every file that changes, as it is and as it should be, by path or address.

    What was declared on elements alone becomes rules at the end of the first style sheet that changes, or of
    the first one that applies and can be had. Changes of markup are not among them.
    """
    texts = {identity: (before, shop.styles.text(identity)) for identity, before in shop.originals.items()}
    extra = "\n".join(_rules(shop))
    if extra:
        home = next((identity for identity in _homes(shop, texts) if _can_be_had(shop, identity, load)), None)
        if home:
            before, after = texts.get(home) or (shop.styles.text(home),) * 2
            texts[home] = before, f"{after.rstrip()}\n\n{extra}\n"
    return _files(shop, texts, load)


def _homes(shop: Workshop, texts: Iterable[str]) -> Iterator[str]:
    """Yield style sheets where more rules may be written, the best first: not all of them are for screens."""
    yield from texts
    for change in shop.kept:
        if isinstance(change, Change):
            for element in shop.live.parts.ancestors(change.element):
                yield from (rule.sheet for rule in shop.rules(element))
    yield from shop.styles.sheets()


def _can_be_had(shop: Workshop, identity: str, load: Load) -> bool:
    sheet = shop.styles.sheet(identity)
    return sheet is not None and load(sheet) is not None


def _rules(shop: Workshop) -> Iterator[str]:
    for change in shop.kept:
        if isinstance(change, Change) and not change.in_rule:
            important = " !important" if change.key in shop.contested else ""
            yield f"{shop.selectors[change.element]} {{\n\t{change.name}: {change.value}{important};\n}}"


def _files(shop: Workshop, texts: dict[str, tuple[str, str]], load: Load) -> dict[str, tuple[str, str]]:
    """Put the texts of style sheets where they stand in their files."""
    found: dict[str, tuple[str, str]] = {}
    for identity, (before, after) in texts.items():
        sheet = shop.styles.sheet(identity)
        if sheet is None:
            continue
        if sheet.file not in found:
            whole = load(sheet)
            if whole is None:
                continue
            found[sheet.file] = whole, whole
        whole, changed = found[sheet.file]
        found[sheet.file] = whole, _replaced(changed, sheet, before, after)
    return found


def _replaced(whole: str, sheet: Sheet, before: str, after: str) -> str:
    """Replace the text of one style sheet; it is looked for, since those before it may have grown."""
    if not sheet.inline:
        return after
    at = whole.find(before)
    return whole if at < 0 else whole[:at] + after + whole[at + len(before) :]
