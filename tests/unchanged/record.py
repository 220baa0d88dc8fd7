"""Record the key readouts anew: python -m tests.unchanged.record, after CHANGELOG.md says what changed and why."""

import sys

from tests.unchanged.readouts import changelog_hash, changes, read, record, recorded


def main() -> int:
    """0 if recorded; 1 if something changed of which the change log does not tell."""
    (before, told), now = recorded(), read()
    changed = changes(before, now)
    print("\n".join(changed) or "nothing changed")
    if before and changed and told == changelog_hash():
        print("not recorded: say in CHANGELOG.md what changed, by how much and why, then record again")
        return 1
    if changed:
        record(now)
        print(f"recorded {len(now)} readouts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
