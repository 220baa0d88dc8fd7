"""Object code on disk: made once per equations, processor and engine, and found again."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from functools import cache
from pathlib import Path

MOST = 300
"""How many pieces of object code are kept (each some 0.1 MB)."""
_MAGIC = b"rankl object 1\n"


def folder() -> Path:
    """Where object code is kept: RANKL_CACHE, or `rankl` in the user's cache folder."""
    if chosen := os.environ.get("RANKL_CACHE"):
        return Path(chosen)
    if base := os.environ.get("XDG_CACHE_HOME"):
        return Path(base) / "rankl"
    home = Path.home()
    return home / "Library" / "Caches" / "rankl" if sys.platform == "darwin" else home / ".cache" / "rankl"


@cache
def engine_version() -> str:
    """A hash of the engine's own source."""
    digest = hashlib.sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def key(*parts: str) -> str:
    return hashlib.sha256("\n".join((engine_version(), *parts)).encode()).hexdigest()


def find(name: str) -> tuple[dict, bytes] | None:
    """What was kept under a key: (notes, object code); None if there is nothing, or not what was written."""
    try:
        content = (folder() / f"{name}.object").read_bytes()
    except OSError:
        return None  # nothing there, or nothing that can be read
    head = len(_MAGIC) + 32
    if not content.startswith(_MAGIC) or hashlib.sha256(content[head:]).digest() != content[len(_MAGIC) : head]:
        return None
    notes, _, code = content[head:].partition(b"\n")
    return json.loads(notes), code


def keep(name: str, notes: dict, code: bytes) -> None:
    """Write atomically; where nothing can be written, nothing is kept."""
    body = json.dumps(notes).encode() + b"\n" + code
    content = _MAGIC + hashlib.sha256(body).digest() + body
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder(), suffix=".part", delete=False) as file:
            file.write(content)
        os.replace(file.name, folder() / f"{name}.object")
        _forget_oldest()
    except OSError:
        return


def _forget_oldest() -> None:
    files = sorted(folder().glob("*.object"), key=lambda file: file.stat().st_mtime)
    for file in files[:-MOST]:
        file.unlink(missing_ok=True)
