"""`python -m api.terminal` is `danyuan`."""

from api.terminal import app

app()
