"""Lists what a design consists of, all of it measured: components, palette, typography, layout, controls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from pixelwright.chat.message import Media
from pixelwright.chat.wright.frames import frame
from pixelwright.chat.wright.intent import Topic, topics_of
from pixelwright.chat.wright.skills import telling
from pixelwright.chat.wright.study.palette import Swatch, palette_of
from pixelwright.chat.wright.study.parts import Component, components_of, containers_of, operated
from pixelwright.chat.wright.study.typography import families_of, typography_of
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.workflows.build import Seen

_LABELS, _LABEL = 6, 32
_CONTAINERS, _CONTROLS = 24, 40
_TITLES = {
    Topic.COMPONENTS: "UI components",
    Topic.PALETTE: "Color palette",
    Topic.TYPOGRAPHY: "Typography",
    Topic.LAYOUT: "Layout structure",
    Topic.INTERACTIVE: "Interactive elements",
}


def analyse(voice: Voice, desk: Desk, picture: Media, words: str) -> None:
    """Answer with the parts of the analysis that the words ask for."""
    seen = desk.see(picture)
    for line in telling.seen_lines(seen):
        voice.think(line)
    topics = topics_of(words)
    voice.think("Asked for: " + ", ".join(_TITLES[topic].lower() for topic in topics) + ".")
    size = f"{seen.scene.width_px} × {seen.scene.height_px} px"
    voice.say(f"{frame('measured in', voice.language, size=size)}\n")
    for number, topic in enumerate(topics, start=1):
        lines = list(_TELLERS[topic](seen, words))
        voice.say(f"\n## {number}) {_TITLES[topic]}\n" + "\n".join(lines or ["None was found."]) + "\n")
    if seen.scene.warnings:
        voice.say("\n" + "\n".join(f"Note: {warning}" for warning in seen.scene.warnings) + "\n")


def _components(seen: Seen, _words: str) -> Iterator[str]:
    for component in components_of(seen.layout):
        yield f"- **{component.name}**{_times(component)}{_size(component)}{_labelled(component)}"


def _times(component: Component) -> str:
    return f" × {component.count}" if component.count > 1 else ""


def _size(component: Component) -> str:
    first = component.boxes[0]
    if component.count == 1:
        return f", {telling.place(first)}"
    sizes = Counter((round(box.width), round(box.height)) for box in component.boxes)
    (width, height), count = sizes.most_common(1)[0]
    return f", {'each' if count == component.count else 'mostly'} {width} × {height} px" if count > 1 else ""


def _labelled(component: Component) -> str:
    shown = [f"“{_short(label)}”" for label in component.labels[:_LABELS]]
    more = len(component.labels) - len(shown)
    return f": {', '.join(shown)}{f' and {more} more' if more > 0 else ''}" if shown else ""


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"


def _palette(seen: Seen, _words: str) -> Iterator[str]:
    yield "| Hex | Share of the page | Used for |"
    yield "| --- | --- | --- |"
    for swatch in palette_of(seen):
        yield f"| `{swatch.colour.hex}` | {_share(swatch)} | {', '.join(swatch.uses) or 'inside pictures'} |"


def _share(swatch: Swatch) -> str:
    return f"{100 * swatch.share:.1f} %" if swatch.share >= 0.0005 else "< 0.1 %"


def _typography(seen: Seen, _words: str) -> Iterator[str]:
    families = families_of(seen.layout)
    yield (
        "Families: "
        + ", ".join(f"{name} ({100 * share:.0f} % of all letters)" for name, share in families.items())
        + "."
    )
    yield ""
    yield "| Size | Weight | Family | Line height | Used for | Colors | Example |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for style in typography_of(seen.layout):
        italic = " italic" if style.italic else ""
        colours = ", ".join(f"`{colour}`" for colour in style.colours)
        yield (
            f"| {style.size_px:g}px | {style.weight}{italic} | {style.family} | {style.line_height_px:.0f}px "
            f"| {', '.join(style.roles) or 'text'} | {colours} | {style.example.replace('|', '/')} |"
        )


def _layout(seen: Seen, _words: str) -> Iterator[str]:
    containers = containers_of(seen.layout)
    for each in containers[:_CONTAINERS]:
        columns = ""
        if each.columns_px and len(each.columns_px) <= 8:
            columns = ", columns " + " / ".join(f"{width}px" for width in each.columns_px)
        gaps = f", gap {' / '.join(f'{gap}px' for gap in each.gaps_px)}" if each.gaps_px else ""
        what = f"{each.how}, {each.count} items{columns}{gaps}"
        yield f"{'  ' * each.depth}- **{each.name}**: {what}; {telling.place(each.box)}"
    if len(containers) > _CONTAINERS:
        yield f"- and {len(containers) - _CONTAINERS} smaller containers"


def _interactive(seen: Seen, words: str) -> Iterator[str]:
    found = operated(seen.layout)
    named = _sorts(words)
    if named:
        found = tuple(each for each in found if each[0] in named)
        yield f"{len(found)} in all."
    for name, label, box in found[:_CONTROLS]:
        yield f"- **{name}** {f'“{_short(label)}”' if label else '(no words on it)'}, {telling.place(box)}"
    if len(found) > _CONTROLS:
        yield f"- and {len(found) - _CONTROLS} more"


_SORTS = {
    r"buttons?|knöpfe|schaltflächen?|boutons?|botones|按钮": ("Button",),
    r"links?|链接": ("Link",),
    r"inputs?|(?:text )?fields?|text ?boxe?s?|eingabefelder|champs": ("Text field", "Text area"),
    r"drop-?downs?|selects?": ("Dropdown",),
    r"check-?box(?:es)?": ("Checkbox",),
    r"tabs?": ("Tab",),
}


def _sorts(words: str) -> set[str]:
    """Return the sorts of controls that are asked for by name; none where that is only meant as examples."""
    if re.search(r"(?i)interactive|controls|elements", words):
        return set()
    found = (
        names for pattern, names in _SORTS.items() if re.search(rf"(?i)(?<!\w)(?:{pattern})(?!\w)", words)
    )
    return {name for names in found for name in names}


_TELLERS: dict[Topic, Callable[[Seen, str], Iterator[str]]] = {
    Topic.COMPONENTS: _components,
    Topic.PALETTE: _palette,
    Topic.TYPOGRAPHY: _typography,
    Topic.LAYOUT: _layout,
    Topic.INTERACTIVE: _interactive,
}
