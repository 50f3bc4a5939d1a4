"""Finds elements of a layout by what people call them. Pure; knows nothing of why they are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pixelwright.chat.wright.changes.colours import colour_in
from pixelwright.chat.wright.voice import words_of
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.instructions import Part, PartKind
from pixelwright.instructions.vocabulary import ORDINALS, PARTS
from pixelwright.layout.parts import find_part
from pixelwright.scene import PictureKind
from pixelwright.tree import Layout, Node, Path, Role

_SAME = (
    frozenset({"login", "signin", "anmelden", "connexion", "einloggen", "登录"}),
    frozenset({"signup", "register", "registrieren", "join", "注册"}),
    frozenset({"search", "find", "suche", "suchen", "rechercher", "buscar", "搜索"}),
    frozenset({"cart", "basket", "bag", "warenkorb", "panier"}),
    frozenset({"close", "x", "×", "✕", "schließen", "fermer"}),
    frozenset({"menu", "hamburger", "☰", "menü"}),
    frozenset({"buy", "purchase", "checkout", "kaufen"}),
    frozenset({"settings", "preferences", "einstellungen"}),
    frozenset({"logout", "signout", "abmelden"}),
    frozenset({"submit", "send", "absenden", "envoyer", "enviar"}),
    frozenset({"email", "mail"}),
)
"""Words that mean the same on a button."""
_JOINED = {
    r"\blog[ -]in\b": "login",
    r"\bsign[ -]in\b": "signin",
    r"\bsign[ -]up\b": "signup",
    r"\blog[ -]out\b": "logout",
    r"\bsign[ -]out\b": "signout",
    r"\be[ -]mails?\b": "email",
    r"\bcreate (?:an )?account\b": "register",
}
_ROLES: dict[str, tuple[str, frozenset[Role]]] = {
    "button": (
        r"buttons?|btn|cta|knopf|knöpfe|schaltflächen?|bouton|botón|boton|按钮",
        frozenset({Role.BUTTON}),
    ),
    "link": (r"links?|verweis|lien|enlace|链接", frozenset({Role.LINK})),
    "field": (
        r"(?:text |input |search )?(?:fields?|inputs?|box|textbox|bar)|(?:eingabe)?feld|champ|campo|输入框",
        frozenset({Role.TEXTBOX, Role.TEXTAREA, Role.SELECT}),
    ),
    "dropdown": (r"drop-?downs?|selects?|combobox", frozenset({Role.SELECT})),
    "checkbox": (r"check-?box(?:es)?|kontrollkästchen", frozenset({Role.CHECKBOX})),
    "switch": (r"switch(?:es)?|toggles?", frozenset({Role.SWITCH})),
    "heading": (
        r"headings?|headlines?|titles?|überschrift|titel|titre|título|标题",
        frozenset({Role.HEADING}),
    ),
    "paragraph": (r"paragraphs?|absatz|paragraphe|párrafo", frozenset({Role.PARAGRAPH})),
    "tab": (r"tabs?|reiter", frozenset({Role.TAB})),
    "image": (
        r"images?|pictures?|photos?|illustrations?|bilde?r?|image|imagen|图片",
        frozenset({Role.IMAGE}),
    ),
    "icon": (r"icons?|symbol|图标", frozenset({Role.IMAGE})),
    "logo": (r"logos?|brand|标志", frozenset()),
}
_FILLERS = frozenset(
    re.findall(
        r"\S+",
        "a an the this that of in on at to is are where find me show locate please can you i do does "
        "what which with and position coordinates bounding box bbox for it its my by from text label "
        "element elements page screen image all named called says saying wo ist der die das den où est "
        "le la les dónde está el los las whose big small ",
    )
)
_ORDINAL = re.compile(
    "|".join(f"(?P<o{index}>\\b(?:{words})\\b)" for index, words in enumerate(ORDINALS.values())), re.I
)
_NEAR = 22.0
"""Colour difference (CIEDE2000) within which people call two colours by one name."""
_TALLEST_BUTTON_PX = 80.0
_GOOD = 0.42
"""The score from which on an element may be meant: its words alone are enough."""


@dataclass(frozen=True, slots=True)
class Place:
    """An element that may be meant."""

    path: Path
    node: Node
    score: float
    """0 to 1."""
    why: str

    @property
    def box(self) -> Box:
        """Where it is."""
        return self.node.box


def places(layout: Layout, words: str) -> tuple[Place, ...]:
    """Return the elements that the words may mean, the likeliest first; none where nothing fits."""
    wanted = _wanted(words)
    part = _part_places(layout, words, wanted)
    if part:
        return part
    found = [place for path, node in layout.nodes() if path and (place := _fits(path, node, wanted, layout))]
    found = _outer(found)
    found.sort(key=lambda place: (-place.score, place.box.y, place.box.x))
    if wanted.order and found:
        same = sorted(
            (each for each in found if each.score >= found[0].score - 0.01),
            key=lambda each: (each.box.y // 12, each.box.x),
        )
        index = wanted.order - 1 if wanted.order > 0 else -1
        return (same[index],) if index < len(same) else ()
    return tuple(found)


def label_of(node: Node) -> str:
    """Return the words on an element."""
    return " ".join(each.text.content for each in node.walk() if each.text is not None)


def is_button(node: Node) -> bool:
    """Tell whether people would call an element a button: links that are drawn as one are."""
    if node.role is Role.BUTTON:
        return True
    drawn = node.paint.fill is not None or node.paint.border is not None
    return node.role is Role.LINK and drawn and node.box.height <= _TALLEST_BUTTON_PX


@dataclass(frozen=True, slots=True)
class _Wanted:
    kinds: frozenset[str]
    words: frozenset[str]
    quoted: str
    colour: Colour | None
    order: int


@lru_cache(maxsize=256)
def _wanted(words: str) -> _Wanted:
    quoted = re.search(r"[\"“”'‘’]([^\"“”]{1,80}?)[\"“”'‘’](?!\w)", words)
    said = _normal(words)
    kinds = frozenset(
        kind
        for kind, (pattern, _) in _ROLES.items()
        if re.search(rf"(?<!\w)(?:{pattern})(?!\w)|[一-鿿]*(?:{pattern})$", said)
    )
    order = _ORDINAL.search(said)
    number = (
        next((list(ORDINALS)[int(name[1:])] for name, text in order.groupdict().items() if text), 0)
        if order
        else 0
    )
    rest = re.sub("|".join(rf"(?<!\w)(?:{pattern})(?!\w)" for pattern, _ in _ROLES.values()), " ", said)
    rest = _ORDINAL.sub(" ", rest)
    colour = colour_in(rest)
    content = frozenset(
        word for word in words_of(rest) if word not in _FILLERS and not (colour and colour_in(word))
    )
    return _Wanted(
        kinds,
        content,
        quoted[1].casefold() if quoted else "",
        Colour.from_hex(colour) if colour else None,
        number,
    )


def _normal(words: str) -> str:
    said = words.casefold()
    for pattern, word in _JOINED.items():
        said = re.sub(pattern, word, said)
    return said


def _part_places(layout: Layout, words: str, wanted: _Wanted) -> tuple[Place, ...]:
    """Return the part of the page that is named, where nothing in it is."""
    said = " ".join(words.casefold().split()).strip(" ?.!")
    for kind, pattern in PARTS.items():
        match = re.search(rf"(?:^|\b)(?:{pattern})$", said)
        if match is None or wanted.kinds or wanted.quoted:
            continue
        if kind in (PartKind.CARD, PartKind.SECTION) and not wanted.order and said.endswith("s"):
            return tuple(_all_parts(layout, kind))
        title = " ".join(sorted(wanted.words - set(words_of(match.group()))))
        path = find_part(layout, Part(kind, wanted.order or 1, "")) if not title else None
        path = (
            path
            or find_part(layout, Part(kind, wanted.order or 1, title))
            or (
                find_part(layout, Part(kind, wanted.order or 1))
                if kind not in (PartKind.CARD, PartKind.SECTION)
                else None
            )
        )
        if path is not None:
            return (Place(path, _at(layout, path), 0.95, f"it is the {kind}"),)
    return ()


def _all_parts(layout: Layout, kind: PartKind) -> Iterator[Place]:
    order = 1
    while (path := find_part(layout, Part(kind, order))) is not None:
        yield Place(path, _at(layout, path), 0.9, f"it is {kind} {order}")
        order += 1


def _at(layout: Layout, path: Path) -> Node:
    node = layout.root
    for index in path:
        node = node.children[index]
    return node


def _fits(path: Path, node: Node, wanted: _Wanted, layout: Layout) -> Place | None:
    leaf = not node.children
    label = _normal(label_of(node))
    if not leaf and len(label) > 60 and not (wanted.kinds and _is_kind(node, wanted, layout)):
        return None
    told = _told(label, wanted)
    kind = _is_kind(node, wanted, layout)
    colour = _has_colour(node, wanted)
    if wanted.words and not wanted.quoted and told == 0 and not (colour and kind):
        return None
    if wanted.quoted and told == 0:
        return None
    if wanted.kinds and not kind and told < 1:
        return None
    asks = [
        (wanted.kinds, 0.45, float(kind)),
        (wanted.words or wanted.quoted, 0.45, told),
        (wanted.colour, 0.3, float(colour)),
    ]
    weight = sum(share for asked, share, _ in asks if asked)
    if not weight:
        return None
    score = sum(share * value for asked, share, value in asks if asked) / weight
    score -= 0.05 * (not leaf and not kind) + min(
        0.05, node.box.area / (layout.width_px * layout.height_px + 1)
    )
    return Place(path, node, round(score, 3), _why(wanted, kind, told, colour)) if score >= _GOOD else None


def _told(label: str, wanted: _Wanted) -> float:
    """Tell which share of the words stands on the element."""
    if wanted.quoted:
        quoted = _normal(wanted.quoted)
        return 1.0 if label == quoted else 0.8 if quoted in label else 0.0
    if not wanted.words:
        return 0.0
    on_it = set(words_of(label)) | ({label.strip()} if len(label) <= 2 else set())
    hits = sum(1 for word in wanted.words if any(_alike(word, other) for other in on_it))
    extra = max(0, len(on_it) - hits)
    return hits / len(wanted.words) * (1 - min(0.3, 0.03 * extra))


def _alike(word: str, other: str) -> bool:
    if word == other or (len(word) > 3 and other == f"{word}s") or (len(other) > 3 and word == f"{other}s"):
        return True
    return any(word in group and other in group for group in _SAME)


def _is_kind(node: Node, wanted: _Wanted, layout: Layout) -> bool:
    for kind in wanted.kinds:
        if kind == "button" and is_button(node):
            return True
        if node.role in _ROLES[kind][1] and not (kind == "icon" and _is_photo(node)):
            return True
        if kind in ("image", "icon") and node.picture is not None:
            return (node.picture.kind is PictureKind.ICON) == (kind == "icon")
        if kind == "logo" and _is_logo(node, layout):
            return True
    return False


def _is_photo(node: Node) -> bool:
    return node.picture is not None and node.picture.kind is not PictureKind.ICON


def _is_logo(node: Node, layout: Layout) -> bool:
    if "logo" in node.name.split("-") or "brand" in node.name.split("-"):
        return True
    high = node.box.bottom < min(140, layout.height_px / 4)
    return node.picture is not None and high and node.box.x < layout.width_px / 3


def _has_colour(node: Node, wanted: _Wanted) -> bool:
    if wanted.colour is None:
        return False
    fill = node.paint.fill or (node.control.paint.fill if node.control and node.control.paint else None)
    if isinstance(fill, Colour):
        return fill.delta_e(wanted.colour) < _NEAR
    return node.text is not None and node.text.style.colour.delta_e(wanted.colour) < _NEAR


def _why(wanted: _Wanted, kind: bool, told: float, colour: bool) -> str:
    parts = [f"it looks like a {sorted(wanted.kinds)[0]}"] if kind else []
    parts += ["its words match"] if told >= 0.7 else ["some of its words match"] if told else []
    parts += ["it has that colour"] if colour else []
    return " and ".join(parts) or "it is the nearest"


def _outer(found: list[Place]) -> list[Place]:
    """Leave out what only lies inside another that fits as well, and what merely wraps one that fits "
    "better."""
    kept = []
    for place in found:
        around = [each for each in found if each is not place and place.path[: len(each.path)] == each.path]
        inside = [each for each in found if each is not place and each.path[: len(place.path)] == place.path]
        if any(each.score >= place.score for each in around) or any(
            each.score > place.score for each in inside
        ):
            continue
        kept.append(place)
    return kept
