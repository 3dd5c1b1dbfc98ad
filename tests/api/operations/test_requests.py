"""Every answer carries the id of its request, and the log tells of requests without telling what is in them."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.auth import Role
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from tests.api.commanded import LOG, served
from tests.api.disclosures.reading import person
from tests.serving import Frontend

NAME = "姓名某某"


async def test_a_well_formed_id_is_taken_over(frontend: Frontend) -> None:
    for given in ("a", "3f2c-11.b_", "x" * 64):
        answer = await frontend.ask("{ towns { code } }", {"X-Request-Id": given})
        assert answer.headers.get_list("x-request-id") == [given]


@pytest.mark.parametrize("given", [None, "", "x" * 65, "a b", "a,b", "<script>", 'a"'])
async def test_any_other_gives_way_to_one_of_our_own(frontend: Frontend, given: str | None) -> None:
    headers = {} if given is None else {"X-Request-Id": given}
    numbers = [(await frontend.ask("{ towns { code } }", headers)).headers["x-request-id"] for _ in range(2)]
    assert given not in numbers
    assert len(set(numbers)) == 2


async def test_what_is_refused_has_an_id_too(frontend: Frontend) -> None:
    answer = await frontend.ask("{ towns { code } }", {"Authorization": "Bearer x", "X-Request-Id": "refused"})
    assert (answer.status, answer.headers["x-request-id"]) == (401, "refused")


async def test_the_log_is_json_and_has_nothing_of_anybody(database: Database, tmp_path: Path) -> None:
    settings = database.model_copy(update={"data": tmp_path})
    address = f"http://127.0.0.1:{free_port()}"
    with served(settings, address, DANYUAN_LOG_LEVEL="info"):
        async with person(settings, address, "Person:x", Role.ORGANISER) as frontend:
            token = frontend.http.headers["authorization"].split()[1]
            query = "query Q($text: String!) { search(text: $text) { label } }"
            await frontend.ask(query, {"X-Request-Id": "asked"}, text=NAME)
            await frontend.ask(query, {"X-Request-Id": "amiss"}, text=NAME * 100)
            await frontend.http.get("/graphql", params={"query": f'{{ search(text: "{NAME}") {{ label }} }}'})
            await frontend.http.get(f"/people/{NAME}")
            await anonymous(address, token)
    text = (tmp_path / LOG).read_text("utf-8")
    assert not [word for word in (NAME, json.dumps(NAME)[1:-1], "search", token, token.split(".")[2]) if word in text]
    lines: list[dict[str, Any]] = [json.loads(line) for line in text.splitlines()]
    answered = {line["request"]: (line["path"], line["status"]) for line in lines if line["message"] == "answered"}
    assert answered["asked"] == ("/graphql", 200)
    assert answered["anonymous"] == ("/graphql", 401)
    assert ("other", 404) in answered.values()
    assert all(line["at"] and line["level"] and line["logger"] for line in lines)


async def anonymous(address: str, token: str) -> None:
    async with httpx.AsyncClient(base_url=address) as http:
        headers = {"Authorization": f"Bearer {token[:-4]}AAAA", "X-Request-Id": "anonymous"}
        await http.post("/graphql", json={"query": "{ towns { code } }"}, headers=headers)
