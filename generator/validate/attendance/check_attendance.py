"""Is a month's attendance file right? Every line is checked, and all problems are told."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from generator.model.attendance import AttendanceDay
from generator.model.report_words import CLOCK
from generator.model.shown_value import show_value
from generator.problems import Checked
from generator.read.typed_line import TypedLine
from generator.validate.findings import Findings
from generator.validate.personal_data.check_personal_data import check_personal_data
from generator.validate.vocabulary import Vocabulary
from generator.validate.word_values import find_people

HEADER: Final = ("tanggal", "pegawai", "hadir", "masuk", "pulang")
_FEWEST: Final = 3
_PRESENCE: Final = {"ya": True, "tidak": False}
_BOM: Final = "\ufeff"


def check_attendance(
    path: str, data: bytes, vocabulary: Vocabulary
) -> Checked[tuple[AttendanceDay, ...] | None]:
    """Check `entries/kantor/kehadiran/<YYYY-MM>.csv`.

    Args:
        path: Where it lies; its name tells the month.
        data: The blob. A BOM and CRLF, which spreadsheets write, mean nothing.
        vocabulary: Roster and today.

    Returns:
        The rows in the order of the file; None where an error stands in any of them.
    """
    findings = Findings(path)
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError:
        findings.add((1, 1), "E001", "Huruf di berkas ini tidak terbaca.", "Simpan sebagai UTF-8.")
        return Checked(None, tuple(findings.problems))
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    days = list(_read_rows(lines, path[-len("2025-06.csv") : -len(".csv")], vocabulary, findings))
    # A line without a problem holds a day, a slug, a word and times: nothing personal.
    wrong = sorted({problem.line for problem in findings.problems})
    wrong = list(range(1, len(lines) + 1)) if wrong[:1] == [1] else wrong
    check_personal_data([TypedLine(lines[line - 1], line) for line in wrong], findings)
    problems = tuple(sorted(findings.problems))
    return Checked(None if problems else tuple(days), problems)


def _read_rows(
    lines: Sequence[str], month: str, vocabulary: Vocabulary, findings: Findings
) -> Iterator[AttendanceDay]:
    header = tuple(_split(lines[0]))
    if header not in (HEADER, HEADER[:_FEWEST]):
        findings.add(
            (1, 1),
            "E501",
            "Judul kolom berkas kehadiran keliru.",
            f"Tulis {','.join(HEADER)} di baris pertama; unduhan mesin diubah dengan jejak import.",
        )
        return
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines[1:], 2):
        cells = _split(line)
        if len(cells) != len(header):
            findings.add(
                (number, 1),
                "E502",
                f"Baris ini berisi {len(cells)} kolom; seharusnya {len(header)}.",
                f"Isi kolom {', '.join(header)}, dipisah koma; hapus baris kosong.",
            )
            continue
        day = _read_row(_Row(cells, number, findings), month, vocabulary)
        first = seen.setdefault((cells[0], cells[1]), number)
        if first != number:
            findings.add(
                (number, 1),
                "E507",
                f"Pegawai ini sudah ada pada tanggal itu di baris {first}.",
                "Hapus salah satu dari kedua baris.",
            )
        if day is not None:
            yield day


def _split(line: str) -> list[str]:
    """Split a line at its commas; a row never goes on in the next line."""
    return next(csv.reader([line]), []) if '"' in line else line.split(",") if line else []


class _Row:
    """The cells of a line, each with its column."""

    def __init__(self, cells: Sequence[str], number: int, findings: Findings) -> None:
        self.cells = cells
        self._number = number
        self._findings = findings
        self.is_right = True

    def refuse(self, index: int, code: str, message: str, hint: str) -> None:
        """Tell what is wrong with a cell."""
        column = sum(len(cell) + 1 for cell in self.cells[:index]) + 1
        self._findings.add((self._number, column), code, message, hint)
        self.is_right = False


def _read_row(row: _Row, month: str, vocabulary: Vocabulary) -> AttendanceDay | None:
    day = _read_day(row, month, vocabulary)
    _check_person(row, day, vocabulary)
    presence = _PRESENCE.get(row.cells[2])
    if presence is None:
        row.refuse(
            2,
            "E505",
            "Isi hadir hanya ya atau tidak; alasan tidak hadir tidak disimpan.",
            "Tulis ya atau tidak.",
        )
    times = [cell or None for cell in row.cells[_FEWEST:]] or [None, None]
    _check_times(row, times, is_present=presence is not False)
    if day is None or presence is None or not row.is_right:
        return None
    return AttendanceDay(day, row.cells[1], presence, times[0], times[1])


def _read_day(row: _Row, month: str, vocabulary: Vocabulary) -> date | None:
    typed = row.cells[0]
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        message = f"Tanggal “{show_value(typed)}” tidak dapat dibaca."
        row.refuse(0, "E503", message, f"Tulis seperti {month}-01.")
        return None
    if typed[: len(month)] != month:
        row.refuse(
            0,
            "E503",
            f"Tanggal {typed} di luar bulan berkas ini ({month}).",
            f"Pindahkan baris ini ke {typed[: len(month)]}.csv, atau perbaiki tanggalnya.",
        )
    elif day > vocabulary.today:
        row.refuse(0, "E503", f"Tanggal {typed} belum tiba.", "Perbaiki tanggalnya.")
    return day


def _check_person(row: _Row, day: date | None, vocabulary: Vocabulary) -> None:
    typed = row.cells[1]
    person = vocabulary.people.get(vocabulary.former_slugs.get(typed, typed))
    if person is None:
        near = find_people(typed, vocabulary.people)
        hint = f"Tulis {near[0]}." if len(near) == 1 else "Pakai slug dari site_config/pegawai.yml."
        message = f"Pegawai “{show_value(typed)}” tidak terdaftar."
        row.refuse(1, "E504", message, hint)
    elif day is not None and not person.is_in_service(day):
        row.refuse(
            0,
            "E503",
            f"Tanggal {day.isoformat()} di luar masa kerja {person.slug}.",
            "Periksa tanggalnya, atau minta admin memperbaiki masa kerja di pegawai.yml.",
        )


def _check_times(row: _Row, times: Sequence[str | None], *, is_present: bool) -> None:
    for index, time in enumerate(times, _FEWEST):
        if time is not None and time not in CLOCK:
            message = f"Jam “{show_value(time)}” tidak dapat dibaca."
            row.refuse(index, "E506", message, "Tulis jam dan menit seperti 07:30, atau kosongkan.")
    masuk, pulang = times
    if masuk in CLOCK and pulang in CLOCK and str(masuk) > str(pulang):
        row.refuse(4, "E506", "Jam pulang lebih awal dari jam masuk.", "Perbaiki salah satunya.")
    if not is_present and any(times):
        row.refuse(
            2,
            "E508",
            "Tertulis tidak hadir, tetapi ada jam masuk atau pulang.",
            "Tulis ya, atau kosongkan jamnya.",
        )
