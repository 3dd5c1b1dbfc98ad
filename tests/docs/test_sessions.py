"""Every session and every operation of the documentation is run, in order, and answered as it is shown."""

import json
from collections.abc import Iterator
from typing import Final

import pytest

from tests.docs.pages import DOCS, PAGES, Block, Page
from tests.docs.sessions import Organiser, Shell, agree, commands

SERVE: Final = "it goes on until Ctrl-C; tests/terminal/test_serve.py starts it from an empty folder"
PICTURE: Final = "a picture; tests/docs/test_architecture.py looks for what it names"
NOT_RUN: Final = [
    ("README.md", SERVE),
    ("README.zh.md", SERVE),
    ("docs/architecture.md", PICTURE),
    ("docs/architecture.md", PICTURE),
    ("docs/operations.md", "it needs an empty database of its own; tests/docs/test_tables.py counts the county"),
    ("docs/operations.md", "it needs an issuer; tests/browser/console/test_login.py logs in at one"),
    (
        "docs/operations.md",
        "it downloads all packages once more; tests/packaging/test_carrying.py looks at what it would do",
    ),
    ("docs/operations.md", "it goes on until Ctrl-C; the server of these tests is started like this"),
    ("docs/operations.md", "it needs an engine for containers"),
    ("docs/operations.md", "it needs an empty database of its own; tests/graph/backup restores under load"),
    ("docs/operations.md", "it needs an engine for containers"),
    ("docs/work.md", "it goes on; tests/api/directives/test_live.py listens"),
    ("docs/work.md", "nobody in the seed is isolated; tests/api/isolations runs it"),
]
"""The blocks that are not run, and why."""
SHOWN: Final = [name for name in ("README.md", *DOCS) if not all(block.not_run for block in Page(name).blocks)]
"""Pages with blocks that are run; those of the Chinese README are the same as the English one's."""


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_is_what_comes(name: str, shell: Shell, organiser: Organiser, subtests: pytest.Subtests) -> None:
    blocks = iter([block for block in Page(name).blocks if block.not_run is None])
    for block in blocks:
        with subtests.test(msg=str(block)):
            follow(block, blocks, shell, organiser)


def follow(block: Block, rest: Iterator[Block], shell: Shell, organiser: Organiser) -> None:
    """Does what a block shows; an operation takes its variables from the block before, and its answer from the next."""
    if block.language == "console":
        for command in commands(block.text):
            found = shell.run(command.text)
            assert agree(command.shown, found), f"{block}: {command.text}\nshown:\n{command.shown}\nfound:\n{found}"
    elif block.language == "yaml":
        (shell.folder / block.beside).write_text(block.text, "utf-8")
    else:
        variables = {}
        if (block.language, block.beside) == ("json", "variables"):
            variables, block = json.loads(block.text), next(rest)
        assert block.language == "graphql", f"{block}: nobody knows how to run {block.language!r}"
        shown = next(rest)
        assert shown.language == "json", f"{shown}: the answer to the operation is to stand here"
        found = organiser.ask(block.text, variables)
        assert agree(shown.text, found), f"{shown}: shown:\n{shown.text}\nfound:\n{found}"


def test_what_is_not_run_says_why() -> None:
    blocks = [block for name in PAGES for block in Page(name).blocks]
    assert [(block.page, block.not_run) for block in blocks if block.not_run] == NOT_RUN


def test_both_readmes_show_the_same() -> None:
    english, chinese = ([block.text for block in Page(name).blocks] for name in ("README.md", "README.zh.md"))
    assert chinese == english
