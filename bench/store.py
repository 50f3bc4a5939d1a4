"""Where results are kept between runs: one JSON a page, under a key that names the code that made it."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from pixelwright.raster import Raster

PROJECT = Path(__file__).resolve().parents[1]
RESULTS = PROJECT / "bench" / "results"
SOURCE = PROJECT / "src" / "pixelwright"
CODE = {".py", ".js", ".json", ".toml"}


def code_digest(*folders: Path) -> str:
    """Name the state of the code below the folders; of other files only their sizes count."""
    total = hashlib.sha256()
    for folder in folders:
        paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in paths:
            if path.is_file() and "__pycache__" not in path.parts and RESULTS not in path.parents:
                content = path.read_bytes() if path.suffix in CODE else str(path.stat().st_size).encode()
                total.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:12]


def remembered(path: Path, make: Callable[[], dict[str, Any]], *, fresh: bool = False) -> dict[str, Any]:
    """Return the JSON at `path`, made and written first where it is not there."""
    if path.exists() and not fresh:
        found: dict[str, Any] = json.loads(path.read_text())
        return found
    made = make()
    write_json(path, made)
    return made


def write_json(path: Path, value: Any) -> None:  # noqa: ANN401
    """Write beside and rename, so that a run that is ended leaves no half file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f"{path.suffix}.part")
    beside.write_text(json.dumps(value, indent=1, sort_keys=True) + "\n")
    beside.replace(path)


def save_value(path: Path, raster: Raster, rest: object) -> None:
    """Keep a raster as PNG and whatever belongs to it as a pickle beside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_png(path.with_suffix(".png"), raster)
    beside = path.with_suffix(".part")
    beside.write_bytes(pickle.dumps(rest))
    beside.replace(path.with_suffix(".pickle"))


def load_value(path: Path) -> tuple[Raster, Any] | None:
    """Return what `save_value` kept, None where there is nothing."""
    rest = path.with_suffix(".pickle")
    if not rest.exists():
        return None
    pixels = cv2.imread(str(path.with_suffix(".png")))
    if pixels is None:
        return None
    return Raster(np.ascontiguousarray(pixels[..., ::-1])), pickle.loads(rest.read_bytes())


def write_png(path: Path, raster: Raster) -> None:
    """Write the pixels as they are."""
    cv2.imwrite(str(path), np.ascontiguousarray(raster.pixels[..., ::-1]))


def median(values: Iterable[float]) -> float | None:
    """Return the middle value, None for none."""
    known = list(values)
    return float(np.median(known)) if known else None
