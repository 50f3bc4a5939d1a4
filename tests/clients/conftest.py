"""Real server processes on free ports, pictures to ask them about, and what real clients need."""

import io
import os
import shutil
import subprocess
import sys
import threading
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image

from pixelwright.page import Viewport
from pixelwright.testing.parties import KEY
from pixelwright.testing.upstream import ScriptedUpstream

ARTICLE_KEY = "article.a-secret-of-the-tests"
JAVA = Path(__file__).parent / "java"
PINNED = ("zai-sdk==0.0.4", "sniffio")
FETCH_S = 300
_COMMAND = "import sys; from pixelwright.cli import main; main()"
_BASE = """<!doctype html><html><head><style>
* { box-sizing: border-box; margin: 0 }
body { font-family: "Liberation Sans"; background: #f3f4f6; color: #111827; padding: 24px }
.card { background: #ffffff; border-radius: 8px; padding: 24px }
h1 { font-size: 32px; line-height: 40px } h2 { font-size: 20px; line-height: 28px }
p { font-size: 16px; line-height: 24px; color: #4b5563; margin: 8px 0 16px }
button { background: #2563eb; color: #ffffff; border: 0; border-radius: 6px; padding: 10px 20px;
  font: 700 16px "Liberation Sans" }
input { border: 1px solid #9ca3af; border-radius: 6px; padding: 10px; width: 100%; display: block;
  margin: 4px 0 16px; font: 16px "Liberation Sans" }
.row { display: flex; gap: 24px } table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #d1d5db; padding: 10px 12px; text-align: left; font-size: 16px }
code { font-family: "Liberation Mono"; font-size: 18px }
"""
_LOGIN = """</style><div class="card" style="width: 327px"><h2>Sign in</h2>
<label>Email</label><input value="ada@example.com"><label>Password</label><input value="secret">
<button style="width: 420px">Log in to your account</button></div>"""
_PLANS = """</style><h1>Pricing</h1><p>Pick a plan.</p><div class="row">
<div class="card" style="flex: 1"><h2>Starter</h2><p>For people who work alone.</p>
<button>Buy starter</button></div>
<div class="card" style="flex: 1"><h2>Team</h2><p>For up to ten people.</p>
<button>Buy team</button></div></div>"""
_CARD = """</style><div class="card" style="width: 400px"><h2>Blue lamp</h2>
<p>A quiet light for late hours.</p><button>Add to cart</button></div>"""
_GREEN_CARD = _CARD.replace("<button", '<button style="background: #16a34a"')
_API = """</style><h1>Users API</h1><p>All answers are JSON.</p>
<h2><code>GET /users</code></h2><p>List users.</p><h2><code>POST /users</code></h2><p>Create a user.</p>
<h2><code>GET /users/{id}</code></h2><p>Get one user.</p>
<table><tr><th>Parameter<th>Type<th>Description</tr><tr><td>id<td>integer<td>Id of the user</tr></table>"""
_MODAL = """</style><div class="card" style="width: 520px"><h2>Delete project?</h2>
<p>This cannot be undone, and nobody will be asked again.</p><button>Delete</button></div>"""
WIDE, PHONE = Viewport(1024, 480), Viewport(375, 480)
PAGES = {
    "pricing-page": (_PLANS, WIDE),
    "login-form-screenshot": (_LOGIN, PHONE),
    "card-design": (_CARD, Viewport(480, 260)),
    "design-mockup": (_CARD, Viewport(480, 260)),
    "current-implementation": (_GREEN_CARD, Viewport(480, 260)),
    "api-spec-page": (_API, Viewport(1024, 640)),
    "broken-modal": (_MODAL, PHONE),
}


def draw_pages(browser, folder: Path) -> None:
    """Write the pictures and a document into a folder."""
    (folder / "invoice.txt").write_text("Invoice 7. Total: 120 euros. Due on the first of May.")
    for name, (html, window) in PAGES.items():
        with browser.tab(window) as tab:
            tab.load(_BASE + html)
            pixels = tab.screenshot().pixels
        stream = io.BytesIO()
        Image.fromarray(pixels).save(stream, "PNG")
        (folder / f"{name}.png").write_bytes(stream.getvalue())


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        """Say nothing."""


