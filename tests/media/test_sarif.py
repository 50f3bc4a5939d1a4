import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pixelwright.finding import Declared, FindingKind
from pixelwright.media.sarif import address, sarif

LEVELS = {"none", "note", "warning", "error"}


def log_of(root, verdict):
    return json.loads(sarif(verdict, root))


def test_a_log_has_what_the_format_asks_for(tmp_path, make_finding, make_verdict):
    kinds = (FindingKind.COLOUR, FindingKind.OVERLAP, FindingKind.COLOUR)
    log = log_of(tmp_path, make_verdict(*(make_finding(kind) for kind in kinds)))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "pixelwright"
    assert [rule["id"] for rule in driver["rules"]] == ["colour", "overlap"]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    assert run["automationDetails"]["id"] == "pixelwright/diff/out/index.html/"
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        assert 1 <= len(result["locations"]) <= 10
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_the_line_is_that_of_the_cause(tmp_path, make_finding, make_verdict):
    result = log_of(tmp_path, make_verdict(make_finding()))["runs"][0]["results"][0]
    place = result["locations"][0]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "css/site.css"},
        "region": {"startLine": 12},
    }
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "p.price"
    assert "Fix (tried): .price { color: #112233; }" in result["message"]["text"]


@pytest.mark.parametrize(
    "cause",
    [
        pytest.param(None, id="no-cause"),
        pytest.param(Declared(".a", "color", "red"), id="no-file"),
        pytest.param(Declared(".a", "color", "red", "out/index.html"), id="no-line"),
    ],
)
def test_lines_begin_at_one(tmp_path, make_finding, make_verdict, cause):
    result = log_of(tmp_path, make_verdict(make_finding(cause=cause)))["runs"][0]["results"][0]
    physical = result["locations"][0]["physicalLocation"]
    assert physical == {"artifactLocation": {"uri": "out/index.html"}, "region": {"startLine": 1}}


@pytest.mark.parametrize(
    ("kind", "confidence", "level"),
    [
        pytest.param(FindingKind.OVERLAP, 0.9, "error", id="breaks"),
        pytest.param(FindingKind.COLOUR, 0.9, "warning", id="looks"),
        pytest.param(FindingKind.OVERLAP, 0.3, "note", id="unsure"),
    ],
)
def test_levels(tmp_path, make_finding, make_verdict, kind, confidence, level):
    given = make_verdict(make_finding(kind, confidence=confidence))
    assert log_of(tmp_path, given)["runs"][0]["results"][0]["level"] == level


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("css/a b.css", "css/a%20b.css", id="relative"),
        pytest.param("{root}/css/ü.css", "css/%C3%BC.css", id="absolute"),
        pytest.param("file://{root}/a%20b.css", "a%20b.css", id="file-address"),
        pytest.param("https://example.org/a.css?b#c", "https://example.org/a.css?b#c", id="web"),
        pytest.param("{root}/../other.css", "file://{above}/other.css", id="outside"),
    ],
)
def test_addresses(tmp_path, source, expected):
    root = tmp_path.resolve()
    found = address(source.format(root=root), root)
    assert found == expected.format(above=root.parent)
    assert urlsplit(found).path


def test_a_finding_is_known_again_when_values_and_lines_change(tmp_path, make_finding, make_verdict):
    moved = make_finding(measured="#000000", cause=Declared(".price", "color", "#000", "css/site.css", 99))
    logs = (log_of(tmp_path, make_verdict(each)) for each in (make_finding(), moved))
    first, second = (log["runs"][0]["results"][0]["partialFingerprints"] for log in logs)
    assert first == second


def test_nothing_found_is_a_log_too(make_verdict):
    run = log_of(Path.cwd(), make_verdict())["runs"][0]
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []
