"""What is shown is told apart from what it is not; else nothing of what the documentation shows would be checked."""

import pytest

from tests.docs.sessions import Command, agree, commands

SESSION = r"""$ export TOKEN=abc

$ curl -s address \
    -d '{
  "query": "{ towns }"}'
{"data":
  {}}
$ echo # nothing
"""


def test_a_command_goes_on_until_it_is_whole() -> None:
    assert list(commands(SESSION)) == [
        Command("export TOKEN=abc", ""),
        Command('curl -s address \\\n    -d \'{\n  "query": "{ towns }"}\'', '{"data":\n  {}}'),
        Command("echo # nothing", ""),
    ]


def test_an_answer_needs_a_command() -> None:
    with pytest.raises(ValueError, match="no command stands before 'ok'"):
        list(commands("ok\n"))


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("", ""),
        ("two\nlines", "two  \nlines\n"),
        ("eyJ…", "eyJhbGci"),
        ('{"a":\n [1, "id:…"]}', '{"a":[1,"id:7"]}'),
    ],
)
def test_what_agrees(shown: str, found: str) -> None:
    assert agree(shown, found)


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("", "warning"),
        ("one", "one\ntwo"),
        ("eyJ…", "eyJ"),
        ("eyJ…", "eyJhbGci\nwarning"),
        ('{"a":1}', '{"a":1.0}'),
        ('{"a":1}', '{"a":true}'),
        ('{"a":[1]}', '{"a":[1,2]}'),
        ('{"a":1}', '{"a":1,"b":2}'),
        ('{"a":1,"b":2}', '{"b":2,"a":1}'),
        ('{"a":"x"}', "no JSON"),
    ],
)
def test_what_does_not(shown: str, found: str) -> None:
    assert not agree(shown, found)
