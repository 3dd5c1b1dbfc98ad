"""Sessions as the documentation shows them: commands with what they print, operations with what they are answered."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from tests.docs.pages import ROOT

PROMPT: Final = "$ "
ELISION: Final = "…"
"""Stands for what differs each time, within a line or a text."""
ADDRESS: Final = "127.0.0.1:8000"
"""Where the server of the documentation answers; that of the tests answers elsewhere."""
PATIENCE: Final = 300


@dataclass(frozen=True)
class Command:
    """A command, and what is shown beneath it."""

    text: str
    shown: str


def commands(session: str) -> Iterator[Command]:
    """The commands of a session: each begins behind a prompt, and goes on until it is whole for a shell."""
    lines = session.splitlines()
    while lines:
        first = lines.pop(0)
        if not first.startswith(PROMPT):
            raise ValueError(f"no command stands before {first!r}")
        text = first.removeprefix(PROMPT)
        while not _whole(text):
            text += "\n" + lines.pop(0)
        shown = []
        while lines and not lines[0].startswith(PROMPT):
            shown.append(lines.pop(0))
        yield Command(text, "\n".join(shown).strip("\n"))


def _whole(text: str) -> bool:
    try:
        shlex.split(text, comments=True)
    except ValueError:
        return False
    return True


def agree(shown: str, found: str) -> bool:
    """Whether what is shown is what was found, elisions aside; as JSON, however it is broken over lines."""
    try:
        return _agree(json.loads(shown), json.loads(found))
    except json.JSONDecodeError:
        return _agree(_trimmed(shown), _trimmed(found))


def _agree(shown: Any, found: Any) -> bool:
    match shown, found:
        case dict(), dict():
            return list(shown) == list(found) and all(_agree(shown[name], found[name]) for name in shown)
        case list(), list():
            return len(shown) == len(found) and all(map(_agree, shown, found))
        case str(), str():
            return elided(shown).fullmatch(found) is not None
    return type(shown) is type(found) and bool(shown == found)


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def elided(shown: str) -> re.Pattern[str]:
    """What a text with elisions may stand for."""
    return re.compile(".+".join(map(re.escape, shown.split(ELISION))))


@dataclass(frozen=True)
class Shell:
    """A shell in a folder of its own, in which what was exported stays exported."""

    folder: Path
    address: str
    environment: Mapping[str, str]

    def __post_init__(self) -> None:
        (self.folder / ".venv").symlink_to(sys.prefix)
        (self.folder / "docs").symlink_to(ROOT / "docs")
        (self.folder / ".exported").touch()

    def run(self, command: str) -> str:
        """What a command prints, errors too; the server answers at the address of the documentation."""
        exported = shlex.quote(str(self.folder / ".exported"))
        script = f". {exported}\n{command.replace(ADDRESS, self.address)}\nexport -p > {exported}"
        ended = subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "LANG": "C.UTF-8", **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return ended.stdout.replace("\r\n", "\n").replace(self.address, ADDRESS)


@dataclass
class Organiser:
    """Whoever asks the operations of a page, with what was answered so far."""

    http: httpx.Client
    answers: list[str] = field(default_factory=list)

    def ask(self, operation: str, variables: Mapping[str, Any]) -> str:
        """The answer to an operation; a variable with an elision is the earlier answer's text that it stands for."""
        given = {name: self._whole(value) for name, value in variables.items()}
        answer = self.http.post("/graphql", json={"query": operation, "variables": given}).text
        self.answers.append(answer)
        return answer

    def _whole(self, value: Any) -> Any:
        if isinstance(value, str) and ELISION in value:
            said = (text for answer in reversed(self.answers) for text in texts(json.loads(answer)))
            return next(text for text in said if elided(value).fullmatch(text))
        return value


def texts(answer: Any) -> Sequence[str]:
    """Every text in an answer."""
    if isinstance(answer, str):
        return [answer]
    parts = answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ()
    return [text for part in parts for text in texts(part)]
