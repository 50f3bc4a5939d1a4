"""`--mask`: what is left out of a comparison. Knows nothing of what is compared."""

from __future__ import annotations

import re

import click

from pixelwright.geometry import Box

Mask = Box | str


class MaskType(click.ParamType[Mask]):
    """`X,Y,WIDTH,HEIGHT` in CSS px, or a CSS selector."""

    name = "BOX|SELECTOR"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Mask:
        """Read `0,0,1280,90` or `.clock`."""
        text = str(value).strip()
        if re.fullmatch(r"\d+(,\d+){3}", text):
            return Box(*map(float, text.split(",")))
        if not text or text[0].isdigit():
            self.fail(f"{text!r} is neither x,y,width,height nor a selector", param, ctx)
        return text
