import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelwright.media.patch import unified_patch

GIT = shutil.which("git")
BEFORE = "a {\n  color: red;\n  margin: 0;\n}\n"
AFTER = "a {\n  color: blue;\n  margin: 0;\n}\n"


def applied(folder, edits, patch):
    """The texts of the files after `git apply`."""
    for path, (before, _) in edits.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(before.encode())
    subprocess.run(
        [GIT, "apply", "--whitespace=nowarn", "-"], cwd=folder, input=patch.encode(), check=True, timeout=30
    )
    return {path: (folder / path).read_bytes().decode() for path in edits}


def test_a_change_as_git_shows_it():
    assert unified_patch({"css/a.css": (BEFORE, AFTER)}) == (
        "diff --git a/css/a.css b/css/a.css\n--- a/css/a.css\n+++ b/css/a.css\n"
        "@@ -1,4 +1,4 @@\n a {\n-  color: red;\n+  color: blue;\n   margin: 0;\n }\n"
    )


def test_what_did_not_change_is_left_out():
    assert unified_patch({"a.css": (BEFORE, BEFORE)}) == ""


def test_files_on_the_web_are_left_out():
    assert unified_patch({"https://example.org/a.css": (BEFORE, AFTER)}) == ""


@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param("css/a.css", "css/a.css", id="relative"),
        pytest.param("{root}/css/a.css", "css/a.css", id="absolute"),
        pytest.param("{root}/x/../a.css", "a.css", id="roundabout"),
        pytest.param("{root}/../a.css", "../a.css", id="outside"),
    ],
)
def test_names_lead_from_the_folder_where_it_is_applied(tmp_path, path, name):
    patch = unified_patch({path.format(root=tmp_path): (BEFORE, AFTER)}, tmp_path)
    assert f"--- a/{name}\n+++ b/{name}\n" in patch


@pytest.mark.skipif(GIT is None, reason="there is no git")
@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        pytest.param("a.css", BEFORE, AFTER, id="plain"),
        pytest.param("a.css", BEFORE.rstrip("\n"), AFTER.rstrip("\n"), id="no-newline-at-the-end"),
        pytest.param("a.css", BEFORE, AFTER + "b { top: 0 }", id="newline-lost"),
        pytest.param("a.css", BEFORE.replace("\n", "\r\n"), AFTER.replace("\n", "\r\n"), id="windows-lines"),
        pytest.param("a.css", "a{color:red}\fb{top:0}\n", "a{color:tan}\fb{top:0}\n", id="form-feed"),
        pytest.param("a b/c d.css", BEFORE, AFTER, id="spaces"),
        pytest.param("süß/日本.css", BEFORE, AFTER, id="letters-of-the-world"),
        pytest.param('a"b.css', BEFORE, AFTER, id="quotes"),
        pytest.param("a\tb.css", BEFORE, AFTER, id="tab"),
        pytest.param("a.css", "", AFTER, id="was-empty"),
    ],
)
def test_git_applies_it(tmp_path, path, before, after):
    edits = {path: (before, after), "other.css": ("x\n" * 40, "x\n" * 20 + "y\n" + "x\n" * 19)}
    texts = applied(tmp_path, edits, unified_patch(edits))
    assert texts == {name: text for name, (_, text) in edits.items()}


@pytest.mark.skipif(GIT is None, reason="there is no git")
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["a\n", "b\n", "\n", "c"]), max_size=12), st.data())
def test_git_applies_any_change(tmp_path_factory, parts, data):
    before = "".join(parts)
    after = "".join(data.draw(st.permutations(parts))) + data.draw(st.sampled_from(["", "d\n", "e"]))
    edits = {"a.css": (before, after)}
    if before and after and before != after:
        assert applied(tmp_path_factory.mktemp("patch"), edits, unified_patch(edits)) == {"a.css": after}
