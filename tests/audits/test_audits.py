"""The public audits of GraphQL over HTTP (npm `graphql-http`), run against the server as a laptop has it."""

from pathlib import Path

from graph.database.settings import Database
from tests import node
from tests.serving import serving, token


async def test_all_public_audits_are_passed(tmp_path: Path, database: Database) -> None:
    folder = node.workshop(Path(__file__).parent, tmp_path)
    async with serving(database) as address:
        status, output = await node.run("audit.mjs", f"{address}/graphql", folder=folder, TOKEN=token(database))
    assert (status, output.splitlines()[-1]) == (0, "61 of 61"), output
