"""The datasets under test, made once."""

import pytest

from seed.synthetic import synthetic_county
from seed.town import chian
from tests.seed.facts import Facts


@pytest.fixture(scope="session")
def town() -> Facts:
    """Chi'an."""
    return Facts(chian())


@pytest.fixture(scope="session")
def county() -> Facts:
    """A town of 43 villages and another of 7."""
    return Facts(synthetic_county(50, 11))


@pytest.fixture(params=["town", "county"])
def facts(request: pytest.FixtureRequest) -> Facts:
    """Each of them in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Facts)
    return found
