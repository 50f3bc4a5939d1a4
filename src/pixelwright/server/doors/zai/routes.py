"""Where the paths of Z.ai's protocol lead."""

from __future__ import annotations

from pixelwright.server.doors import batches, files
from pixelwright.server.doors.completions.read import ZAI
from pixelwright.server.doors.completions.serve import completions
from pixelwright.server.doors.models import model, models
from pixelwright.server.doors.zai import later
from pixelwright.server.doors.zai.layout import layout_parsing
from pixelwright.server.doors.zai.tokenizer import tokenizer
from pixelwright.server.services import Services
from pixelwright.server.web.endpoint import Endpoint, Handler
from pixelwright.server.web.routing import Way

ROOTS = ("/api/paas/v4", "/api/coding/paas/v4")


def ways(services: Services) -> list[Way]:
    """Return the paths below both roots."""
    return [
        Way(method, root + path, Endpoint(handler))
        for root in ROOTS
        for method, path, handler in handlers(services)
    ]


def handlers(services: Services) -> tuple[tuple[str, str, Handler], ...]:
    """Return the paths and what answers them."""
    core, shelf, background = services.core, services.shelf, services.background
    return (
        ("POST", "/chat/completions", completions(core, ZAI)),
        ("POST", "/async/chat/completions", later.begin(core, shelf, background)),
        ("GET", "/async-result/{id}", later.result(core, shelf)),
        ("GET", "/models", models(core)),
        ("GET", "/models/{id*}", model(core)),
        ("POST", "/tokenizer", tokenizer(core)),
        ("POST", "/layout_parsing", layout_parsing(core)),
        *files.handlers(core, shelf),
        *batches.handlers(services.batches),
    )
