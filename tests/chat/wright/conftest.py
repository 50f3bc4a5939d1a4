"""Small pictures drawn by a browser, a bench that lasts, and a way to talk with the model."""

import io

import pytest
from PIL import Image

from pixelwright.chat import (
    ChatRequest,
    Media,
    MediaKind,
    Message,
    Role,
    Text,
    Thinking,
    ToolResult,
    collected,
)
from pixelwright.chat.wright import Workbench, answer
from pixelwright.page import Viewport

CARD = """<!doctype html><html><head><style>
* {{ box-sizing: border-box; margin: 0 }}
body {{ font-family: "Liberation Sans"; background: #f3f4f6; padding: 32px; color: #111827 }}
header {{ background: #ffffff; height: 56px; padding: 16px 24px; display: flex;
  justify-content: space-between; border-radius: 8px; margin-bottom: 24px }}
.cards {{ display: flex; gap: 24px }}
.card {{ background: #ffffff; border-radius: 8px; padding: 24px; width: 400px }}
h2 {{ font-size: 20px; line-height: 28px }}
p {{ font-size: 14px; line-height: 20px; margin: 8px 0 16px; color: #4b5563 }}
button {{ background: {button}; color: #ffffff; border: 0; border-radius: 6px; padding: 10px 20px;
  font: 700 14px "Liberation Sans" }}
a {{ color: #2563eb; font-size: 16px }}
</style></head><body><header><b>Acme</b><a href="#">Sign in</a></header>
<div class="cards">
<div class="card"><h2>{first}</h2><p>For people who work alone.</p><button>Buy starter</button></div>
<div class="card"><h2>Team</h2><p>For up to ten people.</p><button>Buy team</button></div>
</div></body></html>"""
WINDOW = Viewport(1280, 480)


@pytest.fixture(scope="session")
def draw(browser):
    """Draws an HTML page as a PNG."""

    def drawn(html: str, window: Viewport = WINDOW) -> Media:
        with browser.tab(window) as tab:
            tab.load(html)
            pixels = tab.screenshot().pixels
        stream = io.BytesIO()
        Image.fromarray(pixels).save(stream, "PNG")
        return Media(MediaKind.PICTURE, stream.getvalue(), "image/png")

    return drawn


@pytest.fixture(scope="session")
def cards(draw):
    """Two cards below a header."""
    return draw(CARD.format(button="#2563eb", first="Starter"))


@pytest.fixture(scope="session")
def other_cards(draw):
    """The same with green buttons and another title."""
    return draw(CARD.format(button="#16a34a", first="Beginner"))


@pytest.fixture(scope="session")
def phone_cards(draw):
    """The page on a phone, one card below the other."""
    narrow = CARD.format(button="#2563eb", first="Starter").replace("width: 400px", "width: 311px")
    return draw(narrow.replace(".cards {", ".cards { flex-direction: column;"), Viewport(375, 560))


@pytest.fixture(scope="session")
def bench(browser):
    """One bench for all: pictures are looked at once."""
    with Workbench(browser) as opened:
        yield opened


@pytest.fixture(scope="session")
def ask(bench):
    """Asks and returns the whole answer."""

    def asked(*messages: Message, thinks: bool = True, **fields: object):
        request = ChatRequest(
            "wright-1", messages, thinking=Thinking(enabled=thinks), owner="someone", **fields
        )
        return collected(answer(request, bench))

    return asked


@pytest.fixture(scope="session")
def user():
    """Makes what a person says."""
    return lambda words, *pictures: Message(Role.USER, (*pictures, Text(words)))


@pytest.fixture(scope="session")
def assistant():
    """Makes of an answer the turn that it becomes."""
    return lambda answered: Message(Role.ASSISTANT, (Text(answered.text), *answered.calls))


@pytest.fixture(scope="session")
def tool():
    """Makes what a tool gave back."""

    def made(call, said: str, *pictures: Media, failed: bool = False) -> Message:
        return Message(Role.TOOL, (ToolResult(call.id, (Text(said), *pictures), failed, call.name),))

    return made
