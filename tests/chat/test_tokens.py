import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat.tokens import picture_tokens, text_tokens, video_tokens

PAGE = """<article class="card">
  <h2>Pro plan</h2>
  <p>Everything in Basic, and <strong>priority support</strong>.</p>
  <a class="button" href="/buy?plan=pro">Buy now</a>
</article>
"""
FUNCTION = """def total(prices: list[float], vat: float = 0.2) -> float:
    net = sum(prices)
    return round(net * (1 + vat), 2)
"""


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("You are a helpful assistant", 5),
        ("Say hi in Portuguese", 4),
        ("What's the weather in Florence,Italy?", 9),
        ("Add and multiply the number 2 and 3", 10),
        ("Recreate this dashboard UI as responsive HTML and CSS. Use Tailwind CSS classes.", 17),
        ("hello", 1),
        (PAGE, 58),
        (FUNCTION, 40),
    ],
    ids=lambda value: str(value)[:20],
)
def test_texts_come_close_to_a_real_vocabulary(text: str, tokens: int) -> None:
    assert text_tokens(text) == pytest.approx(tokens, rel=0.15, abs=0.9)


def test_chinese_has_one_and_a_half_characters_to_a_token() -> None:
    assert text_tokens("请根据这张截图生成一个响应式的网页" * 10) == pytest.approx(170 / 1.5, rel=0.1)


def test_samples_of_a_long_text_stand_for_all_of_it() -> None:
    chapters = [f"{PAGE if number % 3 else FUNCTION}<!-- {number} -->\n" for number in range(4000)]
    whole = sum(text_tokens("".join(chapters[at : at + 100])) for at in range(0, 4000, 100))
    assert text_tokens("".join(chapters)) == pytest.approx(whole, rel=0.03)


def test_nothing_is_nothing() -> None:
    assert text_tokens("") == 0


@given(st.text(min_size=1))
def test_any_text_is_at_least_a_token_and_at_most_a_few_for_each_character(text: str) -> None:
    assert 1 <= text_tokens(text) <= 2 + 4 * len(text)


@given(st.text(alphabet="aB1.\n é中😀", min_size=1), st.text(alphabet="aB1.\n é中😀"))
def test_more_text_is_hardly_ever_less(text: str, more: str) -> None:
    assert text_tokens(text + more) >= text_tokens(text) - 1


@pytest.mark.parametrize(
    ("size", "tokens"),
    [
        ((64, 64), 9),
        ((336, 336), 144),
        ((375, 812), 377),
        ((512, 512), 324),
        ((1024, 768), 999),
        ((1280, 720), 1196),
        ((1440, 900), 1632),
        ((1920, 1080), 2691),
        ((2560, 1440), 4641),
        ((3840, 2160), 6032),
        ((1440, 6000), 6080),
        ((6000, 6000), 6084),
    ],
    ids=lambda size: "x".join(map(str, size)) if isinstance(size, tuple) else None,
)
def test_pictures_by_the_published_rule(size: tuple[int, int], tokens: int) -> None:
    assert picture_tokens(*size) == tokens + 2


@pytest.mark.parametrize(
    ("duration_s", "groups", "tokens"),
    [(5, 15, 17_940), (10, 30, 28_980), (60, 60, 27_840), (300, 300, 27_300), (2400, 320, 26_880)],
    ids=str,
)
def test_videos_by_the_published_rule(duration_s: float, groups: int, tokens: int) -> None:
    assert video_tokens(1280, 720, duration_s) == tokens + groups * 7


def test_an_hour_costs_no_more_than_forty_minutes() -> None:
    assert video_tokens(1280, 720, 3600) == video_tokens(1280, 720, 2400)


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_no_picture_is_free_and_none_breaks_the_ceiling(width: int, height: int) -> None:
    assert 3 <= picture_tokens(width, height) <= 6144 + 2


@given(st.integers(0, 8000), st.integers(0, 8000), st.floats(0, 1e6))
def test_no_video_breaks_the_ceiling(width: int, height: int, duration_s: float) -> None:
    assert 1 <= video_tokens(width, height, duration_s) <= 30_000 * 1.5 + 320 * 7
