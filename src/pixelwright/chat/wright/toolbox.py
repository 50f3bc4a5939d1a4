"""What tools are for, told by their names, descriptions and parameters. Pure; calls nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pixelwright.chat.request import Tool
from pixelwright.chat.wright.schemas import UNKNOWN, Slot, filled, names_of, properties_of, text_of


class Use(StrEnum):
    """What a tool is for."""

    SAVE = "save"
    SHOT = "screenshot"
    OTHER = "other"


class Meaning(StrEnum):
    """What a parameter is for."""

    CODE = "code"
    FILE = "file"
    PACKAGES = "packages"
    LANGUAGE = "language"
    URL = "url"
    VIEWPORT = "viewport"
    WIDTH = "width"
    HEIGHT = "height"
    FULL_PAGE = "full page"
    OVERWRITE = "overwrite"
    TOLD = "told"


_MEANINGS: tuple[tuple[Meaning, str, str], ...] = (
    (Meaning.PACKAGES, r"dependenc\w*|packages?|requirements?|imports", r"npm packages|dependencies"),
    (
        Meaning.CODE,
        r"(?:source_?|file_?|component_?|new_?)?(?:code|contents?|source|text|str|body|html|data"
        r"|markup)|code_.*",
        r"source code|(?:file|full) contents?|the code",
    ),
    (
        Meaning.FILE,
        r"(?:file|target|output|dest\w*|relative|absolute)?_?(?:file)?_?(?:name|path)|file|destination"
        r"|filename|target",
        r"file ?name|path (?:of|to)",
    ),
    (
        Meaning.LANGUAGE,
        r"lang(?:uage)?|framework|stack|file_?type|extension|technology",
        r"framework|programming language",
    ),
    (
        Meaning.URL,
        r"(?:page_?|target_?|preview_?)?(?:url|uri|address|link|href)",
        r"\burl\b|address of the page",
    ),
    (Meaning.WIDTH, r"(?:viewport_?)?width", r"width in"),
    (Meaning.HEIGHT, r"(?:viewport_?)?height", r"height in"),
    (
        Meaning.VIEWPORT,
        r"viewport\w*|device|screen_?size|resolution|window_?size|breakpoint",
        r"viewport|device",
    ),
    (Meaning.FULL_PAGE, r"full_?page", r"whole page|full page"),
    (Meaning.OVERWRITE, r"overwrite|replace|force", r"overwrite"),
    (
        Meaning.TOLD,
        r"description|summary|message|title|reason|explanation|comment|note|commit_message|purpose",
        r"describe",
    ),
)
_SAVES = r"save|write|store|create|put|add|update|upload|emit|export|persist|edit|submit|output|generate"
_SHOOTS = r"screen_?-?shots?|capture|snapshot|render|preview|photograph"


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be put into parameters."""

    code: str = ""
    file: str = ""
    packages: tuple[str, ...] = ()
    language: str = ""
    url: str = ""
    viewport: str = "desktop"
    width_px: int = 0
    height_px: int = 0
    told: str = ""


def use_of(tool: Tool) -> Use:
    """Return what a tool is for."""
    words = f"{_spaced(tool.name)} {tool.description}".lower()
    meanings = {meaning_of(Slot(name, schema)) for name, schema in properties_of(tool.parameters).items()}
    if re.search(_SHOOTS, tool.name.lower()) or (re.search(_SHOOTS, words) and Meaning.URL in meanings):
        return Use.SHOT
    if Meaning.CODE in meanings and re.search(rf"\b(?:{_SAVES})\w*\b", words):
        return Use.SAVE
    return Use.OTHER


def tool_for(tools: Sequence[Tool], use: Use) -> Tool | None:
    """Return the first tool for a use; of those that save, one that takes a file's name is preferred."""
    fitting = [tool for tool in tools if use_of(tool) is use]
    named = [tool for tool in fitting if _takes_file(tool)]
    return next(iter(named or fitting), None)


def _takes_file(tool: Tool) -> bool:
    return any(
        meaning_of(Slot(name, each)) is Meaning.FILE for name, each in properties_of(tool.parameters).items()
    )


def stack_hint(tool: Tool) -> str:
    """Return the stack that a tool is for, as its words say; empty where they do not."""
    words = f"{_spaced(tool.name)} {tool.description} " + " ".join(
        text_of(schema, "description") for schema in properties_of(tool.parameters).values()
    )
    found = re.search(r"(?i)\b(react|vue|svelte|html)\b|\.(tsx|vue|svelte|html)\b", words)
    return {"tsx": "react"}.get(hint, hint) if found and (hint := (found[1] or found[2]).lower()) else ""


def meaning_of(slot: Slot) -> Meaning | None:
    """Return what a parameter is for: by its name, else by what is said of it."""
    name = _spaced(slot.name).replace(" ", "_")
    for meaning, pattern, _ in _MEANINGS:
        if re.fullmatch(pattern, name):
            return meaning
    said = slot.description.lower()
    return next((meaning for meaning, _, pattern in _MEANINGS if re.search(pattern, said)), None)


def arguments(tool: Tool, facts: Facts) -> dict[str, object]:
    """Return arguments that fit the tool's schema, from what is known."""
    return filled(tool.parameters, lambda slot: _known(slot, facts))


def argument(given: Mapping[str, object], tool: Tool, meaning: Meaning) -> object:
    """Return the argument of an earlier call that has a meaning, None where there is none."""
    for name, schema in properties_of(tool.parameters).items():
        if meaning_of(Slot(name, schema)) is meaning and name in given:
            return given[name]
    return None


def _known(slot: Slot, facts: Facts) -> object:
    values: dict[Meaning, object] = {
        Meaning.CODE: facts.code,
        Meaning.FILE: facts.file,
        Meaning.PACKAGES: list(facts.packages),
        Meaning.LANGUAGE: facts.language,
        Meaning.URL: facts.url,
        Meaning.VIEWPORT: _viewport(slot, facts),
        Meaning.WIDTH: facts.width_px,
        Meaning.HEIGHT: facts.height_px,
        Meaning.FULL_PAGE: True,
        Meaning.OVERWRITE: True,
        Meaning.TOLD: facts.told,
    }
    meaning = meaning_of(slot)
    if meaning is None or (slot.type == "object" and meaning is not Meaning.VIEWPORT):
        return UNKNOWN
    value = values[meaning]
    return UNKNOWN if value in ("", 0, None) else value


def _viewport(slot: Slot, facts: Facts) -> object:
    if slot.type == "object":
        return {"width": facts.width_px, "height": facts.height_px} if facts.width_px else UNKNOWN
    if (
        slot.type == "string"
        and not names_of(slot.schema, "enum")
        and re.search(r"\d+\s*x\s*\d+", slot.description)
    ):
        return f"{facts.width_px}x{facts.height_px}"
    return facts.viewport


def _spaced(name: str) -> str:
    """Return `saveFile` and `save-file` as `save file`."""
    return re.sub(r"[_\W]+", " ", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)).strip().lower()
