"""Signs of items that stand in no list."""

from __future__ import annotations

import cv2

from pixelwright.codegen import WriteOptions, stack
from pixelwright.geometry import Box
from pixelwright.scene import Picture, PictureKind
from pixelwright.tree import Kind, Role


def test_a_sign_outside_of_a_list_keeps_its_picture(draw):
    design = draw.blank(400, 200)
    cv2.circle(design.pixels, (43, 51), 3, (20, 20, 20), -1)
    box = (40, 48, 7, 7)
    sign = draw.node(Kind.PICTURE, box, picture=Picture(Box(*box), PictureKind.ICON), role=Role.IMAGE)
    item = draw.node(
        Kind.ROW, (40, 40, 200, 24), sign, draw.text("A single item", 60, 40), role=Role.LISTITEM
    )
    page = draw.page(draw.node(Kind.COLUMN, (30, 30, 300, 60), item), width_px=400, height_px=200)
    files = stack("html").write(page, design, WriteOptions()).files
    assert b'src=""' not in files["index.html"]
    assert [name for name in files if name.startswith("assets/") and "fonts" not in name]
