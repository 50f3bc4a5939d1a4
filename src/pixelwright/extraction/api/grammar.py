"""One row of text as a parameter, the details of one, or an answer. Knows nothing of other rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pixelwright.extraction.api.definition import Answer, Parameter, Place
from pixelwright.extraction.api.words import identifier, requirement, type_named
from pixelwright.extraction.pieces import Row
from pixelwright.geometry import Box

_NAME = r"[A-Za-z_$@][\w.$\[\]-]*"
_BULLET = re.compile(r"^\s*[-•*·–○◦▪]\s+")
_PARENTHESES = re.compile(
    rf"^(?P<name>{_NAME}|[a-z][a-z0-9]*(?: [a-z0-9]+){{1,2}})\s*\*?\s*\((?P<inside>[^()]*)\)\s*(?P<rest>.*)$"
)
_GLUED = re.compile(r"^(.{2,}?)(string|integer|boolean|number|object|array)$")
_TORN = re.compile(r"(?<=\w)(?:(s) (tring)|(i) (nteger)|(b) (oolean)|(n) (umber)|(a) (rray)|(o) (bject))\b")
_STATUS = re.compile(r"^(?:HTTP\s*)?([1-5]\d\d)\b[\s:–-]*(.*)$", re.IGNORECASE)
_TAIL = re.compile(
    r"^(.{3,}?)\s+(string|integer|boolean|number|object|array|int|bool|float)(?:,\s*(required|optional))?$"
)
_RETURNS = re.compile(r"(?:returns?|respon\w+|answers?|status(?: codes?)?|gives)\b", re.IGNORECASE)
_PAIRS = re.compile(r"\b([1-5]\d\d)\s*(?:\(([^()]+)\)|[:–-]?\s*([^\d\s;,(][^;,()]*))")
_DEFAULT = re.compile(r"\bdefaults?(?: value)?(?: (?:is|to))?\s*[:=]?\s*[\"'`]?([\w.-]+)", re.IGNORECASE)
_CHOICES = re.compile(
    r"\b(?:one of|allowed(?: values)?|possible values|enum|available values|values)\s*:?\s*(.+)$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^\{\s*(.*?)\s*\}$")
_PLACES = {"path": Place.PATH, "query": Place.QUERY, "header": Place.HEADER, "cookie": Place.COOKIE,
           "body": Place.BODY, "formdata": Place.BODY, "form": Place.BODY, "url": Place.PATH,
           "json": Place.BODY, "querystring": Place.QUERY, "headers": Place.HEADER}  # fmt: skip
_MARKS = frozenset({":", "-", "–", "—", "|", "·", "•", "→", "="})


@dataclass(frozen=True, slots=True)
class Draft:
    """A parameter as far as it has been read."""

    name: str
    type: str = ""
    format: str = ""
    required: bool | None = None
    place: Place | None = None
    description: str = ""
    default: str = ""
    choices: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether more than a name was read."""
        return bool(self.type) or self.required is not None or self.place is not None


def place_named(text: str) -> Place | None:
    """Return the place that some words name."""
    return _PLACES.get(text.lower().strip(" ()[]:*,").replace(" ", "").removesuffix("parameter"))


def draft_of(row: Row) -> Draft | None:
    """Return the parameter that a row begins with; None where it begins with none."""
    text = mended(_BULLET.sub("", _joined(row)))
    found = _PARENTHESES.match(text)
    if found and not any(type_named(word) for word in found["name"].split()[1:]):
        draft = _with_words(Draft(identifier(found["name"])), re.split(r"[,;|/]", found["inside"]))
        if draft.is_sure:
            return told(draft, found["rest"].lstrip(" :–—-"))
    return _from_tokens(text.split())


def mended(text: str) -> str:
    """Return words with a type whose first letter OCR took for the end of the name before: `emails tring`."""
    return _TORN.sub(lambda found: " " + "".join(part for part in found.groups() if part), text)


def _joined(row: Row) -> str:
    """Return the words of a row; a word that was torn apart is joined where nothing else can be meant."""
    first, *others = (piece.text for piece in row.pieces)
    if others and re.fullmatch(r"[a-z_]{1,3}", first) and re.match(r"[a-z_]+ \(", others[0]):
        return " ".join([first + others[0], *others[1:]])
    return " ".join([first, *others])


def _with_words(draft: Draft, words: Sequence[str]) -> Draft:
    """Take what is said in parentheses: `string, required`, `query`, `integer, default 20`."""
    for word in words:
        kind = type_named(word.replace("required", "").replace("optional", ""))
        said = requirement(word)
        draft = replace(
            draft,
            type=draft.type or (kind[0] if kind else ""),
            format=draft.format or (kind[1] if kind else ""),
            required=draft.required if said is None else said,
            place=draft.place or place_named(word),
        )
    return draft


