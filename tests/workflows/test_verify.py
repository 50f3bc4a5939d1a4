"""The project's own toolchain, played by little programs: what it says, and what is made of it."""

import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from pixelwright.bundle import Bundle
from pixelwright.errors import CompileError, NodeError, PackagesError
from pixelwright.page import Page, Viewport
from pixelwright.raster import Raster
from pixelwright.workflows.deliver import Delivery, deliver, proved
from pixelwright.workflows.verify import build, install, node_version, verify

MANIFEST = json.dumps({"name": "x", "dependencies": {"vue": "3.5.0"}}).encode()
PAGE = Page(Raster(np.zeros((4, 4, 3), np.uint8)), Viewport(4, 4), browser="Browser/1")


class Shown:
    """A browser that shows the same page for everything."""

    def render(self, source, viewport=None):
        return PAGE


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Put programs of the given names and sources on an otherwise empty path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def put(**sources):
        for name, source in sources.items():
            path = folder / name
            path.write_text(f"#!{sys.executable}\nimport os, sys\nfrom pathlib import Path\n{source}\n")
            path.chmod(0o755)

    return put


NODE = "print('v22.12.0')"
NPM = """
if sys.argv[1] == "install":
    Path("node_modules").mkdir()
else:
    Path("dist").mkdir()
    Path("dist/index.html").write_text("built")
"""


@pytest.mark.parametrize("version", ["v20.19.0", "v22.12.0", "v24.0.1"])
def test_takes_every_node_that_vite_takes(version, programs):
    programs(node=f"print('{version}')", npm="")
    assert node_version() == version


@pytest.mark.parametrize("version", ["v18.20.4", "v20.18.9", "v21.7.0", "v22.11.0"])
def test_says_which_node_is_too_old(version, programs):
    programs(node=f"print('{version}')", npm="")
    with pytest.raises(NodeError, match=rf"^Node {version} is too old: Vite needs .* Install Node 22"):
        node_version()


def test_says_that_there_is_no_node(programs):
    with pytest.raises(NodeError, match="needs Node and npm"):
        node_version()


def test_packages_are_installed_once(programs):
    programs(npm=NPM)
    folder = install(MANIFEST)
    assert folder.is_dir()
    programs(npm="sys.exit(1)")
    assert install(MANIFEST) == folder


def test_says_what_npm_says_where_the_registry_is_out_of_reach(programs):
    programs(npm="sys.stderr.write('npm error code ENOTFOUND\\nnpm error network no route\\n'); sys.exit(1)")
    with pytest.raises(
        PackagesError, match=r"could not install the packages: network no route\. Check"
    ) as caught:
        install(MANIFEST)
    assert caught.value.exit_code == 19
    assert not list(Path(os.environ["XDG_CACHE_HOME"]).rglob("package.json"))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "print('src/App.tsx(3,5): error TS2322: Type is wrong'); sys.exit(2)",
            "src/App.tsx:3: error TS2322: Type",
        ),
        ("sys.stderr.write('something is deprecated\\n')", "something is deprecated"),
        ("sys.stderr.write('npm warn old config\\n')", None),
        ("sys.exit(1)", "the build failed and said nothing"),
    ],
    ids=["a type error", "a warning", "npm's own chatter", "silence"],
)
def test_failures_and_warnings_of_the_build_are_told(source, said, programs, tmp_path):
    programs(npm=source)
    if said is None:
        build(tmp_path)
        return
    with pytest.raises(CompileError) as caught:
        build(tmp_path)
    assert str(caught.value).startswith(said)


def test_proof_names_the_node_that_built_it(programs):
    programs(node=NODE, npm=NPM)
    bundle = Bundle({"package.json": MANIFEST, "dist/index.html": b"ours"}, "vue", "dist/index.html")
    made = proved(Delivery(bundle), PAGE, Shown(), Viewport(4, 4), full=True)
    assert made.failure is None
    assert made.proof == "compiled in Browser/1; built and type-checked with Node v22.12.0"
    assert verify(bundle, Shown(), Viewport(4, 4), PAGE).warnings == ()


def test_nothing_is_lost_without_node(programs):
    bundle = Bundle({"package.json": MANIFEST, "dist/index.html": b"ours"}, "vue", "dist/index.html")
    made = proved(Delivery(bundle), PAGE, Shown(), Viewport(4, 4), full=True)
    assert isinstance(made.failure, NodeError)
    assert (made.bundle, made.proof) == (bundle, "compiled in Browser/1")


def test_sources_that_do_not_compile_are_delivered():
    def write():
        error = CompileError("Unexpected token", "src/App.vue", 2)
        error.files, error.stack = {"package.json": MANIFEST}, "vue"
        raise error

    made = deliver(write)
    assert isinstance(made.failure, CompileError)
    assert (made.bundle.files, made.proof) == ({"package.json": MANIFEST}, "")


def test_a_plain_page_has_nothing_to_prove():
    made = deliver(lambda: Bundle({"index.html": b""}, "html"))
    made = proved(made, PAGE, Shown(), Viewport(4, 4), full=True)
    assert (made.proof, made.failure) == ("", None)
