"""The sheet that Tailwind starts from."""

from __future__ import annotations

from pixelwright.codegen.styles.tokens import Tokens
from pixelwright.codegen.tailwind import source_css

TICK = "url(\"data:image/svg+xml,<path stroke='%23ffffff'/>\")"


def test_component_classes_stand_apart_and_use_the_theme():
    tokens = Tokens({"#0d6efd": "--color-accent"}, {}, {}, {})
    components = {
        (("background", f"{TICK} center #0d6efd"),): "box-drawn-1",
        (("background", f"{TICK} center #ffffff"),): "box-drawn-2",
    }
    layer = source_css(tokens, components, "").split("@layer components ")[1]
    assert layer.split("\n") == [
        "{",
        "  .box-drawn-1 {",
        f"    background: {TICK} center var(--color-accent);",
        "  }",
        "",
        "  .box-drawn-2 {",
        f"    background: {TICK} center #fff;",
        "  }",
        "}",
    ]
