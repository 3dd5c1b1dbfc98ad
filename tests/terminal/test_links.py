"""`danyuan token --link`: a link to the console with somebody's token, which ends with their duty."""

from datetime import UTC, datetime, timedelta

import pytest

from api.auth import Trust, signing_key, verify
from api.cli.tokens import end_of_duty
from graph.database.settings import Database
from graph.days import start_of, today
from graph.records import TimeSpan
from tests.serving import WANG_CHAOQUN
from tests.terminal.conftest import Danyuan

NOON = datetime(2020, 2, 16, 4, tzinfo=UTC)


def hours(start: int, end: int) -> TimeSpan:
    """A shift from so many hours after noon until so many."""
    return TimeSpan(NOON + timedelta(hours=start), NOON + timedelta(hours=end))


def test_a_link_holds_a_token_until_the_day_is_over(danyuan: Danyuan, database: Database) -> None:
    printed = danyuan("token", "--person", WANG_CHAOQUN, "--link")
    address, _, token = printed.stdout.strip().partition("/#token=")
    assert address == "http://127.0.0.1:8000"
    identity = verify(Trust(signing_key(None, database.data)), token)
    assert identity.person == WANG_CHAOQUN
    assert abs(identity.expires - start_of(today() + timedelta(days=1))) < timedelta(seconds=5)
    assert "Whoever has this link has these rights" in printed.stderr


def test_a_link_leads_where_the_server_is_and_lasts_as_long_as_is_said(danyuan: Danyuan, database: Database) -> None:
    where = ("--address", "https://town.example/")
    printed = danyuan("token", "--person", WANG_CHAOQUN, "--link", "--ttl", "3", *where)
    address, _, token = printed.stdout.strip().partition("#token=")
    assert address == "https://town.example/"
    lasting = verify(Trust(signing_key(None, database.data)), token).expires - datetime.now(UTC)
    assert timedelta(hours=2, minutes=59) < lasting <= timedelta(hours=3)


@pytest.mark.parametrize(
    ("shifts", "end"),
    [
        ([], None),
        ([hours(1, 4)], None),
        ([hours(-4, 0)], None),
        ([hours(-4, 2)], 2),
        ([hours(-4, 2), hours(2, 6)], 6),
        ([hours(-4, 2), hours(3, 6)], 2),
    ],
    ids=["none", "to come", "over", "on it", "followed", "with a break"],
)
def test_a_link_ends_with_the_duty(shifts: list[TimeSpan], end: int | None) -> None:
    assert end_of_duty(shifts, NOON) == (None if end is None else NOON + timedelta(hours=end))
