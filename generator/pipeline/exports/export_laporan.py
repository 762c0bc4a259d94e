"""The camat's periodic report as an official letter."""

from collections.abc import Iterator
from pathlib import Path

from generator.aggregate.letter.document import LetterDocument, LetterSource, make_letter_document
from generator.aggregate.letter.figures import (
    NOT_PUBLISHED,
    LetterMaterial,
    ended_quarter,
    months_of_letter,
)
from generator.aggregate.quarter.realisation_view import RecordedQuarter
from generator.aggregate.summary import make_summary
from generator.model.office import Office
from generator.model.office_records import PeriodicReport
from generator.model.person_month import PersonMonthSummary
from generator.model.site import SiteContext, Stamp
from generator.pipeline.exports.export_desk import ExportDesk, open_desk
from generator.pipeline.exports.export_order import (
    ExportedFile,
    ExportOrder,
    Progress,
    require_period,
)
from generator.pipeline.listings import bring_listing
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache
from generator.render.documents.letter_document import (
    OFFICE_TEMPLATE,
    render_letter_docx,
    render_letter_pdf,
)
from generator.render.documents.word_document import WrongTemplate


def export_laporan(
    root: Path, order: ExportOrder, cache: BuildCache, progress: Progress
) -> Iterator[ExportedFile]:
    """Write the letter about a month or a quarter.

    Raises:
        UsageFault: No period, or no accepted record of it; a part of the office asked for; no such
            commit; settings with errors; a template of the office that cannot be filled.
        EnvironmentFault: A shallow clone.
    """
    period = require_period(order)
    if order.pegawai is not None or order.unit is not None:
        raise UsageFault("Laporan camat memuat seluruh kantor: tanpa --pegawai dan --unit.")
    with open_desk(root, order, cache) as desk:
        listed = bring_listing(desk.source, cache).office_records
        records = RecordShelf(desk.source, desk.ground, cache, listed, {})
        letter = records.letter(period)
        if letter is None:
            raise UsageFault(_explain_absence(records, period))
        document = _make_document(desk, records, letter, progress)
        office, created_at = desk.ground.office, desk.source.commit.committed_at
        if order.form == "pdf":
            data = render_letter_pdf(office, document, created_at)
        else:
            data = _fill_template(office, document, created_at, _read_template(desk))
    yield ExportedFile(f"laporan-{period}.{order.form}", data)


def _explain_absence(records: RecordShelf, period: str) -> str:
    known = records.periods("berkala")
    text = f"Tidak ada laporan berkala yang dapat dipakai untuk {period}: "
    if period.isdecimal():  # a year has no letter, so none can be written
        text += "laporan camat memuat sebulan (2025-06) atau setriwulan (2025-T2)."
    else:
        text += f"tulis dahulu entries/kantor/berkala/{period}.md, lalu jalankan jejak check."
    return f"{text} Yang ada: {', '.join(known)}." if known else text


def _make_document(
    desk: ExportDesk, records: RecordShelf, letter: PeriodicReport, progress: Progress
) -> LetterDocument:
    ground, commit = desk.ground, desk.source.commit
    months = months_of_letter(letter.periode)
    jobs = [job for job in desk.jobs if job.month in months]
    read = []
    for job in jobs:
        progress(f"Membaca laporan: {job.person.slug} {job.month} …")
        read.append(desk.read_month(job))
    summaries = [make_summary(person_month) for person_month in read]
    context = SiteContext(ground.office, ground.calendar, ground.moment, months)
    stamp = Stamp(ground.moment.day.isoformat(), commit.hash, commit.committed_at)
    material = _bring_material(ground.office, records, letter.periode, summaries)
    return make_letter_document(context, LetterSource(letter, material, read, stamp))


def _bring_material(
    office: Office, records: RecordShelf, period: str, summaries: list[PersonMonthSummary]
) -> LetterMaterial:
    record = records.realisation(ended_quarter(period))
    attendance = {}
    if office.terbit_kehadiran != NOT_PUBLISHED:
        found = ((month, records.attendance(month)) for month in months_of_letter(period))
        attendance = {month: rows for month, rows in found if rows is not None}
    realisation = RecordedQuarter(record, None) if record else None
    return LetterMaterial(summaries, realisation, attendance)


def _read_template(desk: ExportDesk) -> bytes | None:
    """Read the office's own template of that commit; None where it has none."""
    entry = desk.source.find_file(OFFICE_TEMPLATE)
    return None if entry is None else next(iter(desk.source.read_files([entry])))


def _fill_template(
    office: Office, document: LetterDocument, created_at: int, template: bytes | None
) -> bytes:
    try:
        return render_letter_docx(office, document, created_at, template)
    except WrongTemplate as fault:
        raise UsageFault(f"{OFFICE_TEMPLATE} tidak dapat diisi: {fault}") from fault
