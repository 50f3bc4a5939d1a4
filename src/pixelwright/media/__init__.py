"""Pictures in, files out: decoding, encoding, guarded fetching, atomic folders, the report page.

Knows nothing of what is in a picture or how a page is made from it.
"""

from pixelwright.media.decode import decode
from pixelwright.media.encode import encode_jpeg, encode_png
from pixelwright.media.source import Loaded, load_picture, read_picture

__all__ = ["Loaded", "decode", "encode_jpeg", "encode_png", "load_picture", "read_picture"]
