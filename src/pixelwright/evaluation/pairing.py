"""The cheapest pairing of two sides. Knows nothing of what is paired, nor where the costs come from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_loader
from pathlib import Path

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.intp]
Solver = Callable[[npt.NDArray[np.float64]], tuple[Indices, Indices]]


def cheapest_pairs(costs: npt.NDArray[np.float64]) -> tuple[Indices, Indices]:
    """Return rows and columns of a pairing with the least sum of `costs`, rows in order."""
    return _solver()(costs)


@cache
def _solver() -> Solver:
    """Return scipy's, without the rest of its package where that can be: 10 ms to load against 380 ms."""
    for path in _extensions("scipy", "optimize/_lsap"):
        loader = ExtensionFileLoader("_lsap", str(path))
        spec = spec_from_loader("_lsap", loader)
        if spec is not None:
            module = module_from_spec(spec)
            loader.exec_module(module)
            return module.linear_sum_assignment  # type: ignore[no-any-return]
    from scipy.optimize import linear_sum_assignment

    return linear_sum_assignment


def _extensions(package: str, name: str) -> list[Path]:
    """Return the files of one compiled module of a package, which is not imported for it."""
    spec = find_spec(package)
    roots = list(spec.submodule_search_locations or ()) if spec else []
    tries = [Path(root, name + suffix) for root in roots for suffix in EXTENSION_SUFFIXES]
    return [path for path in tries if path.is_file()]
