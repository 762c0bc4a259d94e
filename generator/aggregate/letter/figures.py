"""The figures that fill the camat's periodic report: staff, reports, results, realisasi, obstacles.

Shared by the page and by the letter, so that both tell the same.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.aggregate.attendance.figures import AttendanceRow, make_attendance_figures
from generator.aggregate.attendance.match import Match
from generator.aggregate.count_lines import CountLine
from generator.aggregate.figures import number_text, percent_text
from generator.aggregate.indonesian import period_text
from generator.aggregate.letter.results import LetterResults, make_letter_results
from generator.aggregate.month_view import unit_lines
from generator.aggregate.notes_of_month import DayNotes, make_obstacle_notes
from generator.aggregate.quarter.realisation_view import RealisationView, RecordedQuarter
from generator.aggregate.sentences import office_sentence
from generator.aggregate.tally import add_counts, by_person, by_unit, rows_of, tally
from generator.aggregate.view_parts import Link
from generator.model.attendance import AttendanceDay
from generator.model.office import Office
from generator.model.period import months_of_quarter, quarter_of
from generator.model.person_month import Counts, PersonMonthSummary
from generator.model.site import SiteContext

NOT_PUBLISHED = "tidak"


class LetterMaterial(NamedTuple):
    """What the figures are made of.

    Attributes:
        summaries: Of the letter's months, in any order.
        realisation: The newest quarter that had ended by then; None without a record.
        attendance: Month to its records, of the months that have any.
    """

    summaries: Sequence[PersonMonthSummary]
    realisation: RecordedQuarter | None = None
    attendance: Mapping[str, Sequence[AttendanceDay]] = {}


class LetterFigures(NamedTuple):
    """What is known of a letter's period.

    Attributes:
        total: All counts.
        sentence: How reporting went.
        staff: ("Jumlah pegawai", "24 orang") and so on.
        units: Figures per unit.
        results: Per task of the camat, or per unit.
        realisation: Of the quarter that had ended; None without a record.
        quarter: Its name and page; None without a record.
        obstacles: What people named.
    """

    total: Counts
    sentence: str
    staff: tuple[tuple[str, str], ...]
    units: tuple[CountLine, ...]
    results: LetterResults
    realisation: RealisationView | None
    quarter: Link | None
    obstacles: DayNotes


def months_of_letter(period: str) -> tuple[str, ...]:
    """List the months that a letter is about: one, or three."""
    return months_of_quarter(period) if "T" in period else (period,)


def ended_quarter(period: str) -> str:
    """Name the newest quarter that was over when the period was: of "2026-08" it is "2026-T2"."""
    if "T" in period:
        return period
    quarter = quarter_of(period)
    if months_of_quarter(quarter)[-1] == period:
        return quarter
    year, number = int(quarter[:4]), int(quarter[-1])
    return f"{year}-T{number - 1}" if number > 1 else f"{year - 1}-T4"


def make_letter_figures(
    context: SiteContext,
    period: str,
    material: LetterMaterial,
    realisation: RealisationView | None,
) -> LetterFigures:
    """Make the figures of a letter about "2026-08" or "2026-T3"."""
    office = context.office
    rows = rows_of(material.summaries)
    people = tally(rows, by_person)
    total = add_counts(people.values())
    quarter = ended_quarter(period)
    return LetterFigures(
        total=total,
        sentence=office_sentence(people.values(), total),
        staff=_list_staff(office, period, material, total),
        units=unit_lines(office, tally(rows, by_unit)),
        results=make_letter_results(office, int(period[:4]), material.summaries, total.kegiatan),
        realisation=realisation,
        quarter=Link(period_text(quarter), f"triwulan/{quarter}/") if realisation else None,
        obstacles=make_obstacle_notes(office, material.summaries),
    )


def _list_staff(
    office: Office, period: str, material: LetterMaterial, total: Counts
) -> tuple[tuple[str, str], ...]:
    served = {
        summary.pegawai
        for summary in material.summaries
        if summary.total.hari_wajib or summary.total.tidak_bertugas or summary.total.laporan
    }
    facts = [
        ("Pegawai yang bertugas", f"{number_text(len(served))} orang"),
        ("Kelengkapan laporan", _share(total.hari_terlapor, total.hari_wajib, "hari wajib")),
        ("Tepat waktu", _share(total.hari_tepat_waktu, total.hari_terlapor, "hari terlapor")),
        ("Kegiatan dengan hasil", _share(total.kegiatan_dengan_hasil, total.kegiatan, "kegiatan")),
    ]
    if office.terbit_kehadiran != NOT_PUBLISHED:
        facts.append(("Tercatat hadir", _word_attendance(office, period, material)))
    return tuple(facts)


def _word_attendance(office: Office, period: str, material: LetterMaterial) -> str:
    """Say how many hari wajib have a record of presence; of months with attendance only."""
    months = months_of_letter(period)
    rows = [_attendance_row(office, month, material) for month in months]
    known = [row for row in rows if row is not None]
    if not known:
        return "belum ada data kehadiran"
    present = sum(
        row.count(Match.PRESENT_REPORTED) + row.count(Match.PRESENT_UNREPORTED) for row in known
    )
    text = _share(present, sum(row.obliged for row in known), "hari wajib")
    if len(known) < len(months):
        return f"{text}; data {len(known)} dari {len(months)} bulan"
    return text


def _attendance_row(office: Office, month: str, material: LetterMaterial) -> AttendanceRow | None:
    records = material.attendance.get(month)
    if records is None:
        return None
    summaries = [summary for summary in material.summaries if summary.month == month]
    return make_attendance_figures(office, summaries, records).total


def _share(part: int, whole: int, what: str) -> str:
    if not whole:
        return "–, belum ada yang dapat dihitung"
    return f"{percent_text(part, whole)} ({number_text(part)} dari {number_text(whole)} {what})"
