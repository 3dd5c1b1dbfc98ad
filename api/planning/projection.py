"""Writes an answer from what was loaded, by a function that is generated for each selection of a plan.

`{ household(code: "…") { address head { name } } }` becomes

    def p2(r, c): return {"name": v if (v := r.name).__class__ is str else w0(v)}
    def p1(e, c):
        r, l = e.record, e.loaded
        return {"address": …, "head": None if (x := l[0]) is None else p2(x, c)}
    def p0(l, c): return {"household": None if (x := l[0]) is None else p1(x, c)}

so that nothing of a document is looked at again for any row. It writes only what is sound: for a fault, a null where
none may be or a value that its scalar refuses it raises, and graphql-core then says what is wrong and where.
"""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeAlias

from graphql import get_nullable_type, is_non_null_type

from api.fields.arguments import camel
from api.fields.declarations import Personal, Sentence
from api.planning.carried_pages import carried_page
from api.planning.entities import Entity
from api.planning.plan import Plan, SelectedField, Selection
from api.planning.writing import as_it_is, writing
from graph.errors import Message
from graph.records import PersonalNode, Placed


class Sink(Protocol):
    """What an answer is written for: its language, and the notes of whose personal fields it shows."""

    def render(self, message: Message) -> str:
        """A message in words."""

    def note(self, key: str, field: str) -> None:
        """That a personal field of somebody is shown."""


Project: TypeAlias = Callable[[list[Any], Sink], dict[str, Any]]


def projection(plan: Plan) -> Project:
    """Writes the data of an answer from what the root fields of a plan led to, by their slots."""
    generation = Generation()
    generation.selection(plan.root)
    names: dict[str, Any] = generation.names
    source = "\n".join(generation.lines)
    # What is put in are response keys, which the parser has read as names, and names of our own.
    exec(compile(source, "<projection>", "exec"), names)  # noqa: S102
    found: Project = names["p0"]
    return found


def note_read(record: Any, sink: Sink) -> None:
    """Note that a record was read, where that by itself tells of a person, who is somebody else."""
    if isinstance(record, PersonalNode) and record.disclosed:
        sink.note(record.subject, record.discloses)


def shows(field: SelectedField) -> Callable[[Any, Sink], Any]:
    """What a field of a record shows before it is written: a value, a sentence, a personal value that is noted."""
    take, declaration = field.linked.take, field.linked.declaration
    if take is None:
        raise ValueError(f"{field.name} is not taken from a record")

    noted = camel(declaration.tells or field.linked.name) if isinstance(declaration, Personal) else ""

    def sentence(record: Any, sink: Sink) -> str:
        return sink.render(take(record))

    def personal(record: Any, sink: Sink) -> Any:
        value = take(record)
        if value is not None and record.disclosed:
            sink.note(record.key, noted)
        return value

    match declaration:
        case Sentence():
            return sentence
        case Personal():
            return personal
    return lambda record, _sink: take(record)


class Generation:
    """The generation of one plan's functions: their lines, and what these name."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.names: dict[str, Any] = {}
        self._done: set[int] = set()

    def selection(self, selection: Selection) -> str:
        """The name of the function that writes a record's selection, which is generated once."""
        name = f"p{selection.number}"
        if selection.number not in self._done:
            self._done.add(selection.number)
            parts = ", ".join(f"{key!r}: {part}" for key, part in self._parts(selection))
            if selection.record is None:
                self.lines += [f"def {name}(l, c): return {{{parts}}}"]
            elif selection.live:
                self.lines += [f"def {name}(e, c):", " r, l = e.record, e.loaded", *self._read(selection)]
                self.lines += [f" return {{{parts}}}"]
            else:
                self.lines += [f"def {name}(r, c):", *self._read(selection), f" return {{{parts}}}"]
        return name

    def _read(self, selection: Selection) -> list[str]:
        """The line that notes that a record was read, where that is to be noted of its type."""
        personal = isinstance(selection.record, type) and issubclass(selection.record, PersonalNode)
        return [f" {self._name(note_read)}(r, c)"] if personal else []

    def _parts(self, selection: Selection) -> Iterator[tuple[str, str]]:
        for key, field in selection.fields.items():
            yield key, repr(selection.kind.name) if field is None else self._part(field)

    def _part(self, field: SelectedField) -> str:
        source = self._source(field)
        if field.linked.leaf:
            return self._leaf(field, source)
        return self._branch(field, source)

    def _source(self, field: SelectedField) -> str:
        """Where the value comes from."""
        linked = field.linked
        if field.slot is not None:
            return f"l[{field.slot}]"
        if linked.paged:
            window = field.inputs.known.window if field.inputs.known else None
            return f"{self._name(lambda record: carried_page(field, window, record))}(r)"  # type: ignore[arg-type]
        if isinstance(linked.declaration, Sentence | Personal):
            return f"{self._name(shows(field))}(r, c)"
        return f"r.{linked.attribute}" if linked.attribute else f"{self._name(linked.take)}(r)"

    def _leaf(self, field: SelectedField, source: str) -> str:
        kind = field.linked.definition.type
        write, same = self._name(writing(kind)), as_it_is(kind)
        if same is None:
            return f"{write}({source})"
        return f"v if (v := {source}).__class__ is {same.__name__} else {write}(v)"

    def _branch(self, field: SelectedField, source: str) -> str:
        if not field.beneath:  # no record that it is selected of ever has one
            return "None"
        kind = field.linked.definition.type
        one = self._dispatch(field) if self._several(field) else self.selection(next(iter(field.beneath.values())))
        if not field.linked.many:
            return f"{one}({source}, c)" if is_non_null_type(kind) else _optional(one, f"(x := {source})", "x")
        of = get_nullable_type(kind).of_type  # type: ignore[union-attr]  # it is a list
        item = f"{one}(x, c)" if is_non_null_type(of) else _optional(one, "x", "x")
        return f"[{item} for x in {source}]"

    @staticmethod
    def _several(field: SelectedField) -> bool:
        return len(field.beneath) > 1 or field.linked.value.placed

    def _dispatch(self, field: SelectedField) -> str:
        """The name of a function that writes a record of one of several types."""
        functions = {record: self.selection(each) for record, each in field.beneath.items()}
        names = self.names

        def write(value: Any, sink: Sink) -> Any:
            if value.__class__ is Placed:
                value = value.node
            record: Any = value.selection.record if isinstance(value, Entity) else value.__class__
            return names[functions[record]](value, sink)

        return self._name(write)

    def _name(self, value: Any) -> str:
        """A name for something that the functions use."""
        name = f"u{len(self.names)}"
        self.names[name] = value
        return name


def _optional(function: str, test: str, value: str) -> str:
    return f"None if {test} is None else {function}({value}, c)"
