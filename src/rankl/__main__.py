"""`python -m rankl`."""

from rankl.cli import main

main()
