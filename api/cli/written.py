"""What somebody wrote down in YAML, for a command."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.errors import InvalidInput


class AsWritten(yaml.SafeLoader):
    """Reads each value as the text that it looks like, but for true, false and null: no code is a number or a date."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as the base class has it


AsWritten.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])
AsWritten.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:null|~|)$"), ["n", "~", ""])


def written(file: Path) -> Mapping[str, Any]:
    """The object in a file; InvalidInput where there is none."""
    try:
        found = yaml.load(file.read_text("utf-8"), AsWritten)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise InvalidInput("file", "input.yaml", value=str(fault)) from fault
    if not isinstance(found, Mapping):
        raise InvalidInput("file", "input.yaml", value=type(found).__name__)
    return found
