"""What the writing form at /tulis/ loads: scripts, the office, a person's newest reports."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from importlib.resources import files

from generator.aggregate.forge_links import editor_shape
from generator.aggregate.write_view import FORGE_NAMES
from generator.model.calendar import OfficeCalendar
from generator.model.office import Office, Person, PlannedResult
from generator.model.person_month import DayState, DaySummary
from generator.model.report import ON_LEAVE

FOLDER = "tulis/"
OFFICE_FILE = f"{FOLDER}kantor.json"
_DAYS_BACK, _DAYS_AHEAD = 45, 14  # a site some days old still knows the holidays round today
_MOST_ADDRESS_CHARACTERS = 6000  # forges answer 414 from about 8,000
_COMMON_UNITS = (
    *("laporan", "dokumen", "surat", "berkas", "orang", "kegiatan", "kali", "kunjungan"),
    *("desa", "rapat", "data", "jam", "lembar", "paket"),
)
_FILED = frozenset(
    {DayState.REPORTED, DayState.REPAIRED, DayState.OFF_DUTY, DayState.REFUSED}
)  # a file of that day stands in the repository
_VERSION_SLOT = "@@versi@@"


def person_reports_file(slug: str) -> str:
    """Name the file of a person's newest reports."""
    return f"{FOLDER}laporan/{slug}.json"


def render_scripts() -> dict[str, bytes]:
    """Read the scripts; the service worker names their state, so that a new one replaces it."""
    folder = files("generator.render").joinpath("assets", "write")
    scripts = {
        f"{FOLDER}{entry.name}": entry.read_bytes()
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".js")
    }
    state = hashlib.sha256(b"\0".join(scripts.values())).hexdigest()[:8]
    worker = f"{FOLDER}sw.js"
    return scripts | {worker: scripts[worker].replace(_VERSION_SLOT.encode(), state.encode())}


def render_office(
    office: Office, calendar: OfficeCalendar, today: date, rules: Mapping[str, object]
) -> bytes:
    """Write everything the form knows of the office.

    Args:
        office: People, units, planned results, forge.
        calendar: Holidays round `today` are taken from it.
        today: Up to when the data reaches.
        rules: Of `validate.form_rules`, as they are.
    """
    first, last = today - timedelta(days=_DAYS_BACK), today + timedelta(days=_DAYS_AHEAD)
    deadline = calendar.deadline
    content = {
        "kantor": office.nama,
        "zona": office.zona_waktu,
        "mulai": office.mulai.isoformat(),
        "hari_ini": office.data_sampai.isoformat() if office.data_sampai else None,
        "hari_kerja": sorted(calendar.work_week),
        "libur": {
            day.isoformat(): name
            for day, name in sorted(calendar.holidays.items())
            if first <= day <= last
        },
        "masuk": [
            day.isoformat() for day in sorted(calendar.extra_working_days) if first <= day <= last
        ],
        "batas": {"hari": deadline.hari_kerja, "jam": f"{deadline.jam:%H:%M}"},
        "forge": _forge(office),
        "unit": {unit.slug: unit.nama for unit in office.units},
        "pegawai": [_person(person) for person in office.people],
        "rhk": {
            str(year): [_result(one) for one in office.results if one.tahun == year]
            for year in range(first.year, last.year + 1)
        },
        "satuan": list_units(office),
        "aturan": rules,
    }
    return _dump(content)


def render_person_reports(days: Iterable[DaySummary], records: Iterable[str]) -> bytes:
    """Write a person's newest reports, so that the form can copy from them and correct them.

    Args:
        days: Of the newest months: which days have a file.
        records: The JSON records of their reports (`render.data.report_rows`).
    """
    filed = [day.day.isoformat() for day in days if day.state in _FILED]
    # Numbers stay as typed: 2.50 is not 2.5.
    found = [json.loads(text, parse_float=str, parse_int=str) for text in records]
    at_work = [one for one in found if one["status"] not in ON_LEAVE]  # leave has no text to copy
    return _dump({"ada": filed, "laporan": {one["tanggal"]: _report(one) for one in at_work}})


def _forge(office: Office) -> dict[str, object]:
    forge = office.forge
    return {
        "nama": FORGE_NAMES.get(forge.jenis, ""),
        "baru": editor_shape(forge, "new"),
        "perbaiki": editor_shape(forge, "correct"),
        "cabang": forge.cabang,
        "cabang_harian": office.cabang_harian,
        "panjang_alamat": _MOST_ADDRESS_CHARACTERS,
    }


def _person(person: Person) -> dict[str, object]:
    content: dict[str, object] = {
        "slug": person.slug,
        "nama": person.nama,
        "unit": person.unit,
        "mulai": person.mulai.isoformat(),
        "selesai": person.selesai.isoformat() if person.selesai else None,
        "dulu": person.nama_lain,
        "riwayat": [
            [span.unit, *(day.isoformat() if day else None for day in (span.mulai, span.selesai))]
            for span in person.riwayat_unit
        ],
    }
    return {name: value for name, value in content.items() if value}


def _result(result: PlannedResult) -> list[str | None]:
    unit = next((row.satuan for row in result.indikator if row.aspek == "kuantitas"), None)
    return [result.slug, result.nama, result.pemilik_unit, result.pemilik_pegawai, unit]


def list_units(office: Office) -> list[str]:
    """List the units to offer: those of the planned results, and common ones."""
    planned = (row.satuan for result in office.results for row in result.indikator)
    return sorted({*planned, *_COMMON_UNITS})


def _report(record: Mapping[str, object]) -> dict[str, object]:
    """Keep what the form fills in."""
    pegawai, tanggal = str(record["pegawai"]), str(record["tanggal"])
    usual = f"entries/{pegawai}/{tanggal[:4]}/{tanggal[5:7]}/{tanggal}.md"
    kept: dict[str, object] = {
        name: record[name] for name in ("status", "kendala", "rencana", "narasi") if record[name]
    }
    activities = record["kegiatan"]
    assert isinstance(activities, list), "a record lists its activities"
    kept["kegiatan"] = [dict(_activity(activity)) for activity in activities]
    if record["berkas"] != usual:
        kept["berkas"] = record["berkas"]  # in the folder of a former slug
    return kept


def _activity(record: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    return ((name, value) for name, value in record.items() if value and name != "no")


def _dump(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
