"""Input types of the schema, made from the forms that `graph` declares, and arguments that are read by them."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any, Final, get_args, get_origin

import strawberry
from graphql import GraphQLOneOfDirective
from pydantic import TypeAdapter
from strawberry.schema_directive import Location, schema_directive
from strawberry.schema_directives import OneOf

from api.fields.scalars import Date, DateTime
from graph.forms.choice import Choice
from graph.forms.fields import FormField, bare, fields_of
from graph.forms.form import description_of, is_form, read
from graph.forms.values import Names
from graph.vocabulary import Described

SCALARS: Final[dict[Any, Any]] = {datetime: DateTime, date: Date}


@schema_directive(
    locations=[Location.INPUT_OBJECT], name=GraphQLOneOfDirective.name, description=GraphQLOneOfDirective.description
)
class DescribedOneOf(OneOf):
    """The directive of the specification, printed with its description for tools that do not know it yet."""


@cache
def input_of(form: type, name: str | None = None, *apart: str) -> Any:
    """The input type of a form, `FORMInput` where no other name is given, without the fields that stand apart."""
    fields = [each for each in fields_of(form) if each.attribute not in apart]
    return _input(name or f"{form.__name__}Input", description_of(form), fields)


def reader(form: Any) -> Callable[[str, Any], Any]:
    """Reads the value of an argument in a form; InvalidInput names the field that is off."""
    adapter: TypeAdapter[Any] = TypeAdapter(form)
    return lambda argument, given: read(adapter, given, argument)


@cache
def _choice(choice: Choice) -> Any:
    fields = [
        FormField(name, name, form | None, getattr(form, "brief", None) or description_of(form), None)
        for name, form in choice.forms.items()
    ]
    return _input(f"{choice.name}Input", choice.description, fields, DescribedOneOf())


def _input(name: str, description: str, fields: list[FormField], *directives: object) -> Any:
    annotations = {each.attribute: _type(each.type, each.default is None) for each in fields}
    body = {"__annotations__": annotations, **{each.attribute: _field(each) for each in fields}}
    return strawberry.input(type(name, (), body), name=name, description=description, directives=directives)


def _field(declared: FormField) -> Any:
    given: dict[str, Any] = {"name": declared.name, "description": declared.description}
    match declared.default:
        case None:
            return strawberry.field(default=strawberry.UNSET, **given)
        case ():
            return strawberry.field(default_factory=list, **given)
        case bool() | int() | Described():
            return strawberry.field(default=declared.default, **given)
    return strawberry.field(**given)


def _type(hint: Any, nullable: bool = False) -> Any:
    """The type in the schema of a field's type."""
    kind, markers = bare(hint)
    choice = next((each for each in markers if isinstance(each, Choice)), None)
    if choice is not None:
        found = _choice(choice)
    elif any(isinstance(each, Names) and each.id for each in markers):
        found = strawberry.ID
    elif get_origin(kind) is tuple:
        found = list[_type(get_args(kind)[0])]  # type: ignore[misc]  # known when the schema is built only
    elif is_form(kind):
        found = input_of(kind)
    else:
        found = SCALARS.get(kind, kind)
    return found | None if nullable else found
