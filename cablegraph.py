"""The front door: one command with subcommands, each importing what it needs when it runs."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from endpoint.errors import EndpointError
from mappers.errors import CablegraphError
from ontology.iris import DEFAULT_BASE, Names
from ontology.rdf_files import UnreadableRdf

if TYPE_CHECKING:
    from endpoint.release import Release
    from mappers.report import BuildReport, Refused

FAULT, QUARANTINED = 1, 3
SHOWN = 3
CORES = os.cpu_count() or 2
PATH = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
THERE = click.Path(path_type=Path, exists=True)
DATASET = click.Path(path_type=Path, file_okay=False)
Arguments = ParamSpec("Arguments")


def _base_iri(_: click.Context, __: click.Parameter, value: str) -> str:
    try:
        return Names(value).base
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _in_one_sentence(run: Callable[Arguments, int | None]) -> Callable[Arguments, None]:
    """A command whose faults are one sentence on standard error, and whose result is the exit status."""

    @wraps(run)
    def command(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            sys.exit(run(*args, **kwargs) or 0)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(FAULT)
        except (CablegraphError, EndpointError, UnreadableRdf) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}{error.strerror or error}") from error

    return command


base_iri = click.option(
    "--base-iri", default=DEFAULT_BASE, show_default=True, callback=_base_iri, metavar="IRI"
)
kind = click.option(
    "--kind", metavar="GENRE", help="cable, article, letter or opinion, instead of as they show."
)
dataset = click.option("--dataset", type=DATASET, required=True, metavar="DIR", help="Where to publish.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cablegraph")
def main() -> None:
    """Publishes diplomatic cables, and the argument around them, as linked data."""
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)  # the report says it in a sentence


@main.command("map", epilog="Example: cablegraph map tests/corpus/cable/09STRELSAU451.txt --format trig")
@click.argument("file", type=PATH)
@click.option("--format", "format_", type=click.Choice(["turtle", "trig", "nquads"]), default="turtle")
@click.option("--explain", is_flag=True, help="Instead show, line by line, what was made of the document.")
@kind
@base_iri
@_in_one_sentence
def map_file(file: Path, format_: str, explain: bool, kind: str | None, base_iri: str) -> int:
    """Print what one document becomes; what the shapes say of it goes to standard error.

    FILE may be a place in a file of many, such as cables.csv#row-17 or letters.zip/2009/one.txt.
    """
    from mappers.mapping import map_document
    from mappers.sources import read_one
    from shapes.check import check

    mapped = map_document(read_one(file), Names(base_iri), kind)
    click.echo(mapped.explain() if explain else mapped.serialize(format_), nl=False)
    report = check(mapped.triples)
    for sentence in (*report.violations, *report.warnings):
        click.echo(f"{file}: {sentence}", err=True)
    return 0 if report.conforms else FAULT


@main.command(epilog="Example: cablegraph build tests/corpus --dataset build/demo")
@click.argument("sources", type=THERE, nargs=-1, required=True, metavar="SOURCE...")
@dataset
@click.option("--workers", type=click.IntRange(1), default=CORES, help="Processes; default: one per core.")
@click.option("--strict", is_flag=True, help=f"Exit with {QUARANTINED} if anything is quarantined.")
@kind
@base_iri
@_in_one_sentence
def build(  # noqa: PLR0913, PLR0917 - the options of a command
    sources: tuple[Path, ...], dataset: Path, workers: int, strict: bool, kind: str | None, base_iri: str
) -> int:
    """Map documents, check them and publish them.

    A SOURCE is a file, a folder with all that is in it, a CSV dump of cables, or a .gz, .zip or .tar.gz.
    """
    from endpoint.release import release
    from mappers.build import build
    from mappers.draft import new_draft

    with new_draft(dataset) as draft:
        with _progress_bar() as progress:
            report = build(sources, draft, base=base_iri, workers=workers, kind=kind, progress=progress)
        if not report.files:
            raise CablegraphError(f"{', '.join(map(str, sources))}: there is no file to build from")
        parts = sorted((draft / "parts").glob("*.nq"))
        quarantine, facts = draft / "quarantine", report.facts()
        published = release(parts, dataset, base=base_iri, quarantine=quarantine, build=facts)
    _print_summary(report, published)
    return QUARANTINED if strict and report.quarantined else 0


@main.command(epilog="Example: cablegraph release data.nq.gz --dataset build/data")
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE.nq...")
@dataset
@base_iri
@_in_one_sentence
def release(files: tuple[Path, ...], dataset: Path, base_iri: str) -> None:
    """Publish anybody's N-Quads, plain or .gz, as a release of a dataset."""
    from endpoint.release import release

    published = release(files, dataset, base=base_iri)
    click.echo(f"Published release {published.id}: {published.quads:,} quads in {published.graphs:,} graphs.")


@main.command(epilog="Example: cablegraph rollback build/demo")
@click.argument("dataset", type=DATASET, metavar="DIR")
@_in_one_sentence
def rollback(dataset: Path) -> None:
    """Serve the release before this one again."""
    from endpoint.release import rollback

    click.echo(f"Release {rollback(dataset).id} is current again.")


@main.command(epilog="Example: cablegraph check build/demo")
@click.argument("path", type=THERE, metavar="DIR|FILE")
@_in_one_sentence
def check(path: Path) -> int:
    """Check a dataset, or a file (.ttl .nt .nq .trig, plain or .gz), against the shapes.

    Exits with 1 when something does not conform.
    """
    from endpoint.release import current
    from shapes.files import check_file

    file = current(path).folder / "dumps" / "dataset.nq.gz" if path.is_dir() else path
    return 0 if check_file(file, click.echo, workers=CORES) else FAULT


