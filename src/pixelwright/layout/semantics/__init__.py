"""What each part of a page is to a reader: headings, links, buttons, lists, landmarks.

Changes roles, never boxes.
"""

from pixelwright.layout.semantics.roles import with_roles

__all__ = ["with_roles"]
