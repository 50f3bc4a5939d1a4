"""A browser process that cannot outlive us, and its private folder, which goes when it goes.

Knows nothing of the protocol that is spoken over its pipes.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path

from pixelwright.browser.find import Installation
from pixelwright.errors import BrowserError

_PREFIX = "pixelwright-browser-"
_YOUNG_S = 60
"""A folder younger than this may not have its lock yet, so it is left alone."""

_MOST_MEMORY_KB = 4_000_000
"""Of one process of the browser; a page that is greedier dies alone. Pages 32,000 px tall need 1 GB."""

# The shell waits for the browser and then removes its folder, however we ended: a browser that serves a
# pipe exits when the pipe closes, which the kernel does even after SIGKILL. Its helper processes may
# write for a moment longer, hence the second try.
_WATCH = """
folder=$1; shift
ulimit -d "$1" 2>/dev/null; shift
"$@"
command -p rm -rf -- "$folder" || { command -p sleep 1; command -p rm -rf -- "$folder"; }
"""

_FLAGS = (
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--no-pings",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,PaintHolding",
    "--metrics-recording-only",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    # As system fonts are drawn: else headless shells put each letter of a web font on a whole pixel.
    "--font-render-hinting=slight",
    "--lang=en-US",
    "--block-new-web-contents",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    # No page reaches a network: names do not resolve, and whatever needs none goes to a dead proxy.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    # Draws all of the page, not only what the window shows of it: else the page must be laid out twice more
    # for each picture of it.
    "--blink-settings=mainFrameClipsContent=false",
    # Enough for any page that somebody looks at; a script that wants more loses its tab, not the machine.
    "--js-flags=--max-old-space-size=512",
)


class Process:
    """A running browser. `read_fd` and `write_fd` are our ends of its pipes; the caller closes them."""

    def __init__(self, installation: Installation, sandboxed: bool) -> None:
        remove_stale_folders()
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        """Private to this browser: its profile, and what it is given to show."""
        self._lock_fd = _lock(self.folder)
        command = _command(installation, self.folder, sandboxed)
        try:
            self.pid, self.read_fd, self.write_fd = _spawn(command, installation.environment)
        except OSError as error:
            self._forget_folder()
            raise BrowserError(f"cannot start {installation.program}: {error.strerror}") from error
        atexit.register(self.stop)

    def stop(self) -> None:
        """End the browser and all its helpers, and remove its folder. May be called twice."""
        pid, self.pid = self.pid, 0
        if pid:
            # Nothing in the profile is worth an orderly end, which takes 30 times as long.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)
            self._forget_folder()
            atexit.unregister(self.stop)

    def _forget_folder(self) -> None:
        for _ in range(3):  # a helper that is just being killed may still write
            shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock_fd >= 0:
            os.close(self._lock_fd)
            self._lock_fd = -1


def remove_stale_folders() -> None:
    """Remove folders of browsers whose owner was killed together with everything it had started."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > _YOUNG_S and folder.stat().st_uid == os.geteuid():
                lock_fd = _lock(folder)
                if lock_fd >= 0:
                    shutil.rmtree(folder, ignore_errors=True)
                    os.close(lock_fd)


def _lock(folder: Path) -> int:
    """Lock a folder for as long as the descriptor lives; -1 if another process holds it."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return -1
    return descriptor


def _command(installation: Installation, folder: Path, sandboxed: bool) -> list[str]:
    flags = [*_FLAGS, f"--user-data-dir={folder / 'profile'}"]
    if not sandboxed:
        flags.append("--no-sandbox")
    if not installation.is_shell:
        flags.append("--headless=new")
    watch = ["/bin/sh", "-c", _WATCH, "sh", str(folder), str(_MOST_MEMORY_KB)]
    return [*watch, str(installation.program), *flags, "about:blank"]


def _spawn(command: list[str], extra: dict[str, str]) -> tuple[int, int, int]:
    """Start `command` in a process group of its own with the pipes at descriptors 3 and 4."""
    to_browser, from_us = _high_pipe()
    from_browser, to_us = _high_pipe()
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_DUP2, to_browser, 3),
        (os.POSIX_SPAWN_DUP2, to_us, 4),
    ]
    try:
        pid = os.posix_spawn(command[0], command, _environment(extra), file_actions=actions, setpgroup=0)
    except OSError:
        os.close(from_us)
        os.close(from_browser)
        raise
    finally:
        os.close(to_browser)
        os.close(to_us)
    return pid, from_browser, from_us


def _high_pipe() -> tuple[int, int]:
    """Return a pipe whose descriptors cannot collide with the 3 and 4 that the browser is given."""
    low = os.pipe()
    high = [fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10) for descriptor in low]
    for descriptor in low:
        os.close(descriptor)
    return high[0], high[1]


def _environment(extra: dict[str, str]) -> dict[str, str]:
    """Ours without what would make a rendering depend on who runs it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return {**kept, "TZ": "UTC", "LANG": "C.UTF-8", "LANGUAGE": "en", **extra}
