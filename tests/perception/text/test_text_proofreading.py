# ruff: noqa: RUF001 -- look-alikes are what this is about
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.perception.proofreading import is_east_asian, is_readable, is_whole, proofread


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("口Documentation", "Documentation"),
        ("★ PRO", "PRO"),
        ("√5 users", "5 users"),
        ("× Dedicated support", "Dedicated support"),
        ("2 × 3", "2 × 3"),
        ("区", ""),
        ("•How it works", "• How it works"),
        ("Hello，world", "Hello, world"),
        ('say “hello" to her', "say “hello” to her"),
        ('a 3" disk', 'a 3" disk'),
        ("two  blanks", "two blanks"),
    ],
)
def test_latin_pages(read, meant):
    assert proofread(read) == meant


@pytest.mark.parametrize("text", ["日本語のページ", "登录，注册", "口"])
def test_east_asian_text_is_left_alone(text):
    assert proofread(text, east_asian=True) == text


def test_a_few_icons_make_no_chinese_page():
    assert not is_east_asian(["口Home", "三", "Bar chart", "About us"])
    assert is_east_asian(["首页", "关于我们", "联系方式", "产品"])


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Größe: 3 µm", True),
        ("日本語", True),
        ("100 %", True),
        ("αλ ην στσελδα", False),
        ("Новости", False),
        ("", False),
    ],
)
def test_only_scripts_that_the_recogniser_knows_are_believed(text, readable):
    assert is_readable(text) is readable


@given(st.text(max_size=40))
def test_it_settles_at_once(text):
    once = proofread(text)
    assert proofread(once) == once or len(proofread(once)) < len(once)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("设置画面。更新", True),
        ("カタカナのテスト：", True),
        ("首页 产品介绍", False),
        ("مرحبا بكم في لوحة", True),
        ("안녕하세요 여러분", True),
        ("Добро пожаловать", False),
        ("Hello there", False),
        ("2024", False),
    ],
    ids=["chinese", "japanese", "two in a menu", "arabic", "korean", "russian", "latin", "figures"],
)
def test_scripts_without_a_measured_face_are_not_cut(text, whole):
    assert is_whole(text) is whole
