"""The picture of the graph in the README, drawn from what a running danyuan answers.

Prints Graphviz DOT. Graphviz (Debian: `graphviz`) and a font with Chinese (Debian: `fonts-noto-cjk`) make the picture:

    export TOKEN=$(.venv/bin/danyuan token --person Person:4b8eb50f5de420af --role ORGANISER \
        --town 330782101)
    .venv/bin/python docs/draw.py http://127.0.0.1:8000/graphql | dot -Tsvg -o docs/pictures/graph.svg

Days on the edges are those on which a tenure began, in Asia/Shanghai.
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx

HOUSEHOLD, FIRM = "330782101249H0001", "X1330782000000270Y"
QUERY = Path(__file__).with_name("draw.graphql")
HEAD = """digraph town {
  rankdir=LR; ranksep=1.2; nodesep=0.22; pad=0.1; bgcolor=white
  node [fontname="Noto Sans CJK SC", fontsize=12, style=filled, color="#64748b", margin="0.12,0.05", height=0.36]
  edge [fontname="Noto Sans CJK SC", fontsize=10, color="#64748b", fontcolor="#334155", arrowsize=0.6]"""
LOOKS = {
    "Unit": 'shape=box, fillcolor="#fde68a"',
    "Person": 'shape=ellipse, fillcolor="#fecaca"',
    "Household": 'shape=box, style="filled,rounded", fillcolor="#bbf7d0"',
    "Enterprise": 'shape=box, style="filled,rounded", fillcolor="#bfdbfe"',
}
PLACE = 'shape=box, style="filled,rounded", fillcolor="#e2e8f0"'


def main(address: str) -> None:
    """Print the picture of what the server at this address answers; SystemExit where it answers errors."""
    asked = {"query": QUERY.read_text("utf-8"), "variables": {"household": HOUSEHOLD, "firm": FIRM}}
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}"}
    answer = httpx.post(address, json=asked, headers=headers, timeout=30).json()
    if "errors" in answer:
        sys.exit(json.dumps(answer["errors"], ensure_ascii=False))
    household, firm = answer["data"]["household"], answer["data"]["enterprise"]
    lines = [*_part(firm), *_part(household)]
    sys.stdout.write("\n  ".join([HEAD, *lines]) + "\n}\n")


def _part(thing: dict[str, Any]) -> Iterator[str]:
    """The thing with its places and units, in a part of the picture of its own."""
    yield f'subgraph "cluster {thing["id"]}" {{ color=white'
    yield from _places(thing)
    yield from _units(thing)
    yield "}"
    area = thing["village"]["area"]
    yield _node(area["town"])
    yield _edge(area, area["town"], "IN_TOWN")


def _places(thing: dict[str, Any]) -> Iterator[str]:
    """The thing in its grid, village and area, one above the other, and the town outside of the part."""
    village, grid = thing["village"], thing.get("grid")
    area = village["area"]
    column = [area, village, *filter(None, [grid]), thing]
    yield from map(_node, column)
    yield _same(column)
    yield _edge(village, area, "IN_AREA", village["since"])
    if grid:
        yield _edge(grid, village, "IN_VILLAGE")
        yield _edge(thing, grid, "IN_GRID")
    else:
        yield _edge(thing, village, "IN_VILLAGE")


def _units(thing: dict[str, Any]) -> Iterator[str]:
    """The units that cover it from level 1 down, what each of them covers, and their people."""
    rows = sorted(thing["coverage"], key=lambda row: row["unit"]["level"])
    yield from (_node(row["unit"]) for row in rows)
    yield _same([row["unit"] for row in rows])
    for row in rows:
        unit, via = row["unit"], row["via"]
        since = next(each["since"] for each in via["coverage"] if each["unit"]["id"] == unit["id"])
        yield _edge(unit, via, "COVERS", since)
        if unit["parent"]:
            yield _edge(unit, unit["parent"], "PART_OF")
        for member in unit["commander"]["edges"] + unit["liaison"]["edges"]:
            yield _node(member["node"])
            tie = "COMMANDS" if member["role"] == "COMMANDER" else "LIAISES_FOR"
            yield _edge(member["node"], unit, tie, member["since"])


def _node(node: dict[str, Any]) -> str:
    kind = node["__typename"]
    name = node.get("name") or node["label"]
    return f'"{node["id"]}" [label="{name}\\n{node.get("code", kind)}", {LOOKS.get(kind, PLACE)}]'


def _edge(source: dict[str, Any], target: dict[str, Any], tie: str, since: str | None = None) -> str:
    """An arrow with the day on which the tenure began, on white, since some labels stand on their line."""
    text = f"{tie}<br/>{_day(since)}" if since else tie
    label = f'<<table border="0" cellspacing="0" cellpadding="1" bgcolor="white"><tr><td>{text}</td></tr></table>>'
    return f'"{source["id"]}" -> "{target["id"]}" [label={label}]'


def _same(nodes: list[dict[str, Any]]) -> str:
    return "{ rank=same; " + "; ".join(f'"{node["id"]}"' for node in nodes) + " }"


def _day(instant: str) -> str:
    return datetime.fromisoformat(instant).astimezone(ZoneInfo("Asia/Shanghai")).date().isoformat()


if __name__ == "__main__":
    if len(sys.argv) != 2 or "TOKEN" not in os.environ:
        sys.exit("needed: the address of /graphql as the only argument, and a token in TOKEN")
    main(sys.argv[1])
