"""`docker-compose.yml` and the Dockerfile, as far as they can be judged without an engine.

The form is judged by the Compose specification's own schema; the rest by what the specification says of references:
every volume and service that is named exists, every interpolation has a default or a message, no secret is written out.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.embedded.configuration import PLANS

ROOT = Path(__file__).parents[2]
COMPOSE = ROOT / "docker-compose.yml"
SECRETS = {"NEO4J_PASSWORD", "DANYUAN_JWT_SECRET"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(COMPOSE.read_text("utf-8"))
    return loaded


def test_the_form_is_that_of_the_specification() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_what_is_named_exists(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert {volume.partition(":")[0] for volume in service.get("volumes", [])} <= compose["volumes"].keys()
        for name, needed in service.get("depends_on", {}).items():
            assert needed["condition"] == "service_healthy"
            assert "healthcheck" in compose["services"][name]


def test_secrets_come_from_the_environment_only(compose: dict[str, Any]) -> None:
    interpolated = re.findall(r"(?<!\$)\$\{(\w+)(:[-?])?", COMPOSE.read_text("utf-8"))
    assert {name for name, _ in interpolated} >= SECRETS
    assert all(operator == ":?" for name, operator in interpolated if name in SECRETS), (
        "a secret may not have a default"
    )
    assert all(operator for _, operator in interpolated), "an interpolation has a default or says what is missing"
    for service in compose["services"].values():
        for name, value in service["environment"].items():
            assert not re.search(r"AUTH$|PASSWORD|SECRET", name) or "${" in value, f"{name} is written out"


def test_only_loopback_of_the_host_reaches_anything(compose: dict[str, Any]) -> None:
    assert "ports" not in compose["services"]["neo4j"]
    for service in compose["services"].values():
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))


def test_two_processes_share_all_but_their_spool(compose: dict[str, Any]) -> None:
    one, two = compose["services"]["api"], compose["services"]["api2"]
    own = {"profiles", "environment", "ports", "volumes"}
    assert {name: value for name, value in two.items() if name not in own} == {
        name: value for name, value in one.items() if name not in own
    }
    assert two["environment"] == one["environment"] | {"DANYUAN_PLAN_AHEAD": "0"}
    (spool,), other = one["volumes"], two["volumes"]
    assert {each.partition(":")[2] for each in (spool, *other)} == {"/data"}
    assert spool not in other
    assert [name for name, service in compose["services"].items() if "profiles" not in service] == ["neo4j", "api"]


def test_the_proxy_knows_both_and_passes_streams_on(compose: dict[str, Any]) -> None:
    proxy = compose["services"]["proxy"]
    assert proxy["depends_on"].keys() == {"api", "api2"}
    content = compose["configs"][proxy["configs"][0]["source"]]["content"]
    assert set(re.findall(r"server (\w+):8000", content)) == {"api", "api2"}
    for told in ("proxy_buffering off;", "$$connection_upgrade", "proxy_set_header Host $$http_host;"):
        assert told in content
    assert not re.search(r"(?<!\$)\$\w", content), "a variable of nginx would be taken for one of the environment"
    (port,) = proxy["ports"]
    assert f"listen {port.rpartition(':')[2]};" in content


def test_the_image_runs_as_a_plain_user_on_what_is_locked() -> None:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    last_stage = lines[max(i for i, line in enumerate(lines) if line.startswith("FROM")) :]
    (user,) = [line.split()[1] for line in last_stage if line.startswith("USER")]
    assert user not in ("root", "0")
    installs = [line for line in lines if "pip install" in line and "wheels" not in line]
    assert installs
    assert all("--require-hashes" in line for line in installs)


def test_the_image_takes_all_that_the_package_needs() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert {"!api", "!cypher", "!graph", "!seed", "!pyproject.toml", "!requirements*.lock"} <= set(ignored)


def test_the_database_keeps_a_plan_of_every_statement(compose: dict[str, Any]) -> None:
    told = compose["services"]["neo4j"]["environment"]
    assert told["NEO4J_server_memory_query__cache_per__db__cache__num__entries"] == str(PLANS)
