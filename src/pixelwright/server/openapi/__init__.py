"""What the server says of itself: an OpenAPI document and a page, made of the tables that validate."""

from pixelwright.server.openapi.document import document
from pixelwright.server.openapi.page import page

__all__ = ["document", "page"]
