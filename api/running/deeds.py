"""What mutations do: once for a request, however often that is sent under its key."""

import hmac
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
from graph.writing.requests import Request, once, secret_of


async def done(session: Session, name: str, deed: Deed, given: Inputs) -> tuple[Any, datetime]:
    """What a mutation answers, and the instant that it is of. Raises whatever keeps it from being done or told."""
    values = dict(given.values)
    key = values.pop(KEY.name)
    secret = await secret_of(session.runner) if key is not None and deed.private else b""
    request = None if key is None else Request(session.viewer.person, key, content(name, given, secret))
    perform = partial(deed.perform, replace(session, request=request), values)
    made = await once(session.runner, request, session.reading.bookmarks, perform)
    session.reading.renew(made.seen)
    return await deed.tell(session, made), session.reading.instant


def content(name: str, given: Inputs, secret: bytes = b"") -> str:
    """A hash of a mutation and of what is given to it beside the key: what is left out is as good as null.

    With a secret nobody without it can try what was given.
    """
    asked = {name: value for name, value in given.raw.items() if value is not None and name != camel(KEY.name)}
    written = orjson.dumps([name, asked], option=orjson.OPT_SORT_KEYS)
    return hmac.digest(secret, written, sha256).hex() if secret else sha256(written).hexdigest()
