"""Where the paths of OpenAI's protocol lead."""

from __future__ import annotations

from pixelwright.server.doors import batches, files
from pixelwright.server.doors.completions.read import OPENAI
from pixelwright.server.doors.completions.serve import completions
from pixelwright.server.doors.models import model, models
from pixelwright.server.services import Services
from pixelwright.server.web.endpoint import Endpoint, Handler
from pixelwright.server.web.routing import Way

ROOT = "/v1"


def ways(services: Services) -> list[Way]:
    """Return the paths below the root."""
    return [Way(method, ROOT + path, Endpoint(handler)) for method, path, handler in handlers(services)]


def handlers(services: Services) -> tuple[tuple[str, str, Handler], ...]:
    """Return the paths and what answers them."""
    core, shelf = services.core, services.shelf
    return (
        ("POST", "/chat/completions", completions(core, OPENAI)),
        ("GET", "/models", models(core)),
        ("GET", "/models/{id*}", model(core)),
        *files.handlers(core, shelf),
        *batches.handlers(services.batches),
    )
