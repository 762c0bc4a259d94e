"""One person's day as rows of laporan.csv and as one record of laporan.json: SPEC 6.

Made per day, so that the pipeline keeps them with the person-month and joins them by date.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from json.encoder import encode_basestring
from zoneinfo import ZoneInfo

from generator.model.office import Person
from generator.model.person_month import PersonDay
from generator.model.report import Activity, Report
from generator.render.data.spreadsheet_cells import render_cells


@dataclass(frozen=True, slots=True)
class DayRows:
    """A day in the data files: whole CSV lines with their CRLF; a JSON object without a comma."""

    csv: str
    json: str


NO_ROWS = DayRows("", "")
_NO_ACTIVITY = "," * 11  # the empty cells from `uraian` to `kendala`


def report_rows(day: PersonDay, person: Person, zone: ZoneInfo) -> DayRows:
    """Write an accepted report for the data files; `NO_ROWS` for a day without one.

    Of a leave day only its status is told: what was typed beside it may speak of health.
    """
    if day.report is None:
        return NO_ROWS
    received = _received_at(day, zone)
    return DayRows(
        _csv_rows(day, day.report, person, received),
        _json_record(day, day.report, person, received),
    )


def _received_at(day: PersonDay, zone: ZoneInfo) -> str:
    if day.provenance is None:
        return ""
    return datetime.fromtimestamp(day.provenance.first.received_at, zone).isoformat()


def _csv_rows(day: PersonDay, report: Report, person: Person, received: str) -> str:
    commit = day.provenance.last.commit if day.provenance else ""
    kendala = "" if report.is_leave else report.kendala or ""
    head = render_cells((day.day.isoformat(), person.slug, person.nama, day.unit, report.status))
    tail = render_cells((report.path, commit, received, kendala))
    if report.is_leave:
        return f"{head},0{_NO_ACTIVITY},{tail}\r\n"
    return "".join(
        f"{head},{number},{_activity_cells(activity)},{tail}\r\n"
        for number, activity in enumerate(report.kegiatan, start=1)
    )


def _activity_cells(activity: Activity) -> str:
    return render_cells(
        (
            activity.uraian,
            activity.hasil or "",
            "" if activity.jumlah is None else decimal_digits(activity.jumlah),
            activity.satuan or "",
            activity.rhk or "",
            activity.jenis,
            activity.mulai or "",
            activity.selesai or "",
            activity.lokasi or "",
            " ".join(activity.bukti),
            activity.kendala or "",
        )
    )


def decimal_digits(number: Decimal) -> str:
    """Write a number with the digits that were typed and never with an exponent: "2.50", "1000"."""
    return f"{number:f}"


# Written by hand and not by json.dumps: that knows no Decimal, and this takes half its time.
def _json_record(day: PersonDay, report: Report, person: Person, received: str) -> str:
    is_leave = report.is_leave
    activities = ",".join(
        _activity_json(number, activity)
        for number, activity in enumerate(() if is_leave else report.kegiatan, start=1)
    )
    date = report.tanggal.isoformat()
    commit = day.provenance.last.commit if day.provenance else None
    return (
        f'{{"tanggal":"{date}","pegawai":"{person.slug}","nama":{encode_basestring(person.nama)},'
        f'"unit":"{day.unit}","status":"{report.status}","kegiatan":[{activities}],'
        f'"kendala":{_json_text(None if is_leave else report.kendala)},'
        f'"rencana":{_json_text(None if is_leave else report.rencana)},'
        f'"narasi":{_json_text(None if is_leave else report.narasi or None)},'
        f'"berkas":"{report.path}","komit":{_json_text(commit)},'
        f'"diterima":{_json_text(received or None)},'
        f'"tepat_waktu":{_json_flag(day.is_on_time)},'
        f'"diubah_setelah_tenggat":{_json_flag(day.is_changed_late)},'
        f'"jumlah_perubahan":{day.provenance.edit_count if day.provenance else 0},'
        f'"halaman":"pegawai/{person.slug}/{date[:7]}/#{date}"}}'
    )


def _activity_json(number: int, activity: Activity) -> str:
    jumlah = "null" if activity.jumlah is None else decimal_digits(activity.jumlah)
    bukti = ",".join(map(encode_basestring, activity.bukti))
    return (
        f'{{"no":{number},"uraian":{encode_basestring(activity.uraian)},'
        f'"hasil":{_json_text(activity.hasil)},"jumlah":{jumlah},'
        f'"satuan":{_json_text(activity.satuan)},"rhk":{_json_text(activity.rhk)},'
        f'"jenis":"{activity.jenis}","mulai":{_json_text(activity.mulai)},'
        f'"selesai":{_json_text(activity.selesai)},"lokasi":{_json_text(activity.lokasi)},'
        f'"bukti":[{bukti}],"kendala":{_json_text(activity.kendala)}}}'
    )


def _json_text(text: str | None) -> str:
    return "null" if text is None else encode_basestring(text)


def _json_flag(flag: bool | None) -> str:  # noqa: FBT001 - the value is the subject, not a switch
    return "null" if flag is None else str(flag).lower()
