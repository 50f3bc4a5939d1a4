"""Findings as SARIF 2.1.0, which code hosts show beside the lines that cause them.

The format is https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Knows nothing of hosts.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from pixelwright import __version__
from pixelwright.finding import Finding, FindingKind, Verdict
from pixelwright.media.finding_words import WORDS

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BREAKS = {
    FindingKind.PAGE,
    FindingKind.MISSING,
    FindingKind.COVERED,
    FindingKind.OFF_SCREEN,
    FindingKind.BROKEN_PICTURE,
    FindingKind.OVERFLOW,
    FindingKind.CLIPPED,
    FindingKind.OVERLAP,
}
"""Kinds that keep people from what they came for: errors. The others are warnings."""
UNSURE = 0.5
"""Findings less sure than this are notes."""


def sarif(verdict: Verdict, root: Path) -> bytes:
    """Return the log; files below `root` are named relative to it, as a host knows them."""
    kinds = sorted({finding.kind for finding in verdict.findings})
    run = {
        "tool": {
            "driver": {
                "name": "pixelwright",
                "semanticVersion": __version__,
                "rules": [_rule(kind) for kind in kinds],
            }
        },
        "automationDetails": {"id": _analysis(verdict, root)},
        "columnKind": "utf16CodeUnits",
        "results": [_result(each, kinds, verdict.page, root) for each in verdict.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode()


def _analysis(verdict: Verdict, root: Path) -> str:
    """Return what tells logs of other pages and of the other command apart; hosts refuse two of one name."""
    return f"pixelwright/{'diff' if verdict.design else 'debug'}/{address(verdict.page, root)}/"


def _rule(kind: FindingKind) -> dict[str, object]:
    words = WORDS[kind]
    return {
        "id": kind.value,
        "name": "".join(word.capitalize() for word in words.title.split()),
        "shortDescription": {"text": words.meaning},
        "defaultConfiguration": {"level": "error" if kind in BREAKS else "warning"},
    }


def _result(finding: Finding, kinds: list[FindingKind], page: str, root: Path) -> dict[str, object]:
    return {
        "ruleId": finding.kind.value,
        "ruleIndex": kinds.index(finding.kind),
        "level": _level(finding),
        "message": {"text": _message(finding)},
        "locations": [_location(finding, page, root)],
        "partialFingerprints": {"pixelwright/v1": _fingerprint(finding, page, root)},
        "properties": {"confidence": round(finding.confidence, 3), "count": finding.count},
    }


def _level(finding: Finding) -> str:
    if finding.confidence < UNSURE:
        return "note"
    return "error" if finding.kind in BREAKS else "warning"


def _message(finding: Finding) -> str:
    parts = [finding.what, finding.why]
    if finding.fix and (finding.fix.css or finding.fix.markup):
        proof = " (tried)" if finding.fix.tried else " (not tried)"
        parts.append(f"Fix{proof}: {finding.fix.css or finding.fix.markup}")
    return " ".join(part for part in parts if part)


def _location(finding: Finding, page: str, root: Path) -> dict[str, object]:
    """Return where it is caused; the first line of the page where nobody knows."""
    cause = finding.cause
    physical: dict[str, object] = {
        "artifactLocation": {
            "uri": address(cause.file, root) if cause and cause.file else address(page, root)
        }
    }
    physical["region"] = {"startLine": max(1, cause.line) if cause and cause.file else 1}
    location: dict[str, object] = {"physicalLocation": physical}
    if finding.selector:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.selector, "kind": "element"}]
    return location


def _fingerprint(finding: Finding, page: str, root: Path) -> str:
    """Return what stays the same when values or lines change, so that a host knows the finding again."""
    parts = (finding.kind.value, finding.selector, finding.name, address(page, root))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def address(source: str, root: Path) -> str:
    """Return a path or address as a URI, relative where it lies below `root`."""
    parts = urlsplit(source)
    if parts.scheme in ("http", "https"):
        return source
    path = Path(unquote(parts.path)) if parts.scheme == "file" else Path(source)
    whole = (root / path).resolve()
    if whole.is_relative_to(root.resolve()):
        return quote(whole.relative_to(root.resolve()).as_posix())
    return whole.as_uri()
