"""`python -m bench.filling`: how fast a county is loaded, beside a bare loop that sends the same batches."""

import asyncio
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from neo4j import GraphDatabase, Session

from bench.town import empty
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import read_catalog
from graph.statements.statement import Statement
from graph.vocabulary import KEYS
from seed.load import batches
from seed.synthetic import synthetic_county

NODES = """UNWIND $rows AS row CREATE (node:{label}) SET node = row"""
TIES = """UNWIND $rows AS row MATCH (source:{source} {{{of}: row[0]}}) MATCH (target:{target} {{{to}: row[1]}})
CREATE (source)-[tie:{type}]->(target) SET tie = row[2]"""
"""What the bare loop sends: it makes what there may not be yet, and asks for nothing."""

OWN, BARE = "danyuan", "the bare loop"


def main(
    villages: Annotated[int, typer.Option(min=1, help="Villages of the county.")] = 43,
) -> None:
    """Load a county into one empty graph, and by a bare loop into another, batch by batch in turn."""
    dataset, catalog = synthetic_county(villages, 7), read_catalog()
    took: dict[str, list[float]] = {OWN: [], BARE: []}
    own, bare = took[OWN], took[BARE]
    rows = 0
    with empty() as (ours, _), empty() as (theirs, _), _session(theirs) as session, asyncio.Runner() as loop:
        runner = Runner.connect(ours, catalog)
        for what, size, (statement, given) in batches(catalog, dataset):
            text, sent = _bare(what, statement, given)
            for side in (OWN, BARE) if len(own) % 2 else (BARE, OWN):
                begun = time.perf_counter()
                if side == OWN:
                    loop.run(runner.write([(statement, given)], repeatable=True))
                else:
                    session.run(text, rows=sent).consume()
                took[side].append(time.perf_counter() - begun)
            rows += size
            print(f"\r{rows} rows {sum(bare) / sum(own):.2f}", end="", file=sys.stderr)
        loop.run(runner.close())
    print(f"\n{rows} rows: danyuan {rows / sum(own):.0f} a second, the bare loop {rows / sum(bare):.0f}")
    middle = statistics.median(theirs / ours for ours, theirs in zip(own, bare, strict=True))
    print(f"ratio {sum(bare) / sum(own):.2f}, of a batch in the middle {middle:.2f}")
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB in this process")


@contextmanager
def _session(settings: Database) -> Iterator[Session]:
    auth = (settings.username, settings.password.get_secret_value())
    with GraphDatabase.driver(str(settings.uri), auth=auth) as driver, driver.session() as session:
        yield session


def _bare(what: str, statement: Statement, given: Any) -> tuple[str, list[Any]]:
    """What the bare loop sends for a batch: its statement, and the same rows."""
    chosen = {"source": "Person", "target": "Unit", "type": what, **statement.choice}
    ends = {name: chosen[name] for name in ("source", "target", "type")}
    keys = {"of": KEYS.get(ends["source"], "id"), "to": KEYS.get(ends["target"], "id")}
    match statement.name:
        case "ledger/create" | "facts/create":
            return NODES.format(label=what), [row[1] for row in given["rows"]]
        case "ledger/open" | "ledger/open_office" | "ledger/open_service":
            sent = [
                [source, target, {"since": since, "until": until, "openedBy": change, **properties}]
                for since, until, change, links in given["deeds"]
                for source, target, properties in links
            ]
            return TIES.format(**ends, **keys), sent
        case "facts/join":
            return TIES.format(**ends, **keys), [[*pair, {}] for pair in given["rows"]]
        case other:
            raise ValueError(other)


if __name__ == "__main__":
    typer.run(main)
