"""What is generated and committed is what the model now says."""

import csv
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def numbers(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines(), delimiter="\t"))


def test_published_files_and_the_score_in_the_readme_are_fresh():
    done = subprocess.run([sys.executable, "tools/publish.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_published_number_has_a_page_and_a_way():
    header, *rows = numbers((ROOT / "published" / "parameters.tsv").read_text(encoding="utf-8"))
    how, page, source = (header.index(name) for name in ("how", "page", "source"))
    assert len(rows) > 100
    assert all(row[how] and row[page] and (row[source] or row[how].startswith("assumed")) for row in rows)
