"""`jejak show`: what Jejak understands of a record."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import (
    Json,
    count_errors,
    faults_as_json,
    print_json,
    print_problems,
    printable,
)
from generator.cli.named_paths import find_named
from generator.cli.places import find_repository, now_seconds
from generator.pipeline.ground import lay_ground
from generator.pipeline.show_record import ShownRecord, show_records
from generator.read.work_tree import WorkTreeSource

_NOTHING: Json = {"version": 1, "records": []}


@click.command(
    "show", cls=IndonesianCommand, help="Tampilkan apa yang dipahami Jejak dari sebuah berkas."
)
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BERKAS..."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Bentuk keluaran."
)
def command(*, paths: tuple[Path, ...], form: str) -> int:
    """Show each record after its repairs, with its problems."""
    with faults_as_json(form, _NOTHING):
        root = find_repository()
        with WorkTreeSource(root) as source:
            ground = lay_ground(source, now_seconds())
            records = show_records(source, ground.vocabulary, find_named(source, root, paths))
    if form == "json":
        print_json({"version": 1, "records": [_record_json(record) for record in records]})
    else:
        for record in records:
            print("\n".join(map(printable, _lines(record))))
            print_problems(record.problems)
    return int(any(count_errors(record.problems) for record in records))


def _record_json(shown: ShownRecord) -> Json:
    return {
        "path": shown.path,
        "kind": shown.kind,
        "record": shown.record,
        "problems": [asdict(problem) for problem in shown.problems],
    }


def _lines(shown: ShownRecord) -> Iterator[str]:
    """Write a record as lines of text, absent values left out."""
    yield f"{shown.path} ({shown.kind or 'bukan catatan'})"
    if shown.record is None:
        yield "  (belum dapat dipahami)"
        return
    for name, value in shown.record.items():
        if value in (None, []):
            continue
        if isinstance(value, list):
            yield f"  {name}:"
            for number, item in enumerate(value, 1):
                yield from _item_lines(number, item)
        else:
            yield f"  {name}: {_indented(value)}"


def _item_lines(number: int, item: Json | str) -> Iterator[str]:
    """Write an item of a list: its first value, and the others below it."""
    if isinstance(item, str):
        yield f"    {number}. {_indented(item)}"
        return
    (_, first), *others = item.items()
    yield f"    {number}. {_indented(first)}"
    for name, value in others:
        if value not in (None, []):
            text = " ".join(value) if isinstance(value, list) else value
            yield f"       {name}: {_indented(text)}"


def _indented(value: object) -> str:
    return str(value).replace("\n", "\n       ")
