"""What is measured of the embedded engine: whether it blocks the rest, and what it remembers of a picture."""

from __future__ import annotations

import io
import json
import subprocess
from dataclasses import dataclass
from statistics import median

from PIL import Image, ImageOps

from bench.serve.asking import Seen, chat_request, get_request, load_command, percentile_ms, seen
from bench.serve.servers import Served
from bench.store import PROJECT

_EXAMPLE = PROJECT / "examples" / "dashboard.png"
BUILDS = 4
_EMBEDDED = "wright-1"


@dataclass(frozen=True, slots=True)
class Health:
    """Health checks while pages are built."""

    builds: int
    built: int
    checks: int
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Again:
    """The same picture asked about again."""

    first_s: float
    again_s: float
    pictures: int

    @property
    def times(self) -> float:
        """How much faster it is the second time."""
        return self.first_s / self.again_s


def picture(number: int) -> bytes:
    """Return a picture of a page that no other number gives."""
    with Image.open(_EXAMPLE) as example:
        drawn = example.convert("RGB")
    if number % 2:
        drawn = ImageOps.invert(drawn)
    drawn = drawn.crop((0, 0, drawn.width, drawn.height - 3 * number))
    output = io.BytesIO()
    drawn.save(output, "PNG")
    return output.getvalue()


def health(served: Served, seconds: float = 6.0) -> Health:
    """Build four pages and ask for the health meanwhile, one check after the other."""
    builds = [
        _asking(served, chat_request(served, _EMBEDDED, streams=False, picture=picture(each)))
        for each in range(BUILDS)
    ]
    options = {"clients": 1, "seconds": seconds}
    checks = subprocess.run(
        load_command(served, options),
        input=get_request("/healthz"),
        capture_output=True,
        cwd=PROJECT,
        check=True,
    )
    checked = seen(json.loads(checks.stdout), 0.0)
    built = sum(_answers(build).answers for build in builds)
    return Health(
        BUILDS,
        built,
        checked.answers,
        percentile_ms(checked.whole_s, 0.5),
        percentile_ms(checked.whole_s, 0.99),
    )


def again(served: Served, pictures: int = 3) -> Again:
    """Ask about pictures twice each, and take the medians."""
    firsts, seconds = [], []
    for number in range(pictures):
        request = chat_request(served, _EMBEDDED, streams=False, picture=picture(BUILDS + number))
        firsts.append(_once(served, request))
        seconds.append(_once(served, request))
    return Again(median(firsts), median(seconds), pictures)


def _once(served: Served, request: bytes) -> float:
    found = _answers(_asking(served, request))
    if not found.answers:
        raise RuntimeError(f"a page was not built: {found.first_failure}")
    return found.whole_s[0]


def _asking(served: Served, request: bytes) -> subprocess.Popen[bytes]:
    asking = subprocess.Popen(
        load_command(served, {"clients": 1, "once": True}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=PROJECT,
    )
    assert asking.stdin is not None
    asking.stdin.write(request)
    asking.stdin.close()
    asking.stdin = None
    return asking


def _answers(asking: subprocess.Popen[bytes]) -> Seen:
    output, _ = asking.communicate()
    return seen(json.loads(output), 0.0)
