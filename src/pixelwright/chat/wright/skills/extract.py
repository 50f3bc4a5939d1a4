"""Takes out what stands in a picture or a document: text, tables, data, definitions of an API."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pixelwright.chat.message import Media, MediaKind
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.chat.wright.writing.fences import fence
from pixelwright.documents.read import read_document
from pixelwright.errors import NothingToExtractError
from pixelwright.extraction.markdown import table_markdown
from pixelwright.workflows.extract import Extraction, Source, Want, extract

_WANTS = (
    (Want.OPENAPI, r"open ?api|swagger|endpoints?|api (?:definitions?|spec\w*|doc\w*)|\bapis?\b"),
    (Want.CSV, r"\bcsv\b|spreadsheet|excel"),
    (Want.JSON, r"\bjson\b|structured data|key[- ]value|fields?|schema"),
    (Want.TABLES, r"\btables?\b|\btabellen?\b|\btableaux?\b|\btablas?\b|\brows\b|表格"),
    (Want.MARKDOWN, r"\bmarkdown\b|\bmd\b"),
)
_FENCES = {Want.OPENAPI: "yaml", Want.CSV: "csv", Want.JSON: "json", Want.TEXT: "text"}
_WORDS = {
    Want.OPENAPI: "API endpoints",
    Want.CSV: "tables",
    Want.TABLES: "tables",
    Want.JSON: "labelled data",
    Want.MARKDOWN: "text",
    Want.TEXT: "text",
}


def want_of(words: str) -> Want:
    """Return what is to be taken out; plain text where nothing else is said."""
    return next((want for want, pattern in _WANTS if re.search(rf"(?i){pattern}", words)), Want.TEXT)


def take_out(voice: Voice, desk: Desk, sources: tuple[Media, ...], words: str) -> None:
    """Answer with what was taken out of each source."""
    want = want_of(words)
    voice.think(f"Wanted: {want}, from {len(sources)} source{'s' if len(sources) > 1 else ''}.")
    for number, source in enumerate(sources, start=1):
        if len(sources) > 1:
            voice.say(f"\n## {source.name or f'Picture {number}'}\n\n")
        _one(voice, desk, source, want)


def _one(voice: Voice, desk: Desk, source: Media, want: Want) -> None:
    try:
        found = extraction_of(desk, source, want)
    except NothingToExtractError:
        voice.think(f"No {_WORDS[want]} were found.")
        text = extraction_of(desk, source, Want.TEXT).text.strip()
        voice.say(f"I found no {_WORDS[want]} in it.")
        voice.say(
            f" The text that stands there:\n\n{fence('text', text)}" if text else " I could read no text.\n"
        )
        return
    voice.think(f"Found {len(found.tables)} tables, {len(found.pairs)} labelled values.")
    text = found.markdown if want is Want.TABLES and not found.tables else found.text
    if want is Want.TABLES:
        text = _tables(found)
    language = _FENCES.get(want)
    voice.say(fence(language, text) if language else f"{text.strip()}\n")
    for note in found.notes:
        voice.say(f"\nNote: {note}\n")


def extraction_of(
    desk: Desk, source: Media, want: Want, schema: Mapping[str, object] | None = None
) -> Extraction:
    """Return what was taken out of a source; what was seen in a picture is used again."""

    def work() -> Extraction:
        given: Source
        if source.kind is MediaKind.PICTURE:
            given = desk.see(source).scene
        else:
            given = read_document(source.data, source.name)
        return extract(given, want, schema=schema)

    return desk.kept(source, ("extracted", want, repr(schema)), work)


def _tables(found: Extraction) -> str:
    return "\n\n".join(
        f"**{table.title}**\n\n{table_markdown(table)}" if table.title else table_markdown(table)
        for table in found.tables
    )
