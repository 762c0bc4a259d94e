"""A person's days as lines of BKN's e-Kinerja; the whole office as one file a person."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.aggregate.indonesian import period_text
from generator.aggregate.skp.ekinerja_rows import (
    EkinerjaFlag,
    EkinerjaSheet,
    make_ekinerja_sheet,
)
from generator.pipeline.exports.export_desk import open_desk
from generator.pipeline.exports.export_order import (
    ExportedFile,
    ExportOrder,
    Progress,
    require_period,
)
from generator.pipeline.source import Source
from generator.problems import Problem
from generator.publish.build_cache import BuildCache
from generator.render.ekinerja import render_ekinerja_csv, render_ekinerja_xlsx
from generator.validate.activity_places import find_activity_place


def export_ekinerja(
    root: Path, order: ExportOrder, cache: BuildCache, progress: Progress
) -> Iterator[ExportedFile]:
    """Write a file for each person that the order asks for.

    Raises:
        UsageFault: No such commit, person or unit; no period; several people for one file.
        EnvironmentFault: A shallow clone.
    """
    period = require_period(order)
    with open_desk(root, order, cache) as desk:
        for person, jobs in desk.people(order, progress):
            months = [desk.read_month(job, order.unit) for job in jobs]
            sheet = make_ekinerja_sheet(desk.ground.office, months)
            title = f"e-Kinerja {person.nama}, {period_text(period)}"
            data = _render(sheet, order.form, title, desk.source.commit.committed_at)
            problems = tuple(_place_problem(desk.source, flag) for flag in sheet.flags)
            name = f"ekinerja-{person.slug}-{period}.{order.form}"
            yield ExportedFile(name, data, problems)


def _place_problem(source: Source, flag: EkinerjaFlag) -> Problem:
    """Say of a problem where its activity stands: few reports have one, and each is read again."""
    path = flag.problem.path
    entry = source.find_file(path)
    assert entry is not None, "the lines are those of this commit"
    (data,) = source.read_files([entry])
    line, column = find_activity_place(path, data, flag.activity, flag.field)
    return replace(flag.problem, line=line, column=column)


def _render(sheet: EkinerjaSheet, form: str, title: str, created_at: int) -> bytes:
    if form == "csv":
        return render_ekinerja_csv(sheet)
    return render_ekinerja_xlsx(sheet, title, created_at)
