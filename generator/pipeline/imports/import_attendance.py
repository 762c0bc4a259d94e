"""An attendance export becomes the monthly files; what stands there already is never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from generator.model.attendance import AttendanceDay
from generator.model.logbook import LeftOut
from generator.model.sheet import TableFile
from generator.pipeline.imports.finish_import import ImportResult
from generator.pipeline.imports.import_around import ImportAround
from generator.problems import Problem, make_problem
from generator.render.attendance_csv import render_attendance_csv
from generator.render.attendance_sheet import render_attendance_sheet
from generator.validate.attendance.check_attendance import check_attendance
from generator.validate.attendance.read_export import AttendanceAround, ReadExport, read_export
from generator.validate.logbook_table.whose_rows import Roster
from generator.validate.personal_data.hide_personal import hide_personal


def import_attendance(file: TableFile, around: ImportAround) -> ImportResult:
    """Turn an export into the files of its months.

    Args:
        file: The export.
        around: The office and its files; with a person chosen, all rows are theirs.
    """
    roster = Roster(around.vocabulary.people, around.chosen)
    is_working_day = around.is_working_day
    read = read_export(file, AttendanceAround(roster, around.vocabulary.today, is_working_day))
    days = _in_service(read, around)
    problems = [
        make_problem(
            file.source,
            "E708" if "pegawai" in left.reason or "nama" in left.reason.casefold() else "E701",
            hide_personal(left.reason),
            "Barisnya ada di lembar periksa.",
            at=(left.place.line, 1),
        )
        for left in read.unsure
    ]
    files: dict[str, bytes] = {}
    added: list[AttendanceDay] = []
    for month in sorted({f"{day.tanggal:%Y-%m}" for day in days}):
        path = f"entries/kantor/kehadiran/{month}.csv"
        mine = [day for day in days if f"{day.tanggal:%Y-%m}" == month]
        merged, troubles = _merge(path, around.read_present(path), mine, around)
        problems += troubles
        if merged is not None:
            files[path] = render_attendance_csv(merged.values())
            added += [day for day in mine if merged.get((day.tanggal, day.pegawai)) == day]
    sheet = render_attendance_sheet(
        file.source,
        file.sha256,
        added,
        [problem for problem in problems if problem.code == "E707"],
        [_hide(left) for left in read.unsure],
        [_hide(left) for left in read.left_out],
    )
    return ImportResult(files, sheet, tuple(_few(sorted(set(problems)))), is_merged=True)


def _in_service(read: ReadExport, around: ImportAround) -> list[AttendanceDay]:
    """Give the days that can be kept; others join what is unsure."""
    kept = []
    for day in read.days.values():
        person = around.vocabulary.people[day.pegawai]
        if not person.is_in_service(day.tanggal) or day.tanggal > around.vocabulary.today:
            trouble = f"{day.tanggal.isoformat()} di luar masa kerja pegawai, atau belum tiba"
            read.unsure.append(LeftOut(read.places[day.tanggal, day.pegawai], trouble))
        else:
            kept.append(day)
    return sorted(kept, key=_key)


def _key(day: AttendanceDay) -> tuple[date, str]:
    return day.tanggal, day.pegawai


def _merge(
    path: str, present: bytes | None, found: Iterable[AttendanceDay], around: ImportAround
) -> tuple[Mapping[tuple[date, str], AttendanceDay] | None, list[Problem]]:
    """Join what was found to what stands there; None where the file there must be mended first."""
    rows: dict[tuple[date, str], AttendanceDay] = {}
    if present is not None:
        checked = check_attendance(path, present, around.vocabulary)
        if checked.value is None:
            return None, list(checked.problems)
        rows = {(row.tanggal, _present_slug(row, around)): row for row in checked.value}
    problems = []
    for day in found:
        known = rows.setdefault(_key(day), day)
        if replace(known, pegawai=day.pegawai) != day:
            problems.append(
                make_problem(
                    path,
                    "E707",
                    f"{day.tanggal.isoformat()} {day.pegawai}: sudah tertulis {_tell(known)},"
                    f" berkas yang diimpor menyebut {_tell(day)}.",
                    "Yang sudah ada tidak diubah; bila keliru, sunting berkasnya.",
                )
            )
    return rows, problems


def _present_slug(row: AttendanceDay, around: ImportAround) -> str:
    return around.vocabulary.former_slugs.get(row.pegawai, row.pegawai)


def _tell(day: AttendanceDay) -> str:
    presence = "hadir" if day.hadir else "tidak hadir"
    times = " sampai ".join(time for time in (day.masuk, day.pulang) if time)
    return f"{presence} {times}".strip()


def _hide(left: LeftOut) -> LeftOut:
    place = replace(left.place, text=hide_personal(left.place.text))
    return LeftOut(place, hide_personal(left.reason))


def _few(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Tell a trouble once with its first row: an unknown name may stand on a thousand rows."""
    seen: set[tuple[str, str, str]] = set()
    for problem in problems:
        key = (problem.path, problem.code, problem.message)
        if key not in seen:
            seen.add(key)
            yield problem
