import json
from itertools import count

import pytest

from pixelwright.chat import ArgumentsDelta, CallBegun
from pixelwright.chat.upstream.calls import Calls


def read(fragments, names=("save", "look", "save_all")):
    number = count()
    calls = Calls(names, new_id=lambda: f"new-{next(number)}")
    return [delta for fragment in fragments for delta in calls.take(fragment)] + list(calls.end())


def put_together(deltas):
    begun = {delta.index: (delta.id, delta.name) for delta in deltas if isinstance(delta, CallBegun)}
    texts = dict.fromkeys(begun, "")
    for delta in deltas:
        if isinstance(delta, ArgumentsDelta):
            texts[delta.index] += delta.text
    return [(*begun[index], texts[index]) for index in sorted(begun)]


def piece(index=None, id=None, name=None, arguments=None):
    function = {key: value for key, value in (("name", name), ("arguments", arguments)) if value is not None}
    given = {"index": index, "id": id}
    return {**{key: value for key, value in given.items() if value is not None}, "function": function}


@pytest.mark.parametrize(
    ("fragments", "calls"),
    [
        ([piece(0, "a", "save", '{"x":1}')], [("a", "save", '{"x":1}')]),
        (
            [piece(0, "a", "save", ""), piece(0, arguments='{"x"'), piece(0, arguments=":1}")],
            [("a", "save", '{"x":1}')],
        ),
        (
            [piece(0, "a"), piece(0, arguments='{"x":'), piece(0, arguments="1}"), piece(0, name="save")],
            [("a", "save", '{"x":1}')],
        ),
        (
            [piece(0, "a", "save", '{"x":'), piece(0, "a", "save", "1}")],
            [("a", "save", '{"x":1}')],
        ),
        ([piece(0, "a", "sa"), piece(0, name="ve"), piece(0, arguments="{}")], [("a", "save", "{}")]),
        ([piece(0, name="save", arguments="{}")], [("new-0", "save", "{}")]),
        (
            [piece(0, "a", "save", "{"), piece(0, "b", arguments="}")],
            [("a", "save", "{}")],
        ),
        (
            [piece(0, "a", "save", "{}"), piece(0, "b", "look", "{}")],
            [("a", "save", "{}"), ("b", "look", "{}")],
        ),
        (
            [piece(id="a", name="save", arguments="{"), piece(arguments="}")],
            [("a", "save", "{}")],
        ),
        (
            [piece(name="save", arguments="{}"), piece(name="look", arguments="{}")],
            [("new-0", "save", "{}"), ("new-1", "look", "{}")],
        ),
        (
            [
                piece(1, "a", "save"),
                piece(2, "b", "look"),
                piece(1, arguments="{}"),
                piece(2, arguments="{}"),
            ],
            [("a", "save", "{}"), ("b", "look", "{}")],
        ),
        ([piece(0, "a", "save", {"x": "é"})], [("a", "save", '{"x": "é"}')]),
        ([piece(0, "a", "save")], [("a", "save", "{}")]),
        ([piece(0, "a", "save", [1])], [("a", "save", "[1]")]),
        ([{"index": 0, "id": "a", "name": "save", "arguments": "{}"}], [("a", "save", "{}")]),
        ([None, 5, "x", {}, {"function": 3}], []),
    ],
    ids=[
        "whole",
        "in pieces",
        "name at the end",
        "id and name repeated",
        "name in pieces",
        "no id",
        "another id in each piece",
        "all in one place",
        "no index",
        "no index, no id",
        "interleaved, counted from one",
        "arguments as an object",
        "no arguments",
        "arguments as a list",
        "without function",
        "nonsense",
    ],
)
def test_fragments_become_calls(fragments, calls):
    assert put_together(read(fragments)) == calls


def test_a_name_that_is_the_beginning_of_another_is_waited_for():
    deltas = read([piece(0, "a", "sav"), piece(0, name="e_all"), piece(0, arguments="{}")])
    assert deltas[0] == CallBegun(0, "a", "save_all")


def test_a_call_begins_before_its_arguments():
    calls = Calls(["save"])
    assert list(calls.take(piece(0, "a", "save", ""))) == [CallBegun(0, "a", "save")]


@pytest.mark.parametrize(
    ("names", "found"), [(("save",), ["save"]), (("save", "look"), [])], ids=["one", "two"]
)
def test_a_call_without_name_is_of_the_only_tool(names, found):
    deltas = read([piece(0, "a", arguments="{}")], names)
    assert [delta.name for delta in deltas if isinstance(delta, CallBegun)] == found


def test_an_unknown_tool_is_called_all_the_same():
    (call,) = put_together(read([piece(0, "a", "other", json.dumps({"a": 1}))]))
    assert call == ("a", "other", '{"a": 1}')
