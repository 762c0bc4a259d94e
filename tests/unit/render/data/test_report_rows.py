import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model.report import Activity
from generator.render.data.columns import REPORT_COLUMNS
from generator.render.data.joining import (
    csv_header,
    join_csv,
    join_json,
)
from generator.render.data.report_rows import NO_ROWS, report_rows
from tests.unit.render.data.made_days import ANI, MONEV, ZONE, make_day, make_report

SPEC_COLUMNS = (
    "tanggal,pegawai,nama,unit,status,no,uraian,hasil,jumlah,satuan,rhk,jenis,mulai,selesai,"
    "lokasi,bukti,kendala,berkas,komit,diterima"
)


def read_rows(*chunks: str) -> list[dict[str, str]]:
    text = join_csv(csv_header(REPORT_COLUMNS), chunks)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_first_columns_are_those_of_the_contract_in_its_order() -> None:
    assert csv_header(REPORT_COLUMNS).startswith(SPEC_COLUMNS + ",")


def test_an_activity_with_everything_fills_every_column() -> None:
    day = make_day(make_report(MONEV))
    (row,) = read_rows(report_rows(day, ANI, ZONE).csv)
    assert row == {
        "tanggal": "2025-06-30",
        "pegawai": "ani-lestari",
        "nama": "Ani Lestari, S.Sos.",
        "unit": "pmd",
        "status": "hadir",
        "no": "1",
        "uraian": "Menyelesaikan laporan monev penggunaan Dana Desa",
        "hasil": "Laporan monev 4 desa",
        "jumlah": "2.50",
        "satuan": "laporan",
        "rhk": "monev-dana-desa",
        "jenis": "skp",
        "mulai": "08:00",
        "selesai": "10:30",
        "lokasi": "Desa Kertoraharjo",
        "bukti": "https://contoh.go.id/a.pdf https://contoh.go.id/b.pdf",
        "kendala": "Listrik padam",
        "berkas": "entries/ani-lestari/2025/06/2025-06-30.md",
        "komit": "b" * 40,
        "diterima": "2025-06-30T08:52:00+08:00",
        "kendala_hari": "Jaringan putus",
    }


def test_the_unit_is_that_of_the_day_and_not_the_present_one() -> None:
    day = replace(make_day(make_report(MONEV)), unit="sekretariat")
    (row,) = read_rows(report_rows(day, ANI, ZONE).csv)
    assert row["unit"] == "sekretariat"


def test_activities_are_numbered_from_one_within_the_day() -> None:
    day = make_day(make_report(Activity("Apel"), MONEV, Activity("Arsip")))
    rows = read_rows(report_rows(day, ANI, ZONE).csv)
    assert [(row["no"], row["uraian"][:4]) for row in rows] == [
        ("1", "Apel"),
        ("2", "Meny"),
        ("3", "Arsi"),
    ]


@pytest.mark.parametrize("status", ["cuti", "izin"])
def test_a_leave_day_is_one_row_numbered_zero_that_tells_nothing_else(status: str) -> None:
    day = make_day(make_report(status=status))
    rows = report_rows(day, ANI, ZONE)
    (row,) = read_rows(rows.csv)
    assert (row["no"], row["status"], row["diterima"]) == ("0", status, "2025-06-30T08:52:00+08:00")
    assert not any(row[name] for name in ("uraian", "jenis", "kendala", "kendala_hari", "hasil"))
    record = json.loads(rows.json)
    assert (record["kegiatan"], record["kendala"], record["rencana"], record["narasi"]) == (
        [],
        None,
        None,
        None,
    )


def test_a_day_without_an_accepted_report_is_in_no_file() -> None:
    assert report_rows(make_day(None), ANI, ZONE) == NO_ROWS
    assert json.loads(join_json([NO_ROWS.json])) == {"version": 1, "laporan": []}


def test_a_work_tree_report_has_no_commit_and_no_time() -> None:
    rows = report_rows(make_day(make_report(MONEV), None), ANI, ZONE)
    (row,) = read_rows(rows.csv)
    record = json.loads(rows.json)
    assert (row["komit"], row["diterima"]) == ("", "")
    assert (record["komit"], record["diterima"], record["jumlah_perubahan"]) == (None, None, 0)


