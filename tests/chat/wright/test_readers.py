"""The readers that people wrote for such answers find in them what they look for."""

import re

import pytest

from pixelwright.chat import FinishReason, Message, Role, Text
from pixelwright.chat.wright.writing.component import as_module
from pixelwright.chat.wright.writing.fences import fence, guarded
from pixelwright.chat.wright.writing.pictures import fitted
from pixelwright.page import Viewport

FILES = re.compile(r"```(\w+)?\s*\n// file: (.+?)\n(.*?)```", re.DOTALL)
COMPONENT = re.compile(r"```(?:tsx?|jsx?)\n(.*?)```", re.DOTALL)


def test_a_component_is_one_module(ask, cards, user):
    answered = ask(user("Convert this pricing page design into a React component using Tailwind CSS.", cards))
    code = COMPONENT.search(answered.text).group(1).strip()
    assert answered.reason is FinishReason.STOP
    assert "export default function PricingPage()" in code
    assert "Buy starter" in code
    assert not re.search(r'from "\./', code)
    assert [name for _, name, _ in FILES.findall(answered.text)] == ["PricingPage.tsx"]
    assert "Measured" in answered.text.rpartition("```")[2]


def test_the_two_step_pipeline(ask, cards, user):
    system = Message(
        Role.SYSTEM,
        (
            Text(
                "You are a react developer. Generate production-ready, accessible, responsive components. "
                "Use TypeScript and Tailwind CSS."
            ),
        ),
    )
    words = (
        "Based on this design, generate the complete react component. Include all styling, hover states, and "
        "responsive breakpoints. The component must match the design pixel-for-pixel."
    )
    answered = ask(system, user(words, cards), max_tokens=16384)
    assert "export default function" in COMPONENT.search(answered.text).group(1)


def test_a_page_is_one_html_fence(ask, cards, browser, user):
    answered = ask(user("Recreate this as responsive HTML and CSS in a single file.", cards))
    fences = re.findall(r"```(\w*)\n(.*?)```", answered.text, re.DOTALL)
    assert [language for language, _ in fences] == ["html"]
    page = fences[0][1]
    assert page.startswith("<!doctype html>")
    assert "<style>" in page
    assert "styles.css" not in page
    with browser.tab(Viewport(1280, 480)) as tab:
        tab.load(page)
        assert "Buy team" in " ".join(text.text for text in tab.snapshot().texts)


@pytest.mark.parametrize(
    ("words", "first", "fields"),
    [
        ("Build this as a multi-file React app.", "tsx", {}),
        ("Recreate this UI in React.", "tsx", {"max_tokens": 131072}),
        ("Build this whole project in Vue.", "vue", {}),
        ("HTML with a separate CSS file, please.", "html", {}),
    ],
    ids=["words", "room", "vue", "html"],
)
def test_several_files_lie_in_one_folder(ask, cards, tmp_path, words, first, fields, user):
    answered = ask(user(words, cards), **fields)
    found = FILES.findall(answered.text)
    assert found[0][0] == first
    assert len(found) > 1
    assert not any("/" in name for _, name, _ in found)
    for _, name, code in found:
        (tmp_path / name).write_text(code.strip(), encoding="utf-8")
    for _, name, code in found:
        for asked in re.findall(r"""(?:from|import) ["']\./([^"']+)["']""", code):
            assert any(path.name == asked or path.stem == asked for path in tmp_path.iterdir()), (name, asked)


def test_three_backticks_never_end_a_fence():
    page = '<p>Use ``` for code</p>\nconst a = "```";'
    text = fence("tsx", page, "A.tsx")
    assert FILES.findall(text)[0][2].count("\n") == 2
    assert guarded('\ttitle: "```",', "tsx") == '\ttitle: "\\u0060\\u0060\\u0060",'
    assert guarded("<p>```</p>", "html") == "<p>&#96;&#96;&#96;</p>"


def test_sources_with_equal_names_stay_files():
    files = {
        "src/App.tsx": b"const a = 1;\n\nexport function App() {\n\treturn (\n\t\t<div />\n\t);\n}\n",
        "src/components/B.tsx": b"const a = 2;\n\nexport function B() {\n\treturn (\n\t\t<p />\n\t);\n}\n",
        "src/index.css": b"",
    }
    assert as_module(files, "App", {}, page=True) is None


def test_pictures_are_made_as_small_as_there_is_room(cards):
    plain = fitted({"assets/photo.png": cards.data}, 100_000)
    assert not plain.reduced
    small = fitted({"assets/photo.png": cards.data}, 1_500)
    assert small.reduced == ("assets/photo.png",)
    assert len(small.uris["assets/photo.png"]) < len(plain.uris["assets/photo.png"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Turn this wireframe into a working Vue 3 component with Composition API.", "vue"),
        ("A Vue component with Tailwind CSS, please.", "vue"),
        ("Build this as a Svelte component.", "svelte"),
    ],
    ids=["vue", "vue with tailwind", "svelte"],
)
def test_a_single_file_component(ask, cards, user, words, language):
    answered = ask(user(words, cards))
    fences = re.findall(r"```(\w*)\n(.*?)```", answered.text, re.DOTALL)
    assert [each for each, _ in fences] == [language]
    code = fences[0][1]
    assert "Buy starter" in code
    assert 'from "./' not in code
    assert "// file:" not in code
    assert "compiled by itself" in answered.text
