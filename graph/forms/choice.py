"""A choice of forms: an object with one field, whose name says which form its value has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, eq=False)
class Choice:
    """Marks a value that has one of these forms, by the name of the field; `code` tells that it has none of them."""

    name: str
    description: str
    forms: Mapping[str, type]
    code: str

    def __get_pydantic_core_schema__(self, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.tagged_union_schema(
            {name: _within(name, handler.generate_schema(form)) for name, form in self.forms.items()},
            self._chosen,
            custom_error_type=self.code,
            custom_error_message="not exactly one of the choices",
            custom_error_context={"kinds": ", ".join(self.forms)},
        )

    def _chosen(self, value: Any) -> str | None:
        """The name of the form of what is given, or of what was read; None where there is not just one."""
        if isinstance(value, Mapping):
            given = [name for name, fields in value.items() if fields is not None]
            return given[0] if len(given) == 1 and isinstance(given[0], str) else None
        return next((name for name, form in self.forms.items() if type(value) is form), None)


def _within(name: str, schema: CoreSchema) -> CoreSchema:
    """A form that is read from the field of this name, without its nulls, and written back to it."""

    def fields(given: Mapping[str, Any]) -> Any:
        found = given[name]
        return {key: each for key, each in found.items() if each is not None} if isinstance(found, Mapping) else found

    wrapped = core_schema.wrap_serializer_function_ser_schema(lambda value, written: {name: written(value)})
    return core_schema.no_info_before_validator_function(fields, schema, serialization=wrapped)