def test_the_json_record_tells_the_same_and_where_it_comes_from() -> None:
    record = json.loads(report_rows(make_day(make_report(MONEV)), ANI, ZONE).json)
    (activity,) = record.pop("kegiatan")
    assert activity["jumlah"] == 2.5
    assert activity["bukti"] == ["https://contoh.go.id/a.pdf", "https://contoh.go.id/b.pdf"]
    assert record == {
        "tanggal": "2025-06-30",
        "pegawai": "ani-lestari",
        "nama": "Ani Lestari, S.Sos.",
        "unit": "pmd",
        "status": "hadir",
        "kendala": "Jaringan putus",
        "rencana": "Musdes",
        "narasi": "Catatan **bebas**.",
        "berkas": "entries/ani-lestari/2025/06/2025-06-30.md",
        "komit": "b" * 40,
        "diterima": "2025-06-30T08:52:00+08:00",
        "tepat_waktu": True,
        "diubah_setelah_tenggat": False,
        "jumlah_perubahan": 1,
        "halaman": "pegawai/ani-lestari/2025-06/#2025-06-30",
    }


def test_absent_values_of_an_activity_are_null() -> None:
    record = json.loads(report_rows(make_day(make_report(Activity("Apel"))), ANI, ZONE).json)
    (activity,) = record["kegiatan"]
    assert {name for name, value in activity.items() if value is None} == {
        *("hasil", "jumlah", "satuan", "rhk", "mulai", "selesai", "lokasi", "kendala")
    }


def test_a_number_never_has_an_exponent() -> None:
    activity = Activity("Sosialisasi", jumlah=Decimal("1E+3"), satuan="orang")
    rows = report_rows(make_day(make_report(activity)), ANI, ZONE)
    assert read_rows(rows.csv)[0]["jumlah"] == "1000"
    assert '"jumlah":1000,' in rows.json


def test_no_data_file_holds_an_account_or_a_mail_address() -> None:
    rows = report_rows(make_day(make_report(MONEV)), ANI, ZONE)
    assert "contoh.go.id/a.pdf" in rows.csv
    assert "@" not in rows.csv + rows.json
    assert "anilogin" not in rows.csv + rows.json


def test_a_whole_file_has_one_record_a_line_and_no_line_for_an_empty_day() -> None:
    days = [report_rows(make_day(make_report(MONEV, day=day)), ANI, ZONE) for day in (3, 4, 5, 6)]
    records = [day.json for day in days]
    assert join_json([*records[:2], "", *records[2:]]) == join_json(records)
    assert len(json.loads(join_json(records))["laporan"]) == 4
    assert join_json(records).count("\n") == 6


def test_a_whole_file_can_be_spliced_from_month_files_between_their_head_and_tail() -> None:
    records = [report_rows(make_day(make_report(MONEV, day=day)), ANI, ZONE).json for day in (3, 4)]
    head, tail = '{"version":1,"laporan":[', "\n]}\n"
    assert join_json(()) == head + tail
    middles = [join_json([record])[len(head) : -len(tail)] for record in records]
    assert head + ",".join(middles) + tail == join_json(records)


def test_every_line_of_the_csv_ends_in_crlf_and_nothing_precedes_the_header() -> None:
    text = join_csv(
        csv_header(REPORT_COLUMNS), [report_rows(make_day(make_report(MONEV)), ANI, ZONE).csv]
    )
    assert text.count("\r\n") == text.count("\n") == 2
    assert text.startswith("tanggal,")


def test_a_report_from_a_former_folder_is_counted_to_the_present_slug() -> None:
    report = replace(make_report(MONEV), pegawai="ani", path="entries/ani/2025/06/2025-06-30.md")
    rows = report_rows(make_day(report), ANI, ZONE)
    (row,) = read_rows(rows.csv)
    record = json.loads(rows.json)
    assert (row["pegawai"], row["berkas"]) == ("ani-lestari", report.path)
    assert record["pegawai"] == "ani-lestari"
    assert record["halaman"] == "pegawai/ani-lestari/2025-06/#2025-06-30"
