"""`python -m bench`: danyuan, the floor and a naive server, asked in turn on the same graph."""

import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bench.agreement import agree
from bench.day import DAY, with_directives
from bench.driving import Driver, tool
from bench.peers import Peer, running
from bench.plans import Planned, plan
from bench.questions import QUESTIONS, Question
from bench.results import HEAD, Measured, machine
from bench.town import loaded
from graph.database.settings import Database
from seed.synthetic import synthetic_county
from seed.town import chian

NAMES = tuple(each.name for each in (*QUESTIONS, *DAY))
COMPARED = 15
BODIES = 3_000
WARMING = 16


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often everything is driven.")] = 5,
    seconds: Annotated[int, typer.Option(min=1, help="How long each drive takes.")] = 2,
    warm: Annotated[int, typer.Option(min=1, help="Seconds of each question that do not count.")] = 4,
    connections: Annotated[list[int], typer.Option(min=1, help="Connections at once; may be repeated.")] = [1, 16],  # noqa: B006 - typer copies it
    workers: Annotated[int, typer.Option(min=1, help="Processes of each server.")] = 1,
    villages: Annotated[int | None, typer.Option(min=1, help="A county of so many, in place of the town.")] = None,
    ask: Annotated[
        list[str] | None, typer.Option(help="Only this question; may be repeated. Nothing is planned.")
    ] = None,
    to: Annotated[Path | None, typer.Option("--json", help="File for every single number.")] = None,
) -> None:
    """Drive danyuan, the floor and a naive server in turn on the same graph, and print what each request takes.

    It fails where a statement takes too long to plan, after it has told everything.
    """
    tool()
    town = with_directives(chian() if villages is None else synthetic_county(villages, 7))
    draw = random.Random(1)
    asked = {
        question: keys
        for question in (*QUESTIONS, *DAY)
        if (keys := question.codes(town)) and question.name in (ask or NAMES)
    }
    questions = tuple(asked)
    codes = {each.name: keys if each.writes else draw.choices(keys, k=BODIES) for each, keys in asked.items()}
    _tell("starting a private Neo4j and loading the town …")
    with (
        loaded(town) as (settings, database),
        running(settings, workers, [node["code"] for node in town.nodes["Town"]], ahead=not ask) as peers,
        tempfile.TemporaryDirectory() as bodies,
    ):
        planned = None if ask else _plan(settings)
        driver = Driver(settings, database.process.pid, Path(bodies), codes)
        driver.prepare(peers, questions)
        for question in questions:
            agree([peer for peer in peers if peer.takes(question)], question, codes[question.name][:COMPARED])
        _tell(f"all answer alike for {COMPARED} codes of each question; warming up …")
        for question in questions:
            for peer in peers:
                if peer.takes(question):
                    driver.drive(peer, question, WARMING, warm, 0)
        found = list(_measure(driver, peers, questions, rounds, seconds, connections))
    plans = [*planned.lines, ""] if planned else []
    print("\n".join([*plans, HEAD, *(line for each in found for line in each.lines)]))
    if to is not None:
        told = {"machine": machine(), "rounds": rounds, "seconds": seconds, "workers": workers, "villages": villages}
        to.write_text(
            json.dumps(
                {**told, "planned": planned and asdict(planned), "measured": [each.as_json() for each in found]},
                indent=1,
            )
            + "\n",
            "utf-8",
        )
    if planned and planned.too_long:
        raise SystemExit(f"{len(planned.too_long)} statements take too long to plan: {', '.join(planned.too_long)}")


def _plan(settings: Database) -> Planned:
    _tell("planning every statement …")
    return plan(settings)


def _measure(
    driver: Driver,
    peers: Sequence[Peer],
    questions: Sequence[Question],
    rounds: int,
    seconds: int,
    connections: Sequence[int],
) -> Iterator[Measured]:
    """Round after round everything once; the peers right after each other, first one and then the other in front."""
    asked = [(question, number) for question in questions for number in connections]
    found = [
        Measured(question.name, number, {peer.name: [] for peer in peers if peer.takes(question)})
        for question, number in asked
    ]
    for turn in range(1, rounds + 1):
        _tell(f"round {turn} of {rounds}; load {os.getloadavg()[0]:.1f}")
        for (question, number), measured in zip(asked, found, strict=True):
            for peer in (each for each in peers[:: -1 if turn % 2 else 1] if each.takes(question)):
                measured.drives[peer.name].append(driver.drive(peer, question, number, seconds, turn))
    yield from found


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    typer.run(main)
