"""The lines of BKN's daily progress form (e-Kinerja), one an activity of a day at work: SPEC 6.

What the form cannot take is left out of the line and told: nothing is rounded or cut in silence.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.results.result_lines import pick_planned
from generator.model.office import Office
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.problem_kind import ProblemKind as K
from generator.model.report import Activity
from generator.problems import Problem, make_problem

EKINERJA_CODES: Final = (
    K("W801", "e-Kinerja hanya menerima bilangan bulat", "jumlah: 2.5", "isi sendiri Realisasi"),
    K("W802", "e-Kinerja hanya menerima satu tautan bukti", "bukti: dua tautan", "gabung tautan"),
    K("W803", "Laporan pada hari yang bukan hari wajib", "Sabtu", "periksa sebelum diajukan"),
    K("W804", "Hasil tidak muat di baris e-Kinerja", "hasil yang panjang", "ringkas hasilnya"),
)
_FIELDS: Final = {"Realisasi": "jumlah", "Bukti Dukung": "bukti", "Kegiatan Harian": "hasil"}
_RESULT_SIGN = "; hasil: "
_LINE_LENGTH = 255  # what a field of one line usually takes; the form's own limit is not published


class EkinerjaRow(NamedTuple):
    """One line of the form; absent texts are "", an absent number is None."""

    rencana_aksi: str
    tanggal: date
    jam_mulai: str
    jam_selesai: str
    kegiatan: str
    realisasi: int | None
    satuan: str
    bukti: str


class EkinerjaFlag(NamedTuple):
    """What a person has to look at before handing a line in.

    Attributes:
        number: Of the line, from 1.
        column: Header of the form.
        problem: Says what, and in which report.
        activity: Of its report, from 1.
        field: Of the activity; "" where no field of it is meant.
    """

    number: int
    column: str
    problem: Problem
    activity: int = 1
    field: str = ""


class EkinerjaSheet(NamedTuple):
    """The lines of one person in a period, ascending, and what to look at."""

    rows: tuple[EkinerjaRow, ...]
    flags: tuple[EkinerjaFlag, ...]


def make_ekinerja_sheet(office: Office, months: Iterable[PersonMonth]) -> EkinerjaSheet:
    """Make the lines of one person; days without a report and leave have none."""
    rows: list[EkinerjaRow] = []
    flags: list[EkinerjaFlag] = []
    for day, place, activity in _list_activities(months):
        rows.append(_make_row(office, day.day, activity))
        flags += (
            EkinerjaFlag(len(rows), column, problem, place, _FIELDS.get(column, ""))
            for column, problem in _find_flags(day, place, activity)
        )
    return EkinerjaSheet(tuple(rows), tuple(flags))


def _list_activities(
    months: Iterable[PersonMonth],
) -> Iterator[tuple[PersonDay, int, Activity]]:
    for month in months:
        for day in month.days:
            if day.report is not None and not day.report.is_leave:
                for place, activity in enumerate(day.report.kegiatan, start=1):
                    yield day, place, activity


def _make_row(office: Office, day: date, activity: Activity) -> EkinerjaRow:
    planned = pick_planned(office, activity.rhk, day.year) if activity.rhk else None
    return EkinerjaRow(
        rencana_aksi=planned.nama if planned else "",
        tanggal=day,
        jam_mulai=activity.mulai or "",
        jam_selesai=activity.selesai or "",
        kegiatan=write_one_line(activity.uraian, activity.hasil or ""),
        realisasi=_whole_number(activity),
        satuan=activity.satuan or "",
        bukti=activity.bukti[0] if activity.bukti else "",
    )


def write_one_line(deed: str, outcome: str) -> str:
    """Join deed and outcome on one line; the deed alone where both would be too long.

    The button of the person-month page does the same (assets/person/ekinerja.js).
    """
    deed, outcome = (" ".join(text.split()) for text in (deed, outcome))
    whole = f"{deed}{_RESULT_SIGN}{outcome}"
    return whole if outcome and len(whole) <= _LINE_LENGTH else deed


def _whole_number(activity: Activity) -> int | None:
    """Give the quantity where the form takes it; None without one, or with decimals."""
    number = activity.jumlah
    return int(number) if number is not None and number == number.to_integral_value() else None


def _find_flags(day: PersonDay, place: int, activity: Activity) -> Iterator[tuple[str, Problem]]:
    assert day.report is not None, "an activity stands in a report"
    path, where = day.report.path, f"kegiatan ke-{place}"
    if activity.jumlah is not None and _whole_number(activity) is None:
        amount = f"{number_text(activity.jumlah)} {activity.satuan or ''}".rstrip()
        message = f"{where}: {amount} bukan bilangan bulat, jadi Realisasi dikosongkan"
        yield "Realisasi", make_problem(path, "W801", message, "Isi sendiri angkanya di e-Kinerja.")
    if len(activity.bukti) > 1:
        yield "Bukti Dukung", _tell_links(path, where, activity.bukti)
    line = write_one_line(activity.uraian, activity.hasil or "")
    if activity.hasil and line == write_one_line(activity.uraian, ""):
        message = f"{where}: hasilnya tidak dimuat, sebab baris lebih panjang dari {_LINE_LENGTH}"
        hint = "Ringkas sendiri hasilnya di e-Kinerja."
        yield "Kegiatan Harian", make_problem(path, "W804", f"{message} huruf", hint)
    if not day.is_obliged:
        message = f"{where}: {day.day.isoformat()} bukan hari wajib lapor"
        hint = "Periksa apakah e-Kinerja menerima tanggal ini."
        yield "Tanggal", make_problem(path, "W803", message, hint)


def _tell_links(path: str, where: str, links: Sequence[str]) -> Problem:
    message = f"{where}: {len(links)} tautan bukti; hanya yang pertama yang dimuat"
    hint = "Yang lain: " + ", ".join(links[1:])
    return make_problem(path, "W802", message, hint)
