"""Vue and Svelte projects of the same little page."""

import json

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.errors import CompileError
from pixelwright.tree import Kind, Role


@pytest.fixture
def layout(draw):
    cards = [
        draw.node(
            Kind.COLUMN,
            (40 + 300 * index, 120, 280, 120),
            draw.text(title, 56 + 300 * index, 136, size_px=20, role=Role.HEADING, level=3),
            draw.text(f"All about {title.lower()}.", 56 + 300 * index, 180),
            draw.text(f"${index + 1}9", 56 + 300 * index, 210),
            border=None,
        )
        for index, title in enumerate(("Starter", "Team", "Company"))
    ]
    return draw.page(
        draw.text("Plans", 40, 40, size_px=32, role=Role.HEADING, level=1),
        draw.node(Kind.ROW, (40, 120, 880, 120), *cards),
    )


def written(name, layout, draw, browser, **options):
    return stack(name).write(
        layout, draw.blank(), WriteOptions(toolchain=BrowserToolchain(browser), **options)
    )


@pytest.mark.parametrize("styling", ["scoped", "tailwind"])
@pytest.mark.parametrize(("name", "suffix"), [("vue", ".vue"), ("svelte", ".svelte")], ids=["vue", "svelte"])
def test_draws_what_the_html_stack_draws(name, suffix, styling, layout, draw, browser):
    bundle = written(name, layout, draw, browser, styling=styling)
    assert f"src/App{suffix}" in bundle.files
    assert bundle.entry == "dist/index.html"
    manifest = json.loads(bundle.files["package.json"])
    assert all(version[0].isdigit() for version in manifest["devDependencies"].values())
    shown, plain = (browser.render(each) for each in (bundle, written("html", layout, draw, browser)))
    assert (shown.console_errors, shown.blocked_requests) == ((), ())
    assert (shown.raster.pixels == plain.raster.pixels).all()


@pytest.mark.parametrize("name", ["vue", "svelte"])
def test_drafts_are_plain_pages(name, layout, draw):
    bundle = stack(name).write(layout, draw.blank(), WriteOptions(trace=True, single_file=True))
    assert (bundle.stack, list(bundle.files)) == (name, ["index.html"])


@pytest.mark.parametrize("name", ["vue", "svelte"])
def test_what_does_not_compile_is_kept(name, layout, draw):
    class Broken:
        def format(self, files):
            return dict(files)

        def compile(self, files, framework):
            raise CompileError("Unexpected token", "src/main.ts", 3)

    with pytest.raises(CompileError) as caught:
        stack(name).write(layout, draw.blank(), WriteOptions(toolchain=Broken()))
    assert "src/main.ts" in caught.value.files
    assert caught.value.stack == name
