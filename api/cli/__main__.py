"""`python -m api.cli` is `danyuan`."""

from api.cli import main

main()
