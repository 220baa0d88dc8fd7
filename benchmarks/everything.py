"""All benchmarks, one after the other: python benchmarks/everything.py [--only compare million] [--out docs/reference].

Each runs in a process of its own. Writes what they print to `measured.md`, their figures beside it, and their JSON where
`--keep` says.
"""

import argparse
import importlib
import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import report
from tasks.named import TASKS

HERE = Path(__file__).parent
HEAD = """# Benchmarks, measured

Written by `make benchmarks` on {date}: {machine}. What each one does, and how to read it: [benchmarks](benchmarks.md).
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=HERE.parent / "docs" / "reference")
    parser.add_argument("--keep", type=Path, help="a folder for JSON")
    runs = commands(parser.get_default("out"))
    parser.add_argument("--only", nargs="+", choices=list(runs), default=list(runs))
    arguments = parser.parse_args()
    parts = []
    for name in arguments.only:
        began = time.perf_counter()
        found = ran(name, commands(arguments.out)[name])
        print(f"{name}: {time.perf_counter() - began:.0f} s", flush=True)
        if arguments.keep:
            arguments.keep.mkdir(parents=True, exist_ok=True)
            (arguments.keep / f"{name}.json").write_text(json.dumps(found, indent=2))
        parts.append(part(name, found, arguments.out))
    head = HEAD.format(date=date.today().isoformat(), machine=report.written(report.machine()))
    (arguments.out / "measured.md").write_text("\n".join([head, *parts]))


def commands(out: Path) -> dict[str, list[str]]:
    """The options that each is run with."""
    return {
        "reference": [],
        "compare": ["--tasks", *TASKS],
        "precision": ["--figure", str(out / "precision.png")],
        "scaling": ["--figure", str(out / "scaling.png")],
        "million": ["--patients", "100000"],
        "compilation": [],
        "gradients": [],
        "peak": [],
        "startup": [],
    }


def ran(name: str, options: list[str]) -> dict:
    """What a benchmark found."""
    return json.loads(subprocess.check_output([sys.executable, str(HERE / f"{name}.py"), "--json", *options]))


def part(name: str, found: dict, out: Path) -> str:
    """A benchmark's section: its table, and its figure where it drew one."""
    lines = [f"## `benchmarks/{name}.py`", "", "```", importlib.import_module(name).table(found).rstrip(), "```", ""]
    if "--figure" in commands(out)[name]:
        lines += [f"![{name}]({name}.png)", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
