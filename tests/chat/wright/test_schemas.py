"""Values that fit JSON schemas, whatever these ask for."""

from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat.wright.schemas import UNKNOWN, Slot, complaints, filled

NAMES = st.sampled_from(["code", "filename", "url", "viewport", "count", "options", "tags", "x"])


def leaves() -> st.SearchStrategy[dict]:
    return st.one_of(
        st.just({"type": "string"}),
        st.just({"type": "boolean"}),
        st.just({"type": ["string", "null"]}),
        st.builds(lambda least: {"type": "integer", "minimum": least}, st.integers(-5, 5)),
        st.builds(lambda most: {"type": "number", "maximum": most}, st.integers(-5, 5)),
        st.builds(lambda names: {"enum": names}, st.lists(st.text(max_size=6), min_size=1, max_size=4)),
        st.just({"type": "array", "items": {"type": "string"}}),
        st.just({"anyOf": [{"type": "null"}, {"type": "string"}]}),
        st.just({"$ref": "#/$defs/name"}),
    )


def objects(inner: st.SearchStrategy[dict]) -> st.SearchStrategy[dict]:
    def made(properties: dict, required: list, closed: bool) -> dict:
        kept = [name for name in required if name in properties]
        return {
            "type": "object",
            "properties": properties,
            "required": kept,
            **({"additionalProperties": False} if closed else {}),
        }

    return st.builds(
        made, st.dictionaries(NAMES, inner, max_size=5), st.lists(NAMES, max_size=5), st.booleans()
    )


SCHEMAS = objects(st.recursive(leaves(), objects, max_leaves=8))


@given(
    SCHEMAS,
    st.dictionaries(NAMES, st.one_of(st.text(), st.integers(), st.lists(st.text(max_size=3)), st.none())),
)
def test_what_is_filled_in_fits(schema, known):
    schema = {**schema, "$defs": {"name": {"type": "string"}}}

    def know(slot: Slot) -> object:
        return known.get(slot.name, UNKNOWN)

    assert list(complaints(filled(schema, know), schema)) == []


def test_what_does_not_fit():
    schema = {
        "type": "object",
        "properties": {"a": {"type": "integer"}, "b": {"enum": ["x", "y"]}},
        "required": ["a"],
        "additionalProperties": False,
    }
    assert list(complaints({"a": 1, "b": "x"}, schema)) == []
    assert len(list(complaints({"b": "z", "c": 1}, schema))) == 3
    assert list(complaints({"a": True}, schema))
    assert list(complaints([], schema))


def test_a_schema_that_speaks_of_itself():
    schema = {"type": "object", "properties": {"child": {"$ref": "#"}}, "required": ["child"]}
    assert "child" in filled(schema, lambda slot: UNKNOWN)
