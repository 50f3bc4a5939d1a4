"""Which parts of an analysis are asked for. Knows words alone."""

from __future__ import annotations

import re
from enum import StrEnum


class Topic(StrEnum):
    """A part of an analysis, in the order in which they are told."""

    COMPONENTS = "components"
    PALETTE = "palette"
    TYPOGRAPHY = "typography"
    LAYOUT = "layout"
    INTERACTIVE = "interactive"


_WORDS = {
    Topic.COMPONENTS: r"components?|elements? (?:are|is) (?:there|visible)|ui elements|bausteine"
    r"|komponenten|composants"
    r"|componentes|组件|inventory",
    Topic.PALETTE: r"colou?rs?|palettes?|hex|farb\w*|couleurs?|colores|paleta|配色|颜色|调色板",
    Topic.TYPOGRAPHY: r"typograph\w*|fonts?|typefaces?|font[- ]sizes?|text styles?|schrift\w*|polices?"
    r"|fuentes?|字体",
    Topic.LAYOUT: r"layout|grids?|flex(?:box)?|spacings?|gaps?|structure|columns?|margins?|aufbau"
    r"|disposition|布局",
    Topic.INTERACTIVE: r"interactive|buttons?|inputs?|dropdowns?|links?|controls?|clickable|form fields?"
    r"|schaltflächen"
    r"|knöpfe|boutons?|botones|交互|按钮",
}


def topics_of(words: str) -> tuple[Topic, ...]:
    """Return the parts that are asked for; all where none is named."""
    found = tuple(
        topic for topic, pattern in _WORDS.items() if re.search(rf"(?i)(?<![\w-])(?:{pattern})(?!\w)", words)
    )
    return found or tuple(Topic)
