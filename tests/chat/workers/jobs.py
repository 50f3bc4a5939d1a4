"""Jobs for the tests of the pool; they are found by name in the worker."""

import os
import sys
import time
from pathlib import Path

from pixelwright.chat import Text, TextDelta
from pixelwright.errors import NotAnImageError, UnsafePathError


def says(text, tether):
    """Yield a delta for each word."""
    for word in text.split():
        yield TextDelta(word)


def pid(tether):
    return Text(str(os.getpid()))


def prints(tether):
    print("this must not get between the frames")
    sys.stdout.flush()
    return Text("well")


def refuses(tether):
    raise NotAnImageError("it is a poem")


def refuses_oddly(tether):
    raise UnsafePathError("../x")


def fails(tether):
    raise ZeroDivisionError("/home/someone/secret.py")


def dies(tether):
    os._exit(3)


def leaks(tether):
    return os.path.join


def waits(path, tether):
    """Say that it began, wait until nobody waits for it, and leave a file that says so."""
    yield TextDelta("begun")
    try:
        while True:
            tether.check()
            time.sleep(0.005)
    finally:
        Path(path).write_text("called off")


def hangs(tether):
    yield TextDelta("begun")
    while True:
        time.sleep(0.05)
