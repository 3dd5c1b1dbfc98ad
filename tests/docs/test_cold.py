"""What the documentation and the IDE ask, right after a start of the database, while others keep the machine busy."""

import multiprocessing
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import pytest

from api.app import ENTERPRISE, HOUSEHOLD
from api.auth import Role
from api.ide import which_units_cover, who_answers
from graph.embedded.bolt import free_port
from tests.api.commanded import served
from tests.builders import towns
from tests.databases import filled
from tests.docs.pages import PAGES, Page
from tests.serving import TOWN, token

BURNERS: Final = 2
OPERATION: Final = re.compile(r'"query": "((?:[^"\\]|\\.)+)"')
"""A query in a command of the documentation."""
EXAMPLES: Final = (who_answers(HOUSEHOLD), which_units_cover(ENTERPRISE))


def questions() -> list[tuple[str, dict[str, Any]]]:
    """Every query that is shown, as it is asked of a server that has just started."""
    found: list[tuple[str, dict[str, Any]]] = [(each.query, dict(each.variables)) for each in EXAMPLES]
    for name in PAGES:
        for block in Page(name).blocks:
            if block.language == "console":
                found += [(text.replace('\\"', '"'), {}) for text in OPERATION.findall(block.text.replace("\n", " "))]
            elif block.language == "graphql" and "mutation" not in block.text and "$" not in block.text:
                found.append((block.text, {}))
    return [each for place, each in enumerate(found) if each not in found[:place]]


def burn() -> None:
    while True:
        pass


@contextmanager
def busy() -> Iterator[None]:
    """Both processors of a small machine have something else to do."""
    burners = [multiprocessing.get_context("spawn").Process(target=burn, daemon=True) for _ in range(BURNERS)]
    for each in burners:
        each.start()
    try:
        yield
    finally:
        for each in burners:
            each.kill()
            each.join()


def test_nothing_that_is_shown_is_answered_timeout(tmp_path_factory: pytest.TempPathFactory) -> None:
    asked = questions()
    assert len(asked) > len(EXAMPLES) + 5
    with filled(tmp_path_factory.mktemp("cold"), towns.town) as own, busy():
        address = f"http://127.0.0.1:{free_port()}"
        headers = {"Authorization": f"Bearer {token(own, roles=(Role.ORGANISER,), towns=(TOWN,))}"}
        ahead = served(own, address, DANYUAN_PLAN_AHEAD="1")
        with ahead, httpx.Client(base_url=address, headers=headers, timeout=120) as http:
            for query, variables in asked:
                answer = http.post("/graphql", json={"query": query, "variables": variables}).json()
                codes = {each["extensions"]["code"] for each in answer.get("errors", ())}
                assert not codes & {"TIMEOUT", "UNAVAILABLE", "INTERNAL_SERVER_ERROR"}, (query, answer)