@main.command(epilog="Example: cablegraph serve build/demo --port 8000 --timeout 30")
@click.argument("dataset", type=DATASET, metavar="DIR")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(1), default=CORES, help="Queries at once.")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), default=60.0, help="Seconds a query.")
@_in_one_sentence
def serve(dataset: Path, host: str, port: int, workers: int, timeout: float) -> None:
    """Serve the site and the endpoint; a new release is served as soon as it is published."""
    import uvicorn

    from endpoint.app import create_app
    from endpoint.release import current

    current(dataset)
    app = create_app(dataset, timeout=timeout, workers=workers)
    click.echo(f"Serving {dataset} on http://{host}:{port}/ with SPARQL at /sparql; Ctrl-C stops it.")
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,  # addresses and queries of readers are nobody's business
        server_header=False,
        timeout_graceful_shutdown=3,
    )


@main.command(epilog="Example: cablegraph query build/demo 'SELECT * { ?s ?p ?o } LIMIT 5' --format csv")
@click.argument("dataset", type=DATASET, metavar="DIR")
@click.argument("query", metavar="QUERY|@FILE")
@click.option("--format", "format_", default="table", help="table json xml csv tsv; ttl nt jsonld …")
@_in_one_sentence
def query(dataset: Path, query: str, format_: str) -> None:
    """Answer a SPARQL query, given as such or as @FILE, without a server and without limits."""
    from endpoint import sparql
    from endpoint.release import current

    text = Path(query[1:]).read_text(encoding="utf-8") if query.startswith("@") else query
    release = current(dataset)
    asked = sparql.Query(text, base=release.base)
    as_table = format_ == "table" and asked.form == "SELECT"
    media_type = asked.offers[0] if format_ == "table" else _media_type(format_, asked.offers)
    body = sparql.answer_bytes(release.store, asked, media_type)
    if as_table:
        _print_table(body)
    else:
        click.echo(body, nl=False)


@main.command(epilog="Example: cablegraph dump build/demo -o demo.ttl.gz")
@click.argument("dataset", type=DATASET, metavar="DIR")
@click.option("-o", "--output", type=PATH, required=True, metavar="FILE")
@_in_one_sentence
def dump(dataset: Path, output: Path) -> None:
    """Write the dataset to one file: .ttl .nt .nq .trig .jsonld .rdf, plain or .gz or .zst."""
    from endpoint.dumps import write_dump
    from endpoint.release import current

    write_dump(current(dataset), output)


def _media_type(format_: str, offers: tuple[str, ...]) -> str:
    from endpoint import negotiation

    if media_type := negotiation.named(format_, offers):
        return media_type
    raise click.BadParameter(f"this query is answered as {', '.join(offers)}, not as {format_!r}")


# -- what is printed ---------------------------------------------------------------


@contextmanager
def _progress_bar() -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, nothing elsewhere; it yields what a build reports its progress to."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("Mapping"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _print_summary(report: BuildReport, published: Release) -> None:
    genres = ", ".join(f"{count:,} {genre}" for genre, count in report.genres.items()) or "no document"
    click.echo(
        f"Published release {published.id}: {report.published:,} of {report.files:,} files ({genres});"
    )
    click.echo(
        f"{published.triples:,} triples, {report.triples:,} of documents; mapped in {report.seconds:.1f} s."
    )
    _print_refused("quarantined", report.quarantined)
    _print_refused("another publication of a cable", report.editions)
    _print_refused("published already", report.duplicates)
    _print_unread(report.unread)
    for missing in report.missing:
        click.echo(missing)
    if report.quarantined:
        click.echo(f"What is quarantined lies with its reports in {published.folder / 'quarantine'}.")
    if report.warnings:
        click.echo(f"{sum(report.warnings.values()):,} warnings; cablegraph check lists them.")


def _print_unread(unread: tuple[Refused, ...]) -> None:
    """Files that are no documents, by reason."""
    by_reason: dict[str, list[str]] = {}
    for each in unread:
        reason = " ".join(each.reasons).removeprefix(f"{each.name}: ")
        by_reason.setdefault(reason, []).append(each.name)
    for reason, names in by_reason.items():
        more = f" and {len(names) - SHOWN:,} more" if len(names) > SHOWN else ""
        click.echo(f"{len(names):,} not read ({', '.join(names[:SHOWN])}{more}): {reason}")


def _print_refused(what: str, refused: tuple[Refused, ...]) -> None:
    """Every file by name with its first reasons; all of them stand in its report."""
    if refused:
        click.echo(f"{len(refused):,} {what}:")
    for each in refused:
        names = (f"{each.name}: ", f"{Path(each.name).name}: ")
        reasons = [reason.removeprefix(names[0]).removeprefix(names[1]) for reason in each.reasons]
        more = f" (and {len(reasons) - SHOWN} more)" if len(reasons) > SHOWN else ""
        click.echo(f"  {each.name}: {' '.join(reasons[:SHOWN])}{more}")


def _print_table(body: bytes) -> None:
    """SPARQL JSON results as a table."""
    import json

    from rich.console import Console
    from rich.table import Table

    results = json.loads(body)
    columns = results["head"]["vars"]
    table = Table(*columns, header_style="bold")
    for solution in results["results"]["bindings"]:
        table.add_row(*(solution.get(name, {"value": ""})["value"] for name in columns))
    Console(width=None if sys.stdout.isatty() else 200, markup=False, highlight=False).print(table)


if __name__ == "__main__":
    main()
