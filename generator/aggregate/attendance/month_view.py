"""The page of a month's attendance beside its reports: per unit, never per person.

Like the page of a month it names nothing later than itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.aggregate.attendance.evidence import (
    Arrival,
    attendance_downloads,
    make_arrival,
    make_attendance_workings,
    make_record_source,
)
from generator.aggregate.attendance.figures import (
    AttendanceFigures,
    make_attendance_figures,
)
from generator.aggregate.attendance.lines import (
    ATTENDANCE_HEADS,
    AttendanceLine,
    WorkLine,
    attendance_sentence,
    make_attendance_figures_shown,
    make_day_lines,
    make_unit_line,
    make_work_line,
    word_numbers,
)
from generator.aggregate.evidence import month_span, records_text
from generator.aggregate.indonesian import long_date_text, month_text
from generator.aggregate.spot_checks.block import word_findings
from generator.aggregate.tally import add_counts
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead
from generator.model.attendance import AttendanceDay
from generator.model.office_records import SpotCheck
from generator.model.person_month import PersonMonthSummary
from generator.model.provenance import Provenance
from generator.model.site import SiteContext

DAILY = "harian"  # the publishing level with a row a day


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """A month's attendance file.

    Attributes:
        path: Where it lies.
        days: Its rows; None where it is withdrawn or cannot be accepted.
        life: Its arrival; None without git.
        is_refused: A file is there, and needs a correction.
    """

    path: str
    days: tuple[AttendanceDay, ...] | None
    life: Provenance | None = None
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A spot check of the month in one line."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class AttendanceMonthView:
    """Everything on the page of a month's attendance; tables are () where there is no data."""

    head: PageHead
    trail: tuple[Link, ...]
    month_name: str
    sentence: str
    arrival: Arrival
    ways: tuple[Link, ...]
    checks: tuple[CheckLine, ...]
    figures: tuple[Figure, ...] = ()
    units: tuple[AttendanceLine, ...] = ()
    total: tuple[AttendanceLine, ...] = ()
    work: tuple[WorkLine, ...] = ()
    days: tuple[AttendanceLine, ...] = ()
    notes: tuple[str, ...] = ()
    evidence: Evidence | None = None
    heads: tuple[tuple[str, bool], ...] = ATTENDANCE_HEADS


def make_attendance_month_view(
    context: SiteContext,
    month: str,
    record: AttendanceRecord,
    summaries: Sequence[PersonMonthSummary],
    checks: Sequence[tuple[SpotCheck, str]],
) -> AttendanceMonthView:
    """Make the page of a month.

    Args:
        context: The office and how much of attendance it publishes.
        month: "2026-07".
        record: The file of the month.
        summaries: Those of everybody in the month.
        checks: The month's spot checks with their addresses, ascending.
    """
    when = month_text(month)
    figures = (
        None
        if record.days is None
        else make_attendance_figures(context.office, summaries, record.days)
    )
    sentence = (
        _word_lack(when, is_refused=record.is_refused)
        if figures is None
        else attendance_sentence(when, figures.total)
    )
    head = PageHead(
        f"kehadiran/{month}/",
        f"Kehadiran dan laporan {when}: {context.office.nama}",
        sentence,
        "bulan",
        record.path if record.days is not None or record.is_refused else "entries/kantor/",
    )
    frame = {
        "head": head,
        "trail": (Link("Kehadiran", "kehadiran/"),),
        "month_name": when,
        "sentence": sentence,
        "arrival": make_arrival(context, record.life),
        "ways": (Link(f"Laporan {when}", f"bulan/{month}/"), Link("Sidak", "sidak/")),
        "checks": tuple(_make_check_line(check, address) for check, address in checks),
    }
    if figures is None or not figures.rows or figures.total is None:
        return AttendanceMonthView(**frame)  # type: ignore[arg-type]  # its own fields, above
    tables = _make_tables(context, month, record, summaries, figures)
    return AttendanceMonthView(**frame, **tables)  # type: ignore[arg-type]  # its own fields


def _make_tables(
    context: SiteContext,
    month: str,
    record: AttendanceRecord,
    summaries: Sequence[PersonMonthSummary],
    figures: AttendanceFigures,
) -> dict[str, object]:
    office, total = context.office, figures.total
    assert total is not None, "a month with rows has a sum"
    is_daily = office.terbit_kehadiran == DAILY
    days = [line for day, rows in figures.days for line in make_day_lines(office, day, rows)]
    return {
        "figures": make_attendance_figures_shown(total),
        "units": tuple(make_unit_line(office, row) for row in figures.rows),
        "total": (AttendanceLine("Kantor", "", "", word_numbers(total)),),
        "work": tuple(make_work_line(office, row) for row in figures.rows),
        "days": tuple(days) if is_daily else (),
        "notes": _make_notes(figures, is_daily=is_daily),
        "evidence": Evidence(
            make_record_source(
                context,
                _word_records(context, month, summaries, record),
                record.path,
                summaries,
                () if record.life is None else (record.life,),
            ),
            attendance_downloads(month, has_days=is_daily and bool(figures.days)),
            make_attendance_workings(total),
        ),
    }


def _word_records(
    context: SiteContext,
    month: str,
    summaries: Sequence[PersonMonthSummary],
    record: AttendanceRecord,
) -> str:
    reports = add_counts(summary.total for summary in summaries).laporan
    text = records_text(reports, month_span(context, month))
    return f"{len(record.days or ())} baris kehadiran dan {text}"


def _word_lack(when: str, *, is_refused: bool) -> str:
    why = "Berkasnya perlu perbaikan." if is_refused else "Berkasnya ditarik."
    return f"{when}: belum ada data kehadiran. {why}"


def _make_notes(figures: AttendanceFigures, *, is_daily: bool) -> tuple[str, ...]:
    notes = []
    if any(len(row.units) > 1 for row in figures.rows):
        notes.append(
            "Unit yang pegawainya kurang dari tiga pada bulan ini digabung, karena angkanya akan "
            "menunjuk orang."
        )
    if is_daily and not figures.days:
        notes.append(
            "Angka per hari tidak ditampilkan: pada salah satu hari kurang dari tiga orang wajib "
            "melapor."
        )
    return tuple(notes)


def _make_check_line(check: SpotCheck, address: str) -> CheckLine:
    name = long_date_text(check.tanggal)
    return CheckLine(Link(name, address), word_findings(check.temuan) or "belum ada data")
