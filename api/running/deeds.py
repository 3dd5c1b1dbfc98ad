"""What mutations do: once for a request, however often that is sent under its key."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Any

import orjson

from api.fields.arguments import KEY, camel
from api.fields.declarations import Deed
from api.fields.session import Session
from api.planning.inputs import Inputs
from graph.writing.requests import Request, once


async def done(session: Session, name: str, deed: Deed, given: Inputs) -> tuple[Any, datetime]:
    """What a mutation answers, and the instant that it is of. Raises whatever keeps it from being done or told."""
    values = dict(given.values)
    key = values.pop(KEY.name)
    request = None if key is None else Request(session.viewer.person, key, content(name, given))
    perform = partial(deed.perform, replace(session, request=request), values)
    made = await once(session.runner, request, session.reading.bookmarks, perform)
    session.reading.renew(made.seen)
    return await deed.tell(session, made), session.reading.instant


def content(name: str, given: Inputs) -> str:
    """A hash of a mutation and of what is given to it beside the key: what is left out is as good as null."""
    asked = {name: value for name, value in given.raw.items() if value is not None and name != camel(KEY.name)}
    return sha256(orjson.dumps([name, asked], option=orjson.OPT_SORT_KEYS)).hexdigest()
