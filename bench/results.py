"""What the rounds come to: medians of each peer, and of the ratio within each round."""

import os
import platform
import statistics
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version
from typing import Any

from bench.driving import Drive
from bench.peers import FLOOR

HEAD = (
    f"{'question':<14}{'conns':>6}  {'server':<9}{'req/s':>7}{'p50 ms':>9}{'p95 ms':>9}"
    f"{'failed':>8}{'CPU ms':>9}{'DB CPU ms':>11}{'ratio':>8}"
)


@dataclass(frozen=True)
class Measured:
    """A question at a number of connections: the drives of each peer, one a round."""

    question: str
    connections: int
    drives: dict[str, list[Drive]]

    def ratio(self, peer: str) -> float:
        """A peer's requests a second over the floor's; the median of the rounds."""
        pairs = zip(self.drives[peer], self.drives[FLOOR], strict=True)
        return statistics.median(own.rate / floor.rate for own, floor in pairs)

    def of(self, peer: str) -> Drive:
        """The medians of a peer; its failures added up."""
        drives = self.drives[peer]
        medians = {
            each.name: statistics.median(getattr(drive, each.name) for drive in drives) for each in fields(Drive)
        }
        return Drive(**{**medians, "failures": sum(drive.failures for drive in drives)})

    @property
    def lines(self) -> list[str]:
        """A line of the table for each peer."""
        found = []
        for peer in self.drives:
            drive = self.of(peer)
            ratio = "" if peer == FLOOR else f"{self.ratio(peer):8.2f}"
            found.append(
                f"{self.question:<14}{self.connections:>6}  {peer:<9}"
                f"{drive.rate:>7.0f}{drive.p50:>9.2f}{drive.p95:>9.2f}"
                f"{drive.failures:>8}{drive.server_cpu:>9.2f}{drive.database_cpu:>11.2f}{ratio}"
            )
        return found

    def as_json(self) -> dict[str, Any]:
        """Medians, and every drive they are of."""
        return {
            "question": self.question,
            "connections": self.connections,
            "ratios": {peer: self.ratio(peer) for peer in self.drives if peer != FLOOR},
            "medians": {peer: asdict(self.of(peer)) for peer in self.drives},
            "rounds": {peer: [asdict(drive) for drive in drives] for peer, drives in self.drives.items()},
        }


def machine() -> dict[str, Any]:
    """What the numbers depend on."""
    packages = ("strawberry-graphql", "graphql-core", "starlette", "uvicorn", "neo4j", "neo4j-rust-ext", "orjson")
    return {
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "system": platform.system(),
        "python": platform.python_version(),
        **{name: version(name) for name in packages},
    }
