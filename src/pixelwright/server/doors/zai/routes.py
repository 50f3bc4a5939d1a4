"""Where the paths of Z.ai's protocol lead."""

from __future__ import annotations

from pixelwright.server.core import Core
from pixelwright.server.doors.completions.read import ZAI
from pixelwright.server.doors.completions.serve import completions
from pixelwright.server.doors.models import model, models
from pixelwright.server.endpoint import Endpoint
from pixelwright.server.routing import Way

ROOTS = ("/api/paas/v4", "/api/coding/paas/v4")


def ways(core: Core) -> list[Way]:
    """Return the paths below both roots."""
    table = (
        ("POST", "/chat/completions", completions(core, ZAI)),
        ("GET", "/models", models(core)),
        ("GET", "/models/{id*}", model(core)),
    )
    return [Way(method, root + path, Endpoint(handler)) for root in ROOTS for method, path, handler in table]
