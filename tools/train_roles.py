"""Train the forest that tells texts apart, from scenes whose true roles are known.

Usage: python tools/train_roles.py FOLDER [OUT]

Prints how well forests do that have not seen a page nor others of its family, and writes that beside the
model: the shipped forest has seen every page in FOLDER, so figures on those flatter it.

FOLDER holds pairs of files for each page: NAME.pkl, a pickled `Scene`, and NAME.json, a list of
[x, y, width, height, role] for the lines of its texts, where role is heading, link, button, listitem, cell
or text. Needs scikit-learn, which the package itself does not. Only unpickle files that you made yourself.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from pixelwright.geometry import Box
from pixelwright.layout.arrangement import structure
from pixelwright.layout.semantics.context import contexts
from pixelwright.layout.semantics.features import Features, features
from pixelwright.layout.semantics.forest import MODEL
from pixelwright.layout.semantics.page_style import page_style

TREES, LEAVES = 90, 300
FOLDS = 5
DEALS = 3
"""Held-out figures are means over so many ways to deal families into folds: one way alone is off by 0.03."""
ALONE = "d2c-"
"""Pages whose names begin so have nothing in common; others are kin by the word before the first hyphen."""
RARE = {"listitem": 2.5, "button": 3.0, "heading": 1.2}
"""Weights that lift the recall of rare sorts; chosen by five-fold validation over pages."""

Sample = tuple[str, Features, str, float]
"""Page, features, role, weight."""


def samples(folder: Path) -> list[Sample]:
    """Return every text of every page in `folder` with its true role."""
    found: list[Sample] = []
    for path in sorted(folder.glob("*.json")):
        scene = pickle.loads(path.with_suffix(".pkl").read_bytes())
        truth = [(Box(*row[:4]), str(row[4])) for row in json.loads(path.read_text())]
        root = structure(scene)
        for context in contexts(root, page_style(root)):
            ink = max(context.text.lines[0].spans, key=lambda span: len(span.text)).ink
            roles = [(box.area, role) for box, role in truth if _holds(box, ink)]
            if roles:
                weight = len(context.text.lines) ** 0.7
                found.append((path.stem, features(context), min(roles)[1], weight))
    return found


def _holds(box: Box, ink: Box) -> bool:
    return box.x <= ink.centre_x <= box.right and box.y <= ink.centre_y <= box.bottom


def fitted(found: list[Sample]) -> Any:  # noqa: ANN401
    """Return scikit-learn's forest for the samples."""
    from sklearn.ensemble import ExtraTreesClassifier

    per_page = Counter(page for page, *_ in found)
    weights = [RARE.get(role, 1.0) * weight / per_page[page] ** 0.5 for page, _, role, weight in found]
    model = ExtraTreesClassifier(
        TREES, max_leaf_nodes=LEAVES, min_samples_leaf=2, max_features=0.3, random_state=0
    )
    return model.fit(_table(found), [role for _, _, role, _ in found], sample_weight=weights)


def write(model: Any, names: list[str], out: Path) -> None:  # noqa: ANN401
    """Write the trees as flat tables."""
    np.savez_compressed(out, names=np.array(names), sorts=model.classes_.astype("U"), **_tables(model))


def folds(found: list[Sample], deal: int = 0) -> dict[str, int]:
    """Return the fold of every page; a family is in one, families are dealt out in an order of chance."""
    sizes = Counter(page for page, *_ in found)
    families: dict[str, list[str]] = {}
    for page in sorted(sizes):
        families.setdefault(page if page.startswith(ALONE) else page.split("-")[0], []).append(page)
    load: list[int] = [0] * FOLDS
    place: dict[str, int] = {}
    for name in sorted(families, key=lambda name: sha256(f"{deal} {name}".encode()).hexdigest()):
        fold = load.index(min(load))
        load[fold] += sum(sizes[page] for page in families[name])
        place |= dict.fromkeys(families[name], fold)
    return place


def held_out(found: list[Sample], folder: Path | None = None) -> dict[str, float]:
    """Return the F1 of each role on pages whose family the forest has not seen; keep forests in `folder`."""
    pairs: list[tuple[str, str]] = []
    for deal in range(DEALS):
        place = folds(found, deal)
        for fold in range(FOLDS):
            model = fitted([sample for sample in found if place[sample[0]] != fold])
            if folder:
                write(model, list(found[0][1]), folder / f"deal{deal}-fold{fold}.npz")
            unseen = [sample for sample in found if place[sample[0]] == fold]
            if unseen:
                pairs += zip((sample[2] for sample in unseen), model.predict(_table(unseen)), strict=True)
    wrong = Counter(role for pair in pairs for role in pair if pair[0] != pair[1])
    right = Counter(one for one, other in pairs if one == other)
    roles = sorted({role for pair in pairs for role in pair})
    scores = {str(role): 2 * right[role] / (2 * right[role] + wrong[role]) for role in roles}
    return scores | {"mean": float(np.mean(list(scores.values())))}


def _table(found: list[Sample]) -> np.ndarray:
    return np.array([list(row.values()) for _, row, _, _ in found])


def _tables(model: Any) -> dict[str, np.ndarray]:  # noqa: ANN401
    parts: dict[str, list[np.ndarray]] = {key: [] for key in ("feature", "threshold", "low", "high", "votes")}
    roots, start, depth = [], 0, 0
    for estimator in model.estimators_:
        tree = estimator.tree_
        leaf, own = tree.children_left < 0, np.arange(tree.node_count)
        shares = tree.value[:, 0, :] / tree.value[:, 0, :].sum(axis=1, keepdims=True)
        parts["feature"].append(np.where(leaf, 0, tree.feature).astype(np.int16))
        parts["threshold"].append(np.where(leaf, 0, tree.threshold).astype(np.float32))
        parts["low"].append((start + np.where(leaf, own, tree.children_left)).astype(np.int32))
        parts["high"].append((start + np.where(leaf, own, tree.children_right)).astype(np.int32))
        parts["votes"].append(np.rint(np.where(leaf[:, None], shares, 0) * 255).astype(np.uint8))
        roots.append(start)
        start, depth = start + tree.node_count, max(depth, tree.max_depth)
    tables = {key: np.concatenate(arrays) for key, arrays in parts.items()}
    return tables | {"roots": np.array(roots, np.int32), "depth": np.array(depth, np.int32)}


def main(folder: Path, out: Path) -> None:
    """Train, validate and write the model with what is known of it."""
    found = samples(folder)
    scores = {role: round(score, 3) for role, score in held_out(found).items()}
    write(fitted(found), list(found[0][1]), out)
    note = {"pages": len({page for page, *_ in found}), "texts": len(found), "held_out_f1": scores}
    out.with_suffix(".json").write_text(json.dumps(note, indent=1) + "\n")
    print(json.dumps(note))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else MODEL)
