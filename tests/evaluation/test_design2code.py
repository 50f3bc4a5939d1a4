"""The fast assignment against the slow one that the definition spells out."""

import random
from collections import Counter
from difflib import SequenceMatcher

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from pixelwright.evaluation.assignment import COLUMNS, ROWS, Assignment
from pixelwright.evaluation.blocks import Block
from pixelwright.evaluation.design2code import NOTHING, design2code
from pixelwright.evaluation.similarity import Ratios
from pixelwright.geometry import Box

WORDS = ["read", "more", "about", "home", "contact", "us", "privacy", "policy", "2024", "sign", "in", "a b"]


def block(text, x=0.1, y=0.1, width=0.2, height=0.05, colour=(0, 0, 0)):
    return Block(text, Box(x, y, width, height), colour)


def some_texts(seed, count):
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=chance.randint(1, 7))) for _ in range(count)]


def slow_costs(rows, columns):
    return np.array([[-SequenceMatcher(None, a, b).ratio() for b in columns] for a in rows])


def slow_assigned(costs):
    return costs[linear_sum_assignment(costs)]


@pytest.mark.parametrize("sizes", [(1, 1), (4, 9), (9, 4), (12, 12)], ids=str)
def test_assignment_is_the_best_over_exact_ratios(sizes):
    rows, columns = some_texts(1, sizes[0]), some_texts(2, sizes[1])
    found = Assignment(rows, columns, Ratios()).assigned_costs()
    assert len(found) == min(sizes)
    assert sum(found) == pytest.approx(slow_assigned(slow_costs(rows, columns)).sum())


@pytest.mark.parametrize("sizes", [(5, 9), (9, 5), (8, 8)], ids=str)
def test_joining_neighbours_gives_what_a_new_assignment_gives(sizes):
    rows, columns = some_texts(3, sizes[0]), some_texts(4, sizes[1])
    assignment = Assignment(rows, columns, Ratios())
    for index in range(len(rows) - 1):
        joined = [*rows[:index], f"{rows[index]} {rows[index + 1]}", *rows[index + 2 :]]
        expected = slow_assigned(slow_costs(joined, columns))
        assert sum(assignment.joined_costs(ROWS, index)) == pytest.approx(expected.sum())
    for index in range(len(columns) - 1):
        joined = [*columns[:index], f"{columns[index]} {columns[index + 1]}", *columns[index + 2 :]]
        expected = slow_assigned(slow_costs(rows, joined))
        assert sum(assignment.joined_costs(COLUMNS, index)) == pytest.approx(expected.sum())
    assert Counter(assignment.assigned_costs()) == Counter(
        Assignment(rows, columns, Ratios()).assigned_costs()
    )


def test_a_neighbour_decides_between_equal_texts():
    rows = ["price list", "read more", "kitchen", "opening hours", "read more"]
    columns = ["opening hours", "read more", "kitchen", "price list", "read more"]
    pairs = Assignment(rows, columns, Ratios()).pairs_in_context(0.1, 0.5)
    assert sorted(pairs) == [(0, 3), (1, 4), (2, 2), (3, 0), (4, 1)]


def test_a_page_against_itself_is_perfect():
    blocks = [block(text, y=index / 20) for index, text in enumerate(some_texts(5, 12))]
    scores = design2code(blocks, blocks)
    assert (scores.block, scores.text, scores.position, scores.colour) == pytest.approx((1, 1, 1, 1))


def test_no_text_on_a_side_scores_nothing():
    assert design2code([block("text")], []) == NOTHING
    assert design2code([], [block("text")]) == NOTHING


def test_unlike_texts_are_no_match():
    assert design2code([block("abcdef")], [block("uvwxyz")]) == NOTHING


def test_block_is_the_matched_share_of_the_area_of_both_sides():
    kept, lost = block("kept words"), block("0123456789", y=0.5, height=0.15)
    assert design2code([kept, lost], [kept]).block == pytest.approx(2 * 0.01 / (2 * 0.01 + 0.03))


def test_position_takes_the_larger_distance_of_the_centres():
    moved = design2code([block("words", x=0.1, y=0.1)], [block("words", x=0.13, y=0.2)])
    assert moved.position == pytest.approx(0.9)
    assert moved.colour == pytest.approx(1)


def test_colour_falls_by_a_hundredth_for_each_delta_e():
    black_on_white = design2code([block("words")], [block("words", colour=(255, 255, 255))])
    assert black_on_white.colour == pytest.approx(0, abs=0.01)


def test_a_text_cut_in_two_is_joined_again():
    whole = [block("alpha beta gamma delta epsilon", width=0.4)]
    halves = [block("alpha beta gamma", width=0.2), block("delta epsilon", x=0.3, width=0.2)]
    scores = design2code(whole, halves)
    assert scores.text == 1
    assert scores.position == pytest.approx(1)
    assert scores.block == pytest.approx(1)


def test_indentation_of_a_long_text_parts_published_blocks_alone():
    words = [WORDS[index % len(WORDS)] for index in range(120)]
    source = "\n".join("\t" * 12 + " ".join(words[start : start + 6]) for start in range(0, 120, 6))
    indented, plain = block(source, height=0.5), block(" ".join(words), height=0.5)
    beside = block("another text", y=0.8)
    scores = design2code([indented, beside], [plain, beside])
    assert scores.block < 1
    assert scores.block_collapsed == 1


def test_without_white_space_to_collapse_both_block_scores_are_one_figure():
    sides = [block("read more"), block("contact", y=0.5)], [block("read more")]
    scores = design2code(*sides)
    assert scores.block == scores.block_collapsed < 1
