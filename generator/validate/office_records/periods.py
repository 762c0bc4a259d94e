"""Days and periods of an office record, against the name of its file and today."""

from datetime import date

from generator.model.period import first_day, months_of_quarter
from generator.model.shown_value import show_value
from generator.read.yaml_nodes import Node
from generator.validate.date_values import DAY_NAMES, format_day, read_typed_date
from generator.validate.findings import Findings
from generator.validate.office_records.fields import require
from generator.validate.office_records.open_record import OpenedRecord
from generator.validate.text_values import read_word
from generator.validate.wording import DAY_NOT_COME


def read_day(node: Node | None, field: str, findings: Findings) -> date | None:
    """Read an optional day with one meaning; None where absent or refused."""
    word = read_word(node, field, findings)
    if word is None:
        return None
    typed, example = show_value(word.text), f"Tulis seperti {field}: 2026-10-12."
    read = read_typed_date(word.text)
    if not read.meanings:
        reason = "tidak ada di kalender" if read.is_shaped else "tidak dapat dibaca sebagai tanggal"
        findings.add(word.place, "E104", f"Isi {field} “{typed}” {reason}.", example)
        return None
    if len(read.meanings) > 1:
        both = " atau ".join(format_day(meaning) for meaning in read.meanings)
        findings.add(word.place, "E105", f"Isi {field} “{typed}” punya dua arti: {both}.", example)
        return None
    (day,) = read.meanings
    right = f"Tulis {field}: {day.isoformat()}."
    if read.weekday is not None and read.weekday != day.weekday():
        said = DAY_NAMES[read.weekday]
        message = f"Hari dan tanggal tidak cocok: “{typed}” bukan hari {said}."
        findings.add(word.place, "E119", message, f"{right[:-1]} bila tanggalnya benar.")
        return None
    if word.text != day.isoformat():
        message = f"Isi {field} “{typed}” dibaca sebagai {format_day(day)}."
        findings.add(word.place, "W120", message, right)
    return day


def check_day_of_name(opened: OpenedRecord, today: date) -> date | None:
    """Check that `tanggal` is the day of the file's name, and has come; None where refused."""
    node, named = opened.fields.fields.get("tanggal"), opened.entry.day
    assert named is not None  # only kinds whose file is named by a day ask
    day = read_day(node, "tanggal", opened.findings)
    require(day, node, (1, 1), f"tanggal: {named.isoformat()}", opened.findings)
    if day is not None and day != named and node is not None:
        opened.findings.add(
            node.place,
            "E106",
            f"Tanggal {day.isoformat()} berbeda dari nama berkas ({named.isoformat()}).",
            f"Tulis tanggal: {named.isoformat()}, atau ganti tanggal di nama berkasnya.",
        )
    if named > today:
        opened.findings.say((1, 1), DAY_NOT_COME, day=named, today=today)
    return day


def check_period_of_name(opened: OpenedRecord, today: date) -> str:
    """Check that `periode` is that of the file's name, and has begun."""
    node, named = opened.fields.fields.get("periode"), opened.entry.periode
    word = read_word(node, "periode", opened.findings)
    require(word, node, (1, 1), f"periode: {named}", opened.findings)
    if word is not None and word.text != named:
        opened.findings.add(
            word.place,
            "E605",
            f"Periode “{show_value(word.text)}” berbeda dari nama berkas ({named}).",
            f"Tulis periode: {named}, atau ganti nama berkasnya.",
        )
    begins = first_day(months_of_quarter(named)[0] if "-T" in named else named)
    if begins > today:
        opened.findings.add(
            (1, 1),
            "E606",
            f"Periode {named} belum mulai; hari ini {today.isoformat()}.",
            "Periksa nama berkas dan periode, atau kirim berkas ini sesudah periodenya mulai.",
        )
    return named
