"""The pages of a bench folder: what they are called and where they lie."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

DEFAULT_FOLDER = Path(__file__).resolve().parents[1] / ".." / "shared" / "bench"


@dataclass(frozen=True, slots=True)
class BenchPage:
    """A page whose source is the truth. It may use files below `root`."""

    name: str
    group: str
    path: Path
    root: Path

    @property
    def digest(self) -> str:
        """Names the page's source; the files that it uses are taken as given."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()[:12]


def bench_folder() -> Path:
    """Return PIXELWRIGHT_BENCH, else the folder beside the checkout."""
    return Path(os.environ.get("PIXELWRIGHT_BENCH", DEFAULT_FOLDER)).resolve()


def find_pages(folder: Path) -> list[BenchPage]:
    """Return all pages that the folder's index lists, by name."""
    index = json.loads((folder / "index.json").read_text())
    simple = folder / "design2code"
    pages = [
        BenchPage(f"d2c-{number}", "design2code", simple / f"{number}.html", simple)
        for number in index["design2code"]
    ]
    for entry in index["templates"]:
        path = folder / entry["dir"] / entry["entry"]
        pages.append(
            BenchPage(f"{entry['source']}-{entry['page']}", entry["source"], path, folder / "templates")
        )
    return sorted(pages, key=lambda page: page.name)


def choose(pages: list[BenchPage], sample: int | None, only: list[str]) -> list[BenchPage]:
    """Keep the pages whose names contain one of `only`, then a sample that stays the same for ever."""
    kept = [page for page in pages if not only or any(part in page.name for part in only)]
    if sample is None or sample >= len(kept):
        return kept
    by_chance = sorted(kept, key=lambda page: hashlib.sha256(page.name.encode()).hexdigest())
    return sorted(by_chance[:sample], key=lambda page: page.name)
