from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from pixelwright.server.accounts.prefixes import Prefixes, Shared


def _learn(prefixes: Prefixes, *texts: str) -> Shared:
    digests = [hash(texts[: at + 1]) for at in range(len(texts))]
    shared = prefixes.compare(digests, texts)
    prefixes.learn(digests, texts)
    return shared


def _common(one: list[str], other: list[str]) -> int:
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def test_the_first_prompt_shares_nothing() -> None:
    assert _learn(Prefixes(), "system", "hello") == Shared(is_first=True)


def test_the_same_prompt_again_is_shared_whole() -> None:
    prefixes = Prefixes()
    _learn(prefixes, "system", "hello")
    assert _learn(prefixes, "system", "hello") == Shared(2, 0, is_whole=True)


def test_a_prompt_that_goes_on_shares_what_came_before() -> None:
    prefixes = Prefixes()
    _learn(prefixes, "system", "hello")
    assert _learn(prefixes, "system", "hello", "answer", "thanks") == Shared(2)


def test_a_prompt_that_ends_earlier_shares_all_of_it() -> None:
    prefixes = Prefixes()
    _learn(prefixes, "system", "hello", "answer")
    assert _learn(prefixes, "system", "hello") == Shared(2)


def test_within_a_piece_the_text_decides() -> None:
    prefixes = Prefixes()
    _learn(prefixes, "system", "hello world")
    _learn(prefixes, "system", "goodbye")
    assert _learn(prefixes, "system", "hello there") == Shared(1, 6)
    assert _learn(prefixes, "sys", "hello there") == Shared(0, 3)


def test_the_same_piece_in_another_place_is_not_shared() -> None:
    prefixes = Prefixes()
    _learn(prefixes, "one", "two")
    assert _learn(prefixes, "two", "one") == Shared()


def test_what_is_remembered_is_bounded() -> None:
    prefixes = Prefixes()
    for number in range(300):
        _learn(prefixes, "system", f"{number} " * 4000, *(f"{number}.{turn}" for turn in range(10)))
    assert len(prefixes._places) <= 2048
    kept = sum(len(text) for place in prefixes._places.values() for text in place.texts)
    assert kept == prefixes._characters <= 1 << 20
    assert _learn(prefixes, "system", "299 " * 4000).pieces == 2


@given(st.lists(st.lists(st.text("ab", max_size=3), max_size=4), min_size=1, max_size=8))
def test_never_more_is_shared_than_two_prompts_have_in_common(prompts: list[list[str]]) -> None:
    prefixes, earlier = Prefixes(), []
    for prompt in prompts:
        shared = _learn(prefixes, *prompt)
        whole = [_common(prompt, each) for each in earlier]
        assert shared.is_first == (not earlier)
        assert shared.pieces == max(whole, default=0)
        assert shared.is_whole == (prompt in earlier)
        earlier.append(prompt)
