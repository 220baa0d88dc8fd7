"""Object code on disk: made once per equations, processor and engine, and found again."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

Loaded = TypeVar("Loaded")

MOST = 1000
"""How many pieces of object code are kept (each some 0.1 MB), those used last."""
ABANDONED = 3600.0
"""Seconds after which what another process began to write is taken for left behind."""
ADMINISTRATOR = 0
"""The user number of who may put object code where others read it."""
_MAGIC = b"rankl object 2\n"


def folder() -> Path:
    """Where object code is kept: RANKL_CACHE, or `rankl` in the user's cache folder, or that of temporary files."""
    if chosen := os.environ.get("RANKL_CACHE"):
        return Path(chosen)
    if base := os.environ.get("XDG_CACHE_HOME"):
        return Path(base) / "rankl"
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return Path(tempfile.gettempdir()) / "rankl"
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


def obtain(
    name: str, make: Callable[[], tuple[dict, bytes]], load: Callable[[bytes], Loaded]
) -> tuple[dict, Loaded, bool]:
    """(notes, what `load` makes of the object code, whether it was found rather than made)

    What was found and cannot be loaded (`load` raises ValueError or RuntimeError) is made anew.
    """
    if found := find(name):
        with suppress(ValueError, RuntimeError):
            return found[0], load(found[1]), True
    notes, code = make()
    keep(name, notes, code)
    return notes, load(code), False


def find(name: str) -> tuple[dict, bytes] | None:
    """What was kept under a key: (notes, object code); None if there is nothing, or not what this user wrote there."""
    path = _path(name)
    try:
        with path.open("rb") as file:
            content = file.read() if _own(os.fstat(file.fileno())) else b""
    except OSError:
        return None  # nothing there, or nothing that can be read
    head = len(_MAGIC) + 32
    if not content.startswith(_MAGIC) or _seal(name, content[head:]) != content[len(_MAGIC) : head]:
        return None
    with suppress(OSError):
        os.utime(path)
    notes, _, code = content[head:].partition(b"\n")
    return json.loads(notes), code


def keep(name: str, notes: dict, code: bytes) -> None:
    """Write atomically; where nothing can be written, nothing is kept."""
    body = json.dumps(notes).encode() + b"\n" + code
    with suppress(OSError):
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(_path(name), _MAGIC + _seal(name, body) + body)
        _forget()


def _path(name: str) -> Path:
    return folder() / f"{name}.object"


def _seal(name: str, body: bytes) -> bytes:
    """A hash that holds for these bytes under this key only."""
    return hashlib.sha256(name.encode() + b"\n" + body).digest()


def _own(status: os.stat_result) -> bool:
    """Whether a file is this user's or the administrator's: others' object code is not run."""
    return not hasattr(os, "geteuid") or status.st_uid in (os.geteuid(), ADMINISTRATOR)


def _write(path: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        part = Path(file.name)
        try:
            file.write(content)
            file.close()
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def _forget() -> None:
    """Delete what was used longest ago, and what another process did not finish writing."""
    used = sorted(((_when(file), file) for file in folder().glob("*.object")), reverse=True)
    left = [file for file in folder().glob("*.part") if _when(file) < time.time() - ABANDONED]
    for file in (*(file for _, file in used[MOST:]), *left):
        file.unlink(missing_ok=True)


def _when(file: Path) -> float:
    """When a file was last used; long ago where another process has just deleted it."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