def _from_tokens(tokens: list[str]) -> Draft | None:
    """Read `limit integer required How many`; what is neither type nor mark begins the description."""
    if not tokens or not re.fullmatch(rf"{_NAME}[*:]?", tokens[0]):
        return None
    draft = Draft(identifier(tokens[0].rstrip("*:")), required=True if tokens[0].endswith("*") else None)
    rest = tokens[1:]
    while rest:
        token = rest[0].strip(",")
        kind, said, place = type_named(token), requirement(token), None
        if token.startswith("(") or (draft.type and _ends(rest)):
            place = place_named(token)
        if kind and not draft.type and (token.islower() or not draft.is_sure or len(rest) == 1):
            draft = replace(draft, type=kind[0], format=kind[1])
        elif said is not None and draft.required is not True:
            draft = replace(draft, required=said)
        elif place:
            draft = replace(draft, place=place)
        elif token not in _MARKS and token not in ("required", "optional"):
            break
        rest = rest[1:]
    glued = _GLUED.match(draft.name) if not draft.type else None
    if glued and not type_named(draft.name):
        kind = type_named(glued[2]) or ("", "")
        draft = replace(draft, name=glued[1], type=kind[0], format=kind[1])
    return told(draft, " ".join(rest))


def _ends(tokens: list[str]) -> bool:
    """Tell whether a token stands by itself: before a comma, a mark, or nothing."""
    return tokens[0].endswith(",") or len(tokens) == 1 or tokens[1] in _MARKS


def told(draft: Draft, text: str) -> Draft:
    """Take what a description says; of its words, a default and a list of values are kept apart as well."""
    tail = _TAIL.match(text) if not draft.type else None
    if tail:
        draft = _with_words(draft, [tail[2], tail[3] or ""])
        text = tail[1]
    default, choices = _DEFAULT.search(text), _CHOICES.search(text)
    words = (draft.description, text.strip())
    return replace(
        draft,
        description=" ".join(word for word in words if word),
        default=draft.default or (default[1] if default else ""),
        choices=draft.choices or (_listed(choices[1]) if choices else ()),
    )


def _listed(text: str) -> tuple[str, ...]:
    words = [word.strip(" \"'`.") for word in re.split(r",|\bor\b|\||/", text)]
    whole = all(re.fullmatch(r"[\w.-]{1,40}", word) for word in words)
    return tuple(words) if whole and len(words) > 1 else ()


def detailed(draft: Draft, text: str) -> Draft | None:
    """Take a row that stands below a parameter and says its type or whether it is required; else None."""
    words = text.strip()
    if len(words) > 60:
        return None
    tokens = words.split()
    parts = [type_named(token) or place_named(token) or requirement(token) for token in tokens]
    if 0 < len(tokens) <= 4 and all(part is not None for part in parts):
        return _with_words(draft, tokens)
    kind, said = type_named(words), requirement(words)
    if kind and not draft.type:
        return replace(draft, type=kind[0], format=kind[1])
    if said is not None and draft.required is None and len(tokens) <= 2:
        return replace(draft, required=said)
    return None


def inline_drafts(text: str) -> Iterator[Draft]:
    """Yield the parameters of `{ title: string, done?: bool }`; none of JSON with values."""
    found = _INLINE.match(text.strip())
    for part in re.split(r"[,;]", found[1]) if found else ():
        name, colon, kind = part.partition(":")
        match = re.fullmatch(rf"\s*[\"']?({_NAME})[\"']?(\?)?\s*", name)
        known = type_named(kind.strip(" \"'"))
        if match is None or (colon and known is None):
            return
        yield Draft(
            identifier(match[1]), *(known or ("", "")), required=False if match[2] else None, place=Place.BODY
        )


def answer_of(text: str) -> Answer | None:
    """Return the answer that a row is about."""
    found = _STATUS.match(_BULLET.sub("", text.strip()))
    if found is None:
        return None
    return Answer(found[1], " ".join(found[2].strip(" -–—:").split()))


def answers_in(text: str) -> tuple[Answer, ...]:
    """Return the answers of a sentence such as `Returns 200 (a list) or 404 (not found)`."""
    if not _RETURNS.match(text.strip()):
        return ()
    pairs = _PAIRS.findall(text)
    return tuple(Answer(status, (inside or after).strip(" .")) for status, inside, after in pairs)


def parameter(draft: Draft, place: Place, box: Box) -> Parameter:
    """Return a draft as a parameter."""
    return Parameter(
        draft.name,
        place,
        draft.type,
        draft.format,
        draft.required,
        draft.description,
        draft.default,
        draft.choices,
        box,
    )
