"""The public audits of GraphQL over HTTP (npm `graphql-http`), run against the server as a laptop has it."""

import asyncio
import os
import shutil
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

import pytest

from graph.database.settings import Database
from tests.serving import serving, token

FOLDER = Path(__file__).parent
FILES = ("package.json", "package-lock.json", "audit.mjs")


async def ran(*command: str, folder: Path, **environment: str) -> tuple[int | None, str]:
    """Status and output of a command."""
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=os.environ | environment, stdout=PIPE, stderr=STDOUT
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode()


@pytest.fixture
async def suite(tmp_path: Path) -> Path:
    """A folder with the audits installed, by the hashes of the lock."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("the audits are JavaScript, and node and npm are not on this machine")
    for name in FILES:
        shutil.copy(FOLDER / name, tmp_path)
    status, output = await ran(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", folder=tmp_path)
    if status != 0:
        pytest.skip(f"npm cannot get the audits: {output.strip().splitlines()[-1]}")
    return tmp_path


async def test_all_public_audits_are_passed(suite: Path, database: Database) -> None:
    node = shutil.which("node")
    assert node is not None
    async with serving(database) as address:
        status, output = await ran(node, "audit.mjs", f"{address}/graphql", folder=suite, TOKEN=token(database))
    assert (status, output.splitlines()[-1]) == (0, "61 of 61"), output
