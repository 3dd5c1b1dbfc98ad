"""What can be done from the terminal."""

import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, TypeVar

import typer
from pydantic import ValidationError
from rich.console import Console

from api.auth import KeyUnusable, OpenAddress
from api.cli import trees
from api.cli.erasing import NoSuchPerson, erase_person
from api.cli.progress import progress, versions
from api.cli.reaching import reached, run
from api.cli.serving import PortTaken, serve_api
from api.disclosures.spool import SpoolUnusable
from api.documents.trusted import TrustedDocumentsUnusable
from api.fields import arguments
from api.texts.catalogs import Texts
from graph.database.migrations import migrate as migrated
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.deeds.answers import who_answers, who_covers
from graph.embedded import EmbeddedError
from graph.errors import GraphError, InvalidInput, Message
from graph.records import Violation
from graph.rules.standing import violations
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import Purpose, Severity
from seed.dataset import Dataset
from seed.load import load
from seed.synthetic import synthetic_county
from seed.town import chian

T = TypeVar("T")

app = typer.Typer(help="单元: who answers for whom in a town.", no_args_is_help=True, add_completion=False)
out: Final = Console(highlight=False, width=None if sys.stdout.isatty() else 200)
FAULTS: Final = (EmbeddedError, KeyUnusable, OpenAddress, PortTaken, SpoolUnusable, TrustedDocumentsUnusable)

Data = Annotated[Path | None, typer.Option("--data", envvar="DANYUAN_DATA", help="Folder of the private Neo4j.")]
AsOf = Annotated[str | None, typer.Option(help="The instant, such as 2020-03-01T00:00:00+08:00.")]


@contextmanager
def plainly() -> Iterator[None]:
    """Tell faults in a sentence, and end with status 2; with 1 where there is nobody to erase."""
    try:
        yield
    except GraphError as fault:
        end(Texts.of_terminal().render(fault.message), 1 if isinstance(fault, NoSuchPerson) else 2)
    except ValidationError as fault:
        end(
            "\n".join(
                f"{'.'.join(map(str, error['loc']))}: {error['msg'].removeprefix('Value error, ')}"
                for error in fault.errors()
            )
        )
    except FAULTS as fault:
        end(str(fault))


def end(sentence: str, status: int = 2) -> None:
    Console(stderr=True, highlight=False, soft_wrap=True).print(sentence, style="red", markup=False)
    raise typer.Exit(status)


