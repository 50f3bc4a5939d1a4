import json
import re
from collections.abc import Iterator

import numpy as np
import pytest

from pixelwright.finding import FindingKind
from pixelwright.media.finding_words import WORDS
from pixelwright.media.findings_json import FIELDS, SCHEMA_VERSION, findings_json
from pixelwright.raster import Raster

PICTURE = Raster(np.full((100, 200, 3), 240, dtype=np.uint8))


@pytest.fixture
def document(make_finding, make_verdict):
    return json.loads(findings_json(make_verdict(make_finding()), PICTURE, PICTURE))


def paths(value: object, path: str = "") -> Iterator[str]:
    """Every place in a document, lists as `[]`."""
    if isinstance(value, dict) and path not in ("stage_s", "findings[].box", "findings[].design_box"):
        for name, part in value.items():
            yield from paths(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield from paths(value[0], f"{path}[]")
    else:
        yield path


def listed() -> set[str]:
    """Every path of the table, names that begin with a dot set behind the first one's."""
    found = set()
    for field in FIELDS:
        first, *others = re.split(r", ", field.names)
        found.add(first)
        for other in others:
            found.add(f"{first.rpartition('.')[0]}{other}" if other.startswith(".") else other)
    return found


def test_every_field_is_in_the_table_and_no_other(document):
    objects = {"design", "findings[].cause", "findings[].fix"}
    assert set(paths(document)) | objects == listed()


def test_a_finding_in_fields(document):
    assert document["schema"] == SCHEMA_VERSION
    assert document["score_before"] == 0.912346
    assert document["edited"] == ["css/site.css"]
    first = document["findings"][0]
    assert first["number"] == 1
    assert first["box"] == {"x": 10, "y": 20, "width": 30, "height": 12}
    assert first["cause"]["line"] == 12
    assert first["fix"]["css"] == ".price { color: #112233; }"
    assert first["fix"]["declarations"] == [{"name": "color", "value": "#112233"}]
    assert first["fix"]["tried"] is True


def test_what_is_not_known_is_null(make_finding, make_verdict):
    bare = make_finding(cause=None, fix=None, design_box=None)
    given = make_verdict(bare, design="", score_before=None, score_after=None)
    fields = json.loads(findings_json(given, PICTURE))
    assert fields["design"] is None
    assert fields["score_before"] is None
    assert [fields["findings"][0][name] for name in ("cause", "fix", "design_box")] == [None] * 3


def test_every_kind_has_words():
    assert set(WORDS) == set(FindingKind)
    assert all(words.meaning.endswith(".") for words in WORDS.values())
