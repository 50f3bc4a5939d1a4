"""English words as names in code: cases, number, and which words of a title say what it is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable

_EMPTY_WORDS = """
a an the and or of for from to in on at by with our your my their we you us is are be it its this
that these all more most new latest recent featured popular top best get how what why who when where
start building amazing very great better can will has have not no as so do does any some every each
other about into dont cant wont whats lets
i me he she they them his her than then there here also just only own same such
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_ALREADY = frozenset(
    {"news", "series", "species", "sales", "settings", "status", "analytics", "business", "address"}
)
_RESERVED_WORDS = """
abstract arguments await break case catch children class const continue debugger default delete do
else enum eval export extends false finally for function if implements import in instanceof
interface is key let new null package private protected public ref return slot static style styles
super switch this throw true try typeof undefined var void while with yield
"""
RESERVED = frozenset(_RESERVED_WORDS.split())
"""What no prop or constant may be called in TypeScript, or means something else to a framework."""


def words_of(text: str) -> list[str]:
    """Return the plain lower-case words of a text; letters with accents lose them, other scripts go."""
    split = re.sub(r"([a-z])([A-Z])", r"\1 \2", unicodedata.normalize("NFKD", text.replace("\u2019", "'")))
    plain = split.encode("ascii", "ignore").decode().replace("'s ", " ").replace("'", "")
    return [word.lower() for word in re.findall(r"[A-Za-z][A-Za-z0-9]*", plain)]


def telling(text: str) -> list[str]:
    """Return the words that carry meaning."""
    return [word for word in words_of(text) if word not in _EMPTY and len(word) > 1]


def pascal(words: Iterable[str]) -> str:
    """Return the words as `PascalCase`."""
    return "".join(word[0].upper() + word[1:] for word in words if word)


def camel(words: Iterable[str]) -> str:
    """Return the words as `camelCase`."""
    joined = pascal(words)
    return joined[:1].lower() + joined[1:]


def plural(word: str) -> str:
    """Return the plural of the last part of a word, which may be in camel case."""
    if word.lower() in _ALREADY:
        return word
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(s|x|z|ch|sh)$", word) else f"{word}s"


def singular(word: str) -> str:
    """Return the singular of a word."""
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if re.search(r"(ss|x|z|ch|sh)es$", word) else word[:-1]


def one_of(items: str) -> str:
    """Return what one of the items in the list of this name is called; never the same as a list.

    Lists of one name are numbered: what one of them is called must be the name of none.
    """
    lists = items.rstrip("0123456789")
    name = singular(lists)
    return name if name != lists else f"{lists}Item"


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a plural."""
    return (
        len(word) > 3 and bool(re.search(r"[^suia]s$|ies$|(ss|x|ch|sh|as)es$", word)) and word not in _ALREADY
    )


def untaken(wish: str, taken: Container[str]) -> str:
    """Return the wish, with a number where something else is called so."""
    name, count = wish, 1
    while name in taken:
        count += 1
        name = f"{wish}{count}"
    return name
