"""Bearer tokens, and links to the console that hold one."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final

import typer

from api.auth import KeyUnusable, Role, Trust, issue, signing_key
from api.cli.commands import app, asked, plainly
from api.fields import arguments
from api.settings import Server
from api.texts.catalogs import Texts
from graph.database.settings import Database
from graph.days import SHANGHAI, start_of, today
from graph.errors import Message
from graph.records import TimeSpan
from graph.snapshot import Reading

TTL: Final = timedelta(hours=12)
"""How long a token is valid where nothing else is said."""
DAY: Final = timedelta(days=1)


@app.command()
def token(
    person: Annotated[str, typer.Option(help="Id of the person, Person:….")],
    role: Annotated[list[Role] | None, typer.Option(help="A role of the person; may stand several times.")] = None,
    town: Annotated[list[str] | None, typer.Option(help="Code of a town; may stand several times.")] = None,
    ttl: Annotated[
        int | None,
        typer.Option(
            min=1, help="Hours that it is valid: 12; a link's until the person's shift, else the day, is over."
        ),
    ] = None,
    link: Annotated[bool, typer.Option("--link", help="A link to the console that holds the token.")] = False,
    address: Annotated[
        str | None, typer.Option(help="Where the link leads, https://…; by default this server.")
    ] = None,
) -> None:
    """A bearer token, signed with the configured or the private key."""
    with plainly():
        server = Server()
        if server.jwks is not None:
            raise KeyUnusable("DANYUAN_JWKS is set: only whoever holds the private keys of it can issue a token.")
        trust = Trust(signing_key(server.jwt_secret, Database().data), server.issuer, server.audience)
        now = datetime.now(UTC)
        lasting = TTL if ttl is None else timedelta(hours=ttl)
        if link and ttl is None:
            lasting = _over(arguments.person("person", person), now) - now
        found = issue(trust, person, role or (), town or (), lasting)
        if not link:
            sys.stdout.write(f"{found}\n")
            return
        until = (now + lasting).astimezone(SHANGHAI)
        said = Message("terminal.link", {"until": f"{until:%Y-%m-%d %H:%M}"})
        sys.stderr.write(Texts.of_terminal().render(said) + "\n")
        sys.stdout.write(f"{(address or f'http://{server.host}:{server.port}').rstrip('/')}/#token={found}\n")


def _over(person: str, now: datetime) -> datetime:
    """When the shift is over that the person is on, else the day."""

    async def duties(reading: Reading) -> list[TimeSpan]:
        given = {"from_": start_of(today())}
        await reading.begin()
        found = await reading.batch(reading.catalog["people/duties"], reading.instant, given, [person])
        return [shift.span for shift in found.get(person) or ()]

    return end_of_duty(asked(duties), now) or start_of(today() + DAY)


def end_of_duty(shifts: Iterable[TimeSpan], now: datetime) -> datetime | None:
    """The end of the shift that it is time for, and of those that follow without a break; None where it is for none.

    Args:
        shifts: of one person, by start.
        now: the time that it is.
    """
    end = None
    for shift in shifts:
        if shift.start <= (end or now) < shift.end:
            end = shift.end
    return end