def asked(work: Callable[[Reading], Awaitable[T]]) -> T:
    """What an operation answers on the database of the settings."""

    async def operation(runner: Runner) -> T:
        return await work(Reading(runner, KEEPER))

    with reached() as settings:
        return run(settings, operation)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Where to listen.")] = None,
    port: Annotated[int | None, typer.Option(help="On which port.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="How many processes answer.")] = 1,
    data: Data = None,
) -> None:
    """Migrate, seed if the graph is empty, and serve /graphql and the IDE."""
    with plainly():
        serve_api(host, port, workers, data)


@app.command()
def who(
    household: Annotated[str, typer.Argument(help="Code or id of the household.")],
    as_of: AsOf = None,
    purpose: Annotated[Purpose | None, typer.Option(help="Only of this purpose.")] = None,
) -> None:
    """Who answers for a household."""
    with plainly():
        code, at = coded("Household", household), instant(as_of)
        found = asked(lambda reading: who_answers(reading, code, at, purpose))
        texts = Texts.of_terminal()
        if found is None:
            end(texts.render(Message("terminal.no_household", {"code": code})))
        else:
            out.print(trees.answering(found, texts))


@app.command()
def covers(
    enterprise: Annotated[str, typer.Argument(help="Code or id of the enterprise.")], as_of: AsOf = None
) -> None:
    """Which units cover an enterprise."""
    with plainly():
        code, at = coded("Enterprise", enterprise), instant(as_of)
        found = asked(lambda reading: who_covers(reading, code, at))
        if found is None:
            end(Texts.of_terminal().render(Message("terminal.no_enterprise", {"code": code})))
        else:
            out.print(trees.covering(found))


@app.command()
def check(as_of: AsOf = None) -> None:
    """Every rule of the structure; status 1 where one of severity ERROR does not hold."""
    with plainly():
        at, span = instant(as_of), Database().span
        with Console(stderr=True).status("") as status:

            def progress(rule: str, number: int, of: int) -> None:
                status.update(f"{rule} ({number}/{of})")

            found = asked(lambda reading: violations(reading, at, span=span, progress=progress))
        texts = Texts.of_terminal()
        tell(found, texts)
        errors = sum(violation.severity is Severity.ERROR for violation in found)
        out.print(texts.render(Message("terminal.checked", {"errors": errors, "warnings": len(found) - errors})))
        if errors:
            raise typer.Exit(1)


@app.command()
def migrate() -> None:
    """Bring the graph to the latest version of its schema."""
    with plainly(), reached() as settings, progress() as told:
        version = run(settings, lambda runner: migrated(runner, told=versions(told)))
        out.print(Texts.of_terminal().render(Message("terminal.migrated", {"version": version})))


@app.command()
def seed() -> None:
    """Load the article's town; what is there already stays as it is."""
    with plainly():
        _load(chian())


@app.command()
def synth(
    villages: Annotated[int, typer.Option(min=1, help="How many villages.")],
    seed: Annotated[int, typer.Option(help="The same seed makes the same county.")] = 1,
) -> None:
    """Load an invented town or county, by the same rules as the seeded one."""
    with plainly():
        _load(synthetic_county(villages, seed))


@app.command()
def erase(
    person: Annotated[str, typer.Argument(help="Id of the person, Person:….")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Blank what is kept of a person themself; places in units, posts, homes and all history stay."""
    with plainly(), reached() as settings:
        key, texts = arguments.person("person", person), Texts.of_terminal()

        def agreed(name: str) -> bool:
            return yes or typer.confirm(
                texts.render(Message("terminal.erase", {"name": name, "id": person})), abort=True
            )

        erased = erase_person(settings, key, agreed)
        at = erased.left.remains.erased_at
        said = "terminal.erased" if erased.now else "terminal.erased_before"
        out.print(texts.render(Message(said, {"id": person, "at": at and at.isoformat()})))
        out.print(texts.render(Message("terminal.kept", {"ties": len(erased.left.remains.ties)})))
        for tie in erased.left.ties:
            out.print(f"  {tie.type} {tie.id} {tie.name}", markup=False)
        if erased.left.violations:
            out.print(texts.render(Message("terminal.to_mend")))
        tell(erased.left.violations, texts)


def tell(found: Iterable[Violation], texts: Texts) -> None:
    """Print what does not hold, a line each."""
    for violation in found:
        colour = "red" if violation.severity is Severity.ERROR else "yellow"
        out.print(f"[{colour}]{violation.severity}[/] {violation.rule} {violation.subject.node_id}: ", end="")
        out.print(texts.render(violation.message), markup=False)


def _load(dataset: Dataset) -> None:
    with reached() as settings, progress() as told:

        async def work(runner: Runner) -> int:
            await migrated(runner, told=versions(told))
            return sum((await load(runner, dataset, told)).nodes.values())

        nodes = run(settings, work)
    out.print(Texts.of_terminal().render(Message("terminal.loaded", {"nodes": nodes, "changes": len(dataset.changes)})))


def coded(noun: str, given: str) -> str:
    """The code in a code or an id of that noun; InvalidInput for anything else."""
    label, colon, key = given.rpartition(":")
    if colon and label != noun:
        raise InvalidInput(noun.lower(), "input.id", value=given, types=noun)
    return arguments.code(noun.lower(), key)


def instant(given: str | None) -> datetime | None:
    """The instant that is given, where one is; InvalidInput for anything else."""
    return None if given is None else arguments.instant("as-of", given)
