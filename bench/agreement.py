"""That the peers answer the same, before anything is timed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import httpx

from bench.peers import Peer
from bench.questions import Question, Rows


def agree(peers: Sequence[Peer], question: Question, codes: Sequence[str]) -> None:
    """Nothing, where all answer alike for each code; SystemExit shows the first answers that differ."""
    with httpx.Client(timeout=30) as http:
        for code in codes:
            found = {peer.name: _normal(_asked(http, peer, question, code)) for peer in peers}
            first, *others = found.values()
            if not first or any(other != first for other in others):
                lines = "\n".join(f"  {name}: {rows}" for name, rows in found.items())
                raise SystemExit(f"The answers of {question.name} for {code} differ:\n{lines}")


def _asked(http: httpx.Client, peer: Peer, question: Question, code: str) -> Rows:
    response = http.post(peer.url(question), json=peer.body(question, code), headers=peer.headers)
    answer: Any = response.json() if response.is_success else {"errors": response.text}
    if "errors" in answer:
        raise SystemExit(f"{peer.name} does not answer {question.name} for {code}: {answer['errors']}")
    return peer.answers(question, answer["data"])


def _normal(rows: Rows) -> Rows:
    """Instants as such, whichever way they were written."""
    return [[_instant(value) for value in row] for row in rows]


def _instant(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return value
