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
_WORDS = "Rebuild this page as one HTML file."
_OTHER_WORDS = "Could you please rebuild what you see here, as one HTML file?"
_CHECKS_S = 2.0
_PAUSE_S = 0.01


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
    """The same picture asked about again: medians, in seconds."""

    first_s: float
    other_words_s: float
    """The same picture and a wish in other words."""
    same_words_s: float
    """The very same request."""
    pictures: int

    @property
    def times(self) -> float:
        """How much faster it is the second time, in other words."""
        return self.first_s / self.other_words_s


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


def health(served: Served) -> Health:
    """Build four pages at once and ask for the health meanwhile, a hundred times a second."""
    builds = [_asking(served, _build(served, picture(number))) for number in range(BUILDS)]
    times: list[float] = []
    while any(build.poll() is None for build in builds):
        times += _checks(served)
    times.sort()
    built = sum(_answers(build).answers for build in builds)
    return Health(
        BUILDS, built, len(times), percentile_ms(tuple(times), 0.5), percentile_ms(tuple(times), 0.99)
    )


def _checks(served: Served) -> tuple[float, ...]:
    options = {"clients": 1, "seconds": _CHECKS_S, "pause": _PAUSE_S}
    command = load_command(served, options)
    output = subprocess.run(
        command, input=get_request("/healthz"), capture_output=True, cwd=PROJECT, check=True
    ).stdout
    checked = seen(json.loads(output), 0.0)
    if checked.failures:
        raise RuntimeError(f"a health check failed: {checked.first_failure}")
    return checked.whole_s


def again(served: Served, pictures: int = 3) -> Again:
    """Ask about pictures three times each, the second time in other words."""
    firsts, others, sames = [], [], []
    for number in range(pictures):
        drawn = picture(BUILDS + number)
        firsts.append(_once(served, _build(served, drawn)))
        others.append(_once(served, _build(served, drawn, _OTHER_WORDS)))
        sames.append(_once(served, _build(served, drawn)))
    return Again(median(firsts), median(others), median(sames), pictures)


def _build(served: Served, drawn: bytes, wish: str = _WORDS) -> bytes:
    return chat_request(served, _EMBEDDED, streams=False, picture=drawn, wish=wish)


def _once(served: Served, request: bytes) -> float:
    found = _answers(_asking(served, request))
    if not found.answers:
        raise RuntimeError(f"a page was not built: {found.first_failure}")
    return found.whole_s[0]


def _asking(served: Served, request: bytes) -> subprocess.Popen[bytes]:
    """Ask once, without waiting for the answer."""
    command = load_command(served, {"clients": 1, "once": True})
    asking = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT)
    assert asking.stdin is not None
    asking.stdin.write(request)
    asking.stdin.close()
    asking.stdin = None
    return asking


def _answers(asking: subprocess.Popen[bytes]) -> Seen:
    output, _ = asking.communicate()
    return seen(json.loads(output), 0.0)