@contextmanager
def shown(folder: Path) -> Iterator[str]:
    """Serve the files of a folder, and give the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def serving(folder: Path, key: str, *lines: str, workers: int = 2) -> Iterator[str]:
    """Run `pixelwright serve` with further lines of configuration, and give the address."""
    config = folder / "pixelwright.toml"
    known = ["port = 0", f"workers = {workers}", 'allow_hosts = ["127.0.0.1"]', f'data = "{folder / "data"}"']
    config.write_text("\n".join([*known, *lines]))
    process = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, "serve", "--config", config],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PIXELWRIGHT_API_KEYS": key},
    )
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield line.split()[-1]
    finally:
        process.terminate()
        try:
            process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise


@dataclass(frozen=True)
class Served:
    """A server that runs."""

    port: int
    process: subprocess.Popen
    key: str = KEY

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def zai(self) -> str:
        return f"{self.root}/api/paas/v4"

    @property
    def openai(self) -> str:
        return f"{self.root}/v1"

    @property
    def anthropic(self) -> str:
        return f"{self.root}/api/anthropic"


def started(*arguments: str) -> Served:
    """Start a server of scripted models."""
    command = [sys.executable, "-m", "pixelwright.testing.server", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ))
    line = process.stdout.readline()
    if not line:
        pytest.fail(f"the server did not start: {process.stderr.read().decode()}")
    return Served(int(line), process)


def stopped(served: Served) -> str:
    """End a server, and return what it wrote to its standard error."""
    served.process.terminate()
    try:
        _, errors = served.process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        served.process.kill()
        served.process.communicate()
        raise
    return errors.decode()


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """One server for all tests of clients."""
    server = started()
    yield server
    errors = stopped(server)
    assert "Traceback" not in errors, errors


@pytest.fixture
def own_server(request: pytest.FixtureRequest) -> Iterator[Served]:
    """A server that the test may end."""
    server = started(*getattr(request, "param", ()))
    yield server
    if server.process.poll() is None:
        stopped(server)
    else:
        server.process.communicate()


@pytest.fixture(scope="session")
def java(tmp_path_factory):
    """Compile the program, and return how it is run; says so loudly where that cannot be done."""
    if not (shutil.which("mvn") and shutil.which("javac")):
        pytest.skip("NOT TESTED: the Java SDK, for Maven or a JDK is missing")
    folder = tmp_path_factory.mktemp("java")
    shutil.copy(JAVA / "pom.xml", folder)
    goal = ["mvn", "-q", "-B", "dependency:build-classpath", f"-Dmdep.outputFile={folder / 'classpath'}"]
    try:
        fetched = subprocess.run(goal, cwd=folder, capture_output=True, text=True, timeout=FETCH_S)
    except subprocess.TimeoutExpired:
        pytest.skip("NOT TESTED: the Java SDK, for the Java registry does not answer")
    if fetched.returncode:
        pytest.skip(f"NOT TESTED: the Java SDK cannot be fetched: {fetched.stdout[-300:]}")
    classpath = f"{folder}{os.pathsep}{(folder / 'classpath').read_text().strip()}"
    subprocess.run(["javac", "-cp", classpath, "-d", folder, JAVA / "Article.java"], check=True)
    return ["java", "-cp", classpath, "Article"]


@pytest.fixture(scope="session")
def pinned(tmp_path_factory):
    """Return an interpreter that has the client; says so loudly where it cannot be had."""
    folder = tmp_path_factory.mktemp("pinned")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    fetch = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINNED]
    try:
        fetched = subprocess.run(fetch, capture_output=True, text=True, timeout=FETCH_S)
    except subprocess.TimeoutExpired:
        pytest.skip("NOT TESTED: zai-sdk 0.0.4, for the registry does not answer")
    if fetched.returncode:
        pytest.skip(f"NOT TESTED: zai-sdk 0.0.4 cannot be installed: {fetched.stderr[-300:]}")
    return python


@pytest.fixture(scope="session")
def images(browser, tmp_path_factory):
    """The address of a folder of pictures."""
    folder = tmp_path_factory.mktemp("pictures")
    draw_pages(browser, folder)
    with shown(folder) as address:
        yield address


@pytest.fixture(scope="session")
def article_key():
    """The key of `pixelwright serve` in these tests."""
    return ARTICLE_KEY


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The address of `pixelwright serve` with the embedded model."""
    with serving(tmp_path_factory.mktemp("serve"), ARTICLE_KEY) as address:
        yield address


@pytest.fixture(scope="module")
def upstream():
    """A model elsewhere that says what it is told to."""
    with ScriptedUpstream() as scripted:
        yield scripted


@pytest.fixture(scope="module")
def limited(tmp_path_factory, upstream):
    """The address of `pixelwright serve` with models elsewhere alone, and one request at a time."""
    models = [f"[models.{name}]\nbase_url = '{upstream.url}'" for name in ("plain", "gated")]
    lines = ["model = 'plain'", "[limits]", "concurrency = 1", *models]
    with serving(tmp_path_factory.mktemp("limited"), ARTICLE_KEY, *lines, workers=0) as address:
        yield address
