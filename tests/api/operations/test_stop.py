"""Told to stop, the server finishes what it has begun to answer, and takes no more."""

import asyncio
import signal
from pathlib import Path

import httpx
import psutil
import pytest

from api.auth import Role
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from tests.api.commanded import served
from tests.api.disclosures.reading import person
from tests.embedded.graphs import databases


@pytest.mark.parametrize("workers", ["1", "2"])
async def test_requests_in_flight_are_finished(database: Database, tmp_path: Path, workers: str) -> None:
    settings = database.model_copy(update={"data": tmp_path})
    address = f"http://127.0.0.1:{free_port()}"
    (java,) = databases(database.data)
    with served(settings, address, "--workers", workers) as process:
        async with person(settings, address, "Person:x", Role.ORGANISER) as frontend:
            assert (await frontend.ask("{ towns { code } }")).data
            java.suspend()
            try:
                asked = asyncio.create_task(frontend.ask("{ towns { code } }"))
                await asyncio.sleep(0.5)
                process.send_signal(signal.SIGTERM)
                await gone(address)
                assert not asked.done()
            finally:
                java.resume()
            assert (await asked).data["towns"]
        assert await asyncio.to_thread(process.wait, 30) == 0
    assert not psutil.pid_exists(process.pid)


async def gone(address: str) -> None:
    """Until it takes no more connections."""
    async with asyncio.timeout(20):
        while True:
            try:
                async with httpx.AsyncClient(base_url=address, timeout=0.5) as http:
                    await http.get("/healthz")
            except httpx.TransportError:
                return
