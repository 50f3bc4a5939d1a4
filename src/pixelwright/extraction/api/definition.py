"""An API as its documentation shows it. Knows nothing of how it was read, nor of how it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from pixelwright.geometry import Box

UNSAID = "default"
"""The status of an answer whose status is not said."""


class Place(StrEnum):
    """Where a parameter goes."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; empty or None is what is not said."""

    name: str
    place: Place
    type: str = ""
    """A type of JSON schema."""
    format: str = ""
    required: bool | None = None
    description: str = ""
    default: str = ""
    choices: tuple[str, ...] = ()
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call gives back. `example` is text, JSON as a rule."""

    status: str
    description: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One call; `page` and `box` tell where it was read."""

    method: str
    """In capitals."""
    path: str
    """With `{name}` where something is filled in."""
    summary: str = ""
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    answers: tuple[Answer, ...] = ()
    request_example: str = ""
    page: int = 1
    box: Box | None = None


class AuthKind(StrEnum):
    """How callers prove who they are."""

    BEARER = "bearer"
    BASIC = "basic"
    KEY = "key"
    OAUTH = "oauth"


@dataclass(frozen=True, slots=True)
class Auth:
    """One way of proving it; `header` where a key goes."""

    kind: AuthKind
    header: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A whole API."""

    title: str = ""
    base_url: str = ""
    endpoints: tuple[Endpoint, ...] = field(default_factory=tuple)
    auth: tuple[Auth, ...] = ()
