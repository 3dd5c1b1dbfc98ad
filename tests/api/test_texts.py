"""The sentences of every language: the same ones, each once."""

import re
from pathlib import Path

import api.texts

FILES = sorted((Path(api.texts.__file__).parent / "locale").glob("*.po"))


def test_every_sentence_is_there_once_in_every_language() -> None:
    assert len(FILES) > 1
    codes = [re.findall(r'^msgid "(.+)"$', each.read_text("utf-8"), re.MULTILINE) for each in FILES]
    for found in codes:
        assert len(found) == len(set(found))
    assert len({frozenset(found) for found in codes}) == 1
