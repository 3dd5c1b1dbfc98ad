"""The floor: a bare route, one statement written by hand for each question, and the cheapest use of the driver.

It knows nothing of GraphQL, tokens, other instants, bookmarks, vacant units or faults; nobody gets under its cost.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import orjson
from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncGraphDatabase, NotificationMinimumSeverity
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.database.settings import Database

STATEMENTS: Final = {
    path.stem: path.read_text("utf-8") for path in (Path(__file__).parent / "statements").glob("*.cypher")
}
WRITING: Final = {"acknowledge"}


async def answer(request: Request) -> Response:
    """The rows of a question about a code."""
    given = orjson.loads(await request.body())
    state, question = request.app.state, request.path_params["question"]
    access = WRITE_ACCESS if question in WRITING else READ_ACCESS
    async with state.driver.session(database=state.database, default_access_mode=access) as session:
        result = await session.run(STATEMENTS[question], given)
        rows = await result.single()
    return Response(orjson.dumps({"data": rows[0]}), media_type="application/json")


@asynccontextmanager
async def connected(app: Starlette) -> AsyncIterator[None]:
    """A driver of the database that the settings name, as `app.state.driver`."""
    settings = Database()
    app.state.database = settings.database
    async with AsyncGraphDatabase.driver(
        str(settings.uri),
        auth=(settings.username, settings.password.get_secret_value()),
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    ) as app.state.driver:
        yield


app = Starlette(routes=[Route("/{question}", answer, methods=["POST"])], lifespan=connected)
