"""Looking at a merger of villages, and what all statements that are run for it cost the database."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, cast

from neo4j import AsyncDriver, AsyncGraphDatabase

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.records import Preview
from graph.restructuring.previews import preview_of
from graph.rules.violations import SPAN
from graph.statements.catalog import read_catalog
from graph.viewer import Viewer
from seed.dataset import Dataset
from tests.builders.plans import planned
from tests.cypher.profiling import Profiling


@dataclass(frozen=True)
class Looked:
    """What was seen, and the db hits of each statement, by its name."""

    seen: Preview
    hits: Counter[str]


async def looked(database: Database, town: Dataset) -> Looked:
    """What the organiser of a town sees of a merger of two of its villages."""
    catalog = read_catalog()
    names = {text: each.name for each in catalog for text in (each.text, each.at_each.text)}
    organiser = Viewer("organiser", towns=(town.nodes["Town"][0]["code"],), roles=("ORGANISER",))
    auth = (database.username, database.password.get_secret_value())
    async with AsyncGraphDatabase.driver(database.uri or "", auth=auth) as driver:
        profiling = Profiling(driver)
        runner = Runner(cast(AsyncDriver, profiling), catalog, database.database, database.statement_timeout)
        seen = await preview_of(runner, organiser, planned([_merger(town)], title="并村"), SPAN)
    hits: Counter[str] = Counter()
    for text, of_text in profiling.hits.items():
        hits[names[text]] += of_text
    return Looked(seen, hits)


def _merger(town: Dataset) -> dict[str, Any]:
    """The first two villages of the first area that has two become the first of them, under its own secretary."""
    lies = town.relationships["Village", "IN_AREA", "Area"]
    first, second = [each.source for each in lies if each.target == lies[0].target][:2]
    village = next(each for each in town.nodes["Village"] if each["code"] == first)
    commands = town.relationships["Person", "COMMANDS", "Unit"]
    secretary = next(each.source for each in commands if each.target == f"EC2{first}-1")
    into = {"code": first, "name": village["name"], "kind": str(village["kind"])}
    return {"mergeVillages": {"villages": [first, second], "into": into, "secretary": f"Person:{secretary}"}}
