"""Projects compiled without Node, opened from a disk."""

import pytest

from pixelwright.bundle import Bundle
from pixelwright.errors import CompileError

FRAMEWORKS = ["react", "vue", "svelte"]
STATE = "() => document.querySelector('button').getAttribute('aria-expanded')"


def built(toolchain, projects, framework):
    return Bundle(toolchain.compile(projects[framework], framework), framework, entry="dist/index.html")


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_opens_from_a_disk_and_draws_what_it_says(framework, toolchain, projects, browser):
    page = browser.render(built(toolchain, projects, framework))
    assert (page.console_errors, page.blocked_requests) == ((), ())
    assert [text.text for text in page.texts] == ["Menu", "One", "Two", "3"]


def test_all_frameworks_draw_the_same(toolchain, projects, browser):
    first, *others = (browser.render(built(toolchain, projects, each)).raster.pixels for each in FRAMEWORKS)
    assert all((first == other).all() for other in others)


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_button_changes_its_state(framework, toolchain, projects, browser):
    with browser.tab() as tab:
        tab.load(built(toolchain, projects, framework))
        before = tab.evaluate(STATE)
        tab.evaluate("() => document.querySelector('button').click()")
        after = tab.evaluate(f"() => new Promise((done) => setTimeout(() => done(({STATE})())))")
    assert (before, after) == ("false", "true")


def test_dist_is_one_classic_script_with_relative_addresses(toolchain, projects):
    files = toolchain.compile(projects["vue"], "vue")
    assert sorted(files) == [
        "dist/assets/dot.png",
        "dist/assets/index.css",
        "dist/assets/index.js",
        "dist/assets/own.png",
        "dist/index.html",
    ]
    page = files["dist/index.html"].decode()
    assert '<script defer src="./assets/index.js"></script>' in page
    assert "module" not in page
    assert b'url("./dot.png")' in files["dist/assets/index.css"]


@pytest.mark.parametrize(
    ("framework", "name", "text", "place"),
    [
        (
            "react",
            "src/App.tsx",
            "export function App() {\n\treturn <main>;\n}\n",
            "src/App.tsx:2: Unexpected",
        ),
        ("vue", "src/App.vue", "<template>\n\t<main>\n</template>\n", "src/App.vue:2"),
        ("svelte", "src/App.svelte", "<main>\n{#each x}\n</main>\n", "src/App.svelte:3"),
        (
            "vue",
            "src/App.vue",
            '<script setup>\nimport "./gone";\n</script>\n',
            "src/App.vue: there is no ./gone",
        ),
    ],
    ids=["tsx", "vue", "svelte", "a missing module"],
)
def test_what_does_not_compile_is_told_with_its_place(framework, name, text, place, toolchain, projects):
    with pytest.raises(CompileError) as caught:
        toolchain.compile({**projects[framework], name: text.encode()}, framework)
    assert str(caught.value).startswith(place)
    assert caught.value.exit_code == 17


def test_tailwind_knows_its_theme_and_says_what_it_cannot_read(toolchain):
    source = '@import "tailwindcss/theme" layer(theme);\n@import "tailwindcss/utilities" layer(utilities);'
    css = toolchain.tailwind(("p-4", "hover:underline", "no-such-thing"), source)
    assert ".p-4" in css
    assert "no-such-thing" not in css
    with pytest.raises(CompileError, match="there is no style sheet nowhere"):
        toolchain.tailwind((), '@import "nowhere";')
