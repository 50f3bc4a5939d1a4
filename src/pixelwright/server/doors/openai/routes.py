"""Where the paths of OpenAI's protocol lead."""

from __future__ import annotations

from pixelwright.server.core import Core
from pixelwright.server.doors.completions.read import OPENAI
from pixelwright.server.doors.completions.serve import completions
from pixelwright.server.doors.models import model, models
from pixelwright.server.endpoint import Endpoint
from pixelwright.server.routing import Way

ROOT = "/v1"


def ways(core: Core) -> list[Way]:
    """Return the paths below the root."""
    table = (
        ("POST", "/chat/completions", completions(core, OPENAI)),
        ("GET", "/models", models(core)),
        ("GET", "/models/{id*}", model(core)),
    )
    return [Way(method, ROOT + path, Endpoint(handler)) for method, path, handler in table]
