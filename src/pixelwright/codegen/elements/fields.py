"""What a text field is for, by its words: type, name, what browsers may fill in, whether it must be filled.

Knows English and the commonest words of its neighbours. Knows nothing of how fields look.
"""

from __future__ import annotations

import re

from pixelwright.codegen.element import Attributes
from pixelwright.codegen.elements.semantics import slug

_TYPES = (
    ("email", ("email", "e-mail", "courriel", "correo", "mail")),
    ("password", ("password", "passwort", "mot de passe", "contrase\u00f1a", "senha", "passphrase")),
    ("search", ("search", "suche", "recherche", "buscar", "cerca", "zoeken", "s\u00f6k")),
    (
        "tel",
        ("phone", "telephone", "mobile", "tel.", "telefon", "t\u00e9l\u00e9phone", "tel\u00e9fono", "fax"),
    ),
    ("url", ("website", "web site", "homepage", "url")),
    ("date", ("yyyy-mm-dd", "mm/dd/yyyy", "dd/mm/yyyy")),
)
_NUMBERS = (
    "quantity",
    "qty",
    "amount",
    "how many",
    "number of",
    "guests",
    "menge",
    "quantit\u00e9",
    "cantidad",
)
_FILLED = (
    (
        "new-password",
        ("new password", "confirm password", "repeat password", "retype password", "choose a password"),
    ),
    ("given-name", ("first name", "given name", "vorname", "pr\u00e9nom")),
    ("family-name", ("last name", "surname", "family name", "nachname")),
    ("username", ("username", "user name", "user id", "login", "benutzername")),
    ("organization", ("company", "organisation", "organization", "firma", "entreprise")),
    ("street-address", ("street", "address line", "stra\u00dfe")),
    ("postal-code", ("zip", "postal code", "postcode", "plz", "code postal")),
    ("address-level2", ("city", "town", "stadt", "ville", "ciudad")),
    ("address-level1", ("state", "province", "region")),
    ("country-name", ("country", "land", "pays", "pa\u00eds")),
    ("bday", ("birthday", "date of birth", "geburtsdatum")),
    ("name", ("your name", "full name", "name", "nom", "nombre")),
)
_BY_TYPE = {"email": "email", "password": "current-password", "tel": "tel", "url": "url"}
_LONGEST = 40
"""Longer labels say more than what one field is for."""


def input_type(words: str) -> str:
    """Guess the type of a text field from the words of its label and in it."""
    lowered = words.lower()
    found = next((name for name, signs in _TYPES if any(sign in lowered for sign in signs)), None)
    if found:
        return found
    return "number" if any(_says(lowered, sign) for sign in _NUMBERS) else "text"


def is_figure(words: str) -> bool:
    """Tell whether a field of numbers can show `words`; other values would be lost in it."""
    return not words or re.fullmatch(r"-?\d+(\.\d+)?", words) is not None


def purpose(kind: str, label: str, words: str) -> Attributes:
    """Return `name`, `autocomplete` and `required` of a text field; what nobody can tell is left out."""
    said = (label or words).strip()
    name = slug(said.replace("*", " ")) if re.search(r"[A-Za-z]", said) else kind
    found: Attributes = (("name", name),)
    token = _token(kind, said.lower())
    if token:
        found += (("autocomplete", token),)
    return found + ((("required", None),) if "*" in label or words.rstrip().endswith("*") else ())


def _token(kind: str, said: str) -> str | None:
    if kind in ("search", "number", "date") or len(said) > _LONGEST:
        return None
    candidates = _FILLED if kind in ("text", "password") else ()
    token = next((token for token, signs in candidates if any(_says(said, sign) for sign in signs)), None)
    if kind == "password":
        return "new-password" if token == "new-password" else _BY_TYPE[kind]
    return token or _BY_TYPE.get(kind)


def _says(said: str, sign: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(sign)}(?!\w)", said) is not None
