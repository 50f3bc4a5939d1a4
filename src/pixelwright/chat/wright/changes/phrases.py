"""How people ask for changes to one element: patterns alone, each with a group `target` for what is meant."""

from __future__ import annotations

import re

CHANGE = (
    r"(?:make|change|set|turn|paint|colou?r|give|put|let|mach[en]?|ändere|färbe|mets|change[rz]?|pon"
    r"|cambia|haz|把|将)"
)
THE = r"(?:the|this|that|these|those|all(?: the)?|every|each|my|den|die|das|der|le|la|les|el|los|las)"
_TARGET = rf"(?:{THE}\s+)*(?P<target>[^,.;]{{2,60}}?)"
_QUOTE = r"[\"“”‘’'`「」]"
_QUOTED = rf"{_QUOTE}([^\"“”`「」\n]{{1,200}}?){_QUOTE}"
_TONES = r"dark(?:er)?|light(?:er)?|deep|pale|bright|dunkel|hell|深|浅"
_COLOUR = (
    rf"(?P<value>#[0-9a-f]{{3,8}}|rgba?\([\d\s,.%]+\)|(?:a\s+|ein\s+)?(?:(?:{_TONES})[- ]?)?[^\W\d_]{{2,12}})"
)
_PAINT_PART = (
    r"(?P<part>background(?:[- ]colou?r)?|text(?:[- ]colou?r)?|font(?:[- ]colou?r)?|colou?r|fill"
    r"|hintergrund|couleur|fondo)"
)
_LENGTH = r"(?P<length>\d+(?:\.\d+)?)\s*(?P<unit>px|rem|em|pt|%)"
_THING = r"(?:text|label|title|heading|words?|button|link|caption|headline|titel|texte?|titre|texto|título)"
_INTO = r"(?:to|with|by|into|in|durch|zu|par|en|por|a)"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


SWAP = _pattern(
    rf"(?:replace|change|rename|set|edit|ersetze|ändere|remplace[rz]?|cambia)\s+(?:{THE}\s+)?{_THING}?\s*"
    rf"(?:(?:of|from|on)\s+)?(?:{THE}\s+)?{_QUOTED}\s*(?:\w+\s+)?{_INTO}\s+{_QUOTED}"
)
"""One quoted text for another."""
TEXT_OF = _pattern(
    rf"(?:change|set|rename|make|let)\s+(?:{THE}\s+)?(?:text of\s+)?(?:{THE}\s+)?"
    rf"(?P<target>[\w -]{{2,40}}?)(?:\s+(?:text|label))?\s+(?:to say|say|read|to read|to)\s+{_QUOTED}"
)
REMOVE = _pattern(
    r"(?:remove|delete|drop|hide|get rid of|take out|entferne|lösche|supprime[rz]?|enlève|elimina|quita"
    rf"|删除|去掉|移除)\s*{_TARGET}\s*$"
)
SIZE_OF = _pattern(
    rf"(?:{CHANGE}\s+)?(?:{THE}\s+)?(?:font[- ]size|text size|size)\s+of\s+{_TARGET}\s+(?:to\s+)?{_LENGTH}"
)
SIZE = _pattern(
    rf"{CHANGE}\s+{_TARGET}(?:'s)?(?:\s+(?:font(?:[- ]size)?|text(?: size)?|size))?\s+"
    rf"(?:to\s+|be\s+)?{_LENGTH}"
)
BIGGER = _pattern(
    rf"{CHANGE}\s+{_TARGET}(?:\s+(?:font|text))?\s+"
    r"(?P<much>much |a bit |a little |slightly |etwas |viel )?"
    r"(?P<way>bigger|larger|smaller|größer|kleiner|plus grand\w*|plus petit\w*|más grande\w*|más pequeñ\w+"
    r"|大一点|小一点)"
)
BOLD = _pattern(
    rf"{CHANGE}\s+{_TARGET}\s+"
    r"(?P<weight>bold(?:er)?|semi-?bold|lighter|normal(?: weight)?|fett|gras|negrita)\b"
)
ROUND = _pattern(
    rf"(?:{CHANGE}|round|give)\s+{_TARGET}\s+(?P<more>more |fully )?"
    r"(?P<round>rounded|round|square|sharp)(?: corners)?"
)
RADIUS = _pattern(
    rf"(?:{CHANGE}|give)\s+(?:{THE}\s+)?(?:(?:border|corner)[- ])?radius\s+(?:of|on)\s+{_TARGET}\s+"
    r"(?:to\s+)?(?P<length>\d+)\s*px"
)
RADIUS_OF = _pattern(
    rf"(?:{CHANGE}|give)\s+{_TARGET}(?:'s)?\s+(?:a\s+)?(?:(?:border|corner)[- ])?radius\s+(?:of\s+|to\s+)?"
    r"(?P<length>\d+)\s*px"
)
PAINT = _pattern(
    rf"{CHANGE}\s+{_TARGET}(?:['’]s)?(?:\s+{_PAINT_PART})?(?:\s+(?:to|into|in|as|be|=|:|auf|en|a))?\s+"
    rf"{_COLOUR}(?=$|\s+(?:and|und|et|y)\b)"
)
PAINT_OF = _pattern(
    rf"(?:{CHANGE}\s+)?(?:{THE}\s+)?{_PAINT_PART}\s+(?:colou?r\s+)?(?:of|on|for|in)\s+{_TARGET}\s+"
    rf"(?:(?:to|into|as|be|=|:|is)\s+)?{_COLOUR}(?=$|\s+(?:and|und|et|y)\b)"
)
PAINT_CHINESE = re.compile(
    r"[把将](?P<target>[^，。；]{1,12}?)(?:的)?(?P<part>背景|文字|颜色)?(?:颜色)?(?:改成|改为|变成|设为|换成)"
    r"(?P<value>[^，。；]{1,12})"
)
CLAUSE_END = _pattern(
    r"(?<!\d)[.;\n]+(?!\d)|,\s+|,?\s+(?:and|und|et|y)\s+(?:then\s+)?"
    r"(?=(?:make|change|set|turn|remove|delete|hide|rename|replace|add|use|give)\b)|，|。"
)
